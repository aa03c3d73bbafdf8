"""The columns of the report, claim and finding frames: name, dtype, meaning. The frame code reads them from here."""

from __future__ import annotations

from attrs import frozen

TEXT, WHOLE, NUMBER, SWITCH, DAY = "string", "Int64", "Float64", "boolean", "datetime64[s]"


@frozen
class Column:
    """One column. `required`: without it a row cannot be read; `derived`: written for sorting, not read back."""

    name: str
    dtype: str
    meaning: str
    required: bool = False
    derived: bool = False


ROLE_PREFIX = "role_"
ROLES = (
    "agent", "patient", "participant", "recipient", "theme", "topic", "member", "group", "leader", "holder", "office", "person",
    "relative", "organisation", "instrument", "purpose", "origin", "destination", "beneficiary", "cause", "value", "addressee",
    "speaker", "occasion",
)  # fmt: skip
"""Names of roles, in the order of their columns."""

_DATED = (
    Column("published", TEXT, "day, aware datetime, or window of days `2025-12-17..2025-12-19`"),
    Column("published_first", DAY, "first possible day of publication", derived=True),
    Column("published_last", DAY, "last possible day of publication", derived=True),
)
_RECORD = Column("record", TEXT, "the whole record as JSON, so that nothing is lost; only where asked for")

REPORT = (
    Column("id", TEXT, "id of the report"),
    Column("text", TEXT, "text, never altered", required=True),
    Column("outlet", TEXT, "name of the outlet"),
    *_DATED,
    Column("published_basis", TEXT, "`stated` or `inferred`"),
    Column("lang", TEXT, "BCP 47 tag"),
    Column("title", TEXT, "headline"),
    Column("url", TEXT, "address, http or https"),
    Column("retrieved", TEXT, "day or aware datetime of retrieval"),
    Column("derived_from", TEXT, "ids of the reports it copies or translates, joined by `; `"),
    _RECORD,
)

CLAIM = (
    Column("id", TEXT, "id of the claim; made from the report's where empty"),
    Column("report_id", TEXT, "id of the report", required=True),
    *_DATED,
    Column("kind", TEXT, "`asserted`, `presupposed`, `implied`, `attribution` or `null`"),
    Column("content", TEXT, "the proposition in the words of the report", required=True),
    Column("lang", TEXT, "BCP 47 tag"),
    Column("outlet", TEXT, "name of the outlet: the report's own voice"),
    Column("source", TEXT, "innermost source: a name, or a descriptor in double quotes; last of `chain`"),
    Column("source_kind", TEXT, "kind of the innermost source; `author` where the report itself asserts"),
    Column("stance", TEXT, "what the innermost source does: `says`, `confirms`, `denies` ..."),
    Column("chain", TEXT, "sources from the outermost to the innermost, without the outlet's own voice, joined by ` <- `"),
    Column("chain_kinds", TEXT, "their kinds, joined by ` <- `"),
    Column("chain_stances", TEXT, "their stances, joined by ` <- `"),
    Column("explicit", SWITCH, "every source is named in the claim's own sentence"),
    Column("certainty", TEXT, "`CT`, `PR`, `PS` or `U`"),
    Column("polarity", TEXT, "`+`, `-` or `u`"),
    Column("factuality", TEXT, "both in one: `PS+`"),
    Column("predicate", TEXT, "language-neutral verb, `meet`"),
    Column("event_class", TEXT, "`unique`, `recurring`, `state`, `plan` or `cumulative_count`"),
    Column("exhaustive_roles", TEXT, "roles that nobody else fills, joined by `; `"),
    Column("unresolved_roles", TEXT, "roles filled by a pronoun nobody could resolve, joined by `; `"),
    Column("inferred_roles", TEXT, "roles filled by coreference, joined by `; `"),
    Column("place", TEXT, "English gazetteer name, else verbatim"),
    Column("place_within", TEXT, "what it lies in, outwards, joined by `; `"),
    Column("place_expression", TEXT, "words of the report for the place"),
    Column("time_start", DAY, "first day, empty if open"),
    Column("time_end", DAY, "last day, inclusive, empty if open"),
    Column("time_basis", TEXT, "`stated`, `relative`, `vague`, `inferred` or `unresolved`"),
    Column("time_expression", TEXT, "words of the report for the time"),
    Column("quantity_low", NUMBER, "lower bound, empty if open"),
    Column("quantity_high", NUMBER, "upper bound, empty if open"),
    Column("quantity_low_open", SWITCH, "the lower bound itself is excluded"),
    Column("quantity_high_open", SWITCH, "the upper bound itself is excluded"),
    Column("unit", TEXT, "`count`, `percent`, `EUR`, `kilometre` ..."),
    Column("counted", TEXT, "what is counted"),
    Column("soft", SWITCH, "rounded or vague"),
    Column("quantity_expression", TEXT, "words of the report for the quantity"),
    Column("condition", TEXT, "under which it holds"),
    Column("scope", TEXT, "ids of words that narrow it, joined by `; `"),
    Column("marker", TEXT, "word that says that it updates an earlier claim"),
    Column("start", WHOLE, "first code point in the report's text"),
    Column("end", WHOLE, "code point after the last"),
    Column("quote", TEXT, "the words verbatim, several spans joined by ` … `"),
    Column("spans", TEXT, "`12-20; 30-41` where there are several spans"),
    Column("cover", TEXT, "the words from `start` to `end` where there are several spans"),
    Column("notes", TEXT, "what was not resolved and why, joined by `; `"),
    Column("terms", TEXT, "content words as ids, names, numbers and lemmas that compare across languages, joined by `; `"),
    Column("key", TEXT, "hash of what it says and who says it", derived=True),
    _RECORD,
)
"""`role_agent`, `role_participant` ... follow the event's columns: one column (string, fillers joined by `; `) a role used."""

FINDING = (
    Column("a_id", TEXT, "id of the earlier claim"),
    Column("b_id", TEXT, "id of the later claim"),
    Column("relation", TEXT, "how they relate: `contradiction`, `a_refines_b` ..."),
    Column("contradiction_type", TEXT, "`negation`, `numeric` ..., for conflicts only"),
    Column("strength", NUMBER, "1.0, 0.7 or 0.4, for conflicts only"),
    Column("flags", TEXT, "what an editor should know, joined by `; `"),
    Column("rule", TEXT, "id of the rule that decided"),
    Column("why", TEXT, "one sentence naming both values"),
    *(
        Column(f"{side}_{name}", dtype, f"{meaning} of claim {side}")
        for side in "ab"
        for name, dtype, meaning in (
            ("report_id", TEXT, "report"),
            ("published", TEXT, "publication date or window"),
            ("chain", TEXT, "report's own voice and sources, joined by ` <- `,"),
            ("origin", TEXT, "innermost source"),
            ("factuality", TEXT, "certainty and polarity"),
            ("quote", TEXT, "words verbatim"),
            ("start", WHOLE, "first code point"),
            ("end", WHOLE, "code point after the last"),
        )
    ),
)

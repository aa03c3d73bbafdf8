from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from presentation_samples import (
    AT_LEAST,
    BRANDT,
    CLAIMS,
    EMPTY,
    FAMILIAR,
    FEWER,
    FINDINGS,
    FUND,
    ISSUES,
    MONDAY,
    NO_MEETING,
    REPORTS,
    SAMPLE,
    SILENT,
    SUNDAY,
    TWELVE,
)

from claimcheck.errors import UnknownNameError
from claimcheck.messages import table
from claimcheck.options import Options
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export import html, markdown
from claimcheck.presentation.index import Index
from claimcheck.presentation.lanes import draw
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import (
    agreements,
    bottom_line,
    card,
    conflicts,
    drift,
    head,
    matrix,
    pairs,
    positions,
    questions,
    quote,
    slots,
    sources,
    timeline,
)  # fmt: skip
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import Code
from claimcheck.records.finding import ContradictionType, Finding, Flag, Relation
from claimcheck.records.issue import OriginCount, Position
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.source import Anonymity, Attribution, Level, Reliability, Source, SourceKind, Stance
from claimcheck.records.values import Basis, Certainty, Event, Factuality, Period, Polarity, Quantity, Role, Span

SAY = Say("en")


def index(lang: str = "en", **changes: object) -> Index:
    return Index(evolve(SAMPLE, **changes), Say(lang))


def only(claim, **changes: object) -> Index:
    """The index of a report with one claim, changed."""
    return Index(ConflictReport(reports=REPORTS, claims=(evolve(claim, **changes),)), SAY)


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("relation", Relation), ("contradiction", ContradictionType), ("settle", ContradictionType), ("flag", Flag),
        ("flag_note", Flag), ("stance", Stance), ("anonymity", Anonymity), ("reliability", Reliability),
        ("source_kind", SourceKind), ("date.basis", set(Basis) - {Basis.UNRESOLVED}), ("claim_kind", ClaimKind), ("code", Code),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_closed_word_has_a_name(group: str, words: Iterable[str], lang: str) -> None:
    assert [w for w in words if f"{group}.{w}" not in table(lang)] == []


def test_every_factuality_has_a_name() -> None:
    every = {f"{c}{p}" for c in Certainty for p in Polarity} - {"PRu", "PSu"}
    assert all(f"factuality.{f}" in table("de") for f in every)


@pytest.mark.parametrize(
    ("start", "end", "en", "de"),
    [
        (date(2031, 5, 1), date(2031, 5, 1), "1 May 2031", "1. Mai 2031"),
        (date(2031, 5, 1), date(2031, 5, 3), "1–3 May 2031", "1.–3. Mai 2031"),
        (date(2031, 5, 30), date(2031, 6, 2), "30 May – 2 Jun 2031", "30. Mai – 2. Juni 2031"),
        (date(2031, 12, 30), date(2032, 1, 2), "30 Dec 2031 – 2 Jan 2032", "30. Dez. 2031 – 2. Jan. 2032"),
        (date(2031, 5, 1), None, "from 1 May 2031", "ab 1. Mai 2031"),
        (None, date(2031, 5, 1), "until 1 May 2031", "bis 1. Mai 2031"),
        (None, None, "", ""),
    ],
)
def test_days_as_people_write_them(start: date | None, end: date | None, en: str, de: str) -> None:
    assert (Say("en").days(start, end), Say("de").days(start, end)) == (en, de)


@pytest.mark.parametrize(
    ("published", "basis", "said"),
    [
        (None, "stated", "date not known"),
        (date(2031, 5, 1), "stated", "1 May 2031"),
        ((date(2031, 5, 1), date(2031, 5, 2)), "inferred", "1–2 May 2031 (inferred)"),
        (datetime(2031, 5, 1, 9, 5, tzinfo=UTC), "stated", "1 May 2031, 09:05 UTC"),
    ],
)
def test_publication_dates(published: object, basis: str, said: str) -> None:
    report = Report(id="r", text="x", published=published, published_basis=basis)
    assert SAY.published(report.published, report.published_basis) == said


def test_an_unresolved_period_keeps_its_words() -> None:
    assert SAY.period(Period(None, None, "unresolved", "soon")) == "“soon”, days not resolved"


def test_a_language_without_messages_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="en, de"):
        Say("fr")


@pytest.mark.parametrize(
    ("factuality", "sign"),
    [
        ("CT+", "+"), ("PR+", "(+)"), ("PS+", "?"), ("PS-", "?"), ("PR-", "(−)"), ("CT-", "−"), ("Uu", "u"), ("CTu", "u"),
        ("U+", "u"),
    ],
)  # fmt: skip
def test_the_sign_of_a_claim(factuality: str, sign: str) -> None:
    assert matrix.sign(evolve(TWELVE, factuality=Factuality.parse(factuality))) == sign


def test_silence_has_its_own_sign_and_row() -> None:
    found = matrix.build(index())
    assert matrix.sign(SILENT) == "0"
    assert found is not None
    assert [m.sign for cell in found.rows[-1].cells for m in cell] == ["0"]


def test_the_matrix_has_disputed_issues_first_and_the_legend_always() -> None:
    found = matrix.build(index(issues=tuple(reversed(ISSUES))))
    assert found is not None
    assert [r.disputed for r in found.rows] == [True, True, False, False, False]
    assert {sign for sign, _ in found.legend} == {*matrix.SIGNS, ""}


def test_an_origin_that_two_reports_carry_is_one_column() -> None:
    found = matrix.build(index())
    assert found is not None
    authority = [c for c in found.columns if c.voice.label == "Hafenbehörde"]
    assert [c.outlets for c in authority] == [("report without stated outlet", "Harbour Post")]
    row = next(r for r in found.rows if r.topic == "injured in Oststrand")
    assert sum(len(cell) for cell in row.cells) == 2
    assert [m.letter for cell in row.cells for m in cell] == ["A", "B"]


def test_the_origin_graph_joins_columns() -> None:
    made = tuple(Provenance(claim_id=c.id, origin="one", authority="one", outlet=c.report_id, family=c.report_id) for c in CLAIMS)
    assert len(index().by_origin) == 8
    assert list(index(provenance=made).by_origin) == ["one"]


def test_more_issues_than_rows_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix, "MOST_ROWS", 2)
    found = matrix.build(index())
    assert found is not None
    assert len(found.rows) == 3
    assert found.more.startswith("2 more questions")


def test_the_bottom_line_has_one_line_a_question_conflicts_first() -> None:
    found = bottom_line.build(index())
    assert [(line.tone, line.a.text) for line in found.lines] == [
        ("contradiction", FINDINGS[1].a.quote),
        ("contradiction", FINDINGS[3].a.quote),
        ("supersession", FINDINGS[4].a.quote),
    ]
    assert found.more == ""


def test_the_bottom_line_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bottom_line, "MOST", 1)
    assert bottom_line.build(index()).more == "and 2 more questions, see below"


def test_without_issues_every_pair_is_its_own_question() -> None:
    assert len(bottom_line.build(index(issues=())).lines) == 4
    found = conflicts.build(index(issues=()))
    assert found is not None
    assert [g.topic for g in found.groups] == [f.a.content for f in (FINDINGS[1], FINDINGS[2], FINDINGS[3])] or len(
        found.groups
    ) == 3


@pytest.mark.parametrize(
    ("source", "verb"),
    [(BRANDT, "says"), (FAMILIAR, "say"), (evolve(BRANDT, count=2), "say"), (None, "writes")],
    ids=["person", "group", "two-people", "own-voice"],
)
def test_the_verb_agrees(source: Source | None, verb: str) -> None:
    chain = (TWELVE.attribution.levels[0], *([Level(source)] if source else []))
    found = only(TWELVE, attribution=Attribution(chain))
    assert bottom_line.side(found, found.claims[0]).verb == verb


@pytest.mark.parametrize(
    ("kind", "name", "named"),
    [
        ("person", "Ida Holm", "named"),
        ("anonymous_individual", None, "not named"),
        ("unattributed", None, "no source given"),
    ],
)
def test_whether_a_source_is_named(kind: str, name: str | None, named: str) -> None:
    source = Source(id="s", kind=kind, name=name)
    found = only(TWELVE, attribution=Attribution((TWELVE.attribution.levels[0], Level(source))))
    assert quote.voice(found, found.claims[0]).named == named


def test_a_voice_names_the_way_its_words_took() -> None:
    paper = Source(id="paper", kind="outlet", name="Nordpost")
    chain = Attribution((TWELVE.attribution.levels[0], Level(paper, "reports"), Level(FAMILIAR)))
    found = only(TWELVE, attribution=chain)
    assert quote.voice(found, found.claims[0]).via == ("Nordpost", "report without stated outlet")
    assert [link.stance for link in quote.chain(found, found.claims[0])] == ["", "reports", "says"]


def test_the_paragraph_and_the_context_of_a_quote() -> None:
    found = quote.build(index(), NO_MEETING)
    assert found.where == "paragraph 2, characters 108–170"
    assert [quoted for _, quoted in found.context] == [True, False]
    assert found.context[0][0] == NO_MEETING.quote


def test_several_spans_are_marked_in_their_paragraph() -> None:
    text = "One two three. Four five six."
    spans = (Span(0, 3, "One"), Span(8, 13, "three"))
    claim = evolve(TWELVE, id="r:0", report_id="r", spans=spans, cover=Span(0, 13, text[:13]))
    found = Index(ConflictReport(reports=(Report(id="r", text=text),), claims=(claim,)), SAY)
    pieces = quote.build(found, claim).context
    assert "".join(t for t, _ in pieces) == text
    assert [t for t, quoted in pieces if quoted] == ["One", "three"]


@pytest.mark.parametrize(
    ("text", "offset", "number"),
    [("a\n\nb\n\nc", 6, 3), ("a\nb\nc", 4, 3), ("\n\n a", 3, 1), ("one", 1, 1), ("a\n \nb\nc", 6, 2)],
)
def test_paragraphs_are_counted_by_blank_lines_or_else_by_lines(text: str, offset: int, number: int) -> None:
    report = Report(id="r", text=text)
    assert Index(ConflictReport(reports=(report,)), SAY).paragraph(report, offset)[0] == number


def test_claims_without_report_or_span() -> None:
    typed = evolve(TWELVE, spans=(), report_id="elsewhere")
    found = Index(ConflictReport(claims=(typed,)), SAY)
    assert quote.build(found, typed).where == "entered by hand, no place in a text"
    assert found.outlet(typed) == "elsewhere"
    lost = Index(ConflictReport(claims=(TWELVE,)), SAY)
    assert quote.build(lost, TWELVE).where == "characters 0–105"


def test_a_span_beyond_the_text_has_no_context() -> None:
    claim = evolve(TWELVE, spans=(Span(900, 903, "far"),))
    assert quote.build(only(claim), claim).context == ()


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        (date(2031, 5, 1), date(2031, 5, 2), "the second was published 1 day later"),
        (date(2031, 5, 1), date(2031, 5, 9), "the second was published 8 days later"),
        (date(2031, 5, 1), date(2031, 5, 1), "published on the same day"),
        ((date(2031, 5, 1), date(2031, 5, 3)), date(2031, 5, 2), "publication windows overlap: order not known"),
        (date(2031, 5, 1), None, "order of publication not known"),
    ],
)
def test_how_much_later(a: object, b: object, said: str) -> None:
    first, second = evolve(TWELVE, published=a), evolve(TWELVE, id="x", report_id="other", published=b)
    assert card.age(index(), first, second) == said


@pytest.mark.parametrize(
    ("finding", "differing"),
    [
        (FINDINGS[0], []),
        (FINDINGS[1], ["quantity"]),
        (FINDINGS[3], ["commitment"]),
        (FINDINGS[4], ["time"]),
        (FINDINGS[5], ["commitment"]),
    ],
    ids=["agreement", "numbers", "negation", "update", "certainty"],
)
def test_the_differing_slot_is_marked(finding: Finding, differing: list[str]) -> None:
    assert [row.name for row in slots.build(finding, SAY) if row.differs] == differing


@pytest.mark.parametrize(
    ("slot", "changes", "said"),
    [
        ("predicate", {"event": Event("de:verschieben")}, "verschieben"),
        ("predicate", {"event": None}, ""),
        ("agent", {"event": Event("meet", {"agent": Role(("A", "B"))})}, "A, B"),
        ("agent", {"event": None}, ""),
        ("quantity", {"quantity": Quantity(12, 12)}, "12"),
        ("quantity", {"quantity": Quantity(expression="many")}, "many"),
        ("quantity", {"quantity": Quantity(10, None, expression="ten or more")}, "ten or more = [10, ..]"),
        ("quantity", {"quantity": Quantity(12, 12, expression="12")}, "12"),
        ("quantity", {"quantity": None}, ""),
        ("counted", {"quantity": None}, ""),
        ("place", {"place": None}, ""),
        ("condition", {"condition": "if it rains"}, "if it rains"),
        ("scope", {"scope": ("direct", "current")}, "current, direct"),
        ("speech", {}, "Hafenbehörde"),
    ],
)  # fmt: skip
def test_what_a_claim_states_in_a_slot(slot: str, changes: dict[str, object], said: str) -> None:
    assert slots.value(evolve(TWELVE, **changes), slot, SAY) == said


@pytest.mark.parametrize(
    ("rule", "rules", "lang", "line"),
    [
        ("R14", (("R14", "Own words."),), "en", "Own words."),
        ("R14", (), "en", "Both can hold."),
        ("R14", (("R14", "Own words."),), "de", "Beides kann gelten."),
        ("mine", (("mine", "Own words."),), "de", "Own words."),
        ("mine", (), "en", ""),
    ],
)
def test_what_a_rule_decides(rule: str, rules: tuple[tuple[str, str], ...], lang: str, line: str) -> None:
    assert card.rule_line(index(lang, rules=rules), rule) == line


@pytest.mark.parametrize(
    ("claims", "low", "high", "word"),
    [(1, 1, 1, "single"), (2, 1, 1, "echo"), (2, 2, 3, "independent"), (2, 1, 2, "open")],
)
def test_what_an_origin_count_means(claims: int, low: int, high: int, word: str) -> None:
    assert positions.support(Position("x", CLAIMS[:claims], OriginCount(low, high))) == word


@pytest.mark.parametrize(("n", "letter"), [(0, "A"), (25, "Z"), (26, "A2"), (53, "B3")])
def test_letters_of_positions(n: int, letter: str) -> None:
    assert positions.letter(n) == letter


def _saying(source: Source, stance: str) -> Claim:
    own = TWELVE.attribution.levels[0]
    return evolve(TWELVE, attribution=Attribution((own, Level(source, stance))))


@pytest.mark.parametrize(
    ("claim", "en", "de"),
    [
        (FUND, "writes", "schreibt"),
        (TWELVE, "says", "sagt"),
        (NO_MEETING, "say", "sagen"),
        (_saying(BRANDT, "denies"), "denies:", "bestreitet:"),
        (_saying(FAMILIAR, "rejects"), "reject:", "weisen zurück:"),
    ],
    ids=["own voice", "one", "several", "one who denies", "several who reject"],
)  # fmt: skip
def test_the_verb_of_a_line(claim: Claim, en: str, de: str) -> None:
    found = [bottom_line.side(index(lang, claims=(claim,), findings=(), issues=()), claim).verb for lang in ("en", "de")]
    assert found == [en, de]


def test_more_pairs_than_cards_become_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "PER_ISSUE", 1)
    found = conflicts.build(index())
    assert found is not None
    assert [(len(g.pairs.cards), len(g.pairs.lines)) for g in found.groups] == [(1, 1), (1, 0)]
    monkeypatch.setattr(pairs, "MOST_CARDS", 1)
    found = conflicts.build(index())
    assert found is not None
    assert [len(g.pairs.cards) for g in found.groups] == [1, 0]


def test_more_pairs_than_lines_are_left_to_the_annex(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairs, "MOST_LINES", 1)
    found = pairs.build(index(), FINDINGS[:4], 1)
    assert (len(found.cards), len(found.lines)) == (1, 1)
    assert found.more.startswith("2 more pairs")
    assert len(found.anchors) == 2


def test_conflicts_within_a_report_are_pointed_to() -> None:
    inner = evolve(FINDINGS[1], flags=(Flag.INNER_INCONSISTENCY,))
    found = conflicts.build(index(findings=(inner,)))
    assert found is not None
    assert found.groups == ()
    assert found.inner.startswith("1 more conflict lies within")
    assert [c.n for c in head.build(index(findings=(inner,))).counts] == [0, 0, 0, 0, 1]


def test_drift_shows_the_original_beside_the_re_report() -> None:
    drifted = evolve(FINDINGS[0], flags=(Flag.DRIFT_STRENGTHENED,))
    found = drift.build(index(findings=(FINDINGS[1], drifted)))
    assert found is not None
    assert [(d.original.text, d.rereport.text, d.kind) for d in found.passed] == [
        (TWELVE.quote, AT_LEAST.quote, "stronger than what it cites"),
    ]  # fmt: skip
    assert (found.dropped, found.stories) == ((), ())
    assert drift.build(index()) is None


def _traced(claim: Claim, **changes: object) -> Provenance:
    known: dict[str, object] = {"claim_id": claim.id, "origin": "harbour", "authority": "harbour", "outlet": "x"}
    return Provenance(**(known | {"label": "Harbour Authority", "family": claim.report_id} | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(("lang", "titles"), [
    ("en", ("Left out by copies, rewrites and translations", "Who changed their story")),
    ("de", ("Von Abschriften, Umarbeitungen und Übersetzungen weggelassen", "Wer die Darstellung geändert hat")),
])  # fmt: skip
def test_what_a_copy_left_out_and_who_changed_their_story(lang: str, titles: tuple[str, str]) -> None:
    copied = tuple(_traced(c, family="port") for c in (AT_LEAST, SUNDAY, FEWER, MONDAY))
    one = index(lang, findings=FINDINGS[:3], provenance=(_traced(TWELVE), *copied))
    found = drift.build(one)
    assert found is not None
    assert [(d.original.text, d.report_id, d.outlet) for d in found.dropped] == [(SUNDAY.quote, "stadt", "Stadtblatt Oststrand")]
    assert [(s.source, [q.text for q in s.said]) for s in found.stories] == [
        ("Harbour Authority", [TWELVE.quote, AT_LEAST.quote, FEWER.quote]),
    ]  # fmt: skip
    assert found.more == ""
    for page in (markdown.render(one.result, lang=lang).decode(), html.render(one.result, lang=lang).decode()):
        assert all(page.count(title) >= 1 for title in titles)


def test_a_story_that_stayed_the_same_is_not_shown() -> None:
    assert drift.build(index(provenance=(_traced(TWELVE), _traced(AT_LEAST)))) is None


def test_more_claims_left_out_than_shown_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drift, "MOST", 1)
    copied = tuple(_traced(c, family="port", certain=False) for c in (SUNDAY, FEWER, MONDAY))
    found = drift.build(index(findings=(), provenance=copied))
    assert found is not None
    assert ([d.original for d in found.dropped], found.more) == (
        [quote.build(index(), AT_LEAST)], "Claims left out that are not shown here: 1.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("finding", "shown"),
    [
        (evolve(FINDINGS[0], relation="certainty_differs"), 1),
        (evolve(FINDINGS[0], flags=(Flag.CIRCULAR,)), 1),
        (evolve(FINDINGS[0], relation="certainty_differs", flags=(Flag.DRIFT_WEAKENED,)), 0),
        (FINDINGS[5], 0),
        (FINDINGS[1], 0),
    ],
    ids=["certainty", "circular", "drift is a section of its own", "within one report", "conflict"],
)
def test_what_stands_beside_the_agreements(finding: Finding, shown: int) -> None:
    found = agreements.build(index(findings=(finding,)))
    assert found is not None
    assert len(found.certainty.cards) == shown


@pytest.mark.parametrize(("lang", "proposed"), [
    ("en", [
        "6, cannot be judged (proposed, for people to judge)",
        "1, confirmed by other sources (proposed, for people to judge)",
    ]),
    ("de", [
        "6, nicht zu beurteilen (vorgeschlagen, zu beurteilen von Menschen)",
        "1, durch andere Quellen bestätigt (vorgeschlagen, zu beurteilen von Menschen)",
    ]),
])  # fmt: skip
def test_the_credibility_of_an_agreement_is_proposed_and_without_two_origins_not_judged(lang: str, proposed: list[str]) -> None:
    found = agreements.build(index(lang))
    assert found is not None
    assert [a.credibility for a in found.agreed] == proposed


ICD = "ICD 203, expressions of likelihood"


@pytest.mark.parametrize(("scale", "code", "text", "lang", "said"), [
    (None, "en", "It likely fell", "en", ()),
    ("icd203", "en", "It likely fell", "en", (f"“likely”: likely (55-80 %) on the scale {ICD}",)),
    ("icd203", "en", "It likely fell", "de", (f"„likely“: likely (55-80 %) auf der Skala {ICD}",)),
    ("icd203", "de", "Sehr wahrscheinlich fiel sie", "en", (
        f"“Sehr wahrscheinlich” (for “very likely”): very likely (80-95 %) on the scale {ICD}",)),
    ("icd203", "de", "Vermutlich fiel sie", "en", ()),
    ("kent", "en", "Possibly it fell", "en", ("“Possibly”: possible on the scale Kent, words of estimative probability",)),
])  # fmt: skip
def test_a_word_of_certainty_stands_beside_its_band(
    scale: str | None, code: str, text: str, lang: str, said: tuple[str, ...]
) -> None:
    claim = evolve(TWELVE, lang=code, spans=(Span(0, len(text), text),))
    result = ConflictReport(reports=REPORTS, claims=(claim,), options=Options(scale=scale))
    found, row = sources.build(Index(result, Say(lang))), quote.build(Index(result, Say(lang)), claim)
    assert found is not None
    assert (found[0].claims[0].bands, row.bands) == (said, said)
    assert row.text == text
    for page in (markdown.render(result, lang=lang).decode(), html.render(result, lang=lang).decode()):
        assert ("ICD 203" in page or "Kent" in page) is bool(said)


def test_warnings_stand_with_the_questions() -> None:
    open_ones = questions.build(index())
    assert open_ones is not None
    assert [n.card.why for n in open_ones.warnings.cards] == [FINDINGS[6].why]


def test_open_questions_by_kind() -> None:
    pronoun = evolve(TWELVE, event=Event("meet", {"agent": Role(("er",), resolved=False)}))
    undated = Report(id="undated", text="x")
    found = questions.build(Index(evolve(SAMPLE, reports=(*REPORTS, undated)), SAY))
    assert found is not None
    assert [title for title, _ in found.groups] == [
        "Dates of publication", "Resting on one unnamed source", "Not resolved", "Source carried over from an earlier sentence",
    ]  # fmt: skip
    assert [q.text for q in found.groups[0][1]] == ["hafen", "undated"]
    assert [q.text for q in found.groups[1][1]] == [NO_MEETING.quote]
    alone = questions.build(only(pronoun))
    assert alone is not None
    assert "not resolved who is meant: er" in [q.what for _, group in alone.groups for q in group]


@pytest.mark.parametrize(
    "build", [conflicts.build, matrix.build, timeline.build, agreements.build, questions.build, sources.build]
)
def test_an_empty_section_is_none(build: object) -> None:
    assert build(Index(EMPTY, SAY)) is None  # type: ignore[operator]  # the parameter is any of the builders


def test_sources_with_most_claims_come_first() -> None:
    found = sources.build(index())
    assert found is not None
    assert [len(s.claims) for s in found] == sorted((len(s.claims) for s in found), reverse=True)
    assert found[0].anonymity == "not named, no terms given"


def test_the_timeline_has_two_tracks_and_arrows_for_updates() -> None:
    found = timeline.build(index())
    assert found is not None
    assert [e.label for e in found.published] == ["report without stated outlet", "Harbour Post", "Stadtblatt Oststrand"]
    assert [e.inferred for e in found.published] == [True, False, False]
    assert found.published[2].replaces == ("Harbour Post",)
    assert [e.claims for e in found.events] == [(6,), (10,), (3, 4)]
    drawing = draw(found, ("Published", "Event time"))
    assert [len(t.lanes) for t in drawing.tracks] == [3, 3]
    assert [len(lane.arrows) for lane in drawing.tracks[0].lanes] == [0, 0, 1]
    assert drawing.tracks[0].lanes[2].arrows[0] < drawing.tracks[0].lanes[2].start
    assert all(0 <= lane.start <= lane.start + lane.width <= 102 for t in drawing.tracks for lane in t.lanes)
    assert not drawing.ticks[0].minor


def test_open_and_single_days_are_drawn() -> None:
    day = date(2031, 5, 12)
    periods = (Period(None, day), Period(day, None), Period(day, day))
    claims = tuple(evolve(TWELVE, id=str(n), published=None, time=p) for n, p in enumerate(periods))
    found = timeline.build(Index(ConflictReport(claims=claims), SAY))
    assert found is not None
    (track,) = draw(found, ("Published", "Event time")).tracks
    assert [(b.before, b.after, b.dot) for b in track.lanes] == [(True, False, False), (False, False, True), (False, True, False)]


def test_a_long_track_is_shortened() -> None:
    days = [date(2031, 5, n + 1) for n in range(20)]
    claims = tuple(evolve(TWELVE, id=str(n), report_id=str(n), published=d) for n, d in enumerate(days))
    found = timeline.build(Index(ConflictReport(claims=claims), SAY))
    assert found is not None
    assert len(found.published) == 20
    assert draw(found, ("a", "b")).tracks[0].left == 20 - timeline.MOST_ROWS


def test_the_view_does_not_depend_on_the_order_of_findings() -> None:
    turned = index(findings=tuple(reversed(FINDINGS)))
    assert conflicts.build(turned) == conflicts.build(index())
    assert bottom_line.build(turned) == bottom_line.build(index())

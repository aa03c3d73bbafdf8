import io
import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import odd_records as some
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import (
    AttributionError,
    DateError,
    DuplicateIdError,
    FormatError,
    InputErrors,
    MetadataError,
    MissingExtraError,
    NotEnoughData,
    NumberError,
    SpanError,
)
from claimcheck.reading import (
    claims_from_frame,
    claims_to_frame,
    findings_to_frame,
    read_reports,
    reports_from_frame,
    reports_to_frame,
)
from claimcheck.reading.cells import join, split
from claimcheck.records.claim import Claim
from claimcheck.records.columns import CLAIM, FINDING, REPORT, ROLES
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Period, Place, Quantity, Role, Span

law = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
DOCS = Path(__file__).parents[3] / "docs" / "reference" / "frames.md"
TEXT = "Laut Anna Muster traf sie am Montag zwei Räte in Kleindorf."
OWN = Level(Source(id="r#author", kind="author", name="Tagblatt", affiliation="tagblatt"))
FULL = Claim(
    id="r:5-16",
    report_id="r",
    published=(date(2025, 12, 17), date(2025, 12, 19)),
    content="Anna Muster traf zwei Räte.",
    lang="de",
    spans=(Span.of(TEXT, 5, 16), Span.of(TEXT, 36, 45)),
    cover=Span.of(TEXT, 5, 45),
    attribution=Attribution(
        (
            OWN,
            Level(Source(id="kurier", kind="outlet", name="Kurier"), "writes"),
            Level(Source(id="r#drei-beamte", kind="anonymous_group", descriptor="drei Beamte"), "alleges"),
        )
    ),
    factuality=Factuality("PS", "-"),
    event=Event(
        "meet", {"agent": Role(("Anna Muster",), exhaustive=True), "participant": Role(("sie", "a; b"), inferred=True)}, "plan"
    ),
    place=Place("Kleindorf", ("Land", "Staat"), "in Kleindorf"),
    time=Period(date(2025, 12, 15), None, "vague", "am Montag"),
    quantity=Quantity(2, 2.5, False, True, "count", "councillor", True, "zwei"),
    condition="wenn es regnet",
    scope=("direct", "yet"),
    marker="nun",
    notes=("time not resolved: x; y",),
)
BARE = {"report_id": "r", "content": "Es regnet.", "source_kind": "author"}


def one(**cells: object) -> Claim:
    return claims_from_frame(pd.DataFrame([{**BARE, **cells}]))[0]


# --- columns ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("frame", "columns"),
    [(reports_to_frame([]), REPORT), (claims_to_frame([]), CLAIM), (findings_to_frame([]), FINDING)],
    ids=["report", "claim", "finding"],
)
def test_an_empty_frame_has_every_column_with_its_dtype(frame, columns):
    assert {n: str(t) for n, t in frame.dtypes.items()} == {c.name: c.dtype for c in columns if c.name != "record"}


def test_dtypes_do_not_depend_on_the_rows():
    full, bare = claims_to_frame([FULL]), claims_to_frame([one()])
    assert {n: str(t) for n, t in full.dtypes.items() if not n.startswith("role_")} == {n: str(t) for n, t in bare.dtypes.items()}


def test_role_columns_stand_in_the_order_of_roles():
    made = claims_to_frame([one(predicate="meet", role_zzz="x", role_participant="y", role_agent="z", role_aaa="w")])
    assert [c for c in made.columns if c.startswith("role_")] == ["role_agent", "role_participant", "role_aaa", "role_zzz"]
    assert made.columns.get_loc("role_agent") == made.columns.get_loc("event_class") + 1
    assert len(ROLES) == len(set(ROLES))


@pytest.mark.parametrize(("title", "columns"), [("Reports", REPORT), ("Claims", CLAIM), ("Findings", FINDING)])
def test_the_reference_says_what_the_code_does(title, columns):
    section = DOCS.read_text(encoding="utf-8").partition(f"## {title}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert rows == [f"| `{c.name}` | {c.dtype} | {c.meaning}{_marks(c)} |" for c in columns]


def _marks(column) -> str:
    return (" **(needed)**" if column.required else "") + (" *(written, not read)*" if column.derived else "")


# --- round trips --------------------------------------------------------------------------------------------------------


@law
@given(st.lists(some.claims(), max_size=2))
def test_a_lossless_frame_gives_every_claim_back(claims):
    assert claims_from_frame(claims_to_frame(claims, lossless=True)) == tuple(claims)


@law
@given(st.lists(some.reports(), max_size=2))
def test_a_lossless_frame_gives_every_report_back(reports):
    assert reports_from_frame(reports_to_frame(reports, lossless=True)) == tuple(reports)


def test_the_flat_columns_give_a_claim_back():
    (again,) = claims_from_frame(claims_to_frame([FULL]))
    assert again == FULL


def test_a_claim_comes_back_from_csv_and_from_excel_like_cells(tmp_path):
    claims_to_frame([FULL, one(id="b")]).to_csv(tmp_path / "claims.csv", index=False)
    assert read_reports(tmp_path).claims == (FULL, one(id="b"))
    assert claims_from_frame(pd.read_csv(tmp_path / "claims.csv")) == (FULL, one(id="b"))


def test_records_come_back_from_parquet(tmp_path):
    report = Report(id="r", text=TEXT, outlet="Tagblatt", published=date(2025, 12, 18), derived_from=("a;b", "c"))
    reports_to_frame([report]).to_parquet(tmp_path / "reports.parquet")
    claims_to_frame([FULL]).to_parquet(tmp_path / "claims.parquet")
    reading = read_reports(tmp_path)
    assert (reading.reports, reading.claims) == ((report,), (FULL,))


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"])).map(str.strip).filter(bool), max_size=4))
@settings(max_examples=80, deadline=None)
def test_joined_cells_are_split_again(values):
    assert split(join(values)) == tuple(values)


def test_an_edited_cell_beside_a_record_is_refused():
    frame = claims_to_frame([FULL], lossless=True)
    frame["polarity"] = "+"
    with pytest.raises(FormatError, match=r"row 1, polarity: says otherwise than the record cell; got \+; allowed: -"):
        claims_from_frame(frame)


@law
@given(some.findings())
def test_a_finding_is_one_row(finding):
    (row,) = findings_to_frame([finding]).to_dict("records")
    assert (row["a_id"], row["relation"], row["rule"]) == (finding.a.id, finding.relation, finding.rule)
    assert pd.isna(row["strength"]) == (finding.strength is None)


def test_findings_name_both_chains_and_quotes():
    frame = findings_to_frame([Finding(FULL, FULL, "weak_conflict", "modal", 0.4, ("circular", "maybe_update"), "R8", "x")])
    assert {n: str(t) for n, t in frame.dtypes.items()} == {c.name: c.dtype for c in FINDING}
    row = frame.iloc[0]
    assert (row.a_chain, row.b_origin, row["flags"]) == (
        'Tagblatt <- Kurier <- "drei Beamte"',
        '"drei Beamte"',
        "circular; maybe_update",
    )
    assert (row.a_quote, row.a_start, row.b_end, row.a_factuality) == ("Anna Muster … zwei Räte", 5, 45, "PS-")


# --- hand-typed claims --------------------------------------------------------------------------------------------------


def test_little_is_enough():
    claim = one()
    assert (claim.id, str(claim.attribution), str(claim.factuality), claim.spans) == ("r#1", "author", "CT+", ())


SOURCES = [
    ("name", {"source": "Anna Muster", "source_kind": "person"}, ["anna-muster person says"]),
    ("kind not stated", {"source": "Anna Muster", "source_kind": None}, ["anna-muster organisation says"]),
    ("quoted", {"source": '"drei Beamte"', "source_kind": None}, ["r#drei-beamte anonymous_group says"]),
    ("anonymous", {"source": "ein Beamter", "source_kind": "anonymous_individual"}, ["r#ein-beamter anonymous_individual says"]),
    ("unattributed", {"source_kind": "unattributed"}, ["r#unattributed unattributed says"]),
    (
        "chain",
        {"chain": "Kurier <- Anna", "chain_kinds": "outlet <- person", "chain_stances": "writes <- denies", "source_kind": None},
        ["kurier outlet writes", "anna person denies"],
    ),
    (
        "chain and innermost",
        {"chain": "Kurier ← Anna", "source": "Anna", "source_kind": "person", "stance": "denies"},
        ["kurier organisation says", "anna person denies"],
    ),
]


@pytest.mark.parametrize(("cells", "levels"), [s[1:] for s in SOURCES], ids=[s[0] for s in SOURCES])
def test_who_said_it_stands_in_a_few_cells(cells, levels):
    found = one(**cells).attribution.levels[1:]
    assert [f"{v.source.id} {v.source.kind} {v.stance}" for v in found] == levels


def test_what_was_assumed_is_noted():
    assert one(source="Anna", source_kind=None).notes == ("kind of source not stated: read as organisation",)
    assert one(source="“ein Rat”", source_kind=None).notes == ("kind of source not stated: read as anonymous group",)
    assert one(quote="Es").notes == ("quote without start and end: not located in the report",)


def test_the_outlet_is_the_reports_own_voice():
    own = one(outlet="Das Tagblatt", stance="reports", explicit=False).attribution.levels[0]
    assert (own.source.name, own.source.affiliation, own.stance) == ("Das Tagblatt", "das-tagblatt", "reports")


FACTS = [
    ({"certainty": "PS"}, "PS+"),
    ({"polarity": "-"}, "CT-"),
    ({"certainty": "U"}, "Uu"),
    ({"factuality": "PR-"}, "PR-"),
    ({"factuality": "PS+", "certainty": "PS", "polarity": "+"}, "PS+"),
]


@pytest.mark.parametrize(("cells", "value"), FACTS, ids=[f[1] for f in FACTS])
def test_how_sure_stands_in_one_cell_or_two(cells, value):
    assert str(one(**cells).factuality) == value


SLOTS = [
    (
        "place",
        {"place": "Miami", "place_within": "Florida; United States"},
        "place",
        Place("Miami", ("Florida", "United States")),
    ),
    ("days", {"time_start": "2025-01-01", "time_end": "2025-01-02"}, "time", Period(date(2025, 1, 1), date(2025, 1, 2))),
    ("words", {"time_expression": "bald"}, "time", Period(basis="unresolved", expression="bald")),
    ("timestamp", {"time_start": pd.Timestamp("2025-01-01")}, "time", Period(date(2025, 1, 1))),
    ("aware timestamp", {"time_start": pd.Timestamp("2025-01-01T09:00Z")}, "time", Period(date(2025, 1, 1))),
    ("number", {"quantity_low": 12, "quantity_high": "12", "counted": "person"}, "quantity", Quantity(12, 12, of="person")),
    ("number as text", {"quantity_low": "1.5e3"}, "quantity", Quantity(1500)),
    ("soft", {"quantity_low": 3, "soft": "TRUE", "quantity_low_open": 1.0}, "quantity", Quantity(3, soft=True, low_open=True)),
    (
        "event",
        {"predicate": "meet", "role_agent": "A; B", "unresolved_roles": "agent"},
        "event",
        Event("meet", {"agent": Role(("A", "B"), resolved=False)}),
    ),
    ("scope", {"scope": "yet; direct"}, "scope", ("direct", "yet")),
    ("span", {"start": 0, "end": 2.0, "quote": "Es"}, "spans", (Span(0, 2, "Es"),)),
    ("id from offsets", {"start": "0", "end": "2", "quote": "Es"}, "id", "r:0-2"),
    ("id", {"id": 1.0}, "id", "1"),
    ("id as text", {"id": "1.0"}, "id", "1"),
    ("report id", {"report_id": 7}, "report_id", "7"),
    ("moment", {"published": pd.Timestamp("2025-01-01T09:00Z")}, "published", datetime(2025, 1, 1, 9, tzinfo=UTC)),
    ("day", {"published": pd.Timestamp("2025-01-01")}, "published", date(2025, 1, 1)),
    ("date", {"published": date(2025, 1, 1)}, "published", date(2025, 1, 1)),
    ("version", {"content": "1.0"}, "content", "1.0"),
    ("list", {"scope": ["yet", "direct"]}, "scope", ("direct", "yet")),
]


@pytest.mark.parametrize(("cells", "name", "value"), [s[1:] for s in SLOTS], ids=[s[0] for s in SLOTS])
def test_slots_stand_in_cells(cells, name, value):
    assert getattr(one(**cells), name) == value


@pytest.mark.parametrize(
    "missing", [None, float("nan"), pd.NaT, pd.NA, "", "  "], ids=["None", "nan", "NaT", "NA", "empty", "blank"]
)
def test_every_kind_of_missing_is_missing(missing):
    optional = [c.name for c in CLAIM if c.name not in {*BARE, "record"}]
    assert one(**dict.fromkeys(optional, missing)) == one()


def test_derived_columns_are_not_read():
    assert one(key="x", published_first="y") == one()


REFUSED = [
    ("no source", {"source_kind": None}, AttributionError, "row 1, source: no source"),
    ("no content", {"content": None}, FormatError, "row 1, content: a cell is empty"),
    ("no report", {"report_id": float("nan")}, FormatError, "row 1, report_id: a cell is empty"),
    ("unknown column", {"polarity ": "+"}, FormatError, "row 1: no such column"),
    (
        "source and chain",
        {"source": "A", "chain": "B <- C"},
        FormatError,
        "row 1, source: not the last of the chain; got A; allowed: C",
    ),
    ("kinds", {"chain": "B <- C", "chain_kinds": "outlet"}, FormatError, "row 1, chain_kinds: as many as the chain"),
    ("kind", {"chain": "B", "chain_kinds": "outlet", "source_kind": "person"}, FormatError, "row 1, source_kind: not the last"),
    ("unknown kind", {"source": "B", "source_kind": "blog"}, FormatError, "news_agency"),
    ("deep chain", {"chain": " <- ".join("ABCDEFG"), "source_kind": None}, ValueError, "at most 7"),
    ("polarity", {"polarity": "x"}, FormatError, "row 1, certainty: not a factuality"),
    ("factuality", {"factuality": "sure"}, FormatError, "row 1, factuality: not a factuality"),
    (
        "factuality and polarity",
        {"factuality": "PS+", "polarity": "-"},
        FormatError,
        "row 1, polarity: not that of the factuality",
    ),
    ("roles without verb", {"role_agent": "A"}, FormatError, "row 1, predicate: roles without a predicate"),
    ("class without verb", {"event_class": "plan"}, FormatError, "row 1, predicate: roles without a predicate"),
    (
        "mark without role",
        {"predicate": "meet", "exhaustive_roles": "agent"},
        FormatError,
        "row 1, exhaustive_roles: no such role",
    ),
    ("within nothing", {"place_within": "Florida"}, FormatError, "row 1, place_within: a place without a name"),
    ("ambiguous number", {"quantity_low": "1.200"}, NumberError, "row 1, quantity_low: thousands or decimals?"),
    ("ambiguous comma", {"quantity_low": "1,200,000"}, NumberError, "thousands or decimals?"),
    ("decimal comma", {"quantity_low": "1,5"}, NumberError, "not a number"),
    ("words", {"quantity_low": "zwölf"}, NumberError, "not a number"),
    ("negative", {"quantity_low": -1}, NumberError, "0 or more"),
    ("infinite", {"quantity_high": float("inf")}, NumberError, "finite"),
    ("truth value", {"quantity_low": True}, NumberError, "row 1, quantity_low: not a number"),
    ("half an offset", {"start": 0.5, "end": 2, "quote": "Es"}, NumberError, "row 1, start: not a whole number"),
    ("neither true nor false", {"soft": "ja"}, FormatError, "true, false, 1, 0"),
    ("no end", {"start": 0, "quote": "Es"}, SpanError, "row 1, end: a span needs"),
    ("no quote", {"start": 0, "end": 2}, SpanError, "row 1, quote: a span needs"),
    ("quote too long", {"start": 0, "end": 2, "quote": "Es regnet."}, SpanError, "differ in length"),
    ("spans", {"start": 0, "end": 2, "quote": "Es", "spans": "0:2"}, SpanError, "row 1, spans: not a pair of offsets"),
    ("spans without cover", {"start": 0, "end": 9, "quote": "Es … net", "spans": "0-2; 6-9"}, SpanError, "need a cover"),
    ("date", {"time_start": "1/2/2025"}, DateError, "row 1, time_start: day and month"),
    ("time for a day", {"time_start": pd.Timestamp("2025-01-01T09:00")}, DateError, "row 1, time_start: a time where a day"),
    ("Excel date", {"published": 46009}, DateError, "row 1, published: a spreadsheet's day number"),
    ("naive moment", {"published": pd.Timestamp("2025-01-01T09:00")}, MetadataError, "row 1, published: a time without a zone"),
    ("object", {"place": {"name": "Miami"}}, FormatError, "row 1, place: wrong type"),
    ("broken record", {"record": "{"}, FormatError, "row 1, record, line 1 column 2"),
]


@pytest.mark.parametrize(("cells", "error", "says"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_a_bad_cell_is_refused_with_its_place(cells, error, says):
    with pytest.raises(error) as raised:
        one(**cells)
    assert says in str(raised.value)


def test_every_bad_cell_of_every_row_is_said():
    frame = pd.DataFrame([{**BARE, "soft": "ja", "time_start": "x"}, BARE, {**BARE, "report_id": ""}])
    with pytest.raises(InputErrors) as raised:
        claims_from_frame(frame)
    assert [e.where for e in raised.value.exceptions] == ["row 1, soft", "row 1, time_start", "row 3, report_id"]


@pytest.mark.parametrize("names", [["id", "id"], ["id", 0]], ids=["twice", "number"])
def test_every_column_has_a_name_of_its_own(names):
    with pytest.raises(FormatError, match="DataFrame"):
        reports_from_frame(pd.DataFrame([["a", "b"]], columns=names))


# --- frames as a source -------------------------------------------------------------------------------------------------


def test_a_frame_of_reports_is_read():
    frame = pd.DataFrame(
        {"id": [1.0, float("nan")], "text": ["x", "y"], "published": ["1.4.2026", None], "derived_from": [None, "1.0"]}
    )
    reading = read_reports(frame, dayfirst=True)
    assert [(r.id, r.published, r.derived_from) for r in reading.reports] == [("1", date(2026, 4, 1), ()), ("row2", None, ("1",))]


def test_a_frame_of_claims_is_read():
    reading = read_reports(claims_to_frame([FULL]))
    assert (reading.claims, reading.reports) == ((FULL,), ())


def test_a_frame_with_bad_rows_is_refused_or_read_in_part():
    frame = pd.DataFrame({"id": ["a", "a", "b"], "text": ["x", "y", ""]})
    with pytest.raises(InputErrors) as raised:
        read_reports(frame)
    assert {type(e).__name__ for e in raised.value.exceptions} == {"DuplicateIdError", "TextError"}
    assert [r.text for r in read_reports(frame, on_error="skip").reports] == ["x"]
    with pytest.raises(DuplicateIdError):
        read_reports(frame[:2], on_duplicate="skip")


def test_an_empty_frame_is_nothing_to_read():
    with pytest.raises(NotEnoughData):
        read_reports(pd.DataFrame())


def test_parquet_without_its_extra_names_the_extra(tmp_path, monkeypatch):
    (tmp_path / "a.parquet").write_bytes(b"x")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install claimcheck-sources\[parquet\]"):
        read_reports(tmp_path)


def test_a_parquet_file_with_two_columns_of_one_name_is_refused(tmp_path):
    text = pa.array(["x"])
    pq.write_table(pa.Table.from_arrays([text, text], names=["text", "text"]), tmp_path / "a.parquet")
    with pytest.raises(FormatError, match=r"a\.parquet"):
        read_reports(tmp_path)


def test_reading_files_loads_no_pandas():
    code = "import sys, claimcheck.reading as r; assert 'pandas' not in sys.modules; assert 'pyarrow' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=DOCS.parents[2])


def test_flat_json_claims_are_read(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{**BARE, "quantity_low": 3}]))
    assert read_reports(tmp_path).claims[0].quantity == Quantity(3)


def test_csv_written_with_a_byte_order_mark_is_read(tmp_path):
    text = io.StringIO()
    claims_to_frame([FULL]).to_csv(text, index=False)
    (tmp_path / "a.csv").write_text(text.getvalue(), encoding="utf-8-sig")
    assert read_reports(tmp_path).claims == (FULL,)

import json
from contextlib import suppress
from datetime import UTC, date, datetime

import odd_records as some
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import (
    AttributionError,
    ClaimcheckError,
    DateError,
    FormatError,
    InputErrors,
    LimitError,
    MetadataError,
    NumberError,
    SpanError,
    TextError,
)
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.records._faults import faults
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Comparison
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue
from claimcheck.records.note import Note
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.serial import (
    dump,
    dump_claim,
    dump_finding,
    dump_issue,
    load,
    load_all,
    load_claim,
    load_finding,
    load_issue,
)
from claimcheck.records.source import Attribution, Source
from claimcheck.records.values import Event, Period, Place, Quantity

law = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
RECORDS = {
    Report: some.reports(),
    Source: some.sources(),
    Attribution: some.attributions(),
    Claim: some.claims(),
    Event: some.events(),
    Place: some.places(),
    Period: some.periods(),
    Quantity: some.quantities(),
    Comparison: some.comparisons(),
    Message: some.messages(),
    Finding: some.findings(),
    Issue: some.issues(),
    Note: st.builds(Note, st.just("reading"), some.messages(), st.none() | some.texts()),
    Options: st.builds(
        Options, max_text=st.integers(1, 9**9), memory_limit=st.none() | st.just("1GB"), copy_jaccard=st.floats(0, 1)
    ),
    Provenance: some.provenances(),
}
OWN = {"levels": [{"source": {"id": "r#author", "kind": "author"}}]}
CLAIM = {"id": "r:0-4", "report_id": "r", "content": "Es regnet.", "attribution": OWN}


@pytest.mark.parametrize("kind", RECORDS, ids=lambda k: k.__name__)
def test_every_record_comes_back_from_json_text_as_it_was(kind):
    @law
    @given(RECORDS[kind])
    def round_trip(record):
        assert load(kind, json.loads(json.dumps(dump(record)))) == record

    round_trip()


@law
@given(some.findings())
def test_findings_name_their_claims_by_id(finding):
    node = json.loads(json.dumps(dump_finding(finding)))
    assert (node["a"], node["b"]) == (finding.a.id, finding.b.id)
    if finding.a.id != finding.b.id:
        assert load_finding(node, {finding.a.id: finding.a, finding.b.id: finding.b}) == finding


@law
@given(some.issues())
def test_issues_name_their_claims_by_id(issue):
    claims = {c.id: c for c in issue.claims}
    node = json.loads(json.dumps(dump_issue(issue)))
    assert node["positions"] == [] or "content" not in json.dumps(node["positions"][0]["claims"])
    if len(claims) == len(issue.claims):
        assert load_issue(node, claims) == issue


@pytest.mark.parametrize(
    ("value", "node"),
    [
        (None, None),
        (date(2025, 12, 18), "2025-12-18"),
        (datetime(2025, 12, 18, 9, 30, tzinfo=UTC), "2025-12-18T09:30:00+00:00"),
        ((date(2025, 12, 17), date(2025, 12, 19)), ["2025-12-17", "2025-12-19"]),
    ],
    ids=["unknown", "day", "moment", "window"],
)
def test_publication_dates_are_iso(value, node):
    assert dump(Report(id="r", text="x", published=value))["published"] == node


def test_a_window_may_also_be_one_text():
    report = load(Report, {"id": "r", "text": "x", "published": "2025-12-17..2025-12-19"})
    assert report.window == (date(2025, 12, 17), date(2025, 12, 19))


def test_closed_words_are_bare_texts():
    assert type(dump_claim(load_claim(CLAIM))["kind"]) is str


BAD = [
    ("unknown field", {"foo": 1}, FormatError, "claims[3].foo", "no such field"),
    ("unknown kind", {"kind": "said"}, FormatError, "claims[3].kind", "asserted, presupposed"),
    ("unknown polarity", {"factuality": {"polarity": "x"}}, FormatError, "claims[3].factuality.polarity", "+, -, u"),
    ("text for a list", {"scope": "direct"}, FormatError, "claims[3].scope", "a list"),
    ("list for a text", {"content": ["x"]}, FormatError, "claims[3].content", "a text"),
    ("number for a text", {"id": 1}, FormatError, "claims[3].id", "a text"),
    ("truth value for a number", {"quantity": {"low": True}}, FormatError, "claims[3].quantity.low", "a number"),
    ("text for a number", {"quantity": {"low": "1.200"}}, FormatError, "claims[3].quantity.low", "a number"),
    ("text for an offset", {"spans": [{"start": "0", "end": 1, "quote": "x"}]}, FormatError, "spans[0].start", "a whole number"),
    ("text for a switch", {"quantity": {"low": 1, "soft": "yes"}}, FormatError, "claims[3].quantity.soft", "true or false"),
    ("list for a record", {"event": []}, FormatError, "claims[3].event", "fields of Event"),
    ("list for a mapping", {"event": {"predicate": "meet", "roles": []}}, FormatError, "claims[3].event.roles", "an object"),
    (
        "inside a role",
        {"event": {"predicate": "meet", "roles": {"agent": {"values": "x"}}}},
        FormatError,
        "roles.agent.values",
        "a list",
    ),
    ("blank id", {"id": " "}, FormatError, "claims[3].id", "non-empty"),
    ("bounds", {"quantity": {"low": 2, "high": 1}}, NumberError, "claims[3].quantity", "below lower"),
    ("negative", {"quantity": {"low": -2}}, NumberError, "claims[3].quantity.low", "0 or more"),
    ("period", {"time": {"start": "2025-02-02", "end": "2025-02-01"}}, DateError, "claims[3].time", "before it starts"),
    ("no such day", {"time": {"start": "2025-02-30"}}, DateError, "claims[3].time.start", "no such day"),
    ("number for a day", {"time": {"start": 20250230}}, FormatError, "claims[3].time.start", "a date as text"),
    ("week 54", {"published": "2025-W54-1"}, DateError, "claims[3].published", "not a date"),
    ("no such hour", {"published": "2025-01-01T25:00:00Z"}, DateError, "claims[3].published", "no such day or time"),
    ("day or month", {"published": "03/04/2026"}, DateError, "claims[3].published", "dayfirst="),
    ("no zone", {"published": "2025-01-01T10:00:00"}, MetadataError, "claims[3].published", "zone"),
    ("window backwards", {"published": ["2025-01-02", "2025-01-01"]}, DateError, "claims[3].published", "before it starts"),
    ("window of three", {"published": ["2025-01-02"] * 3}, DateError, "claims[3].published", "two days"),
    ("number for a date", {"published": 5}, FormatError, "claims[3].published", "a date as text"),
    ("span", {"spans": [{"start": 3, "end": 2, "quote": "x"}]}, SpanError, "claims[3].spans[0]", "start < end"),
    ("empty chain", {"attribution": {"levels": []}}, AttributionError, "claims[3].attribution.levels", "empty chain"),
    (
        "deep chain",
        {
            "attribution": {
                "levels": [OWN["levels"][0]] + [{"source": {"id": f"s{n}", "kind": "person", "name": "x"}} for n in range(7)]
            }
        },
        LimitError,
        "attribution.levels",
        "at most 7",
    ),
    (
        "reliability G7",
        {"attribution": {"levels": [{"source": {"id": "x", "kind": "author", "reliability": "G7"}}]}},
        FormatError,
        "levels[0].source.reliability",
        "A, B, C, D, E, F",
    ),
]


@pytest.mark.parametrize(("change", "error", "where", "says"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_a_bad_field_is_refused_at_its_path(change, error, where, says):
    with pytest.raises(error) as raised:
        load_claim({**CLAIM, **change}, "a.json", "claims[3]")
    assert type(raised.value) is error
    assert raised.value.where.startswith("a.json, claims[3]")
    assert where in raised.value.where
    assert says in str(raised.value)


def test_a_missing_field_is_named():
    with pytest.raises(FormatError, match=r"claims\[3\]\.content: a field is missing"):
        load_claim({k: v for k, v in CLAIM.items() if k != "content"}, path="claims[3]")


@pytest.mark.parametrize("node", [None, [], "x", 3], ids=repr)
def test_what_is_no_object_is_no_record(node):
    with pytest.raises(FormatError, match="fields of Claim"):
        load_claim(node)


def test_several_faults_come_together():
    with pytest.raises(InputErrors) as raised:
        load_all(Claim, [CLAIM, {**CLAIM, "kind": "x", "foo": 1}, 7], "a.json", "claims")
    assert [e.where for e in raised.value.exceptions] == ["a.json, claims[1].kind", "a.json, claims[1].foo", "a.json, claims[2]"]


def test_records_load_from_a_list():
    assert [c.id for c in load_all(Claim, [CLAIM, {**CLAIM, "id": "b"}])] == ["r:0-4", "b"]


@pytest.mark.parametrize("side", ["zz", ["r:0-4"], CLAIM], ids=["unknown", "list", "whole claim"])
def test_a_finding_names_known_claims(side):
    node = {"a": "r:0-4", "b": side, "relation": "compatible", "rule": "R14", "why": "x"}
    with pytest.raises(FormatError, match=r"findings\[0\]\.b: no claim of this id"):
        load_finding(node, {"r:0-4": load_claim(CLAIM)}, path="findings[0]")


@pytest.mark.parametrize("node", [{}, {"topic": "x", "positions": [3], "origins": {"low": 1, "high": 1}}, []], ids=repr)
def test_a_malformed_issue_is_refused(node):
    with pytest.raises(ClaimcheckError):
        load_issue(node, {})


def test_a_finding_is_an_object():
    with pytest.raises(FormatError, match="fields of Finding"):
        load_finding([], {})


def test_what_is_not_foreseen_is_still_our_error():
    assert [str(f) for f in faults(ValueError("odd"), "claims[3]")] == ["claims[3]: wrong type; got odd"]


def test_a_pair_has_two_members():
    with pytest.raises(FormatError, match="a list of 2"):
        load(Message, {"id": "free", "values": [["text"]]})


def test_an_outlet_is_a_name_or_a_source():
    with pytest.raises(MetadataError, match="not an outlet"):
        load(Report, {"id": "r", "text": "x", "outlet": 3})
    with pytest.raises(FormatError, match=r"outlet\.kind"):
        load(Report, {"id": "r", "text": "x", "outlet": {"id": "k", "kind": "blog"}})


def test_a_text_that_cannot_be_kept_is_refused():
    with pytest.raises(TextError, match=r"reports\[0\]\.text"):
        load(Report, {"id": "r", "text": "a\0b"}, path="reports[0]")


@law
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda s: st.lists(s, max_size=3) | st.dictionaries(st.sampled_from([*CLAIM, "kind", "spans"]), s),
        max_leaves=8,
    )
)
def test_no_json_value_raises_anything_but_our_errors(node):
    with suppress(ClaimcheckError):
        load_claim(node)

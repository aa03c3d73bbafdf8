"""The kit for tests of rules: builders that say what they take, assertions that explain themselves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import strategies
from claimcheck.errors import FormatError
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Source
from claimcheck.records.values import Quantity, Role
from claimcheck.testing import assert_relation, claim, explain

A = claim("die", patient="person", quantity="12 person", place="Kyiv, Ukraine", outlet="Morgenblatt")
B = claim("die", patient="person", quantity="<5 person", place="Kyiv, Ukraine", outlet="The Quay")


@pytest.mark.parametrize(
    ("text", "low", "high", "rest"),
    [
        (12, 12, 12, {}), ("12 person", 12, 12, {"of": "person"}), (">=10", 10, None, {}), (">10", 10, None, {"low_open": True}),
        ("<5", 0, 5, {"high_open": True}), ("<=5 person", 0, 5, {"of": "person"}), ("10-12", 10, 12, {}),
        ("about 30", 27, 33, {"soft": True}), ("40%", 40, 40, {"unit": "percent"}), ("3 pp", 3, 3, {"unit": "percentage_point"}),
        ("2.5 day", 2.5, 2.5, {"of": "day"}),
    ],
)  # fmt: skip
def test_quantities(text: str | int, low: float, high: float | None, rest: dict[str, object]) -> None:
    quantity = claim(quantity=text).quantity
    assert quantity is not None
    assert (quantity.low, quantity.high) == (pytest.approx(low), None if high is None else pytest.approx(high))
    assert {k: getattr(quantity, k) for k in rest} == rest


@pytest.mark.parametrize(
    ("text", "shown", "basis"),
    [
        ("2025-12-20", "2025-12-20", "stated"), ("2025-12-20/2025-12-21", "2025-12-20/2025-12-21", "stated"),
        ("../2025-12-21", "../2025-12-21", "stated"), ("~2025-12-20", "2025-12-20", "vague"),
        ("?lately", '"lately"', "unresolved"),
    ],
)  # fmt: skip
def test_times(text: str, shown: str, basis: str) -> None:
    time = claim(time=text).time
    assert time is not None
    assert (str(time), time.basis) == (shown, basis)


@pytest.mark.parametrize(
    ("text", "name", "within"),
    [("Kyiv, Ukraine", "Kyiv", ("Ukraine",)), ("?Old Mill", "Old Mill", ()), ("Ukraine", "Ukraine", ("Earth",))],
)
def test_places(text: str, name: str, within: tuple[str, ...]) -> None:
    place = claim(place=text).place
    assert place is not None
    assert (place.name, place.within) == (name, within)


def test_roles_sources_and_defaults() -> None:
    made = claim(
        "meet",
        agent="Ada",
        patient=("Rex", "Mira"),
        theme=Role(("plan",), exhaustive=True),
        source=("Quay", "Ada"),
        stance="denies",
    )
    assert made.event is not None
    assert (made.event.role("agent"), made.event.role("patient")) == (("Ada",), ("Rex", "Mira"))
    assert made.event.roles["theme"].exhaustive
    assert str(made.attribution) == "author ← Quay ← Ada"
    assert made.attribution.stance == "denies"
    assert (str(made.factuality), made.lang, made.kind, made.report_id) == ("CT+", "en", "asserted", "morgenblatt")
    assert claim(scope="direct").scope == ("direct",)
    assert claim(source=Source(id="x", kind="person", name="Ada")).attribution.origin.id == "x"
    assert claim(source="Ada", stance="did_not_respond").kind == "null"
    assert claim(quantity=Quantity(1, 2)).quantity == Quantity(1, 2)


@pytest.mark.parametrize(
    ("fields", "message"),
    [({"agnet": "Ada"}, "no such role; got agnet"), ({"quantity": "a lot"}, "not a quantity; got a lot")],
)
def test_slips_are_explained(fields: dict[str, str], message: str) -> None:
    with pytest.raises(FormatError, match=message):
        claim("meet", **fields)


def test_assert_relation_reads_labels_in_argument_order() -> None:
    wide = claim("die", patient="person", quantity=">=10 person", outlet="Zeitung")
    assert_relation(A, wide, "a_refines_b")
    assert_relation(wide, A, "b_refines_a")


def test_a_failure_shows_the_slots_the_rule_and_the_reason() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_relation(A, B, "compatible", "temporal", ("maybe_update",), rule="R9")
    lines = str(caught.value).splitlines()
    assert lines[:4] == [
        "relation: expected compatible, got contradiction", "type: expected temporal, got numeric", "rule: expected R9, got R8",
        "flags missing: maybe_update",
    ]  # fmt: skip
    assert any(line.split() == ["quantity", "12", "person", "above", "<5", "person"] for line in lines)
    assert lines[-2:] == ["R8: contradiction (numeric, 1.0)", "Both cannot hold: 12 person against <5 person."]


def test_explain_takes_a_finding_or_a_pair() -> None:
    assert explain(assert_relation(A, B, "contradiction", "numeric")) == explain((A, B))


@settings(max_examples=20, deadline=None)
@given(strategies.claims(), strategies.attributions(), strategies.reports(), strategies.comparisons(), st.data())
def test_strategies_make_what_they_say(c: Claim, a: Attribution, r: Report, x: object, data: st.DataObject) -> None:
    assert isinstance(c, Claim)
    assert a.levels[0].source.kind == "author"
    assert r.text.strip()
    assert hash(x) is not None
    first, second = data.draw(strategies.pairs())
    assert first.report_id != second.report_id

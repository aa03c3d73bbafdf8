"""Every comparator on its own: what code two values get, and that it mirrors."""
# ruff: noqa: E501 - a case is one line

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison.fold import plain, words
from claimcheck.comparison.intervals import ORDERED, compare_intervals, interval_code
from claimcheck.comparison.names import compare_names, is_name
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.period import compare_periods, gap
from claimcheck.comparison.place import compare_places
from claimcheck.comparison.quantity import bounds, compare_counted, compare_quantities, far_apart
from claimcheck.comparison.roles import compare_role
from claimcheck.comparison.scope import compare_conditions, compare_scopes
from claimcheck.comparison.text import compare_texts
from claimcheck.records.comparison import Code
from claimcheck.records.values import Basis, Period, Place, Quantity, Role
from claimcheck.strategies import NAMES, PLACES, periods, quantities, roles
from tests.unit.world import WORLD

INF = math.inf


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ((1, 3), (1, 3), "equal"), ((2, 3), (1, 3), "inside"), ((1, 3), (1, 2), "contains"), ((1, 3), (2, 4), "overlap"),
        ((1, 2), (3, 4), "below"), ((3, 4), (1, 2), "above"), ((1, 2), (2, 3), "overlap"), ((1, INF), (5, 5), "contains"),
        ((-INF, INF), (-INF, INF), "equal"), ((-INF, 2), (3, INF), "below"),
    ],
)  # fmt: skip
def test_intervals(a: tuple[float, float], b: tuple[float, float], code: str) -> None:
    assert compare_intervals(a, b) == code
    assert compare_intervals(b, a) == Code(code).mirror


ends = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda t: (float(min(t)), float(max(t))))


@given(st.lists(st.tuples(ends, ends), min_size=1, max_size=20))
def test_one_function_serves_values_and_columns(pairs: list[tuple[tuple[float, float], tuple[float, float]]]) -> None:
    columns = [np.array([pair[i][j] for pair in pairs]) for i in (0, 1) for j in (0, 1)]
    assert [ORDERED[n] for n in interval_code(*columns)] == [compare_intervals(a, b) for a, b in pairs]


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (Quantity(60, None, low_open=True), Quantity(61, 61), "contains"),
        (Quantity(60, None, low_open=True), Quantity(60, 60), "above"),
        (Quantity(0, 5, high_open=True), Quantity(5, 5), "below"),
        (Quantity(0, 5, high_open=True), Quantity(0, 4), "equal"),
        (Quantity(1.5, None, low_open=True, unit="EUR"), Quantity(1.5, 1.5, unit="EUR"), "above"),
        (Quantity(5, 5, high_open=True), Quantity(5, 5), "equal"),
        (Quantity(2, 2, unit="kilometre"), Quantity(2000, 2000, unit="metre"), "equal"),
        (Quantity(2, 2, unit="hour"), Quantity(100, 100, unit="minute"), "above"),
        (Quantity(1, 1, unit="month"), Quantity(30, 30, unit="day"), "unresolved"),
        (Quantity(3, 3, unit="percent"), Quantity(3, 3, unit="percentage_point"), "unresolved"),
        (Quantity(expression="some"), Quantity(3, 3), "unresolved"),
        (Quantity(3, 3), None, "a_only"),
        (None, None, "neither"),
    ],
)
def test_quantities(a: Quantity | None, b: Quantity | None, code: str) -> None:
    assert compare_quantities(a, b) == code
    assert compare_quantities(b, a) == Code(code).mirror


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (Quantity(1, 1, of="person"), Quantity(9, 9, of="person"), "equal"),
        (Quantity(1, 1, of="dead"), Quantity(9, 9, of="injured"), "disjoint"),
        (Quantity(1, 1, of="Norland soldiers"), Quantity(9, 9, of="soldiers"), "unresolved"),
        (Quantity(1, 1, of="young soldiers"), Quantity(9, 9, of="soldiers"), "inside"),
        (Quantity(1, 1, of="person"), Quantity(9, 9), "a_only"),
        (Quantity(1, 1), Quantity(9, 9), "equal"),
        (Quantity(1, 1, unit="percent"), Quantity(1, 1, unit="percentage_point"), "disjoint"),
        (None, Quantity(1, 1), "b_only"),
    ],
)
def test_counted(a: Quantity | None, b: Quantity | None, code: str) -> None:
    expected = "inside" if code == "unresolved" else code
    assert compare_counted(a, b) == expected
    assert compare_counted(b, a) == Code(expected).mirror


@pytest.mark.parametrize(
    ("a", "b", "far"),
    [
        (Quantity(30, 30), Quantity(90, 90), True),
        (Quantity(31, 31), Quantity(90, 90), False),
        (Quantity(0, 0), Quantity(1, 1), True),
        (Quantity(0, 40), Quantity(30, 90), False),
    ],
)
def test_far_apart(a: Quantity, b: Quantity, far: bool) -> None:
    assert far_apart(a, b, 3.0) is far
    assert far_apart(b, a, 3.0) is far


def day(n: int) -> date:
    return date(2025, 12, n)


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (Period(day(1), day(1)), Period(day(1), day(1)), "equal"),
        (Period(day(1), day(1)), Period(day(1), day(31)), "inside"),
        (Period(day(1), None), Period(day(5), day(6)), "contains"),
        (Period(day(1), day(3)), Period(day(3), day(4)), "overlap"),
        (Period(day(1), day(1)), Period(day(2), day(2)), "below"),
        (Period(day(1), day(1), Basis.VAGUE), Period(day(2), day(2)), "overlap"),
        (Period(day(1), day(1), Basis.VAGUE), Period(day(3), day(3)), "below"),
        (Period(basis=Basis.UNRESOLVED, expression="lately"), Period(day(3), day(3)), "unresolved"),
        (None, Period(day(3), day(3)), "b_only"),
    ],
)
def test_periods(a: Period | None, b: Period | None, code: str) -> None:
    assert compare_periods(a, b) == code
    assert compare_periods(b, a) == Code(code).mirror


def test_gap_counts_days() -> None:
    assert gap(Period(day(1), day(2)), Period(day(4), day(5))) == 2
    assert gap(Period(day(1), day(4)), Period(day(4), day(5))) == 0


KYIV, UKRAINE, GEORGIA_US = (
    Place("Kyiv", ("Ukraine", "Europe")),
    Place("Ukraine", ("Europe",)),
    Place("Georgia", ("United States",)),
)


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (KYIV, Place("KYIV", ("Ukraine", "Europe")), "equal"), (KYIV, UKRAINE, "inside"), (UKRAINE, KYIV, "contains"),
        (KYIV, Place("Lviv", ("Ukraine", "Europe")), "disjoint"), (Place("Old Mill"), Place("old mill"), "equal"),
        (Place("Old Mill"), KYIV, "unresolved"), (Place("Kyiv"), KYIV, "equal"), (GEORGIA_US, Place("Georgia", ("Asia",)), "disjoint"),
        (Place("Kyiv", ("Ukraine",)), KYIV, "equal"), (Place("Old Mill"), Place("New Mill"), "unresolved"),
        (Place("Atlanta", ("Georgia", "United States")), Place("Georgia", ("Asia",)), "disjoint"), (KYIV, None, "a_only"),
        (Place("western Ukraine", ("Ukraine", "Europe")), KYIV, "unresolved"),
        (Place("Aldmoor", ("northern Germany", "Germany", "Europe")), Place("northern Germany", ("Germany", "Europe")), "inside"),
        (Place("Aldmoor", ("northern Germany", "Germany", "Europe")), Place("western Germany", ("Germany", "Europe")), "unresolved"),
        (Place("western Ukraine", ("Ukraine", "Europe")), Place("Berlin", ("Germany", "Europe")), "disjoint"),
    ],
)  # fmt: skip
def test_places(a: Place, b: Place | None, code: str) -> None:
    assert compare_places(a, b) == code
    assert compare_places(b, a) == Code(code).mirror


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("Dale", "Rex Dale", "equal"), ("Rex Dale", "President Rex Dale", "equal"), ("Max Dale", "Rex Dale", "disjoint"),
        ("Rex", "Rex Dale", "unresolved"), ("Ostland", "North Ostland", "disjoint"), ("Ostland", "Ostland Today", "unresolved"),
        ("WHF", "World Harbour Fund", "equal"), ("W.H.F.", "World Harbour Fund", "equal"), ("WHO", "World Harbour Fund", "disjoint"),
        ("troops", "Norland troops", "contains"), ("head of the fund", "head", "inside"), ("envoy", "ambassador", "unresolved"),
        ("envoy", "Rex Dale", "unresolved"), ("Oleh Petrenko", "Oleg Petrenko", "unresolved"), ("Weiß", "Weiss", "equal"),
        ("Jürgen Holm", "Juergen Holm", "equal"), ("Holm's", "Holm", "equal"), ("red old boat", "old", "unresolved"),
        ("?", "Rex Dale", "unresolved"), ("River Bank", "RiverBank", "equal"), ("trade deal", "climate deal", "unresolved"),
        ("data of customer", "customer data", "equal"), ("customer data", "data of customer of Holm Bank", "contains"),
        ("account of embassy of Norland", "account of Norland embassy", "equal"), ("son of envoy", "envoy of son", "unresolved"),
        ("Holm airport", "Holm", "unresolved"), ("Holm airport", "airport", "inside"),
    ],
)  # fmt: skip
def test_names(a: str, b: str, code: str) -> None:
    assert compare_names(a, b) == code
    assert compare_names(b, a) == Code(code).mirror


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Rex Dale", True),
        ("Bank of Norland", True),
        ("troops", False),
        ("Norland troops", False),
        ("of", False),
        ("2nd Fleet", True),
    ],
)
def test_what_is_a_name(value: str, name: bool) -> None:
    assert is_name(value) is name


A, B, C = "Ada Brandt", "Rex Dale", "Mira Holm"


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (Role((A, B)), Role((B, A)), "equal"), (Role((A, B)), Role((A,)), "inside"), (Role((A, B)), Role((B, C)), "overlap"),
        (Role((A,)), Role((B,)), "disjoint"), (Role((A,), exhaustive=True), Role((A, B)), "disjoint"),
        (Role((A, B), exhaustive=True), Role((A,)), "inside"), (Role((A,)), Role((A, B), exhaustive=True), "contains"),
        (Role((A,), resolved=False), Role((A,)), "unresolved"), (Role((A,)), Role(("envoy",)), "unresolved"),
        (Role((A, C)), Role(("Brandt", "envoy")), "overlap"), (None, Role((A,)), "b_only"), (None, None, "neither"),
        (Role((A,), exhaustive=True), Role(("Brandt",)), "equal"), (Role((A,), exhaustive=True), Role(("envoy",)), "unresolved"),
    ],
)  # fmt: skip
def test_roles(a: Role | None, b: Role | None, code: str) -> None:
    assert compare_role(a, b) == code
    assert compare_role(b, a) == Code(code).mirror


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ((), (), "neither"), (("direct",), (), "a_only"), (("direct",), ("direct",), "equal"), (("direct", "yet"), ("yet",), "inside"),
        (("direct",), ("indirect",), "disjoint"), (("bilateral", "yet"), ("trilateral", "yet"), "disjoint"), (("yet",), ("public",), "overlap"),
    ],
)  # fmt: skip
def test_scopes(a: tuple[str, ...], b: tuple[str, ...], code: str) -> None:
    assert compare_scopes(a, b) == code
    assert compare_scopes(b, a) == Code(code).mirror


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [(None, None, "neither"), ("if so", None, "a_only"), ("If  so", "if so", "equal"), ("if so", "if not", "unresolved")],
)
def test_conditions(a: str | None, b: str | None, code: str) -> None:
    assert compare_conditions(a, b) == code
    assert compare_conditions(b, a) == Code(code).mirror


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("„Straße“  zu.", '"strasse" ZU', "equal"),
        ("e\u0301", "é", "equal"),
        ("Str\u00adaße", "Straße", "equal"),
        ("it rains", "it pours", "unresolved"),
    ],
)
def test_texts(a: str, b: str, code: str) -> None:
    assert compare_texts(a, b) == code


def test_folding() -> None:
    assert plain("  Ein „Wort“ – GROSS!  ") == 'ein "wort" – gross'
    assert words("Jürgen Weiß-Lang's Øre") == ("juergen", "weiss", "lang", "ore")


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("meet", "meet", "equal"), ("meet", "talk", "entails"), ("talk", "meet", "entailed"), ("murder", "die", "entails"),
        ("accept", "reject", "antonym"), ("die", "survive", "antonym"), ("buy", "sell", "converse"), ("meet", "kill", "disjoint"),
        ("de:wort", "meet", "unresolved"), ("de:wort", "en:word", "unresolved"), ("de:wort", "de:wort", "equal"), ("nowhere", "nowhere", "equal"),
    ],
)  # fmt: skip
def test_predicates(a: str, b: str, code: str) -> None:
    assert WORLD.compare(a, b) == code
    assert WORLD.compare(b, a) == Code(code).mirror


def test_an_empty_ontology_knows_equality_alone() -> None:
    nothing = Ontology.of({})
    assert nothing.compare("meet", "talk") is Code.DISJOINT
    assert (nothing.symmetric("meet"), nothing.functional("meet"), nothing.sides("meet")) == (
        False,
        frozenset(),
        ("agent", "patient"),
    )
    assert nothing.neighbours("meet") == ("meet",)


def test_roles_are_renamed_along_a_chain_of_entailments() -> None:
    table = {
        "a": {"entails": {"predicate": "b", "roles": {"agent": "theme"}}},
        "b": {"entails": {"predicate": "c", "roles": {"theme": "patient", "origin": "place"}}},
    }
    chain = Ontology.of(table)
    assert chain.compare("a", "c") is Code.ENTAILS
    assert chain.renamed["a", "c"] == {"agent": "patient", "origin": "place"}


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_names_mirror(a: str, b: str) -> None:
    assert compare_names(b, a) == compare_names(a, b).mirror


@given(roles(), roles(), periods(), periods(), quantities(), quantities(), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_comparators_mirror(r: Role, s: Role, p: Period, q: Period, x: Quantity, y: Quantity, k: Place, m: Place) -> None:
    assert compare_role(s, r) == compare_role(r, s).mirror
    assert compare_periods(q, p) == compare_periods(p, q).mirror
    assert compare_quantities(y, x) == compare_quantities(x, y).mirror
    assert compare_places(m, k) == compare_places(k, m).mirror


@given(quantities())
def test_bounds_are_in_order(q: Quantity) -> None:
    low, high = bounds(q)
    assert low <= high

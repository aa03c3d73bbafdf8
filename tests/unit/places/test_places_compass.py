from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.places import gazetteer
from claimcheck.places.compass import band, names, of_region, parts
from claimcheck.places.table import KIND, PARENT, PARTS, Kind

GRID = [("XX", float(y), float(x)) for y in range(11) for x in range(11)]


@pytest.mark.parametrize(
    ("latitude", "longitude", "letters"),
    [(9.0, 9.0, "ne"), (1.0, 1.0, "sw"), (5.0, 9.0, "e"), (9.0, 5.0, "n"), (5.0, 5.0, ""), (4.0, 6.0, "")],
)
def test_only_the_outer_quarters_are_parts(latitude: float, longitude: float, letters: str) -> None:
    assert parts(GRID)["XX", latitude, longitude] == letters


def test_what_lies_far_off_moves_no_border() -> None:
    far = [("XX", -60.0, 5.0), ("XX", -61.0, 5.0)]
    found = parts([*GRID, *far])
    assert {point: found[point] for point in GRID} == parts(GRID)
    assert found[far[0]] == "s"


@pytest.mark.parametrize(
    "values",
    [pytest.param([1.0, 2.0], id="too few"), pytest.param([-179.0, 179.0] * 9, id="across the date line")],
)
def test_no_band(values: list[float]) -> None:
    assert band(values) is None


def test_a_narrow_country_has_no_parts() -> None:
    assert set(parts(("XX", 10 + n / 100, 20 + n / 100) for n in range(50)).values()) == {""}


@pytest.mark.parametrize(("cities", "letters"), [(["n", "ne", "n"], "n"), (["n", "s"], ""), ([], ""), (["se", "se", "e"], "se")])
def test_a_region_lies_where_most_of_its_cities_do(cities: list[str], letters: str) -> None:
    assert of_region(cities) == letters


def test_names_of_parts() -> None:
    assert list(names("sw", "Norway")) == ["southwestern Norway", "southern Norway", "western Norway"]
    assert list(names("", "Norway")) == []


@given(st.lists(st.tuples(st.just("XX"), st.floats(-90, 90), st.floats(-180, 180)), max_size=40))
def test_the_order_of_the_cities_changes_nothing(cities: list[tuple[str, float, float]]) -> None:
    assert parts(cities) == parts(cities[::-1])


def test_nothing_lies_on_two_opposite_sides() -> None:
    for n, row in enumerate(gazetteer().rows):
        assert not {"n", "s"} <= set(row[PARTS])
        assert not {"e", "w"} <= set(row[PARTS])
        assert not row[PARTS] or (row[KIND] != Kind.COUNTRY and row[PARENT]), n

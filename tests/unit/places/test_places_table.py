from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.places import (
    Kind,
    capital_of,
    country_of_adjective,
    country_of_people,
    gazetteer,
    government,
    lookup,
    place,
)
from claimcheck.places.table import fold, spellings

NORTH_AMERICA = ("United States", "North America")


@pytest.mark.parametrize(
    ("name", "lang", "english", "within"),
    [
        pytest.param(
            "Miami",
            "de",
            "Miami",
            ("Florida", "southeastern United States", "southern United States", "eastern United States", *NORTH_AMERICA),
            id="city in a state",
        ),
        pytest.param("Kiew", "de", "Kyiv", ("northern Ukraine", "Ukraine", "Europe"), id="German exonym"),
        pytest.param("Kiev", "en", "Kyiv", ("northern Ukraine", "Ukraine", "Europe"), id="older English spelling"),
        pytest.param("Moskaus", "de", "Moscow", ("western Russia", "Russia", "Europe"), id="German genitive"),
        pytest.param("Kyiv's", "en", "Kyiv", ("northern Ukraine", "Ukraine", "Europe"), id="English possessive"),
        pytest.param("Köln", "de", "Cologne", ("North Rhine-Westphalia", "western Germany", "Germany", "Europe"), id="umlaut"),
        pytest.param("Zurich", "en", "Zurich", ("northern Switzerland", "Switzerland", "Europe"), id="without accent"),
        pytest.param("USA", "de", "United States", ("North America",), id="country by acronym"),
        pytest.param("Vereinigten Staaten", "de", "United States", ("North America",), id="country, inflected"),
        pytest.param("KYIV", "en", "Kyiv", ("northern Ukraine", "Ukraine", "Europe"), id="dateline capitals"),
        pytest.param("Europa", "de", "Europe", ("Earth",), id="continent"),
        pytest.param("Donbass", "de", "Donbas", ("eastern Ukraine", "Ukraine", "Europe"), id="region"),
        pytest.param("Krim", "de", "Crimea", ("southern Ukraine", "Ukraine", "Europe"), id="division"),
        pytest.param(
            "Westjordanland",
            "de",
            "West Bank",
            ("eastern Palestinian Territories", "Palestinian Territories", "Asia"),
            id="territory",
        ),
        pytest.param("Nahen Osten", "de", "Middle East", ("Asia",), id="region, inflected"),
        pytest.param("Georgia", "en", "Georgia", ("Asia",), id="country before state"),
        pytest.param(
            "New York", "en", "New York", ("New York State", "eastern United States", *NORTH_AMERICA), id="city before state"
        ),
        pytest.param("Paris", "en", "Paris", ("northern France", "France", "Europe"), id="largest of several"),
    ],
)
def test_names_of_both_languages_lead_to_one_place(name: str, lang: str, english: str, within: tuple[str, ...]) -> None:
    entry = lookup(name, lang)
    assert entry is not None
    assert (entry.name, entry.within) == (english, within)


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        pytest.param("Rostock", ("northern Germany", "eastern Germany", "northeastern Germany"), "western Germany", id="corner"),
        pytest.param("Lviv", ("western Ukraine",), "northern Ukraine", id="one side"),
        pytest.param("Kassel", (), "northern Germany", id="the middle is in no part"),
        pytest.param("Madrid", (), "northern Spain", id="islands far off say nothing"),
        pytest.param("Seattle", ("western United States",), "eastern United States", id="Hawaii neither"),
        pytest.param("Bavaria", ("southern Germany",), "northern Germany", id="division"),
        pytest.param("Donbas", ("eastern Ukraine",), "western Ukraine", id="region, by hand"),
        pytest.param("Luxembourg", (), "northern Luxembourg", id="a small country has no parts"),
    ],
)
def test_parts_of_a_country_hold_what_surely_lies_in_them(name: str, inside: tuple[str, ...], outside: str) -> None:
    entry = lookup(name)
    assert entry is not None
    assert set(inside) <= set(entry.within)
    assert outside not in entry.within


def test_parts_come_after_divisions_and_before_the_country() -> None:
    found = lookup("Rostock")
    assert found is not None
    region, *parts, country, continent = found.within
    assert (region, country, continent) == ("Mecklenburg-Western Pomerania", "Germany", "Europe")
    assert parts == ["northeastern Germany", "northern Germany", "eastern Germany"]
    assert str(found.place()) == "Rostock, Mecklenburg-Western Pomerania"


@pytest.mark.parametrize("name", ["us", "Kvarnholm", "", "the", "x" * 500])
def test_what_is_no_known_place_is_none(name: str) -> None:
    assert lookup(name, "en") is None


def test_a_container_chooses_among_places_of_one_name() -> None:
    assert place("Frankfurt", "de", container="Brandenburg").within[0] == "Brandenburg"
    assert place("Paris", "en", container="Texas").within == ("Texas", *NORTH_AMERICA)


def test_an_unknown_place_keeps_its_words_and_lies_within_nothing() -> None:
    found = place("Kvarnholm", "de", "in Kvarnholm")
    assert (found.name, found.within, found.expression, found.resolved) == ("Kvarnholm", (), "in Kvarnholm", False)


@pytest.mark.parametrize(
    ("word", "lang", "country"),
    [
        ("russischen", "de", "Russia"), ("US-amerikanische", "de", "United States"), ("Ukrainian", "en", "Ukraine"),
        ("U.S.", "en", "United States"), ("europäischer", "de", "Europe"), ("polish", "en", None), ("us", "en", None),
        ("Swiss", "en", "Switzerland"), ("grünes", "de", None),
    ],
)  # fmt: skip
def test_adjectives_name_countries(word: str, lang: str, country: str | None) -> None:
    assert country_of_adjective(word, lang) == country


@pytest.mark.parametrize(
    ("word", "lang", "country"),
    [("Russinnen", "de", "Russia"), ("Amerikanern", "de", "United States"), ("Poles", "en", "Poland"), ("poles", "en", None)],
)
def test_people_name_countries(word: str, lang: str, country: str | None) -> None:
    assert country_of_people(word, lang) == country


@pytest.mark.parametrize(
    ("name", "lang", "actor"),
    [
        ("Kreml", "de", "Russia"), ("Moskau", "de", "Russia"), ("White House", "en", "United States"),
        ("Weißen Hauses", "de", "United States"), ("Brüssel", "de", "European Union"), ("EU", "en", "European Union"),
        ("Deutschland", "de", "Germany"), ("Downing Street", "en", "United Kingdom"), ("Miami", "en", None),
    ],
)  # fmt: skip
def test_seats_of_government_stand_for_their_country(name: str, lang: str, actor: str | None) -> None:
    assert government(name, lang) == actor


def test_every_capital_is_found_from_its_country() -> None:
    kyiv = capital_of("Ukraine")
    assert kyiv is not None
    assert (kyiv.name, kyiv.capital_of) == ("Kyiv", "Ukraine")
    assert capital_of("Atlantis") is None


def test_every_known_place_lies_within_something_up_to_a_continent() -> None:
    table = gazetteer()
    for number, row in enumerate(table.rows):
        entry = table.entry(number)
        if entry.kind is not Kind.METONYM:
            assert entry.within, row
            outermost = lookup(entry.within[-1])
            assert entry.within[-1] == "Earth" or (outermost is not None and outermost.kind is Kind.CONTINENT), row


@given(st.text(max_size=60), st.sampled_from(["de", "en"]))
def test_any_text_can_be_looked_up(name: str, lang: str) -> None:
    assert fold(fold(name)) == fold(name) or not fold(name).isascii()
    assert next(spellings(name, lang)) == fold(name)
    lookup(name, lang)
    government(name, lang)

"""Edges of the comparators where one part of a condition decides."""

from __future__ import annotations

from datetime import date

import pytest

import claimcheck as cc
from claimcheck.comparison.ontology import default_ontology
from claimcheck.comparison.place import compare_places
from claimcheck.comparison.speech import Speech, compare_speech
from claimcheck.comparison.terms import alike, is_named
from claimcheck.errors import DateError
from claimcheck.records.comparison import Code
from claimcheck.records.values import Event, Period, Place, Quantity
from claimcheck.testing import claim

ONE = Speech(about=True, speaker="Ada Berg", said="the port is closed to all ships", day="2026-04-14")
SAID = [
    ("the same words", "the port is closed to all ships", Code.EQUAL),
    ("one utterance in two wordings", "the port is closed to most ships", Code.DISJOINT),
    ("another utterance of the day", "nobody was hurt", Code.UNRESOLVED),
]


@pytest.mark.parametrize(("said", "expected"), [s[1:] for s in SAID], ids=[s[0] for s in SAID])
def test_two_reports_of_what_somebody_said(said: str, expected: Code) -> None:
    other = Speech(about=True, speaker="Ada Berg", said=said, day="2026-04-14")
    assert compare_speech(ONE, other) is expected


@pytest.mark.parametrize(("term", "named"), [("Sandholm", True), ("#12", False), ("en:ferry", False), ("ferry", False)])
def test_what_is_a_name(term: str, named: bool) -> None:
    assert is_named(term) is named


WORDS = [
    ("inflected", "en:harbour", "en:harbours", True),
    ("short words differ", "en:car", "en:cat", False),
    ("two languages", "en:president", "de:president", True),
    ("two languages, other spelling", "en:president", "de:praesident", False),
    ("other words", "en:harbour", "en:minister", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), [w[1:] for w in WORDS], ids=[w[0] for w in WORDS])
def test_words_that_are_alike(a: str, b: str, expected: bool) -> None:
    assert alike(a, b, default_ontology()) is expected


def test_a_part_of_a_country_is_not_apart_from_a_town_in_it_or_from_the_country() -> None:
    part = Place("northern Germany", ("Germany", "Europe"))
    assert compare_places(part, Place("Munich", ("Germany", "Europe"))) is Code.UNRESOLVED
    assert compare_places(part, Place("Lyon", ("France", "Europe"))) is Code.DISJOINT


def test_one_authority_needs_both_sides_certain() -> None:
    both = [claim("close", theme="port", source="Harbour Office", outlet=o, content=f"{o} has it") for o in ("Post", "Echo")]
    mixed = [both[0], claim("close", theme="port", source="two officials", outlet="Echo", content="said by two")]
    assert cc.compare(*both).comparison.same_authority
    assert not cc.compare(*mixed).comparison.same_authority


UNRESOLVED = [
    ("days", {"start": date(2026, 1, 1)}),
    ("a last day", {"end": date(2026, 1, 1)}),
    ("no words", {"expression": None}),
]


@pytest.mark.parametrize("fields", [u[1] for u in UNRESOLVED], ids=[u[0] for u in UNRESOLVED])
def test_an_unresolved_period_has_words_and_no_days(fields: dict[str, object]) -> None:
    with pytest.raises(DateError, match="words and no days"):
        Period(**({"expression": "soon", "basis": "unresolved"} | fields))  # type: ignore[arg-type]  # a table of fields


def test_events_of_two_predicates_are_told_apart_in_a_set() -> None:
    events = {Event("meet"), Event("leave"), Event("meet")}
    assert len(events) == 2
    assert hash(Event("meet")) != hash(Event("leave"))


def test_both_ends_of_a_number_that_is_upside_down_are_shown() -> None:
    with pytest.raises(cc.ClaimcheckError, match=r"\(5.*, 3"):
        Quantity(low=5, high=3)

"""Clauses that count twice, and events that get another time."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.extraction.claims import claims
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.report import Report


def read(code: str, text: str) -> list[Claim]:
    report = Report(id="r", text=text, outlet="Calder Gazette", published=date(2026, 3, 11), lang=code)
    return [c for c in claims(report) if c.kind is ClaimKind.ASSERTED]


@pytest.mark.parametrize(
    ("code", "text", "counts"),
    [
        ("en", "12 people were killed and 15 injured.", ["kill 12", "injure 15"]),
        ("en", "The blast killed 12 people and wounded 15.", ["kill 12", "injure 15"]),
        ("en", "There were 12 dead and 15 injured.", ["die 12", "injure 15"]),
        ("en", "At least 12 people were killed and more than 15 injured.", ["kill [12, ..]", "injure [16, ..]"]),
        ("en", "12 men and 3 women were killed.", ["kill 15"]),
        ("de", "Zwölf Menschen wurden getötet und 15 verletzt.", ["kill 12", "injure 15"]),
        ("de", "Es gab zwölf Tote und 15 Verletzte.", ["die 12", "injure 15"]),
        ("de", "Bei dem Brand wurden zwölf Menschen getötet und 15 weitere verletzt.", ["kill 12", "injure 15"]),
        ("de", "Zwölf Menschen wurden verletzt.", ["injure 12"]),
        ("en", "Twelve dead in Rostock blast", ["die 12"]),
        ("en", "Three people", []),
        ("de", "Zwölf Tote und 15 Verletzte bei Explosion in Rostock", ["die 12", "injure 15"]),
        ("de", "Drei Monate Haft", []),
    ],
)
def test_every_count_has_its_claim(code: str, text: str, counts: list[str]) -> None:
    found = [f"{c.event.predicate} {str(c.quantity).removesuffix(' person')}" for c in read(code, text) if c.event]
    assert [f.split(" man")[0] for f in found] == counts


@pytest.mark.parametrize(
    ("code", "text", "quotes"),
    [
        ("en", "12 people were killed and 15 injured.", ["12 people were killed", "15 injured"]),
        ("de", "Es gab zwölf Tote und 15 Verletzte.", ["Es gab zwölf Tote", "15 Verletzte"]),
    ],
)
def test_the_words_are_cut_at_the_conjunction(code: str, text: str, quotes: list[str]) -> None:
    assert [c.content for c in read(code, text)] == quotes


@pytest.mark.parametrize(
    ("code", "text", "event", "marker"),
    [
        ("en", "The vote on the law is postponed to 21 March.", "vote(theme: law)", "postponed"),
        ("en", "The harbour festival has been moved to 21 March.", "take_place(theme: harbour festival)", "moved"),
        ("de", "Die Abstimmung über das Gesetz ist auf den 21. März verschoben worden.", "vote(theme: law)", "verschoben"),
        ("de", "Das Hafenfest wurde auf den 21. März verlegt.", "take_place(theme: harbour festival)", "verlegt"),
    ],
)
def test_what_is_moved_is_planned_for_the_new_time(code: str, text: str, event: str, marker: str) -> None:
    claim = read(code, text)[0]
    assert (str(claim.event), claim.event and claim.event.event_class, claim.marker) == (event, "plan", marker)
    assert str(claim.time) == "2026-03-21"


@pytest.mark.parametrize(
    ("code", "text"), [("en", "The harbour festival was postponed."), ("de", "Das Hafenfest wurde verschoben.")]
)
def test_without_a_new_time_it_is_only_postponed(code: str, text: str) -> None:
    assert str(read(code, text)[0].event) == "postpone(theme: harbour festival)"

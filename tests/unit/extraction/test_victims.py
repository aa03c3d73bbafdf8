"""How many a sentence says were killed or hurt, in words and figures, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.comparison.compare import compare_claims
from claimcheck.extraction.claims import claims
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import Code
from claimcheck.records.report import Report

DEAD = frozenset({"kill", "die", "murder"})
HURT = frozenset({"injure", "hospitalise"})


def read(code: str, text: str) -> tuple[Claim, ...]:
    return claims(Report(id="r", text=text, outlet="Calder Gazette", published=date(2026, 3, 11), lang=code))


def counts(code: str, text: str, what: frozenset[str]) -> list[str]:
    """The numbers of the claims about the dead or the hurt, "-" where there is none."""
    found = [c for c in read(code, text) if c.event and c.event.predicate in what]
    return ["-" if c.quantity is None else f"{c.quantity.low:g}" + ("" if c.quantity.high else "+") for c in found]


# German, English, the number of the dead.
KILLED = {
    "one by the article": ("Ein Mann kam am Freitag ums Leben.", "A man was killed on Friday.", "1"),
    "an age is no number": ("Ein 23-jähriger Mann wurde erschossen.", "A 23-year-old man was shot and killed.", "1"),
    "an age as a noun": ("Ein 23-Jähriger erlag seinen Verletzungen.", "A 23-year-old was fatally injured.", "1"),
    "an age between commas": ("Tom Harwick, 45, starb am Freitag.", "Tom Harwick, 45, died on Friday.", "1"),
    "found dead": ("Zwei Menschen wurden tot aufgefunden.", "Two people were found dead.", "2"),
    "lives lost": ("Beim Absturz verloren neun Menschen ihr Leben.", "Nine people lost their lives in the crash.", "9"),
    "lives claimed": ("Das Unglück forderte sieben Todesopfer.", "The accident claimed the lives of seven people.", "7"),
    "toll": ("Die Zahl der Toten stieg auf 14.", "The death toll rose to 14.", "14"),
    "bound": ("Bei dem Brand starben mindestens vier Menschen.", "At least four people died in the fire.", "4+"),
    "added up": ("Eine Frau und ihre zwei Kinder wurden getötet.", "A woman and her two children were killed.", "3"),
    "two named kin": ("Die Mutter und ihr Sohn starben.", "The mother and her son died.", "2"),
    "two counts": ("Zwölf Männer und drei Frauen wurden getötet.", "12 men and 3 women were killed.", "15"),
    "some of them": ("Vier Menschen, darunter der Täter, starben.", "Four people, among them the gunman, died.", "4"),
    "one more says no total": ("Ein drittes Opfer starb im Krankenhaus.", "A third victim died in hospital.", "-"),
    "fatal wound": ("Eine Radfahrerin wurde tödlich verletzt.", "A cyclist was fatally injured.", "1"),
    "taken for granted": ("Die Polizei ermittelt zum Tod zweier Wanderer.", "Police are probing the deaths of two hikers.", "2"),
}  # fmt: skip

ENGLISH = {
    "pronounced": ("Two people were pronounced dead at the scene.", "2"),
    "to death": ("Tom Harwick, 23, was shot to death outside a bar.", "1"),
    "fatally": ("A woman was fatally shot in Calder.", "1"),
    "left dead": ("The shooting left three dead.", "3"),
    "herself": ("A farmer fatally shot herself.", "1"),
    "no miles": ("He killed himself in his car on a street a few miles away.", "1"),
    "three in a row": ("A mother, her son and a neighbour were found dead.", "3"),
    "where she died": ("She was taken to a hospital where she died.", "1"),
    "main verb after a relative clause": ("A boy who was hurt in Calder has died.", "1"),
    "age as a noun with a relative clause": ("A 2-year-old who was hurt in Calder has died.", "1"),
    "age with a blank": ("A 15 year-old boy was killed on Friday.", "1"),
    "death of": ("He was arrested after the shooting death of a 21-year-old man.", "1"),
}

# German, English, the number of the hurt.
HARMED = {
    "suffered": ("Drei Schüler erlitten leichte Verletzungen.", "Three students suffered minor injuries.", "3"),
    "condition": ("Drei Menschen schweben in Lebensgefahr.", "Three people are in critical condition.", "3"),
    "hospital": ("Zwei Männer wurden in ein Krankenhaus gebracht.", "Two men were taken to a hospital.", "2"),
    "nobody": ("Kein einziger Mensch wurde verletzt.", "Nobody was injured.", "-"),
    "shot in a limb": ("Zwei Männer wurden angeschossen.", "Two men were shot in the leg.", "2"),
    "one shot in a limb": ("Eine Frau wurde ins Bein geschossen.", "A woman was shot in the arm.", "1"),
    "one": ("Eine Fußgängerin wurde verletzt.", "A pedestrian was hurt.", "1"),
}


# German, English, the numbers of the dead and of the hurt.
HEADLINES = {
    "comma": ("Zwölf Tote, 15 Verletzte bei Explosion in Bremen", "12 dead, 15 injured in Bremen blast", ["12"], ["15"]),
    "conjunction": ("Zwölf Tote und 15 Verletzte bei Explosion", "12 dead and 15 injured in blast", ["12"], ["15"]),
    "the dead alone": ("Zwölf Tote bei Explosion in Bremen", "Twelve dead in Bremen blast", ["12"], []),
    "the hurt alone": ("Drei Verletzte bei Brand in Bremen", "Three injured in Bremen fire", [], ["3"]),
}


@pytest.mark.parametrize(("german", "english", "dead", "hurt"), HEADLINES.values(), ids=HEADLINES)
def test_a_headline_counts_the_dead_and_the_hurt(german: str, english: str, dead: list[str], hurt: list[str]) -> None:
    for code, text in (("de", f"{german}\n\nEs regnet."), ("en", f"{english}\n\nIt is raining.")):
        assert (counts(code, text, DEAD), counts(code, text, HURT)) == (dead, hurt)


@pytest.mark.parametrize(("german", "english", "expected"), KILLED.values(), ids=KILLED)
def test_the_dead_are_counted_alike_in_both_languages(german: str, english: str, expected: str) -> None:
    assert counts("de", german, DEAD) == [expected]
    assert counts("en", english, DEAD) == [expected]


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_the_dead_are_counted(text: str, expected: str) -> None:
    assert counts("en", text, DEAD) == [expected]


@pytest.mark.parametrize(("german", "english", "expected"), HARMED.values(), ids=HARMED)
def test_the_hurt_are_counted_alike_in_both_languages(german: str, english: str, expected: str) -> None:
    assert counts("de", german, HURT) == [expected]
    assert counts("en", english, HURT) == [expected]


def test_whoever_is_spoken_of_singly_is_one_of_those_counted_elsewhere() -> None:
    text = "Four people were killed in Calder on Friday. A woman was killed in her car. Tom Harwick died later."
    assert counts("en", text, DEAD) == ["4", "-", "-"]
    assert counts("en", "Tom Harwick died on Friday.", DEAD) == ["1"]


def test_the_number_of_those_named_is_no_number_to_compare() -> None:
    named, counted = read("en", "Tom Harwick was killed.")[0], read("en", "Three people were killed.")[0]
    assert compare_claims(named, counted).quantity is Code.B_ONLY


def test_a_death_that_a_noun_takes_for_granted_is_presupposed() -> None:
    kinds = [c.kind for c in read("en", "Police are investigating the deaths of two hikers.")]
    assert sorted(kinds) == [ClaimKind.ASSERTED, ClaimKind.PRESUPPOSED]
    assert [c.kind for c in read("en", "Police are investigating deaths from cancer.")] == [ClaimKind.ASSERTED]

"""Texts made to slow the reading down: eight times the text takes about eight times as long, not sixty-four times."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from unit.growth import square

import claimcheck as cc

SHAPES = {
    "words": ("Wort ", "word "),
    "commas": ("Wort, ", "word, "),
    "nothing but commas": (", ", ", "),
    "no spaces": ("x,", "x,"),
    "verbs of saying": ("er sagte, ", "he said "),
    "saying without end": ("er sagte, dass sie sagte, dass ", "he said that she said that "),
    "sources": ("laut Meyer ", "according to Miller "),
    "names": ("Anna Muster, ", "Anna Miller, "),
    "names and names": ("Anna und ", "Anna and "),
    "capitals": ("ABC ", "ABC "),
    "nouns": ("Haus ", "House "),
    "quotations": ("„Wort“ ", "“word” "),
    "opening marks": ("„ Wort ", "“ word "),
    "closing marks": ("Wort “ ", "word ” "),
    "straight marks": ('" Wort ', '" word '),
    "quotations in quotations": ("„Er sagte: ‚", "“He said: ‘"),
    "a word between quotations": ("„Es ist gut“, sagte er, ", "“It is good,” he said, "),
    "open brackets": ("( Wort ", "( word "),
    "brackets": ("(Wort) ", "(word) "),
    "digits": ("12 ", "12 "),
    "figures": ("12, ", "12, "),
    "figures and points": ("1.", "1."),
    "years": ("2025 ", "2025 "),
    "dates": ("am 3. Mai ", "on 3 May "),
    "places": ("in Berlin ", "in Berlin "),
    "counted people": ("zehn Tote ", "ten dead "),
    "millions": ("Millionen ", "million "),
    "more than": ("mehr als ", "more than "),
    "offices": ("Präsident Meyer ", "President Miller "),
    "offices of offices": ("der Chef der Polizei von ", "chief of police of "),
    "that": ("dass ", "that "),
    "relative clauses": ("der geht, ", "who goes, "),
    "conditions": ("wenn es regnet, ", "if it rains, "),
    "negations": ("nicht ", "not "),
    "modals": ("könnte ", "could "),
    "infinitives": ("zu gehen, ", "to go "),
    "dashes": ("Wort – ", "word – "),
    "semicolons": ("Er ging; ", "He went; "),
    "colons": ("Er sagte: ", "He said: "),
    "hyphens": ("a-", "a-"),
    "apostrophes": ("n't'", "n't'"),
    "abbreviations": ("U.S. ", "U.S. "),
    "short sentences": ("Er ging. ", "He went. "),
    "lines": ("Er ging.\n", "He went.\n"),
    "quoted sentences": ("„Er ging.“ ", "“He went.” "),
    "quotations never closed": ("„Er ging. ", "“He went. "),
    "who said it each time": ("Er sagte es. ", "He said it. "),
    "a name each time": ("Anna Muster ging. ", "Anna Miller went. "),
}
SMALL = 600


def read(unit: str, lang: str) -> Callable[[int], object]:
    """To read so many words of a text of one unit."""

    def of(words: int) -> object:
        text = unit * (words // max(1, len(unit.split())))
        return cc.extract(cc.Report(id="x", text=text, outlet="Elbtal-Bote", lang=lang))

    return of


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "n"), [("de", 0), ("en", 1)], ids=["de", "en"])
@pytest.mark.parametrize("units", SHAPES.values(), ids=SHAPES.keys())
def test_time_grows_with_the_text(units: tuple[str, str], lang: str, n: int) -> None:
    assert not square(read(units[n], lang), SMALL)


@pytest.mark.parametrize(("lang", "unit"), [("de", "er sagte, dass sie sagte, dass "), ("en", "word, "), ("en", "He said. ")])
def test_some_of_them_each_time(lang: str, unit: str) -> None:
    assert not square(read(unit, lang), SMALL)

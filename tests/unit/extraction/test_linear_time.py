"""Texts made to slow the reading down: eight times the text takes about eight times as long, not sixty-four times."""

from __future__ import annotations

import time

import pytest

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
SMALL, FACTOR = 600, 8


def cost(unit: str, words: int, lang: str) -> float:
    """Processor time to read `words` words."""
    report = cc.Report(id="x", text=unit * (words // max(1, len(unit.split()))), outlet="Elbtal-Bote", lang=lang)
    start = time.process_time()
    cc.extract(report)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "n"), [("de", 0), ("en", 1)], ids=["de", "en"])
@pytest.mark.parametrize("units", SHAPES.values(), ids=SHAPES.keys())
def test_time_grows_with_the_text(units: tuple[str, str], lang: str, n: int) -> None:
    cost(units[n], 20, lang)
    small = min(cost(units[n], SMALL, lang) for _ in range(2))
    assert cost(units[n], SMALL * FACTOR, lang) < 30 * small + 0.1


@pytest.mark.parametrize(("lang", "unit"), [("de", "er sagte, dass sie sagte, dass "), ("en", "word, ")])
def test_one_sentence_without_end_takes_linear_time(lang: str, unit: str) -> None:
    small = min(cost(unit, SMALL, lang) for _ in range(2))
    assert cost(unit, SMALL * FACTOR, lang) < 30 * small + 0.1

"""Number words: "einundzwanzig", "two hundred and fifty", composed from the table `numbers` of a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import define, frozen

from claimcheck.lang import LanguagePack

MAX_LENGTH = 70
"""Longer words are no numbers."""


@frozen(eq=False)
class NumberWords:
    """The table `numbers` of a language."""

    decimal: str
    group: str
    joiners: frozenset[str]
    unit_first: bool
    words: Mapping[str, float]
    multipliers: Mapping[str, float]
    alone: Mapping[str, float]
    scales: Mapping[str, float]
    suffixes: Mapping[str, float]
    fractions: Mapping[str, float]
    longest: int


@cache
def number_words(pack: LanguagePack) -> NumberWords:
    """The typed view of a pack's table `numbers`."""
    table = pack.table("numbers")
    words, multipliers = table.get("words", {}), table.get("multipliers", {})
    parts = [*words, *multipliers, *table.get("joiners", ())]
    return NumberWords(
        table.get("decimal", "."), table.get("group", ","), frozenset(table.get("joiners", ())), table.get("unit_first", False),
        words, multipliers, table.get("alone", {}), table.get("scales", {}), table.get("suffixes", {}),
        table.get("fractions", {}), max(map(len, parts), default=0),
    )  # fmt: skip


@define
class Tally:
    """Adds up the parts of a number word, and refuses a part that no number has at that place ("two three")."""

    view: NumberWords
    total: float = 0
    group: float = 0
    begun: bool = False
    joined: bool = False
    after_multiplier: bool = False

    @property
    def value(self) -> float:
        """The number so far."""
        return self.total + self.group

    def push(self, part: str) -> bool:
        """Adds a part; False, and nothing changed, where it does not fit."""
        if part in self.view.joiners:
            fits = self.begun and not self.joined and (self.view.unit_first or self.after_multiplier)
            self.joined = self.joined or fits
            return fits
        fits = self._multiply(self.view.multipliers[part]) if part in self.view.multipliers else self._add(self.view.words[part])
        if fits:
            self.begun, self.joined = True, False
            self.after_multiplier = part in self.view.multipliers
        return fits

    def _add(self, value: float) -> bool:
        rest = self.group % 100
        if value < 1 and self.begun and value:
            fits = self.group == int(self.group)
        elif value < 10:
            fits = not self.begun or (value > 0 and (rest == 0 or (rest >= 20 and rest % 10 == 0 and not self.view.unit_first)))
        else:
            fits = rest == 0 or (self.view.unit_first and self.joined and rest < 10)
        self.group += value if fits else 0
        return fits

    def _multiply(self, factor: float) -> bool:
        if factor < 1000:
            fits = self.group < 100 and (self.group > 0 or not self.begun)
            self.group = (self.group or 1) * factor if fits else self.group
        else:
            fits = self.total == 0 and (self.group > 0 or not self.begun)
            self.total, self.group = ((self.group or 1) * factor, 0) if fits else (self.total, self.group)
        return fits


def parts_of(word: str, view: NumberWords) -> tuple[str, ...]:
    """A word cut into number words, longest first; empty where anything is left over."""
    parts: list[str] = []
    at = 0
    while at < len(word) <= MAX_LENGTH:
        size = next((n for n in range(view.longest, 0, -1) if len(word) >= at + n and _known(word[at : at + n], view)), 0)
        if not size:
            return ()
        parts.append(word[at : at + size])
        at += size
    return tuple(parts)


def _known(part: str, view: NumberWords) -> bool:
    return part in view.words or part in view.multipliers or part in view.joiners


def word_value(word: str, pack: LanguagePack) -> float | None:
    """The value of one casefolded word ("zweihundertzwölf", "twenty-one"), None where it is no number."""
    view = number_words(pack)
    if word in view.alone:
        return view.alone[word]
    tally = Tally(view)
    pieces = (
        [p for piece in word.split("-")[:4] for p in (parts_of(piece, view) or ("",))] if "-" in word else parts_of(word, view)
    )
    fits = bool(pieces) and all(p and tally.push(p) for p in pieces)
    return tally.value if fits and tally.begun and not tally.joined else None


def words_value(words: Sequence[str], pack: LanguagePack) -> tuple[int, float] | None:
    """How many of `words` make one number, and which, in a language that writes it in several words."""
    view = number_words(pack)
    tally = Tally(view)
    best: tuple[int, float] | None = None
    for n, word in enumerate(words, 1):
        if not _pushed(tally, word, view):
            break
        if not tally.joined:
            best = n, tally.value
    return best if tally.begun else None


def _pushed(tally: Tally, word: str, view: NumberWords) -> bool:
    pieces = word.split("-") if len(word) <= MAX_LENGTH else ()
    return bool(pieces) and all(_known(p, view) and tally.push(p) for p in pieces)

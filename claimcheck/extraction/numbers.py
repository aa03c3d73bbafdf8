"""Numbers in a sentence: figures, number words, scale words, fractions, and what they add up to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from claimcheck.extraction.digits import read_figures
from claimcheck.extraction.numberwords import NumberWords, number_words, word_value, words_value
from claimcheck.extraction.syntax import Token
from claimcheck.lang import LanguagePack

WORDS = 8
"""No number word of a news report is longer."""

LARGEST = 1e16
"""Above it floats skip whole numbers."""

_SUFFIXED = re.compile(r"([0-9][0-9.,'’]*)([a-z]{1,3})")
_THREE = re.compile(r"[0-9]{3}")
_SLASH = re.compile(r"([0-9])/([0-9]{1,2})")


@frozen
class Number:
    """A number that ends before token `end`; `value` is None where it allows two readings (`note` says so).

    `plain`: bare figures, so that it could be a year; `worded`: written in words; `fraction`: a part of a whole;
    `spread`: how far it may be off by its own words ("two dozen"); `scale`: by how much a scale word multiplied it.
    """

    end: int
    value: float | None
    plain: bool = False
    worded: bool = False
    fraction: bool = False
    spread: float = 0
    scale: float = 1
    note: str = ""


def _norms(tokens: Sequence[Token], first: int, size: int) -> list[str]:
    return [t.norm for t in tokens[first : first + size]]


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _figures(tokens: Sequence[Token], at: int, view: NumberWords) -> Number | None:
    found = read_figures(tokens[at].text, view.decimal, view.group)
    if found is None:
        return _suffixed(tokens, at, view)
    if found.plain and len(tokens[at].text) <= 3 and found.value:
        return _spaced(tokens, at, found.value)
    return Number(at + 1, found.value, plain=found.plain, note=found.note)


def _spaced(tokens: Sequence[Token], at: int, value: float) -> Number:
    """Groups of three with single spaces between them ("12 000")."""
    end = at + 1
    while (
        end - at < 5 and end < len(tokens) and tokens[end].start == tokens[end - 1].end + 1 and _THREE.fullmatch(tokens[end].text)
    ):
        value, end = value * 1000 + float(tokens[end].text), end + 1
    return Number(end, value, plain=end == at + 1)


def _suffixed(tokens: Sequence[Token], at: int, view: NumberWords) -> Number | None:
    """Figures with the letters of a scale right behind them ("5bn")."""
    match = _SUFFIXED.fullmatch(tokens[at].norm) if len(tokens[at].norm) < 24 else None
    if match is None or match.group(2) not in view.suffixes:
        return None
    figures = read_figures(match.group(1), view.decimal, view.group)
    if figures is None or figures.value is None:
        return None
    factor = view.suffixes[match.group(2)]
    return Number(at + 1, figures.value * factor, scale=factor)


def _worded(tokens: Sequence[Token], at: int, view: NumberWords, pack: LanguagePack) -> Number | None:
    if view.unit_first:
        value = word_value(tokens[at].norm, pack)
        return None if value is None else Number(at + 1, value, worded=True)
    found = words_value(_norms(tokens, at, WORDS), pack)
    return Number(at + found[0], found[1], worded=True) if found else None


def _article(tokens: Sequence[Token], at: int, view: NumberWords, pack: LanguagePack) -> Number | None:
    """ "a million", "ein Drittel": the article is the number one before a scale, a multiplier or a fraction."""
    if tokens[at].norm not in pack.table("numbers").get("articles", ()):
        return None
    after = _norm(tokens, at + 1)
    if half := _half_scale(tokens, at + 1, view, pack):
        return half
    if after in view.multipliers:
        found = words_value(_norms(tokens, at + 1, WORDS), pack)
        return Number(at + 1 + found[0], found[1], worded=True) if found else None
    return Number(at + 1, 1, worded=True) if after in view.scales or after in view.fractions else None


def _with_half(number: Number, tokens: Sequence[Token], pack: LanguagePack) -> Number:
    """ "two and a half" and, before the scale, "one and a half million"."""
    for tail in pack.table("numbers").get("half_tails", ()):
        words = tail.split()
        if _norms(tokens, number.end, len(words)) == words and number.value is not None:
            return evolve(number, end=number.end + len(words), value=number.value + 0.5)
    return number


def _scaled(number: Number, tokens: Sequence[Token], view: NumberWords) -> Number:
    """Multiplied by the scale words behind it; a dozen is never exact."""
    for _ in range(2):
        word = _norm(tokens, number.end)
        factor = view.scales.get(word) or (view.multipliers.get(word) if not number.worded else None)
        if factor is None or number.value is None:
            break
        spread = number.value * 2 if factor == 12 else 0
        number = evolve(
            number, end=number.end + 1, value=number.value * factor, plain=False, spread=spread, scale=number.scale * factor
        )
    return number


def _fraction(number: Number, tokens: Sequence[Token], view: NumberWords, pack: LanguagePack) -> Number | None:
    """ "two thirds", "ein Drittel der": a fraction needs its plural or the whole behind it, else it is an ordinal."""
    word = _norm(tokens, number.end)
    part = view.fractions.get(word)
    if part is None or not number.worded or number.value is None or number.value * part > 1:
        return None
    table = pack.table("numbers")
    if word not in table.get("sure_fractions", ()) and _norm(tokens, number.end + 1) not in table.get("wholes", ()):
        return None
    return evolve(number, end=number.end + 1, value=number.value * part, fraction=True)


def _lone_fraction(tokens: Sequence[Token], at: int, view: NumberWords, pack: LanguagePack) -> Number | None:
    """ "half of", "two-thirds of", "die Hälfte der", "half a million", "eine halbe Million", "3/4 of"."""
    table = pack.table("numbers")
    if half := _half_scale(tokens, at, view, pack):
        return half
    word = tokens[at].norm
    value = view.fractions.get(word) if word in table.get("lone_fractions", ()) else _hyphen_fraction(word, view)
    if value is None or _norm(tokens, at + 1) not in table.get("wholes", ()):
        return None
    return Number(at + 1, value, worded=True, fraction=True)


def _half_scale(tokens: Sequence[Token], at: int, view: NumberWords, pack: LanguagePack) -> Number | None:
    """ "half a million", "halbe Million"."""
    table = pack.table("numbers")
    if _norm(tokens, at) not in table.get("halves", ()):
        return None
    skip = 1 if _norm(tokens, at + 1) in table.get("articles", ()) else 0
    factor = view.scales.get(_norm(tokens, at + 1 + skip))
    return Number(at + 2 + skip, factor / 2, worded=True, spread=1 if factor == 12 else 0) if factor else None


def _hyphen_fraction(word: str, view: NumberWords) -> float | None:
    if match := _SLASH.fullmatch(word):
        upper, lower = int(match.group(1)), int(match.group(2))
        return upper / lower if 0 < upper < lower else None
    count, _, part = word.rpartition("-")
    if part not in view.fractions:
        return None
    value = view.words.get(count, 0) * view.fractions[part]
    return value if 0 < value < 1 else None


def _counts(tokens: Sequence[Token], at: int, view: NumberWords) -> bool:
    return _norm(tokens, at) in view.scales or _norm(tokens, at - 1) in view.words


@lru_cache(65_536)
def begins_number(norm: str, pack: LanguagePack) -> bool:
    """Whether a number can begin with a word, whatever follows it."""
    view, table = number_words(pack), pack.table("numbers")
    if any(c.isdigit() for c in norm) or any(norm in table.get(k, ()) for k in ("articles", "halves", "lone_fractions")):
        return True
    worded = word_value(norm, pack) if view.unit_first else words_value((norm,), pack)
    return worded is not None or _hyphen_fraction(norm, view) is not None


def read_number(tokens: Sequence[Token], at: int, pack: LanguagePack) -> Number | None:
    """The longest number that begins at token `at`, None where there is none; looks at most a dozen tokens ahead."""
    if not begins_number(tokens[at].norm, pack):
        return None
    view = number_words(pack)
    if lone := _lone_fraction(tokens, at, view, pack):
        return lone
    number = _article(tokens, at, view, pack) or _figures(tokens, at, view) or _worded(tokens, at, view, pack)
    if number is None:
        return None
    if fraction := _fraction(number, tokens, view, pack):
        return fraction
    if (
        number.value == 1
        and _norm(tokens, at) in pack.table("numbers").get("articles", ())
        and not _counts(tokens, number.end, view)
    ):
        return None
    number = _scaled(_with_half(number, tokens, pack), tokens, view)
    return (
        number
        if number.value is None or number.value <= LARGEST
        else evolve(number, value=None, note="number not read: too large")
    )

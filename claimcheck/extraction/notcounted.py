"""Numbers that count nothing: years, ages, house numbers, scores, numbers that name something."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.amounts import PERCENT, Amount
from claimcheck.extraction.counted import Counted
from claimcheck.extraction.phrasebook import QuantityWords
from claimcheck.extraction.syntax import Pos, Token

YEARS = range(1500, 2101)
BESIDE = frozenset({"+", "§", "#"})
"""Marks before a number that make it a telephone number or a name."""

AGE = "age"
"""What the number of years of an age counts."""
BEING = frozenset({"be", "sein"})
OLDEST = 120
AFTER_AGE = frozenset({",", ".", "", ")", ";", "–", "-", "and", "und"})

BETWEEN = frozenset({":", "/", "-", "–"})
"""Marks between two numbers that make them a score, a fraction, a time of day."""


def _at(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].norm if 0 <= index < len(tokens) else ""


def names_something(
    tokens: Sequence[Token], amount: Amount, noun: Counted | None, concept: str | None, words: QuantityWords
) -> bool:
    """Whether a number is no quantity; `concept`: what a number without a noun counts, by the words around it."""
    before, after = _at(tokens, amount.start - 1), _at(tokens, amount.end)
    ahead = " ".join(t.norm for t in tokens[max(amount.first - 3, 0) : amount.first])
    if ahead.endswith(words.excepted):
        return True
    if _is_age(tokens, amount, words) or before in BESIDE or _paired(tokens, amount) or _is_old(tokens, amount, words):
        return True
    if noun is None and _beside_name(tokens, amount, words):
        return True
    if amount.unit or amount.number.fraction:
        return False
    bare = noun is None
    if after in words.kinds and not amount.modified:
        return True
    if noun and noun.index >= 0 and tokens[noun.index].norm in words.followed and tokens[noun.index].text[:1].isupper():
        return True
    if before in words.labels and (bare or tokens[amount.start - 1].text[:1].isupper()):
        return True
    if _is_year(amount, bare, before, words):
        return True
    return bare and concept is None and _is_lone(tokens, amount, after, words)


def _paired(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether a mark ties the number to another one ("3:2")."""
    before = _at(tokens, amount.start - 1) in BETWEEN and _at(tokens, amount.start - 2)[:1].isdigit()
    return before or (_at(tokens, amount.end) in BETWEEN and _at(tokens, amount.end + 1)[:1].isdigit())


def _is_old(tokens: Sequence[Token], amount: Amount, words: QuantityWords) -> bool:
    """ "Von 10 auf 12", "up from 10": the number that was; what falls from 12 metres falls from a height."""
    if _at(tokens, amount.start - 1) not in words.range_from:
        return False
    changed = _at(tokens, amount.start - 2) in words.change and (amount.money or amount.unit in ("", PERCENT))
    return changed or _at(tokens, amount.end) in words.new


def _is_age(tokens: Sequence[Token], amount: Amount, words: QuantityWords) -> bool:
    near = (_at(tokens, amount.start - 1), _at(tokens, amount.start - 2))
    if amount.unit in words.age_units:
        return _at(tokens, amount.end) in words.age_words or any(n in words.age_before for n in near)
    unit, _, old = _at(tokens, amount.end).partition("-")
    return near[0] in words.age_before or (unit in words.age_units and old in words.age_words)


def is_told_age(tokens: Sequence[Token], amount: Amount, words: QuantityWords) -> bool:
    """Whether somebody's age is what the clause says ("she is 34 years old", "dass er 34 Jahre alt ist")."""
    if amount.unit not in words.age_units or _at(tokens, amount.end) not in words.age_words:
        return False
    beside = (*tokens[max(amount.first - 2, 0) : amount.first], *tokens[amount.end + 1 : amount.end + 2])
    return any(t.pos is Pos.AUX and t.lemma in BEING for t in beside)


def _beside_name(tokens: Sequence[Token], amount: Amount, words: QuantityWords) -> bool:
    """ "Harwick, 23, died", "Harwick (23)", "turned 21": how old somebody is, whatever happened to them."""
    number, name = amount.number, _name_before(tokens, amount.start - 2)
    if amount.unit or amount.upper or number.value is None or number.value > OLDEST:
        return False
    before, after = _at(tokens, amount.start - 1), _at(tokens, amount.end)
    enclosed = (before, after) == ("(", ")") or (before == "," and after in AFTER_AGE)
    return (enclosed and name) or before in words.age_before


def _name_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name or a word for a person stands there: the comma behind it is no comma of a list of numbers."""
    return at >= 0 and tokens[at].text[:1].isalpha() and (tokens[at].text[:1].isupper() or tokens[at].pos.nominal)


def _is_year(amount: Amount, bare: bool, before: str, words: QuantityWords) -> bool:
    number = amount.number
    if not number.plain or amount.modified or amount.upper or number.value not in YEARS:
        return False
    return bare or before in words.determiners


def _is_lone(tokens: Sequence[Token], amount: Amount, after: str, words: QuantityWords) -> bool:
    """A number alone: behind a name ("Leopard 2"), between commas after one (an age), beside another number, a score."""
    before = tokens[amount.start - 1] if amount.start else None
    if after in words.followed or (amount.number.worded and amount.number.value == 1):
        return True
    if amount.modified or before is None:
        return False
    if before.norm == "," and (after in (",", ".", ")", "") or amount.upper):
        return True
    named = before.text[:1].isupper() and amount.start > 1
    return (
        named or before.text[:1].isdigit() or after[:1].isdigit() or (amount.upper is not None and amount.end == amount.start + 1)
    )

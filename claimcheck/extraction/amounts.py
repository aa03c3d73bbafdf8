"""Reads an amount at a token: modifiers, one number or two, and the unit behind or the currency before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.extraction.intervals import ROUNDING, Modifier
from claimcheck.extraction.measures import TIMES, in_base
from claimcheck.extraction.numbers import Number, read_number
from claimcheck.extraction.phrasebook import QuantityWords
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack

PERCENT = "percent"

_GLUED = re.compile(r"([0-9][0-9.,'’]*)([^\W0-9_]{1,3}[²³]?|%)")
_PAIR = re.compile(r"([0-9][0-9.,]*)[-–]([0-9][0-9.,]*)")


@frozen
class Amount:
    """Tokens `first` to `end` (exclusive): a number or, with `upper`, two; `start`: where the number itself begins."""

    first: int
    start: int
    end: int
    number: Number
    upper: Number | None = None
    modifier: Modifier = Modifier.EXACTLY
    modified: bool = False
    soft: bool = False
    unit: str = ""
    money: bool = False


def _piece(token: Token, text: str, offset: int) -> Token:
    start = token.start + offset
    return Token(start, start + len(text), text, text, token.pos)


def _cut(tokens: Sequence[Token], at: int) -> tuple[Token, ...]:
    """The next few tokens, figures parted from the unit glued to them ("12km"), a pair from its dash ("10-12")."""
    token, rest = tokens[at], tuple(tokens[at + 1 : at + 10])
    if len(token.norm) > 24:
        return (token, *rest)
    found = _PAIR.fullmatch(token.norm)
    if found:
        low, high = found.groups()
        dash = _piece(token, "-", len(low))
        return (_piece(token, low, 0), dash, _piece(token, high, len(low) + 1), *rest)
    return (token, *rest)


def _modifiers(tokens: Sequence[Token], at: int, words: QuantityWords) -> tuple[int, list[Modifier], list[str]]:
    end, found, texts = at, list[Modifier](), list[str]()
    for _ in range(3):
        phrase = words.before.at(tokens, end)
        if phrase is None:
            break
        texts.append(" ".join(t.norm for t in tokens[end : phrase[0]]))
        end = phrase[0]
        found.append(phrase[1])
    return end, found, texts


def read_amount(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack) -> Amount | None:
    """The amount that begins at token `at`, None where there is none; looks a bounded number of tokens ahead."""
    start, modifiers, texts = _modifiers(tokens, at, words)
    if start >= len(tokens):
        return None
    amount = _between(tokens, start, words, pack) or _plain(tokens, start, words, pack, licensed=_licensed(texts, words))
    if amount is None:
        return None
    strong = next((m for m in modifiers if m is not Modifier.EXACTLY and m not in ROUNDING), None)
    rounding = next((m for m in modifiers if m in ROUNDING), None)
    soft = rounding is not None
    amount = _with_rest(amount, tokens, words, pack)
    amount = evolve(amount, first=at, modifier=strong or rounding or Modifier.EXACTLY, modified=bool(modifiers), soft=soft)
    return _after(amount, tokens, words)


def _with_rest(amount: Amount, tokens: Sequence[Token], words: QuantityWords, pack: LanguagePack) -> Amount:
    """With the smaller unit that the measure goes on with ("three years and four months", "2 Stunden 10 Minuten")."""
    value, at = amount.number.value, amount.end + (amount.end < len(tokens) and tokens[amount.end].pos is Pos.CONJ)
    whole, unit = in_base(1, amount.unit)
    if unit not in TIMES or amount.upper or value is None or at >= len(tokens):
        return amount
    rest = _plain(tokens, at, words, pack, licensed=False, pair=False)
    if rest is None or rest.number.value is None:
        return amount
    more, same = in_base(rest.number.value, rest.unit)
    if unit != same or not more < whole:
        return amount
    return evolve(amount, end=rest.end, number=evolve(amount.number, value=value + more / whole))


def _licensed(texts: Sequence[str], words: QuantityWords) -> bool:
    return any(t not in words.unlicensed for t in texts)


def _after(amount: Amount, tokens: Sequence[Token], words: QuantityWords) -> Amount:
    """With "or more" behind the number or its unit."""
    phrase = words.after.at(tokens, amount.end)
    if phrase is None:
        return amount
    modifier: Modifier = phrase[1]
    return evolve(amount, end=phrase[0], modifier=modifier, modified=True, soft=amount.soft or modifier in ROUNDING)


def _between(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack) -> Amount | None:
    """ "between 10 and 12"."""
    if tokens[at].norm not in words.between or at + 1 >= len(tokens):
        return None
    low = _plain(tokens, at + 1, words, pack, licensed=False, pair=False)
    if low is None or low.end + 1 >= len(tokens) or tokens[low.end].norm not in words.between_and:
        return None
    high = _plain(tokens, low.end + 1, words, pack, licensed=False, pair=False)
    return _joined(low, high) if high else None


def _joined(low: Amount, high: Amount) -> Amount | None:
    """Two amounts as one range, in the unit and scale of the second; None where they are out of order."""
    first, second = low.number, high.number
    if first.value is None or second.value is None or second.fraction != first.fraction or (low.unit and low.unit != high.unit):
        return None
    if first.scale == 1 and second.scale > 1 and first.value <= second.value / second.scale:
        first = evolve(first, value=first.value * second.scale)
    if first.value is None or first.value >= second.value:
        return None
    return evolve(high, start=low.start, number=first, upper=second)


def _plain(
    tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack, *, licensed: bool, pair: bool = True
) -> Amount | None:
    """A number with its unit and, if `pair`, a second one after "to"."""
    currency = words.currencies.at(tokens, at)
    start = currency[0] if currency else at
    if start >= len(tokens):
        return None
    if glued := _glued(tokens, start, words, pack, currency[1] if currency else ""):
        return evolve(glued, first=at, start=at)
    number = _number(tokens, start, words, pack, licensed=licensed)
    if number is None:
        return _token_pair(tokens, start, words, pack, currency[1] if currency else "") if pair else None
    number = _millions(number, tokens) if currency else number
    unit, money, end = (currency[1], True, number.end) if currency else _unit(tokens, number.end, words)
    amount = Amount(at, at, end, number, unit=unit, money=money)
    return (_range(tokens, amount, words, pack) or amount) if pair else amount


def _millions(number: Number, tokens: Sequence[Token]) -> Number:
    """ "€3m" in several tokens."""
    at = number.end
    glued = at < len(tokens) and tokens[at].norm == "m" and tokens[at].start == tokens[at - 1].end
    return evolve(number, end=at + 1, value=number.value * 1e6, scale=1e6) if glued and number.value is not None else number


def _number(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack, *, licensed: bool) -> Number | None:
    """A number; an article is one only with a modifier or a unit that makes it one ("nur eine", "about a week")."""
    number = read_number(tokens, at, pack)
    if tokens[at].norm in words.article and (number is None or number.end == at + 1) and not (number and number.fraction):
        return Number(at + 1, 1, worded=True) if licensed else None
    return number


def _unit(tokens: Sequence[Token], at: int, words: QuantityWords) -> tuple[str, bool, int]:
    """The unit or currency at a token, whether it is money, and where it ends; nothing where there is none."""
    if found := words.currencies.at(tokens, at):
        return found[1], True, found[0]
    found = words.units.at(tokens, at)
    return (found[1], False, found[0]) if found else ("", False, at)


def _glued(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack, currency: str) -> Amount | None:
    """ "12km", "5%", "$3m" """
    match = _GLUED.fullmatch(tokens[at].norm) if len(tokens[at].norm) <= 24 else None
    if match is None:
        return None
    letters = _piece(tokens[at], match.group(2), len(match.group(1)))
    number = read_number((_piece(tokens[at], match.group(1), 0),), 0, pack)
    if number is None or number.value is None:
        return None
    if currency:
        if match.group(2) != "m":
            return None
        return Amount(at, at, at + 1, evolve(number, end=at + 1, value=number.value * 1e6, scale=1e6), unit=currency, money=True)
    unit, money, _ = _unit((letters,), 0, words)
    return Amount(at, at, at + 1, evolve(number, end=at + 1, plain=False), unit=unit, money=money) if unit else None


def _token_pair(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack, currency: str) -> Amount | None:
    """ "10-12" in one token, and its scale and unit behind it."""
    pieces = _cut(tokens, at)
    if len(pieces) < 3 or pieces[1].text != "-":
        return None
    low, high = read_number(pieces[:1], 0, pack), read_number(pieces, 2, pack)
    if low is None or high is None:
        return None
    end = at + high.end - 2
    unit, money, end = (currency, True, end) if currency else _unit(tokens, end, words)
    return _joined(Amount(at, at, end, low), Amount(at, at, end, evolve(high, end=end), unit=unit, money=money))


def _range(tokens: Sequence[Token], amount: Amount, words: QuantityWords, pack: LanguagePack) -> Amount | None:
    """ "10 to 12", "von 10 bis 12"."""
    link = words.range_to.at(tokens, amount.end)
    if link is None or link[0] >= len(tokens):
        return None
    high = _plain(tokens, link[0], words, pack, licensed=False, pair=False)
    return _joined(amount, high) if high else None

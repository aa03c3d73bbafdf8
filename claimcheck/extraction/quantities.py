"""Finds the quantities of a sentence: how many of what, how much, how far, as the intervals that their words allow."""

from __future__ import annotations

from functools import lru_cache

from attrs import define, evolve, frozen

from claimcheck.extraction.amounts import PERCENT, Amount, read_amount
from claimcheck.extraction.counted import Counted, casualty, counted_noun, partitive, toll
from claimcheck.extraction.intervals import ROUND_SHARE, Interval, Modifier, around, interval, is_round, softened, span, tidy
from claimcheck.extraction.measures import in_base
from claimcheck.extraction.notcounted import AGE, is_told_age, names_something
from claimcheck.extraction.numbers import begins_number, read_number
from claimcheck.extraction.pattern import verbatim
from claimcheck.extraction.phrasebook import QuantityWords, quantity_words
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.times import time_words
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Quantity

LOOK_BACK = 6
"""Tokens between "rose" and "from 10 to 12"."""


@frozen
class QuantityHit:
    """A quantity, tokens `first` to `last` (exclusive) without the noun counted.

    `counted`: index of that noun, -1 where it does not stand behind the number; `note`: why a number was not read.
    """

    first: int
    last: int
    quantity: Quantity
    counted: int = -1
    note: str = ""


def find_quantities(sentence: Sentence, pack: LanguagePack) -> tuple[QuantityHit, ...]:
    """The quantities of a sentence from left to right; they do not overlap.

    Dates, ages, scores, ordinals and numbers that name something (Article 5, Resolution 2334) are none.
    """
    finder = _Finder(sentence, quantity_words(pack), pack, _times(sentence, pack))
    return finder.run()


def _times(sentence: Sentence, pack: LanguagePack) -> frozenset[int]:
    """The tokens of dates and times; how long something lasts is a quantity too."""
    found = (t for t in time_words(sentence, pack) if t.node.means != "duration")
    return frozenset(i for t in found for i in range(t.first, t.last))


@lru_cache(65_536)
def _opens(norm: str, pack: LanguagePack) -> bool:
    """Whether a quantity can begin with a word, whatever follows it: most words are looked at no further."""
    words = quantity_words(pack)
    phrases = (words.before, words.vague, words.emphatic, words.currencies)
    single = norm in words.article or norm in words.between or any(norm in p.entries for p in phrases)
    return single or not norm.isalpha() or begins_number(norm, pack)


@define
class _Finder:
    sentence: Sentence
    words: QuantityWords
    pack: LanguagePack
    times: frozenset[int]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    def run(self) -> tuple[QuantityHit, ...]:
        found: list[QuantityHit] = []
        at = 0
        while at < len(self.tokens):
            end, hit = (at + 1, None) if at in self.times else self.read(at)
            if hit:
                found.append(hit)
            at = max(end, at + 1)
        return tuple(found)

    def read(self, at: int) -> tuple[int, QuantityHit | None]:
        """The quantity at a token, and where to go on."""
        if not _opens(self.tokens[at].norm, self.pack):
            return at + 1, None
        if found := self.vague(at):
            return found.last, found
        amount = read_amount(self.tokens, at, self.words, self.pack)
        if amount is None:
            return self.single(at)
        if amount.start in self.times:
            return at + 1, None
        if amount.upper and self.changed(amount):
            amount = self.second(amount)
        return self.hit(amount)

    def vague(self, at: int) -> QuantityHit | None:
        """ "mehrere", "dozens of", with a modifier before it."""
        modifier = self.words.before.at(self.tokens, at)
        start = modifier[0] if modifier else at
        phrase = self.words.vague.at(self.tokens, start)
        if phrase is None or self.is_noun(start, phrase[0]):
            return None
        low, high = phrase[1]
        found = softened(span(modifier[1] if modifier else Modifier.EXACTLY, low, high))
        unit = self.words.units.at(self.tokens, phrase[0]) or self.words.currencies.at(self.tokens, phrase[0])
        end = unit[0] if unit else phrase[0]
        noun = None if unit else self.noun(end)
        return self.made(at, end, found, unit[1] if unit else "count", noun)

    def is_noun(self, first: int, end: int) -> bool:
        words = [t.norm for t in self.tokens[first:end]]
        return " ".join(words) in self.words.lower and self.tokens[end - 1].text[:1].isupper()

    def single(self, at: int) -> tuple[int, QuantityHit | None]:
        """ "ein einziger", and the article before a noun of casualty reports ("ein Todesopfer")."""
        if phrase := self.words.emphatic.at(self.tokens, at):
            noun = None if at and self.tokens[at - 1].pos is Pos.NEG else self.noun(phrase[0])  # "not a single one" is none
            return phrase[0], self.made(at, phrase[0], Interval(1, 1), "count", noun) if noun else None
        if self.tokens[at].norm in self.words.article and (noun := self.noun(at + 1)):
            known = self.tokens[noun.index].norm in self.words.article_counts if self.words.article_counts else self.one(at, noun)
            return at + 1, self.made(at, at + 1, Interval(1, 1), "count", noun) if known else None
        return at + 1, None

    def one(self, at: int, noun: Counted) -> bool:
        """Whether "one" counts: not in "no one", "this one", and only before a noun of the table."""
        before = self.tokens[at - 1].norm if at else ""
        return before not in self.words.ones and noun.known

    def noun(self, at: int) -> Counted | None:
        """The noun counted from token `at`, behind "of" too."""
        if link := self.words.of.at(self.tokens, at):
            return partitive(self.tokens, link[0], self.words, self.pack)
        return counted_noun(self.tokens, at, self.words, self.pack)

    def changed(self, amount: Amount) -> bool:
        """Whether a range is rather a change ("rose from 10 to 12")."""
        before = self.tokens[max(amount.first - LOOK_BACK, 0) : amount.first]
        return bool(before) and before[-1].norm in self.words.range_from and any(t.norm in self.words.change for t in before)

    def second(self, amount: Amount) -> Amount:
        """Only the second number of a range: where the change led."""
        assert amount.upper is not None
        first = amount.end
        while first > amount.start + 1 and self.tokens[first - 1].norm not in self.words.new:
            first -= 1
        return evolve(amount, first=first, start=first, number=amount.upper, upper=None)

    def hit(self, amount: Amount) -> tuple[int, QuantityHit | None]:
        if amount.number.value is None:
            words = verbatim(self.tokens[amount.first : amount.end])
            return amount.end, QuantityHit(amount.first, amount.end, Quantity(expression=words), note=amount.number.note)
        end, noun = self.whole(amount) if not amount.unit or amount.unit == PERCENT else (amount.end, None)
        if amount.unit == PERCENT and noun and self.words.units.at(self.tokens, noun.index):
            noun = None  # "2 % in the nine weeks to May": when
        share = amount.number.fraction or amount.unit == PERCENT
        concept = None if share or amount.unit else self.elliptic(amount, noun)
        found, unit = self.measured(amount, noun)
        if amount.unit and (rate := self.words.rates.at(self.tokens, end)) and not self.numbered(rate[0]):
            end, unit = rate[0], f"{unit}_per_{rate[1]}"
        if is_told_age(self.tokens, amount, self.words):
            return end, self.made(amount.first, end, found, unit, Counted(-1, AGE))
        if names_something(self.tokens, amount, noun, concept, self.words):
            return amount.end, None
        made = self.made(amount.first, end, found, unit, noun or (Counted(-1, concept) if concept else None))
        return end, made

    def numbered(self, at: int) -> bool:
        """Whether a figure comes next: "im Jahr 2025" is a time."""
        return at < len(self.tokens) and self.tokens[at].text[:1].isdigit()

    def whole(self, amount: Amount) -> tuple[int, Counted | None]:
        """Where the amount ends, and its noun: in "12 von 15 Abgeordneten" the second number belongs to it."""
        link = self.words.of.at(self.tokens, amount.end)
        second = read_number(self.tokens, link[0], self.pack) if link and link[0] < len(self.tokens) else None
        if second and second.value and (noun := self.noun(second.end)):
            return second.end, noun
        return amount.end, self.noun(amount.end)

    def elliptic(self, amount: Amount, noun: Counted | None) -> str | None:
        """What a number without a noun counts, as far as the words around it say."""
        if noun is not None:
            return None
        if named := toll(self.tokens, amount.first, self.words, self.pack):
            return named
        return "person" if casualty(self.tokens, amount.first, amount.end, self.words) else None

    def measured(self, amount: Amount, noun: Counted | None) -> tuple[Interval, str]:
        value = amount.number.value or 0
        if amount.number.fraction:
            upper = amount.upper.value if amount.upper else None
            made = _interval(amount, value * 100, upper * 100 if upper else None, counted=False)
            return softened(made), PERCENT
        base, unit = (value, amount.unit) if amount.money else in_base(value, amount.unit or "count")
        upper_base = in_base(amount.upper.value, amount.unit)[0] if amount.upper and amount.upper.value else None
        if amount.money and amount.upper:
            upper_base = amount.upper.value
        found = _interval(amount, base, upper_base, counted=not amount.unit)
        crowd = noun is not None and noun.concept in self.words.estimates and is_round(value)
        if crowd and not amount.modified and amount.upper is None:
            found = around(value, ROUND_SHARE * value)
        return found, unit

    def made(self, first: int, end: int, found: Interval, unit: str, noun: Counted | None) -> QuantityHit:
        quantity = Quantity(
            _number(found.low), _number(found.high), found.low_open, found.high_open, unit, noun.concept if noun else None,
            found.soft, verbatim(self.tokens[first:end]),
        )  # fmt: skip
        return QuantityHit(first, end, quantity, noun.index if noun else -1)


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _interval(amount: Amount, value: float, upper: float | None, *, counted: bool) -> Interval:
    if upper is not None:
        found = span(amount.modifier, tidy(value), tidy(upper))
    elif amount.number.spread and amount.modifier in (Modifier.EXACTLY, Modifier.ABOUT):
        found = around(value, amount.number.spread)
    else:
        found = interval(amount.modifier, tidy(value), counted)
    return softened(found) if amount.soft or amount.number.spread else found

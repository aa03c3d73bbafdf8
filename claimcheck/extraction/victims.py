"""How many a clause speaks of without a number: "a man" is one, "a woman and her two children" are three."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.concepts import concept_at, head_concept
from claimcheck.extraction.fillers import PERSON
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.numberwords import word_value
from claimcheck.extraction.pattern import verbatim
from claimcheck.extraction.quantities import QuantityHit
from claimcheck.extraction.syntax import Phrase, Pos, Token
from claimcheck.lang import LanguagePack
from claimcheck.places import lookup
from claimcheck.records.values import Quantity

HARM = frozenset({"kill", "die", "murder", "injure", "hospitalise"})
"""Predicates of what happens to people: a number beside them that counts nothing ("calling 911") is no number of theirs."""


@frozen(eq=False)
class VictimWords:
    """The section `victims` of the table `quantities`.

    `one`: articles that say that it is one; `known`: those that say so with a noun in the singular; `either`: those that
    a plural has as well; `same`: endings of nouns whose plural looks like the singular, but for `feminine`;
    `ones`: words for one of several; `further`: words that add one to those told of; `more`: others that say nothing about
    one; `aged`: endings of "23-year-old"; `persons`: nouns for people; `along`: words before others to whom the same happened;
    `sizes`: nouns for so many; `groups`: nouns whose size stands after one of `group_of` or before one of the endings `heads`.
    """

    one: frozenset[str]
    known: frozenset[str]
    either: frozenset[str]
    feminine: frozenset[str]
    ones: frozenset[str]
    further: frozenset[str]
    more: frozenset[str]
    pronouns: frozenset[str]
    oneself: frozenset[str]
    along: frozenset[str]
    sizes: Mapping[str, int]
    groups: frozenset[str]
    group_of: frozenset[str]
    heads: tuple[str, ...]
    same: tuple[str, ...]
    aged: tuple[str, ...]
    persons: frozenset[str]
    concepts: frozenset[str]


@cache
def victim_words(pack: LanguagePack) -> VictimWords:
    """The typed view of the section."""
    table = pack.table("quantities")["victims"]
    listed = {
        name: frozenset(w.casefold() for w in table[name])
        for name in ("one", "known", "either", "feminine", "ones", "further", "more")
    }
    return VictimWords(
        **listed,
        pronouns=frozenset(table["pronouns"]),
        oneself=frozenset(table["oneself"]),
        along=frozenset(table["along"]),
        sizes=table["sizes"],
        groups=frozenset(table["groups"]),
        group_of=frozenset(table["group_of"]),
        heads=tuple(table["heads"]),
        same=tuple(table["same"]),
        aged=tuple(table["aged"]),
        persons=frozenset(w.casefold() for w in table["persons"]),
        concepts=frozenset(table["concepts"]),
    )


@frozen
class Member:
    """One phrase of those counted: how many at least and at most, what, and whether the words count it themselves."""

    low: float
    high: float | None
    concept: str
    stated: bool
    soft: bool = False
    sure: bool = True


def victims(
    tokens: Sequence[Token], argument: Argument, hits: Sequence[QuantityHit], people: frozenset[int], pack: LanguagePack
) -> Quantity | None:
    """The number of those named, None where the words leave it open or state it as one number.

    `people`: the tokens of persons' names. Whoever is only named or known ("she", "the man") is counted as nothing in
    particular (`of` is None): that number says nothing about how many there were.
    """
    counted = [_member(tokens, phrase, hits, people, pack) for phrase, _ in argument.members]
    found = [m for m in counted if m is not None]
    if len(found) < len(counted) or (len(found) == 1 and found[0].sure and found[0].stated and _says(argument.phrase, hits)):
        return None
    highs = [m.high for m in found if m.high is not None]
    concepts = {m.concept for m in found}
    of = concepts.pop() if len(concepts) == 1 else PERSON
    first, last = argument.members[0][0], argument.members[-1][0]
    start = min(first.first if first.prep < 0 else first.prep + 1, last.first)
    return Quantity(
        float(sum(m.low for m in found)), float(sum(highs)) if len(highs) == len(found) else None, unit="count",
        of=of if all(m.stated for m in found) else None, soft=any(m.soft for m in found),
        expression=verbatim(tokens[start : last.last]),
    )  # fmt: skip


def is_person(tokens: Sequence[Token], head: int, pack: LanguagePack) -> bool:
    """Whether a noun names people or a token is somebody's name."""
    return tokens[head].pos is Pos.NAME or _concept(tokens, head, victim_words(pack), pack) is not None


def oneself(tokens: Sequence[Token], pack: LanguagePack) -> Quantity | None:
    """One, where somebody did it to himself."""
    found = next((t for t in tokens if t.norm in victim_words(pack).oneself), None)
    return Quantity(1.0, 1.0, unit="count", expression=found.text) if found else None


def _says(phrase: Phrase, hits: Sequence[QuantityHit]) -> bool:
    """Whether a number of the phrase says what it counts."""
    hit = hit_of(phrase, hits)
    return hit is not None and hit.quantity.of is not None


def hit_of(phrase: Phrase, hits: Sequence[QuantityHit]) -> QuantityHit | None:
    """The count that stands in a phrase or counts its noun."""
    inside = range(phrase.first, phrase.last)
    return next((h for h in hits if h.quantity.unit == "count" and (h.counted in inside or h.first in inside)), None)


def _member(
    tokens: Sequence[Token], phrase: Phrase, hits: Sequence[QuantityHit], people: frozenset[int], pack: LanguagePack
) -> Member | None:
    """One phrase: by its number, by its article, as a name; None where it says no number."""
    hit = hit_of(phrase, hits)
    if hit is not None:
        q = hit.quantity
        alone = hit.first == phrase.first and hit.last == phrase.last
        known = q.low is not None and (q.of is not None or alone) and not (q.low_open or q.high_open)
        return Member(q.low or 0, q.high, q.of or PERSON, True, q.soft) if known else None
    if tokens[phrase.first].norm in victim_words(pack).ones and phrase.last - phrase.first == 1:
        return Member(1, 1, PERSON, stated=False)
    return _single(tokens, phrase, people, pack)


def _single(tokens: Sequence[Token], phrase: Phrase, people: frozenset[int], pack: LanguagePack) -> Member | None:
    words = victim_words(pack)
    own = tokens[phrase.prep + 1 if phrase.prep >= phrase.first else phrase.first : phrase.last]
    head, first = tokens[phrase.head], own[0].norm if own else ""
    if any(t.norm in words.more or t.norm in words.further for t in own):
        return None
    if (size := words.sizes.get(head.norm) or _group_of(tokens, phrase, words, pack)) is not None:
        return Member(size, size, PERSON, stated=True)
    aged = next((t for t in own if t.norm.endswith(words.aged)), None)
    concept = PERSON if aged is head else _concept(tokens, phrase.head, words, pack)
    if (head.pos is Pos.NAME or phrase.head in people) and concept is None:
        somebody = phrase.head in people or lookup(head.text, pack.code) is None
        return Member(1, 1, PERSON, stated=False) if somebody else None
    if head.pos is Pos.PRON and phrase.last - phrase.first == 1:
        return Member(1, 1, PERSON, stated=False) if head.norm in words.pronouns else None
    if concept is None:
        return Member(1, 1, PERSON, stated=first in words.one) if aged and first in (words.one | words.known) else None
    if first in words.one:
        return Member(1, 1, concept, stated=True)
    return Member(1, 1, concept, stated=False) if _singular(head, first, aged is not None, words) else None


def _group_of(tokens: Sequence[Token], phrase: Phrase, words: VictimWords, pack: LanguagePack) -> float | None:
    """How many a group has by its own words ("a family of five", "eine vierköpfige Familie")."""
    heads = [t.norm for t in tokens[phrase.first : phrase.head] if words.heads and t.norm.endswith(words.heads)]
    if tokens[phrase.head].norm not in words.groups:
        return None
    if heads:
        return word_value(heads[0][: min(heads[0].index(e) for e in words.heads if heads[0].endswith(e))], pack)
    of = tokens[phrase.last].norm if phrase.last + 1 < len(tokens) else ""
    number = read_number(tokens, phrase.last + 1, pack) if of in words.group_of else None
    return number.value if number else None


def _concept(tokens: Sequence[Token], head: int, words: VictimWords, pack: LanguagePack) -> str | None:
    """The concept of a noun for a person."""
    found = concept_at(tokens, head, pack)
    concept = found[1] if found else head_concept(tokens[head], pack)
    if concept in words.concepts:
        return concept
    keys = (tokens[head].lemma.casefold(), tokens[head].norm)
    return next((concept or k for k in keys if k in words.persons), None)


def _singular(head: Token, first: str, aged: bool, words: VictimWords) -> bool:
    """Whether a noun without "a" is one: by its form, and by the article before it."""
    if head.lemma.casefold() != head.norm and not aged:
        return False
    if first in words.known or (first == head.norm and not words.either):
        return True
    ambiguous = head.norm.endswith(words.same) and head.norm not in words.feminine if words.same else False
    return first in words.either and not ambiguous

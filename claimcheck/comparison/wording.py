"""Claims compared by their words: only what cannot be misread counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache

from attrs import frozen

from claimcheck.comparison.fold import MEMO, words
from claimcheck.comparison.lexical import alters
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.terms import SAME, Alignment, align, disowned, is_named, is_number
from claimcheck.lang import LANGUAGES, LanguagePack, pack
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code
from claimcheck.records.values import Polarity

MIN_CONTENT = 3
"""With fewer content words in common two sentences may be about anything."""

MIN_SHARED = 2
"""Terms that both have where one denies the other: who or what, and what of it."""
MIN_FRAME = 4
"""Terms around an exchanged name or number: with fewer it may be another thing."""


@frozen(slots=False)
class Words:
    """What of a claim its wording rests on: its content and language, its terms, the head among them, which way it points."""

    content: str
    lang: str | None
    terms: tuple[str, ...]
    head: str | None
    polarity: Polarity

    @classmethod
    def of(cls, claim: Claim) -> Words:
        """The words of a claim."""
        head = claim.event.predicate if claim.event else None
        return cls(claim.content, claim.lang, claim.terms, head, claim.factuality.polarity)

    @cached_property
    def bag(self) -> frozenset[str]:
        """The terms in no order."""
        return frozenset(self.terms)

    @cached_property
    def disowning(self) -> bool:
        """Whether it calls a report untrue."""
        return bool(disowned(self.terms))


@frozen
class Wording:
    """How the words of two claims stand, and whether an exchange in them excludes the other value.

    EQUAL: they say the same; ANTONYM: one denies what the other says, or a word is opposed; DISJOINT: one name or number is
    exchanged; UNRESOLVED: nothing can be shown; NEITHER: nobody looked. `number`: the exchange is one of numbers;
    `factive`: one claim calls untrue what the other says.
    """

    code: Code = Code.NEITHER
    exclusive: bool = False
    number: bool = False
    factive: bool = False


NOTHING = Wording(Code.UNRESOLVED)
_OPPOSITE = {Polarity.POSITIVE, Polarity.NEGATIVE}
_UNSTATED = (Code.UNRESOLVED, Code.NEITHER, Code.A_ONLY, Code.B_ONLY)


def unstated(predicate: Code) -> bool:
    """Whether two predicates leave open how the events stand, so that the words are looked at."""
    return predicate in _UNSTATED


def compare_words(a: Words, b: Words, predicate: Code, ontology: Ontology) -> Wording:
    """The wording of two claims: looked at where the predicates leave the question open, and where one may deny the other."""
    if unstated(predicate):
        return _worded(a, b, ontology, predicate)
    found = _worded(a, b, ontology, predicate) if _deniable(predicate, a, b) else NOTHING
    return found if found.code is Code.ANTONYM else Wording()


def _deniable(predicate: Code, a: Words, b: Words) -> bool:
    """Whether one claim may deny the other in its words: they point two ways, are opposites, or one calls a report untrue."""
    opposite = {a.polarity, b.polarity} == _OPPOSITE and predicate in SAME
    may = opposite or predicate is Code.ANTONYM or a.disowning or b.disowning
    return may and len(a.bag & b.bag) >= (MIN_SHARED if predicate is Code.EQUAL else 1)


def _worded(a: Words, b: Words, ontology: Ontology, predicate: Code) -> Wording:
    """By their terms where both have some, else by the words of their content.

    Two different predicates, one of which no table knows, may be two words for one thing; but no denial can rest on that.
    """
    if not (a.terms and b.terms):
        return Wording(compare_wording(a.content, b.content, a.lang, b.lang))
    if _disowns(a, b, ontology) or _disowns(b, a, ontology):
        return Wording(Code.ANTONYM, exclusive=True, factive=True)
    opposite = {a.polarity, b.polarity} == _OPPOSITE
    if opposite and predicate not in (*SAME, Code.NEITHER):
        return NOTHING
    return _by_terms(align(a.terms, b.terms, ontology), opposite, a.polarity is Polarity.NEGATIVE)


def _disowns(one: Words, other: Words, ontology: Ontology) -> bool:
    """Whether one calls a report of all that untrue which the other says has happened."""
    said = disowned(one.terms)
    if len(said) < MIN_SHARED or other.head is None or {one.polarity, other.polarity} != {Polarity.POSITIVE}:
        return False
    found = align(other.terms, said, ontology)
    told = any(i == 0 for i, _ in found.pairs) and found.a[:1] == (other.head,)
    return told and not found.only_b and not found.opposed and len(found.pairs) >= MIN_SHARED and not _altered(found)


def _by_terms(found: Alignment, opposite: bool, a_negative: bool) -> Wording:
    if opposite:
        return Wording(Code.ANTONYM) if _denied(found, a_negative) else NOTHING
    if len(found.pairs) < MIN_SHARED:
        return NOTHING
    if found.opposed:
        covered = not (found.only_a and found.only_b) and len(found.opposed) == 1 and not _altered(found)
        return Wording(Code.ANTONYM, exclusive=True) if covered else NOTHING
    if not found.only_a and not found.only_b:
        return Wording(Code.EQUAL) if len(found.pairs) >= MIN_CONTENT else NOTHING
    return _exchanged(found)


def _denied(found: Alignment, a_negative: bool) -> bool:
    """Whether all that the negative claim says stands in the positive one, and nothing that makes it another thing."""
    left = found.only_a if a_negative else found.only_b
    return not left and not found.opposed and len(found.pairs) >= MIN_SHARED and not _altered(found)


def _altered(found: Alignment) -> bool:
    """Whether one has a word more that changes the thing: the second tallest is not the tallest."""
    return any(alters(found.a[i]) for i in found.only_a) or any(alters(found.b[j]) for j in found.only_b)


def _exchanged(found: Alignment) -> Wording:
    """One name or number in the place of another, everything else the same; a name excludes where a number fixes the event."""
    if len(found.only_a) != 1 or len(found.only_b) != 1:
        return NOTHING
    x, y = found.a[found.only_a[0]], found.b[found.only_b[0]]
    framed = len(found.pairs) >= MIN_FRAME
    if is_number(x) and is_number(y):
        return Wording(Code.DISJOINT, exclusive=framed and _exact(x) and _exact(y), number=True)
    fixed = any(is_number(found.a[i]) and _exact(found.a[i]) for i, _ in found.pairs)
    return Wording(Code.DISJOINT, exclusive=framed and fixed) if is_named(x) and is_named(y) else NOTHING


def _exact(number: str) -> bool:
    return number[1:].isdigit()


@frozen
class FunctionWords:
    """The words of a language that carry no content, and among them those that negate."""

    empty: frozenset[str]
    negating: frozenset[str]


@cache
def function_words(language: LanguagePack) -> FunctionWords:
    """From the tables `pack` (function words) and `negation` of a language."""
    negating = frozenset(_folded(_strings(language.table("negation"))))
    return FunctionWords(frozenset(_folded(_strings(language.table("pack").get("function_words", ())))) - negating, negating)


def _strings(node: object) -> Iterable[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from (str(key),) if isinstance(value, Mapping) and not value else _strings(value)
    elif isinstance(node, Iterable):
        for one in node:
            yield from _strings(one)


def _folded(texts: Iterable[str]) -> Iterable[str]:
    return (w for t in texts for w in words(t) if len(words(t)) == 1)


def compare_wording(a: str, b: str, lang_a: str | None, lang_b: str | None) -> Code:
    """EQUAL for the same content words in the same order, ANTONYM where one has a negation more, else UNRESOLVED.

    Two languages are never compared by words. One name or number exchanged is DISJOINT: the same frame, not a conflict.
    """
    if lang_a is None or lang_a != lang_b or not readable(lang_a):
        return Code.UNRESOLVED
    return _compare(a, b, lang_a)


def readable(lang: str | None) -> bool:
    """Whether we know which words of a language carry content."""
    return lang is not None and lang.split("-")[0] in LANGUAGES


@lru_cache(MEMO)
def _compare(a: str, b: str, lang: str) -> Code:
    (x, x_not), (y, y_not) = (content_words(t, lang) for t in (a, b))
    if len(x) != len(y) or len(x) < MIN_CONTENT:
        return Code.UNRESOLVED
    changed = sum(p != q for p, q in zip(x, y, strict=True))
    if changed == 0:
        return Code.EQUAL if x_not == y_not else Code.ANTONYM
    return Code.DISJOINT if changed == 1 and x_not == y_not else Code.UNRESOLVED


def content_words(text: str, lang: str) -> tuple[tuple[str, ...], int]:
    """The words that carry content, in order, and whether the number of negations is odd."""
    known, found = function_words(pack(lang)), words(text)
    return tuple(w for w in found if w not in known.empty and w not in known.negating), sum(
        w in known.negating for w in found
    ) % 2

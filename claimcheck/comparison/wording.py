"""Claims whose predicate no table knows, compared by their words alone: only what cannot be misread counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.comparison.fold import MEMO, words
from claimcheck.lang import LANGUAGES, LanguagePack, pack
from claimcheck.records.comparison import Code

MIN_CONTENT = 3
"""With fewer content words in common two sentences may be about anything."""


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
    if lang_a is None or lang_a != lang_b or lang_a.split("-")[0] not in LANGUAGES:
        return Code.UNRESOLVED
    return _compare(a, b, lang_a)


@lru_cache(MEMO)
def _compare(a: str, b: str, lang: str) -> Code:
    known = function_words(pack(lang))
    (x, x_not), (y, y_not) = (_content(t, known) for t in (a, b))
    if len(x) != len(y) or len(x) < MIN_CONTENT:
        return Code.UNRESOLVED
    changed = sum(p != q for p, q in zip(x, y, strict=True))
    if changed == 0:
        return Code.EQUAL if x_not == y_not else Code.ANTONYM
    return Code.DISJOINT if changed == 1 and x_not == y_not else Code.UNRESOLVED


def _content(text: str, known: FunctionWords) -> tuple[tuple[str, ...], int]:
    """The words that carry content, in order, and whether the number of negations is odd."""
    found = words(text)
    return tuple(w for w in found if w not in known.empty and w not in known.negating), sum(
        w in known.negating for w in found
    ) % 2

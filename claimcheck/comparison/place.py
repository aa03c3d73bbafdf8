"""Two places: the same, one within the other, apart, or not to be told."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.comparison.fold import MEMO, words
from claimcheck.comparison.stated import compare_stated
from claimcheck.records.comparison import Code
from claimcheck.records.values import Place


def compare_places(a: Place | None, b: Place | None) -> Code:
    """How place a stands to place b; a place that the gazetteer does not know is only ever equal to its own name."""
    return compare_stated(a, b, _compare)


@lru_cache(MEMO)
def _compare(a: Place, b: Place) -> Code:
    same = words(a.name) == words(b.name)
    if same and (a.within == b.within or not (a.resolved and b.resolved)):
        return Code.EQUAL
    inside, contains = _lies(a, b), _lies(b, a)
    if inside or contains:
        return Code.EQUAL if inside and contains else Code.INSIDE if inside else Code.CONTAINS
    if not (a.resolved and b.resolved):
        return Code.UNRESOLVED
    # One name, two chains: a coarser and a finer description of one place agree where they meet; else namesakes.
    if same and (set(a.within) <= set(b.within) or set(b.within) <= set(a.within)):
        return Code.EQUAL
    return Code.UNRESOLVED if _part(a, b) or _part(b, a) else Code.DISJOINT


def _part(a: Place, b: Place) -> bool:
    """Whether a is a part of a country named by compass ("northern Germany") and b lies somewhere in that country."""
    whole = a.within[0]
    return a.name.endswith(f" {whole}") and whole in (b.name, *b.within)


def _lies(a: Place, b: Place) -> bool:
    """Whether a lies in b: b's name is among what holds a, and what holds b holds a too."""
    names = [words(n) for n in a.within]
    return words(b.name) in names and all(words(n) in names for n in b.within)

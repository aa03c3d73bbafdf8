"""Words that narrow a claim: direct, official, trilateral."""

from __future__ import annotations

from claimcheck.comparison.fold import plain
from claimcheck.records.comparison import Code

OPPOSITE = (
    ("bilateral", "trilateral"), ("direct", "indirect"), ("official", "unofficial"), ("separate", "joint"),
)  # fmt: skip
_OPPOSITE = frozenset(OPPOSITE) | {(b, a) for a, b in OPPOSITE}


def compare_scopes(a: tuple[str, ...], b: tuple[str, ...]) -> Code:
    """How the narrowing words of a stand to those of b; more words narrow more, so they lie inside fewer."""
    x, y = set(a), set(b)
    if not x or not y:
        return Code.A_ONLY if x else Code.B_ONLY if y else Code.NEITHER
    if x == y:
        return Code.EQUAL
    if any((p, q) in _OPPOSITE for p in x for q in y):
        return Code.DISJOINT
    return Code.INSIDE if x > y else Code.CONTAINS if x < y else Code.OVERLAP


def compare_conditions(a: str | None, b: str | None) -> Code:
    """Whether two claims hang on the same condition; two conditions in other words are not understood."""
    if a is None or b is None:
        return Code.NEITHER if a is b else Code.A_ONLY if b is None else Code.B_ONLY
    return Code.EQUAL if plain(a) == plain(b) else Code.UNRESOLVED

"""Two predicates: how they stand, and what the table says of them that tells what excludes what."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from claimcheck.comparison.fold import MEMO
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.stated import one_sided
from claimcheck.records.comparison import Code

ALIKE = (Code.EQUAL, Code.CONVERSE)
EVENT = frozenset({*ALIKE, Code.ENTAILS, Code.ENTAILED})
"""Codes of two predicates that may be one event: what begins takes place."""


@frozen(kw_only=True)
class Related:
    """How predicate a stands to b, with what matters for that code only.

    `sequential`: one of two opposites may follow the other. `once`: what a names happens but once to whom it happens.
    `functional`: the slots of a, and of b where it says more or less, with one value at a time; `common`: place and time among
    those of both. `sides`: the roles of a that cannot change places. `renamed`: whose roles (0: of a, 1: of b) go by other
    names, and by which.
    """

    code: Code
    sequential: bool = False
    once: bool = False
    functional: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    sides: tuple[str, str] | None = None
    renamed: tuple[int, tuple[tuple[str, str], ...]] | None = None


@lru_cache(MEMO)
def related(a: str | None, b: str | None, ontology: Ontology) -> Related:
    """How two predicates stand; None is a predicate that is not stated."""
    if a is None or b is None:
        return Related(code=one_sided(a, b) or Code.NEITHER)
    code = ontology.compare(a, b)
    if code is Code.ANTONYM:
        return Related(code=code, sequential=ontology.sequential(a, b))
    if code not in EVENT:
        return Related(code=code)
    alike, common = code in ALIKE, ontology.functional(a) & ontology.functional(b)
    return Related(
        code=code,
        once=ontology.once(a),
        functional=ontology.functional(a) if alike else common,
        common=common & {"place", "time"},
        sides=ontology.sides(a) if alike and ontology.asymmetric(a) else None,
        renamed=_renamed(code, a, b, ontology),
    )


def _renamed(code: Code, a: str, b: str, ontology: Ontology) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """Of two converses the first in the alphabet keeps the names of its roles."""
    side = 0 if code is Code.ENTAILS or (code is Code.CONVERSE and a > b) else 1
    names = {} if code is Code.EQUAL else ontology.renamed.get((b, a) if side else (a, b), {})
    return (side, tuple(sorted(names.items()))) if names else None

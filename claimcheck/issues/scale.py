"""Issues of very many claims: the same groups as `build`, by arrays; only what is in dispute is gone through one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.issues.build import CUTS, JOINS
from claimcheck.issues.groups import Groups
from claimcheck.records.finding import CONFLICTS, Relation

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

RELATIONS = tuple(Relation)
"""Relations by their number in arrays."""
PART = 2_000_000
"""Edges gone through at a time: what is made on the way takes no more room than these need."""


@frozen(eq=False)
class Grouped:
    """For each claim, by its number, the first claim of its issue and of its position, and whether the issue is disputed."""

    issue: Array
    position: Array
    disputed: Array


def group(size: int, a: Array, b: Array, relation: Array) -> Grouped:
    """Issues and positions of `size` claims from the findings that connect them (two claims and the number of the relation).

    The relations are those of `CONNECTS`; a claim that no finding names is in no issue and gets its own number.
    """
    import numpy as np

    issue = components(size, a, b)
    cut = np.zeros(size, dtype=bool)
    cut[issue[a[_among(CUTS)[relation]]]] = True
    disputed = np.zeros(size, dtype=bool)
    disputed[issue[a[_among(CONFLICTS)[relation]]]] = True
    of = issue[a]
    split = cut[of]
    position = components(size, a, b, _among(JOINS)[relation] & ~split)
    for rows in _by_issue(of, split):
        for claims, first in _positions(of[rows], a[rows], b[rows], relation[rows]):
            position[claims] = first
    return Grouped(issue, position, disputed[issue])


def components(size: int, a: Array, b: Array, among: Array | None = None) -> Array:
    """The lowest number that each of `size` numbers is connected with by the edges from `a` to `b`, or by those `among` them."""
    import numpy as np

    label = np.arange(size, dtype=np.int32)
    for start in range(0, len(a), PART):
        part = slice(start, start + PART)
        x, y = (a[part], b[part]) if among is None else (a[part][among[part]], b[part][among[part]])
        while len(x):
            low, high = np.minimum(label[x], label[y]), np.maximum(label[x], label[y])
            apart = low != high
            x, y, low, high = x[apart], y[apart], low[apart], high[apart]
            np.minimum.at(label, high, low)
            while not np.array_equal(label, above := label[label]):
                label = above
    return label


def _by_issue(of: Array, among: Array) -> Iterator[Array]:
    """The edges `among` all, by number, about as many at a time as a part has; those of one issue stay together."""
    import numpy as np

    edges = np.zeros(int(of.max(initial=-1)) + 1, dtype=np.int32)
    for start in range(0, len(of), PART):
        part = slice(start, start + PART)
        np.add.at(edges, of[part][among[part]], 1)
    part_of = np.cumsum(edges) // PART
    ends = np.flatnonzero(np.diff(part_of, append=-1)) + 1
    for first, last in pairwise([0, *ends.tolist()]):
        yield np.flatnonzero(among & (of >= first) & (of < last))


def _among(relations: Sequence[Relation] | frozenset[Relation]) -> Array:
    import numpy as np

    return np.array([r in relations for r in RELATIONS])


def _positions(issue: Array, a: Array, b: Array, relation: Array) -> Iterator[tuple[list[int], int]]:
    """The positions of each issue with a cut: claims and the first of them."""
    import numpy as np

    rank = np.array([JOINS.index(r) if r in JOINS else -1 for r in RELATIONS], dtype=np.int8)[relation]
    order = np.lexsort((relation, b, a, rank, issue))
    issue, a, b, rank = issue[order], a[order], b[order], rank[order]
    starts = np.flatnonzero(np.diff(issue, prepend=-1)).tolist()
    for start, end in pairwise([*starts, len(issue)]):
        edges = list(zip(a[start:end].tolist(), b[start:end].tolist(), rank[start:end].tolist(), strict=True))
        answers = Groups(sorted({n for x, y, _ in edges for n in (x, y)}))
        for x, y, by in edges:
            (answers.part if by < 0 else answers.join)(x, y)
        yield from ((list(claims), claims[0]) for claims in answers.sets())

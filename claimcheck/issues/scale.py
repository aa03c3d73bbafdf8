"""Issues of very many claims: the same groups as `build`, by arrays; only what is in dispute is gone through one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.issues.build import CONNECTS, CUTS, JOINS
from claimcheck.issues.groups import Groups
from claimcheck.records.finding import CONFLICTS, Relation

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

RELATIONS = tuple(Relation)
"""Relations by their number in arrays."""


@frozen(eq=False)
class Grouped:
    """For each claim, by its number, the first claim of its issue and of its position, and whether the issue is disputed."""

    issue: Array
    position: Array
    disputed: Array


def group(size: int, a: Array, b: Array, relation: Array, content: Array) -> Grouped:
    """Issues and positions of `size` claims from findings (two claims and the number of the relation).

    `content`: which claims say something; the others are in no issue and get their own number.
    """
    import numpy as np

    strong = content[a] & content[b] & _among(CONNECTS)[relation]
    a, b, relation = a[strong], b[strong], relation[strong]
    issue = components(size, a, b)
    cut = np.zeros(size, dtype=bool)
    cut[issue[a[_among(CUTS)[relation]]]] = True
    disputed = np.zeros(size, dtype=bool)
    disputed[issue[a[_among(CONFLICTS)[relation]]]] = True
    joins = _among(JOINS)[relation]
    whole = joins & ~cut[issue[a]]
    position = components(size, a[whole], b[whole])
    parts = np.flatnonzero(cut[issue[a]])
    for claims, first in _positions(issue[a[parts]], a[parts], b[parts], relation[parts]):
        position[claims] = first
    return Grouped(issue, position, disputed[issue])


def components(size: int, a: Array, b: Array) -> Array:
    """The lowest number that each of `size` numbers is connected with by the edges from `a` to `b`."""
    import numpy as np

    label = np.arange(size, dtype=np.int32)
    while len(a):
        low, high = np.minimum(label[a], label[b]), np.maximum(label[a], label[b])
        apart = low != high
        a, b, low, high = a[apart], b[apart], low[apart], high[apart]
        np.minimum.at(label, high, low)
        while not np.array_equal(label, above := label[label]):
            label = above
    return label


def _among(relations: Sequence[Relation] | frozenset[Relation]) -> Array:
    import numpy as np

    return np.array([r in relations for r in RELATIONS])


def _positions(issue: Array, a: Array, b: Array, relation: Array) -> Iterator[tuple[list[int], int]]:
    """The positions of each issue with a cut: claims and the first of them."""
    import numpy as np

    rank = np.array([JOINS.index(r) if r in JOINS else -1 for r in RELATIONS])[relation]
    order = np.lexsort((relation, b, a, rank, issue))
    issue, a, b, rank = issue[order], a[order], b[order], rank[order]
    starts = np.flatnonzero(np.diff(issue, prepend=-1)).tolist()
    for start, end in pairwise([*starts, len(issue)]):
        edges = list(zip(a[start:end].tolist(), b[start:end].tolist(), rank[start:end].tolist(), strict=True))
        answers = Groups(sorted({n for x, y, _ in edges for n in (x, y)}))
        for x, y, by in edges:
            (answers.part if by < 0 else answers.join)(x, y)
        yield from ((list(claims), claims[0]) for claims in answers.sets())

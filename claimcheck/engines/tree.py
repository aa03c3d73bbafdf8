"""What a function answers about very many pairs, by what it reads: it is asked once for all pairs that it cannot tell apart.

A function that is asked about a pair of which nothing is known stops at the first thing that it reads. That makes the root of
a tree: one branch for each value of what was read. Every pair goes down its branch; at an end where nobody was before the
function is asked again, knowing what the path says, until it answers. So what an answer rests on need not be declared, and
holds for any function whose answer depends on nothing but what it reads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.engines.fields import Batch, Distinct, Key, Known

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

END = -1
FIRST = 64


class Unread(BaseException):
    """Something was read that is not known yet; no rule is to catch it."""

    def __init__(self, key: Key) -> None:
        super().__init__(key)
        self.key = key


class Tree:
    """The answers of one function, by what it reads."""

    def __init__(self, ask: Callable[[Known], Any]) -> None:
        self._ask, self._distinct = ask, Distinct()
        self._keys = Distinct()
        self._parents: list[tuple[int, int]] = []
        self._reads, self._starts, self._widths, self._table = _Row(), _Row(), _Row(), _Row()

    @property
    def values(self) -> Sequence[Any]:
        """The answers by number."""
        return self._distinct.values

    @property
    def ends(self) -> int:
        """How many cases the function was asked about."""
        return sum(read == END for read in self._reads.used.tolist())

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """All pairs go down the tree together, one thing read at a time."""
        import numpy as np

        if not self._parents:
            self._grow(batch, END, END)
        at, active = np.zeros(len(rows), dtype=np.int32), np.arange(len(rows))
        while len(active):
            nodes = at[active]
            reads = self._reads.all[nodes]
            one = int(reads[0])
            if (reads == one).all():
                if one == END:
                    break
                at[active] = self._down(batch, rows[active], nodes, one)
                continue
            going = reads != END
            active, nodes, reads = active[going], nodes[going], reads[going]
            for key in np.flatnonzero(np.bincount(reads)).tolist():
                mine = np.flatnonzero(reads == key)
                at[active[mine]] = self._down(batch, rows[active[mine]], nodes[mine], key)
        found: Array = self._starts.all[at]
        return found

    def _down(self, batch: Batch, rows: Array, nodes: Array, key: int) -> Array:
        """The next nodes of pairs at nodes that read one thing."""
        import numpy as np

        name = self._keys.values[key]
        numbers = batch.numbers(name, rows)
        width = len(batch.values(name))
        for node in np.unique(nodes[self._widths.all[nodes] < width]).tolist():
            self._widen(node, width)
        places = self._starts.all[nodes] + numbers
        found: Array = self._table.all[places]
        new = found < 0
        if new.any():
            _, first = np.unique(places[new], return_index=True)
            at = np.flatnonzero(new)[first]
            for place, node, number in zip(places[at].tolist(), nodes[at].tolist(), numbers[at].tolist(), strict=True):
                child = self._grow(batch, node, number)
                self._table.all[place] = child
            found = self._table.all[places]
        return found

    def _grow(self, batch: Batch, parent: int, number: int) -> int:
        """A new node: an end with the answer, or one where the next thing is read."""
        self._parents.append((parent, number))
        node = len(self._parents) - 1
        try:
            answer = self._ask(self._path(batch, node))
        except Unread as unread:
            self._reads.append(self._keys.number(unread.key))
            self._starts.append(0)
            self._widths.append(0)
            return node
        self._reads.append(END)
        self._starts.append(self._distinct.number(answer))
        self._widths.append(0)
        return node

    def _path(self, batch: Batch, node: int) -> dict[Key, Any]:
        known: dict[Key, Any] = {}
        parent, number = self._parents[node]
        while parent != END:
            key = self._keys.values[int(self._reads.all[parent])]
            known[key] = batch.values(key)[number]
            parent, number = self._parents[parent]
        return known

    def _widen(self, node: int, width: int) -> None:
        """Room for all values of what is read, at the end of the table."""
        old, start = int(self._widths.all[node]), int(self._starts.all[node])
        room = max(8, 1 << (width - 1).bit_length())
        at = self._table.extend(room)
        self._table.all[at : at + old] = self._table.all[start : start + old]
        self._starts.all[node], self._widths.all[node] = at, room


class _Row:
    """Numbers in an array that grows; what was not set is `END`."""

    def __init__(self) -> None:
        import numpy as np

        self.all: Array = np.full(FIRST, END, dtype=np.int32)
        self.size = 0

    @property
    def used(self) -> Array:
        return self.all[: self.size]

    def append(self, value: int) -> None:
        at = self.extend(1)
        self.all[at] = value

    def extend(self, count: int) -> int:
        """Room for more; where it begins."""
        import numpy as np

        start, self.size = self.size, self.size + count
        if self.size > len(self.all):
            more = np.full(max(self.size, 2 * len(self.all)) - len(self.all), END, dtype=np.int32)
            self.all = np.concatenate((self.all, more))
        return start

"""The roles of very many claims side by side: few claims have many, and most roles are those of few claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

NONE = -1


class Sides:
    """For each claim the number of the names of its roles among `frames`, and what fills them in that order."""

    def __init__(self, size: int) -> None:
        import numpy as np

        self.frame = np.zeros(size, dtype=np.int32)
        self.fillers = np.full((size, 0), NONE, dtype=np.int32)
        self._count = np.zeros(size, dtype=np.int32)
        self._frames: dict[tuple[str, ...], int] = {(): 0}

    @property
    def frames(self) -> Sequence[tuple[str, ...]]:
        """The names of the roles, by number."""
        return tuple(self._frames)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all roles, in order."""
        return tuple(sorted({name for frame in self._frames for name in frame}))

    def add(self, name: str, rows: Array, values: Array) -> None:
        """One more role of some claims; it stands behind those that they have."""
        import numpy as np

        if not len(rows):
            return
        at, frames, before = self._count[rows], self.frames, self.frame[rows]
        if int(at.max()) == self.fillers.shape[1]:
            more = np.full((len(self.frame), 1), NONE, dtype=np.int32)
            self.fillers = np.concatenate((self.fillers, more), axis=1)
        self.fillers[rows, at] = values
        self._count[rows] += 1
        for old in np.unique(before).tolist():
            new = self._frames.setdefault((*frames[old], name), len(self._frames))
            self.frame[rows[before == old]] = new

    def column(self, name: str) -> Array:
        """What fills one role of every claim, `NONE` where it is not stated."""
        import numpy as np

        places = np.array([f.index(name) if name in f else NONE for f in self._frames], dtype=np.int32)[self.frame]
        out = np.full(len(places), NONE, dtype=np.int32)
        rows = np.flatnonzero(places != NONE)
        out[rows] = self.fillers[rows, places[rows]]
        return out

    def of(self, row: int) -> list[tuple[str, int]]:
        """The roles of one claim with the numbers of their fillers."""
        names = self.frames[int(self.frame[row])]
        return list(zip(names, self.fillers[row].tolist(), strict=False))

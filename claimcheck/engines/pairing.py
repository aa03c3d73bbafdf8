"""From blocks of claims to pairs of claims, each once and in order, out of core."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.engines import keys

if TYPE_CHECKING:
    import numpy as np
    from duckdb import DuckDBPyConnection

    Array = np.ndarray[Any, np.dtype[Any]]

ROWS = 1_000_000
"""Claims under keys that are paired at a time."""
PAIRS = 2_000_000
"""Pairs that are in memory at a time, as far as the claims they belong to can be told apart."""
BARE = 3
"""The mark of a claim that meets all of its block; 1: it meets only those, 0: any."""


@frozen(eq=False)
class Block:
    """Claims under keys, those of one key in a row: first those that meet any claim (mask 3), then masks 1 and 2.

    In a block of more than `reach` claims each meets only so many of those that follow it.
    """

    claim: Array
    block: Array
    mask: Array
    bare: Array
    reach: Array

    def cut(self, keep: Array) -> Block:
        """Some of the rows."""
        return Block(*(column[keep] for column in (self.claim, self.block, self.mask, self.bare, self.reach)))


def pair_up(connection: DuckDBPyConnection, size: int, proposed: int, folder: Path) -> Iterator[tuple[Array, Array]]:
    """The distinct pairs of claims that share a key in the table `ready`, the earlier claim first, in order.

    `proposed`: how many there are if those under several keys are counted as often. They go through files in `folder`, one for
    each run of claims, so that a run at a time need be in memory.
    """
    import numpy as np

    parts = max(1, proposed // PAIRS + 1)
    edges = np.linspace(0, size, parts + 1).astype(np.int64) * size
    with TemporaryDirectory(dir=folder) as kept:
        files = [(Path(kept) / f"{n}").open("wb") for n in range(parts)]
        try:
            for block in _blocks(connection):
                for a, b in met(block):
                    codes = distinct_sorted(a * size + b)
                    at = np.searchsorted(codes, edges)
                    for n in np.flatnonzero(np.diff(at)).tolist():
                        codes[at[n] : at[n + 1]].tofile(files[n])
        finally:
            for file in files:
                file.close()
        for n in range(parts):
            codes = distinct_sorted(np.fromfile(Path(kept) / f"{n}", dtype=np.int64))
            (Path(kept) / f"{n}").unlink()
            yield (codes // size).astype(np.int32), (codes % size).astype(np.int32)


def distinct_sorted(codes: Array) -> Array:
    """The distinct numbers in order; `codes` is sorted in its place."""
    import numpy as np

    codes.sort()
    first = np.ones(len(codes), dtype=bool)
    first[1:] = codes[1:] != codes[:-1]
    out: Array = codes[first]
    return out


def _blocks(connection: DuckDBPyConnection) -> Iterator[Block]:
    """Rows of whole blocks, many at a time."""
    import numpy as np

    [(every,)] = connection.execute("SELECT count(*) FROM ready").fetchall()
    names = ("claim", "block", "mask", "bare", "reach")
    rest: list[Array] = [np.zeros(0, dtype=np.int64)] * len(names)
    for start in range(0, every, ROWS):
        sql = "SELECT claim, block, mask, bare, reach FROM ready WHERE rowid BETWEEN ? AND ?"
        found = connection.execute(sql, [start, start + ROWS - 1]).fetchnumpy()
        columns = [np.concatenate((r, np.asarray(found[name]))) for r, name in zip(rest, names, strict=True)]
        end = len(columns[1])
        if start + ROWS < every:
            end = int(np.searchsorted(columns[1], columns[1][-1]))
        yield Block(*(c[:end].astype(np.int64) for c in columns))
        rest = [c[end:] for c in columns]


def met(rows: Block) -> Iterator[tuple[Array, Array]]:
    """Which claims of each block are pairs, the earlier first; a pair comes once for each block."""
    import numpy as np

    first, last = _bounds(rows.block)
    many = last - first > rows.reach
    if many.any():
        yield from _windowed(rows.cut(many))
        rows = rows.cut(~many)
        first, last = _bounds(rows.block)
    at = np.arange(len(first))
    # A claim that meets any claim meets all that stand behind it, one of mask 1 those of mask 2, which stand last.
    second = np.where(rows.mask == 2, at, len(at))
    begin = np.minimum.reduceat(second, np.flatnonzero(at == first))[np.cumsum(at == first) - 1] if len(at) else at
    start = np.where(rows.mask == keys.ALL, at + 1, np.minimum(begin, last))
    yield from _counted(rows, start, np.where(rows.mask == 2, start, last))


def _windowed(rows: Block) -> Iterator[tuple[Array, Array]]:
    """In a block that nothing splits any more a claim meets those that follow it next."""
    import numpy as np

    rows = rows.cut(np.lexsort((rows.claim, rows.block)))
    _, last = _bounds(rows.block)
    start = np.arange(len(last)) + 1
    yield from _counted(rows, start, np.minimum(last, start + rows.reach))


def _bounds(block: Array) -> tuple[Array, Array]:
    """For each row where its block begins, and where the next one does."""
    import numpy as np

    begins = np.flatnonzero(np.diff(block, prepend=-1))
    counts = np.diff(begins, append=len(block))
    return np.repeat(begins, counts), np.repeat(begins + counts, counts)


def _counted(rows: Block, start: Array, end: Array) -> Iterator[tuple[Array, Array]]:
    """Each row with those from `start` to before `end`, some rows at a time."""
    import numpy as np

    counts = np.maximum(end - start, 0)
    until = np.cumsum(counts)
    for low in range(0, int(until[-1]) if len(until) else 0, PAIRS):
        mine = np.flatnonzero((until > low) & (until <= low + PAIRS))
        if len(mine):
            yield _joined(rows, mine, start[mine], counts[mine])


def _joined(rows: Block, mine: Array, start: Array, counts: Array) -> tuple[Array, Array]:
    import numpy as np

    x = np.repeat(mine, counts)
    begins = np.cumsum(counts) - counts
    y = np.arange(len(x)) - np.repeat(begins - start, counts)
    bare = rows.bare[x] | rows.bare[y]
    # One claim may stand under a key twice, once with each mask; it is no pair with itself.
    kept = ((rows.mask[x] | rows.mask[y]) == keys.ALL) & ((bare == 0) | (bare == BARE)) & (rows.claim[x] != rows.claim[y])
    a, b = rows.claim[x[kept]], rows.claim[y[kept]]
    return np.minimum(a, b), np.maximum(a, b)

"""Slots of pairs of claims in columns, each as something that can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.comparison.compare import WHEREABOUTS, compare_occasions
from claimcheck.comparison.ontology import Ontology
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.fields import Batch, Distinct
from claimcheck.engines.looked import Looked
from claimcheck.records.comparison import Code

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]


class Slot:
    """A field that is looked up by the values of one column."""

    def __init__(self, column: Array, looked: Looked) -> None:
        self.column, self.looked = column, looked

    @property
    def values(self) -> Sequence[Any]:
        """What was said of pairs of values, by number."""
        return self.looked.values

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """What is said of the values of each pair."""
        return self.looked(self.column[batch.a[rows]], self.column[batch.b[rows]])


class Made:
    """A field that is made of columns or of other fields."""

    def __init__(self, values: Sequence[Any], make: Callable[[Batch, Array], Array]) -> None:
        self.values, self.numbers = values, make


def time(columns: Columns) -> Made:
    """Periods that nobody could resolve are the same in the same words on the same day."""
    codes, first, last = Distinct(tuple(Code)), columns.ids["first"], columns.ids["last"]

    def numbers(batch: Batch, rows: Array) -> Array:
        import numpy as np

        found, a, b = batch.numbers("dated", rows), batch.a[rows], batch.b[rows]
        said = batch.values("dated")
        code = np.array([codes.number(one.code) for one in said], dtype=np.int32)[found]
        worded = np.array([one.worded for one in said], dtype=bool)[found]
        same = worded & (first[a] == first[b]) & (last[a] == last[b])
        return np.where(same, codes.number(Code.EQUAL), code)

    return Made(codes.values, numbers)


def place(columns: Columns) -> Made:
    """A place that only repeats where both come from or go to adds nothing."""
    codes, column = Distinct(tuple(Code)), columns.ids["place"]
    places, given = columns.values["place"], columns.values["role"]
    held = Looked([*places, *given], lambda p, r: p is not None and r is not None and p.name in r.values)
    frames = [tuple(f.index(n) if n in f else NONE for n in WHEREABOUTS) for f in columns.values["frame"]]

    def numbers(batch: Batch, rows: Array) -> Array:
        import numpy as np

        found = batch.numbers("where", rows)
        out = np.array([codes.number(c) for c in batch.values("where")], dtype=np.int32)[found]
        one_sided = (out == codes.number(Code.A_ONLY)) | (out == codes.number(Code.B_ONLY))
        at = np.array(frames, dtype=np.int32).reshape(-1, len(WHEREABOUTS))
        for n in range(len(WHEREABOUTS)):
            x, y = (at[columns.ids["frame"][side[rows]], n] for side in (batch.a, batch.b))
            mine = np.flatnonzero(one_sided & (x != NONE) & (y != NONE))
            if len(mine):
                a, b = batch.a[rows[mine]], batch.b[rows[mine]]
                stated, both = np.where(column[a] != NONE, column[a], column[b]), np.ones(len(mine), dtype=bool)
                for claims, where in ((a, x[mine]), (b, y[mine])):
                    repeated = held(stated, columns.fillers[claims, where] + len(places))
                    both &= np.array(held.values, dtype=bool)[repeated]
                out[mine[both]] = codes.number(Code.NEITHER)
        return out

    return Made(codes.values, numbers)


@frozen
class Occasions:
    """How what two claims take for granted stands to what the other is about, and whether both take one event for granted."""

    code: Code
    common: bool


def occasions(columns: Columns, ontology: Ontology) -> Slot:
    """By what a claim takes for granted together with its predicate."""
    import numpy as np

    occasion, predicate = ([*columns.values[n], None] for n in ("occasion", "predicate"))
    pairs = Distinct([((), None)])
    column = np.zeros(columns.size, dtype=np.int32)
    if len(occasion) > 1:
        given = zip(columns.ids["occasion"].tolist(), columns.ids["predicate"].tolist(), strict=True)
        column = np.array([pairs.number((occasion[o] or (), predicate[p])) for o, p in given], dtype=np.int32)

    def function(x: Any, y: Any) -> Occasions:
        return Occasions(compare_occasions(x, y, ontology), bool(set(x[0]) & set(y[0])))

    return Slot(column, Looked(pairs.values, function))

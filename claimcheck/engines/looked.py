"""Pairs of values of one slot, each looked at once; where numbers suffice, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from claimcheck.engines.fields import Distinct

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

DENSE = 1 << 22
"""Up to so many pairs of values have a place of their own."""
PLACES = 1 << 20
"""Of more pairs so many are kept, each in the place that its number gives; a newer one takes it from an older one."""
_SPREAD = 0x9E3779B97F4A7C15
Function = Callable[[Any, Any], Any]


class Sweep(Protocol):
    """What can be said of many pairs of values at a time."""

    def __call__(self, a: Array, b: Array, number: Callable[[Any], int]) -> Array:
        """The numbers of what is said of each pair, -1 where one has to look more closely; both values are stated."""


class Looked:
    """What `function` says of pairs of values; numbers below 0 are values not stated (None)."""

    def __init__(self, given: Sequence[Any], function: Function, sweep: Sweep | None = None) -> None:
        import numpy as np

        self.given, self.function, self.sweep = given, function, sweep
        self._distinct = Distinct()
        self._width = len(given) + 1
        self._dense = self._width**2 <= DENSE
        self._numbers = np.full(self._width**2 if self._dense else PLACES, -1, dtype=np.int32)
        self._keys = np.full(0 if self._dense else PLACES, -1, dtype=np.int64)

    @property
    def values(self) -> Sequence[Any]:
        """What was said, by number."""
        return self._distinct.values

    def number(self, value: Any) -> int:
        """The number of something that is said, whoever said it."""
        return self._distinct.number(value)

    def __call__(self, a: Array, b: Array) -> Array:
        """The number of what is said of each pair."""
        import numpy as np

        keys = (a.astype(np.int64) + 1) * self._width + (b + 1)
        places = keys if self._dense else self._places(keys)
        found: Array = self._numbers[places]
        new = found < 0 if self._dense else (self._keys[places] != keys)
        if not new.any():
            return found
        back, todo = distinct(keys[new])
        made = self._made(todo)
        found[new] = made[back]
        places = todo if self._dense else self._places(todo)
        self._numbers[places] = made
        if not self._dense:
            self._keys[places] = todo
            # Of two that share a place the last one written stays: both arrays must speak of it.
            kept = self._keys[places] == todo
            self._numbers[places[kept]] = made[kept]
        return found

    def _places(self, keys: Array) -> Array:
        import numpy as np

        return ((keys.astype(np.uint64) * np.uint64(_SPREAD)) >> np.uint64(44)).astype(np.int64)

    def _made(self, keys: Array) -> Array:
        import numpy as np

        a, b = keys // self._width - 1, keys % self._width - 1
        out = np.full(len(keys), -1, dtype=np.int32)
        if self.sweep:
            both = np.flatnonzero((a >= 0) & (b >= 0))
            out[both] = self.sweep(a[both], b[both], self._distinct.number)
        rest = np.flatnonzero(out < 0)
        number, function, value = self._distinct.number, self.function, self._value
        out[rest] = [number(function(value(x), value(y))) for x, y in zip(a[rest].tolist(), b[rest].tolist(), strict=True)]
        return out

    def _value(self, number: int) -> Any:
        return self.given[number] if number >= 0 else None


def distinct(keys: Array) -> tuple[Array, Array]:
    """For each key the place of its like among the distinct keys, and these, in the order in which they come."""
    import numpy as np
    import pandas as pd

    back, each = pd.factorize(keys)
    return back, np.asarray(each)


WIDEST = 1 << 62


def rows_alike(parts: Iterable[Array]) -> tuple[Array, Array]:
    """For each row the number of its like, and the first row of each number; the parts hold no negative numbers.

    One part is needed at a time, so that of very long ones not all need be there at once.
    """
    import numpy as np

    key, size = np.zeros(0, dtype=np.int64), 1
    for part in parts:
        if not len(key):
            key = np.zeros(len(part), dtype=np.int64)
        width = int(part.max(initial=0)) + 1
        if width == 1:
            continue
        if size * width >= WIDEST:
            key, found = distinct(key)
            size = len(found)
        key *= width
        key += part
        size *= width
    back, found = distinct(key)
    first = np.full(len(found), len(key), dtype=np.int64)
    np.minimum.at(first, back, np.arange(len(key)))
    return back, first

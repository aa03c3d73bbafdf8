"""What can be read of very many pairs: the value of each pair by its number, read only where it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Key = Hashable
"""The name of something that can be read of a pair, or a question with its arguments."""
Known = Mapping[Key, Any]
NEW = -1


class Field(Protocol):
    """Something that can be read of a pair: the value of each pair by its number."""

    @property
    def values(self) -> Sequence[Any]:
        """What the numbers stand for; more may come."""

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """The numbers of some pairs of a batch."""


class Fields:
    """Everything that can be read of pairs: what is `given`, the parts of records ("time.code"), the answers of questions."""

    def __init__(self, given: Mapping[Key, Field], answered: Callable[[tuple[Any, ...]], Field]) -> None:
        self._fields: dict[Key, Field] = dict(given)
        self._answered = answered

    def __getitem__(self, key: Key) -> Field:
        if key not in self._fields:
            self._fields[key] = self._made(key)
        return self._fields[key]

    def __setitem__(self, key: Key, field: Field) -> None:
        self._fields[key] = field

    def _made(self, key: Any) -> Field:
        if isinstance(key, str):
            record, _, part = key.rpartition(".")
            return Reduced(record, attrgetter(part))
        return self._answered(key)


class Batch:
    """Some pairs: what was read of them so far is kept as long as the batch."""

    def __init__(self, fields: Fields, a: Array, b: Array) -> None:
        self.fields, self.a, self.b = fields, a, b
        self._columns: dict[Key, Array] = {}

    def numbers(self, key: Key, rows: Array) -> Array:
        """The numbers of the values of a field for some of the pairs."""
        import numpy as np

        column = self._columns.get(key)
        if column is None:
            column = self._columns[key] = np.full(len(self.a), NEW, dtype=np.int32)
        found: Array = column[rows]
        missing = found < 0
        if missing.any():
            todo = rows[missing]
            column[todo] = self.fields[key].numbers(self, todo)
            found = column[rows]
        return found

    def values(self, key: Key) -> Sequence[Any]:
        """The values of a field by number."""
        return self.fields[key].values


class Distinct:
    """Values numbered in the order in which they come."""

    def __init__(self, values: Sequence[Any] = ()) -> None:
        self.values: list[Any] = []
        self._numbers: dict[Any, int] = {}
        for value in values:
            self.number(value)

    def number(self, value: Any) -> int:
        """The number of a value; None is a value like any other."""
        found = self._numbers.get(value)
        if found is None:
            found = self._numbers[value] = len(self.values)
            self.values.append(value)
        return found


class Reduced:
    """A part of the value of another field."""

    def __init__(self, of: Key, part: Callable[[Any], Any]) -> None:
        import numpy as np

        self.of, self.part, self._distinct = of, part, Distinct()
        self._table = np.zeros(0, dtype=np.int32)

    @property
    def values(self) -> Sequence[Any]:
        """The parts by number."""
        return self._distinct.values

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """Looked up for each value of the whole once."""
        import numpy as np

        found = batch.numbers(self.of, rows)
        whole = batch.values(self.of)
        if len(self._table) < len(whole):
            more = [self._distinct.number(self.part(v)) for v in whole[len(self._table) :]]
            self._table = np.concatenate((self._table, np.array(more, dtype=np.int32)))
        out: Array = self._table[found]
        return out

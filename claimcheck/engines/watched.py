"""Views of a pair of which only some things are known: reading anything else stops whoever reads."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from attrs import fields

from claimcheck.engines.fields import Key, Known
from claimcheck.engines.tree import Unread
from claimcheck.records.comparison import Comparison, Side
from claimcheck.rules.question import Asked

FIELDS = tuple(f.name for f in fields(Comparison))
SIDES = ("a", "b")


def _read(known: Known, key: Key) -> Any:
    if key not in known:
        raise Unread(key)
    return known[key]


class Standings:
    """How the slots of a pair stand; a record in it is read part by part."""

    def __init__(self, known: Known, records: frozenset[str]) -> None:
        self._known, self._records = known, records

    def __getattr__(self, name: str) -> Any:
        return _Part(self._known, name) if name in self._records else _read(self._known, name)


class _Part:
    def __init__(self, known: Known, record: str) -> None:
        self._known, self._record = known, record

    def __getattr__(self, name: str) -> Any:
        return _read(self._known, f"{self._record}.{name}")


class _Side(Side):
    """One side of a pair, read part by part. The slots of the record stay empty, so that reading them comes here."""

    @classmethod
    def of(cls, known: Known, name: str) -> _Side:
        made: _Side = object.__new__(cls)
        object.__setattr__(made, "_known", known)
        object.__setattr__(made, "_name", name)
        return made

    def __getattr__(self, name: str) -> Any:
        if name not in _SIDE:
            raise AttributeError(name)
        return _read(self._known, f"{self._name}.{name}")

    def __eq__(self, other: object) -> bool:
        whole = Side(**{n: getattr(other, n) for n in _SIDE}) if isinstance(other, Side) else other
        return bool(_read(self._known, self._name) == whole)

    def __hash__(self) -> int:
        return hash(_read(self._known, self._name))


_SIDE = tuple(f.name for f in fields(Side))


class Pair(Asked):
    """A comparison read part by part; questions are asked where they are answered, by the tree of each."""

    @classmethod
    def of(cls, known: Known) -> Pair:
        """A comparison of which this is known."""
        made: Pair = object.__new__(cls)
        object.__setattr__(made, "_known", known)
        return made

    def __getattr__(self, name: str) -> Any:
        if name not in FIELDS:
            raise AttributeError(name)
        return _Side.of(self._known, name) if name in SIDES else _read(self._known, name)

    def answer(self, question: Callable[..., Any], *args: Hashable) -> Any:
        """The answer, if it is known."""
        return _read(self._known, (question, *args))

    def whole(self) -> Comparison:
        """The comparison in full; everything is read."""
        return Comparison(**{name: _read(self._known, name) for name in FIELDS})

    def __eq__(self, other: object) -> bool:
        return self.whole() == (other.whole() if isinstance(other, Pair) else other)

    def __hash__(self) -> int:
        return hash(self.whole())

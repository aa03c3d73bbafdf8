"""Claims joined into groups, some of which may never be joined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Groups(Generic[T]):
    """Disjoint sets of ids (union-find); those that were `parted` are never joined, not even through others."""

    def __init__(self, ids: Iterable[T]) -> None:
        self._above: dict[T, T] = {id: id for id in ids}
        self._members: dict[T, list[T]] = {id: [id] for id in self._above}
        self._foes: dict[T, set[T]] = {}

    def part(self, a: T, b: T) -> None:
        """Keep `a` and `b` apart; to be said before anything is joined."""
        self._foes.setdefault(a, set()).add(b)
        self._foes.setdefault(b, set()).add(a)

    def join(self, a: T, b: T) -> bool:
        """Make the sets of `a` and `b` one, unless a member of one was parted from a member of the other."""
        one, other = self.root(a), self.root(b)
        if one == other:
            return True
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        foes = self._foes.get(other, set())
        if any(self.root(f) == one for f in foes):
            return False
        self._above[other] = one
        self._members[one] += self._members.pop(other)
        self._foes.setdefault(one, set()).update(foes)
        return True

    def root(self, id: T) -> T:
        """The id that stands for the set of `id`."""
        while (above := self._above[id]) != id:
            self._above[id] = id = self._above[above]
        return id

    def sets(self) -> tuple[tuple[T, ...], ...]:
        """Every set, in the order in which its first member was given; members likewise."""
        found: dict[T, list[T]] = {}
        for id in self._above:
            found.setdefault(self.root(id), []).append(id)
        return tuple(tuple(members) for members in found.values())

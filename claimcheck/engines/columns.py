"""Claims as columns of numbers: every distinct value of a slot is kept once and bears a number."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from claimcheck.comparison.compare import event_time, scope_of
from claimcheck.comparison.fold import plain
from claimcheck.comparison.profile import Profile

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

NONE = -1
"""The number of a value that is not stated."""
WHEREABOUTS = ("origin", "destination")


class Numbers:
    """Distinct values, numbered in the order in which they come; None has no number of its own but `NONE`."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._known: dict[Hashable, int] = {}

    def __call__(self, value: Hashable) -> int:
        """The number of a value."""
        if value is None:
            return NONE
        if value not in self._known:
            self._known[value] = len(self.values)
            self.values.append(value)
        return self._known[value]

    def __len__(self) -> int:
        return len(self.values)

    def clear(self) -> None:
        """Forget all of them; the list stays the same one."""
        self.values.clear()
        self._known.clear()


@frozen(eq=False)
class Columns:
    """A table of claims in their order: `ids` one array a column, `values` what the numbers of a column stand for.

    `roles` names the columns that hold fillers; all of them share the values of `role`. `profile` makes the claim of one
    row ready for the comparators. Columns: see `SLOTS` and `FACTS`; `first` and `last` are days (`NONE`: not known).
    """

    size: int
    ids: dict[str, Array]
    values: dict[str, Sequence[Any]]
    roles: tuple[str, ...]
    profile: Callable[[int], Profile] = field(repr=False)
    extra: tuple[str, ...] = ()

    def take(self, rows: Array) -> dict[str, Array]:
        """The columns of some rows."""
        return {name: column[rows] for name, column in self.ids.items()}


SLOTS = ("predicate", "occasion", "place", "time", "quantity", "scope", "condition", "speech", "words")
"""What is compared: `quantity` goes with the language, `words` are what the wording rests on."""
FACTS = ("side", "timeless", "report", "text", "where", "class", "authority", "outlet", "family", "origin", "via")
"""What else a comparison rests on: `text` is the folded content, `where` whether a place stands again in a role."""


def encode(profiles: Sequence[Profile]) -> Columns:
    """The columns of claims made ready, in their order."""
    import numpy as np

    numbers: dict[str, Numbers] = {}
    columns: dict[str, list[int]] = {"first": [], "last": []}
    roles = sorted({name for p in profiles for name in p.roles})
    names = (*SLOTS, *FACTS, *map(role_column, roles))
    extra = tuple(f"extra:{slot.name}" for slot, _ in profiles[0].extra) if profiles else ()
    for name in (*names, *extra):
        columns[name] = []
        numbers[name] = Numbers()
    shared = Numbers()
    numbers |= {role_column(name): shared for name in roles}
    numbers["timeless"] = numbers["side"]
    for p in profiles:
        window = p.claim.window
        columns["first"].append(window[0].toordinal() if window else NONE)
        columns["last"].append(window[1].toordinal() if window else NONE)
        for name, value in zip((*names, *extra), _values(p, roles), strict=True):
            columns[name].append(numbers[name](value))
    return Columns(
        len(profiles),
        {name: np.array(column, dtype=np.int32) for name, column in columns.items()},
        {**{name: numbers[name].values for name in (*SLOTS, *FACTS, *extra)}, "role": shared.values},
        tuple(roles),
        profiles.__getitem__,
        extra,
    )


def role_column(name: str) -> str:
    """The column of a role."""
    return f"role:{name}"


def _values(p: Profile, roles: Sequence[str]) -> Iterable[Hashable]:
    """The values of a claim in the order of `SLOTS`, `FACTS`, roles and slots of a user."""
    claim = p.claim
    yield p.predicate
    yield p.occasions or None
    yield from (claim.place, event_time(claim), (p.quantity, claim.lang) if p.quantity else None)
    yield from (scope_of(claim) or None, claim.condition, p.speech, p.words)
    origin = p.provenance
    yield from (p.side, p.timeless, claim.report_id, plain(claim.content), whereabouts(p))
    yield from (p.side.event_class,)
    yield from (origin and (origin.authority, origin.certain), origin and origin.outlet, origin and origin.family)
    yield from (origin and origin.origin, (origin and origin.via) or None)
    yield from (p.roles.get(name) for name in roles)
    yield from (value for _, value in p.extra)


def whereabouts(p: Profile) -> tuple[tuple[str, bool, bool], ...] | None:
    """The roles that say where from and where to, with whether the place of the claim is among or all of their fillers."""
    place = p.claim.place
    found = [(n, p.roles[n].values) for n in WHEREABOUTS if n in p.roles]
    return tuple((n, place.name in v, v == (place.name,)) for n, v in found) if place and found else None

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

    from claimcheck.engines.contents import Told

    Array = np.ndarray[Any, np.dtype[Any]]

NONE = -1
"""The number of a value that is not stated."""


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


@frozen(eq=False)
class Columns:
    """A table of claims in their order: `ids` one array a column, `values` what the numbers of a column stand for.

    `fillers` holds those of the roles of each claim side by side, by their numbers among the values of `role`; which roles they
    fill, in that order, says the column `frame`. `profile` makes the claim of one row ready for the comparators. Columns: see
    `SLOTS` and `FACTS`; `first` and `last` are days (`NONE`: not known). Where claims have no terms of their own, `told` stands
    in the place of the column `words`.
    """

    size: int
    ids: dict[str, Array]
    values: dict[str, Sequence[Any]]
    fillers: Array
    profile: Callable[[int], Profile] = field(repr=False)
    extra: tuple[str, ...] = ()
    told: Told | None = None


SLOTS = ("predicate", "occasion", "place", "time", "quantity", "scope", "condition", "speech", "published", "words")
"""What is compared: `quantity` goes with the language, `words` are what the wording rests on; `published` are days."""
FACTS = ("side", "timeless", "report", "text", "frame", "authority", "outlet", "family", "origin", "via")
"""What else a comparison rests on: `text` is the folded content, `frame` the names of the roles."""


def encode(profiles: Sequence[Profile]) -> Columns:
    """The columns of claims made ready, in their order."""
    import numpy as np

    numbers: dict[str, Numbers] = {}
    columns: dict[str, list[int]] = {"first": [], "last": []}
    names = (*SLOTS, *FACTS)
    extra = tuple(f"extra:{slot.name}" for slot, _ in profiles[0].extra) if profiles else ()
    for name in (*names, *extra):
        columns[name] = []
        numbers[name] = Numbers()
    numbers["timeless"] = numbers["side"]
    role = Numbers()
    fillers = np.full((len(profiles), max((len(p.roles) for p in profiles), default=0)), NONE, dtype=np.int32)
    for row, p in enumerate(profiles):
        window = p.claim.window
        columns["first"].append(window[0].toordinal() if window else NONE)
        columns["last"].append(window[1].toordinal() if window else NONE)
        for name, value in zip((*names, *extra), _values(p), strict=True):
            columns[name].append(numbers[name](value))
        fillers[row, : len(p.roles)] = [role(one) for one in p.roles.values()]
    return Columns(
        len(profiles),
        {name: np.array(column, dtype=np.int32) for name, column in columns.items()},
        {**{name: numbers[name].values for name in (*SLOTS, *FACTS, *extra)}, "role": role.values},
        fillers,
        profiles.__getitem__,
        extra,
    )


def _values(p: Profile) -> Iterable[Hashable]:
    """The values of a claim in the order of `SLOTS`, `FACTS` and slots of a user."""
    claim = p.claim
    yield p.predicate
    yield p.occasions or None
    yield from (claim.place, event_time(claim), (p.quantity, claim.lang) if p.quantity else None)
    window = claim.window
    yield from (scope_of(claim) or None, claim.condition, p.speech)
    yield from (window and (window[0].toordinal(), window[1].toordinal()), p.words)
    origin = p.provenance
    yield from (p.side, p.timeless, claim.report_id, plain(claim.content), tuple(p.roles))
    yield from (origin and (origin.authority, origin.certain), origin and origin.outlet, origin and origin.family)
    yield from (origin and origin.origin, (origin and origin.via) or None)
    yield from (value for _, value in p.extra)

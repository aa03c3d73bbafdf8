"""The day that a time expression is counted from, and which of several fitting days it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from attrs import evolve, frozen

from claimcheck.extraction import days
from claimcheck.extraction.days import Stretch
from claimcheck.extraction.pattern import Node

STEPS = {"last": -1, "before_last": -2, "this": 0, "coming": 1, "next": 1, "after_next": 2}
"""Calendar units from the current one."""

LOOK_AWAY = 300
"""Days; a date without a year farther off than this on the side of its tense is the one on the other side ("they agreed to
meet on 3 May")."""

PLANNED = 31
"""Days; as near as this a day ahead may be meant in a past clause."""

LOOK_AROUND = 150
"""Days; without a tense a date without a year is only taken as near as this."""


@frozen
class Moment:
    """The day of publication, if known, whether the clause is in a past tense (None: not known), and the day that the text
    named last."""

    day: date | None
    past: bool | None = None
    anchor: date | None = None

    def in_past(self) -> Moment:
        """The same for an expression that can only look back ("since Monday")."""
        return evolve(self, past=True)

    def in_future(self) -> Moment:
        """The same for an expression that looks ahead unless its clause is past ("until Friday")."""
        return evolve(self, past=bool(self.past))


Resolver = Callable[[Node, Moment], Stretch | None]


def nearest(found: Iterable[Stretch | None], at: Moment) -> Stretch | None:
    """Of stretches in order of time the one that publication and tense point to."""
    if at.day is None:
        return None
    day = at.day
    known = [s for s in found if s and s.start and s.end]
    back = [s for s in known if s.start and s.start <= day]
    ahead = [s for s in known if s.end and s.end >= day]
    if not back or not ahead:
        return None
    gap_back, gap_ahead = _gap(back[-1], day), _gap(ahead[0], day)
    if at.past is None:
        chosen = ahead[0] if gap_ahead <= gap_back else back[-1]
        return chosen if min(gap_ahead, gap_back) <= LOOK_AROUND else None
    one_day = ahead[0].start == ahead[0].end
    planned = one_day and gap_back > LOOK_AWAY and gap_ahead <= PLANNED
    look_back = not planned if at.past else gap_ahead > LOOK_AWAY
    return back[-1] if look_back else ahead[0]


def _gap(stretch: Stretch, day: date) -> int:
    if not stretch.start or not stretch.end:
        return days.FARTHEST
    return max((stretch.start - day).days, (day - stretch.end).days, 0)


def choose(node: Node, at: Moment, make: Callable[[int], Stretch | None]) -> Stretch | None:
    """A yearly stretch in its own year, in the year that "last" or "next" points to, or in the nearest fitting."""
    if node.get("year"):
        return make(int(node.get("year")))
    if at.day is None:
        return None
    found = [make(at.day.year + n) for n in (-2, -1, 0, 1, 2)]
    which = node.get("which")
    return nearest(found, at) if which is None else _counted(found, at.day, which)


def _counted(found: Iterable[Stretch | None], day: date, which: str) -> Stretch | None:
    known = [s for s in found if s and s.start and s.end]
    if which == "this":
        return next((s for s in known if s.start and s.start.year == day.year), None)
    if STEPS[which] > 0:
        return next((s for s in known if s.start and s.start > day), None)
    return next((s for s in reversed(known) if s.end and s.end < day), None)


def single(day: date | None) -> Stretch | None:
    """One day."""
    return Stretch(day, day) if day else None

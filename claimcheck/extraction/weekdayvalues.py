"""What days of the week, weekends and nights mean; None is: cannot be known."""

from __future__ import annotations

from datetime import date

from claimcheck.extraction import days
from claimcheck.extraction.days import Stretch
from claimcheck.extraction.moments import STEPS, Moment, Resolver, nearest, single
from claimcheck.extraction.pattern import Node


def _weekday(node: Node, at: Moment) -> Stretch | None:
    if at.day is None:
        return None
    ahead = (node.get("weekday") - at.day.weekday()) % 7
    which = node.get("which")
    if which in ("coming", "last", "next", "this"):
        return _pointed(at.day, ahead, which, at.past)
    if which is not None:
        return _in_week(at.day, node.get("weekday"), STEPS[which])
    if ahead == 0:
        return single(at.day)
    return None if at.past is None else single(days.moved(at.day, ahead - 7 if at.past else ahead))


def _pointed(day: date, ahead: int, which: str, past: bool | None) -> Stretch | None:
    """ "this", "last", "coming", "next" weekday; "next" allows two readings as long as this week has that day ahead."""
    if which == "this":
        return single(days.moved(day, ahead - 7 if past and ahead else ahead))
    if which == "last":
        return single(days.moved(day, ahead - 7))
    first = days.moved(day, ahead or 7)
    in_this_week = ahead > 0 and day.weekday() + ahead < 7
    if which == "next" and in_this_week and first:
        both = days.between(first, days.moved(first, 7))
        return both.softened() if both else None
    return single(first)


def _weekdays(node: Node, at: Moment) -> Stretch | None:
    """ "Tuesday and Wednesday": from the first to the second, soft where days lie between them that are not named."""
    apart = (node.get("to") - node.get("from")) % 7
    which = tuple((k, v) for k, v in node.values if k == "which")
    if at.past and not which:  # looking back, the second day is the one that is last
        last = _weekday(Node("weekday", (("weekday", node.get("to")),)), at)
        first = days.moved(last.start, -apart) if last and last.start else None
    else:
        start = _weekday(Node("weekday", (("weekday", node.get("from")), *which)), at)
        first = start.start if start else None
    found = days.between(first, days.moved(first, apart)) if first and apart else None
    return found.softened() if found and apart > 1 and node.get("weekday") is None else found


def _in_week(day: date, weekday: int, weeks: int) -> Stretch | None:
    found = days.week(day, weeks)
    return single(days.moved(found.start, weekday)) if found and found.start else None


def _weekday_of_week(node: Node, at: Moment) -> Stretch | None:
    """ "Montag kommender Woche", "Monday of next week"."""
    return _in_week(at.day, node.get("weekday"), STEPS[node.get("which")]) if at.day else None


def _weekend(node: Node, at: Moment) -> Stretch | None:
    if at.day is None:
        return None
    which, inside = node.get("which"), at.day.weekday() >= 5
    if which is None:
        return nearest((days.weekend(at.day, n) for n in (-1, 0, 1)), Moment(at.day, at.past))
    if which == "this":
        return days.weekend(at.day, -1 if at.past and at.day.weekday() == 0 else 0)
    if which == "next" and not inside:
        this, after = days.weekend(at.day), days.weekend(at.day, 1)
        return Stretch(this.start, after.end, True) if this and after else None
    return days.weekend(at.day, STEPS[which] - (1 if which == "coming" and not inside else 0))


def _night(node: Node, at: Moment) -> Stretch | None:
    """The night to a day spans that day and the one before it."""
    to = _weekday(node, at)
    return days.between(days.moved(to.start, -1), to.end) if to and to.start else None


WEEKDAYS: dict[str, Resolver] = {
    "weekday": _weekday, "weekdays": _weekdays, "weekday_of_week": _weekday_of_week, "weekend": _weekend, "night": _night,
}  # fmt: skip

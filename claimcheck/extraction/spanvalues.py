"""What expressions counted from the day of publication mean ("yesterday", "three days ago", "soon"); None is: cannot be known."""

from __future__ import annotations

from claimcheck.extraction import days
from claimcheck.extraction.days import Stretch
from claimcheck.extraction.moments import STEPS, Moment, Resolver, single
from claimcheck.extraction.pattern import Node

SEVERAL = 9
"""The most that "several", "the past days" allow."""


def _offset(node: Node, at: Moment) -> Stretch | None:
    """ "today", "yesterday": days from publication."""
    return single(days.moved(at.day, node.get("offset"))) if at.day else None


def _unit(node: Node, at: Moment) -> Stretch | None:
    """ "this week", "next year"."""
    return days.unit_around(at.day, node.get("unit") or node.get("whole"), STEPS[node.get("which")]) if at.day else None


def _rest(node: Node, at: Moment) -> Stretch | None:
    """ "earlier this week", "later this month": up to, or from, the day of publication."""
    whole = _unit(node, at)
    if whole is None:
        return None
    return days.between(whole.start, at.day) if node.get("side") == "earlier" else days.between(at.day, whole.end)


def _distance(node: Node, at: Moment) -> Stretch | None:
    """ "three days ago", "in two weeks": exact in days, soft by half a unit in weeks and months."""
    amount, unit = node.get("num", 1) * node.get("sign"), node.get("unit")
    goal = days.shifted(at.day, amount, unit) if at.day else None
    if goal and node.get("about") and unit == "day":
        return Stretch(goal, goal, True)
    if goal is None or unit in ("day", "hour", "minute"):
        return single(goal)
    if unit in ("year", "decade", "century"):
        whole = days.unit_around(goal, "year", 0)
        return whole.softened() if whole else None
    slack = 3 if days.DAYS.get(unit) else 15
    around = days.between(days.moved(goal, -slack), days.moved(goal, slack))
    return around.softened() if around else None


def _anchored(node: Node, at: Moment) -> Stretch | None:
    """ "the day before", "am selben Tag": days from the day that the text named last."""
    return single(days.moved(at.anchor, node.get("offset"))) if at.anchor else None


def _anchored_distance(node: Node, at: Moment) -> Stretch | None:
    """ "three days later": no day where only hours have passed."""
    counted = at.anchor is not None and node.get("unit") not in ("hour", "minute")
    return _distance(node, Moment(at.anchor, at.past)) if counted else None


def _ahead(node: Node, at: Moment) -> Stretch | None:
    """ "in two weeks" is a distance in a clause about the future; in a past one it is how long something took."""
    return None if at.past else _distance(node, at)


def _past_span(node: Node, at: Moment) -> Stretch | None:
    number = node.get("num")
    start = days.shifted(at.day, -(number or SEVERAL), node.get("unit")) if at.day else None
    found = days.between(start, at.day)
    return found.softened() if found and number is None else found


def _coming_span(node: Node, at: Moment) -> Stretch | None:
    number = node.get("num")
    end = days.shifted(at.day, number or SEVERAL, node.get("unit")) if at.day else None
    found = days.between(at.day, end)
    return found.softened() if found and number is None else found


def _within(node: Node, at: Moment) -> Stretch | None:
    return None if at.past else _coming_span(node, at)


def _now(_: Node, at: Moment) -> Stretch | None:
    return single(at.day)


def _so_far(_: Node, at: Moment) -> Stretch | None:
    return Stretch(None, at.day) if at.day else None


def _recent(_: Node, at: Moment) -> Stretch | None:
    return Stretch(None, at.day, True) if at.day else None


def _soon(_: Node, at: Moment) -> Stretch | None:
    return Stretch(at.day, None, True) if at.day else None


SPANS: dict[str, Resolver] = {
    "offset": _offset, "unit": _unit, "rest": _rest, "distance": _distance, "ahead": _ahead, "past_span": _past_span,
    "coming_span": _coming_span, "within": _within, "now": _now, "so_far": _so_far, "recent": _recent, "soon": _soon,
    "anchored": _anchored, "anchored_distance": _anchored_distance,
}  # fmt: skip

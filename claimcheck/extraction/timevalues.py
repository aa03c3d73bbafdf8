"""What a time expression means on a day of publication: its parts and bounds; None is: cannot be known."""

from __future__ import annotations

from claimcheck.extraction import days
from claimcheck.extraction.datevalues import DATES
from claimcheck.extraction.days import Stretch
from claimcheck.extraction.moments import Moment, Resolver
from claimcheck.extraction.pattern import Node
from claimcheck.extraction.spanvalues import SPANS
from claimcheck.extraction.weekdayvalues import WEEKDAYS


def meaning(node: Node, at: Moment) -> Stretch | None:
    """The days that an expression names, None for one that names none or whose days cannot be known."""
    resolver = RESOLVERS.get(node.means)
    return resolver(node, at) if resolver else None


def _inner(node: Node, at: Moment, layer: str) -> Stretch | None:
    return meaning(inner_of(node, layer), at)


def inner_of(node: Node, layer: str = "part") -> Node:
    """What stands in a pattern: an expression of a lower layer, or its bare words as the meaning that `of` names."""
    inner = node.get(layer)
    return inner if isinstance(inner, Node) else Node(node.get("of"), node.values)


def _same(node: Node, at: Moment) -> Stretch | None:
    """A time of day leaves the day as it is."""
    return _inner(node, at, "base")


def _part(node: Node, at: Moment) -> Stretch | None:
    whole = _inner(node, at, "base")
    return days.part_of(whole, node.get("part")) if whole else None


def _since(node: Node, at: Moment) -> Stretch | None:
    inner = _inner(node, at.in_past(), "part")
    if inner is None or inner.start is None or (at.day and inner.start > at.day):
        return None
    return Stretch(inner.start, at.day, inner.soft)


def _until(node: Node, at: Moment) -> Stretch | None:
    inner = _inner(node, at.in_future(), "part")
    return Stretch(None, inner.end, inner.soft) if inner and inner.end else None


def _from(node: Node, at: Moment) -> Stretch | None:
    inner = _inner(node, at.in_future(), "part")
    return Stretch(inner.start, None, inner.soft) if inner and inner.start else None


def _before(node: Node, at: Moment) -> Stretch | None:
    inner = _inner(node, at.in_future(), "part")
    if inner and _names_an_end(node):
        return Stretch(None, inner.end, inner.soft)
    end = days.moved(inner.start, -1) if inner and inner.start else None
    return Stretch(None, end, inner.soft) if end and inner else None


def _names_an_end(node: Node) -> bool:
    """ "before the end of March" is still in March."""
    inner = node.get("part")
    return isinstance(inner, Node) and inner.means == "part" and inner.get("part") == "end"


def _after(node: Node, at: Moment) -> Stretch | None:
    inner = _inner(node, at, "part")
    start = days.moved(inner.end, 1) if inner and inner.end else None
    return Stretch(start, None, inner.soft) if start and inner else None


def _night_to(node: Node, at: Moment) -> Stretch | None:
    """The night to a day spans that day and the one before it."""
    inner = _inner(node, at, "base")
    return days.between(days.moved(inner.start, -1), inner.end) if inner and inner.start else None


def _span_to(node: Node, at: Moment) -> Stretch | None:
    """ "the nine weeks to 3 January"."""
    inner = _inner(node, at, "part")
    start = days.shifted(inner.end, -node.get("num"), node.get("unit")) if inner and inner.end else None
    return Stretch(start, inner.end, inner.soft) if start and inner else None


def _range(node: Node, at: Moment) -> Stretch | None:
    """From one time to another; a day of the week after "to" is the first one after the day before it."""
    first, second = meaning(node.get("from"), at), meaning(node.get("to"), at)
    if not (first and second and first.start and second.end):
        return None
    soft = first.soft or second.soft
    end = second.end
    if node.get("to").means == "weekday":
        end = days.moved(first.start, (end - first.start).days % 7) or end
    return Stretch(first.start, end, soft) if first.start <= end else None


RESOLVERS: dict[str, Resolver] = {
    **DATES, **WEEKDAYS, **SPANS, "same": _same, "part": _part, "since": _since, "until": _until, "from": _from,
    "before": _before, "after": _after, "range": _range, "night_to": _night_to, "span_to": _span_to,
}  # fmt: skip
"""Meanings that a table may name; `unresolved` and `duration` name no days at all."""

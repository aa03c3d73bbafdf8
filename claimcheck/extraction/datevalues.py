"""What dates, months, quarters, seasons and years mean; None is: cannot be known."""

from __future__ import annotations

from claimcheck.extraction import days
from claimcheck.extraction.days import Stretch
from claimcheck.extraction.moments import STEPS, Moment, Resolver, choose, single
from claimcheck.extraction.pattern import Node


def _date(node: Node, at: Moment) -> Stretch | None:
    day = int("".join(c for c in node.get("day") if c.isdigit()))
    return choose(node, at, lambda year: single(days.day_of(year, node.get("month"), day)))


def _iso(node: Node, _: Moment) -> Stretch | None:
    year, month, day = (int(p) for p in node.get("iso").split("-"))
    return single(days.day_of(year, month, day))


def _dotted(node: Node, at: Moment) -> Stretch | None:
    day, month, year = node.get("dotted").split(".")
    full = node.get("year") or (year if len(year) == 4 else f"20{year}" if year else None)
    inner = Node("date", (("day", day), ("month", int(month)), ("year", full)))
    return _date(inner, at)


def _days(node: Node, at: Moment) -> Stretch | None:
    """ "3.-5. Mai", "between 3 and 5 May": two days of one month."""
    first, last = node.get("from"), node.get("to")
    if node.get("days"):
        first, last = node.get("days").replace("–", "-").split("-")
    numbers = [int("".join(c for c in d if c.isdigit())) for d in (first, last)]
    make = days.day_of
    return choose(node, at, lambda y: days.between(*(make(y, node.get("month"), n) for n in numbers)))


def _month(node: Node, at: Moment) -> Stretch | None:
    return choose(node, at, lambda year: days.month(year, node.get("month")))


def _year(node: Node, _: Moment) -> Stretch | None:
    return days.months(int(node.get("year")[-4:]), 1, 12)


def _year_range(node: Node, _: Moment) -> Stretch | None:
    first, last = int(node.get("years")[:4]), int(node.get("years")[-4:])
    return days.months(first, 1, 12 * (last - first + 1)) if first <= last else None


def _decade(node: Node, _: Moment) -> Stretch | None:
    first = int("".join(c for c in node.get("decade") if c.isdigit()))
    return days.months(first if first > 99 else 1900 + first, 1, 120)


def _quarter(node: Node, at: Moment) -> Stretch | None:
    number = int(str(node.get("quarter")).rstrip("."))
    return choose(node, at, lambda year: days.months(year, 3 * number - 2, 3))


def _half(node: Node, at: Moment) -> Stretch | None:
    number = int(str(node.get("half")).rstrip("."))
    return choose(node, at, lambda year: days.months(year, 6 * number - 5, 6))


def _half_of_month(node: Node, at: Moment) -> Stretch | None:
    """ "in the first half of October": up to the 15th, or from the 16th on."""
    whole = choose(node, at, lambda year: days.month(year, node.get("month")))
    if whole is None or whole.start is None or whole.end is None:
        return None
    first = int(str(node.get("half")).rstrip(".")) == 1
    return (
        days.between(whole.start, days.moved(whole.start, 14)) if first else days.between(days.moved(whole.start, 15), whole.end)
    )


def _of_year(node: Node, at: Moment) -> Stretch | None:
    """ "in May last year", "im ersten Quartal kommenden Jahres": the same in the calendar year that is pointed to."""
    if at.day is None:
        return None
    kept = tuple((k, v) for k, v in node.values if k != "which")
    year = at.day.year + STEPS[node.get("which")]
    return DATES[node.means.removesuffix("_of_year")](Node("", (*kept, ("year", str(year)))), at)


def _season(node: Node, at: Moment) -> Stretch | None:
    """A season with soft ends; a winter belongs to two years, so "winter 2025" is not known."""
    first = node.get("season")
    if first == 12 and node.get("year"):
        return None
    found = choose(node, at, lambda year: days.months(year, first, 3))
    return found.softened() if found else None


def _month_range(node: Node, at: Moment) -> Stretch | None:
    count = (node.get("to") - node.get("from")) % 12 + 1
    return choose(node, at, lambda year: days.months(year, node.get("from"), count))


def _year_pair(node: Node, at: Moment) -> Stretch | None:
    return _year_range(Node("years", (("years", f"{node.get('from')}-{node.get('to')}"),)), at)


DATES: dict[str, Resolver] = {
    "date": _date, "iso": _iso, "dotted": _dotted, "days": _days, "month": _month, "year": _year, "years": _year_range,
    "decade": _decade, "quarter": _quarter, "half": _half, "season": _season, "month_range": _month_range,
    "year_range": _year_pair, "half_of_month": _half_of_month,
    **dict.fromkeys(("date_of_year", "month_of_year", "quarter_of_year", "half_of_year"), _of_year),
}  # fmt: skip

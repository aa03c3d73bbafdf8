"""Arithmetic of days, weeks, months and years; what does not exist is None."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from attrs import frozen

FARTHEST = 400_000
"""Days; nothing in the news lies farther from its report."""

DAYS = {"minute": 0.0007, "hour": 1 / 24, "day": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Units of a fixed length, in days."""

MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
"""Units counted in months."""


YEAR_LENGTHS = (365, 366)


@frozen
class Stretch:
    """Days from `start` to `end`, both inclusive; None is open. `soft`: its ends are."""

    start: date | None
    end: date | None
    soft: bool = False

    def softened(self) -> Stretch:
        """The same with soft ends."""
        return Stretch(self.start, self.end, True)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, days: float) -> date | None:
    """`days` later, or earlier."""
    if abs(days) > FARTHEST:
        return None
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return None


def month_moved(day: date, months: int) -> date | None:
    """The same day `months` later, or the last day that month has."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shifted(day: date, amount: float, unit: str) -> date | None:
    """`amount` units later, or earlier; parts of a day are cut off, parts of a month are counted in days."""
    if abs(amount) > FARTHEST:
        return None
    if unit in DAYS:
        return moved(day, amount * DAYS[unit])
    months = amount * MONTHS[unit]
    whole = month_moved(day, int(months))
    return moved(whole, (months - int(months)) * 30) if whole else None


def between(start: date | None, end: date | None) -> Stretch | None:
    """The stretch from one day to another, None where either does not exist or they are out of order."""
    return Stretch(start, end) if start and end and start <= end else None


def week(day: date, weeks: int = 0) -> Stretch | None:
    """Monday to Sunday of the week of `day`, or of another week counted from it."""
    monday = moved(day, 7 * weeks - day.weekday())
    return between(monday, moved(monday, 6)) if monday else None


def weekend(day: date, weeks: int = 0) -> Stretch | None:
    """Saturday and Sunday of a week."""
    found = week(day, weeks)
    return between(moved(found.start, 5), found.end) if found and found.start else None


def month(year: int, number: int) -> Stretch | None:
    """First to last day of a month."""
    first = day_of(year, number, 1)
    return Stretch(first, first.replace(day=monthrange(year, number)[1])) if first else None


def months(year: int, first: int, count: int) -> Stretch | None:
    """`count` months from a first one."""
    start = day_of(year, first, 1)
    after = month_moved(start, count) if start else None
    return between(start, moved(after, -1)) if after else None


def unit_around(day: date, unit: str, offset: int) -> Stretch | None:
    """The calendar unit that `day` lies in (its week, month, year ...), or one `offset` units from it."""
    if unit in DAYS:
        return _short_unit(day, unit, offset)
    size = MONTHS[unit]
    origin = day.year * 12 + day.month - 1
    first = (origin // size + offset) * size
    return months(first // 12, first % 12 + 1, size) if 12 <= first < 9999 * 12 else None


def _short_unit(day: date, unit: str, offset: int) -> Stretch | None:
    if unit == "weekend":
        return weekend(day, offset)
    if unit == "week":
        return week(day, offset)
    moment = shifted(day, offset, unit)
    return between(moment, moment)


def part_of(whole: Stretch, part: str) -> Stretch | None:
    """Beginning, middle or end of a stretch: thirds of it, with soft ends; of a week Monday to Wednesday, Tuesday to
    Thursday, Friday to Sunday."""
    if whole.start is None or whole.end is None:
        return None
    length = (whole.end - whole.start).days + 1
    if length in YEAR_LENGTHS:
        found = months(whole.start.year, {"start": 1, "middle": 5}.get(part, 9), 4)
        return found.softened() if found else None
    first, last = _week_part(part) if length == 7 else _third(length, part)
    found = between(moved(whole.start, first), moved(whole.start, last))
    return found.softened() if found else None


def _week_part(part: str) -> tuple[int, int]:
    return {"start": (0, 2), "middle": (1, 3)}.get(part, (4, 6))


def _third(length: int, part: str) -> tuple[int, int]:
    size = max(1, length // 3)
    start = {"start": 0, "middle": size}.get(part, min(2 * size, length - 1))
    return start, length - 1 if part == "end" else min(start + size - 1, length - 1)

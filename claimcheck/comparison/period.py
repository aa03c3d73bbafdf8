"""Two periods of days."""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

from attrs import frozen

from claimcheck.comparison.fold import MEMO, plain
from claimcheck.comparison.intervals import compare_intervals
from claimcheck.comparison.stated import compare_stated
from claimcheck.records.comparison import APART, Code
from claimcheck.records.values import Basis, Period

CLOSE_DAYS = 31
"""Two dates further apart than this are two events rather than two dates of one."""
FIRM = frozenset({Basis.STATED, Basis.RELATIVE})
VAGUE_DAYS = 1
"""By how many days the soft end of a vague period ("end of the week") may be off."""


@frozen(kw_only=True)
class Dated:
    """How period a stands to b. Of two that are apart: whether both are `firm`, by more than the tolerance `days_apart`,
    still `close`, one of them `relative` to a day of publication; of two unresolved ones whether they are `worded` alike."""

    code: Code
    firm: bool = False
    days_apart: bool = False
    close: bool = False
    relative: bool = False
    worded: bool = False


def dated(a: Period | None, b: Period | None, tolerance: float) -> Dated:
    """How two periods stand; `tolerance`: days by which dates may differ."""
    code = compare_periods(a, b)
    if a is None or b is None:
        return Dated(code=code)
    if code not in APART:
        return Dated(code=code, worded=same_words(a, b))
    days, bases = gap(a, b), {a.basis, b.basis}
    return Dated(
        code=code,
        firm=bases <= FIRM,
        days_apart=days > tolerance,
        close=days <= CLOSE_DAYS,
        relative=Basis.RELATIVE in bases,
    )


def compare_periods(a: Period | None, b: Period | None) -> Code:
    """How period a stands to b; a vague period that just misses the other overlaps it."""
    return compare_stated(a, b, _compare)


@lru_cache(MEMO)
def _compare(a: Period, b: Period) -> Code:
    if not (a.resolved and b.resolved):
        return Code.UNRESOLVED
    code = compare_intervals(bounds(a), bounds(b))
    soft = Basis.VAGUE in (a.basis, b.basis)
    return Code.OVERLAP if code in APART and soft and gap(a, b) <= VAGUE_DAYS else code


def bounds(period: Period) -> tuple[float, float]:
    """First and last day as numbers, infinite where open."""
    return _day(period.start, -math.inf), _day(period.end, math.inf)


def _day(day: date | None, default: float) -> float:
    return default if day is None else float(day.toordinal())


def gap(a: Period, b: Period) -> float:
    """How many days lie between the last day of one and the first of the other; adjacent days are 1 apart."""
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    return max(b_low - a_high, a_low - b_high, 0.0)


def same_words(a: Period, b: Period) -> bool:
    """Whether two periods that nobody could resolve are put in the same words."""
    return not a.resolved and not b.resolved and plain(a.expression or "") == plain(b.expression or "")

"""Two intervals, one code: the same arithmetic for two values and for two columns of values."""

from __future__ import annotations

from typing import Any

from claimcheck.records.comparison import Code

ORDERED = (Code.EQUAL, Code.INSIDE, Code.CONTAINS, Code.OVERLAP, Code.BELOW, Code.ABOVE)
"""The codes by the number that `interval_code` answers."""


def interval_code(a_low: Any, a_high: Any, b_low: Any, b_high: Any) -> Any:
    """The place in `ORDERED` of closed interval a against closed interval b; takes numbers, or numpy arrays of them.

    Open ends are infinite. Written as arithmetic on truth values so that one expression serves numbers and columns.
    """
    below, above = a_high < b_low, b_high < a_low
    inside = (a_low >= b_low) * (a_high <= b_high)
    contains = (a_low <= b_low) * (a_high >= b_high)
    return 4 * below + 5 * above + (1 - below - above) * (3 - 2 * inside - contains)


def compare_intervals(a: tuple[float, float], b: tuple[float, float]) -> Code:
    """How interval a (first and last value) stands to interval b."""
    return ORDERED[interval_code(*a, *b)]

"""What every slot shares: stated on one side, on none, or stated and not understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from claimcheck.records.comparison import Code

T = TypeVar("T")


def one_sided(a: object, b: object) -> Code | None:
    """The code where a value is missing on either side, None where both sides state one."""
    if a is None:
        return Code.NEITHER if b is None else Code.B_ONLY
    return Code.A_ONLY if b is None else None


def compare_stated(a: T | None, b: T | None, compare: Callable[[T, T], Code]) -> Code:
    """The code of two values that may be missing; `compare` sees them only where both are stated."""
    if a is None or b is None:
        return one_sided(a, b) or Code.NEITHER
    return compare(a, b)

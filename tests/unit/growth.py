"""Whether work takes time that grows faster than its size: the one place where a test looks at the clock."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

FACTOR = 8
"""So many times the size: linear work takes eight times as long, square work 64 times."""
LIMIT, LEAST = 30, 0.1
"""Far more than linear; what takes fewer seconds is not measured."""


def cost(work: Callable[[], object]) -> float:
    """Processor time of `work`, without that of collecting what other tests left behind."""
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def square(work: Callable[[int], object], small: int) -> bool:
    """Whether eight times the size takes far more than eight times as long, three times in a row."""
    return all(_slow(work, small) for _ in range(3))


def _slow(work: Callable[[int], object], small: int) -> bool:
    large = cost(lambda: work(small * FACTOR))
    return large > LEAST and large > LIMIT * min(cost(lambda: work(small)) for _ in range(2))

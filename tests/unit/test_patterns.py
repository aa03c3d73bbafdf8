"""No regular expression of the package takes more than linear time, whatever the text."""

from __future__ import annotations

import re
from typing import Any

import pytest
from unit.growth import FACTOR, LIMIT, cost
from unit.patterns import compiled, searched, units

PATTERNS = compiled()
SMALL = 1_500


def seconds(pattern: re.Pattern[Any], text: str, search: bool) -> float:
    """Processor time to look through a text, or to hold the whole of it against the pattern."""
    given = text if isinstance(pattern.pattern, str) else text.encode()
    return cost(lambda: all(pattern.finditer(given)) if search else (pattern.match(given), pattern.fullmatch(given)))


def grows(pattern: re.Pattern[Any], unit: str, search: bool = True) -> bool:
    """Whether eight times the text takes far more than eight times as long: 8 if linear, 64 if square."""
    times = SMALL // len(unit)
    if _explodes(pattern, unit, search):
        return True
    large = seconds(pattern, unit * times * FACTOR + "\x01", search)
    return large > 0.02 and large > LIMIT * min(seconds(pattern, unit * times + "\x01", search) for _ in range(3))


def _explodes(pattern: re.Pattern[Any], unit: str, search: bool) -> bool:
    """Whether a short text takes long already: tried in doubled lengths, so that nothing hangs."""
    return any(seconds(pattern, (unit * size)[:size] + "\x01", search) > 0.1 for size in (8, 16, 24, 32, 48, 64, 96, 128, 256))


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_takes_linear_time(name: str) -> None:
    pattern, search = PATTERNS[name], searched(name)
    assert [unit for unit in units(pattern) if grows(pattern, unit, search) and grows(pattern, unit, search)] == []


@pytest.mark.parametrize("bad", [r"[a-z]+$", r"(a+)+b", r"(?:[A-Z]\w*){1,7}!", r"\s*x", r'"[^\n]*\n'])
def test_a_slow_pattern_is_found(bad: str) -> None:
    pattern = re.compile(bad)
    assert any(grows(pattern, unit) for unit in units(pattern))


def test_all_are_found() -> None:
    assert {"claimcheck.extraction.tokens._WORD", "claimcheck.reading.remarks._SUSPECTS[0][1]", "scale kent in de"} <= set(
        PATTERNS
    )
    assert len(PATTERNS) > 80

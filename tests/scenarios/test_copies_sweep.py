"""However often a false report is copied, the origins on both sides stay what they are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from copies_sweep import ours, reports
from copy_detection import measure


@pytest.mark.parametrize("copies", [0, 1, 7])
def test_copies_change_no_count(copies: int) -> None:
    assert ours(reports(copies)) == {"true": "2", "false": "1"}


def test_copies_and_rewrites_are_found() -> None:
    found = measure(300)
    assert found["precision"] >= 0.95
    assert found["recall"] >= 0.95
    assert found["recall_rewrites"] >= 0.95

"""Processes that are killed, and processes that work on one case at once: nothing that was acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.kill_case import killed, missing, one_step, two

from claimcheck.case import CaseFile, open_case

pytestmark = pytest.mark.slow


def test_what_was_acknowledged_survives_a_kill(path: Path) -> None:
    assert killed(path, 5, seed=7) > 0


def test_two_processes_take_turns_and_lose_nothing(path: Path) -> None:
    assert two(path, 4) >= 2 * 4 * 2


def test_a_lost_line_is_seen(case: CaseFile, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one_step(case, "ada-1")
    lines = capsys.readouterr().out.splitlines()
    assert missing(path, lines) == []
    case.store.rows("DELETE FROM decisions")
    assert {line for line in lines if line.startswith("decision")} <= set(missing(path, lines))


def test_two_openings_write_into_each_other(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Within one process both may write: the later of two that meet is refused, and can be tried again."""
    with open_case(path) as one, open_case(path) as other:
        for n in range(3):
            one_step(one, f"one-{n}")
            one_step(other, f"other-{n}")
        assert missing(path, capsys.readouterr().out.splitlines()) == []

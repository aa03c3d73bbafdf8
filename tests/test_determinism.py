"""The main job gives the same bytes whenever it runs, in whatever order its input comes."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.presentation.save import render

REPORTS = Path(__file__).parents[1] / "fixtures" / "miami-talks" / "reports"
FORMATS = ("html", "md", "json", "csv")


@cache
def rendered(order: str) -> dict[str, bytes]:
    reports = list(cc.read_reports(REPORTS))
    turned = {"given": reports, "reversed": reports[::-1], "rotated": reports[3:] + reports[:3]}[order]
    result = cc.check(turned)
    return {f: render(result, f) for f in FORMATS}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("order", ["reversed", "rotated"])
def test_the_order_of_the_reports_changes_no_byte(order: str, format: str) -> None:
    assert rendered(order)[format] == rendered("given")[format]


@pytest.mark.parametrize("format", FORMATS)
def test_reports_differ_at_all(format: str) -> None:
    fewer = cc.check(cc.read_reports(REPORTS)[:1])
    assert render(fewer, format) != rendered("given")[format]


JOB = """
import sys
import claimcheck as cc
from claimcheck.presentation.save import save
result = cc.check(cc.read_reports(sys.argv[1:]))
for f in ("html", "md", "json", "csv"):
    save(result, f"out.{f}")
"""


def outputs(folder: Path, seed: str, files: list[Path]) -> dict[str, bytes]:
    """What a process of its own writes, with its own order of sets."""
    folder.mkdir()
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(REPORTS.parents[2])}
    command = [sys.executable, "-c", JOB, *map(str, files)]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return {f: (folder / f"out.{f}").read_bytes() for f in FORMATS}


def test_two_processes_with_the_files_in_another_order_write_the_same_bytes(tmp_path: Path) -> None:
    files = sorted(p for p in REPORTS.iterdir() if p.suffix == ".txt")
    first = outputs(tmp_path / "a", "1", files)
    second = outputs(tmp_path / "b", "2", files[::-1])
    assert [f for f in FORMATS if first[f] != second[f]] == []

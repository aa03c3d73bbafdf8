"""What the README shows runs, prints what it shows, and is what CI runs."""

from __future__ import annotations

import doctest
import os
import re
import shlex
from pathlib import Path

import pytest

from claimcheck.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_examples_print_what_they_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(re.findall(r"```pycon\n(.*?)```", README, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(source, {}, "README.md", "README.md", 0)
    assert len(test.examples) >= 10
    out: list[str] = []
    doctest.DocTestRunner(verbose=False).run(test, out=out.append)
    assert "".join(out) == ""


def test_there_are_two_commands_and_the_first_runs_the_main_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(COMMANDS) == 2
    program = shlex.split(COMMANDS[0].split(" && ")[-1])
    assert program[0] == ".venv/bin/claimcheck"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    assert main(program[1:]) == 0
    assert (tmp_path / "conflicts.html").stat().st_size > 10_000


def test_both_commands_make_their_own_environment() -> None:
    assert all(c.startswith("python3 -m venv .venv && .venv/bin/pip install -q ") for c in COMMANDS)


def test_ci_takes_the_test_command_from_the_readme() -> None:
    pattern = re.search(r"sed -n 's/(.*?)/\\1/p' README\.md", CI)
    assert pattern
    basic = pattern[1].replace(r"\(", "(").replace(r"\)", ")")
    assert re.findall(basic, README, re.MULTILINE) == [COMMANDS[1]]
    assert 'bash -euo pipefail -c "$line"' in CI


def test_ci_can_be_run_and_stops_at_the_first_failure() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert CI.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in CI


@pytest.mark.parametrize(
    "step", ["ruff check", "ruff format --check", "mypy", "docs/generate.py --check", "test_layers.py", "slow"]
)
def test_ci_has_every_step(step: str) -> None:
    assert step in CI


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_numbers_of_the_text_are_those_of_the_package() -> None:
    from claimcheck.rules import default_rules

    words = {17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 21: "twenty-one", 22: "twenty-two"}
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"by {words[len(default_rules())]} rules" in changes
    assert len([p for p in (ROOT / "fixtures/miami-talks/reports").iterdir() if p.suffix == ".txt"]) == 6

"""The plugin collects rule tables and scenarios, and shows what they exercised."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

TABLE = """
[[case]]
id = "two tolls"
relation = "contradiction"
type = "numeric"
rule = "R8"
a = { predicate = "die", patient = "person", place = "Holmstadt", quantity = "12 person" }
b = { predicate = "die", patient = "person", place = "Holmstadt", quantity = "<5 person" }

[[case]]
id = "wrong"
relation = "agreement_exact"
a = { predicate = "meet", participant = "Ada Brandt" }
b = { predicate = "sign", agent = "Rex Dale" }

[[case]]
id = "known gap"
relation = "agreement_exact"
gap = "not there yet"
a = { predicate = "meet", participant = "Ada Brandt" }
b = { predicate = "sign", agent = "Rex Dale" }
"""
FIRST, SECOND = "Ada Brandt signed the treaty on Monday.", "Ada Brandt did not sign the treaty on Monday."
# Where the package is installed its entry point loads the plugin; from a bare checkout it is named.
INSTALLED = any(e.value == "claimcheck.pytest_plugin" for e in entry_points(group="pytest11"))
PLUGIN = "-rN" if INSTALLED else "-pclaimcheck.pytest_plugin"


def finding(name: str, relation: str, **more: object) -> dict[str, object]:
    quotes = {"a": {"report": "a", "quote": FIRST[:-1]}, "b": {"report": "b", "quote": SECOND[:-1]}}
    return {"id": name, "relation": [relation], "flags": [], **quotes, **more}


@pytest.fixture
def scenario(pytester: pytest.Pytester) -> Path:
    folder = pytester.mkdir("quay")
    (folder / "reports").mkdir()
    for name, text in (("a", FIRST), ("b", SECOND)):
        body = f"---\noutlet: The {name.upper()} Post\npublished: 2026-03-11\nlang: en\n---\n{text}\n"
        (folder / "reports" / f"{name}.txt").write_text(body, encoding="utf-8")
    expected = {
        "findings": [
            finding("signed or not", "contradiction", contradiction_type=["negation"]),
            finding("agreement", "agreement_exact"),
            finding("wrong type", "contradiction", contradiction_type=["numeric"]),
        ],
        "absent": [finding("no update", "supersession"), finding("no conflict", "contradiction")],
    }
    (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return folder


def test_a_rule_table_is_collected(pytester: pytest.Pytester) -> None:
    pytester.path.joinpath("own.rules.toml").write_text(TABLE, encoding="utf-8")
    result = pytester.runpytest(PLUGIN, "-pno:cacheprovider")
    result.assert_outcomes(passed=1, failed=1, xfailed=1)
    result.stdout.fnmatch_lines(["*relation: expected agreement_exact, got *"])


def test_scenarios_are_collected_where_asked_for(pytester: pytest.Pytester, scenario: Path) -> None:
    assert scenario.is_dir()
    pytester.runpytest(PLUGIN).assert_outcomes()
    result = pytester.runpytest(PLUGIN, "--scenarios")
    result.assert_outcomes(passed=2, failed=3)
    result.stdout.fnmatch_lines(["*expected: agreement_exact; found: contradiction*", "*unwanted: contradiction*"])


def test_coverage_is_shown(pytester: pytest.Pytester) -> None:
    pytester.path.joinpath("own.rules.toml").write_text(TABLE, encoding="utf-8")
    lines = pytester.runpytest(PLUGIN, "--rule-coverage").outlines
    assert any(line.startswith("rule") and "decided" in line for line in lines)
    assert next(line for line in lines if line.startswith("R8 ")).split()[1] == "1"


def test_the_library_does_not_load_it() -> None:
    code = (
        "import sys, claimcheck; claimcheck.check; sys.exit('pytest' in sys.modules or 'claimcheck.pytest_plugin' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_is_an_entry_point() -> None:
    text = Path(__file__).parents[2].joinpath("setup.cfg").read_text(encoding="utf-8")
    assert "pytest11 =\n    claimcheck = claimcheck.pytest_plugin\n" in text


def test_the_rule_in_the_how_to_runs(pytester: pytest.Pytester) -> None:
    text = Path(__file__).parents[2].joinpath("docs/how-to/write-a-rule.md").read_text(encoding="utf-8")
    code = text.partition("```python\n")[2].partition("```")[0]
    assert sum(bool(line.strip()) for line in code.splitlines()) <= 15
    pytester.makepyfile(code)
    table = text.partition("```toml\n")[2].partition("```")[0]
    pytester.path.joinpath("own.rules.toml").write_text(table, encoding="utf-8")
    outcome = pytester.runpytest(PLUGIN).parseoutcomes()
    assert outcome.keys() == {"passed"}
    assert outcome["passed"] > 60

"""For pytest: rule tables and fixture scenarios are collected as tests; `--rule-coverage` shows what they exercised.

A rule table is a file `*.rules.toml`: `[[case]]` entries with `id`, two claims `a` and `b` (the arguments of
`claimcheck.testing.claim`), `relation`, and where wanted `type`, `flags` and `rule`. A scenario is a folder with
`expected.json` and the reports that it is about in `reports/`; only folders given by `--scenarios` are collected.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

SCENARIO = "expected.json"
TABLE = ".rules.toml"
_STACK = pytest.StashKey[ExitStack]()
_SEEN = pytest.StashKey[Any]()
_SWAP = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the group `claimcheck`."""
    group = parser.getgroup("claimcheck")
    group.addoption("--rule-coverage", action="store_true", help="show which rules, codes and matrix cells the tests exercised")
    group.addoption("--scenarios", action="store_true", help="collect folders with expected.json and reports/ as tests")


def pytest_configure(config: pytest.Config) -> None:
    """Watch the rules from here on, where that is asked for."""
    if config.getoption("--rule-coverage"):
        from claimcheck.testing import rule_coverage

        config.stash[_STACK] = stack = ExitStack()
        config.stash[_SEEN] = stack.enter_context(rule_coverage())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop watching."""
    if stack := config.stash.get(_STACK, None):
        stack.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the coverage."""
    seen = terminalreporter.config.stash.get(_SEEN, None)
    if seen is not None:
        terminalreporter.section("rule coverage")
        terminalreporter.write_line(seen.table())


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Rule tables always, scenarios where asked for."""
    if file_path.name.endswith(TABLE):
        return RuleTable.from_parent(parent, path=file_path)
    wanted = file_path.name == SCENARIO and (file_path.parent / "reports").is_dir()
    if wanted and parent.config.getoption("--scenarios"):
        return Scenario.from_parent(parent, path=file_path)
    return None


class RuleTable(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator[pytest.Item]:
        """One test a case."""
        for case in tomllib.loads(self.path.read_text(encoding="utf-8")).get("case", ()):
            yield RuleCase.from_parent(self, name=str(case["id"]), case=case)


class _Case(pytest.Item):
    """One entry of a file; what it finds wrong is shown without a traceback."""

    def __init__(self, *, case: Mapping[str, Any], **fields: Any) -> None:
        super().__init__(**fields)
        self.case = case
        if "gap" in case:
            self.add_marker(pytest.mark.xfail(reason=str(case["gap"])))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The words of the assertion alone."""
        return str(excinfo.value) if excinfo.errisinstance(AssertionError) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the case stands."""
        return self.path, None, self.name


class RuleCase(_Case):
    """Two claims and how they relate."""

    def runtest(self) -> None:
        """Compare them."""
        from claimcheck.testing import assert_relation, claim

        a, b = (claim(**{"outlet": f"Outlet {x}", **self.case[x]}) for x in "ab")
        assert_relation(
            a, b, self.case["relation"], self.case.get("type"), self.case.get("flags", ()), rule=self.case.get("rule")
        )


class Scenario(pytest.File):
    """A folder of reports with what is expected of them."""

    _found: Any = None

    def collect(self) -> Iterator[pytest.Item]:
        """One test for every expected finding and for every one that must not be there."""
        expected = json.loads(self.path.read_text(encoding="utf-8"))
        for part in ("findings", "absent"):
            for case in expected.get(part, ()):
                yield ScenarioCase.from_parent(self, name=str(case["id"]), case={**case, "absent": part == "absent"})

    @property
    def result(self) -> Any:
        """The conflict report, made once."""
        if self._found is None:
            from claimcheck.pipeline import check, read_reports

            self._found = check(read_reports(self.path.parent / "reports"), keep="all")
        return self._found


class ScenarioCase(_Case):
    """One entry of `expected.json`."""

    def runtest(self) -> None:
        """Look for a finding as described between the claims at the two quotes."""
        assert isinstance(self.parent, Scenario)
        result = self.parent.result
        a, b = ({c.id for c in _claims_at(result, self.case[x])} for x in "ab")
        found = [(relation, f) for relation, f in _between(result.findings, a, b) if self._right(relation, f)]
        if bool(found) == bool(self.case["absent"]):
            seen = ", ".join(sorted({relation for relation, _ in _between(result.findings, a, b)})) or "nothing"
            word = "unwanted" if self.case["absent"] else "expected"
            raise AssertionError(f"{word}: {', '.join(self.case['relation'])}; found: {seen}; claims: {len(a)} and {len(b)}")

    def _right(self, relation: str, finding: Any) -> bool:
        types, flags = self.case.get("contradiction_type"), set(self.case.get("flags", ()))
        typed = not types or finding.contradiction_type in types
        return relation in self.case["relation"] and typed and flags <= set(finding.flags)


def _claims_at(result: Any, where: Mapping[str, str]) -> Iterator[Any]:
    """The claims that cover at least half of the quoted part of a report."""
    text = next(r.text for r in result.reports if r.id == where["report"])
    start = text.index(where["quote"])
    part = range(start, start + len(where["quote"]))
    for claim in result.claims:
        covered = sum(max(0, min(s.end, part.stop) - max(s.start, part.start)) for s in claim.spans)
        if claim.report_id == where["report"] and 2 * covered >= len(part):
            yield claim


def _between(findings: Iterable[Any], a: set[str], b: set[str]) -> Iterator[tuple[str, Any]]:
    """The findings between two sets of claims, their relation read from a to b."""
    for f in findings:
        if f.a.id in a and f.b.id in b:
            yield str(f.relation), f
        elif f.b.id in a and f.a.id in b:
            yield _SWAP.get(str(f.relation), str(f.relation)), f

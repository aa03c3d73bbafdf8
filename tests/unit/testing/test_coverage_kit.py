"""Rule coverage counts what was decided while it watched."""

from __future__ import annotations

from claimcheck.engines import compare_pair
from claimcheck.records.comparison import Code, Comparison
from claimcheck.rules import Decision, decide, default_rules, rule, watching
from claimcheck.testing import claim, rule_coverage, sample

A = claim("die", patient="person", quantity="12 person", place="Kyiv, Ukraine", outlet="Morgenblatt")
B = claim("die", patient="person", quantity="<5 person", place="Kyiv, Ukraine", outlet="The Quay")


def test_it_counts_rules_codes_and_cells() -> None:
    with rule_coverage() as seen:
        finding = compare_pair(A, B)
    assert seen.decided == {finding.rule: 1}
    assert seen.codes["quantity", Code.ABOVE] == 1
    assert seen.cells == {("CT+", "CT-"): 1}
    assert seen.missing == tuple(r.id for r in default_rules() if r.id != finding.rule)
    assert len(seen.open_cells) == 20


def test_it_sees_nothing_outside() -> None:
    with rule_coverage() as seen:
        pass
    compare_pair(A, B)
    assert not seen.decided


def test_the_inner_watcher_alone_sees() -> None:
    inner: list[Decision] = []
    with rule_coverage() as seen, watching(lambda _, decision: inner.append(decision)):
        compare_pair(A, B)
    assert len(inner) == 1
    assert not seen.decided


def test_the_table_names_every_rule_and_what_is_missing() -> None:
    with rule_coverage() as seen:
        compare_pair(A, B)
    lines = seen.table().splitlines()
    assert lines[0].split() == ["rule", "decided", "1", "of", str(len(default_rules())), "rules"]
    assert [line.split()[0] for line in lines[1 : len(default_rules()) + 1]] == [r.id for r in default_rules()]
    assert next(line for line in lines if line.startswith("R8 ")).split()[1] == "1"
    assert next(line for line in lines if line.startswith("R6 ")).split()[1] == "-"
    assert next(line for line in lines if line.startswith("CT- ")).split() == ["CT-", "1", "-", "-", "-", "-", "-"]


def test_a_rule_of_ones_own_is_shown_too() -> None:
    @rule(id="own", before="R0")
    def own(c: Comparison) -> Decision:
        """Answers always."""
        return Decision("compatible")

    with rule_coverage() as seen:
        decide(Comparison(), default_rules().insert(own))
    assert "own" in seen.table()


def test_the_sample_covers_every_rule_and_cell() -> None:
    with rule_coverage() as seen:
        for c in sample():
            decide(c, default_rules())
    assert seen.missing == ()
    assert seen.open_cells == ()

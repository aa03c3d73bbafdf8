"""Rule sets: order, insertion, what a rule may answer."""

from __future__ import annotations

import pytest

from claimcheck.errors import RuleError, UnknownNameError
from claimcheck.records.comparison import Code, Comparison
from claimcheck.records.finding import Relation
from claimcheck.records.values import Factuality
from claimcheck.rules import Cell, Decision, RuleSet, cell, conflict, decide, default_rules, rule
from claimcheck.rules.matrix import negated

ORDER = "R0 R1 R2 R2a R3 R4o R4 R5 R5e R6 R7 R7p R8 R9 R10 R11 R12 R13 R14"
ANYTHING = Comparison(predicate=Code.EQUAL, shared=True)


@rule(before="R4", id="harbour")
def harbour(c: Comparison) -> Relation | None:
    """Two claims about the harbour agree in part."""
    return Relation.PARTIAL_OVERLAP if c.shared else None


def test_the_order_of_the_domain() -> None:
    assert " ".join(r.id for r in default_rules()) == ORDER
    assert len(default_rules()) == len(ORDER.split())


def test_every_rule_says_something_to_an_editor() -> None:
    assert all(r.says.endswith(".") and len(r.says) < 120 for r in default_rules())


def test_insert_replace_remove() -> None:
    rules = default_rules()
    more = rules.insert(harbour)
    ids = [r.id for r in more]
    assert ids.index("harbour") + 1 == ids.index("R4")
    assert decide(ANYTHING, more).rule == "harbour"
    assert decide(ANYTHING, more).relation is Relation.PARTIAL_OVERLAP
    assert more.remove("harbour") == rules
    assert [r.id for r in rules.replace("R4", harbour)] == ORDER.replace("R4 ", "harbour ").split()
    assert harbour.says == "Two claims about the harbour agree in part."


def test_a_rule_without_a_place_goes_before_the_last() -> None:
    last = rule(id="last but one")(harbour.function)
    assert [r.id for r in default_rules().insert(last)][-2:] == ["last but one", "R14"]


@pytest.mark.parametrize("change", [lambda r: r["X"], lambda r: r.remove("X"), lambda r: r.replace("X", harbour)])
def test_unknown_rules(change: object) -> None:
    with pytest.raises(UnknownNameError, match="no such rule; got X"):
        change(default_rules())  # type: ignore[operator]


def test_ids_are_unique() -> None:
    with pytest.raises(RuleError, match="two rules of one id; got harbour"):
        RuleSet((harbour, harbour))


def test_a_rule_has_a_docstring() -> None:
    with pytest.raises(RuleError, match="without a docstring"):
        rule(id="silent")(lambda _: None)


def test_a_rule_answers_a_decision_or_nothing() -> None:
    def wrong(c: Comparison) -> str:
        """Wrong."""
        return "contradiction!"

    with pytest.raises(RuleError, match="rule 'wrong': not an answer"):
        decide(ANYTHING, default_rules().insert(rule(id="wrong", before="R0")(wrong)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Decision(Relation.CONTRADICTION), lambda: Decision(Relation.COMPATIBLE, "numeric"),
        lambda: Decision(Relation.WEAK_CONFLICT, "numeric"), lambda: Decision(Relation.COMPATIBLE, strength=1.0),
    ],
)  # fmt: skip
def test_only_conflicts_have_a_type_and_a_strength(make: object) -> None:
    with pytest.raises(RuleError, match="has a type and a strength"):
        make()  # type: ignore[operator]


def test_a_cell_makes_a_decision() -> None:
    assert conflict(Cell(Relation.CONTRADICTION, 1.0), "numeric", "quantity").strength == 1.0
    assert conflict(Cell(Relation.COMPATIBLE), "numeric", "quantity") == Decision(Relation.COMPATIBLE, slot="quantity")


@pytest.mark.parametrize(
    ("a", "b", "relation"), [("Uu", "Uu", "agreement_paraphrase"), ("Uu", "CT-", "certainty_differs"), ("Uu", "U+", "compatible")]
)
def test_a_source_that_does_not_commit(a: str, b: str, relation: str) -> None:
    assert cell(Factuality.parse(a), Factuality.parse(b)).relation == relation


def test_the_opposite() -> None:
    assert [str(negated(Factuality.parse(v))) for v in ("CT+", "PS-", "Uu")] == ["CT-", "PS+", "Uu"]

"""The conformance suite: the shipped rules keep every law, and a rule that breaks one is told so."""

from __future__ import annotations

import pytest

from claimcheck.records.comparison import APART, Code, Comparison
from claimcheck.records.finding import ContradictionType, Relation
from claimcheck.rules import Cell, Decision, Rule, RuleSet, conflict, default_rules, rule
from claimcheck.testing import Check, checks, parametrize_with_checks, sample

HARD = Cell(Relation.CONTRADICTION, 1.0)


@parametrize_with_checks(default_rules())
def test_shipped_rules(check: Check) -> None:
    check()


@rule(id="X", before="R4")
def one_way(c: Comparison) -> Decision | None:
    """Says it only one way round."""
    return conflict(HARD, ContradictionType.NUMERIC, "quantity") if c.quantity is Code.BELOW else None


@rule(id="X", before="R4")
def on_the_unknown(c: Comparison) -> Decision | None:
    """Takes what was not understood for a difference."""
    apart = c.place in (*APART, Code.UNRESOLVED)
    return conflict(HARD, ContradictionType.LOCATION, "place") if apart else None


@rule(id="X", before="R4")
def on_the_unknown_unnamed(c: Comparison) -> Decision | None:
    """The same, without a word of the slot."""
    return conflict(HARD, ContradictionType.LOCATION, "") if c.place is Code.UNRESOLVED else None


@rule(id="X", before="R0")
def never(c: Comparison) -> None:
    """Never answers."""
    return


@rule(id="X")
def too_late(c: Comparison) -> Relation:
    """Stands behind the rule that always answers."""
    return Relation.COMPATIBLE


@pytest.mark.parametrize(
    ("bad", "law", "words"),
    [
        (one_way, "mirror", "but nothing the other way round"),
        (on_the_unknown, "understood", "unresolved slot 'place'"),
        (on_the_unknown_unnamed, "understood", "unresolved slot 'place'"),
        (never, "reachable", "it answers none of them"),
    ],
    ids=lambda v: v.function.__name__ if isinstance(v, Rule) else "",
)
def test_a_rule_that_breaks_a_law_is_rejected(bad: Rule, law: str, words: str) -> None:
    broken = {c.law: c for c in checks(default_rules().insert(bad)) if c.rule == "X"}
    with pytest.raises(AssertionError, match=words):
        broken[law]()


def test_a_rule_behind_the_last_is_never_reached() -> None:
    (found,) = [c for c in checks(RuleSet((*default_rules(), too_late))) if c.rule == "X" and c.law == "reachable"]
    with pytest.raises(AssertionError, match="rules before it answer whatever it would"):
        found()


def test_a_set_that_looks_one_way_is_rejected() -> None:
    (found,) = [c for c in checks(default_rules().insert(one_way)) if c.law == "mirror_of_all"]
    with pytest.raises(AssertionError, match="the other way round"):
        found()


def test_a_set_that_leaves_one_open_is_rejected() -> None:
    (found,) = [c for c in checks(list(default_rules())[:-1]) if c.law == "answers"]
    with pytest.raises(AssertionError, match="no rule answers"):
        found()


def test_comparisons_of_ones_own_replace_the_sample() -> None:
    @rule(id="X", before="R0")
    def beat(c: Comparison) -> Relation | None:
        """Reads a slot that the sample does not have."""
        return Relation.COMPATIBLE if c.code("beat") is Code.EQUAL else None

    rules = default_rules().insert(beat)
    own = (Comparison(extra=(("beat", Code.EQUAL),)),)
    reached = [next(c for c in checks(rules, given) if str(c) == "X-reachable") for given in (None, own)]
    with pytest.raises(AssertionError):
        reached[0]()
    reached[1]()


def test_the_sample_is_always_the_same() -> None:
    assert sample(50, 7) == sample(50, 7)
    assert sample(50, 7) != sample(50, 8)

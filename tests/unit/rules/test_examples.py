"""Every shipped rule has an example that it decides and one that it leaves to another rule, and both are right."""

from __future__ import annotations

import pytest

from claimcheck.rules import default_rules
from claimcheck.rules.examples import Example, examples
from claimcheck.testing import assert_relation, claim

SHIPPED = [e for r in default_rules() for e in examples(r.id)]


@pytest.mark.parametrize("example", SHIPPED, ids=[f"{e.of}-{e.id}" for e in SHIPPED])
def test_example(example: Example) -> None:
    a, b = claim(**{"outlet": "Morgenblatt", **example.a}), claim(**{"outlet": "The Quay", **_reworded(example)})
    assert_relation(a, b, example.relation, example.type, example.flags, rule=example.rule)


def _reworded(example: Example) -> dict[str, object]:
    """The second claim, in other words where it states none."""
    return {"content": f"in other words: {example.id}", **example.b}


@pytest.mark.parametrize("id", [r.id for r in default_rules()])
def test_every_rule_has_both_kinds(id: str) -> None:
    assert {e.decided for e in examples(id)} == {True, False}


def test_an_example_reads_as_two_claims() -> None:
    (first, *_) = examples("R13")
    assert str(first).startswith("two lists of guests: take_part_in; participant Ada Brandt, Rex Dale; theme Holm Summit | ")


def test_a_rule_of_ones_own_has_none() -> None:
    assert examples("guests") == ()

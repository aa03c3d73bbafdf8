"""Every cell of the polarity and certainty matrix, typed in again from the domain."""

from __future__ import annotations

import pytest

from claimcheck.testing import assert_relation
from tests.unit.rules.cases import ADA, HEAD, MEET, REX
from tests.unit.world import WORLD, c, d

MATRIX = """
      CT+ PR+ PS+ PS- PR- CT-
CT+   =   ~   ~   w.4 c.7 c1
PR+   ~   =   ~   o   w.4 c.7
PS+   ~   ~   =   o   o   w.4
PS-   w.4 o   o   =   ~   ~
PR-   c.7 w.4 o   ~   =   ~
CT-   c1  c.7 w.4 ~   ~   =
"""
MARKS = {
    "=": ("agreement_paraphrase", None), "~": ("certainty_differs", None), "o": ("compatible", None),
    "w.4": ("weak_conflict", 0.4), "c.7": ("contradiction", 0.7), "c1": ("contradiction", 1.0),
}  # fmt: skip


def cells() -> list[tuple[str, str, str]]:
    head, *rows = [line.split() for line in MATRIX.strip().splitlines()]
    return [(row[0], column, mark) for row in rows for column, mark in zip(head, row[1:], strict=True)]


@pytest.mark.parametrize(("x", "y", "mark"), cells(), ids=lambda v: v)
def test_matrix(x: str, y: str, mark: str) -> None:
    relation, strength = MARKS[mark]
    finding = assert_relation(c("meet", **MEET, factuality=x), d("meet", **MEET, factuality=y), relation, ontology=WORLD)
    assert finding.strength == strength


@pytest.mark.parametrize(
    ("x", "y", "relation", "strength"),
    [
        ("CT+", "CT+", "contradiction", 1.0), ("CT+", "PR+", "contradiction", 0.7), ("PR+", "PR+", "weak_conflict", 0.4),
        ("CT+", "PS+", "weak_conflict", 0.4), ("PR+", "PS+", "compatible", None), ("PS+", "PS+", "compatible", None),
    ],
)  # fmt: skip
def test_two_values_count_as_the_opposite(x: str, y: str, relation: str, strength: float | None) -> None:
    a, b = c("head_of", leader=ADA, **HEAD, factuality=x), d("head_of", leader=REX, **HEAD, factuality=y)
    assert assert_relation(a, b, relation, ontology=WORLD, rule="R8").strength == strength

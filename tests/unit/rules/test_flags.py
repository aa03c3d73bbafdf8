"""What an editor is told beside the relation."""

from __future__ import annotations

import pytest

from claimcheck.testing import assert_relation, provenance
from tests.unit.rules.cases import ADA, HEAD, MEET, REX, guess
from tests.unit.world import FRI, MON, WORLD, c, d

SAME_OFFICE = (
    c("head_of", leader=ADA, **HEAD, source="Harbour Office", published=MON),
    d("head_of", leader=REX, **HEAD, source="Harbour Office", published=FRI),
)
CITED = c("meet", **MEET, factuality="PR+"), d("meet", **MEET, source="Morgenblatt")


def test_one_authority_updates_itself() -> None:
    known = {x.id: provenance(x, authority="harbour") for x in SAME_OFFICE}
    assert_relation(*SAME_OFFICE, "supersession", ontology=WORLD, provenance=known)


@pytest.mark.parametrize(
    ("first", "second", "flag"),
    [("PR+", "CT+", "drift_strengthened"), ("CT+", "PS+", "drift_weakened"), ("CT+", "CT-", "drift_altered")],
)
def test_a_re_report_drifts(first: str, second: str, flag: str) -> None:
    a, b = c("meet", **MEET, factuality=first), d("meet", **MEET, factuality=second, source=REX)
    known = {a.id: provenance(a), b.id: provenance(b, via=(provenance(a).outlet,))}
    relation = "contradiction" if flag == "drift_altered" else "certainty_differs"
    assert_relation(a, b, relation, flags=(flag,), ontology=WORLD, provenance=known)


def test_a_copy_drifts_from_the_earlier() -> None:
    a, b = c("meet", **MEET, factuality="PR+", published=MON), d("meet", **MEET, published=FRI)
    known = {x.id: provenance(x, family="wire") for x in (a, b)}
    assert_relation(a, b, "certainty_differs", flags=("drift_strengthened",), ontology=WORLD, provenance=known)
    assert_relation(b, a, "certainty_differs", flags=("drift_strengthened",), ontology=WORLD, provenance=known)


def test_one_voice_at_odds_with_itself() -> None:
    a = c("holds_office", holder=ADA, office="president", report="r")
    b = c("formerly_holds_office", holder=guess(ADA), office="president", report="r")
    known = {x.id: provenance(x, origin="author") for x in (a, b)}
    flags = ("inner_inconsistency", "inferred_coreference")
    assert_relation(a, b, "contradiction", "antonym", flags, ontology=WORLD, provenance=known)


def test_certainty_that_rises_within_one_chain() -> None:
    a = c("meet", participant="Norland", factuality="PS+", report="r")
    b = c("represent", agent=ADA, patient="Norland", occasion="meet", report="r")
    known = {x.id: provenance(x, origin="author") for x in (a, b)}
    assert_relation(a, b, "certainty_differs", None, ("inner_inconsistency",), rule="R4o", ontology=WORLD, provenance=known)

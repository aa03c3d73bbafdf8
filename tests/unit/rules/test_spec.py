"""What two claims are to each other, from their slots alone; the cases stand in `cases.py`."""

from __future__ import annotations

import pytest

from claimcheck.engines import compare_pair
from claimcheck.records.finding import Relation
from claimcheck.rules import default_rules
from claimcheck.testing import assert_relation
from tests.unit.rules.cases import CASES, Case
from tests.unit.rules.domain_cases import DOMAIN_CASES
from tests.unit.world import WORLD

TURNED = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_spec(case: Case) -> None:
    assert_relation(case.a, case.b, case.relation, case.type, case.flags, ontology=WORLD)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_spec_the_other_way_round(case: Case) -> None:
    assert_relation(case.b, case.a, TURNED.get(case.relation, case.relation), case.type, case.flags, ontology=WORLD)


@pytest.mark.parametrize("case", DOMAIN_CASES, ids=[case.id for case in DOMAIN_CASES])
def test_spec_of_the_domain(case: Case) -> None:
    assert_relation(case.a, case.b, case.relation, case.type, case.flags)


@pytest.mark.parametrize("case", DOMAIN_CASES, ids=[case.id for case in DOMAIN_CASES])
def test_spec_of_the_domain_the_other_way_round(case: Case) -> None:
    assert_relation(case.b, case.a, TURNED.get(case.relation, case.relation), case.type, case.flags)


def test_the_specification_is_large_and_names_each_case_once() -> None:
    ids = [case.id for case in (*CASES, *DOMAIN_CASES)]
    assert len(ids) == len(set(ids)) >= 300


def test_every_relation_has_a_case() -> None:
    assert {case.relation for case in CASES} == set(Relation)


def test_every_rule_decides_some_case() -> None:
    decided = {compare_pair(case.a, case.b, ontology=WORLD).rule for case in CASES}
    assert decided == {rule.id for rule in default_rules()}

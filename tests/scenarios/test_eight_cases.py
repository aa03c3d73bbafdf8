"""The eight cases, from text to finding."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from eight_cases import AGREEMENTS, CASES, CONFLICTS, FUNDS, ONE_ORIGIN, Case, Side

import claimcheck as cc

STRONGEST = (
    "contradiction", "attribution_conflict", "weak_conflict", "supersession", *AGREEMENTS,
    "certainty_differs", "partial_overlap", "compatible", "not_comparable",
)  # fmt: skip
SWAP = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)


def report(id: str, side: Side) -> cc.Report:
    published = date.fromisoformat(side.published)
    return cc.Report(id=id, text=side.text, outlet=side.outlet, published=published, lang=side.lang)


@cache
def checked(case: Case, keep: str = "all", turned: bool = False) -> cc.ConflictReport:
    reports = [report("a", case.a), report("b", case.b)]
    return cc.check(reports[::-1] if turned else reports, keep=keep)


def between(result: cc.ConflictReport) -> list[tuple[str, cc.Finding]]:
    """Findings between the two reports, their relation read from a to b, the strongest first."""
    turned = {("a", "b"): False, ("b", "a"): True}
    pairs = [(turned.get((f.a.report_id, f.b.report_id)), f) for f in result.findings]
    found = [(SWAP.get(str(f.relation), str(f.relation)) if t else str(f.relation), f) for t, f in pairs if t is not None]
    return sorted(found, key=lambda x: STRONGEST.index(x[0]))


def words(case: Case) -> list[str]:
    return [f"{r} {f.contradiction_type} {f.a.quote!r} / {f.b.quote!r}: {f.why}" for r, f in between(checked(case))]


@every_case
def test_both_reports_yield_claims(case: Case) -> None:
    assert {c.report_id for c in checked(case).claims} == {"a", "b"}


@every_case
def test_the_strongest_finding_is_the_right_one(case: Case) -> None:
    relation, finding = between(checked(case))[0]
    assert relation in case.relations, words(case)
    assert (finding.contradiction_type and str(finding.contradiction_type)) in case.types, words(case)


@every_case
def test_the_order_of_the_input_changes_nothing(case: Case) -> None:
    def facts(turned: bool) -> list[tuple[str, str, str]]:
        return sorted((f.a.id, f.b.id, str(f.relation)) for f in checked(case, turned=turned).findings)

    assert facts(turned=False) == facts(turned=True)


@pytest.mark.parametrize("case", FUNDS, ids=lambda case: case.id)
def test_one_man_with_two_funds_is_kept_with_its_reason(case: Case) -> None:
    warned = [f for _, f in between(checked(case, keep="notable")) if case.flag in map(str, f.flags)]
    assert warned, words(case)
    assert all(f.why for f in warned)
    assert not [f for f in warned if str(f.relation) in CONFLICTS]


@pytest.mark.parametrize("case", ONE_ORIGIN, ids=lambda case: case.id)
def test_two_outlets_with_one_official_are_one_origin(case: Case) -> None:
    positions = [p for issue in checked(case).issues for p in issue.positions]
    shared = [p for p in positions if {c.report_id for c in p.claims} == {"a", "b"}]
    assert shared, words(case)
    assert {(p.origins.low, p.origins.high) for p in shared} == {case.origins}

from __future__ import annotations

import random
from itertools import combinations

import pytest
from attrs import evolve
from finding_cases import claim, event, finding, origin
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.issues import build_issues
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.issue import Issue
from claimcheck.records.values import Place, Quantity

A, B, C, D = (claim(f"r{n}:1", f"claim number {n}") for n in range(4))


def parts(issues: tuple[Issue, ...]) -> list[list[set[str]]]:
    return [[{c.report_id for c in p.claims} for p in i.positions] for i in issues]


def built(*findings: Finding, claims: tuple[Claim, ...] = (A, B, C)) -> list[list[set[str]]]:
    return parts(build_issues(claims, findings, ()))


def test_claims_without_findings_stand_alone() -> None:
    assert built() == [[{"r0"}], [{"r1"}], [{"r2"}]]


@pytest.mark.parametrize(
    "relation", ["agreement_exact", "agreement_paraphrase", "a_refines_b", "b_refines_a", "certainty_differs"]
)
def test_agreement_gives_one_answer(relation: str) -> None:
    assert built(finding(A, B, relation)) == [[{"r0", "r1"}], [{"r2"}]]


@pytest.mark.parametrize("relation", ["contradiction", "weak_conflict", "attribution_conflict", "supersession"])
def test_conflicts_and_updates_give_two_answers_to_one_question(relation: str) -> None:
    issues = build_issues((A, B), [finding(A, B, relation)], ())
    assert parts(issues) == [[{"r0"}, {"r1"}]]
    assert issues[0].disputed is (relation != "supersession")


@pytest.mark.parametrize("relation", ["compatible", "not_comparable", "partial_overlap"])
def test_neutral_relations_connect_nothing(relation: str) -> None:
    assert built(finding(A, B, relation)) == [[{"r0"}], [{"r1"}], [{"r2"}]]


def test_a_conflict_cuts_before_agreement_joins() -> None:
    chain = (finding(A, B, "b_refines_a"), finding(A, C, "b_refines_a"), finding(B, C, "contradiction"))
    assert built(*chain) == [[{"r0", "r1"}, {"r2"}]]


def test_where_a_cut_leaves_a_choice_the_closest_pair_is_joined() -> None:
    chain = (finding(A, B, "certainty_differs"), finding(A, C, "agreement_exact"), finding(B, C, "weak_conflict"))
    assert built(*chain) == [[{"r0", "r2"}, {"r1"}]]


@pytest.mark.parametrize("kind", ["null", "attribution"])
def test_claims_that_say_nothing_are_in_no_issue(kind: str) -> None:
    silent = claim("r9:1", kind=kind, stance="declines_to_comment" if kind == "null" else "says")
    assert built(finding(A, silent, "agreement_exact"), claims=(A, silent)) == [[{"r0"}]]


def test_positions_and_issues_count_their_origins() -> None:
    found = [finding(A, B, "agreement_exact"), finding(B, C, "contradiction")]
    (issue,) = build_issues((A, B, C), found, [origin(A), origin(B), origin(C, "bob")])
    assert [str(p.origins) for p in issue.positions] == ["1", "1"]
    assert str(issue.origins) == "2"
    assert [c.report_id for c in issue.claims] == ["r0", "r1", "r2"]


def test_claims_without_provenance_count_by_their_report() -> None:
    (issue,) = build_issues((A, B), [finding(A, B, "agreement_exact")], ())
    assert str(issue.origins) == "1-2"


LONG = "word " * 60
SANK = event("sink", theme="MS Nordwind", cause="storm")


@pytest.mark.parametrize(("claims", "topic", "answer"), [
    ((claim("r:1", "the  ferry\nsank"),), "the ferry sank", "the ferry sank"),
    ((claim("r:1", "it sank", event=SANK, place=Place("Oslo", ("Norway",))),), "sink: storm, MS Nordwind (Oslo)", "it sank"),
    ((claim("r:1", "it sank", event=event()),), "sink", "it sank"),
    ((claim("r:1", "it sank", event=event("de:sacken")),), "it sank", "it sank"),
    ((claim("r:1", "some died", quantity=Quantity(3, 9, of="person")),), "some died", "[3, 9] person: some died"),
    ((claim("r:1", "12 died", quantity=Quantity(12, 12, expression="12")),), "12 died", "12 died"),
    ((claim("r:1", "scores died", quantity=Quantity(expression="scores")),), "scores died", "scores died"),
    ((claim("r:1", "may sink", factuality="PS+"), claim("s:1", "sank for sure")), "may sink", "sank for sure"),
    ((claim("r:1", LONG),), "word " * 28 + "…", "word " * 28 + "…"),
])  # fmt: skip
def test_topics_and_answers(claims: tuple[Claim, ...], topic: str, answer: str) -> None:
    findings = [finding(a, b, "agreement_paraphrase") for a, b in combinations(claims, 2)]
    (issue,) = build_issues(claims, findings, ())
    assert issue.topic == topic
    assert [p.answer for p in issue.positions] == [answer]


POOL = (*(claim(f"r{n}:1", f"claim {n}", day=1 + n % 3) for n in range(6)), claim("n:1", kind="attribution"))
edges = st.lists(st.tuples(st.sampled_from(POOL), st.sampled_from(POOL), st.sampled_from(list(Relation))), max_size=12)


@given(edges, st.randoms(use_true_random=False))
def test_every_claim_is_in_one_issue_whatever_the_order(given: list[tuple[Claim, Claim, Relation]], rng: random.Random) -> None:
    found = [finding(a, b, r) for a, b, r in given if a != b]
    issues = build_issues(POOL, found, ())
    ids = [c.id for i in issues for c in i.claims]
    assert sorted(ids) == sorted(c.id for c in POOL if c.kind != "attribution")
    claims, shuffled = list(POOL), list(found)
    rng.shuffle(claims)
    rng.shuffle(shuffled)
    assert build_issues(claims, shuffled, ()) == issues


@given(edges)
def test_no_position_holds_two_claims_in_conflict(given: list[tuple[Claim, Claim, Relation]]) -> None:
    found = [finding(a, b, r) for a, b, r in given if a != b]
    issues = build_issues(POOL, found, ())
    where = {c.id: (n, m) for n, i in enumerate(issues) for m, p in enumerate(i.positions) for c in p.claims}
    for f in found:
        if f.conflict and {f.a.id, f.b.id} <= set(where):
            assert where[f.a.id] != where[f.b.id]
            assert where[f.a.id][0] == where[f.b.id][0]
            assert issues[where[f.a.id][0]].disputed


def test_a_silent_source_counts_for_nothing() -> None:
    silent = claim("r9:1", kind="null", stance="did_not_respond")
    with_it = build_issues((A, silent), [evolve(finding(A, silent, "compatible"))], [origin(A), origin(silent, "bob")])
    assert [str(i.origins) for i in with_it] == ["1"]

"""Findings gathered into issues: which claims answer one question, and which of them give the same answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.issues.counts import count
from claimcheck.issues.groups import Groups
from claimcheck.issues.phrases import answer, topic
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.finding import AGREEMENTS, CONFLICTS, Finding, Relation
from claimcheck.records.issue import Issue, Position
from claimcheck.records.provenance import Provenance

NO_CONTENT = frozenset({ClaimKind.NULL, ClaimKind.ATTRIBUTION})
CUTS = CONFLICTS | {Relation.SUPERSESSION}
"""Relations whose claims give different answers to one question."""
JOINS = (
    Relation.AGREEMENT_EXACT, Relation.AGREEMENT_PARAPHRASE, Relation.A_REFINES_B, Relation.B_REFINES_A,
    Relation.CERTAINTY_DIFFERS,
)  # fmt: skip
"""Relations whose claims give one answer, the closest first: where a cut leaves a choice, the closest pair is joined."""
CONNECTS = AGREEMENTS | CUTS | {Relation.CERTAINTY_DIFFERS}


def build_issues(claims: Iterable[Claim], findings: Iterable[Finding], provenances: Iterable[Provenance]) -> tuple[Issue, ...]:
    """Every claim that says something in exactly one issue, alone if need be; issues and claims by the earliest claim.

    Claims whose provenance is not given count as one origin each, named by their report.
    """
    content = {c.id: c for c in sorted(claims, key=lambda c: c.order) if c.kind not in NO_CONTENT}
    traced = {c.id: _alone(c) for c in content.values()} | {p.claim_id: p for p in provenances}
    strong = [f for f in findings if f.relation in CONNECTS and f.a.id in content and f.b.id in content]
    strong.sort(key=lambda f: (f.a.order, f.b.order, f.relation))
    whole, answers = Groups(content), Groups(content)
    for finding in strong:
        whole.join(finding.a.id, finding.b.id)
        if finding.relation in CUTS:
            answers.part(finding.a.id, finding.b.id)
    for finding in sorted((f for f in strong if f.relation in JOINS), key=lambda f: JOINS.index(f.relation)):
        answers.join(finding.a.id, finding.b.id)
    disputed = {whole.root(f.a.id) for f in strong if f.relation in CONFLICTS}
    positions = _by_issue(answers.sets(), whole)
    return tuple(
        _issue([[content[id] for id in ids] for ids in parts], traced, root in disputed) for root, parts in positions.items()
    )


def _by_issue(sets: Iterable[tuple[str, ...]], whole: Groups[str]) -> Mapping[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for ids in sets:
        found.setdefault(whole.root(ids[0]), []).append(ids)
    return found


def _issue(parts: Sequence[Sequence[Claim]], traced: Mapping[str, Provenance], disputed: bool) -> Issue:
    positions = tuple(Position(answer(p), tuple(p), count((c, traced[c.id]) for c in p)) for p in parts)
    everything = sorted((c for p in parts for c in p), key=lambda c: c.order)
    return Issue(topic(everything), positions, count((c, traced[c.id]) for c in everything), disputed)


def _alone(claim: Claim) -> Provenance:
    """The provenance of a claim of which nothing is known but its report."""
    id = claim.report_id
    return Provenance(claim_id=claim.id, origin=id, authority=id, outlet=id, family=id, certain=False, own_voice=True)

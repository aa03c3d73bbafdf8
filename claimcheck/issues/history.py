"""Who changed their story: the claims of one authority on one issue, in the order in which they were published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.records.claim import Claim
from claimcheck.records.history import History
from claimcheck.records.issue import Issue
from claimcheck.records.provenance import Provenance


def histories(issues: Iterable[Issue], provenances: Iterable[Provenance]) -> tuple[History, ...]:
    """One history for each named authority that speaks more than once on an issue, in the order of the issues."""
    traced = {p.claim_id: p for p in provenances if p.certain}
    return tuple(h for issue in issues for h in _of_issue(issue, traced))


def _of_issue(issue: Issue, traced: dict[str, Provenance]) -> Iterable[History]:
    said: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    for number, position in enumerate(issue.positions):
        for claim in position.claims:
            if p := traced.get(claim.id):
                said[p.authority].append((number, claim))
    for authority in sorted(a for a, given in said.items() if len(given) > 1):
        given = sorted(said[authority], key=lambda s: s[1].order)
        claims = tuple(c for _, c in given)
        name = traced[claims[0].id].body or traced[claims[0].id].name
        yield History(source=name, topic=issue.topic, claims=claims, changed=len({n for n, _ in given}) > 1)

"""What is new since the last conflict report: claims by what they say, findings by their claims, issues by what they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.records.claim import Claim
from claimcheck.records.finding import CONFLICTS, Finding, Relation
from claimcheck.records.issue import Issue
from claimcheck.records.report import Report

T = TypeVar("T")
Pair = tuple[str, str]


@frozen
class ChangedFinding:
    """One pair of claims that is judged otherwise than before."""

    before: Finding
    after: Finding


@frozen
class ChangedIssue:
    """One question whose positions, origins or state are not what they were."""

    before: Issue
    after: Issue

    @property
    def new_claims(self) -> tuple[Claim, ...]:
        """Claims that were not in it before."""
        return _missing(self.after.claims, {c.key for c in self.before.claims})

    @property
    def gone_claims(self) -> tuple[Claim, ...]:
        """Claims that are no longer in it."""
        return _missing(self.before.claims, {c.key for c in self.after.claims})


@frozen(kw_only=True, repr=False)
class Difference:
    """What an older and a newer conflict report do not share; each group in the order of its report.

    Claims are the same where `Claim.key` is, wherever they stand; a finding is the same where both of its claims are.
    """

    before: ConflictReport
    after: ConflictReport
    reports_new: tuple[Report, ...]
    reports_gone: tuple[Report, ...]
    claims_new: tuple[Claim, ...]
    claims_gone: tuple[Claim, ...]
    findings_new: tuple[Finding, ...]
    findings_gone: tuple[Finding, ...]
    findings_changed: tuple[ChangedFinding, ...]
    issues_new: tuple[Issue, ...]
    issues_gone: tuple[Issue, ...]
    issues_changed: tuple[ChangedIssue, ...]

    def __bool__(self) -> bool:
        parts = (self.reports_new, self.reports_gone, self.claims_new, self.claims_gone, self.findings_new, self.findings_gone,
                 self.findings_changed, self.issues_new, self.issues_gone, self.issues_changed)  # fmt: skip
        return any(parts)

    def __repr__(self) -> str:
        new, gone = len(self.findings_new), len(self.findings_gone)
        changed = len(self.findings_changed)
        return f"<Difference: {len(self.reports_new)} new reports, findings {new} new, {gone} gone, {changed} changed>"

    @property
    def conflicts_new(self) -> tuple[Finding, ...]:
        """Findings that are conflicts now and were none before: what an editor looks at first."""
        turned = (c.after for c in self.findings_changed if c.after.conflict and c.before.relation not in CONFLICTS)
        return (*(f for f in self.findings_new if f.conflict), *turned)

    def save(self, path: str | Path, *, lang: str = "en") -> Path:
        """Write it to `path` as .html or .md and return the path; raises `FormatError` for another suffix."""
        from claimcheck.presentation.save import save_difference

        return save_difference(self, path, lang=lang)

    def _repr_html_(self) -> str:
        from claimcheck.presentation.export.difference import fragment

        return fragment(self)


def difference(before: ConflictReport, after: ConflictReport) -> Difference:
    """What is in `after` and not in `before`, what is no longer there, and what changed."""
    old, new = _findings(before.findings), _findings(after.findings)
    was, now = {c.key for c in before.claims}, {c.key for c in after.claims}
    pairs = _partners(before.issues, after.issues)
    matched = {id(b) for b, _ in pairs}, {id(a) for _, a in pairs}
    return Difference(
        before=before,
        after=after,
        reports_new=_reports(after, before),
        reports_gone=_reports(before, after),
        claims_new=_missing(after.claims, was),
        claims_gone=_missing(before.claims, now),
        findings_new=tuple(f for k, f in new.items() if k not in old),
        findings_gone=tuple(f for k, f in old.items() if k not in new),
        findings_changed=tuple(ChangedFinding(old[k], f) for k, f in new.items() if k in old and _seen(old[k]) != _seen(f)),
        issues_new=tuple(i for i in after.issues if id(i) not in matched[1]),
        issues_gone=tuple(i for i in before.issues if id(i) not in matched[0]),
        issues_changed=tuple(ChangedIssue(b, a) for b, a in pairs if _state(b) != _state(a)),
    )


def _reports(these: ConflictReport, others: ConflictReport) -> tuple[Report, ...]:
    """Reports of which the other side has none of this id and text."""
    known = {(r.id, r.text) for r in others.reports}
    return tuple(r for r in these.reports if (r.id, r.text) not in known)


def _missing(claims: Iterable[Claim], known: set[str]) -> tuple[Claim, ...]:
    return tuple({c.key: c for c in claims if c.key not in known}.values())


def _findings(findings: Iterable[Finding]) -> Mapping[Pair, Finding]:
    """Findings by the keys of their claims, whichever of the two is the earlier one; of several alike the first."""
    out: dict[Pair, Finding] = {}
    for finding in findings:
        a, b = sorted((finding.a.key, finding.b.key))
        out.setdefault((a, b), finding)
    return out


def _seen(finding: Finding) -> tuple[object, ...]:
    """What is said of a pair, looked at from the claim with the lower key."""
    turned = finding.a.key > finding.b.key
    relation: Relation = finding.relation.mirror if turned else finding.relation
    return (relation, finding.contradiction_type, finding.strength, finding.flags)


def _state(issue: Issue) -> tuple[object, ...]:
    positions = frozenset(frozenset(c.key for c in p.claims) for p in issue.positions)
    return (issue.disputed, positions, issue.origins.low, issue.origins.high)


def _partners(before: Iterable[Issue], after: Iterable[Issue]) -> list[tuple[Issue, Issue]]:
    """Issues that are the same question: each takes the one not yet taken with which it shares most claims, in order."""
    by_claim: dict[str, list[Issue]] = {}
    for issue in before:
        for key in dict.fromkeys(c.key for c in issue.claims):
            by_claim.setdefault(key, []).append(issue)
    taken: set[int] = set()
    out = []
    for issue in after:
        shared: dict[int, list[Issue]] = {}
        for key in dict.fromkeys(c.key for c in issue.claims):
            for other in by_claim.get(key, ()):
                shared.setdefault(id(other), []).append(other)
        free = [same for same in shared.values() if id(same[0]) not in taken]
        if free:
            best = max(free, key=len)[0]
            taken.add(id(best))
            out.append((best, issue))
    return out

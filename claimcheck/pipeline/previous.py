"""An earlier result to which reports and claims are added: what of it is taken over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimcheck.errors import DuplicateIdError, FormatError
from claimcheck.options import Options
from claimcheck.pipeline.noting import notes_on
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report

if TYPE_CHECKING:
    from claimcheck.engines.increment import Known
    from claimcheck.presentation.conflict_report import ConflictReport
    from claimcheck.rules import RuleSet

Items = tuple[tuple[Report, ...], tuple[Claim, ...]]


def joined(
    reports: tuple[Report, ...], claims: tuple[Claim, ...], previous: ConflictReport
) -> tuple[tuple[Report, ...], tuple[Claim, ...], Items]:
    """The reports and claims that are new, and those of the earlier result.

    What was there before counts once. Raises `DuplicateIdError` for another report of the same id.
    """
    if not hasattr(previous, "provenance"):
        raise FormatError("not a conflict report", where="check.previous", got=previous, fix="use cc.check")
    known = {r.id: r for r in previous.reports}
    for report in reports:
        if known.get(report.id, report) != report:
            raise DuplicateIdError("two reports bear one id", where="check", got=report.id, fix="give each report its own id")
    return tuple(r for r in reports if r.id not in known), claims, (previous.reports, previous.claims)


def given_notes(previous: ConflictReport) -> tuple[Note, ...]:
    """The notes of the earlier result that were handed in or came from reading: those on its claims are made anew."""
    made = notes_on(previous.claims, previous.provenance)
    return tuple(n for n in previous.notes if n not in made)


def known_of(previous: ConflictReport, origins: Mapping[str, Provenance], rules: RuleSet, options: Options) -> Known:
    """What the engine is told of the earlier result.

    Raises `FormatError` where its options or rules were others: its findings would not be those of this run.
    """
    from claimcheck.engines.increment import Known
    from claimcheck.issues.flags import without_flags

    for name, then, now in (
        ("options", previous.options, options),
        ("rules", previous.rules, tuple((r.id, r.says) for r in rules)),
    ):
        if then != now:
            fix = "check everything anew, or use the same " + name
            raise FormatError(f"the earlier result was made with other {name}", where="previous", got=then, fix=fix)
    changed = frozenset(p.claim_id for p in previous.provenance if origins.get(p.claim_id) != p)
    untraced = {c.id for c in previous.claims} - {p.claim_id for p in previous.provenance}
    return Known(claims=previous.claims, findings=without_flags(previous.findings), changed=changed | untraced)

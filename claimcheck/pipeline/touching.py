"""What new claims have to do with others, without comparing the others among themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from claimcheck.options import Options
from claimcheck.pipeline.given import unique
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report

if TYPE_CHECKING:
    from claimcheck.sources.registry import Registry


def findings_on(
    ids: Collection[str],
    reports: Iterable[Report],
    claims: Iterable[Claim],
    *,
    registry: Registry | None = None,
    options: Options | None = None,
) -> tuple[Finding, ...]:
    """The findings that touch the claims of these ids; those that `relate` gives on the same reports and claims."""
    from claimcheck.engines.local import find
    from claimcheck.issues.flags import with_flags
    from claimcheck.sources.origins import provenance

    options, given = options or Options(), unique(claims)
    traced = provenance(tuple(sorted(reports, key=lambda r: r.id)), given, registry, options=options)
    found, _ = find(given, {p.claim_id: p for p in traced}, None, options, touching=ids)
    return with_flags(found, traced)

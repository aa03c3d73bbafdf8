"""What became of claims on their way from the report that is cited to the one that cites it."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.records.comparison import Link
from claimcheck.records.drift import Drift
from claimcheck.records.finding import Finding, Flag
from claimcheck.records.provenance import Provenance

DRIFTS = (Flag.DRIFT_STRENGTHENED, Flag.DRIFT_WEAKENED, Flag.DRIFT_ALTERED)


def drifts(findings: Iterable[Finding], provenances: Iterable[Provenance]) -> tuple[Drift, ...]:
    """Every finding that carries a drift flag, with the original and the re-report told apart.

    The report that cites the other is the re-report; between copies, or where nothing is known, the later one is.
    """
    known = {p.claim_id: p for p in provenances}
    return tuple(_drift(f, flag, known) for f in findings for flag in f.flags if flag in DRIFTS)


def _drift(finding: Finding, flag: Flag, known: dict[str, Provenance]) -> Drift:
    a, b = known.get(finding.a.id), known.get(finding.b.id)
    cited = a.link(b) if a and b else Link.NONE
    original, rereport = (finding.b, finding.a) if cited is Link.A_CITES_B else (finding.a, finding.b)
    return Drift(original=original, rereport=rereport, kind=flag, finding=finding)

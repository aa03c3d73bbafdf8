"""What copies leave out: claims of an original that stand in no like form in the report made from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.finding import UNREMARKABLE, Finding
from claimcheck.records.history import Dropped
from claimcheck.records.provenance import Provenance


def dropped(claims: Iterable[Claim], findings: Iterable[Finding], provenances: Iterable[Provenance]) -> tuple[Dropped, ...]:
    """For every report derived from a loaded one, the claims of that one with which no claim of it has to do."""
    family = {p.claim_id: p.family for p in provenances}
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.order):
        if claim.kind is ClaimKind.ASSERTED:
            by_report[claim.report_id].append(claim)
    met = {(x.id, y.report_id) for f in findings if f.relation not in UNREMARKABLE for x, y in ((f.a, f.b), (f.b, f.a))}
    derived = {id: family.get(said[0].id, id) for id, said in by_report.items()}
    return tuple(
        Dropped(original=claim, report_id=id)
        for id, of in sorted(derived.items()) if of != id
        for claim in by_report.get(of, ()) if (claim.id, id) not in met
    )  # fmt: skip

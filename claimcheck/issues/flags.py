"""Flags that findings earn from where their claims come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from claimcheck.records.finding import AGREEMENTS, Finding, Flag, Relation
from claimcheck.records.provenance import Provenance

ADDED = frozenset({Flag.CIRCULAR, Flag.ACROSS_INTEREST_LINES})
"""The flags that `with_flags` adds; no rule gives them."""
SAYING_THE_SAME = AGREEMENTS | {Relation.CERTAINTY_DIFFERS}


def extra_flags(finding: Finding, provenances: Mapping[str, Provenance]) -> tuple[Flag, ...]:
    """`circular` where two claims that say the same lead back to one circle of citations (O7), `across_interest_lines`
    where opposed parties say the same (O10); `provenances` by claim id."""
    a, b = provenances.get(finding.a.id), provenances.get(finding.b.id)
    if a is None or b is None or finding.relation not in SAYING_THE_SAME:
        return ()
    found = (Flag.CIRCULAR if a.circular and b.circular and a.origin == b.origin else None,
             Flag.ACROSS_INTEREST_LINES if a.opposes(b) else None)  # fmt: skip
    return tuple(flag for flag in found if flag)


def with_flags(findings: Iterable[Finding], provenances: Iterable[Provenance]) -> tuple[Finding, ...]:
    """The findings with the flags of `extra_flags` beside their own, in the same order."""
    known = {p.claim_id: p for p in provenances}
    given = ((f, extra_flags(f, known)) for f in findings)
    return tuple(evolve(f, flags=(*f.flags, *more)) if more else f for f, more in given)


def without_flags(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as they were before `with_flags`."""
    return tuple(evolve(f, flags=tuple(g for g in f.flags if g not in ADDED)) if ADDED & {*f.flags} else f for f in findings)

"""Ids of claims: by their place in the report, told apart where several stand at one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from claimcheck.records.claim import Claim


def numbered(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims with the ids of their places; several at one place are told apart by `.2`, `.3`."""
    seen: Counter[str] = Counter()
    out = []
    for claim in sorted(found, key=lambda c: (c.extent or (0, 0), c.kind)):
        seen[claim.id] += 1
        out.append(claim if seen[claim.id] == 1 else evolve(claim, id=f"{claim.id}.{seen[claim.id]}"))
    return tuple(out)

"""Unnamed sources of several outlets that are shown to be one: by the same words, verbatim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from claimcheck.records.claim import Claim
from claimcheck.records.provenance import Provenance
from claimcheck.sources.identity import Identity, Witness, identify
from claimcheck.sources.words import words

_QUOTED = re.compile(r"[\"“„»«]([^\"“”„»«]{8,600})[\"“”»«]")


def one_speaker(claims: Iterable[Claim], found: Sequence[Provenance]) -> tuple[Provenance, ...]:
    """The provenances, unnamed sources that `identify` shows to be the same vouched for by their outlets together.

    What cannot be shown is left as it is: neither one source nor two.
    """
    by_id = {c.id: c for c in claims}
    spoken: dict[tuple[str, ...], list[tuple[Provenance, Witness]]] = defaultdict(list)
    for p in found:
        if not p.certain and not p.own_voice and (witness := _witness(by_id[p.claim_id], p)):
            spoken[words(witness.quote)].append((p, witness))
    joined: dict[str, Provenance] = {}
    for group in spoken.values():
        joined |= _joined(group)
    return tuple(joined.get(p.claim_id, p) for p in found)


def _joined(group: Sequence[tuple[Provenance, Witness]]) -> Mapping[str, Provenance]:
    (first, witness), *_ = group
    same = [p for p, w in group if identify(witness, w).identity is Identity.SAME]
    if len({p.origin for p in same}) < 2:
        return {}
    vouchers = tuple(sorted({v for p in same for v in p.vouchers}))
    return {p.claim_id: evolve(p, origin=first.origin, authority=first.authority, vouchers=vouchers) for p in same}


def _witness(claim: Claim, p: Provenance) -> Witness | None:
    quoted = _QUOTED.search(claim.quote)
    source = claim.attribution.origin
    if quoted is None or not source.descriptor:
        return None
    return Witness(
        descriptor=source.descriptor, voucher=p.voucher, report_id=claim.report_id, source_id=source.id, quote=quoted[1]
    )

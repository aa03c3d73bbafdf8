"""How many independent origins stand behind claims: a range, because unnamed sources may or may not be the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from claimcheck.issues.groups import Groups
from claimcheck.issues.reasons import reasons
from claimcheck.records.claim import Claim
from claimcheck.records.issue import OriginCount
from claimcheck.records.provenance import Provenance, disjoint

Traced = tuple[Claim, Provenance]


@frozen(kw_only=True)
class Tally:
    """Claims by what they rest on: `named` one group for each authority, `unsure` one for each set of outlets that vouch."""

    named: tuple[tuple[Traced, ...], ...]
    unsure: tuple[tuple[Traced, ...], ...]

    @property
    def low(self) -> int:
        """Origins that are certainly apart: every authority, and one more where an unnamed source is none of theirs."""
        more = any(not may_be_named(p, self.named) for group in self.unsure for _, p in group)
        return len(self.named) + int(more or (not self.named and bool(self.unsure)))

    @property
    def high(self) -> int:
        """Origins at most: every authority, and every outlet that vouches, once for each nation among its sources."""
        return len(self.named) + sum(len(nations(p for _, p in group)) or 1 for group in self.unsure)


def tally(traced: Iterable[Traced]) -> Tally:
    """The claims with one authority together (O4), and those with a voucher in common together (O1, O3, O5, O7).

    What a report says in its own voice, while it gives a source for the same elsewhere, is no origin beside that source.
    """
    given = sorted(traced, key=lambda t: t[0].order)
    named: dict[str, list[Traced]] = defaultdict(list)
    for claim, p in given:
        if p.certain:
            named[p.authority].append((claim, p))
    sourced = {p.family for _, p in given if not _plain(p)}
    unsure = [(c, p) for c, p in given if not p.certain and not (_plain(p) and p.family in sourced)]
    return Tally(named=tuple(tuple(named[k]) for k in sorted(named)), unsure=_vouched(unsure))


def _plain(p: Provenance) -> bool:
    """Whether a report says it in its own voice and cites nobody."""
    return p.own_voice and not p.via


def _vouched(unsure: Sequence[Traced]) -> tuple[tuple[Traced, ...], ...]:
    groups = Groups(dict.fromkeys(v for _, p in unsure for v in _vouchers(p)))
    for _, p in unsure:
        first, *rest = _vouchers(p)
        for voucher in rest:
            groups.join(first, voucher)
    out: dict[str, list[Traced]] = defaultdict(list)
    for claim, p in unsure:
        out[groups.root(_vouchers(p)[0])].append((claim, p))
    return tuple(tuple(group) for group in out.values())


def _vouchers(p: Provenance) -> tuple[str, ...]:
    return p.vouchers or (p.outlet,)


def may_be_named(p: Provenance, named: Sequence[Sequence[Traced]]) -> bool:
    """Whether an unsure origin may be one of those named: an outlet's own voice may rest on any of them, an unnamed
    source on its own body or on one whose nation does not exclude it; a source of which nothing is known is taken for
    another (O8)."""
    if not named or p.own_voice:
        return bool(named)
    if p.party and any(p.party == other.authority for group in named for _, other in group):
        return True
    return bool(p.nation) and any(not disjoint(p.nation, other.nation) for group in named for _, other in group)


def nations(origins: Iterable[Provenance]) -> tuple[str, ...]:
    """Nations among unnamed sources that show that they differ; a region that holds another of them shows nothing."""
    known = {p.nation for p in origins if p.nation}
    return tuple(sorted({n[0] for n in known if not any(n[0] in other[1:] for other in known)}))


def count(traced: Iterable[Traced]) -> OriginCount:
    """The origins of claims, lowest and highest, with a reason for each group; no claims have none."""
    found = tally(traced)
    low, high = found.low, found.high
    return OriginCount(low, high, reasons(found.named, found.unsure, low, high))

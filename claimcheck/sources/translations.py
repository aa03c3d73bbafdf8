"""Translations: reports of two languages whose claims agree one by one and in one order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from claimcheck.options import Options
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.report import Report, in_order
from claimcheck.records.source import SourceKind
from claimcheck.sources.canonical import canonical
from claimcheck.sources.copies import Copy, CopyBasis
from claimcheck.sources.encoder import Encoder, likeness
from claimcheck.sources.folding import fold
from claimcheck.sources.registry import Registry

FEWEST = 3
"""Claims that must agree one by one: two reports on one event may well share two."""
COMMON = 60
"""A fact that more claims state points nowhere."""
OF_LONGER = 0.4
"""Share of the claims of the longer report that must have their like: a short report on the same event is no translation."""
ALIKE = 0.5
"""Share of the facts of the claim with fewer that two aligned claims have in common."""
MEANT_ALIKE = 0.6
"""From this likeness of an encoder on two claims that share a figure or a name may be one; it never decides alone."""

Fact = tuple[str, str]


@frozen(kw_only=True, slots=False)
class Stated:
    """A claim as language leaves it: `facts`, of which `telling` are names, figures, days and known events; who said it."""

    claim: Claim
    facts: frozenset[Fact]
    speaker: str


def find_translations(
    reports: Iterable[Report], claims: Iterable[Claim], registry: Registry, options: Options, encoder: Encoder | None = None,
    first: frozenset[str] = frozenset(),
) -> tuple[Copy, ...]:  # fmt: skip
    """Proposed translations, the earlier report being the original; on one day one of `first` (ids of reports) is.

    At least `options.copy_aligned` of the claims of the shorter report must find their like in the other, in the same
    order, said by the same source. An `encoder` proposes likes for words that no table knows; figures must still agree.
    """
    given = sorted(reports, key=lambda r: (in_order(r.published), r.id not in first, r.id))
    told = _told(claims, registry)
    shelf: dict[Fact, set[str]] = defaultdict(set)
    found: dict[str, Copy] = {}
    by_id = {r.id: r for r in given}
    for report in given:
        mine = told.get(report.id, ())
        best = _nearest(mine, [by_id[id] for id in _likely(mine, shelf)], report, told, options, encoder)
        if best and not {best.of} & set(report.derived_from):
            found[report.id] = best
        for fact in {f for s in mine for f in s.facts}:
            shelf[fact].add(report.id)
    return tuple(found[id] for id in sorted(found))


def _told(claims: Iterable[Claim], registry: Registry) -> Mapping[str, tuple[Stated, ...]]:
    out: dict[str, list[Stated]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.order):
        if claim.kind is ClaimKind.ASSERTED and len(facts := _facts(claim)) > 1:
            out[claim.report_id].append(Stated(claim=claim, facts=facts, speaker=_speaker(claim, registry)))
    return {id: tuple(found) for id, found in out.items()}


def _facts(claim: Claim) -> frozenset[Fact]:
    """What the claim states in no language: event, names, figures, days, place, how sure."""
    found: set[Fact] = {("how", str(claim.factuality))}
    if claim.event and claim.event.resolved:
        found.add(("event", claim.event.predicate))
    roles = claim.event.roles.values() if claim.event else ()
    found |= {("who", fold(value)) for role in roles for value in role.values if fold(value)}
    if (number := claim.quantity) and number.resolved:
        found.add(("figure", f"{number.low}-{number.high} {number.unit}"))
    if claim.time and claim.time.resolved:
        found.add(("days", f"{claim.time.start}/{claim.time.end}"))
    if claim.place:
        found.add(("place", fold(claim.place.name)))
    return frozenset(found)


def _speaker(claim: Claim, registry: Registry) -> str:
    source = claim.attribution.origin
    if source.kind is SourceKind.AUTHOR or source.kind.anonymous:
        return source.kind
    return canonical(source, registry)


def _likely(mine: Sequence[Stated], shelf: Mapping[Fact, set[str]]) -> list[str]:
    """Earlier reports that share most facts, looked up, not compared with all."""
    votes: Counter[str] = Counter()
    for fact in {f for s in mine for f in s.facts if f[0] != "how"}:
        if len(owners := shelf.get(fact, set())) <= COMMON:
            votes.update(owners)
    return [id for id, n in sorted(votes.items(), key=lambda v: (-v[1], v[0])) if n >= FEWEST][:8]


def _nearest(
    mine: Sequence[Stated], others: Iterable[Report], report: Report, told: Mapping[str, Sequence[Stated]],
    options: Options, encoder: Encoder | None,
) -> Copy | None:  # fmt: skip
    best: tuple[float, str] | None = None
    for other in others:
        theirs = told[other.id]
        if _languages(mine).isdisjoint(_languages(theirs)):
            share = aligned(mine, theirs, encoder)
            if share >= options.copy_aligned and (best is None or (-share, other.id) < best):
                best = (-share, other.id)
    return Copy(report_id=report.id, of=best[1], basis=CopyBasis.TRANSLATION, contained=-best[0]) if best else None


def _languages(told: Sequence[Stated]) -> frozenset[str]:
    return frozenset((s.claim.lang or "").partition("-")[0] for s in told)


def aligned(one: Sequence[Stated], other: Sequence[Stated], encoder: Encoder | None = None) -> float:
    """The share of the claims of the shorter list that find their like in the longer, in one order; 0 for too few."""
    few, many = sorted((one, other), key=len)
    close = likeness([s.claim.content for s in few], [s.claim.content for s in many], encoder) if encoder else None
    spots, free = [], set(range(len(many)))
    for i, stated in enumerate(few):
        fits = [j for j in sorted(free) if _alike(stated, many[j], close[i][j] if close else 0.0)]
        if fits:
            spots.append(best := max(fits, key=lambda j: (_shared(stated, many[j]), -j)))
            free.discard(best)
    kept = _rising(spots)
    return kept / len(few) if kept >= max(FEWEST, OF_LONGER * len(many)) else 0.0


def _alike(a: Stated, b: Stated, close: float) -> bool:
    """The same source, polarity and figures; two facts and half of them, or one fact and an encoder's word."""
    if a.speaker != b.speaker or a.claim.factuality.polarity != b.claim.factuality.polarity:
        return False
    figures = [{f for f in s.facts if f[0] == "figure"} for s in (a, b)]
    if figures[0] != figures[1]:
        return False
    common = len((a.facts & b.facts) - {("how", str(a.claim.factuality))})
    return (common > 1 and _shared(a, b) >= ALIKE) or (close >= MEANT_ALIKE and common > 0)


def _shared(a: Stated, b: Stated) -> float:
    return len(a.facts & b.facts) / min(len(a.facts), len(b.facts))


def _rising(spots: Sequence[int]) -> int:
    """How many of the spots stand in rising order (longest rising run, gaps allowed)."""
    tails: list[int] = []
    for spot in spots:
        at = bisect_left(tails, spot)
        tails[at : at + 1] = [spot]
    return len(tails)

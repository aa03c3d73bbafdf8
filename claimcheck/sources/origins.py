"""The origin of every claim, after following citations, copies and affiliations (O1-O10 of the domain's rules)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.source import Stance
from claimcheck.sources.canonical import authority, body_of, canonical, learned, nation, surnames
from claimcheck.sources.chains import Chain, Voice, read_chain
from claimcheck.sources.copies import Copy, agency_reports, find_copies
from claimcheck.sources.encoder import Encoder
from claimcheck.sources.families import Family, families, outlet_id, with_outlets
from claimcheck.sources.folding import fold, last_word
from claimcheck.sources.follow import ends, followed
from claimcheck.sources.registry import Registry
from claimcheck.sources.tables import default_registry
from claimcheck.sources.translations import find_translations
from claimcheck.sources.words import generic_body, profile

DENIALS = frozenset({Stance.DENIES, Stance.REJECTS, Stance.DISPUTES})


@frozen
class _Desk:
    """What is known of the reports while their claims are traced."""

    registry: Registry
    outlets: Mapping[str, str]
    families: Mapping[str, Family]
    names: Mapping[str, str]

    def family(self, report_id: str) -> Family:
        """The family of a report, of a report that is not loaded itself alone."""
        return self.families.get(report_id) or Family(report_id, (self.outlets[report_id],))

    def home(self, report_id: str) -> tuple[str, ...]:
        """The outlets whose text a report prints: its own, unless it copies another report."""
        family = self.family(report_id)
        return family.vouchers if family.id != report_id else (self.outlets[report_id], *family.vouchers)

    def outlet_name(self, id: str) -> str:
        """How reports call an outlet."""
        entry = self.registry.index.get(id)
        return entry.name if entry else self.names.get(id, id)


def provenance(
    reports: Iterable[Report], claims: Iterable[Claim], registry: Registry | None = None, *,
    options: Options | None = None, copies: Iterable[Copy] | None = None, encoder: Encoder | None = None,
) -> tuple[Provenance, ...]:  # fmt: skip
    """Where each claim comes from, in the order of the claims' own ids.

    `copies`: as an analyst confirmed them; where not given they are found in the texts. Claims whose report is not
    loaded are traced by their chain alone. `encoder` helps to find translations.
    Raises `AttributionError` where declared derivations run in a ring.
    """
    loaded, given = tuple(reports), sorted(claims, key=lambda c: c.id)
    names = learned(given, with_outlets(loaded, registry or default_registry()))
    found = proposed_copies(loaded, given, names, options or Options(), encoder) if copies is None else tuple(copies)
    outlets = {r.id: outlet_id(r, names) for r in loaded}
    outlets |= {c.report_id: _stated_outlet(c, names) for c in reversed(given) if c.report_id not in outlets}
    desk = _Desk(names, outlets, families(loaded, found, names), _spelled(loaded, given, names))
    full = surnames(given)
    chains = {c.id: read_chain(c, desk.home(c.report_id), _full_name(c, full), names) for c in given}
    traced = {c.id: _own(c, chains[c.id], desk) for c in given}
    return _named_alike(_one_path(tuple(_followed(given, chains, traced, desk).values())))


def proposed_copies(
    reports: Sequence[Report], claims: Sequence[Claim], registry: Registry, options: Options, encoder: Encoder | None = None
) -> tuple[Copy, ...]:
    """Declared, near-identical, rewritten and translated reports, each with the report it comes from."""
    first = _first(reports, claims, registry)
    found = find_copies(reports, options, first)
    return (*found, *find_translations(reports, claims, registry, options, encoder, first))


def _first(reports: Sequence[Report], claims: Iterable[Claim], registry: Registry) -> frozenset[str]:
    """Reports that, of several texts of one day, are the original: those of agencies, and of outlets that others cite."""
    cited = {(c.report_id, canonical(level.source, registry)) for c in claims for level in c.attribution.levels[1:]}
    own = {r.id: outlet_id(r, registry) for r in reports}
    outlets = {outlet for id, outlet in cited if own.get(id) != outlet}
    return agency_reports(reports, registry) | {id for id, outlet in own.items() if outlet in outlets}


def _spelled(reports: Iterable[Report], claims: Iterable[Claim], registry: Registry) -> dict[str, str]:
    """Outlets that the registry does not know, as reports spell them; of several spellings the first in the alphabet."""
    stated = [(outlet_id(r, registry), r.outlet_name) for r in reports]
    cited = [(canonical(level.source, registry), level.source.name) for c in claims for level in c.attribution.levels]
    out: dict[str, str] = {}
    for id, name in sorted((id, name) for id, name in (*cited, *stated) if name):
        out.setdefault(id, name)
    return out


def _stated_outlet(claim: Claim, registry: Registry) -> str:
    """The outlet that a hand-typed claim gives at level 0, else the id of its report."""
    stated = claim.attribution.levels[0].source.affiliation
    entry = registry.find(stated)
    return entry.id if entry else stated or claim.report_id


def _full_name(claim: Claim, full: Mapping[tuple[str, str], str]) -> str | None:
    name = claim.attribution.origin.name
    return full.get((claim.report_id, last_word(name))) if name and " " not in fold(name) else None


def _own(claim: Claim, chain: Chain, desk: _Desk) -> Provenance:
    """The origin that the claim's own chain shows."""
    outlet, family = desk.outlets[claim.report_id], desk.family(claim.report_id)
    start = Provenance(
        claim_id=claim.id, origin=outlet, authority=outlet, outlet=outlet, via=chain.via, family=family.id,
    )  # fmt: skip
    if chain.voice is Voice.NAMED:
        return _named(start, claim, chain, desk.registry)
    vouchers = (chain.medium,) if chain.medium else family.vouchers
    owner = next((e.owner for e in map(desk.registry.index.get, vouchers) if e and e.owner), None)
    start = evolve(start, vouchers=vouchers, owner=owner, certain=False, circular=chain.returns)
    if chain.voice is Voice.OWN:
        name = desk.outlet_name(vouchers[0])
        return evolve(start, origin=vouchers[0], authority=vouchers[0], label=name, own_voice=True)
    return _unnamed(start, claim, chain, desk)


def _named(start: Provenance, claim: Claim, chain: Chain, registry: Registry) -> Provenance:
    source = chain.source
    id, root = canonical(source, registry), authority(source, registry)
    body = body_of(source, registry)
    name = registry.index[root].name if root in registry.index else ""
    return evolve(
        start, origin=id if source.name else body or id, authority=root, label=source.label, body=name,
        nation=nation(source, registry), party=root if root in registry.index else None,
        rivals=registry.rivals(body or id), interested=_interested(claim, id, root, registry),
    )  # fmt: skip


def _unnamed(start: Provenance, claim: Claim, chain: Chain, desk: _Desk) -> Provenance:
    """Unnamed sources of one outlet are one origin, but for those whose nation shows that they differ (O3)."""
    descriptor, registry = chain.source.descriptor or "", desk.registry
    said = profile(descriptor)
    body = body_of(chain.source, registry) or generic_body(descriptor)
    party = registry.root(body) if body else None
    origin = "/".join((start.vouchers[0], "unnamed", *said.nation[:1]))
    return evolve(
        start, origin=origin, authority=origin, label=f"{chain.source.label} ({desk.outlet_name(start.vouchers[0])})",
        nation=said.nation, party=party, rivals=registry.rivals(body) if body else (),
        interested=party is not None and _interested(claim, origin, party, registry),
    )  # fmt: skip


def _interested(claim: Claim, id: str, root: str, registry: Registry) -> bool:
    """Whether the source denies something that it takes part in itself (O9)."""
    if claim.attribution.stance not in DENIALS or claim.event is None:
        return False
    fillers = [v for role in claim.event.roles.values() for v in role.values]
    known = {registry.root(e.id) for e in map(registry.find, fillers) if e}
    return root in known or id in {f"name:{fold(v)}" for v in fillers}


def _followed(
    claims: Sequence[Claim], chains: Mapping[str, Chain], traced: Mapping[str, Provenance], desk: _Desk
) -> dict[str, Provenance]:
    """The same with citations followed to loaded reports (O1), circles made one origin (O7)."""
    family = {c.report_id: desk.family(c.report_id).id for c in claims}
    out = dict(traced)
    for id, end in ends(followed(claims, chains, desk.outlets, family)).items():
        own = traced[id]
        last = _circle(end, traced, desk) if len(end) > 1 else traced[end[0]]
        out[id] = evolve(last, claim_id=id, outlet=own.outlet, via=own.via, family=own.family)
    return out


def _circle(ids: Sequence[str], traced: Mapping[str, Provenance], desk: _Desk) -> Provenance:
    """One origin for claims that cite each other in a circle."""
    members = sorted({traced[id].outlet for id in ids})
    vouchers = tuple(sorted({v for id in ids for v in traced[id].vouchers} | set(members)))
    origin = "circle:" + "+".join(members)
    label = " ↔ ".join(map(desk.outlet_name, members))
    return evolve(
        traced[ids[0]], origin=origin, authority=origin, label=label, vouchers=vouchers, nation=(), party=None, rivals=(),
        own_voice=True, interested=False, circular=True, owner=None,
    )  # fmt: skip


def _one_path(found: Sequence[Provenance]) -> tuple[Provenance, ...]:
    """What an outlet is cited for in its own voice, joined to its unnamed sources where the same report cites these (O3).

    "According to the Post" beside "sources told the Post" is one path: the reader cannot tell which of it the Post knows
    from others. Sources whose nation is told stay apart.
    """
    unnamed = {(p.family, p.voucher): p for p in reversed(found) if p.origin == f"{p.voucher}/unnamed"}
    paths = ((p, unnamed.get((p.family, p.voucher)) if p.own_voice and p.via and not p.circular else None) for p in found)
    return tuple(evolve(p, origin=u.origin, authority=u.authority, label=u.label) if u else p for p, u in paths)


def _named_alike(found: Sequence[Provenance]) -> tuple[Provenance, ...]:
    """One name for one named origin: the longest that any report gives it, then the first in alphabetical order.

    Unnamed sources keep the words of their own report: whether they are the same is not known.
    """
    best: dict[str, str] = {}
    for p in found:
        best[p.origin] = min(best.get(p.origin, p.name), p.name, key=lambda n: (-len(n), n))
    return tuple(evolve(p, label=best[p.origin]) if p.certain else p for p in found)

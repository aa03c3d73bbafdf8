"""Decisions applied: to claims and sources before a check, to its findings after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.issues.build import build_issues
from claimcheck.messages import Message
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.records.claim import Claim
from claimcheck.records.decision import ON_FINDINGS, Decision, DecisionKind, DecisionState, Review
from claimcheck.records.finding import ContradictionType, Finding, Relation
from claimcheck.records.source import Level, Reliability
from claimcheck.sources.canonical import canonical
from claimcheck.sources.folding import fold
from claimcheck.sources.registry import Entry, Registry

RULE = "review"
"""What a finding names as its rule where a person labelled it."""
AT_ONCE = frozenset({DecisionKind.MERGE_SOURCES, DecisionKind.SPLIT_SOURCE, DecisionKind.RETRACT_REPORT})
"""Decisions that nothing can get in the way of."""
TYPED = frozenset({Relation.CONTRADICTION, Relation.WEAK_CONFLICT})


@frozen
class Standing:
    """Which decisions stand, by topic, and what became of the others (`settled`)."""

    decisions: tuple[Decision, ...]
    settled: tuple[Review, ...]

    def of(self, *kinds: DecisionKind) -> tuple[Decision, ...]:
        """Those of these kinds, in the order in which they were made."""
        return tuple(d for d in self.decisions if d.kind in kinds)


def standing(decisions: Iterable[Decision]) -> Standing:
    """Of decisions on one subject the last one stands; one that was reopened does not."""
    given = sorted(decisions, key=lambda d: d.order)
    reopened = {d.subject[0]: d for d in given if d.kind is DecisionKind.REOPEN}
    made = [d for d in given if d.kind is not DecisionKind.REOPEN]
    last = {d.topic: d for d in made if d.id not in reopened}
    kept = {d.id for d in last.values()}
    overruled = (_overruled(d, reopened.get(d.id) or last[d.topic]) for d in made if d.id not in kept)
    at_once = (d for d in given if d.kind is DecisionKind.REOPEN or (d.kind in AT_ONCE and d.id in kept))
    done = (Review(d, DecisionState.APPLIED) for d in at_once)
    return Standing(tuple(d for d in made if d.id in kept), (*overruled, *done))


def _overruled(decision: Decision, by: Decision) -> Review:
    message = Message.of("review.overruled", who=by.who, when=by.when.date())
    return Review(decision, DecisionState.OVERRULED, message)


def with_claims(claims: Sequence[Claim], decided: Standing) -> tuple[tuple[Claim, ...], tuple[Review, ...]]:
    """The claims with those that people edited or added, and what became of these decisions."""
    edits = {d.subject[0]: d for d in decided.of(DecisionKind.EDIT_CLAIM)}
    added = [d for d in decided.of(DecisionKind.ADD_CLAIM) if d.claim]
    found = {c.key for c in claims}
    kept = [evolve(edit.claim, id=c.id) if (edit := edits.get(c.key)) and edit.claim else c for c in claims]
    reviews = [_settled(d, d.subject[0] in found, "review.claim_gone") for d in edits.values()]
    ids = {c.id for c in kept}
    for decision in added:
        fresh = decision.claim is not None and decision.claim.id not in ids
        reviews.append(_settled(decision, fresh, "review.claim_there"))
        if decision.claim is not None and fresh:
            kept.append(decision.claim)
            ids.add(decision.claim.id)
    return tuple(kept), tuple(reviews)


def _settled(decision: Decision, good: bool, why: str) -> Review:
    return Review(decision, DecisionState.APPLIED) if good else Review(decision, DecisionState.REOPENED, Message.of(why))


def with_sources(registry: Registry, decided: Standing) -> Registry:
    """The registry with sources merged and split as people decided."""
    for decision in decided.of(DecisionKind.MERGE_SOURCES, DecisionKind.SPLIT_SOURCE):
        merge = decision.kind is DecisionKind.MERGE_SOURCES
        registry = _merged(registry, decision.subject) if merge else _split(registry, decision.subject[0])
    return registry


def _merged(registry: Registry, names: Sequence[str]) -> Registry:
    """The first of the names becomes the name of all, with every name that the registry knows for them."""
    known = [e for e in (registry.find(name) for name in names) if e]
    head = known[0] if known and known[0] == registry.find(names[0]) else None
    base = head or (evolve(known[0], id=f"name:{fold(names[0])}", name=names[0]) if known else None)
    base = base or Entry(id=f"name:{fold(names[0])}", kind="organisation", name=names[0])
    aliases = dict.fromkeys(n for n in (*base.aliases, *names, *(n for e in known for n in e.names)) if n != base.name)
    rest = Registry(tuple(e for e in registry.entries if e not in known))
    return rest.overridden([evolve(base, aliases=tuple(aliases))])


def _split(registry: Registry, name: str) -> Registry:
    """A name that the registry holds for an alias of another becomes a source of its own."""
    entry = registry.find(name)
    if entry is None or fold(entry.name) == fold(name):
        return registry
    return registry.overridden([Entry(id=f"name:{fold(name)}", kind=entry.kind, name=name)])


def graded(claims: Iterable[Claim], registry: Registry, decided: Standing) -> tuple[tuple[Claim, ...], tuple[Review, ...]]:
    """The claims with the grades that people gave to their sources."""
    made = decided.of(DecisionKind.GRADE_SOURCE)
    grades = {key: d for d in made for key in (d.subject[0], _id(d.subject[0], registry))}
    seen: set[str] = set()
    out = tuple(_with_grades(c, grades, registry, seen) for c in claims) if made else tuple(claims)
    return out, tuple(_settled(d, d.id in seen, "review.source_gone") for d in made)


def _id(name: str, registry: Registry) -> str:
    entry = registry.find(name)
    return entry.id if entry else f"name:{fold(name)}"


def _with_grades(claim: Claim, grades: Mapping[str, Decision], registry: Registry, seen: set[str]) -> Claim:
    levels = tuple(_graded_level(level, grades, registry, seen) for level in claim.attribution.levels)
    return claim if levels == claim.attribution.levels else evolve(claim, attribution=evolve(claim.attribution, levels=levels))


def _graded_level(level: Level, grades: Mapping[str, Decision], registry: Registry, seen: set[str]) -> Level:
    """The level with the grade of its source, which is meant by id, by name or, where it is the report, by the outlet's."""
    source = level.source
    ids = (source.id, canonical(source, registry), source.affiliation if source.voiceless else None)
    decision = next((grades[id] for id in ids if id and id in grades), None)
    if decision is None:
        return level
    seen.add(decision.id)
    return evolve(level, source=evolve(source, reliability=decision.grade or Reliability.F))


def with_findings(result: ConflictReport, decided: Standing) -> tuple[ConflictReport, tuple[Review, ...]]:
    """The result with findings rejected and relabelled, its issues built anew, and what became of these decisions."""
    by_keys: dict[tuple[str, ...], list[Finding]] = {}
    for finding in result.findings:
        by_keys.setdefault(tuple(sorted((finding.a.key, finding.b.key))), []).append(finding)
    keys = {c.key for c in result.claims}
    changed: dict[tuple[str, str], Finding | None] = {}
    reviews = []
    for decision in decided.of(*ON_FINDINGS):
        pair = by_keys.get(decision.subject, [])
        found = [f for f in pair if decision.seen and f.relation in (decision.seen, decision.seen.mirror)]
        reviews.append(_review(decision, found, pair, keys))
        changed |= {(f.a.id, f.b.id): _as_decided(f, decision) for f in found}
    if all(changed.get((f.a.id, f.b.id), f) == f for f in result.findings):
        return result, tuple(reviews)
    findings = tuple(g for f in result.findings if (g := changed.get((f.a.id, f.b.id), f)) is not None)
    issues = build_issues(result.claims, findings, result.provenance)
    return evolve(result, findings=findings, issues=issues), tuple(reviews)


def _as_decided(finding: Finding, decision: Decision) -> Finding | None:
    """The finding after the decision: as it is, with another relation, or none."""
    if decision.kind is DecisionKind.CONFIRM:
        return finding
    if decision.kind is DecisionKind.REJECT or decision.relation is None:
        return None
    relation = decision.relation
    kind = (finding.contradiction_type or ContradictionType.WORLD_KNOWLEDGE) if relation in TYPED else None
    strength = (finding.strength or 0.7) if relation in TYPED else None
    message = Message.of("review.why", who=decision.who, relation=relation, why=decision.why or "-")
    return evolve(
        finding, relation=relation, contradiction_type=kind, strength=strength, rule=RULE, why=message.text(), message=message
    )


def _review(decision: Decision, found: Sequence[Finding], pair: Sequence[Finding], keys: set[str]) -> Review:
    """Applied where the finding is as the reviewer saw it; else reopened, saying what is otherwise now."""
    if found:
        return Review(decision, DecisionState.APPLIED)
    if pair:
        message = Message.of("review.relation_changed", seen=decision.seen, now=pair[0].relation)
    elif all(key in keys for key in decision.subject):
        message = Message.of("review.finding_gone", seen=decision.seen)
    else:
        message = Message.of("review.claims_changed", places=", ".join(decision.places) or "-")
    return Review(decision, DecisionState.REOPENED, message)


def in_order(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Reviews by when their decision was made."""
    return tuple(sorted(reviews, key=lambda r: r.decision.order))

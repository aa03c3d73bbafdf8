"""What the clauses around a claim's own clause do to it: the value they pass on, the condition they set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from claimcheck.extraction import factuality
from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.grammar import grammar, narrowing
from claimcheck.extraction.placeroles import PlaceRole
from claimcheck.extraction.placewords import place_words
from claimcheck.extraction.slots import Hits
from claimcheck.extraction.syntax import Clause, ClauseKind, Pos
from claimcheck.extraction.units import Unit, spans
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.values import Factuality, Place, Polarity


def outer_value(unit: Unit, analysis: Analysis, values: Mapping[int, Factuality]) -> Factuality | None:
    """The factuality of the clause around it that is not itself left open (a purpose, a condition)."""
    at = unit.clause.parent
    while at >= 0 and analysis.clauses[at].kind in factuality.OPEN_KINDS:
        at = analysis.clauses[at].parent
    return values.get(at)


def condition_of(unit: Unit, analysis: Analysis, text: str) -> str | None:
    """The words of the conditional clause that a claim depends on: one that hangs on it or stands before it."""
    if unit.clause.kind in factuality.OPEN_KINDS:
        return None
    for other in analysis.clauses:
        near = other.parent == unit.clause.index or (other.parent < 0 and other.index == unit.clause.index - 1)
        if other.kind is ClauseKind.CONDITIONAL and near:
            return " … ".join(s.quote for s in spans(other.tokens, analysis.sentence, text))
    return None


def placed(
    found: Sequence[tuple[Unit, Claim]], analysis: Analysis, hits: Hits, before: Place | None, pack: LanguagePack
) -> Iterator[tuple[Unit, Claim]]:
    """Claims with the place of what they are part of: what a purpose serves, the occasion that a relative clause tells of.

    "There" is where the words before it are; if they name no place, it is `before`, the one of the sentence in front.
    """
    places = {unit.clause.index: claim.place for unit, claim in found}
    for unit, claim in found:
        if claim.place is None and unit.clause.kind is ClauseKind.PURPOSE:
            claim = evolve(claim, place=places.get(unit.clause.parent))
        elif claim.place is None and unit.clause.kind is ClauseKind.RELATIVE:
            claim = evolve(claim, place=_of_occasion(unit.clause, analysis, hits, pack))
        if claim.place is None and claim.kind is ClaimKind.ASSERTED:
            claim = evolve(claim, place=_there(unit.clause, analysis, hits, before, pack))
        yield unit, claim


def _there(clause: Clause, analysis: Analysis, hits: Hits, before: Place | None, pack: LanguagePack) -> Place | None:
    """The place that an adverb in the clause stands for; `hits` are those of the sentence."""
    tokens, words = analysis.sentence.tokens, place_words(pack)
    at = next((i for i in clause.tokens if tokens[i].pos is Pos.ADV and tokens[i].norm in words.there), -1)
    if at < 0:
        return None
    return next((h.place for h in reversed(hits.places) if h.last <= at and h.role is PlaceRole.PLACE), before)


def _of_occasion(clause: Clause, analysis: Analysis, hits: Hits, pack: LanguagePack) -> Place | None:
    """The place before "in der ...", "at which ..." or "where ...", where no other noun stands between."""
    tokens, at = analysis.sentence.tokens, clause.marker - 1
    if at < 1:
        return None
    where = tokens[clause.marker].norm in place_words(pack).where
    if not where and tokens[at].norm not in grammar(pack).occasion_preps:
        return None
    before = [h for h in hits.places if h.last <= at and (where or h.role is PlaceRole.PLACE)]
    timed = {i for h in hits.times for i in range(h.first, h.last)}
    near = before and not any(tokens[i].pos.nominal for i in range(before[-1].last, at) if i not in timed)
    return before[-1].place if near else None


def denied_each(claim: Claim, unit: Unit, analysis: Analysis, pack: LanguagePack) -> Iterator[Claim]:
    """The claim, or one for each of those of whom "neither A nor B" denies it: together they would be denied only together."""
    event, listed = claim.event, grammar(pack).neither
    paired = any(analysis.sentence.tokens[i].norm in listed for i in unit.tokens)
    several = [n for n, r in event.roles.items() if len(r.values) > 1] if event else []
    if event is None or not (paired and several and claim.factuality.polarity is Polarity.NEGATIVE):
        yield claim
        return
    joining = {narrowing(pack).words.get((word,)) for word in listed}  # "noch" says "yet" only without "weder"
    claim = evolve(claim, scope=tuple(s for s in claim.scope if s not in joining))
    for value in event.roles[several[0]].values:
        roles = {**event.roles, several[0]: evolve(event.roles[several[0]], values=(value,))}
        yield evolve(claim, event=evolve(event, roles=roles))

"""Sourcing notes: what an editor would ask about unnamed sources (after the practice of AP and Reuters)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.messages import Message
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.source import Anonymity, Source, SourceKind, Stance
from claimcheck.records.values import Certainty, EventClass
from claimcheck.sources.words import profile, speaks_on_record

OPINIONS = frozenset({Stance.DEMANDS, Stance.PROPOSES, Stance.WARNS})
FORECASTS = frozenset({Stance.EXPECTS, Stance.PREDICTS, Stance.SPECULATES})
NO_TERMS = frozenset({Anonymity.UNNAMED, Anonymity.UNKNOWN})


def sourcing_notes(claims: Iterable[Claim]) -> tuple[Note, ...]:
    """One note for each remark on each unnamed source of each report, at the claim where it first applies."""
    found: dict[tuple[str, Message], Note] = {}
    for claim in sorted(claims, key=lambda c: c.order):
        if claim.kind not in (ClaimKind.NULL, ClaimKind.ATTRIBUTION) and _hidden(claim.attribution.origin):
            for message in _remarks(claim):
                found.setdefault((claim.report_id, message), Note(NoteKind.SOURCING, message, claim.id))
    return tuple(found.values())


def _hidden(source: Source) -> bool:
    """Whether nobody is named and nobody speaks for a body on the record."""
    return source.kind.anonymous and not speaks_on_record(source.descriptor or "")


def _remarks(claim: Claim) -> Iterator[Message]:
    source = claim.attribution.origin
    if profile(source.descriptor or "").bare:
        yield Message.of("sourcing.no_descriptor", source=source.label)
    if source.anonymity in NO_TERMS:
        yield Message.of("sourcing.no_terms", source=source.label)
    if source.count == 1 or (source.count is None and source.kind is SourceKind.ANONYMOUS_INDIVIDUAL):
        yield Message.of("sourcing.single", source=source.label)
    if claim.attribution.stance in OPINIONS:
        yield Message.of("sourcing.opinion", source=source.label)
    if _forecast(claim):
        yield Message.of("sourcing.forecast", source=source.label)


def _forecast(claim: Claim) -> bool:
    """Whether an unnamed source says what will be: by its stance, or of days after publication and not as a plan."""
    if claim.attribution.stance in FORECASTS:
        return True
    start = claim.time.start if claim.time else None
    ahead = start is not None and claim.window is not None and start > claim.window[1]
    planned = claim.event is not None and claim.event.event_class is EventClass.PLAN
    return ahead and not planned and claim.factuality.certainty is not Certainty.UNDERSPECIFIED

"""Deaths that a noun takes for granted: "investigating the death of two hikers", "nach dem Tod eines Wanderers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.events import nominal_event
from claimcheck.extraction.quantities import QuantityHit
from claimcheck.extraction.slots import Hits
from claimcheck.extraction.victims import HARM, victims
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Event, Quantity


@frozen
class Presupposed:
    """Tokens `first` to `last` (exclusive), what they take for granted, and how many it happened to."""

    first: int
    last: int
    event: Event
    quantity: Quantity


def presupposed(analysis: Analysis, hits: Hits, pack: LanguagePack) -> Iterator[Presupposed]:
    """The deaths and injuries of a sentence that stand in a noun with whoever suffered them, where it says how many."""
    tokens = analysis.sentence.tokens
    for phrase in analysis.phrases:
        found = nominal_event(analysis.sentence, phrase, analysis.phrases, pack, hits.names)
        if found is None or found.event.predicate not in HARM or found.patient is None:
            continue
        last = found.patient.members[-1][0].last
        if found.patient.phrase.head <= found.head or last <= phrase.last:
            continue
        number = victims(tokens, found.patient, hits.quantities, hits.people, pack) or _stated(
            found.patient.phrase.first, last, hits.quantities
        )
        if number is not None:
            yield Presupposed(phrase.first if phrase.prep < 0 else phrase.prep + 1, last, found.event, number)


def _stated(first: int, last: int, hits: Sequence[QuantityHit]) -> Quantity | None:
    """The number of persons that stands among these tokens."""
    inside = (h.quantity for h in hits if first <= h.first < last)
    return next((q for q in inside if q.unit == "count" and q.of), None)

"""A claim made ready for comparison: its slots in the form that the comparators take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.roles import PARTNER, merged, named, specific
from claimcheck.comparison.slots import Slot
from claimcheck.comparison.speech import Speech, speech
from claimcheck.comparison.wording import Words
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Phase, Side
from claimcheck.records.provenance import Provenance
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Certainty, Event, EventClass, Quantity, Role

OCCASION = "occasion"
COUNTED = ("patient", "theme", "person")
"""Roles of those whom a count counts."""


@frozen(eq=False, kw_only=True)
class Profile:
    """What the comparators need of one claim; made once, compared often.

    `timeless` is its side without what only matters where it is known who was published first. `quantity` is its number,
    but for one that only counts those whom the claim names. `words`: what its wording rests on.
    """

    claim: Claim
    provenance: Provenance | None
    side: Side
    timeless: Side
    predicate: str | None
    roles: Mapping[str, Role]
    occasions: tuple[str, ...]
    speech: Speech | None
    words: Words
    quantity: Quantity | None = None
    extra: tuple[tuple[Slot, Any], ...] = field(default=())


def profile(claim: Claim, provenance: Provenance | None, ontology: Ontology, slots: Iterable[Slot] = ()) -> Profile:
    """The profile of a claim; roles of a symmetric predicate become one."""
    event, side = claim.event, _side(claim, ontology)
    roles = dict(event.roles) if event else {}
    occasion = roles.pop(OCCASION, None)
    return Profile(
        claim=claim,
        provenance=provenance,
        side=side,
        timeless=evolve(side, marker=False),
        predicate=_predicate(claim, ontology),
        roles=_partners(event, roles, ontology) if event else roles,
        occasions=occasion.values if occasion else (),
        speech=speech(claim),
        words=Words.of(claim),
        quantity=None if _merely_named(claim) else claim.quantity,
        extra=tuple((s, s.value_of(claim)) for s in slots),
    )


def _merely_named(claim: Claim) -> bool:
    """Whether the number only counts those named: that she was killed does not say that nobody else was."""
    running = claim.event is not None and claim.event.event_class is EventClass.CUMULATIVE_COUNT
    unstated = claim.quantity is not None and claim.quantity.unit == "count" and claim.quantity.of is None
    roles = claim.event.roles.items() if claim.event else ()
    return running and unstated and any(named(role) for name, role in roles if name in COUNTED)


def _predicate(claim: Claim, ontology: Ontology) -> str | None:
    """The predicate; of a count, the one whose number news gives for it."""
    if claim.event is None:
        return None
    counts = claim.quantity is not None and claim.quantity.unit == "count" and claim.quantity.of is not None
    return ontology.counts_as(claim.event.predicate) if counts else claim.event.predicate


def _partners(event: Event, roles: Mapping[str, Role], ontology: Ontology) -> Mapping[str, Role]:
    if not ontology.symmetric(event.predicate):
        return roles
    return merged(roles, ("agent", "patient", PARTNER))


def _side(claim: Claim, ontology: Ontology) -> Side:
    event = claim.event
    number = claim.quantity
    counts = number is not None and number.unit == "count" and (number.low, number.high) != (1, 1)
    side = Side(
        kind=claim.kind, factuality=claim.factuality, marker=claim.marker is not None, phase=_phase(claim), counts=counts
    )  # fmt: skip
    if event is None:
        return side
    level = ontology.level(event.predicate)
    return evolve(side, event_class=_event_class(claim, event), opinion=_opinion(claim, event), level=level)


def _opinion(claim: Claim, event: Event) -> bool:
    """Whether a person calls something safe, unfair, a success: two people may differ in that."""
    value, origin = event.roles.get("value"), claim.attribution.origin
    return event.predicate == "be" and value is not None and not specific(value) and origin.kind is SourceKind.PERSON


def _event_class(claim: Claim, event: Event) -> EventClass:
    """The class of the event; what happens to one named person happens once, and counts nobody."""
    counting = event.event_class is EventClass.CUMULATIVE_COUNT and (claim.quantity is None or _merely_named(claim))
    patients = [r for n, r in event.roles.items() if n in COUNTED]
    one = counting and bool(patients) and all(named(r) and len(r.values) == 1 for r in patients)
    return EventClass.UNIQUE if one else event.event_class


def _phase(claim: Claim) -> Phase:
    """Ahead as long as the time it speaks of is not over; a plan is ahead of its event whenever it was published."""
    if claim.event and claim.event.event_class is EventClass.PLAN:
        return Phase.AHEAD
    window, time = claim.window, claim.time
    if window is None or time is None:
        return Phase.UNKNOWN
    if time.resolved and (time.end is None or window[1] < time.end):
        return Phase.AHEAD
    hedged = claim.factuality.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE)
    if hedged and time.end and time.end > window[0]:
        return Phase.AHEAD
    return Phase.PAST if time.end and time.end <= window[0] else Phase.UNKNOWN

"""Talks planned on a journey: they are when and where the journey goes that the sentence before tells of."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from claimcheck.extraction.slots import Slots
from claimcheck.extraction.takenup import Before
from claimcheck.records.claim import Claim
from claimcheck.records.values import Basis, Event, Polarity

_JOURNEYS = frozenset({"arrive", "travel", "visit"})
_TALKS = frozenset({"consult", "meet", "negotiate", "talk"})


def on_journey(slots: Slots, before: Before, sentence: int, window: tuple[date, date] | None) -> Slots:
    """The slots of planned talks that state neither time nor place, with those of the one journey of somebody who talks.

    A pronoun among those who talk stands for whoever travels. Nothing is lent by a journey without days, or by one that was
    over in the `window` of days in which the report was published.
    """
    event = slots.event
    if event is None or event.predicate not in _TALKS or slots.time or slots.place or before.index != sentence - 1:
        return slots
    journeys = [c for c in before.claims if c.event and c.event.predicate in _JOURNEYS]
    if len(journeys) != 1 or not _lies_ahead(journeys[0], window) or not _of_one(event, journeys[0]):
        return slots
    [journey] = journeys
    time = evolve(journey.time, basis=Basis.INFERRED) if journey.time else None
    note = f'time and place carried over from the sentence before: "{journey.content}"'
    return evolve(slots, time=time, place=journey.place, notes=(*slots.notes, note))


def _lies_ahead(journey: Claim, window: tuple[date, date] | None) -> bool:
    last = journey.time.end if journey.time else None
    return journey.factuality.polarity is Polarity.POSITIVE and last is not None and window is not None and last >= window[0]


def _of_one(talks: Event, journey: Claim) -> bool:
    """Whether who travels is among those who talk."""
    who = talks.roles.get("participant") or talks.roles.get("agent")
    travels = journey.event.role("agent") if journey.event else ()
    return who is not None and (not who.resolved or not set(who.values).isdisjoint(travels))

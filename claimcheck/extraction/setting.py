"""Where and when the report is: a count that states no place or day of its own takes those of the sentences before it."""

from __future__ import annotations

from attrs import define, evolve

from claimcheck.extraction.slots import Slots
from claimcheck.records.values import Basis, EventClass, Period, Place

REACH = 4
"""Sentences over which a setting holds."""


@define
class Setting:
    """The last place and day that the report stated as those of an event."""

    place: Place | None = None
    time: Period | None = None
    sentence: int = -REACH

    def take(self, slots: Slots, sentence: int) -> Slots:
        """The slots with what the setting lends them; what they state themselves becomes the setting."""
        lent = self._lend(slots) if sentence - self.sentence <= REACH else slots
        if slots.place is not None and slots.place.resolved:
            self.place, self.sentence = slots.place, sentence
            self.time = slots.time if slots.time is not None and slots.time.resolved else None
        elif slots.time is not None and slots.time.resolved:
            self.time, self.sentence = slots.time, sentence
        return lent

    def _lend(self, slots: Slots) -> Slots:
        """Only running counts borrow: every other event may well have happened elsewhere."""
        event = slots.event
        if event is None or event.event_class is not EventClass.CUMULATIVE_COUNT or slots.place is not None:
            return slots
        notes = slots.notes
        if self.place is not None:
            notes = (*notes, f'place carried over from an earlier sentence: "{self.place.expression or self.place.name}"')
        time = slots.time
        if time is None and self.time is not None and self.place is not None:
            time = evolve(self.time, basis=Basis.INFERRED)
            notes = (*notes, f'time carried over from an earlier sentence: "{self.time.expression}"')
        return evolve(slots, place=self.place, time=time, notes=notes)

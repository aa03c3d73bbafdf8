"""Where the report is: a count that states no place of its own takes that of the sentences before it."""

from __future__ import annotations

from attrs import define, evolve

from claimcheck.extraction.slots import Slots
from claimcheck.records.values import EventClass, Place

REACH = 4
"""Sentences over which a setting holds."""


@define
class Setting:
    """The last place that the report stated, known to the gazetteer or not."""

    place: Place | None = None
    sentence: int = -REACH

    def near(self, sentence: int, reach: int = REACH) -> Place | None:
        """The place that holds in a sentence, None where the last one was stated more than `reach` sentences before it."""
        return self.place if sentence - self.sentence <= reach else None

    def take(self, slots: Slots, sentence: int) -> Slots:
        """The slots with the place that the setting lends them; a place of their own becomes the setting.

        Only running counts borrow: every other event may well have happened elsewhere. A day is never lent: it would
        narrow a denial to that day. A quarter that no table knows does not replace the town it was told to be in.
        """
        if slots.place is not None:
            known = self.near(sentence)
            if slots.place.resolved or known is None or not known.resolved:
                self.place, self.sentence = slots.place, sentence
            return slots
        counts = slots.event is not None and slots.event.event_class is EventClass.CUMULATIVE_COUNT
        lent = self.near(sentence) if counts else None
        if lent is None:
            return slots
        note = f'place carried over from an earlier sentence: "{lent.expression or lent.name}"'
        return evolve(slots, place=lent, notes=(*slots.notes, note))

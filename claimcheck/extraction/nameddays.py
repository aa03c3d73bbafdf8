"""The day that the text named last, from which "the day before" and "three days later" are counted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from attrs import define

from claimcheck.extraction.syntax import Sentence
from claimcheck.extraction.times import TimeHit

REACH = 3
"""Sentences over which a day is remembered."""

SAYING = frozenset({"below", "around"})
"""What frames cover whose own clause only says that somebody spoke: its day is not what the story goes on from."""


@define
class NamedDays:
    """The last day named, and in which sentence."""

    day: date | None = None
    sentence: int = -REACH

    def at(self, sentence: Sentence) -> date | None:
        """The day to count from at the beginning of a sentence."""
        return self.day if sentence.index - self.sentence <= REACH else None

    def take(self, sentence: Sentence, hits: Sequence[TimeHit], saying: Collection[int]) -> None:
        """Remember the last day of a sentence that is not merely when something was said."""
        found = [h.day for h in hits if h.day and h.first not in saying]
        if found:
            self.day, self.sentence = found[-1], sentence.index

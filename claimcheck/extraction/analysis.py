"""A sentence with everything that was read of its form."""

from __future__ import annotations

from attrs import evolve, frozen

from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.syntax import Clause, Phrase, Sentence
from claimcheck.extraction.view import Frame


@frozen
class Analysis:
    """A sentence with everything that was read of its form; `reporter`: the one after it that says who reported it;
    `after`: the next one of its paragraph, where it names nobody who speaks; `outside`: its tokens outside quotations.
    """

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    frames: tuple[Frame, ...]
    names: tuple[Mention, ...] = ()
    quoted: bool = False
    reporter: Analysis | None = None
    after: Analysis | None = None
    outside: frozenset[int] | None = None

    def within(self, outside: frozenset[int]) -> Analysis:
        """With what stands outside quotations; whom a quoted speaker praises or attacks is no source of its own."""
        object_only = (f for f in self.frames if f.covers == "own" and self.clauses[f.clause].head in range(*f.cue))
        dropped = [f for f in object_only if f.cue[0] not in outside]
        return evolve(self, outside=outside, frames=tuple(f for f in self.frames if f not in dropped))

    @property
    def spoken(self) -> tuple[Frame, ...]:
        """The frames that say in the report's words who speaks."""
        return self.frames if self.outside is None else tuple(f for f in self.frames if f.cue[0] in self.outside)

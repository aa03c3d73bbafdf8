"""A sentence with everything that was read of its form."""

from __future__ import annotations

from attrs import frozen

from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.syntax import Clause, Phrase, Sentence
from claimcheck.extraction.view import Frame


@frozen
class Analysis:
    """A sentence with everything that was read of its form; `reporter`: the one after it that says who reported it."""

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    frames: tuple[Frame, ...]
    names: tuple[Mention, ...] = ()
    quoted: bool = False
    reporter: Analysis | None = None

"""How long a sentence and how deep a chain may be: what is longer is cut, and its claims say so."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.syntax import Sentence
from claimcheck.extraction.tokens import Word
from claimcheck.messages import Message
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.source import MAX_LEVELS, Level

MAX_WORDS = 200
"""Words and marks of one sentence. Newsrooms write up to 150, lists of names aside; the cost of a sentence may grow with the
square of its length, so that without a bound one text without full stops could take hours."""
CUT = f"sentence of more than {MAX_WORDS} words: read in parts"
"""What is noted on each claim of a sentence that was cut."""
DEEP = f"chain of more than {MAX_LEVELS} levels: the innermost are left out"
"""What is noted on a claim whose chain is deeper than a chain may be."""
BREAKS = (frozenset(";"), frozenset(":–—"), frozenset(","))
"""Where a sentence that is too long is cut, the best place first."""


def bounded(found: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """The words of one sentence, in parts of at most `MAX_WORDS`."""
    first = 0
    while len(found) - first > MAX_WORDS:
        end = _cut(found, first)
        yield tuple(found[first:end])
        first = end
    yield tuple(found[first:])


def _cut(found: Sequence[Word], first: int) -> int:
    """Where the part from `first` ends: after the last good mark in the second half of what may stand in it, else at its end."""
    last = first + MAX_WORDS
    for marks in BREAKS:
        for i in range(last - 1, first + MAX_WORDS // 2, -1):
            if found[i].text in marks:
                return i + 1
    return last


def marked(found: Iterable[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims, those of a sentence that was cut with a note that says so."""
    cut = [(s.start, s.end) for s in sentences if s.cut]
    return [evolve(c, notes=(*c.notes, CUT)) if _inside(c, cut) else c for c in found]


def _inside(claim: Claim, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a claim lies in one of the places, which are in order."""
    start, end = claim.extent or (0, 0)
    n = bisect_right(places, (start, end))
    return any(a < end and start < b for a, b in places[max(0, n - 1) : n + 1])


def kept(levels: Sequence[Level]) -> tuple[Level, ...]:
    """The levels below the report's own voice that a chain may hold, the outermost ones."""
    return tuple(levels[: MAX_LEVELS - 1])


def deep(levels: Sequence[Level]) -> tuple[str, ...]:
    """A note where a chain is cut."""
    return (DEEP,) if len(levels) >= MAX_LEVELS else ()


def length_notes(claims: Iterable[Claim]) -> tuple[Note, ...]:
    """One note for each report in which a sentence was read in parts."""
    found = Counter(c.report_id for c in claims if CUT in c.notes)
    return tuple(
        Note(NoteKind.LIMITS, Message.of("limits.sentence", words=MAX_WORDS, claims=n), id) for id, n in sorted(found.items())
    )

"""The words of a source made whole: names that the tagger cut, what stands in brackets after them, a name in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Token
from claimcheck.extraction.view import Frame

BRACKETED = 4
"""How many words may stand in brackets after a source ("(CDU)", "(Bündnis 90/Die Grünen)")."""


def whole(found: Iterable[Frame], names: Sequence[Mention], tokens: Sequence[Token]) -> tuple[Frame, ...]:
    """The frames with their sources made whole."""
    return tuple(evolve(f, source=_whole(f, f.source, names, tokens)) if f.source else f for f in found)


def _whole(frame: Frame, source: tuple[int, int], names: Sequence[Mention], tokens: Sequence[Token]) -> tuple[int, int]:
    first, last = source
    for name in names:
        if first < name.last and name.first < last and not _over(frame, name):
            first, last = min(first, name.first), max(last, name.last)
    if first and last < len(tokens) and tokens[last].text in CLOSERS.get(tokens[first - 1].text, ""):
        first, last = first - 1, last + 1
    return (first, _bracket_end(tokens, last))


def _over(frame: Frame, name: Mention) -> bool:
    """Whether the name holds words of the cue ("so", "laut")."""
    return name.first < frame.cue[1] and frame.cue[0] < name.last


def _bracket_end(tokens: Sequence[Token], last: int) -> int:
    """Where a short bracket of names right after token `last` ends, or `last`."""
    if last >= len(tokens) or tokens[last].text != "(":
        return last
    for i in range(last + 1, min(last + 2 + BRACKETED, len(tokens))):
        if tokens[i].text == ")":
            return i + 1
        if tokens[i].pos.verbal:
            return last
    return last

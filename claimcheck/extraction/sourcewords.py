"""The words of a source made whole: names that the tagger cut, brackets, a name in quotation marks, a name after its office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Form, Pos, Token
from claimcheck.extraction.view import Frame
from claimcheck.records.source import SourceKind

BRACKETED = 4
"""How many words may stand in brackets after a source ("(CDU)", "(Bündnis 90/Die Grünen)")."""


def whole(found: Iterable[Frame], names: Sequence[Mention], tokens: Sequence[Token]) -> tuple[Frame, ...]:
    """The frames with their sources made whole."""
    own = (evolve(f, source=_beside(f, f.source, names, tokens)) if f.source else f for f in found)
    return tuple(evolve(f, source=_whole(f, f.source, names, tokens)) if f.source else f for f in own)


def _beside(frame: Frame, source: tuple[int, int], names: Sequence[Mention], tokens: Sequence[Token]) -> tuple[int, int]:
    """The name right before the cue's verb after a comma, where a word inside what stands in front was taken for the
    subject ("Sentencing her on Friday, Judge Ada Quent said")."""
    verb = frame.cue[0]
    name = next((n for n in names if n.last == verb and _person(n)), None)
    if name is None or source[1] > name.outer_first or tokens[verb].form is not Form.FINITE or name.outer_first < 2:
        return source
    in_front = tokens[name.outer_first - 1].text == "," and tokens[0].form in (Form.GERUND, Form.PARTICIPLE)
    return (name.outer_first, name.last) if in_front else source


def _whole(frame: Frame, source: tuple[int, int], names: Sequence[Mention], tokens: Sequence[Token]) -> tuple[int, int]:
    first, last = source
    for name in names:
        if first < name.last and name.first < last and not _over(frame, name):
            first, last = min(first, name.first), max(last, name.last)
    if first and last < len(tokens) and tokens[last].text in CLOSERS.get(tokens[first - 1].text, ""):
        first, last = first - 1, last + 1
    return (first, _bracket_end(tokens, _apposition_end(frame, first, last, names, tokens)))


def _apposition_end(frame: Frame, first: int, last: int, names: Sequence[Mention], tokens: Sequence[Token]) -> int:
    """After the name between commas that says who a description is ("the club's chairwoman, Jo Kettering, said"), or `last`.

    A list goes on after the name, and after "according to the firm," a new clause begins with one.
    """
    if last + 1 >= len(tokens) or tokens[last].text != "," or tokens[frame.cue[0]].pos is Pos.ADP:
        return last
    begin = {at: n for n in names if _person(n) for at in (n.outer_first, n.first)}
    name = begin.get(last + 1)
    if name is None or any(_person(n) and first <= n.first and n.last == last for n in names):
        return last
    closed = name.last >= len(tokens) or (tokens[name.last].pos is Pos.PUNCT and tokens[name.last].text not in ("-", "–", "("))
    after = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    listed = after is not None and (after.pos is Pos.CONJ or after.pos is Pos.NAME)
    return name.last if closed and not listed else last


def _person(name: Mention) -> bool:
    return name.kind is SourceKind.PERSON


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

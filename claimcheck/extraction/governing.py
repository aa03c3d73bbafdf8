"""Which clauses of its sentence a frame governs."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.syntax import Clause, ClauseKind, Pos
from claimcheck.extraction.view import is_content

BESIDE = frozenset({ClauseKind.ADVERBIAL, ClauseKind.PARTICIPIAL, ClauseKind.COORDINATE})
"""Clauses that say when or how somebody spoke or what they did next, where the object of the verb is what was said."""
OPENING = frozenset({"back", "ahead"})
"""Frames without content in their own sentence, whose speaker may go on in the next."""


def path_to(clause: Clause, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clause with all clauses it hangs on, outermost first."""
    out, at = [clause], clause.parent
    while at >= 0:
        out.append(clauses[at])
        at = clauses[at].parent
    return tuple(reversed(out))


def governs_sentence(frame: Frame, path: Sequence[Clause], analysis: Analysis) -> bool:
    """A parenthetical frame governs the whole sentence but itself and what hangs on it."""
    home = analysis.clauses[frame.clause]
    if frame.covers == "all":
        return not _before_colon(frame, path[-1], analysis)
    if home.kind is ClauseKind.PARENTHESIS and _in_relative(home, analysis.clauses):
        return home not in path and analysis.clauses[home.parent] in path
    if home.kind is ClauseKind.PARTICIPIAL and frame.covers == "around":
        return home not in path
    if home.kind is not ClauseKind.PARENTHESIS or home in path:
        return False
    beside = frame.covers == "own" and home.head not in range(*frame.cue)
    return frame.covers == "around" or frame.step or beside or (frame.covers == "own" and not _has_verb_frame(home, analysis))


def _before_colon(frame: Frame, clause: Clause, analysis: Analysis) -> bool:
    """ "Kritik kam vom Rat: Das sei zu teuer, so Prell": the report says itself what stands before the colon."""
    tokens = analysis.sentence.tokens
    return any(tokens[i].text == ":" for i in range(clause.tokens[-1] + 1, frame.cue[0]))


def _in_relative(home: Clause, clauses: Sequence[Clause]) -> bool:
    """An aside inside a relative clause says whose words that clause is, and no other."""
    return home.parent >= 0 and clauses[home.parent].kind in (ClauseKind.RELATIVE, ClauseKind.QUESTION)


def _has_verb_frame(home: Clause, analysis: Analysis) -> bool:
    return any(f.clause == home.index and f.covers == "around" for f in analysis.frames)


def applies(frame: Frame, below: Clause | None, analysis: Analysis) -> bool:
    """Whether a frame of a clause on the path governs the clause at the end of it; `below`: the next one on the path."""
    if frame.covers in ("around", "nothing", *OPENING):
        return frame.covers == "nothing" and below is None
    if frame.step:
        verb = next((f for f in analysis.frames if f.clause == frame.clause and not f.step and f.covers == "below"), None)
        return applies(verb, below, analysis) if verb else True
    if frame.covers == "own":
        if below is not None and _tells_of_source(below, frame, analysis):
            return False
        object_only = analysis.clauses[frame.clause].head in range(*frame.cue)
        return below is None or not object_only or below.kind not in BESIDE
    return below is not None and is_content(below, analysis.clauses[frame.clause])


def _tells_of_source(clause: Clause, frame: Frame, analysis: Analysis) -> bool:
    """Whether a relative clause stands right behind the words that name the source: the report says that of them."""
    if clause.kind is not ClauseKind.RELATIVE or frame.source is None or frame.source[0] > frame.cue[0] or clause.marker < 0:
        return False
    near = 0 <= clause.tokens[0] - frame.source[1] <= 1
    return near and analysis.sentence.tokens[clause.marker].pos is Pos.REL

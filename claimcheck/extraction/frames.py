"""Frames: a cue, the words that name its source, and the clauses it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.asides import label, noun_frames, prepositional, reduced, signature, steps
from claimcheck.extraction.cues import Cue, cue_table
from claimcheck.extraction.sayers import speaker_of
from claimcheck.extraction.silence import silent, unspoken
from claimcheck.extraction.speakers import speaker_words
from claimcheck.extraction.subjects import cases
from claimcheck.extraction.syntax import Clause, ClauseKind, Phrase, Pos, Sentence
from claimcheck.extraction.verbalframes import verbal_frames
from claimcheck.extraction.view import Frame, View
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Stance

__all__ = ("Frame", "frames")


def frames(sentence: Sentence, found: Sequence[Phrase], parts: Sequence[Clause], pack: LanguagePack) -> tuple[Frame, ...]:
    """The frames of a sentence, in order of their clauses; chain steps after the frames they deepen."""
    words = speaker_words(pack)
    view = View(sentence, tuple(found), tuple(parts), cue_table(pack), cases(pack), words.own_voice, words.content, pack)
    out: list[Frame] = [*label(view), *signature(view)]
    for clause in parts:
        out.extend((*silent(view, clause),) or unspoken(view, clause))
        if out and out[-1].clause == clause.index:
            continue
        named = tuple(prepositional(view, clause))
        taken = {i for f in named for i in range(*(f.source or (0, 0)))}
        out.extend(named)
        deeper = tuple(steps(view, clause))
        if not any(f.cue[0] <= clause.head < f.cue[1] for f in deeper):
            out.extend(verbal_frames(evolve(view, found=tuple(p for p in view.found if p.head not in taken)), clause))
        out.extend(_cites(view, clause, deeper) if not any(f.clause == clause.index for f in out) else deeper)
        out.extend(f for f in noun_frames(view, clause) if not any(_names(g, f) or _denies(g, f, clause) for g in out))
        out.extend(reduced(view, clause))
    return _fronted(out, view)


def _names(aside: Frame, noun: Frame) -> bool:
    """Whether a noun of saying is only the end of another cue ("nach | Informationen der Agentur, ...")."""
    return aside.source is not None and aside.source[0] <= noun.cue[0] < aside.source[1]


def _denies(verb: Frame, noun: Frame, clause: Clause) -> bool:
    """Whether what a noun of nobody in particular tells is denied ("denied | reports | that ..."): there is one word on it."""
    answered = verb.covers == "below" and verb.meaning.stance in (Stance.DENIES, Stance.REJECTS, Stance.DISPUTES)
    return noun.source is None and answered and verb.clause == clause.parent


def _cites(view: View, clause: Clause, deeper: Sequence[Frame]) -> Iterator[Frame]:
    """ "Die Agentur beruft sich auf einen Diplomaten": all that the clause tells is who heard something from whom."""
    verbal = any(f.cue[0] <= clause.head < f.cue[1] for f in deeper) and view.shown.oblique
    who = speaker_of(view, clause) if verbal and clause.kind is ClauseKind.MAIN else None
    if who is None:
        yield from deeper
        return
    yield Frame(clause.index, deeper[0].cue, who, Cue(Stance.REPORTS), "ahead")
    yield from (evolve(f, covers="ahead") for f in deeper)


def _fronted(found: Sequence[Frame], view: View) -> tuple[Frame, ...]:
    """A preposition in front, or "so" after it all, that is the only cue speaks of the whole sentence, joined clauses too."""
    if sum(c.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.REPORTED) for c in view.parts) > 1:
        found = [evolve(f, covers="all") if _so_at_the_end(f, view) else f for f in found]
    joined = sum(c.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE) for c in view.parts) > 1
    if len(found) != 1 or found[0].covers != "own" or not view.shown.oblique or found[0].source is None or not joined:
        return tuple(found)
    (frame,) = found
    tokens = view.sentence.tokens
    front = frame.cue[0] == 0 and not tokens[0].pos.verbal and not tokens[frame.cue[1] - 1].pos.verbal
    back = frame.source == frame.cue and tokens[frame.cue[0]].norm in view.table.pointing_back
    return (evolve(frame, covers="all"),) if front or back else (frame,)


def _so_at_the_end(frame: Frame, view: View) -> bool:
    """ ", so der Experte weiter." """
    tokens = view.sentence.tokens
    so = view.shown.oblique and frame.covers == "own" and frame.source and tokens[frame.cue[0]].norm in view.table.parenthetical
    rest = tokens[frame.source[1] :] if so and frame.source else ()
    return bool(so) and all(t.pos is Pos.PUNCT or t.norm in view.table.further for t in rest)


# --- verbs of saying ---

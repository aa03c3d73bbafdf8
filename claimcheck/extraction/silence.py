"""Frames without content: a source that did not comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.cues import Cue
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.sayers import speaker_of
from claimcheck.extraction.syntax import Clause, ClauseKind, Pos, Token
from claimcheck.extraction.view import CONTENT_KINDS, Frame, View
from claimcheck.records.source import Stance


def silent(view: View, clause: Clause) -> Iterator[Frame]:
    """A source that did not comment."""
    tokens, table = view.sentence.tokens, view.table
    for i in clause.tokens:
        for words, stance in table.silence.get(tokens[i].norm, ()):
            if tuple(t.norm for t in tokens[i : i + len(words)]) == words and not _answers_a_thing(view, i + len(words)):
                who = view.subject(clause)
                source = view.extent(who, max(who.last, i)) if who else None
                yield Frame(clause.index, (i, i + len(words)), source, Cue(stance, "U"), "nothing")
                return


def _answers_a_thing(view: View, end: int) -> bool:
    """ "did not respond | to the offer": what was not answered is no question to the source."""
    tokens, table = view.sentence.tokens, view.table
    if end >= len(tokens) or not table.asked_by or tokens[end].norm != table.asked_by:
        return False
    phrase = next((p for p in view.found if p.prep == end), None)
    return phrase is not None and not any(t.lemma in table.asked for t in tokens[phrase.first : phrase.last])


def unspoken(view: View, clause: Clause) -> Iterator[Frame]:
    """A source that did not comment, by a negated verb of saying without content ("äußerte sich bis zum Abend nicht")."""
    tokens, own = view.sentence.tokens, clause.tokens
    if clause.head < 0 or clause.kind not in _SILENT:
        return
    kept = _withheld(view, clause)
    reflexive = tokens[clause.head].lemma in view.table.unspoken and any(tokens[i].norm in view.table.reflexive for i in own)
    open_to = reflexive or kept
    negations = (i for i in own if (tokens[i].pos is Pos.NEG and not _of_manner(tokens, i)) or (kept and _none(view, i, kept)))
    denied = next(negations, -1) if open_to else -1
    rest = evolve(view, found=tuple(p for p in view.found if p.head not in kept)) if kept else view
    who = rest.subject(clause) if denied >= 0 else None
    if denied < 0 or any(c.parent == clause.index and c.kind in CONTENT_KINDS for c in view.parts):
        return
    cue = (min(clause.head, denied), max(clause.head, denied) + 1)
    source = view.extent(who, max(who.last, cue[0])) if who else speaker_of(rest, clause)
    if source:
        yield Frame(clause.index, cue, source, Cue(Stance.DID_NOT_RESPOND, "U"), "nothing")


def _withheld(view: View, clause: Clause) -> tuple[int, ...]:
    """The things that somebody did or did not tell in this clause ("Einzelheiten nannte ... nicht")."""
    tokens, table = view.sentence.tokens, view.table.withheld
    if tokens[clause.head].lemma not in table["giving"]:
        return ()
    return tuple(i for i in clause.tokens if tokens[i].norm in table["things"])


def _none(view: View, i: int, things: Sequence[int]) -> bool:
    """A negation that stands with such a thing ("machte | keine genauen Angaben")."""
    denies = view.sentence.tokens[i].norm in hedge_table(view.pack).negations
    return denies and any(p.first == i and p.head in things for p in view.found)


def _of_manner(tokens: Sequence[Token], at: int) -> bool:
    """A negation of how somebody spoke ("äußerte sich nicht | kritisch")."""
    return at + 1 < len(tokens) and tokens[at + 1].pos is Pos.ADJ


_SILENT = frozenset({ClauseKind.MAIN, ClauseKind.COORDINATE})

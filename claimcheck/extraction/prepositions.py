"""Frames that a preposition or "so" makes: "according to police", "laut Polizei", "in a new poll"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.cues import Cue, phrase_at
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.subjects import extent
from claimcheck.extraction.syntax import Clause, ClauseKind, Pos, Token
from claimcheck.extraction.view import Frame, View
from claimcheck.records.source import Stance


def prepositional(view: View, clause: Clause) -> Iterator[Frame]:
    """ "according to police", "laut Polizei", "der Polizei zufolge", "so die Polizei": at most one in a clause."""
    table, tokens = view.table, view.sentence.tokens
    own = clause.tokens
    for i in own:
        if tokens[i].norm in table.pointing_back:
            yield Frame(clause.index, (i, i + 1), (i, i + 1), Cue(Stance.SAYS), "own")
            return
        end = phrase_at(tokens, i, table.own)
        if end > i:
            who = view.subject(clause)
            yield Frame(clause.index, (i, end), (who.first, who.last) if who else None, Cue(Stance.SAYS), "own")
            return
        end = phrase_at(tokens, i, table.after)
        source = noun_after(view, end, own[-1] + 1) if end > i else None
        if source:
            first = end - 1 if tokens[end - 1].pos is Pos.NOUN else source[0]
            yield Frame(clause.index, (i, end), (first, source[1]), Cue(Stance.SAYS), _reach(clause, i))
            return
        if tokens[i].norm in table.view and (source := _view_after(view, i, own[-1] + 1)):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), _reach(clause, i))
            return
        if tokens[i].norm in table.within and (source := _survey(view, clause, i)):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), _reach(clause, i))
            return
        source = _noun_before(view, i) if tokens[i].norm in table.before and not _governs(view, i) else None
        if source and (tokens[i].norm not in table.view or any(table.views(tokens[j]) for j in range(*source))):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), _reach(clause, i))
            return
        aside = tokens[i].norm in table.parenthetical and _bracketed(tokens, i)
        if aside and (source := noun_after(view, i + 1, own[-1] + 1)):
            yield from _further(view, clause, source[1])
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), "own")
            return


def _governs(view: View, at: int) -> bool:
    """Whether a preposition that can also stand after its noun has one after it ("die CIA | nach dem Besuch")."""
    return bool(view.shown.oblique) and any(p.prep == at for p in view.found)


def _further(view: View, clause: Clause, at: int) -> Iterator[Frame]:
    """Who reported the saying of an aside (", so der Präsident | laut Kurier")."""
    end = phrase_at(view.sentence.tokens, at, view.table.after) if at < len(view.sentence.tokens) else at
    source = noun_after(view, end, clause.tokens[-1] + 1) if end > at else None
    if source and at in clause.tokens:
        yield Frame(clause.index, (at, end), source, Cue(Stance.SAYS), "own")


def _reach(clause: Clause, at: int) -> str:
    """An aside that begins with the cue (", according to police") speaks of the sentence around it."""
    return "around" if clause.kind is ClauseKind.PARTICIPIAL and at == clause.tokens[0] else "own"


def _view_after(view: View, at: int, limit: int) -> tuple[int, int] | None:
    """The phrase after "nach" that speaks of a saying, a view or a text ("nach ersten Informationen", "nach dem Bericht")."""
    phrase = next((p for p in view.found if p.prep == at), None)
    if phrase is None or not view.table.views(view.sentence.tokens[phrase.head]):
        return None
    return view.extent(phrase, max(limit, phrase.last))


def _survey(view: View, clause: Clause, at: int) -> tuple[int, int] | None:
    """The poll after "in" ("in a new poll the mayor leads"), unless the clause says itself that somebody said something."""
    tokens, table = view.sentence.tokens, view.table
    phrase = next((p for p in view.found if p.prep == at), None)
    if phrase is None or tokens[phrase.head].lemma not in table.surveys or clause.head < 0:
        return None
    if tokens[clause.head].lemma in table.verbs or tokens[clause.head].pos is not Pos.VERB:
        return None
    return view.extent(phrase, max(clause.tokens[-1] + 1, phrase.last))


def noun_after(view: View, at: int, limit: int) -> tuple[int, int] | None:
    """The words of a source that begin at a token, or that a preposition there stands before."""
    if at < len(view.sentence.tokens) and view.sentence.tokens[at].text in CLOSERS:
        at += 1
    for phrase in view.found:
        tied = phrase.prep == at and (at == 0 or not view.shown.oblique or view.sentence.tokens[at - 1].pos is Pos.NOUN)
        if phrase.first <= at < phrase.last or phrase.first == at or tied:
            return extent(view.sentence, phrase, view.found, max(limit, phrase.last), view.shown)
    return None


def _noun_before(view: View, at: int) -> tuple[int, int] | None:
    tokens, found, genitive = view.sentence.tokens, view.found, view.shown.genitive
    end = _opens_bracket(tokens, at) if tokens[at - 1].text == ")" else at
    last = next((p for p in reversed(found) if p.last == end), None)
    if last is None:
        return None
    first = last
    for phrase in reversed(found):
        if (
            phrase.last == (first.prep if first.prep >= 0 else first.first)
            and (
                first.prep >= 0 or (tokens[first.first].pos is Pos.DET and (not genitive or tokens[first.first].norm in genitive))
            )
        ) or (phrase.last == first.first - 1 and first.prep < 0 and tokens[phrase.last].pos is Pos.CONJ):
            first = phrase
    return (first.first, at)


def _opens_bracket(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket that ends before `at` begins ("dem Verband (VDR) | zufolge")."""
    return next((i for i in range(at - 1, max(at - 8, -1), -1) if tokens[i].text == "("), at)


def _bracketed(tokens: Sequence[Token], i: int) -> bool:
    """ "…, so die Polizei": after a comma or at the start of a chunk, and no verb right after."""
    return i > 0 and tokens[i - 1].pos is Pos.PUNCT and i + 1 < len(tokens) and not tokens[i + 1].pos.verbal

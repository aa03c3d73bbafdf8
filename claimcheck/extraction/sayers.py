"""Who speaks in a clause with a verb of saying: its subject, a lent one, the agent, the text it stands in, whoever is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.asides import antecedent
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos
from claimcheck.extraction.view import View, is_content

_JOINED = frozenset({ClauseKind.COORDINATE, ClauseKind.REPORTED})


def speaker_of(view: View, clause: Clause, verb: str = "") -> tuple[int, int] | None:
    """The words that name who speaks: the subject, or the one of a clause before it."""
    tokens = view.sentence.tokens
    if relative_subject(view, clause):
        return (clause.marker, clause.marker + 1) if antecedent(view, clause) else None
    pointing = view.pointing(clause)
    unnamed = view.table.impersonal | view.content if pointing else view.table.impersonal
    if verb in view.table.impersonal_verbs and any(tokens[i].norm in unnamed for i in clause.tokens):
        return _text(view, clause)
    rest = evolve(view, found=tuple(p for p in view.found if p not in pointing)) if pointing else view
    lent = clause.kind is ClauseKind.PARTICIPIAL or _shared(view, clause)
    phrase = None if lent else rest.subject(clause) or view.subject(clause)
    if phrase is None:
        outer = _lender(view, clause)
        return speaker_of(view, outer) if outer else None
    head = tokens[phrase.head]
    if head.pos in (Pos.REL, Pos.WH):
        return None
    if head.norm in view.table.impersonal and phrase.last - phrase.first == 1:
        nobody = head.norm not in view.table.bodies or verb in view.table.impersonal_verbs
        return _text(view, clause) if nobody else (phrase.first, phrase.last)
    finite = next((i for i in clause.verbs if tokens[i].form is Form.FINITE), clause.head)
    before = phrase.first < finite
    front = before and clause.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE)
    return view.extent(phrase, finite if before else clause.tokens[-1] + 1, front)


def _text(view: View, clause: Clause) -> tuple[int, int] | None:
    """The text that something is said in ("in einer Mitteilung", "darin"), or where it comes from ("aus Paris")."""
    tokens, own = view.sentence.tokens, set(clause.tokens)
    if inside := next((i for i in clause.tokens if tokens[i].norm in view.table.inside), -1) + 1:
        return (inside - 1, inside)
    for phrase in view.found:
        if phrase.prep < 0 or phrase.head not in own:
            continue
        word = tokens[phrase.prep].norm
        reach = range(*view.extent(phrase, clause.tokens[-1] + 1))
        text = any(p.head in reach and view.table.written(tokens[p.head]) for p in view.found)
        written = word in view.table.impersonal_in and text
        place = word in view.table.impersonal_from
        if written or (place and tokens[phrase.head].lemma not in view.table.occasions):
            return view.extent(phrase, clause.tokens[-1] + 1)
    return None


def relative_subject(view: View, clause: Clause) -> bool:
    """Whether the relative word speaks: the verb comes right after it ("who said"), or no other word can be the subject."""
    tokens, shown = view.sentence.tokens, view.shown
    if clause.kind is not ClauseKind.RELATIVE or clause.marker < 0:
        return False
    if not shown.oblique:
        rest = (i for i in clause.tokens if i > clause.marker and tokens[i].pos not in (Pos.ADV, Pos.NEG))
        return next(rest, -1) in clause.verbs
    word = tokens[clause.marker].norm
    if clause.marker != clause.tokens[0] or word in shown.oblique:
        return False
    other = evolve(view, found=tuple(p for p in view.found if p.head != clause.marker)).subject(clause)
    if other is None or tokens[other.first].norm in shown.nominative:
        return other is None
    return word in shown.nominative or has_content(clause, view.parts)


def _shared(view: View, clause: Clause) -> bool:
    """A joined clause that begins with its verb has the subject before it ("said ... and criticized the council")."""
    if clause.kind not in _JOINED or clause.parent < 0:
        return False
    if view.shown.oblique:  # "Die Gruppe nenne sich X | und fordere Lösegeld"
        at = clause.tokens[0]
        return view.sentence.tokens[at].pos is Pos.CONJ and at + 1 in clause.verbs
    first = next((i for i in clause.tokens if view.sentence.tokens[i].pos not in (Pos.ADV, Pos.NEG, Pos.CONJ)), -1)
    return first in clause.verbs


def _lender(view: View, clause: Clause) -> Clause | None:
    """The clause whose subject speaks on: the one before ("said ... and added"), the outermost ("argued that ..., saying")."""
    outer = next((c for c in view.parts if c.index == clause.parent), None)
    if clause.kind is ClauseKind.COORDINATE or (clause.kind is ClauseKind.REPORTED and _shared(view, clause)):
        return outer
    while clause.kind is ClauseKind.PARTICIPIAL and outer and outer.parent >= 0 and outer.kind is not ClauseKind.PARENTHESIS:
        outer = view.parts[outer.parent]
    return outer if clause.kind is ClauseKind.PARTICIPIAL else None


def agent(view: View, clause: Clause) -> tuple[int, int] | None:
    """Who speaks in the passive, or the text that something is said in; in front of its verb "by" tells of the subject."""
    own = {i for i in clause.tokens if view.shown.oblique or i > clause.head}
    for phrase in view.found:
        if phrase.prep in own and phrase.head in own and view.sentence.tokens[phrase.prep].norm in view.table.agents:
            return view.extent(phrase, clause.tokens[-1] + 1)
    return _text(view, clause) if view.shown.oblique and has_content(clause, view.parts) else None


def who_is_quoted(view: View, clause: Clause, speaker: tuple[int, int] | None, passive: bool) -> tuple[int, int] | None:
    """Who is quoted by whoever speaks: the object, in the passive the subject ("wie Meyer vom Kurier zitiert wird")."""
    own, tokens = set(clause.tokens), view.sentence.tokens
    if passive:
        who = view.subject(clause)
    else:
        apart = speaker or (0, 0)
        bare = (p for p in view.found if p.head in own and p.prep < 0 and not apart[0] <= p.first < apart[1])
        who = next((p for p in bare if tokens[p.head].pos.nominal or tokens[p.first].norm in view.shown.oblique), None)
    return view.extent(who, max(own) + 1) if who else None


def has_content(clause: Clause, parts: Sequence[Clause]) -> bool:
    """Whether a clause hangs on this one that is what is said."""
    return any(c.parent == clause.index and is_content(c, clause) for c in parts)

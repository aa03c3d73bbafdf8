"""Frames: a cue, the words that name its source, and the clauses it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.asides import antecedent, label, noun_frames, prepositional, reduced, silent, steps
from claimcheck.extraction.cues import Cue, cue_table
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.speakers import speaker_words
from claimcheck.extraction.subjects import cases
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Phrase, Pos, Sentence, Token
from claimcheck.extraction.view import CONTENT_KINDS, Frame, View, is_content
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Stance

__all__ = ("CONTENT_KINDS", "Frame", "frames")


def frames(sentence: Sentence, found: Sequence[Phrase], parts: Sequence[Clause], pack: LanguagePack) -> tuple[Frame, ...]:
    """The frames of a sentence, in order of their clauses; chain steps after the frames they deepen."""
    view = View(sentence, tuple(found), tuple(parts), cue_table(pack), cases(pack), speaker_words(pack).own_voice)
    out: list[Frame] = list(label(view))
    for clause in parts:
        out.extend(silent(view, clause))
        if out and out[-1].clause == clause.index:
            continue
        named = tuple(prepositional(view, clause))
        taken = {i for f in named for i in range(*(f.source or (0, 0)))}
        out.extend(named)
        deeper = tuple(steps(view, clause))
        if not any(f.cue[0] <= clause.head < f.cue[1] for f in deeper):
            out.extend(_verbal(evolve(view, found=tuple(p for p in view.found if p.head not in taken)), clause))
        out.extend(deeper)
        out.extend(noun_frames(view, clause))
        out.extend(reduced(view, clause))
    return tuple(out)


# --- verbs of saying ---


def _verbal(view: View, clause: Clause) -> Iterator[Frame]:
    tokens, table = view.sentence.tokens, view.table
    if clause.head < 0 or tokens[clause.head].pos is not Pos.VERB:
        return
    verb = table.verb(tokens[clause.head].lemma, (tokens[i].norm for i in clause.tokens), _particles(tokens, clause))
    if verb is None or clause.kind in (ClauseKind.PURPOSE, ClauseKind.INSTEAD):
        return
    passive = _passive(tokens, clause)
    content = _content(clause, view.parts)
    speaker = _agent(view, clause) if passive else _speaker(view, clause)
    if passive and speaker is None and not content:
        return
    if speaker is None and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPIAL) and not content:
        return
    covers = "around" if clause.kind is ClauseKind.PARENTHESIS else "below" if content else "own"
    meaning = table.verbs[verb]
    if covers == "own" and speaker is None and not passive:
        return
    if covers == "own" and (_ahead(tokens, clause) or not _takes_nominal(view, verb, clause)):
        return
    own_voice = speaker is not None and speaker[1] - speaker[0] == 1 and tokens[speaker[0]].norm in view.own_voice
    negated = any(tokens[i].pos is Pos.NEG for i in clause.tokens)
    if negated:
        meaning = Cue(meaning.stance, table.negated.get(verb, "U"))
    cue = _cue_range(tokens, clause, verb)
    whose = antecedent(view, clause) if speaker and _relative_subject(view, clause) else None
    yield Frame(clause.index, cue, speaker, meaning, covers, negated=negated, own_voice=own_voice, antecedent=whose)


def _particles(tokens: Sequence[Token], clause: Clause) -> Iterator[str]:
    """Words that can make one verb with the head: what the tagger calls a particle, the clause's last word, the next ones."""
    words = [i for i in clause.tokens if tokens[i].pos is not Pos.PUNCT]
    for i in words:
        if tokens[i].pos is Pos.PARTICLE or i == words[-1] or clause.head < i <= clause.head + 3:
            yield tokens[i].norm


def _ahead(tokens: Sequence[Token], clause: Clause) -> bool:
    """With a modal or future auxiliary nothing has been said yet ("would advise", "wird fordern")."""
    verbs = [tokens[i] for i in clause.verbs]
    bare = any(t.form is Form.INFINITIVE and t.pos is Pos.VERB for t in verbs)
    return bare and any(t.pos is Pos.MODAL or t.lemma == "werden" for t in verbs)


def _cue_range(tokens: Sequence[Token], clause: Clause, verb: str) -> tuple[int, int]:
    """The finite verb group; a separated particle stays out where other words stand between."""
    verbs = [i for i in clause.verbs if tokens[i].pos.verbal]
    last = clause.head + 1
    first = clause.head
    while first - 1 in verbs:
        first -= 1
    if " " in verb and last < len(tokens) and tokens[last].norm == verb.split()[-1]:
        last += 1
    return (first, last)


def _passive(tokens: Sequence[Token], clause: Clause) -> bool:
    """A participle with a form of be or werden."""
    if tokens[clause.head].form is not Form.PARTICIPLE:
        return False
    return any(tokens[i].pos is Pos.AUX and tokens[i].lemma in ("be", "werden", "sein", "get") for i in clause.verbs)


def _content(clause: Clause, parts: Sequence[Clause]) -> bool:
    return any(c.parent == clause.index and is_content(c, clause) for c in parts)


def _speaker(view: View, clause: Clause) -> tuple[int, int] | None:
    tokens = view.sentence.tokens
    if _relative_subject(view, clause):
        return (clause.marker, clause.marker + 1) if antecedent(view, clause) else None
    phrase = None if clause.kind is ClauseKind.PARTICIPIAL or _shared(view, clause) else view.subject(clause)
    if phrase is None:
        outer = _lender(view, clause)
        return _speaker(view, outer) if outer else None
    head = tokens[phrase.head]
    if head.norm in view.table.impersonal and phrase.last - phrase.first == 1 and head.norm not in view.table.bodies:
        return None
    if head.pos in (Pos.REL, Pos.WH):
        return None
    finite = next((i for i in clause.verbs if tokens[i].form is Form.FINITE), clause.head)
    return view.extent(phrase, finite if phrase.first < finite else clause.tokens[-1] + 1)


def _relative_subject(view: View, clause: Clause) -> bool:
    """ "who said": the verb comes right after the relative word, where order shows the subject."""
    if clause.kind is not ClauseKind.RELATIVE or clause.marker < 0 or view.shown.oblique:
        return False
    rest = (i for i in clause.tokens if i > clause.marker and view.sentence.tokens[i].pos not in (Pos.ADV, Pos.NEG))
    return next(rest, -1) in clause.verbs


def _shared(view: View, clause: Clause) -> bool:
    """A joined clause that begins with its verb has the subject before it ("said ... and criticized the council")."""
    if clause.kind is not ClauseKind.COORDINATE or clause.parent < 0 or view.shown.oblique:
        return False
    first = next((i for i in clause.tokens if view.sentence.tokens[i].pos not in (Pos.ADV, Pos.NEG, Pos.CONJ)), -1)
    return first in clause.verbs


def _lender(view: View, clause: Clause) -> Clause | None:
    """The clause whose subject speaks on: the one before ("said ... and added"), the outermost ("argued that ..., saying")."""
    outer = next((c for c in view.parts if c.index == clause.parent), None)
    if clause.kind is ClauseKind.COORDINATE:
        return outer
    while clause.kind is ClauseKind.PARTICIPIAL and outer and outer.parent >= 0 and outer.kind is not ClauseKind.PARENTHESIS:
        outer = view.parts[outer.parent]
    return outer if clause.kind is ClauseKind.PARTICIPIAL else None


def _agent(view: View, clause: Clause) -> tuple[int, int] | None:
    own = set(clause.tokens)
    for phrase in view.found:
        if phrase.prep >= 0 and phrase.head in own and view.sentence.tokens[phrase.prep].norm in view.table.agents:
            return view.extent(phrase, clause.tokens[-1] + 1)
    return None


def _takes_nominal(view: View, verb: str, clause: Clause) -> bool:
    """ "denied the allegations", "kündigte Gespräche an": verbs whose object is the content; any of them before a quotation."""
    own = set(clause.tokens)
    after = [p for p in view.found if p.head in own and p.first > clause.head]
    bare = [p for p in view.found if p.head in own and p.prep < 0]
    meaning = view.table.verbs[verb]
    plain = meaning.stance in (Stance.SAYS, Stance.REPORTS, Stance.WRITES) and meaning.effect in ("", "CT+")
    if plain and verb not in view.table.nominal:
        return any(view.sentence.tokens[i].text in CLOSERS for i in range(clause.tokens[0], clause.tokens[-1]))
    return bool(after) or len(bare) > 1

"""Frames: a cue, the words that name its source, and the clauses it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.extraction.cues import Cue, CueTable, cue_table, phrase_at
from claimcheck.extraction.subjects import Cases, cases, extent, subject
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Phrase, Pos, Sentence, Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Stance

CONTENT_KINDS = frozenset(
    {
        ClauseKind.COMPLEMENT,
        ClauseKind.REPORTED,
        ClauseKind.INFINITIVE,
        ClauseKind.QUESTION,
        ClauseKind.COORDINATE,
        ClauseKind.PURPOSE,
    }
)


@frozen
class Frame:
    """One attribution as a sentence makes it.

    `clause`: index of the clause it stands in; `cue`: its token range; `source`: token range of the words that name the
    source, or None; `covers`: "below" (the clauses that hang on its clause), "around" (the rest of the sentence), "own"
    (its own clause and those below), "nothing" (no content: a source that did not comment); `step`: a further source
    inside another frame ("citing"); `own_voice`: the clause's subject speaks of itself.
    """

    clause: int
    cue: tuple[int, int]
    source: tuple[int, int] | None
    meaning: Cue
    covers: str
    step: bool = False
    negated: bool = False


@frozen
class _View:
    """What the frames of one sentence are read from."""

    sentence: Sentence
    found: tuple[Phrase, ...]
    parts: tuple[Clause, ...]
    table: CueTable
    shown: Cases

    def subject(self, clause: Clause) -> Phrase | None:
        """The subject of a clause."""
        return subject(self.sentence, clause, self.found, self.shown)

    def extent(self, phrase: Phrase, limit: int) -> tuple[int, int]:
        """How far the words of a source reach."""
        return extent(self.sentence, phrase, self.found, limit)


def frames(sentence: Sentence, found: Sequence[Phrase], parts: Sequence[Clause], pack: LanguagePack) -> tuple[Frame, ...]:
    """The frames of a sentence, in order of their clauses; chain steps after the frames they deepen."""
    view = _View(sentence, tuple(found), tuple(parts), cue_table(pack), cases(pack))
    out: list[Frame] = []
    for clause in parts:
        out.extend(_silent(view, clause))
        if out and out[-1].clause == clause.index:
            continue
        named = tuple(_prepositional(view, clause))
        taken = {i for f in named for i in range(*(f.source or (0, 0)))}
        out.extend(named)
        out.extend(_verbal(evolve(view, found=tuple(p for p in view.found if p.head not in taken)), clause))
        out.extend(_steps(view, clause))
    return tuple(out)


# --- verbs of saying ---


def _verbal(view: _View, clause: Clause) -> Iterator[Frame]:
    tokens, table = view.sentence.tokens, view.table
    if clause.head < 0 or tokens[clause.head].pos is not Pos.VERB:
        return
    verb = table.verb(tokens[clause.head].lemma, (tokens[i].norm for i in clause.tokens))
    if verb is None or clause.kind in (ClauseKind.PURPOSE, ClauseKind.INSTEAD):
        return
    passive = _passive(tokens, clause)
    content = _content(clause, view.parts)
    speaker = _agent(view, clause) if passive else _speaker(view, clause)
    if passive and speaker is None and not content:
        return
    if speaker is None and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPIAL):
        return
    covers = "around" if clause.kind is ClauseKind.PARENTHESIS else "below" if content else "own"
    meaning = table.verbs[verb]
    if covers == "own" and not _takes_nominal(meaning, clause, view.found):
        return
    negated = any(tokens[i].pos is Pos.NEG for i in clause.tokens)
    if negated:
        meaning = Cue(meaning.stance, table.negated.get(verb, "U"))
    yield Frame(clause.index, _cue_range(tokens, clause, verb), speaker, meaning, covers, negated=negated)


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
    return any(c.parent == clause.index and c.kind in CONTENT_KINDS for c in parts)


def _speaker(view: _View, clause: Clause) -> tuple[int, int] | None:
    tokens = view.sentence.tokens
    phrase = view.subject(clause)
    if phrase is None:
        outer = next((c for c in view.parts if c.index == clause.parent), None)
        return _speaker(view, outer) if clause.kind is ClauseKind.COORDINATE and outer else None
    head = tokens[phrase.head]
    if head.pos in (Pos.REL, Pos.WH) or (head.norm in view.table.impersonal and phrase.last - phrase.first == 1):
        return None
    finite = next((i for i in clause.verbs if tokens[i].form is Form.FINITE), clause.head)
    return view.extent(phrase, finite if phrase.first < finite else clause.tokens[-1] + 1)


def _agent(view: _View, clause: Clause) -> tuple[int, int] | None:
    own = set(clause.tokens)
    for phrase in view.found:
        if phrase.prep >= 0 and phrase.head in own and view.sentence.tokens[phrase.prep].norm in view.table.agents:
            return view.extent(phrase, clause.tokens[-1] + 1)
    return None


def _takes_nominal(meaning: Cue, clause: Clause, found: Sequence[Phrase]) -> bool:
    """ "denied the allegations", "kündigte Gespräche an": verbs whose object is the content."""
    if meaning.stance in (Stance.SAYS, Stance.REPORTS, Stance.WRITES) and meaning.effect in ("", "CT+"):
        return False
    own = set(clause.tokens)
    after = [p for p in found if p.head in own and p.first > clause.head]
    return bool(after) or len([p for p in found if p.head in own and p.prep < 0]) > 1


# --- prepositions and parentheses ---


def _prepositional(view: _View, clause: Clause) -> Iterator[Frame]:
    sentence, found, table = view.sentence, view.found, view.table
    tokens = sentence.tokens
    own = clause.tokens
    for i in own:
        end = phrase_at(tokens, i, table.own)
        if end > i:
            who = view.subject(clause)
            yield Frame(clause.index, (i, end), (who.first, who.last) if who else None, Cue(Stance.SAYS), "own")
            return
        end = phrase_at(tokens, i, table.after)
        source = _noun_after(sentence, found, end, own[-1] + 1) if end > i else None
        if source:
            yield Frame(clause.index, (i, end), source, Cue(Stance.SAYS), "own")
            return
        if tokens[i].norm in table.before and (source := _noun_before(tokens, found, i)):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), "own")
            return
        aside = tokens[i].norm in table.parenthetical and _bracketed(tokens, i)
        if aside and (source := _noun_after(sentence, found, i + 1, own[-1] + 1)):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), "own")
            return


def _noun_after(sentence: Sentence, found: Sequence[Phrase], at: int, limit: int) -> tuple[int, int] | None:
    for phrase in found:
        if phrase.first <= at < phrase.last or phrase.first == at or phrase.prep == at:
            return extent(sentence, phrase, found, max(limit, phrase.last))
    return None


def _noun_before(tokens: Sequence[Token], found: Sequence[Phrase], at: int) -> tuple[int, int] | None:
    last = next((p for p in reversed(found) if p.last == at), None)
    if last is None:
        return None
    first = last
    for phrase in reversed(found):
        if phrase.last == (first.prep if first.prep >= 0 else first.first) and (
            first.prep >= 0 or tokens[first.first].pos is Pos.DET
        ):
            first = phrase
    return (first.first, last.last)


def _bracketed(tokens: Sequence[Token], i: int) -> bool:
    """ "…, so die Polizei": after a comma or at the start of a chunk, and no verb right after."""
    return i > 0 and tokens[i - 1].pos is Pos.PUNCT and i + 1 < len(tokens) and not tokens[i + 1].pos.verbal


# --- chain steps and silence ---


def _steps(view: _View, clause: Clause) -> Iterator[Frame]:
    sentence, found, table = view.sentence, view.found, view.table
    tokens = sentence.tokens
    for i in clause.tokens:
        end = phrase_at(tokens, i, table.steps)
        if end == i and tokens[i].norm in table.origins:
            end = next((i + 1 for p in found if p.prep == i and table.unnamed(tokens[p.head])), i)
        if end == i:
            continue
        source = _noun_after(sentence, found, end, clause.tokens[-1] + 1)
        if source:
            at = clause.parent if clause.kind is ClauseKind.PARTICIPIAL and clause.parent >= 0 else clause.index
            yield Frame(at, (i, end), source, Cue(Stance.SAYS), "own", step=True)
            return


def _silent(view: _View, clause: Clause) -> Iterator[Frame]:
    tokens, table = view.sentence.tokens, view.table
    for i in clause.tokens:
        for words, stance in table.silence.get(tokens[i].norm, ()):
            if tuple(t.norm for t in tokens[i : i + len(words)]) == words:
                who = view.subject(clause)
                source = view.extent(who, max(who.last, i)) if who else None
                yield Frame(clause.index, (i, i + len(words)), source, Cue(stance, "U"), "nothing")
                return

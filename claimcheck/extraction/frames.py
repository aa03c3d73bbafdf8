"""Frames: a cue, the words that name its source, and the clauses it governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extraction.cues import Cue, CueTable, cue_table, phrase_at
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


def frames(sentence: Sentence, found: Sequence[Phrase], parts: Sequence[Clause], pack: LanguagePack) -> tuple[Frame, ...]:
    """The frames of a sentence, in order of their clauses; chain steps after the frames they deepen."""
    table = cue_table(pack)
    out: list[Frame] = []
    for clause in parts:
        out.extend(_silent(sentence, clause, found, table))
        if out and out[-1].clause == clause.index:
            continue
        named = tuple(_prepositional(sentence, clause, found, table))
        taken = {i for f in named for i in range(*(f.source or (0, 0)))}
        free = tuple(p for p in found if p.head not in taken)
        out.extend(named)
        out.extend(_verbal(sentence, clause, free, parts, table))
        out.extend(_steps(sentence, clause, found, table))
    return tuple(out)


def subject(sentence: Sentence, clause: Clause, found: Sequence[Phrase]) -> Phrase | None:
    """The phrase nearest to the finite verb that can be its subject: without preposition, before it or (inverted) after it."""
    own = set(clause.tokens)
    finite = next((i for i in clause.verbs if sentence.tokens[i].form is Form.FINITE), clause.head)
    bare = [p for p in found if (p.prep < 0 or p.prep == clause.marker) and p.head in own]
    before = [p for p in bare if p.last <= finite and not _possessor(sentence, p)]
    after = [p for p in bare if p.first > finite]
    if not before:
        return after[0] if after else None
    return _start_of_run(sentence, before)


def _possessor(sentence: Sentence, phrase: Phrase) -> bool:
    """An apposition or a genitive is no subject; a time word is none either (the caller sees the tables)."""
    before = sentence.tokens[phrase.first - 1].norm if phrase.first else ""
    return before == "of"


def _start_of_run(sentence: Sentence, before: Sequence[Phrase]) -> Phrase:
    """The first phrase of the run that leads up to the verb: "Quellen von Axios", "Jane Doe, the minister"."""
    first = before[0]
    for phrase in before[1:]:
        gap = sentence.tokens[first.last : phrase.first]
        if any(t.pos is Pos.VERB for t in gap):
            first = phrase
    return first


def extent(sentence: Sentence, phrase: Phrase, found: Sequence[Phrase], limit: int) -> tuple[int, int]:
    """The phrase with the prepositional attributes and genitives right after it, up to token `limit`."""
    last = phrase.last
    for other in found:
        start = other.prep if other.prep >= 0 else other.first
        if start == last and other.last <= limit and (other.prep >= 0 or sentence.tokens[other.first].pos is Pos.DET):
            last = other.last
    return (phrase.first, min(last, limit))


# --- verbs of saying ---


def _verbal(
    sentence: Sentence, clause: Clause, found: Sequence[Phrase], parts: Sequence[Clause], table: CueTable
) -> Iterator[Frame]:
    tokens = sentence.tokens
    own = clause.tokens
    if clause.head < 0 or tokens[clause.head].pos is not Pos.VERB:
        return
    verb = table.verb(tokens[clause.head].lemma, (tokens[i].norm for i in own))
    if verb is None or clause.kind in (ClauseKind.PURPOSE, ClauseKind.INSTEAD):
        return
    passive = _passive(tokens, clause)
    content = _content(clause, parts)
    speaker = _agent(sentence, clause, found, table) if passive else _speaker(sentence, clause, found, parts, table.impersonal)
    if passive and speaker is None and not content:
        return
    if speaker is None and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPIAL):
        return
    covers = "around" if clause.kind is ClauseKind.PARENTHESIS else "below" if content else "own"
    if covers == "own" and not _takes_nominal(table.verbs[verb], clause, found):
        return
    negated = any(tokens[i].pos is Pos.NEG for i in own)
    meaning = table.verbs[verb]
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


def _speaker(
    sentence: Sentence, clause: Clause, found: Sequence[Phrase], parts: Sequence[Clause], impersonal: frozenset[str]
) -> tuple[int, int] | None:
    phrase = subject(sentence, clause, found)
    if phrase is None:
        outer = next((c for c in parts if c.index == clause.parent), None)
        borrow = clause.kind is ClauseKind.COORDINATE and outer is not None
        return _speaker(sentence, outer, found, parts, impersonal) if borrow and outer else None
    head = sentence.tokens[phrase.head]
    if head.pos in (Pos.REL, Pos.WH) or (head.norm in impersonal and phrase.last - phrase.first == 1):
        return None
    finite = next((i for i in clause.verbs if sentence.tokens[i].form is Form.FINITE), clause.head)
    limit = finite if phrase.first < finite else clause.tokens[-1] + 1
    return extent(sentence, phrase, found, limit)


def _agent(sentence: Sentence, clause: Clause, found: Sequence[Phrase], table: CueTable) -> tuple[int, int] | None:
    own = set(clause.tokens)
    for phrase in found:
        if phrase.prep >= 0 and phrase.head in own and sentence.tokens[phrase.prep].norm in table.agents:
            return extent(sentence, phrase, found, clause.tokens[-1] + 1)
    return None


def _takes_nominal(meaning: Cue, clause: Clause, found: Sequence[Phrase]) -> bool:
    """ "denied the allegations", "kündigte Gespräche an": verbs whose object is the content."""
    if meaning.stance in (Stance.SAYS, Stance.REPORTS, Stance.WRITES) and meaning.effect in ("", "CT+"):
        return False
    own = set(clause.tokens)
    after = [p for p in found if p.head in own and p.first > clause.head]
    return bool(after) or len([p for p in found if p.head in own and p.prep < 0]) > 1


# --- prepositions and parentheses ---


def _prepositional(sentence: Sentence, clause: Clause, found: Sequence[Phrase], table: CueTable) -> Iterator[Frame]:
    tokens = sentence.tokens
    own = clause.tokens
    for i in own:
        end = phrase_at(tokens, i, table.own)
        if end > i:
            who = subject(sentence, clause, found)
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


def _steps(sentence: Sentence, clause: Clause, found: Sequence[Phrase], table: CueTable) -> Iterator[Frame]:
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


def _silent(sentence: Sentence, clause: Clause, found: Sequence[Phrase], table: CueTable) -> Iterator[Frame]:
    tokens = sentence.tokens
    for i in clause.tokens:
        for words, stance in table.silence.get(tokens[i].norm, ()):
            if tuple(t.norm for t in tokens[i : i + len(words)]) == words:
                who = subject(sentence, clause, found)
                source = extent(sentence, who, found, max(who.last, i)) if who else None
                yield Frame(clause.index, (i, i + len(words)), source, Cue(stance, "U"), "nothing")
                return

"""Clauses that only say who said something (", said Smith"), told apart by their words."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.chunks import Chunk
from claimcheck.extraction.clausewords import ClauseWords, finite
from claimcheck.extraction.quotations import CLOSERS, closes
from claimcheck.extraction.syntax import Form, Mood, Pos, Token


def frames(sentence: Sequence[Token], chunk: Chunk, words: ClauseWords) -> bool:
    """A short clause of saying after (or within) what is said: ", sagte Meier", ", Smith said", ", the report said"."""
    tokens = sentence[chunk.first : chunk.last]
    verb = next((i for i, t in enumerate(tokens) if finite(t)), -1)
    so = words.verb_second and verb == 1 and tokens[0].norm == "so" and _after_quotation(sentence, chunk)
    if verb < 0 or chunk.mark in (";", ":") or not (so or speaks(words, tokens)):
        return False
    if words.verb_second and verb == 0 and tokens[0].mood is Mood.REPORTED and any(t.form is Form.INFINITIVE for t in tokens):
        return False  # "Sollte er gehen, | werde man entsprechend antworten": what is to be said
    if words.verb_second:
        return verb == 0 or (verb == 1 and tokens[0].norm in ("so", "wie"))
    if goes_on(words, tokens) or opens_quote(sentence, chunk) or not any(_names(t) for t in tokens):
        return False
    objects = [t for t in tokens[verb + 1 :] if t.pos.nominal]
    return verb == 0 or len(objects) <= 6


def _after_quotation(sentence: Sequence[Token], chunk: Chunk) -> bool:
    """Right after a quotation and a comma."""
    at = chunk.first - 2
    return at >= 0 and sentence[at + 1].text == "," and sentence[at].text in CLOSERS and closes(sentence, at)


def goes_on(words: ClauseWords, tokens: Sequence[Token]) -> bool:
    """ "and added", "but Olsen denied": another clause of saying, no aside."""
    return not words.verb_second and tokens[0].pos is Pos.CONJ and says(words, tokens)


def opens_quote(sentence: Sequence[Token], chunk: Chunk) -> bool:
    """What comes right after an opening mark is said, it does not say who speaks."""
    return chunk.mark in CLOSERS and chunk.first > 0 and not closes(sentence, chunk.first - 1)


def _names(token: Token) -> bool:
    """A word that can name who speaks."""
    return token.pos.nominal or token.pos in (Pos.PRON, Pos.NUM, Pos.DET)


def says(words: ClauseWords, tokens: Sequence[Token]) -> bool:
    """Whether a verb of saying stands among the tokens, its particle apart or not."""
    said = [t for t in tokens if t.pos is not Pos.PUNCT]
    particles = [t.norm for t in said if t.pos is Pos.PARTICLE or (words.verb_second and t in said[-2:])]
    lemmas = [t.lemma for t in tokens if t.pos is Pos.VERB]
    return any(v in words.saying for v in (*lemmas, *(p + v for p in particles for v in lemmas)))


def speaks(words: ClauseWords, tokens: Sequence[Token]) -> bool:
    """Whether the verb that the clause is about says something ("as she said", not "as she began to write")."""
    verbs = [i for i, t in enumerate(tokens) if t.pos is Pos.VERB]
    if not verbs or words.verb_second:
        return says(words, tokens)
    at = next((i for i in verbs if finite(tokens[i])), verbs[0]) if _describes(tokens[: verbs[0] + 2]) else verbs[0]
    return says(words, tokens[: at + 2])


def _describes(tokens: Sequence[Token]) -> bool:
    """Whether the last verb but one is a participle after its noun ("three people | briefed on the matter said")."""
    return len(tokens) > 2 and tokens[-3].pos.nominal and tokens[-2].form is Form.PARTICIPLE and tokens[-1].pos is Pos.ADP


def speaker_follows(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """In "der Plan, sagte Meier, sei gut" who speaks comes after the verb; "der Leiter, Karl Meier, sagte" goes on."""
    first = next((t for t in tokens[chunk.first + 1 : chunk.last] if t.pos is not Pos.ADV), None)
    return first is not None and (first.pos.nominal or first.pos in (Pos.DET, Pos.PRON, Pos.ADJ, Pos.NUM))


def subject_first(tokens: Sequence[Token], own: Sequence[int]) -> bool:
    """Whether a clause begins with what may be its subject."""
    return tokens[own[0]].pos in (Pos.DET, Pos.NOUN, Pos.NAME, Pos.PRON, Pos.NUM)

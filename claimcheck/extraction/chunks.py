"""Where the clauses of a sentence may begin: marks, openers, relative words, conjunctions between finite verbs."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.extraction.barecomplements import bare_complement
from claimcheck.extraction.clausewords import MARKS, NEAR, ClauseWords, clause_words, finite
from claimcheck.extraction.contacts import after_aside, aside, contact, opens_clause
from claimcheck.extraction.openers import opener
from claimcheck.extraction.syntax import ClauseKind, Form, Phrase, Pos, Sentence, Token
from claimcheck.lang import LanguagePack

_BEFORE_CONTACT = frozenset({None, ClauseKind.COMPLEMENT, ClauseKind.PURPOSE})
"""Clauses whose object may have a relative clause without a relative word; one in front may end with its object instead."""

_ENDS = frozenset({Pos.PUNCT, Pos.SUB, Pos.REL, Pos.WH, Pos.CONJ})
_BRACKET = 2
"""Words that a participle and what stands before it have at least."""


@frozen
class Chunk:
    """A stretch of tokens `first` to `last` (exclusive) that belongs to one clause.

    `kind` and `marker` are set where a word opens it; `mark`: the punctuation before it; `joined`: a conjunction before it;
    `shared`: the auxiliary of the stretch before it that its participle goes with, or -1.
    """

    first: int
    last: int
    kind: ClauseKind | None = None
    marker: int = -1
    mark: str = ""
    joined: bool = False
    shared: int = -1


def chunks(sentence: Sentence, found: Sequence[Phrase], pack: LanguagePack) -> tuple[Chunk, ...]:
    """The sentence cut where a clause may begin or end."""
    words, tokens = clause_words(pack), sentence.tokens
    out: list[Chunk] = []
    first, mark, opened = 0, "", Cut()
    for i in range(len(tokens) + 1):
        kind, marker = opened.kind, opened.marker
        marked = i == marker > first  # "with whom": the word after the preposition opens nothing of its own
        cut = Cut() if i == len(tokens) else None if marked else _cut(tokens, found, first, i, words)
        around = kind is ClauseKind.RELATIVE or (
            kind is ClauseKind.COMPLEMENT and bool(out) and _of_subject(tokens, out[-1], marker)
        )
        if cut is None and around and not words.verb_second and _outer_verb(tokens, marker, i, words.subject_pronouns):
            cut = Cut()
        if cut is None and kind in _BEFORE_CONTACT and not words.verb_second and contact(tokens, first, i, words):
            cut = Cut(0, ClauseKind.RELATIVE)
        if cut is None and kind is ClauseKind.PURPOSE and out and _goes_on(tokens, out[-1], first, i):
            cut = Cut()
        if cut is None and kind is ClauseKind.PARENTHESIS and after_aside(tokens, i, words.saying):
            cut = Cut(0, ClauseKind.RELATIVE if tokens[first - 1].pos is Pos.NOUN else None)
        if cut is None:
            continue
        if i > first:
            out.append(Chunk(first, i, kind, marker, mark, opened.joined, opened.shared))
            mark = ""
        if i == len(tokens):
            break
        mark = tokens[i].text if cut.skip else mark
        first, opened = i + cut.skip, cut
    return tuple(out)


def _goes_on(tokens: Sequence[Token], before: Chunk, first: int, i: int) -> bool:
    """The verb that the clause before an infinitive waits for ("firms that to save money | have cut jobs")."""
    waits = not any(finite(t) for t in tokens[before.first : before.last])
    infinitive = any(t.form is Form.INFINITIVE for t in tokens[first:i])
    return waits and infinitive and finite(tokens[i]) and tokens[first + 1].pos is not Pos.PRON


@frozen
class Cut:
    """A clause boundary: how many tokens it takes itself, and what opens after it (see `Chunk`)."""

    skip: int = 0
    kind: ClauseKind | None = None
    marker: int = -1
    joined: bool = False
    shared: int = -1


def _cut(tokens: Sequence[Token], found: Sequence[Phrase], first: int, i: int, words: ClauseWords) -> Cut | None:
    token = tokens[i]
    if token.pos is Pos.PUNCT and token.text in MARKS:
        return Cut(1)
    if opened := opener(tokens, i, words):
        said = not words.verb_second and token.norm == "that" and aside(tokens, found, i + 1, words.saying)
        return Cut(0, ClauseKind.RELATIVE if said and tokens[i - 1].pos.nominal else opened[0], opened[1])
    if not words.verb_second and i > first and _joined_verb(tokens, first, i):
        return Cut(1, joined=True)
    if not words.verb_second and (unmarked := _unmarked(tokens, found, first, i, words)):
        return unmarked
    if words.verb_second and (shared := _auxiliary_shared(tokens, first, i)) >= 0:
        return Cut(1, joined=True, shared=shared)
    if token.pos is Pos.CONJ and i > first and _between_finites(tokens, first, i) and not _in_bracket(tokens, first, i, words):
        return Cut(1, joined=True)
    if not words.verb_second and i > first and bare_complement(tokens, found, first, i, words):
        return Cut(0, ClauseKind.COMPLEMENT)
    if token.pos is Pos.TO and i > first and not words.verb_second and _purpose(tokens, first, i, words):
        return Cut(0, ClauseKind.PURPOSE, i)
    return None


def _auxiliary_shared(tokens: Sequence[Token], first: int, i: int) -> int:
    """The auxiliary of two participles that "and" joins ("hat das Amt | übernommen | und | den Klub | geführt"); -1 for none."""
    if tokens[i].pos is not Pos.CONJ or i - first < _BRACKET or not _participle(tokens[i - 1]):
        return -1
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].pos in _ENDS), len(tokens))
    rest, before = tokens[i + 1 : end], [j for j in range(first, i) if finite(tokens[j])]
    if len(rest) < _BRACKET or not _participle(rest[-1]) or any(finite(t) or t.pos is Pos.TO for t in rest) or len(before) != 1:
        return -1
    return before[0] if tokens[before[0]].pos is Pos.AUX else -1


def _participle(token: Token) -> bool:
    return token.pos is Pos.VERB and token.form is Form.PARTICIPLE


def _joined_verb(tokens: Sequence[Token], first: int, i: int) -> bool:
    """A verb right after "and" goes on with a clause before the last mark ("came to Laredo, Texas | and explained ...")."""
    if tokens[i].pos is not Pos.CONJ or i + 1 >= len(tokens) or any(finite(t) for t in tokens[first:i]):
        return False
    after = tokens[i + 1]
    return after.pos is Pos.VERB and finite(after) and any(finite(t) for t in tokens[:first])


def _unmarked(tokens: Sequence[Token], found: Sequence[Phrase], first: int, i: int, words: ClauseWords) -> Cut | None:
    """A clause that no word shows to be one: behind what the tagger takes for a preposition, or an aside in another."""
    adverbial = words.openers.get(tokens[i].norm) is ClauseKind.ADVERBIAL and tokens[i].norm not in words.frame_openers
    if adverbial and opens_clause(tokens, found, first, i):
        return Cut(0, ClauseKind.ADVERBIAL, i)
    return Cut(0, ClauseKind.PARENTHESIS) if aside(tokens, found, i, words.saying) else None


def _between_finites(tokens: Sequence[Token], first: int, i: int) -> bool:
    """A finite verb in the chunk before the conjunction, and one after it before the next mark or opener."""
    if not any(finite(t) for t in tokens[first:i]):
        return False
    for token in tokens[i + 1 :]:
        if token.pos in (Pos.PUNCT, Pos.SUB, Pos.REL, Pos.WH):
            return False
        if finite(token):
            return True
    return False


def _in_bracket(tokens: Sequence[Token], first: int, i: int, words: ClauseWords) -> bool:
    """An auxiliary before the conjunction still waits for the last word, taken for finite ("wird ... und ... vermutet")."""
    if not words.verb_second:
        return False
    verbs = [t for t in tokens[first:i] if t.pos.verbal]
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].pos is Pos.PUNCT), len(tokens)) - 1
    closes = [t for t in tokens[i + 1 : end + 1] if finite(t)] == [tokens[end]] and tokens[end].norm.endswith(("t", "en"))
    return len(verbs) == 1 and verbs[0].pos is Pos.AUX and finite(verbs[0]) and closes and tokens[end].pos is Pos.VERB


def _outer_verb(tokens: Sequence[Token], marker: int, i: int, subject_pronouns: frozenset[str]) -> bool:
    """A second finite verb without a subject of its own: "groups that endorsed him | say ..."."""
    if not finite(tokens[i]) or tokens[i - 1].norm in subject_pronouns or tokens[i - 1].pos in (Pos.CONJ, Pos.SUB, Pos.WH):
        return False
    verbs = [j for j in range(marker + 1, i) if tokens[j].pos.verbal]
    if not verbs or not finite(tokens[verbs[0]]):
        return False
    ended = tokens[i].pos is not Pos.MODAL and verbs[-1] == i - 1 and tokens[i - 1].pos is Pos.VERB  # "that he lied | is false"
    return ended or any(t.pos.nominal or t.pos is Pos.PRON for t in tokens[verbs[-1] + 1 : i])


def _of_subject(tokens: Sequence[Token], before: Chunk, marker: int) -> bool:
    """A clause that says what the noun before it is about, the subject of what follows ("reports that P | are wrong")."""
    named = marker > 0 and tokens[marker - 1].pos is Pos.NOUN and before.last == marker
    return named and not any(finite(t) for t in tokens[before.first : before.last])


def _purpose(tokens: Sequence[Token], first: int, i: int, words: ClauseWords) -> bool:
    """ "to" with an infinitive that no word before it takes as its own."""
    if i + 1 >= len(tokens) or not any(finite(t) for t in tokens[first:i]):
        return False
    if not (tokens[i + 1].pos.verbal or (i + 2 < len(tokens) and tokens[i + 1].pos is Pos.ADV and tokens[i + 2].pos.verbal)):
        return False
    before = tokens[i - 1]
    if before.lemma in words.infinitive_words or before.norm in words.infinitive_words or before.pos in (Pos.ADJ, Pos.WH):
        return False
    if _judged(tokens, first, i, words):
        return False
    heads = [t for t in tokens[first:i] if t.pos.verbal]
    return not heads or not (heads[-1].lemma in words.infinitive_verbs or _noun_governs(tokens, max(first, i - NEAR), i, words))


def _judged(tokens: Sequence[Token], first: int, i: int, words: ClauseWords) -> bool:
    """Before "to" stands who is to do it, and before that how it is judged ("crucial for the firm | to sell")."""
    for at in range(i - 2, max(first, i - NEAR), -1):
        if tokens[at].norm in words.whose:
            judging = tokens[at - 1]
            return judging.pos is Pos.ADJ or (judging.pos is Pos.NOUN and judging.lemma in words.governing)
        if tokens[at].pos.verbal or tokens[at].pos is Pos.PUNCT:
            return False
    return False


def _noun_governs(tokens: Sequence[Token], first: int, i: int, words: ClauseWords) -> bool:
    """A noun after the verb that takes the infinitive, with words of its own between ("a plan by the council | to close it")."""
    for token in reversed(tokens[first:i]):
        if token.pos.verbal:
            return False
        if (token.pos is Pos.NOUN and token.lemma in words.governing) or token.norm in words.ranks:
            return True
    return False

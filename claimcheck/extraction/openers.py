"""Words that open a clause: conjunctions, question words, relative words with or without a preposition."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.clausewords import MARKS, QUOTES, ClauseWords, finite
from claimcheck.extraction.contacts import verb_ends_front
from claimcheck.extraction.syntax import ClauseKind, Form, Pos, Token


def opener(tokens: Sequence[Token], i: int, words: ClauseWords) -> tuple[ClauseKind, int] | None:
    """The kind of the clause that a word opens, and its marker, None where it opens none."""
    token = tokens[i]
    for phrase, kind in words.several.get(token.norm, ()):
        if tuple(t.norm for t in tokens[i : i + len(phrase)]) == phrase:
            return (kind, i + len(phrase) - 1)
    told = words.verb_second and words.openers.get(token.norm) is ClauseKind.COMPLEMENT  # "Berichte, | wonach ..."
    if token.pos in (Pos.REL, Pos.WH) and not told and _relative(tokens, i, words):
        return (ClauseKind.RELATIVE, i)
    after = tokens[i + 1] if token.pos is Pos.ADP and i + 1 < len(tokens) else None
    asks = after is not None and not words.verb_second and words.openers.get(after.norm) is ClauseKind.QUESTION
    if after is not None and after.pos in (Pos.REL, Pos.WH) and not asks and _relative(tokens, i, words):
        return (ClauseKind.RELATIVE, i + 1)
    kind_ = words.openers.get(token.norm)
    if kind_ is None:
        return None
    untold = token.norm in words.needs_tag and token.pos not in (Pos.SUB, Pos.WH)
    front = words.verb_second and i == 0 and verb_ends_front(tokens)
    reduced = kind_ is ClauseKind.ADVERBIAL and _reduced(tokens, i, words)
    if untold and not (_said_before(tokens, i, kind_, words) or front or reduced or _frames_last(tokens, i, words)):
        return None
    if words.verb_second and kind_ is ClauseKind.ADVERBIAL and _verb_second(tokens, i):
        return None
    only = token.norm in words.frame_openers or (token.norm == "that" and i + 4 > len(tokens) - 1)
    if only and not words.verb_second and not _verb_before_mark(tokens, i):
        return None
    if token.norm == "that" and i and tokens[i - 1].pos.nominal and _verb_next(tokens, i):
        return (ClauseKind.RELATIVE, i)
    return (kind_, i)


def _reduced(tokens: Sequence[Token], i: int, words: ClauseWords) -> bool:
    """ "Once completed, the bridge ...": in front of its sentence, with a participle right behind it."""
    front = i == 0 and len(tokens) > 1 and not words.verb_second and tokens[i].norm not in words.frame_openers
    return front and tokens[1].pos is Pos.VERB and tokens[1].form is Form.PARTICIPLE


def _verb_second(tokens: Sequence[Token], i: int) -> bool:
    """A finite verb right behind the word, and more behind that: the word is an adverb ("Da ist nichts zu machen")."""
    after = tokens[i + 1 : i + 3]
    return len(after) == 2 and finite(after[0]) and after[1].pos not in (Pos.PUNCT, Pos.CONJ)


def _verb_before_mark(tokens: Sequence[Token], i: int) -> bool:
    """Whether a finite verb stands before the next mark: "as a “good man”" opens no clause."""
    named = _apposition(tokens, i)
    for j in range(i + 1, len(tokens)):
        if tokens[j].pos is Pos.PUNCT and tokens[j].text in MARKS and tokens[j].text not in QUOTES and j not in named:
            return False
        if finite(tokens[j]):
            return True
    return False


def _apposition(tokens: Sequence[Token], i: int) -> tuple[int, ...]:
    """The commas around a name right before a verb ("as the director, Jan Olsen, confirmed")."""
    first = next((j for j in range(i + 1, len(tokens)) if tokens[j].text == ","), len(tokens))
    last = first + 1
    while last < len(tokens) and tokens[last].pos is Pos.NAME:
        last += 1
    closed = first + 1 < last < len(tokens) - 1 and tokens[last].text == "," and finite(tokens[last + 1])
    return (first, last) if closed else ()


def _frames_last(tokens: Sequence[Token], i: int, words: ClauseWords) -> bool:
    """ "wie" after a comma, whatever the tagger says, where a verb of saying ends the clause (", wie dessen Leiter | sagte")."""
    if not words.verb_second or tokens[i].norm not in words.frame_openers or i < 1 or tokens[i - 1].text != ",":
        return False
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].pos is Pos.PUNCT), len(tokens)) - 1
    return end > i + 1 and finite(tokens[end]) and tokens[end].lemma in words.saying


def _said_before(tokens: Sequence[Token], i: int, kind: ClauseKind, words: ClauseWords) -> bool:
    """ "that" after a verb of saying, a comma or when it was said, or joined to another, opens what is said, whatever its tag."""
    if kind is not ClauseKind.COMPLEMENT or i == 0:
        return False
    if tokens[i - 1].pos is Pos.CONJ and not words.verb_second:
        return any(t.pos is Pos.SUB and t.norm == tokens[i].norm for t in tokens[: i - 1]) and _clause_to_come(tokens, i + 1)
    if tokens[i - 1].text != ",":
        return not words.verb_second and _right_after_saying(tokens, i, words) and _clause_to_come(tokens, i + 1)
    return any(t.pos is Pos.VERB and t.lemma in words.saying for t in tokens[:i]) and any(finite(t) for t in tokens[i + 1 :])


def _right_after_saying(tokens: Sequence[Token], i: int, words: ClauseWords) -> bool:
    """A verb of saying right before, or with one word between that tells when ("said Saturday that allowing ...")."""
    between = i > 1 and tokens[i - 1].pos in (Pos.NAME, Pos.ADV)
    if i > 1 and tokens[i - 1].pos is Pos.PARTICLE:  # "rule out that"
        return tokens[i - 2].pos is Pos.VERB and f"{tokens[i - 2].lemma} {tokens[i - 1].norm}" in words.saying
    return any(
        t.pos is Pos.VERB and t.form is not Form.NONE and t.lemma in words.saying for t in tokens[max(0, i - 1 - between) : i]
    )


def _clause_to_come(tokens: Sequence[Token], i: int) -> bool:
    """A finite verb that is not the next word, before the next mark."""
    for j in range(i, len(tokens)):
        if tokens[j].pos is Pos.PUNCT and tokens[j].text in MARKS:
            return False
        if finite(tokens[j]):
            return j > i
    return False


def _relative(tokens: Sequence[Token], i: int, words: ClauseWords) -> bool:
    """A relative word right after a noun or a comma, with a verb to come."""
    if i == 0 or (i and tokens[i - 1].pos in (Pos.REL, Pos.WH)):
        return False
    noun = tokens[i - 1].pos.nominal or (tokens[i - 1].pos is Pos.NUM and not words.verb_second)  # "the 2-year-old who"
    noun = noun or (tokens[i].norm in words.relative_too and tokens[i - 1].norm in words.antecedents)  # "those who"
    if tokens[i].norm in words.openers and not (noun or tokens[i - 1].text in (",", "(")):
        return False
    if not words.verb_second and tokens[i - 1].pos.verbal:
        return False
    after_comma = tokens[i - 1].text in (",", "(", "–", "—", "--", "-") or tokens[i - 1].pos is Pos.CONJ
    return (after_comma or (not words.verb_second and noun)) and any(t.pos.verbal for t in tokens[i + 1 :])


def _verb_next(tokens: Sequence[Token], i: int) -> bool:
    following = next((t for t in tokens[i + 1 :] if t.pos is not Pos.ADV), None)
    return following is not None and finite(following)

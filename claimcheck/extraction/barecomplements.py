"""What is said where no word opens it: "said | the talks had failed"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.clausewords import MARKS, QUOTES, ClauseWords, finite
from claimcheck.extraction.syntax import Form, Phrase, Pos, Token

LONGEST_ATTRIBUTE = 10
"""Words that a participle after its noun may bring along."""
LONGEST_BRACKET = 15
"""Words between dashes or brackets after a noun."""
CURRENCIES = frozenset("$€£¥")
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"})
"""With one of these beside it a verb of saying gives a name ("a group calling itself Grey Heron")."""
_BEGIN = frozenset({Pos.DET, Pos.NOUN, Pos.NAME, Pos.PRON, Pos.ADJ, Pos.NUM, Pos.ADV})
_DASHES = frozenset({"-", "--", "–", "—", "―"})


def bare_complement(tokens: Sequence[Token], found: Sequence[Phrase], first: int, i: int, words: ClauseWords) -> bool:
    """Whether what is said begins at `i`, in a stretch that begins at `first`."""
    return _second_verb(tokens, found, first, i, words) or _long_subject(tokens, first, i, words)


def _long_subject(tokens: Sequence[Token], first: int, i: int, words: ClauseWords) -> bool:
    """After a verb that takes a clause, any words before a finite verb of their own ("said | seeing it burn was hard")."""
    at = i - 1 - (i - 2 >= first and tokens[i - 1].norm in words.moments)
    if tokens[at].pos is not Pos.VERB or tokens[at].lemma not in words.clausal or tokens[i].norm in words.moments:
        return False
    if at == first and tokens[at].form is not Form.GERUND and not (first and tokens[first - 1].pos is Pos.CONJ):
        return False
    about = tokens[i].pos is Pos.ADP and i + 1 < len(tokens) and tokens[i + 1].pos is Pos.NUM
    begins = about or tokens[i].pos in _BEGIN or (tokens[i].pos is Pos.VERB and tokens[i].form is Form.GERUND)
    return begins and _finite_to_come(tokens, i)


def _finite_to_come(tokens: Sequence[Token], i: int) -> bool:
    """A finite verb that belongs to no clause inside the subject, before the next mark that is not within it."""
    inner, j = 0, i
    while j < len(tokens):
        token = tokens[j]
        if token.pos is Pos.PUNCT and token.text in MARKS and token.text not in QUOTES:
            j = _after_bracket(tokens, j)
            if not j:
                return False
            continue
        if token.pos in (Pos.SUB, Pos.REL, Pos.WH):
            inner += j > i
        elif token.pos is Pos.CONJ and not inner and j + 1 < len(tokens) and finite(tokens[j + 1]):
            return False
        elif finite(token) and j > i:
            if not inner:
                return True
            inner -= 1
        j += 1
    return False


def _after_bracket(tokens: Sequence[Token], j: int) -> int:
    """Where the words between two dashes or brackets end, 0 where none begin."""
    closing = _DASHES if tokens[j].text in _DASHES else {")"} if tokens[j].text == "(" else frozenset()
    return next((k + 1 for k in range(j + 1, min(j + LONGEST_BRACKET, len(tokens))) if tokens[k].text in closing), 0)


def _second_verb(tokens: Sequence[Token], found: Sequence[Phrase], first: int, i: int, words: ClauseWords) -> bool:
    """The subject of a second finite verb after a verb of saying or thinking: "said | the talks had failed"."""
    head = next((j for j in range(i - 1, first - 1, -1) if tokens[j].pos is Pos.VERB), -1)
    beside = tokens[i - 1].lemma in words.complementing and any(finite(t) for t in tokens[first:i])
    if not beside and (head < 0 or tokens[head].lemma not in words.saying):
        return False
    if tokens[i - 1].text in CURRENCIES or (head >= 0 and any(t.norm in REFLEXIVE for t in tokens[head + 1 : i])):
        return False
    phrase = next((p for p in found if p.first == i), None)
    if phrase is None or phrase.prep >= 0:
        return False
    j = _attributed_end(tokens, _subject_end(tokens, found, phrase))
    while j < len(tokens) and tokens[j].pos in (Pos.ADV, Pos.NEG):
        j += 1
    if j + 1 < len(tokens) and tokens[j].text == ",":
        return head > first and tokens[j + 1].pos in (Pos.REL, Pos.WH)
    return j < len(tokens) and finite(tokens[j])


def _subject_end(tokens: Sequence[Token], found: Sequence[Phrase], phrase: Phrase) -> int:
    """Where a subject ends with its prepositional attributes and coordinated phrases."""
    end = phrase.last
    for other in found:
        if other.first >= end and other.first - end <= 1 and end < len(tokens):
            joint = tokens[end]
            if other.first == end + 1 and (joint.pos is Pos.CONJ or joint.pos is Pos.ADP):
                end = other.last
    return end


_WITHIN = frozenset({Pos.DET, Pos.ADJ, Pos.NUM, Pos.NOUN, Pos.NAME, Pos.ADP, Pos.PARTICLE, Pos.ADV, Pos.PRON})


def _attributed_end(tokens: Sequence[Token], end: int) -> int:
    """Where a subject ends whose participle has words of its own ("the crisis facing the bank | was"), else `end`."""
    if end >= len(tokens) or tokens[end].pos is not Pos.VERB or tokens[end].form not in (Form.GERUND, Form.PARTICIPLE):
        return end
    j = end + 1
    while j < len(tokens) and j - end < LONGEST_ATTRIBUTE and tokens[j].pos in _WITHIN:
        j += 1
    return j if j < len(tokens) and finite(tokens[j]) else end

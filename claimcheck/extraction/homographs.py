"""Words that the tagger takes for verbs where only a noun can stand ("in a tweet", "in interviews and tweets, she said")."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.syntax import Form, Pos, Token

ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our", "your"})
"""Words that only a noun phrase can begin with."""
_PLAIN = frozenset({Form.FINITE, Form.INFINITIVE})


def nouns(found: Sequence[Token]) -> list[Token]:
    """The tokens of a subject-first language, such words as nouns."""
    return [_noun(t) if _misread(found, i) else t for i, t in enumerate(found)]


def _misread(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.pos is not Pos.VERB or token.form not in _PLAIN or not i:
        return False
    return _after_article(found, i) or _in_list(found, i)


def _after_article(found: Sequence[Token], i: int) -> bool:
    """Right after an article or possessive, unless another noun follows that it could belong to."""
    return found[i - 1].pos is Pos.DET and found[i - 1].norm in ARTICLES


def _in_list(found: Sequence[Token], i: int) -> bool:
    """After "and" and a plural noun, before a comma, with no verb before that it could be joined to."""
    joined = i > 1 and found[i - 1].pos is Pos.CONJ and found[i - 2].pos is Pos.NOUN and found[i - 2].norm.endswith("s")
    comma = i + 1 < len(found) and found[i + 1].text == ","
    return joined and comma and found[i].norm.endswith("s") and not any(t.pos.verbal for t in found[:i])


def _noun(token: Token) -> Token:
    return evolve(token, pos=Pos.NOUN, form=Form.NONE, past=False)

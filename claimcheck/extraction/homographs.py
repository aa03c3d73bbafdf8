"""Words that the tagger takes for verbs where only a noun can stand ("in a tweet", "in interviews and tweets, she said")."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.syntax import Form, Pos, Token

ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our", "your"})
"""Words that only a noun phrase can begin with."""
UNCHANGED = frozenset({
    "bet", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "set", "shed", "shut", "split", "spread",
    "upset",
})  # fmt: skip
"""Verbs whose past form looks like the plain form, and like a noun."""
_MONEY = frozenset("$€£¥")
_BEFORE_ROSE = frozenset({Pos.NOUN, Pos.NAME, Pos.ADJ, Pos.VERB})
_BEHIND_ROSE = frozenset({Pos.ADP, Pos.TO, Pos.ADV})
_OBJECT = frozenset({Pos.DET, Pos.NUM, Pos.PRON, Pos.NAME})
_PLAIN = frozenset({Form.FINITE, Form.INFINITIVE})


def nouns(found: Sequence[Token]) -> list[Token]:
    """The tokens of a subject-first language, such words as nouns."""
    return [_noun(t) if _misread(found, i) else t for i, t in enumerate(found)]


def past_forms(found: Sequence[Token]) -> list[Token]:
    """The tokens with participles after "and" as past forms where the verb before them is one ("left and called ...")."""
    return [evolve(t, form=Form.FINITE, past=True) if _joined_past(found, i) else t for i, t in enumerate(found)]


def lengths(found: Sequence[Token]) -> list[Token]:
    """The tokens with "long" as an adjective behind a measure ("3 kilometres long")."""
    behind = (
        i > 1 and t.norm == "long" and t.pos is Pos.ADV and found[i - 1].pos is Pos.NOUN and found[i - 2].pos is Pos.NUM
        for i, t in enumerate(found)
    )  # fmt: skip
    return [evolve(t, pos=Pos.ADJ) if long else t for t, long in zip(found, behind, strict=True)]


def verbs(found: Sequence[Token]) -> list[Token]:
    """The tokens with words as verbs that the tagger takes for something else ("…,” adding: …", "those surveyed | say")."""
    out = list(found)
    if (past := _unchanged(out)) > 0:
        out[past] = evolve(out[past], pos=Pos.VERB, form=Form.FINITE, past=True, lemma=out[past].norm)
    if (past := _rose(out)) > 0:
        out[past] = evolve(out[past], pos=Pos.VERB, form=Form.FINITE, past=True, lemma="rise")
    for i in range(1, len(out)):
        if _attributive(out, i):
            out[i] = evolve(out[i], pos=Pos.ADJ, form=Form.NONE, past=False)
        elif _ended(out, i):
            out[i] = evolve(out[i], pos=Pos.VERB, form=Form.FINITE)
            out[i - 2 : i] = [evolve(t, pos=Pos.ADV) for t in out[i - 2 : i]]
        elif _adding(out, i):
            out[i] = evolve(out[i], pos=Pos.VERB, form=Form.GERUND, lemma=out[i].norm[:-3])
        elif out[i - 1].norm == "those" and out[i].pos is Pos.VERB and out[i].form is Form.FINITE and out[i].past:
            out[i] = evolve(out[i], form=Form.PARTICIPLE, past=False)
            if i + 1 < len(out) and out[i + 1].form is Form.INFINITIVE:
                out[i + 1] = evolve(out[i + 1], form=Form.FINITE)
    return out


def _unchanged(found: Sequence[Token]) -> int:
    """The verb of a sentence that seems to have none ("The bridge | cost | 3 million euros"); -1 for no such word."""
    if any(t.form in (Form.FINITE, Form.PARTICIPLE) for t in found):
        return -1
    fits = (
        i
        for i in range(1, len(found) - 1)
        if found[i].norm in UNCHANGED
        and found[i - 1].pos.nominal
        and (found[i + 1].pos in _OBJECT or found[i + 1].norm in _MONEY)
    )
    return next(fits, -1)


def _rose(found: Sequence[Token]) -> int:
    """The verb of a sentence without a finite one ("The number of injured | rose | to 25"); -1 where it has one."""
    if any(t.form is Form.FINITE for t in found):
        return -1
    fits = (
        i
        for i in range(1, len(found) - 1)
        if found[i].norm == "rose" and found[i - 1].pos in _BEFORE_ROSE and found[i + 1].pos in _BEHIND_ROSE
    )
    return next(fits, -1)


def _attributive(found: Sequence[Token], i: int) -> bool:
    """A participle between a preposition and its noun ("of pledged delegates")."""
    after = found[i + 1] if i + 1 < len(found) else None
    participle = found[i].pos is Pos.VERB and found[i].form is Form.PARTICIPLE
    return participle and found[i - 1].norm == "of" and after is not None and after.pos is Pos.NOUN


def _ended(found: Sequence[Token], i: int) -> bool:
    """A form in -s after "no longer", with no other verb before it ("the port no longer handles containers")."""
    longer = i > 2 and found[i - 1].norm == "longer" and found[i - 2].norm == "no"
    return longer and found[i].pos is Pos.NOUN and found[i].norm.endswith("s") and not found[i - 3].pos.verbal


def _adding(found: Sequence[Token], i: int) -> bool:
    """A form in -ing between a comma, or a quotation that ends with one, and what is added."""
    token = found[i]
    if token.pos is not Pos.NOUN or not token.norm.endswith("ing") or i < 2 or i + 1 >= len(found):
        return False
    comma = found[i - 1].text == "," or (found[i - 2].text == "," and found[i - 1].pos is Pos.PUNCT)
    return comma and (found[i + 1].text == ":" or found[i + 1].pos is Pos.SUB)


def _joined_past(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.pos is not Pos.VERB or token.form is not Form.PARTICIPLE or i < 2 or found[i - 1].pos is not Pos.CONJ:
        return False
    before = next((t for t in reversed(found[: i - 1]) if t.pos.verbal), None)
    noun = found[i - 2].pos is not Pos.VERB
    return noun and before is not None and before.pos is Pos.VERB and before.form is Form.FINITE and before.past


def _misread(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.pos is not Pos.VERB or token.form not in _PLAIN or not i:
        return False
    owner = token.norm.endswith("s") and i + 1 < len(found) and found[i + 1].norm == "'"
    return owner or found[i - 1].text in ("<", "</") or _after_article(found, i) or _in_list(found, i)


def _after_article(found: Sequence[Token], i: int) -> bool:
    """Right after an article, a possessive or a genitive ("the mayor's tweets")."""
    owned = found[i - 1].norm in ("'s", "’s") and i > 1 and found[i - 2].pos.nominal
    return owned or (found[i - 1].pos is Pos.DET and found[i - 1].norm in ARTICLES)


def _in_list(found: Sequence[Token], i: int) -> bool:
    """After "and" and a plural noun, before a comma, with no verb before that it could be joined to."""
    joined = i > 1 and found[i - 1].pos is Pos.CONJ and found[i - 2].pos is Pos.NOUN and found[i - 2].norm.endswith("s")
    comma = i + 1 < len(found) and found[i + 1].text == ","
    return joined and comma and found[i].norm.endswith("s") and not any(t.pos.verbal for t in found[:i])


def _noun(token: Token) -> Token:
    return evolve(token, pos=Pos.NOUN, form=Form.NONE, past=False)

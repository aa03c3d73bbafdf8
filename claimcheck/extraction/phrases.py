"""Noun phrases of a sentence, with the preposition before each."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.syntax import Form, Phrase, Pos, Sentence, Token
from claimcheck.lang import LanguagePack

_BEFORE = frozenset({Pos.DET, Pos.ADJ, Pos.NUM})
_ATTRIBUTIVE = frozenset({Form.PARTICIPLE, Form.GERUND})


def phrases(sentence: Sentence, pack: LanguagePack) -> tuple[Phrase, ...]:
    """The base noun phrases in order; genitives and prepositional attributes are phrases of their own."""
    out: list[Phrase] = []
    tokens = sentence.tokens
    apart = bool(pack.table("clauses").get("name_then_noun_apart"))
    owners = frozenset(pack.table("clauses").get("genitive_pronouns", ()))
    timed = frozenset(pack.table("clauses").get("time_after_noun", ()))
    i = 0
    while i < len(tokens):
        last = _end(tokens, i, apart, owners, timed)
        head = next((j for j in range(last - 1, i - 1, -1) if tokens[j].pos.nominal or tokens[j].pos is Pos.PRON), -1)
        if head < 0:
            head = last - 1 if last > i and _stands_alone(tokens, i, last) else -1
        if head < 0:
            i = max(last, i + 1)
            continue
        prep = i - 1 if i and tokens[i - 1].pos is Pos.ADP else -1
        out.append(Phrase(i, last, head, prep))
        i = last
    return tuple(out)


def _stands_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A numeral or determiner that stands for its noun ("twelve were killed", "einige kamen")."""
    return tokens[last - 1].pos is Pos.NUM or (last - first == 1 and tokens[first].pos is Pos.DET)


def _end(tokens: Sequence[Token], first: int, apart: bool, owners: frozenset[str], timed: frozenset[str]) -> int:
    """Where the noun phrase that may begin at `first` ends."""
    i, noun, dets = first, False, 0
    while i < len(tokens):
        token = tokens[i]
        if not noun and (after := _listed_attributes(tokens, i)) > i:
            i = after
            continue
        if token.pos is Pos.PRON and not (i == first and token.norm in owners and _nominal_next(tokens, i)):
            return i + 1 if i == first else i
        if noun and _measured(tokens, i):
            noun = False
        elif token.pos in _BEFORE:
            if noun and not dets > 1 and (apart or not _inner_adjective(tokens, i)):
                return i
            dets += token.pos is Pos.DET
        elif token.pos is Pos.PRON:
            dets += 1
        elif token.pos.nominal:
            if noun and (token.norm in timed or (apart and _new_noun(tokens, i))):
                return i
            noun = True
        elif not (_possessive(tokens, i) or _attribute(tokens, i, first) or (not noun and _joined_adjectives(tokens, i))):
            return i
        else:
            noun = noun and not _possessive(tokens, i)
        i += 1
    return i


def _nominal_next(tokens: Sequence[Token], i: int) -> bool:
    """A noun or adjective right after a token ("deren | Angaben")."""
    return i + 1 < len(tokens) and (tokens[i + 1].pos.nominal or tokens[i + 1].pos is Pos.ADJ)


def _inner_adjective(tokens: Sequence[Token], i: int) -> bool:
    """An adjective between a name and its noun ("the GOP presidential candidate")."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i].pos is Pos.ADJ and tokens[i - 1].pos is Pos.NAME and after is not None and after.pos is Pos.NOUN


def _measured(tokens: Sequence[Token], i: int) -> bool:
    """The adjective of "ein 58 Jahre alter Fahrer": a number and what it counts stand before it, its noun after it."""
    if i < 2 or i + 1 >= len(tokens) or tokens[i].pos is not Pos.ADJ or not tokens[i].text[0].islower():
        return False
    return tokens[i - 2].pos is Pos.NUM and tokens[i - 1].pos is Pos.NOUN and tokens[i + 1].pos is Pos.NOUN


def _possessive(tokens: Sequence[Token], i: int) -> bool:
    return (
        tokens[i].norm in ("'s", "'")
        and i > 0
        and tokens[i - 1].pos.nominal
        and i + 1 < len(tokens)
        and (tokens[i + 1].pos in _BEFORE or tokens[i + 1].pos.nominal)
    )


_ATTRIBUTES = frozenset({Pos.ADJ, Pos.NAME})


def _listed_attributes(tokens: Sequence[Token], i: int) -> int:
    """Where a list of attributes before one noun ends ("U.S., Ukrainian and Russian | representatives"), or `i`."""
    j, joined, listed = i, False, 0
    while j + 1 < len(tokens) and tokens[j].pos in _ATTRIBUTES and not joined:
        listed += 1
        j += 1
        if tokens[j].text == "," and tokens[j + 1 : j + 2] and tokens[j + 1].pos in _ATTRIBUTES | {Pos.CONJ}:
            j += 1
        if tokens[j].pos is Pos.CONJ:
            joined = True
            j += 1
        elif tokens[j - 1].text != ",":
            return i
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    fits = after is not None and joined and listed > 1 and tokens[j].pos is Pos.ADJ and after.pos is Pos.NOUN
    return j + 1 if fits else i


def _new_noun(tokens: Sequence[Token], i: int) -> bool:
    """A common noun after a name that is no genitive: "laut Politico | Ende der Woche", but "Meiers Sprecher"."""
    before = tokens[i - 1]
    return (
        tokens[i].pos is Pos.NOUN
        and before.pos is Pos.NAME
        and before.norm[-1:] not in ("s", "x", "z", "'")
        and "-" not in before.text
    )


def _joined_adjectives(tokens: Sequence[Token], i: int) -> bool:
    """The conjunction in "amerikanischen und russischen Vertretern"."""
    around = (tokens[i - 1], tokens[i + 1]) if 0 < i < len(tokens) - 1 else ()
    return tokens[i].pos is Pos.CONJ and bool(around) and all(t.pos in (Pos.ADJ, Pos.NUM) for t in around)


def _attribute(tokens: Sequence[Token], i: int, first: int) -> bool:
    """A participle or adverb between determiner and noun ("the planned meeting", "der sehr alte Plan")."""
    token = tokens[i]
    if i + 1 >= len(tokens) or i == first or tokens[i - 1].pos not in _BEFORE:
        return False
    if token.pos is Pos.VERB and token.form in _ATTRIBUTIVE:
        return tokens[i + 1].pos.nominal or tokens[i + 1].pos is Pos.ADJ
    return token.pos is Pos.ADV and tokens[i + 1].pos in (Pos.ADJ, Pos.NUM)

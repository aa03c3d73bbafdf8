"""What a number counts: the head noun of the phrase behind it, or the noun that the sentence named before."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.extraction.concepts import concept_at, head_concept
from claimcheck.extraction.phrasebook import QuantityWords
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack

LONGEST_PHRASE = 5
"""Tokens between a number and its noun."""

LOOK_BACK = 10
"""Tokens between "death toll" and its number."""

ENDS_PHRASE = frozenset({Pos.ADP, Pos.CONJ, Pos.SUB, Pos.PRON, Pos.DET, Pos.REL, Pos.WH, Pos.AUX, Pos.MODAL, Pos.NEG})
"""Tags that no noun phrase goes on across; a verb may be a participle ("getötete Soldaten")."""


@frozen
class Counted:
    """The noun counted: its token (-1: it does not stand there) and its concept, or its lemma where it is not `known`."""

    index: int
    concept: str
    known: bool = True


def counted_noun(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack) -> Counted | None:
    """The head of the noun phrase that begins at token `at`, None where there is none."""
    fallback: Counted | None = None
    for k in range(at, min(at + LONGEST_PHRASE, len(tokens))):
        if _ends(tokens[k], words):
            break
        if known := concept_at(tokens, k, pack):
            if not words.capital_nouns or tokens[known[0] - 1].text[:1].isupper():
                return _last_of_compound(tokens, known, words, pack)
            continue
        found = _unknown(tokens[k], k, words, pack)
        fallback = found or fallback
        if found is None and words.capital_nouns and not tokens[k].norm.endswith(words.endings):
            break
    return fallback


def _ends(token: Token, words: QuantityWords) -> bool:
    return token.norm in words.stops or not token.text[:1].isalpha() or token.pos in ENDS_PHRASE


def _last_of_compound(tokens: Sequence[Token], known: tuple[int, str], words: QuantityWords, pack: LanguagePack) -> Counted:
    """In "army soldiers" the last noun is the head; German writes such compounds as one word."""
    end, concept = known
    for _ in range(2 if not words.capital_nouns else 0):
        after = concept_at(tokens, end, pack) if end < len(tokens) and not _ends(tokens[end], words) else None
        if after is None or tokens[end].pos.verbal:
            break
        end, concept = after
    return Counted(end - 1, concept)


def _unknown(token: Token, at: int, words: QuantityWords, pack: LanguagePack) -> Counted | None:
    """A noun that no table has: by its capital letter, or by its tag or plural."""
    if words.capital_nouns:
        noun = token.text[:1].isupper() and token.pos not in (Pos.ADJ, Pos.VERB)
        concept = head_concept(token, pack)
        return Counted(at, concept or token.lemma, concept is not None) if noun else None
    plural = token.norm.endswith("s") and not token.norm.endswith("ss")
    noun = token.pos is Pos.NOUN or (plural and token.pos in (Pos.OTHER, Pos.NAME))
    return Counted(at, token.lemma, known=False) if noun else None


def partitive(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack) -> Counted | None:
    """The noun of "three of the soldiers", "12 von ihnen" not: `at` is the token behind "of"."""
    while at < len(tokens) and tokens[at].norm in words.articles:
        at += 1
    return counted_noun(tokens, at, words, pack) if at < len(tokens) else None


def toll(tokens: Sequence[Token], at: int, words: QuantityWords, pack: LanguagePack) -> str | None:
    """What "death toll", "number of soldiers" before token `at` says that its number counts."""
    if not at or tokens[at - 1].norm not in words.reach:
        return None
    for k in range(at - 2, max(at - LOOK_BACK, 0) - 1, -1):
        if words.toll.at(tokens, k):
            return "person"
        if tokens[k].norm in words.number and k + 1 < at and tokens[k + 1].norm in words.number_of:
            found = partitive(tokens[:at], k + 2, words, pack)
            return found.concept if found else None
    return None


def casualty(tokens: Sequence[Token], first: int, end: int, words: QuantityWords) -> bool:
    """Whether a number without a noun counts persons: "12 were killed", "killing at least 12"."""
    around = (*tokens[max(first - 1, 0) : first], *tokens[end : end + 3])
    return any(t.norm in words.casualty for t in around)

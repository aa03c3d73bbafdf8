"""Nouns that name something that happens: those of the predicates, and those that their ending shows to be made of verbs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import Phrase, Pos, Token
from claimcheck.lang import LanguagePack
from claimcheck.lang.lexicon import lexicon


@frozen
class Endings:
    """Further nouns of what happens, endings of nouns made of verbs, and nouns that only look like them."""

    words: frozenset[str]
    endings: tuple[str, ...]
    not_made: frozenset[str]


@cache
def _endings(pack: LanguagePack) -> Endings:
    table = pack.table("hedges")["event_nouns"]
    return Endings(frozenset(w.casefold() for w in table["words"]), tuple(table["endings"]), frozenset(table["not_made"]))


def names_event(tokens: Sequence[Token], phrase: Phrase, pack: LanguagePack) -> bool:
    """Whether the head of a noun phrase names something that happens or is done."""
    token = tokens[phrase.head]
    if token.pos is not Pos.NOUN:
        return False
    if lexicon(pack).noun(token.norm, token.lemma):
        return True
    shown, lemma = _endings(pack), token.lemma.casefold()
    like = any(lemma.endswith(n) for n in shown.not_made) if lexicon(pack).compounds else lemma in shown.not_made
    return lemma in shown.words or (lemma.endswith(shown.endings) and not like)

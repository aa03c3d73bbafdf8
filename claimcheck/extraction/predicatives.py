"""Adjectives that say of what the subject names how likely it is: "a deal is possible", "eine Rückkehr ist unwahrscheinlich"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.clausewords import clause_words
from claimcheck.extraction.grammar import grammar
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack


def predicative(tokens: Sequence[Token], main: Token, pack: LanguagePack) -> Token | None:
    """The adjective in a clause with a copula as its `main` verb, but not before a noun ("a possible deal is near").

    None where the subject is an empty "it": then what follows is judged.
    """
    listed = grammar(pack)
    if main.lemma.casefold() not in listed.copula or any(t.norm in listed.expletive and t.pos is Pos.PRON for t in tokens):
        return None
    words = clause_words(pack)
    for before, token, after in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        if token.norm in words.likelihoods and token.pos in (Pos.ADJ, Pos.ADV) and not (after and _in_phrase(after)):
            return None if before and before.norm in words.never_likely_after else token
    return None


def _in_phrase(token: Token) -> bool:
    return token.pos in (Pos.ADJ, Pos.NOUN, Pos.NAME)

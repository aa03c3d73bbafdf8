"""Ages typed in two words: in "a 16-year old was hurt" the second one is a noun."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.phrasebook import quantity_words
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack

_BEFORE_NOUN = frozenset({Pos.NOUN, Pos.NAME, Pos.ADJ})


def with_ages(tokens: Sequence[Token], pack: LanguagePack) -> tuple[Token, ...]:
    """The tokens with the second word of such an age as a noun, where it stands before no noun."""
    words = quantity_words(pack)
    out = list(tokens)
    for i, token in enumerate(out[1:], 1):
        if token.pos is Pos.ADJ and token.norm in words.age_words and out[i - 1].norm.rpartition("-")[2] in words.age_units:
            typed = "-" in out[i - 1].norm
            before_noun = i + 1 < len(out) and out[i + 1].pos in _BEFORE_NOUN
            out[i] = token if before_noun or not typed else evolve(token, pos=Pos.NOUN)
    return tuple(out)

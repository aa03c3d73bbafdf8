"""Sentences of untagged tokens: what the grammars of values must survive."""

from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.tokens import words
from claimcheck.lang import pack


def sentence(text: str, lang: str, pos: Pos = Pos.OTHER) -> Sentence:
    tokens = tuple(Token(w.start, w.end, w.text, w.text, pos) for w in words(text, 0, len(text), pack(lang)))
    return Sentence(0, 0, len(text), tokens)

"""Sentences of untagged tokens: what the grammars of values must survive."""

from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.tokens import words
from claimcheck.lang import pack


def sentence(text: str, lang: str, pos: Pos = Pos.OTHER) -> Sentence:
    tokens = tuple(Token(w.start, w.end, w.text, w.text, pos) for w in words(text, 0, len(text), pack(lang)))
    return Sentence(0, 0, len(text), tokens)


def split(text: str) -> Sentence:
    """Cut at spaces only, so that figures keep the letters and dashes glued to them."""
    tokens, at = [], 0
    for word in text.split(" "):
        tokens.append(Token(at, at + len(word), word, word, Pos.OTHER))
        at += len(word) + 1
    return Sentence(0, 0, len(text), tuple(tokens))

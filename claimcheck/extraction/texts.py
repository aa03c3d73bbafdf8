"""The words of a sentence as a tagger is asked for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.tokens import INVISIBLE

LONG_WORD, TAIL = 40, 8
"""Of a longer word the tagger sees the last letters only: its cost grows with the square of the length, and endings decide."""
MAX_SENTENCE = 400
"""Words tagged in one go: a longer run is cut, so that the tagger's cost stays linear."""
_DROP = str.maketrans("", "", INVISIBLE)


def pieces(texts: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words of a sentence as a tagger is asked for them, in runs that are not too long, each with where it begins."""
    for first in range(0, len(texts), MAX_SENTENCE):
        yield first, tuple(_short(plain_word(text)) for text in texts[first : first + MAX_SENTENCE])


def plain_word(text: str) -> str:
    """A word without what cannot be seen, with the plain apostrophe."""
    return text.translate(_DROP).replace("’", "'") or text


def _short(word: str) -> str:
    """What the tagger sees of a word: a long one keeps its ending, and the capital that it begins with."""
    if len(word) <= LONG_WORD:
        return word
    return word[-TAIL:].capitalize() if word[0].isupper() else word[-TAIL:]

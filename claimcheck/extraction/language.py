"""Which language a text is in, from the function words of the packs."""

from __future__ import annotations

import re
from collections import Counter

from claimcheck.extraction.segment import function_words
from claimcheck.lang import LANGUAGES, pack

SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
LEAST_SHARE = 0.08
"""A text in which fewer of the words are function words of any pack is in none of these languages."""


def shares(text: str) -> dict[str, float]:
    """The share of words that are function words, by language, over the first 20,000 characters."""
    words = [w.casefold() for w in _WORD.findall(text[:SAMPLE])]
    counts = Counter(words)
    return {code: sum(counts[w] for w in function_words(pack(code))) / max(1, len(words)) for code in LANGUAGES}


def language(text: str) -> str | None:
    """The language whose function words the text uses most, or None where it uses hardly any."""
    found = shares(text)
    best = max(sorted(found), key=lambda code: found[code])
    return best if found[best] >= LEAST_SHARE or (len(text) < 200 and found[best] > 0) else None

"""Forms of words in which case, spaces, quotation marks and spelling variants no longer matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MEMO = 1 << 16
_QUOTES = str.maketrans(
    dict.fromkeys("„“”«»‟″", '"') | dict.fromkeys("‚‘’‛′`´", "'") | dict.fromkeys("\u00ad\u200b\u200c\u200d\ufeff")
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "o", "å": "a", "ł": "l", "đ": "d"})
_WORD = re.compile(r"[^\W_]+")


@lru_cache(MEMO)
def plain(text: str) -> str:
    """`text` composed (NFC), with single spaces, straight quotes and folded case, `ß` as `ss`."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split()).rstrip(" .!?")
    return " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).casefold().split()).rstrip(" .!?")


@lru_cache(MEMO)
def words(text: str) -> tuple[str, ...]:
    """The words of `text` without case and diacritics, umlauts written out; a possessive ending is dropped."""
    bare = plain(text)
    if not bare.isascii():
        folded = unicodedata.normalize("NFKD", bare.translate(_UMLAUTS))
        bare = "".join(c for c in folded if not unicodedata.combining(c))
    return tuple(_WORD.findall(bare.replace("'s", "")))

"""Two texts: the same words or not; more than that a text slot never says."""

from __future__ import annotations

from claimcheck.comparison.fold import plain
from claimcheck.records.comparison import Code


def compare_texts(a: str, b: str) -> Code:
    """EQUAL where both read the same after folding spaces, quotation marks, case and `ß`, else UNRESOLVED."""
    return Code.EQUAL if plain(a) == plain(b) else Code.UNRESOLVED

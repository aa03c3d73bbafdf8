"""What the tables `wording` of all packs say of single words: which are opposed, which change the word behind them."""

from __future__ import annotations

from functools import cache

from claimcheck.lang import LANGUAGES, pack


def bare(term: str) -> str:
    """A term without its language, casefolded."""
    return term.rpartition(":")[2].casefold()


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """The opposites of all packs, both ways."""
    pairs = [(a, b) for code in LANGUAGES for a, b in pack(code).table("wording")["opposites"]]
    return frozenset(pairs) | {(b, a) for a, b in pairs}


@cache
def listed(key: str) -> frozenset[str]:
    """The words of all packs under one key of the table."""
    return frozenset(word for code in LANGUAGES for word in pack(code).table("wording")[key])


def alters(term: str) -> bool:
    """Whether leaving the term out says something else rather than less."""
    return bare(term) in listed("altering")

"""Times that stand in a sentence without being when it happened: in a comparison, in an attribute, in a record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack

MONEY = frozenset("$€£¥")

REACH = 10
"""Words back to what a time is compared with."""


@frozen
class SideWords:
    """Words before a time that make it one of a comparison or of a record (see the table `times`)."""

    comparing: frozenset[str]
    compared: frozenset[str]
    compared_number: frozenset[str]
    moved_from: frozenset[str]
    records: frozenset[str]


@cache
def side_words(pack: LanguagePack) -> SideWords:
    """The typed view of a pack's words."""
    table = pack.table("times")
    names = ("comparing", "compared", "compared_number", "moved_from", "records")
    return SideWords(*(frozenset(table.get(name, ())) for name in names))


def beside(tokens: Sequence[Token], first: int, last: int, since: bool, pack: LanguagePack) -> bool:
    """Whether the time at `first` to `last` (exclusive) is another than that of its clause; `since`: it says since when."""
    words = side_words(pack)
    return _compared(tokens, first, words) or _in_attribute(tokens, first, last) or (since and _record(tokens, first, words))


def _compared(tokens: Sequence[Token], first: int, words: SideWords) -> bool:
    if tokens[first].norm in words.compared_number and first and tokens[first - 1].norm in words.moved_from:
        return True  # "down slightly from 2022"
    opens = first < 2 or tokens[first - 2].pos is Pos.PUNCT
    if first and tokens[first - 1].norm in words.comparing and not opens:
        return True
    for at in range(first - 1, max(first - 1 - REACH, -1), -1):
        token = tokens[at]
        if token.norm in words.compared:
            return True
        if token.norm in words.compared_number and _number(tokens[at + 1]):
            return True
        if (token.pos is Pos.PUNCT and token.norm not in MONEY) or token.pos.verbal:
            return False
    return False


def _number(token: Token) -> bool:
    return token.pos is Pos.NUM or token.norm[:1].isdigit() or token.norm in MONEY


def _in_attribute(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Between an article and an adjective made of a verb: "ihres bis 2030 laufenden Vertrags"."""
    if not 0 < first < last < len(tokens) - 1:
        return False
    made = tokens[last].pos is Pos.ADJ and tokens[last].lemma.endswith(("t", "en", "end"))
    return made and tokens[first - 1].pos is Pos.DET and tokens[last + 1].pos.nominal


def _record(tokens: Sequence[Token], first: int, words: SideWords) -> bool:
    for at in range(first - 1, max(first - 1 - REACH, -1), -1):
        if tokens[at].norm in words.records:
            return True
        if tokens[at].pos.verbal:
            return False
    return False

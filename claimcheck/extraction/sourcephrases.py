"""What the words that name a source show by themselves: how many they are, which noun they hang on, what is only an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from claimcheck.extraction.cues import cue_table
from claimcheck.extraction.speakers import SpeakerWords, speaker_words
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack


def some_of_many(tokens: Sequence[Token]) -> bool:
    """ "one of them", "two of the nurses": how many of whom."""
    return len(tokens) > 2 and tokens[0].pos is Pos.NUM and tokens[1].pos is Pos.ADP


def described_person(tokens: Sequence[Token], pack: LanguagePack) -> Token | None:
    """The noun that a number or article belongs to across a description ("zwei | mit den Gesprächen vertraute | Personen")."""
    if len(tokens) < 4 or tokens[0].pos not in (Pos.NUM, Pos.DET) or tokens[1].pos is not Pos.ADP:
        return None
    pairs = pairwise(tokens[2:])
    return next((n for a, n in pairs if a.pos is Pos.ADJ and n.pos is Pos.NOUN and cue_table(pack).unnamed(n)), None)


def is_listed(head: Token, nouns: Iterable[str], suffixes: Sequence[str]) -> bool:
    """Whether a noun stands in a list, as its lemma or as written, or ends like those of it."""
    return head.lemma in nouns or head.text in nouns or head.norm in nouns or any(head.norm.endswith(s) for s in suffixes)


def is_plural(tokens: Sequence[Token], head: Token, pack: LanguagePack) -> bool:
    """Plural by a number, by the form of the noun or by its article; a singular article decides against it."""
    table = pack.table("pack")
    if tokens[0].norm in speaker_words(pack).indefinite:
        return False
    if tokens[0].norm in table.get("owners", ()):  # "dessen Vorsitzender", but "deren Anwälte"
        return head.norm != head.lemma.casefold() and not head.norm.endswith(tuple(table.get("one_endings", ())))
    if any(t.pos is Pos.NUM for t in tokens):
        return count_of(tokens, pack) != 1
    if table["plural_by"] == "lemma":
        return head.norm != head.lemma or head.norm in table["plural_nouns"]
    return tokens[0].pos is not Pos.DET or tokens[0].norm in table["plural_articles"]


def count_of(tokens: Sequence[Token], pack: LanguagePack) -> int | None:
    """The small number that stands in the words, if one does."""
    small = pack.table("pack")["small_numbers"]
    for token in tokens:
        if token.pos is Pos.NUM and token.norm in small:
            return int(small[token.norm])
        if token.norm.isdecimal() and token.norm.isascii() and 0 < len(token.norm) < 5 and int(token.norm):
            return int(token.norm)
    return None


def verbatim(tokens: Sequence[Token]) -> str:
    """The words as they stand, with one space where there is any."""
    out = tokens[0].text
    for before, token in pairwise(tokens):
        out += (" " if token.start > before.end else "") + token.text
    return out


def office_before(tokens: Sequence[Token], words: SpeakerWords) -> str | None:
    """What stands before the comma of "the spokeswoman of the coastguard, Maren Tiedje"."""
    comma = next((n for n, t in enumerate(tokens) if t.text == "," and n), 0)
    described = comma > 0 and not any(t.pos is Pos.NAME for t in tokens[:comma] if t is tokens[comma - 1])
    return plain(tokens[:comma], words) if described else None


def plain(tokens: Sequence[Token], words: SpeakerWords) -> str:
    """The words without their article."""
    kept = tokens[1:] if tokens[0].norm in words.definite | words.indefinite and len(tokens) > 1 else tokens
    return verbatim(kept)

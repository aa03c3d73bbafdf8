"""Text cut into words and marks, with the offsets of the text as it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import field, frozen

from claimcheck.lang import LanguagePack

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c"
"""Soft hyphen, zero-width characters and direction marks: kept in the text, ignored in matching."""
_LETTER = rf"[^\W\d_]|[{INVISIBLE}\u0300-\u036f]"
_WORD = re.compile(
    rf"""
    (?:[^\W\d_]\.){{2,10}}                              # U.S.  a.m.
  | \d+(?:[.,:'’\u00a0\u202f]\d+)*(?:-(?:{_LETTER})+)*  # 12  1.200  3,5  18.12.2025  15:30  50-jährige
  | (?<![\w.])\.\d+(?=[\s-])                              # .45
  | [^\W\d_][’'](?=[A-Z])\w+                              # O'Malley
  | (?:{_LETTER})(?:\w|[{INVISIBLE}\u0300-\u036f])*(?:[-‐‑/&](?:\w|[{INVISIBLE}\u0300-\u036f])+)*-?    # words and compounds
  | \.{{2,}} | --+
  | ''|‘‘|’’|,,|``                                      # quotation marks typed as two
  | \S
    """,
    re.VERBOSE,
)

TYPED = {"''": '"', "’’": "”", "‘‘": "“", "``": "“", ",,": "„"}
"""Quotation marks typed as two small ones, and the mark that each is read as."""


@frozen
class Word:
    """A word or mark with its offsets; a quotation mark typed as two has the text of the one it stands for."""

    start: int
    end: int
    text: str


@frozen
class Abbreviations:
    """The words of a language whose full stop belongs to them."""

    never: frozenset[str]
    may: frozenset[str]
    ordinal_before: frozenset[str]
    clitics: frozenset[str]
    asides: frozenset[str] = frozenset()
    """Forms of verbs that say who spoke, right after a quotation."""
    two_words: Mapping[str, int] = field(factory=dict)

    def holds(self, word: str) -> bool:
        """Whether `word`, with its full stop, is one of them (the first letter may be a capital)."""
        small = word[:1].lower() + word[1:]
        return word in self.never or word in self.may or small in self.never or small in self.may


@cache
def abbreviations(pack: LanguagePack) -> Abbreviations:
    """The abbreviations of a pack."""
    table: Mapping[str, Any] = pack.table("abbreviations")
    never, may, before, clitics = (frozenset(table.get(k, ())) for k in ("never", "may", "ordinal_before", "clitics"))
    asides = frozenset(table.get("asides", ()))
    return Abbreviations(never, may, before, clitics, asides, table.get("two_words", {}))


def words(text: str, start: int, end: int, pack: LanguagePack) -> tuple[Word, ...]:
    """The words and marks of `text[start:end]`; linear in its length."""
    known = abbreviations(pack)
    out: list[Word] = []
    at = start
    while match := _WORD.search(text, at, end):
        at = match.end()
        word = _with_full_stop(text, match.start(), at, end, known)
        at = word.end
        cut = known.two_words.get(word.text.casefold(), 0)
        if cut:
            out.append(Word(word.start, word.start + cut, word.text[:cut]))
            word = Word(word.start + cut, word.end, word.text[cut:])
        out.append(word)
    return joined(tuple(out), text, known.clitics) if known.clitics else tuple(out)


def _with_full_stop(text: str, start: int, end: int, limit: int, known: Abbreviations) -> Word:
    """The word, with the full stop of an abbreviation, an initial or a German ordinal."""
    word = text[start:end]
    if (
        end < limit
        and text[end] == "."
        and (known.holds(word + ".") or _initial(text, start, end) or _ordinal(text, end, word, known))
    ):
        end += 1
    read = text[start:end]
    return Word(start, end, TYPED.get(read, read))


def _initial(text: str, start: int, end: int) -> bool:
    """`J.` in "J. Meyer": one capital, its full stop, then a capital word."""
    word = text[start:end]
    after = text[end + 1 : end + 3]
    if (
        len(word) == 1
        and word.isalpha()
        and text[max(0, start - 3) : start].endswith((". ", ".\u00a0", ".\u202f"))
        and text[max(0, start - 4) : start - 3] in ("", " ", "(")
    ):
        return True
    return len(word) == 1 and word.isupper() and word != "I" and len(after) == 2 and after[0] == " " and after[1].isupper()


_NEXT = re.compile(r"\s{0,3}(\w*)")


def _ordinal(text: str, end: int, word: str, known: Abbreviations) -> bool:
    """`18.` in "am 18. Dezember" or "18.12.": digits, a full stop, then a month, an ordinal noun or a small letter."""
    if not known.ordinal_before or not word[-1:].isdigit() or len(word.rsplit(".", 1)[-1]) > 2:
        return False
    if text[end + 1 : end + 2] in ("–", "-", "/") and text[end + 2 : end + 3].isdigit():
        return True  # "3.–5. Mai"
    following = _NEXT.match(text, end + 1, min(len(text), end + 40))
    after = following[1] if following else ""
    return after in known.ordinal_before or after[:1].islower() or (after == "" and "." in word)


def joined(found: tuple[Word, ...], text: str, clitics: frozenset[str]) -> tuple[Word, ...]:
    """Clitics joined from their apostrophe: `'` + `s` become `'s`, `didn` + `'` + `t` become `did` + `n't`."""
    out: list[Word] = []
    skip = -1
    for i, word in enumerate(found):
        if i <= skip:
            continue
        after = found[i + 1] if i + 1 < len(found) else None
        if (
            word.text in ("'", "’")
            and out
            and out[-1].end == word.start
            and after
            and after.start == word.end
            and after.text.casefold() in clitics
        ):
            out.extend(_clitic(out, Word(word.start, after.end, text[word.start : after.end])))
            skip = i + 1
        else:
            out.append(word)
    return tuple(out)


def _clitic(out: list[Word], clitic: Word) -> tuple[Word, ...]:
    before = out[-1]
    if clitic.text[1:].casefold() != "t" or before.text[-1:].casefold() != "n":
        return (clitic,)
    out.pop()
    stem = (Word(before.start, before.end - 1, before.text[:-1]),) if len(before.text) > 1 else ()
    return (*stem, Word(before.end - 1, clitic.end, before.text[-1] + clitic.text))

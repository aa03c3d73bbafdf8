"""What a stretch of a report is, by its looks and the words that open it: prose, headline, byline, credit, list item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import Form, Pos, SegmentKind, Token
from claimcheck.lang import LanguagePack

ENDS = frozenset(".!?…")
CLOSING = frozenset("”\"“»«’'‘)]›‹")
MAX_HEADLINE = 16
"""Words of a line without a full stop that is no prose."""
MAX_BYLINE = 14
LONGEST_LABEL = 24

_BULLET = re.compile(r"\s{0,8}(?:[-*•–·▪]|\d{1,2}[.)])\s")
_CREDIT = re.compile(r"\(?[A-Za-zÄÖÜäöü /,&.-]{2,60}\)?")
_DATELINE = re.compile(r"[A-ZÄÖÜ][\w .,'/-]{1,60}?(\([^()\n]{2,40}\))?\s{0,3}(?:[—–―|-]{1,2})\s")
_SMALL = frozenset({"an", "am", "der", "bei", "im", "of", "the", "upon", "de", "von", "la"})
"""Words in names of towns."""
_APART = re.compile(r"[\s/,]+")


@frozen
class SegmentWords:
    """Words that open what is no prose: names of authors, credits of agencies and photographers, labels of pictures."""

    bylines: frozenset[str]
    credits: tuple[str, ...]
    labels: frozenset[str]


@cache
def segment_words(pack: LanguagePack) -> SegmentWords:
    """The typed view of a pack's words."""
    table = pack.table("pack").get("segments", {})
    return SegmentWords(frozenset(table.get("bylines", ())), tuple(table.get("credits", ())), frozenset(table.get("labels", ())))


def kind_of(body: str, tokens: Sequence[Token], alone: bool, first: bool, pack: LanguagePack) -> SegmentKind:
    """What a sentence is; `alone`: it is all of its paragraph; `first`: that is the first of the report."""
    if _credit(body, tokens, alone, pack):
        return SegmentKind.CREDIT
    if _BULLET.match(body):
        return SegmentKind.ITEM
    ended = body[-1:] in ENDS or body[-1:] in CLOSING
    if alone and not ended and _byline(tokens, pack):
        return SegmentKind.BYLINE
    if alone and not ended and len(tokens) <= MAX_HEADLINE:
        return SegmentKind.HEADLINE
    short = first and alone and len(tokens) <= MAX_HEADLINE and body.count(".") <= 1
    return SegmentKind.HEADLINE if short else SegmentKind.PROSE


def claims_nothing(kind: SegmentKind, tokens: Sequence[Token]) -> bool:
    """Whether nothing in a segment is asserted: who wrote it, whose picture it is, a heading that only names its question."""
    if kind in (SegmentKind.DATELINE, SegmentKind.BYLINE, SegmentKind.CREDIT):
        return True
    asks = tokens[0].pos is Pos.WH or tokens[0].norm in ("what's", "who's")
    return kind is SegmentKind.HEADLINE and asks and tokens[-1].norm[-1:] not in ENDS


def _credit(body: str, tokens: Sequence[Token], alone: bool, pack: LanguagePack) -> bool:
    if not alone:
        return False
    plain = body.lstrip("([").casefold()
    if any(plain.startswith(words) for words in segment_words(pack).credits):
        return True
    short = len(tokens) <= 6 and bool(_CREDIT.fullmatch(body))
    return short and (body[:1] == "(" or "/" in body or body.islower())


def _byline(tokens: Sequence[Token], pack: LanguagePack) -> bool:
    """ "By Ada Quent, court reporter": a name, and no verb."""
    if not 3 <= len(tokens) <= MAX_BYLINE or tokens[0].norm not in segment_words(pack).bylines:
        return False
    named = all(t.text[:1].isupper() for t in tokens[1:3])
    return named and not any(t.form is Form.FINITE and t.pos.verbal for t in tokens)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the prose begins after a dateline ("BERLIN (AP) — ", "Landshut (bnd) - "), or `start`."""
    match = _DATELINE.match(text, start, min(end, start + 120))
    if not match:
        return start
    place = match[0].split("(")[0].strip(" —–―|-")
    capitals = place.split(",")[0].isupper()
    named = all(word[:1].isupper() or word in _SMALL for word in _APART.split(place) if word)
    credited = match[1] is not None and named
    return match.end() if capitals or credited else start


def label_end(text: str, start: int, end: int, pack: LanguagePack) -> int:
    """Where the words of a caption begin after its label ("FOTO: "), or `start`."""
    label, colon, _ = text[start : min(end, start + LONGEST_LABEL)].partition(":")
    return start + len(label) + 1 if colon and label.strip().casefold() in segment_words(pack).labels else start

"""What an editor should know of a report as it was read; nothing is repaired."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from claimcheck.errors import MetadataError, at, shown
from claimcheck.messages import Message
from claimcheck.reading.languages import language_notes
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report
from claimcheck.records.source import UNSPECIFIED

Clock = Callable[[], date]
SAMPLE = 12
_AFTER = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_SUSPECTS = (
    # UTF-8 read as cp1252: two letters for an umlaut, three for a quotation mark or dash
    ("mojibake", re.compile(f"[ÃÂ][{_AFTER}]|â[€‚][{_AFTER}]|ï¿½|\ufffd")),
    ("control", re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")),
    ("bidi", re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")),
    ("invisible", re.compile("[\u200b-\u200d\u2060\ufeff\u00ad\ufe00-\ufe0f\U000e0100-\U000e01ef]")),
)
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,6}", re.ASCII)
_WORD = re.compile(r"[^\W_]+")


def today() -> date:
    """The day it is, in UTC."""
    return datetime.now(UTC).date()


def check_metadata(report: Report, where: str) -> None:
    """Raise `MetadataError` for a language tag or an address that is none."""
    if report.lang is not None and not _TAG.fullmatch(report.lang):
        raise MetadataError("not a language tag", where=at(where, "lang"), got=report.lang, allowed="BCP 47: de, en, de-AT ...")
    if report.url is not None and host(report.url) is None:
        raise MetadataError("not an address", where=at(where, "url"), got=report.url, allowed="http://... or https://...")


def host(url: str) -> str | None:
    """The host of a web address in lower case, None for anything else."""
    try:
        parts = urlsplit(url)
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def remarks(report: Report, clock: Clock = today) -> Iterator[Note]:
    """Notes on the text and metadata of one report; only the note on a date in the future asks the clock."""
    for name, text in (("text", report.text), ("title", report.title or "")):
        yield from (Note(NoteKind.READING, m, f"{report.id}, {name}") for m in suspicions(text))
    yield from language_notes(report)
    now = clock()
    if report.window and report.window[0] > now:
        yield Note(NoteKind.READING, Message.of("reading.future", published=report.window[0], today=now), report.id)
    site = host(report.url) if report.url else None
    if site and report.outlet_name and not akin(report.outlet_name, site):
        yield Note(NoteKind.READING, Message.of("reading.host", outlet=shown(report.outlet_name), host=shown(site)), report.id)


def claim_remarks(claim: Claim) -> Iterator[Note]:
    """A note for every unnamed source of a claim of which nothing at all is said."""
    for level in claim.attribution.levels:
        if level.source.kind.anonymous and level.source.descriptor == UNSPECIFIED:
            yield Note(NoteKind.SOURCING, Message.of("reading.unspecified", source=shown(level.source.id)), claim.id)


def suspicions(text: str) -> Iterator[Message]:
    """Characters that are rarely meant: how many, where the first is, and a sample with everything invisible escaped."""
    for name, pattern in _SUSPECTS:
        first = pattern.search(text)
        if first:
            count = sum(1 for _ in pattern.finditer(text, first.start()))
            sample = shown(text[max(first.start() - SAMPLE, 0) : first.end() + SAMPLE])
            yield Message.of(f"reading.{name}", count=count, at=first.start(), sample=sample)


def akin(outlet: str, site: str) -> bool:
    """Whether a host may be the outlet's: it holds one of its words, its initials, or all of its letters."""
    letters = "".join(_WORD.findall(site.casefold()))
    for spelling in (outlet.casefold(), _umlauts(outlet.casefold())):
        words = _WORD.findall(_bare(spelling))
        initials = "".join(w[0] for w in words)
        if (
            any(w in letters for w in words if len(w) > 3)
            or "".join(words) in letters
            or (len(words) > 2 and initials in letters)
        ):
            return True
    return False


def _umlauts(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue"})


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))

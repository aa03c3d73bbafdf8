"""Spans against the text they point into."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal

from claimcheck.errors import ClaimcheckError, SpanError, raise_all, shown
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.values import Span


def check_span(span: Span, text: str, where: str = "") -> None:
    """Raise `SpanError` unless `text[start:end]` is the quote; the error shows both and names the likely cause."""
    found = text[span.start : span.end]
    if found == span.quote:
        return
    place = f"{where}[{span.start}:{span.end}]"
    if span.end > len(text):
        raise SpanError(
            "the span ends after the text",
            where=place,
            got=span.quote,
            allowed=f"offsets up to {len(text)}",
            fix=_cause(span, text),
        )
    raise SpanError(
        "the text reads differently", where=place, got=span.quote, allowed=f'"{shown(found)}"', fix=_cause(span, text)
    )


def _cause(span: Span, text: str) -> str:
    """How to repair it, where another way of counting explains the quote; else where the words do stand."""
    for made_on, other in _readings(text):
        if other[span.start : span.end] == span.quote:
            return f"the span was made on {made_on}; count code points of the text as it was read"
    data, quote = text.encode("utf-8", "replace"), span.quote.encode("utf-8", "replace")
    if data[span.start : span.start + len(quote)] == quote:
        return "the span counts bytes; count code points of the text"
    at = text.find(span.quote)
    return f"these words stand at {at}" if at >= 0 else "take the quote as text[start:end]"


def _readings(text: str) -> Iterator[tuple[str, str]]:
    forms: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
    for form in forms:
        yield f"text normalised to {form}", unicodedata.normalize(form, text)
    unix = text.replace("\r\n", "\n")
    yield "text with LF line ends (the report has CRLF)", unix
    yield "text with CRLF line ends (the report has LF)", unix.replace("\n", "\r\n")
    yield "text whose byte order mark was kept", "\ufeff" + text


def check_claim(claim: Claim, report: Report) -> None:
    """Raise `SpanError` (several: `InputErrors`) unless every span of `claim` quotes `report`."""
    errors: list[ClaimcheckError] = []
    for name, span in _spans(claim):
        try:
            check_span(span, report.text, f"{claim.id}, {name} of {report.id}")
        except SpanError as error:
            errors.append(error)
    raise_all(f"{claim.id}: spans that do not fit", errors)


def _spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    yield from (("span", s) for s in claim.spans)
    if claim.cover:
        yield "cover", claim.cover
    for level in claim.attribution.levels:
        yield from ((name, s) for name, s in (("mention", level.mention), ("cue", level.cue)) if s)

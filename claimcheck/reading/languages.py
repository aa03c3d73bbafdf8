"""What an editor should know of the language of a report: it is not the one stated, or there are several in it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.errors import shown
from claimcheck.lang import LANGUAGES
from claimcheck.lang.shares import Stretch, language, stretches
from claimcheck.messages import Message
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report

SAMPLE = 40


def language_notes(report: Report) -> Iterator[Note]:
    """A note where most of the text, or some paragraphs, are clearly in another language; nothing is switched."""
    stated = (report.lang or "").casefold().split("-")[0]
    own = stated or language(report.text)
    if own not in LANGUAGES:
        return
    others = [s for s in stretches(report.text, own) if s.lang != own]
    if others:
        most = 2 * sum(s.end - s.start for s in others) > len(report.text)
        kind = "other_language" if stated and most else "mixed_stated" if stated else "mixed"
        yield Note(NoteKind.READING, _message(f"reading.{kind}", report, own, others), f"{report.id}, text")


def _message(id: str, report: Report, own: str, others: list[Stretch]) -> Message:
    first = others[0]
    sample = shown(report.text[first.start : first.start + SAMPLE])
    return Message.of(id, own=own, found=first.lang, at=first.start, sample=sample, count=len(others))

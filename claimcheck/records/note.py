"""A note: what a reader of the report should know beside the findings, and where it arose."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.messages import Message
from claimcheck.records._check import Words, is_a, is_optional_text


class NoteKind(Words):
    """Which part of the work a note is about."""

    READING = "reading"
    EXTRACTION = "extraction"
    SOURCING = "sourcing"
    COMPARISON = "comparison"
    BLOCKING = "blocking"
    DRIFT = "drift"
    COREFERENCE = "coreference"
    INPUT = "input"
    LIMITS = "limits"


@frozen
class Note:
    """One remark. `where`: the file, report, claim or field it is about, None where it is about the whole.

    `input` notes stand for bad records that were left out on request (`on_error="skip"`).
    """

    kind: NoteKind = field(converter=NoteKind)
    message: Message = field(validator=is_a(Message))
    where: str | None = field(default=None, validator=is_optional_text)

    def text(self, lang: str = "en") -> str:
        """The note in a report language."""
        sentence = self.message.text(lang)
        return f"{self.where}: {sentence}" if self.where else sentence

    def __str__(self) -> str:
        return self.text()

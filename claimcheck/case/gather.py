"""What is to be added to a case: records as they are handed in, or read from files and frames, with their claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from claimcheck import pipeline
from claimcheck.case.items import content_hash
from claimcheck.errors import ClaimcheckError, as_one
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.reading.read import Reading
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report

if TYPE_CHECKING:
    import pandas as pd

Given: TypeAlias = "str | Path | Report | Claim | Iterable[Report | Claim | str | Path] | pd.DataFrame"


def gathered(
    source: Given, on_error: pipeline.OnTrouble, options: Options
) -> tuple[tuple[Report | Claim, ...], tuple[Note, ...]]:
    """Records as they are; paths and frames read first."""
    if isinstance(source, Report | Claim):
        return (source,), ()
    if isinstance(source, str | Path) or hasattr(source, "columns"):
        reading = pipeline.read(source, on_error=on_error, options=options)  # type: ignore[arg-type]  # a path or a frame
        return (*reading.reports, *reading.claims), reading.notes
    listed = list(source)
    records = tuple(r for r in listed if isinstance(r, Report | Claim))
    paths = [r for r in listed if not isinstance(r, Report | Claim)]
    reading = pipeline.read(paths, on_error=on_error, options=options) if paths or not records else Reading()
    return (*records, *reading.reports, *reading.claims), reading.notes


def claims_of(
    given: Sequence[Report | Claim], on_error: pipeline.OnTrouble
) -> tuple[dict[str, tuple[Claim, ...]], tuple[Note, ...]]:
    """The claims of each report, or the claim itself, by content hash; reports that cannot be read as notes, if wished."""
    out: dict[str, tuple[Claim, ...]] = {}
    errors: list[ClaimcheckError] = []
    for record in given:
        try:
            out[content_hash(record)] = pipeline.extract(record) if isinstance(record, Report) else (record,)
        except ClaimcheckError as error:
            errors.append(error)
    if errors and on_error == "raise":
        raise as_one("reports that cannot be read", errors)
    return out, tuple(Note(NoteKind.INPUT, Message.of("reading.left_out", error=e)) for e in errors)

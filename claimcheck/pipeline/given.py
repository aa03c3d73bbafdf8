"""What is handed to the pipeline: reports and claims told apart, read, and put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from claimcheck.errors import ClaimcheckError, DuplicateIdError, FormatError
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report

if TYPE_CHECKING:
    import pandas as pd

    from claimcheck.lang import LanguagePack
    from claimcheck.reading.read import Reading

Keep = Literal["notable", "all"]
Engine = Literal["local", "spark"]
OnTrouble = Literal["raise", "skip"]
MOST_WORKERS = 256
"""Processes that may read reports at once."""
Progress = Callable[[str, int, int], None]
"""Told (step, done, of) while long work goes on."""


def read(source: str | Path | Iterable[str | Path] | pd.DataFrame, **how: Any) -> Reading:
    """Everything that a folder, files or a frame hold: reports, claims typed by hand, and notes on the reading.

    `how`: as in `read_reports`.
    """
    from claimcheck.reading.read import read_reports

    return read_reports(source, **how)


def extracted(
    reports: Report | Iterable[Report],
    workers: int,
    cache: str | Path | None,
    progress: Progress | None,
    packs: Iterable[LanguagePack] = (),
    options: Options | None = None,
) -> tuple[tuple[Claim, ...], tuple[ClaimcheckError, ...]]:
    """The claims of reports, and the errors of those that cannot be read."""
    from claimcheck.extraction.many import extract_all

    given = [reports] if isinstance(reports, Report) else list(reports)
    for report in given:
        if not isinstance(report, Report):
            raise FormatError("not a report", where="extract", got=report, allowed="Report", fix="use cc.read_reports")
    tell = progress
    told = (lambda done, of: tell("extract", done, of)) if tell else None
    found = extract_all(given, workers=workers, cache=cache, packs=packs, told=told, tagger=options.tagger if options else None)
    return found.claims, found.errors


def tagger_note(options: Options | None, reports: Iterable[Report]) -> tuple[Note, ...]:
    """What a result tells of a tagger that was chosen for its reports; of the base tagger it tells nothing."""
    if options is None or options.tagger is None or not any(True for _ in reports):
        return ()
    from claimcheck.extraction.taggers import names_of

    return (Note(NoteKind.EXTRACTION, Message.of("reading.tagger", tagger=", ".join(names_of(options.tagger)))),)


def sorted_out(items: object, on_error: OnTrouble) -> tuple[tuple[Report, ...], tuple[Claim, ...], list[Note]]:
    """Reports and claims apart, each in the order of its id."""
    if hasattr(items, "columns"):
        reading = read(items, on_error=on_error)  # type: ignore[arg-type]  # a frame, as its columns show
        return reading.reports, reading.claims, list(reading.notes)
    if isinstance(items, Report | Claim):
        items = [items]
    if not isinstance(items, Iterable) or isinstance(items, str | bytes):
        raise FormatError("reports or claims expected", where="check", got=items, allowed="Report, Claim or a frame")
    reports, claims = [], []
    for n, item in enumerate(items):
        if isinstance(item, Report):
            reports.append(item)
        elif isinstance(item, Claim):
            claims.append(item)
        else:
            raise FormatError("neither a report nor a claim", where=f"check[{n}]", got=item, allowed="Report, Claim")
    for report in _twice(r.id for r in reports):
        raise DuplicateIdError("two reports bear one id", where="check", got=report, fix="give each report its own id")
    return tuple(sorted(reports, key=lambda r: r.id)), tuple(claims), []


def _twice(ids: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [i for i in ids if i in seen or seen.add(i)]  # type: ignore[func-returns-value]  # add returns None on purpose


def unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by id: one that was extracted before and is handed in again counts once."""
    known: dict[str, Claim] = {}
    for claim in claims:
        if known.setdefault(claim.id, claim) != claim:
            raise DuplicateIdError("two claims bear one id", where="check", got=claim.id, fix="give each claim its own id")
    return tuple(sorted(known.values(), key=lambda c: c.order))

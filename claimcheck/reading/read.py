"""Reports and claims from folders, files and frames, with everything that is wrong with them said at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from attrs import define, evolve, field, frozen

from claimcheck.errors import ClaimcheckError, FormatError, NotEnoughData, UnknownNameError, each, raise_all, shown
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.reading.claim_rows import claim_of
from claimcheck.reading.decode import check_encoding
from claimcheck.reading.entries import CONTENT, TEXT, Entry, check_size, entries
from claimcheck.reading.frames import frame_rows, is_frame
from claimcheck.reading.locate import locate
from claimcheck.reading.remarks import Clock, check_metadata, claim_remarks, remarks, today
from claimcheck.reading.rows import report_node, report_of
from claimcheck.reading.together import rings, strangers, unique
from claimcheck.records._check import are_all, as_tuple
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report, check_text
from claimcheck.records.serial import load
from claimcheck.records.spans import check_claim

if TYPE_CHECKING:
    import pandas as pd

OnTrouble = Literal["raise", "skip"]
Path = str | os.PathLike[str]


@frozen
class Reading:
    """What was read: reports, claims typed by hand or made elsewhere, and what an editor should know of them."""

    reports: tuple[Report, ...] = field(default=(), converter=as_tuple, validator=are_all(Report))
    claims: tuple[Claim, ...] = field(default=(), converter=as_tuple, validator=are_all(Claim))
    notes: tuple[Note, ...] = field(default=(), converter=as_tuple, validator=are_all(Note))


@define
class _Gathering:
    """Errors and notes on the way; with `skip`, an error is a note and its record is left out."""

    skip: bool
    notes: list[Note] = field(factory=list)
    errors: list[ClaimcheckError] = field(factory=list)

    def fail(self, error: ClaimcheckError) -> None:
        self.errors.append(error)
        if self.skip:
            self.notes.extend(Note(NoteKind.INPUT, Message.of("reading.left_out", error=e)) for e in each(error))

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Take up what goes wrong inside."""
        try:
            yield
        except ClaimcheckError as error:
            self.fail(error)

    def close(self) -> None:
        """Raise what was gathered, unless bad records are skipped."""
        if not self.skip:
            raise_all("input that cannot be used", self.errors)


def read_reports(
    source: Path | Iterable[Path] | pd.DataFrame,
    *,
    encoding: str = "utf-8",
    on_error: OnTrouble = "raise",
    on_duplicate: OnTrouble = "raise",
    root: Path | None = None,
    options: Options | None = None,
    dayfirst: bool | None = None,
    clock: Clock | None = None,
) -> Reading:
    """Reports and claims from a folder (with all below it), files, or a frame, in a stable order.

    `dayfirst`: how to read 03/04/2026, refused where it is None. `clock`: the day it is, for the note on a publication
    date in the future; nothing else depends on it. Ids are paths below `root` (else below the deepest folder that holds
    everything given), without suffix. Raises the one error, or `InputErrors` with all; `on_error="skip"` makes notes of
    them, `on_duplicate="skip"` of copies of a record. Raises `NotEnoughData` where there is nothing to read.
    """
    for name, word in (("on_error", on_error), ("on_duplicate", on_duplicate)):
        if word not in ("raise", "skip"):
            raise UnknownNameError(f"no such {name}", got=word, allowed="raise, skip")
    check_encoding(encoding)
    options = options or Options()
    gathered = _Gathering(on_error == "skip")
    given: Any = source if is_frame(source) else _paths(source)
    found = _frame_entries(given) if is_frame(given) else _file_entries(given, root, encoding, options, gathered)
    reports, claims = _records(found, options, dayfirst, gathered)
    skip, tell, fail = on_duplicate == "skip", gathered.notes.append, gathered.fail
    kept = _in_no_ring(unique(reports, skip, tell, fail), gathered)
    said = _in_place(unique(claims, skip, tell, fail), kept, gathered)
    gathered.close()
    if not (kept or said or gathered.errors):
        where = "DataFrame" if is_frame(given) else shown(", ".join(map(str, given)))
        raise NotEnoughData("nothing to read", where=where, allowed="reports or claims", fix="check the path and the suffixes")
    notes = [n for r in kept for n in remarks(r, clock or today)] + [n for c in said for n in claim_remarks(c)]
    return Reading(kept, said, [*gathered.notes, *notes, *strangers(kept)])


def _frame_entries(frame: Any) -> Iterator[Entry]:
    for number, row in enumerate(frame_rows(frame), 1):
        yield Entry(f"row {number}", row, f"row{number}", "", number, flat=True)


def _file_entries(paths: list[Path], root: Path | None, encoding: str, options: Options, gathered: _Gathering) -> Iterator[Entry]:
    found = locate(paths, root)
    for error in found.errors:
        gathered.fail(error)
    for name in found.passed:
        gathered.notes.append(Note(NoteKind.READING, Message.of("reading.passed"), name))
    for file in found.files:
        with gathered.guard():
            yield from entries(file, encoding, options, gathered.notes.append, gathered.fail)


def _paths(source: Any) -> list[Path]:
    if isinstance(source, str | os.PathLike):
        return [source]
    paths = list(source) if isinstance(source, Iterable) and not isinstance(source, bytes) else [source]
    for path in paths:
        if not isinstance(path, str | os.PathLike):
            raise FormatError("not a path", where="source", got=path, allowed="a folder, a file, several files, or a DataFrame")
    return paths


Placed = tuple[list[tuple[str, Report]], list[tuple[str, Claim]]]


def _records(found: Iterable[Entry], options: Options, dayfirst: bool | None, gathered: _Gathering) -> Placed:
    reports: list[tuple[str, Report]] = []
    claims: list[tuple[str, Claim]] = []
    for entry in found:
        with gathered.guard():
            if not isinstance(entry.node, dict) or not {TEXT, CONTENT} & set(entry.node):
                raise FormatError(
                    "neither a report nor a claim", where=entry.place, got=entry.node, allowed="a text, or a content"
                )
            if TEXT in entry.node:
                reports.append((entry.place, _report(entry, options, dayfirst)))
            else:
                claims.append((entry.place, _claim(entry, dayfirst)))
    return reports, claims


def _report(entry: Entry, options: Options, dayfirst: bool | None) -> Report:
    text = entry.node[TEXT]
    if isinstance(text, str):
        check_size(text, options, entry.place)
        check_text(text, f"{entry.place}, text")
    if entry.flat:
        report = report_of(entry.node, entry.where, entry.id, dayfirst)
    else:
        report = load(Report, report_node(entry.node, entry.place, entry.id, dayfirst), entry.where, entry.path)
    check_metadata(report, entry.place)
    return report


def _claim(entry: Entry, dayfirst: bool | None) -> Claim:
    if "attribution" in entry.node:
        return load(Claim, entry.node, entry.where, entry.path)
    return claim_of(entry.node, entry.place, entry.number, dayfirst)


def _in_no_ring(reports: tuple[Report, ...], gathered: _Gathering) -> tuple[Report, ...]:
    """The reports that are not derived from themselves."""
    bad: set[str] = set()
    for ring, error in rings(reports):
        bad.update(ring)
        gathered.fail(error)
    return tuple(r for r in reports if r.id not in bad)


def _in_place(claims: tuple[Claim, ...], reports: tuple[Report, ...], gathered: _Gathering) -> tuple[Claim, ...]:
    """The claims whose spans quote their report, with its date where they have none; or whose report is not there."""
    by_id = {r.id: r for r in reports}
    out: list[Claim] = []
    for claim in claims:
        with gathered.guard():
            report = by_id.get(claim.report_id)
            if report is not None:
                check_claim(claim, report)
                claim = evolve(claim, published=claim.published or report.published)
            out.append(claim)
    return tuple(out)

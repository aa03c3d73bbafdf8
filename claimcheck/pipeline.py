"""Where the stages meet: files to reports, reports to claims, claims to a conflict report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from claimcheck.errors import ClaimcheckError, DuplicateIdError, FormatError, InputErrors
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report

if TYPE_CHECKING:
    import pandas as pd

    from claimcheck.comparison import Slot
    from claimcheck.presentation.conflict_report import ConflictReport
    from claimcheck.presentation.difference import Difference
    from claimcheck.reading.read import Reading
    from claimcheck.rules import RuleSet
    from claimcheck.sources.encoder import Encoder
    from claimcheck.sources.registry import Registry

Keep = Literal["notable", "all"]
OnTrouble = Literal["raise", "skip"]
Progress = Callable[[str, int, int], None]
"""Told (step, done, of) while long work goes on."""


def read(
    source: str | Path | Iterable[str | Path] | pd.DataFrame,
    *,
    encoding: str = "utf-8",
    on_error: OnTrouble = "raise",
    on_duplicate: OnTrouble = "raise",
    dayfirst: bool | None = None,
    options: Options | None = None,
) -> Reading:
    """Everything that a folder, files or a frame hold: reports, claims typed by hand, and notes on the reading."""
    from claimcheck.reading.read import read_reports as read_all

    return read_all(
        source,
        encoding=encoding,
        on_error=on_error,
        on_duplicate=on_duplicate,
        dayfirst=dayfirst,
        options=options,
    )


def read_reports(
    source: str | Path | Iterable[str | Path] | pd.DataFrame,
    *,
    encoding: str = "utf-8",
    on_error: OnTrouble = "raise",
    on_duplicate: OnTrouble = "raise",
    dayfirst: bool | None = None,
    options: Options | None = None,
) -> tuple[Report, ...]:
    """The reports in a folder (with all below it), in files, or in a frame, in a stable order.

    Ids are paths below the folder, without suffix. `dayfirst` says how to read 03/04/2026, refused where it is None.
    Raises the one error found, or `InputErrors` with all of them; `on_error="skip"` leaves bad records out.
    """
    return read(
        source, encoding=encoding, on_error=on_error, on_duplicate=on_duplicate, dayfirst=dayfirst, options=options
    ).reports


def extract(reports: Report | Iterable[Report], *, progress: Progress | None = None) -> tuple[Claim, ...]:
    """The claims of one report or many: who says what, how sure, when, where, how many.

    Claims come in the order of the report ids and of the text, whatever the order of the input. Raises `MetadataError`
    for a report in a language without a pack, `InputErrors` for several.
    """
    found, errors = _extracted(reports, progress)
    if errors:
        raise errors[0] if len(errors) == 1 else InputErrors("reports that cannot be read", errors)
    return found


def _extracted(reports: Report | Iterable[Report], progress: Progress | None) -> tuple[tuple[Claim, ...], list[ClaimcheckError]]:
    from claimcheck.extraction.claims import claims

    given = [reports] if isinstance(reports, Report) else list(reports)
    for report in given:
        if not isinstance(report, Report):
            raise FormatError("not a report", where="extract", got=report, allowed="Report", fix="use cc.read_reports")
    out: list[Claim] = []
    errors: list[ClaimcheckError] = []
    for n, report in enumerate(sorted(given, key=lambda r: r.id), 1):
        try:
            out.extend(claims(report))
        except ClaimcheckError as error:
            errors.append(error)
        if progress:
            progress("extract", n, len(given))
    return tuple(out), errors


def check(
    items: Iterable[Report | Claim] | pd.DataFrame,
    *,
    keep: Keep = "notable",
    rules: RuleSet | None = None,
    slots: Iterable[Slot] = (),
    registry: Registry | None = None,
    encoder: Encoder | None = None,
    options: Options | None = None,
    on_error: OnTrouble = "raise",
    notes: Iterable[Note] = (),
    progress: Progress | None = None,
) -> ConflictReport:
    """The conflict report on reports, claims, or a mix of both (a frame of either is read first).

    `keep="notable"` leaves out `compatible` and `not_comparable` findings without a flag, `keep="all"` gives every pair up
    to `options.all_pairs` claims. `rules` and `slots` add to or replace what decides, `registry` what is known of sources.
    `encoder` proposes which sentences of two languages may mean the same, to find translations; a note says that it did.
    `on_error="skip"` turns reports that cannot be read into notes. The order of the items changes nothing.
    """
    if keep not in ("notable", "all"):
        raise FormatError("no such keep", where="check.keep", got=keep, allowed="notable, all")
    reports, typed, told = _sorted_out(items, on_error)
    found, errors = _extracted(reports, progress)
    if errors and on_error == "raise":
        raise errors[0] if len(errors) == 1 else InputErrors("reports that cannot be read", errors)
    told += [Note(NoteKind.READING, Message.of("free", text=str(e)), e.where or None) for e in errors]
    said = (*notes, *told, *([Note(NoteKind.SOURCING, Message.of("sourcing.encoder"))] if encoder else ()))
    return relate(
        reports, (*found, *typed), keep=keep, rules=rules, slots=slots, registry=registry, encoder=encoder, options=options,
        notes=said, progress=progress,
    )  # fmt: skip


def _sorted_out(items: object, on_error: OnTrouble) -> tuple[tuple[Report, ...], tuple[Claim, ...], list[Note]]:
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


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by id: one that was extracted before and is handed in again counts once."""
    known: dict[str, Claim] = {}
    for claim in claims:
        if known.setdefault(claim.id, claim) != claim:
            raise DuplicateIdError("two claims bear one id", where="check", got=claim.id, fix="give each claim its own id")
    return tuple(sorted(known.values(), key=lambda c: c.order))


def relate(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    *,
    keep: Keep = "notable",
    rules: RuleSet | None = None,
    slots: Iterable[Slot] = (),
    registry: Registry | None = None,
    encoder: Encoder | None = None,
    options: Options | None = None,
    notes: Iterable[Note] = (),
    progress: Progress | None = None,
) -> ConflictReport:
    """The conflict report on claims that were read before, from the reports beside them; what `check` does after reading."""
    from claimcheck.engines.local import find
    from claimcheck.issues.build import build_issues
    from claimcheck.issues.flags import with_flags
    from claimcheck.presentation.conflict_report import ConflictReport
    from claimcheck.rules import default_rules
    from claimcheck.sources.errors import error_notes
    from claimcheck.sources.notes import sourcing_notes
    from claimcheck.sources.origins import provenance

    active, options, claims = rules or default_rules(), options or Options(), _unique(claims)
    reports = tuple(sorted(reports, key=lambda r: r.id))
    tell = progress or (lambda _step, _done, _of: None)
    traced = provenance(reports, claims, registry, options=options, encoder=encoder)
    tell("sources", 1, 1)
    findings, _ = find(claims, {p.claim_id: p for p in traced}, active, options, keep, slots=tuple(slots))
    findings = with_flags(findings, traced)
    tell("compare", 1, 1)
    issues = build_issues(claims, findings, traced)
    tell("issues", 1, 1)
    return ConflictReport(
        reports=reports,
        claims=claims,
        findings=findings,
        issues=issues,
        notes=(*notes, *sourcing_notes(claims), *error_notes(claims, traced)),
        options=options,
        rules=tuple((r.id, r.says) for r in active),
        provenance=traced,
    )


def compare(
    a: Claim,
    b: Claim,
    *,
    rules: RuleSet | None = None,
    slots: Iterable[Slot] = (),
    registry: Registry | None = None,
    options: Options | None = None,
    reports: Iterable[Report] = (),
) -> Finding:
    """The finding between two claims, always one, also where it is `compatible`; the earlier claim is its `a`.

    `reports`: those that the claims come from, where copies and citations are to be followed as `check` does.
    """
    from claimcheck.engines.local import compare_pair
    from claimcheck.issues.flags import with_flags
    from claimcheck.sources.origins import provenance

    traced = provenance(reports, (a, b), registry, options=options)
    found = compare_pair(a, b, {p.claim_id: p for p in traced}, rules, options, slots=slots)
    return with_flags((found,), traced)[0]


def diff(before: ConflictReport, after: ConflictReport) -> Difference:
    """What is new, gone or changed between two conflict reports: claims, findings, issues and reports.

    Claims are matched by `Claim.key`, findings by their claims, issues by the claims they share.
    """
    from claimcheck.presentation.difference import difference

    for name, one in (("before", before), ("after", after)):
        if not hasattr(one, "findings"):
            raise FormatError("not a conflict report", where=f"diff.{name}", got=one, fix="use cc.check or ConflictReport.load")
    return difference(before, after)

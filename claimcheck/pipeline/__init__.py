"""Where the stages meet: files to reports, reports to claims, claims to a conflict report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import FormatError, raise_all
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.pipeline.engine import found_by
from claimcheck.pipeline.explaining import explain, explain_all
from claimcheck.pipeline.given import (
    MOST_WORKERS,
    Engine,
    Keep,
    OnTrouble,
    Progress,
    extracted,
    read,
    sorted_out,
    tagger_note,
    unique,
)
from claimcheck.pipeline.noting import notes_on
from claimcheck.pipeline.previous import given_notes, joined, known_of
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report

if TYPE_CHECKING:
    import pandas as pd

    from claimcheck.comparison import Slot
    from claimcheck.engines.job import TableReport
    from claimcheck.lang import LanguagePack
    from claimcheck.presentation.conflict_report import ConflictReport
    from claimcheck.presentation.difference import Difference
    from claimcheck.rules import RuleSet
    from claimcheck.sources.encoder import Encoder
    from claimcheck.sources.registry import Registry

__all__ = (
    "MOST_WORKERS", "Engine", "Keep", "OnTrouble", "Progress", "check", "check_table", "compare", "diff", "explain",
    "explain_all", "extract", "read", "read_reports", "relate",
)  # fmt: skip


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
    given = {"encoding": encoding, "on_error": on_error, "on_duplicate": on_duplicate, "dayfirst": dayfirst, "options": options}
    return read(source, **given).reports


def extract(
    reports: Report | Iterable[Report],
    *,
    workers: int = 1,
    cache: str | Path | None = None,
    packs: Iterable[LanguagePack] = (),
    progress: Progress | None = None,
    options: Options | None = None,
) -> tuple[Claim, ...]:
    """The claims of one report or many: who says what, how sure, when, where, how many.

    Claims come in the order of the report ids and of the text, whatever the order of the input and the number of `workers`
    (processes). `cache`: a folder in which the claims of each report are kept, so that a report is read once.
    `packs`: languages beside ours (`claimcheck.lang.pack_from`); with them one process reads and nothing is kept.
    `options.tagger` chooses another tagger. Raises `MetadataError` for a report in a language without a pack, `InputErrors`
    for several, `MissingExtraError` where the tagger is not installed.
    """
    found, errors = extracted(reports, workers, cache, progress, packs, options)
    raise_all("reports that cannot be read", errors)
    return found


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
    workers: int = 1,
    cache: str | Path | None = None,
    previous: ConflictReport | None = None,
    engine: Engine = "local",
) -> ConflictReport:
    """The conflict report on reports, claims, or a mix of both (a frame of either is read first).

    `keep="notable"` leaves out `compatible` and `not_comparable` findings without a flag, `keep="all"` gives every pair up
    to `options.all_pairs` claims. `rules` and `slots` add to or replace what decides, `registry` what is known of sources.
    `encoder` proposes which sentences of two languages may mean the same, to find translations and claims to compare; it
    decides nothing, and a note says that it was asked.
    `on_error="skip"` turns reports that cannot be read into notes. The order of the items changes nothing. `workers` and
    `cache` are those of `extract`. `previous`: an earlier result, made with the same rules, slots, registry, encoder and
    options, to which the items are added: the result is that of a check of all, but only what is new is read and compared.
    `engine="spark"` compares on the running or configured Spark session (extra `spark`); the findings are the same.
    """
    for name, got, allowed in (("keep", keep, ("notable", "all")), ("engine", engine, ("local", "spark"))):
        if got not in allowed:
            raise FormatError(f"no such {name}", where=f"check.{name}", got=got, allowed=", ".join(allowed))
    reports, typed, told = sorted_out(items, on_error)
    reports, typed, before = joined(reports, typed, previous) if previous else (reports, typed, ((), ()))
    found, errors = extracted(reports, workers, cache, progress, (), options)
    if on_error == "raise":
        raise_all("reports that cannot be read", errors)
    told += [Note(NoteKind.READING, Message.of("reading.left_out", error=e)) for e in errors]
    helped = (Note(NoteKind.SOURCING, Message.of("sourcing.encoder")),) if encoder else ()
    helped = (*tagger_note(options, reports), *helped)
    told_before = (n for n in given_notes(previous) if n not in helped) if previous else ()
    said = (*told_before, *notes, *told, *helped)
    return relate(
        (*before[0], *reports), (*before[1], *found, *typed), keep=keep, rules=rules, slots=slots, registry=registry,
        encoder=encoder, options=options, notes=said, progress=progress, previous=previous, engine=engine,
    )  # fmt: skip


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
    previous: ConflictReport | None = None,
    engine: Engine = "local",
) -> ConflictReport:
    """The conflict report on claims that were read before, from the reports beside them; what `check` does after reading.

    `previous`: an earlier result on some of these claims, made with the same rules, slots and options. Its findings are
    taken over where nothing about their claims is new; the result is the same without it. Claims may also be gone since.
    """
    from claimcheck.engines.local import strongest_first
    from claimcheck.engines.proposed import proposed
    from claimcheck.issues.build import build_issues
    from claimcheck.issues.flags import with_flags
    from claimcheck.presentation.conflict_report import ConflictReport
    from claimcheck.rules import default_rules
    from claimcheck.sources.origins import provenance

    active, options, claims = rules or default_rules(), options or Options(), unique(claims)
    reports = tuple(sorted(reports, key=lambda r: r.id))
    tell = progress or (lambda _step, _done, _of: None)
    traced = provenance(reports, claims, registry, options=options, encoder=encoder)
    tell("sources", 1, 1)
    origins, slots = {p.claim_id: p for p in traced}, tuple(slots)
    before = known_of(previous, origins, active, options) if previous else None
    findings, blocking = found_by(engine, claims, origins, active, options, keep, slots, before)
    if encoder:
        findings = strongest_first((*findings, *proposed(claims, findings, encoder, origins, active, options, slots)))
    findings = with_flags(findings, traced)
    tell("compare", 1, 1)
    issues = build_issues(claims, findings, traced)
    tell("issues", 1, 1)
    return ConflictReport(
        reports=reports,
        claims=claims,
        findings=findings,
        issues=issues,
        notes=(*notes, *notes_on(claims, traced)),
        options=options,
        rules=tuple((r.id, r.says) for r in active),
        provenance=traced,
        blocking=blocking,
    )


def check_table(
    claims: str | Path | pd.DataFrame,
    out: str | Path,
    *,
    rules: RuleSet | None = None,
    options: Options | None = None,
    progress: Progress | None = None,
) -> TableReport:
    """Check the claims of a Parquet file or frame, and write findings and issues as Parquet into the folder `out`.

    For very many structured claims: what does not fit `options.memory_limit` is kept on disk. The folder appears whole or not
    at all; one that `check_table` wrote before is replaced. Findings are those of `check`, but that sources are not followed.
    Raises `PathError`, and the error of the first cell that cannot be read.
    """
    from claimcheck.engines import job

    return job.check_table(claims, out, rules=rules, options=options, progress=progress)


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

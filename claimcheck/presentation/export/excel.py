"""The report as an Excel workbook: one sheet a section, safe against formulas, the same bytes for the same report."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from attrs import asdict, frozen

from claimcheck._version import __version__
from claimcheck.errors import MissingExtraError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import csv_cell, visible
from claimcheck.presentation.export.rows import COLUMNS, rows
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view.matrix import SIGNS, sign
from claimcheck.reading.claim_rows import claim_row, role_columns
from claimcheck.reading.rows import report_row
from claimcheck.records.columns import CLAIM, REPORT
from claimcheck.records.finding import AGREEMENTS, CONFLICTS, Relation

MOST = 32_000
"""How many characters a cell holds (Excel's own limit is 32,767)."""
MOST_ROWS = 1_048_000
MOST_COLUMNS = 16_000
_STAMP = (1980, 1, 1, 0, 0, 0)
Row = Mapping[str, Any]
_SIGNS = frozenset(SIGNS)
"""Cells of the matrix: a sign alone computes nothing."""
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]{0,400}>)[^<]{0,40}")
_WIDE = frozenset({"why", "a_quote", "b_quote", "content", "quote", "topic", "answer", "text", "title", "claim", "value"})


@frozen
class Sheet:
    """One section: its title, its columns, its rows."""

    title: str
    columns: Sequence[str]
    rows: Iterable[Row]


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The workbook; raises `MissingExtraError` without openpyxl."""
    try:
        from openpyxl import Workbook
    except ImportError as e:
        raise MissingExtraError("Excel needs openpyxl", fix="pip install 'claimcheck-sources[excel]'") from e
    book = Workbook(write_only=True)
    index = Index(result, Say(lang))
    for make in SHEETS:
        _write(book, make(index))
    book.properties.created = book.properties.modified = datetime(*_STAMP)
    out = io.BytesIO()
    book.save(out)
    return _undated(out)


def _summary(index: Index) -> Sheet:
    result = index.result
    counts = {"reports": result.reports, "claims": result.claims, "contradictions": result.contradictions,
              "conflicts": result.conflicts, "updates": result.updates, "agreements": result.agreements,
              "issues": result.issues, "notes": result.notes}  # fmt: skip
    lines = [{"item": name, "value": len(found)} for name, found in counts.items()]
    caveat = {"item": "caveat", "value": index.say("caveat.absence")}
    return Sheet("summary", ("item", "value"), [*lines, {"item": "claimcheck", "value": __version__}, caveat])


def _findings(title: str, relations: frozenset[Relation] | None) -> Callable[[Index], Sheet]:
    def sheet(index: Index) -> Sheet:
        every = rows(index.result, index.say.lang)
        return Sheet(title, COLUMNS, (r for r in every if relations is None or r["relation"] in relations))

    return sheet


def _issues(index: Index) -> Sheet:
    columns = ("issue", "topic", "disputed", "position", "answer", "claims", "origins_low", "origins_high", "reasons")
    return Sheet("issues", columns, _positions(index))


def _positions(index: Index) -> Iterator[Row]:
    for n, issue in enumerate(index.result.issues, 1):
        for m, position in enumerate(issue.positions, 1):
            reasons = "; ".join(r.text(index.say.lang) for r in position.origins.reasons)
            yield {
                "issue": n, "topic": index.title(issue), "disputed": issue.disputed, "position": m, "answer": position.answer,
                "claims": "; ".join(c.id for c in position.claims), "origins_low": position.origins.low,
                "origins_high": position.origins.high, "reasons": reasons,
            }  # fmt: skip


def _matrix(index: Index) -> Sheet:
    """A row an issue, a column an origin, in a cell the signs of what it says; the legend below."""
    origins = [*index.by_origin][: MOST_COLUMNS - 2]
    labels = _labels(index, origins)
    lines: list[Row] = []
    for issue in index.result.issues:
        cells: dict[str, list[str]] = {}
        for claim in issue.claims:
            cells.setdefault(labels.get(index.origin_id(claim), ""), []).append(sign(claim))
        lines.append({"topic": index.title(issue), **{k: " ".join(dict.fromkeys(v)) for k, v in cells.items() if k}})
    legend = [{"topic": f"{s} = {index.say(f'sign.{s}')}"} for s in ("+", "(+)", "?", "−", "(−)", "u", "0", "blank")]
    return Sheet("matrix", ("topic", *labels.values()), [*lines, {}, *legend])


def _labels(index: Index, origins: Iterable[str]) -> Mapping[str, str]:
    """Origins with a name each, those of one name told apart by a number."""
    out: dict[str, str] = {}
    for origin in origins:
        first = index.by_origin[origin][0]
        label = name = index.label(first.attribution.origin, first)
        n = 1
        while name in out.values():
            n += 1
            name = f"{label} ({n})"
        out[origin] = name
    return out


def _sources(index: Index) -> Sheet:
    columns = ("origin", "kind", "name", "descriptor", "anonymity", "reliability", "people", "claims", "outlets")
    lines = []
    for origin, claims in index.by_origin.items():
        source = claims[0].attribution.origin
        outlets = "; ".join(dict.fromkeys(index.outlet(c) for c in claims))
        lines.append({
            "origin": origin, "kind": str(source.kind), "name": source.name, "descriptor": source.descriptor,
            "anonymity": str(source.anonymity), "reliability": str(source.reliability), "people": source.count,
            "claims": len(claims), "outlets": outlets,
        })  # fmt: skip
    return Sheet("sources", columns, lines)


def _timeline(index: Index) -> Sheet:
    """Publications and dated events on one list, by first day."""
    lines = [
        {"track": "published", "start": (r.window or (None, None))[0], "end": (r.window or (None, None))[1],
         "basis": str(r.published_basis), "what": r.outlet_name or r.id, "claim": ""}
        for r in index.result.reports
    ]  # fmt: skip
    lines += [
        {"track": "event", "start": c.time.start, "end": c.time.end, "basis": str(c.time.basis), "what": index.topic(c),
         "claim": c.id}
        for c in index.claims if c.time and c.time.resolved
    ]  # fmt: skip
    lines.sort(key=lambda r: (r["start"] or date.min, str(r["track"]), str(r["what"]), str(r["claim"])))
    return Sheet("timeline", ("track", "start", "end", "basis", "what", "claim"), lines)


def _claims(index: Index) -> Sheet:
    cells = [dict(claim_row(c)) for c in index.result.claims]
    return Sheet("claims", [*(c.name for c in CLAIM if c.name != "record"), *role_columns(list(cells))], cells)


def _reports(index: Index) -> Sheet:
    columns = [c.name for c in REPORT if c.name not in ("record", "text")]
    cells = [{**report_row(r), "characters": len(r.text)} for r in index.result.reports]
    return Sheet("reports", [*columns, "characters"], cells)


def _notes(index: Index) -> Sheet:
    cells = [{"kind": str(n.kind), "where": n.where, "text": n.message.text(index.say.lang)} for n in index.result.notes]
    return Sheet("notes", ("kind", "where", "text"), cells)


def _method(index: Index) -> Sheet:
    options = [{"item": f"option {k}", "value": v} for k, v in asdict(index.result.options).items()]
    ruled = [{"item": f"rule {id}", "value": says} for id, says in index.result.rules]
    return Sheet("method", ("item", "value"), [{"item": "claimcheck", "value": __version__}, *options, *ruled])


SHEETS: tuple[Callable[[Index], Sheet], ...] = (
    _summary,
    _findings("conflicts", CONFLICTS),
    _findings("updates", frozenset({Relation.SUPERSESSION})),
    _issues,
    _matrix,
    _sources,
    _timeline,
    _findings("agreements", AGREEMENTS),
    _findings("findings", None),
    _claims,
    _reports,
    _notes,
    _method,
)
"""What makes each sheet, in the order of the report."""


def _write(book: Any, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(sheet.title)
    page.freeze_panes = "A2"
    for n, name in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(n)].width = 60 if name in _WIDE else 18
    page.append([_cell(name) for name in sheet.columns])
    for _, row in zip(range(MOST_ROWS), sheet.rows, strict=False):
        page.append([_cell(row.get(name)) for name in sheet.columns])


def _cell(value: object) -> object:
    """Text that is no formula, without characters that a workbook cannot hold."""
    if isinstance(value, str) and not set(value.split()) <= _SIGNS:
        # A workbook keeps CR as an escape of its own and shows it; a line end says the same.
        return csv_cell(visible(value.replace("\r\n", "\n").replace("\r", "\n"))[:MOST])
    return value


def _undated(written: io.BytesIO) -> bytes:
    """The archive with one date for every member, so that the same report gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            # The library writes the moment of saving, whatever it is told.
            data = old.read(name)
            data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data) if name == "docProps/core.xml" else data
            new.writestr(zipfile.ZipInfo(name, _STAMP), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()

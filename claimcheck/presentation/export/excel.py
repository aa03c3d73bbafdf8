"""The report as an Excel workbook: one sheet for findings, one for claims, safe against formulas."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from claimcheck.errors import MissingExtraError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import csv_cell, visible
from claimcheck.presentation.export.rows import COLUMNS, rows
from claimcheck.reading.claim_rows import claim_row, role_columns
from claimcheck.records.columns import CLAIM

MOST = 32_000
"""How many characters a cell holds (Excel's own limit is 32,767)."""
_STAMP = (1980, 1, 1, 0, 0, 0)


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The workbook; raises `MissingExtraError` without openpyxl."""
    try:
        from openpyxl import Workbook
    except ImportError as e:
        raise MissingExtraError("Excel needs openpyxl", fix="pip install 'claimcheck-sources[excel]'") from e
    book = Workbook(write_only=True)
    claims = [dict(claim_row(c)) for c in result.claims]
    names = [*(c.name for c in CLAIM if c.name != "record"), *role_columns(list(claims))]
    _sheet(book, "findings", COLUMNS, rows(result, lang))
    _sheet(book, "claims", names, claims)
    book.properties.created = book.properties.modified = datetime(*_STAMP)
    out = io.BytesIO()
    book.save(out)
    return _undated(out)


def _sheet(book: Any, title: str, names: Sequence[str], cells: Iterable[Mapping[str, Any]]) -> None:
    sheet = book.create_sheet(title)
    sheet.append([_cell(name) for name in names])
    for row in cells:
        sheet.append([_cell(row.get(name)) for name in names])


def _cell(value: object) -> object:
    """Text that is no formula, without characters that a workbook cannot hold."""
    return csv_cell(visible(value)[:MOST]) if isinstance(value, str) else value


def _undated(written: io.BytesIO) -> bytes:
    """The archive with one date for every member, so that the same report gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, _STAMP), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()

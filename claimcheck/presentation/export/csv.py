"""The findings as CSV, safe to open in a spreadsheet: a text cell is never a formula."""

from __future__ import annotations

import csv
import io

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import csv_cell
from claimcheck.presentation.export.rows import COLUMNS, rows


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The file: UTF-8, comma, CRLF as in RFC 4180; a text that would be a formula has `'` before it."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, quoting=csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows({name: csv_cell(value) for name, value in row.items()} for row in rows(result, lang))
    return out.getvalue().encode()

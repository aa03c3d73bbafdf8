"""The findings as JSON lines: flat rows, one object a line."""

from __future__ import annotations

import json

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.rows import rows


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The file."""
    return "".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows(result, lang)).encode()

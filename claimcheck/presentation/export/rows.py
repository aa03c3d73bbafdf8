"""The findings as flat rows, the columns of `claimcheck.records.columns.FINDING`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.reading.rows import finding_row
from claimcheck.records.columns import FINDING

COLUMNS = tuple(c.name for c in FINDING)


def rows(result: ConflictReport, lang: str = "en") -> Iterator[Mapping[str, Any]]:
    """One row a finding, every column named, the sentence `why` in a report language."""
    for finding in result.findings:
        cells = {**finding_row(finding), "why": finding.why_in(lang)}
        yield {name: cells.get(name) for name in COLUMNS}

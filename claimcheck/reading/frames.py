"""Reports, claims and findings as pandas frames and back; the columns stand in `claimcheck.records.columns`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.errors import ClaimcheckError, FormatError, raise_all
from claimcheck.reading.claim_rows import claim_of, claim_row, role_columns
from claimcheck.reading.rows import Row, finding_row, report_of, report_row, with_record
from claimcheck.records.claim import Claim
from claimcheck.records.columns import CLAIM, DAY, FINDING, REPORT, TEXT, Column
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")


def reports_to_frame(reports: Iterable[Report], *, lossless: bool = False) -> pd.DataFrame:
    """One row a report; `lossless` adds the column `record`, which keeps a Source as outlet."""
    given = tuple(reports)
    rows = [with_record(report_row(r), r) if lossless else report_row(r) for r in given]
    return _frame(_without_record(REPORT, lossless), rows)


def claims_to_frame(claims: Iterable[Claim], *, lossless: bool = False) -> pd.DataFrame:
    """One row a claim; `lossless` adds the column `record`, from which every field comes back."""
    given = tuple(claims)
    rows = [with_record(claim_row(c), c) if lossless else claim_row(c) for c in given]
    roles = [Column(name, TEXT, "") for name in role_columns(rows)]
    columns = _without_record(CLAIM, lossless)
    at = next(n for n, c in enumerate(columns) if c.name == "exhaustive_roles")
    return _frame([*columns[:at], *roles, *columns[at:]], rows)


def findings_to_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """One row a finding."""
    return _frame(FINDING, [finding_row(f) for f in findings])


def reports_from_frame(frame: pd.DataFrame, *, dayfirst: bool | None = None) -> tuple[Report, ...]:
    """The reports of a frame, in its order; raises `InputErrors` with every bad cell."""
    return _each(frame, lambda row, where, n: report_of(row, where, f"row{n}", dayfirst))


def claims_from_frame(frame: pd.DataFrame, *, dayfirst: bool | None = None) -> tuple[Claim, ...]:
    """The claims of a frame, hand-typed ones too, in its order; raises `InputErrors` with every bad cell."""
    return _each(frame, lambda row, where, n: claim_of(row, where, n, dayfirst))


def is_frame(source: object) -> bool:
    """Whether `source` is a pandas frame, asked without loading pandas."""
    return type(source).__name__ == "DataFrame" and type(source).__module__.partition(".")[0] == "pandas"


def frame_rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows of a frame by column name; raises `FormatError` for names that stand twice or are no text."""
    names = list(frame.columns)
    for name in names:
        if not isinstance(name, str):
            raise FormatError("a column whose name is no text", where="DataFrame", got=name, fix="name every column")
        if names.count(name) > 1:
            raise FormatError("two columns of one name", where="DataFrame", got=name, fix="rename or drop one")
    columns: Sequence[Sequence[Any]] = [list(frame[name]) for name in names]
    return (dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True))


def _each(frame: pd.DataFrame, make: Callable[[Row, str, int], T]) -> tuple[T, ...]:
    out: list[T] = []
    errors: list[ClaimcheckError] = []
    for number, row in enumerate(frame_rows(frame), 1):
        try:
            out.append(make(row, f"row {number}", number))
        except ClaimcheckError as error:
            errors.append(error)
    raise_all("rows that cannot be used", errors)
    return tuple(out)


def _without_record(columns: Iterable[Column], lossless: bool) -> list[Column]:
    return [c for c in columns if lossless or c.name != "record"]


def _frame(columns: Iterable[Column], rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame({c.name: _cells([row.get(c.name) for row in rows], c.dtype) for c in columns})


def _cells(values: list[Any], dtype: str) -> Any:
    import numpy as np
    import pandas as pd

    if dtype == DAY:
        return np.array([v.isoformat() if v else "NaT" for v in values], dtype=DAY)
    return pd.array(values, dtype=dtype)  # type: ignore[call-overload]  # the stubs list every dtype word by word

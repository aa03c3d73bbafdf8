"""The findings as a Parquet table, with the columns and dtypes of the finding frame."""

from __future__ import annotations

import io

from claimcheck.errors import MissingExtraError
from claimcheck.presentation.conflict_report import ConflictReport


def render(result: ConflictReport, *, lang: str = "en") -> bytes:  # noqa: ARG001 - every format takes a report language
    """The file; raises `MissingExtraError` without pyarrow."""
    try:
        import pyarrow  # noqa: F401 - asked for here, so that the error names the extra
    except ImportError as e:
        raise MissingExtraError("Parquet needs pyarrow", fix="pip install 'claimcheck-sources[parquet]'") from e
    out = io.BytesIO()
    result.to_frame().to_parquet(out, engine="pyarrow", index=False)
    return out.getvalue()

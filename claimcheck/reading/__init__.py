"""Reports and claims from files and frames."""

from __future__ import annotations

from claimcheck.reading.frames import (
    claims_from_frame,
    claims_to_frame,
    findings_to_frame,
    reports_from_frame,
    reports_to_frame,
)
from claimcheck.reading.read import Reading, read_reports

__all__ = [
    "Reading",
    "claims_from_frame",
    "claims_to_frame",
    "findings_to_frame",
    "read_reports",
    "reports_from_frame",
    "reports_to_frame",
]

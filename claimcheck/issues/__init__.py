"""Findings gathered into issues, positions and counted origins."""

from __future__ import annotations

from claimcheck.issues.build import build_issues
from claimcheck.issues.counts import count
from claimcheck.issues.drift import drifts
from claimcheck.issues.dropped import dropped
from claimcheck.issues.flags import extra_flags, with_flags
from claimcheck.issues.history import histories
from claimcheck.issues.levels import support

__all__ = ["build_issues", "count", "drifts", "dropped", "extra_flags", "histories", "support", "with_flags"]

"""Who said what, how sure they were, and where reports agree or contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck._version import __version__
from claimcheck.errors import ClaimcheckError, InputErrors
from claimcheck.options import Options
from claimcheck.pipeline import check, check_table, compare, diff, explain, extract, read_reports
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import Code, Comparison
from claimcheck.records.decision import Decision, DecisionKind, Review
from claimcheck.records.finding import ContradictionType, Finding, Flag, Relation
from claimcheck.records.issue import Issue, OriginCount, Position
from claimcheck.records.note import Note
from claimcheck.records.report import Report
from claimcheck.records.source import Anonymity, Attribution, Level, Source, SourceKind, Stance
from claimcheck.records.values import Certainty, Event, EventClass, Factuality, Period, Place, Polarity, Quantity, Role, Span
from claimcheck.records.verdict import Verdict

if TYPE_CHECKING:
    from claimcheck.case import open_case
    from claimcheck.presentation.conflict_report import ConflictReport

__all__ = [
    "Anonymity",
    "Attribution",
    "Certainty",
    "Claim",
    "ClaimKind",
    "ClaimcheckError",
    "Code",
    "Comparison",
    "ConflictReport",
    "ContradictionType",
    "Decision",
    "DecisionKind",
    "Event",
    "EventClass",
    "Factuality",
    "Finding",
    "Flag",
    "InputErrors",
    "Issue",
    "Level",
    "Note",
    "Options",
    "OriginCount",
    "Period",
    "Place",
    "Polarity",
    "Position",
    "Quantity",
    "Relation",
    "Report",
    "Review",
    "Role",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Verdict",
    "__version__",
    "check",
    "check_table",
    "compare",
    "diff",
    "explain",
    "extract",
    "open_case",
    "read_reports",
]


def __getattr__(name: str) -> Any:
    """`ConflictReport` and `open_case` on first use: what they are made with is heavier than the rest."""
    if name == "ConflictReport":
        from claimcheck.presentation.conflict_report import ConflictReport

        return ConflictReport
    if name == "open_case":
        from claimcheck.case import open_case

        return open_case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

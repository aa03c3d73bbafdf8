"""The case file: a story kept for weeks, with every report, every version, every decision and who made it."""

from claimcheck.case.agreement import Agreement
from claimcheck.case.casefile import Added, CaseFile
from claimcheck.case.items import Version
from claimcheck.case.log import LogEntry
from claimcheck.case.opening import open_case

__all__ = ["Added", "Agreement", "CaseFile", "LogEntry", "Version", "open_case"]

"""Engines: from claims to findings, candidate pairs first."""

from claimcheck.engines.finding import finding_of
from claimcheck.engines.keys import Blocking
from claimcheck.engines.local import compare_pair, find

__all__ = ["Blocking", "compare_pair", "find", "finding_of"]

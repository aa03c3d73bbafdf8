"""Scales of probability and reliability, as data with their sources.

A word of a report is never turned into a number in silence: the word is shown, and beside it the band of the scale chosen.
"""

from __future__ import annotations

from claimcheck.scales.bands import Band, Scale, ScaleKind
from claimcheck.scales.find import Found, find
from claimcheck.scales.table import band, proposed_credibility, reliability, scale, scales

__all__ = ["Band", "Found", "Scale", "ScaleKind", "band", "find", "proposed_credibility", "reliability", "scale", "scales"]

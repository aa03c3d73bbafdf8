"""Drift: a re-report that says more, less or something else than the report it cites."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.records._check import is_a
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Flag


@frozen(kw_only=True)
class Drift:
    """What became of a claim on its way: `original` as the cited report has it, `rereport` as it was passed on."""

    original: Claim = field(validator=is_a(Claim))
    rereport: Claim = field(validator=is_a(Claim))
    kind: Flag = field(converter=Flag)
    finding: Finding = field(validator=is_a(Finding))

"""What one source said on one question over time, and what a re-report left out."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.records._check import are_all, as_tuple, is_a, is_text
from claimcheck.records.claim import Claim


@frozen(kw_only=True)
class History:
    """The claims of one named authority on one issue, earliest first; `changed` where they do not give one answer.

    Unnamed sources have no history: that two reports mean the same one cannot be shown.
    """

    source: str = field(validator=is_text)
    topic: str = field(validator=is_text)
    claims: tuple[Claim, ...] = field(converter=as_tuple, validator=are_all(Claim))
    changed: bool = field(validator=is_a(bool))


@frozen(kw_only=True)
class Dropped:
    """A claim of an original that its copy, rewrite or translation `report_id` does not have."""

    original: Claim = field(validator=is_a(Claim))
    report_id: str = field(validator=is_text)

"""Thresholds and switches, recorded in every conflict report."""

from __future__ import annotations

from attrs import field, frozen, validators

_share = validators.and_(validators.ge(0.0), validators.le(1.0))


@frozen(kw_only=True)
class Options:
    """What may be set, with the values that the evaluation used.

    `max_text`: longest report, in characters. `memory_limit`: of the embedded engine, in its own words ("1GB"); None
    leaves it to the engine. `all_pairs`: up to how many claims `keep="all"` compares every pair.
    """

    max_text: int = field(default=1_000_000, validator=validators.ge(1))
    max_bytes: int = field(default=2_000_000, validator=validators.ge(1))
    memory_limit: str | None = None
    all_pairs: int = field(default=2_000, validator=validators.ge(0))
    copy_jaccard: float = field(default=0.6, validator=_share)
    copy_contained: float = field(default=0.8, validator=_share)
    quantity_round: float = field(default=0.025, validator=_share)
    soft_factor: float = field(default=3.0, validator=validators.ge(1.0))
    day_tolerance: int = field(default=1, validator=validators.ge(0))

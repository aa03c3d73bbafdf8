"""Updates: a later claim that takes the place of an earlier one."""

from __future__ import annotations

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card
from claimcheck.presentation.view.bottom_line import anchor
from claimcheck.presentation.view.conflicts import Numbered
from claimcheck.records.finding import Flag


def build(index: Index) -> tuple[Numbered, ...] | None:
    """Cards of supersessions, by topic; None where there are none."""
    found = sorted(
        (f for f in index.result.updates if Flag.INNER_INCONSISTENCY not in f.flags), key=lambda f: card.order(index, f)
    )
    return tuple(Numbered(anchor(index, f), card.build(index, f)) for f in found) or None

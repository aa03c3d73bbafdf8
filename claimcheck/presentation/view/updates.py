"""Updates: a later claim that takes the place of an earlier one."""

from __future__ import annotations

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, pairs
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.records.finding import Flag


def build(index: Index) -> Pairs | None:
    """Cards of supersessions, by topic; None where there are none."""
    found = sorted(
        (f for f in index.result.updates if Flag.INNER_INCONSISTENCY not in f.flags), key=lambda f: card.order(index, f)
    )
    return pairs.build(index, found) or None

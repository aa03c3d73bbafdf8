"""Inner inconsistencies: where one report does not agree with itself."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, pairs
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.records.finding import Flag

MOST = 10
"""How many pairs of one report are shown as cards."""


@frozen
class OfReport:
    """The inner inconsistencies of one report."""

    report_id: str
    outlet: str
    pairs: Pairs


def build(index: Index) -> tuple[OfReport, ...] | None:
    """By report, in the order of report ids; None where there are none."""
    found = [f for f in index.result.findings if Flag.INNER_INCONSISTENCY in f.flags]
    found.sort(key=lambda f: (f.a.report_id, card.order(index, f)))
    ids = dict.fromkeys(f.a.report_id for f in found)
    return (
        tuple(
            OfReport(
                id,
                index.outlet(next(f.a for f in found if f.a.report_id == id)),
                pairs.build(index, [f for f in found if f.a.report_id == id], MOST),
            )
            for id in ids
        )
        or None
    )

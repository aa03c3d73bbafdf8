"""Inner inconsistencies: where one report does not agree with itself."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card
from claimcheck.presentation.view.bottom_line import anchor
from claimcheck.presentation.view.conflicts import Numbered
from claimcheck.records.finding import Flag


@frozen
class OfReport:
    """The inner inconsistencies of one report."""

    report_id: str
    outlet: str
    cards: tuple[Numbered, ...]


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
                tuple(Numbered(anchor(index, f), card.build(index, f)) for f in found if f.a.report_id == id),
            )
            for id in ids
        )
        or None
    )

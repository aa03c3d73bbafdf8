"""Drift: what a re-report made of the claim that it passes on, quote beside quote."""

from __future__ import annotations

from attrs import frozen

from claimcheck.issues.drift import DRIFTS, drifts
from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, quote, words
from claimcheck.presentation.view.bottom_line import anchor
from claimcheck.presentation.view.quote import Quote
from claimcheck.records.drift import Drift

MOST = 100
"""How many pairs are shown; the annex has all findings."""


@frozen
class Passed:
    """One claim as the cited report has it and as it was passed on. `numbers`: of both claims, `tone` as in `Card`."""

    anchor: str
    numbers: tuple[int, int]
    tone: str
    kind: str
    note: str
    original: Quote
    rereport: Quote
    why: str
    topic: str
    age: str


def build(index: Index) -> tuple[Passed, ...] | None:
    """By kind, then as conflicts are ordered; None where nothing drifted."""
    found = sorted(
        drifts(index.result.findings, index.result.provenance), key=lambda d: (DRIFTS.index(d.kind), card.order(index, d.finding))
    )
    return tuple(_passed(index, d) for d in found[:MOST]) or None


def _passed(index: Index, drift: Drift) -> Passed:
    finding, say = drift.finding, index.say
    return Passed(
        anchor=f"d-{anchor(index, finding)[2:]}",
        numbers=(index.numbers[finding.a.id], index.numbers[finding.b.id]),
        tone=str(finding.relation),
        kind=say(f"flag.{drift.kind}"),
        note=say(f"flag_note.{drift.kind}"),
        original=quote.build(index, drift.original, words.mark(finding, drift.original)),
        rereport=quote.build(index, drift.rereport, words.mark(finding, drift.rereport)),
        why=finding.why_in(say.lang),
        topic=index.topic(drift.original),
        age=card.age(index, finding.a, finding.b),
    )

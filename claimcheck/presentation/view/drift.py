"""Drift: what a re-report made of the claim that it passes on, what it left out, and who changed their story."""

from __future__ import annotations

from attrs import frozen

from claimcheck.issues.drift import DRIFTS, drifts
from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, quote, words
from claimcheck.presentation.view.bottom_line import anchor
from claimcheck.presentation.view.quote import Quote
from claimcheck.records.drift import Drift
from claimcheck.records.history import Dropped

MOST = 100
"""How many pairs, and how many claims left out, are shown; the annex has all findings and claims."""


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


@frozen
class Left:
    """One claim of an original, and the report that has it no more (its id and outlet)."""

    original: Quote
    report_id: str
    outlet: str


@frozen
class Story:
    """What one named authority said on one issue, earliest first, where the answers differ."""

    source: str
    topic: str
    said: tuple[Quote, ...]


@frozen
class Drifted:
    """The pairs that drifted, the claims that were left out (`more` says how many are not shown), and changed stories."""

    passed: tuple[Passed, ...]
    dropped: tuple[Left, ...]
    more: str
    stories: tuple[Story, ...]


def build(index: Index) -> Drifted | None:
    """The section; None where nothing drifted, nothing was left out and nobody changed their story."""
    passed, gone, stories = _pairs(index), index.result.dropped, _stories(index)
    more = index.say("drift.more", n=len(gone) - MOST) if len(gone) > MOST else ""
    left = tuple(_left(index, d) for d in gone[:MOST])
    return Drifted(passed, left, more, stories) if passed or left or stories else None


def _left(index: Index, dropped: Dropped) -> Left:
    report = index.reports.get(dropped.report_id)
    return Left(quote.build(index, dropped.original), dropped.report_id, (report.outlet_name if report else None) or "")


def _stories(index: Index) -> tuple[Story, ...]:
    topics = {i.topic: index.title(i) for i in index.result.issues}
    changed = (h for h in index.result.histories if h.changed)
    return tuple(Story(h.source, topics[h.topic], tuple(quote.build(index, c) for c in h.claims)) for h in changed)


def _pairs(index: Index) -> tuple[Passed, ...]:
    """By kind, then as conflicts are ordered."""
    found = sorted(
        drifts(index.result.findings, index.result.provenance), key=lambda d: (DRIFTS.index(d.kind), card.order(index, d.finding))
    )
    return tuple(_passed(index, d) for d in found[:MOST])


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

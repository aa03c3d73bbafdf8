"""The timeline: when things happened or will, and when they were published, on two tracks over one scale of days."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import bottom_line
from claimcheck.records.claim import Claim
from claimcheck.records.report import PublishedBasis
from claimcheck.records.values import Basis, Period

MOST_ROWS = 14
"""How many rows a track of the drawing has at most; the table has them all."""


@frozen
class Entry:
    """A line of a track: days (None is open), what it is, whether the days are inferred, the claims it stands for.

    `happens`: an event, not a publication. `replaces`: the outlets whose claims a publication updates.
    """

    start: date | None
    end: date | None
    days: str
    label: str
    inferred: bool
    claims: tuple[int, ...]
    replaces: tuple[str, ...] = ()
    happens: bool = False


@frozen
class Timeline:
    """Both tracks, the days they span together and the days to mark on the scale."""

    published: tuple[Entry, ...]
    events: tuple[Entry, ...]
    first: date
    last: date
    ticks: tuple[tuple[date, str], ...]


def build(index: Index) -> Timeline | None:
    """The timeline; None where no date is known."""
    published, events = _published(index), _events(index)
    days = [d for e in (*published, *events) for d in (e.start, e.end) if d]
    if not days:
        return None
    first, last = min(days), max(days)
    return Timeline(published, events, first, last, _ticks(index, first, last))


def _ticks(index: Index, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Up to five days, evenly spread."""
    span = (last - first).days
    step = max(1, -(-span // 4))
    days = [first + timedelta(days=n) for n in range(0, span + 1, step)]
    return tuple((d, index.say.day(d)) for d in days)


def _published(index: Index) -> tuple[Entry, ...]:
    """One entry a report, in order of publication, with the reports that it updates."""
    by_report: dict[str, list[Claim]] = {}
    for claim in index.claims:
        by_report.setdefault(claim.report_id, []).append(claim)
    replaced: dict[str, set[str]] = {}
    for finding in index.result.updates:
        replaced.setdefault(finding.b.report_id, set()).add(index.outlet(finding.a))
    return tuple(_report(index, claims, tuple(sorted(replaced.get(id, ())))) for id, claims in by_report.items())


def _report(index: Index, claims: list[Claim], replaces: tuple[str, ...]) -> Entry:
    first = claims[0]
    said = bottom_line.side(index, first).published
    report = index.report(first)
    start, end = first.window or (None, None)
    inferred = report is not None and report.published_basis is PublishedBasis.INFERRED
    return Entry(start, end, said, index.outlet(first), inferred, tuple(index.numbers[c.id] for c in claims), replaces)


def _events(index: Index) -> tuple[Entry, ...]:
    """One entry an issue and period, by first day, open beginnings first."""
    rows: dict[tuple[str, date | None, date | None], list[Claim]] = {}
    for claim in index.claims:
        if claim.time and claim.time.resolved:
            rows.setdefault((index.topic(claim), claim.time.start, claim.time.end), []).append(claim)
    entries = [_event(index, topic, claims) for (topic, _, _), claims in rows.items()]
    return tuple(sorted(entries, key=lambda e: (e.start or date.min, e.end or date.max, e.label)))


def _event(index: Index, topic: str, claims: list[Claim]) -> Entry:
    period = claims[0].time or Period(date.min, date.min)
    inferred = any(c.time is not None and c.time.basis is not Basis.STATED for c in claims)
    numbers = tuple(index.numbers[c.id] for c in claims)
    return Entry(period.start, period.end, index.say.period(period), topic, inferred, numbers, happens=True)

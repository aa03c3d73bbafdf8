"""Geometry of the timeline: each entry a lane whose places are per cent of its width, so that it fits a phone as well."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from claimcheck.presentation.view.timeline import MOST_ROWS, Entry, Timeline

FIRST, LAST = 3.0, 97.0
"""Where the first and the last day lie, in per cent: dots and arrow heads need room."""
LEAST = 4.0
"""How wide a bar is at least, in per cent."""


@frozen
class Lane:
    """One entry: a bar or, for a single day, a dot; `before`, `after`: open on that side; `arrows`: where updates come from."""

    entry: Entry
    start: float
    width: float
    dot: bool
    before: bool
    after: bool
    arrows: tuple[float, ...]


@frozen
class Track:
    """A titled group of lanes, and how many entries it leaves to the table."""

    title: str
    lanes: tuple[Lane, ...]
    left: int


@frozen
class Tick:
    """A day on the scale. `minor`: left out where there is little room."""

    at: float
    said: str
    minor: bool


@frozen
class Drawing:
    """Both tracks over one scale."""

    ticks: tuple[Tick, ...]
    tracks: tuple[Track, ...]


def draw(view: Timeline, titles: tuple[str, str]) -> Drawing:
    """The drawing of a timeline, publication first."""
    tracks = []
    for title, entries in zip(titles, (view.published, view.events), strict=True):
        dated = [e for e in entries if e.start or e.end]
        if dated:
            lanes = tuple(_lane(view, e, dated) for e in dated[:MOST_ROWS])
            tracks.append(Track(title, lanes, len(dated) - len(lanes)))
    last = len(view.ticks) - 1
    kept = {0, last // 2, last}
    ticks = tuple(Tick(_at(view, day), said, n not in kept) for n, (day, said) in enumerate(view.ticks))
    return Drawing(ticks, tuple(tracks))


def _at(view: Timeline, day: date) -> float:
    span = max((view.last - view.first).days, 1)
    return round(FIRST + (LAST - FIRST) * (day - view.first).days / span, 2)


def _lane(view: Timeline, entry: Entry, track: list[Entry]) -> Lane:
    start, end = _at(view, entry.start or view.first), _at(view, entry.end or view.last)
    dot = entry.start == entry.end
    return Lane(entry, start, max(end - start, LEAST), dot, entry.start is None, entry.end is None, _arrows(view, entry, track))


def _arrows(view: Timeline, entry: Entry, track: list[Entry]) -> tuple[float, ...]:
    """Where the reports that an entry updates lie, as far as that is further left."""
    old = (e for e in track if e.label in entry.replaces and e.start and entry.start and e.start < entry.start)
    return tuple(dict.fromkeys(_at(view, e.start) for e in old if e.start))

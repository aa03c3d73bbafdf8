"""Geometry of the drawings, in the units of their view box; templates put it into SVG."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from claimcheck.presentation.view.timeline import MOST_ROWS, Entry, Timeline

WIDTH, LEFT, RIGHT, ROW, TOP = 960, 300, 24, 30, 34
LABEL = 42


@frozen
class Bar:
    """One entry: a bar, or a dot for a single day; `from_edge`, `to_edge` where a side is open."""

    y: int
    x: float
    width: float
    dot: bool
    from_edge: bool
    to_edge: bool
    inferred: bool
    label: str
    title: str


@frozen
class Arrow:
    """From the row of an updated report to the row of the one that updates it."""

    x1: float
    y1: int
    x2: float
    y2: int


@frozen
class Track:
    """A titled group of bars."""

    title: str
    y: int
    bars: tuple[Bar, ...]


@frozen
class Drawing:
    """The whole drawing. `shortened` where a track has more rows than are drawn."""

    width: int
    height: int
    left: int
    ticks: tuple[tuple[float, str], ...]
    tracks: tuple[Track, ...]
    arrows: tuple[Arrow, ...]
    shortened: bool


def timeline(view: Timeline, titles: tuple[str, str]) -> Drawing:
    """The drawing of a timeline, publication first."""
    dated = [[e for e in track if e.start or e.end] for track in (view.published, view.events)]
    tracks, y = [], TOP
    for title, entries in zip(titles, dated, strict=True):
        if entries:
            bars = tuple(_bar(view, e, y + ROW * (n + 1)) for n, e in enumerate(entries[:MOST_ROWS]))
            tracks.append(Track(title, y, bars))
            y += ROW * (len(bars) + 1)
    ticks = tuple((_x(view, day), said) for day, said in view.ticks)
    arrows = _arrows(dated[0][:MOST_ROWS], tracks[0].bars) if dated[0] else ()
    return Drawing(WIDTH, y + 12, LEFT, ticks, tuple(tracks), arrows, any(len(d) > MOST_ROWS for d in dated))


def _x(view: Timeline, day: date) -> float:
    span = max((view.last - view.first).days, 1)
    return round(LEFT + 12 + (WIDTH - LEFT - RIGHT - 60) * (day - view.first).days / span, 1)


def _bar(view: Timeline, entry: Entry, y: int) -> Bar:
    start, end = entry.start or view.first, entry.end or view.last
    x1, x2 = _x(view, start), _x(view, end)
    refs = "".join(f" [{n}]" for n in entry.claims[:2]) if entry.happens else ""
    room = LABEL - len(refs)
    label = (entry.label if len(entry.label) <= room else entry.label[: room - 1].rstrip() + "…") + refs
    dot = entry.start == entry.end
    return Bar(y, x1, max(x2 - x1, 6.0), dot, entry.start is None, entry.end is None, entry.inferred, label, entry.days)


def _arrows(entries: list[Entry], bars: tuple[Bar, ...]) -> tuple[Arrow, ...]:
    """Between reports of which the later updates a claim of the earlier."""
    rows = {e.label: n for n, e in reversed(list(enumerate(entries)))}
    found = ((rows[old], n) for n, e in enumerate(entries) for old in e.replaces if old in rows and rows[old] != n)
    return tuple(Arrow(bars[a].x, bars[a].y, bars[b].x, bars[b].y) for a, b in found)

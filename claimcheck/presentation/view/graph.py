"""The source graph: every origin, the reports that rest on it, the outlets in between, and reports that share one text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import frozen

from claimcheck.presentation.index import Index, content_claims
from claimcheck.records.claim import Claim
from claimcheck.records.provenance import Provenance

WIDTH, ROW, TOP = 960, 34, 24
LEFT, RIGHT = 380, 580
"""Where lines leave the origins and where they reach the reports."""
MOST_ROWS = 24
"""How many origins and reports are drawn; the table has them all."""
LABEL = 46


@frozen
class OriginRow:
    """One origin with the reports that rest on it, the outlets named on the way and its claims."""

    label: str
    kind: str
    circular: bool
    reports: tuple[str, ...]
    through: tuple[str, ...]
    claims: tuple[int, ...]


@frozen
class Node:
    """A label in the drawing; `title` says it in full."""

    x: int
    y: int
    label: str
    title: str
    anchor: str
    circular: bool = False


@frozen
class Edge:
    """A line from an origin to a report, or along the right edge between reports of one text (`copy`)."""

    x1: int
    y1: int
    x2: int
    y2: int
    copy: bool
    through: bool


@frozen
class Graph:
    """The drawing, the same as rows of a table, which reports share a text, and how many origins are of what kind."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    rows: tuple[OriginRow, ...]
    families: tuple[str, ...]
    split: str
    shortened: bool


Traced = tuple[Claim, Provenance]


def build(index: Index) -> Graph | None:
    """The source graph; None where no provenance is known."""
    by_origin: dict[str, list[Traced]] = defaultdict(list)
    for claim in content_claims(index.claims):
        if p := index.provenance.get(claim.id):
            by_origin[p.origin].append((claim, p))
    if not by_origin:
        return None
    groups = sorted(by_origin.values(), key=lambda g: -len(g))
    rows = tuple(_row(index, g) for g in groups)
    reports = sorted({c.report_id for g in groups for c, _ in g}, key=lambda r: (_first_row(groups, r), r))
    shared = _families(index)
    nodes, edges = _drawn(index, groups, rows, reports, shared)
    height = TOP + ROW * min(max(len(rows), len(reports)), MOST_ROWS) + 8
    told = tuple(_told(index, original, copies) for original, copies in shared.items())
    long = max(len(rows), len(reports)) > MOST_ROWS
    return Graph(WIDTH, height, nodes, edges, rows, told, _split(index, groups), long)


def _first_row(groups: Sequence[Sequence[Traced]], report_id: str) -> int:
    """The first origin that a report rests on: reports stand beside it, so that few lines cross."""
    return next(n for n, g in enumerate(groups) if any(c.report_id == report_id for c, _ in g))


def _row(index: Index, group: Sequence[Traced]) -> OriginRow:
    claim, p = group[0]
    outlets = sorted({index.outlet(c) for c, _ in group})
    through = sorted({level.source.label for c, _ in group for level in c.attribution.levels[1:-1]})
    numbers = tuple(index.numbers[c.id] for c, _ in group)
    label = index.outlet(claim) if p.own_voice and p.origin == p.outlet else p.name
    return OriginRow(label, index.say(f"graph.{_kind(p)}"), p.circular, tuple(outlets), tuple(through), numbers)


def _kind(p: Provenance) -> str:
    if p.circular:
        return "circular"
    if p.certain:
        return "named"
    return "own_voice" if p.own_voice else "unnamed"


def _split(index: Index, groups: Sequence[Sequence[Traced]]) -> str:
    kinds = Counter(_kind(g[0][1]) for g in groups)
    return index.say("graph.split", **{k: kinds[k] for k in ("named", "unnamed", "own_voice", "circular")})


def _families(index: Index) -> dict[str, tuple[str, ...]]:
    """Originals with the reports that copy, rewrite or translate them."""
    members: dict[str, set[str]] = defaultdict(set)
    for claim in index.claims:
        if (p := index.provenance.get(claim.id)) and p.family != claim.report_id:
            members[p.family].add(claim.report_id)
    return {original: tuple(sorted(members[original])) for original in sorted(members)}


def _name(index: Index, report_id: str) -> str:
    report = index.reports.get(report_id)
    return (report.outlet_name if report else None) or report_id


def _told(index: Index, original: str, copies: Sequence[str]) -> str:
    return index.say("graph.family", original=_name(index, original), copies=", ".join(_name(index, c) for c in copies))


def _drawn(
    index: Index, groups: Sequence[Sequence[Traced]], rows: Sequence[OriginRow], reports: Sequence[str],
    shared: dict[str, tuple[str, ...]],
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:  # fmt: skip
    at = {id: _y(n) for n, id in enumerate(reports[:MOST_ROWS])}
    nodes = [
        Node(LEFT - 8, _y(n), _cut(r.label), f"{r.label}: {r.kind}", "end", r.circular) for n, r in enumerate(rows[:MOST_ROWS])
    ]
    nodes += [Node(RIGHT + 8, y, _cut(_name(index, id)), id, "start") for id, y in at.items()]
    edges = [edge for n, g in enumerate(groups[:MOST_ROWS]) for edge in _lines(_y(n), g, at)]
    for original, copies in shared.items():
        edges += [Edge(RIGHT + 300, at[original], RIGHT + 300, at[c], True, False) for c in copies if c in at and original in at]
    return tuple(nodes), tuple(edges)


def _lines(y: int, group: Sequence[Traced], at: dict[str, int]) -> list[Edge]:
    """One line a report, dashed where every claim comes through another outlet."""
    through: dict[str, bool] = {}
    for claim, p in group:
        through[claim.report_id] = through.get(claim.report_id, True) and bool(p.via)
    return [Edge(LEFT, y, RIGHT, at[id], False, far) for id, far in through.items() if id in at]


def _y(row: int) -> int:
    return TOP + ROW * row + ROW // 2


def _cut(label: str) -> str:
    return label if len(label) <= LABEL else label[: LABEL - 1].rstrip() + "…"

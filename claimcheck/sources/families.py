"""Families of reports: which report copies, translates or rewrites which, and which outlet stands for the text."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter

from attrs import frozen

from claimcheck.errors import AttributionError
from claimcheck.records.report import Report, in_order
from claimcheck.records.source import SourceKind
from claimcheck.sources.copies import Copy, CopyBasis, credits
from claimcheck.sources.folding import fold
from claimcheck.sources.registry import Entry, Registry


@frozen
class Family:
    """The group of reports that one report belongs to: its `id`, and the `vouchers`, outlets that stand for the text."""

    id: str
    vouchers: tuple[str, ...]


def outlet_id(report: Report, registry: Registry) -> str:
    """The id of a report's outlet: the registry's, else its folded name, else the id of the report."""
    name = report.outlet_name
    if entry := registry.find(name):
        return entry.id
    return f"name:{fold(name)}" if name and fold(name) else report.id


def with_outlets(reports: Iterable[Report], registry: Registry) -> Registry:
    """The registry with the outlets of the loaded reports: who cites one of them cites an outlet, known to us or not."""
    names = {outlet_id(r, registry): r.outlet_name for r in sorted(reports, key=lambda r: r.id) if r.outlet_name}
    unknown = {id: name for id, name in names.items() if id.startswith("name:") and name}
    return registry.overridden(Entry(id=id, kind=SourceKind.OUTLET, name=name) for id, name in unknown.items())


def families(reports: Iterable[Report], copies: Iterable[Copy], registry: Registry) -> dict[str, Family]:
    """The family of every report, by the report's id; raises `AttributionError` where declared derivations run in a ring."""
    by_id = {r.id: r for r in sorted(reports, key=lambda r: (in_order(r.published), r.id))}
    graph = derivations(by_id, copies)
    rank = {id: n for n, id in enumerate(by_id)}
    roots: dict[str, tuple[str, ...]] = {}
    for id in TopologicalSorter(graph).static_order():
        above = {root for of in graph.get(id, ()) for root in roots[of]}
        roots[id] = tuple(sorted(above, key=lambda r: (rank.get(r, len(rank)), r))) or (id,)
    standing = {root: _vouchers(root, by_id, registry) for found in roots.values() for root in found}
    return {id: Family(roots[id][0], tuple(sorted({v for r in roots[id] for v in standing[r]}))) for id in by_id}


def derivations(reports: Mapping[str, Report], copies: Iterable[Copy]) -> dict[str, list[str]]:
    """From each report to those it is derived from; a proposal that would close a ring is left out."""
    graph: dict[str, list[str]] = {id: [] for id in reports}
    given = sorted(copies, key=lambda c: (c.basis is not CopyBasis.DECLARED, c.report_id, c.of))
    for copy in given:
        if ring := _path(graph, copy.of, copy.report_id):
            if copy.basis is CopyBasis.DECLARED:
                raise AttributionError(
                    "reports derived from each other in a ring",
                    where=f"Report[{copy.report_id!r}].derived_from",
                    got=" -> ".join([copy.report_id, *ring]),
                )
            continue
        graph.setdefault(copy.report_id, []).append(copy.of)
    return graph


def _path(graph: Mapping[str, Iterable[str]], start: str, goal: str) -> list[str]:
    """The shortest way from one report to another, both named; empty where there is none."""
    came: dict[str, str | None] = {start: None}
    waiting = deque([start])
    while waiting and goal not in came:
        at = waiting.popleft()
        for nxt in graph.get(at, ()):
            if nxt not in came:
                came[nxt] = at
                waiting.append(nxt)
    way, step = [], goal if goal in came else None
    while step is not None:
        way.append(step)
        step = came[step]
    return way[::-1]


def _vouchers(root: str, reports: Mapping[str, Report], registry: Registry) -> tuple[str, ...]:
    """The agencies that the root credits, else its outlet; a root that is not loaded stands for itself."""
    if root not in reports:
        entry = registry.find(root)
        return (entry.id if entry else root,)
    return credits(reports[root].text, registry) or (outlet_id(reports[root], registry),)

"""Conflicts: one group an issue with its positions, then its pairs, the gravest as cards."""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, pairs
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.presentation.view.positions import PositionView
from claimcheck.presentation.view.positions import build as positions_of
from claimcheck.records.finding import Finding, Flag

PER_ISSUE = 5
"""How many pairs of one issue are shown as cards; the positions say the rest."""


@frozen
class Group:
    """One disputed question: its topic, its positions and its pairs."""

    topic: str
    positions: tuple[PositionView, ...]
    pairs: Pairs


@frozen
class Conflicts:
    """All groups, and the sentence on conflicts within one report, which stand further down."""

    groups: tuple[Group, ...]
    inner: str


def build(index: Index) -> Conflicts | None:
    """Conflicts between reports; None where there are none."""
    every = [f for f in index.result.findings if f.conflict]
    between = sorted((f for f in every if Flag.INNER_INCONSISTENCY not in f.flags), key=lambda f: card.order(index, f))
    inner = len(every) - len(between)
    groups: dict[object, list[Finding]] = defaultdict(list)
    for finding in between:
        known = finding.a.id in index.issue_of
        groups[index.issue_of[finding.a.id][0] if known else (finding.a.id, finding.b.id)].append(finding)
    if not every:
        return None
    room, shown = pairs.MOST_CARDS, []
    for group in groups.values():
        shown.append(_group(index, group, min(room, PER_ISSUE)))
        room -= len(shown[-1].pairs.cards)
    return Conflicts(tuple(shown), index.say.count("conflicts.inner", inner) if inner else "")


def _group(index: Index, findings: list[Finding], most: int) -> Group:
    first = findings[0].a
    issue = index.issue_of[first.id][1] if first.id in index.issue_of else None
    return Group(
        topic=index.topic(first),
        positions=positions_of(index, issue) if issue else (),
        pairs=pairs.build(index, findings, most),
    )

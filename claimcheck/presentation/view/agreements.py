"""Agreements: answers that several claims give, with how many origins stand behind them, and drift on the way."""

from __future__ import annotations

from attrs import frozen

from claimcheck.issues.drift import DRIFTS
from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, pairs
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.presentation.view.positions import PositionView
from claimcheck.presentation.view.positions import build as positions_of
from claimcheck.records.finding import Finding, Flag, Relation
from claimcheck.records.issue import Position
from claimcheck.scales import proposed_credibility

DRIFT = frozenset({*DRIFTS, Flag.CIRCULAR})


@frozen
class Agreed:
    """One answer that more than one claim gives. `credibility`: the Admiralty grade that its origins let propose."""

    topic: str
    position: PositionView
    credibility: str


@frozen
class Agreements:
    """Answers with several claims, and pairs that are not equally sure of the same thing or cite each other in a circle."""

    agreed: tuple[Agreed, ...]
    certainty: Pairs


def build(index: Index) -> Agreements | None:
    """Agreements in the order of issues, then differences of certainty; None where there is neither."""
    agreed = tuple(
        Agreed(index.title(issue), view, _credibility(index, position))
        for issue in index.result.issues
        for position, view in zip(issue.positions, positions_of(index, issue), strict=True)
        if len(view.claims) > 1
    )
    certain = sorted((f for f in index.result.findings if _drifts(f)), key=lambda f: card.order(index, f))
    cards = pairs.build(index, certain)
    return Agreements(agreed, cards) if agreed or cards else None


def _credibility(index: Index, position: Position) -> str:
    return index.say(f"credibility.{proposed_credibility(position.origins).id}")


def _drifts(finding: Finding) -> bool:
    """Whether a finding shows how certainty changed or a circle, and is not shown elsewhere."""
    shown = finding.conflict or finding.relation is Relation.SUPERSESSION or Flag.INNER_INCONSISTENCY in finding.flags
    shown = shown or bool(set(DRIFTS).intersection(finding.flags))
    return not shown and (finding.relation is Relation.CERTAINTY_DIFFERS or Flag.CIRCULAR in finding.flags)

"""Agreements: answers that several claims give, with how many origins stand behind them, and drift on the way."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index, topic_of
from claimcheck.presentation.view import card, pairs
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.presentation.view.positions import PositionView
from claimcheck.presentation.view.positions import build as positions_of
from claimcheck.records.finding import Finding, Flag, Relation

DRIFT = frozenset({Flag.DRIFT_STRENGTHENED, Flag.DRIFT_WEAKENED, Flag.DRIFT_ALTERED, Flag.CIRCULAR})


@frozen
class Agreed:
    """One answer that more than one claim gives."""

    topic: str
    position: PositionView


@frozen
class Agreements:
    """Answers with several claims, and findings that say how a re-report departs from what it cites."""

    agreed: tuple[Agreed, ...]
    drift: Pairs


def build(index: Index) -> Agreements | None:
    """Agreements in the order of issues, then drift and differences of certainty; None where there is neither."""
    agreed = tuple(
        Agreed(topic_of(issue), view)
        for issue in index.result.issues
        for view in positions_of(index, issue)
        if len(view.claims) > 1
    )
    drift = sorted((f for f in index.result.findings if _drifts(f)), key=lambda f: card.order(index, f))
    cards = pairs.build(index, drift)
    return Agreements(agreed, cards) if agreed or cards else None


def _drifts(finding: Finding) -> bool:
    """Whether a finding shows how certainty or wording changed, and is not shown further up."""
    shown = finding.conflict or finding.relation is Relation.SUPERSESSION or Flag.INNER_INCONSISTENCY in finding.flags
    return not shown and (finding.relation is Relation.CERTAINTY_DIFFERS or bool(DRIFT.intersection(finding.flags)))

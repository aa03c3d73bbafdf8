"""What an editor should know whichever rule decided."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.records.comparison import Comparison, Link, Order
from claimcheck.records.finding import CONFLICTS, Flag, Relation
from claimcheck.rules.decision import Decision
from claimcheck.rules.facts import surer

ALTERED = CONFLICTS | {Relation.PARTIAL_OVERLAP}


def common_flags(c: Comparison, decision: Decision) -> tuple[Flag, ...]:
    """Drift of a re-report, a deciding name known by coreference alone, a report at odds with itself."""
    return tuple(f for f, holds in _tests(c, decision) if holds)


def _tests(c: Comparison, decision: Decision) -> Iterator[tuple[Flag, bool]]:
    relation = decision.relation
    inner = relation in CONFLICTS or decision.slot == "occasion"
    doubt = relation in CONFLICTS or relation is Relation.CERTAINTY_DIFFERS
    yield Flag.INFERRED_COREFERENCE, doubt and bool(c.inferred)
    yield Flag.INNER_INCONSISTENCY, inner and c.same_report and c.link is Link.SAME_ORIGIN
    stronger = _later_is_stronger(c) if relation is Relation.CERTAINTY_DIFFERS else None
    yield Flag.DRIFT_STRENGTHENED, stronger is True
    yield Flag.DRIFT_WEAKENED, stronger is False
    yield Flag.DRIFT_ALTERED, relation in ALTERED and c.link in (Link.A_CITES_B, Link.B_CITES_A, Link.COPY)


def _later_is_stronger(c: Comparison) -> bool | None:
    """Whether the re-report is surer than what it cites; None where neither re-reports the other."""
    if c.link is Link.A_CITES_B or (c.link is Link.COPY and c.order is Order.B_FIRST):
        return surer(c) > 0
    if c.link is Link.B_CITES_A or (c.link is Link.COPY and c.order is Order.A_FIRST):
        return surer(c) < 0
    return None

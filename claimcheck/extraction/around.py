"""What the clauses around a claim's own clause do to it: the value they pass on, the condition they set."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.extraction import factuality
from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.syntax import ClauseKind
from claimcheck.extraction.units import Unit, spans
from claimcheck.records.values import Factuality


def outer_value(unit: Unit, analysis: Analysis, values: Mapping[int, Factuality]) -> Factuality | None:
    """The factuality of the clause around it that is not itself left open (a purpose, a condition)."""
    at = unit.clause.parent
    while at >= 0 and analysis.clauses[at].kind in factuality.OPEN_KINDS:
        at = analysis.clauses[at].parent
    return values.get(at)


def condition_of(unit: Unit, analysis: Analysis, text: str) -> str | None:
    """The words of the conditional clause that a claim depends on: one that hangs on it or stands before it."""
    if unit.clause.kind in factuality.OPEN_KINDS:
        return None
    for other in analysis.clauses:
        near = other.parent == unit.clause.index or (other.parent < 0 and other.index == unit.clause.index - 1)
        if other.kind is ClauseKind.CONDITIONAL and near:
            return " … ".join(s.quote for s in spans(other.tokens, analysis.sentence, text))
    return None

"""What follows from how sure two sources are of the same thing or of its opposite (DOMAIN 3.4)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from claimcheck.records.finding import Relation
from claimcheck.records.values import Certainty, Factuality, Polarity

AGREE, CERTAINTY, FREE = Relation.AGREEMENT_PARAPHRASE, Relation.CERTAINTY_DIFFERS, Relation.COMPATIBLE
WEAK, HARD = Relation.WEAK_CONFLICT, Relation.CONTRADICTION

VALUES = ("CT+", "PR+", "PS+", "PS-", "PR-", "CT-")
ROWS: Mapping[str, tuple[Relation, ...]] = {
    "CT+": (AGREE, CERTAINTY, CERTAINTY, WEAK, HARD, HARD),
    "PR+": (CERTAINTY, AGREE, CERTAINTY, FREE, WEAK, HARD),
    "PS+": (CERTAINTY, CERTAINTY, AGREE, FREE, FREE, WEAK),
    "PS-": (WEAK, FREE, FREE, AGREE, CERTAINTY, CERTAINTY),
    "PR-": (HARD, WEAK, FREE, CERTAINTY, AGREE, CERTAINTY),
    "CT-": (HARD, HARD, WEAK, CERTAINTY, CERTAINTY, AGREE),
}


@frozen
class Cell:
    """One cell: the relation, its strength where it is a conflict, and whether doubt made the conflict (`modal`)."""

    relation: Relation
    strength: float | None = None
    modal: bool = False


def cell(a: Factuality, b: Factuality) -> Cell:
    """The cell of two factualities; a source that does not commit itself is compatible with everything."""
    x, y = str(a), str(b)
    if x not in ROWS or y not in ROWS:
        return Cell(CERTAINTY if a.committed != b.committed else AGREE if a == b else FREE)
    relation = ROWS[x][VALUES.index(y)]
    sure = (a.certainty, b.certainty).count(Certainty.CERTAIN)
    doubt = Certainty.POSSIBLE in (a.certainty, b.certainty) or sure == 0
    if relation is HARD:
        return Cell(relation, 1.0 if sure == 2 else 0.7, doubt)
    return Cell(relation, 0.4, doubt) if relation is WEAK else Cell(relation)


def negated(value: Factuality) -> Factuality:
    """The same certainty of the opposite."""
    turn = {Polarity.POSITIVE: Polarity.NEGATIVE, Polarity.NEGATIVE: Polarity.POSITIVE}
    return Factuality(value.certainty, turn.get(value.polarity, value.polarity))

"""What a rule answers."""

from __future__ import annotations

from attrs import evolve, field, frozen

from claimcheck.errors import RuleError
from claimcheck.records.finding import ContradictionType, Flag, Relation, flags_of
from claimcheck.rules.matrix import Cell

HARD = (Relation.CONTRADICTION, Relation.WEAK_CONFLICT)
WEAK = 0.4


@frozen
class Decision:
    """A relation, what it rests on and what an editor should know; `slot` is the slot that decided.

    A contradiction or weak conflict has a type and a strength (1.0, 0.7, 0.4), nothing else has. `rule` is filled in by
    `decide`.
    """

    relation: Relation = field(converter=Relation)
    type: ContradictionType | None = None
    strength: float | None = None
    flags: tuple[Flag, ...] = field(default=(), converter=flags_of)
    slot: str = ""
    rule: str = ""

    def __attrs_post_init__(self) -> None:
        if self.type is not None:
            object.__setattr__(self, "type", ContradictionType(self.type))
        if (self.relation in HARD) != (self.type is not None) or (self.relation in HARD) != (self.strength is not None):
            raise RuleError(
                "a conflict, and only a conflict, has a type and a strength",
                where="Decision",
                got=(str(self.relation), self.type, self.strength),
                fix="make conflicts with claimcheck.rules.conflict(cell, type, slot)",
            )

    @property
    def mirror(self) -> Decision:
        """The decision on (b, a)."""
        return evolve(self, relation=self.relation.mirror)


def conflict(found: Cell, type: ContradictionType | str, slot: str, *flags: Flag) -> Decision:
    """The decision for a cell of the matrix; a cell that is no conflict carries neither type nor strength."""
    if found.relation not in HARD:
        return Decision(found.relation, flags=flags, slot=slot)
    return Decision(found.relation, ContradictionType(type), found.strength, flags, slot)

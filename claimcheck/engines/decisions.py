"""Decisions on many comparisons: the rules run once for each distinct comparison."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import fields

from claimcheck.engines.columns import Numbers
from claimcheck.records.comparison import Comparison, Link, Order, Side
from claimcheck.records.finding import UNREMARKABLE
from claimcheck.rules import Decision, RuleSet, decide

ORDERS, LINKS = tuple(Order), tuple(Link)
_FACTS = ("a", "b", "order", "same_authority", "same_report", "link")
_SLOTTED = tuple(f.name for f in fields(Comparison) if f.name not in _FACTS)
Key = tuple[int, int, int, int, int, int, int]
"""Comparison without sides, side of a and of b, order, same authority, same report, link: all by number."""


class Decisions:
    """Decisions by comparison, each with its number; `known` are the comparisons decided so far."""

    def __init__(self, rules: RuleSet, comparisons: Sequence[Comparison], sides: Sequence[Side]) -> None:
        self.rules, self.comparisons, self.sides = rules, comparisons, sides
        self.numbers = Numbers()
        self.known: dict[Key, int] = {}

    @property
    def made(self) -> Sequence[Decision]:
        """Every decision by its number."""
        return self.numbers.values

    def __call__(self, key: Key) -> int:
        """The number of the decision."""
        if key not in self.known:
            self.known[key] = self.numbers(decide(self.comparison(key), self.rules))
        return self.known[key]

    def comparison(self, key: Key) -> Comparison:
        """The comparison in full; its parts were checked when they were made."""
        base, a, b, order, same_authority, same_report, link = key
        given = self.comparisons[base]
        made = object.__new__(Comparison)
        for name in _SLOTTED:
            object.__setattr__(made, name, getattr(given, name))
        facts = (self.sides[a], self.sides[b], ORDERS[order], bool(same_authority), bool(same_report), LINKS[link])
        for name, value in zip(_FACTS, facts, strict=True):
            object.__setattr__(made, name, value)
        return made


def notable(decision: Decision) -> bool:
    """Whether an editor wants to see it."""
    return decision.relation not in UNREMARKABLE or bool(decision.flags)

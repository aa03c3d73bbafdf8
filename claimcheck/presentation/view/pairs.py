"""Findings of one section: the first as cards, the rest as lines, so that a page with thousands stays readable."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, quote
from claimcheck.presentation.view.bottom_line import anchor
from claimcheck.presentation.view.card import Card
from claimcheck.records.finding import Finding

MOST_CARDS = 150
"""How many findings of a section are shown as cards."""
MOST_LINES = 25
"""How many more of one list are shown as lines; the annex has them all."""


@frozen
class Numbered:
    """A card with its anchor."""

    anchor: str
    card: Card


@frozen
class Line:
    """A finding in one line: claim numbers, who says it, how they stand and why."""

    anchor: str
    a: int
    b: int
    who_a: str
    who_b: str
    tone: str
    relation: str
    type: str
    rule: str
    why: str


@frozen
class Pairs:
    """Cards, then lines, then the sentence on how many more the annex has."""

    cards: tuple[Numbered, ...]
    lines: tuple[Line, ...]
    more: str = ""

    def __bool__(self) -> bool:
        return bool(self.cards or self.lines)

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of all that is shown."""
        return frozenset((*(c.anchor for c in self.cards), *(line.anchor for line in self.lines)))


def build(index: Index, findings: Sequence[Finding], most: int = MOST_CARDS) -> Pairs:
    """The findings in the order given, at most `most` of them as cards."""
    cards = tuple(Numbered(anchor(index, f), card.build(index, f)) for f in findings[:most])
    rest = findings[most:]
    left = len(rest[MOST_LINES:])
    more = index.say.count("pairs.more", left) if left else ""
    return Pairs(cards, tuple(line(index, f) for f in rest[:MOST_LINES]), more)


def line(index: Index, finding: Finding) -> Line:
    """A finding in one line."""
    say, type = index.say, finding.contradiction_type
    return Line(
        anchor=anchor(index, finding),
        a=index.numbers[finding.a.id],
        b=index.numbers[finding.b.id],
        who_a=quote.voice(index, finding.a).label,
        who_b=quote.voice(index, finding.b).label,
        tone=str(finding.relation),
        relation=say(f"relation.{finding.relation}"),
        type=say(f"contradiction.{type}") if type else "",
        rule=finding.rule,
        why=finding.why_in(say.lang),
    )

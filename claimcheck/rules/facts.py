"""What rules ask of a comparison, each question once."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.records.claim import ClaimKind
from claimcheck.records.comparison import APART, TOUCHING, Code, Comparison, Order, Phase, Side
from claimcheck.records.values import Certainty, EventClass, Factuality, Polarity

SAME_EVENT = frozenset({Code.EQUAL, Code.CONVERSE, Code.ENTAILS, Code.ENTAILED})
RELATED = SAME_EVENT | {Code.ANTONYM}
WITHIN = frozenset({Code.EQUAL, Code.NEITHER, Code.INSIDE, Code.A_ONLY, Code.ENTAILS, Code.CONVERSE})
MATCHED = frozenset({Code.EQUAL, Code.NEITHER})
CHANGEABLE = frozenset({EventClass.PLAN, EventClass.STATE, EventClass.CUMULATIVE_COUNT})
_RANK = {Certainty.CERTAIN: 3, Certainty.PROBABLE: 2, Certainty.POSSIBLE: 1, Certainty.UNDERSPECIFIED: 0}


def rank(value: Factuality) -> int:
    """How far a source commits, 3 for certain to 0 for not at all."""
    return _RANK[value.certainty]


def predicate_of(c: Comparison) -> Code:
    """How the two predicates stand; the words of the claims speak where no table knows a predicate.

    The same words for opposite claims, or a negation more in claims that point the same way, were not understood.
    """
    if c.predicate in (*RELATED, Code.DISJOINT):
        return c.predicate
    same = c.wording is (Code.ANTONYM if opposite(c) else Code.EQUAL)
    return Code.EQUAL if same or "wording" in c.exclusive else Code.UNRESOLVED


def same_event(c: Comparison) -> bool:
    """Whether the predicates say the same, or one more than the other."""
    return predicate_of(c) in SAME_EVENT


def details(c: Comparison) -> Iterator[tuple[str, Code]]:
    """The slots that make an event this one and no other: roles, place, time, number, scope and a user's own."""
    yield from c.roles
    yield from (("place", c.place), ("time", c.time), ("quantity", c.quantity), ("counted", c.counted), ("scope", c.scope))
    yield from c.extra


def within(c: Comparison) -> bool:
    """Whether all that claim b says follows from claim a, were both positive: a adds nothing less than b.

    A condition works the other way: what holds without one holds with it.
    """
    condition = c.condition in (Code.EQUAL, Code.NEITHER, Code.B_ONLY)
    occasion = c.occasion not in (Code.B_ONLY, Code.DISJOINT)
    same = predicate_of(c) in WITHIN - {Code.NEITHER, Code.A_ONLY}
    return condition and occasion and same and all(code in WITHIN for _, code in details(c))


def matched(c: Comparison) -> bool:
    """Whether every slot is equal, or stated on neither side."""
    same = predicate_of(c) in (Code.EQUAL, Code.CONVERSE) and c.condition in MATCHED
    return same and all(code in MATCHED for _, code in details(c)) and c.occasion not in (Code.A_ONLY, Code.B_ONLY, Code.DISJOINT)


def anchored(c: Comparison) -> bool:
    """Whether they have more in common than the predicate; without that nobody can tell one event from another."""
    return c.wording in (Code.EQUAL, Code.ANTONYM) or c.text is Code.EQUAL or any(code in TOUCHING for _, code in details(c))


def apart(c: Comparison) -> tuple[str, ...]:
    """The slots whose values have nothing in common."""
    return tuple(name for name, code in details(c) if code in APART or code is Code.SWAPPED)


def unresolved(c: Comparison) -> bool:
    """Whether a slot is stated on both sides and not understood."""
    codes = (*details(c), ("condition", c.condition))
    return any(code is Code.UNRESOLVED for _, code in codes) or predicate_of(c) is Code.UNRESOLVED


def positive(side: Side) -> bool:
    """Whether the claim says that it is so."""
    return side.factuality.polarity is Polarity.POSITIVE


def negative(side: Side) -> bool:
    """Whether the claim says that it is not so."""
    return side.factuality.polarity is Polarity.NEGATIVE


def opposite(c: Comparison) -> bool:
    """Whether one says that it is so and the other that it is not."""
    return (positive(c.a) and negative(c.b)) or (negative(c.a) and positive(c.b))


def same_polarity(c: Comparison) -> bool:
    """Whether both point the same way."""
    return c.a.factuality.polarity is c.b.factuality.polarity


def kinds(c: Comparison) -> tuple[ClaimKind, ClaimKind]:
    """The kinds of both claims."""
    return c.a.kind, c.b.kind


def classes(c: Comparison) -> tuple[EventClass | None, EventClass | None]:
    """The event classes of both claims."""
    return c.a.event_class, c.b.event_class


def plan_and_event(c: Comparison) -> bool:
    """Whether one is about a plan and the other about what came of it."""
    return classes(c).count(EventClass.PLAN) == 1


def scheduled(c: Comparison) -> bool:
    """Whether both say of what is still to come that it will be: a plan and a date are one then."""
    return positive(c.a) and positive(c.b) and c.a.phase is c.b.phase is Phase.AHEAD


def in_time(c: Comparison) -> tuple[Side, Side] | None:
    """The earlier and the later claim; None where nobody knows which is which."""
    if c.order is Order.A_FIRST:
        return c.a, c.b
    return (c.b, c.a) if c.order is Order.B_FIRST else None


def changeable(c: Comparison) -> bool:
    """Whether a later claim may be an update: plans, states and growing counts change, past facts do not.

    What is still to come when it is told is as good as a plan.
    """
    return all(s.event_class in CHANGEABLE or s.phase is Phase.AHEAD for s in (c.a, c.b)) and in_time(c) is not None


def marked(c: Comparison) -> bool:
    """Whether the later claim says in its words that it updates an earlier one."""
    times = in_time(c)
    return times is not None and times[1].marker

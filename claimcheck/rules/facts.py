"""What rules ask of a comparison, each question once."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.records.claim import ClaimKind
from claimcheck.records.comparison import APART, TOUCHING, Code, Comparison, Order, Phase, Side
from claimcheck.records.values import Certainty, EventClass, Factuality, Polarity
from claimcheck.rules.question import question

SAME_EVENT = frozenset({Code.EQUAL, Code.CONVERSE, Code.ENTAILS, Code.ENTAILED})
RELATED = SAME_EVENT | {Code.ANTONYM}
WITHIN = frozenset({Code.EQUAL, Code.NEITHER, Code.INSIDE, Code.A_ONLY, Code.ENTAILS, Code.CONVERSE})
AROUND = frozenset(code.mirror for code in WITHIN)
MATCHED = frozenset({Code.EQUAL, Code.NEITHER})
AT_ODDS = APART | {Code.SWAPPED}
CHANGEABLE = frozenset({EventClass.PLAN, EventClass.STATE, EventClass.CUMULATIVE_COUNT})
_RANK = {Certainty.CERTAIN: 3, Certainty.PROBABLE: 2, Certainty.POSSIBLE: 1, Certainty.UNDERSPECIFIED: 0}
_IN_ORDER = ("place", "time", "quantity", "counted", "scope")
_SLOTS = ("place", "counted", "scope", "time", "quantity")
ALL, NO_QUANTITY, NO_TIME = 5, 4, 3
"""For `codes`: all details beside the roles, all but the number, all but number and time."""


def rank(value: Factuality) -> int:
    """How far a source commits, 3 for certain to 0 for not at all."""
    return _RANK[value.certainty]


@question
def predicate_of(c: Comparison) -> Code:
    """How the two predicates stand; the words of the claims speak where no table knows a predicate.

    The same words for opposite claims, or a negation more in claims that point the same way, were not understood.
    """
    if c.predicate in (*RELATED, Code.DISJOINT):
        return c.predicate
    same = c.wording is (Code.ANTONYM if opposite(c) else Code.EQUAL)
    return Code.EQUAL if same or "wording" in c.exclusive else Code.UNRESOLVED


@question
def same_event(c: Comparison) -> bool:
    """Whether the predicates say the same, or one more than the other."""
    return predicate_of(c) in SAME_EVENT


def details(c: Comparison) -> Iterator[tuple[str, Code]]:
    """The slots that make an event this one and no other: roles, place, time, number, scope and a user's own."""
    yield from c.roles
    yield from ((slot, _code(c, slot)) for slot in _IN_ORDER)
    yield from c.extra


@question
def codes(c: Comparison, slots: int = ALL, roles: bool = True) -> frozenset[Code]:
    """The codes of the details, `NEITHER` left out; `slots`: of how many of them, with or without the `roles`."""
    if slots:
        found = codes(c, slots - 1, roles) | {_code(c, _SLOTS[slots - 1])}
    else:
        found = frozenset(code for _, code in ((*c.roles, *c.extra) if roles else c.extra))
    return found - {Code.NEITHER}


def _code(c: Comparison, slot: str) -> Code:
    found: Code = getattr(c, slot)
    return found


@question
def role_codes(c: Comparison) -> frozenset[Code]:
    """The codes of the roles."""
    return frozenset(code for _, code in c.roles)


@question
def among(c: Comparison, wanted: frozenset[Code]) -> tuple[str, ...]:
    """The details whose code is one of those wanted, in order."""
    found = (*_roles_among(c, wanted), *(slot for slot in _IN_ORDER if _is(c, slot, wanted)))
    return (*found, *(name for name, code in c.extra if code in wanted))


@question
def _roles_among(c: Comparison, wanted: frozenset[Code]) -> tuple[str, ...]:
    return tuple(name for name, code in c.roles if code in wanted)


@question
def _is(c: Comparison, slot: str, wanted: frozenset[Code]) -> bool:
    return _code(c, slot) in wanted


@question
def within(c: Comparison, turned: bool = False) -> bool:
    """Whether all that claim b says follows from claim a, were both positive: a adds nothing less than b.

    A condition works the other way: what holds without one holds with it. `turned`: whether what a says follows from b.
    """
    predicate, condition, occasion = (_turned(code, turned) for code in (predicate_of(c), c.condition, c.occasion))
    free = condition in (Code.EQUAL, Code.NEITHER, Code.B_ONLY) and occasion not in (Code.B_ONLY, Code.DISJOINT)
    return free and predicate in WITHIN - {Code.NEITHER, Code.A_ONLY} and codes(c) <= (AROUND if turned else WITHIN)


def _turned(code: Code, turned: bool) -> Code:
    return code.mirror if turned else code


@question
def matched(c: Comparison) -> bool:
    """Whether every slot is equal, or stated on neither side."""
    same = predicate_of(c) in (Code.EQUAL, Code.CONVERSE) and codes(c) <= MATCHED
    return same and c.condition in MATCHED and c.occasion not in (Code.A_ONLY, Code.B_ONLY, Code.DISJOINT)


@question
def anchored(c: Comparison) -> bool:
    """Whether they have more in common than the predicate; without that nobody can tell one event from another."""
    return bool(codes(c) & TOUCHING) or c.wording in (Code.EQUAL, Code.ANTONYM) or c.text is Code.EQUAL


def apart(c: Comparison) -> tuple[str, ...]:
    """The slots whose values have nothing in common."""
    return among(c, AT_ODDS)


@question
def unresolved(c: Comparison) -> bool:
    """Whether a slot is stated on both sides and not understood."""
    return Code.UNRESOLVED in codes(c) or c.condition is Code.UNRESOLVED or predicate_of(c) is Code.UNRESOLVED


def positive(side: Side) -> bool:
    """Whether the claim says that it is so."""
    return side.factuality.polarity is Polarity.POSITIVE


def negative(side: Side) -> bool:
    """Whether the claim says that it is not so."""
    return side.factuality.polarity is Polarity.NEGATIVE


@question
def both_positive(c: Comparison) -> bool:
    """Whether both say that it is so."""
    return positive(c.a) and positive(c.b)


@question
def second_positive(c: Comparison) -> bool:
    """Whether claim b says that it is so."""
    return positive(c.b)


@question
def opposite(c: Comparison) -> bool:
    """Whether one says that it is so and the other that it is not."""
    return (positive(c.a) and negative(c.b)) or (negative(c.a) and positive(c.b))


@question
def same_polarity(c: Comparison) -> bool:
    """Whether both point the same way."""
    return c.a.factuality.polarity is c.b.factuality.polarity


@question
def neither_negative(c: Comparison) -> bool:
    """Whether neither says that it is not so."""
    return not (negative(c.a) or negative(c.b))


@question
def same_factuality(c: Comparison) -> bool:
    """Whether both point the same way and are equally sure."""
    return c.a.factuality == c.b.factuality


@question
def committed(c: Comparison) -> bool:
    """Whether both sources commit themselves."""
    return c.a.factuality.committed and c.b.factuality.committed


@question
def surer(c: Comparison) -> int:
    """By how much claim a is surer than claim b."""
    return rank(c.a.factuality) - rank(c.b.factuality)


@question
def of_kind(c: Comparison, kind: ClaimKind) -> bool:
    """Whether one of both is of a kind."""
    return kind in kinds(c)


def kinds(c: Comparison) -> tuple[ClaimKind, ClaimKind]:
    """The kinds of both claims."""
    return c.a.kind, c.b.kind


def classes(c: Comparison) -> tuple[EventClass | None, EventClass | None]:
    """The event classes of both claims."""
    return c.a.event_class, c.b.event_class


@question
def all_of_class(c: Comparison, *wanted: EventClass) -> bool:
    """Whether both events are of one of these classes."""
    return set(classes(c)) <= set(wanted)


@question
def one_of_class(c: Comparison, wanted: EventClass) -> bool:
    """Whether one event is of this class."""
    return wanted in classes(c)


def in_time(c: Comparison) -> tuple[Side, Side] | None:
    """The earlier and the later claim; None where nobody knows which is which."""
    if c.order is Order.A_FIRST:
        return c.a, c.b
    return (c.b, c.a) if c.order is Order.B_FIRST else None


@question
def changeable(c: Comparison) -> bool:
    """Whether a later claim may be an update: plans, states and growing counts change, past facts do not.

    What is still to come when it is told is as good as a plan.
    """
    return in_time(c) is not None and all(s.event_class in CHANGEABLE or s.phase is Phase.AHEAD for s in (c.a, c.b))


@question
def marked(c: Comparison) -> bool:
    """Whether the later claim says in its words that it updates an earlier one."""
    times = in_time(c)
    return times is not None and times[1].marker

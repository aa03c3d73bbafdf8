"""R6 and R7: what time changes."""

from __future__ import annotations

from claimcheck.records.comparison import APART, TOUCHING, Code, Comparison, Order, Phase
from claimcheck.records.finding import Flag, Relation
from claimcheck.records.values import Certainty, EventClass
from claimcheck.rules.conflicts import denied, denied_in_words, nothing_else_differs
from claimcheck.rules.decision import Decision
from claimcheck.rules.facts import (
    AROUND,
    AT_ODDS,
    MATCHED,
    NO_TIME,
    WITHIN,
    all_of_class,
    anchored,
    apart,
    both_positive,
    changeable,
    classes,
    codes,
    committed,
    in_time,
    marked,
    negative,
    opposite,
    role_codes,
    same_event,
    same_factuality,
    same_polarity,
    unresolved,
)
from claimcheck.rules.question import question
from claimcheck.rules.ruleset import Answer, rule

MOVABLE = frozenset({"time", "place", "quantity"})


@rule(id="R6")
def later_count_within(c: Comparison) -> Answer:
    """A count at another cut-off still lies within the bounds of the other."""
    if c.time not in APART or not all_of_class(c, EventClass.CUMULATIVE_COUNT) or not both_positive(c):
        return None
    if not same_factuality(c) or not same_event(c) or c.condition not in (Code.EQUAL, Code.NEITHER):
        return None
    if c.quantity is Code.INSIDE and codes(c, NO_TIME) <= WITHIN:
        return Decision(Relation.A_REFINES_B, slot="quantity")
    if c.quantity is Code.CONTAINS and codes(c, NO_TIME) <= AROUND:
        return Decision(Relation.B_REFINES_A, slot="quantity")
    return None


@question
def plan_and_event(c: Comparison) -> bool:
    """Whether one is about a plan and the other about what came of it."""
    return classes(c).count(EventClass.PLAN) == 1


@question
def scheduled(c: Comparison) -> bool:
    """Whether both say of what is still to come that it will be: a plan and a date are one then."""
    return both_positive(c) and c.a.phase is c.b.phase is Phase.AHEAD


@rule(id="R7")
def update(c: Comparison) -> Answer:
    """The later claim updates, corrects, postpones or fulfils the earlier one."""
    if in_time(c) is None or not (same_event(c) or c.predicate is Code.ANTONYM):
        return None
    return _outcome(c) or _since(c) or _change(c)


def _outcome(c: Comparison) -> Decision | None:
    """A forecast or plan, then what came of it."""
    if not _over(c):
        return None
    if opposite(c):
        return Decision(Relation.SUPERSESSION, flags=(Flag.FORECAST_FAILED,), slot="polarity") if denied(c) else None
    fulfilled = same_polarity(c) and same_event(c) and anchored(c) and not codes(c) & AT_ODDS and not unresolved(c)
    return Decision(Relation.SUPERSESSION, slot="time") if fulfilled else None


@question
def _over(c: Comparison) -> bool:
    """Whether the earlier claim looks ahead, and the later one tells what came of it."""
    earlier, later = in_time(c) or (c.a, c.b)
    told = later.factuality.certainty is Certainty.CERTAIN and later.event_class is not EventClass.PLAN
    over = later.phase is Phase.PAST or (earlier.event_class is EventClass.PLAN and later.phase is not Phase.AHEAD)
    return told and over and earlier.phase is Phase.AHEAD and earlier.factuality.committed


def _since(c: Comparison) -> Decision | None:
    """Something took place after the earlier claim, which says that it was not so, or the opposite, was published."""
    if not c.since or not committed(c):
        return None
    earlier, later = in_time(c) or (c.a, c.b)
    if later.phase is Phase.AHEAD or later.event_class is EventClass.PLAN:
        return None
    failed = (Flag.FORECAST_FAILED,) if earlier.phase is Phase.AHEAD else ()
    if opposite(c):
        happened = negative(earlier) and (denied(c) or denied_in_words(c))
        return Decision(Relation.SUPERSESSION, flags=failed, slot="polarity") if happened else None
    turned = "predicate" in c.exclusive and both_positive(c) and nothing_else_differs(c)
    return Decision(Relation.SUPERSESSION, flags=failed, slot="predicate") if turned else None


def _change(c: Comparison) -> Decision | None:
    """A changed plan, state or count, by the same authority, with a word that says so, or by growing."""
    if not (changeable(c) or marked(c)) or (plan_and_event(c) and not scheduled(c)):
        return None
    slot = "polarity" if opposite(c) and denied(c) else _changed_slot(c)
    told = marked(c) or c.same_authority
    known = slot and (told or (slot == "quantity" and _grows(c)) or (slot in ("quantity", "polarity") and _levels(c)))
    return Decision(Relation.SUPERSESSION, slot=slot) if known else None


@question
def _changed_slot(c: Comparison) -> str:
    """The slot that moved, where everything else may be the same thing; empty where there is none."""
    if not both_positive(c) or unresolved_beside(c) or c.condition not in (Code.EQUAL, Code.NEITHER):
        return ""
    reversed_ = c.predicate is Code.ANTONYM and marked(c) and _same_thing(c)
    opposed = ("predicate",) if "predicate" in c.exclusive or reversed_ else ()
    moved = (*opposed, *apart(c)) or (("quantity",) if _raised(c) else ())
    plan = all_of_class(c, EventClass.PLAN) or (plan_and_event(c) and scheduled(c))
    may = {*c.exclusive, *opposed, *(MOVABLE if marked(c) else MOVABLE - {"quantity"} if plan else ())}
    may |= {"quantity"} if _grows(c) and _of_one_kind(c) else set()
    if not moved or not set(moved) <= may or not (anchored(c) or marked(c)) or (c.predicate is Code.ANTONYM and not opposed):
        return ""
    return str(next((s for s in moved if s in c.exclusive), moved[0]))


@question
def _same_thing(c: Comparison) -> bool:
    """Whether both say it of the same: no role differs and at least one is the same."""
    found = role_codes(c)
    return Code.EQUAL in found and not found & {*AT_ODDS, Code.UNRESOLVED}


@question
def unresolved_beside(c: Comparison) -> bool:
    """Whether a slot beside an opposite predicate is stated on both sides and not understood."""
    return Code.UNRESOLVED in codes(c)


@question
def _grows(c: Comparison) -> bool:
    """Whether a count is higher the later it was published."""
    counts = all_of_class(c, EventClass.CUMULATIVE_COUNT)
    return counts and c.quantity is (Code.BELOW if c.order is Order.A_FIRST else Code.ABOVE)


@question
def _raised(c: Comparison) -> bool:
    """Whether "at least so many" are now a number within, and a word says that it is a new one."""
    counts = c.a.counts and c.b.counts and c.counted in MATCHED
    return counts and marked(c) and c.quantity is (Code.CONTAINS if c.order is Order.A_FIRST else Code.INSIDE)


@question
def _of_one_kind(c: Comparison) -> bool:
    """Whether one cause or one place is told of both: a count of the same, though one may say more of it (ill, infected)."""
    return c.place in TOUCHING or any(name == "cause" and code in TOUCHING for name, code in c.roles)


@question
def _levels(c: Comparison) -> bool:
    """Whether both count how many there are at a time: more or fewer on another day."""
    return c.a.level and c.b.level


@rule(id="R7p")
def plan_against_event(c: Comparison) -> Answer:
    """One speaks of a plan, the other of the event: a plan can fail without having been untrue."""
    apart_ = plan_and_event(c) and scheduled(c) and c.exclusive
    return Decision(Relation.COMPATIBLE, slot="event_class") if plan_and_event(c) and not apart_ else None

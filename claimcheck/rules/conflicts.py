"""R8 and R9: both cannot hold."""

from __future__ import annotations

from attrs import evolve

from claimcheck.records.comparison import TOUCHING, Code, Comparison, Order, Phase
from claimcheck.records.finding import ContradictionType, Flag, Relation
from claimcheck.records.values import EventClass
from claimcheck.rules.decision import WEAK, Decision, conflict
from claimcheck.rules.facts import (
    ALL,
    AROUND,
    AT_ODDS,
    NO_QUANTITY,
    WITHIN,
    among,
    both_positive,
    changeable,
    codes,
    in_time,
    one_of_class,
    opposite,
    predicate_of,
    role_codes,
    same_event,
    second_positive,
)
from claimcheck.rules.matrix import Cell, cell, negated
from claimcheck.rules.question import question
from claimcheck.rules.ruleset import Answer, rule

BY_SLOT = {
    "predicate": ContradictionType.ANTONYM, "place": ContradictionType.LOCATION, "time": ContradictionType.TEMPORAL,
    "quantity": ContradictionType.NUMERIC,
}  # fmt: skip
SHARP = frozenset({Code.EQUAL, Code.INSIDE, Code.CONTAINS})
ONE_SIDED = (Code.A_ONLY, Code.B_ONLY)
_CLASH = AT_ODDS | {Code.UNRESOLVED}


@rule(id="R8")
def excluding_values(c: Comparison) -> Answer:
    """They give two values for something that has one at a time."""
    if not (both_positive(c) and same_event(c)) or not c.exclusive or not keys_match(c):
        return None
    slots = [s for s in c.exclusive if s != "quantity"] or ["quantity"]
    found = _at_odds(c)
    if slots == ["quantity"] and c.soft and not c.far and found.relation is Relation.CONTRADICTION:
        found = evolve(found, relation=Relation.WEAK_CONFLICT, strength=WEAK)
    return _conflict(c, found, _type(c, slots[0]), slots[0])


@question
def _at_odds(c: Comparison) -> Cell:
    """The cell of two claims that cannot both hold."""
    return cell(c.a.factuality, negated(c.b.factuality))


@question
def _contrary(c: Comparison) -> Cell:
    """The cell of two claims that point opposite ways."""
    return cell(c.a.factuality, c.b.factuality)


@question
def _type(c: Comparison, slot: str) -> ContradictionType:
    if c.code(slot) is Code.SWAPPED:
        return ContradictionType.STRUCTURE
    if slot == "wording" and c.wording is Code.ANTONYM:
        return ContradictionType.LEXICAL
    if slot == "wording" and c.exchanged:
        return ContradictionType.NUMERIC
    return BY_SLOT.get(slot, ContradictionType.FUNCTIONAL_VALUE)


def _conflict(c: Comparison, found: Cell, type: ContradictionType, slot: str) -> Decision:
    flags = (Flag.MAYBE_UPDATE,) if changeable(c) else ()
    return conflict(found, type, slot, *flags)


@question
def keys_match(c: Comparison) -> bool:
    """Whether nothing shows that they speak of two things: every slot that is not in conflict itself may be the same."""
    whole = "quantity" not in c.exclusive or _one_whole(c)
    return nothing_else_differs(c) and whole and not next_event(c) and _one_time(c)


@question
def nothing_else_differs(c: Comparison) -> bool:
    """Whether every slot beside those in conflict may be the same, and no condition hangs on one of both."""
    return c.condition in (Code.EQUAL, Code.NEITHER) and set(among(c, _CLASH)) <= _may_differ(c)


@question
def _may_differ(c: Comparison) -> frozenset[str]:
    """The slots in conflict; by how much it rose and by how much it fell in one period are two numbers anyway."""
    turned = c.predicate is Code.ANTONYM and "predicate" in c.exclusive and c.time in SHARP
    return frozenset((*c.exclusive, "quantity") if turned else c.exclusive)


@question
def next_event(c: Comparison) -> bool:
    """Whether one tells of what was over when it was published, and the later one of what took place since."""
    times = in_time(c)
    if not c.since or times is None or "time" in c.exclusive or c.predicate is Code.ANTONYM:
        return False
    over = times[0].phase is not Phase.AHEAD and times[0].event_class not in (EventClass.PLAN, EventClass.STATE)
    return over and both_positive(c)


@question
def _one_time(c: Comparison) -> bool:
    """Whether the times leave it one event: what recurs or lasts needs the same time, stated or unstated on both sides."""
    if "time" in c.exclusive:
        return True
    if one_of_class(c, EventClass.RECURRING):
        return c.time in SHARP
    if c.predicate is Code.ANTONYM:
        return c.time in SHARP or c.time is Code.NEITHER or _told_at_once(c)
    if one_of_class(c, EventClass.STATE):
        return c.time in TOUCHING or c.time is Code.NEITHER
    return True


@question
def _told_at_once(c: Comparison) -> bool:
    """Whether one of two claims about the same, published on the same days, leaves out when it was."""
    same = role_codes(c) - {Code.A_ONLY, Code.B_ONLY} == {Code.EQUAL} and not one_of_class(c, EventClass.STATE)
    return same and c.time in ONE_SIDED and c.order is Order.SAME


@question
def _one_whole(c: Comparison) -> bool:
    """A part counts less than its whole: 5 in Kyiv and 12 in Ukraine go together, 12 in Kyiv and 5 in Ukraine do not."""
    found = codes(c, NO_QUANTITY)
    if Code.OVERLAP in found or {Code.INSIDE, Code.CONTAINS} <= found:
        return False
    part = Code.INSIDE if Code.INSIDE in found else Code.CONTAINS if Code.CONTAINS in found else None
    return part is None or c.quantity is (Code.ABOVE if part is Code.INSIDE else Code.BELOW)


@rule(id="R9")
def opposites(c: Comparison) -> Answer:
    """One says that it is so, the other that it is not."""
    if c.predicate is Code.ANTONYM and "predicate" in c.exclusive:
        if not both_positive(c) or not keys_match(c):
            return None
        return _opposed(c, _at_odds(c), ContradictionType.ANTONYM, "predicate")
    if both_positive(c) and c.disowned:
        return _opposed(c, _at_odds(c), ContradictionType.FACTIVE, "wording")
    if not opposite(c) or not (denied(c) or denied_in_words(c)):
        return None
    if c.a.opinion and c.b.opinion and not c.same_authority:
        return Decision(Relation.COMPATIBLE, slot="opinion")
    if _one_speaker(c):
        return Decision(Relation.ATTRIBUTION_CONFLICT, slot="speech")
    return _opposed(c, _contrary(c), ContradictionType.NEGATION, "polarity")


def _opposed(c: Comparison, found: Cell, type: ContradictionType, slot: str) -> Decision:
    return _conflict(c, found, ContradictionType.MODAL if found.modal else type, slot)


@question
def _one_speaker(c: Comparison) -> bool:
    return c.code("speaker") is Code.EQUAL


@question
def denied_in_words(c: Comparison) -> bool:
    """Whether all the words of the negative claim stand in the positive one, of the same event.

    The words say who and what, so that roles may be read in two ways; days, places, numbers and scope must still lie within.
    """
    if c.wording is not Code.ANTONYM or c.condition not in (Code.EQUAL, Code.NEITHER):
        return False
    common, odd = role_codes(c) & TOUCHING, role_codes(c) & _CLASH
    rest = codes(c, ALL, False)
    return bool(common) and not odd and rest <= (AROUND if second_positive(c) else WITHIN) and same_event(c)


@question
def denied(c: Comparison) -> bool:
    """Whether the positive claim lies within what the negative one denies; what it leaves out it denies altogether."""
    back = second_positive(c)
    predicate = predicate_of(c).mirror if back else predicate_of(c)
    same = predicate in (Code.EQUAL, Code.CONVERSE, Code.ENTAILS) and c.condition in (Code.EQUAL, Code.NEITHER)
    return same and codes(c) <= (AROUND if back else WITHIN)

"""R8 and R9: both cannot hold."""

from __future__ import annotations

from attrs import evolve

from claimcheck.records.comparison import APART, TOUCHING, Code, Comparison
from claimcheck.records.finding import ContradictionType, Flag, Relation
from claimcheck.records.values import EventClass
from claimcheck.rules.decision import WEAK, Decision, conflict
from claimcheck.rules.facts import WITHIN, changeable, classes, details, in_time, opposite, positive, predicate_of, same_event
from claimcheck.rules.matrix import Cell, cell, negated
from claimcheck.rules.ruleset import Answer, rule

BY_SLOT = {
    "predicate": ContradictionType.ANTONYM, "place": ContradictionType.LOCATION, "time": ContradictionType.TEMPORAL,
    "quantity": ContradictionType.NUMERIC,
}  # fmt: skip
SHARP = frozenset({Code.EQUAL, Code.INSIDE, Code.CONTAINS})


@rule(id="R8")
def excluding_values(c: Comparison) -> Answer:
    """They give two values for something that has one at a time."""
    if not (positive(c.a) and positive(c.b) and same_event(c)) or not c.exclusive or not keys_match(c):
        return None
    slots = [s for s in c.exclusive if s != "quantity"] or ["quantity"]
    found = cell(c.a.factuality, negated(c.b.factuality))
    if slots == ["quantity"] and c.soft and not c.far and found.relation is Relation.CONTRADICTION:
        found = evolve(found, relation=Relation.WEAK_CONFLICT, strength=WEAK)
    return _conflict(c, found, _type(c, slots[0]), slots[0])


def _type(c: Comparison, slot: str) -> ContradictionType:
    if c.code(slot) is Code.SWAPPED:
        return ContradictionType.STRUCTURE
    if slot == "wording" and c.wording is Code.ANTONYM:
        return ContradictionType.LEXICAL
    if slot == "wording" and c.exchanged:
        return ContradictionType.NUMERIC
    return BY_SLOT.get(slot, ContradictionType.FUNCTIONAL_VALUE)


def _conflict(c: Comparison, found: Cell, type: ContradictionType, slot: str) -> Decision:
    flags = (Flag.MAYBE_UPDATE,) if changeable(c) and in_time(c) else ()
    return conflict(found, type, slot, *flags)


def keys_match(c: Comparison) -> bool:
    """Whether nothing shows that they speak of two things: every slot that is not in conflict itself may be the same."""
    rest = [(name, code) for name, code in details(c) if name not in c.exclusive]
    clash = any(code in APART or code in (Code.UNRESOLVED, Code.SWAPPED) for _, code in rest)
    condition = c.condition in (Code.EQUAL, Code.NEITHER)
    return condition and not clash and _one_time(c) and ("quantity" not in c.exclusive or _one_whole(c))


def _one_time(c: Comparison) -> bool:
    """Whether the times leave it one event: what recurs or lasts needs the same time, stated or unstated on both sides."""
    kinds = classes(c)
    if "time" in c.exclusive:
        return True
    if EventClass.RECURRING in kinds:
        return c.time in SHARP
    if c.predicate is Code.ANTONYM:
        return c.time in SHARP or c.time is Code.NEITHER
    if EventClass.STATE in kinds:
        return c.time in TOUCHING or c.time is Code.NEITHER
    return True


def _one_whole(c: Comparison) -> bool:
    """A part counts less than its whole: 5 in Kyiv and 12 in Ukraine go together, 12 in Kyiv and 5 in Ukraine do not."""
    codes = {code for name, code in details(c) if name != "quantity"}
    if Code.OVERLAP in codes or {Code.INSIDE, Code.CONTAINS} <= codes:
        return False
    part = Code.INSIDE if Code.INSIDE in codes else Code.CONTAINS if Code.CONTAINS in codes else None
    return part is None or c.quantity is (Code.ABOVE if part is Code.INSIDE else Code.BELOW)


@rule(id="R9")
def opposites(c: Comparison) -> Answer:
    """One says that it is so, the other that it is not."""
    if "predicate" in c.exclusive and c.predicate is Code.ANTONYM:
        if not (positive(c.a) and positive(c.b)) or not keys_match(c):
            return None
        return _opposed(c, cell(c.a.factuality, negated(c.b.factuality)), ContradictionType.ANTONYM, "predicate")
    if c.disowned and positive(c.a) and positive(c.b):
        return _opposed(c, cell(c.a.factuality, negated(c.b.factuality)), ContradictionType.FACTIVE, "wording")
    if not opposite(c) or not (denied(c) or denied_in_words(c)):
        return None
    if c.a.opinion and c.b.opinion and not c.same_authority:
        return Decision(Relation.COMPATIBLE, slot="opinion")
    if Code.EQUAL is c.code("speaker"):
        return Decision(Relation.ATTRIBUTION_CONFLICT, slot="speech")
    return _opposed(c, cell(c.a.factuality, c.b.factuality), ContradictionType.NEGATION, "polarity")


def _opposed(c: Comparison, found: Cell, type: ContradictionType, slot: str) -> Decision:
    return _conflict(c, found, ContradictionType.MODAL if found.modal else type, slot)


def denied_in_words(c: Comparison) -> bool:
    """Whether all the words of the negative claim stand in the positive one, of the same event.

    The words say who and what, so that roles may be read in two ways; days, places, numbers and scope must still lie within.
    """
    turned = positive(c.b)
    common = any(code in TOUCHING for _, code in c.roles)
    odd = any(code in (*APART, Code.UNRESOLVED, Code.SWAPPED) for _, code in c.roles)
    rest = [code.mirror if turned else code for _, code in details(c)][len(c.roles) :]
    condition = c.condition in (Code.EQUAL, Code.NEITHER)
    within = all(code in WITHIN for code in rest)
    return c.wording is Code.ANTONYM and condition and common and not odd and within and same_event(c)


def denied(c: Comparison) -> bool:
    """Whether the positive claim lies within what the negative one denies; what it leaves out it denies altogether."""
    turned = positive(c.b)
    condition = c.condition in (Code.EQUAL, Code.NEITHER)
    codes = [code.mirror if turned else code for _, code in details(c)]
    predicate = predicate_of(c).mirror if turned else predicate_of(c)
    return condition and predicate in (Code.EQUAL, Code.CONVERSE, Code.ENTAILS) and all(code in WITHIN for code in codes)

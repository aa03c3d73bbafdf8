"""R0 to R5: do the two claims speak of one thing at all?"""

from __future__ import annotations

from claimcheck.records.claim import ClaimKind
from claimcheck.records.comparison import APART, TOUCHING, Code, Comparison, Side
from claimcheck.records.finding import Flag, Relation
from claimcheck.rules.decision import Decision
from claimcheck.rules.facts import (
    AT_ODDS,
    CHANGEABLE,
    MATCHED,
    RELATED,
    all_of_class,
    both_positive,
    codes,
    kinds,
    marked,
    negative,
    of_kind,
    positive,
    rank,
    same_event,
    same_factuality,
)
from claimcheck.rules.question import question
from claimcheck.rules.ruleset import Answer, rule


@rule(id="R0")
def null_claim(c: Comparison) -> Answer:
    """A source that does not comment neither supports nor denies anything."""
    return Decision(Relation.COMPATIBLE, slot="kind") if of_kind(c, ClaimKind.NULL) else None


@rule(id="R1")
def disputed_words(c: Comparison) -> Answer:
    """They dispute whether, or in which words, somebody said something."""
    denied = c.speech is Code.EQUAL and (_denies(c.a, c.b) or _denies(c.b, c.a))
    reworded = c.speech is Code.DISJOINT and set(kinds(c)) == {ClaimKind.ATTRIBUTION} and both_positive(c)
    return Decision(Relation.ATTRIBUTION_CONFLICT, slot="speech") if denied or reworded else None


def _denies(one: Side, other: Side) -> bool:
    """Whether one says that the words were never said, and the other has them as said."""
    affirmed = other.kind is not ClaimKind.ATTRIBUTION or positive(other)
    return one.kind is ClaimKind.ATTRIBUTION and negative(one) and affirmed


@rule(id="R2")
def same_text(c: Comparison) -> Answer:
    """They say the same in the same words."""
    alike = c.text is Code.EQUAL and same_factuality(c) and c.a.kind is c.b.kind
    if not alike or c.time not in MATCHED or c.condition not in MATCHED or c.predicate in (Code.DISJOINT, Code.ANTONYM):
        return None
    clash = codes(c) & {*AT_ODDS, Code.UNRESOLVED}
    # "An official said" in two reports is no agreement on anything.
    utterances = of_kind(c, ClaimKind.ATTRIBUTION) and not c.same_report
    return Decision(Relation.AGREEMENT_EXACT, slot="text") if not clash and not utterances else None


@rule(id="R2a")
def words_only(c: Comparison) -> Answer:
    """One claim is about what somebody said, not about the matter itself."""
    return Decision(Relation.COMPATIBLE, slot="speech") if of_kind(c, ClaimKind.ATTRIBUTION) else None


@rule(id="R3")
def nothing_shared(c: Comparison) -> Answer:
    """They share no participant, place, counted thing or event."""
    event = c.predicate in RELATED or c.occasion in (Code.ENTAILS, Code.ENTAILED, Code.OVERLAP)
    shared = event or c.place in TOUCHING or c.counted in TOUCHING or c.text is Code.EQUAL
    words = shared or c.wording in (Code.EQUAL, Code.ANTONYM, Code.DISJOINT)
    return None if words or c.shared else Decision(Relation.NOT_COMPARABLE)


@rule(id="R4o")
def taken_for_granted(c: Comparison) -> Answer:
    """One takes for granted an event that the other calls only possible or likely."""
    forth = c.occasion is Code.ENTAILS and _granted(c.a, c.b)
    back = c.occasion is Code.ENTAILED and _granted(c.b, c.a)
    one_event = (forth or back) and c.place not in APART and c.time not in APART and c.shared
    return Decision(Relation.CERTAINTY_DIFFERS, slot="occasion") if one_event else None


def _granted(certain: Side, doubtful: Side) -> bool:
    return rank(certain.factuality) > rank(doubtful.factuality) > 0 and positive(certain) and positive(doubtful)


@rule(id="R4")
def another_event(c: Comparison) -> Answer:
    """They speak of different events, or of another event among the same people."""
    if not same_event(c) and c.predicate is not Code.ANTONYM and not c.disowned:
        return Decision(Relation.COMPATIBLE, slot="predicate")
    return Decision(Relation.COMPATIBLE, slot="time") if c.time in APART and _other_people(c) else None


@question
def _other_people(c: Comparison) -> bool:
    different = _different(c)
    return bool(different) and not set(different) <= set(c.exclusive)


@question
def _different(c: Comparison) -> tuple[str, ...]:
    return tuple(name for name, code in c.roles if code is Code.DISJOINT)


@rule(id="R5")
def another_occasion(c: Comparison) -> Answer:
    """They speak of the same kind of event at different times, or count different things."""
    if not same_event(c):
        return None
    if c.counted in APART:
        return Decision(Relation.NOT_COMPARABLE, slot="counted")
    past = c.time in APART and not all_of_class(c, *sorted(CHANGEABLE)) and not marked(c)
    another = past and "time" not in c.exclusive
    return Decision(Relation.NOT_COMPARABLE, slot="time") if another else None


@rule(id="R5e")
def one_head_of_two(c: Comparison) -> Answer:
    """The same person is said to head two organisations: both may hold, or one name is a slip."""
    at_odds = c.doubtful and both_positive(c) and same_event(c) and c.time not in APART
    return Decision(Relation.COMPATIBLE, flags=(Flag.ENTITY_WARNING,), slot=c.doubtful[0]) if at_odds else None

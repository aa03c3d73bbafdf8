"""Laws of the rules: over all comparisons by generation, over the fields that conflicts read exhaustively."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from claimcheck.comparison import compare_claims
from claimcheck.errors import RuleError
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code, Comparison, Order, Side
from claimcheck.records.finding import Relation
from claimcheck.records.values import Event, Factuality
from claimcheck.rules import Decision, RuleSet, decide, default_rules, rule
from claimcheck.rules.facts import negative, opposite, positive
from claimcheck.strategies import PLACES, claims, comparisons, pairs
from tests.unit.world import WORLD, c, d

RULES = default_rules()
CLASH = (Relation.CONTRADICTION, Relation.WEAK_CONFLICT, Relation.SUPERSESSION)
"""An update is a conflict that time resolves: weakening may turn the one into the other."""
FACTUALITIES = [Factuality.parse(v) for v in ("CT+", "PR+", "PS+", "PS-", "PR-", "CT-", "Uu")]
LATTICE = [
    Code.EQUAL,
    Code.INSIDE,
    Code.CONTAINS,
    Code.OVERLAP,
    Code.DISJOINT,
    Code.A_ONLY,
    Code.B_ONLY,
    Code.NEITHER,
    Code.UNRESOLVED,
]
PREDICATES = [Code.EQUAL, Code.ANTONYM, Code.ENTAILS, Code.ENTAILED, Code.DISJOINT, Code.UNRESOLVED]
EXAMPLES = int(os.environ.get("CLAIMCHECK_EXAMPLES", "60"))
"""Of every law; the nightly run asks for many more."""
quiet = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


def mirrored(c: Comparison, rules: RuleSet = RULES) -> bool:
    return decide(c.mirror, rules) == decide(c, rules).mirror


def small() -> Iterator[Comparison]:
    """All factualities with all codes of predicate, one role and place, in every order of publication."""
    orders = (Order.A_FIRST, Order.B_FIRST, Order.UNKNOWN)
    for x, y, predicate, place, order in product(FACTUALITIES, FACTUALITIES, PREDICATES, LATTICE, orders):
        exclusive = (*(["predicate"] if predicate is Code.ANTONYM else []), *(["place"] if place is Code.DISJOINT else []))
        sides = {"a": Side(factuality=x, event_class="state"), "b": Side(factuality=y, event_class="state")}
        yield Comparison(
            **sides,
            predicate=predicate,
            place=place,
            order=order,
            roles=(("agent", Code.EQUAL),),
            exclusive=exclusive,
            shared=True,
        )


@quiet
@given(comparisons())
def test_what_holds_of_a_and_b_holds_of_b_and_a(c: Comparison) -> None:
    assert mirrored(c)


def test_what_holds_of_a_and_b_holds_of_b_and_a_exhaustively() -> None:
    assert all(mirrored(c) for c in small())


@quiet
@given(comparisons())
def test_a_comparison_turned_twice_is_itself(c: Comparison) -> None:
    assert c.mirror.mirror == c
    assert hash(c.mirror.mirror) == hash(c)


@quiet
@given(comparisons())
def test_exactly_one_rule_decides(c: Comparison) -> None:
    decision = decide(c, RULES)
    earlier = [r for r in RULES if r.id == decision.rule or RULES.rules.index(r) < RULES.rules.index(RULES[decision.rule])]
    assert [r.id for r in earlier if r(c) is not None] == [decision.rule]


@quiet
@given(pairs())
def test_claims_compare_the_same_both_ways(pair: tuple[Claim, Claim]) -> None:
    a, b = pair
    assert compare_claims(b, a, ontology=WORLD) == compare_claims(a, b, ontology=WORLD).mirror


@quiet
@given(claims())
def test_a_claim_agrees_with_itself(claim: Claim) -> None:
    relation = decide(compare_claims(claim, claim, ontology=WORLD), RULES).relation
    assert relation is (Relation.COMPATIBLE if claim.kind == "null" else Relation.AGREEMENT_EXACT)


@quiet
@given(comparisons(), st.sampled_from(("place", "time", "quantity", "counted", "scope", "condition", "agent")))
def test_what_is_not_understood_takes_no_part_in_a_conflict(c: Comparison, slot: str) -> None:
    exclusive = tuple(s for s in c.exclusive if s != slot)
    roles = tuple(sorted({**dict(c.roles), "agent": Code.UNRESOLVED}.items()))
    blurred = evolve(c, exclusive=exclusive, **({"roles": roles} if slot == "agent" else {slot: Code.UNRESOLVED}))
    assert decide(blurred, RULES).relation not in CLASH[:2]


def test_a_place_that_is_not_understood_takes_no_part_in_a_conflict_exhaustively() -> None:
    blurred = [x for x in small() if x.place is Code.UNRESOLVED]
    assert blurred
    assert [x for x in blurred if decide(x, RULES).relation in CLASH[:2]] == []


def weaker(claim: Claim, wide: bool) -> Iterator[Claim]:
    """What a positive claim entails (`wide`: slots dropped or widened, less certainty), or a negative one (narrowed)."""
    if not wide:
        yield from _narrowed(claim)
        return
    place, time, event = claim.place, claim.time, claim.event
    if place and len(place.within) > 1:
        yield evolve(claim, place=evolve(place, name=place.within[0], within=place.within[1:]))
    if time and time.start and time.end:
        day = timedelta(days=1)
        yield evolve(claim, time=evolve(time, start=time.start - day))
        yield evolve(claim, time=evolve(time, end=time.end + day))
    yield from (evolve(claim, **{slot: None}) for slot in ("place", "time", "quantity") if getattr(claim, slot))
    yield evolve(claim, condition=claim.condition or "if it holds")
    yield evolve(claim, scope=())
    for name in event.roles if event else ():
        yield evolve(claim, event=_without(event, name))
    yield from _less_sure(claim)


def _narrowed(claim: Claim) -> Iterator[Claim]:
    if claim.time and claim.time.start and claim.time.end and claim.time.start < claim.time.end:
        yield evolve(claim, time=evolve(claim.time, end=claim.time.start))
    yield evolve(claim, scope=(*claim.scope, "public"))
    yield from _less_sure(claim)


def _less_sure(claim: Claim) -> Iterator[Claim]:
    order, polarity = ["CT", "PR", "PS"], claim.factuality.polarity
    if claim.factuality.certainty in order[:2] and polarity != "u":
        yield evolve(claim, factuality=Factuality(order[order.index(claim.factuality.certainty) + 1], polarity))


def _without(event: Event, name: str) -> Event:
    return evolve(event, roles={n: r for n, r in event.roles.items() if n != name})


def clash(a: Claim, b: Claim) -> bool:
    return decide(compare_claims(a, b, ontology=WORLD), RULES).relation in CLASH


def created(a: Claim, b: Claim, told: Callable[[Claim], Claim] = lambda x: x) -> list[Claim]:
    """Weakenings of a that conflict with b although a does not."""
    c = compare_claims(a, b, ontology=WORLD)
    if clash(a, b) or not opposite(c):
        return []
    return [w for w in map(told, weaker(a, positive(c.a))) if clash(w, b)]


@quiet
@given(pairs())
def test_weakening_one_of_two_opposite_claims_creates_no_conflict(pair: tuple[Claim, Claim]) -> None:
    a, b = pair
    assert created(a, b) == []
    assert created(b, a) == []


def worded(claim: Claim) -> Claim:
    """The claim with the terms that a text would have for its slots; when it was is no term."""
    event, place = claim.event, claim.place
    fillers = [v for role in event.roles.values() for v in role.values] if event else []
    return evolve(claim, terms=(*([event.predicate] if event else []), *fillers, *([place.name] if place else [])))


@quiet
@given(pairs())
def test_weakening_creates_no_conflict_where_claims_keep_their_words(pair: tuple[Claim, Claim]) -> None:
    a, b = map(worded, pair)
    assert created(a, b, worded) == []
    assert created(b, a, worded) == []


@quiet
@given(pairs())
def test_claims_with_their_words_compare_the_same_both_ways(pair: tuple[Claim, Claim]) -> None:
    a, b = map(worded, pair)
    there, back = compare_claims(a, b, ontology=WORLD), compare_claims(b, a, ontology=WORLD)
    assert back == there.mirror
    assert decide(back, RULES) == decide(there, RULES).mirror


@pytest.mark.parametrize("told", [lambda x: x, worded], ids=["slots", "words"])
def test_weakening_creates_no_conflict_for_any_two_places_and_days(told: Callable[[Claim], Claim]) -> None:
    days = [(n, n + width) for n in range(1, 5) for width in range(3)]
    times = [f"2025-12-0{first}/2025-12-0{last}" for first, last in days]
    for x, y in (*product(((p, None) for p in PLACES), repeat=2), *product(((None, t) for t in times), repeat=2)):
        a = told(c("meet", participant="Rex Dale", place=x[0], time=x[1]))
        b = told(d("meet", participant="Rex Dale", place=y[0], time=y[1], factuality="CT-"))
        assert created(a, b, told) == []
        assert created(b, a, told) == []


@quiet
@given(pairs())
def test_less_certainty_and_wider_numbers_create_no_conflict(pair: tuple[Claim, Claim]) -> None:
    a, b = pair
    if clash(a, b):
        return
    wider = [evolve(a, quantity=evolve(a.quantity, high=None, high_open=False))] if a.quantity and a.quantity.low else []
    assert not any(clash(w, b) for w in (*_less_sure(a), *wider))


def _broken(id: str, function: object) -> RuleSet:
    function.__doc__ = "Broken on purpose."  # type: ignore[attr-defined]
    return RULES.insert(rule(id="X", before=id)(function))  # type: ignore[arg-type]


def _one_sided(c: Comparison) -> Relation | None:
    return Relation.SUPERSESSION if positive(c.a) and negative(c.b) else None


def test_a_rule_that_looks_one_way_is_found() -> None:
    chosen = settings(max_examples=2000, phases=[Phase.generate])
    found = find(comparisons(), lambda c: not mirrored(c, _broken("R9", _one_sided)), settings=chosen)
    assert positive(found.a) is not positive(found.b)


def test_without_the_last_rule_something_stays_undecided() -> None:
    with pytest.raises(RuleError, match="no rule answered"):
        decide(Comparison(predicate=Code.EQUAL, shared=True), RULES.remove("R14"))


def test_decisions_keep_type_and_strength_to_conflicts() -> None:
    assert all((d.type is None) == (d.strength is None) == (d.relation not in CLASH[:2]) for d in _all_decisions())


def _all_decisions() -> Iterator[Decision]:
    return (decide(c, RULES) for c in small())

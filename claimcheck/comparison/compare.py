"""Two claims become one comparison; every slot is looked at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve

from claimcheck.comparison import period, place, quantity, roles, scope
from claimcheck.comparison.exclusion import Standing, doubtful, exclusive
from claimcheck.comparison.fillings import Fillings, filled
from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.comparison.profile import Profile, profile
from claimcheck.comparison.related import ALIKE, Related, related
from claimcheck.comparison.slots import Slot
from claimcheck.comparison.speech import compare_speech
from claimcheck.comparison.stated import compare_stated
from claimcheck.comparison.text import compare_texts
from claimcheck.comparison.wording import compare_words
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import APART, Code, Comparison, Link, Order
from claimcheck.records.provenance import Provenance
from claimcheck.records.values import Basis, EventClass, Period, Place, Role

TRANSFER = ("agent", "recipient")
"""Giver and taker of one thing do not change places."""
WHEREABOUTS = ("origin", "destination")


def compare_claims(
    a: Claim,
    b: Claim,
    provenance_a: Provenance | None = None,
    provenance_b: Provenance | None = None,
    options: Options | None = None,
    *,
    slots: Iterable[Slot] = (),
    ontology: Ontology | None = None,
) -> Comparison:
    """The comparison of a with b, in the order given."""
    table, more = ontology or default_ontology(), tuple(slots)
    first, second = profile(a, provenance_a, table, more), profile(b, provenance_b, table, more)
    return compare_profiles(first, second, table, options or Options())


def compare_profiles(a: Profile, b: Profile, ontology: Ontology, options: Options) -> Comparison:
    """The comparison of two claims made ready by `profile` with the same slots."""
    s = standing(a, b, ontology, options)
    extra = tuple((slot.name, compare_stated(x, y, slot.compare)) for (slot, x), (_, y) in zip(a.extra, b.extra, strict=True))
    first, second = a.claim, b.claim
    return Comparison(
        a=s.a,
        b=s.b,
        text=compare_texts(first.content, second.content),
        wording=s.worded.code,
        predicate=s.related.code,
        roles=s.fillings.codes,
        place=s.place,
        time=s.time,
        quantity=s.measured.code,
        counted=s.measured.counted,
        condition=scope.compare_conditions(first.condition, second.condition),
        scope=scope.compare_scopes(scope_of(first), scope_of(second)),
        occasion=compare_occasions((a.occasions, a.predicate), (b.occasions, b.predicate), ontology),
        speech=compare_speech(a.speech, b.speech),
        extra=extra,
        exclusive=(*exclusive(s), *apart_extra(a.extra, extra)),
        exchanged=s.worded.number,
        disowned=s.worded.factive,
        doubtful=doubtful(s),
        inferred=s.fillings.inferred,
        soft=s.measured.soft,
        far=s.measured.far,
        shared=roles.shared(a.roles, b.roles),
        order=publication_order(first, second),
        since=s.since,
        **_circumstances(a, b),
    )


def apart_extra(slots: Iterable[tuple[Slot, Any]], codes: Iterable[tuple[str, Code]]) -> tuple[str, ...]:
    """The slots of a user that exclude each other."""
    return tuple(s.name for (s, _), (_, code) in zip(slots, codes, strict=True) if s.exclusive and code in APART)


def standing(a: Profile, b: Profile, ontology: Ontology, options: Options) -> Standing:
    """How predicate, roles, place, time, numbers and words stand."""
    first, second = a.claim, b.claim
    one_language = first.lang == second.lang
    predicates = related(a.predicate, b.predicate, ontology)
    dated = publication_order(first, second) in (Order.A_FIRST, Order.B_FIRST)
    times = period.dated(event_time(first), event_time(second), options.day_tolerance)
    window = first.window == second.window
    number = quantity.measured(a.quantity, b.quantity, options.soft_factor, one_language=one_language)
    # A number that nobody could read is still the same within one claim.
    same = a.quantity is not None and first is second
    return Standing(
        a=a.side if dated else a.timeless,
        b=b.side if dated else b.timeless,
        related=predicates,
        fillings=fillings(a, b, predicates),
        place=_place(a, b),
        # Periods that nobody could resolve are the same in the same words on the same day.
        time=Code.EQUAL if times.worded and window else times.code,
        dated=times,
        measured=evolve(number, code=Code.EQUAL, soft=False, far=False) if same else number,
        worded=compare_words(a.words, b.words, predicates.code, ontology),
        common_occasion=bool(set(a.occasions) & set(b.occasions)),
        one_window=window and first.window is not None,
        since=took_place_since(first, second),
    )


def fillings(a: Profile, b: Profile, predicates: Related) -> Fillings:
    """The roles of both by the same names."""
    x, y = a.roles, b.roles
    if predicates.renamed:
        side, names = predicates.renamed
        new = dict(names)
        x, y = ({new.get(n, n): r for n, r in given.items()} if side == n else given for n, given in enumerate((x, y)))
    crossed = _crossed(x, y, predicates)
    made = []
    for name in sorted({*x, *y}):
        one, other = x.get(name), y.get(name)
        code = Code.SWAPPED if name in crossed else _role(a, b, name, one, other)
        made.append((name, filled(code, one, other)))
    given = {n for n, _ in made}
    inferred = {n for p in (a, b) for n, r in p.roles.items() if r.inferred and n in given}
    return Fillings(tuple(made), tuple(sorted(inferred)))


def _crossed(x: Mapping[str, Role], y: Mapping[str, Role], predicates: Related) -> tuple[str, ...]:
    """The roles whose fillers changed places, on a predicate that does not hold both ways round."""
    if predicates.code not in ALIKE:
        return ()
    if roles.swapped(x, y, TRANSFER) and roles.compare_role(x.get("theme"), y.get("theme")) is Code.EQUAL:
        return TRANSFER
    return predicates.sides if predicates.sides and roles.swapped(x, y, predicates.sides) else ()


def _role(a: Profile, b: Profile, name: str, x: Role | None, y: Role | None) -> Code:
    """A pronoun that nobody could resolve is still the same within one claim; a place in a role lies where the place lies."""
    if x is not None and x is y and a.claim is b.claim:
        return Code.EQUAL
    if name in WHEREABOUTS and is_place(a.claim.place, x) and is_place(b.claim.place, y):
        return place.compare_places(a.claim.place, b.claim.place)
    return roles.compare_role(x, y)


def is_place(where: Place | None, role: Role | None) -> bool:
    """Whether a role has the place of the claim as its only filler."""
    return role is not None and where is not None and role.values == (where.name,)


def _place(a: Profile, b: Profile) -> Code:
    """A place that only repeats where both come from or go to adds nothing."""
    code = place.compare_places(a.claim.place, b.claim.place)
    stated = a.claim.place if code is Code.A_ONLY else b.claim.place if code is Code.B_ONLY else None
    shared = [n for n in WHEREABOUTS if n in a.roles and n in b.roles]
    repeated = stated and any(stated.name in a.roles[n].values and stated.name in b.roles[n].values for n in shared)
    return Code.NEITHER if repeated else code


def event_time(claim: Claim) -> Period | None:
    """When the event takes place; "currently" says of a plan how long it stands, not when."""
    plan = claim.event is not None and claim.event.event_class is EventClass.PLAN
    return None if plan and claim.time and claim.time.basis is Basis.VALIDITY else claim.time


def took_place_since(a: Claim, b: Claim) -> bool:
    """Whether the event of the claim published later took place after the other was published."""
    order = publication_order(a, b)
    if order not in (Order.A_FIRST, Order.B_FIRST):
        return False
    earlier, later = (a, b) if order is Order.A_FIRST else (b, a)
    begun = first_day(event_time(later))
    return earlier.window is not None and begun is not None and earlier.window[1] < begun


def first_day(time: Period | None) -> date | None:
    """The first day of an event; None where only how long a statement holds is known."""
    return time.start if time is not None and time.resolved and time.basis is not Basis.VALIDITY else None


def scope_of(claim: Claim) -> tuple[str, ...]:
    """The narrowing words; a plan is always the current one, whether that is said or not."""
    plan = claim.event is not None and claim.event.event_class is EventClass.PLAN
    return tuple(s for s in claim.scope if not (plan and s == "current"))


Occasion = tuple[Sequence[str], str | None]
"""The events that a claim takes for granted, and the predicate of its own."""


def compare_occasions(a: Occasion, b: Occasion, ontology: Ontology) -> Code:
    """ENTAILS: claim a takes for granted the event that claim b is about ("at the talks": they met)."""
    (x, p), (y, q) = a, b
    forth, back = _takes_place(x, q, ontology), _takes_place(y, p, ontology)
    if forth or back:
        return Code.OVERLAP if forth and back else Code.ENTAILS if forth else Code.ENTAILED
    if not x or not y:
        return Code.A_ONLY if x else Code.B_ONLY if y else Code.NEITHER
    return Code.EQUAL if set(x) & set(y) else Code.DISJOINT


def _takes_place(occasions: Sequence[str], predicate: str | None, ontology: Ontology) -> bool:
    """Whether the event of `predicate` is one of the occasions, or the same under a wider or narrower name."""
    same = (Code.EQUAL, Code.ENTAILS, Code.ENTAILED)
    return predicate is not None and any(ontology.compare(o, predicate) in same for o in occasions)


def _circumstances(a: Profile, b: Profile) -> dict[str, Any]:
    p, q = a.provenance, b.provenance
    return {
        "same_authority": p is not None and q is not None and p.certain and q.certain and p.authority == q.authority,
        "same_report": a.claim.report_id == b.claim.report_id,
        "link": p.link(q) if p and q else Link.NONE,
    }


def publication_order(a: Claim, b: Claim) -> Order:
    """Who was published first: known only where the windows do not overlap."""
    x, y = a.window, b.window
    if a.report_id == b.report_id:
        return Order.SAME
    if x is None or y is None:
        return Order.UNKNOWN
    if x[1] < y[0]:
        return Order.A_FIRST
    if y[1] < x[0]:
        return Order.B_FIRST
    return Order.SAME if x == y else Order.UNKNOWN

"""Two claims become one comparison; every slot is looked at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.comparison import period, place, quantity, roles, scope
from claimcheck.comparison.exclusion import Codes, doubtful, exclusive
from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.comparison.profile import Profile, profile
from claimcheck.comparison.slots import Slot
from claimcheck.comparison.speech import compare_speech
from claimcheck.comparison.stated import compare_stated, one_sided
from claimcheck.comparison.text import compare_texts
from claimcheck.comparison.wording import compare_words
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import APART, Code, Comparison, Link, Order
from claimcheck.records.provenance import Provenance
from claimcheck.records.values import Basis, EventClass, Period, Role

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
    codes = slot_codes(a, b, ontology)
    worded = compare_words(a.words, b.words, codes.predicate, ontology)
    extra = tuple((slot.name, compare_stated(x, y, slot.compare)) for (slot, x), (_, y) in zip(a.extra, b.extra, strict=True))
    first, second = a.claim, b.claim
    more_exclusive = tuple(s.name for (s, _), (_, code) in zip(a.extra, extra, strict=True) if s.exclusive and code in APART)
    order = publication_order(first, second)
    dated = order in (Order.A_FIRST, Order.B_FIRST)
    return Comparison(
        a=a.side if dated else a.timeless,
        b=b.side if dated else b.timeless,
        text=compare_texts(first.content, second.content),
        wording=worded.code,
        predicate=codes.predicate,
        roles=tuple(codes.roles.items()),
        place=codes.place,
        time=codes.time,
        quantity=codes.quantity,
        counted=codes.counted,
        condition=scope.compare_conditions(first.condition, second.condition),
        scope=scope.compare_scopes(_scope(first), _scope(second)),
        occasion=_occasion(a, b, ontology),
        speech=compare_speech(a.speech, b.speech),
        extra=extra,
        exclusive=(*exclusive(a, b, codes, ontology, options, worded=worded.exclusive), *more_exclusive),
        exchanged=worded.number,
        disowned=worded.factive,
        doubtful=doubtful(a, codes, ontology),
        inferred=tuple(sorted({n for p in (a, b) for n, r in p.roles.items() if r.inferred and n in codes.roles})),
        shared=roles.shared(a.roles, b.roles),
        order=order,
        **_numbers(a, b, codes, options),
        **_circumstances(a, b),
    )


def slot_codes(a: Profile, b: Profile, ontology: Ontology) -> Codes:
    """The codes of predicate, roles, place, time and quantity."""
    missing = one_sided(a.predicate, b.predicate)
    predicate = missing or ontology.compare(a.predicate or "", b.predicate or "")
    first, second = a.claim, b.claim
    x, y = _aligned(a, b, predicate, ontology)
    crossed = _crossed(a, x, y, predicate, ontology)
    fillers = {n: (x.get(n), y.get(n)) for n in sorted({*x, *y})}
    return Codes(
        predicate=predicate,
        roles={n: Code.SWAPPED if n in crossed else _role(a, b, n, *pair) for n, pair in fillers.items()},
        fillers=fillers,
        place=_place(a, b),
        time=_time(first, second),
        quantity=_quantity(a, b),
        counted=quantity.compare_counted(a.quantity, b.quantity, one_language=first.lang == second.lang),
    )


def _crossed(a: Profile, x: Mapping[str, Role], y: Mapping[str, Role], predicate: Code, ontology: Ontology) -> tuple[str, ...]:
    """The roles whose fillers changed places, on a predicate that does not hold both ways round."""
    if a.predicate is None or predicate not in (Code.EQUAL, Code.CONVERSE):
        return ()
    if roles.swapped(x, y, TRANSFER) and roles.compare_role(x.get("theme"), y.get("theme")) is Code.EQUAL:
        return TRANSFER
    sides = ontology.sides(a.predicate)
    return sides if ontology.asymmetric(a.predicate) and roles.swapped(x, y, sides) else ()


def _role(a: Profile, b: Profile, name: str, x: Role | None, y: Role | None) -> Code:
    """A pronoun that nobody could resolve is still the same within one claim; a place in a role lies where the place lies."""
    if x is not None and x is y and a.claim is b.claim:
        return Code.EQUAL
    if name in WHEREABOUTS and _is_place(a, x) and _is_place(b, y):
        return place.compare_places(a.claim.place, b.claim.place)
    return roles.compare_role(x, y)


def _is_place(p: Profile, role: Role | None) -> bool:
    return role is not None and p.claim.place is not None and role.values == (p.claim.place.name,)


def _place(a: Profile, b: Profile) -> Code:
    """A place that only repeats where both come from or go to adds nothing."""
    code = place.compare_places(a.claim.place, b.claim.place)
    stated = a.claim.place if code is Code.A_ONLY else b.claim.place if code is Code.B_ONLY else None
    shared = [n for n in WHEREABOUTS if n in a.roles and n in b.roles]
    repeated = stated and any(stated.name in a.roles[n].values and stated.name in b.roles[n].values for n in shared)
    return Code.NEITHER if repeated else code


def _aligned(a: Profile, b: Profile, predicate: Code, ontology: Ontology) -> tuple[Mapping[str, Role], Mapping[str, Role]]:
    """The roles of both by the same names: of two converses the first in the alphabet keeps its own."""
    x, y, p, q = a.roles, b.roles, a.predicate or "", b.predicate or ""
    if predicate is Code.ENTAILS or (predicate is Code.CONVERSE and p > q):
        return ontology.mapped(x, p, q), y
    if predicate is Code.ENTAILED or predicate is Code.CONVERSE:
        return x, ontology.mapped(y, q, p)
    return x, y


def _quantity(a: Profile, b: Profile) -> Code:
    """A number that nobody could read is still the same within one claim."""
    x, y = a.quantity, b.quantity
    return Code.EQUAL if x is not None and a.claim is b.claim else quantity.compare_quantities(x, y)


def _time(a: Claim, b: Claim) -> Code:
    """Periods that nobody could resolve are the same in the same words on the same day."""
    x, y = _event_time(a), _event_time(b)
    if x and y and period.same_words(x, y) and a.window == b.window:
        return Code.EQUAL
    return period.compare_periods(x, y)


def _event_time(claim: Claim) -> Period | None:
    """When the event takes place; "currently" says of a plan how long it stands, not when."""
    plan = claim.event is not None and claim.event.event_class is EventClass.PLAN
    return None if plan and claim.time and claim.time.basis is Basis.VALIDITY else claim.time


def _scope(claim: Claim) -> tuple[str, ...]:
    """The narrowing words; a plan is always the current one, whether that is said or not."""
    plan = claim.event is not None and claim.event.event_class is EventClass.PLAN
    return tuple(s for s in claim.scope if not (plan and s == "current"))


def _occasion(a: Profile, b: Profile, ontology: Ontology) -> Code:
    """ENTAILS: claim a takes for granted the event that claim b is about ("at the talks": they met)."""
    forth, back = _takes_place(a.occasions, b.predicate, ontology), _takes_place(b.occasions, a.predicate, ontology)
    if forth or back:
        return Code.OVERLAP if forth and back else Code.ENTAILS if forth else Code.ENTAILED
    if not a.occasions or not b.occasions:
        return Code.A_ONLY if a.occasions else Code.B_ONLY if b.occasions else Code.NEITHER
    return Code.EQUAL if set(a.occasions) & set(b.occasions) else Code.DISJOINT


def _takes_place(occasions: Sequence[str], predicate: str | None, ontology: Ontology) -> bool:
    """Whether the event of `predicate` is one of the occasions, or the same under a wider or narrower name."""
    same = (Code.EQUAL, Code.ENTAILS, Code.ENTAILED)
    return predicate is not None and any(ontology.compare(o, predicate) in same for o in occasions)


def _numbers(a: Profile, b: Profile, codes: Codes, options: Options) -> dict[str, Any]:
    x, y = a.quantity, b.quantity
    if x is None or y is None or codes.quantity not in APART:
        return {}
    soft = x.soft or y.soft
    return {"soft": soft, "far": soft and quantity.far_apart(x, y, options.soft_factor)}


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

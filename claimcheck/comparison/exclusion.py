"""Which slots of two claims cannot both hold, and which only make one wonder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from claimcheck.comparison.fold import words
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.period import gap
from claimcheck.comparison.profile import COUNTED, Profile
from claimcheck.comparison.roles import named, specific
from claimcheck.options import Options
from claimcheck.records.comparison import APART, TOUCHING, Code
from claimcheck.records.values import Basis, EventClass, Period, Role

SAME = frozenset({Code.EQUAL, Code.INSIDE, Code.CONTAINS})
EVENT = frozenset({Code.EQUAL, Code.CONVERSE, Code.ENTAILS, Code.ENTAILED})
"""Codes of two predicates that may be one event: what begins takes place."""
ORGANISED = ("organisation", "group")
ACTORS = frozenset({"agent", "participant", "recipient", "origin", "destination", "speaker", "addressee", "instrument"})
"""Roles whose fillers act again and again: they do not tell one event from the next."""
CLOSE_DAYS = 31
"""Two dates further apart than this are two events rather than two dates of one."""


@frozen(kw_only=True)
class Codes:
    """The codes that decide what excludes what, while a comparison is being made."""

    predicate: Code
    roles: Mapping[str, Code]
    fillers: Mapping[str, tuple[Role | None, Role | None]]
    place: Code
    time: Code
    quantity: Code
    counted: Code


def exclusive(
    a: Profile, b: Profile, codes: Codes, ontology: Ontology, options: Options, *, worded: bool = False
) -> tuple[str, ...]:
    """The slots whose two values cannot both hold of one thing, by name in order; `worded`: their words exclude each other."""
    words = ("wording",) if worded and codes.predicate is not Code.ANTONYM else ()
    found = (
        *words,
        *_predicates(a, b, codes, ontology, worded),
        *_roles(a, codes, ontology),
        *_circumstances(a, b, codes, ontology, options),
    )
    return tuple(sorted(found))


def _predicates(a: Profile, b: Profile, codes: Codes, ontology: Ontology, worded: bool) -> Iterator[str]:
    """Opposites exclude each other when said of the same named thing.

    Not where they count (12 killed, 5 rescued), nor where one may follow the other (arrive, depart) at another time.
    """
    counting = a.quantity is not None or b.quantity is not None
    if codes.predicate is not Code.ANTONYM or counting or not (worded or _anchored(codes)):
        return
    if codes.time in SAME or not ontology.sequential(a.predicate or "", b.predicate or ""):
        yield "predicate"


def _roles(a: Profile, codes: Codes, ontology: Ontology) -> Iterator[str]:
    if codes.predicate not in (Code.EQUAL, Code.CONVERSE) or a.predicate is None:
        return
    functional = ontology.functional(a.predicate)
    for name, code in codes.roles.items():
        if code is Code.SWAPPED:
            yield name
        elif code is Code.DISJOINT:
            closed = any(r is not None and r.exhaustive for r in codes.fillers[name])
            if closed or (name in functional and _keyed(codes, name)):
                yield name


def _keyed(codes: Codes, name: str) -> bool:
    """A functional role needs the rest to be the same thing: the head of one organisation, not of two.

    An office alone is no key: there are many ministers; a name in it (mayor of Korvik) or a common place makes it one.
    """
    same = [n for n, code in codes.roles.items() if n != name and code is Code.EQUAL]
    if any(n != "office" for n in same):
        return True
    return bool(same) and (codes.place is Code.EQUAL or any(r is not None and specific(r) for r in codes.fillers["office"]))


def _circumstances(a: Profile, b: Profile, codes: Codes, ontology: Ontology, options: Options) -> Iterator[str]:
    if codes.counted in SAME and _numbers_exclude(codes) and _pinned(a, b, codes) and not _parts(codes):
        yield "quantity"
    if codes.predicate not in EVENT or a.predicate is None or b.predicate is None:
        return
    one_event = _anchored(codes) and not set(codes.roles.values()) & APART
    functional = ontology.functional(a.predicate) & ontology.functional(b.predicate)
    if (
        one_event
        and "place" in functional
        and codes.place is Code.DISJOINT
        and (_one_of_a_kind(a, b, codes) or codes.time in SAME)
    ):
        yield "place"
    if one_event and "time" in functional and _dates_exclude(a, b, codes, ontology, options):
        yield "time"


def _numbers_exclude(codes: Codes) -> bool:
    """Two numbers of the same; of a wider event (12 died) there may be more than of a narrower one (5 were killed)."""
    if codes.predicate is Code.ENTAILS:
        return codes.quantity is Code.ABOVE
    if codes.predicate is Code.ENTAILED:
        return codes.quantity is Code.BELOW
    return codes.predicate in (Code.EQUAL, Code.CONVERSE) and codes.quantity in APART


def _pinned(a: Profile, b: Profile, codes: Codes) -> bool:
    """Whether a common day, place, occasion or name makes it one event: elsewhere as many more may have been counted.

    What a thing has is its own: the members of the commission.
    """
    pairs = [(n, codes.fillers[n]) for n, code in codes.roles.items() if code in SAME]
    named = any(all(r is not None and specific(r) for r in pair) for _, pair in pairs)
    state = {p.side.event_class for p in (a, b)} == {EventClass.STATE}
    owned = state and any(n not in COUNTED for n, _ in pairs)
    return named or owned or codes.place in TOUCHING or codes.time in TOUCHING or bool(set(a.occasions) & set(b.occasions))


def _parts(codes: Codes) -> bool:
    """Whether the smaller number may be what one of several did: two by one of them, eleven by all."""
    if codes.place in TOUCHING:
        return False
    one_sided = {codes.roles[n] for n in ("agent", "participant", "recipient") if n in codes.roles}
    return (Code.A_ONLY in one_sided and codes.quantity is Code.BELOW) or (
        Code.B_ONLY in one_sided and codes.quantity is Code.ABOVE
    )


def _one_of_a_kind(a: Profile, b: Profile, codes: Codes) -> bool:
    """Whether it cannot be two events: both are about the plan, or what it happens to is the same (one treaty is signed once).

    The same people meet, arrive and visit more than once.
    """
    classes = {p.side.event_class for p in (a, b)}
    object_same = any(code is Code.EQUAL and name not in ACTORS for name, code in codes.roles.items())
    return classes == {EventClass.PLAN} or (classes <= {EventClass.UNIQUE, EventClass.PLAN} and object_same)


def _dates_exclude(a: Profile, b: Profile, codes: Codes, ontology: Ontology, options: Options) -> bool:
    """Two dates of one event: it cannot recur, both are firm, they are days apart and counted from the same day."""
    first, second = a.claim.time, b.claim.time
    if codes.time not in APART or first is None or second is None or not _one_of_a_kind(a, b, codes):
        return False
    firm = all(p.basis in (Basis.STATED, Basis.RELATIVE) for p in (first, second))
    near = options.day_tolerance < gap(first, second) and (gap(first, second) <= CLOSE_DAYS or _once(codes, a, ontology))
    return (
        firm and near and codes.place in (*TOUCHING, Code.NEITHER, Code.A_ONLY, Code.B_ONLY) and _one_anchor(a, b, first, second)
    )


def _once(codes: Codes, a: Profile, ontology: Ontology) -> bool:
    """Whether it happens once to the one whom it happens to, however far apart two dates of it are: birth, death."""
    return ontology.once(a.predicate or "") and any(codes.roles.get(n) is Code.EQUAL for n in ("patient", "person"))


def _one_anchor(a: Profile, b: Profile, first: Period, second: Period) -> bool:
    relative = Basis.RELATIVE in (first.basis, second.basis)
    return not relative or (a.claim.window is not None and a.claim.window == b.claim.window)


def _anchored(codes: Codes) -> bool:
    """Whether somebody or something named fills the same role in both, or the same described thing on one day or in one place."""
    same = [codes.fillers[n] for n, code in codes.roles.items() if code in SAME]
    if any(all(r is not None and specific(r) for r in pair) for pair in same):
        return True
    described = len(same) > 1 or any(all(r is not None and _described(r) for r in pair) for pair in same)
    return described and Code.EQUAL in (codes.time, codes.place) and Code.UNRESOLVED not in codes.roles.values()


def _described(role: Role) -> bool:
    """Whether every filler says more than a bare noun: a stolen painting, not a painting."""
    return role.resolved and all(len(words(v)) > 1 for v in role.values)


def doubtful(a: Profile, codes: Codes, ontology: Ontology) -> tuple[str, ...]:
    """Organisations that differ though the same person heads them: possible, and a common slip.

    Two offices of different kinds are no slip, nor is a name with and without its country.
    """
    if codes.predicate is not Code.EQUAL or a.predicate is None or codes.roles.get("office", Code.EQUAL) is not Code.EQUAL:
        return ()
    if not any(codes.roles.get(r) is Code.EQUAL for r in ontology.functional(a.predicate)):
        return ()
    return tuple(n for n in ORGANISED if codes.roles.get(n) in (Code.DISJOINT, Code.UNRESOLVED) and _mixed_up(n, codes))


def _mixed_up(name: str, codes: Codes) -> bool:
    """Whether both fillers are stated, neither is the other shortened, and a group has a name of its own."""
    first, second = codes.fillers[name]
    if first is None or second is None:
        return False
    bare = {tuple(v.partition(" of ")[0] for v in r.values) for r in (first, second) if r.resolved}
    countries = {v.partition(" of ")[2] for r in (first, second) for v in r.values} - {""}
    shortened = len(bare) == 1 and len(countries) < 2
    return not shortened and (name != "group" or (named(first) and named(second)))

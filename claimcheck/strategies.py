"""Hypothesis strategies: claims aimed at each other, comparisons, attributions, reports (extra `[test]`)."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import APART, TOUCHING, Code, Comparison, Link, Order, Phase, Side
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source, SourceKind, Stance
from claimcheck.records.values import Event, EventClass, Factuality, Period, Place, Quantity, Role
from claimcheck.testing import claim

NAMES = ("Ada Brandt", "Rex Dale", "Mira Holm", "Otto Quist", "Dale", "envoy")
PREDICATES = ("meet", "kill", "head_of", "attack", "accept", "reject", "station", "en:zorble", "de:zorbeln")
PLACES = (
    Place("Kyiv", ("Ukraine", "Europe")), Place("Lviv", ("Ukraine", "Europe")), Place("Ukraine", ("Europe",)),
    Place("Miami", ("Florida", "United States", "North America")), Place("Harbour"),
)  # fmt: skip
ROLES = ("agent", "patient", "participant", "leader", "organisation", "theme")
SCOPES = ("direct", "indirect", "official", "trilateral", "bilateral", "yet")
FIRST_DAY = date(2025, 12, 15)
_days = st.integers(0, 6).map(lambda n: FIRST_DAY + timedelta(days=n))
_scalar = st.sampled_from([c for c in Code if c not in (Code.SWAPPED, Code.CONVERSE, Code.ENTAILS, Code.ENTAILED, Code.ANTONYM)])
_lattice = st.sampled_from(
    [Code.EQUAL, Code.INSIDE, Code.CONTAINS, Code.OVERLAP, Code.DISJOINT, Code.A_ONLY, Code.B_ONLY, Code.NEITHER, Code.UNRESOLVED]
)
_predicate = st.sampled_from(
    [
        Code.EQUAL,
        Code.ANTONYM,
        Code.CONVERSE,
        Code.ENTAILS,
        Code.ENTAILED,
        Code.DISJOINT,
        Code.UNRESOLVED,
        Code.A_ONLY,
        Code.B_ONLY,
        Code.NEITHER,
    ]
)


def factualities() -> SearchStrategy[Factuality]:
    """Every factuality that a source may have."""
    return st.sampled_from(("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu", "U+", "U-", "CTu")).map(Factuality.parse)


def sources() -> SearchStrategy[Source]:
    """Named and anonymous sources; few, so that two claims often share one."""
    named = st.builds(lambda n: Source(id=n, kind=SourceKind.PERSON, name=n), st.sampled_from(NAMES[:4]))
    hidden = st.builds(
        lambda n: Source(id=f"x{n}", kind=SourceKind.ANONYMOUS_GROUP, descriptor=f"officials {n}"), st.integers(1, 3)
    )
    return named | hidden


def attributions() -> SearchStrategy[Attribution]:
    """Chains of up to four levels."""
    stances = st.sampled_from([Stance.SAYS, Stance.CONFIRMS, Stance.DENIES, Stance.WRITES])
    outlets = st.sampled_from(("outlet:A", "outlet:B"))
    own = outlets.map(lambda o: Level(Source(id=f"author of {o}", kind=SourceKind.AUTHOR, affiliation=o), Stance.REPORTS))
    return st.builds(lambda o, more: Attribution((o, *more)), own, st.lists(st.builds(Level, sources(), stances), max_size=3))


def periods() -> SearchStrategy[Period]:
    """One to three days of one week."""
    return st.builds(lambda d, n: Period(d, d + timedelta(days=n)), _days, st.integers(0, 2))


def quantities() -> SearchStrategy[Quantity]:
    """Exact numbers, bounds and rounded numbers of people."""
    exact = st.sampled_from((5, 10, 12)).map(lambda n: Quantity(n, n, of="person"))
    bounds = st.sampled_from((Quantity(10, None, of="person"), Quantity(0, 5, high_open=True, of="person")))
    return exact | bounds | st.just(Quantity(27, 33, soft=True, of="person", expression="about 30"))


def roles() -> SearchStrategy[Role]:
    """One or two names."""
    names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True).map(tuple)
    return st.builds(Role, names, exhaustive=st.booleans(), resolved=st.just(True), inferred=st.booleans())


def events() -> SearchStrategy[Event]:
    """A few predicates with a few roles, so that two events often touch."""
    return st.builds(
        Event,
        st.sampled_from(PREDICATES),
        st.dictionaries(st.sampled_from(ROLES), roles(), max_size=3),
        st.sampled_from(EventClass),
    )


def claims() -> SearchStrategy[Claim]:
    """Claims aimed at each other: two of them often share an event, a place, a number."""

    def build(event: Event | None, n: int, attribution: Attribution, day: date | None, fields: dict[str, object]) -> Claim:
        made = claim(report=f"report-{n % 4}", content=f"words {n % 3}", published=day, id=f"report-{n % 4}:{n}")
        return evolve(made, event=event, attribution=attribution, **fields)  # type: ignore[arg-type]  # any of the fields below

    fields = st.fixed_dictionaries(
        {
            "factuality": factualities(),
            "place": st.none() | st.sampled_from(PLACES),
            "time": st.none() | periods(),
            "quantity": st.none() | quantities(),
            "kind": st.sampled_from([ClaimKind.ASSERTED] * 4 + [ClaimKind.PRESUPPOSED, ClaimKind.NULL, ClaimKind.ATTRIBUTION]),
            "condition": st.none() | st.sampled_from(("if it rains", "if not")),
            "scope": st.lists(st.sampled_from(SCOPES), max_size=2).map(tuple),
            "marker": st.none() | st.just("now"),
        }
    )
    return st.builds(build, st.none() | events() | events(), st.integers(0, 10_000), attributions(), st.none() | _days, fields)


def sides() -> SearchStrategy[Side]:
    """What rules may know of one claim beside its slots."""
    kinds = st.sampled_from([ClaimKind.ASSERTED] * 5 + list(ClaimKind))
    return st.builds(
        Side, kind=kinds, factuality=factualities(), event_class=st.none() | st.sampled_from(EventClass), marker=st.booleans(),
        phase=st.sampled_from(Phase),
    )  # fmt: skip


def comparisons() -> SearchStrategy[Comparison]:
    """Comparisons of every shape, most of them about one event."""
    usually = st.just(Code.EQUAL) | st.just(Code.NEITHER)
    slots = dict.fromkeys(("place", "counted", "condition", "scope"), usually | _lattice)
    made = st.builds(
        Comparison, a=sides(), b=sides(), text=st.sampled_from((Code.UNRESOLVED, Code.UNRESOLVED, Code.EQUAL)),
        wording=st.sampled_from((Code.NEITHER, Code.EQUAL, Code.ANTONYM, Code.DISJOINT, Code.UNRESOLVED)),
        predicate=st.just(Code.EQUAL) | _predicate, time=usually | _scalar, quantity=usually | _scalar,
        roles=st.dictionaries(st.sampled_from(ROLES), usually | _lattice | st.just(Code.SWAPPED), max_size=3).map(_sorted),
        occasion=st.sampled_from((Code.NEITHER, Code.NEITHER, Code.ENTAILS, Code.ENTAILED, Code.A_ONLY, Code.EQUAL)),
        speech=st.sampled_from((Code.NEITHER, Code.NEITHER, Code.EQUAL, Code.DISJOINT, Code.UNRESOLVED)),
        soft=st.booleans(), far=st.booleans(), shared=st.booleans(), order=st.sampled_from(Order), since=st.booleans(),
        same_authority=st.booleans(), same_report=st.booleans(), link=st.sampled_from(Link), **slots,
    )  # fmt: skip
    return st.builds(_with_exclusions, made, st.integers(0, 1023), st.booleans(), st.booleans())


def _sorted(codes: dict[str, Code]) -> tuple[tuple[str, Code], ...]:
    return tuple(sorted(codes.items()))


def _with_exclusions(c: Comparison, bits: int, doubt: bool, inferred: bool) -> Comparison:
    """Only slots that are apart exclude each other, and only roles that are there are doubtful or inferred."""
    may = [n for n, code in c.slots() if n in ("place", "time", "quantity", *dict(c.roles)) and code in (*APART, Code.SWAPPED)]
    may += ["predicate"] if c.predicate is Code.ANTONYM else []
    chosen = tuple(n for i, n in enumerate(sorted(may)) if bits >> i & 1)
    touching = tuple(n for n, code in c.roles if code in TOUCHING)[:1] if inferred else ()
    odd = tuple(n for n, code in c.roles if code is Code.DISJOINT and n not in chosen)[:1] if doubt else ()
    return evolve(c, exclusive=chosen, doubtful=odd, inferred=touching)


def reports() -> SearchStrategy[Report]:
    """Reports with any text that a report may hold."""
    letters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    text = st.text(letters, min_size=1, max_size=400).filter(lambda t: bool(t.strip()))
    outlets = st.none() | st.sampled_from(("Morgenblatt", "The Quay"))
    return st.builds(
        Report, id=st.integers(0, 999).map(lambda n: f"r{n}"), text=text, outlet=outlets, published=st.none() | _days
    )


def pairs() -> SearchStrategy[tuple[Claim, Claim]]:
    """Two claims about one event: the second is the first, often denied, with up to two slots changed."""
    slots: dict[str, SearchStrategy[object]] = {
        "place": st.none() | st.sampled_from(PLACES), "time": st.none() | periods(), "quantity": st.none() | quantities(),
        "scope": st.lists(st.sampled_from(SCOPES), max_size=2).map(tuple), "published": _days, "attribution": attributions(),
        "condition": st.none() | st.just("if it rains"),
    }  # fmt: skip
    changes = st.lists(st.sampled_from(sorted(slots)), max_size=2, unique=True).flatmap(
        lambda names: st.fixed_dictionaries({n: slots[n] for n in names})
    )
    base = st.builds(_about, claims(), events(), st.sampled_from(("CT+", "CT+", "PR+", "PS+")))
    return st.builds(
        _and_its_like, base, changes, st.none() | events(), st.sampled_from(("CT-", "CT-", "PR-", "CT+", "PR+", "Uu"))
    )


def _about(claim: Claim, event: Event, factuality: str) -> Claim:
    return evolve(claim, event=event, kind=ClaimKind.ASSERTED, condition=None, factuality=Factuality.parse(factuality))


def _and_its_like(a: Claim, changes: dict[str, object], event: Event | None, factuality: str) -> tuple[Claim, Claim]:
    b = evolve(a, id=f"{a.id} again", report_id="other", content="again", factuality=Factuality.parse(factuality))
    roles = event.roles if event and a.event else None
    altered = evolve(b, event=evolve(a.event, roles={**a.event.roles, **roles})) if roles and a.event else b
    return a, evolve(altered, **changes)  # type: ignore[arg-type]  # any of the slots above

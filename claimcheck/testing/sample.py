"""A fixed sample of comparisons: every code of every slot, most of them about one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Any

from claimcheck.records.claim import ClaimKind
from claimcheck.records.comparison import APART, Code, Comparison, Link, Order, Phase, Side
from claimcheck.records.values import EventClass, Factuality

SIZE = 4000
SEED = 1
FACTUALITIES = tuple(Factuality.parse(v) for v in ("CT+", "PR+", "PS+", "PS-", "PR-", "CT-", "Uu"))
SCALAR = (Code.EQUAL, Code.INSIDE, Code.CONTAINS, Code.OVERLAP, Code.BELOW, Code.ABOVE)
LATTICE = (Code.EQUAL, Code.INSIDE, Code.CONTAINS, Code.OVERLAP, Code.DISJOINT)
MISSING = (Code.A_ONLY, Code.B_ONLY, Code.NEITHER, Code.UNRESOLVED)
PREDICATE = (Code.EQUAL, Code.ANTONYM, Code.CONVERSE, Code.ENTAILS, Code.ENTAILED, Code.DISJOINT, *MISSING)
OCCASION = (Code.ENTAILS, Code.ENTAILED, Code.OVERLAP, Code.EQUAL, Code.DISJOINT, *MISSING[:3])
SPEECH = (Code.EQUAL, Code.DISJOINT, Code.A_ONLY, Code.B_ONLY, Code.UNRESOLVED)
WORDING = (Code.EQUAL, Code.ANTONYM, Code.DISJOINT, Code.UNRESOLVED)
QUIET = (Code.NEITHER, Code.EQUAL)
ROLE_NAMES = ("agent", "organisation", "participant", "patient", "speaker", "theme")


@lru_cache(4)
def sample(size: int = SIZE, seed: int = SEED) -> tuple[Comparison, ...]:
    """`size` comparisons, always the same for one seed."""
    chance = Random(seed)
    return tuple(_comparison(chance) for _ in range(size))


def _comparison(chance: Random) -> Comparison:
    order, kind = chance.choice(tuple(Order)), chance.choice(tuple(EventClass))
    often = 0.8 if kind is EventClass.CUMULATIVE_COUNT else 0.3
    slots: dict[str, Any] = {
        "predicate": _mostly(chance, (Code.EQUAL,), PREDICATE, 0.35), "place": _mostly(chance, QUIET, (*LATTICE, *MISSING), 0.3),
        "time": _mostly(chance, QUIET, (*SCALAR, *MISSING), often),
        "quantity": _mostly(chance, QUIET, (*SCALAR, *MISSING), often),
        "counted": _mostly(chance, QUIET, (*LATTICE, *MISSING), 0.15), "scope": _mostly(chance, QUIET, (*LATTICE, *MISSING), 0.1),
        "condition": _mostly(chance, QUIET, MISSING, 0.1), "occasion": _mostly(chance, (Code.NEITHER,), OCCASION, 0.2),
        "speech": _mostly(chance, (Code.NEITHER,), SPEECH, 0.3), "text": _mostly(chance, (Code.UNRESOLVED,), (Code.EQUAL,), 0.15),
        "wording": _mostly(chance, (Code.NEITHER,), WORDING, 0.3),
    }  # fmt: skip
    roles = {n: _mostly(chance, QUIET, (*LATTICE, *MISSING, Code.SWAPPED), 0.25) for n in chance.sample(ROLE_NAMES, 2)}
    plain = chance.random() < 0.5
    sides: dict[str, Any] = {side: _side(chance, plain, order, kind if chance.random() < 0.8 else None) for side in ("a", "b")}
    return Comparison(roles=sorted(roles.items()), order=order, **sides, **slots, **_facts(chance, slots, roles))


def _mostly(chance: Random, usual: Sequence[Code], other: Sequence[Code], share: float) -> Code:
    return chance.choice(other if chance.random() < share else usual)


def _side(chance: Random, plain: bool, order: Order, kind: EventClass | None) -> Side:
    """A claim's side; what only matters in time is there only where it is known who was first."""
    dated = order in (Order.A_FIRST, Order.B_FIRST)
    return Side(
        kind=chance.choice(tuple(ClaimKind)) if chance.random() < 0.2 else ClaimKind.ASSERTED,
        factuality=FACTUALITIES[0] if plain else chance.choice(FACTUALITIES),
        event_class=kind or chance.choice(tuple(EventClass)),
        marker=dated and chance.random() < 0.3,
        phase=chance.choice(tuple(Phase)) if dated else Phase.UNKNOWN,
    )


def _facts(chance: Random, slots: Mapping[str, Code], roles: Mapping[str, Code]) -> dict[str, Any]:
    """Facts beside the slots; only what is apart excludes, and only a role that is apart is doubtful."""
    may = [
        n
        for n, code in {**slots, **roles}.items()
        if n in ("place", "time", "quantity", *roles) and code in (*APART, Code.SWAPPED)
    ]
    may += ["predicate"] if slots["predicate"] is Code.ANTONYM else []
    exclusive = sorted(n for n in may if chance.random() < 0.6)
    odd = [n for n, code in roles.items() if code is Code.DISJOINT and n not in exclusive]
    return {
        "exclusive": exclusive, "doubtful": odd[:1], "soft": chance.random() < 0.3, "far": chance.random() < 0.3,
        "shared": chance.random() < 0.8, "same_authority": chance.random() < 0.4, "same_report": chance.random() < 0.2,
        "link": chance.choice(tuple(Link)) if chance.random() < 0.3 else Link.NONE,
    }  # fmt: skip

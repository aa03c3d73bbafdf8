from __future__ import annotations

import pytest
from finding_cases import claim, finding, origin

from claimcheck.issues import drifts, with_flags
from claimcheck.records.finding import Flag
from claimcheck.records.provenance import Provenance

A, B = claim("r0:1", day=4), claim("r1:1", day=5)
RING = {"certain": False, "own_voice": True, "circular": True}
NORTH, SOUTH = {"party": "north", "rivals": ["south"]}, {"id": "bob", "party": "south"}


@pytest.mark.parametrize(("a", "b", "relation", "flags"), [
    (RING, RING, "agreement_exact", (Flag.CIRCULAR,)),
    (RING, RING, "contradiction", ()),
    (RING, {**RING, "id": "other"}, "agreement_exact", ()),
    (RING, {}, "agreement_exact", ()),
    (NORTH, SOUTH, "agreement_paraphrase", (Flag.ACROSS_INTEREST_LINES,)),
    (SOUTH, NORTH, "certainty_differs", (Flag.ACROSS_INTEREST_LINES,)),
    (NORTH, SOUTH, "contradiction", ()),
    (NORTH, {"id": "bob"}, "agreement_exact", ()),
    (NORTH, NORTH, "agreement_exact", ()),
])  # fmt: skip
def test_flags_from_origins(a: dict, b: dict, relation: str, flags: tuple[Flag, ...]) -> None:
    (found,) = with_flags([finding(A, B, relation)], [origin(A, **a), origin(B, **b)])
    assert found.flags == flags


def test_flags_are_added_to_those_there_are() -> None:
    given = finding(A, B, "agreement_exact", Flag.ENTITY_WARNING)
    (found,) = with_flags([given], [origin(A, **NORTH), origin(B, **SOUTH)])
    assert set(found.flags) == {Flag.ENTITY_WARNING, Flag.ACROSS_INTEREST_LINES}
    assert with_flags([given], [origin(A)]) == (given,)


@pytest.mark.parametrize(("traced", "rereport"), [
    pytest.param([origin(A, outlet="x", via=["y"]), origin(B, outlet="y")], A, id="the earlier one cites"),
    pytest.param([origin(A, outlet="x"), origin(B, outlet="y", via=["x"])], B, id="the later one cites"),
    pytest.param([], B, id="nothing known"),
])  # fmt: skip
def test_drift_tells_the_original_from_the_rereport(traced: list[Provenance], rereport: object) -> None:
    given = finding(A, B, "certainty_differs", Flag.DRIFT_STRENGTHENED, Flag.ENTITY_WARNING)
    (drift,) = drifts([given, finding(A, B, "compatible")], traced)
    assert drift.rereport == rereport
    assert {drift.original, drift.rereport} == {A, B}
    assert (drift.kind, drift.finding) == (Flag.DRIFT_STRENGTHENED, given)

"""A function is asked once for all pairs that it cannot tell apart, and what is said of many at a time is what is said of one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Any

import numpy as np
import pytest

from claimcheck.comparison.fillings import filled
from claimcheck.comparison.period import dated
from claimcheck.comparison.place import compare_places
from claimcheck.comparison.quantity import measured
from claimcheck.comparison.roles import compare_role
from claimcheck.engines.alike import Fillers, Names
from claimcheck.engines.fields import Batch, Fields
from claimcheck.engines.looked import Looked
from claimcheck.engines.sides import Sides
from claimcheck.engines.slots import Made
from claimcheck.engines.sweeps import Measures, Places, Times
from claimcheck.engines.tree import Tree, Unread
from claimcheck.engines.watched import FIELDS, Pair
from claimcheck.options import Options
from claimcheck.records.comparison import Code, Comparison, Side
from claimcheck.records.values import Period, Place, Quantity, Role
from claimcheck.testing import claim

OPTIONS = Options()


def _read(known: Any, key: str) -> int:
    if key not in known:
        raise Unread(key)
    return int(known[key])


def test_only_what_is_read_makes_cases() -> None:
    asked: list[dict[Any, Any]] = []

    def rule(known: Any) -> str:
        asked.append(dict(known))
        return "odd" if _read(known, "one") % 2 else f"even {_read(known, 'other')}"

    one, other = np.arange(300) % 100, np.arange(300) % 7
    values = list(range(100))
    given = {"one": Made(values, lambda _, rows: one[rows]), "other": Made(values, lambda _, rows: other[rows])}
    tree = Tree(rule)
    fields = Fields(given, lambda _: tree)
    batch = Batch(fields, np.arange(300), np.arange(300))
    found = [tree.values[n] for n in tree.numbers(batch, np.arange(300)).tolist()]
    assert found == ["odd" if n % 2 else f"even {m}" for n, m in zip(one.tolist(), other.tolist(), strict=True)]
    before = len(asked)
    assert tree.numbers(batch, np.arange(300)).tolist()
    assert len(asked) == before
    assert {tuple(known) for known in asked if known.get("one", 0) % 2} == {("one",)}


def test_a_pair_that_is_read_as_a_whole_is_a_comparison() -> None:
    whole = Comparison(predicate=Code.EQUAL)
    known = {name: getattr(whole, name) for name in ("a", "b")}
    pair = Pair.of(known)
    assert pair.a == Side()
    assert hash(pair.a) == hash(Side())
    with pytest.raises(Unread, match="predicate"):
        _ = pair.predicate
    with pytest.raises(AttributeError):
        _ = pair.nothing  # type: ignore[attr-defined]  # there is no such slot
    every = Pair.of({name: getattr(whole, name) for name in FIELDS})
    assert every == whole == every.whole()
    assert hash(every) == hash(whole)


def _claims(values: Sequence[Any], **of: str) -> list[Any]:
    (name, field) = next(iter(of.items()))
    return [getattr(claim("die", **{name: v}), field) for v in values]


NAMES = (
    "Ada Brandt", "Brandt", "Ada Brand", "Rex Dale", "Ada Dale", "Wolkow", "Volkov", "UN", "United Nations", "EU",
    "Minister Rex Dale", "Secretary Rex Dale", "Rex A. Dale", "South Sudan", "Sudan", "a bridge", "Head of Quay", "RexDale",
)  # fmt: skip
ROLES = [
    *(Role((name,)) for name in NAMES), Role(("Ada Brandt", "Rex Dale")), Role(("Rex Dale",), exhaustive=True),
    Role(("they",), resolved=False), Role(("Ada Brandt",), inferred=True),
]  # fmt: skip
TIMES = ["2025-12-01", "2025-12-02", "2025-12-01/2025-12-09", "2026-03-01", "../2025-12-05", "2025-12-05/.."]
PLACES = ["Kyiv, Ukraine, Europe", "Ukraine, Europe", "Odesa, Ukraine, Europe", "Berlin, Germany, Europe", "Nowhere Hill"]
NUMBERS = ["12 person", "<5 person", ">=10 person", "12 house", "3 kilometre", "3000 metre", "about 12 person"]


def _sweeps() -> list[Any]:
    times: list[Period] = _claims(TIMES, time="time")
    places: list[Place] = _claims(PLACES, place="place")
    numbers: list[Quantity] = _claims(NUMBERS, quantity="quantity")
    given = [(q, lang) for q in numbers for lang in ("en", "de")]
    factor, tolerance = OPTIONS.soft_factor, OPTIONS.day_tolerance
    return [
        (times, lambda x, y: dated(x, y, tolerance), Times(times, OPTIONS)),
        (places, compare_places, Places(places)),
        (given, lambda x, y: measured(x[0], y[0], factor, one_language=x[1] == y[1]), Measures(given, OPTIONS)),
        (ROLES, lambda x, y: filled(compare_role(x, y), x, y), Fillers(ROLES, Names(ROLES))),
    ]


@pytest.mark.parametrize("number", range(4), ids=["times", "places", "numbers", "names"])
def test_a_sweep_says_what_is_said_of_each_pair(number: int) -> None:
    values, function, sweep = _sweeps()[number]
    a, b = (np.array(side) for side in zip(*product(range(len(values)), repeat=2), strict=True))
    looked = Looked(values, function, sweep)
    one_by_one = [function(values[x], values[y]) for x, y in zip(a, b, strict=True)]
    assert [looked.values[n] for n in looked(a, b).tolist()] == one_by_one
    assert (sweep(a, b, Looked(values, function).number) >= 0).any()


def test_pairs_of_very_many_values_are_looked_at_again_when_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.engines.looked.DENSE", 4)
    looked = Looked(list(range(50)), lambda x, y: (x, y))
    a, b = (np.array(side) for side in zip(*product(range(-1, 50), repeat=2), strict=True))
    for _ in range(2):
        found = [looked.values[n] for n in looked(a, b).tolist()]
        assert found == [(None if x < 0 else x, None if y < 0 else y) for x, y in zip(a.tolist(), b.tolist(), strict=True)]


def test_roles_stand_side_by_side() -> None:
    sides = Sides(3)
    sides.add("agent", np.array([0, 2]), np.array([5, 6]))
    sides.add("patient", np.array([], dtype=np.int64), np.array([], dtype=np.int32))
    sides.add("theme", np.array([1, 2]), np.array([7, 8]))
    assert [sides.of(n) for n in range(3)] == [[("agent", 5)], [("theme", 7)], [("agent", 6), ("theme", 8)]]
    assert sides.column("theme").tolist() == [-1, 7, 8]
    assert sides.names == ("agent", "theme")

"""Who fills which role in two claims, for many pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.comparison.compare import TRANSFER, WHEREABOUTS
from claimcheck.comparison.fillings import Filled, Fillings, filled
from claimcheck.comparison.related import ALIKE, Related
from claimcheck.comparison.roles import compare_role
from claimcheck.engines.alike import Fillers as ClearlyTwo
from claimcheck.engines.alike import Names
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.fields import Batch, Distinct
from claimcheck.engines.looked import Looked, distinct, rows_alike
from claimcheck.records.comparison import Code
from claimcheck.records.values import Role

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

NOWHERE = -1
"""The place of a role that a claim does not state."""


@frozen
class Plan:
    """Which roles of two claims stand side by side: by name, the place of the role in each claim and what it is called there.

    `crossed`: places of subject and object of both, where they may have changed places; `theme` those of what is given.
    `odd`: two roles of one claim get one name, so that one of them is left out.
    """

    names: tuple[str, ...]
    a: tuple[int, ...]
    b: tuple[int, ...]
    called: tuple[tuple[str | None, str | None], ...]
    sides: tuple[str, str] | None
    odd: bool

    @classmethod
    def of(cls, a: Sequence[str], b: Sequence[str], related: Related) -> Plan:
        """From the names of the roles of both and how the predicates stand."""
        side, names = related.renamed or (0, ())
        new = dict(names)
        x, y = ({new.get(n, n) if i == side else n: at for at, n in enumerate(given)} for i, given in enumerate((a, b)))
        every = tuple(sorted({*x, *y}))
        first, second = (tuple(given.get(n, NOWHERE) for n in every) for given in (x, y))
        called = tuple((a[i] if i >= 0 else None, b[j] if j >= 0 else None) for i, j in zip(first, second, strict=True))
        return cls(every, first, second, called, related.sides, len(x) < len(a) or len(y) < len(b))

    def stated(self, names: Sequence[str]) -> tuple[int, ...]:
        """The places of these roles in a and in b, `NOWHERE` throughout where one is not stated."""
        at = [self.names.index(n) for n in names if n in self.names]
        found = (*(self.a[n] for n in at), *(self.b[n] for n in at))
        return found if len(at) == len(names) and NOWHERE not in found else (NOWHERE,) * 2 * len(names)


class Fillers:
    """The field `fillings`: how the roles of pairs stand; `compare` looks at a pair for itself where a plan is odd."""

    def __init__(self, columns: Columns, names: Names, compare: Callable[[int, int], Fillings]) -> None:
        import numpy as np

        given: Sequence[Role] = columns.values["role"]
        self.columns, self.compare = columns, compare
        self.looked = Looked(given, lambda x, y: filled(compare_role(x, y), x, y), ClearlyTwo(given, names))
        self.places = Looked(
            [*columns.values["place"], *given], lambda p, r: p is not None and r is not None and r.values == (p.name,)
        )
        self.plans = Distinct()
        self._known: dict[tuple[int, ...], int] = {}
        self._at: dict[int, int] = {}
        self._a = np.zeros((0, 0), dtype=np.int32)
        self._distinct = Distinct()

    @property
    def values(self) -> Sequence[Fillings]:
        """What the numbers stand for."""
        return self._distinct.values

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """How the roles of some pairs stand."""
        import numpy as np

        a, b = batch.a[rows], batch.b[rows]
        plan = self._planned(batch, rows, a, b)
        parts = [plan, *self._parts(batch, rows, a, b, plan), self._crossed(batch, rows, a, b, plan)]
        odd = self._odd[plan]
        parts += [np.where(odd, n + 1, 0) for n in (a, b)] if odd.any() else []
        back, first = rows_alike(parts)
        keys = zip(*(part[first].tolist() for part in parts), strict=True)
        at = zip(a[first].tolist(), b[first].tolist(), strict=True)
        return np.array([self._number(key, *pair) for key, pair in zip(keys, at, strict=True)], dtype=np.int32)[back]

    def _planned(self, batch: Batch, rows: Array, a: Array, b: Array) -> Array:
        """The number of the plan of each pair."""
        import numpy as np

        frames, frame = self.columns.values["frame"], self.columns.ids["frame"]
        related, relations = batch.numbers("related", rows), batch.values("related")
        key = (related.astype(np.int64) * len(frames) + frame[a]) * len(frames) + frame[b]
        back, each = distinct(key)
        for one in each.tolist():
            if one not in self._at:
                rest, y = divmod(one, len(frames))
                relation, x = divmod(rest, len(frames))
                self._at[one] = self.plans.number(Plan.of(frames[x], frames[y], relations[relation]))
        if len(self._a) < len(self.plans.values):
            self._planned_more()
        return np.array([self._at[one] for one in each.tolist()], dtype=np.int32)[back]

    def _planned_more(self) -> None:
        """What is asked of every plan, as arrays."""
        import numpy as np

        plans: Sequence[Plan] = self.plans.values
        self._a, self._b = (_places([getattr(p, side) for p in plans]) for side in ("a", "b"))
        self._odd = np.array([p.odd for p in plans], dtype=bool)
        self._turns = tuple(
            np.array([p.stated(names or p.sides or ("", "")) for p in plans], dtype=np.int32) for names in (TRANSFER, None)
        )
        self._themes = np.array([p.stated(("theme",)) for p in plans], dtype=np.int32)
        self._local = np.zeros(self._a.shape, dtype=bool)
        for row, p in enumerate(plans):
            for n, name in enumerate(p.names):
                self._local[row, n] = name in WHEREABOUTS and NOWHERE not in (p.a[n], p.b[n])

    def _parts(self, batch: Batch, rows: Array, a: Array, b: Array, plan: Array) -> Iterator[Array]:
        """How two fillers stand, role by role of the plan; 0 where there is no further one."""
        import numpy as np

        for n in range(self._a.shape[1]):
            x, y = self._a[plan, n], self._b[plan, n]
            used = np.flatnonzero((x != NOWHERE) | (y != NOWHERE))
            out = np.zeros(len(plan), dtype=np.int64)
            if len(used):
                p, q = self._values(a[used], x[used]), self._values(b[used], y[used])
                out[used] = self.looked(p, q) + 1
                self._whereabouts(batch, rows, a, b, plan, n, out)
            yield out

    def _values(self, claims: Array, places: Array) -> Array:
        import numpy as np

        found = self.columns.fillers[claims, np.maximum(places, 0)]
        return np.where(places == NOWHERE, NONE, found)

    def _whereabouts(self, batch: Batch, rows: Array, a: Array, b: Array, plan: Array, n: int, out: Array) -> None:
        """A place in a role lies where the place lies: `out` is changed there."""
        import numpy as np

        mine = np.flatnonzero(self._local[plan, n])
        place, offset = self.columns.ids["place"], len(self.columns.values["place"])
        for claims, places in ((a, self._a), (b, self._b)):
            mine = mine[place[claims[mine]] != NONE]
            found = self.places(place[claims[mine]], self._values(claims[mine], places[plan[mine], n]) + offset)
            mine = mine[np.array(self.places.values, dtype=bool)[found]] if len(mine) else mine
        for row in mine.tolist():
            code = batch.values("where")[int(batch.numbers("where", rows[row : row + 1])[0])]
            pair = (self._values(c[row], p[plan[row], n]) for c, p in ((a, self._a), (b, self._b)))
            x, y = (self.looked.given[int(value)] for value in pair)
            out[row] = self.looked.number(filled(code, x, y)) + 1

    def _crossed(self, batch: Batch, rows: Array, a: Array, b: Array, plan: Array) -> Array:
        """1 where giver and taker changed places, 2 where subject and object did."""
        import numpy as np

        out = np.zeros(len(plan), dtype=np.int64)
        relation = batch.numbers("related", rows)
        code = np.array([r.code in ALIKE for r in batch.values("related")], dtype=bool)[relation]
        for number, places in ((2, self._turns[1]), (1, self._turns[0])):
            mine = np.flatnonzero(code & (places[plan, 0] != NOWHERE))
            if len(mine):
                at, x, y = places[plan[mine]].T, a[mine], b[mine]
                turned = self._is(Code.EQUAL, x, at[0], y, at[3]) & self._is(Code.EQUAL, x, at[1], y, at[2])
                mine, x, y = mine[turned], x[turned], y[turned]
                turned = self._is(Code.DISJOINT, x, at[0][turned], y, at[2][turned])
                if number == 1:
                    themes = self._themes[plan[mine]].T
                    turned &= self._is(Code.EQUAL, x, themes[0], y, themes[1])
                out[mine[turned]] = number
        return out

    def _is(self, code: Code, a: Array, x: Array, b: Array, y: Array) -> Array:
        import numpy as np

        found = self.looked(self._values(a, x), self._values(b, y))
        return np.array([one.code is code for one in self.looked.values], dtype=bool)[found]

    def _number(self, key: tuple[int, ...], a: int, b: int) -> int:
        if key not in self._known:
            self._known[key] = self._distinct.number(self._made(key, a, b))
        return self._known[key]

    def _made(self, key: tuple[int, ...], a: int, b: int) -> Fillings:
        plan: Plan = self.plans.values[key[0]]
        if plan.odd:
            return self.compare(a, b)
        ones: list[Filled] = [self.looked.values[n - 1] for n in key[1 : 1 + len(plan.names)]]
        swapped = ((), TRANSFER, plan.sides or ())[key[1 + self._a.shape[1]]]
        roles = tuple(
            (name, Filled(code=Code.SWAPPED, inferred=one.inferred) if name in swapped else one)
            for name, one in zip(plan.names, ones, strict=True)
        )
        known = (zip(one.inferred, called, strict=True) for one, called in zip(ones, plan.called, strict=True))
        inferred = {name for both in known for sure, name in both if sure and name in plan.names}
        return Fillings(roles, tuple(sorted(n for n in inferred if n)))


def _places(plans: Sequence[Sequence[int]]) -> Array:
    import numpy as np

    out = np.full((len(plans), max(map(len, plans), default=0)), NOWHERE, dtype=np.int32)
    for n, places in enumerate(plans):
        out[n, : len(places)] = places
    return out

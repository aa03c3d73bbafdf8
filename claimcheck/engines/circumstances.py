"""Who published first, and how the reports of two claims hang together, for many pairs at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.compare import first_day
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.fields import Batch
from claimcheck.engines.looked import Looked
from claimcheck.records.comparison import Link, Order

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

_A, _B, _SAME, _UNKNOWN = map(tuple(Order).index, (Order.A_FIRST, Order.B_FIRST, Order.SAME, Order.UNKNOWN))


def publication_order(columns: Columns, a: Array, b: Array) -> Array:
    """The number of the `Order` of each pair: what `comparison.publication_order` says of two claims."""
    import numpy as np

    (x, x_last), (y, y_last) = ((columns.ids["first"][side], columns.ids["last"][side]) for side in (a, b))
    known = (x != NONE) & (y != NONE)
    same = (x == y) & (x_last == y_last)
    dated = np.where(x_last < y, _A, np.where(y_last < x, _B, np.where(same, _SAME, _UNKNOWN)))
    report = columns.ids["report"]
    return np.where(report[a] == report[b], _SAME, np.where(known, dated, _UNKNOWN))


def took_place_since(columns: Columns, a: Array, b: Array) -> Array:
    """What `comparison.took_place_since` says of two claims."""
    import numpy as np

    begun = [*map(first_day, columns.values["time"]), None]
    days = np.array([NONE if day is None else day.toordinal() for day in begun], dtype=np.int32)
    first, last, time, order = (*(columns.ids[n] for n in ("first", "last", "time")), publication_order(columns, a, b))
    later, until = np.where(order == _A, b, a), np.where(order == _A, last[a], last[b])
    since = ((order == _A) | (order == _B)) & (first[a] != NONE) & (days[time[later]] != NONE)
    found: Array = since & (until < days[time[later]])
    return found


def authorities(columns: Columns) -> Callable[[Batch, Array], Array]:
    """Whether both rest on one root in the registry, known for certain."""
    import numpy as np

    certain = np.array([*(sure for _, sure in columns.values["authority"]), False], dtype=bool)
    column = columns.ids["authority"]

    def numbers(batch: Batch, rows: Array) -> Array:
        a, b = column[batch.a[rows]], column[batch.b[rows]]
        found: Array = (a == b) & certain[a] & certain[b]
        return found

    return numbers


class Links:
    """How the reports of two claims hang together, by their outlets, families, origins and the way that a claim took."""

    def __init__(self, columns: Columns) -> None:
        self.ids = columns.ids
        values = [*columns.values["via"], *columns.values["outlet"]]
        self.cites = Looked(values, lambda via, outlet: outlet in via)
        self.first_outlet = len(columns.values["via"])

    def __call__(self, batch: Batch, rows: Array) -> Array:
        """The number of the `Link` of each pair: what `Provenance.link` says."""
        import numpy as np

        none, a_cites, b_cites, copy, same = map(
            tuple(Link).index, (Link.NONE, Link.A_CITES_B, Link.B_CITES_A, Link.COPY, Link.SAME_ORIGIN)
        )
        a, b = batch.a[rows], batch.b[rows]
        outlet, family, origin = (self.ids[name] for name in ("outlet", "family", "origin"))
        known = (outlet[a] != NONE) & (outlet[b] != NONE)
        common = np.where(origin[a] == origin[b], same, none)
        forth, back = self._cited(a, b), self._cited(b, a)
        found = np.where(forth & ~back, a_cites, np.where(back & ~forth, b_cites, common))
        found = np.where(family[a] == family[b], np.where(outlet[a] == outlet[b], common, copy), found)
        return np.where(known, found, none)

    def _cited(self, a: Array, b: Array) -> Array:
        import numpy as np

        via, outlet = self.ids["via"][a], self.ids["outlet"][b]
        out = np.zeros(len(a), dtype=bool)
        rows = np.flatnonzero((via != NONE) & (outlet != NONE))
        if len(rows):
            number = self.cites(via[rows], outlet[rows] + self.first_outlet)
            out[rows] = np.array(self.cites.values, dtype=bool)[number]
        return out

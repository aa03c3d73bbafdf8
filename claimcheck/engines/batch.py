"""Pairs of claims to decisions, many at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.comparison.ontology import Ontology
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.decisions import LINKS, ORDERS, Decisions, Key, notable
from claimcheck.engines.features import Looked
from claimcheck.engines.fingerprint import Fingerprints, rows_alike
from claimcheck.options import Options
from claimcheck.records.comparison import Link, Order
from claimcheck.rules import RuleSet

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]
    Rows = Mapping[str, Array]

KEPT = 1_000_000
"""Fingerprints and comparisons kept before they are forgotten, so that memory stays bounded."""
_A, _B, _SAME, _UNKNOWN = map(ORDERS.index, (Order.A_FIRST, Order.B_FIRST, Order.SAME, Order.UNKNOWN))


@frozen(eq=False)
class Decided:
    """A batch: for each pair the number of its decision and of its comparison in full; `keys` says what that is."""

    decision: Array
    comparison: Array
    keys: tuple[Key, ...]


class Comparer:
    """Compares and decides pairs of the claims in `columns`; what was looked at once is kept for the next batch."""

    def __init__(self, columns: Columns, rules: RuleSet, options: Options, ontology: Ontology) -> None:
        self.columns = columns
        self.fingerprints = Fingerprints(columns, ontology, options)
        self.decisions = Decisions(rules, self.fingerprints.comparisons.values, columns.values["side"])
        self.links = _Links(columns)
        self.ran = 0

    def __call__(self, a: Array, b: Array) -> Decided:
        """Decide pairs of rows of `columns`, the earlier claim of each in `a`."""
        import numpy as np

        if len(self.fingerprints.known) + len(self.decisions.known) > KEPT:
            self._forget()
        x, y = ({**self.columns.take(rows), "row": rows} for rows in (a, b))
        order = publication_order(x, y)
        dated = (order == _A) | (order == _B)
        parts = [
            self.fingerprints(x, y), *(np.where(dated, r["side"], r["timeless"]) for r in (x, y)), order,
            (x["authority"] == y["authority"]) & self.links.certain[x["authority"]] & self.links.certain[y["authority"]],
            x["report"] == y["report"], self.links(x, y),
        ]  # fmt: skip
        back, first = rows_alike(parts)
        keys: list[Key] = list(zip(*(part[first].tolist() for part in parts), strict=True))
        found = np.array([self.decisions(key) for key in keys], dtype=np.int32)
        return Decided(found[back], back, tuple(keys))

    def _forget(self) -> None:
        """Let go of what was compared: it is looked at again when it comes again. Decisions keep their numbers."""
        self.ran += len(self.decisions.known)
        self.fingerprints.known.clear()
        self.fingerprints.comparisons.clear()
        self.decisions.known.clear()

    @property
    def compared(self) -> int:
        """How many comparisons the rules decided."""
        return self.ran + len(self.decisions.known)

    def notable(self) -> Array:
        """By the number of a decision whether an editor wants to see it."""
        import numpy as np

        return np.array([notable(d) for d in self.decisions.made], dtype=bool)


def publication_order(a: Rows, b: Rows) -> Array:
    """The number of the `Order` of each pair: what `comparison.publication_order` says of two claims."""
    import numpy as np

    known = (a["first"] != NONE) & (b["first"] != NONE)
    same = (a["first"] == b["first"]) & (a["last"] == b["last"])
    dated = np.where(a["last"] < b["first"], _A, np.where(b["last"] < a["first"], _B, np.where(same, _SAME, _UNKNOWN)))
    return np.where(a["report"] == b["report"], _SAME, np.where(known, dated, _UNKNOWN))


class _Links:
    """How the reports of two claims hang together, by their outlets, families, origins and the way that a claim took."""

    def __init__(self, columns: Columns) -> None:
        import numpy as np

        self.certain = np.array([*(certain for _, certain in columns.values["authority"]), False], dtype=bool)
        values = [*columns.values["via"], *columns.values["outlet"]]
        self.cites = Looked(values, lambda via, outlet: outlet in via)
        self.first_outlet = len(columns.values["via"])

    def __call__(self, a: Rows, b: Rows) -> Array:
        """The number of the `Link` of each pair: what `Provenance.link` says."""
        import numpy as np

        none, a_cites, b_cites, copy, origin = map(
            LINKS.index, (Link.NONE, Link.A_CITES_B, Link.B_CITES_A, Link.COPY, Link.SAME_ORIGIN)
        )
        known = (a["outlet"] != NONE) & (b["outlet"] != NONE)
        outlet, family = a["outlet"] == b["outlet"], a["family"] == b["family"]
        common = np.where(a["origin"] == b["origin"], origin, none)
        forth, back = self._cited(a, b), self._cited(b, a)
        found = np.where(forth & ~back, a_cites, np.where(back & ~forth, b_cites, common))
        found = np.where(family, np.where(outlet, common, copy), found)
        return np.where(known, found, none)

    def _cited(self, a: Rows, b: Rows) -> Array:
        import numpy as np

        out = np.zeros(len(a["via"]), dtype=bool)
        rows = np.flatnonzero((a["via"] != NONE) & (b["outlet"] != NONE))
        if len(rows):
            number = self.cites(a["via"][rows], b["outlet"][rows] + self.first_outlet)
            out[rows] = np.array(self.cites.numbers.values, dtype=bool)[number]
        return out

"""What a comparison can read of two values of one slot, and the values' pairs looked at once each.

A feature is no code of ours: it only has to tell apart what the comparators tell apart. Two pairs of claims with the same
features everywhere have the same comparison, so that one is made for both (`fingerprint`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.fillings import _described
from claimcheck.comparison.fold import MEMO
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.period import CLOSE_DAYS, compare_periods, gap, same_words
from claimcheck.comparison.quantity import compare_counted, compare_quantities, far_apart
from claimcheck.comparison.roles import compare_role, named, shared, specific
from claimcheck.comparison.scope import compare_conditions, compare_scopes
from claimcheck.comparison.stated import one_sided
from claimcheck.engines.columns import Numbers
from claimcheck.options import Options
from claimcheck.records.comparison import APART, TOUCHING, Code
from claimcheck.records.values import Basis, Period, Quantity, Role

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

DENSE = 4_000_000
"""Up to so many pairs of values are kept in a table, more by their number."""
KEPT = 400_000
"""Pairs of values kept by number before they are forgotten."""
Feature = Callable[[Any, Any], Hashable]


class Looked:
    """The features of pairs of values, by the numbers of the values; `feature` is asked once for each distinct pair."""

    def __init__(self, values: Sequence[Any], feature: Feature) -> None:
        import numpy as np

        self.values = values
        self.feature = feature
        self.numbers = Numbers()
        self.width = len(values) + 1
        self._known: dict[int, int] = {}
        self._table = np.full(self.width**2, -1, dtype=np.int32) if self.width**2 <= DENSE else None

    def __call__(self, a: Array, b: Array) -> Array:
        """The number of the feature of each pair."""
        import numpy as np

        keys = (a % self.width).astype(np.int64) * self.width + b % self.width
        if self._table is None:
            return self._sparse(keys)
        found: Array = self._table[keys]
        new = distinct(keys[found < 0])[1]
        if len(new):
            self._table[new] = [self._number(key) for key in new.tolist()]
            found = self._table[keys]
        return found

    def _sparse(self, keys: Array) -> Array:
        import numpy as np

        if len(self._known) > KEPT:
            self._known.clear()
        back, each = distinct(keys)
        known = self._known
        for key in each.tolist():
            if key not in known:
                known[key] = self._number(key)
        return np.array([known[key] for key in each.tolist()], dtype=np.int32)[back]

    def _number(self, key: int) -> int:
        first, second = divmod(key, self.width)
        return self.numbers(self.feature(self._value(first), self._value(second)))

    def _value(self, number: int) -> Any:
        return self.values[number] if number < self.width - 1 else None


def distinct(keys: Array) -> tuple[Array, Array]:
    """For each key the place of its like among the distinct keys, and these, in the order in which they come."""
    import numpy as np
    import pandas as pd

    back, each = pd.factorize(keys)
    return back, np.asarray(each)


def predicates(ontology: Ontology) -> Feature:
    """How two predicates stand, and what the table says of them that can tell whether two values exclude each other."""

    def feature(p: str | None, q: str | None) -> Hashable:
        if p is None or q is None:
            return (one_sided(p, q),)
        code = ontology.compare(p, q)
        if code is Code.ANTONYM:
            return (code, ontology.sequential(p, q))
        if code in (Code.DISJOINT, Code.UNRESOLVED):
            return (code,)
        both = ontology.functional(p) & ontology.functional(q) & {"place", "time"}
        if code in (Code.EQUAL, Code.CONVERSE):
            sides = ontology.asymmetric(p) and ontology.sides(p)
            return (code, both, ontology.once(p), ontology.functional(p), sides, renaming(ontology, code, p, q))
        return (code, both, ontology.once(p), renaming(ontology, code, p, q))

    return feature


def dated(feature: Any) -> bool:
    """Whether two dates of such predicates can exclude each other."""
    return len(feature) > 2 and "time" in feature[1]


def moved(feature: Any) -> Any:
    """What `renaming` says of such predicates."""
    return feature[-1] if len(feature) > 2 else None


def renaming(ontology: Ontology, code: Code, p: str, q: str) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """Whose roles (0: of the first, 1: of the second) go by other names where two predicates are compared."""
    side = 0 if code is Code.ENTAILS or (code is Code.CONVERSE and p > q) else 1
    if code not in (Code.ENTAILS, Code.ENTAILED, Code.CONVERSE):
        return None
    names = ontology.renamed.get((q, p) if side else (p, q), {})
    return (side, tuple(sorted(names.items()))) if names else None


def occasions(ontology: Ontology) -> Feature:
    """How what two claims take for granted stands to what the other is about; values: occasions and predicate."""

    def codes(given: Sequence[str], predicate: str | None) -> Hashable:
        return tuple(sorted({ontology.compare(o, predicate) for o in given})) if predicate else bool(given)

    def feature(a: Any, b: Any) -> Hashable:
        (x, p), (y, q) = a, b
        return (codes(x or (), q), codes(y or (), p), bool(x), bool(y), bool(set(x or ()) & set(y or ())))

    return feature


def roles(a: Role | None, b: Role | None) -> tuple[Any, ...]:
    """How two fillers stand, whether they have anybody in common, and what else of them tells one event from another."""
    code = compare_role(a, b)
    if a is None or b is None:
        given = a or b
        return (code, False, given is not None and (given.inferred, _specific(given)))
    inferred, is_named = (a.inferred, b.inferred), _specific(a) and _specific(b)
    if code in (Code.DISJOINT, Code.UNRESOLVED):
        marks = (a.exhaustive or b.exhaustive, _specific(a) or _specific(b), _shortened(a, b), named(a) and named(b))
        # Only a closed list can be another one and still have a name in common.
        common = (a.exhaustive or b.exhaustive) and shared({"": a}, {"": b})
        return (code, common, inferred, marks)
    # Whether a filler is more than a bare noun is asked only of what is no name.
    return (code, code in TOUCHING, inferred, is_named or (_described(a) and _described(b), _specific(a) or _specific(b)))


@lru_cache(MEMO)
def _specific(role: Role) -> bool:
    return specific(role)


def _shortened(a: Role, b: Role) -> bool:
    if a.resolved and b.resolved and not any(" of " in v for r in (a, b) for v in r.values):
        return a.values == b.values
    bare = {tuple(v.partition(" of ")[0] for v in r.values) for r in (a, b) if r.resolved}
    return len(bare) == 1 and len({v.partition(" of ")[2] for r in (a, b) for v in r.values} - {""}) < 2


def periods(options: Options) -> Feature:
    """How two periods stand; of two that are apart how far, and how firm they are."""

    def feature(a: Period | None, b: Period | None) -> Hashable:
        code = compare_periods(a, b)
        if a is None or b is None:
            return (code,)
        if code in APART:
            days, bases = gap(a, b), {a.basis, b.basis}
            firm = bases <= {Basis.STATED, Basis.RELATIVE}
            return (code, firm, days > options.day_tolerance, days <= CLOSE_DAYS, Basis.RELATIVE in bases)
        return (code, same_words(a, b))

    return feature


def quantities(options: Options) -> Feature:
    """How two numbers stand and whether they count the same; values: quantity and language."""

    def feature(a: tuple[Quantity, str | None] | None, b: tuple[Quantity, str | None] | None) -> Hashable:
        (x, one), (y, other) = a or (None, None), b or (None, None)
        code, counted = compare_quantities(x, y), compare_counted(x, y, one_language=one == other)
        if x is None or y is None or code not in APART or not (x.soft or y.soft):
            return (code, counted)
        return (code, counted, far_apart(x, y, options.soft_factor))

    return feature


def scopes(a: tuple[str, ...] | None, b: tuple[str, ...] | None) -> Hashable:
    """How the narrowing words stand."""
    return compare_scopes(a or (), b or ())


def conditions(a: str | None, b: str | None) -> Hashable:
    """Whether they hang on the same condition."""
    return compare_conditions(a, b)

"""From the cells of a table to the columns that are compared: what the profile of one claim shows holds for all of its shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimcheck.comparison import Profile, profile
from claimcheck.comparison.compare import event_time, scope_of
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.profile import COUNTED, OCCASION
from claimcheck.comparison.roles import PARTNER, merged, named, specific
from claimcheck.comparison.wording import Words
from claimcheck.engines.columns import NONE, Columns, Numbers
from claimcheck.engines.contents import Contents, Told
from claimcheck.engines.looked import rows_alike
from claimcheck.engines.sides import Sides
from claimcheck.engines.table import Table
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Event, EventClass, Quantity, Role

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

KEPT = 4_000
"""Claims that are kept ready for comparison."""
PARTNERS = ("agent", "patient", PARTNER)


class Claims:
    """Claims of a table made again from their values, one at a time, as far as comparators look at them."""

    def __init__(self, table: Table, contents: Contents) -> None:
        self.table, self.contents = table, contents
        self._groups = [(name, table.ids[name], table.values[name]) for name in _FIELDS]

    def __call__(self, n: int) -> Claim:
        """The claim; its values were checked when they were read, so that it is put together without asking again."""
        ids, values = self.table.ids, self.table.values
        predicate = values["predicate"][ids["predicate"][n]]
        claim = object.__new__(Claim)
        cells = {name: found[column[n]] for name, column, found in self._groups}
        kind = values["event_class"][ids["event_class"][n]] or EventClass.UNIQUE
        cells |= {
            "id": str(n), "report_id": str(self.table.report[n]), "content": self.contents[n], "scope": cells["scope"] or (),
            "event": Event(predicate, self.roles(n), kind) if predicate else None, "spans": (), "cover": None,
            "notes": (),
        }  # fmt: skip
        claim.__dict__.update(cells)
        return claim

    def roles(self, n: int) -> Mapping[str, Role]:
        """The fillers of a claim."""
        values = self.table.values["role"]
        return {name: values[number] for name, number in self.table.roles.of(n)}


_FIELDS = (
    "published", "kind", "lang", "attribution", "factuality", "place", "time", "quantity", "condition", "scope", "terms",
    "marker",
)  # fmt: skip


def columns_of(table: Table, contents: Contents, ontology: Ontology) -> Columns:
    """The columns of a table of claims, as `columns.encode` makes them of claims."""
    import numpy as np

    claims = Claims(table, contents)

    def ready(n: int) -> Profile:
        return profile(claims(n), None, ontology)

    size, nothing = table.size, np.full(table.size, NONE, dtype=np.int32)
    ids: dict[str, Array] = dict.fromkeys(("speech", *("authority", "outlet", "family", "origin", "via")), nothing)
    values: dict[str, Sequence[Any]] = {name: [] for name in ids}
    ids["first"], ids["last"] = table.windows()
    ids["published"], values["published"] = _numbered(
        [ids["first"], ids["last"]], lambda n: (int(ids["first"][n]), int(ids["last"][n])) if ids["first"][n] != NONE else None
    )
    ids["report"], ids["text"] = table.report, contents.text
    told = _wording(table, claims, ids, values)
    roles = _roles(table, claims, ontology, ids, values)
    ids["frame"], values["frame"] = roles.frame, roles.frames
    _by_shape(table, ready, ids, values)
    _quantities(table, ready, ids, values)
    _paired(table, ids, values, "condition", ("condition",), lambda c: c)
    _paired(table, ids, values, "place", ("place",), lambda p: p)
    _of_plans(table, claims, ids, values)
    _speech(table, ready, ids, values)
    return Columns(size, ids, values, roles.fillers, lru_cache(KEPT)(ready), told=told)


def _numbered(parts: Sequence[Array], value: Callable[[int], Any], numbers: Numbers | None = None) -> tuple[Array, list[Any]]:
    """A column of numbers: `value` is asked for the first row of each combination of `parts`."""
    import numpy as np

    back, first = rows_alike(part.astype(np.int64) + 1 for part in parts)
    numbers = Numbers() if numbers is None else numbers
    found = np.array([numbers(value(n)) for n in first.tolist()], dtype=np.int32)
    return found[back], numbers.values


def _paired(
    table: Table, ids: dict[str, Array], values: dict[str, Sequence[Any]], name: str, groups: Sequence[str], make: Any
) -> None:
    def value(n: int) -> Any:
        return make(*(table.values[g][table.ids[g][n]] for g in groups))

    ids[name], values[name] = _numbered([table.ids[g] for g in groups], value)


def _wording(table: Table, claims: Claims, ids: dict[str, Array], values: dict[str, Sequence[Any]]) -> Told | None:
    """What the wording of a claim rests on; where no claim has terms, its content, read when it is asked for."""
    import numpy as np

    if not any(table.values["terms"]):
        return Told(claims.contents, table.values["lang"], table.ids["lang"])
    numbers = Numbers()
    ids["words"] = np.array([numbers(Words.of(claims(n))) for n in range(table.size)], dtype=np.int32)
    values["words"] = numbers.values
    return None


def _quantities(table: Table, ready: Callable[[int], Profile], ids: dict[str, Array], values: dict[str, Sequence[Any]]) -> None:
    """Numbers with their language; what a number counts hangs on the event."""
    eventful = _of(table, "predicate", lambda p: p is not None)

    def value(n: int) -> Any:
        p = ready(n)
        return (p.quantity, p.claim.lang) if p.quantity else None

    ids["quantity"], values["quantity"] = _numbered(
        [*(table.ids[g] for g in ("quantity", "lang", "event_class")), eventful], value
    )


def _roles(table: Table, claims: Claims, ontology: Ontology, ids: dict[str, Array], values: dict[str, Sequence[Any]]) -> Sides:
    """The fillers side by side; those of a symmetric predicate become one role, and what is taken for granted none."""
    import numpy as np

    given, made, numbers = table.roles, Sides(table.size), Numbers()
    for role in table.values["role"]:
        numbers(role)
    predicates = table.values["predicate"]
    symmetric = np.array([p is not None and ontology.symmetric(p) for p in predicates])[table.ids["predicate"]]
    for name in (n for n in given.names if n != OCCASION):
        column = given.column(name)
        rows = np.flatnonzero((column != NONE) & ~symmetric if name in PARTNERS else column != NONE)
        made.add(name, rows, column[rows])
    # The role of the partners stands last, as in a profile.
    partners = [given.column(n) for n in PARTNERS if n in given.names]
    rows = np.flatnonzero(symmetric & np.any([c != NONE for c in partners], axis=0)) if partners else np.zeros(0, dtype=np.int64)
    if len(rows):
        found, _ = _numbered([c[rows] for c in partners], lambda n: _merged(claims.roles(int(rows[n]))), numbers)
        made.add(PARTNER, rows, found)
    values["role"] = numbers.values
    occasion, fillers = given.column(OCCASION), table.values["role"]
    ids["occasion"], values["occasion"] = _numbered(
        [occasion], lambda n: fillers[occasion[n]].values if occasion[n] != NONE else None
    )
    return made


def _merged(roles: Mapping[str, Role]) -> Role | None:
    return merged({n: r for n, r in roles.items() if n != OCCASION}, PARTNERS).get(PARTNER)


def _by_shape(table: Table, ready: Callable[[int], Profile], ids: dict[str, Array], values: dict[str, Sequence[Any]]) -> None:
    """Side and predicate: what they rest on is the shape of a claim."""
    import numpy as np

    back, first_rows = rows_alike(part.astype(np.int64) + 1 for part in _shape(table, ids["first"], ids["last"]))
    sides, predicates = Numbers(), Numbers()
    found = [ready(n) for n in first_rows.tolist()]
    made = {
        "side": [sides(p.side) for p in found], "timeless": [sides(p.timeless) for p in found],
        "predicate": [predicates(p.predicate) for p in found],
    }  # fmt: skip
    ids.update({name: np.array(column, dtype=np.int32)[back] for name, column in made.items()})
    values.update({"side": sides.values, "timeless": sides.values, "predicate": predicates.values})


def _shape(table: Table, first: Array, last: Array) -> Iterator[Array]:
    """The columns on which side and predicate rest, one at a time."""
    import numpy as np

    yield from (table.ids[n] for n in ("kind", "factuality", "predicate", "event_class"))
    yield _of(table, "marker", lambda m: m is not None)
    yield _of(table, "attribution", lambda a: a.origin.kind is SourceKind.PERSON)
    yield _of(table, "quantity", _number_shape)
    yield _of(table, "time", lambda t: 0 if t is None else 1 + t.resolved)
    end = _of(table, "time", lambda t: t.end.toordinal() if t and t.end else NONE)
    yield from (first == NONE, end == NONE, last < end, end > first, end <= first)
    one = np.array([named(r) and len(r.values) == 1 for r in table.values["role"]] + [False])
    special = np.array([specific(r) for r in table.values["role"]] + [False])
    for name, test in (*((n, one) for n in COUNTED), ("value", special)):
        column = table.roles.column(name)
        yield np.where(column == NONE, 0, 1 + test[column])


def _number_shape(quantity: Quantity | None) -> int:
    if quantity is None:
        return 0
    return 1 + 2 * (quantity.unit == "count") + (quantity.of is not None) + 4 * ((quantity.low, quantity.high) == (1, 1))


def _of(table: Table, group: str, test: Callable[[Any], Any]) -> Array:
    import numpy as np

    return np.array([int(test(v)) for v in table.values[group]], dtype=np.int32)[table.ids[group]]


def _of_plans(table: Table, claims: Claims, ids: dict[str, Array], values: dict[str, Sequence[Any]]) -> None:
    """Time and scope, which a plan gives another meaning."""
    plan = [table.ids["event_class"], _of(table, "predicate", lambda p: p is not None)]
    ids["time"], values["time"] = _numbered([table.ids["time"], *plan], lambda n: event_time(claims(n)))
    ids["scope"], values["scope"] = _numbered([table.ids["scope"], *plan], lambda n: scope_of(claims(n)) or None)


def _speech(table: Table, ready: Callable[[int], Profile], ids: dict[str, Array], values: dict[str, Sequence[Any]]) -> None:
    """What is said about utterances; where no claim is about one there is nothing to compare."""
    import numpy as np

    about = [k is ClaimKind.ATTRIBUTION for k in table.values["kind"]]
    if any(np.bincount(table.ids["kind"], minlength=len(about))[n] for n, one in enumerate(about) if one):
        numbers = Numbers()
        ids["speech"] = np.array([numbers(ready(n).speech) for n in range(table.size)], dtype=np.int32)
        values["speech"] = numbers.values

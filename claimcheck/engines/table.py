"""A table of claims, in a file or a frame, as columns of numbers: Python objects only for distinct values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.engines.sides import Sides
from claimcheck.engines.store import Store
from claimcheck.errors import DuplicateIdError, FormatError, PathError
from claimcheck.reading.cells import split
from claimcheck.reading.claim_rows import claim_of
from claimcheck.records.claim import Claim
from claimcheck.records.columns import CLAIM, ROLE_PREFIX
from claimcheck.records.report import in_order, window
from claimcheck.records.values import Role

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from duckdb import DuckDBPyConnection

    Array = np.ndarray[Any, np.dtype[Any]]

GROUPS: Mapping[str, tuple[str, ...]] = {
    "published": ("published",), "lang": ("lang",), "kind": ("kind",), "factuality": ("certainty", "polarity", "factuality"),
    "predicate": ("predicate",), "event_class": ("event_class",), "place": ("place", "place_within", "place_expression"),
    "time": ("time_start", "time_end", "time_basis", "time_expression"),
    "quantity": (
        "quantity_low", "quantity_high", "quantity_low_open", "quantity_high_open", "unit", "counted", "soft",
        "quantity_expression",
    ),
    "scope": ("scope",), "terms": ("terms",), "condition": ("condition",), "marker": ("marker",),
    "marks": ("exhaustive_roles", "unresolved_roles", "inferred_roles"),
    "attribution": ("source", "source_kind", "chain", "chain_kinds", "chain_stances", "stance", "explicit", "kind"),
}  # fmt: skip
"""Cells that make one value."""
NEEDED = ("id", "report_id", "content")
NONE = -1
_BARE: Mapping[str, Any] = {"report_id": "-", "content": "-"}
_READ: Mapping[str, Callable[[Claim], Any]] = {
    "published": lambda c: c.published, "lang": lambda c: c.lang, "kind": lambda c: c.kind, "factuality": lambda c: c.factuality,
    "place": lambda c: c.place, "time": lambda c: c.time, "quantity": lambda c: c.quantity, "scope": lambda c: c.scope or None,
    "terms": lambda c: c.terms, "condition": lambda c: c.condition, "marker": lambda c: c.marker,
    "attribution": lambda c: c.attribution,
}  # fmt: skip


class Table:
    """Claims in the order of claims, in a store: `ids` holds one column of numbers a group of cells, `values` what they mean.

    Reading is done by `claimcheck.reading`, once for each distinct value. `roles` are the fillers of the roles side by side.
    """

    def __init__(self, store: Store, source: str | Path | pd.DataFrame) -> None:
        self.connection = store.connection
        self.columns = _load(self.connection, source)
        _order(self.connection, source)
        self.size = _one(self.connection, "SELECT count(*) FROM cells")
        self.ids: dict[str, Array] = {}
        self.values: dict[str, list[Any]] = {}
        for group, names in GROUPS.items():
            self._group(group, [n for n in names if n in self.columns])
        self._roles()
        self.report = self._numbered("report_id")

    def _group(self, group: str, names: Sequence[str]) -> None:
        import numpy as np

        stated = [n for n in names if _one(self.connection, f'SELECT count("{n}") FROM cells')]
        if not stated:
            self.ids[group], self.values[group] = np.broadcast_to(np.int32(0), self.size), [_value(group, {})]
            return
        cells = ", ".join(f'"{n}"' for n in stated)
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE found AS SELECT (row_number() OVER (ORDER BY {cells}) - 1)::INTEGER AS id, {cells} "
            f"FROM (SELECT DISTINCT {cells} FROM cells)"
        )
        rows = self.connection.execute("SELECT * EXCLUDE (id) FROM found ORDER BY id").fetchall()
        self.values[group] = [_value(group, dict(zip(stated, row, strict=True))) for row in rows]
        same = " AND ".join(f'c."{n}" IS NOT DISTINCT FROM f."{n}"' for n in stated)
        self.ids[group] = self._scattered(f"SELECT c.n, f.id FROM cells AS c JOIN found AS f ON {same}", len(rows))

    def _numbered(self, name: str) -> Array:
        self.connection.execute(
            f'CREATE OR REPLACE TEMP TABLE found AS SELECT (row_number() OVER (ORDER BY "{name}") - 1)::INTEGER AS id, "{name}" '
            f'FROM (SELECT DISTINCT "{name}" FROM cells)'
        )
        return self._scattered(f'SELECT c.n, f.id FROM cells AS c JOIN found AS f ON c."{name}" = f."{name}"')

    def _scattered(self, sql: str, values: int | None = None) -> Array:
        """A column of numbers below `values`, no wider than these need."""
        import numpy as np

        found = self.connection.execute(sql).fetchnumpy()
        out = np.full(self.size, NONE, dtype=np.int32 if values is None else np.min_scalar_type(-max(values, 1)))
        out[np.asarray(found["n"])] = np.asarray(found["id"])
        return out

    def _roles(self) -> None:
        """Fillers by role; the values of all roles are numbered together."""
        import numpy as np

        names = [n for n in self.columns if n.startswith(ROLE_PREFIX)]
        names = sorted(n for n in names if _one(self.connection, f'SELECT count("{n}") FROM cells'))
        self.roles, self.values["role"] = Sides(self.size), []
        if not names:
            return
        union = " UNION ".join(f'SELECT "{n}" AS cell FROM cells WHERE "{n}" IS NOT NULL' for n in names)
        self.connection.execute(
            f"CREATE OR REPLACE TEMP TABLE fillers AS SELECT (row_number() OVER (ORDER BY cell) - 1)::INTEGER AS id, cell "
            f"FROM ({union})"
        )
        cells = [row[0] for row in self.connection.execute("SELECT cell FROM fillers ORDER BY id").fetchall()]
        known: dict[Role, int] = {}
        for name in names:
            sql = f'SELECT c.n, f.id FROM cells AS c JOIN fillers AS f ON c."{name}" = f.cell'
            found = self.connection.execute(sql).fetchnumpy()
            rows, ids = (np.asarray(found[column]) for column in ("n", "id"))
            self._marked(name.removeprefix(ROLE_PREFIX), rows, ids, cells, known)
        self.values["role"] = list(known)

    def _marked(self, name: str, rows: Array, found: Array, cells: Sequence[str], known: dict[Role, int]) -> None:
        """The fillers of one role, with what the row says of that role."""
        import numpy as np

        marks = self.values["marks"]
        both = found.astype(np.int64) * len(marks) + self.ids["marks"][rows]
        distinct, back = np.unique(both, return_inverse=True)
        numbers = []
        for key in distinct.tolist():
            cell, mark = divmod(key, len(marks))
            role = _role(cells[cell], name, marks[mark])
            numbers.append(known.setdefault(role, len(known)))
        self.roles.add(name, rows, np.array(numbers, dtype=np.int32)[back])

    def windows(self) -> tuple[Array, Array]:
        """First and last day of publication of every claim, `NONE` where not known."""
        import numpy as np

        days = [window(v) for v in self.values["published"]]
        first, last = (np.array([d[i].toordinal() if d else NONE for d in days], dtype=np.int32) for i in (0, 1))
        return first[self.ids["published"]], last[self.ids["published"]]


def _load(connection: DuckDBPyConnection, source: str | Path | pd.DataFrame) -> tuple[str, ...]:
    """Make the view `given`; raises `PathError` where there is no such file, `FormatError` for columns that are none."""
    if isinstance(source, str | Path):
        if not Path(source).is_file():
            raise PathError("no such file", where=str(source), fix="give a Parquet file of claims")
        connection.read_parquet(str(source)).create_view("given")
    else:
        connection.register("given", source)
    names = tuple(row[0] for row in connection.execute("DESCRIBE given").fetchall())
    known = {c.name for c in CLAIM if c.name != "record"}
    for name in names:
        if name not in known and not name.startswith(ROLE_PREFIX):
            raise FormatError("no such column", where="claims", got=name, allowed=", ".join(sorted(known)))
    for name in NEEDED:
        if name not in names:
            raise FormatError("a column is missing", where="claims", got=name, fix="give every claim an id and its report's")
    return names


def _order(connection: DuckDBPyConnection, source: str | Path | pd.DataFrame) -> None:
    """Make the table `cells`: one row a claim, numbered `n` in the order of claims.

    Only what orders claims is sorted; then the rows, which are wide, go by once and get their numbers.
    """
    import pandas as pd

    names = {row[0] for row in connection.execute("DESCRIBE given").fetchall()}
    cell = {n: f'g."{n}"' if n in names else "NULL" for n in ("published", "start", "end")}
    days = [row[0] for row in connection.execute(f"SELECT DISTINCT {cell['published']} FROM given AS g").fetchall()]
    keys = [in_order(_made({} if day is None else {"published": day}).published) for day in days]
    rank = {key: n for n, key in enumerate(sorted(set(keys)))}
    connection.register("days", pd.DataFrame({"day": pd.array(days, dtype="string"), "rank": [rank[k] for k in keys]}))
    _number_rows(connection, source)
    connection.execute(
        "CREATE TEMP TABLE ordered AS SELECT g.file_row_number AS given_as, (row_number() OVER (ORDER BY d.rank, g.report_id, "
        f"coalesce({cell['start']}, 0), coalesce({cell['end']}, 0), g.id) - 1)::INTEGER AS n "
        f"FROM numbered AS g JOIN days AS d ON {cell['published']}::VARCHAR IS NOT DISTINCT FROM d.day"
    )
    connection.execute(
        "CREATE TABLE cells AS SELECT o.n, g.* EXCLUDE (file_row_number) "
        "FROM numbered AS g JOIN ordered AS o ON g.file_row_number = o.given_as"
    )
    connection.execute("DROP TABLE ordered")
    twice = connection.execute("SELECT id FROM cells GROUP BY id HAVING count(*) > 1 OR id IS NULL LIMIT 1").fetchone()
    if twice:
        raise DuplicateIdError("two claims bear one id", where="claims", got=twice[0], fix="give each claim its own id")


def _number_rows(connection: DuckDBPyConnection, source: str | Path | pd.DataFrame) -> None:
    """Make the view `numbered`: `given` with the number of each row in the order in which it is given."""
    if isinstance(source, str | Path):
        connection.read_parquet(str(source), file_row_number=True).create_view("numbered")
    else:
        connection.register("numbered", source.assign(file_row_number=range(len(source))))


def _value(group: str, row: Mapping[str, Any]) -> Any:
    if group in ("predicate", "event_class"):
        return row.get(group)
    if group == "marks":
        return tuple(frozenset(split(row.get(name))) for name in GROUPS["marks"])
    return _READ[group](_made({name: cell for name, cell in row.items() if cell is not None}))


def _made(cells: Mapping[str, Any]) -> Claim:
    """The claim that a few cells make."""
    voice = {} if cells.keys() & {"source", "chain", "source_kind"} else {"source_kind": "author"}
    return claim_of({**_BARE, **voice, **cells}, "claims", 1)


def _role(cell: str, name: str, marks: Sequence[frozenset[str]]) -> Role:
    exhaustive, unresolved, inferred = (name in mark for mark in marks)
    return Role(split(cell), exhaustive, not unresolved, inferred)


def _one(connection: DuckDBPyConnection, sql: str) -> int:
    row = connection.execute(sql).fetchone()
    return int(row[0]) if row else 0

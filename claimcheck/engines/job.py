"""A whole check of a table of claims, out of core: load, propose, compare, decide, group, write."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import asdict, evolve, frozen

from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.engines.batch import Comparer
from claimcheck.engines.blocks import batches, block
from claimcheck.engines.contents import Contents
from claimcheck.engines.keys import Blocking
from claimcheck.engines.shapes import columns_of
from claimcheck.engines.store import Store
from claimcheck.engines.table import Table
from claimcheck.errors import PathError
from claimcheck.issues.build import CONNECTS, NO_CONTENT
from claimcheck.issues.scale import RELATIONS, Grouped, group
from claimcheck.options import Options
from claimcheck.rules import Decision, RuleSet, default_rules

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from duckdb import DuckDBPyConnection

    Array = np.ndarray[Any, np.dtype[Any]]

SHARE = 0.4
"""Of the memory limit, what the database may use; the rest is for columns and what was compared."""
WHILE_COMPARING = 0.1
"""The same while pairs are compared and grouped, when it only keeps pairs and findings: what is compared needs the room."""
FINDINGS, CLAIMS, ISSUES, SUMMARY = "findings.parquet", "claims.parquet", "issues.parquet", "summary.json"
FETCHED = 2_000_000
"""Findings fetched at a time."""
Progress = Callable[[str, int, int], None]


@frozen
class TableReport:
    """What a check of a table found: the folder with its files, the number of findings of each relation, the blocking."""

    folder: Path
    claims: int
    findings: tuple[tuple[str, int], ...]
    issues: int
    disputed: int
    comparisons: int
    blocking: Blocking

    def to_frame(self) -> pd.DataFrame:
        """The findings as a pandas frame, one row each."""
        import pandas as pd

        return pd.read_parquet(self.folder / FINDINGS)


def check_table(
    claims: str | Path | pd.DataFrame,
    out: str | Path,
    *,
    rules: RuleSet | None = None,
    options: Options | None = None,
    ontology: Ontology | None = None,
    progress: Progress | None = None,
) -> TableReport:
    """Check the claims of a Parquet file or frame, and write findings and issues as Parquet into the folder `out`.

    For very many structured claims: what does not fit `options.memory_limit` is kept on disk. The folder appears whole or not
    at all; a folder that `check_table` wrote before is replaced. Findings are those of `check`, but sources are not followed:
    no report is loaded. Raises `PathError`, and the errors of reading for the first bad cell.
    """
    chosen, table, tell = options or Options(), ontology or default_ontology(), progress or (lambda _s, _d, _o: None)
    with _whole(Path(out)) as folder, Store.open(chosen.memory_limit, SHARE, folder) as store:
        report = _checked(claims, folder, store, Comparing(rules or default_rules(), chosen, table), tell)
        (folder / SUMMARY).write_text(json.dumps(_plain(report), ensure_ascii=False, indent=1), encoding="utf-8")
    return evolve(report, folder=Path(out))


@frozen
class Comparing:
    """What comparing takes."""

    rules: RuleSet
    options: Options
    ontology: Ontology


def _checked(source: str | Path | pd.DataFrame, folder: Path, store: Store, how: Comparing, tell: Progress) -> TableReport:
    import numpy as np

    connection = store.connection
    says, cases, blocking = _compared(source, store, how, tell)
    grouped = group(len(says), *_strong(connection, says))
    store.use(SHARE)
    tell("issues", 1, 1)
    _write(connection, grouped, folder)
    counted = connection.execute(
        "SELECT relation, count(*) FROM findings JOIN decisions USING (decision) GROUP BY relation ORDER BY relation"
    ).fetchall()
    first = np.flatnonzero(grouped.issue == np.arange(len(says)))
    return TableReport(folder, len(says), tuple(counted), len(first), int(grouped.disputed[first].sum()), cases, blocking)


def _compared(source: str | Path | pd.DataFrame, store: Store, how: Comparing, tell: Progress) -> tuple[Array, int, Blocking]:
    """Fill the tables `findings` and `decisions`; which claims say something, how many cases were told apart, the blocking.

    The columns of the claims are let go of at the end: what follows needs the room.
    """
    import numpy as np

    connection = store.connection
    table = Table(store, source)
    contents = Contents(connection, table.size, Path(store.folder.name))
    columns = columns_of(table, contents, how.ontology)
    tell("load", 1, 1)
    blocking = block(connection, columns, how.ontology)
    compare = Comparer(columns, how.rules, how.options, how.ontology)
    connection.execute("CREATE TABLE findings (a INTEGER, b INTEGER, decision SMALLINT)")
    store.use(WHILE_COMPARING)
    done = 0
    for a, b in batches(connection, blocking.pairs):
        _keep(connection, compare, a, b)
        done += len(a)
        tell("compare", done, blocking.pairs)
    contents.close()
    connection.execute("DROP TABLE pairs")
    _decisions(connection, compare.made)
    says = np.array([kind not in NO_CONTENT for kind in table.values["kind"]])[table.ids["kind"]]
    return says, compare.cases, blocking


def _keep(connection: DuckDBPyConnection, compare: Comparer, a: Array, b: Array) -> None:
    import numpy as np

    batch = compare(a, b)
    rows = np.flatnonzero(compare.notable()[batch.decision])
    connection.register("kept", {"a": a[rows], "b": b[rows], "decision": batch.decision[rows].astype(np.int16)})
    connection.execute("INSERT INTO findings SELECT a, b, decision FROM kept")
    connection.unregister("kept")


def _decisions(connection: DuckDBPyConnection, made: tuple[Decision, ...] | Any) -> None:
    connection.execute(
        "CREATE TABLE decisions (decision SMALLINT, relation VARCHAR, number TINYINT, contradiction_type VARCHAR, "
        "strength DOUBLE, flags VARCHAR, rule VARCHAR, slot VARCHAR)"
    )
    rows = [
        (n, str(d.relation), RELATIONS.index(d.relation), d.type and str(d.type), d.strength, "; ".join(d.flags) or None, d.rule,
         d.slot or None)
        for n, d in enumerate(made)
    ]  # fmt: skip
    if rows:
        connection.executemany("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _strong(connection: DuckDBPyConnection, says: Array) -> tuple[Array, Array, Array]:
    """The findings that issues grow from: both claims and the number of the relation; fetched in parts, as they may be many.

    `says`: which claims say something.
    """
    import numpy as np

    numbers = ", ".join(str(n) for n, relation in enumerate(RELATIONS) if relation in CONNECTS)
    sql = f"FROM findings JOIN decisions USING (decision) WHERE number IN ({numbers})"
    [(many, every)] = connection.execute(f"SELECT count(*), (SELECT count(*) FROM findings) {sql}").fetchall()
    columns = np.empty(many, dtype=np.int32), np.empty(many, dtype=np.int32), np.empty(many, dtype=np.int8)
    at = 0
    for start in range(0, every, FETCHED):
        part = f"SELECT a, b, number {sql} AND findings.rowid BETWEEN ? AND ?"
        found = connection.execute(part, [start, start + FETCHED - 1]).fetchnumpy()
        kept = says[found["a"]] & says[found["b"]]
        rows = slice(at, at + int(kept.sum()))
        for column, name in zip(columns, ("a", "b", "number"), strict=True):
            column[rows] = found[name][kept]
        at = rows.stop
    a, b, number = columns
    return a[:at], b[:at], number[:at]


def _write(connection: DuckDBPyConnection, grouped: Grouped, folder: Path) -> None:
    """The three tables; findings the strongest first, then in the order of the claims."""
    import numpy as np

    size = len(grouped.issue)
    connection.register("grouped", {
        "n": np.arange(size, dtype=np.int32), "issue": grouped.issue, "position": grouped.position, "disputed": grouped.disputed,
    })  # fmt: skip
    for name, sql in _TABLES.items():
        connection.execute(f"COPY ({sql}) TO '{_quoted(folder / name)}' (FORMAT parquet)")


_TABLES = {
    FINDINGS: """
        SELECT x.id AS a_id, y.id AS b_id, d.relation, d.contradiction_type, d.strength, d.flags, d.rule, d.slot
        FROM findings AS f JOIN decisions AS d USING (decision) JOIN cells AS x ON f.a = x.n JOIN cells AS y ON f.b = y.n
        ORDER BY d.strength DESC NULLS LAST, f.a, f.b
    """,
    CLAIMS: "SELECT c.id, g.issue, g.position FROM cells AS c JOIN grouped AS g USING (n) ORDER BY n",
    ISSUES: """
        SELECT issue, count(*) AS claims, count(DISTINCT position) AS positions, any_value(disputed) AS disputed
        FROM grouped GROUP BY issue ORDER BY issue
    """,
}


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _plain(report: TableReport) -> dict[str, Any]:
    found = asdict(report)
    del found["folder"]
    return found


@contextmanager
def _whole(out: Path) -> Iterator[Path]:
    """A folder beside `out` that takes its place at the end; what a run that was stopped left there is removed first."""
    if out.exists() and not (out / SUMMARY).is_file():
        raise PathError("something else is there", where=str(out), fix="name a new folder")
    if not out.parent.is_dir():
        raise PathError("no such folder", where=str(out.parent), fix="make it first")
    part, old = (out.with_name(f".{out.name}.{word}") for word in ("part", "old"))
    shutil.rmtree(part, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    part.mkdir()
    try:
        yield part
        if out.exists():
            os.replace(out, old)
        os.replace(part, out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)

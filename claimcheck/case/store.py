"""The file of a case: opened, locked, written in whole transactions, and every trouble said in our words."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb
from attrs import define, field

from claimcheck.errors import ClaimcheckError, FormatError, LimitError, LockedError, PathError

FORMAT = "claimcheck case"
VERSION = "1"
TABLES = frozenset({"meta", "log", "items", "claims", "decisions", "keys", "groups"})
UNWRITABLE = ("read-only", "io error", "could not write", "no space left", "permission denied")
"""What the engine says of a full disk, and of files and folders that may not be read or written."""
PAUSE = 0.05
"""Seconds between two tries at a file that is in use."""
SAFE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_unsigned_extensions": "false",
}
"""A case file may come from anywhere: it loads nothing and reaches no other file."""

Row = tuple[Any, ...]


@define
class Store:
    """One open case file. All statements go through it, so that every failure names the file."""

    path: Path
    connection: duckdb.DuckDBPyConnection
    _depth: int = field(default=0, init=False)

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a statement, fetched whole."""
        with _told(self.path):
            return self.connection.execute(statement, list(values)).fetchall()

    def one(self, statement: str, values: Sequence[object] = ()) -> Any:
        """The first value of the first row, None where there is none."""
        found = self.rows(statement, values)
        return found[0][0] if found else None

    def settings(self) -> dict[str, str]:
        """The table of settings."""
        return {str(key): str(value) for key, value in self.rows("SELECT key, value FROM meta")}

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """Add rows, in order, all by one statement."""
        if rows:
            columns = [list(column) for column in zip(*rows, strict=True)]
            unnested = ", ".join("unnest(?)" for _ in columns)
            with _told(self.path):
                self.connection.execute(f"INSERT INTO {table} SELECT {unnested}", columns)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is kept when it ends, or nothing of it."""
        self.rows("BEGIN TRANSACTION")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        try:
            self.connection.execute("ROLLBACK")
        except duckdb.Error:
            # A failed commit has ended the transaction already: nothing of it is in the file.
            return

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self.connection.close()


def open_store(path: Path, *, memory_limit: str | None = None, wait: float = 0.0, read_only: bool = False) -> Store:
    """The store at `path`, made where there is none.

    `wait`: for how many seconds to try a file that is in use. Raises `LockedError` where it stays so, `PathError` where
    the file cannot be read or made, `FormatError` where it is no case file of this version.
    """
    _check_path(path, read_only)
    new = not path.exists()
    store = Store(path, _connected(path, memory_limit, wait, read_only))
    try:
        with _told(path):
            store.connection.execute("SET enable_external_access = false")
        _made(store) if new or _empty(store) else _checked(store)
    except BaseException:
        store.close()
        raise
    return store


def _check_path(path: Path, read_only: bool) -> None:
    fix = "name a file in a folder that exists"
    if path.exists() and not path.is_file():
        raise PathError("not a plain file", where=str(path), fix=fix)
    if not path.exists() and (read_only or not path.parent.is_dir()):
        what = "no such case file" if path.parent.is_dir() else "the folder does not exist"
        raise PathError(what, where=str(path), fix=fix)


def _connected(path: Path, memory_limit: str | None, wait: float, read_only: bool) -> duckdb.DuckDBPyConnection:
    config = {**SAFE, "memory_limit": memory_limit} if memory_limit else SAFE
    deadline = time.monotonic() + wait
    while True:
        try:
            with _told(path):
                return duckdb.connect(str(path), read_only=read_only, config=config)
        except LockedError:
            if time.monotonic() >= deadline:
                raise
            time.sleep(PAUSE)


def _empty(store: Store) -> bool:
    """Whether the file was made but never filled: a process was ended between the two."""
    return not store.rows("SELECT table_name FROM duckdb_tables()") and not store.rows(
        "SELECT view_name FROM duckdb_views() WHERE NOT internal"
    )


@cache
def _schema() -> str:
    return (resources.files(__package__) / "sql" / "schema.sql").read_text(encoding="utf-8")


def _made(store: Store) -> None:
    with store.transaction():
        store.rows(_schema())
        store.insert("meta", [("format", FORMAT), ("version", VERSION)])


def _checked(store: Store) -> None:
    """Refuse a file that is none of ours: of another format, or with something else in place of a table."""
    found = {name for (name,) in store.rows("SELECT table_name FROM duckdb_tables()")}
    strangers = store.rows("SELECT view_name FROM duckdb_views() WHERE NOT internal")
    if found != TABLES or strangers:
        raise FormatError("not a case file", where=str(store.path), fix="name a file that `claimcheck case add` made")
    known = store.settings()
    if (got := (known.get("format"), known.get("version"))) != (FORMAT, VERSION):
        raise FormatError("a case file of another version", where=str(store.path), got=got, allowed=f"{FORMAT} {VERSION}")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of the engine as ours."""
    try:
        yield
    except duckdb.Error as error:
        raise _ours(str(error), path) from error


def _ours(said: str, path: Path) -> ClaimcheckError:
    low, where = said.casefold(), str(path)
    if "lock on file" in low or "conflict" in low or "being used by another process" in low:
        return LockedError("the case file is in use by another process", where=where, fix="wait until it is done, or pass wait=")
    if "out of memory" in low:
        return LimitError("not enough memory", where=where, got=said, fix="raise memory_limit")
    if "not a valid duckdb" in low or "serialization" in low or "corrupt" in low or "checksum" in low:
        return FormatError("not a case file, or a damaged one", where=where, got=said, fix="take the last copy that opens")
    if any(words in low for words in UNWRITABLE):
        fix = "choose a folder with room that you may write to"
        return PathError("cannot be read or written", where=where, got=said, fix=fix)
    return FormatError("the case file cannot be used", where=where, got=said)

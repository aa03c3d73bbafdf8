"""A database in a folder of its own, where what does not fit the memory is kept."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

A_THREAD = 512 * 1024**2
"""Bytes that a thread of the database needs to itself, so that it can keep what does not fit on disk."""

LEAST = 64 * 1024**2
"""Bytes that the database is left at least."""


@frozen(eq=False)
class Store:
    """A DuckDB database in a folder of its own, gone when it is closed; what does not fit the memory is kept there."""

    folder: TemporaryDirectory[str]
    connection: DuckDBPyConnection
    limit: int | None = None
    """Bytes of the whole memory limit, None where there is none."""

    @classmethod
    def open(cls, memory_limit: str | None = None, share: float = 1.0, within: Path | None = None) -> Store:
        """A new database in a folder `within` that uses at most `share` of `memory_limit`; the package is loaded only here."""
        import duckdb

        folder = TemporaryDirectory(prefix="claimcheck-", dir=within)
        connection = duckdb.connect(str(Path(folder.name) / "work.duckdb"))
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("SET temp_directory = ?", [folder.name])
        if not memory_limit:
            return cls(folder, connection)
        connection.execute("SET memory_limit = ?", [memory_limit])
        store = cls(folder, connection, in_use(connection))
        store.use(share)
        connection.execute("SET threads = ?", [max(1, min(os.cpu_count() or 1, in_use(connection) // A_THREAD))])
        return store

    def use(self, share: float) -> None:
        """Let the database use a share of the memory limit from now on; what it holds beyond that goes to disk."""
        if self.limit:
            self.connection.execute("SET memory_limit = ?", [f"{max(int(self.limit * share), min(LEAST, self.limit))}B"])

    def close(self) -> None:
        """Close and remove it."""
        self.connection.close()
        self.folder.cleanup()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def in_use(connection: DuckDBPyConnection) -> int:
    """The memory limit of a database in bytes."""
    row = connection.execute("SELECT memory_limit FROM pragma_database_size()").fetchone()
    return parse_bytes(row[0] if row else "")


def parse_bytes(size: str) -> int:
    """Bytes from what DuckDB prints: `953.6 MiB`."""
    number, _, unit = size.partition(" ")
    return int(float(number) * 1024 ** ("bytes", "KiB", "MiB", "GiB", "TiB").index(unit))

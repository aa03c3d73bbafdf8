"""The words of very many claims, in a file beside the database: one is read when it is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.fold import plain

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from duckdb import DuckDBPyConnection

    Array = np.ndarray[Any, np.dtype[Any]]

CHUNK = 100_000


class Contents:
    """The content of each claim by its number; `text` is a number for each that reads the same after folding."""

    def __init__(self, connection: DuckDBPyConnection, size: int, folder: Path) -> None:
        import numpy as np

        self._path = folder / "contents"
        ends, texts = np.zeros(size + 1, dtype=np.int64), np.zeros(size, dtype=np.int64)
        at = 0
        with self._path.open("wb") as out:
            for start in range(0, size, CHUNK):
                for n, content in enumerate(_chunk(connection, start), start):
                    raw = " ".join(content.split()).encode()
                    at += out.write(raw)
                    ends[n + 1] = at
                    texts[n] = int.from_bytes(hashlib.blake2b(plain(content).encode(), digest_size=8).digest(), signed=True)
        self.ends, self.text = ends, texts
        self._file = self._path.open("rb")

    def __getitem__(self, n: int) -> str:
        start = int(self.ends[n])
        self._file.seek(start)
        return self._file.read(int(self.ends[n + 1]) - start).decode()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _chunk(connection: DuckDBPyConnection, start: int) -> Sequence[str]:
    sql = "SELECT content FROM cells WHERE n >= ? AND n < ? ORDER BY n"
    return [row[0] for row in connection.execute(sql, [start, start + CHUNK]).fetchall()]


class Words:
    """Content and language of each claim, as the values of a column."""

    def __init__(self, contents: Contents, lang: Array, langs: Sequence[str | None]) -> None:
        self._contents, self._lang, self._langs = contents, lang, langs

    def __len__(self) -> int:
        return len(self._lang)

    def __getitem__(self, n: int) -> tuple[str, str | None]:
        return self._contents[n], self._langs[self._lang[n]]

    def __iter__(self) -> Iterator[tuple[str, str | None]]:
        return (self[n] for n in range(len(self)))

"""The words of very many claims, in a file beside the database: one is read when it is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.fold import plain
from claimcheck.comparison.wording import Words

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


class Told(Sequence[Words]):
    """The words of each claim of a table, made when they are asked for."""

    def __init__(self, size: int, words: Callable[[int], Words]) -> None:
        self._size, self._words = size, words

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, n: Any) -> Any:
        return self._words(n)

"""The words of very many claims, in a file beside the database: one is read when it is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.fold import plain
from claimcheck.comparison.wording import MIN_CONTENT, content_words, readable
from claimcheck.engines.fields import Distinct
from claimcheck.records.comparison import Code

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
        starts, lengths, texts = (np.zeros(size, dtype=kind) for kind in (np.int64, np.int32, np.int64))
        at = 0
        with self._path.open("wb") as out:
            for start in range(0, size, CHUNK):
                for n, content in _chunk(connection, start):
                    raw = " ".join(content.split()).encode()
                    starts[n], lengths[n] = at, len(raw)
                    at += out.write(raw)
                    texts[n] = int.from_bytes(hashlib.blake2b(plain(content).encode(), digest_size=8).digest(), signed=True)
        self.starts, self.lengths, self.text = starts, lengths, texts
        self._file = self._path.open("rb")

    def __getitem__(self, n: int) -> str:
        self._file.seek(int(self.starts[n]))
        return self._file.read(int(self.lengths[n])).decode()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _chunk(connection: DuckDBPyConnection, start: int) -> Sequence[tuple[int, str]]:
    sql = "SELECT n, content FROM cells WHERE rowid >= ? AND rowid < ?"
    return connection.execute(sql, [start, start + CHUNK]).fetchall()


class Told:
    """The words of claims without terms, which are compared by the words of their content; read when they are asked for."""

    codes = (Code.UNRESOLVED, Code.EQUAL, Code.ANTONYM, Code.DISJOINT)

    def __init__(self, contents: Contents, langs: Sequence[str | None], lang: Array) -> None:
        import numpy as np

        self._contents, self._langs, self._lang = contents, langs, lang
        self._readable = np.array([readable(one) for one in langs], dtype=bool)
        size = len(contents.text)
        self._starts, self._counts = np.zeros(size, dtype=np.int64), np.full(size, -1, dtype=np.int32)
        self._odd = np.zeros(size, dtype=bool)
        self._known = Distinct()
        self._words, self._size = np.zeros(CHUNK, dtype=np.int32), 0

    def __call__(self, a: Array, b: Array) -> Array:
        """For each pair of claims the place in `codes` of what `compare_wording` says of them."""
        import numpy as np

        out = np.zeros(len(a), dtype=np.int32)
        rows = np.flatnonzero((self._lang[a] == self._lang[b]) & self._readable[self._lang[a]])
        self._read(np.union1d(a[rows], b[rows]))
        counts = self._counts[a[rows]]
        rows = rows[(counts == self._counts[b[rows]]) & (counts >= MIN_CONTENT)]
        counts = self._counts[a[rows]]
        for count in np.unique(counts).tolist():
            mine = rows[counts == count]
            x, y = (self._words[self._starts[side[mine]][:, None] + np.arange(count)] for side in (a, b))
            changed, same = (x != y).sum(axis=1), self._odd[a[mine]] == self._odd[b[mine]]
            out[mine] = np.where(changed == 0, np.where(same, 1, 2), np.where((changed == 1) & same, 3, 0))
        return out

    def _read(self, claims: Array) -> None:
        """Number the words of claims that were not read before."""
        import numpy as np

        for n in claims[self._counts[claims] < 0].tolist():
            found, odd = content_words(self._contents[n], self._langs[self._lang[n]] or "")
            self._starts[n], self._counts[n], self._odd[n] = self._size, len(found), odd
            self._size += len(found)
            if self._size > len(self._words):
                self._words = np.concatenate((self._words, np.zeros(max(len(found), len(self._words)), dtype=np.int32)))
            self._words[self._size - len(found) : self._size] = [self._known.number(w) for w in found]

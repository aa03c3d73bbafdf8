"""Candidate pairs through SQL: the tokens of claims become keys, too large keys are split, claims under one key are pairs."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.ontology import Ontology
from claimcheck.engines import keys
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.keys import TOKENED, Blocking, Kind, Token, Tokens, key_name, said, understood
from claimcheck.engines.pairing import pair_up

if TYPE_CHECKING:
    import numpy as np
    from duckdb import DuckDBPyConnection

    Array = np.ndarray[Any, np.dtype[Any]]

UNUSED = 2**31 - 1
"""A part of a key that is not used."""
STEPS = 3
"""How many further slots may split a key."""
AT_ONCE = 20_000_000
"""Claims under keys of which the large ones are split at a time."""
BATCH = 200_000
"""Pairs handed on at a time."""


@cache
def statement(name: str) -> str:
    """The SQL of a step; every engine runs the same."""
    return (resources.files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def parameters() -> dict[str, int]:
    """The values that stand in the statements."""
    return {kind.name.lower(): int(kind) for kind in Kind} | {
        "unused": UNUSED, "rare": keys.RARE, "rarest": keys.RAREST, "window": keys.WHOLE, "near": keys.NEAR,
        "limit": keys.MAX_BLOCK, "show": keys.SHOWN, "stricter": keys.STRICTER,
        **{f"room_{name}": room for name, room in keys.ROOM.items()},
    }  # fmt: skip


def run(connection: DuckDBPyConnection, name: str, **more: int) -> DuckDBPyConnection:
    """Run a statement with the values that it names."""
    return _ran(connection, statement(name), **more)


def _ran(connection: DuckDBPyConnection, sql: str, **more: int) -> DuckDBPyConnection:
    return connection.execute(sql, {k: v for k, v in (parameters() | more).items() if f"${k}" in sql})


def block(connection: DuckDBPyConnection, columns: Columns, ontology: Ontology) -> Blocking:
    """Fill the table `pairs` (a, b) of candidate pairs and say how they came about."""
    tokens = fill_slots(connection, columns, ontology)
    return propose(connection, columns.size, tokens)


def propose(connection: DuckDBPyConnection, size: int, tokens: Sequence[Token]) -> Blocking:
    """From the tables `slots` and `open_claims` to the table `pairs`."""
    run(connection, "keys")
    run(connection, "more")
    connection.execute("CREATE OR REPLACE TABLE ready (claim INTEGER, block BIGINT, mask TINYINT, bare TINYINT, reach SMALLINT)")
    named: list[tuple[str, int]] = []
    steps: list[int] = []
    kinds: Counter[str] = Counter()
    large, windowed = True, 0
    while large:
        run(connection, "sizes")
        found = run(connection, "large").fetchall() if len(steps) < STEPS else []
        large = bool(found)
        steps += [found[0][-1]] if large else []
        named += [(_spelled(row[:4], tokens), row[4]) for row in found]
        for kind, pairs, endless in run(connection, "by_key", last=not large).fetchall():
            kinds[key_name(kind)] += pairs
            windowed += endless
        _made_ready(connection, last=not large)
        if large:
            _refine(connection)
    for name in ("keys", "sizes", "slots", "more"):
        connection.execute(f"DROP TABLE {name}")
    refined = tuple(sorted(named, key=lambda k: (-k[1], k[0]))[: keys.SHOWN])
    by_key = tuple(sorted((name, pairs) for name, pairs in kinds.items() if pairs))
    paired = _paired(connection, size, sum(kinds.values()))
    return Blocking(size, paired, by_key, refined, refined_keys=tuple(steps), windowed=windowed)


def _refine(connection: DuckDBPyConnection) -> None:
    """Split the keys that are too large, some at a time: what joins hold of them must fit the memory."""
    parts = 1 + _one(connection, "SELECT count(*) FROM keys") // AT_ONCE
    sql = statement("refine")
    for part in range(parts):
        _ran(connection, sql if not part else sql.replace("CREATE OR REPLACE TABLE refined AS", "INSERT INTO refined"),
             parts=parts, part=part)  # fmt: skip
    connection.execute("DROP TABLE keys")
    connection.execute("ALTER TABLE refined RENAME TO keys")


def _made_ready(connection: DuckDBPyConnection, last: bool) -> None:
    """Keep the blocks that are split no more, those of one key in a row and in the order in which `pairing` wants them."""
    first = _one(connection, "SELECT coalesce(max(block) + 1, 0) FROM ready")
    rows = f"SELECT claim, block + {first}, mask, bare, reach FROM ({statement('small')})"
    _ran(connection, f"INSERT INTO ready {rows} ORDER BY block, mask % 3", last=last)


def _paired(connection: DuckDBPyConnection, size: int, proposed: int) -> int:
    """Fill the table `pairs`; how many there are."""
    connection.execute("CREATE OR REPLACE TABLE pairs (a INTEGER, b INTEGER)")
    [(place,)] = connection.execute("SELECT current_setting('temp_directory')").fetchall()
    for a, b in pair_up(connection, size, proposed, Path(place)):
        connection.register("met", {"a": a, "b": b})
        connection.execute("INSERT INTO pairs SELECT a, b FROM met")
        connection.unregister("met")
    connection.execute("DROP TABLE ready")
    return _one(connection, "SELECT count(*) FROM pairs")


def _one(connection: DuckDBPyConnection, sql: str) -> int:
    [(found,)] = connection.execute(sql).fetchall()
    return int(found)


def _spelled(parts: Iterable[int], tokens: Sequence[Token]) -> str:
    """A key in words; a text that stands many times has a number beyond the tokens, and is not written out."""
    used = [n for n in parts if n < UNUSED]
    kind = tokens[used[0]][0] if used[0] < len(tokens) else Kind.TEXT
    return " ".join((key_name(kind), *(tokens[n][1] for n in used if n < len(tokens))))


def fill_slots(connection: DuckDBPyConnection, columns: Columns, ontology: Ontology) -> tuple[Token, ...]:
    """Fill the tables `slots` (claim, kind, token, mask) and `open_claims` (claim); the tokens by their number."""
    import numpy as np

    occasions = (o for found in columns.values["occasion"] for o in found)
    maker = Tokens(ontology, occasions)
    used = [s for s in (*TOKENED, "role") if columns.values[s]]
    given = {s: [list(maker.of(s, v)) for v in columns.values[s]] for s in used}
    flat = {t for found in given.values() for mine in found for t, _ in mine}
    claims, words, at = _told(columns, {t[1] for t in flat if t[0] is Kind.PERSON})
    flat |= set(words)
    tokens = tuple(sorted(flat))
    number = {token: n for n, token in enumerate(tokens)}
    connection.execute("CREATE OR REPLACE TABLE slots (claim INTEGER, kind TINYINT, token INTEGER, mask TINYINT)")
    for slot, found in given.items():
        made = [(v, number[t], int(t[0]), mask) for v, mine in enumerate(found) for t, mask in mine]
        connection.register("tokens_of", _table(made, ("value", "token", "kind", "mask")))
        for column in [columns.ids[slot]] if slot != "role" else columns.fillers.T:
            _insert(connection, column)
    kind, token = (np.array([part(t) for t in words], dtype=np.int32) for part in (lambda t: int(t[0]), number.__getitem__))
    connection.register("told", {"claim": claims, "kind": kind[at], "token": token[at]})
    connection.execute("INSERT INTO slots SELECT claim, kind, token, ? FROM told", [keys.ALL])
    _insert_texts(connection, columns.ids["text"], len(tokens))
    opened = np.flatnonzero(~_understood(columns))
    connection.register("opened", {"claim": opened.astype(np.int32)})
    connection.execute("CREATE OR REPLACE TABLE open_claims AS SELECT claim FROM opened")
    return tokens


def _understood(columns: Columns) -> Array:
    import numpy as np

    known = np.array([*map(understood, columns.values["predicate"]), False])
    return known[columns.ids["predicate"]]


def _told(columns: Columns, people: set[str]) -> tuple[Array, Sequence[Token], Array]:
    """The words of the claims whose predicate is not understood, and which of them are names in other claims.

    For each word of a claim the claim and the place of the token among the distinct ones, which stand between.
    """
    import numpy as np

    claims, places = array("i"), array("i")
    known: dict[Token, int] = {}
    for n in np.flatnonzero(~_understood(columns)).tolist():
        mine = said(columns.profile(n).claim)
        for token in (*((Kind.WORD, w) for w in mine), *((Kind.PERSON, w) for w in mine & people)):
            claims.append(n)
            places.append(known.setdefault(token, len(known)))
    return np.array(claims, dtype=np.int32), tuple(known), np.array(places, dtype=np.int32)


def _table(rows: Sequence[tuple[int, ...]], names: Sequence[str]) -> dict[str, Array]:
    import numpy as np

    made = np.array(rows, dtype=np.int32).reshape(len(rows), len(names))
    return {name: np.ascontiguousarray(made[:, n]) for n, name in enumerate(names)}


def _insert(connection: DuckDBPyConnection, column: Array) -> None:
    import numpy as np

    stated = np.flatnonzero(column != NONE)
    connection.register("stated", {"claim": stated.astype(np.int32), "value": column[stated]})
    connection.execute(statement("slots"))


def _insert_texts(connection: DuckDBPyConnection, column: Array, first: int) -> None:
    """Texts that stand more than once, numbered after all other tokens."""
    import numpy as np

    ordered = np.sort(column)
    repeated = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    at = np.searchsorted(repeated, column).astype(np.int32)
    twice = np.flatnonzero(np.append(repeated, 0)[at] == column) if len(repeated) else np.zeros(0, dtype=np.int64)
    connection.register("told", {"claim": twice.astype(np.int32), "token": at[twice] + np.int32(first)})
    connection.execute("INSERT INTO slots SELECT claim, ?, token, ? FROM told", [int(Kind.TEXT), keys.ALL])


def batches(connection: DuckDBPyConnection, count: int, size: int = BATCH) -> Iterator[tuple[Array, Array]]:
    """The pairs in batches, each fetched whole: a part-fetched result would make the next statement fail."""
    import numpy as np

    for start in range(0, count, size):
        sql = "SELECT a, b FROM pairs WHERE rowid BETWEEN ? AND ?"
        found = connection.execute(sql, [start, start + size - 1]).fetchnumpy()
        yield np.asarray(found["a"]), np.asarray(found["b"])


def every_pair(connection: DuckDBPyConnection, size: int) -> Blocking:
    """Fill the table `pairs` with every pair of claims."""
    sql = "CREATE OR REPLACE TABLE pairs AS SELECT x.range::INTEGER AS a, y.range::INTEGER AS b"
    connection.execute(f"{sql} FROM range(?) AS x JOIN range(?) AS y ON x.range < y.range", [size, size])
    return Blocking(size, size * (size - 1) // 2, every_pair=True)

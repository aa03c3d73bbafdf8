"""The log of a case: rows that are only ever added, each with the hash of the row before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from attrs import frozen

from claimcheck.case.store import Store
from claimcheck.errors import FormatError
from claimcheck.messages import Message

START = "0" * 64
"""What the first row carries for the row before."""


@frozen
class LogEntry:
    """What was done: number, moment, who, what (`create`, `settings`, `add`, `decide`), and its particulars."""

    seq: int
    at: datetime
    who: str
    what: str
    payload: Mapping[str, Any]
    before: str
    hash: str


def canonical(value: object) -> str:
    """JSON that is the same for the same value: sorted keys, no white space."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def parsed(text: str, where: str) -> Any:
    """What `canonical` wrote; raises `FormatError` where a row of the file holds something else."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        fix = "see `claimcheck case verify`, and take the last copy that is whole"
        raise FormatError("a row that cannot be read", where=where, got=text, fix=fix) from None


def digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def append(store: Store, who: str, what: str, payload: Mapping[str, object], now: datetime) -> int:
    """Add a row inside the running transaction and return its number.

    Time never runs backwards in the log: where the clock does, the row takes the moment of the row before.
    """
    last = store.rows("SELECT seq, moment, hash FROM log ORDER BY seq DESC LIMIT 1")
    seq, before = (last[0][0] + 1, last[0][2]) if last else (1, START)
    moment = max(now.astimezone(UTC), _moment(last[0][1], f"log row {seq - 1}")) if last else now.astimezone(UTC)
    at, written = moment.isoformat(timespec="microseconds"), canonical(payload)
    store.insert("log", [(seq, at, who, what, written, before, _hash(seq, at, who, what, written, before))])
    return int(seq)


def _hash(seq: int, at: str, who: str, what: str, payload: str, before: str) -> str:
    return digest(canonical([seq, at, who, what, payload, before]))


def entries(store: Store, since: int = 0) -> tuple[LogEntry, ...]:
    """The rows after number `since`, in order."""
    rows = store.rows("SELECT seq, moment, who, what, payload, before, hash FROM log WHERE seq > ? ORDER BY seq", [since])
    return tuple(_entry(*row) for row in rows)


def _entry(seq: int, at: str, who: str, what: str, payload: str, before: str, own: str) -> LogEntry:
    where = f"log row {seq}"
    told = parsed(payload, where)
    if not isinstance(told, dict):
        raise FormatError("a row that cannot be read", where=where, got=payload, allowed="an object")
    return LogEntry(seq, _moment(at, where), who, what, told, before, own)


def _moment(text: str, where: str) -> datetime:
    """A moment as it was written, with its zone."""
    found: datetime | None = None
    with suppress(ValueError):
        found = datetime.fromisoformat(text)
    if found is None or found.tzinfo is None:
        raise FormatError("no moment", where=where, got=text, allowed="2026-04-20T08:00:00.000000+00:00")
    return found


def broken(store: Store) -> Iterator[Message]:
    """One sentence for each row that does not fit the row before, or not its own hash."""
    before, number = START, 0
    for seq, at, who, what, payload, carried, own in store.rows("SELECT * FROM log ORDER BY seq"):
        if seq != number + 1:
            yield Message.of("verify.row_missing", no=number + 1)
        if carried != before:
            yield Message.of("verify.row_chain", no=seq)
        if own != _hash(seq, at, who, what, payload, carried):
            yield Message.of("verify.row_altered", no=seq)
        before, number = own, seq


def reached(store: Store, as_of: int | datetime | None) -> int:
    """The number of the last row at a moment or number; of the last of all where None."""
    if as_of is None or isinstance(as_of, int):
        last = int(store.one("SELECT coalesce(max(seq), 0) FROM log"))
        return last if as_of is None else min(as_of, last)
    moment = as_of.astimezone(UTC).isoformat(timespec="microseconds")
    return int(store.one("SELECT coalesce(max(seq), 0) FROM log WHERE moment <= ?", [moment]))

"""Whether a case file is as it was written: the chain of its log, and every row that the log names."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimcheck.case import log
from claimcheck.case.items import REPORT, Item, content_hash, items, stored_claims
from claimcheck.case.store import Store
from claimcheck.errors import ClaimcheckError
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Decision
from claimcheck.records.serial import load


def problems(store: Store) -> Iterator[str]:
    """One sentence for each row that does not fit the log; none where all is well."""
    yield from log.broken(store)
    said = log.entries(store)
    yield from _settings(store, said)
    yield from _items(store, said)
    yield from _decisions(store, said)


def _settings(store: Store, said: tuple[log.LogEntry, ...]) -> Iterator[str]:
    last: dict[str, str] = {}
    for entry in said:
        if entry.what in ("create", "settings"):
            last |= {k: v for k, v in entry.payload.items() if k in ("options", "registry")}
    held = store.settings()
    yield from (f"{key}: altered" for key, hash in last.items() if log.digest(held.get(key, "")) != hash)


def _items(store: Store, said: tuple[log.LogEntry, ...]) -> Iterator[str]:
    told = {i["no"]: (e.seq, i) for e in said if e.what == "add" for i in e.payload.get("items", ())}
    found = {i.no: i for i in items(store)}
    claims = stored_claims(store)
    for no, (seq, expected) in sorted(told.items()):
        item = found.get(no)
        if item is None:
            yield f"item {no}: missing"
        elif log.digest(item.record) != expected["record"] or item.seq != seq or not _fits(item):
            yield f"item {no} ({item.id}): altered"
        if log.digest("\n".join(claims.get(no, ()))) != expected["claims"]:
            yield f"claims of item {no}: altered"
    yield from (f"item {no}: not in the log" for no in sorted((found.keys() | claims.keys()) - told.keys()))


def _fits(item: Item) -> bool:
    """Whether the columns say of a record what it says itself."""
    try:
        made = item.report() if item.kind == REPORT else load(Claim, json.loads(item.record))
    except (ClaimcheckError, ValueError):
        return False
    return content_hash(made) == item.content and made.id == item.id


def _decisions(store: Store, said: tuple[log.LogEntry, ...]) -> Iterator[str]:
    told = {id: e.seq for e in said if e.what == "decide" for id in e.payload.get("decisions", ())}
    rows = {id: (seq, record) for id, seq, record in store.rows("SELECT id, seq, record FROM decisions ORDER BY id")}
    for id, seq in told.items():
        if id not in rows:
            yield f"decision {id}: missing"
        elif rows[id][0] != seq or _decision_id(rows[id][1]) != id:
            yield f"decision {id}: altered"
    yield from (f"decision {id}: not in the log" for id in sorted(rows.keys() - told.keys()))


def _decision_id(record: str) -> str:
    try:
        return load(Decision, json.loads(record)).id
    except (ClaimcheckError, ValueError):
        return ""

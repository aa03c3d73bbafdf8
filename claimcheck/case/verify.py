"""Whether a case file is as it was written: the chain of its log, and every row that the log names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.case import log
from claimcheck.case.items import REPORT, Item, content_hash, items, stored_claims
from claimcheck.case.store import Store
from claimcheck.errors import ClaimcheckError
from claimcheck.messages import Message
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Decision
from claimcheck.records.serial import load


def problems(store: Store) -> Iterator[Message]:
    """One sentence for each row that does not fit the log; none where all is well."""
    yield from log.broken(store)
    try:
        said = log.entries(store)
    except ClaimcheckError as error:
        yield Message.of("free", text=str(error))
        return
    yield from _settings(store, said)
    yield from _items(store, said)
    yield from _decisions(store, said)


def _settings(store: Store, said: tuple[log.LogEntry, ...]) -> Iterator[Message]:
    last: dict[str, str] = {}
    for entry in said:
        if entry.what in ("create", "settings"):
            last |= {k: v for k, v in entry.payload.items() if k in ("options", "registry")}
    held = store.settings()
    yield from (Message.of("verify.setting", name=key) for key, hash in last.items() if log.digest(held.get(key, "")) != hash)


def _items(store: Store, said: tuple[log.LogEntry, ...]) -> Iterator[Message]:
    told = {i["no"]: (e.seq, i) for e in said if e.what == "add" for i in _listed(e, "items") if _names_item(i)}
    found = {i.no: i for i in items(store)}
    claims = stored_claims(store)
    for no, (seq, expected) in sorted(told.items()):
        item = found.get(no)
        if item is None:
            yield Message.of("verify.item_missing", no=no)
        elif log.digest(item.record) != expected["record"] or item.seq != seq or not _fits(item):
            yield Message.of("verify.item_altered", no=no, name=item.id)
        if log.digest("\n".join(claims.get(no, ()))) != expected["claims"]:
            yield Message.of("verify.claims_altered", no=no)
    yield from (Message.of("verify.item_extra", no=no) for no in sorted((found.keys() | claims.keys()) - told.keys()))


def _listed(entry: log.LogEntry, name: str) -> Sequence[Any]:
    """What a row of the log lists; nothing where it was altered to hold something else, which its hash shows."""
    found = entry.payload.get(name)
    return found if isinstance(found, list) else ()


def _names_item(node: object) -> bool:
    return isinstance(node, dict) and {"no", "record", "claims"} <= node.keys() and isinstance(node["no"], int)


def _fits(item: Item) -> bool:
    """Whether the columns say of a record what it says itself."""
    try:
        made = item.report() if item.kind == REPORT else load(Claim, log.parsed(item.record, ""))
    except ClaimcheckError:
        return False
    return content_hash(made) == item.content and made.id == item.id


def _decisions(store: Store, said: tuple[log.LogEntry, ...]) -> Iterator[Message]:
    told = {id: e.seq for e in said if e.what == "decide" for id in _listed(e, "decisions") if isinstance(id, str)}
    rows = {id: (seq, record) for id, seq, record in store.rows("SELECT id, seq, record FROM decisions ORDER BY id")}
    for id, seq in told.items():
        if id not in rows:
            yield Message.of("verify.decision_missing", name=id)
        elif rows[id][0] != seq or _decision_id(rows[id][1]) != id:
            yield Message.of("verify.decision_altered", name=id)
    yield from (Message.of("verify.decision_extra", name=id) for id in sorted(rows.keys() - told.keys()))


def _decision_id(record: str) -> str:
    try:
        return load(Decision, log.parsed(record, "")).id
    except ClaimcheckError:
        return ""

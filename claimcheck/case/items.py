"""What a case holds: reports and claims typed by hand, every version of them, none ever changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from attrs import field, frozen

from claimcheck.case.log import canonical, digest, parsed
from claimcheck.case.store import Row, Store
from claimcheck.errors import DuplicateIdError
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.serial import dump, load, load_all

REPORT, CLAIM = "report", "claim"
BESIDE = ("id", "retrieved")
"""Fields that do not make another content: the same article fetched again under another file name."""


@frozen
class Item:
    """One version of a report, or of a claim typed by hand. `thread`: the number of its first version."""

    no: int
    kind: str
    id: str
    thread: str
    content: str
    seq: int
    url: str | None
    record: str = field(repr=False)

    def report(self) -> Report:
        """The report; only for items of that kind."""
        return load(Report, parsed(self.record, f"case item {self.no}"), where=f"case item {self.no}")


@frozen
class Version:
    """One version of a report: when it was added by whom, and whether it is `current`, `superseded` or `retracted`."""

    report: Report
    added: datetime
    who: str
    state: str


def content_hash(record: Report | Claim) -> str:
    """The hash of what a report or a claim says: the same for one fetched again, another for every correction."""
    told = dump(record)
    kept = {k: v for k, v in told.items() if k not in BESIDE} if isinstance(record, Report) else told
    return digest(canonical(kept))


def held(store: Store, record: Report | Claim) -> bool:
    """Whether the case holds this content."""
    return bool(store.one("SELECT count(*) FROM items WHERE content = ?", [content_hash(record)]))


def new_items(store: Store, given: Sequence[Report | Claim], seq: int) -> tuple[Item, ...]:
    """Those of `given` that the case does not hold yet, as items; a later version joins the thread of the earlier.

    Versions share their address, or their id. Raises `DuplicateIdError` where an id is that of another article.
    """
    seen: set[str] = set()
    by_url, by_id = _threads(store, given)
    no = int(store.one("SELECT coalesce(max(no), 0) FROM items"))
    out: list[Item] = []
    for record in given:
        content = content_hash(record)
        if content in seen or held(store, record):
            continue
        seen.add(content)
        no += 1
        out.append(_item(no, record, content, seq, by_url, by_id))
    return tuple(out)


def _threads(store: Store, given: Sequence[Report | Claim]) -> tuple[dict[str, str], dict[str, str]]:
    """The threads that the given ones may belong to: of reports by their address, of both by kind and id."""
    urls = [r.url for r in given if isinstance(r, Report) and r.url]
    asked = "SELECT kind, id, thread, url FROM items WHERE list_contains(?, id) OR list_contains(?, url) ORDER BY no"
    rows = store.rows(asked, [[r.id for r in given], urls or [""]])
    return {url: thread for _, _, thread, url in rows if url}, {f"{kind} {id}": thread for kind, id, thread, _ in rows}


def _item(no: int, record: Report | Claim, content: str, seq: int, by_url: dict[str, str], by_id: dict[str, str]) -> Item:
    kind = REPORT if isinstance(record, Report) else CLAIM
    url = record.url if isinstance(record, Report) else None
    at_url, at_id = by_url.get(url) if url else None, by_id.get(f"{kind} {record.id}")
    if at_url and at_id and at_url != at_id:
        fix = "give this report an id of its own"
        raise DuplicateIdError("the id belongs to a report at another address", where=str(url), got=record.id, fix=fix)
    thread = at_url or at_id or str(no)
    by_id[f"{kind} {record.id}"] = thread
    if url:
        by_url[url] = thread
    return Item(no, kind, record.id, thread, content, seq, url, canonical(dump(record)))


def write(store: Store, items: Iterable[Item], claims: Mapping[int, Sequence[Claim]]) -> None:
    """Store items and the claims that were read from them, by item number."""
    store.insert("items", [(i.no, i.kind, i.id, i.thread, i.content, i.seq, i.url, i.record) for i in items])
    rows = [(no, n, c.id, canonical(dump(c))) for no, found in claims.items() for n, c in enumerate(found)]
    store.insert("claims", rows)


def items(store: Store, seq: int | None = None) -> tuple[Item, ...]:
    """Items by number, as far as log row `seq`."""
    rows = store.rows("SELECT * FROM items WHERE ?::BIGINT IS NULL OR seq <= ?::BIGINT ORDER BY no", [seq, seq])
    return tuple(Item(*row) for row in rows)


def heads(store: Store) -> tuple[Item, ...]:
    """All items without their records: what stands is told without reading a text."""
    rows = store.rows("SELECT * EXCLUDE (record) FROM items ORDER BY no")
    return tuple(Item(*(*row, "")) for row in rows)


def some_items(store: Store, numbers: Collection[int]) -> tuple[Item, ...]:
    """The items of these numbers."""
    asked = "SELECT * FROM items SEMI JOIN (SELECT unnest(?::BIGINT[]) AS no) USING (no) ORDER BY no"
    return tuple(Item(*row) for row in store.rows(asked, [sorted(numbers)]))


def check_ids(store: Store, found: Iterable[Claim], threads: Collection[str]) -> None:
    """Raise `DuplicateIdError` where a claim bears the id of another one that the case holds in another thread."""
    asked = """SELECT c.id FROM claims c JOIN items i ON c.item = i.no
    WHERE list_contains(?, c.id) AND NOT list_contains(?, i.thread) ORDER BY c.id LIMIT 1"""
    if twice := store.one(asked, [[c.id for c in found], list(threads)]):
        raise DuplicateIdError("two claims bear one id", where=str(store.path), got=twice, fix="give the claim an id of its own")


def current(found: Iterable[Item], retracted: Iterable[str] = ()) -> tuple[Item, ...]:
    """The version of each thread that stands: the last one added, none where that is retracted (by content hash)."""
    last: dict[tuple[str, str], Item] = {}
    for item in found:
        last[item.kind, item.thread] = item
    gone = set(retracted)
    return tuple(i for i in sorted(last.values(), key=lambda i: i.no) if i.content not in gone)


def claims_hash(found: Sequence[Claim]) -> str:
    """The hash of the claims of one item, as they are stored."""
    return digest("\n".join(canonical(dump(c)) for c in found))


def stored_claims(store: Store) -> dict[int, list[str]]:
    """The records of all claims, by item."""
    out: dict[int, list[str]] = {}
    for no, record in store.rows("SELECT item, record FROM claims ORDER BY item, n"):
        out.setdefault(no, []).append(record)
    return out


def claims(store: Store, numbers: Sequence[int]) -> tuple[Claim, ...]:
    """The claims of items, in order."""
    asked = "SELECT record FROM claims SEMI JOIN (SELECT unnest(?::BIGINT[]) AS item) USING (item) ORDER BY item, n"
    return _loaded(store, store.rows(asked, [list(numbers)]))


def some_claims(store: Store, places: Sequence[tuple[int, int]]) -> tuple[Claim, ...]:
    """Claims by item and place in it."""
    asked = """SELECT record FROM claims SEMI JOIN (SELECT unnest(?::BIGINT[]) AS item, unnest(?::INTEGER[]) AS n) USING (item, n)
    ORDER BY item, n"""
    return _loaded(store, store.rows(asked, [[no for no, _ in places], [n for _, n in places]]))


def _loaded(store: Store, rows: Sequence[Row]) -> tuple[Claim, ...]:
    return load_all(Claim, [parsed(record, str(store.path)) for (record,) in rows], where=str(store.path), path="claims")

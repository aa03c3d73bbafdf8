"""What only the records together show: ids used twice, reports derived from themselves in a ring."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from claimcheck.errors import AttributionError, ClaimcheckError, DuplicateIdError
from claimcheck.messages import Message
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report

T = TypeVar("T", Report, Claim)


def unique(
    placed: Sequence[tuple[str, T]], skip: bool, tell: Callable[[Note], None], fail: Callable[[ClaimcheckError], None]
) -> tuple[T, ...]:
    """The records, each id once: a copy is an error or, with `skip`, a note; another record of the same id always an error."""
    first: dict[str, tuple[str, T]] = {}
    for place, record in placed:
        before, other = first.setdefault(record.id, (place, record))
        if other is record:
            continue
        if other != record:
            fail(DuplicateIdError("one id, two contents", where=place, got=record.id, fix=f"rename one; the other is {before}"))
        elif skip:
            tell(Note(NoteKind.INPUT, Message.of("reading.duplicate", record=record.id, first=before), place))
        else:
            fix = f'drop one ({before}), or read with on_duplicate="skip"'
            fail(DuplicateIdError("the same record twice", where=place, got=record.id, fix=fix))
    return tuple(record for _, record in first.values())


Ring = tuple[tuple[str, ...], AttributionError]


def rings(reports: Sequence[Report]) -> Iterator[Ring]:
    """Every ring of reports each derived from the next: their ids, and an error that shows the path."""
    parents = {r.id: r.derived_from for r in reports}
    done: set[str] = set()
    for start in sorted(parents):
        if start not in done:
            yield from _walk(start, parents, done)


def _walk(start: str, parents: Mapping[str, tuple[str, ...]], done: set[str]) -> Iterator[Ring]:
    """Depth first without recursion: `path` is the way from `start`, `left` what is still to visit at each step."""
    path, left = [start], [iter(parents.get(start, ()))]
    on_path = {start}
    while path:
        nxt = next(left[-1], None)
        if nxt is None:
            left.pop()
            on_path.discard(path[-1])
            done.add(path.pop())
        elif nxt in on_path:
            ring = tuple(path[path.index(nxt) :])
            way, where = " -> ".join([*ring, nxt]), f"Report[{nxt!r}].derived_from"
            yield ring, AttributionError("reports derived from each other in a ring", where=where, got=way)
        elif nxt not in done and nxt in parents:
            path.append(nxt)
            on_path.add(nxt)
            left.append(iter(parents[nxt]))


def strangers(reports: Sequence[Report]) -> Iterator[Note]:
    """A note for every report said to be derived from one that was not read."""
    ids = {r.id for r in reports}
    for report in reports:
        for id in report.derived_from:
            if id not in ids:
                yield Note(NoteKind.SOURCING, Message.of("reading.stranger", report=id), report.id)

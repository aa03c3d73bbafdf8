"""Claims as they are handed from one process to another: few JSON values, every record once.

A row is a record: the number of its class, then its fields by place; a record inside another is the number of its row. This
is no format to keep: both ends are of one version. What is kept or given away is written by `serial`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, cast

from attrs import fields, frozen

from claimcheck.errors import FormatError
from claimcheck.records.claim import Claim
from claimcheck.records.dates import parse_day, parse_published
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Period, Place, Quantity, Role, Span

Row = list[Any]
Way = Callable[[Any, Callable[[Any], Any]], Any]
"""A value on one side to the other; the second argument does it for a record."""

KINDS = (Claim, Attribution, Level, Source, Span, Factuality, Event, Role, Place, Period, Quantity)
"""The classes of records that a claim is made of, by number."""


def _one(value: Any, record: Callable[[Any], Any]) -> Any:
    return record(value)


def _several(values: Iterable[Any], record: Callable[[Any], Any]) -> Any:
    return [record(v) for v in values]


def _named(values: Any, record: Callable[[Any], Any]) -> Any:
    return {name: record(v) for name, v in values.items()}


def _written(value: Any, _: object) -> Any:
    return [v.isoformat() for v in value] if isinstance(value, tuple) else value.isoformat()


def _day(value: Any, _: object) -> Any:
    return parse_day(value)


def _published(value: Any, _: object) -> Any:
    return tuple(map(parse_day, value)) if isinstance(value, list) else parse_published(value)


WAYS: dict[tuple[type, str], tuple[Way, Way]] = {
    **{(Claim, name): (_one, _one) for name in ("attribution", "factuality", "event", "place", "time", "quantity", "cover")},
    **{(Level, name): (_one, _one) for name in ("source", "mention", "cue", "said")},
    (Claim, "spans"): (_several, _several),
    (Attribution, "levels"): (_several, _several),
    (Event, "roles"): (_named, _named),
    (Claim, "published"): (_written, _published),
    (Period, "start"): (_written, _day),
    (Period, "end"): (_written, _day),
}
"""How fields that are no plain JSON values are packed and unpacked; None stays None."""


@frozen
class _Shape:
    """A class of records by its number, with the names of its fields and the ways of those that need one."""

    number: int
    kind: Callable[..., Any]
    names: tuple[str, ...]
    by_name: bool
    packing: tuple[Way | None, ...]
    unpacking: tuple[tuple[int, Way], ...]

    def made(self, values: Row) -> Any:
        """The record with these fields."""
        return self.kind(**dict(zip(self.names, values, strict=True))) if self.by_name else self.kind(*values)


@cache
def _shapes() -> dict[type, _Shape]:
    return {kind: _shape(number, kind) for number, kind in enumerate(KINDS)}


def _shape(number: int, kind: type) -> _Shape:
    given = fields(cast(Any, kind))
    names = tuple(f.name for f in given)
    ways = [WAYS.get((kind, name), (None, None)) for name in names]
    unpacking = tuple((n, way) for n, (_, way) in enumerate(ways, 1) if way)
    return _Shape(number, kind, names, given[0].kw_only, tuple(way for way, _ in ways), unpacking)


def pack(claims: Iterable[Claim]) -> list[Row]:
    """The claims as rows, each record after those inside it."""
    shapes, rows = _shapes(), list[Row]()
    # By identity: what extraction shares between claims is one object, and comparing records takes longer than it saves.
    known: dict[int, int] = {}

    def add(record: Any) -> int:
        if (at := known.get(id(record))) is None:
            shape = shapes[type(record)]
            row: Row = [shape.number]
            for name, way in zip(shape.names, shape.packing, strict=True):
                value = getattr(record, name)
                row.append(value if way is None or value is None else way(value, add))
            at = known[id(record)] = len(rows)
            rows.append(row)
        return at

    for claim in tuple(claims):
        add(claim)
    return rows


def unpack(rows: Sequence[Row]) -> tuple[Claim, ...]:
    """The claims that `pack` made rows of; raises `FormatError` and its like for rows that it did not make."""
    shapes = tuple(_shapes().values())
    made: list[Any] = []
    try:
        for row in rows:
            shape = shapes[row[0]]
            for at, way in shape.unpacking:
                if row[at] is not None:
                    row[at] = way(row[at], made.__getitem__)
            made.append(shape.made(row[1:]))
    except (TypeError, LookupError, AttributeError) as error:
        raise FormatError("no packed claims", got=str(error), allowed="what pack() makes") from None
    return tuple(r for r in made if type(r) is Claim)

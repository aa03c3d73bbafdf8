"""Claims as table rows, and rows, hand-typed ones too, as claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.errors import FormatError, SpanError, at
from claimcheck.reading.cells import join, split, typed
from claimcheck.reading.chains import chain_cells, chain_node
from claimcheck.reading.rows import Row, dated, from_record, known
from claimcheck.records.claim import BETWEEN_SPANS, Claim
from claimcheck.records.columns import CLAIM, ROLE_PREFIX, ROLES
from claimcheck.records.dates import parse_published
from claimcheck.records.serial import load
from claimcheck.records.values import Event, Factuality

NOT_LOCATED = "quote without start and end: not located in the report"
_MARKS = (("exhaustive_roles", "exhaustive", True), ("unresolved_roles", "resolved", False), ("inferred_roles", "inferred", True))
_QUANTITY = {
    "quantity_low": "low", "quantity_high": "high", "quantity_low_open": "low_open", "quantity_high_open": "high_open",
    "unit": "unit", "counted": "of", "soft": "soft", "quantity_expression": "expression",
}  # fmt: skip
_TIME = {"time_start": "start", "time_end": "end", "time_basis": "basis", "time_expression": "expression"}
_SAME = ("kind", "content", "lang", "condition", "marker")


def claim_row(claim: Claim) -> Row:
    """The cells of a claim."""
    return {
        "id": claim.id, "report_id": claim.report_id, **dated(claim.published), **chain_cells(claim),
        **{name: _word(getattr(claim, name)) for name in _SAME},
        "certainty": str(claim.factuality.certainty), "polarity": str(claim.factuality.polarity),
        "factuality": str(claim.factuality), **_event_cells(claim.event), **_place_cells(claim),
        **{column: _word(getattr(claim.time, name, None)) for column, name in _TIME.items()},
        **{column: getattr(claim.quantity, name, None) for column, name in _QUANTITY.items()},
        "scope": join(claim.scope), "notes": join(claim.notes), **_span_cells(claim),
        "terms": join(claim.terms), "key": claim.key,
    }  # fmt: skip


def _word(value: Any) -> Any:
    """A closed word as bare text."""
    return str(value) if isinstance(value, str) else value


def _event_cells(event: Event | None) -> Row:
    if event is None:
        return {}
    out: dict[str, Any] = {"predicate": event.predicate, "event_class": str(event.event_class)}
    out |= {f"{ROLE_PREFIX}{name}": join(role.values) for name, role in event.roles.items()}
    return out | {cell: join(n for n, r in event.roles.items() if getattr(r, name) is on) for cell, name, on in _MARKS}


def _place_cells(claim: Claim) -> Row:
    place = claim.place
    return {"place": place.name, "place_within": join(place.within), "place_expression": place.expression} if place else {}


def _span_cells(claim: Claim) -> Row:
    start, end = claim.extent or (None, None)
    several = len(claim.spans) > 1
    return {
        "start": start, "end": end, "quote": claim.quote,
        "spans": join(f"{s.start}-{s.end}" for s in claim.spans) if several else None,
        "cover": claim.cover.quote if several and claim.cover else None,
    }  # fmt: skip


def role_columns(rows: list[Row]) -> list[str]:
    """The role columns that rows fill: the known roles in their order, then others by name."""
    used = {name for row in rows for name in row if name.startswith(ROLE_PREFIX)}
    order = {f"{ROLE_PREFIX}{role}": n for n, role in enumerate(ROLES)}
    return sorted(used, key=lambda name: (order.get(name, len(order)), name))


def claim_of(row: Row, where: str, number: int, dayfirst: bool | None = None) -> Claim:
    """The claim in a row; `number` is the row's, for an id where neither id nor offsets are given."""
    cells = typed(row, known(row, CLAIM, where, roles=True), where, dayfirst)
    if "record" in cells:
        return from_record(Claim, cells, claim_row, where)
    return load(Claim, _node(cells, where, number, dayfirst), where)


def _node(cells: Mapping[str, Any], where: str, number: int, dayfirst: bool | None) -> Row:
    attribution, assumed = chain_node(cells, where)
    spans, cover = _spans(cells, where)
    located = () if spans or cells.get("quote", cells["content"]) == cells["content"] else (NOT_LOCATED,)
    report, published = cells["report_id"], cells.get("published")
    node = {
        "id": cells.get("id") or (f"{report}:{cells['start']}-{cells['end']}" if spans else f"{report}#{number}"),
        "report_id": report, "published": parse_published(published, at(where, "published"), dayfirst) if published else None,
        **{name: cells[name] for name in _SAME if name in cells}, "attribution": attribution,
        "factuality": _factuality(cells, where), "event": _event(cells, where), "place": _place(cells, where),
        "time": _time(cells), "quantity": _part(cells, _QUANTITY), "spans": spans, "cover": cover,
        "scope": split(cells.get("scope")), "notes": (*split(cells.get("notes")), *assumed, *located),
        "terms": split(cells.get("terms")),
    }  # fmt: skip
    return {name: value for name, value in node.items() if value is not None}


def _factuality(cells: Row, where: str) -> Row:
    parts = (cells.get("certainty"), cells.get("polarity"))
    cell = cells.get("factuality")
    try:
        found = Factuality.parse(cell if cell is not None else f"{parts[0] or 'CT'}{parts[1] or ''}")
    except FormatError as error:
        place = at(where, "factuality" if cell is not None else "certainty")
        raise FormatError(error.what, where=place, got=error.got, allowed=error.allowed) from None
    out = {"certainty": found.certainty, "polarity": found.polarity}
    for name, part in zip(out, parts, strict=True):
        if part is not None and part != out[name]:
            raise FormatError("not that of the factuality cell", where=at(where, name), got=part, allowed=str(out[name]))
    return out


def _event(cells: Row, where: str) -> Row | None:
    fillers = {n.removeprefix(ROLE_PREFIX): split(v) for n, v in cells.items() if n.startswith(ROLE_PREFIX)}
    roles: dict[str, dict[str, Any]] = {name: {"values": list(values)} for name, values in fillers.items()}
    for cell, name, on in _MARKS:
        for role in split(cells.get(cell)):
            if role not in roles:
                raise FormatError("no such role in this row", where=at(where, cell), got=role, allowed=", ".join(roles) or "none")
            roles[role][name] = on
    if "predicate" not in cells:
        if roles or "event_class" in cells:
            raise FormatError("roles without a predicate", where=at(where, "predicate"), allowed="a verb, `meet`")
        return None
    return {"predicate": cells["predicate"], "roles": roles, **_part(cells, {"event_class": "event_class"}, {})}


def _place(cells: Row, where: str) -> Row | None:
    if "place" not in cells:
        if left := next((n for n in ("place_within", "place_expression") if n in cells), None):
            raise FormatError("a place without a name", where=at(where, left), got=cells[left], fix="fill the place cell")
        return None
    return {"name": cells["place"], "within": split(cells.get("place_within")), "expression": cells.get("place_expression")}


def _time(cells: Row) -> Row | None:
    found: Row | None = _part(cells, _TIME)
    if found and not {"start", "end", "basis"} & set(found):
        return {**found, "basis": "unresolved"}
    return found


def _part(cells: Row, names: Mapping[str, str], empty: Any = None) -> Any:
    return {name: cells[column] for column, name in names.items() if column in cells} or empty


def _spans(cells: Row, where: str) -> tuple[list[Row], Row | None]:
    """The spans of a row, and their cover where there are several."""
    start, end, quote = (cells.get(name) for name in ("start", "end", "quote"))
    if start is None and end is None and "spans" not in cells:
        return [], None
    if start is None or end is None or quote is None:
        missing = next(n for n in ("start", "end", "quote") if cells.get(n) is None)
        raise SpanError("a span needs start, end and quote", where=at(where, missing), fix=f"fill {missing}, or empty all three")
    if "spans" not in cells:
        return [{"start": start, "end": end, "quote": quote}], None
    cover = {"start": start, "end": end, "quote": cells["cover"]} if "cover" in cells else None
    return _several(cells["spans"], quote, at(where, "spans")), cover


def _several(cell: str, quote: str, where: str) -> list[Row]:
    """`12-20; 30-41`, each with its part of the joined quote."""
    out: list[Row] = []
    left = quote
    for pair in split(cell):
        start, dash, end = pair.partition("-")
        if not dash or not (start + end).isascii() or not (start.isdigit() and end.isdigit()) or len(pair) > 40:
            raise SpanError("not a pair of offsets", where=where, got=pair, allowed="12-20; 30-41")
        length = max(int(end) - int(start), 0)
        out.append({"start": int(start), "end": int(end), "quote": left[:length]})
        left = left[length:].removeprefix(BETWEEN_SPANS)
    return out

"""Reports and findings as table rows, rows as reports, and what all rows share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from claimcheck.errors import FormatError, at
from claimcheck.reading.cells import join, split, typed
from claimcheck.reading.chains import whole_chain
from claimcheck.records._check import Published
from claimcheck.records.claim import Claim
from claimcheck.records.columns import REPORT, ROLE_PREFIX, TEXT, Column
from claimcheck.records.dates import iso, parse_moment, parse_published
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report, window
from claimcheck.records.serial import dump, load
from claimcheck.records.strict_json import loads_json

Row = Mapping[str, Any]
T = TypeVar("T", Report, Claim)


def known(names: Iterable[str], columns: Iterable[Column], where: str, roles: bool = False) -> dict[str, Column]:
    """The columns to read, by name; raises `FormatError` for a name that is none of them."""
    by_name = {c.name: c for c in columns}
    out = {c.name: c for c in by_name.values() if c.required}
    for name in names:
        if roles and name.startswith(ROLE_PREFIX):
            out[name] = Column(name, TEXT, "fillers of a role, joined by `; `")
        elif name not in by_name:
            raise FormatError("no such column", where=where, got=name, allowed=", ".join(by_name), fix="rename or drop it")
        elif not by_name[name].derived:
            out[name] = by_name[name]
    return out


def dated(published: Published) -> Row:
    """The three cells of a publication date."""
    first, last = window(published) or (None, None)
    return {"published": iso(published), "published_first": first, "published_last": last}


def report_row(report: Report) -> Row:
    """The cells of a report."""
    return {
        "id": report.id, "text": report.text, "outlet": report.outlet_name, **dated(report.published),
        "published_basis": str(report.published_basis), "lang": report.lang, "title": report.title, "url": report.url,
        "retrieved": report.retrieved.isoformat() if report.retrieved else None, "derived_from": join(report.derived_from),
    }  # fmt: skip


def report_of(row: Row, where: str, default_id: str, dayfirst: bool | None = None) -> Report:
    """The report in a row; raises `InputErrors` where several cells are bad."""
    cells = typed(row, known(row, REPORT, where), where, dayfirst)
    if "record" in cells:
        return from_record(Report, cells, report_row, where)
    return load(
        Report, report_node({**cells, "derived_from": split(cells.get("derived_from"))}, where, default_id, dayfirst), where
    )


def report_node(node: Row, where: str, default_id: str, dayfirst: bool | None = None) -> Row:
    """`node` with its id filled in and its dates read."""
    out = {"id": default_id, **node}
    for name, parse in (("published", parse_published), ("retrieved", parse_moment)):
        if isinstance(out.get(name), str):
            out[name] = parse(out[name], at(where, name), dayfirst)
    return out


def from_record(kind: type[T], cells: Row, row_of: Any, where: str) -> T:
    """The record in a row's `record` cell; raises `FormatError` where another cell says otherwise."""
    place = at(where, "record")
    record = load(kind, loads_json(cells["record"], place), place)
    written = row_of(record)
    for name, value in cells.items():
        if name != "record" and value != written.get(name):
            raise FormatError(
                "says otherwise than the record cell", where=at(where, name), got=value, allowed=str(written.get(name)),
                fix="drop the record column to use the edited cells",
            )  # fmt: skip
    return record


def with_record(row: Row, record: Report | Claim) -> Row:
    """`row` with its lossless cell."""
    return {**row, "record": json.dumps(dump(record), ensure_ascii=False)}


def finding_row(finding: Finding) -> Row:
    """The cells of a finding."""
    return {
        "a_id": finding.a.id, "b_id": finding.b.id, "relation": str(finding.relation),
        "contradiction_type": str(finding.contradiction_type) if finding.contradiction_type else None,
        "strength": finding.strength, "flags": join(finding.flags), "rule": finding.rule, "why": finding.why,
        **_side("a", finding.a), **_side("b", finding.b),
    }  # fmt: skip


def _side(side: str, claim: Claim) -> Row:
    start, end = claim.extent or (None, None)
    cells = {
        "report_id": claim.report_id, "published": iso(claim.published), "chain": whole_chain(claim),
        "origin": claim.attribution.origin.label, "factuality": str(claim.factuality), "quote": claim.quote,
        "start": start, "end": end,
    }  # fmt: skip
    return {f"{side}_{name}": value for name, value in cells.items()}

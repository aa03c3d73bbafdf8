"""Cells of tables: from what pandas, spreadsheets and CSV files make of a value back to the value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from claimcheck.errors import ClaimcheckError, DateError, FormatError, NumberError, at, raise_all
from claimcheck.records.columns import DAY, NUMBER, SWITCH, TEXT, WHOLE, Column
from claimcheck.records.dates import parse_day

IDS = frozenset({"id", "report_id", "derived_from"})
VERBATIM = frozenset({"text", "content", "quote", "cover", "record"})
BETWEEN = "; "
_FLOATED = re.compile(r"(\d{1,40})\.0{1,6}", re.ASCII)
_PLAIN = re.compile(r"-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}([.,]\d{3})+", re.ASCII)
_SWITCHES = {"true": True, "false": False, "1": True, "0": False, "1.0": True, "0.0": False}


def join(values: Iterable[str]) -> str | None:
    """Texts in one cell, joined by `; `; a semicolon or backslash inside a text gets a backslash before it."""
    return BETWEEN.join(v.replace("\\", "\\\\").replace(";", "\\;") for v in values) or None


def split(cell: str | None) -> tuple[str, ...]:
    """The texts that `join` put into one cell, without white space around them; empty ones are left out."""
    parts = [""]
    escaped = False
    for char in cell or "":
        if escaped or char not in "\\;":
            parts[-1] += char
            escaped = False
        elif char == "\\":
            escaped = True
        else:
            parts.append("")
    return tuple(p.strip() for p in parts if p.strip())


def plain(value: Any) -> Any:
    """A cell as a Python value: None for every kind of missing, numpy and pandas wrappers taken off."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime(warn=False)
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float) and value != value:
        return None
    return value


def typed(row: Mapping[str, Any], columns: Mapping[str, Column], where: str, dayfirst: bool | None = None) -> dict[str, Any]:
    """The filled cells of a row, each of its column's type; every bad cell is an error of its own."""
    out: dict[str, Any] = {}
    errors: list[ClaimcheckError] = []
    for name, column in columns.items():
        try:
            value = _of_type(plain(row.get(name)), column, at(where, name), dayfirst)
        except ClaimcheckError as error:
            errors.append(error)
            continue
        if value is not None:
            out[name] = value
    bad = {error.where for error in errors}
    empty = (c for c in columns.values() if c.required and c.name not in out and at(where, c.name) not in bad)
    errors.extend(FormatError("a cell is empty", where=at(where, c.name), allowed=c.meaning) for c in empty)
    raise_all(f"{where}: cells that cannot be used", errors)
    return out


def _of_type(value: Any, column: Column, where: str, dayfirst: bool | None) -> Any:
    if isinstance(value, str):
        value = value if column.name in VERBATIM else value.strip()
        value = value if value.strip() else None
    if value is None:
        return None
    if column.dtype == TEXT:
        return text_of(value, column.name, where)
    if column.dtype == DAY:
        return _day(value, where, dayfirst)
    return {NUMBER: number, WHOLE: whole, SWITCH: switch}[column.dtype](value, where)


def text_of(value: Any, name: str, where: str) -> str:
    """A cell as text; numbers that a spreadsheet made of ids ("1.0") turn back, dates become ISO."""
    if isinstance(value, str):
        found = _FLOATED.fullmatch(value) if name in IDS else None
        return found[1] if found else value
    if isinstance(value, datetime) and value.tzinfo is None and value.time() == time():
        value = value.date()  # the only form in which a frame can hold a day
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return join(value) or ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise FormatError("wrong type", where=where, got=value, allowed="a text")
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _day(value: Any, where: str, dayfirst: bool | None) -> date:
    if isinstance(value, datetime):
        if value.tzinfo is None and value.time() != time():
            raise DateError("a time where a day is expected", where=where, got=value, allowed="2025-12-18")
        return value.date()
    return value if isinstance(value, date) else parse_day(text_of(value, "", where), where, dayfirst)


def number(value: Any, where: str) -> float:
    """A number; raises `NumberError` for what reads differently from language to language ("1.200")."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _GROUPED.fullmatch(value):
        fix = "write 1200 or 1.2"
        raise NumberError(
            "thousands or decimals? languages differ", where=where, got=value, allowed="digits and one point", fix=fix
        )
    if not isinstance(value, str) or not _PLAIN.fullmatch(value):
        raise NumberError("not a number", where=where, got=value, allowed="digits and at most one decimal point")
    return float(value)


def whole(value: Any, where: str) -> int:
    """A whole number, also where a table made it 12.0."""
    found = number(value, where)
    if not float(found).is_integer():
        raise NumberError("not a whole number", where=where, got=value)
    return int(found)


def switch(value: Any, where: str) -> bool:
    """`true` or `false`, as a word, a digit or a truth value."""
    if isinstance(value, bool):
        return value
    if (word := str(value).casefold()) not in _SWITCHES:
        raise FormatError("neither true nor false", where=where, got=value, allowed="true, false, 1, 0")
    return _SWITCHES[word]

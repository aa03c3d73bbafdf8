"""Dates as they are written at every border: ISO 8601, nothing rolled over, nothing guessed."""

from __future__ import annotations

import re
from datetime import date, datetime

from claimcheck.errors import DateError, MetadataError
from claimcheck.records._check import Published
from claimcheck.records.report import check_published

BETWEEN_DAYS = ".."
ALLOWED = "2025-12-18, 2025-12-18T09:30:00+01:00 or a window 2025-12-17..2025-12-19"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)?", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_SERIAL = re.compile(r"\d{5}(\.\d{1,12})?", re.ASCII)


def parse_day(value: str, where: str = "", dayfirst: bool | None = None) -> date:
    """`2025-12-18` as a day; `18.12.2025` and `12/18/2025` only where `dayfirst` says how to read them.

    Raises `DateError` for anything else, also for days that do not exist.
    """
    value = value.strip()
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
        if dayfirst is not None and (found := _NUMERIC.fullmatch(value)):
            first, second, year = (int(n) for n in found.groups())
            return date(year, second, first) if dayfirst else date(year, first, second)
    except ValueError:
        raise DateError("no such day", where=where, got=value, allowed="a day of the calendar") from None
    raise _refused(value, where)


def _refused(value: str, where: str) -> DateError:
    if _NUMERIC.fullmatch(value):
        return DateError(
            "day and month may be swapped", where=where, got=value, allowed=ALLOWED, fix="write it so, or give dayfirst="
        )
    if _SERIAL.fullmatch(value):
        fix = "format the column as text YYYY-MM-DD in the spreadsheet and save it again"
        return DateError("a spreadsheet's day number, not a date", where=where, got=value, allowed=ALLOWED, fix=fix)
    return DateError("not a date", where=where, got=value, allowed=ALLOWED)


def parse_moment(value: str, where: str = "", dayfirst: bool | None = None) -> date | datetime:
    """A day, or an aware datetime; raises `MetadataError` for a time without a zone."""
    value = value.strip()
    if not _MOMENT.fullmatch(value):
        return parse_day(value, where, dayfirst)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise DateError("no such day or time", where=where, got=value, allowed="a time of the calendar") from None
    if moment.tzinfo is None:
        fix = "add the zone (Z, +01:00), or leave the time out"
        raise MetadataError("a time without a zone", where=where, got=value, allowed=ALLOWED, fix=fix)
    return moment


def parse_published(value: str, where: str = "", dayfirst: bool | None = None) -> Published:
    """A day, an aware datetime, or a window of days `first..last`."""
    first, between, last = value.partition(BETWEEN_DAYS)
    if not between:
        return parse_moment(value, where, dayfirst)
    return check_published((parse_day(first, where, dayfirst), parse_day(last, where, dayfirst)), where)


def iso(value: Published) -> str | None:
    """The text that `parse_published` reads back."""
    if isinstance(value, tuple):
        return BETWEEN_DAYS.join(day.isoformat() for day in value)
    return value.isoformat() if value is not None else None

"""What cattrs found wrong, said as our own errors, each with the path to its field."""

from __future__ import annotations

import re

from attrs import fields
from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError, IterableValidationNote

from claimcheck.errors import ClaimcheckError, FormatError

_FIELD = re.compile(r"\.([a-z_]+(?:\[\d+\])?)$", re.ASCII)


def faults(error: BaseException, where: str) -> list[ClaimcheckError]:
    """Every fault inside `error`, flat, in the order of the fields."""
    if isinstance(error, BaseValidationError):
        return [f for e in error.exceptions for f in faults(e, _path(e, where))]
    if isinstance(error, ClaimcheckError):
        return [moved(error, where)]
    if isinstance(error, ForbiddenExtraKeysError):
        allowed = ", ".join(f.name for f in fields(error.cl))
        fix = "leave it out, or correct its name"
        names = sorted(map(str, error.extra_fields))
        return [FormatError("no such field", where=_join(where, n), got=n, allowed=allowed, fix=fix) for n in names]
    if isinstance(error, KeyError):
        return [FormatError("a field is missing", where=where)]
    return [FormatError("wrong type", where=where, got=str(error))]


def moved(error: ClaimcheckError, where: str) -> ClaimcheckError:
    """The same error, its place counted from `where` instead of from the record alone."""
    inner = _FIELD.search(error.where)
    place = where
    if inner and not where.endswith(f".{inner[1]}"):
        place = _join(where, inner[1])
    return relocated(error, place or error.where)


def relocated(error: ClaimcheckError, where: str) -> ClaimcheckError:
    """The same error at another place."""
    return type(error)(error.what, where=where, got=error.got, allowed=error.allowed, fix=error.fix)


def _path(error: BaseException, where: str) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            where = _join(where, note.name)
        elif isinstance(note, IterableValidationNote):
            where = f"{where}[{note.index}]" if isinstance(note.index, int) else _join(where, str(note.index))
    return where


def _join(where: str, name: object) -> str:
    return f"{where}.{name}" if where else str(name)

"""The JSON Schema of our own JSON, made from the records themselves: a field added there is a field here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib import resources
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

import attrs

from claimcheck.options import Options
from claimcheck.presentation.export.json import FORMAT, VERSION
from claimcheck.records._check import Words
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Decision, Review
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue
from claimcheck.records.note import Note
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"
RESOURCE = "conflict_report.schema.json"
_PARTS: Mapping[str, type] = {
    "reports": Report, "claims": Claim, "findings": Finding, "issues": Issue, "notes": Note, "provenance": Provenance,
    "reviews": Review,
}  # fmt: skip
_PLAIN: Mapping[object, Mapping[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}
Schema = dict[str, Any]


def schema() -> Schema:
    """The schema of a whole conflict report as `save` writes it."""
    found: dict[str, Schema] = {}
    parts = {name: {"type": "array", "items": _of(kind, found, top=True)} for name, kind in _PARTS.items()}
    rule = {"type": "array", "prefixItems": [{"type": "string"}] * 2, "minItems": 2, "maxItems": 2}
    head: Schema = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "claimcheck": {"type": "string", "description": "version that wrote it"},
    }
    properties = head | parts | {"options": _of(Options, found), "rules": {"type": "array", "items": rule}}
    return {
        "$schema": DIALECT,
        "title": FORMAT,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": dict(sorted(found.items())),
    }


def dumps() -> str:
    """The schema as text."""
    return json.dumps(schema(), indent=1) + "\n"


def shipped() -> str:
    """The schema as it stands in the package."""
    return (resources.files(__package__) / RESOURCE).read_text(encoding="utf-8")


def _of(kind: Any, found: dict[str, Schema], *, top: bool = False) -> Schema:
    """The schema of a type; records are put into `found` once, claims inside other records are ids (not `top`)."""
    if kind is Claim and not top:
        return {"type": "string", "description": "id of a claim listed under claims"}
    if attrs.has(kind):
        return _record(kind, found)
    if isinstance(kind, type) and issubclass(kind, Words):
        return {"enum": [str(word) for word in kind]}
    return dict(_PLAIN[kind]) if kind in _PLAIN else _generic(kind, found, top)


def _generic(kind: Any, found: dict[str, Schema], top: bool) -> Schema:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"anyOf": [_of(a, found, top=top) for a in arguments]}
    if origin is tuple and arguments[-1] is ...:
        return {"type": "array", "items": _of(arguments[0], found)}
    if origin is tuple:
        exactly = len(arguments)
        return {"type": "array", "prefixItems": [_of(a, found) for a in arguments], "minItems": exactly, "maxItems": exactly}
    return {"type": "object", "additionalProperties": _of(arguments[1], found)}


def _record(kind: Any, found: dict[str, Schema]) -> Schema:
    if kind.__name__ not in found:
        found[kind.__name__] = {}
        fields = dict(_fields(kind, found))
        found[kind.__name__] = {
            "type": "object",
            "description": (kind.__doc__ or "").partition("\n")[0],
            "properties": fields,
            "required": list(fields),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _fields(kind: Any, found: dict[str, Schema]) -> Iterator[tuple[str, Schema]]:
    for one in attrs.fields(_resolved(kind)):
        # What a person wrote down stands in the decision itself: it is not among the claims of the report.
        yield one.name, _of(one.type, found, top=kind is Decision)


@cache
def _resolved(kind: Any) -> Any:
    return cast(Any, attrs.resolve_types(kind))

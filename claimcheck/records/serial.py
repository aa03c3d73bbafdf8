"""Every record to plain JSON values and back, without loss.

Dates are ISO 8601, windows `[first, last]`, closed words their own text, tuples lists. A conflict report names claims by
id inside findings and issues, so that each claim is written once: `dump_finding`, `load_finding` and their like.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast

from cattrs import BaseValidationError, Converter

from claimcheck.errors import ClaimcheckError, as_one, at
from claimcheck.records._convert import by_id, make_converter
from claimcheck.records._faults import faults, relocated
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue

T = TypeVar("T")


def dump(record: object) -> dict[str, Any]:
    """Any record as plain JSON values, every field named."""
    return cast(dict[str, Any], _whole().unstructure(record))


def load(kind: type[T], node: object, where: str = "", path: str = "") -> T:
    """The record of class `kind` that `dump` wrote; fields left out take their defaults.

    Errors name the field as `where, path.field`: `conflicts.json, claims[3].polarity`.

    Raises `FormatError` with the path to the field for unknown fields, words and types, the record's own error where its
    values do not fit together, and `InputErrors` for several faults at once.
    """
    return _load(_whole(), kind, node, where, path)


def load_all(kind: type[T], nodes: object, where: str = "", path: str = "") -> tuple[T, ...]:
    """Records from a list; places read `where, path[3].field`, and every fault of every record is reported."""
    return cast(tuple[T, ...], _load(_whole(), cast(type, tuple.__class_getitem__((kind, ...))), nodes, where, path))


def dump_claim(claim: Claim) -> dict[str, Any]:
    """A claim as plain JSON values."""
    return dump(claim)


def load_claim(node: object, where: str = "", path: str = "") -> Claim:
    """The claim that `dump_claim` wrote."""
    return load(Claim, node, where, path)


def dump_finding(finding: Finding) -> dict[str, Any]:
    """A finding whose claims are named by id."""
    return cast(dict[str, Any], _by_id().unstructure(finding))


def load_finding(node: object, claims: Mapping[str, Claim], where: str = "", path: str = "") -> Finding:
    """The finding that `dump_finding` wrote, with its claims looked up."""
    if isinstance(node, Mapping):
        node = {**node, **{side: _known(node[side], claims) for side in ("a", "b") if side in node}}
    return _load(_by_id(), Finding, node, where, path)


def dump_issue(issue: Issue) -> dict[str, Any]:
    """An issue whose claims are named by id."""
    return cast(dict[str, Any], _by_id().unstructure(issue))


def load_issue(node: object, claims: Mapping[str, Claim], where: str = "", path: str = "") -> Issue:
    """The issue that `dump_issue` wrote, with its claims looked up."""
    if isinstance(node, Mapping) and isinstance(node.get("positions"), list):
        node = {**node, "positions": [_position(p, claims) for p in node["positions"]]}
    return _load(_by_id(), Issue, node, where, path)


def _position(node: object, claims: Mapping[str, Claim]) -> object:
    if isinstance(node, Mapping) and isinstance(node.get("claims"), list):
        return {**node, "claims": [_known(c, claims) for c in node["claims"]]}
    return node


def _known(key: object, claims: Mapping[str, Claim]) -> object:
    return claims.get(key, key) if isinstance(key, str) else key


def _load(converter: Converter, kind: type[T], node: object, where: str, path: str) -> T:
    try:
        return converter.structure(node, kind)
    except (BaseValidationError, ClaimcheckError) as error:
        found = [relocated(f, at(where, f.where)) for f in faults(error, path)]
    raise as_one(f"{at(where, path) or 'the record'} cannot be used", found)


@cache
def _whole() -> Converter:
    return make_converter()


@cache
def _by_id() -> Converter:
    return by_id(make_converter())

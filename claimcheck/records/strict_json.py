"""JSON text to plain data, with every trap of the format refused: doubled keys, NaN, deep nesting, endless numbers."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from claimcheck.errors import ClaimcheckError, FormatError, LimitError, NumberError, TextError, at, raise_all

MAX_DEPTH = 64
MAX_DIGITS = 40
_MARK = re.compile(r'"(?:[^"\\]++|\\.?)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)
"""A string, an opening or a closing bracket; possessive, so that an open string is scanned once."""


class _Doubled(dict[str, Any]):
    """An object in which a key stands twice."""

    key = ""


class _Refused:
    """A number that is no JSON, or too long."""

    def __init__(self, error: type[ClaimcheckError], what: str, got: str, allowed: str) -> None:
        self.error, self.what, self.got, self.allowed = error, what, got, allowed


def loads_json(text: str, where: str = "", *, depth: int = MAX_DEPTH, digits: int = MAX_DIGITS) -> Any:
    """Plain data from JSON text, in time linear to its length.

    Raises `LimitError` for nesting above `depth` or integers above `digits` digits, `TextError` for half surrogate
    pairs, `NumberError` for numbers beyond all range, `FormatError` for all else; several faults make one `InputErrors`.
    """
    _check_depth(text, where, depth)

    def whole(raw: str) -> Any:
        if len(raw.lstrip("-")) > digits:
            return _Refused(LimitError, "a number too long", raw, f"at most {digits} digits")
        return int(raw)

    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_int=whole, parse_float=_real)
    except json.JSONDecodeError as e:
        place = at(where, f"line {e.lineno} column {e.colno}")
        raise FormatError(f"not JSON ({e.msg})", where=place, got=text[e.pos : e.pos + 20] or "the end of the text") from None
    raise_all("not usable as JSON", list(_faults(data, where)))
    return data


def _check_depth(text: str, where: str, limit: int) -> None:
    depth = 0
    for mark in _MARK.finditer(text):
        opened = mark[0] in "[{"
        depth += opened - (mark[0] in "]}")
        if depth > limit:
            place = at(where, f"line {text.count(chr(10), 0, mark.start()) + 1}")
            raise LimitError("nested too deep", where=place, allowed=f"at most {limit} levels")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) == len(pairs):
        return out
    seen: set[str] = set()
    doubled = _Doubled(out)
    doubled.key = next(k for k, _ in pairs if k in seen or seen.add(k))  # type: ignore[func-returns-value]  # add is the step
    return doubled


def _constant(name: str) -> _Refused:
    return _Refused(FormatError, "not a JSON number", name, "a finite number or null")


def _real(raw: str) -> Any:
    value = float(raw)
    return value if math.isfinite(value) else _Refused(NumberError, "a number beyond all range", raw, "a finite number")


def _faults(data: Any, where: str) -> Iterator[ClaimcheckError]:
    """Every refused value with its path, depth first in reading order."""
    stack: list[tuple[str, Any]] = [("", data)]
    while stack:
        path, node = stack.pop()
        if isinstance(node, _Refused):
            yield node.error(node.what, where=at(where, path), got=node.got, allowed=node.allowed)
        elif isinstance(node, str):
            yield from _surrogate(node, at(where, path))
        elif isinstance(node, list):
            stack.extend((f"{path}[{n}]", node[n]) for n in range(len(node) - 1, -1, -1))
        elif isinstance(node, dict):
            yield from _key_faults(node, at(where, path))
            stack.extend((f"{path}.{k}" if path else k, v) for k, v in reversed(node.items()))


def _key_faults(node: dict[str, Any], where: str) -> Iterator[ClaimcheckError]:
    if isinstance(node, _Doubled):
        yield FormatError("a key stands twice", where=where, got=node.key, allowed="each key once")
    for key in node:
        yield from _surrogate(key, where)


def _surrogate(text: str, where: str) -> Iterator[TextError]:
    if not text.isascii() and (bad := next((i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff"), -1)) >= 0:
        yield TextError("half a surrogate pair", where=f"{where}[{bad}]", got=text[bad], fix="write the character itself")

"""Front matter and sidecars: `key: value` lines, read by our own rules."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.errors import ClaimcheckError, FormatError, LimitError, MetadataError, at, raise_all

FENCE = "---"
MAX_LINES = 100
KEYS = ("id", "outlet", "published", "published_basis", "lang", "title", "url", "retrieved", "derived_from")
_LINE = re.compile(r"[^\n]*\n?")


def split_front(text: str, where: str) -> tuple[dict[str, Any], str]:
    """The fields of the front matter, if there is one, and the text after it.

    One empty line after the closing `---` belongs to the front matter; all else is the report's text, byte for byte.
    """
    first = _LINE.match(text)
    if first is None or first[0].rstrip() != FENCE:
        return {}, text
    at_char = first.end()
    lines: list[str] = []
    while at_char < len(text) and len(lines) < MAX_LINES:
        line = _LINE.match(text, at_char)
        assert line is not None
        at_char = line.end()
        if line[0].rstrip() == FENCE:
            return fields("".join(lines), where, first=2), _without_empty_line(text[at_char:])
        lines.append(line[0])
    raise MetadataError(
        "front matter that does not end", where=at(where, "line 1"), allowed=f"at most {MAX_LINES} lines, then {FENCE}",
        fix=f"close it with {FENCE}; or put the metadata into a {where.rpartition('.')[0]}.meta file",
    )  # fmt: skip


def _without_empty_line(text: str) -> str:
    return text.removeprefix("\r\n") if text.startswith("\r\n") else text.removeprefix("\n")


def fields(block: str, where: str, first: int = 1) -> dict[str, Any]:
    """The fields in `key: value` lines; an empty value is none. Raises `InputErrors` with every bad line."""
    out: dict[str, Any] = {}
    errors: list[ClaimcheckError] = []
    lines = block.split("\n")
    if len(lines) > MAX_LINES + 1:
        raise LimitError("too many lines of metadata", where=where, got=len(lines), allowed=f"at most {MAX_LINES}")
    for number, line in enumerate(lines, first):
        try:
            _take(line.strip(), out, at(where, f"line {number}"))
        except ClaimcheckError as error:
            errors.append(error)
    raise_all(f"{where}: metadata that cannot be used", errors)
    return {key: value for key, value in out.items() if value}


def _take(line: str, out: dict[str, Any], where: str) -> None:
    if not line:
        return
    key, colon, value = line.partition(":")
    key, value = key.strip(), value.strip()
    if not colon:
        raise MetadataError("not a line of metadata", where=where, got=line, allowed="key: value")
    if key not in KEYS:
        raise FormatError("no such field", where=where, got=key, allowed=", ".join(KEYS), fix="leave it out, or correct its name")
    if key in out:
        raise MetadataError("a field stands twice", where=where, got=key, fix="keep one")
    out[key] = [p for part in value.split(",") if (p := part.strip())] if key == "derived_from" else value

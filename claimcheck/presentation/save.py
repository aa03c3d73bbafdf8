"""A conflict report as a file: the suffix decides, and the file appears whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.errors import FormatError, PathError
from claimcheck.messages import text

if TYPE_CHECKING:
    from claimcheck.presentation.conflict_report import ConflictReport
    from claimcheck.presentation.difference import Difference

FORMATS: Mapping[str, str] = {
    "html": "html", "md": "markdown", "json": "json", "csv": "csv", "jsonl": "jsonl", "parquet": "parquet", "xlsx": "excel",
    "jsonld": "schema_org", "anno.jsonld": "annotations", "ttl": "prov_o",
}  # fmt: skip
"""Suffix to the module of `presentation.export` that writes it; of two that fit a name, the longer one is meant."""
LOSSLESS = frozenset({"json"})
"""Formats that `ConflictReport.load` reads back; of every other, the message `loss.FORMAT` says what it leaves out."""


def format_of(path: Path) -> str:
    """The format that the suffix of `path` names; raises `FormatError` for another."""
    name = path.name.casefold()
    fitting = [suffix for suffix in FORMATS if name.endswith(f".{suffix}")]
    if not fitting:
        allowed = ", ".join(f".{s}" for s in FORMATS)
        raise FormatError("no such output format", where=str(path), got=path.suffix, allowed=allowed)
    return max(fitting, key=len)


def loss(format: str, lang: str = "en") -> str:
    """What a format leaves out, in one or two sentences; empty for the one that loses nothing."""
    return "" if format in LOSSLESS else text(f"loss.{format}", lang)


def render(result: ConflictReport, format: str, *, lang: str = "en") -> bytes:
    """The conflict report in one format (a key of `FORMATS`); the same result gives the same bytes."""
    if format not in FORMATS:
        raise FormatError("no such output format", got=format, allowed=", ".join(FORMATS))
    # A module is loaded only when its format is asked for: some need pandas.
    writer: Callable[..., bytes] = import_module(f"claimcheck.presentation.export.{FORMATS[format]}").render
    return writer(result, lang=lang)


def save(result: ConflictReport, path: str | Path, *, lang: str = "en", format: str | None = None) -> Path:
    """Write `result` to `path` and return it; `format` overrules the suffix."""
    target = Path(path)
    format = check_target(target, format)
    replace(target, render(result, format, lang=lang))
    return target


def save_difference(found: Difference, path: str | Path, *, lang: str = "en") -> Path:
    """Write a difference to `path` as .html or .md and return the path."""
    from claimcheck.presentation.export.difference import WRITERS

    target = Path(path)
    format = check_target(target)
    if format not in WRITERS:
        raise FormatError("no such output format", where=str(target), got=format, allowed=".html, .md")
    replace(target, WRITERS[format](found, lang=lang))
    return target


def check_target(target: Path, format: str | None = None) -> str:
    """The format in which `target` will be written; raises `FormatError` or `PathError` where it cannot be."""
    format = format or format_of(target)
    if target.is_dir() or not target.parent.is_dir():
        what = "is a folder" if target.is_dir() else "the folder does not exist"
        raise PathError(what, where=str(target), fix="name a file in a folder that exists, or create the folder first")
    return format


def replace(target: Path, content: bytes) -> None:
    """Write beside the target, then put in its place: a reader never sees half a file."""
    beside = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
        beside.replace(target)
    except OSError as e:
        what = e.strerror or "cannot be written"
        raise PathError(what, where=str(target), fix="choose a folder with room that you may write to") from e
    finally:
        beside.unlink(missing_ok=True)

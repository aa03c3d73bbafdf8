"""The report as JSON: the one format that loses nothing, and back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from claimcheck._version import __version__
from claimcheck.errors import ClaimcheckError, FormatError, PathError, raise_all
from claimcheck.options import Options
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import is_invisible
from claimcheck.reading.decode import decode
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Review
from claimcheck.records.note import Note
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.serial import dump as dump_record
from claimcheck.records.serial import dump_finding, dump_issue, load, load_all, load_finding, load_issue
from claimcheck.records.strict_json import loads_json

FORMAT = "claimcheck conflict report"
VERSION = 1
PARTS = ("reports", "claims", "findings", "issues", "notes", "options", "rules", "provenance", "reviews")
_ESCAPED = re.compile(r"[<>&]|[^\x20-\x7e\n]")


def dump(result: ConflictReport) -> dict[str, Any]:
    """The report as plain JSON values, in the order in which its parts were found."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "claimcheck": __version__,
        "reports": [dump_record(r) for r in result.reports],
        "claims": [dump_record(c) for c in result.claims],
        "findings": [dump_finding(f) for f in result.findings],
        "issues": [dump_issue(i) for i in result.issues],
        "notes": [dump_record(n) for n in result.notes],
        "options": dump_record(result.options),
        "rules": [list(r) for r in result.rules],
        "provenance": [dump_record(p) for p in result.provenance],
        "reviews": [dump_record(r) for r in result.reviews],
    }


def dumps(result: ConflictReport) -> str:
    """The report as JSON text; invisible characters and `<` are written as escapes, so that it may stand in a page."""
    text = json.dumps(dump(result), ensure_ascii=False, indent=1, allow_nan=False)
    return _ESCAPED.sub(_escape, text) + "\n"


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return json.dumps(char)[1:-1] if is_invisible(char) else f"\\u{ord(char):04x}" if char in "<>&" else char


def render(result: ConflictReport, *, lang: str = "en") -> bytes:  # noqa: ARG001 - every format takes a report language
    """The file."""
    return dumps(result).encode()


def read(path: Path) -> ConflictReport:
    """The conflict report in a file."""
    try:
        data = path.read_bytes()
    except OSError as e:
        raise PathError(e.strerror or "cannot be read", where=str(path), fix="name a file that `save` wrote") from e
    return loads(decode(data, "utf-8", str(path))[0], str(path))


def loads(text: str, where: str = "") -> ConflictReport:
    """The conflict report that `dumps` wrote.

    Raises `FormatError` with the path to the field for anything else, and `InputErrors` for several faults at once.
    """
    node = loads_json(text, where)
    if not isinstance(node, dict) or node.get("format") != FORMAT or node.get("version") != VERSION:
        raise FormatError("not a conflict report", where=where, allowed=f"format {FORMAT!r}, version {VERSION}")
    if unknown := set(node) - {"format", "version", "claimcheck", *PARTS}:
        raise FormatError("unknown field", where=where, got=min(unknown), allowed=", ".join(PARTS))
    claims = load_all(Claim, node.get("claims", []), where, "claims")
    by_id = {c.id: c for c in claims}
    return ConflictReport(
        reports=load_all(Report, node.get("reports", []), where, "reports"),
        claims=claims,
        findings=_each(load_finding, node, "findings", by_id, where),
        issues=_each(load_issue, node, "issues", by_id, where),
        notes=load_all(Note, node.get("notes", []), where, "notes"),
        options=load(Options, node.get("options", {}), where, "options"),
        rules=load_all(tuple[str, str], node.get("rules", []), where, "rules"),
        provenance=load_all(Provenance, node.get("provenance", []), where, "provenance"),
        reviews=load_all(Review, node.get("reviews", []), where, "reviews"),
    )


def _each(read: Any, node: dict[str, Any], part: str, claims: dict[str, Claim], where: str) -> tuple[Any, ...]:
    """Every record of a part, and every fault in it."""
    found, errors = [], []
    nodes = node.get(part, [])
    if not isinstance(nodes, list):
        raise FormatError("wrong type", where=f"{where}, {part}" if where else part, got=nodes, allowed="a list")
    for n, one in enumerate(nodes):
        try:
            found.append(read(one, claims, where, f"{part}[{n}]"))
        except ClaimcheckError as error:
            errors.append(error)
    raise_all(f"{part} cannot be used", errors)
    return tuple(found)

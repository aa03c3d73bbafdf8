"""Reads `expected.json` of a fixture and finds the claims that it means."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures"
FOLDERS = tuple(sorted(p.parent for p in FIXTURES.glob("*/expected.json")))
PARTS = ("findings", "absent", "origins")
SWAP = {"a_refines_b": "b_refines_a", "b_refines_a": "a_refines_b"}

Entry = dict[str, Any]


def entries(part: str) -> list[tuple[str, Path, Entry]]:
    """Every entry of one part of every fixture, with an id and its folder."""
    found = ((folder, entry) for folder in FOLDERS for entry in expected(folder)[part])
    return [(f"{folder.name}:{entry['id']}", folder, entry) for folder, entry in found]


def expected(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "expected.json").read_text(encoding="utf-8")))


def claims_of(entry: Entry) -> list[Entry]:
    return list(entry.get("claims") or [entry["a"], entry["b"]])


def body(path: Path) -> str:
    """The text of a report file without the metadata at its top."""
    text = path.read_bytes().decode("utf-8")
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


def bodies(folder: Path) -> dict[str, str]:
    return {path.stem: body(path) for path in sorted(folder.glob("reports/*.txt"))}


def meant(reports: Iterable[Any], claims: Iterable[Any], where: Entry) -> list[Any]:
    """The claims that cover at least half of the quoted part."""
    text = next(r.text for r in reports if r.id == where["report"])
    start = text.index(where["quote"])
    part = set(range(start, start + len(where["quote"])))
    mine = (c for c in claims if c.report_id == where["report"])
    return [c for c in mine if 2 * len(part & {i for s in c.spans for i in range(s.start, s.end)}) >= len(part)]


def relations(findings: Iterable[Any], a: Iterable[Any], b: Iterable[Any]) -> list[tuple[str, Any]]:
    """The findings between the claims `a` and the claims `b`, their relation read from a to b."""
    first, second = {c.id for c in a}, {c.id for c in b}
    found = []
    for f in findings:
        if f.a.id in first and f.b.id in second:
            found.append((str(f.relation), f))
        elif f.b.id in first and f.a.id in second:
            found.append((SWAP.get(str(f.relation), str(f.relation)), f))
    return found

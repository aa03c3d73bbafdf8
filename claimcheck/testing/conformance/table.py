"""The rows of the conformance table, and the rows that a pack brings along for its own language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

from claimcheck.errors import FormatError
from claimcheck.lang import LanguagePack, pack
from claimcheck.records.report import Report
from claimcheck.testing.conformance.phenomenon import Phenomenon

PUBLISHED = date(2026, 3, 11)
"""The day on which every text of the table was published: a Wednesday."""
OUTLET = "Kranwerder Echo"
PARTS = ("attribution", "stances", "segments", "factuality", "times", "quantities", "places", "events", "names")
_CELLS = frozenset({"text", "about", "known_gap"})


def parametrize_with_phenomena(language: str | LanguagePack) -> Any:
    """A pytest decorator: one test for every phenomenon, which calls its only argument `phenomenon`.

    `language`: a code, or a pack of your own; its `conformance.toml` holds the texts of its language. What a row calls a
    known gap must fail: a gap that is closed fails the test until the row says so.
    """
    import pytest

    marks = ((p, pytest.mark.xfail(reason=p.known_gap, strict=True) if p.known_gap else ()) for p in phenomena(language))
    return pytest.mark.parametrize("phenomenon", [pytest.param(p, id=p.id, marks=mark) for p, mark in marks])


def phenomena(language: str | LanguagePack) -> tuple[Phenomenon, ...]:
    """The rows that have a text in a language, in the order of the table; the pack's own texts go before the table's."""
    known = language if isinstance(language, LanguagePack) else pack(language)
    own = known.table("conformance")
    rows = dict(_rows())
    for id in own:
        if id not in rows:
            raise FormatError("no such phenomenon", where="conformance.toml", got=id, allowed="an id of the shipped table")
    found = (_phenomenon(id, row, own.get(id, {}), known) for id, row in rows.items())
    return tuple(p for p in found if p is not None)


def _rows() -> Iterator[tuple[str, Mapping[str, Any]]]:
    folder = Path(str(resources.files(__package__)))
    for part in PARTS:
        table = tomllib.loads((folder / f"{part}.toml").read_text(encoding="utf-8"))
        yield from ((f"{part}: {name}", row) for name, row in table.items())


def _phenomenon(id: str, row: Mapping[str, Any], own: Mapping[str, Any], known: LanguagePack) -> Phenomenon | None:
    """The row in one language; None where it has no text in it."""
    code = known.code
    text = own.get("text", row.get(code))
    if text is None:
        return None
    names = [n for n in (*row, *own) if n in _CELLS or len(n) > 2]
    cells = {n: _cell(own.get(n, row.get(n)), code, f"{id}.{n}") for n in dict.fromkeys(names) if n != "text"}
    about, gap = (cells.pop(name, None) for name in ("about", "known_gap"))
    report = Report(id="row", text=text, outlet=OUTLET, published=PUBLISHED, lang=code)
    return Phenomenon(id, report, known, about, {n: v for n, v in cells.items() if v is not None}, gap)


def _cell(value: Any, code: str, where: str) -> str | None:
    """One cell: for all languages, or for each its own."""
    if not isinstance(value, Mapping):
        return str(value)
    if code not in value and not where.endswith("known_gap"):
        raise FormatError("not said for this language", where=where, got=code, allowed=", ".join(sorted(value)))
    return value.get(code)

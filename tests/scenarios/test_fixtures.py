"""The fixtures: their files are sound, and the library finds in them what `expected.json` says."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from expectations import FIXTURES, FOLDERS, PARTS, Entry, bodies, claims_of, entries, expected, meant, relations

import claimcheck as cc
from claimcheck.records.finding import ContradictionType, Flag, Relation

UNTOUCHED = "c1eaa592f658ea00c0add6bfa343459866cd35aa708df131b0c8a968b8e32500"


def table(part: str) -> list[Any]:
    """One test an entry; an entry with a `gap` says why the library is not there yet."""
    return [
        pytest.param(folder, entry, id=name, marks=[pytest.mark.xfail(reason=entry["gap"])] if "gap" in entry else [])
        for name, folder, entry in entries(part)
    ]


@cache
def checked(folder: Path) -> cc.ConflictReport:
    return cc.check(cc.read_reports(folder / "reports"), keep="all")


def both(folder: Path, entry: Entry) -> tuple[list[cc.Claim], list[cc.Claim]]:
    result = checked(folder)
    a, b = (meant(result.reports, result.claims, entry[x]) for x in "ab")
    assert a, f"no claim at {entry['a']}"
    assert b, f"no claim at {entry['b']}"
    return a, b


def test_the_undated_report_is_untouched() -> None:
    data = (FIXTURES / "miami-talks" / "reports" / "gespraeche-in-miami.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == UNTOUCHED


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_expected_quotes_stand_once_in_their_reports(folder: Path) -> None:
    texts = bodies(folder)
    wanted = [where for part in PARTS for entry in expected(folder)[part] for where in claims_of(entry)]
    assert [w for w in wanted if texts[w["report"]].count(w["quote"]) != 1] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_expected_words_are_known(folder: Path) -> None:
    rows = [*expected(folder)["findings"], *expected(folder)["absent"]]
    assert {r for row in rows for r in row["relation"]} <= set(Relation)
    assert {t for row in rows for t in row.get("contradiction_type", ())} <= set(ContradictionType)
    assert {f for row in rows for f in row.get("flags", ())} <= set(Flag)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_expected_ids_are_unique(folder: Path) -> None:
    names = [entry["id"] for part in PARTS for entry in expected(folder)[part]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_every_report_is_described(folder: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    assert [name for name in bodies(folder) if f"`{name}`" not in text] == []


@pytest.mark.parametrize(("folder", "entry"), table("findings"))
def test_finding_is_there(folder: Path, entry: Entry) -> None:
    found = relations(checked(folder).findings, *both(folder, entry))
    shown = [f"{relation} {f.contradiction_type} {sorted(f.flags)} ({f.rule})" for relation, f in found]
    right = [
        f
        for relation, f in found
        if relation in entry["relation"]
        and (not entry["contradiction_type"] or f.contradiction_type in entry["contradiction_type"])
        and set(entry["flags"]) <= set(f.flags)
    ]
    assert right, shown


@pytest.mark.parametrize(("folder", "entry"), table("absent"))
def test_finding_is_absent(folder: Path, entry: Entry) -> None:
    found = relations(checked(folder).findings, *both(folder, entry))
    assert [(relation, f.rule, f.why) for relation, f in found if relation in entry["relation"]] == []


@pytest.mark.parametrize(("folder", "entry"), table("origins"))
def test_origins_are_counted(folder: Path, entry: Entry) -> None:
    result = checked(folder)
    wanted = [{c.id for c in meant(result.reports, result.claims, where)} for where in entry["claims"]]
    positions = [p for issue in result.issues for p in issue.positions]
    holding = [p for p in positions if all({c.id for c in p.claims} & ids for ids in wanted)]
    assert holding, "the claims stand in no common position"
    assert (entry["low"], entry["high"]) in {(p.origins.low, p.origins.high) for p in holding}

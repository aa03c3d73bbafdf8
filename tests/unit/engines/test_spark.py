"""The distributed engine finds what the embedded one finds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from attrs import evolve

import claimcheck as cc
from claimcheck.engines import compare_pair, find, keys, spark
from claimcheck.engines.sparkwork import batch_of
from claimcheck.errors import FormatError
from claimcheck.records.serial import load_claim
from claimcheck.rules import default_rules
from claimcheck.testing import claim

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytest.importorskip("pyspark")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
DAY = date(2026, 3, 2)
TEXTS = (
    "At least 12 people were killed near Lisbon on Monday, Ada Quill said. The mayor denied that the bridge fell.",
    "Fewer than five people were killed near Lisbon, two officials said. The bridge fell on Monday.",
    "Laut Erna Brandt fiel die Brücke nicht. Ada Quill sagte, am Montag seien 12 Menschen getötet worden.",
)


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    made = spark.session("local[2]")
    made.sparkContext.setLogLevel("ERROR")
    made.conf.set("spark.sql.shuffle.partitions", "2")
    yield made
    made.stop()


def many(count: int) -> tuple[cc.Claim, ...]:
    """Claims of a few predicates with names, places and figures that come again and again, and some without a predicate."""
    made = (
        claim(
            ("kill", "meet", "destroy", None)[n % 4], patient=f"Ada Quill{n % 7}" if n % 4 else "person",
            quantity=n % 5 + 1 if n % 4 == 0 else None, place=("Lisbon, Portugal, Europe", "Oslo, Norway, Europe", None)[n % 3],
            factuality=("CT+", "CT-", "PS+")[n % 11 % 3],
            content=f"The harbour of Corven number{n % 13} was seen by watch{n % 17}", id=f"c{n:04}", report=f"r{n % 40}",
        )
        for n in range(count)
    )  # fmt: skip
    return tuple(evolve(c, event=None) if n % 4 == 3 else c for n, c in enumerate(made))


def test_claims_of_every_kind_of_key_give_the_findings_of_the_embedded_engine(
    session: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "MAX_BLOCK", 30)  # so that keys are refined
    given = many(400)
    here, blocking = find(given, sql=True)
    found = spark.find(spark.claims_table(session, given), tmp_path)
    assert (found.blocking.pairs, found.blocking.by_key) == (blocking.pairs, blocking.by_key)
    assert found.blocking.refined_keys == blocking.refined_keys != ()
    assert spark.find_here(given, None, default_rules(), cc.Options(), "notable", tmp_path, session)[0] == here
    assert here[:20] == tuple(compare_pair(f.a, f.b) for f in here[:20])


def test_reports_are_read_by_the_workers(session: SparkSession, tmp_path: Path) -> None:
    rows = [(f"r{n}", text, "Harbour Post", DAY.isoformat()) for n, text in enumerate(TEXTS)]
    read = spark.extract(session.createDataFrame(rows, "id string, text string, outlet string, published string"))
    found = tuple(sorted((load_claim(json.loads(r.claim)) for r in read.collect()), key=lambda c: c.order))
    reports = cc.read_reports(pd.DataFrame(rows, columns=["id", "text", "outlet", "published"]))
    assert found == tuple(sorted(cc.extract(reports), key=lambda c: c.order))


def test_a_whole_check_is_the_same(session: SparkSession) -> None:
    reports = [cc.Report(id=f"r{n}", text=t, outlet=f"Outlet {n}", published=DAY) for n, t in enumerate(TEXTS)]
    found = cc.check(reports, engine="spark")
    assert found == cc.check(reports)
    assert found.blocking
    assert found.blocking.claims == len(found.claims)
    assert cc.check(reports, engine="spark", keep="all") == cc.check(reports, keep="all")


def test_slots_of_a_user_stay_here(session: SparkSession) -> None:
    from claimcheck.comparison import Slot
    from claimcheck.records.comparison import Code

    slot = Slot(name="mood", value_of=lambda c: c.marker, compare=lambda *_: Code.EQUAL)
    with pytest.raises(FormatError, match="local engine"):
        cc.check(many(2), engine="spark", slots=[slot])


def test_no_rows_make_an_empty_batch() -> None:
    assert batch_of((), "id string, flags array<string>, n long").num_rows == 0

"""A whole table out of core: the findings and issues of the short way, files that appear whole or not at all."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from claimcheck import check
from claimcheck.engines import find
from claimcheck.engines.job import CLAIMS, FINDINGS, check_table
from claimcheck.engines.store import Store, in_use
from claimcheck.errors import DuplicateIdError, FormatError, PathError
from claimcheck.issues.build import build_issues
from claimcheck.options import Options
from claimcheck.reading.frames import claims_from_frame, claims_to_frame
from tests.benchmarks.generate_claims import generate, write

SIZE = 400


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    return pd.concat([frame for frame, _ in generate(SIZE, seed=3)], ignore_index=True)


@pytest.fixture(scope="module")
def out(frame: pd.DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "out"
    check_table(frame, path, options=Options(memory_limit="300MB"))
    return path


def test_findings_are_those_of_single_claims(frame: pd.DataFrame, out: Path) -> None:
    found, _ = find(claims_from_frame(frame), sql=True)
    kept = pd.read_parquet(out / FINDINGS)
    assert list(zip(kept["a_id"], kept["b_id"], kept["relation"], kept["rule"], strict=True)) == [
        (f.a.id, f.b.id, str(f.relation), f.rule) for f in found
    ]


def test_issues_and_positions_are_those_of_single_claims(frame: pd.DataFrame, out: Path) -> None:
    claims = claims_from_frame(frame)
    issues = build_issues(claims, find(claims, sql=True)[0], ())
    kept = pd.read_parquet(out / CLAIMS)
    assert _sets(kept, "issue") == {frozenset(c.id for c in i.claims) for i in issues}
    assert _sets(kept, "position") == {frozenset(c.id for c in p.claims) for i in issues for p in i.positions}


def test_claims_about_words_are_in_no_issue(tmp_path: Path) -> None:
    words = {"report_id": "r", "content": "the mayor answered twice", "lang": "en", "source_kind": "author"}
    table = pd.DataFrame(
        [words | {"id": id, "kind": kind} for id, kind in zip("abcd", ["attribution", "asserted"] * 2, strict=True)]
    )
    check_table(table, tmp_path / "out")
    agreed = pd.read_parquet(tmp_path / "out" / FINDINGS)[["a_id", "b_id"]]
    assert {*agreed.itertuples(index=False, name=None)} >= {("a", "c"), ("b", "d")}
    assert _sets(pd.read_parquet(tmp_path / "out" / CLAIMS), "issue") == {frozenset("a"), frozenset("bd"), frozenset("c")}


def test_words_are_compared_by_their_terms_where_they_have_some(tmp_path: Path) -> None:
    table = pd.DataFrame(
        {
            "id": ["a", "b"],
            "report_id": ["r-en", "r-de"],
            "lang": ["en", "de"],
            "content": ["fish stocks in the estuary doubled", "im Mündungsgebiet hat sich der Bestand verdoppelt"],
            "source_kind": "author",
            "terms": "double; fish stock; estuary",
        }
    )
    claims = claims_from_frame(table)
    assert claims_to_frame(claims)["terms"].tolist() == table["terms"].tolist()
    check_table(table, tmp_path / "out")
    kept = pd.read_parquet(tmp_path / "out" / FINDINGS)
    assert kept["relation"].tolist() == [str(f.relation) for f in check(claims).findings] == ["agreement_paraphrase"]


def _sets(kept: pd.DataFrame, column: str) -> set[frozenset[str]]:
    return {frozenset(group["id"]) for _, group in kept.groupby(column)}


def test_the_order_of_the_rows_changes_nothing(frame: pd.DataFrame, out: Path, tmp_path: Path) -> None:
    report = check_table(frame.sample(frac=1, random_state=1), tmp_path / "again")
    assert report.to_frame().equals(pd.read_parquet(out / FINDINGS))
    assert report.blocking.claims == report.claims == SIZE


BAD = [
    (lambda f: f.assign(id="one"), DuplicateIdError, "two claims bear one id"),
    (lambda f: f.drop(columns="report_id"), FormatError, "a column is missing"),
    (lambda f: f.assign(mood="good"), FormatError, "no such column"),
    (lambda f: f.assign(certainty="sure"), FormatError, "not a factuality"),
]


@pytest.mark.parametrize(("change", "error", "says"), BAD, ids=["id twice", "no report", "unknown column", "bad cell"])
def test_a_bad_table_leaves_nothing(
    frame: pd.DataFrame, tmp_path: Path, change: object, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        check_table(change(frame.head(20)), tmp_path / "out")  # type: ignore[operator]
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_others_is_replaced(frame: pd.DataFrame, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    with pytest.raises(PathError, match="something else is there"):
        check_table(frame, tmp_path / "mine")
    with pytest.raises(PathError, match="no such folder"):
        check_table(frame, tmp_path / "gone" / "out")
    with pytest.raises(PathError, match="no such file"):
        check_table(tmp_path / "gone.parquet", tmp_path / "out")


RUN = "import sys; from claimcheck.engines.job import check_table; check_table(sys.argv[1], sys.argv[2])"


@pytest.mark.slow
def test_a_killed_run_leaves_nothing_half_written(out: Path, tmp_path: Path) -> None:
    write(SIZE, tmp_path / "claims.parquet", seed=3)
    command = [sys.executable, "-c", RUN, str(tmp_path / "claims.parquet"), str(tmp_path / "out")]
    started = time.monotonic()
    subprocess.run(command, check=True)
    whole = time.monotonic() - started
    chance = random.Random(1)
    for number in range(10):
        if number % 2:
            shutil.rmtree(tmp_path / "out", ignore_errors=True)
        run = subprocess.Popen(command)
        try:
            run.wait(timeout=chance.random() * whole)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGKILL)
            run.wait()
        if (tmp_path / "out").exists():
            _same(tmp_path / "out", out)
    subprocess.run(command, check=True)
    _same(tmp_path / "out", out)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["claims.parquet", "claims.truth.parquet", "out"]


def _same(one: Path, other: Path) -> None:
    for name in (FINDINGS, CLAIMS):
        assert pd.read_parquet(one / name).equals(pd.read_parquet(other / name))


@pytest.mark.parametrize(
    ("limit", "share", "left"),
    [("1GB", 0.5, 476), ("1GB", 0.01, 64), ("32MB", 0.1, 30), (None, 0.1, None)],
    ids=["a share", "the least", "no more than there is", "no limit"],
)
def test_a_store_uses_a_share_of_the_limit(limit: str | None, share: float, left: int | None) -> None:
    with Store.open(limit) as store:
        before = in_use(store.connection)
        store.use(share)
        assert in_use(store.connection) // 1024**2 == (left if left is not None else before // 1024**2)

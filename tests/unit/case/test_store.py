"""The file itself: locks, whole transactions, foreign files, altered rows, a clock that runs backwards."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from claimcheck.case import CaseFile, open_case
from claimcheck.case.store import _ours
from claimcheck.errors import FormatError, LimitError, LockedError, PathError

from .conftest import FIFTEEN, REPORTS, TWELVE, Clock

ALTERED = [
    ("a report", "UPDATE items SET record = replace(record, 'zwölf', 'drei') WHERE id = 'zwoelf'", "item 1 (zwoelf): altered"),
    ("an id beside its record", "UPDATE items SET id = 'other' WHERE no = 1", "item 1 (other): altered"),
    ("a record that is none", "UPDATE items SET record = '{}' WHERE no = 1", "item 1 (zwoelf): altered"),
    ("a claim", "UPDATE claims SET record = replace(record, 'zwölf', 'drei') WHERE item = 1", "claims of item 1: altered"),
    ("a claim gone", "DELETE FROM claims WHERE item = 1", "claims of item 1: altered"),
    ("a report gone", "DELETE FROM items WHERE no = 2", "item 2: missing"),
    (
        "a report slipped in",
        "INSERT INTO items SELECT 9, kind, 'x', '9', 'c', seq, url, record FROM items WHERE no = 1",
        "item 9: not in the log",
    ),
    ("a decision", "UPDATE decisions SET record = replace(record, 'Ada', 'Eve')", "altered"),
    ("a decision that is none", "UPDATE decisions SET record = 'x'", "altered"),
    ("a decision gone", "DELETE FROM decisions", "missing"),
    ("a decision slipped in", "INSERT INTO decisions SELECT 'x', kind, seq, record FROM decisions", "decision x: not in the log"),
    ("a log row", "UPDATE log SET who = 'Eve' WHERE seq = 2", "log row 2: altered"),
    ("a log row gone", "DELETE FROM log WHERE seq = 2", "log row 2: missing"),
    ("the last hash", "UPDATE log SET hash = 'x' WHERE seq = 1", "log row 2: does not carry the hash of the row before"),
    ("the options", "UPDATE meta SET value = replace(value, '0.6', '0.9') WHERE key = 'options'", "options: altered"),
]


@pytest.mark.parametrize(("statement", "said"), [a[1:] for a in ALTERED], ids=[a[0] for a in ALTERED])
def test_every_altered_row_is_found(filled: CaseFile, statement: str, said: str) -> None:
    filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    assert filled.verify() == ()
    filled.store.rows(statement)
    assert any(said in line for line in filled.verify()), filled.verify()
    assert not any(said in line for line in filled.verify(lang="de"))
    assert len(filled.verify(lang="de")) == len(filled.verify())


def test_the_log_never_runs_backwards(case: CaseFile, clock: Clock) -> None:
    case.add(TWELVE, who="Ada")
    clock.set(datetime(2020, 1, 1, tzinfo=UTC))
    case.add(FIFTEEN, who="Ada")
    moments = [e.at for e in case.log()]
    assert moments == sorted(moments)
    assert case.verify() == ()


def test_a_failed_addition_leaves_nothing(case: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("the power is out")

    monkeypatch.setattr("claimcheck.case.nearby.index", fail)
    with pytest.raises(OSError, match="power"):
        case.add(TWELVE, who="Ada")
    monkeypatch.undo()
    assert case.result().reports == ()
    assert case.verify() == ()
    assert case.add(TWELVE, who="Ada").reports == (TWELVE,)


HOLD = """
import sys, time
from claimcheck.case import open_case
with open_case(sys.argv[1]):
    print("open", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def _holding(path: Path, seconds: float) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path), str(seconds)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def test_a_file_that_another_process_has_open_is_locked(path: Path) -> None:
    process = _holding(path, 60)
    try:
        with pytest.raises(LockedError, match="in use by another process"):
            open_case(path)
    finally:
        process.kill()
        process.communicate()


def test_waiting_for_the_other_process(path: Path) -> None:
    process = _holding(path, 0.3)
    with open_case(path, wait=30) as case:
        assert case.verify() == ()
    process.communicate()


def test_two_openings_in_one_process_lose_nothing(path: Path) -> None:
    with open_case(path) as one, open_case(path) as other:
        one.add(TWELVE, who="Ada")
        other.add(FIFTEEN, who="Ben")
        assert one.result() == other.result()
        assert len(one.result().reports) == 2
        assert one.verify() == ()


def test_a_file_that_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "a.claims").write_text("no database at all, only a text that is long enough to be looked at")
    with pytest.raises(FormatError, match="not a case file"):
        open_case(tmp_path / "a.claims")


def test_a_database_of_something_else(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "a.claims")) as other:
        other.execute("CREATE TABLE ships (name TEXT)")
    with pytest.raises(FormatError, match="not a case file"):
        open_case(tmp_path / "a.claims")


def test_a_view_in_place_of_a_table(path: Path) -> None:
    open_case(path).close()
    with duckdb.connect(str(path)) as other:
        other.execute("DROP TABLE groups; CREATE VIEW groups AS SELECT 1")
    with pytest.raises(FormatError, match="not a case file"):
        open_case(path)


def test_a_case_of_another_version(path: Path) -> None:
    open_case(path).close()
    with duckdb.connect(str(path)) as other:
        other.execute("UPDATE meta SET value = '99' WHERE key = 'version'")
    with pytest.raises(FormatError, match="another version"):
        open_case(path)


def test_a_file_that_was_made_but_never_filled(path: Path) -> None:
    duckdb.connect(str(path)).close()
    with open_case(path) as case:
        assert case.verify() == ()


def test_a_case_reaches_no_other_file(case: CaseFile, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with pytest.raises((FormatError, PathError)):
        case.store.rows(f"SELECT * FROM read_csv('{tmp_path}/secret.csv')")


def test_paths_that_cannot_be_cases(tmp_path: Path) -> None:
    with pytest.raises(PathError, match="not a plain file"):
        open_case(tmp_path)
    with pytest.raises(PathError, match="folder does not exist"):
        open_case(tmp_path / "none" / "a.claims")
    with pytest.raises(PathError, match="no such case file"):
        open_case(tmp_path / "a.claims", read_only=True)
    if os.path.exists("/dev/null"):
        with pytest.raises(PathError, match="not a plain file"):
            open_case("/dev/null")


def test_a_case_opened_for_reading_cannot_be_changed(path: Path) -> None:
    with open_case(path) as case:
        case.add(REPORTS, who="Ada")
    with open_case(path, read_only=True) as case:
        assert len(case.result().reports) == len(REPORTS)
        with pytest.raises(PathError, match="cannot be read or written"):
            case.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")


SAID = [
    ("IO Error: Could not set lock on file", LockedError),
    ("TransactionContext Error: Conflict on tuple deletion", LockedError),
    ("Out of Memory Error: could not allocate", LimitError),
    ("IO Error: No space left on device", PathError),
    ('TransactionContext Error: Failed to commit: Could not write file "a.wal": No space left on device', PathError),
    ("Serialization Error: failed to deserialize", FormatError),
    ("Something new", FormatError),
]


@pytest.mark.parametrize(("said", "kind"), SAID)
def test_troubles_of_the_engine_are_said_in_our_words(said: str, kind: type[Exception]) -> None:
    assert type(_ours(said, Path("a.claims"))) is kind
    assert "a.claims" in str(_ours(said, Path("a.claims")))

"""Disks that are full, folders that may not be written, processes that write at once, clocks that jump."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from claimcheck.case import CaseFile, open_case
from claimcheck.errors import PathError

from .conftest import FIFTEEN, REPORTS, TWELVE, Clock

FULL = """
import resource, signal, sys
from pathlib import Path
from claimcheck.case import open_case
from claimcheck.errors import PathError
from tests.unit.case.conftest import report
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_case(path) as case:
    done = 0
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
    try:
        while done < 300:
            case.add([report(f"r{done}-{n}", f"In Ort{done} starben {n + 2} Menschen. " * 40) for n in range(4)], who="Ada")
            done += 1
            print(done, flush=True)
    except PathError as error:
        print("refused:", error, flush=True)
"""
NOBODY = """
import os, sys
from claimcheck.case import open_case
from claimcheck.errors import PathError
open_case(sys.argv[2]).close()  # all that is needed is loaded now
os.setgid(65534)
os.setuid(65534)
try:
    open_case(sys.argv[1])
except PathError as error:
    print("refused:", error)
"""


def run(code: str, *arguments: object) -> list[str]:
    root = Path(__file__).parents[3]
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    said = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, env=environment, cwd=root, check=False
    )
    assert not said.stderr, said.stderr
    return said.stdout.splitlines()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on the size of files")
def test_a_full_disk_is_said_and_what_was_acknowledged_is_there(path: Path) -> None:
    *done, last = run(FULL, path, 1_500_000)
    assert last.startswith("refused:")
    assert "cannot be read or written" in last
    with open_case(path) as case:
        assert case.verify() == ()
        held = {r.id for r in case.result().reports}
        assert {f"r{n}-0" for n in range(int(done[-1]) if done else 0)} <= held
        assert case.add(TWELVE, who="Ada").reports == (TWELVE,)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may become somebody else")
@pytest.mark.parametrize("made", [True, False], ids=["a case", "no case"])
def test_a_folder_that_may_not_be_written(tmp_path: Path, made: bool) -> None:
    folder = Path(subprocess.check_output(["mktemp", "-d", "/tmp/claimcheck-XXXXXX"], text=True).strip())
    try:
        if made:
            open_case(folder / "a.claims").close()
        folder.chmod(0o555)
        (said,) = run(NOBODY, folder / "a.claims", tmp_path / "other.claims")
        assert said.startswith("refused:")
        assert "a.claims: cannot be read or written" in said
    finally:
        folder.chmod(0o755)
        (folder / "a.claims").unlink(missing_ok=True)
        folder.rmdir()


def test_a_folder_that_may_not_be_written_is_said_by_the_engine_in_our_words(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import duckdb

    def refuse(*_: object, **__: object) -> None:
        raise duckdb.IOException(f'Cannot open file "{path}": Permission denied')

    monkeypatch.setattr("claimcheck.case.store.duckdb.connect", refuse)
    with pytest.raises(PathError, match="choose a folder with room that you may write to"):
        open_case(path)


def test_decisions_cannot_be_exported_into_a_folder_that_is_not_there(filled: CaseFile, tmp_path: Path) -> None:
    filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    with pytest.raises(PathError):
        filled.export_decisions(tmp_path / "none" / "d.jsonl")


JUMPS = {
    "back by years": (datetime(2001, 1, 1, tzinfo=UTC), timedelta(0)),
    "ahead by years": (datetime(2199, 1, 1, tzinfo=UTC), timedelta(0)),
    "back by an hour": (datetime(2026, 4, 20, 7, tzinfo=UTC), timedelta(0)),
}


@pytest.mark.parametrize(("moment", "_"), JUMPS.values(), ids=JUMPS.keys())
def test_a_clock_that_jumps_loses_no_order(case: CaseFile, clock: Clock, moment: datetime, _: timedelta) -> None:
    case.add(TWELVE, who="Ada")
    first = case.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    clock.set(moment)
    case.add(FIFTEEN, who="Ada")
    clock.set(datetime(2026, 4, 20, 9, tzinfo=UTC))
    last = case.decide("grade_source", "Ruth Ahlers", grade="C", who="Ben")
    moments = [e.at for e in case.log()]
    assert moments == sorted(moments)
    assert case.verify() == ()
    assert {d.id for d in case.decisions()} == {first.id, last.id}
    assert len(case.result(as_of=2).reports) == 1


def test_decisions_that_come_in_by_file_from_before_the_case_began(filled: CaseFile, tmp_path: Path, clock: Clock) -> None:
    clock.set(datetime(1999, 1, 1, tzinfo=UTC))
    made = filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    path = filled.export_decisions(tmp_path / "d.jsonl")
    with open_case(tmp_path / "other.claims") as other:
        other.add(REPORTS, who="Ben")
        assert [d.id for d in other.import_decisions(path, who="Ben")] == [made.id]
        assert other.verify() == ()

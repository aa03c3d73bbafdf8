"""Many reports: the same claims from one process, from several, and from a folder of answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

import claimcheck as cc
from claimcheck.errors import MetadataError, NumberError, PathError
from claimcheck.extraction import kept, many, workers
from claimcheck.extraction.kept import Kept
from claimcheck.extraction.many import extract_all

DAY = date(2026, 4, 2)
REPORTS = tuple(
    cc.Report(id=f"r{n}", outlet="Harbour Post", published=DAY, lang=lang, text=text)
    for n, (lang, text) in enumerate(
        (
            ("en", "At least 12 people were killed near Lisbon on Monday, Ada Quill said. She denied that the bridge fell."),
            ("de", "Laut Erna Brandt fiel die Brücke nicht. Drei Menschen seien verletzt worden, sagte sie am Montag."),
            ("en", "The harbour will probably close in May, two officials told the Echo."),
            ("de", "Der Bürgermeister wies zurück, dass das Klinikum geräumt worden sei."),
        )
    )
)
FOREIGN = cc.Report(id="r9", lang="fr", text="Le pont est tombé.")


@pytest.fixture(scope="module")
def alone() -> tuple[cc.Claim, ...]:
    return extract_all(REPORTS).claims


@pytest.mark.parametrize("count", [2, 9])
def test_several_processes_find_what_one_finds(alone: tuple[cc.Claim, ...], count: int) -> None:
    assert extract_all(reversed(REPORTS), workers=count).claims == alone


def test_a_report_that_no_process_can_read_gives_the_same_error(alone: tuple[cc.Claim, ...]) -> None:
    one, several = (extract_all([*REPORTS, FOREIGN], workers=n) for n in (1, 2))
    assert one.claims == several.claims == alone
    assert [type(e) for e in several.errors] == [MetadataError]
    assert list(map(str, one.errors)) == list(map(str, several.errors))


def test_what_a_dead_process_leaves_is_read_all_the_same(alone: tuple[cc.Claim, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def dead(_tagger: str | None) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(workers, "_started", dead)
    assert extract_all(REPORTS, workers=2).claims == alone


@pytest.mark.parametrize("count", [0, -1, True, 1.5])
def test_a_number_of_processes_is_a_whole_number_from_one(count: int) -> None:
    with pytest.raises(NumberError, match="processes"):
        extract_all(REPORTS, workers=count)


def test_progress_is_told_up_to_the_last_report() -> None:
    told: list[tuple[int, int]] = []
    extract_all(REPORTS, told=lambda done, of: told.append((done, of)))
    assert told == [(n, 4) for n in range(5)]


def test_a_report_is_read_once(alone: tuple[cc.Claim, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert extract_all(REPORTS, cache=tmp_path).claims == alone
    monkeypatch.setattr(many, "claims", lambda report: pytest.fail(f"{report.id} is read again"))
    assert extract_all(REPORTS, cache=tmp_path).claims == alone


CHANGES: dict[str, Callable[[cc.Report], cc.Report]] = {
    "text": lambda r: evolve(r, text=r.text.replace("12", "13")),
    "day": lambda r: evolve(r, published=date(2026, 4, 3)),
    "outlet": lambda r: evolve(r, outlet="Echo"),
    "id": lambda r: evolve(r, id="other"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_another_report_has_no_claims_kept(change: Callable[[cc.Report], cc.Report], tmp_path: Path) -> None:
    extract_all(REPORTS[:1], cache=tmp_path)
    assert Kept(tmp_path).get(REPORTS[0])
    assert Kept(tmp_path).get(change(REPORTS[0])) is None


def test_another_version_of_the_package_has_no_claims_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extract_all(REPORTS[:1], cache=tmp_path)
    monkeypatch.setattr(kept, "reader", lambda: "another")
    assert Kept(tmp_path).get(REPORTS[0]) is None


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda content: content[: len(content) // 2],
    "no JSON": lambda _: b"\x80\x04K\x01.",
    "a list": lambda _: b"[]",
    "without claims": lambda _: b'{"format": 1}',
    "another format": lambda content: json.dumps({**json.loads(content), "format": 99}).encode(),
    "a field too many": lambda content: content.replace(b'"kind"', b'"mind"'),
    "claims of another report": lambda content: content.replace(b'"report_id": "r0"', b'"report_id": "r1"'),
    "other words": lambda content: content.replace(b"killed", b"harmed"),
    "nested without end": lambda _: b"[" * 100_000,
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_passed_over_and_replaced(change: Callable[[bytes], bytes], tmp_path: Path) -> None:
    wanted = extract_all(REPORTS[:1], cache=tmp_path).claims
    (path,) = tmp_path.rglob("*.json")
    whole = path.read_bytes()
    path.write_bytes(change(whole))
    assert extract_all(REPORTS[:1], cache=tmp_path).claims == wanted
    assert path.read_bytes() == whole
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PathError, match="cannot be kept"):
        extract_all(REPORTS[:1], cache=tmp_path / "file")


def test_a_process_answers_null_for_what_it_cannot_read() -> None:
    lines = "".join(json.dumps(workers.dump(r)) + "\n" for r in (FOREIGN, REPORTS[0]))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck.extraction.workers"],
        input=lines.encode(), stdout=subprocess.PIPE, env=environment, check=True,
    )  # fmt: skip
    first, second = done.stdout.splitlines()
    assert json.loads(first) is None
    assert workers.unpack(json.loads(second)) == extract_all(REPORTS[:1]).claims

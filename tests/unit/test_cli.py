from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from attrs import evolve

import claimcheck._version
import claimcheck.rules
from claimcheck import cli, terminal
from claimcheck.errors import EncodingError, InputErrors, SpanError, UnknownNameError
from claimcheck.options import Options
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.save import render
from claimcheck.reading import Reading
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source

ESCAPE = "\x1b[2J\u202ered"
REPORTS = tuple(Report(id=f"r{n}", text=f"{ESCAPE} said {n}", lang="en", outlet="Harbour Post") for n in (1, 2))


def _claim(report: Report) -> Claim:
    levels = (Level(Source(id="a", kind="author")), Level(Source(id=ESCAPE, kind="person", name=ESCAPE)))
    return Claim(id=report.id + ":0", report_id=report.id, content=f"=1 {ESCAPE}", lang="en", attribution=Attribution(levels))


CLAIMS = tuple(map(_claim, REPORTS))
RESULT = ConflictReport(
    reports=REPORTS, claims=CLAIMS, findings=(Finding(*CLAIMS, "contradiction", "negation", 1.0, (), "R9", "One says so."),)
)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A pipeline that reads and finds what it is told to, and remembers how it was called."""
    made = SimpleNamespace(reading=Reading(REPORTS), result=RESULT, calls={})

    def read(paths: object, **options: object) -> Reading:
        made.calls["read"] = (paths, options)
        if isinstance(made.reading, BaseException):
            raise made.reading
        return made.reading

    def extract(reports: object, *, progress: Callable[[str, int, int], None] | None, **options: object) -> tuple[Claim, ...]:
        made.calls["extract"] = (reports, options)
        if progress:
            progress("extract", 1, 2)
            progress("extract", 2, 2)
        return CLAIMS

    def check(items: object, **options: object) -> ConflictReport:
        made.calls["check"] = (items, options)
        return made.result

    module = ModuleType("claimcheck.pipeline")
    module.read, module.extract, module.check = read, extract, check  # type: ignore[attr-defined]  # a module made by hand
    monkeypatch.setitem(sys.modules, "claimcheck.pipeline", module)
    monkeypatch.setattr(claimcheck, "pipeline", module, raising=False)
    return made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_check_writes_a_page_and_says_what_it_found(
    pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "reports", "more.txt"]) == 0
    assert (folder / "conflicts.html").read_bytes() == render(RESULT, "html")
    out = capsys.readouterr().out
    assert "1 contradiction" in out
    assert "Written: conflicts.html" in out
    assert pipeline.calls["read"] == ((Path("reports"), Path("more.txt")), {"on_error": "raise"})
    items, options = pipeline.calls["check"]
    assert items == REPORTS
    assert options == {
        "keep": "notable",
        "on_error": "raise",
        "progress": None,
        "notes": (),
        "workers": 1,
        "cache": None,
        "engine": "local",
        "options": Options(),
    }


@pytest.mark.parametrize("command", ["check", "extract"])
def test_processes_and_a_folder_for_claims_are_handed_on(command: str, pipeline: SimpleNamespace, folder: Path) -> None:
    assert cli.main([command, "reports", "--jobs", "3", "--cache", "kept"]) == 0
    options = pipeline.calls[command][1]
    assert (options["workers"], options["cache"]) == (3, Path("kept"))


@pytest.mark.parametrize(
    ("args", "name", "format"),
    [
        (["--out", "x.md"], "x.md", "md"),
        (["--format", "json"], "conflicts.json", "json"),
        (["--out", "x.txt", "--format", "csv"], "x.txt", "csv"),
    ],
    ids=["suffix", "format", "both"],
)
def test_where_and_how_the_report_is_written(
    args: list[str], name: str, format: str, pipeline: SimpleNamespace, folder: Path
) -> None:
    assert cli.main(["check", "reports", *args]) == 0
    assert (folder / name).read_bytes() == render(RESULT, format)


@pytest.mark.parametrize(("args", "format"), [([], "md"), (["--format", "jsonl"], "jsonl")])
def test_standard_output_gets_the_report_alone(
    args: list[str], format: str, pipeline: SimpleNamespace, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["check", "reports", "--out", "-", *args]) == 0
    assert capsysbinary.readouterr().out == render(RESULT, format)
    assert list(folder.iterdir()) == []


def test_the_report_language_and_what_to_keep(
    pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "r", "--report-lang", "de", "--keep", "all", "--on-error", "skip"]) == 0
    assert "1 Widerspruch" in capsys.readouterr().out
    assert (folder / "conflicts.html").read_bytes() == render(RESULT, "html", lang="de")
    assert pipeline.calls["check"][1]["keep"] == "all"
    assert pipeline.calls["read"][1] == {"on_error": "skip"}


@pytest.mark.parametrize(
    ("relations", "code", "said"),
    [
        (["contradiction"], 1, "Found: contradiction (1)"),
        (["supersession", "contradiction"], 1, "Found: contradiction (1)"),
        (["weak_conflict"], 0, ""),
    ],
)
def test_fail_on(
    relations: list[str], code: int, said: str, pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "r", *(a for r in relations for a in ("--fail-on", r))]) == code
    assert capsys.readouterr().err.strip() == said


def test_nothing_found_is_said_with_its_caveat(
    pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.result = ConflictReport(reports=REPORTS, claims=CLAIMS)
    assert cli.main(["check", "r"]) == 0
    assert "Absence of conflict is not confirmation." in capsys.readouterr().out


def test_more_questions_than_lines_are_counted(
    pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    claims = tuple(evolve(c, id=f"{c.report_id}:{n}") for n in range(7) for c in CLAIMS)
    pairs = zip(claims[::2], claims[1::2], strict=True)
    pipeline.result = evolve(RESULT, claims=claims, findings=tuple(evolve(RESULT.findings[0], a=a, b=b) for a, b in pairs))
    assert cli.main(["check", "r"]) == 0
    assert "and 2 more questions" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [["check", "r"], ["extract", "r"], ["extract", "r", "--format", "csv"], ["check", "r", "--out", "-"]]
)
def test_nothing_from_a_report_reaches_the_terminal_raw(
    command: list[str], pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = (Note(NoteKind.READING, _message(ESCAPE)),)
    pipeline.reading = Reading(REPORTS, notes=notes)
    pipeline.result = evolve(RESULT, notes=notes)
    assert cli.main(command) == 0
    shown = "".join(capsys.readouterr())
    if "csv" not in command:
        assert "⟨U+202E⟩red" in shown
        assert "\x1b[2J" not in shown
        assert "\u202e" not in shown


def _message(text: str) -> object:
    from claimcheck.messages import Message

    return Message.of("free", text=text)


def test_only_the_first_notes_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.notes([Note(NoteKind.READING, _message(f"note {n}")) for n in range(30)], "en")
    err = capsys.readouterr().err
    assert err.startswith("30 notes")
    assert "note 9" in err
    assert "note 10" not in err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(
            EncodingError("not UTF-8", where="a.txt[3]", fix="pass encoding="), ["a.txt[3]: not UTF-8", "to fix"], id="one"
        ),
        pytest.param(
            InputErrors("input that cannot be used", [SpanError("out of range", where="a"), SpanError("empty", where="b")]),
            ["input that cannot be used: 2 bad records", "  1. a: out of range", "  2. b: empty"],
            id="many",
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "extract"])
def test_an_error_is_one_block_and_no_traceback(
    command: str, error: Exception, said: list[str], pipeline: SimpleNamespace, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.reading = error
    assert cli.main([command, "r"]) == 2
    caught = capsys.readouterr()
    assert caught.out == ""
    assert caught.err.startswith("Error:")
    assert all(part in caught.err for part in said)
    assert "Traceback" not in caught.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check"], "Missing argument"),
        (["check", "r", "--format", "doc"], "Invalid value"),
        (["check", "r", "--fail-on", "lie"], "Invalid value"),
        (["check", "r", "--out", "x.doc"], "no such output format"),
        (["check", "r", "--out", "no/x.html"], "the folder does not exist"),
        (["unknown"], "No such command"),
        (["check", "--unknown"], "No such option"),
        (["rules", "--explain", "R99"], "no such rule"),
    ],
    ids=["no-path", "format", "relation", "suffix", "folder", "command", "option", "rule"],
)
def test_bad_usage_ends_with_two(
    args: list[str], said: str, pipeline: SimpleNamespace, shipped: None, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(args) == 2
    assert said in capsys.readouterr().err
    assert "read" not in pipeline.calls


def test_nothing_to_extract_from(pipeline: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.reading = Reading()
    assert cli.main(["extract", "r"]) == 2
    assert "nothing to read" in capsys.readouterr().err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), BrokenPipeError()])
def test_an_interruption_leaves_no_traceback(
    error: BaseException,
    pipeline: SimpleNamespace,
    folder: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cli.os, "dup2", lambda *_: None)
    pipeline.reading = error
    assert cli.main(["check", "r"]) == (130 if isinstance(error, KeyboardInterrupt) else 0)
    assert "Traceback" not in capfd.readouterr().err


def test_extract_as_a_table(pipeline: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", "r", "--report-lang", "de"]) == 0
    out = capsys.readouterr().out
    assert "Aussage" in out
    assert "gewiss" in out
    assert "Harbour Post" in out


def test_extract_as_json(pipeline: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", "r", "--format", "json"]) == 0
    assert [c["id"] for c in json.loads(capsys.readouterr().out)] == ["r1:0", "r2:0"]


def test_extract_as_json_lines(pipeline: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", "r", "--format", "jsonl"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["r1:0", "r2:0"]


def test_a_file_on_a_terminal_is_made_visible(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    terminal.put(f"a{ESCAPE}".encode())
    assert capsys.readouterr().out == "a⟨U+001B⟩[2J⟨U+202E⟩red"


def test_extract_as_csv(pipeline: SimpleNamespace, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["extract", "r", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode(), newline="")))
    assert [r["id"] for r in rows] == ["r1:0", "r2:0"]
    assert rows[0]["content"].startswith("'=1")


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rules in place of those that ship."""

    def told(c: object) -> None:
        """They say the same.

        All slots are equal.
        """

    class Rules(dict[str, object]):
        def __iter__(self):
            return iter(self.values())

        def __missing__(self, id: str) -> object:
            raise UnknownNameError("no such rule", got=id, allowed=", ".join(self.keys()))

    known = Rules({"R1": SimpleNamespace(id="R1", says="They say the same.", function=told)})
    monkeypatch.setattr(claimcheck.rules, "default_rules", lambda: known, raising=False)


def test_rules_are_listed(shipped: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules"]) == 0
    assert "They say the same." in capsys.readouterr().out


def test_a_rule_is_explained(shipped: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rules", "--explain", "R1", "--fixtures", "nowhere"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("R1\n\nThey say the same.\n\nAll slots are equal.\n\nIt decides:\n  she denies having said it: ")
    assert "It leaves to another rule:\n  somebody else said it: " in out
    assert "scenarios" not in out


def test_a_rule_is_explained_with_the_scenarios_in_which_it_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("harbour", "quarry", "no scenario"):
        (tmp_path / name / ("notes" if name == "no scenario" else "reports")).mkdir(parents=True)
    found = [SimpleNamespace(rule=id, why=f"why {id}") for id in ("R8", "R9", "R8")]
    monkeypatch.setattr("claimcheck.pipeline.read_reports", lambda folder: folder.parent.name)
    monkeypatch.setattr("claimcheck.pipeline.check", lambda name, **_: SimpleNamespace(findings=found[: 3 * (name == "quarry")]))
    assert cli.main(["rules", "--explain", "R8", "--fixtures", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("Findings it decides in the scenarios:\n  harbour: 0\n  quarry: 2\n    why R8\n")


def test_the_package_runs_as_a_command() -> None:
    done = subprocess.run([sys.executable, "-m", "claimcheck", "check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "Usage: claimcheck check [OPTIONS] PATH...")


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"claimcheck, version {claimcheck._version.__version__}\n"


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with terminal.progress("en") as told:
        assert told is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with terminal.progress("en") as told:
        assert told is not None
        told("extract", 1, 2)
        told("extract", 2, 2)
        told("a stage of one's own", 0, 1)
    assert "Extracting claims" in capsys.readouterr().err


def test_a_page_is_written_without_pandas() -> None:
    code = (
        "import sys; import claimcheck.cli; from claimcheck.presentation.conflict_report import ConflictReport;"
        "from claimcheck.presentation.save import render; render(ConflictReport(), 'html');"
        "print([m for m in ('pandas', 'duckdb', 'pyarrow', 'hypothesis') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""The twenty likeliest mistakes: each is made, and what claimcheck says is what the page shows."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

import claimcheck as cc
from claimcheck.cli import main
from claimcheck.errors import ClaimcheckError
from claimcheck.rules import default_rules

TEXT = "Ten people were hurt, the fire service said."


@frozen
class Mistake:
    """What somebody does, and the code that does it in an empty folder."""

    title: str
    does: Callable[[], object]


def _file(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _reads(name: str, content: str | bytes, **options: object) -> Callable[[], object]:
    return lambda: cc.read_reports(_file(name, content), **options)  # type: ignore[arg-type]  # handed on as they are


def _command(*arguments: str) -> Callable[[], object]:
    def run() -> None:
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            main(list(arguments))
        raise ClaimcheckError(said.getvalue().strip().splitlines()[-1].removeprefix("Error: "))

    return run


def _report(**changes: object) -> cc.Report:
    return cc.Report(**{"id": "post", "text": TEXT, "lang": "en", **changes})  # type: ignore[arg-type]  # some are meant to be wrong


MISTAKES = (
    Mistake("The path is misspelt", lambda: cc.read_reports("reprots")),
    Mistake("A PDF is handed in", _reads("report.pdf", b"%PDF-1.7")),
    Mistake("The file is not UTF-8", _reads("report.txt", "Zwölf Menschen wurden verletzt.".encode("cp1252"))),
    Mistake("The file is empty", _reads("report.txt", "\n")),
    Mistake("The date is written the local way", _reads("report.txt", f"---\npublished: 03/04/2026\n---\n{TEXT}")),
    Mistake("The day does not exist", _reads("report.txt", f"---\npublished: 2026-02-30\n---\n{TEXT}")),
    Mistake("A time without a zone", _reads("report.txt", f"---\npublished: 2026-03-02T09:30\n---\n{TEXT}")),
    Mistake("A key of the front matter is misspelt", _reads("report.txt", f"---\npublisher: Harbour Post\n---\n{TEXT}")),
    Mistake("The front matter is not closed", _reads("report.txt", f"---\noutlet: Harbour Post\n{TEXT}")),
    Mistake("A column is misspelt", _reads("reports.csv", f'text,outlett\n"{TEXT}",Harbour Post\n')),
    Mistake("A row has a cell too many", _reads("reports.csv", "text,outlet\nTen were hurt, the police said.,Post\n")),
    Mistake("The JSON has a comma too many", _reads("reports.json", '[{"text": "Ten people were hurt."},]')),
    Mistake("Two reports bear one id", lambda: cc.check([_report(), _report(text="Nobody was hurt.")])),
    Mistake("A path is given to `check` instead of reports", lambda: cc.check("reports")),  # type: ignore[arg-type]  # on purpose
    Mistake("A report in a language without a pack", lambda: cc.extract(_report(text="Dix personnes.", lang="fr"))),
    Mistake("A span is typed with the offsets of another text", lambda: cc.Span(0, 3, "Twelve")),
    Mistake("The suffix of the output is no format", lambda: cc.check([_report()]).save("conflicts.pdf")),
    Mistake("The folder of the output does not exist", lambda: cc.check([_report()]).save("out/conflicts.html")),
    Mistake("A rule that does not exist is asked for", lambda: default_rules()["R99"]),
    Mistake("The relation of `--fail-on` is misspelt", _command("check", "reports", "--fail-on", "contradictions")),
)  # fmt: skip


def said() -> Iterator[tuple[str, str, str]]:
    """Each mistake with the error's name and its message, paths as they are in the folder."""
    before = Path.cwd()
    for mistake in MISTAKES:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                mistake.does()
            except ClaimcheckError as error:
                kind = "exit code 2" if type(error) is ClaimcheckError else type(error).__name__
                yield mistake.title, kind, str(error).replace(f"{folder}/", "")
            else:
                raise AssertionError(f"no error: {mistake.title}")
            finally:
                os.chdir(before)

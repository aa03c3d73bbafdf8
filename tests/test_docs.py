"""Every example of the documentation runs and prints what it shows; the pages build without a warning."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(p for p in DOCS.rglob("*.md"))
SHOWN = [p for p in PAGES if "```pycon" in p.read_text(encoding="utf-8")]
RUN = [p for p in PAGES if re.search(r"^claimcheck ", p.read_text(encoding="utf-8"), re.MULTILINE) and "reference" not in p.parts]
TUTORIAL = DOCS / "tutorial.ipynb"


def name(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with nothing but the fixtures in it."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_examples() -> None:
    assert len(SHOWN) >= 8
    assert len(RUN) >= 3


@pytest.mark.slow
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", SHOWN, ids=name)
def test_examples_print_what_they_show(page: Path) -> None:
    source = "\n".join(re.findall(r"```pycon\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL))
    test = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    out: list[str] = []
    doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(test, out=out.append)
    assert "".join(out) == ""


@pytest.mark.slow
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", RUN, ids=name)
def test_commands_end_as_they_say(page: Path) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    for line in "".join(blocks).splitlines():
        words = shlex.split(line, comments=True)
        wanted = re.search(r"# exit code (\d)", line)
        assert words[0] == "claimcheck"
        assert main(words[1:]) == (int(wanted[1]) if wanted else 0), line


@pytest.mark.slow
def test_the_tutorial_gives_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    book = nbformat.read(TUTORIAL, as_version=4)
    shown = [said(cell) for cell in book.cells]
    nbclient.NotebookClient(book, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert [said(cell) for cell in book.cells] == shown
    assert sum(map(bool, shown)) >= 5


def said(cell: dict[str, object]) -> str:
    """What a cell printed or showed as text."""
    outputs = cell.get("outputs", [])
    assert isinstance(outputs, list)
    return "".join(o.get("text", "") + o.get("data", {}).get("text/plain", "") for o in outputs)


def test_the_tutorial_needs_nothing_but_the_package() -> None:
    source = "".join("".join(c["source"]) for c in json.loads(TUTORIAL.read_text(encoding="utf-8"))["cells"])
    assert "fixtures" not in source


@pytest.mark.slow
def test_the_pages_build_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("myst_parser")
    command = [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", str(DOCS), str(tmp_path)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert (tmp_path / "index.html").is_file()


def test_every_page_is_named_in_the_index() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    assert [name(p) for p in PAGES if p.name != "index.md" and f"({name(p)})" not in index] == []

"""What is installed is what stands here, and the main job runs from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "fixtures" / "miami-talks" / "reports"
FILES = ("pyproject.toml", "setup.cfg", "README.md", "LICENSE", "NOTICE")
NOT_SHIPPED = {".pyc"}
pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    """The output of a command that must succeed, run with nothing of this checkout in its way."""
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV", "COVERAGE_PROCESS_START")}
    done = subprocess.run([str(c) for c in command], cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy, so that leftovers of earlier builds are not in it."""
    source = tmp_path_factory.mktemp("source")
    for name in FILES:
        shutil.copy(ROOT / name, source / name)
    shutil.copytree(ROOT / "claimcheck", source / "claimcheck", ignore=shutil.ignore_patterns("__pycache__"))
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", out, source, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a new environment with nothing but the wheel and what it asks for."""
    home = tmp_path_factory.mktemp("clean") / "venv"
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=home)
    return programs


def test_the_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    on_disk = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "claimcheck").rglob("*")
        if p.is_file() and p.suffix not in NOT_SHIPPED and "__pycache__" not in p.parts
    }
    names = zipfile.ZipFile(wheel).namelist()
    assert {n for n in names if n.startswith("claimcheck/")} == on_disk
    assert {n.split("/")[0].split("-")[0] for n in names} == {"claimcheck", "claimcheck_sources"}


def test_the_wheel_carries_licence_and_notice(wheel: Path) -> None:
    names = {Path(n).name for n in zipfile.ZipFile(wheel).namelist()}
    assert {"LICENSE", "NOTICE", "LICENSE-DATA.txt", "py.typed"} <= names


def test_the_main_job_runs_from_the_wheel_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    said = run(installed / "claimcheck", "check", REPORTS, "--out", "conflicts.html", cwd=tmp_path)
    assert "conflicts.html" in said
    assert [p.name for p in tmp_path.iterdir()] == ["conflicts.html"]
    page = (tmp_path / "conflicts.html").read_text(encoding="utf-8")
    assert page.lstrip().startswith("<!doctype html>")
    assert "Elbtal-Bote" in page


def test_the_installed_package_is_the_one_in_the_environment(installed: Path, tmp_path: Path) -> None:
    code = "import claimcheck, pathlib; print(pathlib.Path(claimcheck.__file__).parents[1].name)"
    assert run(installed / "python", "-c", code, cwd=tmp_path).strip() == "site-packages"


def test_rules_are_listed_without_test_libraries(installed: Path, tmp_path: Path) -> None:
    assert "R14" in run(installed / "claimcheck", "rules", cwd=tmp_path)

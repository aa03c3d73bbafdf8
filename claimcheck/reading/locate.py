"""Which files to read: below their folder, plain files only, in a stable order."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimcheck.errors import ClaimcheckError, FormatError, LimitError, PathError

SIDECAR = ".meta"
TEXTS = (".txt", ".md")
PAGES = (".html", ".htm")
SUFFIXES = (*TEXTS, *PAGES, ".json", ".jsonl", ".csv", ".parquet")


@frozen
class File:
    """A file to read: `path` with every link followed, its `name` in messages, the `id` of the report it holds.

    `root`: the folder that it must not leave, with every link followed; None for a file named by the caller.
    """

    path: Path
    name: str
    id: str
    root: Path | None = None

    @property
    def suffix(self) -> str:
        """The ending of its own name, in lower case."""
        return Path(self.name).suffix.lower()


@frozen
class Found:
    """What lies in the paths given: files in order, names passed over, and what is wrong with the rest."""

    files: tuple[File, ...]
    passed: tuple[str, ...] = ()
    errors: tuple[ClaimcheckError, ...] = field(default=(), repr=False)


def locate(paths: Sequence[str | os.PathLike[str]], root: str | os.PathLike[str] | None = None) -> Found:
    """Every file to read, sorted by id and name, each once."""
    given = [Path(p) for p in paths]
    base = Path(root) if root is not None else _common(given)
    files: list[File] = []
    passed: list[str] = []
    errors: list[ClaimcheckError] = []
    for path in given:
        for one, named in _below(path, errors):
            if not named and one.suffix.lower() not in SUFFIXES:
                passed += [one.name] if one.suffix.lower() != SIDECAR else []
                continue
            try:
                files.append(_file(one, base, _fence(path, root), named))
            except ClaimcheckError as error:
                errors.append(error)
    unique = {file.path: file for file in reversed(files)}
    return Found(tuple(sorted(unique.values(), key=lambda f: (f.id, f.name))), tuple(sorted(passed)), tuple(errors))


def _common(paths: Iterable[Path]) -> Path:
    """The deepest folder that holds every path given; a folder given holds itself."""
    folders = [os.path.abspath(p if p.is_dir() else p.parent) for p in paths]
    return Path(os.path.commonpath(folders)) if folders else Path()


def _fence(path: Path, root: str | os.PathLike[str] | None) -> Path | None:
    """The folder that nothing read through `path` may leave."""
    if root is not None:
        return Path(root).resolve()
    return path.resolve() if path.is_dir() else None


def _below(path: Path, errors: list[ClaimcheckError]) -> Iterable[tuple[Path, bool]]:
    """The files of a folder, hidden ones left out, or the file itself; True where it was named by the caller."""
    if not path.is_dir():
        return [(path, True)]
    out: list[tuple[Path, bool]] = []
    refuse = lambda e: errors.append(PathError("cannot be listed", where=str(e.filename), got=e.strerror))  # noqa: E731
    for folder, folders, names in os.walk(path, onerror=refuse):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in folders:
            try:
                inside(Path(folder, name), path.resolve())
            except PathError as error:
                errors.append(error)
        out.extend((Path(folder, name), False) for name in sorted(names) if not name.startswith("."))
    return out


def _file(path: Path, base: Path, fence: Path | None, named: bool) -> File:
    name = Path(os.path.relpath(os.path.abspath(path), base.absolute())).as_posix()
    shown = path.name if name.startswith("../") else name
    id = unicodedata.normalize("NFC", shown.removesuffix(Path(shown).suffix))
    if any("\ud800" <= c <= "\udfff" for c in shown):
        raise PathError("a file name that is not text", where=str(path.parent), got=path.name, fix="rename it")
    real = inside(path, fence)
    if named and not os.path.lexists(path):
        raise PathError("no such file or folder", where=str(path), fix="check the path")
    if named and path.suffix.lower() not in SUFFIXES:
        raise FormatError("not a format that is read", where=shown, got=path.suffix, allowed=", ".join(SUFFIXES))
    return File(real, shown, id, fence)


def inside(path: Path, fence: Path | None) -> Path:
    """`path` with every link followed; raises `PathError` where it leaves the folder `fence`."""
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a ring of links, a NUL in the name
        raise PathError("cannot be followed", where=str(path), got=str(error)) from None
    if fence is not None and not real.is_relative_to(fence):
        raise PathError("leaves its folder", where=str(path), got=str(real), allowed=f"files below {fence}")
    return real


def read_bytes(path: Path, name: str, limit: int, option: str) -> bytes:
    """The bytes of a plain file; raises `LimitError` before reading more than `limit`."""
    try:
        kind = path.stat()
        if not stat.S_ISREG(kind.st_mode):
            raise PathError("not a plain file", where=name, allowed="a file, or a folder of files")
        if kind.st_size > limit:
            raise _too_long(name, kind.st_size, limit, option)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except ClaimcheckError:
        raise
    except (OSError, ValueError) as error:
        got = error.strerror if isinstance(error, OSError) else str(error)
        raise PathError("cannot be read", where=name, got=got, fix="check the path and its permissions") from None
    if len(data) > limit:  # it grew while it was read
        raise _too_long(name, len(data), limit, option)
    return data


def _too_long(name: str, size: Any, limit: int, option: str) -> LimitError:
    return LimitError("too long", where=name, got=f"{size} bytes", allowed=f"{limit} bytes", fix=f"raise Options.{option}")

"""The registry as a table: tab-separated or comma-separated text, one source a line."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from io import StringIO
from pathlib import Path

from claimcheck.errors import ClaimcheckError, EncodingError, FormatError, InputErrors, PathError
from claimcheck.sources.registry import Entry, Registry

COLUMNS = ("id", "kind", "name", "aliases", "affiliation", "country", "owner", "rivals")
SEVERAL = "|"
"""What parts several aliases or rivals in one cell."""
SHIPPED = ("governments.tsv", "outlets.tsv")


@cache
def default_registry() -> Registry:
    """What ships: governments and their metonyms, institutions, outlets and agencies."""
    folder = resources.files(__package__)
    return Registry(e for name in SHIPPED for e in parse((folder / name).read_text(encoding="utf-8"), name))


def load_registry(path: str | Path, *, base: Registry | None = None) -> Registry:
    """The table at `path` (`.tsv`, `.csv`) laid over `base`, which is the shipped registry where not given.

    Raises `PathError`, `EncodingError`, or `InputErrors` that hold one error a bad line.
    """
    file = Path(path)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingError("not UTF-8", where=f"{file}, byte {error.start}", fix="save the table as UTF-8") from error
    except OSError as error:
        raise PathError("cannot read the registry", where=str(file), got=error.strerror) from error
    return (base or default_registry()).overridden(parse(text, str(file), delimiter=_delimiter(file)))


def save_registry(registry: Registry, path: str | Path) -> None:
    """Write every entry as a table that `load_registry` reads back."""
    file = Path(path)
    file.write_text(render(registry.entries, delimiter=_delimiter(file)), encoding="utf-8", newline="")


def render(entries: Iterable[Entry], *, delimiter: str = "\t") -> str:
    """The entries as text, one a line under the column names."""
    out = StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for e in entries:
        one = {c: getattr(e, c) or "" for c in COLUMNS} | {c: SEVERAL.join(getattr(e, c)) for c in ("aliases", "rivals")}
        writer.writerow([one[c] for c in COLUMNS])
    return out.getvalue()


def parse(text: str, where: str = "registry", *, delimiter: str = "\t") -> tuple[Entry, ...]:
    """The entries of a table; lines that begin with `#` are remarks; raises `InputErrors` for bad lines."""
    rows = csv.DictReader((line for line in text.splitlines() if line.strip() and line[0] != "#"), delimiter=delimiter)
    if unknown := set(rows.fieldnames or ("nothing",)) - set(COLUMNS):
        raise FormatError("unknown column", where=where, got=sorted(map(str, unknown))[0], allowed=", ".join(COLUMNS))
    errors: list[ClaimcheckError] = []
    found = tuple(_entries(rows, where, errors))
    if errors:
        raise InputErrors(where, errors)
    return found


def _entries(rows: Iterable[dict[str, str]], where: str, errors: list[ClaimcheckError]) -> Iterator[Entry]:
    for n, row in enumerate(rows, 1):
        try:
            yield _entry(row, f"{where}, entry {n}")
        except ClaimcheckError as error:
            errors.append(error)


def _entry(row: dict[str, str], where: str) -> Entry:
    if None in row:
        raise FormatError("more cells than columns", where=where, got=row.get("id"), allowed=f"{len(COLUMNS)} cells")
    cells = {c: (row.get(c) or "").strip() for c in COLUMNS}
    if not all(cells[c] for c in ("id", "kind", "name")):
        raise FormatError("a source has an id, a kind and a name", where=where, got=cells["id"] or cells["name"])
    lists = {c: tuple(filter(None, (v.strip() for v in cells.pop(c).split(SEVERAL)))) for c in ("aliases", "rivals")}
    return Entry(**{c: v or None for c, v in cells.items()}, **lists)  # type: ignore[arg-type]  # checked by the record


def _delimiter(file: Path) -> str:
    if file.suffix not in (".tsv", ".csv"):
        raise FormatError("not a table of ours", where=str(file), got=file.suffix, allowed=".tsv, .csv")
    return "\t" if file.suffix == ".tsv" else ","

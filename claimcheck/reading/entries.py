"""What a file holds, as raw records with their places; nothing is checked here but the form of the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from claimcheck.errors import ClaimcheckError, FormatError, LimitError, MissingExtraError, at
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.reading.decode import decode
from claimcheck.reading.front import fields, split_front
from claimcheck.reading.locate import PAGES, SIDECAR, TEXTS, File, inside, read_bytes
from claimcheck.reading.pages import SIZE_FACTOR, is_own, page_fields, page_text
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.strict_json import loads_json

TEXT, CONTENT = "text", "content"
DELIMITERS = ",;\t"


@frozen
class Entry:
    """One raw record: `where` and `path` say its place, `id` is its id where it has none, `number` its place in a table.

    `flat`: its values are table cells, else JSON values.
    """

    where: str
    node: Any
    id: str
    path: str = ""
    number: int = 1
    flat: bool = False

    @property
    def place(self) -> str:
        """File and path in one."""
        return at(self.where, self.path)


Row = tuple[int, Mapping[str, Any]]
Tell = Callable[[Note], None]
Fail = Callable[[ClaimcheckError], None]


def entries(file: File, encoding: str, options: Options, tell: Tell, fail: Fail) -> Iterator[Entry]:
    """The records of one file, in its order; `tell` is told what an editor should know, `fail` of lines that are no record."""
    if file.suffix in TEXTS:
        yield _text(file, encoding, options, tell)
    elif file.suffix in PAGES:
        yield from _page(file, encoding, options, tell)
    elif file.suffix == ".parquet":
        yield from _rows(file, _parquet(file, options))
    else:
        text = _decoded(file, read_bytes(file.path, file.name, options.max_file, "max_file"), encoding, tell)
        if file.suffix == ".csv":
            yield from _rows(file, _csv(text, file.name, options, fail))
        elif file.suffix == ".jsonl":
            yield from _lines(file, text, fail)
        else:
            yield from _json(file, loads_json(text, file.name))


def _decoded(file: File, data: bytes, encoding: str, tell: Tell) -> str:
    text, marked = decode(data, encoding, file.name)
    if marked:
        tell(Note(NoteKind.READING, Message.of("reading.bom"), file.name))
    return text


def _text(file: File, encoding: str, options: Options, tell: Tell) -> Entry:
    text = _decoded(file, read_bytes(file.path, file.name, options.max_bytes, "max_bytes"), encoding, tell)
    beside = _sidecar(file, encoding, options)
    if beside is None:
        beside, text = split_front(text, file.name)
    return Entry(file.name, {**beside, TEXT: text}, file.id)


def _sidecar(file: File, encoding: str, options: Options) -> dict[str, Any] | None:
    """The fields in the file's sidecar, None where there is none."""
    sidecar = file.path.with_suffix(SIDECAR)
    if not sidecar.exists():
        return None
    name = file.name.removesuffix(Path(file.name).suffix) + SIDECAR
    data = read_bytes(inside(sidecar, file.root), name, options.max_bytes, "max_bytes")
    return fields(decode(data, encoding, name)[0], name)


def _page(file: File, encoding: str, options: Options, tell: Tell) -> Iterator[Entry]:
    """The report in a web page; what the sidecar says goes before what the page says. Our own pages are passed over."""
    data = read_bytes(file.path, file.name, SIZE_FACTOR * options.max_bytes, "max_bytes")
    source, _ = page_text(data, encoding, file.name)
    if is_own(source):
        tell(Note(NoteKind.READING, Message.of("reading.passed"), file.name))
        return
    stated = page_fields(source, file.name)
    tell(Note(NoteKind.READING, Message.of("reading.page"), file.name))
    yield Entry(file.name, {**stated, **(_sidecar(file, encoding, options) or {})}, file.id)


def _json(file: File, data: Any) -> Iterator[Entry]:
    """One record, a list of records, or an object with `reports` and `claims`."""
    if isinstance(data, Mapping) and (TEXT in data or CONTENT in data):
        yield Entry(file.name, data, file.id)
        return
    groups = data if isinstance(data, Mapping) else {"": data}
    for name, nodes in groups.items():
        if name not in ("", "reports", "claims") or not isinstance(nodes, list):
            allowed = "a report, a list of reports or claims, or an object with reports and claims"
            raise FormatError("not a file of reports or claims", where=at(file.name, name), got=nodes, allowed=allowed)
        for n, node in enumerate(nodes):
            yield Entry(file.name, node, f"{file.id}#{n + 1}", f"{name}[{n}]", n + 1)


def _lines(file: File, text: str, fail: Fail) -> Iterator[Entry]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"{file.name}, line {number}"
            try:
                node = loads_json(line, where)
            except ClaimcheckError as error:
                fail(error)
            else:
                yield Entry(where, node, f"{file.id}#{number}", "", number)


def _rows(file: File, rows: Iterable[Row]) -> Iterator[Entry]:
    for number, row in rows:
        yield Entry(f"{file.name}, row {number}", row, f"{file.id}#{number}", "", number, flat=True)


def _csv(text: str, name: str, options: Options, fail: Fail) -> Iterator[Row]:
    header = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] = []
    number = 0
    for cells in _cells(reader, name, options):
        if not names:
            names = unique([c.strip() for c in cells], name)
        elif cells:
            number += 1
            if len(cells) == len(names):
                yield number, dict(zip(names, cells, strict=True))
            else:
                where, got = f"{name}, row {number}", f"{len(cells)} cells"
                fail(FormatError("a row of another length", where=where, got=got, allowed=f"{len(names)} cells"))


def _cells(reader: Iterator[list[str]], name: str, options: Options) -> Iterator[list[str]]:
    """The rows of a CSV reader, with the module's limit on cells raised to ours meanwhile."""
    while True:
        before = csv.field_size_limit(max(options.max_text, 131_072))
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if "larger" in str(error):
                raise LimitError(
                    "a cell too long", where=name, allowed=f"{options.max_text}", fix="raise Options.max_text"
                ) from None
            raise FormatError(
                f"not CSV ({error})", where=name, fix="save it anew as CSV, cells that hold quotes or line ends in quotes"
            ) from None
        finally:
            csv.field_size_limit(before)
        if cells is None:
            return
        yield cells


def unique(names: list[str], where: str) -> list[str]:
    """`names`; raises `FormatError` for one that stands twice."""
    twice = next((n for n in names if names.count(n) > 1), None)
    if twice is not None:
        raise FormatError("two columns of one name", where=where, got=twice, fix="rename or drop one")
    return names


def _parquet(file: File, options: Options) -> Iterable[Row]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        fix = "pip install claimcheck-sources[parquet]"
        raise MissingExtraError("parquet files need pyarrow", where=file.name, fix=fix) from None
    data = read_bytes(file.path, file.name, options.max_file, "max_file")
    try:
        table = parquet.read_table(io.BytesIO(data))
        columns = [column.to_pylist() for column in table.columns]
    except (pa.ArrowException, OSError, ValueError) as error:
        raise FormatError("not a parquet file that can be read", where=file.name, got=str(error)) from None
    names = unique(list(table.column_names), file.name)
    return enumerate((dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)), 1)


def check_size(text: str, options: Options, where: str) -> None:
    """Raise `LimitError` for a report longer than the options allow."""
    if len(text) > options.max_text:
        got = f"{len(text)} characters"
        raise LimitError("too long", where=where, got=got, allowed=f"{options.max_text}", fix="raise Options.max_text")
    if len(text) * 4 > options.max_bytes and (size := len(text.encode("utf-8", "replace"))) > options.max_bytes:
        raise LimitError(
            "too long", where=where, got=f"{size} bytes", allowed=f"{options.max_bytes}", fix="raise Options.max_bytes"
        )

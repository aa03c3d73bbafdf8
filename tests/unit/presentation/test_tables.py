from __future__ import annotations

import csv
import io
import json
import sys
import time
from typing import Any

import pandas as pd
import pytest
from attrs import evolve
from presentation_samples import AUTHORITY, CLAIMS, EMPTY, FINDINGS, OWN, PAYLOADS, SAMPLE, hostile

from claimcheck.errors import MissingExtraError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import csv_text
from claimcheck.presentation.export.rows import COLUMNS
from claimcheck.presentation.save import render
from claimcheck.records.columns import FINDING
from claimcheck.records.source import Attribution, Level


def cells(result: ConflictReport) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(result, "csv").decode(), newline="")))


def test_csv_has_a_row_a_finding_and_the_columns_written_down() -> None:
    rows = cells(SAMPLE)
    assert len(rows) == len(FINDINGS)
    assert tuple(rows[0]) == COLUMNS == tuple(c.name for c in FINDING)
    assert rows[1]["relation"] == "contradiction"
    assert rows[1]["strength"] == "1.0"
    assert rows[1]["b_quote"] == FINDINGS[1].b.quote


def test_csv_of_nothing_has_its_header() -> None:
    assert render(EMPTY, "csv").decode().startswith("a_id,b_id,relation,")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_csv_cell_is_a_formula_and_the_words_come_back(payload: str) -> None:
    row = cells(hostile(payload))[0]
    assert not any(value.startswith(tuple("=+-@\t\r\n＝＋－＠")) for value in row.values())
    assert csv_text(row["why"]) == payload


def test_json_lines_hold_the_same_rows() -> None:
    lines = [json.loads(line) for line in render(SAMPLE, "jsonl").decode().splitlines()]
    assert [line["a_id"] for line in lines] == [f.a.id for f in FINDINGS]
    assert lines[1]["strength"] == 1.0
    assert lines[0]["strength"] is None


def test_parquet_holds_the_frame() -> None:
    read = pd.read_parquet(io.BytesIO(render(SAMPLE, "parquet")))
    assert list(read.columns) == list(SAMPLE.to_frame().columns)
    assert list(read["relation"]) == [str(f.relation) for f in FINDINGS]


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet", "json", "md", "html"])
def test_same_report_same_bytes(format: str) -> None:
    assert render(SAMPLE, format) == render(SAMPLE, format)


@pytest.mark.parametrize(("format", "module", "extra"), [("parquet", "pyarrow", "parquet"), ("xlsx", "openpyxl", "excel")])
def test_a_missing_extra_is_named(format: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=rf"claimcheck-sources\[{extra}\]"):
        render(SAMPLE, format)


SHEETS = ["summary", "conflicts", "updates", "issues", "matrix", "sources", "timeline", "agreements", "findings", "claims",
          "reports", "notes", "method"]  # fmt: skip


def sheet(book: Any, name: str) -> list[dict[str, Any]]:
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_workbook_has_a_sheet_a_section(lang: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(render(SAMPLE, "xlsx", lang=lang)))
    assert book.sheetnames == SHEETS
    assert list(sheet(book, "findings")[0]) == list(COLUMNS)
    assert [r["relation"] for r in sheet(book, "findings")] == [str(f.relation) for f in FINDINGS]
    assert sheet(book, "findings")[1]["strength"] == 1
    assert len(sheet(book, "conflicts")) == len(SAMPLE.conflicts)
    assert len(sheet(book, "updates")) == len(SAMPLE.updates)
    assert len(sheet(book, "agreements")) == len(SAMPLE.agreements)
    assert [r["position"] for r in sheet(book, "issues")] == [1, 2, 1, 2, 1, 1]
    assert len(sheet(book, "claims")) == len(SAMPLE.claims)
    assert [r["id"] for r in sheet(book, "reports")] == [r.id for r in SAMPLE.reports]
    assert {r["track"] for r in sheet(book, "timeline")} == {"published", "event"}
    assert sum(r["claims"] for r in sheet(book, "sources")) == len(SAMPLE.claims)
    assert [r["text"] for r in sheet(book, "notes")] == ["2 records were left out"]
    assert "rule R8" in [r["item"] for r in sheet(book, "method")]
    assert dict(r.values() for r in sheet(book, "summary"))["contradictions"] == len(SAMPLE.contradictions)


def test_a_workbook_says_what_each_origin_holds() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    rows = sheet(openpyxl.load_workbook(io.BytesIO(render(SAMPLE, "xlsx"))), "matrix")
    assert rows[0]["Hafenbehörde"] == "+"
    assert rows[1]["mit den Vorbereitungen vertraute Personen"] == "− ? +"
    assert "blank" not in rows[0]


def test_two_origins_of_one_name_have_a_column_each() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    twin = evolve(AUTHORITY, id="another-authority")
    first = evolve(CLAIMS[4], id="twin", attribution=Attribution((Level(OWN["port"]), Level(twin))))
    book = openpyxl.load_workbook(io.BytesIO(render(ConflictReport(claims=(CLAIMS[0], first)), "xlsx")))
    assert [c.value for c in book["matrix"][1]] == ["topic", "Hafenbehörde", "Hafenbehörde (2)"]


@pytest.mark.parametrize("result", [SAMPLE, EMPTY], ids=["sample", "empty"])
def test_a_workbook_has_the_same_bytes_whenever_it_is_made(result: ConflictReport) -> None:
    before = render(result, "xlsx")
    time.sleep(1.1)  # a workbook counts in seconds
    assert render(result, "xlsx") == before


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_of_a_workbook_is_a_formula(payload: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(render(hostile(payload), "xlsx")))
    assert {c.data_type for sheet in book for row in sheet.iter_rows() for c in row} <= {"s", "inlineStr", "n", "b", "d"}

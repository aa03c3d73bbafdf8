from __future__ import annotations

import csv
import io
import json
import sys

import pandas as pd
import pytest
from presentation_samples import EMPTY, FINDINGS, PAYLOADS, SAMPLE, hostile

from claimcheck.errors import MissingExtraError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import csv_text
from claimcheck.presentation.export.rows import COLUMNS
from claimcheck.presentation.save import render
from claimcheck.records.columns import FINDING


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


def test_a_workbook_has_a_sheet_for_findings_and_one_for_claims() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(render(SAMPLE, "xlsx")))
    assert book.sheetnames == ["findings", "claims"]
    assert [c.value for c in book["findings"][1]] == list(COLUMNS)
    assert book["findings"].max_row == len(FINDINGS) + 1
    assert book["findings"].cell(3, 5).value == 1.0
    assert render(SAMPLE, "xlsx") == render(SAMPLE, "xlsx")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_of_a_workbook_is_a_formula(payload: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(render(hostile(payload), "xlsx")))
    assert {c.data_type for sheet in book for row in sheet.iter_rows() for c in row} <= {"s", "n", "b", "d"}

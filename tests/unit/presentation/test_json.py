from __future__ import annotations

import json
from pathlib import Path

import pytest
from presentation_samples import EMPTY, PAYLOADS, SAMPLE, hostile

from claimcheck.errors import ClaimcheckError, EncodingError, FormatError, InputErrors, PathError
from claimcheck.options import Options
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.json import dump, dumps, loads, render
from claimcheck.records.provenance import Provenance

TRACED = ConflictReport(
    claims=SAMPLE.claims,
    options=Options(day_tolerance=2),
    provenance=(Provenance(claim_id=SAMPLE.claims[0].id, origin="o", authority="a", outlet="k", family="f"),),
)


@pytest.mark.parametrize(
    "result", [pytest.param(SAMPLE, id="sample"), pytest.param(EMPTY, id="empty"), pytest.param(TRACED, id="traced")]
)
def test_nothing_is_lost(result: ConflictReport) -> None:
    assert loads(dumps(result)) == result
    assert dumps(loads(dumps(result))) == dumps(result)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_comes_back_and_may_stand_in_a_page(payload: str) -> None:
    result = hostile(payload)
    text = dumps(result)
    assert loads(text) == result
    assert not set("<>&\u202e\x1b\u2028") & set(text)


def test_each_claim_is_written_once() -> None:
    assert dumps(SAMPLE).count('"content": "Jonas Feldt, Leiter des Seefonds"') == 1
    assert dump(SAMPLE)["findings"][0]["a"] == SAMPLE.findings[0].a.id


def test_the_file_is_the_text() -> None:
    assert render(SAMPLE) == dumps(SAMPLE).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param({"format": "other"}, "not a conflict report", id="other-format"),
        pytest.param({"version": 2}, "not a conflict report", id="later-version"),
        pytest.param({"extra": 1}, "unknown field", id="unknown-field"),
        pytest.param({"findings": 3}, "r.json, findings: wrong type", id="findings-no-list"),
        pytest.param({"findings": [{"a": "x"}]}, "findings[0]", id="broken-finding"),
        pytest.param({"claims": [{"id": "x"}]}, "claims[0]", id="broken-claim"),
        pytest.param({"rules": [["R1"]]}, "rules[0]", id="broken-rule"),
        pytest.param({"claims": []}, "findings[0]", id="claims-missing"),
    ],
)
def test_a_broken_file_says_where(change: dict[str, object], said: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        loads(json.dumps({**dump(SAMPLE), **change}), "r.json")
    assert said in str(caught.value)


def test_every_fault_is_reported() -> None:
    node = {**dump(EMPTY), "findings": [{}, {}]}
    with pytest.raises(InputErrors) as caught:
        loads(json.dumps(node))
    assert len(caught.value.exceptions) > 1


@pytest.mark.parametrize("text", ["[]", "3", '"x"', "null"])
def test_other_json_is_no_conflict_report(text: str) -> None:
    with pytest.raises(FormatError, match="not a conflict report"):
        loads(text)


def test_a_saved_report_is_loaded(tmp_path: Path) -> None:
    assert ConflictReport.load(SAMPLE.save(tmp_path / "r.json")) == SAMPLE


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(PathError, match="No such file"):
        ConflictReport.load(tmp_path / "r.json")
    (tmp_path / "r.json").write_bytes(b'"\xe4"')
    with pytest.raises(EncodingError, match="byte 1"):
        ConflictReport.load(str(tmp_path / "r.json"))

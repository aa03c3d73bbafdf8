"""The schema that is shipped is the one that the records give, and what is saved is valid against it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from presentation_samples import EMPTY, SAMPLE, hostile

import claimcheck as cc
from claimcheck.presentation.export import json_schema
from claimcheck.presentation.export.json import dumps, loads

jsonschema = pytest.importorskip("jsonschema")
FIXTURES = sorted(p for p in (Path(__file__).parents[3] / "fixtures").iterdir() if (p / "reports").is_dir())
CASES = ["sample", "empty", "hostile", *(p.name for p in FIXTURES)]


@cache
def result(case: str) -> cc.ConflictReport:
    made = {"sample": SAMPLE, "empty": EMPTY, "hostile": hostile("<x>")}
    if case in made:
        return made[case]
    return cc.check(cc.read_reports(next(p for p in FIXTURES if p.name == case) / "reports"))


def faults(node: object) -> list[str]:
    validator = jsonschema.Draft202012Validator(json_schema.schema(), format_checker=jsonschema.FormatChecker())
    return [f"{e.json_path}: {e.message[:80]}" for e in validator.iter_errors(node)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema.schema())


def test_the_shipped_schema_is_the_one_the_records_give() -> None:
    assert json_schema.shipped() == json_schema.dumps()


@pytest.mark.parametrize("case", CASES)
def test_what_is_saved_is_valid(case: str) -> None:
    assert faults(json.loads(dumps(result(case)))) == []


@pytest.mark.parametrize("case", CASES)
def test_what_is_saved_comes_back_equal(case: str) -> None:
    text = dumps(result(case))
    again = loads(text)
    assert again == result(case)
    assert dumps(again) == text


def _without(node: dict[str, Any]) -> None:
    del node["claims"][0]["content"]


def _unknown_field(node: dict[str, Any]) -> None:
    node["claims"][0]["colour"] = "red"


def _unknown_word(node: dict[str, Any]) -> None:
    node["findings"][0]["relation"] = "quarrel"


def _whole_claim(node: dict[str, Any]) -> None:
    node["findings"][0]["a"] = node["claims"][0]


def _number(node: dict[str, Any]) -> None:
    node["reports"][0]["title"] = 7


def _version(node: dict[str, Any]) -> None:
    node["version"] = 99


@pytest.mark.parametrize("spoil", [_without, _unknown_field, _unknown_word, _whole_claim, _number, _version])
def test_what_is_not_of_the_form_is_not_valid(spoil: Any) -> None:
    node = json.loads(dumps(SAMPLE))
    spoil(node)
    assert len(faults(node)) == 1

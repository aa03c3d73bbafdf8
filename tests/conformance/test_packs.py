"""Every pack reads the phenomena of the conformance table alike; the table itself is large and stands side by side."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from claimcheck.errors import FormatError
from claimcheck.lang import LanguagePack, pack
from claimcheck.testing.conformance import Phenomenon, parametrize_with_phenomena, phenomena
from claimcheck.testing.conformance.phenomenon import MisreadError

GERMAN, ENGLISH = phenomena("de"), phenomena("en")


@parametrize_with_phenomena("de")
def test_german(phenomenon: Phenomenon) -> None:
    phenomenon()


@parametrize_with_phenomena("en")
def test_english(phenomenon: Phenomenon) -> None:
    phenomenon()


def test_the_languages_stand_side_by_side() -> None:
    assert [p.id for p in GERMAN] == [p.id for p in ENGLISH]
    assert len(GERMAN) >= 250


@pytest.mark.parametrize("rows", [GERMAN, ENGLISH], ids=["de", "en"])
def test_gaps_are_few(rows: tuple[Phenomenon, ...]) -> None:
    assert sum(p.known_gap is not None for p in rows) <= 0.12 * len(rows)


def test_every_row_asks_for_something_and_no_text_stands_for_two_rows_of_one_kind() -> None:
    assert [p.id for p in (*GERMAN, *ENGLISH) if not p.expected] == []
    asked = [(p.report.text, p.about, tuple(p.expected)) for p in GERMAN]
    assert len(set(asked)) == len(asked)


def test_what_is_misread_is_said_with_the_claims_that_were_read() -> None:
    row = next(p for p in ENGLISH if p.id == "factuality: probably")
    with pytest.raises(MisreadError, match=r"factuality: 'CT-' expected, 'PR\+' read(.|\n)*The ferry has probably sunk"):
        evolve(row, expected={"factuality": "CT-"})()


def test_a_claim_that_is_not_there_is_misread() -> None:
    row = next(p for p in ENGLISH if p.id == "factuality: probably")
    with pytest.raises(MisreadError, match="no such claim"):
        evolve(row, about="tunnel")()


def _pack(folder: Path, rows: str) -> LanguagePack:
    (folder / "conformance.toml").write_text(rows, encoding="utf-8")
    return LanguagePack("xx", folder)


def test_a_pack_brings_its_own_texts(tmp_path: Path) -> None:
    rows = '["factuality: perhaps"]\ntext = "Forte la feribodo sinkis."\nknown_gap = "no such word yet"\n'
    (row,) = phenomena(_pack(tmp_path, rows))
    assert (row.report.text, row.report.lang, row.expected) == ("Forte la feribodo sinkis.", "xx", {"factuality": "PS+"})
    assert row.known_gap == "no such word yet"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ('["factuality: purple"]\ntext = "x"', "no such phenomenon"),
        ('["factuality: failed to"]\ntext = "Malsukcesis."', "not said for this language"),
    ],
    ids=["an unknown row", "a cell that differs by language"],
)
def test_rows_of_a_pack_that_cannot_be_used(tmp_path: Path, rows: str, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        phenomena(_pack(tmp_path, rows))


def test_a_language_is_given_by_its_code_or_its_pack() -> None:
    assert phenomena(pack("de")) == GERMAN

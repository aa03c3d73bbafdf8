"""Shared misspellings raise a suspicion, and only a suspicion (O6)."""

from __future__ import annotations

import pytest

from claimcheck.records.claim import Claim
from claimcheck.sources.errors import SHORTEST, error_notes, shared_errors
from claimcheck.testing import claim, provenance


def said(*names: str) -> list[Claim]:
    return [claim("meet", participant=name, report=f"r{n}", id=f"r{n}:1") for n, name in enumerate(names)]


def found(claims: list[Claim], one_text: bool = False) -> list[tuple[str, str, tuple[str, ...]]]:
    traced = [provenance(c, family="one") if one_text else provenance(c) for c in claims]
    return [(e.spelling, e.usual, e.reports) for e in shared_errors(claims, traced)]


RIGHT, WRONG = ("Mara Lindqvist",) * 3, ("Mara Lindquist",) * 2


def test_two_texts_share_a_rare_spelling() -> None:
    claims = said(*RIGHT, *WRONG)
    assert found(claims) == [("Mara Lindquist", "Mara Lindqvist", ("r3", "r4"))]
    (note,) = error_notes(claims, [provenance(c) for c in claims])
    assert note.where == "r3:1"
    assert "Mara Lindquist" in note.text("de")


@pytest.mark.parametrize("names", [
    pytest.param((*RIGHT, *WRONG[:1]), id="only one text has it"),
    pytest.param((*RIGHT[:2], *WRONG), id="no spelling is more usual"),
    pytest.param((*("Igor Umerov",) * 3, *("Igor Umerow",) * 2), id="a transliteration"),
    pytest.param((*("Mara Holt",) * 3, *("Mara Sorel",) * 2), id="another name"),
    pytest.param((*("Lindqvist",) * 3, *("Lindquist",) * 2), id="a surname alone"),
])  # fmt: skip
def test_what_shows_nothing(names: tuple[str, ...]) -> None:
    assert found(said(*names)) == []


def test_copies_of_one_text_show_nothing() -> None:
    assert found(said(*RIGHT, *WRONG), one_text=True) == []


def test_claims_without_an_event_are_passed_over() -> None:
    claims = [*said(*RIGHT, *WRONG), claim(content="Something else was said.", report="r9", id="r9:1")]
    assert len(found(claims)) == 1


@pytest.mark.parametrize(("less", "wanted"), [(0, 1), (1, 0)], ids=["just long enough", "too short"])
def test_how_long_a_name_must_be(less: int, wanted: int) -> None:
    first = "Mara Lindq"[: SHORTEST - less - 1]
    assert len(found(said(*(f"{first}v",) * 3, *(f"{first}u",) * 2))) == wanted

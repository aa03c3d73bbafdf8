"""Acronyms that reports spell out, and unnamed sources that the same words show to be one."""

from __future__ import annotations

import pytest
from origin_cases import REGISTRY, claim, counted, report

from claimcheck.records.source import Source
from claimcheck.sources.acronyms import spelled_out, with_acronyms
from claimcheck.sources.canonical import canonical

WORDS = "we will not open the gate before the last ship has left the harbour"


@pytest.mark.parametrize(("text", "found"), [
    ("the Harbour Development Fund (HDF) said", [("HDF", "Harbour Development Fund")]),
    ("der Fonds für Hafen und Deich (FHD) teilte mit", [("FHD", "Fonds für Hafen und Deich")]),
    ("the Fund (HDF) said", []), ("Harbour Development Fund (XYZ)", []), ("(HDF) first", []),
    ("Harbour Development, Fund (HDF)", []), ("Harbour Development Fund(HDF)", []), ("in Hamburg (CDU)", []),
])  # fmt: skip
def test_acronyms(text: str, found: list[tuple[str, str]]) -> None:
    assert list(spelled_out(text)) == found


def named(name: str) -> Source:
    return Source(id="s", kind="organisation", name=name)


def test_an_acronym_and_its_name_are_one_source_once_a_report_says_so() -> None:
    told = with_acronyms([report("a", None, "The Harbour Development Fund (HDF) pays.")], REGISTRY)
    assert canonical(named("HDF"), REGISTRY) != canonical(named("Harbour Development Fund"), REGISTRY)
    assert canonical(named("HDF"), told) == canonical(named("Harbour Development Fund"), told)


def test_a_known_body_takes_an_acronym_as_an_alias() -> None:
    told = with_acronyms([report("a", None, "The Northland Harbour Ministry (NHM) pays.")], REGISTRY)
    assert canonical(named("NHM"), told) == "northland-ministry"


@pytest.mark.parametrize("texts", [
    ("The Harbour Development Fund (HDF).", "The House Deposit Fund (HDF)."), ("The Coastal Post (CP) came.",),
])  # fmt: skip
def test_an_acronym_of_two_names_or_of_a_known_source_adds_nothing(texts: tuple[str, ...]) -> None:
    assert with_acronyms([report(str(n), None, t) for n, t in enumerate(texts)], REGISTRY) == REGISTRY


@pytest.mark.parametrize(("one", "other", "high"), [
    pytest.param(f"the aide said: “{WORDS}”", f"“{WORDS}”", 1, id="the same words"),
    pytest.param(f"the aide said: “{WORDS}”", f"„{WORDS.replace('last', 'first')}“", 2, id="other words"),
    pytest.param("“the gate is shut”", "“the gate is shut”", 2, id="too few words"),
    pytest.param(WORDS, WORDS, 2, id="not in quotation marks"),
])  # fmt: skip
def test_the_same_words_verbatim_are_one_source(one: str, other: str, high: int) -> None:
    reports = (report("k", "Kurier Nord"), report("c", "Capital Post"))
    origins = counted(reports, (claim("k:1", '"an aide"', content=one), claim("c:1", '"a person"', content=other)))
    assert (origins.low, origins.high) == (1, high)

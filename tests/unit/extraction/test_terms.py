"""The terms of a claim: what its words say, whatever the language."""

from __future__ import annotations

from datetime import date

import pytest

import claimcheck as cc
from claimcheck.extraction.terms import number_term
from claimcheck.records.values import Quantity


def terms(text: str, lang: str) -> set[str]:
    report = cc.Report(id="r", text=text, outlet="The Quay", published=date(2025, 12, 18), lang=lang)
    return {term for claim in cc.extract(report) for term in claim.terms}


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("The police arrested Mira Holm in London on Tuesday.", "en", {"arrest", "police", "Mira Holm", "London"}),
        ("Die Polizei nahm Mira Holm am Dienstag in London fest.", "de", {"arrest", "police", "Mira Holm", "London"}),
        ("The quixotic ferry sank.", "en", {"sink", "en:quixotic"}),
        ("At least 12 soldiers were killed in London.", "en", {"kill", "#12..", "soldier", "London"}),
        ("The parliament rejected the law.", "en", {"reject", "parliament", "law"}),
        ("Das Parlament lehnte das Gesetz ab.", "de", {"reject", "parliament", "law"}),
    ],
)
def test_terms(text: str, lang: str, expected: set[str]) -> None:
    assert expected <= terms(text, lang)


def test_dates_and_function_words_are_no_terms() -> None:
    assert not {
        t for t in terms("The police arrested Mira Holm on 3 March 2025 in London.", "en") if "march" in t.casefold() or "#" in t
    }


def test_what_is_only_said_has_none() -> None:
    report = cc.Report(id="r", text="Mira Holm declined to comment.", outlet="The Quay", published=date(2025, 12, 18), lang="en")
    assert all(not claim.terms for claim in cc.extract(report) if claim.kind == "null")


@pytest.mark.parametrize(
    ("quantity", "term"),
    [
        (Quantity(12, 12), "#12"), (Quantity(10, None), "#10.."), (Quantity(27, 33, soft=True), "#27..33~"),
        (Quantity(None, 5), "#..5"), (Quantity(expression="some"), ""), (Quantity(1.5, 1.5, unit="tonne"), "#1.5"),
    ],
)  # fmt: skip
def test_number_terms(quantity: Quantity, term: str) -> None:
    assert number_term(quantity) == term

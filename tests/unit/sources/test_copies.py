from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from origin_cases import REGISTRY, report

from claimcheck.options import Options
from claimcheck.records.report import Report
from claimcheck.sources import Copy, CopyBasis, find_copies
from claimcheck.sources.copies import agency_reports, credits, shingles

RNG = random.Random(7)
WORDS = [f"word{n}" for n in range(3000)]


def prose(size: int) -> str:
    return " ".join(RNG.choices(WORDS, k=size))


WIRE = prose(120)


def found(*reports: Report, agencies: Iterable[str] = ()) -> list[tuple[str, str, CopyBasis]]:
    return [(c.report_id, c.of, c.basis) for c in find_copies(reports, Options(), frozenset(agencies))]


def test_a_near_duplicate_derives_from_the_earlier_report() -> None:
    late = report("a", "Kurier Nord", f"{WIRE} and a line of its own", day=5)
    assert found(late, report("b", "Depesche", WIRE)) == [("a", "b", CopyBasis.NEAR_DUPLICATE)]


def test_a_text_within_another_is_contained() -> None:
    long = report("a", "Kurier Nord", f"{prose(200)} {WIRE}", day=5)
    assert found(long, report("b", "Depesche", WIRE)) == [("a", "b", CopyBasis.CONTAINED)]


def test_on_one_day_the_agency_is_the_original() -> None:
    pair = (report("a", "Kurier Nord", WIRE), report("z", "Depesche", WIRE))
    assert found(*pair) == [("z", "a", CopyBasis.NEAR_DUPLICATE)]
    assert found(*pair, agencies=agency_reports(pair, REGISTRY)) == [("a", "z", CopyBasis.NEAR_DUPLICATE)]


@pytest.mark.parametrize("text", [prose(120), " ".join(WIRE.split()[:40]) + " " + prose(80), "short text"])
def test_other_texts_are_no_copies(text: str) -> None:
    assert found(report("a", "Kurier Nord", text), report("b", "Depesche", WIRE)) == []


def test_two_short_texts_share_nothing() -> None:
    assert found(report("a", "Kurier Nord", "The gate is shut."), report("b", "Depesche", "The gate is shut.")) == []


def test_a_declared_derivation_stands_and_is_not_proposed_again() -> None:
    original = report("b", "Depesche", WIRE)
    assert found(report("a", "Kurier Nord", WIRE, derived_from=["b"], day=5), original) == [("a", "b", CopyBasis.DECLARED)]
    assert found(report("a", "Kurier Nord", "In other words.", derived_from=["c"])) == [("a", "c", CopyBasis.DECLARED)]


def test_copies_of_copies_point_at_the_original() -> None:
    texts = [report(f"r{n}", "Kurier Nord", f"{WIRE} {prose(5)}", day=n + 1) for n in range(9)]
    assert {c[1] for c in found(*texts)} == {"r0"}
    assert len(found(*texts)) == 8


def test_the_order_of_reports_does_not_matter() -> None:
    texts = [report(f"r{n}", "Kurier Nord", f"{WIRE} {prose(n)}") for n in range(6)]
    assert found(*texts) == found(*reversed(texts))


def test_thresholds_are_those_of_the_options() -> None:
    pair = (report("a", "Kurier Nord", f"{WIRE} {prose(30)}", day=5), report("b", "Depesche", WIRE))
    assert [c.basis for c in find_copies(pair, Options())] == [CopyBasis.NEAR_DUPLICATE]
    strict = Options(copy_jaccard=1.0, copy_contained=1.0)
    assert [c.basis for c in find_copies(pair, strict)] == [CopyBasis.CONTAINED]
    (copy,) = find_copies(pair, Options())
    assert isinstance(copy, Copy)
    assert 0.6 <= (copy.jaccard or 0) < 1 == copy.contained


def test_word_groups_do_not_depend_on_case_or_marks() -> None:
    assert shingles(WIRE) == shingles(WIRE.upper().replace(" ", ", "))
    assert len(shingles(WIRE)) == 113


@pytest.mark.parametrize(("text", "agencies"), [
    ("HAFENSTADT (dpa) - Die Brücke ist gesperrt.", ("dpa",)),
    ("The bridge is shut. (Reuters)", ("reuters",)),
    ("Die Brücke ist gesperrt.\n\ndpa/AFP", ("afp", "dpa")),
    ("Die Brücke ist gesperrt.\nQuelle: dpa", ("dpa",)),
    ("The bridge is shut.\nReporting by Reuters and AP", ("ap", "reuters")),
    ("The bridge is shut.\n(Deutsche Presse-Agentur)", ("dpa",)),
    ("The bridge (built in 1902) is shut, AP was told.", ()),
    ("Der Sprecher (dpa-Mitarbeiter) kam.", ()),
    ("x " * 300 + "(Reuters) " + "x " * 300, ()),
    ("The bridge is shut.\n(Axios)", ()),
])  # fmt: skip
def test_credits(text: str, agencies: tuple[str, ...]) -> None:
    assert credits(text, REGISTRY) == agencies

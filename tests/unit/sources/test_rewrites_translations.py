"""Texts through an editor's hands and texts in another language, as copies."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from attrs import evolve
from origin_cases import REGISTRY, report

from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.sources import CopyBasis, find_copies
from claimcheck.sources.encoder import likeness
from claimcheck.sources.rewrites import FEWEST, groups, share
from claimcheck.sources.translations import find_translations
from claimcheck.testing import claim

RNG = random.Random(11)
WORDS = [f"word{n}" for n in range(3000)]
SENTENCES = [" ".join(RNG.choices(WORDS, k=14)) for _ in range(12)]
OWN = [" ".join(RNG.choices(WORDS, k=14)) for _ in SENTENCES]


def rewritten(sentences: Sequence[str]) -> str:
    """Every eighth word another, the last sentence first, a third dropped."""
    changed = (" ".join("other" if n % 8 == 5 else w for n, w in enumerate(s.split())) for s in sentences[4:])
    return ". ".join(("A lead that nobody wrote before", *reversed(list(changed))))


WIRE = report("w", "Depesche", ". ".join(SENTENCES))


def test_a_rewrite_is_a_copy() -> None:
    (found,) = find_copies((WIRE, report("k", "Kurier Nord", rewritten(SENTENCES), day=5)), Options())
    assert (found.report_id, found.of, found.basis) == ("k", "w", CopyBasis.REWRITE)
    assert 0.3 <= (found.contained or 0) < 0.8


@pytest.mark.parametrize(("outlet", "text"), [
    pytest.param("Depesche", rewritten(SENTENCES), id="an outlet that updates its own report"),
    pytest.param("Kurier Nord", SENTENCES[4] + ". Und sonst nichts", id="one sentence taken over"),
    pytest.param("Kurier Nord", ". ".join(f"“{s}” {t}" for s, t in zip(SENTENCES, OWN, strict=True)), id="the same quotations"),
])  # fmt: skip
def test_what_is_no_rewrite(outlet: str, text: str) -> None:
    assert find_copies((WIRE, report("k", outlet, text, day=5)), Options()) == ()


def test_too_short_a_text_says_nothing() -> None:
    short = groups(" ".join(WORDS[: FEWEST // 2]))
    assert share(short, short) == 0.0


EVENTS = [
    {"predicate": "close", "theme": "bridge", "quantity": 3, "source": "Ann Vale"},
    {"predicate": "injure", "patient": "person", "quantity": 13, "source": "Ann Vale"},
    {"predicate": "sell", "agent": "Sundlinie", "theme": "ship", "source": "Bob Moor"},
    {"predicate": "meet", "participant": ("Ida Holt", "Per Ames"), "time": "2026-03-04"},
]


def told(lang: str, which: Sequence[int] = (0, 1, 2, 3), **changes: object) -> tuple[Report, tuple[Claim, ...]]:
    rows = [{**EVENTS[n], **(changes if place == 0 else {})} for place, n in enumerate(which)]
    made = [claim(row.pop("predicate"), **row, report=lang, lang=lang, id=f"{lang}:{n}") for n, row in enumerate(map(dict, rows))]
    return report(lang, f"Outlet {lang}", day=4 if lang == "de" else 5), tuple(made)


def translations(one: tuple[Report, tuple[Claim, ...]], other: tuple[Report, tuple[Claim, ...]], **more: object) -> list[str]:
    found = find_translations((one[0], other[0]), (*one[1], *other[1]), REGISTRY, Options(), **more)  # type: ignore[arg-type]
    return [f"{c.report_id} of {c.of}" for c in found]


def test_claims_that_agree_one_by_one_are_a_translation() -> None:
    assert translations(told("de"), told("en")) == ["en of de"]
    assert translations(told("en"), told("de")) == ["en of de"]


@pytest.mark.parametrize("other", [
    pytest.param(told("en", (3, 2, 1, 0)), id="in another order"),
    pytest.param(told("en", (0, 1)), id="too few"),
    pytest.param(told("en", (0, 1, 2), quantity=4), id="another figure"),
    pytest.param(told("en", (0, 1, 2), source="Per Ames"), id="another speaker"),
    pytest.param(told("en", (0, 1, 2), factuality="CT-"), id="the opposite"),
])  # fmt: skip
def test_what_is_no_translation(other: tuple[Report, tuple[Claim, ...]]) -> None:
    assert translations(told("de"), other) == []


def test_one_language_has_no_translations() -> None:
    de, (en, claims) = told("de"), told("en")
    assert translations(de, (en, tuple(evolve(c, lang="de-AT") for c in claims))) == []


def test_a_declared_translation_is_not_proposed_again() -> None:
    en, claims = told("en")
    assert translations(told("de"), (evolve(en, derived_from=("de",)), claims)) == []


def test_an_encoder_proposes_what_no_table_knows() -> None:
    other = told("en", (0, 1, 2), predicate="en:shut", theme="span")
    assert translations(told("de"), other) == []
    assert translations(told("de"), other, encoder=lambda sentences: [[1.0, 0.0] for _ in sentences]) == ["en of de"]
    assert (
        translations(told("de"), other, encoder=lambda s: [[float(n == i) for n in range(len(s))] for i in range(len(s))]) == []
    )


def test_likeness_is_the_cosine() -> None:
    assert likeness(["a"], ["b", "c"], lambda _: [[2.0, 0.0], [1.0, 0.0], [0.0, 0.0]]) == [[1.0, 0.0]]

"""The evaluation data: whole, labelled with known words, and balanced."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck.records.claim import ClaimKind
from claimcheck.records.finding import ContradictionType, Relation
from claimcheck.records.source import SourceKind, Stance
from claimcheck.records.values import Factuality

DATA = Path(__file__).parents[1] / "evaluation"
PAIRS = [json.loads(line) for line in (DATA / "pairs_own.jsonl").read_text(encoding="utf-8").splitlines()]
ALTERNATES = json.loads((DATA / "pairs_own.alternates.json").read_text(encoding="utf-8"))
CASES = sorted(p.parent for p in (DATA / "own").glob("*/gold.json"))


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_pairs_use_known_words() -> None:
    assert {p["relation"] for p in PAIRS} == set(Relation)
    assert {p["contradiction_type"] for p in PAIRS} - {None} == set(ContradictionType)


def test_pairs_have_a_type_exactly_where_they_conflict() -> None:
    typed = ("contradiction", "weak_conflict")
    assert [p["id"] for p in PAIRS if (p["contradiction_type"] is not None) != (p["relation"] in typed)] == []


def test_pairs_are_whole() -> None:
    assert len({p["id"] for p in PAIRS}) == len(PAIRS) == len({(p["text_a"], p["text_b"]) for p in PAIRS})
    assert all(p[f"text_{x}"].strip() and p[f"source_{x}"] and date.fromisoformat(p[f"date_{x}"]) for p in PAIRS for x in "ab")
    assert {p[f"lang_{x}"] for p in PAIRS for x in "ab"} == {"de", "en"}


def test_pairs_are_balanced() -> None:
    counts = Counter(p["relation"] for p in PAIRS)
    across = sum(p["lang_a"] != p["lang_b"] for p in PAIRS)
    assert min(counts.values()) >= 8
    assert max(counts.values()) <= len(PAIRS) / 3
    assert across >= len(PAIRS) / 5


def test_alternates_name_known_pairs_and_words() -> None:
    assert set(ALTERNATES) <= {p["id"] for p in PAIRS}
    assert {r for row in ALTERNATES.values() for k in ("relations", "half") for r in row.get(k, ())} <= set(Relation)
    assert {t for row in ALTERNATES.values() for t in row.get("types", ())} <= set(ContradictionType)


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_gold_spans_stand_in_the_text(folder: Path) -> None:
    texts = {r["id"]: r["text"] for r in map(read, folder.glob("reports/*.json"))}
    for claim in read(folder / "gold.json")["claims"]:
        levels = [level.get(k) for level in claim["chain"] for k in ("cue_span", "mention")]
        for span in filter(None, (claim["span"], *levels)):
            assert texts[claim["report_id"]][span["start"] : span["end"]] == span["quote"] == span["quote"].strip()


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_gold_uses_known_words(folder: Path) -> None:
    gold = read(folder / "gold.json")
    levels = [level for claim in gold["claims"] for level in claim["chain"]]
    values = [v for c in gold["claims"] for v in (c.get("factuality"), *c.get("factuality_alt", ())) if v]
    assert [str(Factuality.parse(v)) for v in values] == values
    assert {c["kind"] for c in gold["claims"]} <= set(ClaimKind)
    assert {level["kind"] for level in levels} <= set(SourceKind)
    assert {level["relation"] for level in levels} <= set(Stance)


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_gold_relations_name_known_claims(folder: Path) -> None:
    gold = read(folder / "gold.json")
    rows = [*gold["relations"], *gold["traps"]]
    named = {row[x] for row in rows for x in "ab"} | {x for row in gold["origins"] for x in row["claims"]}
    assert named <= {c["id"] for c in gold["claims"]}
    assert {r for row in rows for r in (row.get("relation"), *row.get("acceptable", ())) if r} <= set(Relation)

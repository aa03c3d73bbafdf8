"""Charts: what they hold, that they are saved without a browser, and that nothing in them is live."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from presentation_samples import CLAIMS, EMPTY, PAYLOADS, SAMPLE, hostile

from claimcheck.errors import MissingExtraError
from claimcheck.presentation import plot
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.plot import Plot

pytest.importorskip("altair")
pytest.importorskip("vl_convert")
CHARTS = ("matrix", "timeline", "sources")


def spec(result: ConflictReport, name: str, lang: str = "en") -> dict[str, Any]:
    return getattr(Plot(result, lang), name)().to_dict()  # type: ignore[no-any-return]  # a chart's own form


def values(spec: dict[str, Any]) -> list[dict[str, Any]]:
    """Every row of data in a chart, each data set once."""
    sets = [*spec.get("datasets", {}).values(), *(d["values"] for d in [spec.get("data", {})] if "values" in d)]
    parts = [c["data"]["values"] for c in spec.get("vconcat", []) if "values" in c.get("data", {})]
    return [row for rows in (*sets, *parts) for row in rows]


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_chart_is_saved_without_a_browser(name: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.{form}"
    getattr(SAMPLE.plot, name)().save(path)
    head = path.read_bytes()[:4]
    assert head == (b"<svg" if form == "svg" else b"\x89PNG")
    assert path.stat().st_size > 3_000


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("lang", ["en", "de"])
def test_the_same_report_gives_the_same_chart(name: str, lang: str) -> None:
    assert json.dumps(spec(SAMPLE, name, lang)) == json.dumps(spec(SAMPLE, name, lang))


def test_languages_differ() -> None:
    assert spec(SAMPLE, "matrix", "de") != spec(SAMPLE, "matrix")


def test_the_matrix_shows_what_each_origin_says() -> None:
    cells = {(v["issue"], v["origin"]): v["sign"] for v in values(spec(SAMPLE, "matrix"))}
    assert cells["injured in Oststrand", "Hafenbehörde"] == "+"
    assert cells["meeting of Nordlicht and the union", "mit den Vorbereitungen vertraute Personen"] == "− ? +"
    assert next(iter(cells))[0] in {"injured in Oststrand", "meeting of Nordlicht and the union"}


def test_the_timeline_has_both_tracks_and_marks_what_is_inferred() -> None:
    found = {v["label"]: (v["start"], v["end"], v["inferred"]) for v in values(spec(SAMPLE, "timeline"))}
    assert found["hafen"] == ("2031-05-12", "2031-05-14", True)
    assert found["Harbour Post"] == ("2031-05-14", "2031-05-15", False)
    assert found["meeting of Nordlicht and the union"][2] is True


def test_sources_are_told_apart_by_being_named() -> None:
    kinds = {v["origin"]: v["kind"] for v in values(spec(SAMPLE, "sources"))}
    assert kinds["Hafenbehörde"] == "named"
    assert kinds["mit den Vorbereitungen vertraute Personen"] == "not named"
    assert kinds["Harbour Post"] == "the report's own voice"
    assert sum(v["claims"] for v in values(spec(SAMPLE, "sources"))) == len(CLAIMS)


def test_labels_that_are_alike_are_told_apart() -> None:
    twins = [evolve(r, outlet="Harbour Post") for r in SAMPLE.reports[:2]]
    labels = [v["label"] for v in values(spec(ConflictReport(reports=twins), "timeline"))]
    assert labels == ["Harbour Post", "Harbour Post (2)"]


@pytest.mark.parametrize("name", CHARTS)
def test_long_reports_are_cut(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plot, "MOST_COLUMNS", 2)
    monkeypatch.setattr(plot, "MOST_ROWS", 1)
    assert len(values(spec(SAMPLE, name))) <= 5


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_to_show_is_an_empty_chart(name: str, tmp_path: Path) -> None:
    getattr(EMPTY.plot, name)().save(tmp_path / "x.svg")
    assert (tmp_path / "x.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("payload", PAYLOADS[:6] + PAYLOADS[11:13])
def test_hostile_words_are_drawn_as_words(payload: str, tmp_path: Path) -> None:
    result = hostile(payload)
    for name in CHARTS:
        getattr(result.plot, name)().save(tmp_path / "x.svg")
        drawn = (tmp_path / "x.svg").read_text(encoding="utf-8")
        assert not any(mark in drawn for mark in ("<script", "<img", "\u202e", "\x1b", "onerror=alert(1)>"))


@pytest.mark.parametrize("module", ["altair", "vl_convert"])
@pytest.mark.parametrize("name", CHARTS)
def test_the_missing_extra_is_named(name: str, module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=r"claimcheck-sources\[charts\]"):
        getattr(SAMPLE.plot, name)()

"""The source graph: drawing and table say the same."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

import claimcheck as cc
from claimcheck.presentation.export.html import render
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view.graph import MOST_ROWS, Graph, build
from claimcheck.records.provenance import Provenance
from claimcheck.testing import claim, provenance


def result(n: int = 3, **facts: object) -> cc.ConflictReport:
    """`n` claims of as many reports, the second a copy of the first."""
    claims = [claim("meet", participant=f"Person {i}", source=f"Source {i}", report=f"r{i}", id=f"r{i}:0") for i in range(n)]
    traced = [provenance(c, family="r0" if c.id == "r1:0" else c.report_id, **facts) for c in claims]
    return cc.ConflictReport(claims=claims, provenance=traced)


def graph(given: cc.ConflictReport) -> Graph:
    found = build(Index(given, Say("en")))
    assert found is not None
    return found


def test_nothing_is_drawn_without_provenance() -> None:
    assert build(Index(cc.ConflictReport(), Say("en"))) is None


def test_every_origin_has_a_row_and_a_line() -> None:
    found = graph(result())
    assert [r.claims for r in found.rows] == [(1,), (2,), (3,)]
    assert len(found.nodes) == 6
    assert sum(not e.copy for e in found.edges) == 3
    assert found.split.startswith("3 named")


def test_a_copy_hangs_on_its_original() -> None:
    found = graph(result())
    assert [(e.y1, e.y2) for e in found.edges if e.copy] == [(41, 75)]
    assert found.families == ("r0: also in r1",)


@pytest.mark.parametrize(("facts", "kind"), [
    ({"certain": False}, "not named"), ({"certain": False, "own_voice": True}, "an outlet's own voice"),
    ({"certain": False, "own_voice": True, "circular": True}, "citations in a circle"), ({}, "named"),
])  # fmt: skip
def test_kinds(facts: dict[str, bool], kind: str) -> None:
    assert {r.kind for r in graph(result(2, **facts)).rows} == {kind}


def test_a_long_graph_is_cut_and_its_table_is_not() -> None:
    found = graph(result(MOST_ROWS + 3))
    assert found.shortened
    assert len(found.rows) == MOST_ROWS + 3
    assert max(n.y for n in found.nodes) < found.height


def test_a_report_that_says_two_things_has_one_line_an_origin() -> None:
    one, other = (claim("meet", participant=p, source="Ann Vale", report="r0", id=f"r0:{p}") for p in ("A", "B"))
    traced: list[Provenance] = [provenance(one), provenance(other)]
    assert len(graph(cc.ConflictReport(claims=(one, other), provenance=traced)).edges) == 1


def test_the_drawing_is_sound_and_what_reports_call_themselves_is_escaped() -> None:
    hostile = result(2, label="<script>alert(1)</script>", circular=True, certain=False)
    text = render(hostile, lang="de").decode()
    start = text.index('<svg class="graph"')
    drawing = text[start : text.index("</svg>", start) + 6]
    assert ElementTree.fromstring(drawing).tag == "svg"
    assert "<script>alert" not in text

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from presentation_samples import CLAIMS, EMPTY, FINDINGS, PAYLOADS, REPORTS, SAMPLE, hostile

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.html import fragment, render
from claimcheck.presentation.view import SECTIONS, conflicts, pairs

VOID = frozenset({"meta", "br", "line", "circle", "rect", "path", "input"})


class Page(HTMLParser):
    """What a browser would see: tags in order, whether they nest, and the text of each element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({k for k, _ in attrs}) == len(attrs), f"an attribute twice in {tag}"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words.append((self.open[-1], data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def text(self) -> str:
        return "".join(words for tag, words in self.words if tag not in ("style", "script"))


def page(result: ConflictReport, lang: str = "en") -> Page:
    return Page(render(result, lang=lang).decode())


BOTH = pytest.mark.parametrize("result", [pytest.param(SAMPLE, id="sample"), pytest.param(EMPTY, id="empty")])


@BOTH
@pytest.mark.parametrize("lang", ["en", "de"])
def test_headings_go_down_one_level_at_a_time(result: ConflictReport, lang: str) -> None:
    levels = [int(tag[1]) for tag, _ in page(result, lang).tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@BOTH
def test_the_page_needs_nothing_else(result: ConflictReport) -> None:
    found = page(result)
    assert not {"link", "img", "iframe", "object", "embed", "base"} & {tag for tag, _ in found.tags}
    assert all(not attrs for tag, attrs in found.tags if tag == "script")
    assert not any(k.startswith("on") or k in ("src", "srcset", "style") for _, attrs in found.tags for k in attrs)
    style = "".join(words for tag, words in found.words if tag == "style")
    assert "url(" not in style
    assert "@import" not in style


@BOTH
def test_only_the_style_and_the_script_of_the_page_have_an_effect(result: ConflictReport) -> None:
    found = page(result)
    policy = next(str(m["content"]) for m in found.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        words = "".join(words for name, words in found.words if name == tag)
        if words:
            assert rules[rule] == f"'sha256-{b64encode(sha256(words.encode()).digest()).decode()}'"


def test_claims_and_their_words_are_linked_both_ways() -> None:
    found = page(SAMPLE)
    links = [str(a["href"]) for a in found.all("a")]
    for n in range(1, len(CLAIMS) + 1):
        assert f"#t-{n}" in links
        assert f"#c-{n}" in links
        assert any(a.get("id") == f"t-{n}" for a in found.all("a"))
    assert {"#f-1-9", "#f-5-9"} & set(links)


def test_every_header_cell_has_a_scope() -> None:
    headers = page(SAMPLE).all("th")
    assert len(headers) > 50
    assert {h.get("scope") for h in headers} == {"col", "row"}


def test_quotes_name_their_language() -> None:
    found = page(SAMPLE)
    assert found.all("html")[0]["lang"] == "en"
    assert {q.get("lang") for q in found.all("blockquote")} == {"de", "en"}


def test_anchors_are_unique_and_every_link_leads_to_one() -> None:
    found = page(SAMPLE)
    ids = [attrs["id"] for _, attrs in found.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    inside = {str(a["href"])[1:] for a in found.all("a") if str(a.get("href")).startswith("#")}
    assert inside <= set(ids)
    assert {f"c-{n}" for n in range(1, len(CLAIMS) + 1)} <= set(ids)


def test_every_finding_has_one_anchor_wherever_it_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "PER_ISSUE", 1)
    monkeypatch.setattr(pairs, "MOST_LINES", 0)
    ids = [attrs["id"] for _, attrs in page(SAMPLE).tags if str(attrs.get("id")).startswith("f-")]
    assert sorted(ids) == sorted({f"f-{CLAIMS.index(f.a) + 1}-{CLAIMS.index(f.b) + 1}" for f in FINDINGS})


def test_the_only_link_that_leaves_is_the_address_of_a_report() -> None:
    outside = {a["href"] for a in page(SAMPLE).all("a") if not str(a["href"]).startswith("#")}
    assert outside == {REPORTS[1].url}


def test_every_quote_stands_verbatim() -> None:
    text = page(SAMPLE).text
    assert all(c.quote in text for c in CLAIMS)
    assert all(f.why in text for f in FINDINGS)


def test_sections_stand_in_order_and_empty_ones_are_left_out() -> None:
    full = [str(s["id"]) for s in page(SAMPLE).all("section")]
    assert full == [id for id, _ in SECTIONS if id not in ("drift", "graph", "decisions")]
    assert [str(s["id"]) for s in page(EMPTY).all("section")] == ["bottom_line", "sourcing", "method", "annex"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text(payload: str) -> None:
    calm, found = page(hostile("calm")), page(hostile(payload))
    assert [tag for tag, _ in found.tags] == [tag for tag, _ in calm.tags]
    assert [sorted(attrs) for _, attrs in found.tags] == [sorted(attrs) for _, attrs in calm.tags]
    assert all(str(a["href"]).startswith("#") for a in found.all("a"))
    assert all(c.isprintable() or c in "\n\t\r" for c in found.text.replace("\xa0", ""))


def test_template_braces_in_a_report_are_not_expanded() -> None:
    text = page(hostile("{{ 7*7 }} {n} %s")).text
    assert "{{ 7*7 }} {n} %s" in text
    assert "49" not in text


@BOTH
@pytest.mark.parametrize("lang", ["en", "de"])
def test_same_report_same_bytes(result: ConflictReport, lang: str) -> None:
    assert render(result, lang=lang) == render(result, lang=lang)


def test_the_notebook_cell_is_small_and_well_formed() -> None:
    html = SAMPLE._repr_html_()
    found = Page(html)
    assert len(html) < 6_000
    assert html == fragment(SAMPLE, lang="en")
    assert "3 contradictions" in found.text
    assert "Absence of conflict" in Page(EMPTY._repr_html_()).text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_stays_text_in_a_notebook(payload: str) -> None:
    assert [t for t, _ in Page(fragment(hostile(payload))).tags] == [t for t, _ in Page(fragment(hostile("calm"))).tags]

"""Web pages as reports: the text shown, what the page states, and pages that mean harm."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.errors import EncodingError, FormatError, LimitError, MissingExtraError
from claimcheck.options import Options
from claimcheck.reading import read_reports
from claimcheck.reading.pages import page_fields

pytest.importorskip("trafilatura")
FIRST = "Bei einem Brand im Hafen von Oststrand sind zwölf Menschen verletzt worden, teilte die Feuerwehr mit."
SECOND = "Die Polizei ermittelt wegen des Brandes. Ein Sprecher sagte, die Ursache sei noch unklar."
STATED = """<meta property="og:site_name" content="Stadtblatt  Oststrand"><meta property="og:title" content="Brand im Hafen">
<meta property="article:published_time" content="2031-05-12T09:30:00Z">
<link rel="canonical" href="https://stadtblatt.example/brand">"""


def page(head: str = STATED, body: str = "", lang: str = ' lang="de"') -> str:
    article = f"<article><h1>Brand im Hafen</h1><p>{FIRST}</p><p>{SECOND}</p>{body}</article>"
    menu = '<nav><a href="/">Start</a><a href="/sport">Sport</a></nav>'
    return f"<!doctype html><html{lang}><head><meta charset='utf-8'>{head}</head><body>{menu}{article}<script>x()</script>"


def written(folder: Path, source: str | bytes, name: str = "brand.html") -> Path:
    path = folder / name
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    return path


def one(path: Path, **options: object) -> cc.Report:
    return read_reports(path, **options).reports[0]  # type: ignore[arg-type]  # handed on as they are


def test_the_text_shown_is_the_text_and_the_page_says_the_rest(tmp_path: Path) -> None:
    report = one(written(tmp_path, page()))
    assert report.text == f"Brand im Hafen\n{FIRST}\n{SECOND}"
    assert (report.id, report.title, report.outlet, report.lang) == ("brand", "Brand im Hafen", "Stadtblatt Oststrand", "de")
    assert report.published == datetime(2031, 5, 12, 9, 30, tzinfo=UTC)
    assert report.url == "https://stadtblatt.example/brand"


def test_claims_point_into_the_text_shown(tmp_path: Path) -> None:
    report = one(written(tmp_path, page()))
    claims = cc.extract(report)
    assert claims
    assert all(report.text[s.start : s.end] == s.quote for c in claims for s in c.spans)


DATES = {
    "a day": ('<meta name="date" content="2031-05-12">', date(2031, 5, 12)),
    "a time without a zone is its day": ('<meta name="dc.date" content="2031-05-12T10:00:00">', date(2031, 5, 12)),
    "linked data": ('<script type="application/ld+json">{"datePublished": "2031-05-12"}</script>', date(2031, 5, 12)),
    "linked data in a graph": (
        '<script type="application/ld+json">{"@graph": [1, {"datePublished": "2031-05-12"}]}</script>', date(2031, 5, 12)),
    "the first that exists": (
        '<meta name="date" content="2031-02-30"><meta name="dc.date" content="2031-05-12">', date(2031, 5, 12)),
    "words are no date": ('<meta name="date" content="yesterday">', None),
    "broken linked data": ('<script type="application/ld+json">{"datePublished":</script>', None),
    "linked data of another kind": ('<script type="application/ld+json">[7, "x", {"datePublished": 7}]</script>', None),
    "deep linked data": (f'<script type="application/ld+json">{"[" * 30000}</script>', None),
    "endless linked data": (f'<script type="application/ld+json">{{"a": "{"x" * 200_000}"}}</script>', None),
    "a date in the address is not stated": ('<link rel="canonical" href="https://a.example/2031/05/12/x">', None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "published"), DATES.values(), ids=DATES.keys())
def test_dates_are_those_that_the_page_states(head: str, published: date | None, tmp_path: Path) -> None:
    assert one(written(tmp_path, page(head))).published == published


STATEMENTS = {
    "nothing stated": ("", "", {"outlet": None, "url": None, "title": None, "lang": None}),
    "title element": ("<title>Brand \n im Hafen</title>", "", {"title": "Brand im Hafen"}),
    "publisher": (
        '<script type="application/ld+json">[{"publisher": {}}, {"publisher": {"name": "Stadtblatt"}}]</script>', "",
        {"outlet": "Stadtblatt"}),
    "no web address": ('<link rel="canonical" href="javascript:alert(1)">', "", {"url": None}),
    "no tag": ("", ' lang="&lt;x&gt;"', {"lang": None}),
    "first of two": ('<meta name="og:site_name" content="A"><meta name="og:site_name" content="B">', "", {"outlet": "A"}),
}  # fmt: skip


@pytest.mark.parametrize(("head", "lang", "fields"), STATEMENTS.values(), ids=STATEMENTS.keys())
def test_nothing_is_guessed(head: str, lang: str, fields: dict[str, str | None], tmp_path: Path) -> None:
    report = one(written(tmp_path, page(head, lang=lang)))
    assert {name: getattr(report, name) for name in fields} == fields


def test_a_sidecar_goes_before_the_page(tmp_path: Path) -> None:
    path = written(tmp_path, page())
    path.with_suffix(".meta").write_text("outlet: Hafenkurier\npublished: 2031-05-13\n", encoding="utf-8")
    report = one(path)
    assert (report.outlet, report.published, report.title) == ("Hafenkurier", date(2031, 5, 13), "Brand im Hafen")


@pytest.mark.parametrize(
    ("charset", "codec", "asked"),
    [
        ("iso-8859-1", "cp1252", "utf-8"),
        ("utf-8", "utf-8", "utf-8"),
        ("nonsense", "utf-8", "utf-8"),
        ("utf-8", "cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_the_one_stated_unless_another_is_asked_for(charset: str, codec: str, asked: str, tmp_path: Path) -> None:
    source = page().replace("charset='utf-8'", f"charset='{charset}'").encode(codec)
    assert FIRST in one(written(tmp_path, source), encoding=asked).text


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    with pytest.raises(EncodingError, match="byte"):
        one(written(tmp_path, page().encode("cp1252")))


def test_a_conflict_report_among_the_reports_is_passed_over(tmp_path: Path) -> None:
    written(tmp_path, page())
    cc.check(read_reports(tmp_path).reports).save(tmp_path / "conflicts.html")
    reading = read_reports(tmp_path)
    assert [r.id for r in reading.reports] == ["brand"]
    assert "conflicts.html" in [n.where for n in reading.notes]


HOSTILE = {
    "empty": "", "blank": "<html><body> </body></html>", "only script": "<script>alert(1)</script>",
    "deep": "<div>" * 50_000 + FIRST, "comment": "<!-- x",
}  # fmt: skip


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_pages_without_a_text_are_refused_in_one_line(source: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"brand\.html: .*page"):
        one(written(tmp_path, source))


ODD = {
    "script inside": "<p>Vier <script>steal()</script>Schiffe lagen im Hafen von Oststrand, teilte die Reederei mit.</p>",
    "file entity": "<p>Vier Schiffe &xxe; lagen im Hafen von Oststrand, teilte die Reederei am Montag mit.</p>",
    "bidi and zero width": "<p>Vier Schiffe \u202egnp\u200b lagen im Hafen von Oststrand, teilte die Reederei am Montag mit.</p>",
    "unclosed": "<p>Vier Schiffe <b>lagen im Hafen <i>von Oststrand, teilte die Reederei am Montag mit.",
    "numbers of no character": "<p>Vier Schiffe &#0;&#xD800;&#1; lagen im Hafen von Oststrand, teilte die Reederei mit.</p>",
}


@pytest.mark.parametrize("body", ODD.values(), ids=ODD.keys())
def test_odd_pages_are_read_and_nothing_in_them_runs(body: str, tmp_path: Path) -> None:
    report = one(written(tmp_path, page(body=body)))
    assert "Vier" in report.text
    assert "steal" not in report.text
    assert all(report.text[s.start : s.end] == s.quote for c in cc.extract(report) for s in c.spans)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    assert "boom" not in one(written(tmp_path, bomb + page(body=f"<p>&b; &f; {SECOND}</p>"))).text


def test_a_long_page_is_read_to_its_end(tmp_path: Path) -> None:
    report = one(written(tmp_path, page(body="".join(f"<p>Satz {n} über den Hafen und die Schiffe.</p>" for n in range(8_000)))))
    assert "Satz 7999" in report.text


def test_a_page_above_the_limit_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(LimitError, match="max_bytes"):
        one(written(tmp_path, page()), options=Options(max_bytes=10))


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"claimcheck-sources\[html\]"):
        page_fields(page(), "brand.html")

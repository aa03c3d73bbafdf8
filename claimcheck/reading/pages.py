"""Web pages as reports: the text that a reader is shown, and what the page itself states of its outlet, date and title."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.errors import ClaimcheckError, FormatError, MissingExtraError, UnknownNameError
from claimcheck.reading.decode import check_encoding, decode
from claimcheck.records.dates import parse_moment

SIZE_FACTOR = 8
"""How many times longer than a text a page may be: most of it is markup."""
MOST_DEPTH = 200
"""How deep tags may stand in each other; beyond that no newsroom's software wrote the page."""
MOST_DATA = 100_000
OWN = '<meta name="generator" content="claimcheck'
"""What a page that claimcheck wrote begins with: a conflict report that lies among the reports is none of them."""
_CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{2,30})", re.ASCII)
_WEB_NAMES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
"""Encodings that pages name and browsers read otherwise (WHATWG Encoding)."""
_DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?", re.ASCII)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)


def page_text(data: bytes, encoding: str, where: str) -> tuple[str, bool]:
    """The page's source text: by `encoding` where it is not the default, else by what the page states."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else encoding
    try:
        stated = check_encoding(_WEB_NAMES.get(name, name))
    except UnknownNameError:
        stated = encoding
    return decode(data, encoding if check_encoding(encoding) != "utf-8" or data[:3] == b"\xef\xbb\xbf" else stated, where)


def is_own(source: str) -> bool:
    """Whether claimcheck wrote the page."""
    return OWN in source[:4096]


def page_fields(source: str, where: str) -> dict[str, Any]:
    """The fields of the report in a page: `text`, and those of `title`, `outlet`, `published`, `url`, `lang` that it states.

    Nothing is guessed: a date in running text or in an address is no stated date. Raises `FormatError` for a page in which
    no text is found, `MissingExtraError` without the extra.
    """
    try:
        from lxml import html as lxml_html
        from trafilatura import bare_extraction
    except ImportError:
        fix = "pip install 'claimcheck-sources[html]', or save the text as .txt"
        raise MissingExtraError("web pages need trafilatura", where=where, fix=fix) from None
    try:
        logging.getLogger("trafilatura").addHandler(logging.NullHandler())
        tree = lxml_html.document_fromstring(
            _NUMBER.sub(_character, source).encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8")
        )
        _check_depth(tree, where)
        found = _stated(tree)
        page = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    except ClaimcheckError:
        raise
    except Exception as error:
        # Whatever a foreign parser stumbles over, the page is what cannot be used.
        raise FormatError("a page that cannot be read", where=where, got=str(error), fix="save its text as .txt") from None
    text = getattr(page, "text", None)
    if not text or not text.strip():
        raise FormatError("no text found in the page", where=where, fix="save the text that it shows as .txt")
    return {**found, "text": text.replace("\0", "")}


def _character(match: re.Match[str]) -> str:
    """A character given by its number as it is, unless that is the number of none: the parser gives up there."""
    code = int(match[1], 16) if match[1] else int(match[2])
    good = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return match[0] if good else "\ufffd"


def _check_depth(tree: Any, where: str) -> None:
    """Raise `FormatError` for a page nested deeper than recursion allows."""
    depth, node = 0, tree
    levels = [iter(node)]
    while levels:
        child = next(levels[-1], None)
        if child is None:
            levels.pop()
        else:
            levels.append(iter(child))
            depth = max(depth, len(levels))
            if depth > MOST_DEPTH:
                raise FormatError("a page nested too deep", where=where, allowed=f"at most {MOST_DEPTH} levels")


def _stated(tree: Any) -> dict[str, Any]:
    """What the page states in its head, its linked data and its marked times."""
    meta = dict(reversed([*_meta(tree)]))
    data = [*_linked(tree)]
    link = next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)
    address = _first(_ADDRESS, (link, meta.get("og:url")))
    out = {
        "title": _line(meta.get("og:title") or _data(data, "headline") or next(iter(tree.xpath("//title/text()")), None)),
        "outlet": _line(meta.get("og:site_name") or meta.get("application-name") or _publisher(data)),
        "published": _day(meta, data, tree),
        "url": address,
        "lang": _first(_TAG, (tree.get("lang"), meta.get("content-language"))),
    }
    return {name: value for name, value in out.items() if value}


def _meta(tree: Any) -> Iterator[tuple[str, str]]:
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("http-equiv")
        if name and node.get("content"):
            yield name.strip().lower(), node.get("content").strip()


def _linked(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of linked data in the page, those in a list or graph each for itself."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if len(script) > MOST_DATA:
            continue
        try:
            node = json.loads(script)
        except (ValueError, RecursionError):
            continue
        nodes = node if isinstance(node, list) else node.get("@graph", [node]) if isinstance(node, Mapping) else []
        yield from (n for n in (nodes if isinstance(nodes, list) else [nodes]) if isinstance(n, Mapping))


def _data(data: list[Mapping[str, Any]], name: str) -> str | None:
    return next((n[name] for n in data if isinstance(n.get(name), str)), None)


def _publisher(data: list[Mapping[str, Any]]) -> str | None:
    for node in data:
        publisher = node.get("publisher")
        if isinstance(publisher, Mapping) and isinstance(publisher.get("name"), str):
            return str(publisher["name"])
    return None


def _day(meta: Mapping[str, str], data: list[Mapping[str, Any]], tree: Any) -> str | None:
    """The first date that is stated as one and exists; a time without a zone counts as its day."""
    marked = tree.xpath(
        "//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime"
    )
    for value in (*(meta.get(n) for n in _DATE_NAMES), _data(data, "datePublished"), *marked):
        for form in (value, value[:10]) if value else ():
            try:
                return parse_moment(form).isoformat()
            except ClaimcheckError:
                continue
    return None


def _line(value: str | None) -> str | None:
    return " ".join(value.split())[:500] if value else None


def _first(pattern: re.Pattern[str], values: tuple[str | None, ...]) -> str | None:
    return next((v.strip() for v in values if v and pattern.fullmatch(v.strip())), None)

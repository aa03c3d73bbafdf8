"""What is fuzzed: readers, splitter, cue matcher, number and date grammars, and all that follows, as functions of bytes.

Nothing but a `ClaimcheckError` may come out of a reader; out of a text that a report accepts, nothing at all.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import claimcheck as cc
from claimcheck.case import decision_file
from claimcheck.errors import ClaimcheckError
from claimcheck.extraction.clauses import clauses
from claimcheck.extraction.frames import frames
from claimcheck.extraction.phrases import phrases
from claimcheck.extraction.quantities import find_quantities
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.tenses import Tenses
from claimcheck.extraction.times import find_times
from claimcheck.lang import LANGUAGES, pack
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.records.dates import parse_day, parse_moment, parse_published
from claimcheck.records.report import Report
from claimcheck.scales.find import find

Target = Callable[[bytes], None]
ROOT = Path(__file__).parents[2]
WINDOW = (date(2026, 4, 14), date(2026, 4, 15))
TABLES = ("cues", "times", "numbers", "quantities", "hedges", "negation", "clauses", "places", "abbreviations")
MARKS = (
    *",.;:?!-–—'\"„“”‚‘’»«()[]/&%$€\n\t\u00a0\u00ad\u202e",
    "12",
    "1.200",
    "3,5",
    "2026",
    "18.",
    "Anna",
    "Muster",
    "U.S.",
    "",
)


@cache
def vocabulary(lang: str) -> tuple[str, ...]:
    """The words of the tables that cues, numbers and dates are read by, and marks among them."""
    words = {word for name in TABLES for text in _texts(pack(lang).table(name)) for word in text.split()}
    return tuple(sorted(words)) + MARKS * max(1, len(words) // len(MARKS) // 3)


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def texts(data: bytes) -> tuple[str, str]:
    """A language and a text: the bytes as they are, or each two of them a word of the language's tables."""
    lang = LANGUAGES[data[0] % 2] if data else "de"
    if not data or data[0] % 4 < 2:
        return lang, data[1:].decode("utf-8", "replace")
    known = vocabulary(lang)
    return lang, " ".join(known[int.from_bytes(data[n : n + 2], "big") % len(known)] for n in range(1, len(data) - 1, 2))


def split(data: bytes) -> None:
    """Words and sentences."""
    lang, text = texts(data)
    found = sentences(text, pack(lang))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[s.start : s.end].strip() for s in found)


def cues(data: bytes) -> None:
    """Phrases, clauses and the cues in them."""
    lang, text = texts(data)
    for sentence in sentences(text, pack(lang)):
        found = phrases(sentence, pack(lang))
        for frame in frames(sentence, found, clauses(sentence, found, pack(lang)), pack(lang)):
            assert frame


def numbers(data: bytes) -> None:
    """Quantities, and words of certainty."""
    lang, text = texts(data)
    for sentence in sentences(text, pack(lang)):
        for hit in find_quantities(sentence, pack(lang)):
            assert 0 <= hit.first < hit.last <= len(sentence.tokens)
    find("icd203", text, lang)


def dates(data: bytes) -> None:
    """Times in sentences, and dates in fields."""
    lang, text = texts(data)
    for sentence in sentences(text, pack(lang)):
        for past in ((), (True,) * len(sentence.tokens)):
            for hit in find_times(sentence, pack(lang), WINDOW, Tenses(past)):
                assert 0 <= hit.first < hit.last <= len(sentence.tokens)
    for parse in (parse_day, parse_moment, parse_published):
        for dayfirst in (None, True, False):
            with suppress(ClaimcheckError):
                parse(text, "field", dayfirst)


def claims(data: bytes) -> None:
    """A whole report, from text to claims that quote it."""
    lang, text = texts(data)
    with suppress(ClaimcheckError):
        report = Report(id="r", text=text, outlet="Der Hafenbote", published=WINDOW, lang=lang)
        for claim in cc.extract(report):
            assert all(text[s.start : s.end] == s.quote for s in claim.spans)


def conflicts(data: bytes) -> None:
    """Two reports that share a text, to a conflict report and its pages."""
    lang, text = texts(data)
    half = len(text) // 2
    with suppress(ClaimcheckError):
        given = [Report(id=n, text=t, outlet=n, published=WINDOW, lang=lang) for n, t in (("a", text), ("b", text[half:]))]
        found = cc.check(given)
        assert len(ConflictReport.load(found.save(folder() / "found.json")).findings) == len(found.findings)
        found.save(folder() / "found.html")
        found.save(folder() / "found.md")


@cache
def folder() -> Path:
    """A folder for this process."""
    return Path(mkdtemp(prefix="fuzz-"))


def clean() -> None:
    """Remove the folder."""
    shutil.rmtree(folder(), ignore_errors=True)
    folder.cache_clear()


def reads(name: str, beside: Mapping[str, str] = {}) -> Target:
    """Reading a file of this name that holds the bytes; `beside`: other files in the folder."""

    def read(data: bytes) -> None:
        place = folder() / name.replace(".", "-")
        place.mkdir(exist_ok=True)
        for other, text in beside.items():
            (place / other).write_text(text)
        (place / name).write_bytes(data)
        for dayfirst in (None, True):
            with suppress(ClaimcheckError):
                for report in cc.read_reports(place, dayfirst=dayfirst):
                    assert report.text.strip()

    return read


def decisions(data: bytes) -> None:
    """A file of decisions."""
    path = folder() / "decisions.jsonl"
    path.write_bytes(data)
    with suppress(ClaimcheckError):
        assert decision_file.read(path)


def result(data: bytes) -> None:
    """A conflict report as JSON, loaded again."""
    path = folder() / "result.json"
    path.write_bytes(data)
    with suppress(ClaimcheckError):
        ConflictReport.load(path).save(folder() / "again.json")


TEXTS = frozenset({"split", "cues", "numbers", "dates", "claims", "conflicts"})
"""Targets whose bytes are a text; the others are files."""
TARGETS: dict[str, Target] = {
    "split": split,
    "cues": cues,
    "numbers": numbers,
    "dates": dates,
    "claims": claims,
    "conflicts": conflicts,
    "text": reads("a.txt"),
    "front": reads("a.md"),
    "meta": reads("a.meta", {"a.txt": "Es regnet."}),
    "json": reads("a.json"),
    "jsonl": reads("a.jsonl"),
    "csv": reads("a.csv"),
    "page": reads("a.html"),
    "parquet": reads("a.parquet"),
    "decisions": decisions,
    "result": result,
}

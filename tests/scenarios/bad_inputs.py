"""Forty bad inputs that claimcheck must meet, and nine that tables, disks and processes bring: what is said or done about each.

The numbers are those of the table in `docs/explanation/safety.md`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import duckdb
import pandas as pd
from attrs import frozen

import claimcheck as cc
from claimcheck.case import open_case
from claimcheck.errors import (
    AttributionError,
    ClaimcheckError,
    DateError,
    DuplicateIdError,
    EncodingError,
    FormatError,
    LimitError,
    LockedError,
    MetadataError,
    NumberError,
    PathError,
    SpanError,
    TextError,
    UnknownNameError,
)  # fmt: skip
from claimcheck.options import Options
from claimcheck.pipeline import read
from claimcheck.presentation.escaping import csv_cell, markdown, safe_url
from claimcheck.presentation.export.json import dumps
from claimcheck.reading import claims_from_frame, read_reports, reports_from_frame
from claimcheck.records.spans import check_claim
from claimcheck.records.strict_json import loads_json
from claimcheck.sources.tables import default_registry
from claimcheck.testing import claim

TEXT = "Bei dem Unglück in Sandholm starben zwölf Menschen, sagte Ruth Ahlers."
ROW = {"report_id": "r", "content": "Es regnet.", "source_kind": "author"}


@frozen
class Bad:
    """A bad input: its number, its name, what is done with it, the error it raises (None: it is accepted), what is said."""

    number: str
    name: str
    does: Callable[[Path], object]
    error: type[ClaimcheckError] | None
    says: str


def reads(content: str | bytes | Mapping[str, object], name: str = "a.txt", **how: Any) -> Callable[[Path], object]:
    """Read a file with this content; what was noted."""

    def do(folder: Path) -> object:
        data = json.dumps(content) if isinstance(content, Mapping | list) else content
        (folder / name).write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
        found = read(folder, **how)
        return "\n".join((repr([r.text for r in found.reports]), *map(str, found.notes)))

    return do


def front(**fields: str) -> str:
    """A text with these fields before it."""
    return "".join(("---\n", *(f"{k}: {v}\n" for k, v in fields.items()), f"---\n{TEXT}"))


def report(text: str = TEXT, **fields: Any) -> cc.Report:
    """A German report."""
    return cc.Report(**{"id": "r", "text": text, "outlet": "Bote", "lang": "de"} | fields)


def noted(text: str, **fields: Any) -> Callable[[Path], object]:
    """The notes of the claims in a text."""
    return lambda _: [n for c in cc.extract(report(text, **fields)) for n in c.notes]


def of_row(**cells: object) -> Callable[[Path], object]:
    """A claim typed into a table."""
    return lambda _: claims_from_frame(pd.DataFrame([{**ROW, **cells}]))


def spanned(text: str, quoted: str) -> Callable[[Path], object]:
    """A claim whose span was made on another form of the text."""

    def do(_: Path) -> object:
        span = cc.Span.of(quoted, 0, 12)
        typed = cc.Claim(id="c", report_id="r", content="x", attribution=claim("meet").attribution, spans=(span,))
        return check_claim(typed, report(text))

    return do


def many(_: Path) -> object:
    """Two thousand claims of which hardly any have to do with each other."""
    found = cc.check([claim("meet", participant=(f"Ada B{n}", f"Rex D{n}"), outlet=f"o{n}") for n in range(2_000)])
    return f"{found.blocking.pairs < 20_000} {len(found.claims)}"


def ring(folder: Path) -> object:
    """Two reports each derived from the other."""
    (folder / "a.txt").write_text(front(derived_from="b"))
    (folder / "b.txt").write_text(front(derived_from="a").replace("zwölf", "elf"))
    return read(folder)


def circle(_: Path) -> object:
    """Two outlets that cite each other for one thing."""
    known = default_registry()
    texts = {"Elbtal-Bote": "Inselblatt", "Inselblatt": "Elbtal-Bote"}
    given = [
        report(f"Wie das {other} berichtet, starben in Sandholm zwölf Menschen.", id=own, outlet=own, published=date(2026, 4, 14))
        for own, other in texts.items()
    ]
    found = cc.check(given, registry=known)
    return sorted({str(flag) for f in found.findings for flag in f.flags})


def linked(folder: Path) -> object:
    """A link that leads out of the folder."""
    (folder / "in").mkdir()
    (folder / "secret.txt").write_text("x")
    (folder / "in" / "a.txt").symlink_to(folder / "secret.txt")
    return read(folder / "in")


def piped(folder: Path) -> object:
    """A device in place of a file."""
    os.mkfifo(folder / "a.txt")
    return read(folder)


def hostile(folder: Path) -> object:
    """Markup in every field of a report."""
    trap = "</script><img src=x onerror=alert(1)>{{7*7}}|"
    found = cc.check([report(f"{trap} sagte: „Zwölf Menschen starben.“", id=trap, outlet=trap, title=trap)])
    page = found.save(folder / "a.html").read_text()
    return "<img" in page, "{{7*7}}" in page, "</script>" in dumps(found), markdown("a|b"), safe_url("javascript:alert(1)")


def locked(folder: Path) -> object:
    """A case file that another process holds."""
    path = folder / "a.claims"
    open_case(path).close()
    code = f"import duckdb, time; c = duckdb.connect({str(path)!r}); print('open', flush=True); time.sleep(60)"
    with Popen([sys.executable, "-c", code], stdout=PIPE, text=True) as other:
        try:
            assert other.stdout
            other.stdout.readline()
            return open_case(path)
        finally:
            other.kill()


def frame_of(**columns: list[object]) -> Callable[[Path], object]:
    """Reports in a frame: id, date of publication and text of each."""
    return lambda _: [(r.id, str(r.published), r.lang) for r in reports_from_frame(pd.DataFrame(columns))]


def twice(_: Path) -> object:
    """A frame in which two columns bear one name."""
    return reports_from_frame(pd.DataFrame([["a", "x", "y"]], columns=["id", "text", "text"]))


def damaged(folder: Path) -> object:
    """A case file whose middle was written over."""
    path = folder / "a.claims"
    with open_case(path) as case:
        case.add(report(), who="Ada")
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xff" * (len(data) // 2 - 4096)
    path.write_bytes(data)
    with open_case(path) as case:
        return case.result()


def in_the_future(folder: Path) -> object:
    """The same report before and after its day: the note differs, the report does not."""
    (folder / "a.txt").write_text(front(published="2026-04-14"))
    early, late = (read_reports(folder, clock=lambda d=day: d) for day in (date(2026, 4, 1), date(2027, 1, 1)))
    return early.reports == late.reports, [str(n) for n in early.notes], late.notes


DE = "Bei dem Unglück in Sandholm starben nach Angaben der Polizei zwölf Menschen, und die Brücke ist noch gesperrt."
EN = "The mayor said on Monday that ten people were hurt in the fire and that the bridge would be closed for a week."
CHAIN = "".join(f"{who} sagte, dass " for who in ("Anna Adler", "Ben Bauer", "Cem Celik", "Dora Daum", "Emil Ernst", "Fred Fink"))
SAME = [{"id": "a", "text": "x"}, {"id": "a", "text": "x"}]
OTHER = [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]


def rows() -> Iterator[Bad]:
    """Every bad input."""
    yield Bad("1", "cp1252", reads("Grüße".encode("cp1252")), EncodingError, "byte 2: bytes that are not text; got b'\\xfc")
    yield Bad("1", "cp1252, the fix", reads("Grüße".encode("cp1252")), EncodingError, 'encoding="cp1252"')
    yield Bad("2", "UTF-8 BOM", reads("\ufeffEs regnet."), None, "['Es regnet.']\na.txt: A byte order mark")
    yield Bad("2", "UTF-16", reads("Es regnet.".encode("utf-16")), EncodingError, 'read it with encoding="utf-16"')
    yield Bad("2", "UTF-16 asked for", reads("Es regnet.".encode("utf-16"), encoding="utf-16"), None, "Es regnet.")
    yield Bad("3", "mojibake", reads("Es regnet fÃ¼r drei Tage"), None, "fÃ¼r drei Tage; 1 in all). Nothing was repaired.")
    yield Bad("4", "NUL", reads("ab\0c"), TextError, "a.txt, text[2]: a NUL character")
    yield Bad("5", "control characters", reads("Es\x07 regnet"), None, r"(at 2: Es\x07 regnet; 1 in all). They are kept.")
    yield Bad("6", "bidi controls", reads("Es \u202eregnet"), None, r"(at 3: Es \u202eregnet; 1 in all)")
    yield Bad("7", "soft hyphen", reads("Es reg\u00adnet"), None, "Invisible characters in the text")
    yield Bad(
        "7",
        "soft hyphen, read",
        lambda _: [(c.quote, str(c.quantity)) for c in cc.extract(report("Es star\u00adben zw\u00adölf Menschen."))],
        None,
        "('Es star\\xadben zw\\xadölf Menschen', '12 person')",
    )
    yield Bad("8", "lone surrogate", reads(r'{"text": "\ud800"}', "a.json"), TextError, "a.json, text[0]: half a surrogate pair")
    yield Bad("9", "NFD text, NFC span", spanned("Gru\u0308ße sind da.", "Grüße sind da."), SpanError, "text normalised to NFC")
    yield Bad("10", "CRLF text, LF span", spanned("Es\r\nregnet dort.", "Es\nregnet dort."), SpanError, "line ends")
    yield Bad("11", "empty", reads(""), TextError, "a.txt, text: empty")
    yield Bad("11", "blank", reads(" \n\t"), TextError, "a.txt, text: empty")
    yield Bad("12", "too many bytes", reads("x" * 2_000_001), LimitError, "got 2000001 bytes; allowed: 2000000")
    yield Bad("12", "too many characters", reads("x" * 1_000_001), LimitError, "to fix: raise Options.max_text")
    yield Bad("12", "another limit", reads("x" * 11, options=Options(max_text=10)), LimitError, "got 11 characters; allowed: 10")
    yield Bad("13", "very many claims", many, None, "True 2000")
    yield Bad("14", "a million letters", lambda _: cc.extract(report("a" * 1_000_000)), None, "()")
    yield Bad("15", "no source", of_row(source_kind=None), AttributionError, "row 1, source: no source")
    yield Bad("15", "empty chain", lambda _: cc.Attribution(()), AttributionError, "Attribution.levels")
    yield Bad("15", "author stated", of_row(), None, "Es regnet.")
    yield Bad(
        "16",
        "unnamed and undescribed",
        reads(
            [
                {
                    "id": "c",
                    "report_id": "a",
                    "content": "x",
                    "attribution": {
                        "levels": [
                            {"source": {"id": "a#author", "kind": "author"}},
                            {"source": {"id": "x", "kind": "anonymous_group"}},
                        ]
                    },
                }
            ],
            "a.json",
        ),
        None,
        "c: An unnamed source without any description (x).",
    )
    yield Bad("17", "derived from itself", reads(front(derived_from="a")), AttributionError, "a report derived from itself")
    yield Bad("17", "derived in a ring", ring, AttributionError, "got a -> b -> a")
    yield Bad("18", "deep chain, typed", of_row(chain=" <- ".join("ABCDEFG"), source_kind=None), LimitError, "at most 7")
    yield Bad(
        "18", "deep chain, read", noted(CHAIN + "Gerd Gast sagte, dass die Brücke zu ist."), None, "chain of more than 7 levels"
    )
    yield Bad("19", "outlets cite each other", circle, None, "['circular']")
    yield Bad(
        "20", "unknown language", lambda _: cc.extract(report("Dix morts.", lang="fr")), MetadataError, "got fr; allowed: de, en"
    )
    yield Bad("20", "no language", lambda _: cc.extract(report("Xxx yyy.", lang=None)), MetadataError, "no language pack")
    yield Bad(
        "20",
        "compared by slots",
        lambda _: (
            cc.compare(
                claim("die", quantity="12 person", place="Kiel", lang="fr"),
                claim("die", quantity="12 person", place="Kiel", lang="fr", outlet="B"),
            ).relation
        ),
        None,
        "agreement",
    )
    yield Bad(
        "21",
        "another language than stated",
        reads(front(lang="en").replace(TEXT, f"{DE} {DE}")),
        None,
        "Stated to be in en, but most",
    )
    yield Bad("22", "two languages", reads(f"{DE}\n\n{DE}\n\n{EN}"), None, "most of it reads as de, parts as en")
    yield Bad(
        "22",
        "two languages, read",
        lambda _: sorted({c.lang for c in cc.extract(report(f"{DE}\n\n{EN}", lang=None))}),
        None,
        "['de', 'en']",
    )
    yield Bad("23", "the same report twice", reads(SAME, "a.json"), DuplicateIdError, "the same record twice; got a")
    yield Bad("23", "skipped", reads(SAME, "a.json", on_duplicate="skip"), None, "Left out: the same record as")
    yield Bad("24", "one id, two texts", reads(OTHER, "a.json", on_duplicate="skip"), DuplicateIdError, "one id, two contents")
    yield Bad(
        "25",
        "retrieved before published",
        reads(front(published="2026-04-14", retrieved="2026-04-01")),
        MetadataError,
        "published 2026-04-14, retrieved 2026-04-01",
    )
    yield Bad(
        "25",
        "address elsewhere",
        reads(front(outlet="Tagblatt", url="https://kurier.example/1")),
        None,
        "The address is on kurier.example, the outlet is Tagblatt.",
    )
    yield Bad("26", "published tomorrow", in_the_future, None, "(True, ['a: Published on 2026-04-14, which is after today")
    for wrong in ("2025-02-30", "2025-13-01"):
        yield Bad("27", wrong, reads(front(published=wrong)), DateError, "no such day")
    for wrong in ("2025-02-01T25:00Z", "2025-W54"):
        yield Bad("27", wrong, reads(front(published=wrong)), DateError, wrong)
    yield Bad("28", "03/04/2026", reads(front(published="03/04/2026")), DateError, "day and month may be swapped")
    yield Bad("28", "03/04/2026, told how", reads(front(published="03/04/2026"), dayfirst=True), None, "Sandholm")
    yield Bad("29", "naive moment", reads(front(published="2026-04-14T10:00")), MetadataError, "without a zone")
    yield Bad(
        "29", "naive moment in a record", lambda _: report(published=datetime(2026, 4, 14, 10)), MetadataError, "without a zone"
    )
    yield Bad(
        "30", "relative time without a date", noted("Am Montag starben in Sandholm zwölf Menschen."), None, "time not resolved"
    )
    yield Bad("31", "ends before it starts", reads(front(published="2026-04-14..2026-04-01")), DateError, "ends before it starts")
    yield Bad(
        "31", "a period that does", of_row(time_start="2026-04-14", time_end="2026-04-01"), DateError, "ends before it starts"
    )
    yield Bad("32", "negative", of_row(quantity_low=-1), NumberError, "0 or more")
    yield Bad("32", "NaN", lambda _: cc.Quantity(float("nan")), NumberError, "finite")
    yield Bad("32", "infinite", of_row(quantity_low=float("inf")), NumberError, "finite")
    yield Bad("32", "a truth value", of_row(quantity_low=True), NumberError, "not a number")
    yield Bad("32", "1.200", of_row(quantity_low="1.200"), NumberError, "languages differ")
    yield Bad("33", "a share above 1", lambda _: Options(copy_jaccard=1.5), NumberError, "a number from 0 to 1")
    yield Bad(
        "33", "grade G7", lambda _: cc.Source(id="x", kind="person", name="x", reliability="G7"), FormatError, "A, B, C, D, E, F"
    )
    yield Bad(
        "34", "quote of another text", spanned("Es schneit seit Stunden.", "Es regnet seit Stunden."), SpanError, "Es schneit s"
    )
    yield Bad("34", "start after end", lambda _: cc.Span(5, 2, "abc"), SpanError, "offsets out of order; got (5, 2)")
    yield Bad(
        "34",
        "out of range",
        lambda _: check_claim(
            cc.Claim(id="c", report_id="r", content="x", attribution=claim("meet").attribution, spans=(cc.Span(90, 92, "ab"),)),
            report(),
        ),
        SpanError,
        "90",
    )
    yield Bad("35", "unknown field", reads({"text": "x", "autor": "y"}, "a.json"), FormatError, "a.json, autor: no such field")
    yield Bad(
        "35",
        "unknown word",
        reads({"text": "x", "published_basis": "guess"}, "a.json"),
        FormatError,
        "published_basis: not one of",
    )
    yield Bad(
        "35", "text for a list", reads({"text": "x", "derived_from": "b"}, "a.json"), FormatError, "derived_from: wrong type"
    )
    yield Bad("36", "a key twice", lambda _: loads_json('{"a": 1, "a": 2}'), FormatError, "a key stands twice; got a")
    yield Bad("36", "NaN", lambda _: loads_json("[NaN]"), FormatError, "not a JSON number; got NaN")
    yield Bad("36", "nested 10,000 deep", lambda _: loads_json("[" * 10_000), LimitError, "at most 64 levels")
    yield Bad("36", "400 digits", lambda _: loads_json("9" * 400), LimitError, "at most 40 digits")
    yield Bad("37", "YAML is none", reads("---\na: &a [*a, *a]\n---\nx"), FormatError, "no such field; got a")
    yield Bad("37", "no tag is followed", reads(front(title="!!python/object:os.system x")), None, "Sandholm")
    yield Bad("38", "a link out", linked, PathError, "leaves its folder")
    yield Bad("38", "a way out", lambda f: read(f / ".." / "x.txt", root=f), PathError, "leaves its folder")
    yield Bad("38", "an absolute path", lambda f: read("/etc/hostname.txt", root=f), PathError, "leaves its folder")
    yield Bad("38", "a device", piped, PathError, "not a plain file")
    for cell in ("=1+1", "+1", "-1", "@x", "\t=1", "＝1", ' "=1'):
        yield Bad("39", repr(cell), lambda _, cell=cell: csv_cell(cell) == "'" + cell, None, "True")
    yield Bad("39", "numbers stay", lambda _: csv_cell(-3), None, "-3")
    yield Bad("40", "markup in every field", hostile, None, "(False, True, False, 'a\\\\|b', None)")
    yield Bad(
        "41",
        "NaN and NaT",
        frame_of(id=["a", "b"], text=["x", "y"], lang=[float("nan"), "de"], published=[pd.NaT, pd.Timestamp("2026-04-14")]),
        None,
        "[('a', 'None', None), ('b', '2026-04-14', 'de')]",
    )
    yield Bad(
        "42", "integers made floats", frame_of(id=[1.0, 2.0], text=["x", "y"]), None, "[('1', 'None', None), ('2', 'None', None)]"
    )
    yield Bad("43", "two columns of one name", twice, FormatError, "two columns of one name; got text")
    yield Bad(
        "44",
        "a spreadsheet's day number",
        frame_of(id=["a"], text=["x"], published=[46009]),
        DateError,
        "a spreadsheet's day number",
    )
    yield Bad("47", "a case file in use", locked, LockedError, "in use by another process")
    yield Bad(
        "49",
        "a case file of another kind",
        lambda f: (duckdb.connect(str(f / "x")).execute("CREATE TABLE a (b INT)").close(), open_case(f / "x")),
        FormatError,
        "not a case file",
    )
    yield Bad("49", "a damaged case file", damaged, FormatError, "damaged")
    yield Bad("49", "an unknown switch", reads("x", on_error="ignore"), UnknownNameError, "allowed: raise, skip")

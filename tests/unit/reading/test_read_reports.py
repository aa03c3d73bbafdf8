import json
import os
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import (
    AttributionError,
    ClaimcheckError,
    DateError,
    DuplicateIdError,
    EncodingError,
    FormatError,
    InputErrors,
    LimitError,
    MetadataError,
    NotEnoughData,
    PathError,
    SpanError,
    TextError,
    UnknownNameError,
)
from claimcheck.options import Options
from claimcheck.reading import read_reports
from claimcheck.reading.locate import read_bytes

FRONT = "---\noutlet: Tagblatt\npublished: 2025-12-17..2025-12-19\npublished_basis: inferred\nlang: de\n---\n"
OWN = {"levels": [{"source": {"id": "a#author", "kind": "author"}}]}


@pytest.fixture
def put(tmp_path):
    """Write files below a fresh folder: `put({"a.txt": "text"})` returns the folder."""

    def write(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return write


def said(reading) -> list[str]:
    return [str(n) for n in reading.notes]


# --- text files ---------------------------------------------------------------------------------------------------------


TEXTS = [
    ("no front matter", "Es regnet.\n", "Es regnet.\n"),
    ("front matter", FRONT + "Es regnet.\n", "Es regnet.\n"),
    ("one empty line after it", FRONT + "\nEs regnet.", "Es regnet."),
    ("two empty lines after it", FRONT + "\n\nEs regnet.", "\nEs regnet."),
    ("CRLF is kept", FRONT.replace("\n", "\r\n") + "\r\nEs\r\nregnet.\r\n", "Es\r\nregnet.\r\n"),
    ("a rule inside", "Es regnet.\n---\nMehr.\n", "Es regnet.\n---\nMehr.\n"),
    ("leading space is kept", "  Es regnet.", "  Es regnet."),
    ("empty front matter", "---\n---\nEs regnet.", "Es regnet."),
]


@pytest.mark.parametrize(("content", "text"), [t[1:] for t in TEXTS], ids=[t[0] for t in TEXTS])
def test_the_text_is_what_stands_after_the_front_matter(put, content, text):
    (report,) = read_reports(put({"a.txt": content})).reports
    assert report.text == text


def test_front_matter_says_what_is_known(put):
    lines = "---\nid: x/1\noutlet: Tagblatt\npublished: 2025-12-18T09:30:00+01:00\nlang: de\ntitle: Regen: viel davon\nurl: https://tagblatt.example/1\n"
    lines += "\nretrieved: 2025-12-19\nderived_from: b, c\n---\nEs regnet."
    reading = read_reports(put({"a.md": lines, "b.txt": "B", "c.txt": "C"}))
    report = {r.id: r for r in reading.reports}["x/1"]
    assert (report.outlet, report.lang, report.title, report.url) == (
        "Tagblatt",
        "de",
        "Regen: viel davon",
        "https://tagblatt.example/1",
    )
    assert report.published == datetime(2025, 12, 18, 8, 30, tzinfo=UTC)
    assert (report.retrieved, report.derived_from) == (date(2025, 12, 19), ("b", "c"))
    assert reading.notes == ()


def test_a_window_is_read_with_its_basis(put):
    (report,) = read_reports(put({"a.txt": FRONT + "x"})).reports
    assert (report.window, report.published_basis) == ((date(2025, 12, 17), date(2025, 12, 19)), "inferred")


def test_with_a_sidecar_the_text_is_taken_byte_for_byte(put):
    folder = put({"a.txt": FRONT + "Es regnet.\n", "a.meta": "outlet: Kurier\r\npublished: 2025-12-18\n"})
    (report,) = read_reports(folder).reports
    assert (report.text, report.outlet, report.published) == (FRONT + "Es regnet.\n", "Kurier", date(2025, 12, 18))


BAD_FRONT = [
    ("unknown key", "---\nauthor: x\n---\nText", FormatError, "a.txt, line 2: no such field; got author; allowed: id, outlet"),
    ("no colon", "---\noutlet\n---\nText", MetadataError, "a.txt, line 2: not a line of metadata"),
    ("key twice", "---\nlang: de\nlang: en\n---\nText", MetadataError, "a.txt, line 3: a field stands twice; got lang"),
    ("not closed", "---\nlang: de\n", MetadataError, "a.txt, line 1: front matter that does not end"),
    ("too long", "---\n" + "\n" * 200 + "---\nText", MetadataError, "at most 100 lines"),
    ("date", "---\npublished: 03/04/2026\n---\nText", DateError, "a.txt, published: day and month may be swapped"),
    ("date by number", "---\npublished: 46009\n---\nText", DateError, "spreadsheet"),
    ("no such day", "---\npublished: 2025-02-30\n---\nText", DateError, "no such day"),
    ("naive time", "---\npublished: 2025-02-03T10:00\n---\nText", MetadataError, "without a zone"),
    ("basis", "---\npublished_basis: guess\n---\nText", FormatError, "a.txt, published_basis: not one of"),
    ("language", "---\nlang: de_marked!\n---\nText", MetadataError, "a.txt, lang: not a language tag"),
    ("address", "---\nurl: javascript:alert(1)\n---\nText", MetadataError, "a.txt, url: not an address"),
    ("broken address", "---\nurl: http://[::1\n---\nText", MetadataError, "not an address"),
    (
        "retrieved first",
        "---\npublished: 2025-02-10\nretrieved: 2025-02-01\n---\nText",
        MetadataError,
        "published 2025-02-10, retrieved 2025-02-01",
    ),
    ("own parent", "---\nderived_from: a\n---\nText", AttributionError, "a.txt, derived_from: a report derived from itself"),
    ("empty", "---\nlang: de\n---\n", TextError, "a.txt, text: empty"),
    ("blank", " \n ", TextError, "a.txt, text: empty"),
    ("NUL", "ab\0c", TextError, "a.txt, text[2]: a NUL character"),
    ("cp1252", "Gr\u00fc\u00dfe".encode("cp1252"), EncodingError, "a.txt, byte 2: bytes that are not text"),
    ("UTF-16", "Hallo".encode("utf-16"), EncodingError, 'encoding="utf-16"'),
]


@pytest.mark.parametrize(("content", "error", "says"), [b[1:] for b in BAD_FRONT], ids=[b[0] for b in BAD_FRONT])
def test_a_bad_text_file_is_refused_with_its_place(put, content, error, says):
    with pytest.raises(error) as raised:
        read_reports(put({"a.txt": content}))
    assert type(raised.value) is error
    assert says in str(raised.value)


def test_many_bad_lines_come_together(put):
    with pytest.raises(InputErrors) as raised:
        read_reports(put({"a.txt": "---\nx: 1\ny: 2\n---\nText", "b.txt": "", "c.txt": "gut"}))
    assert [e.where for e in raised.value.exceptions] == ["a.txt, line 2", "a.txt, line 3", "b.txt, text"]


def test_a_sidecar_of_many_lines_is_refused(put):
    with pytest.raises(LimitError, match=r"a\.meta"):
        read_reports(put({"a.txt": "x", "a.meta": "\n" * 300}))


@pytest.mark.parametrize(
    ("encoding", "data"),
    [("cp1252", "für".encode("cp1252")), ("utf-16", "für".encode("utf-16")), ("utf-8-sig", "für".encode("utf-8-sig"))],
)
def test_another_encoding_is_read_when_asked_for(put, encoding, data):
    (report,) = read_reports(put({"a.txt": data}), encoding=encoding).reports
    assert report.text == "für"


def test_a_byte_order_mark_is_taken_off_and_noted(put):
    reading = read_reports(put({"a.txt": "\ufeff" + FRONT + "Es regnet."}))
    assert reading.reports[0].text == "Es regnet."
    assert said(reading) == ["a.txt: A byte order mark at the front of the file was taken off."]


def test_an_ambiguous_date_is_read_when_told_how(put):
    (report,) = read_reports(
        put({"a.txt": "---\npublished: 03/04/2026\n---\nText"}), dayfirst=True, clock=lambda: date(2027, 1, 1)
    ).reports
    assert report.published == date(2026, 4, 3)


# --- notes --------------------------------------------------------------------------------------------------------------


SUSPECTS = [
    ("mojibake", "Es regnet fÃ¼r drei Tage", "(at 11: Es regnet fÃ¼r drei Tage; 1 in all). Nothing was repaired."),
    ("quotes", "â€žGut“", "wrong encoding"),
    ("replacement", "f\ufffdr", "wrong encoding"),
    ("control", "Es\x07 regnet\x1b[1m", "Control characters in the text (at 2: Es\\x07 regnet\\x1b[1m; 2 in all)"),
    ("bidi", "Es \u202eregnet", "change the direction of writing (at 3: Es \\u202eregnet; 1 in all)"),
    ("zero-width", "Es reg\u200bnet", "Invisible characters"),
    ("soft hyphen", "Es reg\u00adnet", "Invisible characters"),
]


@pytest.mark.parametrize(("text", "says"), [s[1:] for s in SUSPECTS], ids=[s[0] for s in SUSPECTS])
def test_odd_characters_are_kept_and_noted(put, text, says):
    reading = read_reports(put({"a.txt": text}))
    assert reading.reports[0].text == text
    (note,) = said(reading)
    assert note.startswith("a, text: ")
    assert says in note


@pytest.mark.parametrize("text", ["São Paulo, Ângela, Ãtna, 5 £, „Gut“ – so\tviel\r\n", "naïve café\u00a0!"])
def test_ordinary_text_is_not_suspect(put, text):
    assert read_reports(put({"a.txt": text})).notes == ()


def test_a_date_in_the_future_is_a_note_and_nothing_more(put):
    folder = put({"a.txt": FRONT + "x"})
    before = read_reports(folder, clock=lambda: date(2025, 12, 16))
    after = read_reports(folder, clock=lambda: date(2025, 12, 17))
    assert said(before) == ["a: Published on 2025-12-17, which is after today (2025-12-16)."]
    assert after.notes == ()
    assert before.reports == after.reports


HOSTS = [
    ("Tagblatt", "www.tagblatt.example", True),
    ("Das Tagblatt", "tagblatt-online.example", True),
    ("Süder Zeitung", "sueder.example", True),
    ("Süder Zeitung", "suder.example", True),
    ("Nord West Zeitung", "nwz.example", True),
    ("Zeit am Ort", "zeitamort.example", True),
    ("Tagblatt", "kurier.example", False),
    ("Die Post", "kurier.example", False),
]


@pytest.mark.parametrize(("outlet", "host", "fits"), HOSTS, ids=[f"{h[0]} {h[1]}" for h in HOSTS])
def test_an_address_elsewhere_is_a_note(put, outlet, host, fits):
    reading = read_reports(put({"a.txt": f"---\noutlet: {outlet}\nurl: https://{host}/1\n---\nx"}))
    assert said(reading) == ([] if fits else [f"a: The address is on {host}, the outlet is {outlet}."])


def test_a_parent_that_was_not_read_is_a_note(put):
    assert said(read_reports(put({"a.txt": "---\nderived_from: wire/1\n---\nx"}))) == [
        "a: Derived from a report that was not read (wire/1)."
    ]


def test_notes_are_said_in_german_too(put):
    (note,) = read_reports(put({"a.txt": "\ufeffx"})).notes
    assert note.text("de") == "a.txt: Eine Byte-Reihenfolge-Marke am Anfang der Datei wurde entfernt."


# --- folders and paths --------------------------------------------------------------------------------------------------


def test_a_folder_is_read_with_all_below_it_in_order(put):
    folder = put(
        {"b/2.txt": "x", "b/1.md": "x", "a.b.txt": "x", ".hidden.txt": "x", ".git/x.txt": "x", "c.pdf": "x", "a.meta": ""}
    )
    reading = read_reports(folder)
    assert [r.id for r in reading.reports] == ["a.b", "b/1", "b/2"]
    assert said(reading) == ["c.pdf: Not read: no report or table in a known format."]


def test_ids_are_composed(put):
    (report,) = read_reports(put({"Grüße.txt".replace("ü", "u\u0308"): "x"})).reports
    assert report.id == "Grüße"


def test_ids_are_paths_below_the_root(put):
    folder = put({"a/1.txt": "x", "b/1.txt": "x"})
    ids = [
        [r.id for r in read_reports(folder / "a" / "1.txt").reports],
        [r.id for r in read_reports([folder / "b/1.txt", str(folder / "a/1.txt")]).reports],
        [r.id for r in read_reports(folder / "a", root=folder).reports],
    ]
    assert ids == [["1"], ["a/1", "b/1"], ["a/1"]]


def test_a_file_named_twice_is_read_once(put):
    folder = put({"a.txt": "x"})
    assert len(read_reports([folder, folder / "a.txt", folder / "." / "a.txt"]).reports) == 1


def test_links_out_of_the_folder_are_refused(put, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("x")
    folder = put({"a.txt": "x", "b.txt": "x"})
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "sub").symlink_to(outside)
    (folder / "b.meta").symlink_to(outside / "secret.txt")
    with pytest.raises(InputErrors) as raised:
        read_reports(folder)
    assert {type(e) for e in raised.value.exceptions} == {PathError}
    assert sorted(Path(e.where).name for e in raised.value.exceptions) == ["b.meta", "link.txt", "sub"]


def test_links_inside_the_folder_are_one_file(put):
    folder = put({"a.txt": "x"})
    (folder / "b.txt").symlink_to("a.txt")
    assert [r.id for r in read_reports(folder).reports] == ["a"]


@pytest.mark.parametrize("path", ["../other.txt", "/etc/hostname.txt", "a/../../other.txt"])
def test_nothing_outside_the_root_is_read(put, path):
    folder = put({"root/a/x.txt": "x", "other.txt": "x"}) / "root"
    with pytest.raises(PathError, match="leaves its folder"):
        read_reports(folder / path, root=folder)


def test_what_is_no_plain_file_is_refused(put):
    folder = put({})
    os.mkfifo(folder / "pipe.txt")
    with pytest.raises(PathError, match="not a plain file"):
        read_reports(folder)


def test_a_ring_of_links_is_refused(put):
    folder = put({})
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    with pytest.raises(InputErrors, match="cannot be"):
        read_reports(folder)


@pytest.mark.parametrize("name", [b"\xff.txt"], ids=["not UTF-8"])
def test_a_file_name_that_is_not_text_is_refused(put, name):
    folder = put({})
    with open(os.fsencode(folder) + b"/" + name, "w") as file:
        file.write("x")
    with pytest.raises(PathError, match="a file name that is not text"):
        read_reports(folder)


def test_missing_files_and_odd_sources_are_refused(put):
    folder = put({"a.pdf": "x"})
    with pytest.raises(PathError, match="no such file or folder"):
        read_reports(folder / "none.txt")
    with pytest.raises(OSError, match="cannot be followed"):
        read_reports(str(folder / "no\0.txt"))
    with pytest.raises(FormatError, match=r"\.txt, \.md, \.html, \.htm, \.json"):
        read_reports(folder / "a.pdf")
    for odd in (3, [3], b"a.txt", None):
        with pytest.raises(FormatError, match="not a path"):
            read_reports(odd)


@pytest.mark.parametrize(
    "files", [{}, {"a.pdf": "x"}, {"a.json": "[]"}, {"a.csv": ""}, {"a.csv": "id,text\n"}, {"a.jsonl": "\n"}], ids=str
)
def test_nothing_to_read_is_said(put, files):
    with pytest.raises(NotEnoughData, match=r"^\S+: nothing to read"):
        read_reports(put(files))


@pytest.mark.parametrize(
    "switch",
    [{"on_error": "ignore"}, {"on_duplicate": "x"}, {"encoding": "utf-9"}, {"encoding": "base64"}, {"encoding": None}],
    ids=str,
)
def test_unknown_switches_are_refused(put, switch):
    with pytest.raises(UnknownNameError):
        read_reports(put({"a.txt": "x"}), **switch)


LIMITS = [
    ("bytes", {"a.txt": "x" * 11}, Options(max_bytes=10), "a.txt: too long; got 11 bytes; allowed: 10"),
    ("characters", {"a.txt": "x" * 11}, Options(max_text=10), "a.txt: too long; got 11 characters"),
    ("characters in JSON", {"a.json": '{"text": "xxxxx"}'}, Options(max_text=4), "a.json: too long"),
    ("bytes in JSON", {"a.json": '{"text": "üüü"}'}, Options(max_bytes=5), "a.json: too long; got 6 bytes"),
    ("characters in CSV", {"a.csv": "text\nxxxxx\n"}, Options(max_text=4), "a.csv, row 1: too long"),
    ("cell", {"a.csv": "text\n" + "x" * 140_000}, Options(max_text=4), "a.csv: a cell too long"),
    ("table", {"a.json": '{"text": "xxxxx"}'}, Options(max_file=4), "raise Options.max_file"),
    ("parquet", {"a.parquet": "xxxxx"}, Options(max_file=4), "raise Options.max_file"),
]


@pytest.mark.parametrize(("files", "options", "says"), [x[1:] for x in LIMITS], ids=[x[0] for x in LIMITS])
def test_what_is_too_long_is_refused_before_it_is_worked_on(put, files, options, says):
    with pytest.raises(LimitError) as raised:
        read_reports(put(files), options=options)
    assert says in str(raised.value)


# --- json, jsonl, csv ---------------------------------------------------------------------------------------------------


REPORT = {
    "id": "a",
    "text": "Es regnet.",
    "outlet": {"id": "tagblatt", "kind": "outlet", "name": "Tagblatt"},
    "published": "2025-12-18",
}
CLAIM = {
    "id": "a:0-2",
    "report_id": "a",
    "content": "Es regnet.",
    "attribution": OWN,
    "spans": [{"start": 0, "end": 2, "quote": "Es"}],
}
FORMS = [
    ("object", "a.json", json.dumps(REPORT)),
    ("list", "a.json", json.dumps([REPORT])),
    ("reports", "a.json", json.dumps({"reports": [REPORT]})),
    ("lines", "a.jsonl", "\n" + json.dumps(REPORT) + "\r\n\n"),
    ("table", "a.csv", "id,text,outlet,published\r\na,Es regnet.,Tagblatt,2025-12-18\r\n"),
    ("table by semicolons", "a.csv", 'id;text;outlet;published\na;"Es regnet.";Tagblatt;2025-12-18\n'),
    ("table with BOM", "a.csv", "\ufeffid\ttext\toutlet\tpublished\na\tEs regnet.\tTagblatt\t2025-12-18\n"),
]


@pytest.mark.parametrize(("name", "content"), [f[1:] for f in FORMS], ids=[f[0] for f in FORMS])
def test_reports_come_in_many_forms(put, name, content):
    (report,) = read_reports(put({name: content})).reports
    assert (report.id, report.text, report.outlet_name, report.published) == ("a", "Es regnet.", "Tagblatt", date(2025, 12, 18))


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("x.json", '{"text": "x"}', ["x"]),
        ("x.json", '[{"text": "x"}, {"text": "y"}]', ["x#1", "x#2"]),
        ("x.jsonl", '{"text": "x"}\n\n{"text": "y"}', ["x#1", "x#3"]),
        ("x.csv", "text\nx\ny\n", ["x#1", "x#2"]),
    ],
    ids=["object", "list", "lines", "table"],
)
def test_reports_without_an_id_take_one_from_their_place(put, name, content, ids):
    assert [r.id for r in read_reports(put({name: content})).reports] == ids


def test_line_ends_and_separators_inside_a_cell_are_kept(put):
    (report,) = read_reports(put({"a.csv": 'text\n"Es\r\nregnet, ""viel"".\u2028"\n'})).reports
    assert report.text == 'Es\r\nregnet, "viel".\u2028'


def test_empty_lines_of_a_table_are_passed_over(put):
    assert len(read_reports(put({"a.csv": "text\n\nx\n\n"})).reports) == 1


def test_an_unnamed_source_without_description_is_a_note(put):
    level = {"source": {"id": "x", "kind": "anonymous_group"}}
    claim = CLAIM | {"attribution": {"levels": [*OWN["levels"], level]}}
    assert said(read_reports(put({"a.json": json.dumps(claim)}))) == ["a:0-2: An unnamed source without any description (x)."]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs a file whose size is not known beforehand")
def test_a_file_that_is_longer_than_it_says_is_refused():
    with pytest.raises(LimitError, match=r"got 11 bytes; allowed: 10 bytes; to fix: raise Options\.max_bytes"):
        read_bytes(Path("/proc/self/status"), "status", 10, "max_bytes")


def test_a_long_cell_is_read(put):
    (report,) = read_reports(put({"a.csv": "text\n" + "x " * 100_000 + "\n"})).reports
    assert len(report.text) == 200_000


def test_claims_are_read_beside_reports_and_take_their_date(put):
    reading = read_reports(put({"a.json": json.dumps({"reports": [REPORT], "claims": [CLAIM]})}))
    assert [(c.id, c.published) for c in reading.claims] == [("a:0-2", date(2025, 12, 18))]


BAD_FILES = [
    ("broken JSON", "a.json", "{", FormatError, "a.json, line 1 column 2"),
    ("doubled key", "a.json", '{"text": "x", "text": "y"}', FormatError, "a key stands twice; got text"),
    ("deep JSON", "a.json", "[" * 9999, LimitError, "at most 64 levels"),
    ("neither", "a.json", '{"findings": []}', FormatError, "a.json, findings: not a file of reports or claims"),
    ("number", "a.json", "3", FormatError, "a report, a list of reports"),
    ("list of numbers", "a.json", "[3]", FormatError, "a.json, [0]: neither a report nor a claim"),
    ("unknown field", "a.json", '[{"text": "x", "autor": "y"}]', FormatError, "a.json, [0].autor: no such field"),
    ("text for list", "a.json", '{"text": "x", "derived_from": "b"}', FormatError, "a.json, derived_from: wrong type"),
    ("number for text", "a.json", '{"text": 3}', FormatError, "a.json, text: wrong type"),
    ("surrogate", "a.json", r'{"text": "\ud800"}', TextError, "a.json, text[0]"),
    (
        "ambiguous date",
        "a.json",
        '{"reports": [{"text": "x", "published": "03/04/2026"}]}',
        DateError,
        "a.json, reports[0], published",
    ),
    (
        "span of another text",
        "a.json",
        json.dumps({"reports": [REPORT | {"text": "Er regnet."}], "claims": [CLAIM]}),
        SpanError,
        '"Er"',
    ),
    ("broken line", "a.jsonl", '{"text": "x"}\n{', FormatError, "a.jsonl, line 2, line 1 column 2"),
    ("columns twice", "a.csv", "text,text\nx,y\n", FormatError, "a.csv: two columns of one name; got text"),
    ("unknown column", "a.csv", "text,autor\nx,y\n", FormatError, "a.csv, row 1: no such column; got autor; allowed: id, text"),
    ("short row", "a.csv", "id,text\na\n", FormatError, "a.csv, row 1: a row of another length; got 1 cells; allowed: 2"),
    ("empty text", "a.csv", "id,text\na,\n", TextError, "a.csv, row 1, text: empty"),
    ("neither text nor content", "a.csv", "id,name\na,x\n", FormatError, "neither a report nor a claim"),
    ("Excel date", "a.csv", "text,published\nx,46009\n", DateError, "a.csv, row 1, published: a spreadsheet's day number"),
    ("open quote", "a.csv", 'text\n"x\ny\n', FormatError, "a.csv: not CSV (unexpected end of data)"),
    ("words after a quote", "a.csv", 'text\n"x"y\n', FormatError, "a.csv: not CSV"),
    ("no parquet", "a.parquet", "x", FormatError, "a.parquet: not a parquet file"),
]


@pytest.mark.parametrize(("name", "content", "error", "says"), [b[1:] for b in BAD_FILES], ids=[b[0] for b in BAD_FILES])
def test_a_bad_table_is_refused_with_its_place(put, name, content, error, says):
    with pytest.raises(error) as raised:
        read_reports(put({name: content}))
    assert type(raised.value) is error
    assert says in str(raised.value)


def test_bad_records_are_left_out_on_request_and_noted(put):
    lines = '{"text": "x", "published": "2025-02-30"}\n{\n{"text": "gut"}'
    reading = read_reports(
        put({"a.jsonl": lines, "b.txt": "", "c.csv": "id,text\nq\nr,gut\n", "d.json": "{", "e.txt": b"\xff"}), on_error="skip"
    )
    assert [r.id for r in reading.reports] == ["a#3", "r"]
    assert [n.kind for n in reading.notes] == ["input"] * 6
    assert said(reading)[0] == "Left out: a.jsonl, line 1, published: no such day; got 2025-02-30; allowed: a day of the calendar"


def test_where_all_is_left_out_the_notes_remain(put):
    reading = read_reports(put({"a.txt": ""}), on_error="skip")
    assert (reading.reports, len(reading.notes)) == ((), 1)


# --- records together ---------------------------------------------------------------------------------------------------


def rows(*records: dict) -> str:
    return json.dumps(list(records))


def test_the_same_record_twice_is_refused_or_skipped(put):
    folder = put({"a.json": rows(REPORT, REPORT)})
    with pytest.raises(
        DuplicateIdError, match=r"a\.json, \[1\]: the same record twice; got a; to fix: drop one \(a\.json, \[0\]\)"
    ):
        read_reports(folder)
    reading = read_reports(folder, on_duplicate="skip")
    assert (len(reading.reports), said(reading)) == (1, ["a.json, [1]: Left out: the same record as a.json, [0] (id a)."])


def test_one_id_for_two_contents_is_always_refused(put):
    folder = put({"a.json": rows(REPORT, REPORT | {"text": "Es schneit."})})
    with pytest.raises(DuplicateIdError, match="one id, two contents"):
        read_reports(folder, on_duplicate="skip")
    reading = read_reports(folder, on_error="skip")
    assert ([r.text for r in reading.reports], len(reading.notes)) == (["Es regnet."], 1)


def test_claims_have_one_id_each_too(put):
    with pytest.raises(DuplicateIdError):
        read_reports(put({"a.json": rows(CLAIM, CLAIM)}))


def derived(**parents: list[str]) -> str:
    return rows(*({"id": id, "text": "x", "derived_from": of} for id, of in parents.items()))


RINGS = [
    ("two", derived(a=["b"], b=["a"]), ["a -> b -> a"]),
    ("three and a tail", derived(t=["a"], a=["b"], b=["c"], c=["a"]), ["a -> b -> c -> a"]),
    ("two rings", derived(a=["b"], b=["a"], c=["d"], d=["c"]), ["a -> b -> a", "c -> d -> c"]),
    ("no ring in a diamond", derived(a=["b", "c"], b=["d"], c=["d"], d=[]), []),
]


@pytest.mark.parametrize(("content", "ways"), [r[1:] for r in RINGS], ids=[r[0] for r in RINGS])
def test_reports_derived_from_each_other_in_a_ring_are_refused(put, content, ways):
    folder = put({"a.json": content})
    reading = read_reports(folder, on_error="skip")
    assert [n.message.values[0][1].split("; ")[1] for n in reading.notes if n.kind == "input"] == [f"got {way}" for way in ways]
    if ways:
        with pytest.raises((AttributionError, InputErrors)):
            read_reports(folder)


def test_a_long_way_of_parents_is_walked(put):
    chain = {f"r{n:04}": [f"r{n + 1:04}"] for n in range(3000)} | {"r3000": []}
    assert len(read_reports(put({"a.json": derived(**chain)})).reports) == 3001


def test_a_claim_whose_span_does_not_fit_is_left_out_on_request(put):
    folder = put({"a.json": json.dumps({"reports": [REPORT | {"text": "Er regnet."}], "claims": [CLAIM]})})
    assert read_reports(folder, on_error="skip").claims == ()


# --- laws ---------------------------------------------------------------------------------------------------------------


law = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@law
@given(data=st.binary(max_size=80) | st.text(max_size=60).map(lambda t: t.encode("utf-8", "surrogatepass")),
       name=st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.csv"]), skip=st.sampled_from(["raise", "skip"]))  # fmt: skip
def test_no_bytes_raise_anything_but_our_errors(put, data, name, skip):
    with suppress(ClaimcheckError):
        for report in read_reports(put({name: data}) / name, on_error=skip).reports:
            assert report.text


@law
@given(st.text(max_size=60), st.text(max_size=20))
def test_no_front_matter_raises_anything_but_our_errors(put, front, text):
    with suppress(ClaimcheckError):
        content = f"---\n{front}\n---\n{text}"
        assert read_reports(put({"a.txt": content.encode("utf-8", "replace")}) / "a.txt").reports


@law
@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1).filter(str.strip))
def test_text_beside_a_sidecar_is_kept_to_the_letter(put, text):
    folder = put({"a.txt": text, "a.meta": "outlet: Tagblatt"})
    assert read_reports(folder / "a.txt").reports[0].text == text.removeprefix("\ufeff")

"""`claimcheck case ...`: every command in both languages, and what wrong usage is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck import cli
from claimcheck.case import CaseFile, open_case
from claimcheck.records.serial import dump

from .conftest import FIFTEEN, NO_SALE, SALE, TWELVE, report

LANGUAGES = ("en", "de")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Three of the four reports, as a file."""
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(dump(r)) + "\n" for r in (TWELVE, SALE, NO_SALE)), encoding="utf-8")
    return path


@pytest.fixture
def held(path: Path) -> Path:
    """A case with the four reports, closed."""
    with open_case(path, who="Ada") as case:
        case.add((TWELVE, FIFTEEN, SALE, NO_SALE), who="Ada")
    return path


def conflict(path: Path) -> tuple[str, str]:
    """The ids of two claims that contradict each other."""
    with open_case(path) as case:
        found = case.result().contradictions[0]
    return found.a.id, found.b.id


def run(*args: object) -> int:
    return cli.main(["case", *map(str, args)])


ADDED = {"en": ("3 new reports", "contradiction"), "de": ("3 neue Berichte", "Widerspruch")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_add_says_what_is_new_and_what_it_contradicts(
    lang: str, path: Path, reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("add", path, reports, "--who", "Ada", "--report-lang", lang) == 0
    out = capsys.readouterr().out
    assert all(words.casefold() in out.casefold() for words in ADDED[lang])
    assert "verkauf:0-" in out
    with open_case(path) as case:
        assert [(e.what, e.who) for e in case.log()] == [("create", "Ada"), ("add", "Ada")]


def test_adding_again_says_that_nothing_is_new(held: Path, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("add", held, reports, "--who", "Ada") == 0
    assert "0 new reports with 0 claims; 3 held already" in capsys.readouterr().out


def test_add_leaves_out_what_cannot_be_used_when_told(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mixed.jsonl"
    file.write_text(json.dumps(dump(TWELVE)) + '\n{"text": ""}\n', encoding="utf-8")
    assert run("add", path, file, "--who", "Ada") == 2
    assert "line 2" in capsys.readouterr().err
    assert run("add", path, file, "--who", "Ada", "--on-error", "skip") == 0
    told = capsys.readouterr()
    assert "1 new report " in told.out
    assert "line 2" in told.out + told.err


def test_add_says_how_many_claims_were_left_out(
    held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("claimcheck.case.nearby.MOST_CLAIMS", 1)
    file = tmp_path / "more.json"
    file.write_text(json.dumps(dump(report("vier", "Die Reederei Sundlinie hat vier Schiffe verkauft."))), encoding="utf-8")
    assert run("add", held, file, "--who", "Ada") == 0
    assert "more claim shares something with them" in capsys.readouterr().out


@pytest.mark.parametrize(("lang", "said"), [("en", "1 decision applied, 1 to look"), ("de", "1 Entscheidung angewandt, 1 neu")])
def test_check_writes_the_report_and_says_what_became_of_decisions(
    lang: str, said: str, held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_case(held) as case:
        case.decide("reject", case.result().contradictions[0], who="Ada", why="two lines")
        case.decide("grade_source", "Nobody Known", grade="B", who="Ben")
    out = tmp_path / "out.md"
    assert run("check", held, "--out", out, "--report-lang", lang) == 0
    printed = capsys.readouterr().out
    assert said in " ".join(printed.split())
    assert "Ben" in printed
    assert out.read_text(encoding="utf-8")


def test_check_without_decisions_speaks_of_none(held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", held, "--out", tmp_path / "out.json") == 0
    assert "decisions applied" not in capsys.readouterr().out


def test_check_fails_on_a_relation_and_as_of_looks_back(held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("check", held, "--out", tmp_path / "out.json", "--fail-on", "contradiction")
    assert run(*asked) == 1
    assert run(*asked, "--as-of", "1") == 0
    assert run(*asked, "--as-of", "2020-01-01") == 0
    assert run(*asked, "--as-of", "2999-01-01T10:00+02:00") == 1
    capsys.readouterr()


def test_decide_prints_the_id_and_the_finding_is_gone(held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pair = conflict(held)
    assert run("decide", held, "reject", *pair, "--who", "Ada", "--why", "two lines") == 0
    made = capsys.readouterr().out.strip()
    with open_case(held) as case:
        assert [d.id for d in case.decisions()] == [made]
        assert pair not in [(f.a.id, f.b.id) for f in case.result().findings]
    assert run("decide", held, "reopen", made, "--who", "Ben") == 0
    assert conflict(held)


DECIDED = [
    ("a grade", ("grade_source", "Ruth Ahlers", "--grade", "B"), "grade_source"),
    ("sources that are one", ("merge_sources", "Ruth Ahlers", "R. Ahlers"), "merge_sources"),
    ("a source of its own", ("split_source", "Ruth Ahlers"), "split_source"),
    ("a report taken back", ("retract_report", "zwoelf"), "retract_report"),
]


@pytest.mark.parametrize(("args", "kind"), [d[1:] for d in DECIDED], ids=[d[0] for d in DECIDED])
def test_decide_on_sources_and_reports(args: tuple[str, ...], kind: str, held: Path) -> None:
    assert run("decide", held, *args, "--who", "Ada") == 0
    with open_case(held) as case:
        assert [str(d.kind) for d in case.decisions()] == [kind]


def test_a_relabelled_finding(held: Path) -> None:
    assert run("decide", held, "relabel", *conflict(held), "--relation", "weak_conflict", "--who", "Ada") == 0
    with open_case(held) as case:
        assert "weak_conflict" in {str(f.relation) for f in case.result().findings}


WRONG = [
    ("one claim", ("reject", "zwoelf:0-71"), "no finding between these claims"),
    ("claims without a finding", ("reject", "a:0-1", "b:0-1"), "give the ids of both"),
    ("no relation", ("relabel", "PAIR"), "relation is needed"),
    ("a relation too many", ("confirm", "PAIR", "--relation", "contradiction"), "relation has no place"),
    ("no grade", ("grade_source", "Ruth Ahlers"), "grade is needed"),
    ("one source to merge", ("merge_sources", "Ruth Ahlers"), "wrong number of subjects"),
    ("a report that is not held", ("retract_report", "nowhere"), "no such report in this case"),
    ("a kind that is none", ("praise", "x"), "is not one of"),
    ("a grade that is none", ("grade_source", "x", "--grade", "G"), "is not one of"),
]


@pytest.mark.parametrize(("args", "said"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_decisions_that_cannot_be_made(args: tuple[str, ...], said: str, held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled = [x for arg in args for x in (conflict(held) if arg == "PAIR" else (arg,))]
    assert run("decide", held, *filled, "--who", "Ada") == 2
    assert said in " ".join(capsys.readouterr().err.split())
    with open_case(held) as case:
        assert case.decisions() == ()


USAGE = [
    ("no command", ("nothing",)),
    ("no reports", ("add", "CASE", "--who", "Ada")),
    ("nobody named", ("add", "CASE", "REPORTS")),
    ("reports that are not there", ("add", "CASE", "none.txt", "--who", "Ada")),
    ("a case that is not there", ("check", "none.claims")),
    ("a log of nothing", ("log", "none.claims")),
    ("a format that is none", ("check", "CASE", "--out", "x.docx")),
    ("a day that is none", ("check", "CASE", "--out", "x.md", "--as-of", "yesterday")),
    ("a number with a sign", ("diff", "CASE", "-1")),
    ("since when", ("diff", "CASE")),
    ("a language that is none", ("log", "CASE", "--report-lang", "xx")),
    ("a wait below nothing", ("log", "CASE", "--wait", "-1")),
    ("an importer without a name", ("decisions", "CASE", "--import", "REPORTS")),
    ("decisions that are none", ("decisions", "CASE", "--import", "REPORTS", "--who", "Ada")),
    ("versions of nothing", ("versions", "CASE", "nowhere")),
    ("a case that is none", ("verify", "REPORTS")),
]  # fmt: skip


@pytest.mark.parametrize("args", [u[1] for u in USAGE], ids=[u[0] for u in USAGE])
def test_wrong_usage_ends_with_two_and_no_traceback(
    args: tuple[str, ...], held: Path, reports: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(held.parent)
    places = {"CASE": held, "REPORTS": reports}
    assert run(*(places.get(arg, arg) for arg in args)) == 2
    err = capsys.readouterr().err
    assert "Error" in err
    assert "Traceback" not in err
    assert not (held.parent / "none.claims").exists()


@pytest.mark.parametrize(("lang", "said"), [("en", "2 new decisions"), ("de", "2 neue Entscheidungen")])
def test_decisions_are_listed_written_and_taken_in(
    lang: str, said: str, held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_case(held) as case:
        case.decide("confirm", case.result().contradictions[0], who="Ada", why="read in full")
        case.decide("grade_source", "Ruth Ahlers", grade="B", who="Ben")
        reports = case.result().reports
    assert run("decisions", held, "--report-lang", lang) == 0
    out = capsys.readouterr().out
    assert all(word in out for word in ("Ada", "Ben", "Ruth", "read"))
    file, other = tmp_path / "decisions.jsonl", tmp_path / "other.claims"
    assert run("decisions", held, "--export", file, "--report-lang", lang) == 0
    with open_case(other) as case:
        case.add(reports, who="Cleo")
    assert run("decisions", other, "--import", file, "--who", "Cleo", "--report-lang", lang) == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_agreement_of_reviewers(lang: str, held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_case(held) as case:
        for who in ("Ada", "Ben"):
            case.decide("confirm", case.result().contradictions[0], who=who)
    assert run("agreement", held, "--report-lang", lang) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.split() == ["Ada", "Ben", "1", "1", "-"]


@pytest.mark.parametrize(("lang", "states"), [("en", ("superseded", "current")), ("de", ("überholt", "aktuell"))])
def test_versions_of_a_report(lang: str, states: tuple[str, str], held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_case(held) as case:
        case.add(report("zwoelf", "In Sandholm starben elf Menschen."), who="Ben")
    assert run("versions", held, "zwoelf", "--report-lang", lang) == 0
    rows = capsys.readouterr().out.splitlines()[1:]
    assert [state in row for state, row in zip(states, rows, strict=True)] == [True, True]
    assert ["Ada" in rows[0], "Ben" in rows[1]] == [True, True]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_log_names_who_and_what(lang: str, held: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("log", held, "--report-lang", lang) == 0
    rows = capsys.readouterr().out.splitlines()
    assert any("create" in row and "Ada" in row for row in rows)
    assert any("add" in row and "Ada" in row for row in rows)


@pytest.mark.parametrize(("lang", "whole", "broken"), [("en", "2 log rows", "1 row is"), ("de", "2 Protokollzeilen", "1 Zeile")])
def test_verify_ends_with_one_where_a_row_was_altered(
    lang: str, whole: str, broken: str, held: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", held, "--report-lang", lang) == 0
    assert whole in capsys.readouterr().out
    with open_case(held) as case:
        case.store.rows("UPDATE log SET who = 'Eve' WHERE seq = 2")
    assert run("verify", held, "--report-lang", lang) == 1
    out = capsys.readouterr().out
    assert "2" in out.splitlines()[0]
    assert broken in out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_new_is_printed_and_written(lang: str, held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "diff.md"
    assert run("diff", held, "1", "--report-lang", lang) == 0
    short = capsys.readouterr().out
    assert run("diff", held, "1", "--out", out, "--report-lang", lang) == 0
    assert capsys.readouterr().out.startswith(short)
    assert "verkauf" in out.read_text(encoding="utf-8")


HOSTILE = "\x1b[2J\x1b]0;gone\x07\u202eevil\n[red]x[/red]"


def test_nothing_that_people_wrote_reaches_the_terminal_raw(
    held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_case(held) as case:
        case.decide("reject", case.result().contradictions[0], who=HOSTILE, why=HOSTILE)
        case.decide("grade_source", HOSTILE, grade="B", who=HOSTILE, why=HOSTILE)
        case.add(report(f"a{HOSTILE}", "Es regnet."), who=HOSTILE)
    for args in (("decisions",), ("log",), ("agreement",), ("versions", f"a{HOSTILE}"), ("check", "--out", tmp_path / "x.md")):
        assert run(args[0], held, *args[1:]) == 0
    out = capsys.readouterr().out
    assert "[red]" in out
    assert not set("\x1b\x07\u202e") & set(out)


def test_a_locked_case_is_said(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def busy(*_: object, **__: object) -> CaseFile:
        from claimcheck.errors import LockedError

        raise LockedError("the case file is in use by another process", where=str(path))

    open_case(path).close()
    monkeypatch.setattr("claimcheck.case.open_case", busy)
    assert run("log", path, "--wait", "0") == 2
    assert "in use by another process" in capsys.readouterr().err

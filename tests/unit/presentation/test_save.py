from __future__ import annotations

import os
from pathlib import Path

import pytest
from presentation_samples import CLAIMS, FINDINGS, ISSUES, SAMPLE

from claimcheck.errors import DuplicateIdError, FormatError, PathError, UnknownNameError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.save import FORMATS, render, save
from claimcheck.records.finding import Relation
from claimcheck.records.note import Note, NoteKind


@pytest.mark.parametrize("suffix", ["html", "md", "json", "csv", "jsonl", "parquet", "HTML"])
def test_the_suffix_decides(suffix: str, tmp_path: Path) -> None:
    path = SAMPLE.save(tmp_path / f"out.{suffix}")
    assert path.read_bytes() == render(SAMPLE, suffix.lower())
    assert [p.name for p in tmp_path.iterdir()] == [f"out.{suffix}"]


def test_a_format_overrules_the_suffix(tmp_path: Path) -> None:
    assert save(SAMPLE, str(tmp_path / "out.txt"), format="json").read_bytes() == render(SAMPLE, "json")


def test_the_report_language_is_kept(tmp_path: Path) -> None:
    assert "Konfliktbericht" in SAMPLE.save(tmp_path / "out.md", lang="de").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["out.doc", "out", "out.html.bak"])
def test_another_suffix_is_refused_with_those_allowed(name: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"\.html, \.md, \.json"):
        SAMPLE.save(tmp_path / name)


def test_another_format_is_refused() -> None:
    with pytest.raises(FormatError, match="html, md"):
        render(SAMPLE, "doc")


def test_a_missing_folder_is_said_with_a_fix(tmp_path: Path) -> None:
    with pytest.raises(PathError, match=r"the folder does not exist.*create the folder"):
        SAMPLE.save(tmp_path / "no" / "out.html")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "out.html").mkdir()
    with pytest.raises(PathError, match="is a folder"):
        SAMPLE.save(tmp_path / "out.html")


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.md"
    target.write_text("before", encoding="utf-8")

    def refuse(self: Path, other: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PathError, match="Permission denied"):
        SAMPLE.save(target)
    assert target.read_text(encoding="utf-8") == "before"
    assert os.listdir(tmp_path) == ["out.md"]


def test_an_unknown_report_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="en, de"):
        SAMPLE.save(tmp_path / "out.md", lang="fr")


def test_findings_by_kind() -> None:
    assert [f.relation for f in SAMPLE.contradictions] == [Relation.CONTRADICTION] * 3
    assert SAMPLE.conflicts == SAMPLE.contradictions
    assert SAMPLE.agreements == (FINDINGS[0],)
    assert SAMPLE.updates == (FINDINGS[4],)


def test_equal_by_value_and_short_in_a_shell() -> None:
    assert ConflictReport(claims=list(CLAIMS), findings=FINDINGS) == ConflictReport(claims=CLAIMS, findings=FINDINGS)
    assert repr(SAMPLE) == "<ConflictReport: 3 reports, 11 claims, 7 findings, 3 contradictions, 4 issues>"


def test_notes_may_be_sentences_messages_or_errors() -> None:
    note = Note(NoteKind.LIMITS, SAMPLE.notes[0].message)
    made = ConflictReport(notes=["a sentence", note.message, note, FormatError("broken", where="x.json")])
    assert [n.text() for n in made.notes] == [
        "a sentence",
        "2 records were left out",
        "2 records were left out",
        "x.json: broken",
    ]
    assert [n.kind for n in made.notes] == [NoteKind.READING, NoteKind.READING, NoteKind.LIMITS, NoteKind.INPUT]


@pytest.mark.parametrize("field", ["notes", "rules", "claims"])
def test_other_values_are_refused(field: str) -> None:
    with pytest.raises((FormatError, TypeError, ValueError)):
        ConflictReport(**{field: 3})


def test_two_claims_of_one_id_are_refused() -> None:
    with pytest.raises(DuplicateIdError, match=CLAIMS[0].id):
        ConflictReport(claims=(*CLAIMS, CLAIMS[0]))


@pytest.mark.parametrize("part", [{"findings": FINDINGS}, {"issues": ISSUES}], ids=["findings", "issues"])
def test_a_finding_about_a_claim_not_listed_is_refused(part: dict[str, object]) -> None:
    with pytest.raises(FormatError, match="not among the claims"):
        ConflictReport(**part)


def test_every_format_has_a_writer() -> None:
    assert set(FORMATS) == {"html", "md", "json", "csv", "jsonl", "parquet", "xlsx", "jsonld", "anno.jsonld", "ttl"}

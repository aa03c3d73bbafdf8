"""What changed between two conflict reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve
from presentation_samples import EMPTY, FINDINGS, ISSUES, PAYLOADS, SAMPLE, hostile

import claimcheck as cc
from claimcheck import cli
from claimcheck.errors import FormatError
from claimcheck.presentation.difference import difference
from claimcheck.presentation.export import difference as export
from claimcheck.records.claim import Claim

ESCAPED = re.compile(r"[\x00-\x08\x1b\u202e\u2028]")


def without(*gone: str) -> cc.ConflictReport:
    """The sample before some of its reports came in."""
    kept = {c.id for c in SAMPLE.claims if c.report_id not in gone}
    findings = [f for f in SAMPLE.findings if {f.a.id, f.b.id} <= kept]
    return evolve(
        SAMPLE,
        reports=[r for r in SAMPLE.reports if r.id not in gone],
        claims=[c for c in SAMPLE.claims if c.id in kept],
        findings=findings,
        issues=[i for i in (_narrowed(i, kept) for i in SAMPLE.issues) if i],
    )


def _narrowed(issue: cc.Issue, kept: set[str]) -> cc.Issue | None:
    positions = [evolve(p, claims=[c for c in p.claims if c.id in kept]) for p in issue.positions]
    positions = [p for p in positions if p.claims]
    return evolve(issue, positions=positions, disputed=len(positions) > 1) if positions else None


def test_a_report_does_not_differ_from_itself() -> None:
    assert not cc.diff(SAMPLE, SAMPLE)
    assert "Nothing changed" in export.markdown(cc.diff(SAMPLE, SAMPLE)).decode()


def test_nothing_against_everything_is_all_new_and_the_other_way_round_all_gone() -> None:
    new, gone = cc.diff(EMPTY, SAMPLE), cc.diff(SAMPLE, EMPTY)
    assert new.claims_new == gone.claims_gone == SAMPLE.claims
    assert new.findings_new == gone.findings_gone == FINDINGS
    assert new.issues_new == gone.issues_gone == ISSUES
    assert new.reports_new == gone.reports_gone == SAMPLE.reports
    assert not (new.claims_gone)
    assert not (gone.claims_new)
    assert not (new.findings_changed)
    assert not (new.issues_changed)


def test_a_report_that_came_in_brings_its_claims_findings_and_issues() -> None:
    found = cc.diff(without("stadt"), SAMPLE)
    assert [r.id for r in found.reports_new] == ["stadt"]
    assert {c.report_id for c in found.claims_new} == {"stadt"}
    assert all("stadt" in (f.a.report_id, f.b.report_id) for f in found.findings_new)
    assert found.conflicts_new == tuple(f for f in found.findings_new if f.conflict)
    assert [c.after.topic for c in found.issues_changed] == ["injured in Oststrand", "meeting of Nordlicht and the union"]
    assert [c.report_id for c in found.issues_changed[0].new_claims] == ["stadt"]
    assert not found.issues_changed[0].gone_claims


def test_what_stands_elsewhere_in_its_report_is_the_same() -> None:
    moved = {c.id: evolve(c, id=f"{c.id}.9", spans=(), cover=None) for c in SAMPLE.claims}
    later = evolve(
        SAMPLE,
        claims=tuple(moved.values()),
        findings=[],
        issues=[
            evolve(i, positions=[evolve(p, claims=[moved[c.id] for c in p.claims]) for p in i.positions]) for i in SAMPLE.issues
        ],
    )
    found = cc.diff(SAMPLE, later)
    assert not (found.claims_new)
    assert not (found.claims_gone)
    assert not (found.issues_changed)
    assert not (found.issues_new)
    assert found.findings_gone == FINDINGS


def test_a_pair_judged_otherwise_has_changed_and_may_be_a_new_conflict() -> None:
    first, *rest = FINDINGS
    turned = evolve(first, relation="contradiction", contradiction_type="numeric", strength=1.0)
    found = cc.diff(SAMPLE, evolve(SAMPLE, findings=(turned, *rest)))
    assert [(c.before, c.after) for c in found.findings_changed] == [(first, turned)]
    assert found.conflicts_new == (turned,)
    assert not (found.findings_new)
    assert not (found.findings_gone)
    back = cc.diff(evolve(SAMPLE, findings=(turned, *rest)), SAMPLE)
    assert not back.conflicts_new
    assert "(was: contradiction)" in export.markdown(back).decode()


def test_a_split_issue_is_matched_once() -> None:
    both = ISSUES[1]
    halves = [evolve(both, positions=[p], disputed=False) for p in both.positions]
    found = cc.diff(SAMPLE, evolve(SAMPLE, issues=(ISSUES[0], *halves, *ISSUES[2:])))
    assert len(found.issues_changed) == len(found.issues_new) == 1
    assert "not disputed, positions: 1, before: 2, claims no longer in it: 4" in export.markdown(found).decode()


def test_new_counts_of_origins_are_said() -> None:
    grown = evolve(ISSUES[0], origins=evolve(ISSUES[0].origins, high=5))
    page = export.markdown(cc.diff(SAMPLE, evolve(SAMPLE, issues=(grown, *ISSUES[1:])))).decode()
    assert "origins: 2-5, before: 2" in page


@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_form_says_the_same(lang: str, tmp_path: Path) -> None:
    found = cc.diff(without("stadt"), SAMPLE)
    view = export.build(found, lang)
    page, text = (found.save(tmp_path / name, lang=lang).read_text(encoding="utf-8") for name in ("d.html", "d.md"))
    assert view.groups
    for group in view.groups:
        assert f"{group.title} ({group.count})" in page
        assert f"## {group.title} ({group.count})" in text
    assert f'<html lang="{lang}">' in page
    assert "<html" not in found._repr_html_()


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"\.html, \.md"):
        cc.diff(EMPTY, SAMPLE).save(tmp_path / "d.csv")


@pytest.mark.parametrize(("before", "after"), [(None, SAMPLE), (SAMPLE, "x")])
def test_only_conflict_reports_are_compared(before: object, after: object) -> None:
    with pytest.raises(FormatError, match=r"diff\.(before|after): not a conflict report"):
        cc.diff(before, after)  # type: ignore[arg-type]  # that is what is tested


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_hostile_is_live(payload: str) -> None:
    found = cc.diff(EMPTY, hostile(payload))
    page = export.html(found).decode()
    assert not re.search(r"<(script|img|svg)|javascript:", page.replace("javascript:alert(1))", ""), re.IGNORECASE)
    assert not ESCAPED.search(page + export.markdown(found).decode())


def test_long_groups_are_cut_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "MOST", 2)
    view = export.build(cc.diff(EMPTY, SAMPLE))
    claims = next(g for g in view.groups if g.id == "claims_new")
    assert (len(claims.entries), claims.count, claims.more) == (2, 11, "9 more are not listed.")
    assert claims.more in export.markdown(cc.diff(EMPTY, SAMPLE)).decode()


def test_a_claim_that_stands_twice_is_told_once() -> None:
    one = SAMPLE.claims[0]
    twin: Claim = evolve(one, id="twin")
    found = difference(EMPTY, evolve(EMPTY, reports=SAMPLE.reports, claims=(one, twin)))
    assert found.claims_new == (twin,)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    return str(without("stadt").save(tmp_path / "old.json")), str(SAMPLE.save(tmp_path / "new.json"))


def test_the_command_prints_and_writes(files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff", *files, "--out", str(tmp_path / "d.html")]) == cli.DONE
    out = capsys.readouterr().out
    assert "New conflicts (2)" in out
    assert "Written:" in out
    assert (tmp_path / "d.html").is_file()


def test_the_command_says_that_nothing_changed(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["diff", files[1], files[1], "--fail-on-new-conflict"]) == cli.DONE
    assert "Nothing changed" in capsys.readouterr().out


def test_the_command_cuts_long_groups(
    files: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(export, "MOST", 1)
    assert cli.main(["diff", *files, "--fail-on-new-conflict", "--report-lang", "de"]) == cli.MATCHED
    assert "1 weitere" in capsys.readouterr().out


def test_the_command_refuses_other_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.json").write_text("{}")
    assert cli.main(["diff", str(tmp_path / "x.json"), str(tmp_path / "x.json")]) == cli.BAD
    assert "not a conflict report" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == cli.DONE
    assert capsys.readouterr().out.startswith("{")

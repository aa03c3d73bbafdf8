"""Decisions: what they do to a result, how long they hold, and what happens when the ground beneath them moves."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from attrs import evolve

import claimcheck as cc
from claimcheck.case import CaseFile, open_case
from claimcheck.case.agreement import kappa
from claimcheck.errors import ClaimcheckError, DateError, FormatError, InputErrors, TextError
from claimcheck.records.decision import Decision, DecisionKind, DecisionState, Review
from claimcheck.records.finding import Finding, Relation
from claimcheck.testing import claim

from .conftest import REPORTS, START, TWELVE, Clock, report


def conflict(case: CaseFile) -> Finding:
    """The contradiction on the ships."""
    return next(f for f in case.result().contradictions if "verkauf" in f.a.report_id)


def states(case: CaseFile) -> list[str]:
    return [str(r.state) for r in case.result().reviews]


def test_a_confirmed_finding_stays(filled: CaseFile) -> None:
    before = filled.result()
    filled.decide("confirm", conflict(filled), who="Ada")
    after = filled.result()
    assert after.findings == before.findings
    assert states(filled) == ["applied"]


def test_a_rejected_finding_is_gone_and_its_issue_no_longer_disputed(filled: CaseFile) -> None:
    found = conflict(filled)
    filled.decide("reject", found, who="Ada", why="two different lines")
    after = filled.result()
    assert (found.a.id, found.b.id) not in {(f.a.id, f.b.id) for f in after.findings}
    assert not any(i.disputed and found.a in i.claims for i in after.issues)


@pytest.mark.parametrize("relation", ["compatible", "weak_conflict", "supersession", "agreement_paraphrase"])
def test_a_relabelled_finding_bears_the_label_and_the_name(filled: CaseFile, relation: str) -> None:
    found = conflict(filled)
    filled.decide("relabel", found, who="Ada", why="read in full", relation=relation)
    after = next(f for f in filled.result().findings if (f.a.id, f.b.id) == (found.a.id, found.b.id))
    assert (after.relation, after.rule) == (relation, "review")
    assert "Ada" in after.why
    assert "Ada" in after.why_in("de")


def test_decisions_survive_a_run_and_a_reload(path: Path, clock: Clock) -> None:
    with open_case(path, clock=clock) as case:
        case.add(
            [report("a", "Sundlinie hat Schiffe verkauft."), report("b", "Sundlinie hat keine Schiffe verkauft.", "Sundblatt")],
            who="Ada",
        )
        case.decide("reject", case.result().contradictions[0], who="Ada")
    with open_case(path, clock=clock) as case:
        assert case.result().contradictions == ()
        assert states(case) == ["applied"]


def test_a_decision_reopens_when_a_claim_changes(filled: CaseFile) -> None:
    found = conflict(filled)
    filled.decide("reject", found, who="Ada")
    filled.add(report("verkauf", "Die Reederei Sundlinie hat am Montag drei Schiffe verkauft.", "Kieler Anzeiger"), who="Ada")
    review = filled.result().reviews[0]
    assert review.state is DecisionState.REOPENED
    assert found.a.id in str(review.message)
    assert conflict(filled)


def test_a_decision_reopens_when_the_pair_is_judged_otherwise(filled: CaseFile) -> None:
    found = conflict(filled)
    filled.take(
        [Decision(kind="reject", subject=(found.a.key, found.b.key), seen="agreement_exact", who="Ada", when=START)], who="Ada"
    )
    review = filled.result().reviews[0]
    assert review.state is DecisionState.REOPENED
    assert "agreement_exact" in str(review.message)


def test_a_decision_reopens_when_the_finding_is_gone(filled: CaseFile) -> None:
    claims = filled.result().claims
    apart = [next(c for c in claims if c.report_id == id) for id in ("zwoelf", "verkauf")]
    filled.take(
        [Decision(kind="confirm", subject=tuple(c.key for c in apart), seen="contradiction", who="Ada", when=START)], who="Ada"
    )
    assert states(filled) == ["reopened"]


def test_the_later_decision_stands(filled: CaseFile) -> None:
    filled.decide("reject", conflict(filled), who="Ada")
    again = next(f for f in cc.check(REPORTS).contradictions if "verkauf" in f.a.report_id)
    filled.decide("confirm", again, who="Ben")
    assert filled.result().contradictions
    assert sorted(states(filled)) == ["applied", "overruled"]


def test_a_reopened_decision_no_longer_holds(filled: CaseFile) -> None:
    made = filled.decide("reject", conflict(filled), who="Ada")
    filled.decide("reopen", made, who="Ada", why="too quick")
    assert conflict(filled)
    assert sorted(states(filled)) == ["applied", "overruled"]


def test_a_claim_is_edited(filled: CaseFile) -> None:
    old = next(c for c in filled.result().claims if c.report_id == "zwoelf")
    filled.decide("edit_claim", old, claim=evolve(old, condition="if the count holds"), who="Ada")
    assert next(c for c in filled.result().claims if c.id == old.id).condition == "if the count holds"


def test_an_edit_reopens_when_the_wording_is_gone(filled: CaseFile) -> None:
    old = next(c for c in filled.result().claims if c.report_id == "zwoelf")
    filled.decide("edit_claim", old, claim=evolve(old, condition="if the count holds"), who="Ada")
    filled.add(evolve(TWELVE, text="In Sandholm starben dreizehn Menschen."), who="Ada")
    assert states(filled) == ["reopened"]


def test_a_claim_is_added_once(filled: CaseFile) -> None:
    new = claim("close", agent="Sundlinie", outlet="Der Hafenbote")
    filled.decide("add_claim", new, who="Ada")
    assert new in filled.result().claims
    assert states(filled) == ["applied"]
    filled.add(new, who="Ada")
    assert filled.result().claims.count(new) == 1
    assert states(filled) == ["reopened"]


def test_sources_are_merged_and_split(filled: CaseFile) -> None:
    filled.decide("merge_sources", ("Ruth Ahlers", "Jan Petersen"), who="Ada", why="one and the same")
    origins = {p.origin for p in filled.result().provenance if p.certain}
    assert len(origins) == 1
    filled.decide("split_source", "Jan Petersen", who="Ada")
    assert len({p.origin for p in filled.result().provenance if p.certain}) == 2


def test_known_sources_are_merged_under_the_first(case: CaseFile) -> None:
    case.add(report("a", "Das Weiße Haus sagte, der Hafen sei zu. Der Kreml sagte, der Hafen sei offen."), who="Ada")
    before = {p.origin for p in case.result().provenance}
    case.decide("merge_sources", ("Russia", "United States"), who="Ada")
    assert len({p.origin for p in case.result().provenance}) < len(before)
    case.decide("split_source", "Somebody Unknown", who="Ada")
    assert set(states(case)) == {"applied"}


def test_a_source_is_graded(filled: CaseFile) -> None:
    filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    levels = [lv for c in filled.result().claims for lv in c.attribution.levels]
    assert {lv.source.reliability for lv in levels if lv.source.name == "Ruth Ahlers"} == {"B"}
    filled.decide("grade_source", "Nobody There", grade="B", who="Ada")
    assert states(filled) == ["applied", "reopened"]


def test_an_outlet_is_graded_where_it_speaks_itself(filled: CaseFile) -> None:
    own = filled.result().claims[0].attribution.levels[0].source
    filled.decide("grade_source", own.affiliation or "", grade="D", who="Ada")
    assert filled.result().claims[0].attribution.levels[0].source.reliability == "D"


BAD = [
    ("needs a relation", "relabel", None, {}),
    ("no relation here", "confirm", None, {"relation": "compatible"}),
    ("no such kind", "celebrate", None, {}),
    ("no such grade", "grade_source", "X", {"grade": "G7"}),
    ("nobody to merge", "merge_sources", ("one",), {}),
    ("a finding from names", "reject", ("a", "b"), {}),
]


@pytest.mark.parametrize(("kind", "subject", "more"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_what_is_no_decision_is_refused_and_not_logged(
    filled: CaseFile, kind: str, subject: object, more: dict[str, str]
) -> None:
    before = filled.log()
    with pytest.raises(ClaimcheckError):
        filled.decide(kind, subject or conflict(filled), who="Ada", **more)  # type: ignore[arg-type]
    assert filled.log() == before


def test_a_decision_has_an_aware_moment_and_one_id_in_every_zone() -> None:
    made = Decision(kind="split_source", subject=("a",), who="Ada", when=START)
    assert evolve(made, when=START.astimezone(timezone(timedelta(hours=2)))).id == made.id
    with pytest.raises(DateError, match="zone"):
        evolve(made, when=datetime(2026, 1, 1))


def test_decisions_travel_as_a_file(filled: CaseFile, tmp_path: Path, clock: Clock) -> None:
    filled.decide("reject", conflict(filled), who="Ada", why="Zeile\u2028zwei")
    filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ben")
    file = filled.export_decisions(tmp_path / "decisions.jsonl")
    assert len(file.read_text(encoding="utf-8").split("\n")) == 3
    with open_case(tmp_path / "other.claims", clock=clock) as other:
        other.add(filled.result().reports, who="Cleo")
        assert other.import_decisions(file, who="Cleo") == filled.decisions()
        assert other.import_decisions(file, who="Cleo") == ()
        assert other.result() == filled.result()
        assert other.verify() == ()


def test_two_files_merge_line_by_line(filled: CaseFile, tmp_path: Path) -> None:
    filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada")
    one = filled.export_decisions(tmp_path / "one.jsonl").read_text(encoding="utf-8")
    filled.decide("grade_source", "Jan Petersen", grade="C", who="Ben")
    both = filled.export_decisions(tmp_path / "both.jsonl").read_text(encoding="utf-8")
    assert both.startswith(one)
    (tmp_path / "merged.jsonl").write_text(one + both, encoding="utf-8")
    assert filled.import_decisions(tmp_path / "merged.jsonl", who="Ada") == ()


@pytest.mark.parametrize("text", ["", "{", '{"kind": "confirm"}\n{"kind": "x"}\n', "[]\n"])
def test_a_file_that_holds_no_decisions_says_where(filled: CaseFile, tmp_path: Path, text: str) -> None:
    (tmp_path / "d.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises((FormatError, InputErrors), match=r"d\.jsonl|cannot be used"):
        filled.import_decisions(tmp_path / "d.jsonl", who="Ada")
    assert filled.decisions() == ()


def test_reviews_are_saved_with_the_report(filled: CaseFile, tmp_path: Path) -> None:
    filled.decide("reject", conflict(filled), who="Ada")
    old = next(c for c in filled.result().claims if c.report_id == "zwoelf")
    filled.decide("edit_claim", old, claim=evolve(old, condition="if so"), who="Ada")
    result = filled.result()
    assert cc.ConflictReport.load(result.save(tmp_path / "r.json")) == result
    assert all(isinstance(r, Review) for r in result.reviews)


KAPPA = [
    ("nothing in common", [], None),
    ("one label throughout", [("a", "a")] * 3, None),
    ("always", [("a", "a"), ("b", "b")], 1.0),
    ("never", [("a", "b"), ("b", "a")], -1.0),
    (
        "Cohen's own measure on a table of 20, 5, 10, 15",
        [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15,
        0.4,
    ),
]


@pytest.mark.parametrize(("pairs", "expected"), [k[1:] for k in KAPPA], ids=[k[0] for k in KAPPA])
def test_kappa(pairs: list[tuple[str, str]], expected: float | None) -> None:
    assert kappa(pairs) == (expected if expected is None else pytest.approx(expected))


def test_agreement_of_two_reviewers(filled: CaseFile) -> None:
    found = filled.result().findings
    for who, kinds in (("Ada", ("confirm", "confirm")), ("Ben", ("confirm", "reject"))):
        for finding, kind in zip(found, kinds, strict=False):
            filled.decide(kind, finding, who=who)
    filled.decide("relabel", found[0], relation="compatible", who="Cleo")
    rows = {(a.one, a.other): (a.both, a.same) for a in filled.agreement()}
    assert rows == {("Ada", "Ben"): (2, 1), ("Ada", "Cleo"): (1, 0), ("Ben", "Cleo"): (1, 0)}


def test_every_kind_says_what_it_needs() -> None:
    assert all(Decision.__doc__ and kind in DecisionKind for kind in DecisionKind)
    assert Relation("contradiction").mirror is Relation.CONTRADICTION


def test_of_two_claims_added_under_one_id_the_first_is_kept(filled: CaseFile) -> None:
    one = claim("close", agent="Sundlinie", outlet="Der Hafenbote")
    filled.decide("add_claim", one, who="Ada")
    filled.decide("add_claim", evolve(one, content="closed for good"), who="Ben")
    assert [c.content for c in filled.result().claims if c.id == one.id] == [one.content]
    assert states(filled) == ["applied", "reopened"]


def test_half_a_character_is_refused_in_a_reason(filled: CaseFile) -> None:
    with pytest.raises(TextError, match="surrogate"):
        filled.decide("grade_source", "Ruth Ahlers", grade="B", who="Ada", why="\ud800")

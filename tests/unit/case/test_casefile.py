"""What a case holds, and what it gives back: now, on a day, after a correction."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.case import CaseFile, open_case
from claimcheck.errors import DateError, DuplicateIdError, FormatError, MetadataError, UnknownNameError
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.sources.registry import Entry, Registry
from claimcheck.sources.tables import default_registry
from claimcheck.testing import claim

from .conftest import FIFTEEN, NO_SALE, REPORTS, SALE, TWELVE, Clock, report


def test_the_result_is_what_check_gives(filled: CaseFile) -> None:
    assert filled.result() == cc.check(REPORTS)


def test_an_addition_says_what_touches_the_new_report(case: CaseFile) -> None:
    first, second = case.add(TWELVE, who="Ada"), case.add(FIFTEEN, who="Ada")
    assert first.findings == ()
    assert first.reports == (TWELVE,)
    assert [f.relation for f in second.findings] == [f.relation for f in cc.check([TWELVE, FIFTEEN]).findings] != []


def test_unrelated_reports_have_nothing_to_say_to_each_other(case: CaseFile) -> None:
    case.add(TWELVE, who="Ada")
    assert case.add(SALE, who="Ada").findings == ()


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(REPORTS), cuts=st.sets(st.integers(1, 3)))
def test_the_way_reports_come_in_changes_nothing(
    order: list[cc.Report], cuts: set[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    edges = [0, *sorted(cuts), len(order)]
    with open_case(tmp_path_factory.mktemp("case") / "a.claims") as case:
        for start, end in itertools.pairwise(edges):
            case.add(order[start:end], who="Ada")
        assert case.result() == cc.check(REPORTS)


@pytest.mark.parametrize("again", [TWELVE, evolve(TWELVE, id="another-name"), evolve(TWELVE, retrieved=date(2026, 4, 19))],
                         ids=["the same", "another file", "fetched again"])  # fmt: skip
def test_adding_the_same_article_again_does_nothing(filled: CaseFile, again: cc.Report) -> None:
    before = filled.log()
    added = filled.add(again, who="Ada")
    assert (added.reports, added.claims, added.held) == ((), (), (again.id,))
    assert filled.log() == before


def test_a_correction_takes_the_place_of_the_old_version_which_is_kept(case: CaseFile) -> None:
    old = report("a", "Bei dem Unglück starben zwölf Menschen.", url="https://hafenbote.example/1")
    new = report("a-2", "Bei dem Unglück starben elf Menschen.", url="https://hafenbote.example/1")
    case.add(old, who="Ada")
    case.add(new, who="Ben")
    assert case.result().reports == (new,)
    assert [(v.report, v.who, v.state) for v in case.versions(new.url or "")] == [
        (old, "Ada", "superseded"),
        (new, "Ben", "current"),
    ]


def test_a_report_of_a_known_id_is_a_new_version(case: CaseFile) -> None:
    case.add(TWELVE, who="Ada")
    case.add(evolve(TWELVE, text="In Sandholm starben elf Menschen."), who="Ada")
    assert [v.state for v in case.versions("zwoelf")] == ["superseded", "current"]


def test_an_id_of_another_address_is_refused_and_nothing_is_added(case: CaseFile) -> None:
    case.add(
        [report("a", "Eins geschah.", url="https://a.example"), report("b", "Zwei geschah.", url="https://b.example")], who="Ada"
    )
    with pytest.raises(DuplicateIdError, match="id of its own"):
        case.add([SALE, report("a", "Drei geschah.", url="https://b.example")], who="Ada")
    assert [r.id for r in case.result().reports] == ["a", "b"]


def test_a_retracted_report_is_kept_but_counts_no_more(filled: CaseFile) -> None:
    filled.decide("retract_report", FIFTEEN, who="Ada", why="withdrawn by the paper")
    assert FIFTEEN not in filled.result().reports
    assert [v.state for v in filled.versions("fuenfzehn")] == ["retracted"]


def test_retracting_what_is_not_held_is_refused(filled: CaseFile) -> None:
    with pytest.raises(UnknownNameError, match="no such report"):
        filled.decide("retract_report", report("x", "Etwas geschah."), who="Ada")


def test_the_case_as_it_stood(case: CaseFile, clock: Clock) -> None:
    case.add(TWELVE, who="Ada")
    clock.set(datetime(2026, 4, 22, 12, tzinfo=UTC))
    case.add(FIFTEEN, who="Ada")
    assert case.result(as_of=date(2026, 4, 19)).reports == ()
    assert case.result(as_of=date(2026, 4, 21)).reports == (TWELVE,)
    assert case.result(as_of=datetime(2026, 4, 23, tzinfo=UTC)).reports == (FIFTEEN, TWELVE)
    assert case.result(as_of=2).reports == (TWELVE,)
    assert case.result(as_of=99).reports == (FIFTEEN, TWELVE)


def test_what_is_new_since_a_day(case: CaseFile, clock: Clock) -> None:
    case.add([TWELVE, SALE], who="Ada")
    clock.set(datetime(2026, 4, 22, 12, tzinfo=UTC))
    case.add(FIFTEEN, who="Ada")
    found = case.diff(date(2026, 4, 21))
    assert found.reports_new == (FIFTEEN,)
    assert len(found.findings_new) == len(cc.check(REPORTS[:2]).findings)
    assert repr(found).startswith("<Difference: 1 new reports")


@pytest.mark.parametrize("when", [datetime(2026, 4, 21), "yesterday", True, 1.5])
def test_a_point_that_is_none_is_refused(case: CaseFile, when: object) -> None:
    with pytest.raises(DateError):
        case.result(as_of=when)  # type: ignore[arg-type]


def test_claims_typed_by_hand_are_held_like_reports(case: CaseFile) -> None:
    one = claim("close", agent="Sundlinie", outlet="Der Hafenbote")
    case.add([TWELVE, one], who="Ada")
    assert one in case.result().claims
    assert case.add(one, who="Ada").held == (one.id,)
    other = evolve(one, content="closed for good")
    case.add(other, who="Ada")
    assert [c for c in case.result().claims if c.id == one.id] == [other]


def test_paths_and_frames_are_read_first(case: CaseFile, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "---\noutlet: Der Hafenbote\npublished: 2026-04-14\nlang: de\n---\nZwölf Menschen starben in Sandholm.\n",
        encoding="utf-8",
    )
    added = case.add([folder, SALE], who="Ada")
    assert {r.id for r in added.reports} == {"a", "verkauf"}
    assert case.add(folder, who="Ada").held == ("a",)
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        [{"id": "b", "text": "Der Hafen ist zu.", "outlet": "Sundblatt", "lang": "de", "published": "2026-04-15"}]
    )
    assert [r.id for r in case.add(frame, who="Ada").reports] == ["b"]


def test_reports_in_an_unknown_language(case: CaseFile) -> None:
    strange = evolve(TWELVE, id="strange", lang="xx")
    with pytest.raises(MetadataError):
        case.add([strange, SALE], who="Ada")
    assert case.result().reports == ()
    added = case.add([strange, SALE], who="Ada", on_error="skip")
    assert added.reports == (SALE,)
    assert len(added.notes) == 1


def test_nothing_given_is_nothing_added(case: CaseFile) -> None:
    with pytest.raises(cc.ClaimcheckError):
        case.add([], who="Ada")


def test_options_and_registry_are_kept(path: Path, clock: Clock) -> None:
    entry = Entry(id="outlet:hafenbote", kind="outlet", name="Der Hafenbote")
    registry = Registry((*default_registry().entries, entry))
    with open_case(path, options=Options(all_pairs=7), registry=registry, clock=clock):
        pass
    with open_case(path, clock=clock) as case:
        assert case.options == Options(all_pairs=7)
        assert case.registry == registry
        assert [e.what for e in case.log()] == ["create"]
    with open_case(path, options=Options(all_pairs=8), who="Ben", clock=clock) as case:
        assert [(e.what, e.who) for e in case.log()] == [("create", ""), ("settings", "Ben")]
        assert case.verify() == ()


def test_a_wait_below_nothing_is_refused(path: Path) -> None:
    with pytest.raises(FormatError, match="seconds"):
        open_case(path, wait=-1)


def test_a_case_closes_twice(path: Path) -> None:
    case = open_case(path)
    case.close()
    case.close()


def test_versions_of_what_is_not_held(filled: CaseFile) -> None:
    with pytest.raises(UnknownNameError, match="no such report"):
        filled.versions("nowhere")


def test_many_claims_beside_leave_some_out(filled: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.case.nearby.MOST_CLAIMS", 1)
    filled.add(report("drei", "Die Reederei Sundlinie hat vier Schiffe verkauft.", "Post"), who="Ada")
    added = filled.add(report("vier", "Die Reederei Sundlinie hat fünf Schiffe verkauft.", "Bote"), who="Ada")
    assert added.left_out >= 1


def test_a_copy_in_the_case_is_found_by_its_text(case: CaseFile) -> None:
    text = "Die Reederei Sundlinie hat drei Schiffe verkauft. " + " ".join(f"Wort{n} folgt" for n in range(60)) + "."
    case.add(report("erst", text, "Kieler Anzeiger"), who="Ada")
    case.add(NO_SALE, who="Ada")
    added = case.add(report("kopie", text, "Sundzeitung", day=15), who="Ada")
    assert any({f.a.report_id, f.b.report_id} == {"erst", "kopie"} for f in added.findings)


def _keys(claims: tuple[Claim, ...]) -> list[str]:
    return sorted(c.key for c in claims)


def test_a_claim_with_the_id_of_another_one_is_refused_and_nothing_is_added(case: CaseFile) -> None:
    taken = case.add(TWELVE, who="Ada").claims[0]
    with pytest.raises(DuplicateIdError, match="id of its own"):
        case.add(evolve(claim("close", agent="Sundlinie"), id=taken.id), who="Ada")
    assert len(case.log()) == 2


def test_a_reopened_retraction_brings_the_report_back(filled: CaseFile) -> None:
    made = filled.decide("retract_report", FIFTEEN, who="Ada")
    filled.decide("reopen", made, who="Ada")
    assert FIFTEEN in filled.result().reports

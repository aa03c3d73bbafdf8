"""Reports added to an earlier result: what comes out is what a check of all gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.comparison import Profile
from claimcheck.engines import increment, local
from claimcheck.errors import DuplicateIdError, FormatError
from claimcheck.messages import Message
from claimcheck.pipeline import Keep, relate
from claimcheck.records.note import Note, NoteKind
from claimcheck.strategies import claims
from claimcheck.testing import claim

TEXTS = (
    ("Harbour Post", "At least 12 died near Lisbon on Monday, Ada Quill said. The mayor denied that the bridge fell."),
    ("Echo", "According to the Harbour Post, 12 people were killed near Lisbon. The bridge fell on Monday, two officials said."),
    ("Kestrel News", "Fewer than five people were killed near Lisbon, Ada Quill said. The bridge did not fall."),
    ("Elmfield Post", "At least 12 died near Lisbon on Monday, Ada Quill said. The mayor denied that the bridge fell."),
    ("Morgenblatt Süd", "Citing the Echo, two officials said that the bridge fell. Ada Quill will probably resign in May."),
    ("Küstenbote", "Ada Quill denied that the bridge fell. She did not resign."),
)  # fmt: skip
REPORTS = tuple(
    cc.Report(id=f"r{n}", outlet=outlet, published=date(2026, 4, 2 + n % 3), lang="en", text=text)
    for n, (outlet, text) in enumerate(TEXTS)
)


@pytest.fixture(scope="module")
def whole() -> dict[Keep, cc.ConflictReport]:
    return {"notable": cc.check(REPORTS), "all": cc.check(REPORTS, keep="all")}


@settings(max_examples=12, deadline=None)
@given(parts=st.lists(st.integers(0, 2), min_size=6, max_size=6), keep=st.sampled_from(["notable", "all"]))
def test_in_whatever_parts_reports_come_the_result_is_one(
    whole: dict[Keep, cc.ConflictReport], parts: list[int], keep: Keep
) -> None:
    result = None
    for step in range(3):
        some = [r for r, part in zip(REPORTS, parts, strict=True) if part == step]
        result = cc.check(some, previous=result, keep=keep)
    assert result == whole[keep]


@settings(max_examples=25, deadline=None)
@given(known=st.lists(claims(), max_size=6), more=st.lists(claims(), max_size=6), keep=st.sampled_from(["notable", "all"]))
def test_claims_of_any_kind_may_be_added(known: list[cc.Claim], more: list[cc.Claim], keep: Keep) -> None:
    numbered = [evolve(c, id=f"{c.id}#{n}") for n, c in enumerate((*known, *more))]
    before = cc.check(numbered[: len(known)], keep=keep)
    assert cc.check(numbered[len(known) :], previous=before, keep=keep) == cc.check(numbered, keep=keep)


@pytest.mark.parametrize(("then", "now"), [("all", "notable"), ("notable", "all")])
def test_another_choice_of_findings_to_keep_is_that_of_a_check_of_all(
    whole: dict[Keep, cc.ConflictReport], then: Keep, now: Keep
) -> None:
    assert cc.check(REPORTS[4:], previous=cc.check(REPORTS[:4], keep=then), keep=now) == whole[now]


def test_only_what_is_new_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = [claim("kill", patient="person", quantity=n, id=f"c{n}", report=f"r{n}") for n in range(8)]
    before = cc.check(typed[:7])
    seen: list[set[str]] = []
    compare = local.compare_profiles

    def spy(a: Profile, b: Profile, *rest: object) -> object:
        seen.append({a.claim.id, b.claim.id})
        return compare(a, b, *rest)  # type: ignore[arg-type]  # handed on as it comes

    monkeypatch.setattr(local, "compare_profiles", spy)
    cc.check(typed[7:], previous=before)
    assert seen
    assert all("c7" in pair for pair in seen)


def test_many_claims_take_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (increment, local):
        monkeypatch.setattr(module, "HANDFUL", 5)
    assert cc.check(REPORTS[3:], previous=cc.check(REPORTS[:3])) == cc.check(REPORTS)


def test_what_is_handed_in_again_counts_once(whole: dict[Keep, cc.ConflictReport]) -> None:
    assert cc.check((*REPORTS, *whole["notable"].claims), previous=whole["notable"]) == whole["notable"]


def test_claims_may_be_gone(whole: dict[Keep, cc.ConflictReport]) -> None:
    left = cc.check(REPORTS[1:])
    assert relate(left.reports, left.claims, previous=whole["notable"]) == left


def test_notes_of_the_earlier_result_stay() -> None:
    note = Note(NoteKind.READING, Message.of("free", text="Two files were empty."))
    before = cc.check(REPORTS[:3], notes=[note])
    assert cc.check(REPORTS[3:], previous=before) == cc.check(REPORTS, notes=[note])


REFUSED: dict[str, tuple[Callable[[cc.ConflictReport], object], type[Exception], str]] = {
    "no result": (lambda _: cc.check(REPORTS, previous=REPORTS), FormatError, "not a conflict report"),  # type: ignore[arg-type]
    "another text of one id": (
        lambda before: cc.check([evolve(REPORTS[0], text="Nothing.")], previous=before), DuplicateIdError, "r0",
    ),
    "other options": (lambda b: cc.check((), previous=b, options=cc.Options(day_tolerance=3)), FormatError, "other options"),
    "other rules": (lambda b: cc.check((), previous=evolve(b, rules=())), FormatError, "other rules"),
}  # fmt: skip


@pytest.mark.parametrize(("call", "error", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_does_not_fit_the_earlier_result_is_refused(
    call: Callable[[cc.ConflictReport], object], error: type[Exception], words: str, whole: dict[Keep, cc.ConflictReport]
) -> None:
    with pytest.raises(error, match=words):
        call(whole["notable"])

"""Where the stages meet: what goes in, what comes out, what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from attrs import evolve

import claimcheck as cc
from claimcheck.errors import DuplicateIdError, FormatError, MetadataError
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import method

A = cc.Report(id="a", outlet="Harbour Post", lang="en", text="The bridge fell on Monday, Ada Quill said.")
B = cc.Report(id="b", outlet="Echo", lang="de", text="Laut Erna Brandt fiel die Brücke nicht.")
FOREIGN = cc.Report(id="c", lang="fr", text="Le pont est tombé.")
OTHER = cc.Report(id="d", lang="it", text="Il ponte crollò.")

REFUSED: dict[str, tuple[Callable[[], object], type[Exception], str]] = {
    "extract: no report": (lambda: cc.extract(["a"]), FormatError, "not a report"),  # type: ignore[list-item]
    "extract: one foreign report": (lambda: cc.extract([A, FOREIGN]), MetadataError, "language"),
    "extract: several": (lambda: cc.extract([FOREIGN, OTHER]), cc.InputErrors, "cannot be read"),
    "check: one foreign report": (lambda: cc.check([A, FOREIGN]), MetadataError, "language"),
    "check: several": (lambda: cc.check([FOREIGN, OTHER]), cc.InputErrors, "cannot be read"),
    "check: text": (lambda: cc.check("fixtures"), FormatError, "reports or claims"),  # type: ignore[arg-type]
    "check: nothing to go through": (lambda: cc.check(3), FormatError, "reports or claims"),  # type: ignore[arg-type]
    "check: neither": (lambda: cc.check([A, 3]), FormatError, "neither"),  # type: ignore[list-item]
    "check: one id twice": (lambda: cc.check([A, evolve(B, id="a")]), DuplicateIdError, "two reports"),
    "check: keep": (lambda: cc.check([A], keep="some"), FormatError, "keep"),  # type: ignore[arg-type]
    "check: one claim id, two claims": (
        lambda: cc.check([cc.extract(A)[0], evolve(cc.extract(A)[0], content="another")]), DuplicateIdError, "two claims",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("call", "error", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_used_is_refused_with_its_reason(call: Callable[[], object], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        call()


def test_one_report_or_many_in_any_order_give_the_same_claims() -> None:
    assert cc.extract([B, A]) == cc.extract(iter([A, B])) == (*cc.extract(A), *cc.extract(B))


def test_progress_is_told_for_every_report() -> None:
    told: list[tuple[str, int, int]] = []
    cc.extract([A, B], progress=lambda *step: told.append(step))
    assert told == [("extract", 0, 2), ("extract", 1, 2), ("extract", 2, 2)]


def test_a_report_in_another_language_can_be_left_out_with_a_note() -> None:
    result = cc.check([A, FOREIGN], on_error="skip")
    assert {c.report_id for c in result.claims} == {"a"}
    assert any("language" in note.text() for note in result.notes)


def test_reports_and_claims_may_be_mixed_and_a_claim_given_twice_counts_once() -> None:
    claims = cc.extract([A, B])
    assert cc.check([A, B, *claims]).claims == cc.check([A, B]).claims
    assert cc.check(claims[0]).claims == (claims[0],)  # type: ignore[arg-type]  # one alone is taken as well


def test_the_frame_of_a_result_has_one_row_a_finding() -> None:
    result = cc.check([A, B], keep="all")
    assert result.to_frame()["rule"].tolist() == [f.rule for f in result.findings]


def test_a_pair_compares_as_in_the_whole() -> None:
    result = cc.check([A, B], keep="all")
    assert result.findings
    for finding in result.findings:
        alone = cc.compare(finding.b, finding.a, reports=(A, B))
        assert (alone.a, alone.relation, alone.rule) == (finding.a, finding.relation, finding.rule)


def test_an_encoder_is_asked_for_translations_and_the_method_section_says_so() -> None:
    asked: list[str] = []

    def encode(sentences: Sequence[str], /) -> Sequence[Sequence[float]]:
        asked.extend(sentences)
        return [[1.0] for _ in sentences]

    original = evolve(
        A, published=date(2031, 5, 5), text="Ada Quill said 12 bridges fell on Monday. She said 30 ships sank on Monday."
    )
    german = evolve(
        B, published=date(2031, 5, 6), text="Ada Quill sagte, am Montag seien 12 Brücken gefallen. Am Montag sanken 30 Schiffe."
    )
    result = cc.check([original, german], encoder=encode)
    assert asked
    assert [n.message.id for n in result.notes if n.message.id == "sourcing.encoder"] == ["sourcing.encoder"]
    for lang, word in (("en", "sentence encoder"), ("de", "Satz-Encoder")):
        assert any(word in note for note in method.build(Index(result, Say(lang))).notes)


def test_without_an_encoder_nothing_is_said_of_one() -> None:
    assert "sourcing.encoder" not in {n.message.id for n in cc.check([A, B]).notes}

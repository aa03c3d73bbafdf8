"""What people decided, in the report: what to look at again comes first, and no name or reason is ever run."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from attrs import evolve
from presentation_samples import PAYLOADS, SAMPLE

from claimcheck.messages import Message
from claimcheck.presentation.export import html, markdown
from claimcheck.presentation.view import build
from claimcheck.records.decision import Decision, Review

WHEN = datetime(2026, 4, 20, 9, 30, tzinfo=UTC)


def _review(state: str, kind: str = "reject", who: str = "Ada Berg", why: str | None = "two ferries") -> Review:
    first, second = SAMPLE.claims[:2]
    if kind == "grade_source":
        return Review(Decision(kind=kind, subject=("Sundlinie",), grade="B", who=who, when=WHEN, why=why), state)
    made = Decision(
        kind=kind,
        subject=(first.key, second.key),
        places=(first.id, "gone:1-2"),
        seen="contradiction",
        who=who,
        when=WHEN,
        why=why,
    )
    reason = Message.of("review.finding_gone", seen="contradiction") if state == "reopened" else None
    return Review(made, state, reason)


def test_there_is_no_section_where_nobody_decided() -> None:
    assert next(s.body for s in build(SAMPLE).sections if s.id == "decisions") is None


@pytest.mark.parametrize(("lang", "state"), [("en", "to look at again"), ("de", "neu anzusehen")])
def test_what_was_reopened_comes_first(lang: str, state: str) -> None:
    reviews = (_review("applied", "grade_source"), _review("overruled"), _review("reopened"))
    (rows,) = (s.body for s in build(evolve(SAMPLE, reviews=reviews), lang).sections if s.id == "decisions")
    assert [r.again for r in rows] == [True, False, False]
    assert (rows[0].state, rows[0].subject, rows[0].who, rows[0].when) == (state, "[1], gone:1-2", "Ada Berg", "2026-04-20")
    assert rows[0].reason
    assert (rows[1].subject, rows[1].reason) == ("Sundlinie", "")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_a_decision_is_run(payload: str) -> None:
    text = payload.replace("\0", "").strip() or "x"
    result = evolve(SAMPLE, reviews=(_review("applied", who=text, why=text),))
    plain = evolve(SAMPLE, reviews=(_review("applied", who="x", why="x"),))
    page, without = html.render(result).decode(), html.render(plain).decode()
    assert page.count("<script") == without.count("<script")
    assert page.count("<img") == without.count("<img")
    assert b"<script>alert" not in markdown.render(result)

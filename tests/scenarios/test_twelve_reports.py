"""Twelve reports on one accident: what they rest on, who corrected themselves, what was known when."""

from __future__ import annotations

from datetime import date
from functools import cache

from expectations import FIXTURES

import claimcheck as cc


@cache
def checked() -> cc.ConflictReport:
    return cc.check(cc.read_reports(FIXTURES / "seewarte" / "reports"))


def test_copy_rewrite_and_translation_are_one_text() -> None:
    family = {p.claim_id.split(":")[0]: p.family for p in checked().provenance}
    assert {id for id, of in family.items() if of == "nordpress"} == {"nordpress", "hafenblatt", "der-morgen", "sound-courier"}
    assert len(family) == 12


def test_the_coastguard_changed_its_figure_and_nobody_else_did() -> None:
    changed = [h for h in checked().histories if h.changed]
    assert [(h.source, h.topic.split(":")[0]) for h in changed] == [("Küstenwache", "injure")]
    figures = [c.quantity.low for c in changed[0].claims if c.quantity]
    assert figures == sorted(figures, reverse=True)
    assert (figures[0], figures[-1]) == (13, 11)


def test_a_denial_of_those_concerned_is_said_beside_its_count() -> None:
    denial = next(
        p for i in checked().issues for p in i.positions if {c.report_id for c in p.claims} == {"harbour-ledger"} and i.disputed
    )
    assert "origin.interested" in [r.id for r in denial.origins.reasons]


def test_what_was_known_on_the_fifteenth() -> None:
    then = checked().as_of(date(2026, 4, 15))
    assert {r.id for r in then.reports} == {
        "nordpress", "hafenblatt", "der-morgen", "sound-courier", "klinikbote", "inselpost", "sundzeitung"
    }  # fmt: skip
    assert not then.conflicts
    assert not any(h.changed for h in then.histories)
    assert checked().as_of(date(2026, 4, 1)).claims == ()
    assert checked().as_of(date(2026, 5, 1)).issues == checked().issues


def test_what_the_copies_left_out() -> None:
    left = {(d.report_id, d.original.report_id) for d in checked().dropped}
    assert left
    assert {of for _, of in left} == {"nordpress"}
    assert all(
        "Strömung" in d.original.content or "Boote" in d.original.content
        for d in checked().dropped
        if d.report_id == "hafenblatt"
    )

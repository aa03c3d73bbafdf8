from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from origin_cases import claim

from claimcheck.records.claim import Claim
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Period
from claimcheck.sources import sourcing_notes

LATER = Period(date(2026, 4, 1), date(2026, 4, 1))


def unnamed(descriptor: str, *, stance: str = "says", **known: object) -> Claim:
    level = Level(Source(id="s", kind=known.pop("kind", "anonymous_group"), descriptor=descriptor, **known), stance)  # type: ignore[arg-type]
    base = claim("r:1")
    return evolve(base, attribution=Attribution((*base.attribution.levels, level)))


def ids(*claims: Claim) -> list[str]:
    return [n.message.id.removeprefix("sourcing.") for n in sourcing_notes(claims)]


@pytest.mark.parametrize(("given", "expected"), [
    (unnamed("aides briefed on it"), ["no_terms"]),
    (unnamed("aides briefed on it", anonymity="anonymity_granted"), []),
    (unnamed("aides briefed on it", anonymity="on_background"), []),
    (unnamed("sources", anonymity="on_background"), ["no_descriptor"]),
    (unnamed("die Polizei"), []),
    (unnamed("a police spokeswoman", kind="anonymous_individual"), []),
    (unnamed("police sources"), ["no_terms"]),
    (unnamed("eigene Quellen", anonymity="on_background"), ["no_descriptor"]),
    (unnamed("unspecified", anonymity="on_background"), ["no_descriptor"]),
    (unnamed("an aide", kind="anonymous_individual", anonymity="on_background"), ["single"]),
    (unnamed("aides", count=1, anonymity="on_background"), ["single"]),
    (unnamed("an aide", kind="anonymous_individual", count=2, anonymity="on_background"), []),
    (unnamed("aides", stance="demands", anonymity="on_background"), ["opinion"]),
    (unnamed("aides", stance="predicts", anonymity="on_background"), ["forecast"]),
    (evolve(unnamed("aides", anonymity="on_background"), time=LATER), ["forecast"]),
    (evolve(unnamed("aides", anonymity="on_background"), time=LATER, event=Event("close", event_class="plan")), []),
    (evolve(unnamed("aides", anonymity="on_background"), time=LATER, factuality=Factuality.parse("Uu")), []),
    (evolve(unnamed("aides", anonymity="on_background"), time=LATER, published=None), []),
    (evolve(unnamed("aides", anonymity="on_background"), time=Period(None, date(2026, 4, 1))), []),
    (evolve(unnamed("sources"), kind="attribution"), []),
    (claim("r:1", "Ann Vale", stance="demands"), []),
    (claim("r:1"), []),
])  # fmt: skip
def test_remarks(given: Claim, expected: list[str]) -> None:
    assert ids(given) == expected


def test_each_remark_stands_once_a_report_at_its_first_claim() -> None:
    first = unnamed("aides briefed on it")
    notes = sourcing_notes((evolve(first, id="r:2"), first, evolve(first, id="q:1", report_id="q")))
    assert [(n.where, n.kind) for n in notes] == [("q:1", "sourcing"), ("r:1", "sourcing")]
    assert all(n.message.text("de") != n.message.text("en") for n in notes)

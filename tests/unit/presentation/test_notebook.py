from __future__ import annotations

import pytest
from attrs import evolve
from presentation_samples import CLAIMS, FAMILIAR, FINDINGS, ISSUES, OWN, PAYLOADS, SUNDAY, hostile
from test_html import Page

from claimcheck.presentation.notebook import show
from claimcheck.records.source import Attribution, Level
from claimcheck.records.values import Period

CARRIED = Attribution(
    (Level(OWN["hafen"], "reports"), Level(FAMILIAR, "says", explicit=False, said=Period(None, SUNDAY.window[0])))
)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (SUNDAY, ["Mara Lindqvist", SUNDAY.quote, "probable"]),
        (FINDINGS[1], ["contradiction", "numbers", "zwölf", "Weniger als fünf", "both sides certain", "R8"]),
        (evolve(FINDINGS[0], relation="compatible", rule="R14"), ["compatible"]),
        (ISSUES[0], ["injured in Oststrand", "disputed", "at least 10", "1 origin"]),
        (ISSUES[2], ["Jonas Feldt heads the Harbour Fund"]),
        (SUNDAY.attribution, ["harbour-post", "Mara Lindqvist", "announces"]),
        (CARRIED, ["the report's own voice", "vertraute Personen", "carried over", "until 14 May 2031"]),
    ],
    ids=["claim", "finding", "finding without conflict", "issue", "undisputed issue", "attribution", "carried over"],
)  # fmt: skip
def test_a_record_shows_itself_in_a_notebook(record: object, words: list[str]) -> None:
    html = record._repr_html_()  # type: ignore[attr-defined]  # each of these records has it
    text = Page(html).text
    assert all(word in text for word in words)
    assert len(html) < 4_000


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_every_claim_can_be_shown(claim: object) -> None:
    assert Page(show(claim)).open == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_records_stay_text(payload: str) -> None:
    def tags(result: object) -> list[list[str]]:
        records = (*result.claims, *result.findings, *result.issues, result.claims[0].attribution)  # type: ignore[attr-defined]
        return [[tag for tag, _ in Page(show(r)).tags] for r in records]

    assert tags(hostile(payload)) == tags(hostile("calm"))


def test_only_records_are_shown() -> None:
    with pytest.raises(TypeError, match="not int"):
        show(3)

# ruff: noqa: E501 - a case stays on one line
from __future__ import annotations

import pytest

import claimcheck as cc


def claims(lang: str, text: str) -> list[str]:
    """Kind, factuality, last source and event of each claim."""
    found = cc.extract(cc.Report(id="x", text=text, outlet="Elbtal-Bote", lang=lang))
    return [f"{c.kind} {c.factuality} {c.attribution.levels[-1].source.label}: {c.event}" for c in found]


BOTE = "Elbtal-Bote"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("en", "Leo Varga is the head of the Norwegian Harbour Fund.", "asserted CT+ Elbtal-Bote: head_of(leader: Leo Varga; organisation: Harbour Fund of Norway)", id="is the head, en"),
        pytest.param("de", "Leo Varga ist der Leiter des norwegischen Hafenfonds.", "asserted CT+ Elbtal-Bote: head_of(leader: Leo Varga; organisation: Hafenfonds of Norway)", id="is the head, de"),
        pytest.param("de", "Leo Varga ist Leiter des norwegischen Hafenfonds.", "asserted CT+ Elbtal-Bote: head_of(leader: Leo Varga; organisation: Hafenfonds of Norway)", id="without article"),
        pytest.param("de", "Präsident der Hafenbehörde ist Ben Ash.", "asserted CT+ Elbtal-Bote: holds_office(holder: Ben Ash; office: president; organisation: Hafenbehörde)", id="office first"),
        pytest.param("en", "Leo Varga is not the head of the Harbour Authority.", "asserted CT- Elbtal-Bote: head_of(leader: Leo Varga; organisation: Harbour Authority)", id="denied"),
        pytest.param("de", "Leo Varga ist stellvertretender Leiter der Hafenbehörde.", "asserted CT+ Elbtal-Bote: holds_office(holder: Leo Varga; office: deputy head; organisation: Hafenbehörde)", id="a deputy is not the head"),
        pytest.param("en", "Mira Okel heads the Harbour Authority.", "asserted CT+ Elbtal-Bote: head_of(leader: Mira Okel; organisation: Harbour Authority)", id="heads"),
        pytest.param("en", "Mira Okel heads the Harbour Fund of Norway.", "asserted CT+ Elbtal-Bote: head_of(leader: Mira Okel; organisation: Harbour Fund of Norway)", id="with its country"),
        pytest.param("de", "Mira Okel leitet den norwegischen Pensionsfonds.", "asserted CT+ Elbtal-Bote: head_of(leader: Mira Okel; organisation: Pensionsfonds of Norway)", id="leitet"),
        pytest.param("en", "Mira Okel, who heads the Harbour Authority, arrived.", "asserted CT+ Elbtal-Bote: head_of(leader: Mira Okel; organisation: Harbour Authority)", id="relative clause, en"),
        pytest.param("de", "Ben Ash, der die Hafenbehörde leitet, kam.", "asserted CT+ Elbtal-Bote: head_of(leader: Ben Ash; organisation: Hafenbehörde)", id="relative clause, de"),
        pytest.param("en", "Mira Okel leads the delegation.", "asserted CT+ Elbtal-Bote: lead(group: delegation; leader: Mira Okel)", id="a group is led"),
        pytest.param("de", "Mira Okel leitet die Ermittlungen.", "asserted CT+ Elbtal-Bote: lead(group: investigation; leader: Mira Okel)", id="an investigation is led"),
        pytest.param("en", "Norway leads the UN Security Council.", "asserted CT+ Elbtal-Bote: lead(group: UN Security Council; leader: Norway)", id="a country heads nothing"),
        pytest.param("en", "Ben Ash is a brother of the head of the Harbour Authority.", "asserted CT+ Elbtal-Bote: be(theme: Ben Ash; value: brother of head)", id="kin of the head"),
        pytest.param("en", "Leo Varga was appointed head of the Harbour Authority.", "implied CT+ Elbtal-Bote: head_of(leader: Leo Varga; organisation: Harbour Authority)", id="appointed, en"),
        pytest.param("de", "Leo Varga wurde zum Vorsitzenden der Hafenbehörde gewählt.", "implied CT+ Elbtal-Bote: head_of(leader: Leo Varga; organisation: Hafenbehörde)", id="elected, de"),
    ],
)  # fmt: skip
def test_clauses_about_offices(lang: str, text: str, expected: str) -> None:
    assert expected in claims(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Leo Varga was not elected chairman of the Harbour Authority."),
        ("de", "Leo Varga soll zum Leiter der Hafenbehörde ernannt werden."),
        ("en", "Leo Varga was the head of the Harbour Authority."),
    ],
)
def test_who_may_not_be_in_office_holds_none(lang: str, text: str) -> None:
    assert not [line for line in claims(lang, text) if "head_of" in line]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A delegation led by Tom Hale would arrive on Monday, Mira Okel said."),
        ("de", "Eine Delegation unter der Leitung von Tom Hale werde am Montag eintreffen, sagte Mira Okel."),
    ],
)
def test_who_leads_a_group_is_said_by_whoever_says_the_rest(lang: str, text: str) -> None:
    (found,) = [line for line in claims(lang, text) if "lead(group: delegation" in line]
    assert found == "asserted CT+ Mira Okel: lead(group: delegation; leader: Tom Hale)"


def test_an_apposition_is_the_reports_own() -> None:
    (found,) = [
        line for line in claims("en", "Ben Ash, head of the Harbour Authority, had left, Mira Okel said.") if "head_of" in line
    ]
    assert found.split(":")[0] == f"asserted CT+ {BOTE}"

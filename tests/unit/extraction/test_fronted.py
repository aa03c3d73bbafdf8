"""Clauses in front of the one they belong to are said by whoever says that one."""

import pytest

import claimcheck as cc

SAID = {
    "free relative in a quotation": (
        "„Wer in der Not Stellen streicht, obwohl er Gewinne macht, handelt falsch“, so der Gewerkschafter Uwe Kalb.",
        "Uwe Kalb", ["Wer in der Not Stellen streicht", "obwohl er Gewinne macht", "handelt falsch"],
    ),
    "free relative in reported speech": (
        "Der Minister Jan Kalb sagte, wer auf Beamte schieße, könne nur so bezeichnet werden.",
        "Jan Kalb", ["wer auf Beamte schieße", "könne nur so bezeichnet werden"],
    ),
    "condition taken up": (
        "Staatssekretär Jan Kalb war empört: „Wenn ich Hinweise gehabt hätte, dann hätte ich gehandelt.“",
        "Jan Kalb", ["Wenn ich Hinweise gehabt hätte", "dann hätte ich gehandelt"],
    ),
    "quotation after a second verb": (
        "Der Spieler Jan Kalb bedankte sich und sagte: „Ich bin froh, dass meine Frau zusieht, aber der Fernseher ist kaputt.“",
        "Jan Kalb", ["Ich bin froh", "meine Frau zusieht", "aber der Fernseher ist kaputt"],
    ),
    "so with any verb": (
        "„Zu seinen Leuten ist er hart“, so charakterisierte ihn der Gewerkschafter Jan Kalb.",
        "Jan Kalb", ["Zu seinen Leuten ist er hart"],
    ),
    "passive aside": ("Der Prozess könne lange dauern, wird vermutet.", None, ["Der Prozess könne lange dauern"]),
    "perfect with sein": (
        "Der Bürgermeister ist davon ausgegangen, dass die Brücke im Mai öffnet.", "Bürgermeister", ["die Brücke im Mai öffnet"],
    ),
    "an es that stands for what comes": (
        "Laut der Agentur hält es der Präsident für möglich, dass die Bank scheitert.", "Präsident", ["die Bank scheitert"],
    ),
}  # fmt: skip
UNSAID = {
    "a storm claims lives": "Zwölf Todesopfer forderte ein Taifun auf der Insel.",
    "a patent is registered": "Sie meldete ein Patent für den Motor an.",
    "somebody gets in touch": "Nach der Auktion meldete sich der Betrüger bei ihnen.",
}


@pytest.mark.parametrize(("text", "who", "contents"), SAID.values(), ids=SAID.keys())
def test_who_says_it(text: str, who: str | None, contents: list[str]) -> None:
    claims = cc.extract([cc.Report(id="r", text=text, lang="de")])
    said = {c.content: c.attribution.origin for c in claims if len(c.attribution.levels) > 1}
    assert [c for c in contents if c not in said] == []
    assert {said[c].name or None for c in contents} == {who} or {str(said[c]) for c in contents} == {who}


@pytest.mark.parametrize("text", UNSAID.values(), ids=UNSAID.keys())
def test_nothing_is_said(text: str) -> None:
    claims = cc.extract([cc.Report(id="r", text=text, lang="de")])
    assert [c for c in claims if len(c.attribution.levels) > 1] == []

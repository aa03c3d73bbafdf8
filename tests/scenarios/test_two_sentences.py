"""Two outlets with a sentence each, in one language or two: how the sentences relate."""

from __future__ import annotations

from datetime import date

import pytest

import claimcheck as cc

DAY = date(2026, 3, 2)
AT_ODDS = [
    ("en", "The suspect is 34 years old.", "de", "Der Verdächtige ist 43 Jahre alt."),
    ("de", "Der Täter ist 34 Jahre alt.", "de", "Der Täter ist 43 Jahre alt."),
    ("en", "The tunnel is 3 kilometres long.", "de", "Der Tunnel ist fünf Kilometer lang."),
    ("en", "The old bridge cost 3 million euros.", "en", "The old bridge cost 4 million euros."),
    ("en", "The new bridge cost $3 million.", "de", "Die neue Brücke kostete fünf Millionen Dollar."),
    (
        "en", "The court sentenced Jon Arden to three years in prison.",
        "de", "Das Gericht verurteilte Jon Arden zu fünf Jahren Haft.",
    ),
    ("en", "The court acquitted the captain on Monday.", "de", "Das Gericht verurteilte den Kapitän am Montag."),
    ("en", "Ruth Calder was born in Oslo.", "de", "Ruth Calder wurde in Bergen geboren."),
    ("en", "The ship sank on Sunday.", "de", "Das Schiff ist am Sonntag nicht gesunken."),
    ("en", "The factory will close, the company said.", "de", "Das Werk wird nicht geschlossen, teilte das Unternehmen mit."),
    ("en", "Unemployment rose to 6.1 percent in February.", "de", "Die Arbeitslosigkeit stieg im Februar auf 5,8 Prozent."),
    (
        "en", "The union and the company reached an agreement on Monday.",
        "de", "Die Gewerkschaft und das Unternehmen erzielten am Montag keine Einigung.",
    ),
    ("en", "No one was injured in the fire at Calder.", "de", "Bei dem Brand in Calder wurden drei Menschen verletzt."),
    ("en", "Parliament approved the budget on Monday.", "de", "Das Parlament lehnte den Haushalt am Montag ab."),
    ("en", "The minister met the ambassador on Monday.", "de", "Der Minister hat den Botschafter am Montag nicht getroffen."),
    (
        "en", "The pilot of the plane survived the crash near Calder on Sunday.",
        "de", "Der Pilot des Flugzeugs starb bei dem Absturz nahe Calder am Sonntag.",
    ),
    (
        "en", "Nordwerk AG made a loss of 20 million euros in 2025.",
        "de", "Nordwerk AG machte 2025 einen Gewinn von 20 Millionen Euro.",
    ),
    ("en", "The earthquake had a magnitude of 5.8.", "de", "Das Erdbeben hatte eine Stärke von 6,4."),
    ("en", "The central bank raised its key rate on Monday.", "de", "Die Notenbank senkte am Montag den Leitzins."),
    ("en", "Jon Arden heads Nordbank.", "de", "Die Nordbank wird von Ada Brink geleitet."),
    ("en", "The Calder letter is genuine.", "en", "The Calder letter is fake, police said."),
    ("en", "Jon Arden was arrested in Oslo.", "de", "Jon Arden wurde in Bergen festgenommen."),
    ("en", "Sudmark will send 200 soldiers to Norland.", "de", "Sudmark wird keine Soldaten nach Norland schicken."),
]  # fmt: skip
AT_ONE = [
    (
        "en", "Three people died in the fire in Calder on Monday.",
        "de", "Bei dem Brand in Calder kamen am Montag drei Menschen ums Leben.",
    ),
    ("en", "Police arrested two men on Monday.", "de", "Die Polizei nahm am Montag zwei Männer fest."),
    ("en", "The company will cut 300 jobs.", "de", "Das Unternehmen streicht 300 Stellen."),
    ("en", "Parliament approved the budget on Monday.", "de", "Das Parlament stimmte am Montag dem Haushalt zu."),
    ("en", "The central bank raised its key rate to 4.5 percent.", "de", "Die Notenbank erhöhte den Leitzins auf 4,5 Prozent."),
    ("en", "Turnout was 61 percent.", "de", "Die Wahlbeteiligung betrug 61 Prozent."),
]  # fmt: skip
APART = [
    ("en", "The suspect is 34 years old.", "en", "The victim is 43 years old."),
    ("en", "The tunnel is 3 kilometres long.", "en", "The bridge is five kilometres long."),
    ("en", "Three people died in the fire in Calder.", "en", "Five people were injured in the fire in Calder."),
    ("en", "Three people died in the fire in Calder on Monday.", "en", "Five people died in the crash in Oslo on Sunday."),
    ("de", "Das Unternehmen streicht 300 Stellen.", "de", "Die Stadt streicht 500 Stellen."),
    ("en", "The minister met the ambassador on Monday.", "de", "Der Minister traf den Präsidenten am Dienstag."),
    (
        "en",
        "Police said 12 people were killed in Calder on Sunday.",
        "en",
        "Police said 12 people were rescued in Calder on Sunday.",
    ),
    ("en", "Jon Arden was arrested in Oslo in 2019.", "de", "Jon Arden wurde 2024 in Bergen festgenommen."),
    ("en", "Turnout was 61 percent in Calder.", "de", "Die Wahlbeteiligung lag in Oslo bei 57 Prozent."),
    ("en", "Ada Brink is the head of Nordbank.", "de", "Jon Arden leitet die Sudbank."),
    ("en", "Prices rose 3 percent in January.", "de", "Die Preise stiegen im Februar um 5 Prozent."),
    ("en", "The victim was 34 years old.", "de", "Ein weiteres Opfer war 43 Jahre alt."),
    ("en", "The project will cost 3 million euros a year.", "de", "Das Projekt kostet insgesamt 12 Millionen Euro."),
    ("en", "Each ship costs 300 million euros.", "de", "Die Schiffe kosten zusammen 1,2 Milliarden Euro."),
    ("en", "Police arrested 12 people on Monday.", "de", "Die Polizei nahm am Montag in Oslo drei Menschen fest."),
    ("en", "The first suspect is 34 years old.", "de", "Der zweite Verdächtige ist 43 Jahre alt."),
]
Pair = tuple[str, str, str, str]


def relations(pair: Pair) -> set[str]:
    """What is found between the two sentences, but for what is said of their utterance."""
    sides = zip(pair[::2], pair[1::2], strict=True)
    result = cc.check([cc.Report(id=f"r{n}", text=text, lang=lang, published=DAY) for n, (lang, text) in enumerate(sides)])
    return {str(f.relation) for f in result.findings if cc.ClaimKind.ATTRIBUTION not in (f.a.kind, f.b.kind)}


def shown(pair: Pair) -> str:
    return pair[1][:40]


@pytest.mark.parametrize("pair", AT_ODDS, ids=shown)
def test_one_excludes_the_other(pair: Pair) -> None:
    assert "contradiction" in relations(pair)


@pytest.mark.parametrize("pair", AT_ONE, ids=shown)
def test_both_say_the_same(pair: Pair) -> None:
    assert relations(pair) & {"agreement_exact", "agreement_paraphrase", "a_refines_b", "b_refines_a"}


@pytest.mark.parametrize("pair", APART, ids=shown)
def test_nothing_is_found_between_two_things(pair: Pair) -> None:
    assert not relations(pair)

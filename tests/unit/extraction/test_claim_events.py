"""What a whole sentence claims: factuality, predicate, roles and count, by class of construction, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.pipeline import extract
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report

CLAIMS = {
    "en reject 1": ("en", "The court rejected the complaint on Friday.", ["CT+ reject(agent: court; theme: complaint)"]),
    "en reject 2": ("en", "The committee accepted the resignation.", ["CT+ accept(agent: committee; theme: resign)"]),
    "en reject 3": ("en", "The owner turned down the offer.", ["CT+ reject(agent: owner; theme: offer)"]),
    "de reject 4": ("de", "Das Gericht lehnte die Beschwerde am Freitag ab.", ["CT+ reject(agent: court; theme: complaint)"]),
    "de reject 5": ("de", "Der Ausschuss nahm den Rücktritt an.", ["CT+ accept(agent: committee; theme: resign)"]),
    "de reject 6": (
        "de",
        "Zwei Zeugen nahmen am Freitag an der Anhörung teil.",
        ["CT+ take_part_in(participant: zeug; theme: hearing) #2"],
    ),
    "en implicative 1": ("en", "The crew managed to close the valve.", ["CT+ close(agent: crew; theme: valve)"]),
    "en implicative 2": ("en", "The crew failed to close the valve.", ["CT- close(agent: crew; theme: valve)"]),
    "en implicative 3": ("en", "The owner refused to sell the ship.", ["CT- sell(agent: owner; theme: ship)"]),
    "en implicative 4": ("en", "The pilot declined to answer questions.", ["CT- answer(addressee: question; speaker: pilot)"]),
    "de implicative 5": ("de", "Die Stadt versäumte es, die Brücke zu sperren.", ["CT- close(theme: bridge)"]),
    "en nobody 1": ("en", "Nobody was injured in the explosion.", ["CT- injure(occasion: explode)"]),
    "en nobody 2": ("en", "No one was killed.", ["CT- kill()"]),
    "en nobody 3": ("en", "None were hurt.", ["CT- injure()"]),
    "de nobody 4": ("de", "Niemand wurde bei der Explosion verletzt.", ["CT- injure(occasion: explode)"]),
    "de nobody 5": ("de", "Bei der Explosion wurde keiner getötet.", ["CT- kill(occasion: explode)"]),
    "en judgement 1": ("en", "It is unlikely that the bridge will open in June.", ["PR- open(theme: bridge)"]),
    "en judgement 2": ("en", "It is not impossible that the bridge will open.", ["PS+ open(theme: bridge)"]),
    "en judgement 3": ("en", "It is clear that the bridge fell.", ["CT+ fall(theme: bridge)"]),
    "en judgement 4": ("en", "It was unclear whether the bridge fell.", ["Uu fall(theme: bridge)"]),
    "de judgement 5": ("de", "Es ist unwahrscheinlich, dass die Brücke im Juni öffnet.", ["PR- open(theme: bridge)"]),
    "de judgement 6": ("de", "Es ist nicht ausgeschlossen, dass die Brücke öffnet.", ["PS+ open(theme: bridge)"]),
    "de judgement 7": ("de", "Es sei falsch, dass die Brücke gefallen sei.", ["CT- fall(theme: bridge)"]),
    "en counts 1": ("en", "The number of people killed in the flood has risen to 14.", ["CT+ kill(patient: person) #14"]),
    "en counts 2": (
        "en",
        "The army corrected the number of soldiers wounded in the attack to 17.",
        ["CT+ injure(occasion: attack; patient: person) #17"],
    ),
    "en counts 3": ("en", "Nine hikers are known to have been killed.", ["CT+ kill(patient: hiker) #9"]),
    "en happening 1": ("en", "The festival is planned for 14 March.", ["CT+ take_place(theme: festival)"]),
    "en happening 2": ("en", "The conference was scheduled for Friday.", ["CT+ take_place(theme: conference)"]),
    "en happening 3": ("en", "The bridge is planned.", ["CT+ en:plan(patient: bridge)"]),
    "de happening 4": ("de", "Das Festival ist für den 14. März geplant.", ["CT+ take_place(theme: festival)"]),
    "de happening 5": ("de", "Die Konferenz ist für Freitag angesetzt.", ["CT+ take_place(theme: conference)"]),
    "de happening 6": ("de", "Die Brücke ist geplant.", ["CT+ de:planen(patient: bridge)"]),
    "en pronoun 0": ("en", "Jo Kettering said it had paid a ransom.", ["CT+ pay(agent: it; value: ransom)"]),
    "en pronoun 1": ("en", "Norvia denied that it had paid a ransom.", ["CT- pay(agent: Norvia; value: ransom)"]),
    "en pronoun 2": ("en", "Ada Quill said she would resign.", ["CT+ resign(agent: Ada Quill)"]),
    "en pronoun 3": ("en", "The airline said it had hired 40 pilots.", ["CT+ hire(agent: airline; patient: pilot) #40"]),
    "de pronoun 4": ("de", "Erna Brandt sagte, sie werde zurücktreten.", ["CT+ resign(agent: Erna Brandt)"]),
    "de list 1": ("de", "Weder Halmer noch Petri kamen.", ["CT- de:kommen(agent: Halmer)", "CT- de:kommen(agent: Petri)"]),
    "en list 2": (
        "en",
        "Neither Norway nor Sweden attended the talks.",
        ["CT- take_part_in(participant: Norway; theme: talks)", "CT- take_part_in(participant: Sweden; theme: talks)"],
    ),
    "de list 3": ("de", "Mehr als ein Dutzend Boote sanken.", ["CT+ sink(theme: boat) #13"]),
    "en list 4": ("en", "More than a dozen boats sank.", ["CT+ sink(theme: boat) #13"]),
    "de list 5": ("de", "Genau 18 Boote sanken.", ["CT+ sink(theme: boat) #18"]),
    "de list 6": ("de", "Das schwedische Parlament tagte.", ["CT+ meet(participant: Sweden parliament)"]),
    "de list 7": ("de", "Das Parlament von Schweden tagte.", ["CT+ meet(participant: Sweden parliament)"]),
    "en list 8": ("en", "The parliament of Sweden met.", ["CT+ meet(participant: Sweden parliament)"]),
    "de country": ("de", "Die USA schlossen den Hafen.", ["CT+ close(agent: United States; theme: port)"]),
}


def line(claim: Claim) -> str:
    """`CT+ sink(theme: boat) #18`."""
    counted = claim.quantity is not None and claim.quantity.unit == "count"
    return f"{claim.factuality} {claim.event}" + (f" #{claim.quantity.low:g}" if counted and claim.quantity else "")


@pytest.mark.parametrize(("lang", "text", "expected"), CLAIMS.values(), ids=CLAIMS.keys())
def test_claims_of_a_sentence(lang: str, text: str, expected: list[str]) -> None:
    found = extract(Report(id="r", lang=lang, text=text, published=date(2026, 3, 11)))
    assert [line(c) for c in found if c.kind == "asserted" and c.event is not None] == expected

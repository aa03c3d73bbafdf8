"""Sentences with traps: who says it, how sure, which event, how many."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import extract
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report

SENTENCES = {
    "en until order": (
        "en",
        "Traffic was stopped until the order was lifted.",
        ["-: CT+ end(theme: traffic)", "-: CT+ lift(theme: order)"],
    ),
    "en after found": (
        "en",
        "The plant was closed after federal inspectors found cracked pipes.",
        ["-: CT+ close(theme: factory)", "-: CT+ find(agent: federal inspector; theme: cracked pipe)"],
    ),
    "en shared subject": (
        "en",
        "The lawyer said her client was ill and had begun to repay the money.",
        ['"The lawyer": CT+ fall_ill(patient: client)', '"The lawyer": CT+ repay(agent: client; value: money)'],
    ),
    "en past before object": (
        "en",
        "The flood forced about 300 people from their homes, and officials said on Monday that more rain could come.",
        ["-: CT+ en:force(occasion: flood; patient: person) = [270, 330] person", '"officials": PS+ en:come(agent: rain)'],
    ),
    "en compound span": ("en", "She was jailed for three years and four months.", ["-: CT+ sentence(patient: She) = 40 month"]),
    "en up from": ("en", "The number of cases rose to 61, up from 18.", ["-: CT+ rise(theme: number of case) = 61 case"]),
    "en percent in weeks": (
        "en",
        "Sales fell 2.4% in the nine weeks to 3 January.",
        ["-: CT+ fall(theme: revenue) = 2.4 percent"],
    ),
    "en command": ("en", '"Leave now and lock your doors," the mayor said.', ["mayor: Uu depart(origin: door)"]),
    "en do not": ("en", "Do not close the port.", ["-: Uu close(theme: port)"]),
    "en denied claims": ("en", "The minister denied claims that the bridge was closed.", ["minister: CT- close(theme: bridge)"]),
    "en rejected suggestions": (
        "en",
        "The minister rejected suggestions that the bridge was unsafe.",
        ["minister: CT- be(theme: bridge; value: unsafe)"],
    ),
    "en relative verb": (
        "en",
        "The firm, which reports next Tuesday, was down 3%.",
        ["-: CT+ be(theme: company) = 3 percent", "-: CT+ say(speaker: company)"],
    ),
    "en after relative": (
        "en",
        "Ashford Rovers, who are third in the league, host Dunmere on Saturday.",
        ["-: CT+ host(agent: Ashford Rovers; theme: Dunmere)", "-: CT+ be(theme: Ashford Rovers; value: third)"],
    ),
    "en raised doubts": ("en", "The report raised doubts about the plan.", ["-: CT+ en:raise(agent: report; patient: doubt)"]),
    "en in favor": ("en", "Members voted in favor of the strike.", ["-: CT+ vote_for(agent: member)"]),
    "en instead of": (
        "en",
        "The hall cost 5 million euros instead of 3 million euros.",
        ["-: CT+ cost(theme: hall) = 5000000 EUR"],
    ),
    "de zurückgewiesen": (
        "de",
        "Der Minister wies Berichte zurück, dass die Brücke gesperrt ist.",
        ["Minister: CT- close(theme: bridge)"],
    ),
    "de wonach": (
        "de",
        "Der Minister dementierte Berichte, wonach die Brücke gesperrt ist.",
        ["Minister: CT- close(theme: bridge)"],
    ),
    "de statt": ("de", "Statt 3 Millionen Euro kostet der Bau 5 Millionen Euro.", ["-: CT+ cost(theme: building) = 5000000 EUR"]),
    "de beantragt": ("de", "Er beantragte, auf das Becken zu verzichten.", ['"Er": Uu abandon(agent: Er; theme: becken)']),
    "de hielt dagegen": (
        "de",
        "Rätin Dilan Özer hielt dagegen: Ein Bad ohne Turm werde niemanden anziehen.",
        ["Dilan Özer: CT- attract(agent: Bad)"],
    ),
    "de ob offen": ("de", "Ob der Rat zustimmt, ist offen.", ["-: Uu accept(agent: rat)"]),
    "de dass falsch": ("de", "Dass die Brücke einstürzte, ist falsch.", ["-: CT- collapse(theme: bridge)"]),
    "de ungebremst": (
        "de",
        "Der Fahrer war nahezu ungebremst auf den Laster geprallt.",
        ["-: CT+ crash(patient: truck; theme: driver)"],
    ),
    "de warum soll": (
        "de",
        "Warum der Mann das Stauende nicht bemerkte, soll nun ein Gutachter klären.",
        ["-: Uu notice(agent: man; theme: stauende)", "-: CT+ solve(agent: gutachter)"],
    ),
    "de zerstörten": (
        "de",
        "Auf einem Platz bei Lohne zerstörten Hagelkörner die Dächer von 15 Wagen.",
        ["-: CT+ destroy(agent: hagelkorn; patient: roof of car) = 15 car"],
    ),
    "de zwei Partizipien": (
        "de",
        "Er hatte das Amt im Juli übernommen und den Klub auf Rang sechs geführt.",
        ["-: CT+ take_office(agent: Er; office: authority)", "-: CT+ lead(group: club; leader: Er)"],
    ),
    "de zwei passiv": (
        "de",
        "Der Mann wurde am Montag festgenommen und in ein Gefängnis gebracht.",
        ["-: CT+ arrest(patient: man) = 1", "-: CT+ de:bringen(patient: man)"],
    ),
    "de Kosten bezifferte": (
        "de",
        "Die Kosten bezifferte Lübbers auf 60 Millionen Euro.",
        ["Lübbers: CT+ de:beziffern(agent: Lübbers; patient: cost) = 60000000 EUR"],
    ),
    "de Zusammenarbeit lehnte": (
        "de",
        "Eine Zusammenarbeit mit der Partei lehnte Lübbers erneut ab.",
        ["-: CT+ reject(agent: Lübbers; instrument: party; theme: cooperate)"],
    ),
    "de Delegierte aus": (
        "de",
        "Einige Delegierte aus der Lausitz forderten Gespräche.",
        ["Einige Delegierte aus der Lausitz: Uu demand(agent: delegate; theme: talks)"],
    ),
    "de nicht eingetroffen": (
        "de",
        "Eine Delegation unter der Leitung von Anna Kern traf am Montag nicht in Genf ein.",
        ["-: CT+ lead(group: delegation; leader: Anna Kern)", "-: CT- arrive(agent: delegation; destination: Geneva)"],
    ),
    "en considering": ("en", "The city is considering closing the bridge.", ["-: Uu close(agent: city; theme: bridge)"]),
    "en started": ("en", "The city started selling water.", ["-: CT+ sell(agent: city; theme: water)"]),
    "en went": ("en", "She went shopping in Berlin.", ["-: CT+ en:go(agent: She)"]),
    "de erwägt": ("de", "Die Stadt erwägt ein Verbot.", ["-: CT+ consider(agent: city; theme: ban)"]),
    "en deal possible": ("en", "A deal is possible this year.", ["-: PS+ agree()"]),
    "en return not possible": ("en", "A return is not possible.", ["-: CT- return()"]),
    "en as soon as": ("en", "They left as soon as possible.", ["-: CT+ depart(agent: They)"]),
    "de Einigung möglich": ("de", "Eine Einigung ist nicht unmöglich.", ["-: PS+ agree()"]),
    "de so schnell wie": ("de", "Die Gespräche beginnen so schnell wie möglich.", ["-: CT+ begin(theme: talks)"]),
    "en right to": ("en", "The mayor has the right to resign.", ["-: PS+ resign(agent: mayor)"]),
    "de bereit": ("de", "Der Bürgermeister ist bereit zurückzutreten.", ["-: PS+ resign(agent: mayor)"]),
    "de mutmaßlicher Täter": ("de", "Der mutmaßliche Täter floh.", ["-: CT+ flee(agent: attacker)"]),
    "de unbestätigte Berichte": (
        "de",
        "Nach unbestätigten Berichten floh der Täter.",
        ['"unbestätigten Berichten": Uu flee(agent: attacker)'],
    ),
    "de auffordern": (
        "de",
        "Der Rat forderte die Bewohner auf, das Dorf zu verlassen.",
        ["Rat: Uu depart(agent: resident; origin: village)"],
    ),
    "de drohen": (
        "de",
        "Sollte er verurteilt werden, drohen ihm zehn Jahre Haft.",
        [
            "-: Uu convict(patient: er)",
            "-: PS+ threaten(agent: detain; patient: ihm) = 120 month",
        ],
    ),
    "en if convicted": (
        "en",
        "If convicted, he faces a long trial.",
        ["-: Uu convict()", "-: CT+ en:face(agent: he; patient: long trial)"],
    ),
    "en once completed": (
        "en",
        "Once completed, the bridge will close the gap.",
        ["-: CT+ complete()", "-: CT+ close(agent: bridge; theme: gap)"],
    ),
    "en close to signing": ("en", "The firm is close to signing a contract.", ["-: CT+ be(theme: company; value: treaty)"]),
    "en denied attacking": ("en", "The army denied attacking the village.", ["army: CT- attack(agent: army; patient: village)"]),
    "en claim to have": (
        "en",
        "The rebels claim to have captured the town.",
        ["rebels: CT+ capture(agent: rebel; patient: town)"],
    ),
    "en by closing": ("en", "By closing the port, the city lost money.", ["-: CT+ lose_money(agent: city)"]),
    "en called off": ("en", "The union called off the strike.", ["-: CT+ cancel(agent: trade union; theme: strike)"]),
    "en some people": ("en", "Some people were injured.", ["-: CT+ injure(patient: person)"]),
    "en two passengers": (
        "en",
        "Two passengers said the lights were out.",
        ['"Two passengers": CT+ be(theme: light)'],
    ),
    "de zwei Fischer": ("de", "Zwei Fischer sagten, die Brücke sei gesperrt.", ['"Zwei Fischer": CT+ close(theme: bridge)']),
    "en built in 1994": (
        "en",
        "The ferry, a vessel built in 1994, had left Portallen.",
        ["-: CT+ depart(agent: ferry; origin: Portallen)"],
    ),
    "de die beschäftigt": (
        "de",
        "Die Firma, die in Sandau 210 Menschen beschäftigt, baut ein Werk.",
        ["-: CT+ build(agent: company; theme: factory)", "-: CT+ employ(agent: company; patient: person) = 210 person"],
    ),
    "de hieß es aus": (
        "de",
        "Brandstiftung sei unwahrscheinlich, hieß es aus Ermittlerkreisen.",
        ['"Ermittlerkreisen": PR- be(theme: arson; value: unwahrscheinlich)'],
    ),
    "de keine Angaben": ("de", "Zur Ursache machte die Polizei zunächst keine Angaben.", []),
    "de protestierten": (
        "de",
        "Vor dem Kreishaus protestierten nach Angaben der Veranstalter 900 Menschen, die Polizei sprach von 600.",
        ["Veranstalter: CT+ protest(agent: person) = 900 person", "police: CT+ talk(participant: police) = 600"],
    ),
    "de zufolge": (
        "de",
        "Osterloh zufolge wird ein Rettungswagen in Altheide stationiert.",
        ["Osterloh: CT+ station(theme: ambulance)"],
    ),
    "en whether strayed": ("en", "It is unclear whether the ship strayed from the channel.", ["-: Uu en:stray(patient: ship)"]),
    "en group in quotes": ("en", 'The group "Save the Bay" sued the city.', ["-: CT+ sue(agent: Save the Bay; patient: city)"]),
    "en it after semicolon": (
        "en",
        "Two passengers said the lights were out. The operator, Tarn Lines, counted 58 people; "
        "it later said three had not been counted.",
        [
            '"Two passengers": CT+ be(theme: light)',
            "-: CT+ en:count(agent: operator; patient: person) = 58 person",
            "Tarn Lines: CT- en:count(patient: person) = 3",
        ],
    ),
    "de Anders als": (
        "de",
        "Anders als zunächst gemeldet wurde niemand festgenommen.",
        ["-: CT- arrest()"],
    ),
    "de sollte der Rat": (
        "de",
        "Das Verbot tritt im Mai in Kraft, sollte der Rat zustimmen.",
        ["-: CT+ enter_into_force(theme: ban)", "-: Uu accept(agent: rat)"],
    ),
    "en unclear who will": ("en", "It is unclear who will pay for the work.", ["-: Uu pay(theme: work)"]),
    "en unclear how": ("en", "It is unclear how the fire began.", ["-: CT+ begin(theme: fire)"]),
    "de Befehl": ("de", "Gehen Sie nicht ans Wasser.", ["-: Uu de:gehen(agent: Sie)"]),
    "de Jahre und Monate": (
        "de",
        "Die Angeklagte muss für sechs Jahre und drei Monate in Haft.",
        ["-: CT+ sentence(patient: defendant) = 75 month"],
    ),
    "de Strom": (
        "de",
        "Der Strom fiel in 1500 Haushalten aus.",
        ["-: CT+ de:ausfallen(agent: electricity) = [1462.5, 1537.5] household"],
    ),
}


def line(claim: Claim) -> str:
    """`minister: CT- close(theme: bridge)`, with the quantity, if any."""
    source = str(claim.attribution).partition(" ← ")[2] or "-"
    return f"{source}: {claim.factuality} {claim.event}" + (f" = {claim.quantity}" if claim.quantity else "")


@pytest.mark.parametrize(("lang", "text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_what_a_sentence_claims(lang: str, text: str, expected: list[str]) -> None:
    found = extract(Report(id="r", lang=lang, text=text, published=date(2026, 3, 11)))
    assert [line(c) for c in found if c.kind == "asserted" and c.event is not None] == expected

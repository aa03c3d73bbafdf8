# ruff: noqa: SIM905 - word lists read better as running words
"""Generated reports in English and German on invented events, for measuring how fast claims are read from text.

The same seed gives the same texts. People, outlets and bodies are invented; places are real, so that they are found.
Constructions are those of news: reported and direct speech, sources named before, after and inside, unnamed sources,
denials, hedges, conditions, figures with bounds, dates of several forms, relative clauses, passives and appositions.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from claimcheck.records.report import Report

DAY = date(2026, 3, 1)
FIRST = "Anneke Bertil Corvin Dagmar Edvin Fenja Gisbert Hedda Ilka Jorge Katrin Lorenz Marisa Nils Oda Piet Rika Sören Tilda Yannik".split()  # noqa: E501
LAST = "Abelmann Brockhoff Castrell Dellbrück Eskeland Fahrnow Grothwal Hollmar Istvani Jelrich Kestner Lundqvar Mertow Norrell Ostrova Perlhagen Quandrel Rasmov Steenwik Thormann Uhlsen Velbrandt Wiskott Zellmar".split()  # noqa: E501
OUTLETS = ("Northgate Courier", "Harbour Tribune", "Elmfield Post", "Kestrel News", "Morgenblatt Süd", "Küstenbote",
           "Talkurier", "Nordlicht Zeitung")  # fmt: skip
PLACES = {
    "en": "London Berlin Vienna Geneva Warsaw Oslo Lisbon Madrid Cairo Nairobi Ankara Athens Hamburg Munich Prague".split(),
    "de": "London Berlin Wien Genf Warschau Oslo Lissabon Madrid Kairo Nairobi Ankara Athen Hamburg München Prag".split(),
}
WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "en": {
        "body": ("the transport ministry", "the harbour authority", "the regional court", "the miners' union", "the fire service",
                 "the state prosecutor", "the election board", "the water company", "the central hospital", "the border police"),
        "unnamed": ("two officials familiar with the talks", "a senior diplomat", "people close to the negotiations",
                    "a person with knowledge of the matter", "several witnesses", "an aide to the minister"),
        "office": ("minister", "spokeswoman", "mayor", "lawyer", "union leader", "general", "chief executive", "ambassador"),
        "said": ("said", "stated", "announced", "confirmed", "claimed", "insisted", "explained", "warned", "added"),
        "done": ("signed the agreement", "closed the bridge", "released the prisoners", "raised the tariffs",
                 "bought the shipyard",
                 "withdrew its troops", "rejected the offer", "arrested the suspects", "evacuated the valley",
                 "dismissed the director", "suspended the licence", "published the report", "repaired the pipeline"),
        "plan": ("sign the agreement", "close the bridge", "release the prisoners", "raise the tariffs", "buy the shipyard",
                 "withdraw its troops", "reject the offer", "evacuate the valley", "suspend the licence", "visit the front line"),
        "thing": ("the agreement", "the bridge", "the shipyard", "the licence", "the new budget", "the railway line",
                  "the ceasefire"),
        "passive": ("was closed", "was attacked", "was approved", "was postponed", "was destroyed", "was sold", "was searched"),
        "count": ("people were killed", "houses were damaged", "workers lost their jobs", "soldiers were wounded",
                  "families left the town", "flights were cancelled", "protesters were arrested"),
        "bound": ("at least", "about", "more than", "nearly", "up to", "fewer than", "exactly"),
        "hedge": ("probably", "possibly", "apparently", "reportedly", "allegedly"),
        "modal": ("may", "could", "might", "will", "would"),
        "adjective": ("heavy", "unusual", "sudden", "costly", "quiet", "late", "northern", "public", "former", "broken"),
        "noun": ("storm", "delay", "dispute", "harvest", "election", "budget", "rescue", "tunnel", "factory", "inquiry", "strike",
                 "school", "market", "engine", "permit", "contract", "forest", "river", "station", "library"),
        "verb": ("changed", "shaped", "worried", "divided", "surprised", "delayed", "reached", "left", "followed", "filled"),
        "time": ("on Monday", "on {month} {d}", "last week", "two days earlier", "this weekend", "in {month}",
                 "at the end of {month}",
                 "on Thursday evening", "since the beginning of {month}", "three months ago", "yesterday"),
        "month": "January February March April May June July August September October November December".split(),
        "cause": ("because the weather was bad", "after the talks had failed", "although the court had warned against it",
                  "while the investigation continued", "so that the repairs can begin"),
    },
    "de": {
        "body": ("das Verkehrsministerium", "die Hafenbehörde", "das Landgericht", "die Gewerkschaft", "die Feuerwehr",
                 "die Staatsanwaltschaft", "die Wahlbehörde", "das Klinikum", "die Grenzpolizei", "die Landesregierung"),
        "unnamed": ("zwei mit den Gesprächen vertraute Beamte", "ein hochrangiger Diplomat", "Kreise der Delegation",
                    "eine mit der Sache befasste Person", "mehrere Augenzeugen", "eine Mitarbeiterin des Ministers"),
        "office": ("Minister", "Sprecher", "Bürgermeister", "Anwalt", "Gewerkschaftschef", "General", "Vorstand", "Botschafter"),
        "said": ("sagte", "erklärte", "bestätigte", "behauptete", "betonte", "warnte", "teilte mit", "berichtete"),
        "done": ("das Abkommen unterzeichnet", "die Brücke gesperrt", "die Gefangenen freigelassen", "die Zölle erhöht",
                 "die Werft gekauft", "die Truppen abgezogen", "das Angebot abgelehnt", "die Verdächtigen festgenommen",
                 "das Tal geräumt", "den Direktor entlassen", "den Bericht veröffentlicht", "die Leitung repariert"),
        "plan": ("das Abkommen unterzeichnen", "die Brücke sperren", "die Gefangenen freilassen", "die Zölle erhöhen",
                 "die Werft kaufen", "die Truppen abziehen", "das Angebot ablehnen", "das Tal räumen", "die Front besuchen"),
        "thing": ("das Abkommen", "die Brücke", "die Werft", "die Lizenz", "der neue Haushalt", "die Bahnstrecke",
                  "die Waffenruhe"),
        "passive": ("gesperrt", "angegriffen", "genehmigt", "verschoben", "zerstört", "verkauft", "durchsucht"),
        "count": ("Menschen getötet", "Häuser beschädigt", "Arbeiter entlassen", "Soldaten verletzt", "Flüge gestrichen",
                  "Demonstranten festgenommen", "Familien in Sicherheit gebracht"),
        "bound": ("mindestens", "etwa", "mehr als", "fast", "bis zu", "weniger als", "genau", "rund"),
        "hedge": ("wahrscheinlich", "möglicherweise", "offenbar", "angeblich", "vermutlich"),
        "modal": ("kann", "könnte", "will", "soll", "muss"),
        "adjective": ("schwere", "ungewöhnliche", "plötzliche", "teure", "stille", "späte", "nördliche", "öffentliche",
                      "frühere"),
        "noun": ("Ernte", "Wahl", "Rettung", "Fabrik", "Untersuchung", "Schule", "Genehmigung", "Station", "Bibliothek",
                 "Debatte",
                 "Verzögerung", "Entscheidung", "Lage", "Frist", "Reform", "Kontrolle", "Versorgung", "Sitzung"),
        "verb": ("änderte", "prägte", "beunruhigte", "teilte", "überraschte", "verzögerte", "erreichte", "verließ", "füllte"),
        "time": ("am Montag", "am {d}. {month}", "vergangene Woche", "zwei Tage zuvor", "an diesem Wochenende", "im {month}",
                 "Ende {month}", "am Donnerstagabend", "seit Anfang {month}", "vor drei Monaten", "gestern"),
        "month": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
        "cause": ("weil das Wetter schlecht war", "nachdem die Gespräche gescheitert waren", "obwohl das Gericht gewarnt hatte",
                  "während die Ermittlungen andauerten", "damit die Arbeiten beginnen können"),
    },
}  # fmt: skip
SENTENCES: Mapping[str, Sequence[str]] = {
    "en": (
        "{Body} {done} {time}, {person} {said}.",
        "{person}, the {office} of {place}, {said} {time} that {body} had {done}.",
        "“{Body} will {plan},” {said} {person}, who has led {body} {time}.",
        "According to {unnamed}, {bound} {n} {count} in {place} {time}.",
        "{Body} denied that {thing} {passive} {time}.",
        "{Outlet} reported, citing {unnamed}, that {body} {modal} {plan}.",
        "{Bound} {n} {count} when a {adjective} {noun} reached {place}.",
        "{Thing} {passive} {time}, {cause}.",
        "{Unnamed} told the {outlet} that {thing} {hedge} {passive} in {place}.",
        "It is not clear whether {body} {done}.",
        "If {body} does not {plan}, {thing} {modal} fail, {person} {said}.",
        "A {adjective} {noun} {verb} the {noun}, and {body} {done} {time}.",
        "The {noun}, which {verb} the {adjective} {noun} near {place}, cost {n} million euros.",
        "{person} did not {plan}.", "{person} was born in {place} and {said} that he had never {done}.",
        "{Body} plans to {plan} {time}.", "Between {n} and {m} {count}, {body} {said} in a statement.",
        "The {office} of {place} said: “We never {done}. {Body} must {plan} now.”",
        "{Hedge}, {body} {done} because of the {adjective} {noun}.", "Neither {body} nor {person} has {done}.",
        "The {noun} {verb} the {noun} while the {adjective} {noun} {verb} {place} for the third time.",
    ),
    "de": (
        "{Body} habe {time} {done}, {said} {person}.",
        "{person}, {office} aus {place}, {said} {time}, dass {body} {done} habe.",
        "„{Body} wird {plan}“, {said} {person}, der {time} nach {place} gereist war.",
        "Nach Angaben mehrerer Augenzeugen wurden {time} in {place} {bound} {n} {count}.",
        "{Body} wies zurück, dass {thing} {time} {passive} worden sei.",
        "Der {outlet} berichtete unter Berufung auf Delegationskreise, {body} {modal} {plan}.",
        "{Bound} {n} {count} hat {body} {time}.",
        "{Thing} wurde {time} {passive}, {cause}.",
        "{Unnamed} berichteten dem {outlet}, {thing} sei {hedge} {passive} worden.",
        "Es ist unklar, ob {body} {done} hat.",
        "Falls {body} nicht bald {plan} kann, {modal} {thing} scheitern, {said} {person}.",
        "Die {adjective} {noun} {verb} die {noun}, und {body} hat {time} {done}.",
        "Die {noun}, die die {adjective} {noun} bei {place} {verb}, kostete {n} Millionen Euro.",
        "{person} wird nicht {plan}.", "{person} stammt aus {place} und hat nach eigenen Angaben nie {done}.",
        "{Body} will {time} {plan}.", "Zwischen {n} und {m} {count} habe es gegeben, hieß es in {place}.",
        "Der {office} aus {place} sagte: „Wir haben nie {done}. {Body} muss jetzt {plan}.“",
        "{Hedge} hat {body} wegen der {noun} {done}.", "Weder {body} noch {person} hat {done}.",
        "Die {noun} {verb} die {noun}, während die {adjective} {noun} zum dritten Mal {place} {verb}.",
    ),
}  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")


def reports(count: int, seed: int = 7, langs: Sequence[str] = ("en", "de"), sentences: int = 18) -> tuple[Report, ...]:
    """`count` reports, of the languages in turn, of about `sentences` sentences each."""
    return tuple(_report(n, seed, langs[n % len(langs)], sentences) for n in range(count))


def _report(n: int, seed: int, lang: str, sentences: int) -> Report:
    rng = random.Random(f"{seed} {n} {lang}")
    said = [_sentence(rng, lang) for _ in range(rng.randint(sentences * 2 // 3, sentences * 4 // 3))]
    paragraphs = [" ".join(said[at : at + 3]) for at in range(0, len(said), 3)]
    day = DAY + timedelta(days=rng.randrange(300))
    return Report(id=f"{lang}/{n:06}", text="\n\n".join(paragraphs), outlet=rng.choice(OUTLETS), published=day, lang=lang)


def _sentence(rng: random.Random, lang: str) -> str:
    text = _SLOT.sub(lambda m: _filled(m[1], rng, lang), rng.choice(SENTENCES[lang]))
    return text[:1].upper() + text[1:]


def _filled(slot: str, rng: random.Random, lang: str) -> str:
    """The words for one slot; a capital in its name makes the first letter one."""
    small = slot[0].lower() + slot[1:]
    text = _made(small, rng, lang) or _SLOT.sub(lambda m: _filled(m[1], rng, lang), rng.choice(WORDS[lang][small]))
    return text if slot == small else text[:1].upper() + text[1:]


def _made(slot: str, rng: random.Random, lang: str) -> str:
    match slot:
        case "person":
            return f"{rng.choice(FIRST)} {rng.choice(LAST)}"
        case "outlet":
            return rng.choice(OUTLETS)
        case "place":
            return rng.choice(PLACES[lang])
        case "d":
            return str(rng.randint(1, 28))
        case "n" | "m":
            return str(rng.randint(2, 60) if slot == "n" else rng.randint(61, 900))
    return ""


def words(text: str) -> int:
    """Words between white space: the measure of every figure."""
    return len(text.split())

"""Names whose parts are other words, too: persons and organisations."""

from __future__ import annotations

import pytest

from claimcheck.extraction.names import find_names
from claimcheck.extraction.segment import sentences
from claimcheck.lang import pack

NAMES = {
    "de surname that is a noun": ("de", "Ines Dorn gewann am Sonntag die Wahl.", ["Ines Dorn"]),
    "de surname that is a numeral's adjective": ("de", "Paul Achten und Ida Halm trafen sich.", ["Paul Achten", "Ida Halm"]),
    "de given name that is a verb": ("de", "Die Bürgermeisterin Berit Solheim hat unterschrieben.", ["Berit Solheim"]),
    "de surname that is an adjective": (
        "de",
        "Jan Kurz und Lea Stark verhandelten mit Olaf Koch.",
        ["Jan Kurz", "Lea Stark", "Olaf Koch"],
    ),
    "de after the verb": ("de", "Gestern traf Till Rosen in Bonn Emil Fink.", ["Till Rosen", "Emil Fink"]),
    "de beside a comma": ("de", "Bent Weiden, Sprecher der Feuerwehr, schwieg.", ["Bent Weiden", "fire service"]),
    "de passive": ("de", "Finn Lauer wurde von Greta Bach geschlagen.", ["Finn Lauer", "Greta Bach"]),
    "de name with small words": ("de", "Ursel von der Lahe wurde gewählt.", ["Ursel von der Lahe"]),
    "de by whom": ("de", "Am Sonntag wurde Aston von Kelby besiegt.", ["Aston", "Kelby"]),
    "de plural before a singular verb": ("de", "Details nannte die Polizei nicht.", ["police"]),
    "de two given names": ("de", "Karl-Heinz Busch kam.", ["Karl-Heinz Busch"]),
    "de no name: noun after an article": ("de", "Der Dorn war klein.", []),
    "de no name: title after the name": ("de", "Paul Ministerpräsident zu nennen, ist falsch.", ["Paul"]),
    "surname that is a verb": ("en", "Mark Rush denied it.", ["Mark Rush"]),
    "surname that is an adjective": ("en", "The portrait went to Paul Achten.", ["Paul Achten"]),
    "given name that is a noun": ("en", "Rose Field met Bill Rivers.", ["Rose Field", "Bill Rivers"]),
    "company that ends in a noun": ("en", "Crossfell Rail will cut jobs.", ["Crossfell Rail"]),
    "company after a noun": ("en", "Northgate Water rejected the offer from Sund Marine.", ["Northgate Water", "Sund Marine"]),
    "company after a preposition": ("en", "Hope Larkin, head of Crossfell Rail, resigned.", ["Hope Larkin", "Crossfell Rail"]),
    "no company in small letters": ("en", "The town shut off the tap water.", []),
    "de company of two nouns": ("de", "Der Konzern Nordlicht Energie wächst.", ["Nordlicht Energie"]),
    "de company after a preposition": ("de", "Er ging zu Sund Marine.", ["Sund Marine"]),
    "de no company alone": ("de", "Die Energie ist knapp.", []),
}


@pytest.mark.parametrize(("lang", "text", "expected"), NAMES.values(), ids=NAMES.keys())
def test_names_of_other_words(lang: str, text: str, expected: list[str]) -> None:
    language = pack(lang)
    assert [m.name for m in find_names(sentences(text, language), language)] == expected

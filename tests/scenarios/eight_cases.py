"""Eight pairs of reports that every change has to get right, each in several wordings, German and English."""

from __future__ import annotations

from attrs import frozen

CONFLICTS = ("contradiction", "weak_conflict", "attribution_conflict", "supersession")
AGREEMENTS = ("agreement_exact", "agreement_paraphrase", "a_refines_b", "b_refines_a")


@frozen
class Side:
    """One short report: language, text and what is known of it."""

    lang: str
    text: str
    outlet: str = "Calder Gazette"
    published: str = "2026-03-11"


@frozen(kw_only=True)
class Case:
    """Two reports and what the strongest finding between them has to be; `relations` are read from a to b."""

    id: str
    a: Side
    b: Side
    relations: tuple[str, ...]
    types: tuple[str | None, ...] = (None,)
    flag: str | None = None
    origins: tuple[int, int] | None = None


def _case(id: str, a: tuple[str, str], b: tuple[str, str], *relations: str, types: tuple[str | None, ...] = (None,)) -> Case:
    """A case whose reports differ in nothing but outlet, language and text."""
    return Case(id=id, a=Side(*a), b=Side(*b, outlet="Elbtal-Bote"), relations=relations, types=types)


PLANNED = (
    _case(
        "planned-de",
        ("de", "Derzeit ist kein Treffen zwischen Norwegen und Portugal geplant, sagte ein Diplomat."),
        ("de", "Ein Treffen zwischen Norwegen und Portugal ist für Sonntag geplant, hieß es aus Delegationskreisen."),
        "contradiction",
        types=("negation",),
    ),
    _case(
        "planned-en",
        ("en", "No meeting between Norway and Portugal is currently planned, a diplomat said."),
        ("en", "A meeting between Norway and Portugal is planned for Sunday, people familiar with the preparations said."),
        "contradiction",
        types=("negation",),
    ),
    _case(
        "planned-trilateral-de",
        ("de", "Für Sonntag ist in Lissabon ein trilaterales Treffen von Norwegen, Portugal und Schweden geplant."),
        ("de", "Ein trilaterales Treffen von Norwegen, Portugal und Schweden ist nicht geplant."),
        "contradiction",
        types=("negation",),
    ),
)

ACROSS_LANGUAGES = (
    _case(
        "across-de-en",
        ("de", "Derzeit ist kein Treffen zwischen Norwegen und Portugal geplant, sagte ein Diplomat."),
        ("en", "A meeting between Norway and Portugal is planned for Sunday, people familiar with the preparations said."),
        "contradiction",
        types=("negation",),
    ),
    _case(
        "across-en-de",
        ("en", "No trilateral meeting of Norway, Portugal and Sweden is planned, an official said."),
        ("de", "Ein trilaterales Treffen von Norwegen, Portugal und Schweden ist für Sonntag in Lissabon geplant."),
        "contradiction",
        types=("negation",),
    ),
)

CERTAINTY = (
    _case(
        "certainty-de",
        ("de", "Am Freitag könnte in Wien ein Treffen zwischen Halden und Marbeck stattfinden."),
        ("de", "Am Freitag wird in Wien ein Treffen zwischen Halden und Marbeck stattfinden."),
        "certainty_differs",
    ),
    _case(
        "certainty-en",
        ("en", "A meeting between Halden and Marbeck will take place in Vienna on Friday, an official said."),
        ("en", "A meeting between Halden and Marbeck could take place in Vienna on Friday, an official said."),
        "certainty_differs",
    ),
    _case(
        "certainty-en-de",
        ("en", "Halden and Marbeck will meet in Vienna on Friday."),
        ("de", "Halden und Marbeck könnten sich am Freitag in Wien treffen."),
        "certainty_differs",
    ),
)

COUNTS = (
    _case(
        "count-refines-de",
        ("de", "Bei dem Erdrutsch in Korvik wurden am Montag zwölf Menschen getötet."),
        ("de", "Bei dem Erdrutsch in Korvik wurden am Montag mindestens zehn Menschen getötet."),
        "a_refines_b",
    ),
    _case(
        "count-refines-en",
        ("en", "At least 10 people were killed in the landslide at Korvik on Monday."),
        ("en", "Twelve people were killed in the landslide at Korvik on Monday."),
        "b_refines_a",
    ),
    _case(
        "count-refines-en-de",
        ("en", "12 people were killed in the landslide at Korvik on Monday."),
        ("de", "Mindestens zehn Menschen kamen am Montag bei dem Erdrutsch in Korvik ums Leben."),
        "a_refines_b",
    ),
    _case(
        "count-contradicts-de",
        ("de", "Bei dem Erdrutsch in Korvik wurden am Montag zwölf Menschen getötet."),
        ("de", "Weniger als fünf Menschen wurden am Montag bei dem Erdrutsch in Korvik getötet."),
        "contradiction",
        types=("numeric",),
    ),
    _case(
        "count-contradicts-en",
        ("en", "At least 10 people were killed in the landslide at Korvik on Monday."),
        ("en", "Fewer than five people were killed in the landslide at Korvik on Monday."),
        "contradiction",
        types=("numeric",),
    ),
    _case(
        "count-contradicts-de-en",
        ("de", "Am Montag sind bei dem Erdrutsch in Korvik zwölf Menschen ums Leben gekommen."),
        ("en", "The landslide at Korvik killed fewer than five people on Monday."),
        "contradiction",
        types=("numeric",),
    ),
)

STATIONED = (
    _case(
        "stationed-de",
        ("de", "Ausländische Truppen könnten in der Westukraine stationiert werden."),
        ("de", "Ausländische Truppen werden nicht in der Ukraine stationiert."),
        "weak_conflict",
        types=("modal",),
    ),
    _case(
        "stationed-en",
        ("en", "Foreign troops will not be stationed in Poland, an official said."),
        ("en", "Foreign troops could be stationed in western Poland, a diplomat said."),
        "weak_conflict",
        types=("modal",),
    ),
    _case(
        "stationed-de-en",
        ("de", "Ausländische Soldaten könnten im Westen Polens stationiert werden, sagte ein Diplomat."),
        ("en", "No foreign soldiers will be stationed in Poland, an official said."),
        "weak_conflict",
        types=("modal",),
    ),
)

UNRELATED = (
    _case(
        "unrelated-de",
        ("de", "In Graz entgleiste am Montag eine Straßenbahn."),
        ("de", "Die norwegische Zentralbank lässt die Zinsen unverändert."),
        "not_comparable",
    ),
    _case(
        "unrelated-en",
        ("en", "A museum in Lyon has bought a painting by Mira Koval."),
        ("en", "Exports from Norway rose in February."),
        "not_comparable",
    ),
    _case(
        "unrelated-de-en",
        ("de", "Die Polizei nahm am Montag in Oslo drei Männer fest."),
        ("en", "The bridge at Korvik will reopen in June."),
        "not_comparable",
    ),
)


def _funds(id: str, a: tuple[str, str], b: tuple[str, str]) -> Case:
    relations = ("compatible", "partial_overlap", "not_comparable")
    return Case(id=id, a=Side(*a), b=Side(*b, outlet="Elbtal-Bote"), relations=relations, flag="entity_warning")


FUNDS = (
    _funds(
        "funds-de",
        ("de", "Leo Varga, Leiter des norwegischen Hafenfonds, sprach am Montag in Riga."),
        ("de", "Leo Varga, Leiter des norwegischen Pensionsfonds, traf am Dienstag in Lissabon ein."),
    ),
    _funds(
        "funds-en",
        ("en", "Leo Varga is the head of the Norwegian Harbour Fund."),
        ("en", "Leo Varga is the head of the Norwegian Pension Fund."),
    ),
    _funds(
        "funds-de-en",
        ("de", "Leo Varga leitet den Nationalen Wohlfahrtsfonds von Norwegen."),
        ("en", "Leo Varga, head of the Norwegian Direct Investment Fund, arrived in Lisbon on Tuesday."),
    ),
)


def _origin(id: str, a: tuple[str, str], b: tuple[str, str]) -> Case:
    return Case(id=id, a=Side(*a), b=Side(*b, outlet="Elbtal-Bote"), relations=AGREEMENTS, origins=(1, 1))


ONE_ORIGIN = (
    _origin(
        "origin-de",
        (
            "de",
            "Ein europäischer Beamter sagte Politico unter der Bedingung der Anonymität, ausländische Truppen könnten in der "
            "Westukraine stationiert werden.",
        ),
        (
            "de",
            "Ausländische Truppen könnten in der Westukraine stationiert werden, berichtet Politico unter Berufung auf einen "
            "europäischen Beamten.",
        ),
    ),
    _origin(
        "origin-en",
        ("en", "Foreign troops could be stationed in western Ukraine, a European official told Politico."),
        ("en", "Politico reported, citing a European official, that foreign troops could be stationed in western Ukraine."),
    ),
    _origin(
        "origin-de-en",
        (
            "de",
            "Ausländische Truppen könnten in der Westukraine stationiert werden, sagte ein europäischer Beamter laut Politico.",
        ),
        ("en", "A European official told Politico that foreign troops could be stationed in western Ukraine."),
    ),
)

CASES = (*PLANNED, *ACROSS_LANGUAGES, *CERTAINTY, *COUNTS, *STATIONED, *UNRELATED, *FUNDS, *ONE_ORIGIN)

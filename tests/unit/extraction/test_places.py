# ruff: noqa: E501 - a case stays on one line
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.places import PlaceHit, find_places
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.lang import pack

UKRAINE = ("Ukraine", "Europe")


def hits(text: str, lang: str) -> tuple[PlaceHit, ...]:
    return tuple(h for s in sentences(text, pack(lang)) for h in find_places(s, pack(lang)))


def brief(text: str, lang: str) -> list[tuple[str, str, str]]:
    return [(h.place.name, str(h.role), h.prep) for h in hits(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        pytest.param("de", "Das Treffen findet in Miami, USA, statt.", [("Miami", "place", "in")], id="container, de"),
        pytest.param("en", "Talks were held in Miami (Florida) today.", [("Miami", "place", "in")], id="container in brackets"),
        pytest.param("en", "He was born in Paris, Texas.", [("Paris", "place", "in")], id="container chooses"),
        pytest.param("de", "Sie wohnt in Paris im US-Bundesstaat Texas.", [("Paris", "place", "in"), ("United States", "attribute", ""), ("Texas", "place", "in")], id="container unknown stays apart"),
        pytest.param("de", "Soldaten stehen in der Westukraine.", [("western Ukraine", "place", "in")], id="compound"),
        pytest.param("de", "Im Westen der Ukraine war es still.", [("western Ukraine", "place", "in")], id="part noun, de"),
        pytest.param("de", "In der westlichen Ukraine war es still.", [("western Ukraine", "place", "in")], id="part adjective, de"),
        pytest.param("en", "It was quiet in the west of Ukraine.", [("western Ukraine", "place", "in")], id="part noun, en"),
        pytest.param("en", "It was quiet in north-eastern Syria.", [("northeastern Syria", "place", "in")], id="part adjective, en"),
        pytest.param("de", "Er kam aus Südkorea.", [("South Korea", "place", "aus")], id="a country is no part"),
        pytest.param("en", "It snowed in West Virginia.", [("West Virginia", "place", "in")], id="a state is no part"),
        pytest.param("de", "An der Frontlinie wird gekämpft.", [("front line", "place", "an")], id="line, de"),
        pytest.param("en", "Fighting goes on along the front line.", [("front line", "place", "along")], id="line, en"),
        pytest.param("en", "The front line moved.", [], id="a line without preposition is no place of an event"),
        pytest.param("de", "Sie reisten aus Moskau nach Kiew.", [("Moscow", "place", "aus"), ("Kyiv", "place", "nach")], id="origin and direction"),
        pytest.param("en", "They flew from Oslo to Kyiv.", [("Oslo", "place", "from"), ("Kyiv", "place", "to")], id="origin and direction, en"),
        pytest.param("de", "Bei Charkiw und Cherson gab es Alarm.", [("Kharkiv", "place", "bei"), ("Kherson", "place", "bei")], id="joined names share the preposition"),
        pytest.param("de", "In der ukrainischen Hauptstadt Kiew war es still.", [("Ukraine", "attribute", ""), ("Kyiv", "place", "in")], id="generic word between"),
        pytest.param("en", "Alarms rang in the Ukrainian capital.", [("Kyiv", "place", "in")], id="the capital itself"),
        pytest.param("de", "In Kvarnholm war es still.", [("Kvarnholm", "place", "in")], id="unknown, kept verbatim"),
        pytest.param("en", "She lives in Kvarnholm, Minnesota.", [("Kvarnholm", "place", "in")], id="unknown in a known container"),
        pytest.param("en", "Ten died in the landslide at Kvarnholm on Monday.", [("Kvarnholm", "place", "at")], id="unknown, where something happened, en"),
        pytest.param("de", "Beim Zugunglück bei Kvarnholm starben zehn.", [("Kvarnholm", "place", "bei")], id="unknown, where something happened, de"),
        pytest.param("en", "The strike at Kvarnholm ended.", [], id="a strike may be at a firm, en"),
        pytest.param("de", "Der Streik bei Kvarnholm endete.", [], id="a strike may be at a firm, de"),
        pytest.param("en", "The fire at Kvarn Shipyard is out.", [], id="a name that goes on"),
        pytest.param("en", "It was said in Tuesday's session and in June.", [], id="days and months"),
        pytest.param("de", "Im Westen Polens schneit es.", [("western Poland", "place", "in")], id="compass, genitive"),
        pytest.param("de", "Im Nordosten Syriens schneit es.", [("northeastern Syria", "place", "in")], id="compass, genitive, corner"),
        pytest.param("de", "In Polens Westen schneit es.", [("western Poland", "place", "in")], id="genitive, compass"),
        pytest.param("en", "Snow fell in Poland's west.", [("western Poland", "place", "in")], id="possessive, compass"),
        pytest.param("en", "Snow fell in the north-east of Syria.", [("northeastern Syria", "place", "in")], id="compass with a hyphen"),
        pytest.param("de", "Der Westen Kanada zu.", [("Canada", "actor", "")], id="no genitive"),
        pytest.param("en", "They saw Poland's western border.", [("Poland", "attribute", "")], id="compass of something else"),
        pytest.param("de", "Sie aßen Essen.", [], id="common word, no preposition"),
        pytest.param("de", "Sie arbeitet in Essen.", [("Essen", "place", "in")], id="common word after preposition"),
        pytest.param("en", "Nice weather is coming.", [], id="common word, never alone"),
        pytest.param("en", "Ada Lincoln agreed.", [], id="surname"),
        pytest.param("de", "Gespräche mit Siemens liefen in Gesprächen.", [], id="German nouns are no places"),
        pytest.param("de", "Truppen aus den die Ukraine stützenden Ländern kamen.", [("Ukraine", "actor", "")], id="an article of a later noun"),
    ],
)  # fmt: skip
def test_where_something_happens(lang: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "actors"),
    [
        pytest.param(
            "de", "Gespräche zwischen Washington und Moskau scheiterten.", ["United States", "Russia"], id="between, de"
        ),
        pytest.param("en", "A deal between Kyiv and Moscow failed.", ["Ukraine", "Russia"], id="between, en"),
        pytest.param("de", "Der Kreml lehnte ab.", ["Russia"], id="metonym"),
        pytest.param("en", "The White House said no.", ["United States"], id="metonym of two words"),
        pytest.param("de", "Die USA wollen Moskau überzeugen.", ["United States", "Russia"], id="subject and object"),
        pytest.param("de", "In Moskau schneit es.", [], id="the city itself"),
        pytest.param("en", "U.S. officials met Russia's president.", [], id="before a noun, or possessive"),
        pytest.param("de", "Vertreter der USA kamen.", [], id="genitive"),
        pytest.param("en", "The head of Norway resigned.", [], id="of"),
        pytest.param("de", "Die Ukrainer lehnten ab.", ["Ukraine"], id="its people"),
        pytest.param("de", "Das Auto fuhr über die Brücke von Miami.", [], id="no capital"),
    ],
)
def test_which_governments_act(lang: str, text: str, actors: list[str]) -> None:
    assert [h.actor for h in hits(text, lang) if h.role == "actor"] == actors


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("de", "Russische Beamte schwiegen.", "Russia"), ("de", "Die US-Regierung schwieg.", "United States"),
        ("en", "American officials were silent.", "United States"), ("en", "North Korean troops left.", "North Korea"),
    ],
)  # fmt: skip
def test_adjectives_and_first_parts_are_attributes(lang: str, text: str, country: str) -> None:
    (hit,) = hits(text, lang)
    assert (hit.place.name, hit.role, hit.actor) == (country, "attribute", country)


def test_words_of_the_report_and_containers_are_kept() -> None:
    (hit,) = hits("Das Treffen findet in Miami, USA, statt.", "de")
    assert hit.place.expression == "Miami, USA"
    assert hit.place.within == (
        "Florida",
        "southeastern United States",
        "southern United States",
        "eastern United States",
        "United States",
        "North America",
    )
    (unknown,) = hits("In Kvarnholm war es still.", "de")
    assert not unknown.place.resolved
    (part,) = hits("Soldaten stehen in der Westukraine.", "de")
    assert part.place.within == UKRAINE


WORDS = st.sampled_from(
    ["in", "In", "der", "Miami", ",", "USA", "(", ")", "Westukraine", "Front", "'s", "of", "west", "Ukraine", "US-", "-", "x", "Kiew", "capital"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from(list(Pos))), max_size=12), st.sampled_from(["de", "en"]))
def test_any_tokens_give_hits_in_order_that_do_not_overlap(words: list[tuple[str, Pos]], lang: str) -> None:
    tokens = tuple(Token(2 * i, 2 * i + 1, text, text, pos) for i, (text, pos) in enumerate(words))
    found = find_places(Sentence(0, 0, 99, tokens), pack(lang))
    assert all(0 <= h.first < h.last <= len(tokens) for h in found)
    assert all(a.last <= b.first for a, b in pairwise(found))

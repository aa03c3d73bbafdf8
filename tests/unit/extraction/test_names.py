# ruff: noqa: E501 - a case stays on one line
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.names import Mention, find_names, last_person
from claimcheck.extraction.outlets import outlets
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.titlewords import title_of
from claimcheck.lang import pack


def names(text: str, lang: str) -> tuple[Mention, ...]:
    return find_names(sentences(text, pack(lang)), pack(lang))


def of(text: str, lang: str, kind: str) -> list[str]:
    return [m.name for m in names(text, lang) if m.kind == kind]


@pytest.mark.parametrize(
    ("lang", "text", "persons"),
    [
        pytest.param("de", "Marit Oelkers traf Tobias Wendrichs. Oelkers schwieg.", ["Marit Oelkers", "Tobias Wendrichs", "Marit Oelkers"], id="surname later"),
        pytest.param("en", "Oelkers agrees. Marit Oelkers said so.", ["Marit Oelkers", "Marit Oelkers"], id="full name later"),
        pytest.param("de", "Arvid Lundquist kam. Lundquists Sprecher ging.", ["Arvid Lundquist", "Arvid Lundquist"], id="German genitive"),
        pytest.param("en", "Arvid Lundquist's aide left.", ["Arvid Lundquist"], id="English possessive"),
        pytest.param("en", "Ida van der Holt met J. R. Solheim.", ["Ida van der Holt", "J. R. Solheim"], id="particles and initials"),
        pytest.param("de", "Ex-Kanzlerin Ida Holt kam, sagte Holt.", ["Ida Holt", "Ida Holt"], id="surname that is a verb"),
        pytest.param("de", "Ada Berg kam. Berg sagte nichts.", ["Ada Berg", "Ada Berg"], id="surname that is a noun"),
        pytest.param("de", "Das sagte Nele Brockmann vor Gästen.", ["Nele Brockmann"], id="surname that the tagger calls a noun"),
        pytest.param("de", "Das sagte Brandow Reportern.", ["Brandow"], id="a dative is no surname"),
        pytest.param("en", "Jon Beck and Ada Beck met. Beck said no.", ["Jon Beck", "Ada Beck", "Beck"], id="two of one surname stay open"),
        pytest.param("en", "PELHAM: Thank you. Ada Pelham said so.", ["Ada Pelham", "Ada Pelham"], id="capitals"),
        pytest.param("en", "It was the Winter War and the Kessendal Agreement.", [], id="things named after people"),
        pytest.param("de", "Am Montag im Januar regnete es.", [], id="days and months"),
    ],
)  # fmt: skip
def test_persons_by_their_full_name(lang: str, text: str, persons: list[str]) -> None:
    assert of(text, lang, "person") == persons


@pytest.mark.parametrize(
    ("lang", "text", "words", "offices", "affiliation", "former"),
    [
        pytest.param("de", "US-Präsident Joe Miller kam.", "US-Präsident Joe Miller", ("president",), "United States", False, id="country in the title"),
        pytest.param("en", "U.S. President Joe Miller came.", "U.S. President Joe Miller", ("president",), "United States", False, id="country before"),
        pytest.param("en", "Russia's foreign minister Ilja Brandow came.", "Russia 's foreign minister Ilja Brandow", ("foreign minister",), "Russia", False, id="possessive"),
        pytest.param("de", "Der ehemalige Kanzler Olaf Brandow kam.", "Der ehemalige Kanzler Olaf Brandow", ("chancellor",), None, True, id="former"),
        pytest.param("en", "Former Defense Minister Ilja Brandow came.", "Former Defense Minister Ilja Brandow", ("defence minister",), None, True, id="former, en"),
        pytest.param("de", "Marit Oelkers, Sprecherin des Außenministeriums, kam.", "Marit Oelkers , Sprecherin des Außenministeriums", ("spokesperson",), "foreign ministry", False, id="apposition"),
        pytest.param("en", "Marit Oelkers, a spokeswoman for the Interior Ministry, came.", "Marit Oelkers , a spokeswoman for the Interior Ministry", ("spokesperson",), "interior ministry", False, id="apposition, en"),
        pytest.param("de", "Die Leiterin der Weltbank, Marit Oelkers, kam.", "Die Leiterin der Weltbank , Marit Oelkers", ("head",), "World Bank", False, id="title, then name between commas"),
        pytest.param("de", "Werft-Chef Armin Bolte kam.", "Werft-Chef Armin Bolte", ("head",), "Werft", False, id="hyphen"),
        pytest.param("en", "Mr. Brandow said no.", "Mr. Brandow", (), None, False, id="honorific"),
    ],
)  # fmt: skip
def test_titles_beside_a_name(
    lang: str, text: str, words: str, offices: tuple[str, ...], affiliation: str | None, former: bool
) -> None:
    found = sentences(text, pack(lang))
    person = next(m for m in names(text, lang) if m.kind == "person")
    assert found[0].text(person.outer_first, person.outer_last) == words
    assert (person.offices, person.affiliation, person.former) == (offices, affiliation, former)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "name"),
    [
        pytest.param(
            "de", "Das ukrainische Außenministerium schwieg.", "organisation", "foreign ministry of Ukraine", id="ministry, de"
        ),
        pytest.param(
            "en",
            "The Ukrainian Ministry of Foreign Affairs was silent.",
            "organisation",
            "foreign ministry of Ukraine",
            id="ministry, en",
        ),
        pytest.param("de", "Die Polizei schwieg.", "organisation", "police", id="generic"),
        pytest.param(
            "de",
            "Der russische Nationale Wohlfahrtsfonds schwieg.",
            "organisation",
            "National Wealth Fund of Russia",
            id="fund, de",
        ),
        pytest.param(
            "en", "Russian National Wealth Fund was silent.", "organisation", "National Wealth Fund of Russia", id="fund, en"
        ),
        pytest.param("de", "Das Institut für Wetterkunde schwieg.", "organisation", "Institut für Wetterkunde", id="für"),
        pytest.param("de", "Der UN-Sicherheitsrat schwieg.", "organisation", "UN Security Council", id="known compound"),
        pytest.param("en", "NATO was silent.", "organisation", "NATO", id="acronym"),
        pytest.param("de", "Der RDIF schwieg.", "organisation", "Russian Direct Investment Fund", id="known acronym"),
        pytest.param("de", "Die US-Regierung schwieg.", "government", "United States", id="government, de"),
        pytest.param("en", "The Russian government was silent.", "government", "Russia", id="government, en"),
        pytest.param("en", "The White House was silent.", "government", "United States", id="seat of government"),
        pytest.param("de", "Laut Politico schweigt er.", "outlet", "Politico", id="outlet"),
        pytest.param("de", "Das meldet die Deutsche Presse-Agentur.", "news_agency", "dpa", id="agency"),
        pytest.param("de", "Das berichtet der Spiegel.", "outlet", "Der Spiegel", id="common word with a verb of speech"),
        pytest.param("en", "The Harbour Post was silent.", "outlet", "Harbour Post", id="unlisted outlet, en"),
        pytest.param("de", "Das meldet die Nordsee-Zeitung.", "outlet", "Nordsee-Zeitung", id="unlisted outlet, hyphen"),
        pytest.param("de", "Laut dem Küstenkurier regnet es.", "outlet", "Küstenkurier", id="unlisted outlet, solid"),
        pytest.param("de", "Das Magazin „Stern“ schweigt.", "outlet", "Stern", id="common word in quotation marks"),
    ],
)
def test_organisations_outlets_and_governments(lang: str, text: str, kind: str, name: str) -> None:
    assert name in of(text, lang, kind)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        pytest.param("de", "Ein Stern fiel.", "outlet", id="a star"),
        pytest.param("de", "Das berichtet die Tageszeitung.", "outlet", id="a newspaper"),
        pytest.param("de", "Er mag Luftpost.", "outlet", id="a compound without cue"),
        pytest.param("en", "It took time.", "outlet", id="time"),
        pytest.param("de", "Er wurde wegen Brandstiftung verurteilt.", "organisation", id="ends like a foundation"),
        pytest.param("en", "They agreed with us.", "organisation", id="us"),
    ],
)
def test_common_words_are_no_names(lang: str, text: str, kind: str) -> None:
    assert of(text, lang, kind) == []


def test_the_last_person_may_be_asked_by_office() -> None:
    found = names("Minister Olaf Brandow traf Marit Oelkers. Der Minister schwieg.", "de")
    assert last_person(found, 1, 0).name == "Marit Oelkers"  # type: ignore[union-attr]
    assert last_person(found, 1, 0, "minister").name == "Olaf Brandow"  # type: ignore[union-attr]
    assert last_person(found, 0, 0) is None


@pytest.mark.parametrize(
    ("word", "office", "former"),
    [
        ("Präsidentin", "president", False), ("Ex-US-Präsidenten", "president", True), ("Altkanzler", "chancellor", True),
        ("Bundesaußenministerin", "foreign minister", False), ("Sondergesandter", "special envoy", False), ("Haus", None, False),
    ],
)  # fmt: skip
def test_german_titles_by_their_parts(word: str, office: str | None, former: bool) -> None:
    title = title_of(word, pack("de"))
    assert (title.id if title else None, bool(title and title.former)) == (office, former)


def test_the_table_of_outlets_is_broad() -> None:
    assert len({o.name for o in outlets().values()}) >= 150
    assert {"dpa", "AFP", "Reuters", "Associated Press", "Interfax", "TASS", "Ukrinform", "Xinhua"} <= {
        o.name for o in outlets().values()
    }


WORDS = st.sampled_from(
    ["Joe", "Miller", "Millers", ",", "der", "von", "Präsident", "President", "former", "'s", "dpa", "Stern", "„", "Polizei", "US-Regierung", "für", "NATO", "-", "Russian", "Fund"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from(list(Pos))), max_size=14), st.sampled_from(["de", "en"]))
def test_any_tokens_give_mentions_that_do_not_overlap(words: list[tuple[str, Pos]], lang: str) -> None:
    tokens = tuple(Token(2 * i, 2 * i + 1, text, text, pos) for i, (text, pos) in enumerate(words))
    found = find_names([Sentence(0, 0, 99, tokens)], pack(lang))
    assert all(0 <= m.outer_first <= m.first < m.last <= m.outer_last <= len(tokens) for m in found)
    assert all(a.last <= b.first for a, b in pairwise(found))

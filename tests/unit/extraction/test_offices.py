# ruff: noqa: E501 - a case stays on one line
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.administrations import RoleClaim
from claimcheck.extraction.names import find_names
from claimcheck.extraction.offices import role_claims
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.lang import pack


def claims(text: str, lang: str) -> list[tuple[str, RoleClaim]]:
    report = sentences(text, pack(lang))
    mentions = find_names(report, pack(lang))
    return [(s.text(c.first, c.last), c) for s in report for c in role_claims(s, mentions, pack(lang))]


def lines(text: str, lang: str) -> list[tuple[str, str, str]]:
    return [(words, str(c.kind), str(c.event)) for words, c in claims(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "words", "event"),
    [
        pytest.param("en", "Deputy Foreign Minister Ida Holt came.", "Deputy Foreign Minister Ida Holt", "holds_office(holder: Ida Holt; office: deputy foreign minister)", id="deputy, en"),
        pytest.param("de", "Ben Ash, der stellvertretende Leiter der Hafenbehörde, kam.", "Ben Ash , der stellvertretende Leiter der Hafenbehörde", "holds_office(holder: Ben Ash; office: deputy head; organisation: Hafenbehörde)", id="deputy, de"),
        pytest.param("de", "Ben Ash, Leiter des norwegischen Pensionsfonds, kam.", "Ben Ash , Leiter des norwegischen Pensionsfonds", "head_of(leader: Ben Ash; organisation: Pensionsfonds of Norway)", id="a lemma that is no word"),
        pytest.param("de", "Es kommt Ben Ash, Leiter des russischen Nationalen Wohlfahrtsfonds, morgen.", "Ben Ash , Leiter des russischen Nationalen Wohlfahrtsfonds", "head_of(leader: Ben Ash; organisation: National Wealth Fund of Russia)", id="apposition, de"),
        pytest.param("en", "Ben Ash, head of the Russian National Wealth Fund, will come.", "Ben Ash , head of the Russian National Wealth Fund", "head_of(leader: Ben Ash; organisation: National Wealth Fund of Russia)", id="apposition, en"),
        pytest.param("en", "Ben Ash, head of the National Wealth Fund of Norway, will come.", "Ben Ash , head of the National Wealth Fund of Norway", "head_of(leader: Ben Ash; organisation: National Wealth Fund of Norway)", id="country after"),
        pytest.param("de", "Die Leiterin der Weltbank, Marit Oelkers, kam.", "Die Leiterin der Weltbank , Marit Oelkers", "head_of(leader: Marit Oelkers; organisation: World Bank)", id="title, then name"),
        pytest.param("de", "Werft-Chef Armin Bolte kam.", "Werft-Chef Armin Bolte", "head_of(leader: Armin Bolte; organisation: Werft)", id="hyphen"),
        pytest.param("de", "Sie traf Außenminister Tobias Wendrichs.", "Außenminister Tobias Wendrichs", "holds_office(holder: Tobias Wendrichs; office: foreign minister)", id="title before, de"),
        pytest.param("en", "She met Foreign Minister Tobias Wendrichs.", "Foreign Minister Tobias Wendrichs", "holds_office(holder: Tobias Wendrichs; office: foreign minister)", id="title before, en"),
        pytest.param("en", "Russia's foreign minister Ilja Brandow came.", "Russia 's foreign minister Ilja Brandow", "holds_office(holder: Ilja Brandow; office: foreign minister; organisation: Russia)", id="possessive"),
        pytest.param("de", "US-Präsident Joe Miller kam.", "US-Präsident Joe Miller", "holds_office(holder: Joe Miller; office: president; organisation: United States)", id="country prefix"),
        pytest.param("de", "Ex-Kanzlerin Ida Holt kam.", "Ex-Kanzlerin Ida Holt", "formerly_holds_office(holder: Ida Holt; office: chancellor)", id="former, de"),
        pytest.param("en", "Former President Ida Holt came.", "Former President Ida Holt", "formerly_holds_office(holder: Ida Holt; office: president)", id="former, en"),
        pytest.param("en", "Marit Oelkers, a spokeswoman for the Interior Ministry, came.", "Marit Oelkers , a spokeswoman for the Interior Ministry", "holds_office(holder: Marit Oelkers; office: spokesperson; organisation: interior ministry)", id="spokesperson"),
        pytest.param("en", "Joe Miller's son-in-law, Ben Ash, came.", "Joe Miller 's son-in-law , Ben Ash", "relative_of(person: Ben Ash; relative: Joe Miller; value: son-in-law)", id="kin before, en"),
        pytest.param("de", "Joe Miller kam. Millers Schwiegersohn Ben Ash ging.", "Millers Schwiegersohn Ben Ash", "relative_of(person: Ben Ash; relative: Joe Miller; value: son-in-law)", id="kin before, de"),
        pytest.param("en", "Ben Ash, son of Joe Miller, left.", "son of Joe Miller", "relative_of(person: Ben Ash; relative: Joe Miller; value: son)", id="kin after"),
        pytest.param("de", "Ben Ash, der Neffe des früheren Kanzlers, ging.", "der Neffe des früheren Kanzlers", "relative_of(person: Ben Ash; relative: former chancellor; value: nephew)", id="kin of somebody unnamed"),
    ],
)  # fmt: skip
def test_titles_and_appositions_claim_a_role(lang: str, text: str, words: str, event: str) -> None:
    assert (words, "asserted", event) in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "words", "group"),
    [
        ("de", "Eine ukrainische Delegation unter der Leitung des Sicherheitsberaters Oleh Maren kam.", "Eine ukrainische Delegation unter der Leitung des Sicherheitsberaters Oleh Maren", "Ukraine delegation"),
        ("en", "A Ukrainian delegation led by National Security Adviser Oleh Maren arrived.", "A Ukrainian delegation led by National Security Adviser Oleh Maren", "Ukraine delegation"),
        ("en", "The team under the leadership of Oleh Maren arrived.", "The team under the leadership of Oleh Maren", "team"),
    ],
)  # fmt: skip
def test_who_leads_a_group(lang: str, text: str, words: str, group: str) -> None:
    (found,) = [(w, c) for w, c in claims(text, lang) if c.event.predicate == "lead"]
    assert found[0] == words
    assert (found[1].event.role("leader"), found[1].event.role("group")) == (("Oleh Maren",), (group,))


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("de", "Das sagte ein Mitglied der Regierung von Joe Miller.", "der Regierung von Joe Miller"),
        ("de", "Joe Miller kam. Millers Regierung schwieg.", "Millers Regierung"),
        ("en", "Joe Miller came. The Miller administration was silent.", "The Miller administration"),
        ("en", "It was the government of President Joe Miller.", "the government of President Joe Miller"),
    ],
)
def test_a_government_called_by_a_name_presupposes_who_governs(lang: str, text: str, words: str) -> None:
    assert (words, "presupposed", "holds_office(holder: Joe Miller; office: head of government)") in lines(text, lang)


SENTENCE = {
    "de": "Es kommen Sten Falk, Sondergesandter der Regierung von Joe Miller, und Ben Ash, den Schwiegersohn des ehemaligen US-Präsidenten.",
    "en": "Sten Falk, special envoy of the administration of Joe Miller, and Ben Ash, the son-in-law of the former U.S. president, will come.",
}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_an_unnamed_former_holder_is_the_one_who_governs_in_the_same_sentence(lang: str) -> None:
    found = {c.event.predicate + str(c.kind): c.event for _, c in claims(SENTENCE[lang], lang)}
    former, present = found["formerly_holds_officeimplied"], found["holds_officepresupposed"]
    assert former.role("holder") == present.role("holder") == ("Joe Miller",)
    assert former.role("office") == present.role("office") == ("president",)
    assert former.role("organisation") == present.role("organisation") == ("United States",)
    assert former.roles["holder"].inferred
    assert present.roles["office"].inferred
    assert found["relative_ofasserted"].roles["relative"].inferred


@pytest.mark.parametrize(
    ("lang", "more"),
    [
        pytest.param("de", " Ex-Präsident Al Sommer schwieg.", id="another former president, de"),
        pytest.param("en", " Former U.S. President Al Sommer was silent.", id="another former president, en"),
    ],
)
def test_nothing_is_inferred_where_another_former_holder_is_named(lang: str, more: str) -> None:
    found = [c for _, c in claims(SENTENCE[lang] + more, lang)]
    assert not [c for c in found if c.kind == "implied"]
    (kin,) = [c for c in found if c.event.predicate == "relative_of"]
    assert not kin.event.roles["relative"].resolved
    assert not any(r.inferred for c in found for r in c.event.roles.values())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("en", "Analyst Ben Ash was silent.", id="a profession"),
        pytest.param("de", "Der Chef Ben Ash schwieg.", id="head of nothing said"),
        pytest.param("de", "Der ehemalige Präsident schwieg.", id="nobody who could be meant"),
        pytest.param("en", "The Norwegian government was silent.", id="a government called by its country"),
        pytest.param("de", "Ben Ash sprach mit Marit Oelkers.", id="no title"),
    ],
)
def test_what_claims_no_role(lang: str, text: str) -> None:
    assert claims(text, lang) == []


def test_a_bare_title_claims_its_office_once() -> None:
    text = "President Ida Holt came. President Ida Holt left. President Holt returned."
    assert len(claims(text, "en")) == 1


WORDS = st.sampled_from(
    ["Joe", "Miller", "Millers", ",", "der", "des", "von", "ehemaligen", "former", "US-Präsidenten", "president", "Regierung", "administration", "Schwiegersohn", "son", "of", "'s", "unter", "Leitung", "Delegation", "led", "by", "who", "heads", "NATO"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from(list(Pos))), max_size=14), st.sampled_from(["de", "en"]))
def test_any_tokens_give_claims_within_the_sentence(words: list[tuple[str, Pos]], lang: str) -> None:
    tokens = tuple(Token(2 * i, 2 * i + 1, text, text, pos) for i, (text, pos) in enumerate(words))
    sentence = Sentence(0, 0, 99, tokens)
    found = role_claims(sentence, find_names([sentence], pack(lang)), pack(lang))
    assert all(0 <= c.first < c.last <= len(tokens) for c in found)
    assert list(found) == sorted(found, key=lambda c: (c.first, c.last, c.event.predicate))

"""Terms side by side: partners, opposites, what is left over, what is called untrue."""

from __future__ import annotations

import pytest

from claimcheck.comparison.lexical import alters, opposites
from claimcheck.comparison.names import compare_names
from claimcheck.comparison.ontology import default_ontology
from claimcheck.comparison.terms import align, alike, disowned, opposed_terms
from claimcheck.comparison.wording import Wording, Words, compare_words
from claimcheck.lang import LANGUAGES, pack
from claimcheck.records.comparison import Code
from claimcheck.records.values import Polarity
from claimcheck.testing import claim

ONTOLOGY = default_ontology()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("kill", "kill", True), ("murder", "kill", True), ("kill", "rescue", False), ("buy", "sell", True),
        ("Rex Dale", "Dale", True), ("Rex Dale", "Max Dale", False), ("en:harbour", "en:harbours", True),
        ("en:north", "en:forth", False), ("de:hafen", "en:hafen", True),
        ("de:brücke", "en:brigade", False),
        ("#12", "#12", False), ("#12", "person", False), ("en:buyer", "en:seller", False), ("en:safer", "en:unsafe", False),
    ],
)  # fmt: skip
def test_alike(a: str, b: str, same: bool) -> None:
    assert alike(a, b, ONTOLOGY) is alike(b, a, ONTOLOGY) is same


@pytest.mark.parametrize(
    ("a", "b", "opposed"),
    [
        ("accept", "reject", True), ("en:safe", "en:unsafe", True), ("de:gefälscht", "de:echt", True),
        ("en:safe", "en:old", False),
        ("accept", "accept", False),
    ],
)  # fmt: skip
def test_opposed(a: str, b: str, opposed: bool) -> None:
    assert opposed_terms(a, b, ONTOLOGY) is opposed_terms(b, a, ONTOLOGY) is opposed


def test_each_term_has_one_partner_and_light_verbs_none() -> None:
    found = align(("have", "Norland", "#19", "member"), ("be", "member", "Norland", "member", "#16"), ONTOLOGY)
    assert [(found.a[i], found.b[j]) for i, j in found.pairs] == [("Norland", "Norland"), ("member", "member")]
    assert [found.a[i] for i in found.only_a] == ["#19"]
    assert [found.b[j] for j in found.only_b] == ["member", "#16"]


def test_opposites_are_no_leftovers() -> None:
    found = align(("accept", "Rex Dale", "en:plan"), ("reject", "Rex Dale"), ONTOLOGY)
    assert found.opposed == ((0, 0),)
    assert (found.only_a, found.only_b) == ((2,), ())


@pytest.mark.parametrize(
    ("terms", "rest"),
    [
        (("be", "report", "collapse", "Holm Bridge", "en:false"), ("collapse", "Holm Bridge")),
        (("be", "de:meldung", "collapse", "Holm Bridge", "de:falsch"), ("collapse", "Holm Bridge")),
        (("carry", "Rex Dale", "passport", "en:false"), ()), (("report", "collapse", "Holm Bridge"), ()), ((), ()),
    ],
)  # fmt: skip
def test_disowned(terms: tuple[str, ...], rest: tuple[str, ...]) -> None:
    assert disowned(terms) == rest


@pytest.mark.parametrize("language", LANGUAGES)
def test_opposites_are_two_words_once_each(language: str) -> None:
    listed = [tuple(pair) for pair in pack(language).table("wording")["opposites"]]
    assert all(len(set(pair)) == 2 for pair in listed)
    assert len({frozenset(pair) for pair in listed}) == len(listed)
    assert {(b, a) for a, b in opposites()} == opposites()


def test_both_languages_have_the_same_keys() -> None:
    assert {tuple(sorted(pack(language).table("wording"))) for language in LANGUAGES} == {
        ("altering", "opposites", "reports", "seats", "untrue")
    }


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("second tower", "tower", "unresolved"), ("tall tower", "tower", "inside"),
        ("Sergei Volkov", "Sergej Wolkow", "unresolved"),
        ("Sergei Volkov", "Sergej Morosow", "disjoint"), ("Kanzlerin Ada Brandt", "Chancellor Ada Brandt", "unresolved"),
        ("Chancellor Ada Brandt", "Chancellor Rex Dale", "disjoint"),
    ],
)  # fmt: skip
def test_titles_transliterations_and_words_that_change_the_thing(a: str, b: str, code: str) -> None:
    assert compare_names(a, b) == code
    assert compare_names(b, a) == Code(code).mirror


def test_an_altering_word_is_known_with_and_without_its_language() -> None:
    assert alters("en:former")
    assert alters("ehemalig")
    assert not alters("en:tall")


def words(*terms: str, polarity: str = "+", content: str = "x") -> Words:
    return Words(content, "en", terms, terms[0] if terms else None, Polarity(polarity))


FRAME = ("zorble", "Holmstadt", "en:dock", "en:crane")
FALSE = words("be", "report", "zorble", "Holmstadt", "en:false")


@pytest.mark.parametrize(
    ("a", "b", "predicate", "expected"),
    [
        (words(*FRAME), words(*FRAME), "unresolved", Wording(Code.EQUAL)),
        (words(*FRAME), words(*FRAME), "equal", Wording()),
        (words(*FRAME), words(*FRAME[:3], polarity="-"), "equal", Wording(Code.ANTONYM)),
        (words(*FRAME[:3]), words(*FRAME, polarity="-"), "equal", Wording()),
        (words(*FRAME), words("frumble", "Holmstadt", "en:dock", polarity="-"), "unresolved", Wording(Code.UNRESOLVED)),
        (words(*FRAME), words(*FRAME[:1], polarity="-"), "equal", Wording()),
        (words(*FRAME, "#12"), words(*FRAME, "#15"), "neither", Wording(Code.DISJOINT, exclusive=True, number=True)),
        (words(*FRAME, "#12"), words(*FRAME, "#10..15~"), "neither", Wording(Code.DISJOINT, number=True)),
        (words(*FRAME, "#12", "Rex Dale"), words(*FRAME, "#12", "Ada Brandt"), "neither", Wording(Code.DISJOINT, exclusive=True)),
        (words(*FRAME, "Rex Dale"), words(*FRAME, "Ada Brandt"), "neither", Wording(Code.DISJOINT)),
        (words(*FRAME, "en:red"), words(*FRAME, "en:blue"), "neither", Wording(Code.UNRESOLVED)),
        (words(*FRAME, "en:safe"), words(*FRAME, "en:unsafe"), "neither", Wording(Code.ANTONYM, exclusive=True)),
        (words("zorble", "en:safe"), words("zorble", "en:unsafe"), "neither", Wording(Code.UNRESOLVED)),
        (words(*FRAME, "en:safe", "en:red"), words(*FRAME, "en:unsafe", "en:blue"), "neither", Wording(Code.UNRESOLVED)),
        (words(*FRAME), FALSE, "disjoint", Wording(Code.ANTONYM, exclusive=True, factive=True)),
        (words(*FRAME), words("be", "report", "zorble", "Quay City", "en:false"), "disjoint", Wording()),
        (words(*FRAME, polarity="-"), FALSE, "disjoint", Wording()),
    ],
)  # fmt: skip
def test_wording_by_terms(a: Words, b: Words, predicate: str, expected: Wording) -> None:
    assert compare_words(a, b, Code(predicate), ONTOLOGY) == expected
    assert compare_words(b, a, Code(predicate), ONTOLOGY) == expected


def test_claims_without_terms_are_compared_by_their_content() -> None:
    a, b = (Words.of(claim(content="Dale zorbled the harbour crane twice", outlet=outlet)) for outlet in ("A", "B"))
    assert compare_words(a, b, Code.NEITHER, ONTOLOGY) == Wording(Code.EQUAL)

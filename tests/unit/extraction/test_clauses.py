"""Clauses: their kinds, what hangs on what, and where they end."""

from __future__ import annotations

import pytest
from core_analysis import PACKS, analyses, kinds
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.extraction.clauses import clauses
from claimcheck.extraction.phrases import phrases
from claimcheck.extraction.segment import sentences

CASES = {
    "main": ("en", "The bridge closed.", ["main: The bridge closed"]),
    "de main": ("de", "Die Brücke schloss.", ["main: Die Brücke schloss"]),
    "coordinate": (
        "en", "The bridge closed and the tunnel flooded.", ["main: The bridge closed", "coordinate: the tunnel flooded"],
    ),
    "de coordinate": (
        "de", "Die Brücke schloss und der Tunnel lief voll.", ["main: Die Brücke schloss", "coordinate: der Tunnel lief voll"],
    ),
    "shared subject": (
        "en", "The bridge has not opened and will not open.", ["main: The bridge has not opened", "coordinate: will not open"],
    ),
    "noun phrases joined are no clauses": ("en", "The bridge and the tunnel closed.", ["main: The bridge and the tunnel closed"]),
    "relative clause without commas": (
        "en", "The man who repaired the bridge left.",
        ["main: The man left", "relative: who repaired the bridge"],
    ),
    "complement": ("en", "The mayor said that it rained.", ["main: The mayor said", "complement: that it rained"]),
    "de complement": ("de", "Der Rat sagte, dass es regnet.", ["main: Der Rat sagte", "complement: dass es regnet"]),
    "bare complement": (
        "en", "The mayor said the bridge had closed.", ["main: The mayor said", "complement: the bridge had closed"],
    ),
    "de reported speech": ("de", "Der Rat sagte, es regne.", ["main: Der Rat sagte", "reported: es regne"]),
    "whether": ("en", "The mayor asked whether it rained.", ["main: The mayor asked", "complement: whether it rained"]),
    "question": ("en", "The mayor asked why it rained.", ["main: The mayor asked", "question: why it rained"]),
    "relative": ("en", "The bridge, which is old, has fallen.", ["main: The bridge has fallen", "relative: which is old"]),
    "de relative": ("de", "Die Brücke, die alt ist, schloss.", ["main: Die Brücke schloss", "relative: die alt ist"]),
    "de relative with preposition": (
        "de", "Die Brücke, auf der er stand, schloss.", ["main: Die Brücke schloss", "relative: auf der er stand"],
    ),
    "adverbial": (
        "en", "The bridge closed because it rained.", ["main: The bridge closed", "adverbial: because it rained"],
    ),
    "de adverbial": ("de", "Die Brücke schloss, weil es regnete.", ["main: Die Brücke schloss", "adverbial: weil es regnete"]),
    "de adverbial first": (
        "de", "Während es regnete, schloss die Brücke.", ["adverbial: Während es regnete", "main: schloss die Brücke"],
    ),
    "conditional": ("en", "If it rains, the bridge will close.", ["conditional: If it rains", "main: the bridge will close"]),
    "conditional after": (
        "en", "The bridge will close if it rains.", ["main: The bridge will close", "conditional: if it rains"],
    ),
    "unless": ("en", "Unless it rains, the bridge will open.", ["conditional: Unless it rains", "main: the bridge will open"]),
    "de conditional": (
        "de", "Wenn es regnet, wird die Brücke schließen.", ["conditional: Wenn es regnet", "main: wird die Brücke schließen"],
    ),
    "purpose": ("en", "They closed it in order to repair it.", ["main: They closed it", "purpose: in order to repair it"]),
    "de purpose": ("de", "Sie schlossen sie, um sie zu retten.", ["main: Sie schlossen sie", "purpose: um sie zu retten"]),
    "instead": ("en", "They closed it instead of repairing it.", ["main: They closed it", "instead: instead of repairing it"]),
    "de instead": (
        "de", "Sie schlossen sie, anstatt sie zu retten.", ["main: Sie schlossen sie", "instead: anstatt sie zu retten"],
    ),
    "infinitive of its own verb": ("en", "The city plans to close the bridge.", ["main: The city plans to close the bridge"]),
    "de infinitive": (
        "de", "Die Stadt plant, die Brücke zu schließen.", ["main: Die Stadt plant", "infinitive: die Brücke zu schließen"],
    ),
    "participial": (
        "en", "The bridge fell, killing three people.", ["main: The bridge fell", "participial: killing three people"],
    ),
    "parenthesis after": (
        "en", "The bridge is closed, the mayor said.", ["main: The bridge is closed", "parenthesis: the mayor said"],
    ),
    "parenthesis within": (
        "en", "The bridge, the mayor said, has closed.", ["main: The bridge has closed", "parenthesis: the mayor said"],
    ),
    "de parenthesis after": (
        "de", "Die Brücke ist zu, sagte der Rat.", ["main: Die Brücke ist zu", "parenthesis: sagte der Rat"],
    ),
    "de parenthesis within": (
        "de", "Die Brücke sei, sagte der Rat, gesperrt.", ["main: Die Brücke sei gesperrt", "parenthesis: sagte der Rat"],
    ),
    "after a quotation": ("en", '"It is closed," the mayor said.', ["main: It is closed", "parenthesis: the mayor said"]),
    "de after a quotation": ("de", "„Sie ist zu“, sagte der Rat.", ["main: Sie ist zu", "parenthesis: sagte der Rat"]),
    "de wie": ("de", "Wie der Rat mitteilte, ist sie zu.", ["parenthesis: Wie der Rat mitteilte", "main: ist sie zu"]),
    "nested complements": (
        "en", "Ada said that Ben told her that it rained.",
        ["main: Ada said", "complement: that Ben told her", "complement: that it rained"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_clauses(lang: str, text: str, expected: list[str]) -> None:
    assert [f"{kind}: {words}" for kind, words in kinds(text, lang)] == expected


GAPS = {
    "as-clause before its sentence": (
        "en",
        "As the police reported, the bridge is closed.",
        "parenthesis",
        "As the police reported",
    ),
    "de question after a comma": ("de", "Der Rat fragte, warum es regnet.", "question", "warum es regnet"),
    "passive parenthesis": ("en", "The tunnel, it was reported, has flooded.", "parenthesis", "it was reported"),
    "relative clause of saying": ("en", "The bridge, which Ada said was unsafe, fell.", "complement", "was unsafe"),
}


@pytest.mark.xfail(strict=True, reason="clause is missed, mistaken or too long")
@pytest.mark.parametrize(("lang", "text", "kind", "words"), GAPS.values(), ids=GAPS.keys())
def test_clauses_not_read_yet(lang: str, text: str, kind: str, words: str) -> None:
    assert (kind, words) in kinds(text, lang)


PARENTS = {
    "complement of the main clause": ("en", "The mayor said that it rained.", {1: 0}),
    "nested": ("en", "Ada said that Ben told her that it rained.", {1: 0, 2: 1}),
    "relative": ("de", "Die Brücke, die alt ist, schloss.", {1: 0}),
    "citing is passed over": ("en", "The Echo reported, citing two aides, that it rained.", {1: 0, 2: 0}),
}


@pytest.mark.parametrize(("lang", "text", "parents"), PARENTS.values(), ids=PARENTS.keys())
def test_what_hangs_on_what(lang: str, text: str, parents: dict[int, int]) -> None:
    (found,) = analyses(text, lang)
    assert {c.index: c.parent for c in found.clauses if c.parent >= 0} == parents


HEADS = {
    "full verb before auxiliaries": ("en", "The bridge may have been closed.", "close"),
    "de bracket": ("de", "Die Brücke ist am Montag eingestürzt.", "einstürzen"),
    "de modal": ("de", "Die Brücke könnte schließen.", "schließen"),
    "auxiliary alone": ("en", "The bridge is old.", "be"),
    "de auxiliary alone": ("de", "Die Brücke war alt.", "sein"),
}


@pytest.mark.parametrize(("lang", "text", "head"), HEADS.values(), ids=HEADS.keys())
def test_head_of_the_clause(lang: str, text: str, head: str) -> None:
    (found,) = analyses(text, lang)
    assert found.sentence.tokens[found.clauses[0].head].lemma == head


def test_a_separated_particle_belongs_to_the_verb() -> None:
    (found,) = analyses("Der Rat teilte am Montag mit, dass es regnet.", "de")
    assert [found.sentence.tokens[i].text for i in found.clauses[0].verbs] == ["teilte", "mit"]


def test_cannot_has_a_main_verb() -> None:
    (found,) = analyses("The bridge cannot close.", "en")
    assert found.clauses[0].head >= 0


WORDS = [
    "The",
    "bridge",
    "said",
    "that",
    "closed",
    ",",
    "and",
    "who",
    "if",
    "to",
    "is",
    '"',
    "not",
    "because",
    "die",
    "Brücke",
    "sagte",
    "dass",
]
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=80) | st.lists(st.sampled_from(WORDS), max_size=20).map(
    " ".join
)


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(deadline=None)
@example(text="A,AZ aND")
@example(text="K 0sAIS SAID")
@given(text=texts)
def test_no_token_is_in_two_clauses_and_parents_come_first(lang: str, text: str) -> None:
    for sentence in sentences(text, PACKS[lang]):
        found = clauses(sentence, phrases(sentence, PACKS[lang]), PACKS[lang])
        own = [i for c in found for i in c.tokens]
        assert len(own) == len(set(own))
        assert all(0 <= i < len(sentence.tokens) for i in own)
        assert all(-1 <= c.parent < c.index == n for n, c in enumerate(found))
        assert all(set(c.verbs) <= set(c.tokens) and (c.head == -1 or c.head in c.verbs) for c in found)

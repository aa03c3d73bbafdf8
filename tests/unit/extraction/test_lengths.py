"""A sentence that is too long to be read at once is read in parts, and every claim of it says so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.extraction.lengths import CUT, DEEP, MAX_WORDS, bounded
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.tokens import Word
from claimcheck.lang import pack

DEAD = "zehn Menschen starben am {n}. Mai in Kiel"


def row(texts: list[str]) -> list[Word]:
    return [Word(n, n + 1, text) for n, text in enumerate(texts)]


CUTS = {
    "as long as may be": (["a"] * MAX_WORDS, [MAX_WORDS]),
    "one word more": (["a"] * (MAX_WORDS + 1), [MAX_WORDS, 1]),
    "after a comma": ([*"a" * 150, ",", *"a" * 99], [151, 99]),
    "the last of two commas": ([*"a" * 120, ",", *"a" * 40, ",", *"a" * 88], [162, 88]),
    "a semicolon before a comma": ([*"a" * 120, ";", *"a" * 40, ",", *"a" * 88], [121, 129]),
    "a colon before a comma": ([*"a" * 120, ":", *"a" * 40, ",", *"a" * 88], [121, 129]),
    "no comma near the front": ([*"a" * 20, ",", *"a" * 229], [MAX_WORDS, 50]),
}


@pytest.mark.parametrize(("texts", "parts"), CUTS.values(), ids=CUTS.keys())
def test_where_a_long_sentence_is_cut(texts: list[str], parts: list[int]) -> None:
    assert [len(part) for part in bounded(row(texts))] == parts


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"abcdef", ",", ";", ":"]), min_size=1, max_size=3 * MAX_WORDS))
def test_no_word_is_lost_and_no_part_is_too_long(texts: list[str]) -> None:
    parts = list(bounded(row(texts)))
    assert [w.text for part in parts for w in part] == texts
    assert all(0 < len(part) <= MAX_WORDS for part in parts)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_no_sentence_of_a_text_is_longer(lang: str) -> None:
    found = sentences("Es ist gut. " + "Ja, " * 500 + "nein. Aus.", pack(lang))
    assert [s.cut for s in found] == [False, *[True] * (len(found) - 2), False]
    assert max(len(s.tokens) for s in found) <= MAX_WORDS
    assert sum(len(s.tokens) for s in found) == 4 + 1002 + 2


def read(text: str) -> cc.ConflictReport:
    return cc.check([cc.Report(id="r", text=text, outlet="Der Hafenbote", lang="de")])


def test_claims_of_a_sentence_that_was_cut_say_so() -> None:
    count = 25
    long = ", ".join(DEAD.format(n=n + 1) for n in range(count))
    found = read(f"In Husum starb niemand. Etwa {long}. In Leer starb niemand.")
    assert [CUT in c.notes for c in found.claims] == [False, *[True] * count, False]
    (note,) = [n for n in found.notes if n.kind == "limits"]
    assert (note.where, "read in parts; claims from it: 25" in str(note)) == ("r", True)
    assert "claims from it" not in note.text("de")


def test_nothing_is_said_of_ordinary_sentences() -> None:
    found = read(", ".join(DEAD.format(n=n + 1) for n in range(20)) + ".")
    assert not any(n.kind == "limits" for n in found.notes)
    assert not any(CUT in c.notes for c in found.claims)


NESTED = {
    "de": ("{} sagte, dass ", "die Brücke zu ist."),
    "en": ("{} said that ", "the bridge is closed."),
}
WHO = ("Anna Adler", "Ben Bauer", "Cem Celik", "Dora Daum", "Emil Ernst", "Fred Fink", "Gerd Gast")


@pytest.mark.parametrize("lang", NESTED)
def test_a_chain_that_is_too_deep_is_cut_and_says_so(lang: str) -> None:
    said, end = NESTED[lang]
    for depth in (6, 7):
        text = "".join(said.format(who) for who in WHO[:depth]) + end
        last = cc.extract(cc.Report(id="r", text=text, outlet="Bote", lang=lang))[-1]
        assert [level.source.name for level in last.attribution.levels[1:]] == list(WHO[:6])
        assert last.notes == ((DEEP,) if depth == 7 else ())

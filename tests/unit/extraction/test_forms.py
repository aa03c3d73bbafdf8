"""Analyses of word forms are kept, and begin anew when there are too many."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction import forms
from claimcheck.extraction.forms import remembering
from claimcheck.extraction.hanta import HantaTagger
from claimcheck.extraction.taggers import tagger
from claimcheck.lang import pack


class _Counting:
    """A tagger that counts how often it is asked."""

    def __init__(self, name: str) -> None:
        self.name, self.asked = name, 0

    def _tag_word(self, word: str, cutoff: int = 5, casesensitive: bool = True) -> str:
        self.asked += 1
        return f"{word} {cutoff} {casesensitive}"

    def _analyze(self, word: str, pos: int, taglevel: int = 1) -> str:
        self.asked += 1
        return f"{word} {pos} {taglevel}"


def test_a_form_is_asked_for_once() -> None:
    tagger = remembering(_Counting)("model")
    first = [tagger._tag_word("a", cutoff=5, casesensitive=c) for c in (True, False, True)]
    assert first == ["a 5 True", "a 5 False", "a 5 True"]
    assert [tagger._analyze("a", 3, taglevel=1), tagger._analyze("a", 4, taglevel=1)] == ["a 3 1", "a 4 1"]
    assert [tagger._analyze("a", 3, taglevel=1), tagger.asked] == ["a 3 1", 4]


def test_what_is_kept_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "FORMS", 3)
    tagger = remembering(_Counting)("model")
    for word in "abcdefg":
        assert tagger._tag_word(word) == f"{word} 5 True"
        assert len(tagger._forms) <= 3


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_tags_that_lead_to_an_end_are_those_the_base_finds(code: str) -> None:
    known = tagger(pack(code))
    assert isinstance(known, HantaTagger)
    found = dict(known.engine.reachability)
    type(known.engine).__mro__[1].reachable(known.engine)
    assert found
    assert known.engine.reachability == found


WORDS = (
    "The", "mayor", "said", "that", "Die", "Brücke", "ist", "NATO-Vertreter", "12", ".", ",", "zu", "quay", "Quay", "wohl",
    "3-jährige", "über", "might", "Xyzzy", "“", "'s", "ab-",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(deadline=None)  # the first case loads the model
@given(
    words=st.lists(st.sampled_from(WORDS) | st.text(min_size=1, max_size=6), min_size=1, max_size=12), casesensitive=st.booleans()
)
def test_the_search_finds_what_the_tagger_itself_finds(lang: str, words: list[str], casesensitive: bool) -> None:
    known = tagger(pack(lang))
    assert isinstance(known, HantaTagger)
    plain = type(known.engine).__mro__[1].tag_sent_viterbi
    assert known.engine.tag_sent_viterbi(words, casesensitive) == plain(known.engine, words, casesensitive)


def test_kept_steps_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "STEPS", 5)
    known = tagger(pack("en"))
    assert isinstance(known, HantaTagger)
    again = type(known.engine)(known.model)
    words = ["The", "mayor", "said", "on", "Monday", "that", "the", "quay", "might", "be", "closed", "again", "."]
    assert again.tag_sent_viterbi(words) == known.engine.tag_sent_viterbi(words)
    assert sum(map(len, again._steps.values())) <= 5 + 1

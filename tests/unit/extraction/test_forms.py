"""Analyses of word forms are kept, and begin anew when there are too many."""

from __future__ import annotations

import pytest

from claimcheck.extraction import forms
from claimcheck.extraction.forms import remembering


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

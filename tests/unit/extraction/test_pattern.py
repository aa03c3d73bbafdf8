"""The grammar of patterns and what quantities begin with: what is not asked for could not have matched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction import pattern, quantities
from claimcheck.extraction.pattern import Grammar, Matcher, patterns
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.timewords import time_grammar
from claimcheck.lang import pack

WORDS = {
    "en": "the a one two 12 2025 12:30 '98 early mid-June end of June next last few weeks between and about €3m 10-12 quay",
    "de": "der ein zwei zwölf 12. 2025 12:30 Anfang Mitte Ende Juni nächste letzte paar Wochen zwischen und etwa 10-12 Kai",
}
TEXTS = st.sampled_from(("de", "en")).flatmap(
    lambda code: st.tuples(st.just(code), st.lists(st.sampled_from(WORDS[code].split()), min_size=1, max_size=9).map(" ".join))
)


@settings(deadline=None)  # the first case loads the tagger
@given(TEXTS)
def test_a_reader_reads_nothing_where_no_word_can_begin_it(given_: tuple[str, str]) -> None:
    code, text = given_
    readers = time_grammar(pack(code)).readers
    for sentence in sentences(text, pack(code)):
        for at, token in enumerate(sentence.tokens):
            silent = [r for r in readers.values() if (begins := getattr(r, "begins", None)) and not begins(token.norm)]
            assert not [r for r in silent if r(sentence.tokens, at) is not None]


@settings(deadline=None)
@given(TEXTS)
def test_quantities_are_the_same_when_every_word_is_looked_at(given_: tuple[str, str]) -> None:
    code, text = given_
    for sentence in sentences(text, pack(code)):
        found = quantities.find_quantities(sentence, pack(code))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(quantities, "_opens", lambda _norm, _pack: True)
            assert quantities.find_quantities(sentence, pack(code)) == found


ENTRIES = (
    {"words": ["the end of {part}", "the end"], "means": "end"},
    {"words": ["the|this {part}"], "means": "this"},
    {"words": ["the"], "means": "bare"},
)
LENGTHS = {
    "one word": ("the quay", 1, "bare"),
    "two": ("the end", 2, "end"),
    "a layer second": ("the june", 2, "this"),
    "a layer last": ("the end of june", 4, "end"),
    "nothing follows": ("the", 1, "bare"),
    "a second that is missing": ("this", 0, ""),
}
LAYERED = Grammar((("part", patterns([{"words": ["june"], "means": "june"}])), ("whole", patterns(ENTRIES))), {})


@pytest.mark.parametrize(("text", "end", "means"), LENGTHS.values(), ids=LENGTHS.keys())
def test_the_longest_pattern_counts(text: str, end: int, means: str) -> None:
    tokens = [t for s in sentences(text, pack("en")) for t in s.tokens]
    best = Matcher(LAYERED, tokens).best(0, 1)
    assert ((best[0], best[1].means) if best else (0, "")) == (end, means)


def test_pairs_of_words_that_are_remembered_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "MOST_WORDS", 3)
    for after in "abcdefgh":
        assert [p.means for p in LAYERED.worded("the", after, 1)] == ["this", "bare"]
        assert len(LAYERED._pairs) <= 3

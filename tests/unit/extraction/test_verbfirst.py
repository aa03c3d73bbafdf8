"""Conditions that begin with their verb, and plurals at the end of a clause that look like infinitives."""

import pytest
from core_analysis import PACKS
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.clauses import clauses
from claimcheck.extraction.phrases import phrases
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.syntax import ClauseKind

CASES = [
    ("de", "Sollten die Gespräche scheitern, zieht das Land vor Gericht.", "conditional main"),
    ("de", "Sollten die Gespräche scheitern, werde ihr Land vor ein Schiedsgericht ziehen.", "conditional main"),
    ("de", "Kommt die Fähre, so ist alles gut.", "conditional main"),
    ("de", "Kommt die Fähre, ist dann alles gut?", "main coordinate"),
    ("de", "Gesunken ist die Fähre, sagte Ada Quent.", "main parenthesis"),
    ("de", "Wenn die Gespräche scheitern, zieht das Land vor Gericht.", "conditional main"),
    ("en", "Should the talks fail, the group will sue.", "conditional main"),
    ("en", "Were the dam to break, the town would be flooded.", "conditional main"),
    ("en", "The talks failed, the group sued.", "main coordinate"),
]


def read(lang, text):
    pack = PACKS[lang]
    (sentence,) = sentences(text, pack)
    return clauses(sentence, phrases(sentence, pack), pack)


@pytest.mark.parametrize(("lang", "text", "kinds"), CASES, ids=[text for _, text, _ in CASES])
def test_kinds(lang, text, kinds):
    assert " ".join(c.kind for c in read(lang, text)) == kinds


def test_a_condition_hangs_on_what_follows_from_it():
    condition, main = read("de", "Sollten die Gespräche scheitern, werde ihr Land abreisen.")
    assert (condition.kind, condition.parent, main.parent) == (ClauseKind.CONDITIONAL, main.index, -1)


VOCABULARY = "Sollte Kommt die Fähre sagte , werde zieht dass scheitern „ “ und Ada Quent sei so nicht"
WORDS = st.sampled_from(VOCABULARY.split())  # a sentence of words


@settings(max_examples=200)
@given(st.lists(WORDS, min_size=1, max_size=14))
def test_no_clause_hangs_on_itself(words):
    for sentence in sentences(" ".join(words) + ".", PACKS["de"]):
        found = clauses(sentence, phrases(sentence, PACKS["de"]), PACKS["de"])
        for clause in found:
            above, steps = clause.parent, 0
            while above >= 0:
                above, steps = found[above].parent, steps + 1
                assert steps <= len(found)

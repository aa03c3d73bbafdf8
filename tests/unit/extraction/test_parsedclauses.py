"""Clauses from what hangs on what, in both languages, without any parser installed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripted_parser import ENGLISH, GERMAN, Scripted, scripted_pack, sentence

from claimcheck.extraction.parsedclauses import parsed_clauses, relations
from claimcheck.extraction.syntax import Pos
from claimcheck.extraction.tag import tag_view
from claimcheck.extraction.taggers import Parsed

SCRIPTS = {"en": ENGLISH, "de": GERMAN}


def found(lang: str, text: str) -> str:
    """`kind parent: words` of every clause of a sentence that is in the script."""
    by, pack = Scripted.of(SCRIPTS[lang]), scripted_pack(lang)
    made = sentence(text, pack, by)
    parts = parsed_clauses(made, by, pack)
    return " / ".join(f"{c.kind} {c.parent}: {' … '.join(made.text(*r) for r in c.ranges)}" for c in parts)


CLAUSES = {
    "what is said first is the main clause": (
        "en", "The ferry will close , she said .", "main -1: The ferry will close / parenthesis 0: she said",
    ),
    "de what is said first": ("de", "Der Hafen sei , sagte sie .", "main -1: Der Hafen sei / parenthesis 0: sagte sie"),
    "contents joined, one with a clause inside": (
        "en", "Officials said the quay , which opened , sank and that it burned .",
        "main -1: Officials said / complement 0: the quay … sank / relative 1: which opened / complement 0: that it burned",
    ),
    "a participle apart, a clause of time": (
        "en", "A crane fell , injuring ten , when it broke .",
        "main -1: A crane fell / participial 0: injuring ten / adverbial 0: when it broke",
    ),
    "main clauses joined, a purpose": (
        "en", "Divers left and boats came to save them .",
        "main -1: Divers left / coordinate 0: boats came / purpose 1: to save them",
    ),
    "as somebody said": (
        "en", "As police said , it sank : it burned .",
        "parenthesis 1: As police said / main -1: it sank / coordinate 1: it burned",
    ),
    "an aside that says": ("en", "It sank , they said .", "main -1: It sank / parenthesis 0: they said"),
    "two sentences in one": ("en", "The quay . It sank .", "main -1: The quay / coordinate -1: It sank"),
    "de that and in order to": (
        "de", "Sie hofft , dass er bald kommt , um zu helfen .",
        "main -1: Sie hofft / complement 0: dass er bald kommt / purpose 1: um zu helfen",
    ),
    "de infinitive; a participle is no clause": (
        "de", "Er hat versprochen , zu kommen .", "main -1: Er hat versprochen / infinitive 0: zu kommen",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), CLAUSES.values(), ids=CLAUSES.keys())
def test_clauses(lang: str, text: str, expected: str) -> None:
    assert found(lang, text) == expected


class Told:
    """A parser that says what it is told to."""

    def __init__(self, heads: list[int], deps: list[str], tags: list[str]) -> None:
        self.heads, self.deps, self.tags = tuple(heads), tuple(deps), tuple(tags)
        self.name = "any"

    def tag(self, words: tuple[str, ...]) -> list[tuple[str, str]]:
        return list(zip(words, self.tags, strict=True))

    def parse(self, words: tuple[str, ...]) -> Parsed:
        return Parsed(lemmas=words, tags=self.tags, heads=self.heads, deps=self.deps)


@st.composite
def trees(draw: st.DrawFn) -> tuple[str, Told]:
    """Words with tags and relations in any tree: each word hangs on an earlier one, or the order is turned round."""
    lang = draw(st.sampled_from(("de", "en")))
    view, known = tag_view(scripted_pack(lang)), relations(scripted_pack(lang))
    labels = sorted(known.content | known.relative | known.adverbial | known.joined | known.aside | known.reduced | {"obj"})
    n = draw(st.integers(1, 12))
    heads = [draw(st.integers(0, i)) if i else 0 for i in range(n)]
    if draw(st.booleans()):
        heads = [n - 1 - head for head in reversed(heads)]
    deps = [draw(st.sampled_from(labels)) for _ in range(n)]
    tags = [draw(st.sampled_from(sorted(view.tags))) for _ in range(n)]
    words = [draw(st.sampled_from((",", "and", "that", "und", "dass", "quay", "Kai", "said", "zu"))) for _ in range(n)]
    return lang + " " + " ".join(words), Told(heads, deps, tags)


@given(trees())
def test_every_word_but_marks_and_conjunctions_is_in_one_clause_and_none_hangs_on_itself(given_: tuple[str, Told]) -> None:
    text, by = given_
    pack = scripted_pack(text[:2])
    made = sentence(text[3:], pack, by)  # type: ignore[arg-type]  # any parser will do
    parts = parsed_clauses(made, by, pack)
    own = [i for c in parts for i in c.tokens]
    assert len(own) == len(set(own))
    assert {t.pos for i, t in enumerate(made.tokens) if i not in own} <= {Pos.PUNCT, Pos.CONJ}
    assert [c.ranges[0] for c in parts] == sorted(c.ranges[0] for c in parts)
    for clause in parts:
        above, steps = clause.parent, 0
        while above >= 0 and steps <= len(parts):
            above, steps = parts[above].parent, steps + 1
        assert above == -1

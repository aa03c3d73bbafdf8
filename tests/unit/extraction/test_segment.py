"""Paragraphs, sentences, and what each of them is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from core_analysis import PACKS
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.segment import dateline_end, paragraphs, sentences
from claimcheck.extraction.tokens import TYPED
from claimcheck.lang.shares import function_words

SPLITS = {
    "two sentences": ("en", "It rained. She left.", "It rained.|She left."),
    "de two sentences": ("de", "Es regnete. Sie ging.", "Es regnete.|Sie ging."),
    "U.S. inside": ("en", "The U.S. fleet left. It returned.", "The U.S. fleet left.|It returned."),
    "U.S. before a name": ("en", "The U.S. Congress voted.", "The U.S. Congress voted."),
    "U.S. at the end": ("en", "He lives in the U.S. The talks failed.", "He lives in the U.S.|The talks failed."),
    "p.m. inside": ("en", "They met at 3 p.m. on Monday. It rained.", "They met at 3 p.m. on Monday.|It rained."),
    "p.m. at the end": ("en", "It began at 5 p.m. The crowd left.", "It began at 5 p.m.|The crowd left."),
    "Inc. inside": ("en", "Quill Inc., a firm, closed. It rained.", "Quill Inc., a firm, closed.|It rained."),
    "Dr.": ("en", "Dr. Weir met Gen. Oakes. They left.", "Dr. Weir met Gen. Oakes.|They left."),
    "de Dr.": ("de", "Dr. Weber traf Prof. Lange. Sie gingen.", "Dr. Weber traf Prof. Lange.|Sie gingen."),
    "Art. 5": ("en", "Art. 5 applies. No. 7 follows.", "Art. 5 applies.|No. 7 follows."),
    "de Art. 5": ("de", "Es gilt Art. 5 Abs. 2. Das stimmt.", "Es gilt Art. 5 Abs. 2.|Das stimmt."),
    "de z. B.": ("de", "Schiffe, z. B. im Hafen, liegen fest. Das stimmt.", "Schiffe, z. B. im Hafen, liegen fest.|Das stimmt."),
    "de z. B. before a noun": ("de", "Sie sah z. B. Kräne. Er nicht.", "Sie sah z. B. Kräne.|Er nicht."),
    "de d. h.": ("de", "Am Montag, d. h. morgen, geht es los. Gut.", "Am Montag, d. h. morgen, geht es los.|Gut."),
    "de usw.": ("de", "Kräne, Schiffe usw. Der Rat tagte.", "Kräne, Schiffe usw.|Der Rat tagte."),
    "de day and month": ("de", "Am 18.12. trafen sie sich. Es regnete.", "Am 18.12. trafen sie sich.|Es regnete."),
    "de ordinal and month": ("de", "Am 18. Dezember kam er. Es regnete.", "Am 18. Dezember kam er.|Es regnete."),
    "de number at the end": ("de", "Er war 18. Sie blieb.", "Er war 18.|Sie blieb."),
    "de clock": ("de", "Um 15.30 Uhr begann es. Es endete.", "Um 15.30 Uhr begann es.|Es endete."),
    "initial": ("en", "J. Meyer left. She stayed.", "J. Meyer left.|She stayed."),
    "decimals": ("en", "It cost 3.5 million. It rained.", "It cost 3.5 million.|It rained."),
    "quotation with its own mark": ("en", '"Stop!" he said. "Go."', '"Stop!" he said.|"Go."'),
    "de quotation with its own mark": ("de", "„Halt!“, rief er. „Geht.“", "„Halt!“, rief er.|„Geht.“"),
    "closing mark stays": ("en", '"It is over." The mayor left.', '"It is over."|The mayor left.'),
    "de parenthesis": ("de", "Sie kam (am Montag). Er ging.", "Sie kam (am Montag).|Er ging."),
    "question goes on in a small letter": ("en", "Really? he asked. Yes.", "Really? he asked.|Yes."),
    "several marks": ("en", "What?! She left.", "What?!|She left."),
    "ellipsis goes on": ("en", "Wait… what? Nothing.", "Wait… what?|Nothing."),
    "no end mark": ("en", "It rained. She left", "It rained.|She left"),
}


@pytest.mark.parametrize(("lang", "text", "expected"), SPLITS.values(), ids=SPLITS.keys())
def test_sentences(lang: str, text: str, expected: str) -> None:
    assert "|".join(text[s.start : s.end] for s in sentences(text, PACKS[lang])) == expected


PARAGRAPHS = {
    "blank line": ("One.\n\nTwo.", ["One.", "Two."]),
    "single break after an end mark": ("One.\nTwo.", ["One.", "Two."]),
    "single break within a sentence": ("The bridge\nover the river.", ["The bridge\nover the river."]),
    "headline then text": ("Bridge closed\nThe bridge is closed.", ["Bridge closed", "The bridge is closed."]),
    "windows line ends": ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    "line separator": ("One.\u2028Two.", ["One.", "Two."]),
    "white space only": (" \n \n", []),
    "break after a closing mark": ("(one)\ntwo", ["(one)", "two"]),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in paragraphs(text)] == expected


PROSE = "\n\nThe bridge was closed on Monday. Nobody was hurt."
KINDS = {
    "headline": ("Bridge closed" + PROSE, "headline"),
    "headline with a full stop": ("Bridge is closed." + PROSE, "headline"),
    "agency": ("(dpa)" + PROSE, "credit"),
    "two agencies": ("hp/kew" + PROSE, "credit"),
    "bullet": ("• the bridge over the old harbour was closed by the city on Monday" + PROSE, "item"),
    "number": ("1. the bridge over the old harbour was closed by the city on Monday, again." + PROSE, "item"),
    "prose": ("The bridge was closed. Nobody was hurt." + PROSE, "prose"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind_of_the_first_segment(text: str, kind: str) -> None:
    assert sentences(text, PACKS["en"])[0].kind == kind


@pytest.mark.xfail(strict=True, reason="a short list item of small letters is taken for a credit")
def test_a_short_list_item_is_an_item() -> None:
    assert sentences("- the bridge is closed\n- the tunnel is open", PACKS["en"])[0].kind == "item"


DATELINES = {
    "city and agency": ("KRANWERDER (HP) — It rained.", "It rained."),
    "city": ("BERLIN - Es regnete.", "Es regnete."),
    "with a day": ("KRANWERDER, Dec. 3 — It rained.", "It rained."),
    "no dateline": ("The bridge — closed — is old.", "The bridge — closed — is old."),
    "no dash": ("KRANWERDER is old.", "KRANWERDER is old."),
}


@pytest.mark.parametrize(("text", "rest"), DATELINES.values(), ids=DATELINES.keys())
def test_dateline_ends_where_the_prose_begins(text: str, rest: str) -> None:
    assert text[dateline_end(text, 0, len(text)) :] == rest


def test_packs_tell_each_other_apart_by_function_words() -> None:
    de, en = (function_words(PACKS[c]) for c in ("de", "en"))
    assert len(de - en) > 40
    assert len(en - de) > 40


def test_sentences_are_numbered_and_know_their_paragraph() -> None:
    found = sentences("One ends. Two ends.\n\nThree ends. Four ends.", PACKS["en"])
    assert [(s.index, s.paragraph) for s in found] == [(0, 0), (1, 0), (2, 1), (3, 1)]


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=120) | st.text("aB. 1!?\n„“()-,", max_size=80)


def typed(words: str) -> str:
    """The words, with a quotation mark typed as two small ones read as one."""
    return TYPED.get(words, words)


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(deadline=None)
@given(text=texts)
def test_sentences_cover_the_text_in_order(lang: str, text: str) -> None:
    found = sentences(text, PACKS[lang])
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(typed(text[t.start : t.end]) == t.text for s in found for t in s.tokens)
    assert all(s.start == s.tokens[0].start and s.end == s.tokens[-1].end for s in found)
    covered = {i for s in found for t in s.tokens for i in range(t.start, t.end)}
    assert all(text[i].isspace() or i in covered for i in range(len(text)))

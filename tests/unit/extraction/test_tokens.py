"""Words and marks with the offsets of the text as it stands."""

from __future__ import annotations

import pytest
from core_analysis import PACKS
from hypothesis import given
from hypothesis import strategies as st
from unit.growth import square

from claimcheck.extraction.tokens import TYPED, Abbreviations, Word, abbreviations, joined, words

CASES = {
    "full stop is a mark": ("en", "It rained.", "It|rained|."),
    "de full stop is a mark": ("de", "Es regnete.", "Es|regnete|."),
    "letters with full stops": ("en", "the U.S. fleet", "the|U.S.|fleet"),
    "time of day": ("en", "at 3 p.m. on", "at|3|p.m.|on"),
    "title": ("en", "Dr. Weir and Gen. Oakes", "Dr.|Weir|and|Gen.|Oakes"),
    "de title": ("de", "Dr. Weber und Prof. Lange", "Dr.|Weber|und|Prof.|Lange"),
    "article of a law": ("en", "Art. 5 applies", "Art.|5|applies"),
    "de article of a law": ("de", "Art. 5 gilt", "Art.|5|gilt"),
    "initial before a name": ("en", "J. Meyer", "J.|Meyer"),
    "de initial before a name": ("de", "J. Meyer", "J.|Meyer"),
    "I is no initial": ("en", "It was I. He left", "It|was|I|.|He|left"),
    "de day and month": ("de", "am 18.12. um", "am|18.12.|um"),
    "de full date": ("de", "am 18.12.2025 um", "am|18.12.2025|um"),
    "de ordinal before month": ("de", "am 18. Dezember kam", "am|18.|Dezember|kam"),
    "de ordinal before small letter": ("de", "wurde 3. im Rennen", "wurde|3.|im|Rennen"),
    "de number at the end": ("de", "Er war 18. Sie", "Er|war|18|.|Sie"),
    "en number at the end": ("en", "He was 18. she", "He|was|18|.|she"),
    "de thousands": ("de", "ca. 1.200 Menschen", "ca.|1.200|Menschen"),
    "en thousands": ("en", "some 1,200 people", "some|1,200|people"),
    "de decimals": ("de", "3,5 Mio. Euro", "3,5|Mio.|Euro"),
    "en decimals": ("en", "$3.5 million", "$|3.5|million"),
    "de clock": ("de", "um 15.30 Uhr", "um|15.30|Uhr"),
    "clock with colon": ("en", "at 15:30 sharp", "at|15:30|sharp"),
    "de number in a compound": ("de", "die 50-jährige Chefin", "die|50-jährige|Chefin"),
    "de hyphens": ("de", "die Nord-Süd-Bahn", "die|Nord-Süd-Bahn"),
    "de open hyphen": ("de", "Nord- und Südufer", "Nord-|und|Südufer"),
    "n't": ("en", "it wasn't hers", "it|was|n't|hers"),
    "n't with a curly apostrophe": ("en", "it wasn’t hers", "it|was|n’t|hers"),
    "possessive": ("en", "the mayor's boat", "the|mayor|'s|boat"),
    "possessive of a plural": ("en", "the Smiths' boat", "the|Smiths|'|boat"),
    "name with apostrophe": ("en", "O'Malley spoke", "O'Malley|spoke"),
    "dashes": ("en", "left -- late", "left|--|late"),
    "ellipsis": ("en", "Wait... what", "Wait|...|what"),
    "quotation marks": ("en", "“Go,” he", "“|Go|,|”|he"),
    "de quotation marks": ("de", "„Geht“, rief", "„|Geht|“|,|rief"),
    "soft hyphen stays inside": ("de", "Brücken\u00adbau", "Brücken\u00adbau"),
    "zero width stays inside": ("en", "har\u200bbour", "har\u200bbour"),
    "combining mark stays inside": ("de", "Bru\u0308cke", "Bru\u0308cke"),
    "ampersand": ("en", "Quill&Co sold", "Quill&Co|sold"),
    "de z. B.": ("de", "z. B. Kräne", "z.|B.|Kräne"),
    "nothing": ("en", "   ", ""),
}


@pytest.mark.parametrize(("lang", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_words(lang: str, text: str, expected: str) -> None:
    assert "|".join(w.text for w in words(text, 0, len(text), PACKS[lang])) == expected


@pytest.mark.parametrize("text", ["z. B. im Hafen", "d. h. am Ende", "u. a. am Ufer"])
def test_spaced_abbreviations_keep_both_full_stops(text: str) -> None:
    assert [w.text for w in words(text, 0, len(text), PACKS["de"])][1].endswith(".")


def test_a_part_of_a_text_has_the_offsets_of_the_whole() -> None:
    found = words("Es regnete. Sie blieb.", 12, 22, PACKS["de"])
    assert found == (Word(12, 15, "Sie"), Word(16, 21, "blieb"), Word(21, 22, "."))


def test_abbreviations_hold_with_a_capital_first_letter() -> None:
    known = Abbreviations(frozenset({"vgl."}), frozenset({"usw."}), frozenset(), frozenset())
    assert [known.holds(w) for w in ("Vgl.", "vgl.", "Usw.", "VGL.", "vgl")] == [True, True, True, False, False]


def test_both_packs_have_abbreviations_and_only_english_has_clitics() -> None:
    assert all(abbreviations(p).never and abbreviations(p).may for p in PACKS.values())
    assert (bool(abbreviations(PACKS["de"]).clitics), bool(abbreviations(PACKS["en"]).clitics)) == (False, True)


def test_a_clitic_joins_only_where_nothing_stands_between() -> None:
    apart = (Word(0, 5, "mayor"), Word(6, 7, "'"), Word(7, 8, "s"))
    assert joined(apart, "mayor 's", frozenset({"s"})) == apart


def test_a_lone_n_before_apostrophe_t_leaves_no_empty_word() -> None:
    assert [w.text for w in words("n't", 0, 3, PACKS["en"])] == ["n't"]


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=200) | st.text("aU.S 1,'’-\n„“nt…", max_size=80)


@pytest.mark.parametrize("lang", ["de", "en"])
@given(text=texts)
def test_every_word_is_its_stretch_of_the_text_and_only_white_space_is_left_out(lang: str, text: str) -> None:
    found = words(text, 0, len(text), PACKS[lang])
    stretches = (text[w.start : w.end] for w in found)
    assert all(TYPED.get(s, s) == w.text and w.text for s, w in zip(stretches, found, strict=True))
    starts, ends = [w.start for w in found], [w.end for w in found]
    gaps = [text[a:b] for a, b in zip([0, *ends], [*starts, len(text)], strict=True)]
    assert all(not gap.strip() for gap in gaps)


HOSTILE = {
    "letters with full stops": "U.",
    "apostrophes": "n't'",
    "hyphens": "a-",
    "digits": "1.",
    "marks": "...",
    "soft": "a\u00ad",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_length_not_with_its_square(unit: str) -> None:
    def read(n: int) -> None:
        text = unit * (n // len(unit))
        words(text, 0, len(text), PACKS["de"])

    assert not square(read, 10_000)

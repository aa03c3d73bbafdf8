from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import FormatError, NumberError, UnknownNameError
from claimcheck.options import SCALES
from claimcheck.records.issue import OriginCount
from claimcheck.scales import Band, ScaleKind, band, find, proposed_credibility, reliability, scale, scales


@pytest.mark.parametrize(("id", "phrase", "low", "high"), [
    ("icd203", "remote", 1, 5), ("icd203", "highly improbable", 5, 20), ("icd203", "Unlikely", 20, 45),
    ("icd203", "roughly even odds", 45, 55), ("icd203", "probable", 55, 80), ("icd203", "very likely", 80, 95),
    ("icd203", "almost certainly", 95, 99), ("icd203", "wahrscheinlich", 55, 80), ("icd203", "sehr wahrscheinlich", 80, 95),
    ("kent", "certain", 100, 100), ("kent", "almost  certain", 87, 99), ("kent", "probable", 63, 87),
    ("kent", "chances about even", 40, 60), ("kent", "probably not", 20, 40), ("kent", "almost certainly not", 2, 12),
    ("kent", "impossible", 0, 0), ("ipcc", "virtually certain", 99, 100), ("ipcc", "likely", 66, 100),
    ("ipcc", "about as likely as not", 33, 66), ("ipcc", "exceptionally unlikely", 0, 1),
    ("stix_wep", "highly unlikely", 1, 19), ("stix_dni", "almost certain", 90, 100),
])  # fmt: skip
def test_bands_as_published(id: str, phrase: str, low: int, high: int) -> None:
    found = band(id, phrase)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(("id", "phrase"), [
    ("icd203", "possible"), ("icd203", "likely not"), ("icd203", ""), ("ipcc", "certain"), ("admiralty_reliability", "G"),
])  # fmt: skip
def test_a_word_that_a_scale_does_not_have_has_no_band(id: str, phrase: str) -> None:
    assert band(id, phrase) is None


def test_possible_has_no_number_on_purpose() -> None:
    found = band("kent", "possible")
    assert found is not None
    assert (found.low, found.high, found.unknown, str(found)) == (None, None, False, "possible")


@pytest.mark.parametrize(
    ("id", "unknown"), [("admiralty_reliability", "F"), ("admiralty_credibility", "6"), ("stix_admiralty", "6")]
)
def test_what_cannot_be_judged_is_no_place_on_the_scale(id: str, unknown: str) -> None:
    found = band(id, unknown)
    assert found is not None
    assert (found.unknown, found.low, found.high, found.value) == (True, None, None, None)
    assert found not in scale(id).steps()
    assert len(scale(id).steps()) == 5


@pytest.mark.parametrize(("id", "value", "word", "back"), [
    ("stix_low_med_high", 0, "None", 0), ("stix_low_med_high", 1, "Low", 15), ("stix_low_med_high", 69, "Med", 50),
    ("stix_low_med_high", 70, "High", 85), ("stix_zero_ten", 4, "0", 0), ("stix_zero_ten", 5, "1", 10),
    ("stix_zero_ten", 95, "10", 100), ("stix_admiralty", 19, "5", 10), ("stix_admiralty", 80, "1", 90),
    ("stix_wep", 39, "Unlikely", 30), ("stix_wep", 100, "Certain", 100), ("stix_dni", 80, "Very likely", 85),
])  # fmt: skip
def test_stix_confidence_to_words(id: str, value: int, word: str, back: int) -> None:
    found = scale(id).at(value)
    assert found is not None
    assert (found.id, found.value) == (word, back)


@pytest.mark.parametrize("id", [s for s in scales() if s.startswith("stix")])
def test_stix_scales_cover_every_number_once(id: str) -> None:
    for value in range(101):
        assert sum(b.low <= value <= b.high for b in scale(id).bands if b.low is not None and b.high is not None) == 1
    for b in scale(id).steps():
        assert b.value is not None
        assert scale(id).at(b.value) == b


@pytest.mark.parametrize("value", [-1, 101, True, 50.5])
def test_a_number_that_is_no_confidence_is_refused(value: object) -> None:
    with pytest.raises(NumberError, match="0 to 100"):
        scale("stix_dni").at(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("id", ["icd203", "kent", "ipcc", "admiralty_credibility"])
def test_only_scales_of_confidence_turn_numbers_into_words(id: str) -> None:
    with pytest.raises(NumberError, match="confidence"):
        scale(id).at(50)


@pytest.mark.parametrize(("low", "high", "word"), [(0, 0, "6"), (1, 1, "6"), (1, 9, "6"), (2, 2, "1"), (2, 3, "1")])
def test_confirmed_needs_two_origins_that_are_certain(low: int, high: int, word: str) -> None:
    assert proposed_credibility(OriginCount(low, high)).id == word


def test_reliability_by_grade() -> None:
    assert reliability("B").en == ("usually reliable",)
    assert reliability("F").unknown
    with pytest.raises(FormatError, match="A, B, C, D, E, F"):
        reliability("G7")


def test_an_unknown_scale_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match="icd203"):
        scale("richter")


@pytest.mark.parametrize("fields", [
    {"low": 1}, {"high": 1}, {"low": 5, "high": 4}, {"low": -1, "high": 4}, {"low": 0, "high": 101},
    {"unknown": True, "low": 0, "high": 0}, {"unknown": True, "value": 0},
])  # fmt: skip
def test_bands_are_checked(fields: dict) -> None:
    with pytest.raises(NumberError):
        Band(id="x", **fields)


@pytest.mark.parametrize(("id", "phrase", "shown"), [
    ("icd203", "likely", "likely (55-80 %)"), ("ipcc", "likely", "likely (>66 %)"), ("ipcc", "unlikely", "unlikely (<33 %)"),
    ("kent", "impossible", "impossible (0 %)"), ("admiralty_reliability", "F", "F"),
])  # fmt: skip
def test_bands_as_shown(id: str, phrase: str, shown: str) -> None:
    assert str(band(id, phrase)) == shown


def test_every_scale_says_where_it_stands_and_no_word_is_in_two_of_its_bands() -> None:
    for s in scales().values():
        assert s.source
        said = [w.casefold() for b in s.bands for w in {x.casefold() for x in b.words}]
        assert len(said) == len(set(said)), s.id


@pytest.mark.parametrize(("id", "lang", "text", "said"), [
    ("icd203", "en", "The bridge will likely fall.", [("likely", "likely")]),
    ("icd203", "en-GB", "Very  likely it fell, probably at noon.", [("Very  likely", "very likely"), ("probably", "likely")]),
    ("icd203", "en", "Likely here, likely there.", [("Likely", "likely")]),
    ("kent", "en", "It is very likely.", []),
    ("kent", "en", "It probably not only fell.", [("probably not", "probably not")]),
    ("icd203", "en", "It probably not only fell.", []),
    ("icd203", "en", "That is not likely, it isn’t probable.", []),
    ("ipcc", "en", "More likely than not it fell.", [("More likely than not", "more likely than not")]),
    ("icd203", "en", "In a remote village a certain man waited.", []),
    ("icd203", "en", "It is possible.", []),
    ("icd203", "de", "Die Brücke fällt sehr wahrscheinlich.", [("sehr wahrscheinlich", "very likely")]),
    ("icd203", "de", "Das ist unwahrscheinlich.", [("unwahrscheinlich", "unlikely")]),
    ("icd203", "de", "Sie fällt wahrscheinlich nicht.", []),
    ("kent", "de", "Sie fällt wahrscheinlich nicht.", [("wahrscheinlich nicht", "probably not")]),
    ("kent", "de", "Ein sicherer Ort, höchst wahrscheinlich sicher.", []),
    ("icd203", "de", "The bridge will likely fall.", []),
    ("ipcc", "de", "Außergewöhnlich unwahrscheinlich.", [("Außergewöhnlich unwahrscheinlich", "exceptionally unlikely")]),
    ("icd203", "en", "lıkely", []), ("icd203", "fr", "likely", []), ("icd203", None, "likely", []), ("icd203", "en", "", []),
])  # fmt: skip
def test_words_of_a_scale_in_running_text(id: str, lang: str | None, text: str, said: list[tuple[str, str]]) -> None:
    found = find(id, text, lang)
    assert [(f.phrase, f.band.id) for f in found] == said
    assert {f.translated for f in found} <= {lang == "de"}


@given(st.sampled_from(SCALES), st.sampled_from(["en", "de"]), st.text())
def test_what_is_found_stands_in_the_text_and_in_the_scale(id: str, lang: str, text: str) -> None:
    text += " likely wahrscheinlich"
    for f in find(id, text, lang):
        assert f.phrase in text
        assert band(id, f.phrase) == f.band


def test_the_scales_that_may_be_chosen_are_those_of_probability() -> None:
    assert tuple(id for id, s in scales().items() if s.kind is ScaleKind.PROBABILITY) == SCALES

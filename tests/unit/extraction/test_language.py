"""Which language a report is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lang.shares import language, shares

LANGUAGES = {
    "en": ("The bridge was closed by the council on Monday.", "en"),
    "de": ("Die Brücke wurde am Montag vom Rat gesperrt.", "de"),
    "neither": ("Il ponte crollò lunedì mattina presto vicino alla vecchia torre. " * 6, None),
    "one short hint": ("Die Post", "de"),
    "one word that English has, too": ("Le maire a dit mardi que les travaux du pont seraient achevés avant l'été.", None),
    "few words that English has, too": ("O prefeito declarou que as obras estarão prontas. Foi aberto um inquérito.", None),
    "a word of both": ("Three hurt in blast, police say", None),
    "no words": ("12 34", None),
}


@pytest.mark.parametrize(("text", "code"), LANGUAGES.values(), ids=LANGUAGES.keys())
def test_language(text: str, code: str | None) -> None:
    assert language(text) == code
    assert all(0 <= share <= 1 for share in shares(text).values())


@given(text=st.text(max_size=300))
def test_any_text_is_in_a_known_language_or_in_none(text: str) -> None:
    assert language(text) in ("de", "en", None)
    assert set(shares(text)) == {"de", "en"}

"""A language that was stated wrongly, and texts in several languages: said, and nothing switched in silence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.lang.shares import stretches
from claimcheck.reading.languages import language_notes

DE = "Bei dem Unglück in Sandholm starben nach Angaben der Polizei zwölf Menschen, und die Brücke ist noch gesperrt."
EN = "The mayor said on Monday that ten people were hurt in the fire and that the bridge would be closed for a week."
FEW = "The mayor said so."
CASES = {
    "as stated": ("de", f"{DE}\n\n{DE}", None),
    "a quoted sentence": ("de", f"{DE} “{FEW}”\n\n{DE}", None),
    "a short line": ("de", f"{DE}\n\n{FEW}\n\n{DE}", None),
    "another than stated": ("de", f"{EN}\n\n{EN}", "Stated to be in de, but most of the text reads as en (at 0: The mayor"),
    "some paragraphs": ("de", f"{DE}\n\n{DE}\n\n{EN}", f"parts of the text read as en (at {2 * len(DE) + 4}: The mayor"),
    "a tag with a region": ("de-AT", f"{DE}\n\n{DE}\n\n{EN}", "Stated to be in de, but parts"),
    "not stated, several": (None, f"{DE}\n\n{DE}\n\n{EN}", "most of it reads as de, parts as en"),
    "not stated, one": (None, f"{EN}\n\n{EN}", None),
    "not ours": ("fr", EN, None),
}


@pytest.mark.parametrize(("lang", "text", "said"), CASES.values(), ids=CASES.keys())
def test_what_is_said_of_the_language(lang: str | None, text: str, said: str | None) -> None:
    found = [str(n) for n in language_notes(cc.Report(id="r", text=text, lang=lang))]
    assert len(found) == (said is not None)
    assert all(said in line for line in found if said)


def test_every_paragraph_is_read_in_its_language_where_none_is_stated() -> None:
    text = f"{DE}\n\n{EN}\n\n{DE}"
    found = cc.extract(cc.Report(id="r", text=text, outlet="Bote"))
    assert {c.lang for c in found if c.span and c.span.start < len(DE)} == {"de"}
    assert {c.lang for c in found if c.span and len(DE) < c.span.start < len(DE) + len(EN) + 2} == {"en"}
    assert [c.id for c in found] == [c.id for c in sorted(found, key=lambda c: c.extent or (0, 0))]
    assert all(cc.explain(c, cc.Report(id="r", text=text, outlet="Bote")).text("en") for c in found)


def test_a_stated_language_is_never_switched() -> None:
    assert {c.lang for c in cc.extract(cc.Report(id="r", text=f"{DE}\n\n{EN}", lang="de", outlet="Bote"))} == {"de"}


@given(st.text(st.sampled_from("aeiou the die und and\n\r ."), max_size=200), st.sampled_from(["de", "en"]))
def test_stretches_are_in_order_and_cover_every_word(text: str, own: str) -> None:
    found = stretches(text, own)
    assert all(a.end <= b.start and a.lang != b.lang for a, b in pairwise(found))
    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())

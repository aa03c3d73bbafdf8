"""Claims about utterances: who spoke, what was said, and whether it was said at all."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.pipeline import check, extract
from claimcheck.records.report import Report

UTTERANCES = {
    "said": ("en", "Ada Quill said the mine would close.", [("Ada Quill", "close theme=mine", "+")]),
    "denied having said": (
        "en",
        "Ada Quill denied having said that the mine would close.",
        [("Ada Quill", "close theme=mine", "-")],
    ),
    "denied ever saying": (
        "en",
        "Ada Quill denied ever saying that the mine would close.",
        [("Ada Quill", "close theme=mine", "-")],
    ),
    "never said": ("en", "Ada Quill never said that the mine would close.", [("Ada Quill", "close theme=mine", "-")]),
    "denied that it had confirmed": (
        "en",
        "The army denied that it had confirmed that the mine would close.",
        [("army", "", "+"), ("army", "close theme=mine", "-")],
    ),
    "denial is no such denial": ("en", "Ada Quill denied that the mine would close.", [("Ada Quill", "close theme=mine", "+")]),
    "de sagte": ("de", "Erna Brandt sagte, die Mine schließe.", [("Erna Brandt", "close theme=mine", "+")]),
    "de bestritt, gesagt zu haben": (
        "de",
        "Erna Brandt bestritt, gesagt zu haben, dass die Mine schließe.",
        [("Erna Brandt", "", "+"), ("Erna Brandt", "close theme=mine", "-")],
    ),
    "de nie gesagt": ("de", "Erna Brandt hat nie gesagt, dass die Mine schließe.", [("Erna Brandt", "close theme=mine", "-")]),
    "de er habe nie behauptet": (
        "de",
        "Er habe nie behauptet, dass die Mine schließe, sagte Paul Brandt.",
        [("Paul Brandt", "close theme=mine", "-"), ("Paul Brandt", "", "+")],
    ),
}


@pytest.mark.parametrize(("lang", "text", "expected"), UTTERANCES.values(), ids=UTTERANCES.keys())
def test_utterance(lang: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [c for c in extract(Report(id="r", lang=lang, text=text)) if c.kind == "attribution"]
    assert [
        (c.event.role("speaker")[0], "".join(c.event.role("theme")), c.factuality.polarity) for c in found if c.event
    ] == expected


DISPUTED = {
    "never said it": (
        "Ada Quill said that the mine would close.",
        "Ada Quill denied having said that the mine would close.",
        True,
    ),
    "two wordings of one day": (
        'On Monday, Ada Quill told reporters: "We will close the mine."',
        'On Monday, Ada Quill told reporters: "We may close the mine."',
        True,
    ),
    "of something else": (
        "Ada Quill said that the mine would close.",
        "Ada Quill denied having said that the port would close.",
        False,
    ),
    "of another speaker": (
        "Ben Stone said that the mine would close.",
        "Ada Quill denied having said that the mine would close.",
        False,
    ),
    "of two days": (
        'On Monday, Ada Quill told reporters: "We will close the mine."',
        'On Tuesday, Ada Quill told reporters: "We may close the mine."',
        False,
    ),
    "a denial of the thing": ("Ada Quill said that the mine would close.", "Ada Quill denied that the mine would close.", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), DISPUTED.values(), ids=DISPUTED.keys())
def test_what_was_said_is_disputed(one: str, other: str, expected: bool) -> None:
    day = date(2026, 3, 11)
    both = [Report(id=i, lang="en", text=t, published=day, outlet=i) for i, t in (("a", one), ("b", other))]
    assert any(f.relation == "attribution_conflict" for f in check(both, keep="all").findings) is expected

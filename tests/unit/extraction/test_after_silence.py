"""What follows a source that did not comment: it is not what that source says."""

from __future__ import annotations

import itertools

import pytest

import claimcheck as cc
from claimcheck.records.source import SILENT

QUIET = {
    "en": ("Anna Berg did not immediately respond to questions.", "The mayor of Oslo declined to comment."),
    "de": ("Anna Berg wollte sich nicht äußern.", "Das Hafenamt reagierte zunächst nicht auf eine Anfrage."),
}
THEN = {
    "en": ("“We sold the ships.”", "The bridge would be closed in May.", "She added that the bridge had been closed."),
    "de": ("„Wir haben die Schiffe verkauft.“", "Die Brücke werde im Mai gesperrt.", "Sie habe die Schiffe verkauft."),
}
PAIRS = [(lang, *pair, gap) for lang in QUIET for *pair, gap in itertools.product(QUIET[lang], THEN[lang], (" ", "\n\n"))]


@pytest.mark.parametrize(("lang", "quiet", "then", "gap"), PAIRS)
def test_nobody_says_what_follows_a_silence_by_being_silent(lang: str, quiet: str, then: str, gap: str) -> None:
    claims = cc.extract(cc.Report(id="r", text=f"{quiet}{gap}{then}", outlet="Hafenbote", lang=lang))
    silent = [c for c in claims if c.attribution.stance in SILENT]
    after = [c for c in claims if c.span and c.span.start >= len(quiet)]
    assert after
    assert all(c.kind == "null" for c in silent)
    assert not any(c in silent for c in after)

"""Words of any length are read in time that grows with the text."""

from __future__ import annotations

import pytest
from unit.growth import square

import claimcheck as cc


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(
    ("part", "small"),
    [
        pytest.param("Kvarnfahrt", 1_000, id="one word of 80,000 letters"),
        pytest.param("Kvarn" * 60 + " ", 50, id="many words of 300 letters"),
    ],
)
def test_time_grows_with_the_text(lang: str, part: str, small: int) -> None:
    def read(times: int) -> None:
        cc.extract(cc.Report(id="x", text=part * times + " ruht.", outlet="Elbtal-Bote", lang=lang))

    assert not square(read, small)

"""Words of any length are read in time that grows with the text."""

from __future__ import annotations

import time

import pytest

import claimcheck as cc


def seconds(text: str, lang: str) -> float:
    start = time.perf_counter()
    cc.extract(cc.Report(id="x", text=text, outlet="Elbtal-Bote", lang=lang))
    return time.perf_counter() - start


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(
    ("part", "small", "large"),
    [
        pytest.param("Kvarnfahrt", 1_000, 10_000, id="one word of 100,000 letters"),
        pytest.param("Kvarn" * 60 + " ", 50, 500, id="many words of 300 letters"),
    ],
)
def test_time_grows_with_the_text(lang: str, part: str, small: int, large: int) -> None:
    seconds("The bridge is open. Die Brücke ist offen.", lang)
    short = max(min(seconds(part * small + " ruht.", lang) for _ in range(3)), 0.01)
    assert seconds(part * large + " ruht.", lang) < 4 * (large / small) * short

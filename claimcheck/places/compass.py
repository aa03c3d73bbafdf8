"""Parts of a country by the compass: which of them a city surely lies in, told from where the country's cities lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import quantiles

from attrs import frozen

NAMES = {"n": "northern", "s": "southern", "e": "eastern", "w": "western"}
FENCE = 1.5
"""Spreads of the middle half beyond which cities do not count: the Canaries say nothing of where northern Spain begins."""
ENOUGH = 10
"""Cities that a country must have to be divided."""
NARROW = 0.8
"""Degrees: a country that is no wider has no parts."""
OUTER = 1 / 4
"""The share of the way across that surely is the north, the south ...; nobody can say where the middle ends."""
MOST = 0.6
"""The share of a region's cities that make the region itself lie in a part."""


@frozen
class Band:
    """From where to where most cities of a country lie, in degrees."""

    low: float
    high: float

    def side(self, at: float, below: str, above: str) -> str:
        """`below`, `above`, or neither where it is near the middle or the country is narrow."""
        width = self.high - self.low
        if width < NARROW:
            return ""
        return below if at < self.low + OUTER * width else above if at > self.high - OUTER * width else ""


def band(values: Sequence[float]) -> Band | None:
    """The band of some latitudes or longitudes without what lies far off; None for too few, or across the date line."""
    if len(values) < ENOUGH or max(values) - min(values) > 180:
        return None
    first, _, third = quantiles(values, n=4)
    spread = FENCE * (third - first)
    near = [v for v in values if first - spread <= v <= third + spread]
    cuts = quantiles(near, n=50)
    return Band(cuts[0], cuts[-1])


def parts(cities: Iterable[tuple[str, float, float]]) -> Mapping[tuple[str, float, float], str]:
    """The letters of the parts ("n", "se", or empty) by country, latitude and longitude of its cities."""
    known = tuple(dict.fromkeys(cities))
    by_country: dict[str, list[tuple[float, float]]] = {}
    for country, latitude, longitude in known:
        by_country.setdefault(country, []).append((latitude, longitude))
    bands = {c: (band([p[0] for p in points]), band([p[1] for p in points])) for c, points in by_country.items()}
    return {(c, y, x): _letters(bands[c], y, x) for c, y, x in known}


def _letters(bands: tuple[Band | None, Band | None], latitude: float, longitude: float) -> str:
    across, along = bands
    return (across.side(latitude, "s", "n") if across else "") + (along.side(longitude, "w", "e") if along else "")


def of_region(letters: Sequence[str]) -> str:
    """The parts that a region lies in, from those of its cities."""
    return "".join(p for p in "nsew" if letters and sum(p in one for one in letters) >= MOST * len(letters))


def names(letters: str, whole: str) -> Iterator[str]:
    """ "northern Germany", "eastern Germany" for "ne", the corner between two of them first."""
    if len(letters) == 2:
        yield f"{NAMES[letters[0]].removesuffix('ern')}{NAMES[letters[1]]} {whole}"
    for letter in letters:
        yield f"{NAMES[letter]} {whole}"

"""Two quantities, and what they count."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from attrs import frozen

from claimcheck.comparison.fold import MEMO
from claimcheck.comparison.intervals import compare_intervals
from claimcheck.comparison.names import compare_names
from claimcheck.comparison.stated import compare_stated, one_sided
from claimcheck.lang import LANGUAGES, pack
from claimcheck.records.comparison import APART, Code
from claimcheck.records.values import Quantity

UNITS = {
    "metre": ("metre", 1.0), "kilometre": ("metre", 1000.0), "mile": ("metre", 1609.344), "foot": ("metre", 0.3048),
    "centimetre": ("metre", 0.01), "inch": ("metre", 0.0254), "yard": ("metre", 0.9144), "nautical_mile": ("metre", 1852.0),
    "gram": ("kilogram", 0.001), "kilogram": ("kilogram", 1.0), "tonne": ("kilogram", 1000.0), "pound": ("kilogram", 0.45359237),
    "minute": ("second", 60.0), "second": ("second", 1.0), "hour": ("second", 3600.0), "day": ("second", 86400.0),
    "week": ("second", 604800.0), "square_metre": ("square_metre", 1.0), "hectare": ("square_metre", 10_000.0),
    "square_kilometre": ("square_metre", 1_000_000.0), "acre": ("square_metre", 4046.8564224), "litre": ("litre", 1.0),
    "barrel": ("litre", 158.987294928), "cubic_metre": ("litre", 1000.0), "watt": ("watt", 1.0), "kilowatt": ("watt", 1e3),
    "megawatt": ("watt", 1e6), "gigawatt": ("watt", 1e9),
}  # fmt: skip
"""Units that convert into each other: the common unit and the factor. Months and years do not convert into days."""


@frozen(kw_only=True)
class Measured:
    """How number a stands to b and whether they count the same; of two that are apart whether one is `soft`, and both `far`."""

    code: Code
    counted: Code
    soft: bool = False
    far: bool = False


def measured(a: Quantity | None, b: Quantity | None, factor: float, *, one_language: bool = True) -> Measured:
    """How two numbers stand; `factor`: by which soft ones must differ to be far apart."""
    code, counted = compare_quantities(a, b), compare_counted(a, b, one_language=one_language)
    if a is None or b is None or code not in APART or not (a.soft or b.soft):
        return Measured(code=code, counted=counted)
    return Measured(code=code, counted=counted, soft=True, far=far_apart(a, b, factor))


def compare_quantities(a: Quantity | None, b: Quantity | None) -> Code:
    """How number a stands to b after conversion; numbers of different dimensions are not compared."""
    return compare_stated(a, b, _numbers)


@lru_cache(MEMO)
def _numbers(a: Quantity, b: Quantity) -> Code:
    if not (a.resolved and b.resolved) or dimension(a) != dimension(b):
        return Code.UNRESOLVED
    return compare_intervals(bounds(a), bounds(b))


def compare_counted(a: Quantity | None, b: Quantity | None, *, one_language: bool = True) -> Code:
    """Whether two numbers measure the same thing: the same dimension, the same thing counted.

    Across languages two nouns that no table knows may be one word for the other.
    """
    return compare_stated(a, b, _counted if one_language else _counted_across)


@lru_cache(MEMO)
def _counted_across(a: Quantity, b: Quantity) -> Code:
    apart = dimension(a) == dimension(b) and _counted(a, b) is Code.DISJOINT
    known = concepts() if apart else frozenset()
    return Code.UNRESOLVED if apart and not {a.of, b.of} <= known else _counted(a, b)


@cache
def concepts() -> frozenset[str]:
    """The neutral nouns that the tables of the languages lead to."""
    return frozenset(v for lang in LANGUAGES for v in pack(lang).table("concepts").values() if isinstance(v, str))


@lru_cache(MEMO)
def _counted(a: Quantity, b: Quantity) -> Code:
    if dimension(a) != dimension(b):
        return Code.DISJOINT
    missing = one_sided(a.of, b.of)
    if missing or a.of is None or b.of is None:
        return Code.EQUAL if missing is Code.NEITHER else missing or Code.NEITHER
    code = compare_names(a.of, b.of)
    # Two nouns that no table joins may mean one thing as a role; as a count they are two counts.
    return Code.DISJOINT if code is Code.UNRESOLVED else code


def dimension(quantity: Quantity) -> str:
    """The common unit of everything that its unit converts into."""
    return UNITS.get(quantity.unit, (quantity.unit, 1.0))[0]


def bounds(quantity: Quantity) -> tuple[float, float]:
    """Lowest and highest number allowed, in the common unit, as closed ends; infinite where open."""
    factor = UNITS.get(quantity.unit, ("", 1.0))[1]
    low = -math.inf if quantity.low is None else quantity.low * factor
    high = math.inf if quantity.high is None else quantity.high * factor
    whole = quantity.unit == "count"
    shut_low = _next(low, math.inf, whole) if quantity.low_open else low
    shut_high = _next(high, -math.inf, whole) if quantity.high_open else high
    return (shut_low, shut_high) if shut_low <= shut_high else (low, high)


def _next(value: float, towards: float, whole: bool) -> float:
    if whole and math.isfinite(value) and value == int(value):
        return value + math.copysign(1.0, towards)
    return math.nextafter(value, towards)


def far_apart(a: Quantity, b: Quantity, factor: float) -> bool:
    """Whether even the nearest ends of two disjoint numbers differ by `factor` or more."""
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    low, high = (a_high, b_low) if a_high < b_low else (b_high, a_low)
    return low < high and high >= factor * max(low, 0.0)

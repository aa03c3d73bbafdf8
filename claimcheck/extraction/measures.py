"""Units of measure: which units are of one dimension, and how many of the base unit each is."""

from __future__ import annotations

BASES: dict[str, tuple[str, float]] = {
    "millimetre": ("kilometre", 1e-6),
    "centimetre": ("kilometre", 1e-5), "metre": ("kilometre", 1e-3), "kilometre": ("kilometre", 1),
    "mile": ("kilometre", 1.609344),
    "foot": ("kilometre", 3.048e-4), "yard": ("kilometre", 9.144e-4), "inch": ("kilometre", 2.54e-5),
    "nautical_mile": ("kilometre", 1.852),
    "square_metre": ("square_kilometre", 1e-6), "square_kilometre": ("square_kilometre", 1),
    "hectare": ("square_kilometre", 0.01),
    "square_mile": ("square_kilometre", 2.589988110336), "acre": ("square_kilometre", 0.0040468564224),
    "second": ("day", 1 / 86400), "minute": ("day", 1 / 1440), "hour": ("day", 1 / 24), "day": ("day", 1), "week": ("day", 7),
    "fortnight": ("day", 14), "month": ("month", 1), "quarter": ("month", 3), "year": ("month", 12), "decade": ("month", 120),
    "century": ("month", 1200),
    "gram": ("tonne", 1e-6), "kilogram": ("tonne", 1e-3), "tonne": ("tonne", 1), "ounce": ("tonne", 2.8349523125e-5),
    "litre": ("litre", 1), "millilitre": ("litre", 1e-3), "hectolitre": ("litre", 100), "cubic_metre": ("litre", 1000),
    "watt": ("megawatt", 1e-6), "kilowatt": ("megawatt", 1e-3), "megawatt": ("megawatt", 1), "gigawatt": ("megawatt", 1e3),
    "kilowatt_hour": ("megawatt_hour", 1e-3), "megawatt_hour": ("megawatt_hour", 1), "gigawatt_hour": ("megawatt_hour", 1e3),
    "terawatt_hour": ("megawatt_hour", 1e6),
    "kilometre_per_hour": ("kilometre_per_hour", 1), "mile_per_hour": ("kilometre_per_hour", 1.609344),
}  # fmt: skip
"""Unit to its base unit and factor. A month has no fixed number of days, so months and years are a dimension of their own."""

TIMES = frozenset({"day", "month"})
"""The base units of times."""


def in_base(value: float, unit: str) -> tuple[float, str]:
    """`value` in the base unit of its dimension, rounded to twelve significant figures; a unit not known is its own base."""
    base, factor = BASES.get(unit, (unit, 1))
    return float(f"{value * factor:.12g}"), base

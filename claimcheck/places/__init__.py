"""Where things are: a gazetteer with German and English names, containment, people and seats of government."""

from claimcheck.places.table import (
    Entry,
    Flag,
    Gazetteer,
    Kind,
    adjective_openers,
    capital_of,
    country_of_adjective,
    country_of_people,
    gazetteer,
    government,
    lookup,
    place,
)

__all__ = (
    "Entry", "Flag", "Gazetteer", "Kind", "adjective_openers", "capital_of", "country_of_adjective", "country_of_people",
    "gazetteer", "government", "lookup", "place",
)  # fmt: skip

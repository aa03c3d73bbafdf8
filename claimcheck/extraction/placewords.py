"""The words around places that a language pack gives, as one typed view; and what single words name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from attrs import field, frozen

from claimcheck.lang import LanguagePack
from claimcheck.places import Entry, Kind, adjective_openers, lookup

ENDINGS = ("en", "er", "es", "em", "e", "")
LARGE = 500_000
"""A city smaller than this makes no compounds with parts of the compass: "Ostende" is a town, not eastern "Ende"."""


@frozen
class PlaceWords:
    """Prepositions by what they say of a place, and the words that may stand between them and a name."""

    locative: Mapping[str, str] = field(repr=False)
    origin: Mapping[str, str] = field(repr=False)
    direction: Mapping[str, str] = field(repr=False)
    line: Mapping[str, str] = field(repr=False)
    actor: Mapping[str, str] = field(repr=False)
    unknown_after: frozenset[str]
    generic: frozenset[str]
    capital: frozenset[str]
    of: frozenset[str]
    possessive: frozenset[str]
    conjunctions: frozenset[str]
    inside: frozenset[str]
    not_a_prefix: frozenset[str]
    scene_prepositions: frozenset[str]
    scenes: frozenset[str]
    measures: frozenset[str]
    there: frozenset[str]
    where: frozenset[str]
    never: frozenset[str]
    compass: Mapping[str, str] = field(repr=False)
    compass_noun: Mapping[str, str] = field(repr=False)
    compass_adjective: Mapping[str, str] = field(repr=False)
    concepts: Mapping[str, str] = field(repr=False)
    concept_openers: frozenset[str] = field(init=False, repr=False)
    """First words of the concepts of several words."""

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "concept_openers", frozenset(c.partition(" ")[0] for c in self.concepts if " " in c))

    @property
    def located(self) -> Mapping[str, str]:
        """All prepositions that make a name a place."""
        return {**self.locative, **self.origin, **self.direction}


@cache
def place_words(pack: LanguagePack) -> PlaceWords:
    """The typed view of a pack's `places` table."""
    table = pack.table("places")
    tables = ("locative", "origin", "direction", "locative_line", "actor")
    words = (
        "unknown_after",
        "generic",
        "capital",
        "of",
        "possessive",
        "and",
        "inside",
        "not_a_prefix",
        "scene_prepositions",
        "scenes",
        "measures",
        "there",
        "where",
    )
    listed = (table.get("view", {}).get(name, ()) for name in words)
    rest = ("compass", "compass_noun", "compass_adjective", "concepts")
    return PlaceWords(
        *(table.get(name, {}) for name in tables),
        *(frozenset(group) for group in (*listed, pack.table("titles")["view"]["not_names"])),
        *({k.casefold(): v for k, v in table.get(name, {}).items()} for name in rest),
    )


@cache
def compass_adjective(norm: str, pack: LanguagePack) -> str | None:
    """`western` for "western", "westliche", "westlichen"."""
    known, norm = place_words(pack).compass_adjective, norm.replace("-", "")
    for ending in ENDINGS:
        if norm.endswith(ending) and norm[: len(norm) - len(ending)] in known:
            return known[norm[: len(norm) - len(ending)]]
    return None


def compass_noun(norm: str, pack: LanguagePack) -> str | None:
    """`western` for "west", "Westen", `northeastern` for "north-east"."""
    return place_words(pack).compass_noun.get(norm.replace("-", ""))


@lru_cache(65_536)
def begins_no_place(text: str, lemma: str, pack: LanguagePack) -> bool:
    """Whether a word is in small letters, and none of the few of these that begin a place ("western", "russische")."""
    if text[0].isupper():
        return False
    words, norm = place_words(pack), text.casefold()
    known = norm in words.concept_openers or norm in words.concepts or lemma.casefold() in words.concepts
    return not (known or compass_noun(norm, pack) or compass_adjective(norm, pack) or norm in adjective_openers(pack.code))


@cache
def is_scene(lemma: str, pack: LanguagePack) -> bool:
    """Whether a noun is something that is at a place rather than at a firm: "landslide", "Erdrutsch", "Zugunglück"."""
    scenes, norm = place_words(pack).scenes, lemma.casefold()
    return norm in scenes or (pack.code == "de" and any(norm.endswith(word) for word in scenes))


@cache
def compound(text: str, pack: LanguagePack) -> tuple[str, Entry] | None:
    """The part and the place of a compound such as "Westukraine"; None where the whole is a name of its own."""
    norm = text.casefold()
    for prefix, part in place_words(pack).compass.items():
        rest = text[len(prefix) :].lstrip("-")
        if norm.startswith(prefix) and len(rest) > 2:
            entry = lookup(rest[0].upper() + rest[1:], pack.code)
            if entry and (entry.kind is not Kind.CITY or entry.population >= LARGE):
                return (part, entry)
    return None


@cache
def prefix_place(text: str, pack: LanguagePack) -> Entry | None:
    """The country or union before the hyphen of "US-Präsident", "Ukraine-Krieg"; None for other hyphens."""
    head, hyphen, rest = text.partition("-")
    if not hyphen or not rest or not head[:1].isupper() or head.casefold() in place_words(pack).not_a_prefix:
        return None
    entry = lookup(head, pack.code)
    return entry if entry and (entry.kind in (Kind.COUNTRY, Kind.CONTINENT) or entry.name == "European Union") else None

"""Words of a report language for what claims hold in neutral form: predicates, countries, concepts, scopes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimcheck.lang import LANGUAGES, pack
from claimcheck.messages import table
from claimcheck.messages import text as message
from claimcheck.places import gazetteer
from claimcheck.places.table import KIND, NAME, NAMES, Kind
from claimcheck.presentation.composed import composed, nouns

_SHAPES = ("nouns", "verbs", "adjectives")
_EVENTFUL = frozenset({"cause", "instrument", "purpose"})
_NEUTRAL = "en"
"""The language of neutral names and concepts."""


def predicate(id: str, lang: str) -> str:
    """The word for a predicate: the report's own, else the first noun (or verb) of the language's lexicon, else the id."""
    own = table(lang).get(f"predicate.{id}")
    if own:
        return own
    entry = pack(lang).table("predicates").get(id, {}) if lang in LANGUAGES else {}
    words = next((entry[shape] for shape in _SHAPES if entry.get(shape)), None)
    return str(words[0]) if words else id.rpartition(":")[2].replace("_", " ")


def name(value: str, lang: str) -> str:
    """A role filler or place: what it names in the language, word by word where it is not known whole, else as it is."""
    if lang == _NEUTRAL or lang not in LANGUAGES:
        return value
    return _whole(value, lang) or composed(value, pack(lang), lambda v: _whole(v, lang)) or value


def filler(role: str, value: str, lang: str) -> str:
    """A role filler; what led to an event or goes with it may be one itself ("killing: explosion")."""
    event = role == "occasion" or (role in _EVENTFUL and value in pack(_NEUTRAL).table("predicates"))
    return predicate(value, lang) if event else name(value, lang)


def _whole(value: str, lang: str) -> str | None:
    """A country, a concept, an office or an event."""
    known = _places().get(value) or nouns(pack(lang)).get(value)
    return known or (predicate(value, lang) if value in pack(lang).table("predicates") else None)


def scope(id: str, lang: str) -> str:
    """A word that narrows a claim."""
    if lang == _NEUTRAL or lang not in LANGUAGES:
        return id
    entries = pack(lang).table("scope")
    words = next((kind[id] for kind in entries.values() if isinstance(kind, Mapping) and id in kind), None)
    return str(words[0]) if words else id


@cache
def _places() -> Mapping[str, str]:
    """The first name in another language; of places that share a name, the first in the table."""
    # The gazetteer knows two languages: its column of further names starts with the one that is not neutral.
    rows = (row for row in gazetteer().rows if row[KIND] == Kind.COUNTRY or (row[KIND] != Kind.METONYM and row[NAMES]))
    return {row[NAME]: row[NAMES].split("|")[0] or row[NAME] for row in reversed(tuple(rows))}


def note(text: str, lang: str) -> str:
    """What was noted on a claim, in the report language where it is one of the notes that claims get, else as it stands."""
    for id, template in table(_NEUTRAL).items():
        if id.startswith("claim_note."):
            before, slot, after = template.partition("{words}")
            if text.startswith(before) and text.endswith(after) and (slot or text == template):
                words = text[len(before) : len(text) - len(after)]
                return message(id, lang, words=words)
    return text

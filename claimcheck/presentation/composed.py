"""Neutral names of several words in a report language: adjectives, parts of a country, what is of something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from claimcheck.lang import LanguagePack

Noun = Callable[[str], str | None]
"""The word of the language for a neutral name as a whole."""
_OF = " of "
_MOST = 12
"""Words beyond which a value is a sentence; it stays as it is."""


@cache
def nouns(pack: LanguagePack) -> Mapping[str, str]:
    """Neutral noun to the first word for it: concepts, places without a name, offices, nouns among the qualities."""
    titles = pack.table("titles")
    tables = (
        pack.table("concepts"), pack.table("places").get("concepts", {}),
        *({_capital(w): id for w, id in titles.get(part, {}).items()} for part in ("offices", "heads", "spokespersons")),
        {_capital(f"{field}minister"): id for field, id in titles.get("minister", {}).items()},
        {w: id for w, id in _quality_table(pack).items() if w[0].isupper()},
    )  # fmt: skip
    return {id: word for table in reversed(tables) for id, word in _first(table).items()}


@cache
def _qualities(pack: LanguagePack) -> Mapping[str, str]:
    return _first({w: id for w, id in _quality_table(pack).items() if w[0].islower()})


@cache
def _compass(pack: LanguagePack) -> Mapping[str, str]:
    return _first(pack.table("places").get("compass", {}))


def _quality_table(pack: LanguagePack) -> Mapping[str, str]:
    return {w: id for w, id in pack.table("events").get("qualities", {}).items() if id}


def _first(table: Mapping[str, object]) -> dict[str, str]:
    return {id: word for word, id in reversed(tuple(table.items())) if isinstance(id, str)}


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def composed(value: str, pack: LanguagePack, noun: Noun) -> str | None:
    """The words of the language for several neutral words; None where the word they hang on is not known."""
    if len(value.split()) > _MOST:
        return None
    return _part(value, pack, noun) or _described(value, pack, noun) or _of(value, pack, noun)


def _part(value: str, pack: LanguagePack, noun: Noun) -> str | None:
    """ "western Ukraine" as one word; the part in brackets where the name is not one plain word."""
    side, _, whole = value.partition(" ")
    known = _compass(pack).get(side)
    if not known or not all(w[:1].isupper() for w in whole.split(" ")):
        return None
    name = noun(whole) or whole
    return _capital(known + name.lower()) if name.istitle() and name.isalpha() else f"{name} ({_capital(known)})"


def _of(value: str, pack: LanguagePack, noun: Noun) -> str | None:
    """ "troops of Ukraine": the head must be known, the rest may stay as it is."""
    parts = value.split(_OF)
    link = str(pack.table("events").get("attributive", {}).get("of", "of"))
    for at in range(len(parts) - 1, 0, -1):
        head, rest = _OF.join(parts[:at]), _OF.join(parts[at:])
        # The longest head first: a head of state is one thing.
        if first := noun(head) or _described(head, pack, noun):
            return f"{first} {link} {noun(rest) or composed(rest, pack, noun) or rest}"
    return None


def _described(value: str, pack: LanguagePack, noun: Noun) -> str | None:
    """Words before the longest known head; names of people and firms have capitals and are left alone."""
    words = value.split()
    for at in range(1, len(words)):
        head = " ".join(words[at:])
        if head.islower() and "of" not in words[:at] and (known := noun(head)):
            owner, rest = _owner(words[:at], pack, noun)
            # A capital before the head that is no country belongs to a name ("Holm committee").
            return None if any(w[0].isupper() for w in rest) else _joined(rest, known, owner, pack)
    return None


def _owner(words: list[str], pack: LanguagePack, noun: Noun) -> tuple[str, list[str]]:
    """The place that the words begin with, and the words after it."""
    for last in range(len(words), 0, -1):
        name = " ".join(words[:last])
        known = noun(name) if name[0].isupper() else _part(name, pack, noun)
        if known:
            return known, words[last:]
    return "", words


def _joined(before: list[str], head: str, owner: str, pack: LanguagePack) -> str:
    """Adjectives in the form the noun asks for; in brackets after it where the table does not tell its gender."""
    forms = pack.table("events").get("attributive", {})
    ending = _ending(head, forms.get("endings", {}))
    stems = forms.get("stems", {})
    known = [_qualities(pack).get(w, "") for w in before]
    if ending is None:
        after = [k or w for k, w in zip(known, before, strict=True)]
        return _bracketed(head, (*after, owner))
    inflected = [stems.get(k, k).removesuffix("e") + ending if k else w for k, w in zip(known, before, strict=True)]
    return _bracketed(" ".join((*inflected, head)), (owner,))


def _ending(head: str, endings: Mapping[str, list[str]]) -> str | None:
    """The ending for a noun by the longest end of it that the table knows."""
    folded = head.casefold()
    fits = [(len(end), ending) for ending, ends in endings.items() for end in ends if folded.endswith(end)]
    return max(fits)[1] if fits else None


def _bracketed(text: str, after: tuple[str, ...]) -> str:
    said = ", ".join(a for a in after if a)
    return f"{text} ({said})" if said else text

"""What a name of a place does in its sentence: place of an event, acting government, or attribute of something else."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from claimcheck.extraction.placewords import PlaceWords, place_words
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.lang import LanguagePack
from claimcheck.places import Entry, Kind
from claimcheck.records.values import Place

REACH = 6
"""How many words back the preposition of a name is looked for."""


class PlaceRole(StrEnum):
    """What a place does in its sentence."""

    PLACE = "place"
    ACTOR = "actor"
    ATTRIBUTE = "attribute"


@frozen(kw_only=True)
class PlaceHit:
    """A place in one sentence, tokens `first` to `last` (exclusive).

    `prep`: lemma of the preposition that governs it ("in", "aus", "nach"), or empty. `actor`: the country or union meant
    when its name, its capital or a seat of government acts, else None.
    """

    first: int
    last: int
    place: Place
    role: PlaceRole = PlaceRole.ATTRIBUTE
    prep: str = ""
    actor: str | None = None


@frozen
class Found:
    """A name before its role is known."""

    first: int
    last: int
    place: Place
    entry: Entry | None = None
    actor: str | None = None
    adjective: bool = False
    people: bool = False
    line: bool = False


def hit_of(sentence: Sentence, found: Found, before: list[PlaceHit], pack: LanguagePack) -> PlaceHit | None:
    """The name with its role, or None where it is too likely a common word."""
    words = place_words(pack)
    at = _preposition(sentence, found, before, words)
    role, lemma = _role(sentence, found, at, words)
    if found.line and role is not PlaceRole.PLACE:
        return None
    if found.entry and found.entry.flag and not found.actor and role is not PlaceRole.PLACE:
        return None
    return PlaceHit(first=found.first, last=found.last, place=found.place, role=role, prep=lemma, actor=found.actor)


def _preposition(sentence: Sentence, found: Found, before: list[PlaceHit], words: PlaceWords) -> int | None:
    """Index of the preposition before a name, past articles, adjectives, words such as "Stadt", and names it is joined to."""
    i = found.first - 1
    for _ in range(REACH):
        if i < 0:
            return None
        token = sentence.tokens[i]
        if token.pos is Pos.ADP and (token.norm not in words.generic or measured(sentence.tokens, i, words)):
            return i
        joined = next((h for h in before if h.last == i and token.norm in (*words.conjunctions, ",")), None)
        if joined:
            i = joined.first - 1
        elif token.pos is Pos.DET and i + 1 < found.first and sentence.tokens[i + 1].pos is Pos.DET:
            return None  # "aus den die Ukraine unterstützenden Ländern": the first article belongs to a later noun
        elif token.pos in (Pos.DET, Pos.ADJ) or token.lemma.casefold() in words.generic or token.norm in words.generic:
            i -= 1
        else:
            return i if token.norm in words.located else None
    return None


def measured(tokens: Sequence[Token], at: int, words: PlaceWords) -> bool:
    """Whether the preposition at `at` stands after a distance ("40 Kilometer vor Hanko", "20 miles off Skerrow")."""
    return at > 0 and tokens[at].pos is Pos.ADP and tokens[at - 1].lemma.casefold() in words.measures


def _role(sentence: Sentence, found: Found, at: int | None, words: PlaceWords) -> tuple[PlaceRole, str]:
    norm = sentence.tokens[at].norm if at is not None else ""
    if found.adjective or _before_noun(sentence, found) or _where_from(sentence, at, words):
        return (PlaceRole.ATTRIBUTE, "")
    if at is not None and measured(sentence.tokens, at, words):
        return (PlaceRole.PLACE, words.located.get(norm, norm))
    if norm in words.located and not (found.people or (found.actor and found.entry is None)):
        return (PlaceRole.PLACE, words.located[norm])
    wide = found.line or (found.entry is not None and found.entry.kind is Kind.REGION)
    if wide and norm in words.line:
        return (PlaceRole.PLACE, words.line[norm])
    if found.actor is None or _of_something(sentence, found, words):
        return (PlaceRole.ATTRIBUTE, "")
    return (PlaceRole.ACTOR, words.actor.get(norm, ""))


def _before_noun(sentence: Sentence, found: Found) -> bool:
    """A country with an article before a common noun ("from the U.S. safety agency")."""
    tokens, i = sentence.tokens, found.last
    while i < len(tokens) and tokens[i].pos is Pos.ADJ and tokens[i].text[0].islower():
        i += 1
    country = found.entry is not None and found.entry.kind is Kind.COUNTRY and found.first > 0
    noun = i < len(tokens) and tokens[i].pos is Pos.NOUN and tokens[i].text[0].islower()
    return country and noun and tokens[found.first - 1].pos is Pos.DET


def _where_from(sentence: Sentence, at: int | None, words: PlaceWords) -> bool:
    """Right after a noun before any verb, "from" says whence that is, not where something happens ("a man from Kiel fell")."""
    if at is None or at == 0 or sentence.tokens[at].norm not in words.origin or not sentence.tokens[at - 1].pos.nominal:
        return False
    opens = next((i for i in range(at - 1, -1, -1) if sentence.tokens[i].text == ","), -1)
    return not any(t.pos.verbal for t in sentence.tokens[opens + 1 : at])


def _of_something(sentence: Sentence, found: Found, words: PlaceWords) -> bool:
    """A genitive or, in English, a name before a noun: "Russia's president", "U.S. officials", "Vertreter der USA"."""
    tokens = sentence.tokens
    after = tokens[found.last] if found.last < len(tokens) else None
    if after and (after.norm in words.possessive or (words.possessive and after.pos.nominal)):
        return True
    i = found.first - 1
    while i > 0 and tokens[i].pos is Pos.DET:
        i -= 1
    if i + 1 == found.first:
        return i >= 0 and tokens[i].norm in words.of and tokens[i - 1].pos is Pos.NOUN and i > 0
    genitive = tokens[i + 1].norm in words.of and tokens[i].pos is Pos.NOUN
    return genitive or (tokens[i].norm in words.of and i > 0 and tokens[i - 1].pos.nominal)

"""Places of a sentence: where something happens, which government acts, and which country an adjective names."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from claimcheck.extraction.placeroles import Found, PlaceHit, hit_of, measured
from claimcheck.extraction.placewords import (
    begins_no_place,
    compass_adjective,
    compass_noun,
    compound,
    is_scene,
    place_words,
    prefix_place,
)
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.titlewords import given_name
from claimcheck.lang import LanguagePack
from claimcheck.places import Entry, Flag, Kind, capital_of, country_of_adjective, country_of_people, government, lookup
from claimcheck.records.values import Place

LONGEST = 5
"""Words in the longest name looked up."""


@lru_cache(256)
def find_places(sentence: Sentence, pack: LanguagePack) -> tuple[PlaceHit, ...]:
    """The places of a sentence in order; those that no table knows are kept verbatim, within nothing."""
    out: list[PlaceHit] = []
    i = 0
    while i < len(sentence.tokens):
        token = sentence.tokens[i]
        none = begins_no_place(token.text, token.lemma, pack) or given_name(sentence, i, pack)
        found = None if none else _at(sentence, i, pack)
        hit = hit_of(sentence, found, out, pack) if found else None
        if hit:
            out.append(hit)
        i = found.last if found and hit else i + 1
    return tuple(out)


def _at(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    """What begins at token `i`."""
    token = sentence.tokens[i]
    if token.pos is Pos.PUNCT:
        return None
    return (
        _concept(sentence, i, pack)
        or _part(sentence, i, pack)
        or (_named(sentence, i, pack) or _of_country(sentence, i, pack) or _unknown(sentence, i, pack))
    )


def _concept(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    known = place_words(pack).concepts
    for n in (3, 2, 1) if sentence.tokens[i].norm in place_words(pack).concept_openers else (1,):
        part = sentence.tokens[i : i + n]
        name = known.get(" ".join(t.norm for t in part)) or (known.get(part[0].lemma.casefold()) if n == 1 else None)
        if name:
            return Found(i, i + len(part), Place(name, (), sentence.text(i, i + len(part))), line=True)
    return None


def _part(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    """Westukraine, western Ukraine, the west of Ukraine, im Westen der Ukraine, im Westen Polens, Polens Westen."""
    token = sentence.tokens[i]
    if token.text[0].isupper() and lookup(token.text, pack.code) is None:
        solid = compound(token.text, pack)
        if solid:
            return _part_of(sentence, i, i + 1, *solid)
    here = _entry_at(sentence, i, pack)
    if here:
        return _owned(sentence, i, *here, pack)
    part, j = _compass(sentence, i, pack)
    entry, last = (_entry_at(sentence, j, pack) if part else None) or (None, j)
    return _part_of(sentence, i, last, part, entry) if part and entry else None


def _compass(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[str | None, int]:
    """The part of the compass that begins at `i`, and where the name of the whole begins after it."""
    tokens, words, j = sentence.tokens, place_words(pack), i + 1
    noun = compass_noun(tokens[i].norm, pack)
    if noun and j < len(tokens) and tokens[j].norm in words.of:
        j += 1
        while j < len(tokens) and tokens[j].pos is Pos.DET:
            j += 1
        return noun, j
    if noun and j < len(tokens) and _genitive(tokens[j], pack):
        return noun, j
    return compass_adjective(tokens[i].norm, pack), j


def _owned(sentence: Sentence, i: int, entry: Entry, last: int, pack: LanguagePack) -> Found | None:
    """ "Polens Westen", "Poland's west"."""
    tokens, words, j = sentence.tokens, place_words(pack), last
    if j < len(tokens) and tokens[j].norm in words.possessive:
        j += 1
    elif not _genitive(tokens[last - 1], pack):
        return None
    part = compass_noun(tokens[j].norm, pack) if j < len(tokens) else None
    return _part_of(sentence, i, j + 1, part, entry) if part else None


def _genitive(token: Token, pack: LanguagePack) -> bool:
    """Whether a German name has the ending of the genitive."""
    return pack.code == "de" and token.norm.endswith("s") and len(token.norm) > 2


def _part_of(sentence: Sentence, first: int, last: int, part: str, entry: Entry) -> Found:
    place = Place(f"{part} {entry.name}", (entry.name, *entry.within), sentence.text(first, last))
    return Found(first, last, place, evolve(entry, flag=Flag.NONE, capital_of=""))


def _entry_at(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Entry, int] | None:
    """The longest gazetteer name that begins at `i`, and where it ends."""
    tokens = sentence.tokens
    if i >= len(tokens) or not tokens[i].text[0].isupper():
        return None
    for last in range(min(len(tokens), i + LONGEST), i, -1):
        if tokens[last - 1].text[0].isalpha():
            entry = lookup(sentence.text(i, last), pack.code)
            if entry:
                return (entry, last)
    return None


def _named(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    """A gazetteer name or metonym, with its container if that follows ("Miami, USA", "Paris, Texas")."""
    found = _entry_at(sentence, i, pack)
    if found is None:
        return _metonym(sentence, i, pack)
    entry, last = found
    name = sentence.text(i, last)
    place, end = _contained(sentence, name, last, pack) or (entry.place(sentence.text(i, last)), last)
    if end == last and (entry.flag is Flag.CONTAINER or _within_name(sentence, i, last, entry)):
        return None
    return Found(i, end, place, evolve(entry, flag=Flag.NONE) if end > last else entry, government(name, pack.code))


def _metonym(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    if not sentence.tokens[i].text[0].isupper():
        return None
    for last in range(min(len(sentence.tokens), i + 3), i, -1):
        name = sentence.text(i, last)
        actor = government(name, pack.code)
        if actor:
            country = lookup(actor)
            within = (country.name, *country.within) if country else ()
            return Found(i, last, Place(name, within, name), actor=actor)
    return None


def _within_name(sentence: Sentence, i: int, last: int, entry: Entry) -> bool:
    """Whether a name that is also a person's stands beside another name ("Paris Okelund", "Ada Lincoln")."""
    tokens = sentence.tokens
    after = last < len(tokens) and tokens[last].pos is Pos.NAME and tokens[last].text[0].isupper()
    before = i > 0 and tokens[i - 1].pos is Pos.NAME and tokens[i - 1].text[0].isupper()
    return (bool(entry.flag) or entry.kind in (Kind.CITY, Kind.ADMIN1)) and (before or (after and bool(entry.flag)))


def _contained(sentence: Sentence, name: str, last: int, pack: LanguagePack) -> tuple[Place, int] | None:
    """The place with the container that follows after a comma, in brackets or after "in", and where that ends."""
    tokens, words = sentence.tokens, place_words(pack)
    if last >= len(tokens) or (tokens[last].text not in (",", "(") and tokens[last].norm not in words.inside):
        return None
    start = last + 1
    while start < len(tokens) and (tokens[start].pos is Pos.DET or tokens[start].lemma.casefold() in words.generic):
        start += 1
    outer = _entry_at(sentence, start, pack)
    if outer is None or outer[0].kind is Kind.CITY:
        return None
    end = outer[1] + (tokens[last].text == "(" and outer[1] < len(tokens) and tokens[outer[1]].text == ")")
    expression = sentence.text(last, end).replace("( ", "(").replace(" )", ")").removeprefix(", ")
    joint = f"{name}, {expression}" if tokens[last].text == "," else f"{name} {expression}"
    inner = lookup(name, pack.code, sentence.text(start, outer[1]))
    if end < len(tokens) and tokens[end].norm in words.possessive:
        return None
    if inner:
        return (inner.place(joint), end)
    listed = end < len(tokens) and tokens[end].norm in words.conjunctions
    known = lookup(name, pack.code)
    if listed or outer[0].kind is not Kind.ADMIN1 or (known and known.kind is not Kind.CITY) or tokens[last].text != ",":
        return None
    return (Place(name, (outer[0].name, *outer[0].within), joint), end)


def _of_country(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    """Adjectives ("russische"), people ("Ukrainians") and first parts of compounds ("US-Regierung")."""
    for last in (i + 2, i + 1):
        words = sentence.text(i, last)
        name = country_of_adjective(words, pack.code)
        people = None if name else country_of_people(words, pack.code)
        entry = lookup(name or people or "")
        capital = _capital(sentence, last, entry, pack) if name and entry else None
        if capital:
            return Found(i, last + 1, capital.place(sentence.text(i, last + 1)), capital, capital.capital_of)
        if entry and last <= len(sentence.tokens):
            return Found(i, last, entry.place(words), entry, entry.name, adjective=bool(name), people=bool(people))
    entry = prefix_place(sentence.tokens[i].text, pack)
    if entry:
        return Found(i, i + 1, entry.place(sentence.tokens[i].text.partition("-")[0]), entry, entry.name, adjective=True)
    return None


def _capital(sentence: Sentence, i: int, country: Entry, pack: LanguagePack) -> Entry | None:
    """The capital that "in the Ukrainian capital" means where no name follows."""
    tokens = sentence.tokens
    if i >= len(tokens) or tokens[i].lemma.casefold() not in place_words(pack).capital:
        return None
    named = i + 1 < len(tokens) and (tokens[i + 1].pos is Pos.NAME or tokens[i + 1].norm in (*place_words(pack).of, ","))
    return None if named else capital_of(country.name)


def _unknown(sentence: Sentence, i: int, pack: LanguagePack) -> Found | None:
    """A name right after a preposition that only places follow, here; with the container after it."""
    tokens, words = sentence.tokens, place_words(pack)
    if i == 0 or not tokens[i].pos.nominal or tokens[i].norm in words.never:
        return None
    called = _called_a_place(sentence, i - 1, pack)
    if tokens[i].pos is not Pos.NAME and not (called and pack.code == "en"):  # every German noun has a capital
        return None
    if not called and not _before_a_place(sentence, i - 1, pack):
        return None
    if not tokens[i].text[0].isupper() or (len(tokens[i].text) > 1 and tokens[i].text.isupper()):
        return None
    last = i + 1
    while last < len(tokens) and tokens[last].pos is Pos.NAME and tokens[last].text[0].isupper() and last - i < LONGEST:
        last += 1
    if last < len(tokens) and tokens[last].text[0].isupper() and tokens[i - 1].norm in words.scene_prepositions:
        return None  # "the fire at Kvarn Shipyard"
    name = sentence.text(i, last)
    place, end = _contained(sentence, name, last, pack) or (Place(name, (), name), last)
    return Found(i, end, place, line=called or tokens[i - 1].norm in words.line)


def _called_a_place(sentence: Sentence, i: int, pack: LanguagePack) -> bool:
    """After a word for a kind of place behind a preposition ("auf der Insel Skerrow", "south of Skerrow")."""
    tokens, words, j = sentence.tokens, place_words(pack), i
    while j >= 0 and (tokens[j].norm in words.generic or tokens[j].lemma.casefold() in words.generic):
        j -= 1
    if j == i:
        return False
    while j >= 0 and tokens[j].pos is Pos.DET:
        j -= 1
    return j >= 0 and (tokens[j].norm in words.located or tokens[j].norm in words.line)


def _before_a_place(sentence: Sentence, i: int, pack: LanguagePack) -> bool:
    """ "in", "near"; "at" and "bei" stand before firms as often, but not after "the landslide"."""
    tokens, words = sentence.tokens, place_words(pack)
    if tokens[i].norm in words.unknown_after or measured(tokens, i, words):
        return True
    scene = tokens[i].norm in words.scene_prepositions and i > 0 and tokens[i - 1].pos is Pos.NOUN
    return scene and is_scene(tokens[i - 1].lemma, pack)

"""What the words of a report leave people as: dead, hurt, in hospital, shot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache

from attrs import frozen

from claimcheck.extraction.fillers import PERSON
from claimcheck.extraction.mentioned import Person
from claimcheck.extraction.syntax import Sentence
from claimcheck.extraction.victims import victim_words
from claimcheck.lang import LanguagePack
from claimcheck.lang.lexicon import lexicon

OUTCOMES = ("dead", "hurt", "hospital", "shot")
Place = tuple[int, int, str]
"""Where a claim stands, and its predicate."""


@frozen
class Told:
    """What the report tells of people: those of each claim, by its place and predicate, and what a word for it says of them.

    `outcomes`: by predicate "dead", "hurt", "hospital" or "shot"; `text`: of the report; `deadly`, `harmful`: whether it has
    words for a death, for what people are hurt by; `persons`: concepts of people.
    """

    people: Mapping[Place, tuple[Person, ...]]
    outcomes: Mapping[str, str]
    text: str
    deadly: bool
    harmful: bool
    persons: frozenset[str]


def told_of(sentences: Iterable[Sentence], people: Mapping[Place, tuple[Person, ...]], text: str, pack: LanguagePack) -> Told:
    """What a report tells of people."""
    norms = {form for s in sentences for t in s.tokens for form in (t.norm, t.lemma.casefold())}
    deadly, persons = bool(norms & _deadly(pack)), victim_words(pack).concepts | victim_words(pack).persons | {PERSON, "other"}
    return Told(people, _outcomes(pack), text, deadly, deadly or bool(norms & _harmful(pack)), persons)


@cache
def _outcomes(pack: LanguagePack) -> Mapping[str, str]:
    """What the predicates of harm leave people as, in that language."""
    table = pack.table("quantities").get("people", {})
    return {predicate: outcome for outcome in OUTCOMES for predicate in table.get(outcome, ())}


@cache
def _deadly(pack: LanguagePack) -> frozenset[str]:
    """Words for a death, whoever died."""
    dead = {p for p, outcome in _outcomes(pack).items() if outcome == "dead"}
    return _words(pack, dead) | frozenset(pack.table("quantities").get("people", {}).get("deadly", ()))


@cache
def _harmful(pack: LanguagePack) -> frozenset[str]:
    """Words for what people are hurt by, or that they are."""
    harm = {p for p, outcome in _outcomes(pack).items() if outcome != "hospital"}
    return _words(pack, harm | {"shoot", "attack", "bomb"}) | frozenset(
        pack.table("quantities").get("people", {}).get("harmful", ())
    )


def _words(pack: LanguagePack, predicates: Collection[str]) -> frozenset[str]:
    """The words that name one of the predicates by themselves."""
    known = lexicon(pack)
    verbs = (v for v, senses in known.verbs.items() if any(s.predicate in predicates and not (s.words or s.at) for s in senses))
    others = (word for table in (known.nouns, known.adjectives) for word, predicate in table.items() if predicate in predicates)
    return frozenset((*verbs, *others))

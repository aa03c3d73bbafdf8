"""Which predicate a verb has in its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import Words, is_people
from claimcheck.extraction.syntax import Phrase, Pos, Token
from claimcheck.extraction.verbs import VerbGroup, verb_lemma
from claimcheck.extraction.victims import is_person, victim_words
from claimcheck.lang.lexicon import Sense

_NEAR = 8
"""Tokens that may stand between a verb and its fixed words where the words follow the verb."""


@frozen
class Found:
    """A predicate; `turned`: subject and object have each other's roles; `used`: token indexes of an idiom's fixed words.

    `undergone`: it happens to the subject; `result`: to the object, and the subject has no part in it.
    """

    predicate: str
    turned: bool = False
    used: frozenset[int] = frozenset()
    undergone: bool = False
    result: bool = False


def sense_of(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core, lemma: str) -> Found:
    """The predicate by idiom, reflexive, or the first sense whose conditions the clause meets; `de:lemma` for an unknown verb."""
    plain = words.tokens[group.main].lemma.casefold()
    candidates = tuple(dict.fromkeys((lemma, plain)))
    for verb in candidates:
        if idiom := _idiom(words, group, verb):
            return idiom
    reflexive = any(words.tokens[i].norm in words.grammar.reflexive for i in group.clause.tokens)
    for verb in candidates[:1] if words.grammar.case_marked else candidates:
        if reflexive and verb in words.lexicon.reflexive and not _placed(words, verb, group, found, parts):
            return Found(words.lexicon.reflexive[verb])
        for sense in words.lexicon.verbs.get(verb, ()):
            if _holds(words, sense, group, found, parts):
                return _found(sense, group)
        if verb in words.lexicon.reflexive:
            return Found(words.lexicon.reflexive[verb])
    return Found(f"{words.pack.code}:{lemma}")


def _placed(words: Words, verb: str, group: VerbGroup, found: Sequence[Argument], parts: Core) -> bool:
    """Whether a sense of the verb holds by a phrase of the clause ("befindet sich in kritischem Zustand")."""
    return any(s.at and _holds(words, s, group, found, parts) for s in words.lexicon.verbs.get(verb, ()))


def _found(sense: Sense, group: VerbGroup) -> Found:
    return Found(sense.predicate, sense.turned, undergone=sense.undergone and not group.passive, result=sense.result)


def fixed(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> bool:
    """Whether the verb and other words of the clause are a fixed phrase that says more than that something takes place."""
    verb = verb_lemma(words, group.clause, group.main)
    if _placed(words, verb, group, found, parts):
        return True
    norms = {words.tokens[i].norm for i in group.clause.tokens}
    if any(norms.issuperset(beside) for beside in words.grammar.light_subject.get(verb, ())):
        return False
    return any(_idiom(words, group, key) for key in {verb, words.tokens[group.main].lemma.casefold()})


def _idiom(words: Words, group: VerbGroup, verb: str) -> Found | None:
    """The longest fixed phrase whose other words stand in the clause in a row."""
    known = words.lexicon.idioms.get(verb, ())
    own = [i for i in group.clause.tokens if i != group.main] if known else []
    forms = {i: (words.tokens[i].norm, words.tokens[i].lemma.casefold()) for i in own}
    for idiom in known:
        for row in _rows(own, len(idiom.words)):
            if all(word in forms[i] for word, i in zip(idiom.words, row, strict=True)) and _near(words, group, row):
                return Found(idiom.predicate, used=frozenset(row), undergone=idiom.undergone)
    return None


def _rows(own: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for n in range(len(own) - size + 1):
        yield own[n : n + size]


def _near(words: Words, group: VerbGroup, row: Sequence[int]) -> bool:
    """After the verb and not far; a preposition with its own phrase right after it ("take place on Friday" is no "take on")."""
    if words.grammar.case_marked:
        return True
    first, after = row[0] - group.main, row[-1] + 1
    heads = len(row) == 1 and words.tokens[row[0]].pos is Pos.ADP and after < len(words.tokens)
    if heads and (words.tokens[after].pos.nominal or words.tokens[after].pos in (Pos.DET, Pos.NUM, Pos.ADJ)):
        return first == 1
    return 0 < first <= _NEAR


def _holds(words: Words, sense: Sense, group: VerbGroup, found: Sequence[Argument], parts: Core) -> bool:
    """Whether a clause shows what a sense asks for."""
    subject, object_ = (None, parts.subject) if group.passive else (parts.subject, parts.object)
    who = subject if sense.undergone and not group.passive else object_
    return (
        (group.passive or not sense.passive)
        and (not sense.prep or any(_stands(words, sense, a) for a in found))
        and (not sense.words or any(words.tokens[i].norm in sense.words for i in group.clause.tokens))
        and (not sense.person or (who is not None and _somebody(words, who)))
        and (not sense.arrival or any(_arrival(words, a) for a in found))
        and _listed(words, sense.object, object_)
        and _listed(words, sense.subject, subject)
    )


def _somebody(words: Words, argument: Argument) -> bool:
    """Whether it is people: by name, noun or pronoun, or by their number alone."""
    head = words.tokens[argument.phrase.head]
    counted = head.pos is Pos.NUM or head.norm in victim_words(words.pack).pronouns
    return counted or is_people(words, argument) or is_person(words.tokens, argument.phrase.head, words.pack)


def _stands(words: Words, sense: Sense, argument: Argument) -> bool:
    """A phrase after the preposition that a sense asks for, with one of its words, without a number where it says so."""
    phrase = argument.phrase
    own = words.tokens[phrase.first : phrase.last]
    number = any(t.pos is Pos.NUM for t in own)
    named = not sense.at or any(_is_one(words, t, sense.at) for t in own) or _named(words, phrase, sense.at)
    return argument.prep in sense.prep and named and not (sense.unmeasured and number)


def _named(words: Words, phrase: Phrase, listed: tuple[str, ...]) -> bool:
    """Whether the whole name that the phrase is part of has one of the words ("Mercy | Medical Center")."""
    return any(part.casefold() in listed for part in words.names.get(phrase.head, "").split())


def _is_one(words: Words, token: Token, listed: tuple[str, ...]) -> bool:
    """Whether a word is listed, or a compound that ends in a listed one where the language has compounds."""
    keys = (token.norm, token.lemma.casefold())
    return any(key in listed or (words.lexicon.compounds and key.endswith(listed)) for key in keys)


def _arrival(words: Words, argument: Argument) -> bool:
    return argument.prep in words.grammar.arrival_preps and words.tokens[argument.phrase.head].pos is Pos.NAME


def _listed(words: Words, listed: tuple[str, ...], argument: Argument | None) -> bool:
    """Whether the head noun is one of the words, or a compound that ends in one where the language has compounds."""
    if not listed:
        return True
    if argument is None:
        return False
    own = words.tokens[argument.phrase.first : argument.phrase.last]
    heads = [words.tokens[argument.phrase.head], *(t for t in own if t.pos is Pos.NOUN and own[-1].pos is Pos.NAME)]
    keys = [t.lemma.casefold() for t in heads]
    return any(key in listed or (words.lexicon.compounds and key.endswith(listed)) for key in keys)

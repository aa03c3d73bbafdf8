"""Which predicate a verb has in its clause."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import Words, is_people
from claimcheck.extraction.syntax import Pos
from claimcheck.extraction.verbs import VerbGroup
from claimcheck.lang.ontology import Sense


def sense_of(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core, lemma: str) -> str | None:
    """The predicate by idiom, reflexive, or the first sense whose conditions the clause meets; None for an unknown verb."""
    plain = words.tokens[group.main].lemma.casefold()
    for verb in dict.fromkeys((lemma, plain)):
        if idiom := _idiom(words, group, verb):
            return idiom
    reflexive = any(words.tokens[i].norm in words.grammar.reflexive for i in group.clause.tokens)
    for verb in dict.fromkeys((lemma, plain)):
        if reflexive and verb in words.lexicon.reflexive:
            return words.lexicon.reflexive[verb]
        for sense in words.lexicon.verbs.get(verb, ()):
            if _holds(words, sense, group, found, parts):
                return sense.predicate
        if lemma in words.lexicon.reflexive:
            return words.lexicon.reflexive[lemma]
        if lemma != plain and _particle_counts(words, group):
            break
    return None


def _particle_counts(words: Words, group: VerbGroup) -> bool:
    """A separated particle that is not known makes another verb, not the plain one."""
    return words.grammar.case_marked and words.tokens[group.main].pos is Pos.VERB


def _idiom(words: Words, group: VerbGroup, verb: str) -> str | None:
    """The longest fixed phrase whose other words stand in the clause in a row."""
    own = [i for i in group.clause.tokens if i != group.main]
    forms = [{words.tokens[i].norm, words.tokens[i].lemma.casefold()} for i in own]
    for idiom in words.lexicon.idioms.get(verb, ()):
        size = len(idiom.words)
        for n in range(len(own) - size + 1):
            if all(word in forms[n + k] for k, word in enumerate(idiom.words)) and _near(words, group, own[n]):
                return idiom.predicate
    return None


_NEAR = 8
"""Tokens that may stand between a verb and its fixed words where the words follow the verb."""


def _near(words: Words, group: VerbGroup, first: int) -> bool:
    return words.grammar.case_marked or 0 < first - group.main <= _NEAR


def _holds(words: Words, sense: Sense, group: VerbGroup, found: Sequence[Argument], parts: Core) -> bool:
    """Whether a clause shows what a sense asks for."""
    subject, object_ = (None, parts.subject) if group.passive else (parts.subject, parts.object)
    if sense.passive and not group.passive:
        return False
    if sense.prep and not any(a.prep in sense.prep for a in found):
        return False
    if sense.words and not any(words.tokens[i].norm in sense.words for i in group.clause.tokens):
        return False
    if sense.person and (object_ is None or not is_people(words, object_)):
        return False
    if sense.arrival and not any(
        a.prep in words.grammar.arrival_preps and words.tokens[a.phrase.head].pos is Pos.NAME for a in found
    ):
        return False
    return _listed(words, sense.object, object_) and _listed(words, sense.subject, subject)


def _listed(words: Words, listed: tuple[str, ...], argument: Argument | None) -> bool:
    """Whether the head noun is one of the words, or a compound that ends in one where the language has compounds."""
    if not listed:
        return True
    if argument is None:
        return False
    key = words.tokens[argument.phrase.head].lemma.casefold()
    return key in listed or (words.lexicon.compounds and any(key.endswith(word) for word in listed))

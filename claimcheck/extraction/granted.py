"""Events that a claim takes for granted: a definite noun phrase survives the negation, the question and the doubt around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.nominal import EventReading, nominal_event
from claimcheck.extraction.syntax import Phrase
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack
from claimcheck.records.values import EventClass

_LASTING = frozenset({EventClass.STATE, EventClass.PLAN})
"""What lasts or is only meant is no event that has happened."""


@frozen
class Granted:
    """An event taken for granted, and the tokens that name it."""

    tokens: tuple[int, ...]
    event: EventReading


@frozen
class Definite:
    """Words that point at something known, and those that begin what a noun is about."""

    articles: frozenset[str]
    pointing: frozenset[str]
    owners: frozenset[str]
    complements: frozenset[str]


@cache
def definite_words(pack: LanguagePack) -> Definite:
    """The typed view of a pack's words for what is taken for granted."""
    table = pack.table("hedges")["presupposed"]
    return Definite(*(frozenset(table[k]) for k in ("articles", "pointing", "owners", "complements")))


def granted(unit: Unit, analysis: Analysis, pack: LanguagePack, names: Mapping[int, str]) -> Iterator[Granted]:
    """The definite event nouns of a unit that are not what it says of somebody ("was the attack on the town")."""
    own = set(unit.tokens)
    for phrase in analysis.phrases:
        if phrase.first in own and phrase.head in own and _definite(analysis, phrase, pack):
            event = nominal_event(analysis.sentence, phrase, analysis.phrases, pack, names)
            if event is not None and phrase.first <= event.head < phrase.last and event.event.event_class not in _LASTING:
                first = phrase.first + (phrase.prep == phrase.first)
                yield Granted(tuple(range(first, phrase.last)), event)


def _definite(analysis: Analysis, phrase: Phrase, pack: LanguagePack) -> bool:
    """A definite article, a pointing word or an owner in front; "the sale of the port" is definite by what it is a sale of."""
    tokens, words = analysis.sentence.tokens, definite_words(pack)
    before = tokens[phrase.prep if phrase.prep >= 0 else phrase.first : phrase.head]
    if any(t.norm in words.owners or t.norm in words.pointing for t in before):
        return True
    return any(t.norm in words.articles for t in before) and not _complement(analysis, phrase, words)


def _complement(analysis: Analysis, phrase: Phrase, words: Definite) -> bool:
    """Whether a genitive or the like follows at once."""
    tokens = analysis.sentence.tokens
    if phrase.last >= len(tokens):
        return False
    after = tokens[phrase.last]
    return after.norm in words.complements

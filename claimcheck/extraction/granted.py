"""Events that a claim takes for granted: a definite noun phrase survives the negation, the question and the doubt around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.eventnouns import names_event
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
    event: EventReading | None


@frozen
class Definite:
    """Words that point at something known, and those that begin what a noun is about."""

    articles: frozenset[str]
    pointing: frozenset[str]
    meant: frozenset[str]
    owners: frozenset[str]
    complements: frozenset[str]
    made: frozenset[str]
    contents: frozenset[str]


@cache
def definite_words(pack: LanguagePack) -> Definite:
    """The typed view of a pack's words for what is taken for granted."""
    table = pack.table("hedges")["presupposed"]
    return Definite(
        *(frozenset(table.get(k, ())) for k in ("articles", "pointing", "meant", "owners", "complements", "made", "contents"))
    )


@cache
def indefinite_words(pack: LanguagePack) -> frozenset[str]:
    """Articles and the like of what is not known yet."""
    return frozenset(pack.table("hedges")["presupposed"]["indefinite"])


@cache
def factive_prepositions(pack: LanguagePack) -> tuple[tuple[str, ...], ...]:
    """Prepositions that take for granted what follows, each as its words."""
    return tuple(tuple(p.split()) for p in pack.table("hedges")["factive"]["prepositions"])


def granted(
    unit: Unit, analysis: Analysis, pack: LanguagePack, names: Mapping[int, str], *, definite: bool = True
) -> Iterator[Granted]:
    """The event nouns of a unit that are known: definite ones (if asked for), but not what is said of somebody, and those after
    "despite" and its like.
    """
    own = set(unit.tokens)
    for phrase in analysis.phrases:
        verbal = any(phrase.first <= i < phrase.last for i in unit.clause.verbs)
        known = phrase.first in own and phrase.head in own and names_event(analysis.sentence.tokens, phrase, pack)
        if not known or verbal or not ((definite and _definite(analysis, phrase, pack)) or _factive(analysis, phrase, pack)):
            continue
        event = nominal_event(analysis.sentence, phrase, analysis.phrases, pack, names)
        if event is None or (phrase.first <= event.head < phrase.last and event.event.event_class not in _LASTING):
            first = phrase.first + (phrase.prep == phrase.first)
            yield Granted(tuple(range(first, phrase.last)), event)


def _factive(analysis: Analysis, phrase: Phrase, pack: LanguagePack) -> bool:
    """After words like "despite", unless the noun is any of many."""
    tokens = analysis.sentence.tokens
    if phrase.prep < 0 or tokens[phrase.first].norm in frozenset(pack.table("hedges")["factive"].get("unknown", ())):
        return False
    before = tuple(t.norm for t in tokens[max(0, phrase.prep - 3) : phrase.prep + 1])
    return any(before[-len(p) :] == p for p in factive_prepositions(pack))


def _definite(analysis: Analysis, phrase: Phrase, pack: LanguagePack) -> bool:
    """A definite article, a pointing word or an owner in front; "the sale of the port" is definite by what it is a sale of."""
    tokens, words = analysis.sentence.tokens, definite_words(pack)
    before = tokens[phrase.prep if phrase.prep >= 0 else phrase.first : phrase.head]
    if any(t.norm in words.meant or t.lemma.casefold() in words.meant for t in before):
        return False
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

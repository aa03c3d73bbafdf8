"""Events that a noun names beside a verb that says little, or that counts."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import PERSON, Words
from claimcheck.extraction.nominal import EventReading, event_noun, nominal_roles, reading
from claimcheck.extraction.roles import Roles, frame
from claimcheck.extraction.verbs import VerbGroup, statal, verb_lemma
from claimcheck.records.values import EventClass, Role


def counting(words: Words, group: VerbGroup, parts: Core) -> EventReading | None:
    """ "The death toll rose to 12": the event is what is counted."""
    subject = parts.subject
    if subject is None or verb_lemma(words, group.clause, group.main) not in words.grammar.count_verbs:
        return None
    head = words.tokens[subject.phrase.head]
    counted = {head.norm, head.lemma.casefold()} & words.grammar.count_nouns
    named = (event_noun(words, p) for p in ((subject.phrase,) if not counted else (subject.phrase, *subject.attributes)))
    noun = next((n for n in named if n and frame(n[1]).event_class is EventClass.CUMULATIVE_COUNT), None)
    if noun is None or not (counted or subject.phrase.head == noun[0]) or group.passive:
        return None
    roles = Roles(words, noun[1], {"patient": Role((PERSON,))})
    return reading(roles, noun[0], group.plan)


def light(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """The event that a noun names beside a verb that says little ("das Treffen findet statt", "they held talks", "X plant Y")."""
    lemma = verb_lemma(words, group.clause, group.main)
    carrier = _carrier(words, group, parts, found, lemma)
    noun = event_noun(words, carrier.phrase) if carrier else None
    if carrier is None or noun is None or not _carries(words, group, lemma):
        return None
    roles = Roles(words, noun[1])
    around = [a for a in found if a.prep and a is not carrier]
    acting = [a for a in around if group.passive and a.prep in words.grammar.passive_agent]
    if carrier is parts.object and not parts.expletive:
        roles.add(frame(noun[1]).subject, parts.subject)
    for one in acting:
        roles.add(frame(noun[1]).subject, one)
    nominal_roles(words, carrier, noun, [a for a in around if a not in acting], roles)
    return reading(roles, noun[0], group.plan)


def _carries(words: Words, group: VerbGroup, lemma: str) -> bool:
    """Whether the verb leaves the saying to its noun."""
    listed = words.grammar
    return (
        lemma in listed.light_object
        or _stands(words, group, lemma)
        or (group.plan and lemma in listed.plan_verbs | listed.copula)
    )


def _stands(words: Words, group: VerbGroup, lemma: str) -> bool:
    norms = {words.tokens[i].norm for i in group.clause.tokens}
    return any(norms.issuperset(beside) for beside in words.grammar.light_subject.get(lemma, ()))


def _carrier(words: Words, group: VerbGroup, parts: Core, found: Sequence[Argument], lemma: str) -> Argument | None:
    """The argument whose noun may name the event."""
    if parts.expletive:
        after_prep = (a for a in found if a.prep in words.grammar.expletive_preps)
        return parts.object or next(after_prep, parts.subject)
    if group.passive or _stands(words, group, lemma) or statal(words, group.clause, group.main) or lemma in words.grammar.copula:
        return parts.subject
    return parts.object

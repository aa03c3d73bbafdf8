"""Events that a noun names beside a verb that says little, or that counts."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import PERSON, Words, role_of
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.kinds import concept
from claimcheck.extraction.nominal import EventReading, event_noun, nominal_roles, reading
from claimcheck.extraction.predicatives import predicative
from claimcheck.extraction.roles import Roles, frame
from claimcheck.extraction.syntax import Form, Pos, Token
from claimcheck.extraction.verbs import VerbGroup, statal, verb_lemma
from claimcheck.records.values import Certainty, Event, EventClass, Role

RESCHEDULING = frozenset({"postpone", "bring_forward", "relocate"})
"""Predicates of what gives an event another time."""
TAKE_PLACE = "take_place"
_REACH = 3
"""Tokens after a noun of counting among which an adjective may say what is counted ("the number of injured")."""


def counting(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """ "The death toll rose to 12": the event is what is counted."""
    lemma = verb_lemma(words, group.clause, group.main)
    setter = lemma in words.grammar.count_setters
    toll = parts.object if setter and parts.object and not group.passive else parts.subject
    if toll is None or not (setter or (lemma in words.grammar.count_verbs and not group.passive)):
        return None
    noun = _counted(words, toll)
    if noun is None:
        return None
    roles = Roles(words, noun[1], {"patient": Role((PERSON,))})
    roles.prepositional((a for a in found if a.prep in words.grammar.occasion_preps), True)
    made = reading(roles, noun[0], group.plan)
    return evolve(made, counted=True, marker=words.tokens[group.main].text if lemma in words.grammar.count_changes else None)


def _counted(words: Words, toll: Argument) -> tuple[int, str] | None:
    """Index and predicate of what is counted: in the phrase itself, in what hangs on it, or an adjective after "of"."""
    head = words.tokens[toll.phrase.head]
    counted = bool({head.norm, head.lemma.casefold()} & words.grammar.count_nouns) or _is_toll(words, head)
    named = [event_noun(words, p) for p in ((toll.phrase,) if not counted else (toll.phrase, *toll.attributes))]
    if counted:
        last = max(p.last for p in (toll.phrase, *toll.attributes))
        near = range(toll.phrase.last, min(last + _REACH, len(words.tokens)))
        named += [(i, said) for i in near if (said := _undergone(words, words.tokens[i]))]
    found = next((n for n in named if n and frame(n[1]).event_class is EventClass.CUMULATIVE_COUNT), None)
    return found if found and (counted or toll.phrase.head == found[0]) else None


def _undergone(words: Words, token: Token) -> str | None:
    """What was done to those counted: an adjective, or a participle behind them ("the number of people killed")."""
    if token.pos is Pos.VERB and token.form is Form.PARTICIPLE and (senses := words.lexicon.verbs.get(token.lemma.casefold())):
        return None if senses[-1].at else senses[-1].predicate
    return words.lexicon.adjectives.get(token.norm)


def _is_toll(words: Words, head: Token) -> bool:
    """A compound that ends in a noun of counting ("Todeszahl", "Opferbilanz")."""
    return words.lexicon.compounds and head.lemma.casefold().endswith(tuple(words.grammar.count_nouns))


def light(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """The event that a noun names beside a verb that says little ("das Treffen findet statt", "they held talks", "X plant Y")."""
    lemma = verb_lemma(words, group.clause, group.main)
    carrier = _carrier(words, group, parts, found, lemma)
    noun = event_noun(words, carrier.phrase) if carrier else None
    if carrier is not None and noun is None and group.plan and carrier is parts.subject and _happens(words, carrier):
        return reading(Roles(words, TAKE_PLACE, {"theme": role_of(words, carrier, "theme")}), group.main, True)
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


def _happens(words: Words, argument: Argument) -> bool:
    """Whether it is something that takes place ("the harbour festival")."""
    return all(concept(words, words.tokens[p.head]) in words.grammar.happenings for p, _ in argument.members)


def rescheduled(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> Event:
    """What a clause gives another time: the event that its noun names, or that the thing takes place."""
    moved = parts.subject if group.passive or parts.object is None else parts.object
    noun = event_noun(words, moved.phrase) if moved else None
    roles = Roles(words, noun[1] if noun else TAKE_PLACE)
    if moved and noun:
        nominal_roles(words, moved, noun, [a for a in found if a.prep], roles)
    else:
        roles.add("theme", moved)
    return Event(roles.predicate, roles.found, EventClass.PLAN)


def _carries(words: Words, group: VerbGroup, lemma: str) -> bool:
    """Whether the verb leaves the saying to its noun; who only weighs something plans nothing."""
    listed = words.grammar
    weighed = hedge_table(words.pack).verbs.get(lemma) is Certainty.UNDERSPECIFIED
    planned = group.plan and lemma in listed.plan_verbs | listed.copula and not weighed
    return planned or lemma in listed.light_object or _stands(words, group, lemma) or likely(words, group)


def likely(words: Words, group: VerbGroup) -> bool:
    """Whether the verb only joins its subject to how likely that is ("a deal is possible")."""
    own = [words.tokens[i] for i in group.clause.tokens]
    return predicative(own, words.tokens[group.main], words.pack) is not None


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
    planned = group.plan and parts.object is None and words.tokens[group.main].form is Form.PARTICIPLE
    return parts.subject if planned else parts.object

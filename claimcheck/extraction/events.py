"""The event of a clause: its predicate, its roles and how it is narrowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from claimcheck.extraction.arguments import Argument, arguments
from claimcheck.extraction.core import Core, core
from claimcheck.extraction.fillers import PERSON, Words, concept
from claimcheck.extraction.narrowing import scope, update_marker
from claimcheck.extraction.nominal import EventReading, event_noun, nominal_event, nominal_roles, reading
from claimcheck.extraction.roles import DONE_TO, Roles, frame, state_role
from claimcheck.extraction.senses import sense_of
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Phrase, Pos, Sentence
from claimcheck.extraction.verbs import VerbGroup, statal, verb_group, verb_lemma
from claimcheck.lang import LanguagePack
from claimcheck.records.values import EventClass, Role

__all__ = ("EventReading", "event_of", "nominal_event")

_WITHOUT_SUBJECT = (
    ClauseKind.INFINITIVE, ClauseKind.PURPOSE, ClauseKind.INSTEAD, ClauseKind.PARTICIPIAL, ClauseKind.COORDINATE,
    ClauseKind.ADVERBIAL, ClauseKind.COMPLEMENT, ClauseKind.RELATIVE,
)  # fmt: skip


def event_of(
    sentence: Sentence, clause: Clause, phrases: Sequence[Phrase], pack: LanguagePack, names: Mapping[int, str],
    clauses: Sequence[Clause] = (),
) -> EventReading | None:  # fmt: skip
    """The event of a clause, or None where it has no verb.

    `names`: canonical names by token index. `clauses`: all clauses of the sentence; from them come the infinitive of a plan
    and the subject of a clause that has none of its own.
    """
    words = Words(sentence, pack, names)
    group = verb_group(words, clause, clauses)
    if group is None:
        return None
    found = arguments(sentence, group.clause, phrases, words.grammar)
    parts = core(words, found, group)
    inherited = parts.subject is None and group.clause is clause
    if inherited or group.clause is not clause:
        parts = _with_subject(words, parts, clause, group, phrases, clauses)
    made = (
        _copular(words, group, found, parts)
        or _light(words, group, found, parts)
        or _verbal(words, group, found, parts, inherited)
    )
    own = [i for n in made.taken or group.taken for i in _tokens(n, clause, clauses)]
    return evolve(made, taken=group.taken, marker=update_marker(sentence, own, pack), scope=scope(sentence, own, pack))


def _tokens(index: int, clause: Clause, clauses: Sequence[Clause]) -> tuple[int, ...]:
    return clause.tokens if index == clause.index else clauses[index].tokens


def _with_subject(
    words: Words, parts: Core, clause: Clause, group: VerbGroup, phrases: Sequence[Phrase], clauses: Sequence[Clause]
) -> Core:
    """The subject of the clause around, for an infinitive, or of the one before, for a verb that shares it."""
    if group.clause is not clause:
        outer = core(
            words, arguments(words.sentence, clause, phrases, words.grammar), evolve(group, clause=clause, main=group.outer)
        )
        objects = [p for p in (parts.object, parts.subject) if p is not None]
        return Core(outer.subject, objects[0] if objects else None, parts.indirect)
    if clause.kind not in _WITHOUT_SUBJECT or not 0 <= clause.parent < len(clauses) or clauses[clause.parent].head < 0:
        return parts
    parent = clauses[clause.parent]
    above = VerbGroup(main=parent.head, outer=parent.head, clause=parent, taken=())
    outer = core(words, arguments(words.sentence, parent, phrases, words.grammar), above)
    return Core(outer.subject, parts.object, parts.indirect, outer.expletive)


def _verbal(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core, inherited: bool) -> EventReading:
    """The event that a full verb names."""
    sense = sense_of(words, group, found, parts, verb_lemma(words, group.clause, group.main))
    roles = Roles(words, sense.predicate)
    passive = group.passive or (statal(words, group.clause, group.main) and roles.frame.object in DONE_TO)
    if group.clause.kind in _INFINITE and words.grammar.case_marked and not passive:
        parts = _objects_only(parts, found)
    found = [a for a in found if not sense.used.intersection(p.head for p, _ in a.members)]
    parts = _used_up(parts, sense.used)
    if parts.expletive and parts.object and roles.frame.object is None:
        parts = Core(parts.object)
    roles.core(parts, passive is not sense.turned, inherited)
    roles.prepositional(found, passive)
    return reading(roles, group.main, group.plan)


def _used_up(parts: Core, used: frozenset[int]) -> Core:
    """Without the fixed words of an idiom ("take part")."""
    kept = [None if a and a.phrase.head in used else a for a in (parts.subject, parts.object, parts.indirect)]
    subject, object_, indirect = kept
    return Core(subject, object_ or (indirect if parts.object else None), indirect if object_ else None, parts.expletive)


_INFINITE = (ClauseKind.INFINITIVE, ClauseKind.PURPOSE, ClauseKind.INSTEAD)


def _objects_only(parts: Core, found: Sequence[Argument]) -> Core:
    """An infinitive has no subject of its own: what looks like one is its object."""
    if parts.subject in found and parts.object is None:
        return Core(None, parts.subject, parts.indirect)
    return parts


def _counting(words: Words, group: VerbGroup, parts: Core) -> EventReading | None:
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


def _light(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
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


def _copular(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """What "to be" says: a state that an adjective names, that something exists, or what it is."""
    lemma = words.tokens[group.main].lemma.casefold()
    if words.tokens[group.main].pos is not Pos.AUX or lemma not in words.grammar.copula:
        return None
    if group.plan and (made := _light(words, group, found, parts)):
        return made
    there = (parts.object or parts.subject) if parts.expletive else None
    if there and (noun := event_noun(words, there.phrase)):
        roles = Roles(words, noun[1])
        nominal_roles(words, there, noun, [a for a in found if a.prep], roles)
        return reading(roles, noun[0], group.plan)
    adjective = _adjective(words, group)
    if adjective:
        roles = Roles(words, adjective[1])
        counted = any(words.tokens[i].pos is Pos.NUM for i in group.clause.tokens)
        if counted and (parts.expletive or parts.subject is None):
            roles.found["patient"] = Role((PERSON,))
        else:
            roles.add(state_role(roles.frame), parts.subject)
        roles.prepositional(found, False)
        return reading(roles, adjective[0], group.plan)
    return _being(words, group, parts)


def _adjective(words: Words, group: VerbGroup) -> tuple[int, str] | None:
    """A predicative adjective that names a state."""
    tokens = words.tokens
    for i in group.clause.tokens:
        token = tokens[i]
        before_noun = i + 1 < len(tokens) and tokens[i + 1].pos.nominal
        if token.pos in (Pos.ADJ, Pos.ADV, Pos.VERB) and not before_noun and token.form is not Form.FINITE:
            key = words.lexicon.adjectives.get(token.norm) or words.lexicon.adjectives.get(token.lemma.casefold())
            if key:
                return i, key
    return None


def _being(words: Words, group: VerbGroup, parts: Core) -> EventReading:
    """ "There is X", "X is Y", "X is so"."""
    there = (parts.object or parts.subject) if parts.expletive else None
    roles = Roles(words, "exist" if there and words.tokens[there.phrase.head].pos is not Pos.PRON else "be")
    if roles.predicate == "exist":
        roles.add("theme", there)
        return reading(roles, group.main, group.plan)
    roles.core(parts, False)
    if "value" not in roles.found:
        tokens = [words.tokens[i] for i in group.clause.tokens if i != group.main]
        so = next((t for t in reversed(tokens) if t.pos is Pos.ADJ), None)
        if so:
            roles.found["value"] = Role((concept(words, so),))
    return reading(roles, group.main, group.plan)

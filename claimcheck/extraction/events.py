"""The event of a clause: its predicate, its roles and how it is narrowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from claimcheck.extraction.arguments import Argument, arguments
from claimcheck.extraction.core import Core, core
from claimcheck.extraction.fillers import Words
from claimcheck.extraction.fullverbs import verbal, with_purpose
from claimcheck.extraction.lightverbs import RESCHEDULING, counting, light, rescheduled
from claimcheck.extraction.narrowing import scope, update_marker
from claimcheck.extraction.nominal import EventReading, nominal_event
from claimcheck.extraction.senses import fixed
from claimcheck.extraction.states import copular
from claimcheck.extraction.syntax import Clause, ClauseKind, Phrase, Pos, Sentence
from claimcheck.extraction.verbs import VerbGroup, verb_group, verb_lemma, without_reduced
from claimcheck.lang import LanguagePack

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
    clause = clause if words.grammar.case_marked else without_reduced(sentence.tokens, clause)
    group = verb_group(words, clause, clauses)
    if group is None:
        return None
    found = arguments(sentence, group.clause, phrases, words.grammar)
    parts = core(words, found, group)
    shares = any(i not in clause.tokens for i in clause.verbs)  # "hat das Amt übernommen | und den Klub geführt"
    if group.clause is clause and (shares or clause.kind in _INFINITE) and words.grammar.case_marked and not group.passive:
        parts = _objects_only(parts, found)
        parts = evolve(parts, subject=None) if shares else parts
    inherited = parts.subject is None and group.clause is clause
    if inherited or group.clause is not clause:
        parts = _with_subject(words, parts, clause, group, phrases, clauses)
    made = counting(words, group, found, parts)
    if not made and not fixed(words, group, found, parts):
        made = copular(words, group, found, parts) or light(words, group, found, parts)
    made = with_purpose(words, made or verbal(words, group, found, parts, inherited), clause, clauses)
    own = [i for n in group.taken for i in _tokens(n, clause, clauses)]
    moved = rescheduled(words, group, found, parts) if made.event.predicate in RESCHEDULING else None
    marker = update_marker(sentence, own, pack) or made.marker
    if moved:
        marker = marker or sentence.tokens[group.main].text
    return evolve(made, taken=group.taken, marker=marker, scope=scope(sentence, own, pack), moved=moved)


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
        # "Den Rettern gelang es, ...": whoever succeeds stands in the dative.
        subject = outer.indirect or outer.object if outer.expletive else outer.subject
        return Core(subject, objects[0] if objects else None, parts.indirect)
    if clause.kind not in _WITHOUT_SUBJECT:
        return parts
    outer, made_to = Core(), False
    for parent in _around(words, clause, clauses):
        parent = parent if words.grammar.case_marked else without_reduced(words.tokens, parent)
        above = VerbGroup(main=parent.head, outer=parent.head, clause=parent, taken=())
        outer = core(words, arguments(words.sentence, parent, phrases, words.grammar), above)
        made_to = clause.kind is ClauseKind.INFINITIVE and verb_lemma(words, parent, parent.head) in words.grammar.object_control
        if outer.subject is not None and not (parent.kind in _INFINITE and words.grammar.case_marked):
            break
    subject = (outer.indirect or outer.object or outer.subject) if made_to else outer.subject
    return Core(subject, parts.object, parts.indirect, outer.expletive)


def _around(words: Words, clause: Clause, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clause that "and" joins a clause to, then those that it hangs on, inner first, as far as they have verbs."""
    first = clause.tokens[0]
    if first and words.tokens[first - 1].pos is Pos.CONJ:
        yield from (c for c in clauses[clause.index - 1 : clause.index] if (c.kind, c.parent) == (clause.kind, clause.parent))
    at, seen = clause.parent, {clause.index}
    while 0 <= at < len(clauses) and at not in seen and clauses[at].head >= 0:
        yield clauses[at]
        seen.add(at)
        at = clauses[at].parent


_INFINITE = (ClauseKind.INFINITIVE, ClauseKind.PURPOSE, ClauseKind.INSTEAD)


def _objects_only(parts: Core, found: Sequence[Argument]) -> Core:
    """An infinitive has no subject of its own: what looks like one is its object."""
    if parts.subject in found and parts.object is None:
        return Core(None, parts.subject, parts.indirect)
    return parts

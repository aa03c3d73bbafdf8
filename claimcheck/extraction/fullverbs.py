"""The event that a full verb names."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import Words
from claimcheck.extraction.nominal import EventReading, reading
from claimcheck.extraction.roles import DONE_TO, Roles, frame
from claimcheck.extraction.senses import sense_of
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos
from claimcheck.extraction.verbs import VerbGroup, statal, verb_lemma
from claimcheck.records.values import Event, Role


def verbal(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core, inherited: bool) -> EventReading:
    """The event that a full verb names."""
    sense = sense_of(words, group, found, parts, verb_lemma(words, group.clause, group.main))
    roles = Roles(words, sense.predicate)
    passive = group.passive or (statal(words, group.clause, group.main) and roles.frame.object in DONE_TO)
    found, parts = _detached(words, found, parts, sense.predicate)
    fixed = [a for a in found if sense.used.intersection(p.head for p, _ in a.members)]
    found = [a for a in found if a not in fixed]
    parts = _used_up(parts, sense.used)
    if sense.result and not passive:
        parts, passive = Core(parts.object), True
    if parts.expletive and parts.object and roles.frame.object is None:
        parts = Core(parts.object)
    roles.core(parts, passive is not (sense.turned or sense.undergone), inherited)
    roles.prepositional(found, passive)
    _of_idiom(words, roles, fixed)
    _with_infinitive(words, group, roles, parts)
    return reading(roles, group.main, group.plan)


def _of_idiom(words: Words, roles: Roles, fixed: Sequence[Argument]) -> None:
    """What hangs on the noun of an idiom is its object ("in favour of the reform", "take control of the city")."""
    for phrase in (p for a in fixed for p in a.attributes):
        prep = words.tokens[phrase.prep].norm if phrase.prep >= 0 else ""
        role = words.lexicon.preps.get((roles.predicate, prep)) or roles.frame.object
        if role not in roles.found:
            roles.add(role, Argument(((phrase, ()),), prep))


def _detached(words: Words, found: Sequence[Argument], parts: Core, predicate: str) -> tuple[list[Argument], Core]:
    """What hangs on an object by a preposition that the predicate itself takes goes to the predicate ("convict X of Y")."""
    out: list[Argument] = []
    changed: dict[Argument, Argument] = {}
    for argument in found:
        taken = [p for p in argument.attributes if p.prep >= 0 and (predicate, words.tokens[p.prep].norm) in words.lexicon.preps]
        if not taken or argument.prep or argument is parts.subject:
            out.append(argument)
            continue
        (phrase, hanging), *rest = argument.members
        kept = tuple(p for p in hanging if p not in taken)
        changed[argument] = evolve(argument, members=((phrase, kept), *rest))
        out += [changed[argument], *(Argument(((p, ()),), words.tokens[p.prep].norm) for p in taken)]
    subject, object_, indirect = (changed.get(a, a) if a else None for a in (parts.subject, parts.object, parts.indirect))
    return out, Core(subject, object_, indirect, parts.expletive)


def _with_infinitive(words: Words, group: VerbGroup, roles: Roles, parts: Core) -> None:
    """What is decided, refused or promised, where an infinitive of the same clause says it: its predicate."""
    inner = [i for i in group.clause.verbs if i > group.main and words.tokens[i].form is Form.TO_INFINITIVE]
    inner = inner or [i for i in group.clause.verbs if i > group.main and i and words.tokens[i - 1].pos is Pos.TO]
    own = parts.object is not None and bool(inner) and parts.object.at < inner[0]
    role = "purpose" if "purpose" in roles.frame.roles else "theme"
    if not inner or (own and role == "theme") or role not in roles.frame.roles:
        return
    if done := predicate_of_verb(words, inner[0]):
        roles.found[role] = Role((done,))


def predicate_of_verb(words: Words, index: int) -> str | None:
    """What a verb says by itself, without its clause."""
    senses = words.lexicon.verbs.get(words.tokens[index].lemma.casefold(), ())
    return senses[-1].predicate if senses and not senses[-1].at else None


def with_purpose(words: Words, made: EventReading, clause: Clause, clauses: Sequence[Clause]) -> EventReading:
    """What something is used for, where a clause of its own says it ("um die Grenze zu überwachen")."""
    event = made.event
    if "purpose" not in frame(event.predicate).roles or "purpose" in event.roles:
        return made
    aim = next((c for c in clauses if c.parent == clause.index and c.kind is ClauseKind.PURPOSE and c.head >= 0), None)
    done = predicate_of_verb(words, aim.head) if aim else None
    return (
        evolve(made, event=Event(event.predicate, {**event.roles, "purpose": Role((done,))}, event.event_class)) if done else made
    )


def _used_up(parts: Core, used: frozenset[int]) -> Core:
    """Without the fixed words of an idiom ("take part")."""
    kept = [None if a and a.phrase.head in used else a for a in (parts.subject, parts.object, parts.indirect)]
    subject, object_, indirect = kept
    if parts.object is not None and object_ is None:
        object_, indirect = indirect, None
    return Core(subject, object_, indirect, parts.expletive)

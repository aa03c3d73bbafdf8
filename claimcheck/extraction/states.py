"""What "to be" and "there is" say."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import PERSON, Words, concept
from claimcheck.extraction.lightverbs import light
from claimcheck.extraction.nominal import EventReading, event_noun, nominal_roles, reading
from claimcheck.extraction.roles import Roles, state_role
from claimcheck.extraction.syntax import Form, Pos
from claimcheck.extraction.verbs import VerbGroup
from claimcheck.records.values import Role


def copular(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """What "to be" says: a state that an adjective names, that something exists, or what it is."""
    lemma = words.tokens[group.main].lemma.casefold()
    verb = words.tokens[group.main].pos is not Pos.AUX
    if lemma not in words.grammar.copula or (verb and not _adjective(words, group)):
        return None
    if group.plan and (made := light(words, group, found, parts)):
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
            roles.add(roles.frame.object if roles.frame.subject == "theme" else None, parts.indirect)
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
        so = next((t for t in reversed(tokens) if t.pos is Pos.ADJ and concept(words, t)), None)
        if so:
            roles.found["value"] = Role((concept(words, so),))
    return reading(roles, group.main, group.plan)

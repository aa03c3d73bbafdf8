"""What "to be" and "there is" say."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import PERSON, Words, is_people
from claimcheck.extraction.kinds import concept
from claimcheck.extraction.lightverbs import light, likely
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
    if (group.plan or likely(words, group)) and (made := light(words, group, found, parts)):
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
    return _being(words, group, found, parts)


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


def _what_it_is(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """ "X was the cause of Y", "die Ursache war X", "X ist Mitglied von Y"."""
    for noun, other in ((parts.object, parts.subject), (parts.subject, parts.object)):
        if noun is None or other is None:
            continue
        head = words.tokens[noun.phrase.head]
        being = next((b for k in (head.norm, head.lemma.casefold()) if (b := words.lexicon.beings.get(k))), None)
        if being is None:
            continue
        roles = Roles(words, being.predicate)
        sides = (roles.frame.object, roles.frame.subject) if being.turned else (roles.frame.subject, roles.frame.object)
        roles.add(sides[0], other)
        of = Argument(tuple((p, ()) for p in noun.attributes)) if noun.attributes else None
        roles.add(sides[1], of or next((a for a in found if a.prep and a.phrase.prep == noun.phrase.last), None))
        return reading(roles, noun.phrase.head, group.plan) if of or sides[1] in roles.found else None
    return None


def _for_or_against(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading | None:
    """ "The government is for the reform": whoever can have an opinion, without anything else that it is."""
    side = next((a for a in found if a.prep in words.grammar.being), None)
    if side is None or parts.object or not parts.subject or not _has_opinions(words, parts.subject):
        return None
    roles = Roles(words, words.grammar.being[side.prep])
    roles.core(Core(parts.subject, side), False)
    return reading(roles, group.main, group.plan)


def _has_opinions(words: Words, subject: Argument) -> bool:
    head = words.tokens[subject.phrase.head]
    return is_people(words, subject) or bool({head.lemma.casefold(), head.norm} & words.grammar.sides) or head.pos is Pos.NAME


def _being(words: Words, group: VerbGroup, found: Sequence[Argument], parts: Core) -> EventReading:
    """ "There is X", "X is Y", "X is so"."""
    there = (parts.object or parts.subject) if parts.expletive else None
    roles = Roles(words, "exist" if there and words.tokens[there.phrase.head].pos is not Pos.PRON else "be")
    if roles.predicate == "exist":
        roles.add("theme", there)
        return reading(roles, group.main, group.plan)
    if made := _what_it_is(words, group, found, parts) or _for_or_against(words, group, found, parts):
        return made
    roles.core(parts, False)
    if "value" not in roles.found:
        tokens = [words.tokens[i] for i in group.clause.tokens if i != group.main]
        so = next((t for t in reversed(tokens) if t.pos is Pos.ADJ and concept(words, t)), None)
        if so:
            roles.found["value"] = Role((concept(words, so),))
    return reading(roles, group.main, group.plan)

"""Clauses that say who holds an office or heads an organisation: "X is the head of Y", "X leitet Y", "X, elected head of Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.administrations import event
from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.offices import office_event
from claimcheck.extraction.organisations import Organisation, organisations
from claimcheck.extraction.syntax import Clause, Form, Pos, Sentence
from claimcheck.extraction.titles import TitlePhrase, is_kin, of_country, title_phrase
from claimcheck.extraction.titlewords import title_words
from claimcheck.lang import LanguagePack
from claimcheck.places import Kind, government, lookup
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Event, EventClass, Role

_PART_OF_MORE = frozenset({Pos.ADP, Pos.DET, Pos.ADJ, Pos.NOUN, Pos.NUM, Pos.CONJ})
"""Before a title these make it a part of something larger: "the brother of the head", "one of the heads"."""


def office_of(found: Event, sentence: Sentence, clause: Clause, mentions: Sequence[Mention], pack: LanguagePack) -> Event:
    """The event of a clause, said with the predicates of offices where it says who holds or heads what.

    "To be" something in the past stays as it is: it may be over, or the past of reported speech.
    """
    if found.predicate == "be":
        made = _being(found, sentence, clause, mentions, pack)
    else:
        made = _leading(found, sentence, clause, mentions, pack) if found.predicate == "lead" else None
    if made is None:
        return found
    return evolve(made, event_class=EventClass.PLAN) if found.event_class is EventClass.PLAN else made


def office_given(
    found: Event, sentence: Sentence, clause: Clause, mentions: Sequence[Mention], pack: LanguagePack
) -> Event | None:
    """What follows from "X was elected chairman of Y": X holds the office from then on."""
    if found.predicate not in ("appoint", "elect") or found.event_class is EventClass.PLAN or "office" not in found.roles:
        return None
    holder = _person([found.roles.get("patient")], mentions)
    own = set(clause.tokens)
    into = (i for i in clause.tokens if i - 1 in own and sentence.tokens[i - 1].pos not in _PART_OF_MORE - {Pos.ADP})
    phrases = (title_phrase(sentence, i, organisations(sentence, pack), pack) for i in into)
    phrase = next((p for p in phrases if p and not is_kin(p)), None)
    return office_event(holder, phrase) if phrase and holder else None


def _being(found: Event, sentence: Sentence, clause: Clause, mentions: Sequence[Mention], pack: LanguagePack) -> Event | None:
    if any(sentence.tokens[i].past and sentence.tokens[i].form is Form.FINITE for i in clause.verbs):
        return None
    phrase = next((p for p in _predicative(sentence, clause, mentions, pack) if not is_kin(p)), None)
    holder = _person([found.roles.get("theme"), found.roles.get("value")], mentions)
    return office_event(holder, phrase) if phrase and holder else None


def _predicative(sentence: Sentence, clause: Clause, mentions: Sequence[Mention], pack: LanguagePack) -> Iterator[TitlePhrase]:
    """Title phrases of a clause that stand alone: beside no name, and in no larger phrase."""
    orgs, own = organisations(sentence, pack), set(clause.tokens)
    people = {i for m in _people(sentence, mentions) for i in range(m.first, m.last)}
    titled = {t.head for m in mentions if m.sentence == sentence.index for t in m.titles}
    at = -1
    for i in clause.tokens:
        before = sentence.tokens[i - 1]
        plain = title_words(pack).has("transparent", before.norm)
        if i < at or (i - 1 in own and i - 1 not in people and before.pos in _PART_OF_MORE and not plain):
            continue
        phrase = title_phrase(sentence, i, orgs, pack)
        if phrase and phrase.head not in titled:
            yield phrase
        at = phrase.last if phrase else at


def _leading(found: Event, sentence: Sentence, clause: Clause, mentions: Sequence[Mention], pack: LanguagePack) -> Event | None:
    """To lead an organisation is to be its head; a delegation or an investigation is only led."""
    led, leader = found.roles.get("group"), found.roles.get("leader")
    if led is None or leader is None or len(led.values) != 1 or not _one_person(leader, mentions):
        return None
    own = set(clause.tokens)
    said = next((o for o in organisations(sentence, pack) if o.first in own and _named(o, led.values[0])), None)
    if said is None or sentence.tokens[said.last - 1].lemma.casefold() in title_words(pack).groups:
        return None
    return event("head_of", leader=leader, organisation=of_country(sentence, said.last, said, pack)[1].name)


def _named(organisation: Organisation, filler: str) -> bool:
    return organisation.name.casefold() in (filler.casefold(), filler.casefold().partition(" of ")[0])


def _person(roles: Sequence[Role | None], mentions: Sequence[Mention]) -> Role | None:
    """The role that is filled by one person named in the report, else by a pronoun that stands for somebody."""
    names = {m.name for m in mentions if m.kind is SourceKind.PERSON}
    stated = [r for r in roles if r is not None and len(r.values) == 1]
    named = next((r for r in stated if r.values[0] in names), None)
    return named or next((r for r in stated if not r.resolved), None)


def _one_person(role: Role, mentions: Sequence[Mention]) -> bool:
    """A pronoun, or one name that is nobody's but a person's: a surname alone is no mention of its own."""
    others = {m.name for m in mentions if m.kind is not SourceKind.PERSON}
    if not role.resolved or len(role.values) != 1:
        return not role.resolved
    name = role.values[0]
    entry = lookup(name)
    return name[0].isupper() and name not in others and (entry is None or entry.kind is Kind.CITY) and not government(name)


def _people(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if m.sentence == sentence.index and m.kind is SourceKind.PERSON)

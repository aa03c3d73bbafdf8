"""Roles of an event from the arguments around its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.core import Core
from claimcheck.extraction.fillers import Words, counts_none, role_of
from claimcheck.extraction.syntax import Pos
from claimcheck.lang.ontology import Predicate, predicates
from claimcheck.places import lookup
from claimcheck.records.values import EventClass, Role

UNKNOWN = Predicate(id="?", gloss="a verb that no table knows", event_class=EventClass.UNIQUE, subject="agent", object="patient")
ACTING = frozenset({"agent", "speaker", "cause"})
DONE_TO = frozenset({"patient", "theme", "recipient", "group", "organisation", "addressee"})
_MEASURED = frozenset({"value", "origin", "destination"})
"""Roles that leave numbers to the quantity slot."""
NAMED = frozenset({"origin", "destination"})
"""Roles that only a name fills: anything else after such a preposition is a manner or a time."""


def frame(predicate: str) -> Predicate:
    """The predicate's entry; one that takes agent and patient for a word no table knows."""
    return predicates().get(predicate, UNKNOWN)


@define
class Roles:
    """The roles of one event while they are collected."""

    words: Words
    predicate: str
    found: dict[str, Role] = field(factory=dict)
    patient: Argument | None = None

    @property
    def frame(self) -> Predicate:
        """The entry of its predicate."""
        return frame(self.predicate)

    def add(self, role: str | None, argument: Argument | None, inferred: bool = False) -> None:
        """Fill `role`, or add to it where several may share it."""
        if role is None or argument is None or (role in _MEASURED and self._number(argument)):
            return
        if role == "agent" and (event := self._event_noun(argument)) and frame(event).occasion:
            self.found.setdefault("occasion", Role((event,)))
            return
        if counts_none(self.words, argument):
            return  # "nobody was hurt" leaves open who is meant: a denial of everybody
        new = role_of(self.words, argument, role, inferred)
        if role == "patient" and self.patient is None:
            self.patient = argument
        if role not in self.found:
            self.found[role] = new
        elif role == "participant" and self.frame.symmetric:
            old = self.found[role]
            values = tuple(dict.fromkeys((*old.values, *new.values)))
            self.found[role] = Role(values, old.exhaustive or new.exhaustive, old.resolved and new.resolved, old.inferred)

    def _number(self, argument: Argument) -> bool:
        phrase = argument.phrase
        return any(t.pos is Pos.NUM for t in self.words.tokens[phrase.first : phrase.last])

    def core(self, parts: Core, passive: bool, inferred: bool = False) -> None:
        """Subject and objects of a clause."""
        subject, object_ = parts.subject, parts.object
        if passive:
            self.add(patient_role(self.frame), subject, inferred)
            left = parts.indirect or object_
            beside = [r for r in ("office", "recipient") if r in self.frame.roles]
            self.add(beside[0] if beside else self.frame.object if self.frame.subject == "theme" else None, left)
            return
        own, other = subject_role(self.frame, object_ is not None), object_role(self.frame)
        self.add(own, subject, inferred)
        if other != own or self.frame.symmetric:
            self.add(other, object_)
        if "recipient" in self.frame.roles:
            self.add("recipient", parts.indirect)
        elif object_ is None and parts.indirect is not None:
            self.add("beneficiary" if "beneficiary" in self.frame.roles else other, parts.indirect)

    def prepositional(self, found: Iterable[Argument], passive: bool) -> None:
        """What stands after prepositions."""
        for argument in found:
            if not argument.prep:
                continue
            role = self._role(argument, passive)
            if role == "event":
                self._event(argument)
            elif role is not None:
                self.add(role, argument)

    def _role(self, argument: Argument, passive: bool) -> str | None:
        prep, listed = argument.prep, self.words.grammar
        own = self.words.lexicon.preps.get((self.predicate, prep))
        if passive and prep in listed.passive_agent and not (own and self._number(argument)):
            return acting_role(self.frame)
        event = self._event_noun(argument)
        if event and prep in listed.occasion_preps and frame(event).occasion and own not in ("theme", "patient", "topic"):
            return "event"
        candidates = (own,) if own else tuple(r for r in listed.preps.get(prep, ()) if self._takes(r))
        role = candidates[0] if candidates else None
        if "participant" in listed.preps.get(prep, ()) and role in (None, "instrument") and self._partners(argument):
            return "participant"
        if role == "instrument" and self._acts(argument):
            return None
        if role in NAMED and self.words.tokens[argument.phrase.head].pos is not Pos.NAME:
            return None
        return "event" if role == "purpose" and event else None if role == "purpose" else role

    def _acts(self, argument: Argument) -> bool:
        """Whether it is a name that somebody bears: with whom, not by what."""
        head = argument.phrase.head
        return head in self.words.names or lookup(self.words.tokens[head].text, self.words.pack.code) is not None

    def _partners(self, argument: Argument) -> bool:
        """Whether they take part in what the noun right before is called ("talks | between Norland and Sudmark | began")."""
        tokens, before = self.words.tokens, argument.phrase.prep - 1
        if before < 0 or tokens[before].pos is not Pos.NOUN or not self._acts(argument):
            return False
        event = self.words.lexicon.noun(tokens[before].norm, tokens[before].lemma)
        return event is not None and event != self.predicate and frame(event).symmetric

    def _takes(self, role: str) -> bool:
        return role in self.frame.roles or (role in ("purpose", "cause", "instrument", "beneficiary") and role != "beneficiary")

    def _event_noun(self, argument: Argument) -> str | None:
        head = self.words.tokens[argument.phrase.head]
        return self.words.lexicon.noun(head.norm, head.lemma) if head.pos is Pos.NOUN else None

    def _event(self, argument: Argument) -> None:
        """An event as occasion or purpose: its predicate is the filler."""
        role = "occasion" if argument.prep in self.words.grammar.occasion_preps else "purpose"
        event = self._event_noun(argument)
        if event and role not in self.found and event != self.predicate:
            self.found[role] = Role((event,))


def subject_role(entry: Predicate, transitive: bool) -> str | None:
    """The role of an active clause's subject: what changes by itself, unless somebody changes it."""
    changes = entry.object is None and entry.subject in ("theme", "patient") and not entry.intransitive
    return "agent" if transitive and (changes or (entry.subject == entry.object and not entry.symmetric)) else entry.subject


def object_role(entry: Predicate) -> str | None:
    """The role of an active clause's object."""
    return entry.object or (entry.subject if entry.subject in ("theme", "patient") and not entry.intransitive else None)


def patient_role(entry: Predicate) -> str | None:
    """The role of a passive clause's subject."""
    if entry.subject == "theme":
        return "theme"
    return entry.object if entry.object in DONE_TO | {"participant", "topic", "member"} else object_role(entry) or entry.subject


def acting_role(entry: Predicate) -> str | None:
    """The role of whoever does it in a passive clause or after an event noun."""
    return "agent" if entry.subject in ("theme", "patient") else entry.subject


def state_role(entry: Predicate) -> str | None:
    """The role of whoever is so ("is dead", "is injured")."""
    return entry.object if entry.subject in ACTING and entry.object in ("patient", "theme") else entry.subject


def after(found: Sequence[Argument], index: int) -> tuple[Argument, ...]:
    """The arguments that stand after a token."""
    return tuple(a for a in found if a.at > index)

"""Predicates, their roles and what they entail: the typed view of the ontology."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

from claimcheck.lang import predicate_table
from claimcheck.records.values import EventClass

ROLES = frozenset({
    "agent", "patient", "participant", "recipient", "theme", "topic", "member", "group", "leader", "holder", "office",
    "person", "relative", "organisation", "instrument", "purpose", "origin", "destination", "beneficiary", "cause",
    "value", "addressee", "speaker", "occasion",
})  # fmt: skip
"""Every role that an event may have."""
FREE_ROLES = frozenset({"instrument", "purpose", "beneficiary", "cause", "occasion"})
"""Roles that any predicate may take."""


@frozen
class Link:
    """Another predicate, and what its roles are called there; a role not listed keeps its name."""

    predicate: str
    roles: tuple[tuple[str, str], ...] = ()

    def role(self, name: str) -> str:
        """The name of a role on the other side."""
        return dict(self.roles).get(name, name)


@frozen(kw_only=True)
class Predicate:
    """A kind of event.

    `subject`, `object`: the roles of the two in an active clause (None: it takes none). `functional`: roles, "place" or
    "time" that have one value at one time. `intransitive`: nothing is done to anything.
    `antonyms` and `complements`: predicates that cannot hold of the same roles.
    """

    id: str
    gloss: str
    event_class: EventClass
    subject: str | None = None
    object: str | None = None
    also: tuple[str, ...] = ()
    symmetric: bool = False
    asymmetric: bool = False
    intransitive: bool = False
    occasion: bool = False
    functional: tuple[str, ...] = ()
    antonyms: tuple[str, ...] = ()
    complements: tuple[str, ...] = ()
    converse: Link | None = None
    entails: tuple[Link, ...] = ()

    @property
    def roles(self) -> frozenset[str]:
        """Its own roles, without the free ones."""
        return frozenset(r for r in (self.subject, self.object, *self.also) if r)

    def takes(self, role: str) -> bool:
        """Whether it may have `role`."""
        return role in self.roles or role in FREE_ROLES


@cache
def predicates() -> Mapping[str, Predicate]:
    """Every predicate by id."""
    return {key: _predicate(key, entry) for key, entry in predicate_table().items()}


def _predicate(key: str, entry: Mapping[str, Any]) -> Predicate:
    rest: dict[str, Any] = {name: tuple(entry.get(name, ())) for name in ("also", "functional", "antonyms", "complements")}
    rest |= {flag: entry.get(flag, False) for flag in ("intransitive", "symmetric", "asymmetric", "occasion")}
    return Predicate(
        id=key, gloss=entry["gloss"], event_class=EventClass(entry["class"]),
        subject=entry.get("subject"), object=entry.get("object"),
        converse=_link(entry["converse"]) if "converse" in entry else None,
        entails=(_link(entry["entails"]),) if "entails" in entry else (),
        **rest,
    )  # fmt: skip


def _link(entry: Mapping[str, Any]) -> Link:
    return Link(entry["predicate"], tuple(sorted(entry.get("roles", {}).items())))


@cache
def entailed(predicate: str) -> tuple[Link, ...]:
    """Everything that a predicate entails, near and far, with its roles carried through; empty for an unknown one."""
    found = predicates().get(predicate)
    out: list[Link] = []
    for link in found.entails if found else ():
        out.append(link)
        out.extend(Link(far.predicate, _through(link, far)) for far in entailed(link.predicate))
    return tuple(out)


def _through(near: Link, far: Link) -> tuple[tuple[str, str], ...]:
    names = {name for name, _ in near.roles} | {name for name, _ in far.roles if name not in dict(near.roles).values()}
    return tuple((name, far.role(near.role(name))) for name in sorted(names))

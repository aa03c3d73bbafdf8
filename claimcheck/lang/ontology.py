"""Predicates and their words: typed views of the ontology and of each pack's `predicates` and `ambiguous` tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import field, frozen

from claimcheck.lang import LanguagePack, predicate_table
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


@frozen(kw_only=True)
class Sense:
    """One predicate of an ambiguous verb, and what the clause must show for it; no condition: the last resort.

    `at`: words in the phrase after `prep`; `undergone`: it happens to the subject; `result`: it is said of the object alone.
    """

    predicate: str
    prep: frozenset[str] = frozenset()
    at: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    passive: bool = False
    person: bool = False
    arrival: bool = False
    turned: bool = False
    unmeasured: bool = False
    undergone: bool = False
    result: bool = False


@frozen
class Idiom:
    """A verb with fixed words: `words` stand in the clause, one right after the other; `undergone`: it happens to the subject."""

    words: tuple[str, ...]
    predicate: str
    undergone: bool = False


@frozen
class Being:
    """What "X is the ... of Y" says; `turned`: X is what comes of it, not who does it."""

    predicate: str
    turned: bool = False


@frozen(eq=False)
class Lexicon:
    """The words of one language for the predicates, keyed by casefolded lemma.

    `idioms` by verb, the longest first; `beings`: nouns for who does it or what comes of it; `reflexive`:
    verbs that mean something else, or it only, with a reflexive.
    """

    verbs: Mapping[str, tuple[Sense, ...]]
    reflexive: Mapping[str, str]
    idioms: Mapping[str, tuple[Idiom, ...]]
    nouns: Mapping[str, str]
    adjectives: Mapping[str, str]
    preps: Mapping[tuple[str, str], str]
    compounds: bool
    simple: frozenset[str] = field(factory=frozenset)
    beings: Mapping[str, Being] = field(factory=dict)

    def noun(self, *lemmas: str) -> str | None:
        """The predicate of the first known event noun among `lemmas`, then of a compound that ends in one."""
        keys = [lemma.casefold() for lemma in lemmas]
        for key in keys:
            if key in self.nouns:
                return self.nouns[key]
        return next((p for key in keys if (p := self._compound(key))), None) if self.compounds else None

    def _compound(self, key: str) -> str | None:
        if key in self.simple or any(key.endswith(word) for word in self.simple):
            return None
        start = max(_FIRST_PART, len(key) - _LONGEST)
        tails = (key[cut:] for cut in range(start, len(key) - _LAST_PART + 1))
        return next((self.nouns[tail] for tail in tails if tail in self.nouns), None)


_FIRST_PART = 3
"""Letters that the first part of a compound has at least."""
_LONGEST = 40
"""No event noun has more letters; a word may have thousands."""
_LAST_PART = 5
"""Letters that its last part has at least: shorter nouns end too many words by chance ("Wirtschaft" is no "Haft")."""


@cache
def lexicon(pack: LanguagePack) -> Lexicon:
    """The words of a pack."""
    table, events = pack.table("predicates"), pack.table("events")
    ambiguous = pack.table("ambiguous")
    listed: Mapping[str, Sequence[str]] = ambiguous.get("lists", {})
    last = events.get("verb_last", False)
    marks = frozenset(events.get("reflexive", ()))
    verbs: dict[str, tuple[Sense, ...]] = {}
    reflexive: dict[str, str] = {}
    idioms: dict[str, list[Idiom]] = {}
    for key, word, undergone in _phrases(table):
        parts = word.casefold().split()
        if len(parts) == 1:
            verbs[parts[0]] = (Sense(predicate=key),)
        elif len(parts) == 2 and parts[0] in marks:
            reflexive[parts[1]] = key
        else:
            verb, fixed = (parts[-1], parts[:-1]) if last else (parts[0], parts[1:])
            idioms.setdefault(verb, []).append(Idiom(tuple(fixed), key, undergone))
    for verb, senses in ambiguous.get("verbs", {}).items():
        # Behind its conditional senses a verb keeps the one that it has in the table of predicates.
        verbs[verb.casefold()] = (*(_sense(s, listed) for s in senses), *verbs.get(verb.casefold(), ()))
    return Lexicon(
        verbs,
        reflexive,
        {verb: tuple(sorted(found, key=lambda i: (-len(i.words), i.words))) for verb, found in idioms.items()},
        {word.casefold(): key for key, word in _words(table, "nouns")},
        {word.casefold(): key for key, word in _words(table, "adjectives")},
        {(key, prep): role for key, entry in table.items() for prep, role in entry.get("preps", {}).items()},
        events.get("compounds", False),
        frozenset(word.casefold() for word in events.get("simple", ())),
        {
            **{word.casefold(): Being(key, True) for key, word in _words(table, "done")},
            **{word.casefold(): Being(key) for key, word in _words(table, "doers")},
        },
    )


def _words(table: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    for key, entry in table.items():
        words: Iterable[str] = entry.get(kind, ())
        yield from ((key, word) for word in words)


def _phrases(table: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Verbs and fixed phrases, and whether the subject is who it happens to."""
    yield from ((key, word, False) for key, word in _words(table, "verbs"))
    yield from ((key, word, True) for key, word in _words(table, "undergone"))


def _sense(entry: Mapping[str, Any], listed: Mapping[str, Sequence[str]]) -> Sense:
    """One sense of the table; `listed`: its lists by the names that `at` has for them."""

    def folded(name: str) -> tuple[str, ...]:
        return tuple(word.casefold() for word in entry.get(name, ()))

    flags = ("passive", "person", "arrival", "turned", "unmeasured", "undergone", "result")
    return Sense(
        predicate=entry["predicate"], prep=frozenset(entry.get("prep", ())), object=folded("object"), subject=folded("subject"),
        words=folded("words"), at=tuple(w.casefold() for name in folded("at") for w in listed[name]),
        **{flag: bool(entry.get(flag, False)) for flag in flags},
    )  # fmt: skip

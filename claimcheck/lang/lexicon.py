"""The words of one language for predicates: the typed view of a pack's `predicates` and `ambiguous` tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import field, frozen

from claimcheck.lang import LanguagePack


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

    @property
    def conditional(self) -> bool:
        """Whether the clause must show anything for it."""
        return self != Sense(predicate=self.predicate)


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
        found = tuple(_sense(s, listed) for s in senses)
        # Behind senses that all have conditions a verb keeps the one that it has in the table of predicates.
        own = verbs.get(verb.casefold(), ()) if all(s.conditional for s in found) else ()
        verbs[verb.casefold()] = (*found, *own)
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

"""The registry of sources: who is called what, belongs to whom, and speaks for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from claimcheck.errors import AttributionError, DuplicateIdError
from claimcheck.records._check import are_texts, as_tuple, is_optional_text, is_text
from claimcheck.records.source import SourceKind
from claimcheck.sources.folding import fold

SHORT = 4
"""Names up to this many letters match letter for letter: folding would make "Zeit" and "Seit" one."""
MEDIA = frozenset({SourceKind.OUTLET, SourceKind.NEWS_AGENCY})


@frozen(kw_only=True)
class Entry:
    """One source that the registry knows.

    `affiliation`: id of the body it belongs to and speaks for; `country`: English name of the country; `owner`: the group
    that owns an outlet; `rivals`: ids of governments or bodies opposed to it.
    """

    id: str = field(validator=is_text)
    kind: SourceKind = field(converter=SourceKind)
    name: str = field(validator=is_text)
    aliases: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    affiliation: str | None = field(default=None, validator=is_optional_text)
    country: str | None = field(default=None, validator=is_optional_text)
    owner: str | None = field(default=None, validator=is_optional_text)
    rivals: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and every alias."""
        return (self.name, *self.aliases)


def _by_id(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda e: e.id))


@frozen(slots=False)
class Registry:
    """Entries by id; of names that two entries bear, none is found: a name alone never merges two sources."""

    entries: tuple[Entry, ...] = field(default=(), converter=_by_id, repr=lambda e: f"<{len(e)} entries>")

    def __attrs_post_init__(self) -> None:
        if twice := {e.id for e, f in zip(self.entries, self.entries[1:], strict=False) if e.id == f.id}:
            raise DuplicateIdError("two entries bear one id", where="Registry", got=sorted(twice)[0])
        for entry in self.entries:
            self._check_ring(entry.id)

    def _check_ring(self, id: str) -> None:
        seen = [id]
        while (nxt := self._affiliation(seen[-1])) is not None:
            if nxt in seen:
                path = " -> ".join([*seen, nxt])
                raise AttributionError("affiliations run in a ring", where=f"Registry[{id!r}]", got=path)
            seen.append(nxt)

    def _affiliation(self, id: str) -> str | None:
        entry = self.index.get(id)
        return entry.affiliation if entry else None

    @cached_property
    def index(self) -> Mapping[str, Entry]:
        """Entries by id."""
        return {e.id: e for e in self.entries}

    @cached_property
    def _names(self) -> Mapping[str, str | None]:
        found: dict[str, str | None] = {}
        for entry in self.entries:
            for key in {k for name in entry.names for k in keys(name)}:
                found[key] = entry.id if found.get(key, entry.id) == entry.id else None
        return found

    def find(self, name: str | None) -> Entry | None:
        """The one entry of this name, alias, transliteration or id; None where there is none, or more than one."""
        if not name:
            return None
        for key in keys(name):
            if key in self._names:
                id = self._names[key]
                return self.index[id] if id else None
        return self.index.get(name)

    def lineage(self, id: str) -> tuple[str, ...]:
        """`id` and every body above it, up to its root."""
        out = [id]
        while (nxt := self._affiliation(out[-1])) is not None:
            out.append(nxt)
        return tuple(out)

    def root(self, id: str) -> str:
        """The body that finally answers for `id` (spokesperson -> ministry -> government)."""
        return self.lineage(id)[-1]

    def country(self, id: str) -> str | None:
        """The country of `id` or of the nearest body above it that has one."""
        return next((e.country for e in map(self.index.get, self.lineage(id)) if e and e.country), None)

    def rivals(self, id: str) -> tuple[str, ...]:
        """Ids of those opposed to `id` or to a body above it."""
        return tuple(sorted({r for e in map(self.index.get, self.lineage(id)) if e for r in e.rivals}))

    def overridden(self, entries: Iterable[Entry]) -> Registry:
        """This registry with `entries` added: an id that is there already is replaced, a name is taken over."""
        new = {e.id: e for e in entries}
        taken = {k for e in new.values() for name in e.names for k in keys(name)}
        old = (_without(e, taken) for e in self.entries if e.id not in new)
        return Registry((*old, *new.values()))


def keys(name: str) -> tuple[str, ...]:
    """The keys under which a name is found: letter for letter first, then folded."""
    exact = " ".join(name.casefold().split())
    return (f"={exact}",) if len(exact) <= SHORT else (f"={exact}", fold(name))


def _without(entry: Entry, taken: set[str]) -> Entry:
    if taken.isdisjoint(k for name in entry.aliases for k in keys(name)):
        return entry
    kept = tuple(a for a in entry.aliases if taken.isdisjoint(keys(a)))
    return Entry(
        id=entry.id, kind=entry.kind, name=entry.name, aliases=kept, affiliation=entry.affiliation,
        country=entry.country, owner=entry.owner, rivals=entry.rivals,
    )  # fmt: skip

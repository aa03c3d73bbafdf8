"""Sources as reports name them, to the ids of the registry and to the bodies that answer for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.records.claim import Claim
from claimcheck.records.source import Source, SourceKind
from claimcheck.sources.folding import fold, last_word
from claimcheck.sources.registry import MEDIA, Entry, Registry
from claimcheck.sources.words import every_language, generic_body, nation_of, profile, speaks_on_record, words

BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.GOVERNMENT})
LONGEST_NAME = 4
"""Longest name of a body, in words, that is looked for within a descriptor."""


def canonical(source: Source, registry: Registry) -> str:
    """The registry's id of a named source, else its folded name; what nobody names keeps its own id."""
    for name in (source.name, *source.aliases):
        if entry := registry.find(name):
            return entry.id
    if source.kind in BODIES and (body := generic_body(source.name or source.descriptor or "")):
        return body
    return f"name:{fold(source.name)}" if source.name and fold(source.name) else source.id


def authority(source: Source, registry: Registry) -> str:
    """The root of a source: the body that answers for it, itself where it belongs to none."""
    return registry.root(body_of(source, registry) or canonical(source, registry))


def body_of(source: Source, registry: Registry) -> str | None:
    """The id under which the registry files a source: its own, that of its affiliation, or that its descriptor names."""
    if (id := canonical(source, registry)) in registry.index or id.startswith("body:"):
        return id
    if entry := registry.find(source.affiliation):
        return entry.id
    return None if source.kind in MEDIA or source.voiceless else _spoken_for(source, registry)


def _spoken_for(source: Source, registry: Registry) -> str | None:
    """The body that "spokesman of X" or "the Russian foreign minister" speaks for; a former one speaks for none."""
    if not source.descriptor:
        return None
    said = words(source.descriptor)
    if source.kind.anonymous and speaks_on_record(source.descriptor) and (body := generic_body(source.descriptor)):
        return body
    if body := next(filter(None, (_compound(word, registry) for word in said)), None):
        return body
    if not profile(source.descriptor).official:
        return None
    for size in range(min(LONGEST_NAME, len(said)), 0, -1):
        for at in range(len(said) - size + 1):
            if (entry := registry.find(" ".join(said[at : at + size]))) and entry.kind not in MEDIA:
                return entry.id
    return generic_body(source.descriptor) or government(profile(source.descriptor).nation, registry)


def _compound(word: str, registry: Registry) -> str | None:
    """The body in a compound such as "Natosprecherin" or "Polizeisprecher": its name, then a word for a voice."""
    voices = {w for view in every_language() for w in view.spokesperson}
    for head in (word[:at] for at in range(3, len(word)) if word[at:] in voices):
        if (entry := registry.find(head)) and entry.kind not in MEDIA:
            return entry.id
        if body := generic_body(head):
            return body
    return None


def government(nation: tuple[str, ...], registry: Registry) -> str | None:
    """The id of a nation's government; None for a region, or a country the registry has no government of."""
    entry = registry.find(nation[0]) if nation else None
    return entry.id if entry and entry.kind is SourceKind.GOVERNMENT else None


def is_medium(source: Source, registry: Registry) -> bool:
    """Whether a source is an outlet or agency, by its kind or by the registry's.

    What words take for a person is one only where it bears the name of an outlet whose reports are loaded.
    """
    if source.kind in MEDIA:
        return True
    entry = registry.find(source.name) if source.kind in (SourceKind.ORGANISATION, SourceKind.PERSON) else None
    if entry is None or entry.kind not in MEDIA:
        return False
    return source.kind is SourceKind.ORGANISATION or entry.id == f"name:{fold(entry.name)}"


def nation(source: Source, registry: Registry) -> tuple[str, ...]:
    """The country or region that a source speaks for, then what it lies in."""
    if source.kind.anonymous or not source.name:
        return profile(source.descriptor or "").nation
    return nation_of(registry.country(authority(source, registry)))


def learned(claims: Iterable[Claim], registry: Registry) -> Registry:
    """The registry with the affiliations that reports state for named people: whoever speaks for two bodies for none."""
    bodies: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for source in (level.source for claim in claims for level in claim.attribution.levels):
        if source.kind is SourceKind.PERSON and source.name:
            id, body = canonical(source, registry), body_of(source, registry)
            if body and body != id:
                bodies[id].add(registry.root(body))
                names[id] = min(names.get(id, source.name), source.name)
    new = (
        Entry(id=id, kind=SourceKind.PERSON, name=names[id], affiliation=min(found))
        for id, found in bodies.items()
        if len(found) == 1 and id not in registry.index
    )
    return registry.overridden(new)


def surnames(claims: Iterable[Claim]) -> dict[tuple[str, str], str]:
    """Report and folded surname to the full name: only where the report names one person of that surname in full."""
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        for source in (level.source for level in claim.attribution.levels):
            if source.kind is SourceKind.PERSON and source.name and " " in fold(source.name):
                full[claim.report_id, last_word(source.name)].add(source.name)
    return {k: min(v) for k, v in full.items() if len({fold(n) for n in v}) == 1}

"""Why an origin count is what it is, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimcheck.messages import Message
from claimcheck.records.claim import Claim
from claimcheck.records.provenance import Provenance

Group = Sequence[tuple[Claim, Provenance]]


def reasons(named: Sequence[Group], unsure: Sequence[Group], low: int, high: int) -> tuple[Message, ...]:
    """One sentence for each origin and for each thing that keeps the count down; every sentence once."""
    found = [m for group in named for m in _of_named(group)]
    found += [m for group in unsure for m in _of_unsure(group)]
    if low < high:
        found += _open(named, unsure, low, high)
    found += _owners(unsure)
    found += _rivals([group[0][1] for group in (*named, *unsure)])
    return tuple(dict.fromkeys(found))


def _of_named(group: Group) -> Iterator[Message]:
    names = _names(group)
    if len({p.origin for _, p in group}) > 1:
        yield Message.of("origin.one_authority", sources=", ".join(names), authority=group[0][1].body or group[0][1].authority)
    else:
        yield Message.of("origin.named", source=names[0])
    yield from _echo(group, names[0])
    for name in sorted({p.name for _, p in group if p.interested}):
        yield Message.of("origin.interested", source=name)


def _of_unsure(group: Group) -> Iterator[Message]:
    names = _names(group)
    for p in {p.name: p for _, p in group}.values():
        kind = "circular" if p.circular else "own_voice" if p.own_voice else "unnamed"
        yield Message.of(f"origin.{kind}", source=p.name)
    apart = sorted({p.name for _, p in group if not p.own_voice})
    if len(apart) > 1:
        yield Message.of("origin.one_outlet", sources=", ".join(apart))
    yield from _echo(group, names[0])
    for name in sorted({p.name for _, p in group if p.interested}):
        yield Message.of("origin.interested", source=name)


def _echo(group: Group, name: str) -> Iterator[Message]:
    """How many reports lead back to one origin, and how many of them are one text."""
    families: dict[str, set[str]] = defaultdict(set)
    for claim, p in group:
        families[p.family].add(claim.report_id)
    for family in sorted(families):
        if len(families[family]) > 1:
            yield Message.of("origin.copies", reports=len(families[family]))
    reports = set().union(*families.values())
    if len(reports) > 1 and len(families) > 1:
        yield Message.of("origin.echo", reports=len(reports), source=name)


def _open(named: Sequence[Group], unsure: Sequence[Group], low: int, high: int) -> Iterator[Message]:
    names = [", ".join(_names(group)) for group in unsure]
    if named:
        names.append(", ".join(n for group in named for n in _names(group)))
    yield Message.of("origin.cannot_be_shown", sources="; ".join(names), low=low, high=high)


def _owners(unsure: Sequence[Group]) -> Iterator[Message]:
    owners: dict[str, dict[int, str]] = defaultdict(dict)
    for n, group in enumerate(unsure):
        for _, p in group:
            if p.owner:
                owners[p.owner].setdefault(n, p.name)
    for owner in sorted(o for o, groups in owners.items() if len(groups) > 1):
        yield Message.of("origin.one_owner", outlets=", ".join(sorted(owners[owner].values())), owner=owner)


def _rivals(origins: Iterable[Provenance]) -> Iterator[Message]:
    for a, b in combinations(origins, 2):
        if a.opposes(b):
            yield Message.of("origin.rivals", a=a.name, b=b.name)


def _names(group: Group) -> list[str]:
    return sorted({p.name for _, p in group})

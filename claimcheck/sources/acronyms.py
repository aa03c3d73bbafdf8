"""Acronyms that reports spell out themselves: "Harbour Development Fund (HDF)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import evolve

from claimcheck.records.report import Report
from claimcheck.records.source import SourceKind
from claimcheck.sources.folding import fold
from claimcheck.sources.registry import Entry, Registry

LONGEST = 10
"""Words before the bracket that a name may have, small ones between included."""
_SPELLED = re.compile(r"\(([A-ZÄÖÜ]{2,8})\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
BEFORE = 160
"""How far before the bracket the name is looked for, in characters."""


def with_acronyms(reports: Iterable[Report], registry: Registry) -> Registry:
    """The registry with the acronyms that reports spell out; one spelled out in two ways, or known already, adds nothing."""
    names: dict[str, set[str]] = defaultdict(set)
    for report in sorted(reports, key=lambda r: r.id):
        for acronym, name in spelled_out(report.text):
            names[acronym].add(name)
    known = ((a, min(found)) for a, found in names.items() if len({fold(n) for n in found}) == 1)
    return registry.overridden(_entry(a, name, registry) for a, name in known if registry.find(a) is None)


def _entry(acronym: str, name: str, registry: Registry) -> Entry:
    entry = registry.find(name)
    if entry:
        return evolve(entry, aliases=(*entry.aliases, acronym))
    return Entry(id=f"name:{fold(name)}", kind=SourceKind.ORGANISATION, name=name, aliases=(acronym,))


def spelled_out(text: str) -> Iterator[tuple[str, str]]:
    """Each acronym in brackets with the words before it whose first letters, small words aside, it consists of."""
    for match in _SPELLED.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        if name := _name(match[1], before):
            yield match[1], name


def _name(acronym: str, before: str) -> str | None:
    found = list(_WORD.finditer(before))[-LONGEST:]
    for at in range(len(found) - 1, -1, -1):
        initials = "".join(m[0][0] for m in found[at:] if m[0][0].isupper())
        if len(initials) >= len(acronym):
            name = before[found[at].start() :].strip()
            plain = all(c.isalnum() or c in " -’'" for c in name)
            return name if initials == acronym and plain and before[-1:] == " " else None
    return None

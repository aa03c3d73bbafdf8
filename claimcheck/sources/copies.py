"""Copies: near-duplicate texts found by shared word groups, and credits of news agencies. Both are proposals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from attrs import frozen

from claimcheck.options import Options
from claimcheck.records._check import Words
from claimcheck.records.report import Report, in_order
from claimcheck.records.source import SourceKind
from claimcheck.sources.registry import Registry
from claimcheck.sources.rewrites import Shelf
from claimcheck.sources.rewrites import groups as short_groups
from claimcheck.sources.words import every_language

SHINGLE = 8
"""Words in a group."""
SAMPLE = 4
"""One group in four is indexed; short texts are indexed whole."""
WHOLE = 64
"""Up to how many groups a text is indexed whole."""
OWNERS = 6
"""How many reports the index keeps for one group: boilerplate that everybody has points nowhere."""
LOOKED_AT = 6
"""How many candidates a report is compared with, those that share most first."""
EDGE = 200
"""How far into a text a credit may stand, in characters, counted from its beginning and from its end."""

_TOKEN = re.compile(r"\w+")
_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")
_PARTS = re.compile(r"\s*[/,;+&]\s*|\s+")


class CopyBasis(Words):
    """How a copy is known: stated, by its text, by short word groups, or by claims that agree one by one across languages."""

    DECLARED = "declared"
    NEAR_DUPLICATE = "near_duplicate"
    CONTAINED = "contained"
    REWRITE = "rewrite"
    TRANSLATION = "translation"


@frozen(kw_only=True)
class Copy:
    """`report_id` is derived from the report `of`; `shared` is the share of its own words that it took over, if measured."""

    report_id: str
    of: str
    basis: CopyBasis
    jaccard: float | None = None
    contained: float | None = None


def find_copies(reports: Iterable[Report], options: Options, agencies: frozenset[str] = frozenset()) -> tuple[Copy, ...]:
    """Declared derivations, and proposed ones between reports whose texts nearly agree, the earlier being the original.

    On one day a report of one of the `agencies` (ids of reports) is the original. Reports are compared with those that
    share word groups with them, never all with all; the cost grows with the length of all texts.
    """
    given = sorted(reports, key=lambda r: (in_order(r.published), r.id not in agencies, r.id))
    index: dict[int, list[int]] = defaultdict(list)
    groups: list[frozenset[int]] = []
    found = [Copy(report_id=r.id, of=of, basis=CopyBasis.DECLARED) for r in given for of in r.derived_from]
    shelf, outlets = Shelf(), {r.id: r.outlet_name for r in given}
    for n, report in enumerate(given):
        own, short = shingles(report.text), short_groups(report.text)
        copy = _nearest(report, own, given, groups, index, options) or _rewritten(
            report, short, shelf, outlets, options
        )  # fmt: skip
        if copy and copy.of not in report.derived_from:
            found.append(copy)
        groups.append(frozenset() if copy else own)
        if copy is None:
            _add(n, own, index)
            shelf.add(report.id, short)
    return tuple(sorted(found, key=lambda c: (c.report_id, c.of)))


def _add(n: int, own: frozenset[int], index: dict[int, list[int]]) -> None:
    for shingle in own if len(own) <= WHOLE else (s for s in own if s % SAMPLE == 0):
        owners = index[shingle]
        if len(owners) < OWNERS:
            owners.append(n)


def _nearest(
    report: Report, own: frozenset[int], given: Sequence[Report], groups: Sequence[frozenset[int]],
    index: Mapping[int, list[int]], options: Options,
) -> Copy | None:  # fmt: skip
    votes = Counter(n for shingle in own for n in index.get(shingle, ()))
    for n, _ in sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:LOOKED_AT]:
        if copy := _measured(report.id, given[n].id, own, groups[n], options):
            return copy
    return None


def _rewritten(
    report: Report, short: frozenset[int], shelf: Shelf, outlets: Mapping[str, str | None], options: Options
) -> Copy | None:
    """The report of another outlet that this one rewrites: what an outlet takes over from itself is an update."""
    near = shelf.nearest(short, options.copy_rewritten)
    if near is None or (report.outlet_name and outlets[near[0]] == report.outlet_name):
        return None
    return Copy(report_id=report.id, of=near[0], basis=CopyBasis.REWRITE, contained=near[1])


def _measured(id: str, of: str, own: frozenset[int], other: frozenset[int], options: Options) -> Copy | None:
    shared = len(own & other)
    jaccard = shared / len(own | other)
    contained = shared / min(len(own), len(other))
    if jaccard >= options.copy_jaccard:
        return Copy(report_id=id, of=of, basis=CopyBasis.NEAR_DUPLICATE, jaccard=jaccard, contained=contained)
    if contained >= options.copy_contained:
        return Copy(report_id=id, of=of, basis=CopyBasis.CONTAINED, jaccard=jaccard, contained=contained)
    return None


def shingles(text: str) -> frozenset[int]:
    """Hashes of all groups of eight words, the same in every run; a text shorter than two groups shares none."""
    tokens = _TOKEN.findall(text.casefold())
    if len(tokens) < 2 * SHINGLE:
        return frozenset()
    groups = (" ".join(tokens[i : i + SHINGLE]) for i in range(len(tokens) - SHINGLE + 1))
    return frozenset(int.from_bytes(blake2b(g.encode(), digest_size=8).digest(), "big") for g in groups)


def credits(text: str, registry: Registry) -> tuple[str, ...]:
    """Ids of the agencies that a report credits in brackets at its beginning or end, or in its last line."""
    edges = (text[:EDGE], text[-EDGE:]) if len(text) > 2 * EDGE else (text,)
    spots = [m[1] for edge in edges for m in _BRACKETS.finditer(edge)]
    last = text.rstrip().rsplit("\n", 1)[-1]
    spots += [last.strip(" ()[].")] if len(last) <= EDGE else []
    return tuple(sorted({id for spot in spots for id in _agencies(spot, registry)}))


def _agencies(spot: str, registry: Registry) -> Iterator[str]:
    """The agencies of a credit; nothing if it holds any word that is neither an agency nor a word of crediting."""
    entry = registry.find(spot)
    parts = [spot] if entry else [p for p in _PARTS.split(spot.replace(":", " ")) if p]
    found = [registry.find(p) for p in parts]
    plain = {w for view in every_language() for w in view.credits}
    if all((e and e.kind is SourceKind.NEWS_AGENCY) or p.casefold() in plain for e, p in zip(found, parts, strict=True)):
        yield from (e.id for e in found if e)


def agency_reports(reports: Iterable[Report], registry: Registry) -> frozenset[str]:
    """Ids of the reports that a news agency published itself."""
    known = {e.id for e in registry.entries if e.kind is SourceKind.NEWS_AGENCY}
    return frozenset(r.id for r in reports if (e := registry.find(r.outlet_name)) and e.id in known)

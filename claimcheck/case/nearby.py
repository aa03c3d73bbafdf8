"""Where a case is looked up for what a new report may have to do with: claims on the same matter, texts it may copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import combinations

from attrs import frozen

from claimcheck.case.items import Item
from claimcheck.case.store import Store
from claimcheck.comparison import profile
from claimcheck.comparison.ontology import default_ontology
from claimcheck.engines.keys import ALL, ONE, PAIRED, RARE, Kind, Tokens, said, tokens_of, understood
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.sources.copies import shingles
from claimcheck.sources.rewrites import groups

MOST_CLAIMS = 200
"""Claims that one addition is compared with, those that share most keys first."""
MOST_TEXTS = 12
"""Reports that a new text is held against for copies."""
SHARED = 3
"""Word groups in common before a text may be a copy."""
SAMPLE = 8
"""One word group in so many is kept."""
ALONE = (Kind.PREDICATE, Kind.OCCASION, Kind.SPEECH, Kind.TEXT)
"""Tokens that propose a pair by themselves."""


@frozen
class Near:
    """Claims of the case by item and place in it, items whose text may be the original, and how many were left out."""

    claims: tuple[tuple[int, int], ...]
    texts: tuple[int, ...]
    left_out: int = 0


def index(store: Store, found: Sequence[tuple[int, Report | None, Sequence[Claim]]]) -> None:
    """Store the keys of the claims and the word groups of the texts of new items."""
    keys = [(key, mask, no, n) for no, _, claims in found for n, c in enumerate(claims) for key, mask in claim_keys(c)]
    store.insert("keys", keys)
    store.insert("groups", [(part, no) for no, report, _ in found if report for part in text_groups(report)])


def claim_keys(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Numbers of the slots (odd) and words (even) by which a claim is found, the same in every run, each with its mask: two
    claims meet under a number where their masks together give `ALL`."""
    made, ontology = profile(claim, None, default_ontology()), default_ontology()
    found, known = tokens_of(made, Tokens(ontology, ontology.entries)), understood(made.predicate)
    single = (((token,), mask) for token, mask in found.items() if token[0] in ALONE)
    paired = ((pair, ONE if known else ALL) for pair in combinations(sorted(found), 2) if (pair[0][0], pair[1][0]) in PAIRED)
    keys: dict[int, int] = {}
    for key, mask in (*single, *paired):
        number = _number(" ".join(f"{kind:d} {value}" for kind, value in key)) | 1
        keys[number] = keys.get(number, 0) | mask
    keys |= {} if known else {_number(word) & ~1: ALL for word in said(claim)}
    return tuple(sorted(keys.items()))


def text_groups(report: Report) -> tuple[int, ...]:
    """A sample of the word groups of a text, long ones and short ones."""
    return tuple(sorted(g for g in shingles(report.text) | groups(report.text) if g % SAMPLE == 0))


def _number(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def near(store: Store, reports: Iterable[Report], claims: Iterable[Claim], standing: Sequence[Item]) -> Near:
    """What of the items that stand may have to do with new reports and claims."""
    numbers = [item.no for item in standing]
    keys = sorted({pair for claim in claims for pair in claim_keys(claim)})
    sharing = store.rows(_SHARING, [[key for key, _ in keys], [mask for _, mask in keys], numbers, RARE])
    parts = sorted({part for report in reports for part in text_groups(report)})
    votes = store.rows(_COPIED, [parts, numbers, SHARED, MOST_TEXTS])
    return Near(tuple(sorted(sharing[:MOST_CLAIMS])), tuple(sorted(no for (no,) in votes)), max(0, len(sharing) - MOST_CLAIMS))


_SHARING = """
WITH asked AS (SELECT unnest(?::UBIGINT[]) AS key, unnest(?::UTINYINT[]) AS mask),
     standing AS (SELECT unnest(?::BIGINT[]) AS item),
     hits AS (SELECT DISTINCT k.key, k.item, k.n FROM keys k JOIN asked a ON k.key = a.key AND (k.mask | a.mask) = 3
              SEMI JOIN standing s ON k.item = s.item),
     sizes AS (SELECT key, count(*) AS size FROM hits GROUP BY key)
SELECT item, n FROM hits JOIN sizes USING (key)
GROUP BY item, n
HAVING count(*) FILTER (key % 2 = 1) > 0 OR count(*) FILTER (key % 2 = 0 AND size <= ?) > 1
ORDER BY sum(1.0 / size) DESC, item, n
"""
_COPIED = """
SELECT item FROM groups
WHERE part IN (SELECT unnest(?::UBIGINT[])) AND item IN (SELECT unnest(?::BIGINT[]))
GROUP BY item HAVING count(*) >= ?
ORDER BY count(*) DESC, item LIMIT ?
"""

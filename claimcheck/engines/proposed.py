"""Pairs of claims in two languages that a sentence encoder proposes: it says what to compare, the rules say what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from claimcheck.comparison import Slot
from claimcheck.comparison.terms import is_named, is_number
from claimcheck.engines.local import compare_pair
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.finding import UNREMARKABLE, Finding
from claimcheck.records.provenance import Provenance
from claimcheck.rules import RuleSet

Vectors = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""Turns sentences into vectors of one length."""
MEANT_ALIKE = 0.6
"""From this cosine on two claims are worth a comparison."""


def proposed(
    claims: Sequence[Claim],
    known: Sequence[Finding],
    vectors: Vectors,
    provenance: Mapping[str, Provenance],
    rules: RuleSet,
    options: Options,
    slots: Sequence[Slot] = (),
) -> tuple[Finding, ...]:
    """The notable findings between claims that are alike in meaning, beside those `known`.

    Looked at are claims of two languages, of which one has a verb that no table knows, with a name or number in common.
    """
    done = {frozenset((f.a.id, f.b.id)) for f in known}
    pairs = [(a, b) for a, b in _open(claims) if frozenset((a.id, b.id)) not in done]
    texts = sorted({c.content for pair in pairs for c in pair})
    units = dict(zip(texts, map(_unit, vectors(texts)), strict=True)) if texts else {}
    alike = (pair for pair in pairs if _cosine(units[pair[0].content], units[pair[1].content]) >= MEANT_ALIKE)
    found = (compare_pair(a, b, provenance, rules, options, slots=slots) for a, b in alike)
    return tuple(f for f in found if f.relation not in UNREMARKABLE or f.flags)


def _open(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of which nobody can tell from the tables whether they speak of one event, though they share a name or number."""
    shelf: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: c.order):
        for term in claim.terms:
            if is_named(term) or is_number(term):
                shelf.setdefault(term, []).append(claim)
    seen: set[tuple[str, str]] = set()
    for group in shelf.values():
        for a, b in product((c for c in group if _unknown(c)), group):
            first, second = sorted((a, b), key=lambda c: c.order)
            if a.lang != b.lang and a.report_id != b.report_id and (first.id, second.id) not in seen:
                seen.add((first.id, second.id))
                yield first, second


def _unknown(claim: Claim) -> bool:
    return claim.event is None or ":" in claim.event.predicate


def _unit(vector: Sequence[float]) -> list[float]:
    length = sum(x * x for x in vector) ** 0.5 or 1.0
    return [x / length for x in vector]


def _cosine(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))

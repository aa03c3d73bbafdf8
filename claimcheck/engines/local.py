"""The embedded engine: DuckDB proposes pairs, the comparators look at each once, the rules at each distinct comparison."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import combinations
from typing import Literal

from attrs import evolve, field, frozen

from claimcheck.comparison import Profile, Slot, compare_profiles, profile
from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.engines.finding import finding_of
from claimcheck.engines.keys import Blocking, keyed, pairs_of
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Comparison
from claimcheck.records.finding import UNREMARKABLE, Finding
from claimcheck.records.provenance import Provenance
from claimcheck.rules import Decision, RuleSet, decide, default_rules

HANDFUL = 200
"""Up to this many claims never go through SQL."""
Keep = Literal["notable", "all"]


@frozen
class _Decided:
    """Decisions by comparison: a rule runs once however many pairs compare alike."""

    rules: RuleSet
    known: dict[Comparison, Decision] = field(factory=dict)

    def __call__(self, comparison: Comparison) -> Decision:
        if comparison not in self.known:
            self.known[comparison] = decide(comparison, self.rules)
        return self.known[comparison]


def find(
    claims: Iterable[Claim],
    provenance: Mapping[str, Provenance] | None = None,
    rules: RuleSet | None = None,
    options: Options | None = None,
    keep: Keep = "notable",
    *,
    slots: Iterable[Slot] = (),
    ontology: Ontology | None = None,
    sql: bool | None = None,
) -> tuple[tuple[Finding, ...], Blocking]:
    """The findings between claims, the strongest first, then in the order of the claims; and how pairs were proposed.

    `provenance` goes by claim id. `keep="notable"` leaves out `compatible` and `not_comparable` findings without a flag;
    `keep="all"` compares every pair up to `options.all_pairs` claims, beyond that every candidate pair. `sql` forces the
    way candidate pairs are joined (None: by number of claims); the findings are the same.
    """
    chosen, table, known = options or Options(), ontology or default_ontology(), provenance or {}
    more = tuple(slots)
    ordered = sorted(claims, key=lambda c: c.order)
    profiles = [profile(c, known.get(c.id), table, more) for c in ordered]
    pairs, blocking = _pairs(profiles, table, chosen, keep, sql)
    decided = _Decided(rules or default_rules())
    kept = []
    for a, b in pairs:
        comparison = compare_profiles(profiles[a], profiles[b], table, chosen)
        decision = decided(comparison)
        if keep == "all" or notable(decision):
            kept.append(finding_of(ordered[a], ordered[b], comparison, decision))
    return tuple(sorted(kept, key=_gravest_first)), evolve(blocking, pairs=len(pairs))


def compare_pair(
    a: Claim,
    b: Claim,
    provenance: Mapping[str, Provenance] | None = None,
    rules: RuleSet | None = None,
    options: Options | None = None,
    *,
    slots: Iterable[Slot] = (),
    ontology: Ontology | None = None,
) -> Finding:
    """The finding between two claims, also where it is `compatible`; the earlier claim comes first."""
    table, known, more = ontology or default_ontology(), provenance or {}, tuple(slots)
    first, second = (profile(c, known.get(c.id), table, more) for c in sorted((a, b), key=lambda c: c.order))
    comparison = compare_profiles(first, second, table, options or Options())
    return finding_of(first.claim, second.claim, comparison, decide(comparison, rules or default_rules()))


def notable(decision: Decision) -> bool:
    """Whether an editor wants to see it."""
    return decision.relation not in UNREMARKABLE or bool(decision.flags)


def _gravest_first(finding: Finding) -> tuple[bool, float, object, object]:
    strength = finding.strength
    return (strength is None, -(strength or 0.0), finding.a.order, finding.b.order)


def _pairs(
    profiles: Sequence[Profile], ontology: Ontology, options: Options, keep: Keep, sql: bool | None
) -> tuple[Sequence[tuple[int, int]], Blocking]:
    if keep == "all" and len(profiles) <= options.all_pairs:
        return list(combinations(range(len(profiles)), 2)), Blocking(len(profiles), every_pair=True)
    rows, blocking = keyed(profiles, ontology)
    through_sql = len(profiles) > HANDFUL if sql is None else sql
    return (_joined(rows, options) if through_sql else pairs_of(rows)), blocking


@cache
def _statement(name: str) -> str:
    return (resources.files(__package__) / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def _joined(rows: Sequence[tuple[int, str]], options: Options) -> list[tuple[int, int]]:
    """The pairs as DuckDB joins them; the package is loaded only here."""
    import duckdb
    import numpy as np

    numbers: dict[str, int] = {}
    columns = {
        "claim": np.array([n for n, _ in rows], dtype=np.int64),
        "key": np.array([numbers.setdefault(key, len(numbers)) for _, key in rows], dtype=np.int64),
    }
    with duckdb.connect(config={"memory_limit": options.memory_limit} if options.memory_limit else {}) as connection:
        connection.register("keys", columns)
        found = connection.execute(_statement("pairs")).fetchnumpy()
    return list(zip(found["a"].tolist(), found["b"].tolist(), strict=True))

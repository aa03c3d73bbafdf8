"""The embedded engine: DuckDB proposes pairs, the comparators look at each once, the rules at each distinct comparison."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve

from claimcheck.comparison import Profile, Slot, compare_profiles, profile
from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.engines.finding import finding_of, notable
from claimcheck.engines.increment import HANDFUL, Earlier, Known, Touching, earlier
from claimcheck.engines.keys import Blocking, keyed, pairs_of
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Comparison
from claimcheck.records.finding import Finding
from claimcheck.records.provenance import Provenance
from claimcheck.rules import Decision, RuleSet, decide, default_rules

if TYPE_CHECKING:
    import numpy as np

    from claimcheck.engines.batch import Comparer

    Array = np.ndarray[Any, np.dtype[Any]]

Keep = Literal["notable", "all"]


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
    before: Known | None = None,
    touching: Collection[str] | None = None,
) -> tuple[tuple[Finding, ...], Blocking]:
    """The findings between claims, the strongest first, then in the order of the claims; and how pairs were proposed.

    `provenance` goes by claim id. `keep="notable"` leaves out `compatible` and `not_comparable` findings without a flag;
    `keep="all"` compares every pair up to `options.all_pairs` claims, beyond that every candidate pair. `sql` forces the
    way candidate pairs are joined (None: by number of claims); the findings are the same. `before`: an earlier run on some
    of the claims; what it compared is not compared again, and the findings are the same. `touching`: only the findings on
    claims of these ids.
    """
    chosen, table, known = options or Options(), ontology or default_ontology(), provenance or {}
    more, active = tuple(slots), rules or default_rules()
    ordered = sorted(claims, key=lambda c: c.order)
    profiles = [profile(c, known.get(c.id), table, more) for c in ordered]
    many = len(profiles) > HANDFUL if sql is None else sql and bool(profiles)
    wanted = Touching(frozenset(n for n, p in enumerate(profiles) if p.claim.id in touching)) if touching is not None else None
    done = wanted or earlier(before, profiles, table, more, chosen, keep == "all")
    found, blocking = (_find_many if many else _find_few)(profiles, active, chosen, keep, table, done)
    return strongest_first(found), blocking


def strongest_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings, the strongest first, then in the order of the claims."""
    return tuple(sorted(found, key=_gravest_first))


Found = tuple[list[Finding], Blocking]


def _find_few(
    profiles: Sequence[Profile], rules: RuleSet, options: Options, keep: Keep, ontology: Ontology, done: Earlier | Touching
) -> Found:
    pairs, blocking = _pairs(profiles, ontology, options, keep)
    decided: dict[Comparison, Decision] = {}
    fresh, kept = done.split(pairs)
    for a, b in fresh:
        comparison = compare_profiles(profiles[a], profiles[b], ontology, options)
        if comparison not in decided:
            decided[comparison] = decide(comparison, rules)
        if keep == "all" or notable(decided[comparison]):
            kept.append(finding_of(profiles[a].claim, profiles[b].claim, comparison, decided[comparison]))
    return kept, evolve(blocking, pairs=len(pairs))


def _pairs(
    profiles: Sequence[Profile], ontology: Ontology, options: Options, keep: Keep
) -> tuple[Sequence[tuple[int, int]], Blocking]:
    if keep == "all" and len(profiles) <= options.all_pairs:
        return list(combinations(range(len(profiles)), 2)), Blocking(len(profiles), every_pair=True)
    pairs, by_key = pairs_of(keyed(profiles, ontology))
    return pairs, Blocking(len(profiles), by_key=by_key)


def _find_many(
    profiles: Sequence[Profile], rules: RuleSet, options: Options, keep: Keep, ontology: Ontology, done: Earlier | Touching
) -> Found:
    """The same by columns and in batches; the packages that this takes are loaded only here."""
    from claimcheck.engines.batch import Comparer
    from claimcheck.engines.blocks import batches, block, every_pair
    from claimcheck.engines.columns import encode
    from claimcheck.engines.store import Store

    columns = encode(profiles)
    compare = Comparer(columns, rules, options, ontology)
    with Store.open(options.memory_limit) as store:
        if keep == "all" and len(profiles) <= options.all_pairs:
            blocking = every_pair(store.connection, len(profiles))
        else:
            blocking = block(store.connection, columns, ontology)
        kept = []
        for a, b in batches(store.connection, blocking.pairs):
            a, b, found = done.split_arrays(a, b)
            kept += [*found, *findings(profiles, compare, a, b, keep)]
    return kept, blocking


def findings(profiles: Sequence[Profile], compare: Comparer, a: Array, b: Array, keep: Keep) -> Iterator[Finding]:
    """The findings of one batch of pairs that are kept; `a` and `b` are rows of `profiles`."""
    import numpy as np

    decided = compare(a, b)
    rows = np.arange(len(a)) if keep == "all" else np.flatnonzero(compare.notable()[decided.decision])
    comparisons, which = decided.comparisons(rows)
    for n, own in zip(rows.tolist(), which, strict=True):
        first, second = profiles[a[n]].claim, profiles[b[n]].claim
        yield finding_of(first, second, comparisons[own], compare.made[decided.decision[n]])


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


def _gravest_first(finding: Finding) -> tuple[bool, float, object, object]:
    strength = finding.strength
    return (strength is None, -(strength or 0.0), finding.a.order, finding.b.order)

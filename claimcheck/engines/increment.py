"""What was compared before: pairs that need not be compared again, and what was found on them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.comparison import Profile, Slot, profile
from claimcheck.comparison.ontology import Ontology
from claimcheck.engines.keys import keyed, pairs_of
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.finding import UNREMARKABLE, Finding

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

HANDFUL = 200
"""Up to this many claims never go through SQL."""


@frozen(kw_only=True)
class Known:
    """An earlier run: all claims that it compared, and the findings that it kept.

    `changed`: ids of claims that are to be compared again, because more is known now of where they come from. The run must
    have had the same rules, slots of a user, options and ontology; the claims are compared by their content.
    """

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    changed: frozenset[str] = frozenset()


@frozen(eq=False)
class Earlier:
    """Pairs of rows that were compared, and the findings on them that are kept; a pair goes by `a * size + b`."""

    size: int = 0
    pairs: Collection[int] = frozenset()
    findings: Mapping[int, Finding] = {}

    def split(self, pairs: Iterable[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[Finding]]:
        """The pairs that are still to be compared, and the findings on the rest."""
        given = list(pairs)
        known = [a * self.size + b for a, b in given if a * self.size + b in self.pairs] if self.pairs else []
        fresh = [(a, b) for a, b in given if a * self.size + b not in self.pairs] if self.pairs else given
        return fresh, [self.findings[code] for code in known if code in self.findings]

    def split_arrays(self, a: Array, b: Array) -> tuple[Array, Array, list[Finding]]:
        """The same for arrays of rows."""
        import numpy as np

        if not len(self.pairs):
            return a, b, []
        codes = a.astype(np.int64) * self.size + b
        known = np.isin(codes, np.fromiter(self.pairs, dtype=np.int64, count=len(self.pairs)))
        found = [self.findings[code] for code in codes[known].tolist() if code in self.findings]
        return a[~known], b[~known], found


@frozen(eq=False)
class Touching:
    """Pairs with one of these rows are to be compared, the others are of no interest."""

    rows: frozenset[int]

    def split(self, pairs: Iterable[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[Finding]]:
        """The pairs that are to be compared; nothing is known of the rest."""
        return [(a, b) for a, b in pairs if a in self.rows or b in self.rows], []

    def split_arrays(self, a: Array, b: Array) -> tuple[Array, Array, list[Finding]]:
        """The same for arrays of rows."""
        import numpy as np

        rows = np.fromiter(self.rows, dtype=np.int64, count=len(self.rows))
        wanted = np.isin(a, rows) | np.isin(b, rows)
        return a[wanted], b[wanted], []


def earlier(
    known: Known | None, profiles: Sequence[Profile], ontology: Ontology, slots: Iterable[Slot], options: Options, every: bool
) -> Earlier:
    """What of an earlier run holds among the claims of this one.

    A pair whose claims are the same and whose sources are known as before was compared if it was a candidate then: of these
    the candidates are proposed again, which costs little. Where `every` finding is kept, only pairs with a finding count.
    """
    if known is None:
        return Earlier()
    size, rows = len(profiles), {p.claim.id: n for n, p in enumerate(profiles)}
    same = {c.id for c in known.claims if c.id in rows and c.id not in known.changed and profiles[rows[c.id]].claim == c}
    findings = {
        rows[f.a.id] * size + rows[f.b.id]: f
        for f in known.findings
        if f.a.id in same and f.b.id in same and (every or f.relation not in UNREMARKABLE or f.flags)
    }
    if every:
        return Earlier(size, _collected(list(findings), size), findings)
    before = [profile(c, None, ontology, slots) for c in sorted(known.claims, key=lambda c: c.order)]
    row = [rows[p.claim.id] if p.claim.id in same else -1 for p in before]
    pairs = _proposed(before, ontology, options)
    codes = [row[a] * size + row[b] for a, b in pairs if row[a] >= 0 and row[b] >= 0]
    return Earlier(size, _collected(codes, size), findings)


def _proposed(profiles: Sequence[Profile], ontology: Ontology, options: Options) -> Iterable[tuple[int, int]]:
    """The candidate pairs of an earlier run, in the way in which it proposed them."""
    if len(profiles) <= HANDFUL:
        return pairs_of(keyed(profiles, ontology))[0]
    from claimcheck.engines.blocks import batches, block
    from claimcheck.engines.columns import encode
    from claimcheck.engines.store import Store

    with Store.open(options.memory_limit) as store:
        blocking = block(store.connection, encode(profiles), ontology)
        found = [(a.tolist(), b.tolist()) for a, b in batches(store.connection, blocking.pairs)]
    return [pair for a, b in found for pair in zip(a, b, strict=True)]


def _collected(codes: list[int], size: int) -> Collection[int]:
    if size <= HANDFUL:
        return frozenset(codes)
    import numpy as np

    return np.array(sorted(codes), dtype=np.int64)

"""Rule coverage: which rules, codes and cells of the matrix a suite of tests exercised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations_with_replacement

from attrs import field, frozen

from claimcheck.records.comparison import Code, Comparison
from claimcheck.records.values import Polarity
from claimcheck.rules import Decision, RuleSet, default_rules, watching
from claimcheck.rules.matrix import VALUES

NOT_SEEN = "-"


@frozen(eq=False)
class RuleCoverage:
    """How often each rule decided, each code of a slot was seen, and each cell of the matrix, while it was watching."""

    rules: RuleSet = field(factory=default_rules, repr=False)
    decided: Counter[str] = field(factory=Counter)
    codes: Counter[tuple[str, Code]] = field(factory=Counter, repr=False)
    cells: Counter[tuple[str, str]] = field(factory=Counter, repr=False)

    def see(self, comparison: Comparison, decision: Decision) -> None:
        """Count one decision."""
        self.decided[decision.rule] += 1
        self.codes.update(comparison.slots())
        self.cells[_cell(comparison)] += 1

    @property
    def missing(self) -> tuple[str, ...]:
        """The rules that decided nothing, in order."""
        return tuple(r.id for r in self.rules if not self.decided[r.id])

    def table(self) -> str:
        """Three tables: rules, codes by slot, cells of the matrix of polarity and certainty."""
        return "\n\n".join((_aligned(self._rules()), _aligned(self._codes()), _aligned(self._cells())))

    def _rules(self) -> list[tuple[str, ...]]:
        known = {r.id: r.says for r in self.rules}
        other = sorted(set(self.decided) - set(known))
        rows = [(i, _number(self.decided[i]), known.get(i, "")) for i in (*known, *other)]
        return [("rule", "decided", f"{len(known) - len(self.missing)} of {len(known)} rules"), *rows]

    def _codes(self) -> list[tuple[str, ...]]:
        slots = sorted({slot for slot, _ in self.codes})
        return [("slot", *(str(c) for c in Code)), *((s, *(_number(self.codes[s, c]) for c in Code)) for s in slots)]

    def _cells(self) -> list[tuple[str, ...]]:
        return [("", *VALUES), *((a, *(_number(self.cells[_sorted(a, b)]) for b in VALUES)) for a in VALUES)]

    @property
    def open_cells(self) -> tuple[tuple[str, str], ...]:
        """The pairs of factualities that were never compared."""
        pairs = (_sorted(a, b) for a, b in combinations_with_replacement(VALUES, 2))
        return tuple(p for p in pairs if not self.cells[p])


@contextmanager
def rule_coverage(rules: RuleSet | None = None) -> Iterator[RuleCoverage]:
    """Count every decision that is made inside the block."""
    seen = RuleCoverage(rules or default_rules())
    with watching(seen.see):
        yield seen


def _cell(c: Comparison) -> tuple[str, str]:
    """The factualities; an antonym turns the sign of one, as the rules read it."""
    a, b = str(c.a.factuality), str(c.b.factuality)
    positive = c.a.factuality.polarity is c.b.factuality.polarity is Polarity.POSITIVE
    return _sorted(a, b[:-1] + "-" if c.exclusive and positive else b)


def _sorted(a: str, b: str) -> tuple[str, str]:
    x, y = sorted((a, b), key=lambda v: VALUES.index(v) if v in VALUES else len(VALUES))
    return x, y


def _number(n: int) -> str:
    return str(n) if n else NOT_SEEN


def _aligned(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows)

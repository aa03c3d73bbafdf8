"""Pairs of claims to decisions, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from claimcheck.comparison.ontology import Ontology
from claimcheck.engines.columns import Columns
from claimcheck.engines.fields import Batch
from claimcheck.engines.finding import notable
from claimcheck.engines.looked import rows_alike
from claimcheck.engines.readings import fields_for
from claimcheck.engines.tree import Tree
from claimcheck.engines.watched import FIELDS
from claimcheck.options import Options
from claimcheck.records.comparison import Comparison
from claimcheck.rules import Decision, RuleSet

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]


@frozen(eq=False)
class Decided:
    """A batch of pairs: for each the number of its decision; what was read of them stays until the batch is gone."""

    decision: Array
    batch: Batch

    def comparisons(self, rows: Array) -> tuple[Sequence[Comparison], Sequence[int]]:
        """The different comparisons of some pairs in full, and for each pair which of them is its own."""
        columns = [self.batch.numbers(name, rows) for name in FIELDS]
        back, first = rows_alike([column.astype("int64") for column in columns])
        values = [self.batch.values(name) for name in FIELDS]
        numbers = zip(*(column[first].tolist() for column in columns), strict=True)
        return [_comparison(values, row) for row in numbers], back.tolist()


def _comparison(values: Sequence[Sequence[Any]], row: Sequence[int]) -> Comparison:
    """A comparison whose parts were checked when they were made."""
    made = object.__new__(Comparison)
    for name, given, number in zip(FIELDS, values, row, strict=True):
        object.__setattr__(made, name, given[number])
    return made


class Comparer:
    """Compares and decides pairs of the claims in `columns`; what was looked at once is kept for the next batch."""

    def __init__(self, columns: Columns, rules: RuleSet, options: Options, ontology: Ontology) -> None:
        self.fields = fields_for(columns, rules, options, ontology)

    def __call__(self, a: Array, b: Array) -> Decided:
        """Decide pairs of rows of the columns, the earlier claim of each in `a`."""
        import numpy as np

        batch = Batch(self.fields, a, b)
        return Decided(batch.numbers("decision", np.arange(len(a))), batch)

    @property
    def made(self) -> Sequence[Decision]:
        """Every decision by its number."""
        return self.fields["decision"].values

    @property
    def cases(self) -> int:
        """How many cases the rules decided that they could tell apart."""
        decision = self.fields["decision"]
        return decision.ends if isinstance(decision, Tree) else 0

    def notable(self) -> Array:
        """By the number of a decision whether an editor wants to see it."""
        import numpy as np

        return np.array([notable(d) for d in self.made], dtype=bool)

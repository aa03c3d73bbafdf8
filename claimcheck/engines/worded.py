"""The wording of two claims, looked at wherever the comparator may look at the words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.wording import Wording, Words, compare_words, unstated
from claimcheck.engines.columns import Columns
from claimcheck.engines.contents import Told
from claimcheck.engines.looked import Looked
from claimcheck.engines.tree import Batch, Distinct
from claimcheck.records.comparison import Code

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]


class Worded:
    """The field `worded`; the code of the predicates tells whether the words are looked at."""

    def __init__(self, columns: Columns, ontology: Ontology) -> None:
        import numpy as np

        self.columns, self.ontology = columns, ontology
        self._distinct = Distinct([Wording()])
        self._looked: dict[Code, Looked] = {}
        told = columns.values["words"]
        # Claims read from a table have no terms of their own; without common terms no claim denies another in its words.
        bare = isinstance(told, Told)
        self.termed = np.array([False] * len(told) if bare else [bool(w.terms) for w in told], dtype=bool)

    @property
    def values(self) -> Sequence[Wording]:
        """What the numbers stand for."""
        return self._distinct.values

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """How the words of some pairs stand."""
        import numpy as np

        words, said = self.columns.ids["words"], batch.values("related")
        a, b, related = words[batch.a[rows]], words[batch.b[rows]], batch.numbers("related", rows)
        may = self.termed[a] & self.termed[b]
        out = np.zeros(len(rows), dtype=np.int32)
        for code in sorted({r.code for r in said}):
            mine = np.array([r.code is code for r in said], dtype=bool)[related]
            mine = np.flatnonzero(mine if unstated(code) else mine & may)
            if len(mine):
                looked = self._looked.setdefault(code, Looked(self.columns.values["words"], self._function(code)))
                found = looked(a[mine], b[mine])
                out[mine] = np.array([self._distinct.number(v) for v in looked.values], dtype=np.int32)[found]
        return out

    def _function(self, code: Code) -> Callable[[Words, Words], Hashable]:
        return lambda a, b: compare_words(a, b, code, self.ontology)

"""The wording of two claims, looked at wherever the comparator may look at the words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.wording import Wording, Words, compare_words, unstated
from claimcheck.engines.columns import Columns
from claimcheck.engines.fields import Batch, Distinct
from claimcheck.engines.looked import Looked
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
        # Without common terms no claim denies another in its words.
        self.termed = np.array([bool(w.terms) for w in columns.values.get("words", ())], dtype=bool)

    @property
    def values(self) -> Sequence[Wording]:
        """What the numbers stand for."""
        return self._distinct.values

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """How the words of some pairs stand."""
        import numpy as np

        related, said = batch.numbers("related", rows), batch.values("related")
        out = np.zeros(len(rows), dtype=np.int32)
        for code in sorted({r.code for r in said}):
            mine = np.flatnonzero(np.array([r.code is code for r in said], dtype=bool)[related])
            a, b = batch.a[rows[mine]], batch.b[rows[mine]]
            out[mine] = self._by_terms(code, a, b) if self.columns.told is None else self._by_content(code, a, b)
        return out

    def _by_content(self, code: Code, a: Array, b: Array) -> Array | int:
        import numpy as np

        told = self.columns.told
        if told is None or not unstated(code) or not len(a):
            return 0
        return np.array([self._distinct.number(Wording(c)) for c in told.codes], dtype=np.int32)[told(a, b)]

    def _by_terms(self, code: Code, a: Array, b: Array) -> Array:
        import numpy as np

        x, y = (self.columns.ids["words"][side] for side in (a, b))
        out = np.zeros(len(x), dtype=np.int32)
        mine = np.arange(len(x)) if unstated(code) else np.flatnonzero(self.termed[x] & self.termed[y])
        if len(mine):
            looked = self._looked.setdefault(code, Looked(self.columns.values["words"], self._function(code)))
            found = looked(x[mine], y[mine])
            out[mine] = np.array([self._distinct.number(v) for v in looked.values], dtype=np.int32)[found]
        return out

    def _function(self, code: Code) -> Callable[[Words, Words], Hashable]:
        return lambda a, b: compare_words(a, b, code, self.ontology)

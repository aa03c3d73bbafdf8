"""Whether two claims have anybody in common, for many pairs at once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.roles import shared
from claimcheck.engines.alike import Names
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.fields import Batch
from claimcheck.engines.looked import Looked

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]


class _Apart:
    """Two fillers that are clearly two have nobody in common."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def __call__(self, a: Array, b: Array, number: Callable[[Any], int]) -> Array:
        import numpy as np

        return np.where(self.names.clear(a, b), number(False), -1)


class Shared:
    """The field `shared`: whether anybody takes part in both, in whatever role."""

    values = (False, True)

    def __init__(self, columns: Columns, names: Names) -> None:
        self.fillers = columns.fillers
        self.common = Looked(columns.values["role"], lambda x, y: shared({"": x}, {"": y}), _Apart(names))

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """0 where nobody does, 1 where somebody does."""
        import numpy as np

        values, common = self.fillers, self.common
        out = np.zeros(len(rows), dtype=np.int32)
        for x, y in product(range(values.shape[1]), repeat=2):
            p, q = values[batch.a[rows], x], values[batch.b[rows], y]
            mine = np.flatnonzero((out == 0) & (p != NONE) & (q != NONE))
            if len(mine):
                found = common(p[mine], q[mine])
                out[mine] = np.array(common.values, dtype=np.int32)[found]
        return out

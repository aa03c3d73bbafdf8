"""Who fills which role in two claims, for many pairs at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.compare import TRANSFER
from claimcheck.comparison.ontology import Ontology
from claimcheck.engines import features
from claimcheck.engines.columns import NONE, Columns, role_column
from claimcheck.engines.features import Looked
from claimcheck.records.comparison import Code

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]
    Rows = Mapping[str, Array]

Names = Sequence[tuple[str, str]]


class Fillers:
    """The features of the roles of pairs: one column a role, who is in both claims, who changed places."""

    def __init__(self, columns: Columns, ontology: Ontology) -> None:
        self.given = columns.roles
        targets = {new for names in ontology.renamed.values() for old, new in names.items() if old in self.given}
        self.names = tuple(sorted({*self.given, *targets})) if self.given else ()
        self.looked = Looked(columns.values["role"], features.roles)
        asymmetric = (p for p in columns.values["predicate"] if ontology.asymmetric(p))
        self.sides = sorted({TRANSFER, *map(ontology.sides, asymmetric)})

    def features(self, a: Rows, b: Rows, predicate: Looked, numbers: Array) -> Iterator[Array]:
        """`numbers` are the features of the two predicates: they say whose roles go by other names."""
        import numpy as np

        x, y = ({n: rows[role_column(n)] for n in self.given} for rows in (a, b))
        odd = np.zeros(len(numbers), dtype=bool)
        for n, feature in enumerate(predicate.numbers.values):
            if renamed := features.moved(feature):
                side, names = renamed
                self._rename((x, y)[side], np.flatnonzero(numbers == n), dict(names), odd)
        common = np.zeros(len(numbers), dtype=bool)
        for name in self.names:
            found = self._role(x.get(name), y.get(name), len(numbers))
            common |= self._common()[found]
            yield found
        yield self._shared(a, b, common)
        yield from (self._crossed(x, y, *sides, len(numbers)) for sides in self.sides)
        # Two roles that would get one name: such a pair is compared for itself.
        yield from (np.where(odd, rows["row"] + 1, 0) for rows in (a, b))

    def _rename(self, roles: dict[str, Array], rows: Array, names: Mapping[str, str], odd: Array) -> None:
        import numpy as np

        if not len(rows):
            return
        moved: dict[str, Array] = {}
        for name in self.given:
            new, values = names.get(name, name), roles[name][rows]
            if new in moved:
                odd[rows] |= (moved[new] != NONE) & (values != NONE)
                values = np.where(values == NONE, moved[new], values)
            moved[new] = values
        for name in {*self.given, *moved}:
            column = roles.get(name)
            column = np.full(len(odd), NONE, dtype=np.int32) if column is None else column.copy()
            column[rows] = moved.get(name, NONE)
            roles[name] = column

    def _role(self, x: Array | None, y: Array | None, size: int) -> Array:
        import numpy as np

        nobody = np.array([NONE], dtype=np.int32)
        found = np.broadcast_to(self.looked(nobody, nobody), (size,))
        if x is None and y is None:
            return found
        x = np.broadcast_to(nobody, (size,)) if x is None else x
        y = np.broadcast_to(nobody, (size,)) if y is None else y
        rows = np.flatnonzero((x != NONE) | (y != NONE))
        if len(rows):
            found = found.copy()
            found[rows] = self.looked(x[rows], y[rows])
        return found

    def _common(self) -> Array:
        import numpy as np

        return np.array([f[1] for f in self.looked.numbers.values], dtype=bool)

    def _shared(self, a: Rows, b: Rows, common: Array) -> Array:
        """Whether anybody takes part in both, in whatever roles."""
        import numpy as np

        for one, other in product(self.given, repeat=2):
            if one != other:
                x, y = a[role_column(one)], b[role_column(other)]
                rows = np.flatnonzero(~common & (x != NONE) & (y != NONE))
                if len(rows):
                    found = self.looked(x[rows], y[rows])
                    common[rows] = self._common()[found]
        return common.astype(np.int32)

    def _crossed(self, x: Rows, y: Rows, subject: str, direct: str, size: int) -> Array:
        """Whether subject and object of one claim are object and subject of the other."""
        import numpy as np

        out = np.zeros(size, dtype=np.int32)
        if not all(n in side for n in (subject, direct) for side in (x, y)):
            return out
        stated = (x[subject] != NONE) & (x[direct] != NONE) & (y[subject] != NONE) & (y[direct] != NONE)
        rows = np.flatnonzero(stated)
        if len(rows):
            forth = self.looked(x[subject][rows], y[direct][rows])
            back = self.looked(x[direct][rows], y[subject][rows])
            same = np.array([f[0] is Code.EQUAL for f in self.looked.numbers.values])
            out[rows] = same[forth] & same[back]
        return out

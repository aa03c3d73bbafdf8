"""Names of very many pairs at a time: two that are clearly two need no closer look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison.fillings import filled
from claimcheck.comparison.fold import words
from claimcheck.comparison.names import SAME_SPELLING, SIMILAR, capitals, initials, is_name, sound
from claimcheck.engines.fields import Distinct
from claimcheck.records.comparison import Code
from claimcheck.records.values import Role

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

MOST = 4
"""Names of more words are looked at more closely."""
MARGIN = 0.1
"""How far below the bounds of similar spelling two names are to be, for rounding never to matter."""


class Names:
    """Fillers of roles that are one name each; of two it can say that they have no likeness that a comparator would see."""

    def __init__(self, given: Sequence[Role]) -> None:
        import numpy as np

        told = [words(r.values[0]) if _one_name(r) else () for r in given]
        self.plain = np.array([0 < len(w) <= MOST and len(set(w)) == len(w) for w in told], dtype=bool)
        told = [w if plain else () for w, plain in zip(told, self.plain.tolist(), strict=True)]
        self.count = np.array([len(w) for w in told], dtype=np.int32)
        known, joined, letters = Distinct(), Distinct(), Distinct()
        self.words = np.full((len(given), MOST), -1, dtype=np.int32)
        for n, w in enumerate(told):
            self.words[n, : len(w)] = [known.number(one) for one in w]
        self.joined = np.array([joined.number("".join(w)) for w in told], dtype=np.int32)
        short = [capitals(r.values[0]) if w else "" for r, w in zip(given, told, strict=True)]
        self.short = np.array([letters.number(s) if s else -1 for s in short], dtype=np.int32)
        self.heads = np.array([letters.number(initials(w)) if len(w) > 1 else -2 for w in told], dtype=np.int32)
        sounds = [tuple(map(sound, w)) for w in told]
        self.spelt = [_Spelling(told), _Spelling(sounds)]

    def clear(self, a: Array, b: Array) -> Array:
        """Whether two fillers are two names for two, beyond doubt."""
        import numpy as np

        out: Array = self.plain[a] & self.plain[b] & (self.joined[a] != self.joined[b])
        out &= (self.short[a] != self.heads[b]) & (self.short[b] != self.heads[a])
        rows = np.flatnonzero(out)
        x, y = a[rows], b[rows]
        common = np.zeros(len(rows), dtype=np.int32)
        for k in range(MOST):
            one = self.words[x, k]
            common += ((self.words[y] == one[:, None]) & (one >= 0)[:, None]).any(axis=1)
        fewer, more = np.minimum(self.count[x], self.count[y]), np.maximum(self.count[x], self.count[y])
        # Two long names with words in common may be one under two titles.
        kept: Array = (common == 0) | ((common < fewer) & (more < MOST - 1))
        for spelling in self.spelt:
            kept[kept] = ~spelling.alike(x[kept], y[kept])
        out[rows] = kept
        return out


class _Spelling:
    """Names in one spelling: whole, their first and their last words."""

    def __init__(self, told: Sequence[tuple[str, ...]]) -> None:
        import numpy as np

        self.single = np.array([len(w) == 1 for w in told], dtype=bool)
        self.whole, self.first, self.last = (
            _Texts([part(w) if w else "" for w in told]) for part in (" ".join, lambda w: w[0], lambda w: w[-1])
        )

    def alike(self, a: Array, b: Array) -> Array:
        """Whether two may be spelt alike, or nearly."""
        import numpy as np

        out = self.last.alike(a, b, SIMILAR)
        rows = np.flatnonzero(out & ~self.single[a] & ~self.single[b])
        out[rows] = self.first.alike(a[rows], b[rows], SIMILAR)
        rows = np.flatnonzero(~out)
        out[rows] = self.whole.alike(a[rows], b[rows], SAME_SPELLING)
        return out


class _Texts:
    def __init__(self, texts: Sequence[str]) -> None:
        import numpy as np

        self.all = np.array(texts, dtype=object)
        self.length = np.array([len(t) for t in texts], dtype=np.int32)

    def alike(self, a: Array, b: Array, bound: float) -> Array:
        """Whether the likeness of two texts may reach a bound; their lengths alone often tell that it does not."""
        import numpy as np
        from rapidfuzz import fuzz, process

        shorter, both = np.minimum(self.length[a], self.length[b]), self.length[a] + self.length[b]
        out = 200.0 * shorter >= (bound - MARGIN) * both
        rows = np.flatnonzero(out)
        if len(rows):
            found = process.cpdist(self.all[a[rows]], self.all[b[rows]], scorer=fuzz.ratio, dtype=np.float32)
            out[rows] = found >= bound - MARGIN
        return out


def _one_name(role: Role) -> bool:
    return role.resolved and len(role.values) == 1 and " of " not in role.values[0] and is_name(role.values[0])


class Fillers:
    """What `filled` says of two fillers that are clearly two."""

    def __init__(self, given: Sequence[Role], names: Names) -> None:
        import numpy as np

        self.given, self.names = given, names
        self.sort = np.array([r.exhaustive + 2 * r.inferred for r in given], dtype=np.int64)

    def __call__(self, a: Array, b: Array, number: Callable[[Any], int]) -> Array:
        """The numbers of what is said of each pair, -1 where one has to look more closely."""
        import numpy as np

        out = np.full(len(a), -1, dtype=np.int32)
        rows = np.flatnonzero(self.names.clear(a, b))
        sorts = self.sort[a[rows]] * 4 + self.sort[b[rows]]
        for sort in np.flatnonzero(np.bincount(sorts)).tolist():
            mine = rows[sorts == sort]
            one, other = self.given[int(a[mine[0]])], self.given[int(b[mine[0]])]
            out[mine] = number(filled(Code.DISJOINT, one, other))
        return out

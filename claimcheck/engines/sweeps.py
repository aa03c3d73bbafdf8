"""Times, numbers and places of very many pairs at a time: intervals are arithmetic, and most places are clearly two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from claimcheck.comparison import period, quantity
from claimcheck.comparison.fold import words
from claimcheck.comparison.intervals import ORDERED, interval_code
from claimcheck.comparison.period import CLOSE_DAYS, FIRM, VAGUE_DAYS, Dated
from claimcheck.comparison.quantity import Measured
from claimcheck.engines.fields import Distinct
from claimcheck.options import Options
from claimcheck.records.comparison import APART, Code
from claimcheck.records.values import Basis, Period, Place, Quantity

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Number = Callable[[Any], int]
_BELOW, _ABOVE, _OVERLAP = map(ORDERED.index, (Code.BELOW, Code.ABOVE, Code.OVERLAP))


class Times:
    """What `period.dated` says of two resolved periods."""

    def __init__(self, given: Sequence[Period], options: Options) -> None:
        import numpy as np

        self.tolerance = options.day_tolerance
        bounds = [period.bounds(p) for p in given]
        self.low, self.high = (np.array([b[i] for b in bounds], dtype=float) for i in (0, 1))
        self.resolved, self.firm, self.relative, self.vague = (
            np.array([test(p) for p in given], dtype=bool)
            for test in (
                lambda p: p.resolved, lambda p: p.basis in FIRM, lambda p: p.basis is Basis.RELATIVE,
                lambda p: p.basis is Basis.VAGUE,
            )
        )  # fmt: skip

    def __call__(self, a: Array, b: Array, number: Number) -> Array:
        """The numbers of what is said of each pair, -1 where one of the two is not resolved."""
        import numpy as np

        with np.errstate(invalid="ignore"):
            days = np.maximum(np.maximum(self.low[b] - self.high[a], self.low[a] - self.high[b]), 0.0)
        code = interval_code(self.low[a], self.high[a], self.low[b], self.high[b])
        missed = (code >= _BELOW) & (self.vague[a] | self.vague[b]) & (days <= VAGUE_DAYS)
        code = np.where(missed, _OVERLAP, code)
        firm, far, close = self.firm[a] & self.firm[b], days > self.tolerance, days <= CLOSE_DAYS
        bits = firm * 1 + far * 2 + close * 4 + (self.relative[a] | self.relative[b]) * 8
        key = code * 16 + np.where(code >= _BELOW, bits, 0)
        return np.where(self.resolved[a] & self.resolved[b], _numbered(key, _dated, number), -1)


def _dated(key: int) -> Dated:
    code, bits = ORDERED[key // 16], key % 16
    if code not in APART:
        return Dated(code=code)
    return Dated(code=code, firm=bool(bits & 1), days_apart=bool(bits & 2), close=bool(bits & 4), relative=bool(bits & 8))


def _numbered(keys: Array, made: Callable[[int], Any], number: Number) -> Array:
    """The numbers of what few different keys stand for."""
    import numpy as np

    keys = keys.astype(np.int64)
    table = np.full(int(keys.max(initial=0)) + 1, -1, dtype=np.int32)
    for key in np.flatnonzero(np.bincount(keys)).tolist():
        table[key] = number(made(key))
    return table[keys]


class Measures:
    """What `quantity.measured` says of two resolved numbers; values: quantity and language."""

    def __init__(self, given: Sequence[tuple[Quantity, str | None]], options: Options) -> None:
        import numpy as np

        self.factor = options.soft_factor
        bounds = [quantity.bounds(q) for q, _ in given]
        self.low, self.high = (np.array([b[i] for b in bounds], dtype=float) for i in (0, 1))
        self.resolved, self.soft = (np.array([getattr(q, name) for q, _ in given], dtype=bool) for name in ("resolved", "soft"))
        sorts, dimensions = Distinct(), Distinct()
        self.sort = np.array([sorts.number((quantity.dimension(q), q.of, lang)) for q, lang in given], dtype=np.int64)
        self.dimension = np.array([dimensions.number(quantity.dimension(q)) for q, _ in given], dtype=np.int64)
        self.first: dict[int, Quantity] = {}
        for n, (q, _) in enumerate(given):
            self.first.setdefault(int(self.sort[n]), q)
        self.langs = [lang for _, _, lang in sorts.values]
        self.counted: dict[int, int] = {}
        self.codes = Distinct()

    def __call__(self, a: Array, b: Array, number: Number) -> Array:
        """The numbers of what is said of each pair, -1 where one of the two is not resolved."""
        import numpy as np

        low, high = np.maximum(self.low[a], self.low[b]), np.minimum(self.high[a], self.high[b])
        code = interval_code(self.low[a], self.high[a], self.low[b], self.high[b])
        soft = (self.soft[a] | self.soft[b]) & (code >= _BELOW)
        # Of two that are apart the lower end of the upper one is `low`, the upper end of the lower one `high`.
        far = soft & (low >= self.factor * np.maximum(high, 0.0))
        code = np.where(self.dimension[a] == self.dimension[b], code, len(ORDERED))
        soft, far = soft & (code < len(ORDERED)), far & (code < len(ORDERED))
        key = ((self._counted(a, b) * 8 + code) * 2 + soft) * 2 + far
        return np.where(self.resolved[a] & self.resolved[b], _numbered(key, self._measured, number), -1)

    def _counted(self, a: Array, b: Array) -> Array:
        """Whether two sorts of things are one, looked at once for each two sorts."""
        import numpy as np

        pairs, back = np.unique(self.sort[a] * len(self.langs) + self.sort[b], return_inverse=True)
        for pair in pairs.tolist():
            if pair not in self.counted:
                x, y = divmod(pair, len(self.langs))
                alike = self.langs[x] == self.langs[y]
                code = quantity.compare_counted(self.first[x], self.first[y], one_language=alike)
                self.counted[pair] = self.codes.number(code)
        return np.array([self.counted[pair] for pair in pairs.tolist()], dtype=np.int64)[back]

    def _measured(self, key: int) -> Measured:
        counted, code = self.codes.values[key // 32], key // 4 % 8
        return Measured(
            code=ORDERED[code] if code < len(ORDERED) else Code.UNRESOLVED, counted=counted, soft=bool(key & 2), far=bool(key & 1)
        )


class Places:
    """Two places that the gazetteer knows, neither of which bears the name of the other or of what holds it, are two."""

    def __init__(self, given: Sequence[Place]) -> None:
        import numpy as np

        names = Distinct()
        self.name = np.array([names.number(words(p.name)) for p in given], dtype=np.int64)
        deep = max((len(p.within) for p in given), default=0)
        self.within = np.full((len(given), deep), -1, dtype=np.int64)
        for n, p in enumerate(given):
            self.within[n, : len(p.within)] = [names.number(words(w)) for w in p.within]
        # Part of a country, named by compass: one has to look more closely.
        self.plain = np.array([p.resolved and not p.name.endswith(f" {p.within[0]}") for p in given], dtype=bool)

    def __call__(self, a: Array, b: Array, number: Number) -> Array:
        """The number of `DISJOINT`, or -1."""
        import numpy as np

        two = self.plain[a] & self.plain[b] & (self.name[a] != self.name[b])
        two &= ~(self.within[a] == self.name[b][:, None]).any(axis=1) & ~(self.within[b] == self.name[a][:, None]).any(axis=1)
        return np.where(two, number(Code.DISJOINT), -1) if two.any() else np.full(len(a), -1, dtype=np.int32)

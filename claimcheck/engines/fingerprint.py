"""Pairs of claims that no comparator tells apart: they bear one fingerprint, and one comparison is made for all of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from attrs import evolve

from claimcheck.comparison import compare_profiles
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.place import compare_places
from claimcheck.comparison.speech import compare_speech
from claimcheck.comparison.stated import compare_stated
from claimcheck.comparison.wording import Words, compare_words, unstated
from claimcheck.engines import features
from claimcheck.engines.columns import NONE, Columns, Numbers
from claimcheck.engines.contents import Told
from claimcheck.engines.features import Looked, distinct
from claimcheck.engines.fillers import Fillers
from claimcheck.options import Options
from claimcheck.records.comparison import Code, Comparison, Link, Order, Side

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]
    Rows = Mapping[str, Array]

WIDEST = 1 << 62


class Fingerprints:
    """Numbers for pairs that compare alike but for who says it and when; `comparisons` holds one comparison a number.

    Each row of a batch is a pair; `a` and `b` are the columns of its two claims (`Columns.take`), with their rows in the
    column `row`. The same features of slots and facts always give the same number.
    """

    def __init__(self, columns: Columns, ontology: Ontology, options: Options) -> None:
        import numpy as np

        self.columns, self.ontology, self.options = columns, ontology, options
        self.comparisons = Numbers()
        self.known: dict[bytes, int] = {}
        values = columns.values
        self.predicates = Looked(values["predicate"], features.predicates(ontology))
        self.fillers = Fillers(columns, ontology)
        self.slots = {
            "place": Looked(values["place"], compare_places),
            "quantity": Looked(values["quantity"], features.quantities(options)),
            "scope": Looked(values["scope"], features.scopes),
            "condition": Looked(values["condition"], features.conditions),
            **{name: Looked(values[name], _extra(columns, n)) for n, name in enumerate(columns.extra)},
        }
        self.time = Looked(values["time"], features.periods(options))
        self.speech = Looked(values["speech"], compare_speech)
        self.about = _flags([*values["speech"], None], lambda s: s is not None and s.about)
        self.wording: dict[Code, Looked] = {}
        told: Sequence[Any] = values["words"]
        # Claims read from a table have no terms of their own; without common terms no claim denies another in its words.
        self.termed = np.zeros(len(told), dtype=bool) if isinstance(told, Told) else _flags(told, lambda w: bool(w.terms))
        self.occasions, self.occasion = _occasions(columns, ontology)

    def __call__(self, a: Rows, b: Rows) -> Array:
        """The number of the comparison of each pair, sides and publication left out."""
        import numpy as np

        parts = list(self._features(a, b))
        back, first = rows_alike(parts)
        keys = np.ascontiguousarray(np.column_stack([part[first] for part in parts]).astype(np.int32))
        found = np.array([self._number(*one) for one in zip(keys, a["row"][first], b["row"][first], strict=True)], dtype=np.int32)
        return found[back]

    def _number(self, features: Array, a: Any, b: Any) -> int:
        key = blake2b(features.tobytes(), digest_size=16).digest()
        if key not in self.known:
            self.known[key] = self.comparisons(self._compared(int(a), int(b)))
        return self.known[key]

    def _compared(self, a: int, b: int) -> Comparison:
        made = compare_profiles(self.columns.profile(a), self.columns.profile(b), self.ontology, self.options)
        nobody = Side()
        return evolve(made, a=nobody, b=nobody, order=Order.UNKNOWN, same_authority=False, same_report=False, link=Link.NONE)

    def _features(self, a: Rows, b: Rows) -> Iterator[Array]:
        """Every feature that a comparison may rest on, always in the same order."""
        predicate = self.predicates(a["predicate"], b["predicate"])
        yield predicate
        yield from self.fillers.features(a, b, self.predicates, predicate)
        yield from (looked(a[name], b[name]) for name, looked in self.slots.items() if len(looked.values))
        yield from self._timed(a, b, predicate)
        yield from (rows[name] + 1 for name in ("class", "where") for rows in (a, b))
        yield a["text"] == b["text"]
        yield self._worded(a, b, predicate)
        yield _where(self.about[a["speech"]] | self.about[b["speech"]], self.speech, a["speech"], b["speech"])
        if len(self.columns.values["occasion"]):
            yield self.occasions(self.occasion[a["row"]], self.occasion[b["row"]])

    def _timed(self, a: Rows, b: Rows, predicate: Array) -> Iterator[Array]:
        """How two times stand; how far apart they are only where two dates can exclude each other, and whether both were
        published on the same days only where that matters."""
        import numpy as np

        time = self.time(a["time"], b["time"])
        found = self.time.numbers.values
        codes = Numbers()
        code = np.array([codes((f[0], f[1:2] if len(f) == 2 else ())) for f in found], dtype=np.int32)
        close = _flags(self.predicates.numbers.values, features.dated)[predicate]
        yield code[time]
        yield np.where(close, time + 1, 0)
        counts = _flags(found, lambda f: len(f) > 1 and bool(f[-1]))[time] & (close | ~_flags(found, lambda f: len(f) > 2)[time])
        yield counts & (a["first"] == b["first"]) & (a["last"] == b["last"]) & (a["first"] != NONE)

    def _worded(self, a: Rows, b: Rows, predicate: Array) -> Array:
        """The wording of pairs wherever the comparator may look at the words; the predicates' own feature tells codes apart."""
        import numpy as np

        codes = [feature[0] for feature in self.predicates.numbers.values]
        may = self.termed[a["words"]] & self.termed[b["words"]]
        out = np.zeros(len(predicate), dtype=np.int32)
        for code in sorted(set(codes)):
            rows = np.array([c is code for c in codes], dtype=bool)[predicate]
            if not unstated(code):
                rows &= may
            if rows.any():
                looked = self.wording.setdefault(code, Looked(self.columns.values["words"], _wording(self.ontology, code)))
                out += _where(rows, looked, a["words"], b["words"])
        return out


def rows_alike(parts: Sequence[Array]) -> tuple[Array, Array]:
    """For each row the number of its like, and the first row of each number."""
    import numpy as np

    key, size = np.zeros(len(parts[0]), dtype=np.int64), 1
    for part in parts:
        width = int(part.max(initial=0)) + 1
        if width == 1:
            continue
        if size * width >= WIDEST:
            key, found = distinct(key)
            size = len(found)
        key = key * width + part
        size *= width
    back, found = distinct(key)
    first = np.full(len(found), len(key), dtype=np.int64)
    np.minimum.at(first, back, np.arange(len(key)))
    return back, first


def _flags(values: Sequence[Any], test: Callable[[Any], bool]) -> Array:
    import numpy as np

    return np.array([test(v) for v in values], dtype=bool)


def _where(rows: Array, looked: Looked, a: Array, b: Array) -> Array:
    """The features of some rows, 0 in the others."""
    import numpy as np

    out = np.zeros(len(rows), dtype=np.int32)
    chosen = np.flatnonzero(rows)
    if len(chosen):
        out[chosen] = looked(a[chosen], b[chosen]) + 1
    return out


def _wording(ontology: Ontology, predicate: Code) -> Callable[[Words, Words], Hashable]:
    return lambda a, b: compare_words(a, b, predicate, ontology)


def _extra(columns: Columns, n: int) -> Callable[[Any, Any], Hashable]:
    slot = columns.profile(0).extra[n][0]
    return lambda x, y: compare_stated(x, y, slot.compare)


def _occasions(columns: Columns, ontology: Ontology) -> tuple[Looked, Array]:
    """What a claim takes for granted together with its predicate, as a column of its own."""
    import numpy as np

    occasion, predicate = ([*columns.values[n], None] for n in ("occasion", "predicate"))
    numbers = Numbers()
    pairs = zip(columns.ids["occasion"].tolist(), columns.ids["predicate"].tolist(), strict=True)
    found = [numbers((occasion[o], predicate[p])) for o, p in pairs] if columns.values["occasion"] else []
    return Looked(numbers.values, features.occasions(ontology)), np.array(found, dtype=np.int32)

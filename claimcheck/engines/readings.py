"""Everything that rules can read of pairs of claims in columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from attrs import fields as fields_of
from attrs import frozen

from claimcheck.comparison.compare import WHEREABOUTS, apart_extra, compare_occasions, fillings
from claimcheck.comparison.exclusion import Standing, doubtful, exclusive
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.period import dated
from claimcheck.comparison.place import compare_places
from claimcheck.comparison.quantity import measured
from claimcheck.comparison.related import related
from claimcheck.comparison.scope import compare_conditions, compare_scopes
from claimcheck.comparison.speech import compare_speech
from claimcheck.comparison.stated import compare_stated
from claimcheck.engines.circumstances import Links, authorities, publication_order
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.fillers import Fillers, Shared
from claimcheck.engines.looked import Looked
from claimcheck.engines.sweeps import Measures, Places, Times
from claimcheck.engines.tree import Batch, Distinct, Field, Fields, Key, Known, Tree
from claimcheck.engines.watched import Pair, Standings
from claimcheck.engines.worded import Worded
from claimcheck.options import Options
from claimcheck.records.comparison import Code, Link, Order
from claimcheck.rules import RuleSet, decide

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

RECORDS = frozenset({f.name for f in fields_of(Standing)} & {"a", "b", "related", "fillings", "dated", "measured", "worded"})
FALSE_TRUE = (False, True)


def fields_for(columns: Columns, rules: RuleSet, options: Options, ontology: Ontology) -> Fields:
    """All that can be read of pairs of claims, up to the `decision`."""
    slots = tuple(slot for slot, _ in columns.profile(0).extra) if columns.extra else ()
    given = {
        **_slots(columns, options, ontology), **_circumstances(columns), **_texts(columns, ontology), **_extra(columns, slots),
        "exclusive": Tree(lambda known: _exclusive(Standings(known, RECORDS), slots)),
        "doubtful": Tree(lambda known: doubtful(cast(Standing, Standings(known, RECORDS)))),
        "decision": Tree(lambda known: decide(Pair.of(known), rules)),
    }  # fmt: skip
    parts = {
        "predicate": "related.code", "wording": "worded.code", "exchanged": "worded.number", "disowned": "worded.factive",
        "quantity": "measured.code", "counted": "measured.counted", "soft": "measured.soft", "far": "measured.far",
        "roles": "fillings.codes", "inferred": "fillings.inferred", "occasion": "occasions.code",
        "common_occasion": "occasions.common",
    }  # fmt: skip
    found = Fields(given, _asked)
    for name, part in parts.items():
        found[name] = found[part]
    return found


def _asked(known: Known, key: tuple[Any, ...]) -> Any:
    question, *args = key
    return question(Pair.of(known), *args)


def _exclusive(s: Any, slots: Sequence[Any]) -> tuple[str, ...]:
    return (*exclusive(s), *(apart_extra([(slot, None) for slot in slots], s.extra) if slots else ()))


class Slot:
    """A field that is looked up by the values of one column."""

    def __init__(self, column: Array, looked: Looked) -> None:
        self.column, self.looked = column, looked

    @property
    def values(self) -> Sequence[Any]:
        """What was said of pairs of values, by number."""
        return self.looked.values

    def numbers(self, batch: Batch, rows: Array) -> Array:
        """What is said of the values of each pair."""
        return self.looked(self.column[batch.a[rows]], self.column[batch.b[rows]])


class Made:
    """A field that is made of columns or of other fields."""

    def __init__(self, values: Sequence[Any], make: Callable[[Batch, Array], Array]) -> None:
        self.values, self.numbers = values, make


def _slots(columns: Columns, options: Options, ontology: Ontology) -> dict[Key, Field]:
    values, ids = columns.values, columns.ids
    tolerance, factor = options.day_tolerance, options.soft_factor

    def number(x: Any, y: Any) -> Any:
        (p, one), (q, other) = x or (None, None), y or (None, None)
        return measured(p, q, factor, one_language=one == other)

    def looked(name: str, function: Callable[[Any, Any], Any], sweep: Any = None) -> Slot:
        return Slot(ids[name], Looked(values[name], function, sweep))

    fillers = Fillers(columns, lambda a, b: _fillings(columns, a, b, ontology))
    return {
        "related": looked("predicate", lambda p, q: related(p, q, ontology)),
        "fillings": fillers, "shared": Shared(fillers),
        "where": looked("place", compare_places, Places(values["place"])),
        "place": _place(columns),
        "dated": looked("time", lambda x, y: dated(x, y, tolerance), Times(values["time"], options)),
        "time": _time(columns),
        "measured": looked("quantity", number, Measures(values["quantity"], options)),
        "scope": looked("scope", lambda x, y: compare_scopes(x or (), y or ())),
        "condition": looked("condition", compare_conditions),
        "occasions": _occasions(columns, ontology),
    }  # fmt: skip


def _fillings(columns: Columns, a: int, b: int, ontology: Ontology) -> Any:
    x, y = columns.profile(a), columns.profile(b)
    return fillings(x, y, related(x.predicate, y.predicate, ontology))


def _texts(columns: Columns, ontology: Ontology) -> dict[Key, Field]:
    values, ids = columns.values, columns.ids
    text = ids["text"]
    about = _flags([*values["speech"], None], lambda s: s is not None and s.about)
    speech = Slot(ids["speech"], Looked(values["speech"], compare_speech))

    def said(batch: Batch, rows: Array) -> Array:
        import numpy as np

        a, b = (ids["speech"][side[rows]] for side in (batch.a, batch.b))
        out = np.full(len(rows), speech.looked.number(Code.NEITHER), dtype=np.int32)
        mine = np.flatnonzero(about[a] | about[b])
        out[mine] = speech.numbers(batch, rows[mine]) if len(mine) else 0
        return out

    return {
        "text": Made((Code.UNRESOLVED, Code.EQUAL), lambda batch, rows: text[batch.a[rows]] == text[batch.b[rows]]),
        "worded": Worded(columns, ontology), "speech": Made(speech.values, said),
    }  # fmt: skip


def _circumstances(columns: Columns) -> dict[Key, Field]:
    ids, first, last = columns.ids, columns.ids["first"], columns.ids["last"]
    sides = columns.values["side"]
    firm = (Order.A_FIRST, Order.B_FIRST)

    def side(name: str) -> Callable[[Batch, Array], Array]:
        def numbers(batch: Batch, rows: Array) -> Array:
            import numpy as np

            at, order = getattr(batch, name)[rows], batch.numbers("order", rows)
            dated = np.array([o in firm for o in Order], dtype=bool)[order]
            found: Array = np.where(dated, ids["side"][at], ids["timeless"][at])
            return found

        return numbers

    def one_window(batch: Batch, rows: Array) -> Array:
        a, b = batch.a[rows], batch.b[rows]
        same: Array = (first[a] == first[b]) & (last[a] == last[b]) & (first[a] != NONE)
        return same

    report = ids["report"]
    return {
        "order": Made(tuple(Order), lambda batch, rows: publication_order(columns, batch.a[rows], batch.b[rows])),
        "a": Made(sides, side("a")), "b": Made(sides, side("b")),
        "one_window": Made(FALSE_TRUE, one_window),
        "same_report": Made(FALSE_TRUE, lambda batch, rows: report[batch.a[rows]] == report[batch.b[rows]]),
        "same_authority": Made(FALSE_TRUE, authorities(columns)),
        "link": Made(tuple(Link), Links(columns)),
    }  # fmt: skip


def _time(columns: Columns) -> Made:
    """Periods that nobody could resolve are the same in the same words on the same day."""
    codes, first, last = Distinct(tuple(Code)), columns.ids["first"], columns.ids["last"]

    def numbers(batch: Batch, rows: Array) -> Array:
        import numpy as np

        found, a, b = batch.numbers("dated", rows), batch.a[rows], batch.b[rows]
        said = batch.values("dated")
        code = np.array([codes.number(one.code) for one in said], dtype=np.int32)[found]
        worded = np.array([one.worded for one in said], dtype=bool)[found]
        same = worded & (first[a] == first[b]) & (last[a] == last[b])
        return np.where(same, codes.number(Code.EQUAL), code)

    return Made(codes.values, numbers)


def _place(columns: Columns) -> Made:
    """A place that only repeats where both come from or go to adds nothing."""
    codes, place = Distinct(tuple(Code)), columns.ids["place"]
    places, given = columns.values["place"], columns.values["role"]
    held = Looked([*places, *given], lambda p, r: p is not None and r is not None and p.name in r.values)
    frames = [tuple(f.index(n) if n in f else NONE for n in WHEREABOUTS) for f in columns.values["frame"]]

    def numbers(batch: Batch, rows: Array) -> Array:
        import numpy as np

        found = batch.numbers("where", rows)
        out = np.array([codes.number(c) for c in batch.values("where")], dtype=np.int32)[found]
        one_sided = (out == codes.number(Code.A_ONLY)) | (out == codes.number(Code.B_ONLY))
        at = np.array(frames, dtype=np.int32).reshape(-1, len(WHEREABOUTS))
        for n in range(len(WHEREABOUTS)):
            x, y = (at[columns.ids["frame"][side[rows]], n] for side in (batch.a, batch.b))
            mine = np.flatnonzero(one_sided & (x != NONE) & (y != NONE))
            if len(mine):
                a, b = batch.a[rows[mine]], batch.b[rows[mine]]
                stated, both = np.where(place[a] != NONE, place[a], place[b]), np.ones(len(mine), dtype=bool)
                for claims, where in ((a, x[mine]), (b, y[mine])):
                    repeated = held(stated, columns.fillers[claims, where] + len(places))
                    both &= np.array(held.values, dtype=bool)[repeated]
                out[mine[both]] = codes.number(Code.NEITHER)
        return out

    return Made(codes.values, numbers)


@frozen
class Occasions:
    """How what two claims take for granted stands to what the other is about, and whether both take one event for granted."""

    code: Code
    common: bool


def _occasions(columns: Columns, ontology: Ontology) -> Slot:
    """By what a claim takes for granted together with its predicate."""
    import numpy as np

    occasion, predicate = ([*columns.values[n], None] for n in ("occasion", "predicate"))
    pairs = Distinct([((), None)])
    column = np.zeros(columns.size, dtype=np.int32)
    if len(occasion) > 1:
        given = zip(columns.ids["occasion"].tolist(), columns.ids["predicate"].tolist(), strict=True)
        column = np.array([pairs.number((occasion[o] or (), predicate[p])) for o, p in given], dtype=np.int32)

    def function(x: Any, y: Any) -> Occasions:
        return Occasions(compare_occasions(x, y, ontology), bool(set(x[0]) & set(y[0])))

    return Slot(column, Looked(pairs.values, function))


def _extra(columns: Columns, slots: Sequence[Any]) -> dict[Key, Field]:
    """The slots of a user: each for itself, and all of them as one value."""
    out: dict[Key, Field] = {}
    for slot, name in zip(slots, columns.extra, strict=True):
        looked = Looked(columns.values[name], lambda x, y, slot=slot: compare_stated(x, y, slot.compare))  # type: ignore[misc]
        out[name] = Slot(columns.ids[name], looked)
    given, every = tuple(zip(slots, columns.extra, strict=True)), Distinct([()])

    def numbers(batch: Batch, rows: Array) -> Array:
        import numpy as np

        parts = [(slot.name, batch.values(name), batch.numbers(name, rows).tolist()) for slot, name in given]
        rows_of = zip(*(zip([n] * len(found), (v[i] for i in found), strict=True) for n, v, found in parts), strict=True)
        return np.array([every.number(row) for row in rows_of] or [0] * len(rows), dtype=np.int32)

    out["extra"] = Made(every.values, numbers)
    return out


def _flags(values: Sequence[Any], test: Callable[[Any], bool]) -> Array:
    import numpy as np

    return np.array([test(v) for v in values], dtype=bool)

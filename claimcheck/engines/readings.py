"""Everything that rules can read of pairs of claims in columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from attrs import fields as fields_of

from claimcheck.comparison.compare import apart_extra, fillings
from claimcheck.comparison.exclusion import Standing, doubtful, exclusive
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.period import dated
from claimcheck.comparison.place import compare_places
from claimcheck.comparison.quantity import measured
from claimcheck.comparison.related import related
from claimcheck.comparison.scope import compare_conditions, compare_scopes
from claimcheck.comparison.speech import compare_speech
from claimcheck.comparison.stated import compare_stated
from claimcheck.engines.alike import Names
from claimcheck.engines.circumstances import Links, authorities, publication_order, took_place_since
from claimcheck.engines.columns import NONE, Columns
from claimcheck.engines.fields import Batch, Distinct, Field, Fields, Key, Known
from claimcheck.engines.fillers import Fillers
from claimcheck.engines.looked import Looked
from claimcheck.engines.shared import Shared
from claimcheck.engines.slots import Made, Slot, occasions, place, time
from claimcheck.engines.sweeps import Measures, Places, Times
from claimcheck.engines.tree import Tree
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
    found = Fields(given, lambda key: Tree(lambda known: _asked(known, key)))
    for name, part in parts.items():
        found[name] = found[part]
    return found


def _asked(known: Known, key: tuple[Any, ...]) -> Any:
    question, *args = key
    return question(Pair.of(known), *args)


def _exclusive(s: Any, slots: Sequence[Any]) -> tuple[str, ...]:
    return (*exclusive(s), *(apart_extra([(slot, None) for slot in slots], s.extra) if slots else ()))


def _slots(columns: Columns, options: Options, ontology: Ontology) -> dict[Key, Field]:
    values, ids = columns.values, columns.ids
    tolerance, factor = options.day_tolerance, options.soft_factor

    def number(x: Any, y: Any) -> Any:
        (p, one), (q, other) = x or (None, None), y or (None, None)
        return measured(p, q, factor, one_language=one == other)

    def looked(name: str, function: Callable[[Any, Any], Any], sweep: Any = None) -> Slot:
        return Slot(ids[name], Looked(values[name], function, sweep))

    names = Names(values["role"])
    return {
        "related": looked("predicate", lambda p, q: related(p, q, ontology)),
        "fillings": Fillers(columns, names, lambda a, b: _fillings(columns, a, b, ontology)), "shared": Shared(columns, names),
        "where": looked("place", compare_places, Places(values["place"])),
        "place": place(columns),
        "dated": looked("time", lambda x, y: dated(x, y, tolerance), Times(values["time"], options)),
        "time": time(columns),
        "measured": looked("quantity", number, Measures(values["quantity"], options)),
        "scope": looked("scope", lambda x, y: compare_scopes(x or (), y or ())),
        "condition": looked("condition", compare_conditions),
        "occasions": occasions(columns, ontology),
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
        "since": Made(FALSE_TRUE, lambda batch, rows: took_place_since(columns, batch.a[rows], batch.b[rows])),
        "a": Made(sides, side("a")), "b": Made(sides, side("b")),
        "one_window": Made(FALSE_TRUE, one_window),
        "same_report": Made(FALSE_TRUE, lambda batch, rows: report[batch.a[rows]] == report[batch.b[rows]]),
        "same_authority": Made(FALSE_TRUE, authorities(columns)),
        "link": Made(tuple(Link), Links(columns)),
    }  # fmt: skip


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

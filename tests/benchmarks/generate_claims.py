# ruff: noqa: SIM905 - word lists read better as running words
"""Structured claims for benchmarks, with the pairs that are known to be about one event.

    python tests/benchmarks/generate_claims.py 1000000 build/claims.parquet --seed 1

writes the claims (the columns of the claim frame) and, beside them, `claims.truth.parquet`: the number of the event that
each claim was made from. Two claims of one event are a true pair. The same number and seed give the same bytes.

Event sizes follow a Zipf law; names, places and predicates are drawn from pools that events share, the frequent ones far
more often. Of the claims 10 % are negated, 15 % give another number, 10 % another day, 8 % another place; a slot is left
out in 7 to 30 % of claims, names are shortened, sentences put in other words in two languages. People and outlets are
invented.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import parquet

from claimcheck.lang import predicate_table
from claimcheck.places.table import KIND, Kind, gazetteer

NEGATED, OTHER_NUMBER, OTHER_DAY, OTHER_PLACE = 0.10, 0.15, 0.10, 0.08
MISSING = {"predicate": 0.07, "subject": 0.12, "object": 0.20, "place": 0.15, "time": 0.25, "quantity": 0.30}
LARGEST = 60
"""Claims of the largest event."""
EVENTS_A_CHUNK = 20_000
NOUNS = ("person", "house", "vehicle", "soldier", "ship", "flight", "worker", "patient", "school", "bridge")
FIRST = tuple("Ada Bela Cyra Dane Elin Falk Gero Hale Imke Jory Kira Lenz Mira Nils Orla Pelle Rhea Silas Tove Ulf".split())
HEADS = tuple("Ar Bel Cor Dan Eld Fen Gar Hol Ing Jar Kel Lor Mar Nor Ost Per Quil Ros Sten Tor Ul Ver Wes Yor Zel".split())
TAILS = tuple(
    "bach bek berg dal den feld gard hart heim holm kamp lund mark mond rup sen stad sted thal torp vik wald wick".split()
)
FORMS = {
    "en": (
        "{s} {p} {o} in {w} on {t}, {q}", "In {w} {s} {p} {o}: {q} ({t})", "{o}: {s} {p} there, {w}, {t}, {q}",
        "On {t} {s} is said to {p} {o} near {w}, {q}", "{q} as {s} {p} {o} in {w}, {t}",
    ),
    "de": (
        "{s} {p} {o} in {w} am {t}, {q}", "In {w}: {s} {p} {o}, {q} ({t})", "{o}: {s} {p} dort, {w}, {t}, {q}",
        "Am {t} soll {s} {o} bei {w} {p}, {q}", "{q}, als {s} {o} in {w} {p}, {t}",
    ),
}  # fmt: skip
NOT = {"en": "not ", "de": "nicht "}
FIRST_DAY = np.datetime64("2024-01-01")


class Pools:
    """What events are made of: invented names, gazetteer places, the predicates that ship."""

    def __init__(self, size: int) -> None:
        self.names = _names(4_000)
        self.places = _places(600)
        self.predicates = _predicates()
        self.outlets = [f"{h}{t}er Blatt" for h in HEADS for t in TAILS][:500]
        self.days = 730 if size > 100_000 else 120
        self.reports = max(size // 6, 10)


def _names(size: int) -> list[str]:
    last = [h + t for h in HEADS for t in TAILS]
    return [f"{FIRST[(n * 7 + n // len(last)) % len(FIRST)]} {last[n % len(last)]}" for n in range(size)]


def _places(size: int) -> list[tuple[str, str]]:
    """The largest cities of the gazetteer, each with what it lies in."""
    table = gazetteer()
    known = (table.entry(n) for n, row in enumerate(table.rows) if row[KIND] == Kind.CITY)
    found = sorted(known, key=lambda e: (-e.population, e.name))[:size]
    return [(e.name, "; ".join(e.within)) for e in found]


def _predicates() -> list[tuple[str, str, str, str]]:
    """Id, class and the names of the two roles of each predicate, in the order of the table."""
    table = predicate_table()
    entries = table.get("predicates", table)
    return [
        (name, entry.get("class", "unique"), entry.get("subject", "agent"), _object(entry))
        for name, entry in entries.items() if isinstance(entry, dict)
    ]  # fmt: skip


def _object(entry: Any) -> str:
    subject, found = entry.get("subject", "agent"), entry.get("object", "theme")
    return str(found if found != subject else "participant")


def _zipf(chance: np.random.Generator, size: int, count: int, exponent: float = 1.0) -> np.ndarray:
    weights = 1.0 / np.arange(1, size + 1) ** exponent
    return chance.choice(size, count, p=weights / weights.sum())


def generate(size: int, seed: int = 1) -> Iterator[tuple[pd.DataFrame, np.ndarray]]:
    """Chunks of claims, each with the event numbers of its claims; `size` claims in all."""
    pools, done, chunk = Pools(size), 0, 0
    while done < size:
        chance = np.random.default_rng((seed, chunk))
        frame, event = _chunk(chance, pools, chunk, size - done)
        yield frame, event
        done, chunk = done + len(frame), chunk + 1


def _chunk(chance: np.random.Generator, pools: Pools, chunk: int, most: int) -> tuple[pd.DataFrame, np.ndarray]:
    sizes = _zipf(chance, LARGEST, EVENTS_A_CHUNK, 2.0) + 1
    event = np.repeat(np.arange(EVENTS_A_CHUNK), sizes)[:most]
    events = {
        "predicate": _zipf(chance, len(pools.predicates), EVENTS_A_CHUNK, 0.8),
        "subject": _zipf(chance, len(pools.names), EVENTS_A_CHUNK, 0.7),
        "object": _zipf(chance, len(pools.names), EVENTS_A_CHUNK, 0.7),
        "place": _zipf(chance, len(pools.places), EVENTS_A_CHUNK, 0.8),
        "time": chance.integers(0, pools.days, EVENTS_A_CHUNK),
        "quantity": _zipf(chance, 300, EVENTS_A_CHUNK, 0.9) + 2,
        "noun": chance.integers(0, len(NOUNS), EVENTS_A_CHUNK),
        "counts": chance.random(EVENTS_A_CHUNK) < 0.5,
    }
    picked = {name: values[event] for name, values in events.items()}
    return _claims(chance, pools, picked, chunk), event + chunk * EVENTS_A_CHUNK


def _claims(chance: np.random.Generator, pools: Pools, made: dict[str, np.ndarray], chunk: int) -> pd.DataFrame:
    n = len(made["predicate"])
    happened = made["time"]
    made["time"] = np.where(chance.random(n) < OTHER_DAY, made["time"] + chance.integers(2, 20, n), made["time"])
    made["place"] = np.where(chance.random(n) < OTHER_PLACE, chance.integers(0, len(pools.places), n), made["place"])
    other = made["quantity"] + chance.integers(1, 40, n)
    made["quantity"] = np.where(chance.random(n) < OTHER_NUMBER, other, made["quantity"])
    missing = {name: chance.random(n) < share for name, share in MISSING.items()}
    missing["quantity"] |= ~made["counts"]
    draws = {
        "short": chance.random(n) < 0.3, "negated": chance.random(n) < NEGATED, "german": chance.random(n) < 0.5,
        "form": chance.integers(0, 5, n), "report": chance.integers(0, pools.reports, n), "soft": chance.random(n) < 0.1,
        "certainty": chance.choice(np.array(["CT", "CT", "CT", "CT", "PR", "PS"]), n), "lag": chance.integers(0, 4, n),
        "source": chance.integers(0, 1 + 2 * len(pools.names) // 3, n), "voice": chance.random(n) < 0.4,
    }  # fmt: skip
    rows = [_row(pools, k, made, missing, draws, happened) for k in range(n)]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    frame.insert(0, "id", [f"r{r}:{chunk}-{k}" for k, r in enumerate(draws["report"].tolist())])
    return frame


COLUMNS = (
    "report_id", "published", "content", "lang", "outlet", "source", "source_kind", "certainty", "polarity", "predicate",
    "event_class", "place", "place_within", "time_start", "time_end", "time_basis", "quantity_low", "quantity_high", "unit",
    "counted", "soft",
    *(f"role_{name}" for name in sorted({role for _, _, *roles in _predicates() for role in roles})),
)  # fmt: skip
_AT = {name: n for n, name in enumerate(COLUMNS)}


def _row(pools: Pools, k: int, made: Any, missing: Any, draws: Any, happened: Any) -> list[Any]:
    row: list[Any] = [None] * len(COLUMNS)

    def put(**cells: Any) -> None:
        for name, value in cells.items():
            row[_AT[name]] = value

    report = int(draws["report"][k])
    lang = "de" if report % 2 else "en"
    name, kind, subject, direct = pools.predicates[made["predicate"][k]]
    who, whom = pools.names[made["subject"][k]], pools.names[made["object"][k]]
    if draws["short"][k]:
        who = who.split()[1]
    place, within = pools.places[made["place"][k]]
    day = str(FIRST_DAY + made["time"][k])
    number, noun = int(made["quantity"][k]), NOUNS[made["noun"][k]]
    if not missing["predicate"][k]:
        put(predicate=name, event_class=kind)
        if not missing["subject"][k]:
            row[_AT[f"role_{subject}"]] = who
        if not missing["object"][k]:
            row[_AT[f"role_{direct}"]] = whom
    if not missing["place"][k]:
        put(place=place, place_within=within)
    if not missing["time"][k]:
        put(time_start=day, time_end=day, time_basis="stated")
    if not missing["quantity"][k]:
        put(quantity_low=float(number), quantity_high=float(number), unit="count", counted=noun, soft=bool(draws["soft"][k]))
    negated = bool(draws["negated"][k])
    said = {
        "s": "" if missing["subject"][k] else who, "o": "" if missing["object"][k] else whom,
        "w": "" if missing["place"][k] else place, "t": "" if missing["time"][k] else day,
        "q": "" if missing["quantity"][k] else f"{number} {noun}", "p": (NOT[lang] if negated else "") + name,
    }  # fmt: skip
    own = bool(draws["voice"][k])
    put(
        report_id=f"r{report}", published=str(FIRST_DAY + int(happened[k]) + int(draws["lag"][k])), lang=lang,
        content=" ".join(FORMS[lang][draws["form"][k]].format(**said).split()), outlet=pools.outlets[report % 500],
        source=None if own else pools.names[draws["source"][k]], source_kind="author" if own else "person",
        certainty=str(draws["certainty"][k]), polarity="-" if negated else "+",
    )  # fmt: skip
    return row


def truth_beside(path: Path) -> Path:
    """Where the event numbers of the claims in `path` are."""
    return path.with_suffix(".truth.parquet")


def write(size: int, path: Path, seed: int = 1) -> None:
    """The claims as Parquet, the event numbers beside them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    schema = pa.schema([("id", pa.string()), *((name, _type(name)) for name in COLUMNS)])
    truth = pa.schema([("id", pa.string()), ("event", pa.int64())])
    with parquet.ParquetWriter(path, schema) as claims, parquet.ParquetWriter(truth_beside(path), truth) as events:
        for frame, event in generate(size, seed):
            claims.write_table(pa.Table.from_pandas(frame, schema, preserve_index=False))
            events.write_table(pa.table({"id": frame["id"].tolist(), "event": event}, truth))


def _type(name: str) -> pa.DataType:
    return pa.float64() if name.startswith("quantity_") else pa.bool_() if name == "soft" else pa.string()


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("size", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.size, given.path, given.seed)


if __name__ == "__main__":
    main()

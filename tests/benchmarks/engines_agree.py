"""Whether the table path, the Spark engine and `compare` find the same on the same claims, finding by finding.

    python tests/benchmarks/engines_agree.py 100000

The table path proposes; `compare` then looks at every one of its pairs alone, and Spark does the whole work again on
`local[2]`. What differs is printed, with its pair; the exit status says whether anything did. `--no-spark` leaves Spark out.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from time import process_time, time
from typing import Any

import duckdb
import pandas as pd
import scale

import claimcheck as cc
from claimcheck.comparison import compare_profiles, profile
from claimcheck.comparison.ontology import default_ontology
from claimcheck.engines import spark
from claimcheck.engines.finding import notable
from claimcheck.engines.job import FINDINGS
from claimcheck.reading.frames import claims_from_frame
from claimcheck.records.serial import dump
from claimcheck.rules import decide, default_rules

SHOWN = 5
A_FILE = 10_000
Row = tuple[Any, ...]


def of_the_table(size: int, folder: Path) -> dict[tuple[str, str], Row]:
    """Its findings by pair; the candidate pairs are left in `pairs.parquet`."""
    scale.one(size, "1GB", folder / "pairs.parquet", folder / "out")
    return _rows(f"SELECT a_id, b_id, relation, contradiction_type, strength, flags, rule FROM '{folder / 'out' / FINDINGS}'")


def of_compare(claims: dict[str, cc.Claim], folder: Path) -> dict[tuple[str, str], Row]:
    """The notable findings among the candidate pairs, each pair looked at alone."""
    rules, ontology, options = default_rules(), default_ontology(), cc.Options()
    ready = lru_cache(50_000)(lambda n: profile(claims[n], None, ontology))
    found: dict[tuple[str, str], Row] = {}
    for a, b in duckdb.connect().execute(f"SELECT a, b FROM '{folder / 'pairs.parquet'}'").fetchall():
        d = decide(compare_profiles(ready(a), ready(b), ontology, options), rules)
        if notable(d):
            kind = str(d.type) if d.type else None
            found[a, b] = (str(d.relation), kind, d.strength, "; ".join(map(str, d.flags)) or None, d.rule)
    return found


def of_spark(claims: dict[str, cc.Claim], folder: Path) -> dict[tuple[str, str], Row]:
    """The findings of the distributed engine, from Parquet to Parquet."""
    session = spark.session("local[2]")
    session.sparkContext.setLogLevel("ERROR")
    session.conf.set("spark.sql.shuffle.partitions", "8")
    (folder / "claims").mkdir()
    for n, part in enumerate(_parts(claims)):
        part.to_parquet(folder / "claims" / f"{n}.parquet")
    spark.find(session.read.parquet(str(folder / "claims")), folder / "out")
    session.stop()
    return _rows(
        "SELECT a, b, relation, contradiction_type, strength, nullif(array_to_string(flags, '; '), ''), rule "
        f"FROM '{folder}/out/*/findings/*.parquet'"
    )


def _parts(claims: dict[str, cc.Claim]) -> Iterator[pd.DataFrame]:
    every = list(claims.values())
    for start in range(0, len(every), A_FILE):
        rows = [(c.id, c.report_id, json.dumps(dump(c)), None) for c in every[start : start + A_FILE]]
        yield pd.DataFrame(rows, columns=["id", "report_id", "claim", "provenance"]).astype({"provenance": "string"})


def _rows(sql: str) -> dict[tuple[str, str], Row]:
    return {(row[0], row[1]): row[2:] for row in duckdb.connect().execute(sql).fetchall()}


def main() -> int:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("size", type=int)
    parser.add_argument("--no-spark", action="store_true")
    given = parser.parse_args()
    claims = {c.id: c for c in claims_from_frame(pd.read_parquet(scale.table(given.size)))}
    differs = 0
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        here = of_the_table(given.size, folder)
        print(f"table: {len(here):,} findings", flush=True)
        for name, job in (("compare", of_compare), ("spark", of_spark)):
            if name == "spark" and given.no_spark:
                continue
            cpu, wall = process_time(), time()
            there = job(claims, folder)
            wrong = sorted(pair for pair in here.keys() | there.keys() if here.get(pair) != there.get(pair))
            differs += len(wrong)
            took = f"{process_time() - cpu:.0f} s CPU in this process, {time() - wall:.0f} s by the clock"
            print(f"{name}: {len(there):,} findings, {len(wrong):,} differ; {took}")
            print(*(f"    {pair}: {here.get(pair)} | {there.get(pair)}" for pair in wrong[:SHOWN]), sep="\n", flush=True)
    return int(differs > 0)


if __name__ == "__main__":
    sys.exit(main())

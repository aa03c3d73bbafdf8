"""What a check of a table costs beside a peer, in one run on the same claims.

    python tests/benchmarks/peers.py splink 300000
    python tests/benchmarks/peers.py rapidfuzz 10000

`splink` links the claims by their slots on DuckDB: it is handed our candidate pairs, so that finding them costs it nothing,
learns its weights, scores each pair, clusters and writes. `rapidfuzz` scores the texts of every two claims. Both only say how
alike two claims are, not how they relate. Each job runs in a process of its own; CPU seconds, peak memory and the share of the
true pairs are printed, and how many times of ours the peer took. `pip install splink` for the first.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import scale
from generate_claims import truth_beside

THRESHOLD = 0.5
"""From which probability on the peer takes two claims to be of one event."""
SLOTS = """
    SELECT row_number() OVER () - 1 AS unique_id, id, predicate, polarity, place, TRY_CAST(time_start AS DATE) AS day,
        quantity_low, counted, coalesce(role_agent, role_participant, role_person, role_holder) AS subject,
        coalesce(role_patient, role_recipient, role_addressee, role_office) AS object
    FROM '{path}'
"""


def pairs_beside(size: int) -> Path:
    """The candidate pairs of the claims of a size, by the ids of claims; written by `ours`."""
    return scale.table(size).with_suffix(".pairs.parquet")


def ours(size: int) -> dict[str, Any]:
    """The whole check, and its candidate pairs kept for the peer."""
    return scale.one(size, "1GB", pairs_beside(size))


def splink(size: int) -> dict[str, Any]:
    """Link the claims with what splink recommends for names, dates and numbers."""
    import duckdb
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as compare

    connection = duckdb.connect()
    connection.execute("SET memory_limit = '8GB'")
    connection.execute("SET threads = 2")
    connection.execute(f"CREATE TABLE claims AS {SLOTS.format(path=scale.table(size))}")
    connection.execute(
        f"""CREATE TABLE given AS SELECT x.unique_id AS join_key_l, y.unique_id AS join_key_r, '0' AS match_key
        FROM '{pairs_beside(size)}' AS p JOIN claims AS x ON p.a = x.id JOIN claims AS y ON p.b = y.id"""
    )
    quantity = "abs({0}_l - {0}_r) / greatest({0}_l, {0}_r, 1)".format("quantity_low")
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.JaroWinklerAtThresholds("subject", [0.92, 0.8]), compare.JaroWinklerAtThresholds("object", [0.92, 0.8]),
            compare.ExactMatch("predicate"), compare.ExactMatch("polarity"), compare.ExactMatch("counted"),
            compare.JaroWinklerAtThresholds("place", [0.92]),
            compare.AbsoluteDateDifferenceAtThresholds("day", input_is_string=False, metrics=["day", "day"], thresholds=[1, 7]),
            {
                "output_column_name": "quantity",
                "comparison_levels": [
                    {"sql_condition": "quantity_low_l IS NULL OR quantity_low_r IS NULL", "is_null_level": True},
                    {"sql_condition": "quantity_low_l = quantity_low_r"}, {"sql_condition": f"{quantity} < 0.1"},
                    {"sql_condition": "ELSE"},
                ],
            },
        ],
        blocking_rules_to_generate_predictions=[block_on("subject", "object")],
    )  # fmt: skip
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register("claims"), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match([block_on("subject", "object", "place", "day")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("predicate", "day"), block_on("subject", "object"), block_on("place", "quantity_low")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    linker.table_management.register_blocked_pairs_for_predict(api.register("given"))
    found = linker.inference.predict()
    groups = linker.clustering.cluster_pairwise_predictions_at_threshold(found, threshold_match_probability=THRESHOLD)
    for name, made in (("scores", found), ("groups", groups)):
        connection.execute(f"COPY {made.physical_name} TO '{scale.KEPT / f'splink-{name}.parquet'}' (FORMAT parquet)")
    scored = connection.execute(f"SELECT count(*) FROM {found.physical_name}").fetchone()
    return {"cpu": round(process_time(), 1), "pairs": scored and scored[0]}


def rapidfuzz(size: int) -> dict[str, Any]:
    """Score the texts of every two claims, and say what as many of the best pairs as we propose would find."""
    import duckdb
    import numpy as np
    from rapidfuzz import fuzz, process, utils

    rows = duckdb.sql(
        f"SELECT c.content, t.event FROM '{scale.table(size)}' AS c JOIN '{truth_beside(scale.table(size))}' AS t USING (id)"
    ).fetchall()
    texts, event = [utils.default_process(row[0]) for row in rows], np.array([row[1] for row in rows])
    started = process_time()
    scores = process.cdist(texts, texts, scorer=fuzz.token_set_ratio, dtype=np.uint8, workers=1)
    cpu = process_time() - started
    best = np.zeros(101, dtype=np.int64)
    true = np.zeros(101, dtype=np.int64)
    for n in range(len(texts)):
        row = scores[n, n + 1 :]
        best += np.bincount(row, minlength=101)
        true += np.bincount(row[event[n + 1 :] == event[n]], minlength=101)
    [(proposed,)] = duckdb.sql(f"SELECT count(*) FROM '{pairs_beside(size)}'").fetchall()
    cut = next((n for n in range(101) if best[n:].sum() <= proposed), 100)
    return {
        "cpu": round(cpu, 1), "pairs": int(best.sum()), "at_score": cut, "pairs_from_it": int(best[cut:].sum()),
        "recall": round(float(true[cut:].sum() / true.sum()), 4),
    }  # fmt: skip


JOBS: dict[str, Callable[[int], dict[str, Any]]] = {"ours": ours, "splink": splink, "rapidfuzz": rapidfuzz}


def in_a_process(job: str, size: int) -> dict[str, Any]:
    """What a job prints, run for itself."""
    command = [sys.executable, __file__, job, str(size), "--one"]
    found: dict[str, Any] = json.loads(
        subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1]
    )
    return found


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("peer", choices=sorted(JOBS))
    parser.add_argument("size", type=int)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        found = JOBS[given.peer](given.size)
        print(json.dumps(found | {"peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))
        return
    scale.table(given.size)
    mine, peer = in_a_process("ours", given.size), in_a_process(given.peer, given.size)
    for name, found in (("claimcheck", mine), (given.peer, peer)):
        print(name, *(f"{k}={v}" for k, v in found.items()), sep="\n    ", flush=True)
    for name in ("cpu", "peak_mib"):
        print(f"{name}: {given.peer} took {peer[name] / mine[name]:.2f} times of ours")


if __name__ == "__main__":
    main()

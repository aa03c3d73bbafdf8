"""What a check of a table costs, and how the cost grows.

    python tests/benchmarks/scale.py 10000 100000 --memory-limit 1GB

Each size runs in a process of its own on generated claims (`generate_claims.py`). For each: CPU seconds of the whole job and
of its steps, peak memory, candidate pairs a claim, the share of the true pairs among them, distinct comparisons, and the
share of the CPU that comparators and rules take; then the exponent with which CPU grows from one size to the next.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from generate_claims import truth_beside, write

KEPT = Path(tempfile.gettempdir()) / "claimcheck-benchmarks"


def table(size: int, seed: int = 1) -> Path:
    """The generated claims of a size, made when first asked for."""
    path = KEPT / f"claims-{size}-{seed}.parquet"
    if not truth_beside(path).is_file():
        write(size, path, seed)
    return path


class Timed:
    """A function that adds up the CPU seconds that it took."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function, self.seconds = function, 0.0

    def __call__(self, *args: Any) -> Any:
        """What the function answers."""
        started = process_time()
        try:
            return self.function(*args)
        finally:
            self.seconds += process_time() - started


def one(size: int, memory_limit: str, pairs: Path | None = None, out: Path | None = None) -> dict[str, Any]:
    """A run in this process; its candidate pairs are written to `pairs`, if named, outside what is measured."""
    from claimcheck.engines import job, readings
    from claimcheck.options import Options

    decide = readings.decide = Timed(readings.decide)  # type: ignore[assignment]
    recall: dict[str, float] = {}
    steps: dict[str, float] = {}

    def block(connection: Any, *given: Any) -> Any:
        steps["load"] = process_time()
        found = proposing(connection, *given)
        steps["block"] = process_time()
        recall["recall"] = _recall(connection, truth_beside(table(size)))
        if pairs:
            sql = "SELECT x.id AS a, y.id AS b FROM pairs AS p JOIN cells AS x ON p.a = x.n JOIN cells AS y ON p.b = y.n"
            connection.execute(f"COPY ({sql}) TO '{pairs}' (FORMAT parquet)")
        steps["measure"] = process_time() - steps["block"]
        return found

    proposing, job.block = job.block, block  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        report = job.check_table(
            table(size), out or Path(folder) / "out", options=Options(memory_limit=memory_limit),
            progress=lambda step, done, of: steps.update({step: process_time()}) if done == of and step != "load" else None,
        )  # fmt: skip
    cpu = process_time() - steps["measure"]
    return {
        "claims": size, "cpu": round(cpu, 1), "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "load": round(steps["load"], 1), "block": round(steps["block"] - steps["load"], 1),
        "compare": round(steps["compare"] - steps["block"] - steps["measure"], 1),
        "group": round(steps["issues"] - steps["compare"], 1),
        "pairs": report.blocking.pairs, "pairs_a_claim": round(report.blocking.pairs / size, 1), **recall,
        "comparisons": report.comparisons, "findings": sum(n for _, n in report.findings),
        "rules_share": round(decide.seconds / cpu, 2),
        "us_a_pair": round((steps["compare"] - steps["block"] - steps["measure"]) / max(report.blocking.pairs, 1) * 1e6, 1),
    }  # fmt: skip


def _recall(connection: Any, truth: Path) -> float:
    """The share of the pairs of claims of one event that are candidates."""
    events = f"SELECT c.n, t.event FROM cells AS c JOIN '{truth}' AS t ON c.id = t.id"
    found, every = connection.execute(
        f"""WITH e AS ({events}) SELECT
            (SELECT count(*) FROM pairs AS p JOIN e AS x ON p.a = x.n JOIN e AS y ON p.b = y.n WHERE x.event = y.event),
            (SELECT sum(n * (n - 1) // 2) FROM (SELECT count(*) AS n FROM e GROUP BY event))"""
    ).fetchone()
    return round(found / every, 4)


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--memory-limit", default="1GB")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(one(given.sizes[0], given.memory_limit)))
        return
    before: dict[str, Any] | None = None
    for size in given.sizes:
        table(size)
        command = [sys.executable, __file__, str(size), "--memory-limit", given.memory_limit, "--one"]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])
        if before:
            growth = math.log(found["cpu"] / before["cpu"]) / math.log(found["claims"] / before["claims"])
            found["exponent"] = round(growth, 2)
        print("\n".join(f"{name:>20}  {value}" for name, value in found.items()), end="\n\n", flush=True)
        before = found


if __name__ == "__main__":
    main()

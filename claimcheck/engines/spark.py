"""The distributed engine: the same SQL, comparators and rules on a Spark cluster (extra `spark`).

Nothing but counts comes to the driver. A table of claims has the columns `id`, `claim` (JSON as `records.serial` writes it) and
`provenance` (JSON, or NULL); findings have `a`, `b`, what was decided, and `finding` (JSON).
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from attrs import frozen

from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.engines.blocks import STEPS, parameters, statement
from claimcheck.engines.keys import Blocking, key_name
from claimcheck.engines.sparkwork import CLAIMS, FINDINGS, SLOTS, Keep, found_in, read_claims, slots_of
from claimcheck.errors import MissingExtraError
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.provenance import Provenance
from claimcheck.records.serial import dump, load_finding
from claimcheck.rules import RuleSet, default_rules

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

UNUSED = 2**63 - 1
"""A part of a key that is not used; tokens are numbered by 64 bits here."""
PAIRS_A_BATCH = 50_000


@frozen(eq=False)
class Found:
    """Findings as a table of the cluster, and how the pairs were proposed."""

    findings: DataFrame
    blocking: Blocking


def session(master: str | None = None) -> SparkSession:
    """The running session, or a new one; `master` ("local[2]", "yarn") where Spark's own settings do not say it.

    The workers take the Python of the driver where `PYSPARK_PYTHON` is not set. Raises `MissingExtraError` without pyspark.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise MissingExtraError("pyspark is not installed", fix="pip install claimcheck-sources[spark]") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("claimcheck").config("spark.ui.showConsoleProgress", "false")
    made = (builder.master(master) if master else builder).getOrCreate()
    made.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(PAIRS_A_BATCH))
    return made


def extract(reports: DataFrame) -> DataFrame:
    """The claims of a table of reports (columns as in a DataFrame of reports): `id`, `report_id`, `claim`, `provenance` NULL.

    The workers read the reports; one that cannot be read fails the job with its reason.
    """
    return reports.mapInArrow(read_claims, CLAIMS)


def claims_table(spark: SparkSession, claims: Iterable[Claim], provenance: Mapping[str, Provenance] | None = None) -> DataFrame:
    """Claims at hand as a table of the cluster; `provenance` by claim id."""
    known = provenance or {}
    rows = [(c.id, c.report_id, json.dumps(dump(c)), json.dumps(dump(known[c.id])) if c.id in known else None) for c in claims]
    return spark.createDataFrame(rows, CLAIMS)


def find(
    claims: DataFrame,
    work: str | Path,
    *,
    rules: RuleSet | None = None,
    options: Options | None = None,
    keep: Keep = "notable",
    ontology: Ontology | None = None,
) -> Found:
    """The findings between the claims of a table: those of the embedded engine, in no order.

    `work`: a folder that driver and workers share; the steps are kept there, in a folder of their own.
    """
    spark, folder = claims.sparkSession, f"{work}/{uuid4().hex}"
    table, active, chosen = ontology or default_ontology(), rules or default_rules(), options or Options()
    steps = _Steps(spark, folder)
    _numbered(steps, claims, slots_of(table))
    blocking = _proposed(steps)
    both = steps.sql(
        "SELECT p.a, p.b, x.claim AS a_claim, x.provenance AS a_provenance, y.claim AS b_claim, y.provenance AS b_provenance "
        "FROM pairs AS p JOIN claims AS x ON p.a = x.n JOIN claims AS y ON p.b = y.n"
    )
    made = both.mapInArrow(found_in(table, active, chosen, keep), FINDINGS)
    made.write.parquet(f"{folder}/findings")
    return Found(spark.read.parquet(f"{folder}/findings"), blocking)


def find_here(
    claims: Iterable[Claim],
    provenance: Mapping[str, Provenance] | None,
    rules: RuleSet,
    options: Options,
    keep: Keep,
    work: str | Path,
    spark: SparkSession | None = None,
) -> tuple[tuple[Finding, ...], Blocking]:
    """The findings between claims at hand, in the order of the embedded engine, brought back to where they are; and how the
    pairs were proposed."""
    from claimcheck.engines.local import strongest_first

    given = {c.id: c for c in claims}
    found = find(claims_table(spark or session(), given.values(), provenance), work, rules=rules, options=options, keep=keep)
    rows = found.findings.select("finding").collect()
    return strongest_first(load_finding(json.loads(row[0]), given) for row in rows), found.blocking


@frozen(eq=False)
class _Steps:
    """Tables that are worked out once, written to Parquet, and read by the next step."""

    spark: SparkSession
    folder: str

    def keep(self, name: str, table: DataFrame, turn: int = 0) -> DataFrame:
        """Write a table and read it by its name."""
        path = f"{self.folder}/{name}-{turn}"
        table.write.parquet(path)
        kept = self.spark.read.parquet(path)
        kept.createOrReplaceTempView(name)
        return kept

    def sql(self, text: str, **more: int) -> DataFrame:
        """A query with the values that it names."""
        for name, value in sorted({**parameters(), "unused": UNUSED, **more}.items(), key=lambda p: -len(p[0])):
            text = text.replace(f"${name}", f"{value}L" if name == "unused" else f"{value:d}")
        return self.spark.sql(text)

    def run(self, name: str, **more: int) -> DataFrame:
        """A statement of the embedded engine; only how tables are made, rows numbered, integers divided is written otherwise."""
        lines = [line for line in statement(name).splitlines() if not line.startswith(("--", "CREATE OR REPLACE TABLE"))]
        text = "\n".join(lines).replace(" // ", " div ").replace("row_number() OVER ()", "monotonically_increasing_id()")
        return self.sql(text, **more)


def _numbered(steps: _Steps, claims: DataFrame, slots: Callable[[Iterator[Any]], Iterator[Any]]) -> None:
    """Fill `claims`, `slots` and `open_claims`: claims and tokens are numbered in their order, not without gaps."""
    from pyspark.sql import functions as f

    raw = steps.keep("raw", claims.mapInArrow(slots, SLOTS))
    ordered = raw.where("kind IS NULL").orderBy("rank", "report_id", "first", "last", "id").select("id", "understood")
    steps.keep("ordered", ordered.select("id", "understood", f.monotonically_increasing_id().alias("n")))
    steps.keep("claims", steps.sql("SELECT o.n, o.understood, c.claim, c.provenance FROM given AS c JOIN ordered AS o USING (id)")
               if claims.createOrReplaceTempView("given") is None else claims)  # fmt: skip
    steps.sql("SELECT n AS claim FROM claims WHERE NOT understood").createOrReplaceTempView("open_claims")
    tokens = steps.sql("SELECT DISTINCT kind, text FROM raw WHERE kind IS NOT NULL").orderBy("kind", "text")
    steps.keep("tokens", tokens.select("kind", "text", f.monotonically_increasing_id().alias("token")))
    steps.keep("slots", steps.sql(
        "SELECT o.n AS claim, r.kind, t.token, r.mask FROM raw AS r JOIN ordered AS o USING (id) "
        "JOIN tokens AS t ON r.kind = t.kind AND r.text = t.text "
        "WHERE NOT r.maybe OR EXISTS (SELECT 1 FROM raw AS s WHERE s.kind = r.kind AND s.text = r.text AND NOT s.maybe)"
    ))  # fmt: skip


def _proposed(steps: _Steps) -> Blocking:
    """From `slots` and `open_claims` to `pairs`, as `blocks.propose` does."""
    from pyspark.sql import functions as f

    steps.keep("keys", steps.run("keys"))
    steps.keep("more", steps.run("more"))
    refined: list[int] = []
    kinds: Counter[int] = Counter()
    ready: list[DataFrame] = []
    large, windowed = True, 0
    while large:
        turn = len(ready)
        steps.keep("sizes", steps.run("sizes"), turn)
        found = steps.run("large").collect() if turn < STEPS else []
        large = bool(found)
        refined += [found[0]["all_of_them"]] if large else []
        for row in steps.run("by_key", last=not large).collect():
            kinds[row["kind"]] += row["pairs"]
            windowed += row["windowed"]
        ready.append(steps.keep("small", steps.run("small", last=not large).withColumn("step", f.lit(turn)), turn))
        if large:
            steps.keep("keys", steps.run("refine", parts=1, part=0), turn + 1)
    reduce(lambda x, y: x.union(y), ready).createOrReplaceTempView("ready")
    pairs = steps.keep("pairs", steps.run("pairs")).count()
    size = steps.sql("SELECT 1 FROM claims").count()
    by_key = tuple(sorted((key_name(kind), n) for kind, n in kinds.items() if n))
    return Blocking(size, pairs, by_key, refined_keys=tuple(refined), windowed=windowed)

"""What the workers of a cluster do with a batch of rows: read reports, name tokens, compare and decide."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from claimcheck.comparison import Profile, profile
from claimcheck.comparison.ontology import Ontology
from claimcheck.engines.keys import ALL, Kind, Tokens, said, tokens_of, understood
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.provenance import Provenance
from claimcheck.records.serial import dump, dump_finding, load, load_claim
from claimcheck.rules import RuleSet

if TYPE_CHECKING:
    from pyarrow import RecordBatch

Keep = Literal["notable", "all"]
Work = Callable[[Iterator["RecordBatch"]], Iterator["RecordBatch"]]
KEPT = 20_000
"""Claims that a worker holds ready at once."""
CLAIMS = "id string, report_id string, claim string, provenance string"
SLOTS = (
    "id string, rank string, report_id string, first long, last long, understood boolean, kind byte, text string, mask byte, "
    "maybe boolean"
)
FINDINGS = (
    "a string, b string, relation string, contradiction_type string, strength double, flags array<string>, rule string, "
    "why string, finding string"
)
_TYPES = {"string": "string", "long": "int64", "byte": "int8", "boolean": "bool_", "double": "float64"}


def batch_of(rows: Iterable[tuple[Any, ...]], columns: str) -> RecordBatch:
    """Rows as Arrow, with the columns that Spark was told."""
    import pyarrow as pa

    given = list(rows)
    fields = [part.split(" ") for part in columns.split(", ")]
    types = [pa.list_(pa.string()) if t.startswith("array") else getattr(pa, _TYPES[t])() for _, t in fields]
    arrays = [pa.array([row[n] for row in given], type=t) for n, t in enumerate(types)]
    return pa.RecordBatch.from_arrays(arrays, names=[name for name, _ in fields])


def read_claims(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
    """Rows of reports become rows of claims."""
    from claimcheck.extraction.claims import claims
    from claimcheck.reading.read import read_reports

    for batch in batches:
        reports = read_reports(batch.to_pandas()).reports
        found = (c for report in reports for c in claims(report))
        yield batch_of(((c.id, c.report_id, json.dumps(dump(c)), None) for c in found), CLAIMS)


class _Every:
    """Occasions before it is known which there are: SQL keeps those that some claim takes for granted."""

    def __contains__(self, _: object) -> bool:
        return True


def slots_of(ontology: Ontology) -> Work:
    """Rows of claims become, for each, one row with its place in the order and one for each of its tokens."""

    def work(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        tokens = Tokens(ontology)
        tokens.occasions = _Every()  # type: ignore[assignment]  # all that is asked of it is what it holds
        for batch in batches:
            claims = (load_claim(json.loads(raw)) for raw in batch.column("claim").to_pylist())
            yield batch_of((row for c in claims for row in _slots(c, tokens)), SLOTS)

    return work


def _slots(claim: Claim, tokens: Tokens) -> Iterator[tuple[Any, ...]]:
    p = profile(claim, None, tokens.ontology)
    (unknown, day), _, extent, _ = claim.order
    known = understood(p.predicate)
    yield (claim.id, f"{unknown:d}{day}", claim.report_id, *extent, known, None, None, None, False)
    found = [(token, mask, token[0] is Kind.OCCASION and mask != ALL) for token, mask in tokens_of(p, tokens).items()]
    if not known:
        told = said(claim)
        found += [((Kind.WORD, w), ALL, False) for w in told] + [((Kind.PERSON, w), ALL, True) for w in told]
    for (kind, text), mask, maybe in found:
        yield (claim.id, None, None, None, None, None, int(kind), text, mask, maybe)


def found_in(ontology: Ontology, rules: RuleSet, options: Options, keep: Keep) -> Work:
    """Rows of pairs become rows of findings: the comparators and rules of the embedded engine, a batch at a time."""

    def work(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        @lru_cache(KEPT)
        def ready(claim: str, provenance: str | None) -> Profile:
            origin = load(Provenance, json.loads(provenance)) if provenance else None
            return profile(load_claim(json.loads(claim)), origin, ontology)

        for batch in batches:
            rows = batch.to_pydict()
            profiles = {
                n: ready(claim, origin)
                for side in "ab"
                for n, claim, origin in zip(rows[side], rows[f"{side}_claim"], rows[f"{side}_provenance"], strict=True)
            }
            found = _compared(profiles, rows["a"], rows["b"], ontology, rules, options, keep) if profiles else ()
            yield batch_of(map(_row, found), FINDINGS)

    return work


def _compared(
    profiles: Mapping[int, Profile], a: list[int], b: list[int], ontology: Ontology, rules: RuleSet, options: Options, keep: Keep
) -> Iterator[Finding]:
    import numpy as np

    from claimcheck.engines.batch import Comparer
    from claimcheck.engines.columns import encode
    from claimcheck.engines.local import findings

    ordered = sorted(profiles)
    row = {n: at for at, n in enumerate(ordered)}
    ready = [profiles[n] for n in ordered]
    compare = Comparer(encode(ready), rules, options, ontology)
    x, y = (np.array([row[n] for n in side], dtype=np.int32) for side in (a, b))
    return findings(ready, compare, x, y, keep)


def _row(f: Finding) -> tuple[Any, ...]:
    kind = str(f.contradiction_type) if f.contradiction_type else None
    flags = [str(flag) for flag in f.flags]
    return (f.a.id, f.b.id, str(f.relation), kind, f.strength, flags, f.rule, f.why, json.dumps(dump_finding(f)))

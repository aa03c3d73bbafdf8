"""How many copies and rewrites are found among generated reports, and how the cost grows.

    python tests/benchmarks/copy_detection.py [SIZE ...]     1000 3000 10000 where not given

A pair counts as right where copy and original stand in one family: a copy of a copy belongs to the same text. Every fifth
report is derived, half of these as wire copies, half as rewrites; four independent reports share each event, with its names
and figures, half of them quote the same two sentences, a quarter carry the same two sentences of background.
"""

from __future__ import annotations

import sys
from time import process_time

from newsroom import corpus

from claimcheck.options import Options
from claimcheck.sources.copies import find_copies
from claimcheck.sources.families import families
from claimcheck.sources.registry import Registry

SIZES = (1_000, 3_000, 10_000)


def measure(size: int) -> dict[str, float]:
    """Precision and recall over derived reports, recall of rewrites alone, and seconds of the processor."""
    reports, truth = corpus(size)
    start = process_time()
    copies = find_copies(reports, Options())
    seconds = process_time() - start
    family = families(reports, copies, Registry())
    held = {c.report_id: family[c.report_id].id for c in copies}
    wanted = {id: family[of].id for id, of in truth.items()}
    together = {id for id, of in truth.items() if family[id].id == family[of].id}
    # On one day a copy may come before its original in the order of ids: then the pair is right and only turned round.
    turned = {of for id, of in truth.items() if of in held and held[of] == family[id].id}
    right = {id for id in held if id in together or id in turned}
    rewrites = {id for id in truth if int(id[1:].split(" ")[0]) % 2 == 0}
    return {
        "reports": size, "derived": len(wanted), "found": len(held), "precision": len(right) / len(held),
        "recall": len(together) / len(truth), "recall_rewrites": len(together & rewrites) / len(rewrites),
        "seconds": seconds, "ms_a_report": 1000 * seconds / size,
    }  # fmt: skip


def main() -> None:
    """Print one line a size."""
    for size in map(int, sys.argv[1:] or SIZES):
        print("  ".join(f"{k} {v:.4g}" if isinstance(v, float) else f"{k} {v}" for k, v in measure(size).items()), flush=True)


if __name__ == "__main__":
    main()

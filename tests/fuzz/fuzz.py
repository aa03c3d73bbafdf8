"""Coverage-guided fuzzing by hand, with atheris (extra `fuzz`); it stops at the first input that raises what it must not.

    python tests/fuzz/fuzz.py TARGET [SECONDS] [--corpus FOLDER]     60 seconds where not given

Targets are those of `targets.py`. An input that was found is written to the corpus folder as `crash-...`; it becomes a
regression test by being copied to `found/TARGET-name`. A run of more than 10 seconds for one input is reported too.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import mkdtemp

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

import atheris  # noqa: E402 - the path comes first

with atheris.instrument_imports(include=["claimcheck"]):
    from fuzz.seeds import TRAPS, seeds
    from fuzz.targets import TARGETS, TEXTS


def main() -> None:
    """Fuzz one target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    parser.add_argument("--corpus", type=Path)
    asked = parser.parse_args()
    corpus = asked.corpus or Path(mkdtemp(prefix=f"corpus-{asked.target}-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for n, seed in enumerate(seeds(asked.target)):
        (corpus / f"seed-{n}").write_bytes(seed)
    words = corpus.parent / f"{corpus.name}.dict"
    words.write_text("".join('"' + "".join(f"\\x{b:02x}" for b in trap) + '"\n' for trap in TRAPS))
    print(f"corpus: {corpus}", flush=True)
    longest = 400 if asked.target in TEXTS else 40_000 if asked.target in ("result", "parquet") else 4_000
    options = [f"-max_total_time={asked.seconds}", f"-max_len={longest}", "-timeout=10", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], str(corpus), *options, f"-dict={words}", f"-artifact_prefix={corpus}/"], TARGETS[asked.target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""A process that adds and reviews, killed at random moments: the case must hold all that was acknowledged.

    python tests/benchmarks/kill_case.py [ROUNDS] [--seed N]     100 rounds, seed 1 where not given

Each round starts a process that works on one and the same case file and prints a line for every addition and decision
once it is kept. It is killed (SIGKILL) at a random moment after a few lines, in one round of five while it opens the file
or reads its first report; then the case must open, verify, and hold every line.
`two` lets several such processes, unkilled, take turns at the file.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from claimcheck.case import CaseFile, open_case
from claimcheck.case.items import content_hash
from claimcheck.records.report import Report

ROOT = Path(__file__).parents[2]
WORK = (sys.executable, str(Path(__file__)), "--work")
WAIT = 60.0


def report(name: str) -> Report:
    """A short report of its own."""
    number = sum(name.encode())
    text = f"The ferry company sold {number} ships in Oslo in May, said the {name} union. It did not sell {number + 1} ships."
    return Report(id=name, text=text, outlet=f"Post {number % 5}", published=date(2026, 4, 14), lang="en")


def work(path: Path, name: str, times: int, turns: bool) -> None:
    """Add reports and decide, saying each once it is kept; with `turns` the file is let go in between."""
    print("started", flush=True)
    done = 0
    while done < times:
        with open_case(path, who=name, wait=WAIT) as case:
            while done < times:
                done += 1
                one_step(case, f"{name}-{done}")
                if turns:
                    break


def one_step(case: CaseFile, name: str) -> None:
    """One addition and two decisions, each acknowledged."""
    added = case.add(report(name), who=name)
    print("report", content_hash(added.reports[0]), flush=True)
    made = case.decide("grade_source", f"the {name} union", grade="B", who=name)
    print("decision", made.id, flush=True)
    if added.findings:
        print("decision", case.decide("confirm", added.findings[0], who=name).id, flush=True)


def started(path: Path, name: str, times: int, *more: str) -> subprocess.Popen[str]:
    """A working process, about to open the file."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([*WORK, str(path), name, str(times), *more], stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout
    assert process.stdout.readline() == "started\n"
    return process


def missing(path: Path, lines: list[str]) -> list[str]:
    """What is wrong with the case: altered rows, and acknowledged lines that it does not hold."""
    with open_case(path, wait=WAIT) as case:
        held = {f"report {c}" for (c,) in case.store.rows("SELECT content FROM items")}
        held |= {f"decision {d.id}" for d in case.decisions()}
        return [*case.verify(), *(line for line in lines if line not in held)]


def killed(path: Path, rounds: int, seed: int) -> int:
    """How many lines were acknowledged in all rounds; stops with an error where one is not held."""
    dice, lines = random.Random(seed), []
    for n in range(rounds):
        process = started(path, f"r{n}", 1_000)
        assert process.stdout
        said = "".join(process.stdout.readline() for _ in range(dice.randint(1, 6) if n % 5 else 0))
        time.sleep(dice.uniform(0, 0.6))
        process.kill()
        said += process.communicate()[0]
        # A line that was cut off was not acknowledged.
        lines += said[: said.rfind("\n") + 1].splitlines()
        if trouble := missing(path, lines):
            raise SystemExit(f"round {n}: {trouble[:5]}")
    return len(lines)


def two(path: Path, times: int, processes: int = 2) -> int:
    """Let processes take turns at one file; how many lines they acknowledged."""
    running = [started(path, f"p{n}", times, "--turns") for n in range(processes)]
    lines = [line for process in running for line in process.communicate()[0].splitlines()]
    if trouble := missing(path, lines):
        raise SystemExit(f"{trouble[:5]}")
    return len(lines) if all(process.returncode == 0 for process in running) else -1


def main() -> None:
    """Kill as often as told."""
    if sys.argv[1:2] == ["--work"]:
        path, name, times, *more = sys.argv[2:]
        work(Path(path), name, int(times), bool(more))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.claims"
        lines = killed(path, asked.rounds, asked.seed)
        print(f"killed {asked.rounds} times, seed {asked.seed}: {lines} lines acknowledged, all held; the case verifies")
        print(f"two processes at once: {two(path, 20)} lines acknowledged, all held")


if __name__ == "__main__":
    main()

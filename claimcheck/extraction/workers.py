"""Reports read by several processes: each is handed one report at a time, as JSON through a pipe, and answers alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from claimcheck.errors import ClaimcheckError
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.serial import dump, load, load_all

Done = tuple[int, "tuple[Claim, ...] | None"]


def answers(reports: Sequence[Report], workers: int, tagger: str | None = None) -> Iterator[Done]:
    """Which report, and its claims, in the order in which they are ready; None where it could not be read.

    A process that dies leaves the report it had as not read, and the rest to the others.
    """
    todo: SimpleQueue[int] = SimpleQueue()
    done: SimpleQueue[Done | None] = SimpleQueue()
    for n in range(len(reports)):
        todo.put(n)
    left, busy = set(range(len(reports))), workers
    with ExitStack() as stack:
        for _ in range(workers):
            process = stack.enter_context(_started(tagger))
            stack.callback(process.kill)
            Thread(target=_serve, args=(process, reports, todo, done), daemon=True).start()
        while left and busy:
            if (answer := done.get()) is None:
                busy -= 1
                continue
            left.remove(answer[0])
            yield answer
    yield from ((n, None) for n in sorted(left))


def _started(tagger: str | None) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", __name__, *([tagger] if tagger else [])]
    paths = os.pathsep.join(path for path in sys.path if path)
    environment = {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)


def _serve(
    process: subprocess.Popen[bytes], reports: Sequence[Report], todo: SimpleQueue[int], done: SimpleQueue[Done | None]
) -> None:
    """Keep one process busy until nothing is left to do, or until it is dead.

    Each report is handed over before the answer to the one before it is unpacked, so that the process need not wait. Never
    two at once: both sides would block where a report and an answer are larger than their pipes.
    """
    line, before = b"", -1
    try:
        for n in _taken(todo):
            if process.stdin and process.stdout:
                process.stdin.write(json.dumps(dump(reports[n])).encode() + b"\n")
                process.stdin.flush()
                _unpack(line, before, done)
                line, before = process.stdout.readline(), n
            if not line.endswith(b"\n"):
                return
        _unpack(line, before, done)
    except (OSError, ValueError):
        pass  # the process is gone and its pipes are closed; what it had is still to be read
    finally:
        done.put(None)


def _taken(todo: SimpleQueue[int]) -> Iterator[int]:
    try:
        while True:
            yield todo.get_nowait()
    except Empty:
        return


def _unpack(line: bytes, n: int, done: SimpleQueue[Done | None]) -> None:
    """Hand on the answer to report `n`; nothing where there is none."""
    if line.endswith(b"\n"):
        nodes = json.loads(line)
        done.put((n, None if nodes is None else load_all(Claim, nodes)))


def main() -> None:
    """Answer each line, a report, with a line, its claims, until there is no more; null for a report that cannot be read.

    The argument, where there is one, is the tagger of `Options`.
    """
    from claimcheck.extraction.claims import claims

    def read(node: Any) -> list[dict[str, Any]] | None:
        try:
            return [dump(c) for c in claims(load(Report, node), (), tagger)]
        except ClaimcheckError:
            return None

    tagger = sys.argv[1] if len(sys.argv) > 1 else None
    answered, sys.stdout = sys.stdout.buffer, sys.stderr
    try:
        for line in sys.stdin.buffer:
            answered.write(json.dumps(read(json.loads(line))).encode() + b"\n")
            answered.flush()
    except (KeyboardInterrupt, BrokenPipeError):
        os._exit(1)  # the process that asked is gone or about to go, and says so itself


if __name__ == "__main__":
    main()

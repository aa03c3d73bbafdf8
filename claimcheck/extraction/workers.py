"""Reports read by several processes, this one among them: the others are handed reports as JSON lines and answer alike."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from queue import Empty, SimpleQueue
from threading import Semaphore, Thread
from typing import Any, TypeVar

from claimcheck.errors import ClaimcheckError
from claimcheck.records.claim import Claim
from claimcheck.records.packed import pack, unpack
from claimcheck.records.report import Report
from claimcheck.records.serial import dump, load

A = TypeVar("A")
Line = tuple[int, bytes]
"""Which report, and the line that a process answered."""
AHEAD = 2
"""Reports that a process has at most: the one it reads, and the next, so that it need not wait."""

FIRST = 10
"""Reports after which a process has loaded all it needs."""


def answers(
    reports: Sequence[Report], workers: int, here: Callable[[Report], A], tagger: str | None = None
) -> Iterator[tuple[int, A | tuple[Claim, ...]]]:
    """Which report, and its claims, in the order in which they are ready.

    `here` reads a report in this process, which takes its share; it also reads what another could not read, so that the very
    error is raised, and what a process that died has left.
    """
    todo, done = deque(range(len(reports))), SimpleQueue[Line | None]()
    left, busy = set(todo), workers - 1
    with ExitStack() as stack:
        for _ in range(busy):
            process = stack.enter_context(_started(tagger))
            stack.callback(process.kill)
            _serve(process, reports, todo, done)
        while left:
            try:
                answer = done.get(block=bool(busy and not todo))
            except Empty:
                n = _next(todo)
                if n is None and busy:
                    continue
                answer = (min(left) if n is None else n, b"")
            if answer is None:
                busy -= 1
                continue
            n, line = answer
            left.remove(n)
            found = _unpacked(line)
            yield n, here(reports[n]) if found is None else found


def _started(tagger: str | None) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", __name__, *([tagger] if tagger else [])]
    paths = os.pathsep.join(path for path in sys.path if path)
    environment = {**os.environ, "PYTHONPATH": paths}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)


def _serve(process: subprocess.Popen[bytes], reports: Sequence[Report], todo: deque[int], done: SimpleQueue[Line | None]) -> None:
    """Keep a process busy until nothing is left to do, or until it is dead: then None is put beside its answers.

    One thread writes and one reads, so that no pipe is ever full for long, however large reports and answers are.
    """
    room, handed = Semaphore(AHEAD), deque[int]()
    Thread(target=_hand_over, args=(process, reports, todo, handed, room), daemon=True).start()
    Thread(target=_take_back, args=(process, handed, room, done), daemon=True).start()


def _hand_over(
    process: subprocess.Popen[bytes], reports: Sequence[Report], todo: deque[int], handed: deque[int], room: Semaphore
) -> None:
    assert process.stdin
    # An error means that the process is gone and its pipes are closed; what it had is still to be read.
    with suppress(OSError, ValueError):
        while room.acquire() and (n := _next(todo)) is not None:
            line = json.dumps(dump(reports[n])).encode()
            handed.append(n)
            process.stdin.write(line + b"\n")
            process.stdin.flush()
    with suppress(OSError, ValueError):
        process.stdin.close()


def _take_back(process: subprocess.Popen[bytes], handed: deque[int], room: Semaphore, done: SimpleQueue[Line | None]) -> None:
    assert process.stdout
    with suppress(OSError, ValueError):
        while (line := process.stdout.readline()).endswith(b"\n"):
            done.put((handed.popleft(), line))
            room.release()
    done.put(None)
    room.release()


def _next(todo: deque[int]) -> int | None:
    try:
        return todo.popleft()
    except IndexError:
        return None


def _unpacked(line: bytes) -> tuple[Claim, ...] | None:
    """The claims that a process answered, None where it could not read the report."""
    # All that is made here stays: looking for garbage in it would take as long as making it.
    watched = gc.isenabled()
    gc.disable()
    try:
        rows = json.loads(line) if line else None
        return None if rows is None else unpack(rows)
    finally:
        if watched:
            gc.enable()


def main() -> None:
    """Answer each line, a report, with a line, its claims, until there is no more; null for a report that cannot be read.

    The argument, where there is one, is the tagger of `Options`.
    """
    from claimcheck.extraction.claims import claims

    def read(node: Any) -> list[list[Any]] | None:
        try:
            return pack(claims(load(Report, node), (), tagger))
        except ClaimcheckError:
            return None

    tagger = sys.argv[1] if len(sys.argv) > 1 else None
    answered, sys.stdout = sys.stdout.buffer, sys.stderr
    try:
        for n, line in enumerate(sys.stdin.buffer):
            answered.write(json.dumps(read(json.loads(line))).encode() + b"\n")
            answered.flush()
            if n < FIRST:
                gc.freeze()  # models and tables are never garbage, and looking through them takes a tenth of the time
    except (KeyboardInterrupt, BrokenPipeError):
        os._exit(1)  # the process that asked is gone or about to go, and says so itself


if __name__ == "__main__":
    main()

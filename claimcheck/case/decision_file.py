"""Decisions as records made from what a person points at, and as a file: one JSON object a line, in a stable order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from claimcheck.case.items import content_hash
from claimcheck.case.log import canonical
from claimcheck.errors import ClaimcheckError, FormatError, raise_all
from claimcheck.options import Options
from claimcheck.presentation.save import replace
from claimcheck.reading.decode import decode
from claimcheck.reading.locate import read_bytes
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Decision, DecisionKind
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.report import Report
from claimcheck.records.serial import dump, load
from claimcheck.records.strict_json import loads_json


def decision(
    kind: DecisionKind | str,
    subject: Finding | Claim | Report | Decision | str | Sequence[str],
    *,
    who: str,
    when: datetime,
    why: str | None = None,
    relation: str | None = None,
    claim: Claim | None = None,
    grade: str | None = None,
) -> Decision:
    """The decision on what is pointed at: a record, or names."""
    seen: Relation | None = None
    names: tuple[str, ...]
    places: tuple[str, ...] = ()
    if isinstance(subject, Finding):
        names, places, seen = (subject.a.key, subject.b.key), (subject.a.id, subject.b.id), subject.relation
    elif isinstance(subject, Claim):
        names, places = (subject.key,), (subject.id,)
        claim = claim or (subject if DecisionKind(kind) is DecisionKind.ADD_CLAIM else None)
    elif isinstance(subject, Report):
        names, places = (content_hash(subject),), (subject.id,)
    elif isinstance(subject, Decision):
        names = (subject.id,)
    else:
        names = (subject,) if isinstance(subject, str) else tuple(subject)
    return Decision(
        kind=kind, subject=names, places=places, seen=seen, relation=Relation(relation) if relation else None,
        claim=claim, grade=grade, who=who, when=when, why=why,
    )  # fmt: skip


def write(path: Path, decisions: Iterable[Decision]) -> Path:
    """Write decisions, one a line by when they were made: two files of one case merge line by line."""
    lines = [canonical(dump(d)) for d in sorted(decisions, key=lambda d: d.order)]
    replace(path, "".join(f"{line}\n" for line in lines).encode())
    return path


def read(path: Path, options: Options | None = None) -> tuple[Decision, ...]:
    """The decisions of a file. Raises `FormatError` with the line of each that cannot be used, `PathError`, `EncodingError`."""
    found: list[Decision] = []
    errors: list[ClaimcheckError] = []
    data = read_bytes(path, str(path), (options or Options()).max_file, "max_file")
    for n, line in enumerate(decode(data, "utf-8", str(path))[0].split("\n"), 1):
        if line.strip():
            try:
                found.append(load(Decision, loads_json(line, where=f"{path}:{n}"), where=f"{path}:{n}"))
            except ClaimcheckError as error:
                errors.append(error)
    raise_all("decisions that cannot be used", errors)
    if not found:
        raise FormatError("no decisions", where=str(path), fix="name a file that `export_decisions` wrote")
    return tuple(found)

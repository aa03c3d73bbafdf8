"""The claims of many reports: read anew or taken from a folder of answers, in one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import frozen

from claimcheck.errors import ClaimcheckError, NumberError
from claimcheck.extraction.claims import claims
from claimcheck.extraction.kept import Kept
from claimcheck.extraction.taggers import names_of
from claimcheck.extraction.workers import answers
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report

Answer = tuple[Claim, ...] | ClaimcheckError
"""The claims of a report, or why there are none."""


@frozen
class Extracted:
    """The claims in the order of the report ids and of the text; what could not be read, in the same order."""

    claims: tuple[Claim, ...]
    errors: tuple[ClaimcheckError, ...]


def extract_all(
    reports: Iterable[Report],
    *,
    workers: int = 1,
    cache: str | Path | None = None,
    packs: Iterable[LanguagePack] = (),
    told: Callable[[int, int], None] | None = None,
    tagger: str | None = None,
) -> Extracted:
    """The claims of reports: whatever the number of `workers` (processes) and whether a `cache` is used, they are the same.

    `cache`: a folder where the claims of each report are kept for the next time. `told`: how many are done, of how many.
    `packs`: languages beside ours, read in this process and never kept. `tagger`: as in `Options`. Raises `NumberError` for
    less than one worker, `MissingExtraError` where the tagger is not installed.
    """
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise NumberError("no such number of processes", where="workers", got=workers, allowed="1 or more")
    given, more = sorted(reports, key=lambda r: r.id), tuple(packs)
    by = names_of(tagger) if tagger else ()
    kept = Kept(Path(cache), by) if cache is not None and not more else None
    found: dict[int, Answer] = {n: known for n, r in enumerate(given) if kept and (known := kept.get(r)) is not None}
    missing = [n for n in range(len(given)) if n not in found]
    if told:
        told(len(found), len(given))
    for at, answer in _read([given[n] for n in missing], workers, more, tagger):
        found[missing[at]] = answer
        if kept and isinstance(answer, tuple):
            kept.put(given[missing[at]], answer)
        if told:
            told(len(found), len(given))
    ordered = [found[n] for n in range(len(given))]
    return Extracted(
        tuple(c for answer in ordered if isinstance(answer, tuple) for c in answer),
        tuple(answer for answer in ordered if not isinstance(answer, tuple)),
    )


def _read(
    reports: Sequence[Report], workers: int, packs: Sequence[LanguagePack], tagger: str | None
) -> Iterable[tuple[int, Answer]]:
    """Which report, and its claims, as they are ready."""
    if workers > 1 and len(reports) > 1 and not packs:
        return answers(reports, min(workers, len(reports)), lambda report: _one(report, (), tagger), tagger)
    return ((n, _one(report, packs, tagger)) for n, report in enumerate(reports))


def _one(report: Report, packs: Sequence[LanguagePack], tagger: str | None) -> Answer:
    try:
        return claims(report, packs, tagger)
    except ClaimcheckError as error:
        return error

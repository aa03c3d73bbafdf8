"""Shared errors: a rare spelling of a name that two outlets have in common, where others agree on another (O6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen
from rapidfuzz.distance import DamerauLevenshtein

from claimcheck.messages import Message
from claimcheck.records.claim import Claim
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.provenance import Provenance
from claimcheck.sources.folding import fold

SHORTEST = 6
"""Letters of a name that one changed letter does not make another name."""


@frozen(kw_only=True)
class SharedError:
    """`spelling` stands in the families of `reports` alone; more write `usual`. A suspicion of copying, never a count."""

    spelling: str
    usual: str
    reports: tuple[str, ...]
    claim_id: str


def shared_errors(claims: Iterable[Claim], provenances: Iterable[Provenance]) -> tuple[SharedError, ...]:
    """Names of one letter's difference to a name that more texts have, shared by two texts of different outlets.

    Transliterations of one name are no errors, and copies of one text count once.
    """
    traced = {p.claim_id: p for p in provenances}
    where: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in sorted(claims, key=lambda c: c.order):
        if (p := traced.get(claim.id)) and claim.event:
            for value in (v for role in claim.event.roles.values() for v in role.values):
                if len(value) >= SHORTEST and value[:1].isupper() and " " in value:
                    where[value].setdefault(p.family, claim)
    shared = ((name, _usual(name, where)) for name in sorted(where) if len(where[name]) > 1)
    return tuple(_error(name, usual, where[name]) for name, usual in shared if usual)


def _usual(name: str, where: Mapping[str, Mapping[str, Claim]]) -> str | None:
    """The spelling that more texts have, one letter away, with another key; the commonest of several."""
    near = [
        other for other, texts in where.items()
        if len(texts) > len(where[name]) and fold(other) != fold(name)
        and DamerauLevenshtein.distance(name, other, score_cutoff=1) == 1
    ]  # fmt: skip
    return min(near, key=lambda n: (-len(where[n]), n), default=None)


def _error(name: str, usual: str, texts: Mapping[str, Claim]) -> SharedError:
    reports = tuple(sorted(c.report_id for c in texts.values()))
    return SharedError(spelling=name, usual=usual, reports=reports, claim_id=min(c.id for c in texts.values()))


def error_notes(claims: Iterable[Claim], provenances: Iterable[Provenance]) -> tuple[Note, ...]:
    """One note for each shared error, at the first claim that has it."""
    return tuple(
        Note(
            NoteKind.SOURCING,
            Message.of("origin.shared_error", spelling=e.spelling, usual=e.usual, reports=", ".join(e.reports)),
            e.claim_id,
        )
        for e in shared_errors(claims, provenances)
    )

"""Notes that follow from the claims and their origins, made anew for every result."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.records.claim import Claim
from claimcheck.records.note import Note
from claimcheck.records.provenance import Provenance


def notes_on(claims: Sequence[Claim], traced: Iterable[Provenance]) -> tuple[Note, ...]:
    """What an editor should know of the sources, and of sentences that were read in parts."""
    from claimcheck.extraction.lengths import length_notes
    from claimcheck.sources.errors import error_notes
    from claimcheck.sources.notes import sourcing_notes

    return (*sourcing_notes(claims), *error_notes(claims, traced), *length_notes(claims))

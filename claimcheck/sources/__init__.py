"""Who really said it: names, aliases, affiliations, origins and links between reports."""

from __future__ import annotations

from claimcheck.sources.canonical import authority, canonical
from claimcheck.sources.copies import Copy, CopyBasis, find_copies
from claimcheck.sources.folding import fold
from claimcheck.sources.identity import Identity, Verdict, Witness, identify
from claimcheck.sources.notes import sourcing_notes
from claimcheck.sources.registry import Entry, Registry
from claimcheck.sources.tables import default_registry, load_registry, save_registry

__all__ = [
    "Copy",
    "CopyBasis",
    "Entry",
    "Identity",
    "Registry",
    "Verdict",
    "Witness",
    "authority",
    "canonical",
    "default_registry",
    "find_copies",
    "fold",
    "identify",
    "load_registry",
    "save_registry",
    "sourcing_notes",
]

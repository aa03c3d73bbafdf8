"""Words of certainty, each beside its band of the scale chosen; nothing is converted."""

from __future__ import annotations

from claimcheck.presentation.index import Index
from claimcheck.records.claim import Claim
from claimcheck.scales import find, scale


def bands(index: Index, claim: Claim) -> tuple[str, ...]:
    """A line for each word of the quote that the scale chosen has; none where no scale is chosen or it has no such word."""
    chosen = index.result.options.scale
    if chosen is None:
        return ()
    return tuple(
        index.say(
            "scale.translated" if found.translated else "scale.word",
            word=found.phrase, source=found.band.id, band=found.band, scale=scale(chosen).name,
        )
        for found in find(chosen, claim.quote, claim.lang)
    )  # fmt: skip

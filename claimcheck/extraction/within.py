"""What a claim holds that is not as sure as the whole: infinitives, and events taken for granted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.complements import differing, stretches
from claimcheck.extraction.cues import Cue
from claimcheck.extraction.embedded import embedded
from claimcheck.extraction.granted import granted
from claimcheck.extraction.reduced import reduced
from claimcheck.extraction.slots import Slots
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.values import Certainty, Factuality

_DENIED_OR_OPEN = ("CT-", "Uu")
"""Where the whole is of these values, what it takes for granted stays certain and is a claim of its own."""


@frozen
class Inside:
    """A stretch of a claim with a value of its own."""

    tokens: tuple[int, ...]
    kind: ClaimKind
    value: Factuality
    slots: Slots


def within(
    claim: Claim, unit: Unit, analysis: Analysis, frame: Cue | None, names: Mapping[int, str], pack: LanguagePack
) -> Iterator[Inside]:
    """The stretches of an asserted claim that differ from it."""
    if claim.kind is not ClaimKind.ASSERTED:
        return
    runs = stretches(unit, analysis.sentence, pack, frame)
    for part in differing((*runs, *embedded(unit, analysis, claim.factuality, runs, pack)), claim.factuality):
        yield Inside(part.tokens, ClaimKind.IMPLIED, part.value, Slots())
    if str(claim.factuality) == "CT+":
        return
    open_ = str(claim.factuality) in _DENIED_OR_OPEN
    for found in granted(unit, analysis, pack, names, definite=open_):
        slots = Slots(found.event.event, scope=found.event.scope) if found.event else Slots()
        yield Inside(found.tokens, ClaimKind.PRESUPPOSED, Factuality(Certainty.CERTAIN), slots)
    for tokens in reduced(unit, analysis, pack):
        yield Inside(tokens, ClaimKind.PRESUPPOSED, Factuality(Certainty.CERTAIN), Slots())

"""What a claim holds that is not as sure as the whole: infinitives, and events taken for granted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import evolve, frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.complements import differing, stretches
from claimcheck.extraction.cues import Cue
from claimcheck.extraction.embedded import embedded
from claimcheck.extraction.granted import granted
from claimcheck.extraction.reduced import reduced
from claimcheck.extraction.slots import Slots
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.extraction.units import Unit
from claimcheck.extraction.utterances import denies_noun
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.values import Certainty, Factuality

_CERTAIN = Factuality(Certainty.CERTAIN)
_DENIED_OR_OPEN = ("CT-", "PR-", "PS-", "Uu")
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
    parts = tuple(differing((*runs, *embedded(unit, analysis, claim.factuality, runs, pack)), claim.factuality))
    for part in parts:
        yield Inside(part.tokens, ClaimKind.IMPLIED, part.value, Slots())
    around = claim.factuality != _CERTAIN
    decided = {_noun(p.tokens, analysis.sentence) for p in parts}
    if denies_noun(unit, frame):
        decided.add(_noun(unit.tokens, analysis.sentence))
    for unsure in (unit,) if around else (evolve(unit, tokens=p.tokens) for p in parts if p.value != _CERTAIN):
        yield from _holding(
            unsure, analysis, names, pack, decided, definite=not around or str(claim.factuality) in _DENIED_OR_OPEN
        )


def _noun(tokens: Sequence[int], sentence: Sentence) -> int:
    """Where a part begins, behind its preposition: a noun that its governor has decided on is not taken for granted."""
    return tokens[0] + (sentence.tokens[tokens[0]].pos is Pos.ADP)


def _holding(
    unit: Unit, analysis: Analysis, names: Mapping[int, str], pack: LanguagePack, decided: Set[int], *, definite: bool
) -> Iterator[Inside]:
    """What holds whatever becomes of the words around it: events that are known, and what is said beside a noun."""
    for found in granted(unit, analysis, pack, names, definite=definite):
        if found.tokens[0] in decided:
            continue
        slots = Slots(found.event.event, scope=found.event.scope) if found.event else Slots()
        yield Inside(found.tokens, ClaimKind.PRESUPPOSED, _CERTAIN, slots)
    for tokens in reduced(unit, analysis, pack):
        yield Inside(tokens, ClaimKind.PRESUPPOSED, _CERTAIN, Slots())

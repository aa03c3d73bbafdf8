"""Claims whose content points back: "The department denied this" denies what the sentence before says."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.slots import Hits, Slots
from claimcheck.extraction.speakers import speaker_words
from claimcheck.extraction.syntax import Pos
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.source import Level, Stance
from claimcheck.records.values import Certainty, Event, Factuality, Polarity

_AGAINST = frozenset({Stance.DENIES, Stance.REJECTS, Stance.DISPUTES})
_FOR = frozenset({Stance.CONFIRMS, Stance.ACKNOWLEDGES, Stance.REITERATES})
_OFFICES = frozenset({"holds_office", "formerly_holds_office", "lead"})
"""What titles beside names say is not what is denied."""
_OTHER = {Polarity.POSITIVE: Polarity.NEGATIVE, Polarity.NEGATIVE: Polarity.POSITIVE}


@frozen
class TakenUp:
    """What such a claim says: the slots of the claim that it points to, and how sure its source is of it."""

    slots: Slots
    value: Factuality


@frozen
class Before:
    """What the sentence before said: its number, and its claims about the matter."""

    index: int = -1
    claims: tuple[Claim, ...] = ()

    @classmethod
    def of(cls, index: int, found: Sequence[Claim]) -> Before:
        """From all claims of a sentence."""
        told = (c for c in found if c.kind is ClaimKind.ASSERTED and c.event is not None)
        return cls(index, tuple(c for c in told if c.event and c.event.predicate not in _OFFICES))


def taken_up(
    unit: Unit, analysis: Analysis, hits: Hits, levels: Sequence[Level], own: Factuality, before: Before, pack: LanguagePack
) -> TakenUp | None:
    """What the pronoun of a denial or confirmation stands for: the one claim of somebody else in the sentence in front.

    None where the unit names its content, where the sentence in front makes several claims or none, or one that is open:
    then nobody can tell what is denied.
    """
    if not levels or len(before.claims) != 1 or before.index != analysis.sentence.index - 1:
        return None
    [said], stance = before.claims, levels[-1].stance
    if stance not in _AGAINST | _FOR or own.certainty is Certainty.UNDERSPECIFIED or not _points(unit, analysis, hits, pack):
        return None
    polarity = said.factuality.polarity
    if polarity is Polarity.UNKNOWN or said.attribution.levels[-1].source.id == levels[-1].source.id:
        return None
    value = Factuality(own.certainty, _OTHER[polarity] if stance in _AGAINST else polarity)
    return TakenUp(Slots(_known(said.event), said.time, said.place, said.quantity, said.scope), value)


def only_points(unit: Unit, analysis: Analysis, hits: Hits, levels: Sequence[Level], pack: LanguagePack) -> bool:
    """Whether a denial names nothing that is denied: its words are those of the whole clause."""
    return bool(levels) and levels[-1].stance in _AGAINST and _points(unit, analysis, hits, pack)


def _points(unit: Unit, analysis: Analysis, hits: Hits, pack: LanguagePack) -> bool:
    """Whether the content is a pronoun for something said, and a time at most."""
    tokens, timed = analysis.sentence.tokens, {i for h in hits.times for i in range(h.first, h.last)}
    named = [tokens[i] for i in unit.tokens if i not in timed and tokens[i].pos is not Pos.PUNCT]
    return len(named) == 1 and named[0].norm in speaker_words(pack).content and named[0].pos not in (Pos.REL, Pos.WH)


def _known(event: Event | None) -> Event | None:
    """The event with fillers that are known from another sentence."""
    if event is None:
        return None
    roles = {name: evolve(role, inferred=True) for name, role in event.roles.items()}
    return evolve(event, roles=roles)

"""Claims about what was said: who said it, to whom, in which words."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from claimcheck.comparison.fold import MEMO, words
from claimcheck.comparison.names import compare_names
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import Code

SHARE = 0.75
"""Of the words of the content that a claim about an utterance must repeat to be about this content."""
FRAME = 0.6
"""Of the words that two claims about one utterance must have in common to be two wordings of it."""


@frozen
class Speech:
    """An utterance as a claim gives it: the speaker, the addressee and day where stated, the words.

    `theme`: the event that was spoken of, in words of no language, and `value` how sure the speaker was, where both are known.
    """

    about: bool
    speaker: str
    said: str
    addressee: str | None = None
    day: str | None = None
    theme: str = ""
    value: str = ""


def speech(claim: Claim) -> Speech | None:
    """What the claim says of an utterance; None where nobody in particular speaks."""
    origin, event = claim.attribution.levels[-1], claim.event
    about = claim.kind is ClaimKind.ATTRIBUTION
    speaker = event.role("speaker") if about and event else ()
    name = speaker[0] if speaker else origin.source.name
    if name is None or (not about and origin.source.voiceless):
        return None
    addressee = event.role("addressee")[:1] if about and event else ()
    said = claim.time or origin.said if about else origin.said
    theme, value = (event.role(r)[:1] if about and event else () for r in ("theme", "value"))
    return Speech(
        about,
        name,
        claim.content,
        addressee[0] if addressee else None,
        str(said) if said and said.resolved else None,
        "".join(theme),
        "".join(value),
    )


def compare_speech(a: Speech | None, b: Speech | None) -> Code:
    """EQUAL: one speaker, the same words; DISJOINT: one utterance in two wordings; NEITHER: no claim about an utterance."""
    if not ((a and a.about) or (b and b.about)):
        return Code.NEITHER
    if a is None or b is None:
        return Code.A_ONLY if b is None else Code.B_ONLY
    return _compare(a, b)


@lru_cache(MEMO)
def _compare(a: Speech, b: Speech) -> Code:
    speaker = compare_names(a.speaker, b.speaker)
    if speaker is not Code.EQUAL:
        return Code.UNRESOLVED
    if a.theme and b.theme:
        return _themes(a, b)
    x, y = set(words(a.said)), set(words(b.said))
    common = len(x & y)
    if a.about != b.about:
        content = y if a.about else x
        return Code.EQUAL if common >= SHARE * len(content) else Code.UNRESOLVED
    if x == y:
        return Code.EQUAL
    one_utterance = a.day is not None and a.day == b.day and a.addressee == b.addressee
    return Code.DISJOINT if one_utterance and common >= FRAME * max(len(x), len(y)) else Code.UNRESOLVED


def _themes(a: Speech, b: Speech) -> Code:
    """Both give what was said: the same, or on one day the same less or more surely, which is one utterance in two wordings."""
    if a.theme != b.theme:
        return Code.UNRESOLVED
    one_utterance = a.day is not None and a.day == b.day and a.addressee == b.addressee
    return Code.DISJOINT if one_utterance and a.value != b.value and "U" not in (a.value, b.value) else Code.EQUAL

"""Which words of a quote say what differs, as far as the claim knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claimcheck.lang import LANGUAGES, pack
from claimcheck.presentation.view import slots
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code
from claimcheck.records.finding import Finding
from claimcheck.records.values import Polarity

_AMOUNTS = ("quantity", "counted")

Pieces = tuple[tuple[str, bool], ...]
"""A quote in pieces, each with whether it is marked."""


def mark(finding: Finding, claim: Claim) -> Pieces:
    """The quote of one of the claims of a finding, the words of the differing slots marked."""
    names = [name for name, code in finding.comparison.slots() if code is not Code.NEITHER and slots.differs(finding, name, code)]
    found = [word for name in names for word in _words(claim, name)]
    found += _turning(claim) if slots.opposite(finding) else ()
    return split(claim.quote, found)


def split(quote: str, words: Iterable[str]) -> Pieces:
    """`quote` cut at every whole word or phrase of `words`, whatever its case; the longest phrase first."""
    wanted = sorted({w for w in words if w.strip()}, key=lambda w: (-len(w), w))
    if not wanted:
        return ((quote, False),)
    pattern = "|".join(re.escape(w) for w in wanted)
    cut = re.split(rf"(?<!\w)({pattern})(?!\w)", quote, flags=re.IGNORECASE)
    return tuple((text, n % 2 == 1) for n, text in enumerate(cut) if text)


def _words(claim: Claim, name: str) -> list[str]:
    """The verbatim words of a slot: an expression, or a name or word that stands in the quote as it is."""
    if name in _AMOUNTS:
        return [claim.quantity.expression] if claim.quantity and claim.quantity.expression else []
    if name == "time":
        return [claim.time.expression] if claim.time and claim.time.expression else []
    if name == "place":
        return [claim.place.expression or claim.place.name] if claim.place else []
    if name == "condition":
        return [claim.condition] if claim.condition else []
    return list(claim.event.role(name)) if claim.event else []


def _turning(claim: Claim) -> tuple[str, ...]:
    """The negative words of a claim's language, where the claim says that something is not so."""
    known = (claim.lang or "").split("-")[0].casefold()
    return _negative(known) if known in LANGUAGES and claim.factuality.polarity is Polarity.NEGATIVE else ()


@cache
def _negative(lang: str) -> tuple[str, ...]:
    return tuple(str(word) for word in pack(lang).table("negation").get("words", ()))

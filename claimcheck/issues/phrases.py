"""Topics and answers in few words."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.records.claim import Claim
from claimcheck.records.values import Certainty

LONGEST = 140
"""Letters of an answer, before it is cut at a word."""
FILLERS = 4
"""How many role fillers a topic names."""
_COMMITTED = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNDERSPECIFIED)


def answer(claims: Sequence[Claim]) -> str:
    """What the claim that commits most says, with its number first; the shortest, then the earliest, of several."""
    claim = min(claims, key=lambda c: (_COMMITTED.index(c.factuality.certainty), len(c.content), c.order))
    said = shortened(claim.content)
    number = claim.quantity
    if number is None or not number.resolved or (number.expression and number.expression in said):
        return said
    return f"{number}: {said}"


def topic(claims: Sequence[Claim]) -> str:
    """The event of the earliest claim that has a known one, its fillers and place; else the words of the first claim."""
    known = next((c for c in claims if c.event and c.event.resolved), None)
    if known is None or known.event is None:
        return shortened(claims[0].content)
    fillers = dict.fromkeys(v for role in known.event.roles.values() for v in role.values)
    names = ", ".join(list(fillers)[:FILLERS])
    place = f" ({known.place.name})" if known.place else ""
    return shortened(f"{known.event.predicate}: {names}{place}" if names else f"{known.event.predicate}{place}")


def shortened(text: str) -> str:
    """`text` on one line, cut at a word where it is long."""
    plain = " ".join(text.split())
    if len(plain) <= LONGEST:
        return plain
    cut = plain[:LONGEST].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:-')} …"

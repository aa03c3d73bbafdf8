"""R10 to R14: how far they say the same."""

from __future__ import annotations

from claimcheck.records.comparison import Code, Comparison
from claimcheck.records.finding import Relation
from claimcheck.rules.decision import Decision
from claimcheck.rules.facts import (
    anchored,
    apart,
    matched,
    negative,
    rank,
    same_event,
    same_polarity,
    unresolved,
    within,
)
from claimcheck.rules.ruleset import Answer, rule


@rule(id="R10")
def same_in_other_words(c: Comparison) -> Answer:
    """They say the same in other words."""
    same = matched(c) and anchored(c) and c.a.factuality == c.b.factuality
    return Decision(Relation.AGREEMENT_PARAPHRASE, slot="predicate") if same else None


@rule(id="R11")
def other_certainty(c: Comparison) -> Answer:
    """They say the same, but are not equally sure of it."""
    open_ = not (c.a.factuality.committed and c.b.factuality.committed)
    # What a source leaves open is what the other says, not what it denies.
    same = matched(c) and anchored(c) and (same_polarity(c) or (open_ and not (negative(c.a) or negative(c.b))))
    return Decision(Relation.CERTAINTY_DIFFERS, slot="certainty") if same and c.a.factuality != c.b.factuality else None


@rule(id="R12")
def more_exact(c: Comparison) -> Answer:
    """One says the same as the other, and more exactly."""
    narrower = _narrower(c)
    if narrower is None:
        return None
    stronger = rank(c.a.factuality) - rank(c.b.factuality)
    # Of two denials the wider one says more: no attack in the country is no attack in the city.
    a_says_more = (narrower == "a") != negative(c.a)
    if (stronger if a_says_more else -stronger) < 0:
        return Decision(Relation.CERTAINTY_DIFFERS, slot="certainty")
    return Decision(Relation.A_REFINES_B if a_says_more else Relation.B_REFINES_A, slot=_differing(c))


def _narrower(c: Comparison) -> str | None:
    """Which claim lies within the other; None where neither does or nothing ties them together."""
    committed = c.a.factuality.committed and c.b.factuality.committed
    if not (same_polarity(c) and committed and anchored(c)):
        return None
    forth, back = within(c), within(c.mirror)
    return None if forth == back else "a" if forth else "b"


def _differing(c: Comparison) -> str:
    """The first slot that is not the same on both sides."""
    skip = (Code.EQUAL, Code.NEITHER)
    return next((name for name, code in c.slots() if code not in skip and name not in ("text", "wording", "occasion")), "")


@rule(id="R13")
def in_part(c: Comparison) -> Answer:
    """They agree in part; each says something that the other leaves open."""
    committed = c.a.factuality.committed and c.b.factuality.committed
    common = same_event(c) and same_polarity(c) and committed and anchored(c)
    return Decision(Relation.PARTIAL_OVERLAP, slot=_differing(c)) if common and not apart(c) and not unresolved(c) else None


@rule(id="R14")
def both_can_hold(c: Comparison) -> Answer:  # noqa: ARG001 - a rule takes a comparison; this one answers whatever it is
    """Both can hold."""
    return Decision(Relation.COMPATIBLE)

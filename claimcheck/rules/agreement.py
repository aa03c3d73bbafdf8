"""R10 to R14: how far they say the same."""

from __future__ import annotations

from claimcheck.records.comparison import SLOTS, Code, Comparison
from claimcheck.records.finding import Relation
from claimcheck.rules.decision import Decision
from claimcheck.rules.facts import (
    AT_ODDS,
    anchored,
    codes,
    committed,
    matched,
    negative,
    neither_negative,
    same_event,
    same_factuality,
    same_polarity,
    surer,
    unresolved,
    within,
)
from claimcheck.rules.question import question
from claimcheck.rules.ruleset import Answer, rule


@rule(id="R10")
def same_in_other_words(c: Comparison) -> Answer:
    """They say the same in other words."""
    same = matched(c) and anchored(c) and same_factuality(c)
    return Decision(Relation.AGREEMENT_PARAPHRASE, slot="predicate") if same else None


@rule(id="R11")
def other_certainty(c: Comparison) -> Answer:
    """They say the same, but are not equally sure of it."""
    if not (matched(c) and anchored(c)) or same_factuality(c):
        return None
    # What a source leaves open is what the other says, not what it denies.
    same = same_polarity(c) or (not committed(c) and neither_negative(c))
    return Decision(Relation.CERTAINTY_DIFFERS, slot="certainty") if same else None


@rule(id="R12")
def more_exact(c: Comparison) -> Answer:
    """One says the same as the other, and more exactly."""
    narrower = _narrower(c)
    if narrower is None:
        return None
    # Of two denials the wider one says more: no attack in the country is no attack in the city.
    a_says_more = (narrower == "a") != _denial(c)
    if (surer(c) if a_says_more else -surer(c)) < 0:
        return Decision(Relation.CERTAINTY_DIFFERS, slot="certainty")
    return Decision(Relation.A_REFINES_B if a_says_more else Relation.B_REFINES_A, slot=_differing(c))


@question
def _denial(c: Comparison) -> bool:
    return negative(c.a)


def _narrower(c: Comparison) -> str | None:
    """Which claim lies within the other; None where neither does or nothing ties them together."""
    if not (same_polarity(c) and committed(c) and anchored(c)):
        return None
    forth, back = within(c), within(c, True)
    return None if forth == back else "a" if forth else "b"


@question
def _differing(c: Comparison) -> str:
    """The first slot that is not the same on both sides."""
    skip = (Code.EQUAL, Code.NEITHER)
    if c.predicate not in skip:
        return "predicate"
    role = _differing_role(c)
    slots = (name for name in SLOTS if name not in ("text", "wording", "predicate", "occasion"))
    found = role or next((name for name in slots if getattr(c, name) not in skip), "")
    return found or next((name for name, code in c.extra if code not in skip), "")


@question
def _differing_role(c: Comparison) -> str:
    return next((name for name, code in c.roles if code not in (Code.EQUAL, Code.NEITHER)), "")


@rule(id="R13")
def in_part(c: Comparison) -> Answer:
    """They agree in part; each says something that the other leaves open."""
    common = same_event(c) and same_polarity(c) and committed(c) and anchored(c) and not unresolved(c)
    return Decision(Relation.PARTIAL_OVERLAP, slot=_differing(c)) if common and not codes(c) & AT_ODDS else None


@rule(id="R14")
def both_can_hold(c: Comparison) -> Answer:  # noqa: ARG001 - a rule takes a comparison; this one answers whatever it is
    """Both can hold."""
    return Decision(Relation.COMPATIBLE)

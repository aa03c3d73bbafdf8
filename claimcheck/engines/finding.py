"""A decision on two claims becomes a finding that says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.messages import Message
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import Comparison
from claimcheck.records.finding import UNREMARKABLE, Finding, Flag, Relation
from claimcheck.rules import Decision

QUOTE = 120
SAME = frozenset({Relation.AGREEMENT_EXACT, Relation.AGREEMENT_PARAPHRASE})


def notable(decision: Decision) -> bool:
    """Whether an editor wants to see it."""
    return decision.relation not in UNREMARKABLE or bool(decision.flags)


def finding_of(a: Claim, b: Claim, comparison: Comparison, decision: Decision) -> Finding:
    """The finding; a is the earlier claim."""
    message = why(a, b, decision)
    return Finding(
        a,
        b,
        decision.relation,
        decision.type,
        decision.strength,
        decision.flags,
        decision.rule,
        message.text(),
        comparison,
        message,
    )


def why(a: Claim, b: Claim, decision: Decision) -> Message:
    """The sentence that names both values of the slot that decided."""
    x, y = value(a, decision.slot), value(b, decision.slot)
    return Message.of(f"why.{_sentence(decision, x, y)}", a=x, b=y, slot=decision.slot)


def _sentence(decision: Decision, a: str, b: str) -> str:
    relation, slot = decision.relation, decision.slot
    if relation is Relation.COMPATIBLE:
        if slot in ("kind", "speech", "event_class", "opinion"):
            return f"compatible_{slot}"
        return "entity" if Flag.ENTITY_WARNING in decision.flags else "compatible"
    if relation is Relation.NOT_COMPARABLE:
        return f"not_comparable_{slot}" if slot in ("time", "counted") else "not_comparable"
    if relation is Relation.SUPERSESSION and slot == "polarity" and Flag.FORECAST_FAILED in decision.flags:
        return "forecast_failed"
    if relation in SAME:
        return "same" if a == b else str(relation)
    if relation is Relation.CERTAINTY_DIFFERS:
        return "presupposed" if slot == "occasion" else "certainty_differs"
    return f"{relation}_polarity" if slot == "polarity" else str(relation)


def value(claim: Claim, slot: str) -> str:
    """What a claim says in one slot; its own words where it says nothing there, or where the slot is all of it."""
    return ("" if slot == "predicate" else stated(claim, slot)) or _quoted(claim)


def stated(claim: Claim, slot: str) -> str:
    """What a claim says in one slot, empty where nothing."""
    read = _VALUES.get(slot)
    if read:
        return read(claim)
    return ", ".join(claim.event.role(slot)) if claim.event else ""


def _quoted(claim: Claim) -> str:
    text = " ".join(claim.content.split())
    return f'"{text if len(text) <= QUOTE else text[: QUOTE - 1].rstrip() + "…"}"'


def _certainty(claim: Claim) -> str:
    return f"{_quoted(claim)} ({claim.factuality})"


_VALUES: Mapping[str, Callable[[Claim], str]] = {
    "quantity": lambda c: (c.quantity.expression or str(c.quantity)) if c.quantity else "",
    "counted": lambda c: str(c.quantity) if c.quantity else "",
    "place": lambda c: (c.place.expression or str(c.place)) if c.place else "",
    "time": lambda c: _dated(c),
    "scope": lambda c: ", ".join(c.scope),
    "condition": lambda c: c.condition or "",
    "certainty": _certainty,
    "occasion": _certainty,
    "polarity": _quoted,
    "predicate": lambda c: c.event.predicate if c.event else "",
    "text": _quoted,
    "speech": _quoted,
    "kind": lambda c: f"{_quoted(c)} ({c.attribution.stance})" if c.kind is ClaimKind.NULL else _quoted(c),
    "event_class": _quoted,
    "": _quoted,
}


def _dated(claim: Claim) -> str:
    """The words of a time with the days that they mean."""
    time = claim.time
    if time is None:
        return ""
    return f"{time.expression} ({time})" if time.expression and time.resolved else str(time)

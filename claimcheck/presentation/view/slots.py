"""The compared slots of a finding as rows: value, value, how they stand, and whether this is where they differ."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.say import Say
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import APART, Code
from claimcheck.records.finding import ContradictionType, Finding, Relation
from claimcheck.records.values import Factuality, Polarity

WORDS = ("text", "wording")
"""Slots that the quotes show."""
_DIFFERING = APART | {Code.ANTONYM, Code.SWAPPED}


@frozen
class SlotRow:
    """One slot of two claims."""

    name: str
    a: str
    b: str
    code: str
    differs: bool


def build(finding: Finding, say: Say) -> tuple[SlotRow, ...]:
    """The rows of a finding: what either side states, commitment last."""
    rows = [
        _row(finding, name, code, say)
        for name, code in finding.comparison.slots()
        if name not in WORDS and code is not Code.NEITHER
    ]
    return (*rows, _commitment(finding, say))


def _row(finding: Finding, name: str, code: Code, say: Say) -> SlotRow:
    values = value(finding.a, name, say), value(finding.b, name, say)
    return SlotRow(
        say.or_word("slot", name),
        *values,
        say(f"code.{code}"),
        code in _DIFFERING or name in (*finding.comparison.exclusive, *finding.comparison.doubtful),
    )


def _commitment(finding: Finding, say: Say) -> SlotRow:
    a, b = finding.a.factuality, finding.b.factuality
    turned = {a.polarity, b.polarity} == {Polarity.POSITIVE, Polarity.NEGATIVE}
    decides = finding.contradiction_type is ContradictionType.MODAL or finding.relation is Relation.CERTAINTY_DIFFERS
    differs = turned or (decides and a != b)
    word = "code.opposite" if turned else f"code.{Code.EQUAL if a == b else Code.DISJOINT}"
    return SlotRow(say("slot.factuality"), _commit(a, say), _commit(b, say), say(word), differs)


def _commit(value: Factuality, say: Say) -> str:
    return say(f"factuality.{value}")


def value(claim: Claim, name: str, say: Say) -> str:
    """What a claim states in a slot, as words; empty where it states nothing."""
    event = claim.event
    fixed = {
        "predicate": event.predicate.rpartition(":")[2].replace("_", " ") if event else "",
        "place": str(claim.place) if claim.place else "",
        "time": say.period(claim.time) if claim.time else "",
        "quantity": _amount(claim),
        "counted": claim.quantity.of or "" if claim.quantity else "",
        "condition": claim.condition or "",
        "scope": ", ".join(claim.scope),
        "speech": claim.attribution.origin.label,
    }
    if name in fixed:
        return fixed[name]
    return ", ".join(event.role(name)) if event else ""


def _amount(claim: Claim) -> str:
    """The words of the report with the interval that they allow."""
    amount = claim.quantity
    if amount is None:
        return ""
    if not amount.resolved or not amount.expression:
        return str(amount).strip('"')
    return amount.expression if amount.expression == str(amount) else f"{amount.expression} = {amount}"

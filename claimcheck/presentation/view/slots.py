"""The compared slots of a finding as rows: value, value, how they stand, and whether this is where they differ."""

from __future__ import annotations

from attrs import evolve, frozen

from claimcheck.presentation import lexicon
from claimcheck.presentation.say import Say
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import APART, Code
from claimcheck.records.finding import ContradictionType, Finding, Relation
from claimcheck.records.values import Factuality, Place, Polarity

WORDS = ("text", "wording")
"""Slots that the quotes show."""
_OF_TIMES = {Code.BELOW: "earlier", Code.ABOVE: "later"}
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
    word = _OF_TIMES.get(code, code) if name == "time" else code
    return SlotRow(say.or_word("slot", name), *values, say(f"code.{word}"), differs(finding, name, code))


def differs(finding: Finding, name: str, code: Code) -> bool:
    """Whether a slot sets the two claims of a finding apart."""
    return code in _DIFFERING or name in (*finding.comparison.exclusive, *finding.comparison.doubtful)


def opposite(finding: Finding) -> bool:
    """Whether one claim says that it is so, the other that it is not."""
    return {finding.a.factuality.polarity, finding.b.factuality.polarity} == {Polarity.POSITIVE, Polarity.NEGATIVE}


def _commitment(finding: Finding, say: Say) -> SlotRow:
    a, b = finding.a.factuality, finding.b.factuality
    turned = opposite(finding)
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
        "predicate": lexicon.predicate(event.predicate, say.lang) if event else "",
        "place": _place(claim.place, say) if claim.place else "",
        "time": say.period(claim.time) if claim.time else "",
        "quantity": _amount(claim),
        "counted": lexicon.name(claim.quantity.of or "", say.lang) if claim.quantity else "",
        "condition": claim.condition or "",
        "scope": ", ".join(lexicon.scope(s, say.lang) for s in claim.scope),
        "speech": claim.attribution.origin.label,
    }
    if name in fixed:
        return fixed[name]
    return ", ".join(lexicon.filler(name, v, say.lang) for v in event.role(name)) if event else ""


def _place(place: Place, say: Say) -> str:
    """A place and what it lies in."""
    return ", ".join(lexicon.name(n, say.lang) for n in (place.name, *place.within[:1]))


def _amount(claim: Claim) -> str:
    """The words of the report with the interval that they allow."""
    amount = claim.quantity
    if amount is None:
        return ""
    if not amount.resolved or not amount.expression:
        return str(amount).strip('"')
    meant = str(evolve(amount, of=None))
    return amount.expression if amount.expression == meant else f"{amount.expression} = {meant}"

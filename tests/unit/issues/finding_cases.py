"""Claims, findings and provenances in one line each."""

from __future__ import annotations

from datetime import date

from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Flag, Relation
from claimcheck.records.provenance import Provenance
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Place, Quantity, Role

CONFLICT = {Relation.CONTRADICTION: 1.0, Relation.WEAK_CONFLICT: 0.4}


def claim(
    id: str, content: str = "the ferry sank", *, stance: str = "says", kind: str = "asserted", day: int = 4,
    factuality: str = "CT+", quantity: Quantity | None = None, event: Event | None = None, place: Place | None = None,
) -> Claim:  # fmt: skip
    """A claim `report:n` of an invented speaker."""
    chain = (Level(Source(id="author", kind="author")), Level(Source(id="ann", kind="person", name="Ann Vale"), stance))
    return Claim(
        id=id, report_id=id.split(":")[0], content=content, attribution=Attribution(chain), kind=kind,
        published=date(2026, 3, day), factuality=Factuality.parse(factuality), quantity=quantity, event=event, place=place,
    )  # fmt: skip


def finding(a: Claim, b: Claim, relation: str, *flags: Flag) -> Finding:
    """A finding on two claims in the order that findings keep."""
    if b.order < a.order:
        a, b = b, a
    kind = Relation(relation)
    strength = CONFLICT.get(kind)
    return Finding(a, b, kind, "numeric" if strength else None, strength, flags, "R0", "because")  # type: ignore[arg-type]


def origin(claim: Claim, id: str = "ann", **known: object) -> Provenance:
    """A named origin, or with `certain=False` an unnamed one."""
    base: dict[str, object] = {"authority": id, "outlet": claim.report_id, "family": claim.report_id}
    return Provenance(claim_id=claim.id, origin=id, **(base | known))  # type: ignore[arg-type]


def event(predicate: str = "sink", **roles: str) -> Event:
    return Event(predicate, {name: Role((value,)) for name, value in roles.items()})

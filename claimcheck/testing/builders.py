"""Claims in one line, assertions that explain themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from claimcheck.comparison import Slot
from claimcheck.comparison.ontology import Ontology, default_ontology
from claimcheck.engines.finding import stated
from claimcheck.engines.local import compare_pair
from claimcheck.errors import FormatError
from claimcheck.options import Options
from claimcheck.records._check import Published
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.finding import Finding, Flag
from claimcheck.records.provenance import Provenance
from claimcheck.records.source import SILENT, Attribution, Level, Source, SourceKind, Stance
from claimcheck.records.values import Basis, Event, EventClass, Factuality, Period, Place, Quantity, Role
from claimcheck.rules import RuleSet

ROLES = frozenset(
    (
        "agent", "patient", "participant", "recipient", "theme", "topic", "member", "group", "leader", "holder", "office",
        "person", "relative", "organisation", "instrument", "purpose", "origin", "destination", "beneficiary", "cause",
        "value", "addressee", "speaker", "occasion",
    )
)  # fmt: skip
"""The role names that `claim` takes as keywords."""
DAY = date(2025, 12, 18)
_NUMBER = re.compile(r"(about |>=|<=|>|<)? ?(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(%| pp)?(?: (\w+))?")

Filler = str | tuple[str, ...] | list[str] | Role
Chain = str | Source | Iterable[str | Source]


def claim(
    predicate: str | None = None,
    *,
    content: str = "",
    place: str | Place | None = None,
    time: str | Period | None = None,
    quantity: int | float | str | Quantity | None = None,
    factuality: str = "CT+",
    event_class: str | None = None,
    kind: str | None = None,
    source: Chain = (),
    stance: str = "says",
    outlet: str = "Morgenblatt",
    report: str | None = None,
    published: Published = DAY,
    lang: str | None = "en",
    condition: str | None = None,
    scope: str | tuple[str, ...] = (),
    marker: str | None = None,
    terms: tuple[str, ...] = (),
    id: str | None = None,
    **roles: Filler,
) -> Claim:
    """A claim with readable defaults.

    Roles are keywords (`agent="Rex Dale"`; several fillers as a tuple; `Role(..., exhaustive=True)` for more). `place` is
    written "Kyiv, Ukraine", "?Harbour" where the gazetteer does not know it; `time` is "2025-12-20",
    "2025-12-20/2025-12-21", "../2025-12-21", "~2025-12-20" (vague), "?lately" (not resolved); `quantity` is a number,
    ">=10", "<5", "10-12", "about 30", "40%", "3 pp", each with a noun for what is counted ("12 person"). `source` is a name
    or a chain of names, outermost first. `terms` are the content words by which claims of unknown verbs are compared.
    """
    if unknown := sorted(set(roles) - ROLES):
        raise FormatError("no such role", where="claim()", got=", ".join(unknown), allowed=", ".join(sorted(ROLES)))
    fillers = {name: _role(filler) for name, filler in roles.items()}
    report_id = report or outlet.casefold()
    chain = Attribution((_voice(outlet), *_levels(source, stance)))
    words = content or _words(predicate, fillers, place, time, quantity, factuality)
    event = Event(predicate, fillers, event_class or _class(predicate)) if predicate else None
    return Claim(
        id=id or f"{report_id}:{words[:40]}",
        report_id=report_id,
        published=published,
        kind=ClaimKind(kind or ("null" if chain.stance in SILENT else "asserted")),
        content=words,
        lang=lang,
        attribution=chain,
        factuality=Factuality.parse(factuality),
        event=event,
        place=_place(place),
        time=_time(time),
        quantity=_quantity(quantity),
        condition=condition,
        scope=(scope,) if isinstance(scope, str) else tuple(scope),
        marker=marker,
        terms=terms,
    )


def _class(predicate: str) -> EventClass:
    said = default_ontology().entries.get(predicate, {}).get("class", EventClass.UNIQUE)
    return EventClass(said)


def _words(predicate: str | None, roles: Mapping[str, Role], *rest: object) -> str:
    """Some words that tell the claim from others; rules never see them."""
    return " ".join((predicate or "something", *(str(r) for r in roles.values()), *(str(x) for x in rest if x is not None)))


def _role(filler: Filler) -> Role:
    if isinstance(filler, Role):
        return filler
    return Role((filler,) if isinstance(filler, str) else tuple(filler))


def _voice(outlet: str) -> Level:
    return Level(Source(id=f"author:{outlet}", kind=SourceKind.AUTHOR, affiliation=f"outlet:{outlet}"), Stance.REPORTS)


def _levels(chain: Chain, stance: str) -> tuple[Level, ...]:
    sources = (chain,) if isinstance(chain, str | Source) else tuple(chain)
    made = [s if isinstance(s, Source) else Source(id=f"source:{s}", kind=SourceKind.ORGANISATION, name=s) for s in sources]
    return tuple(Level(s, Stance(stance)) for s in made)


def _place(text: str | Place | None) -> Place | None:
    if text is None or isinstance(text, Place):
        return text
    if text.startswith("?"):
        return Place(text[1:])
    name, *within = (part.strip() for part in text.split(","))
    return Place(name, tuple(within) or ("Earth",))


def _time(text: str | Period | None) -> Period | None:
    if text is None or isinstance(text, Period):
        return text
    if text.startswith("?"):
        return Period(basis=Basis.UNRESOLVED, expression=text[1:])
    first, _, last = text.removeprefix("~").partition("/")
    start, end = (None if day == ".." else date.fromisoformat(day) for day in (first, last or first))
    return Period(start, end, Basis.VAGUE if text.startswith("~") else Basis.STATED)


def _quantity(given: int | float | str | Quantity | None) -> Quantity | None:
    if given is None or isinstance(given, Quantity):
        return given
    found = _NUMBER.fullmatch(str(given))
    if found is None:
        raise FormatError(
            "not a quantity", where="claim(quantity=)", got=given, allowed="12, >=10, <5, 10-12, about 30, 40%, 3 pp"
        )
    sign, low, high, unit, noun = found.groups()
    units = {"%": "percent", " pp": "percentage_point"}
    rest: dict[str, Any] = {"of": noun, "unit": units.get(unit, "count"), "expression": str(given)}
    return Quantity(**_bounds((sign or "").strip(), float(low), float(high or low)), **rest)


def _bounds(sign: str, low: float, high: float) -> dict[str, Any]:
    if sign == "about":
        return {"low": 0.9 * low, "high": 1.1 * high, "soft": True}
    if sign.startswith(">"):
        return {"low": low, "low_open": sign == ">"}
    return {"low": 0.0, "high": high, "high_open": sign == "<"} if sign else {"low": low, "high": high}


def provenance(claim: Claim, **facts: Any) -> Provenance:
    """The provenance that a claim has on its own; `facts` replace fields of it."""
    origin, outlet = claim.attribution.origin.id, claim.attribution.levels[0].source.affiliation or claim.report_id
    via = tuple(level.source.id for level in claim.attribution.levels[1:])
    own = {"origin": origin, "authority": origin, "outlet": outlet, "via": via, "family": claim.report_id}
    return Provenance(claim_id=claim.id, **(own | facts))


def assert_relation(
    a: Claim,
    b: Claim,
    relation: str,
    type: str | None = None,
    flags: Iterable[str] = (),
    *,
    rule: str | None = None,
    rules: RuleSet | None = None,
    options: Options | None = None,
    slots: Iterable[Slot] = (),
    ontology: Ontology | None = None,
    provenance: Mapping[str, Provenance] | None = None,
) -> Finding:
    """Fail, with a table of slots, unless `a` stands to `b` as said; `a_refines_b` is read in the order of the arguments.

    `type` and `rule` are looked at where given; `flags` must all be there.
    """
    finding = compare_pair(a, b, provenance, rules, options, slots=slots, ontology=ontology)
    got = finding.relation if finding.a is a else finding.relation.mirror
    missing = sorted({Flag(f) for f in flags} - set(finding.flags))
    wrong = [
        f"relation: expected {relation}, got {got}" if got != relation else "",
        f"type: expected {type}, got {finding.contradiction_type}" if type and finding.contradiction_type != type else "",
        f"rule: expected {rule}, got {finding.rule}" if rule and finding.rule != rule else "",
        f"flags missing: {', '.join(missing)}" if missing else "",
    ]
    if any(wrong):
        raise AssertionError("\n".join((*(w for w in wrong if w), explain(finding))))
    return finding


def explain(finding: Finding | tuple[Claim, Claim]) -> str:
    """A table of the slots with both values and the code, the rule that decided, and why."""
    found = finding if isinstance(finding, Finding) else compare_pair(*finding)
    rows = [("slot", "a", "code", "b"), ("factuality", str(found.a.factuality), "", str(found.b.factuality))]
    rows += [
        (n, stated(found.a, n) or "-", str(code), stated(found.b, n) or "-")
        for n, code in found.comparison.slots()
        if code != "neither"
    ]
    cut = [tuple(cell if len(cell) <= 44 else cell[:43] + "…" for cell in row) for row in rows]
    widths = [max(len(row[i]) for row in cut) for i in range(4)]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in cut]
    c = found.comparison
    facts = f"exclusive: {', '.join(c.exclusive) or '-'}; order: {c.order}; link: {c.link}"
    kind = f" ({found.contradiction_type}, {found.strength})" if found.contradiction_type else ""
    flags = f" [{', '.join(found.flags)}]" if found.flags else ""
    return "\n".join((*lines, facts, f"{found.rule}: {found.relation}{kind}{flags}", found.why))


__all__ = ["ClaimKind", "assert_relation", "claim", "explain", "provenance"]

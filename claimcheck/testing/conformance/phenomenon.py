"""One row of the conformance table in one language: its text, and what must be read from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from claimcheck.extraction.claims import claims
from claimcheck.extraction.segment import sentences
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.report import Report
from claimcheck.records.source import Level
from claimcheck.records.values import Quantity

NOTHING = "nothing"
"""How the table writes that a slot is not filled."""


class MisreadError(AssertionError):
    """What was read differs from what the row asks for."""


@frozen
class Phenomenon:
    """A phenomenon in one language; calling it reads the text and raises `MisreadError` where anything is read otherwise.

    `about`: words in the claim that is meant, by default the first claim that is no attribution. `expected`: what must be
    read, by the names of `reading`. `known_gap`: why the pack does not read it yet.
    """

    id: str
    report: Report = field(repr=False)
    pack: LanguagePack
    about: str | None = None
    expected: Mapping[str, str] = field(factory=dict, hash=False)
    known_gap: str | None = None

    def __str__(self) -> str:
        return self.id

    def __call__(self) -> None:
        """Read the text and compare."""
        found = claims(self.report, (self.pack,))
        wrong = [f"{name}: {want!r} expected, {got!r} read" for name, want, got in self._compared(found) if want != str(got)]
        if wrong:
            shown = "\n".join(f"  {c.kind} {c.quote!r} {c.attribution} {c.factuality}" for c in found)
            raise MisreadError(f"{self.id}: {self.report.text!r}\n" + "\n".join(wrong) + f"\nclaims:\n{shown}")

    def _compared(self, found: tuple[Claim, ...]) -> list[tuple[str, str, str]]:
        whole = {"claims": lambda: _count(found), "segments": lambda: _segments(self.report, self.pack)}
        claim = self._meant(found)
        return [
            (name, want, whole[name]() if name in whole else reading(claim, name, want) if claim else "no such claim")
            for name, want in self.expected.items()
        ]

    def _meant(self, found: tuple[Claim, ...]) -> Claim | None:
        """The shortest claim with the words, of the kind that is asked for."""
        kind = self.expected.get("kind")
        fitting = [c for c in found if (c.kind == kind if kind else c.kind is not ClaimKind.ATTRIBUTION)]
        if not self.about:
            return fitting[0] if fitting else None
        return min((c for c in fitting if self.about in c.quote), key=lambda c: len(c.quote), default=None)


def reading(claim: Claim, name: str, want: str = "") -> str:
    """What was read of a claim, by the name of a column; of roles and places around only those that `want` names."""
    return _COLUMNS[name](claim, want)


def _count(found: tuple[Claim, ...]) -> str:
    """How many claims are said, taken for granted or implied: not those about the saying itself."""
    return str(sum(c.kind is not ClaimKind.ATTRIBUTION for c in found))


def _segments(report: Report, known: LanguagePack) -> str:
    return " ".join(str(s.kind) for s in sentences(report.text, known))


def _levels(claim: Claim) -> tuple[Level, ...]:
    return claim.attribution.levels[1:]


def _chain(claim: Claim, _: str) -> str:
    return " ← ".join(level.source.label.strip('"') for level in _levels(claim))


def _roles(claim: Claim, want: str) -> str:
    """The roles that the row names, written as it writes them: `agent: Norway; theme: tax`."""
    asked = [part.split(":")[0].strip() for part in want.split(";")]
    known = claim.event.roles if claim.event else {}
    return "; ".join(f"{name}: {known.get(name, NOTHING)}" for name in asked)


def _within(claim: Claim, want: str) -> str:
    return want if claim.place and want in claim.place.within else str(claim.place)


def _interval(found: Quantity | None) -> str:
    """`61..` is 61 or more, `..89` up to 89; open bounds of whole things are the next whole number, others get `<`."""
    if found is None or not found.resolved:
        return NOTHING if found is None else "unresolved"
    if found.exact:
        return _number(found.low)
    whole = found.unit == "count"
    low = "" if found.low is None else _bound(found.low, +1 if found.low_open else 0, whole)
    high = "" if found.high is None else _bound(found.high, -1 if found.high_open else 0, whole)
    return f"{low}{'<' if found.low_open and not whole else ''}..{'<' if found.high_open and not whole else ''}{high}"


def _bound(value: float, step: int, whole: bool) -> str:
    """A bound that is itself excluded (`step`), of whole things the nearest one that is not."""
    return _number(value + step if whole and value == round(value) else value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}" if value == round(value) else f"{value:.10g}"


def _said(value: object) -> str:
    return NOTHING if value is None else str(value)


_COLUMNS: Mapping[str, Callable[[Claim, str], str]] = {
    "chain": _chain,
    "sources": lambda c, _: " ".join(level.source.kind for level in _levels(c)),
    "stances": lambda c, _: " ".join(level.stance for level in _levels(c)),
    "stance": lambda c, _: str(c.attribution.levels[-1].stance),
    "cue": lambda c, _: _said(c.attribution.levels[-1].cue and c.attribution.levels[-1].cue.quote),
    "explicit": lambda c, _: "yes" if c.attribution.levels[-1].explicit else "no",
    "anonymity": lambda c, _: c.attribution.origin.anonymity,
    "people": lambda c, _: _said(c.attribution.origin.count),
    "kind": lambda c, _: str(c.kind),
    "factuality": lambda c, _: str(c.factuality),
    "quote": lambda c, _: c.quote,
    "spans": lambda c, _: str(len(c.spans)),
    "predicate": lambda c, _: c.event.predicate if c.event else NOTHING,
    "class": lambda c, _: c.event.event_class if c.event else NOTHING,
    "roles": _roles,
    "time": lambda c, _: NOTHING if c.time is None else str(c.time) if c.time.resolved else "unresolved",
    "basis": lambda c, _: c.time.basis if c.time else NOTHING,
    "quantity": lambda c, _: _interval(c.quantity),
    "unit": lambda c, _: c.quantity.unit if c.quantity else NOTHING,
    "counted": lambda c, _: _said(c.quantity and c.quantity.of),
    "soft": lambda c, _: "yes" if c.quantity and c.quantity.soft else "no",
    "place": lambda c, _: c.place.name if c.place else NOTHING,
    "within": _within,
    "scope": lambda c, _: " ".join(c.scope) or NOTHING,
    "condition": lambda c, _: _said(c.condition),
    "marker": lambda c, _: _said(c.marker),
}

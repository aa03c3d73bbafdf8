"""The text of each report with its claims marked: what was read, and where in it everything stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile

from attrs import frozen

from claimcheck.presentation.escaping import safe_url
from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card
from claimcheck.presentation.view.bottom_line import anchor
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.report import Report

DEEPEST = 8
"""How many marks may lie within one another; a claim further in shows its number only."""


@frozen
class Pointer:
    """The number of a claim that begins here and, where it is in a conflict or an update, that card: tone, word, anchor."""

    number: int
    tone: str = ""
    relation: str = ""
    card: str = ""


@frozen
class Mark:
    """A stretch of text that belongs to one claim. `first`: the claim begins with it."""

    start: int
    end: int
    pointer: Pointer
    first: bool


@frozen
class Piece:
    """Words between two edges of marks.

    `closes`: how many marks end before them. `opens`: the marks that begin or go on, outermost first, each with whether
    its claim begins here. `crowded`: claims that begin here too, but lie too deep to be marked.
    """

    closes: int
    opens: tuple[tuple[Pointer, bool], ...]
    crowded: tuple[Pointer, ...]
    text: str


@frozen
class Text:
    """One report: its head, its pieces and how many marks are open at the end; no pieces where it is too long to show."""

    report_id: str
    outlet: str
    title: str | None
    lang: str | None
    published: str
    url: str | None
    claims: tuple[int, ...]
    pieces: tuple[Piece, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text with the numbers of the claims where they begin, for formats without marks."""
        begun = ((*(p for p, first in piece.opens if first), *piece.crowded) for piece in self.pieces)
        numbered = zip(begun, self.pieces, strict=True)
        whole = "".join("".join(f"[{p.number}] " for p in pointers) + piece.text for pointers, piece in numbered)
        return tuple(line for line in whole.split("\n") if line.strip())


def build(index: Index) -> tuple[Text, ...] | None:
    """Reports in order; None where there are none."""
    cards = _cards(index)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in index.claims:
        claims[claim.report_id].append(claim)
    shown, texts = frozenset(r.id for r in index.shown), []
    for report in index.result.reports:
        marks = _marks(index, claims[report.id], cards, len(report.text))
        texts.append(_text(index, report, claims[report.id], pieces(report.text, marks) if report.id in shown else ()))
    return tuple(texts) or None


def _text(index: Index, report: Report, claims: Iterable[Claim], found: tuple[Piece, ...]) -> Text:
    return Text(
        report_id=report.id,
        outlet=report.outlet_name or index.say("report.no_outlet"),
        title=report.title,
        lang=report.lang,
        published=index.say.published(report.published, report.published_basis),
        url=safe_url(report.url),
        claims=tuple(index.numbers[c.id] for c in claims),
        pieces=found,
    )


def _cards(index: Index) -> Mapping[str, Finding]:
    """The gravest conflict or update of each claim that is in one."""
    found: dict[str, Finding] = {}
    shown = (f for f in index.result.findings if f.conflict or f.relation is Relation.SUPERSESSION)
    for finding in sorted(shown, key=lambda f: card.order(index, f)):
        found.setdefault(finding.a.id, finding)
        found.setdefault(finding.b.id, finding)
    return found


def _marks(index: Index, claims: Iterable[Claim], cards: Mapping[str, Finding], length: int) -> list[Mark]:
    """One a span; spans that do not lie within the text are left out."""
    marks = []
    for claim in claims:
        pointer = _pointer(index, claim, cards.get(claim.id))
        marks += [Mark(s.start, s.end, pointer, n == 0) for n, s in enumerate(claim.spans) if s.end <= length]
    return marks


def _pointer(index: Index, claim: Claim, finding: Finding | None) -> Pointer:
    number = index.numbers[claim.id]
    if finding is None:
        return Pointer(number)
    return Pointer(number, str(finding.relation), index.say(f"relation.{finding.relation}"), anchor(index, finding))


def pieces(text: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The text cut at every edge of a mark; a mark that crosses another is closed with it and opened again, so that all nest."""
    waiting = sorted(marks, key=lambda m: (m.start, -m.end, m.pointer.number), reverse=True)
    stack: list[Mark] = []
    out: list[Piece] = []
    at = 0
    while at < len(text):
        kept = [m for m in stack if m.end > at]
        crowded: list[Mark] = []
        while waiting and waiting[-1].start <= at:
            (kept if len(kept) < DEEPEST else crowded).append(waiting.pop())
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(stack, kept, strict=False)))
        edge = min([len(text), *(m.end for m in kept), *(m.start for m in waiting[-1:])])
        opens = tuple((m.pointer, m.first and m.start == at) for m in kept[shared:])
        out.append(Piece(len(stack) - shared, opens, tuple(m.pointer for m in crowded if m.first), text[at:edge]))
        stack, at = kept, edge
    return (*out, Piece(len(stack), (), (), "")) if stack else tuple(out)

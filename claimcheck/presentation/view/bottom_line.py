"""The bottom line: up to five conflicts and updates, the gravest first, as "X says ..., Y says ..."."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import card, quote
from claimcheck.presentation.view.quote import Voice
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Flag, Relation
from claimcheck.records.source import Stance

MOST = 5
_AGAINST = frozenset({Stance.DENIES, Stance.REJECTS, Stance.DISPUTES})


@frozen
class Side:
    """One half of a line: who says which words, published when, standing where."""

    voice: Voice
    verb: str
    text: str
    lang: str | None
    published: str
    where: str
    shown: bool
    number: int


@frozen
class Line:
    """One conflict or update in one sentence, with the anchor of its card."""

    tone: str
    relation: str
    a: Side
    b: Side
    age: str
    anchor: str


@frozen
class BottomLine:
    """The lines, what was left out, and the sentence to print where there are none."""

    lines: tuple[Line, ...]
    more: str
    nothing: str


def build(index: Index) -> BottomLine:
    """The gravest finding of each issue, conflicts before updates."""
    findings = [f for f in index.result.findings if f.conflict or f.relation is Relation.SUPERSESSION]
    picked: dict[object, Finding] = {}
    for finding in sorted(findings, key=lambda f: (Flag.INNER_INCONSISTENCY in f.flags, card.order(index, f))):
        picked.setdefault(_question(index, finding), finding)
    lines = tuple(_line(index, f) for f in list(picked.values())[:MOST])
    left = len(picked) - len(lines)
    return BottomLine(lines, index.say.count("bottom_line.more", left) if left else "", index.say("bottom_line.nothing"))


def _question(index: Index, finding: Finding) -> object:
    """What a finding is about: conflict or update, in its issue or, where it is in none, of its own pair."""
    issue = index.issue_of[finding.a.id][0] if finding.a.id in index.issue_of else (finding.a.id, finding.b.id)
    return finding.conflict, issue


def _line(index: Index, finding: Finding) -> Line:
    return Line(
        tone=str(finding.relation),
        relation=index.say(f"relation.{finding.relation}"),
        a=side(index, finding.a),
        b=side(index, finding.b),
        age=card.age(index, finding.a, finding.b),
        anchor=anchor(index, finding),
    )


def anchor(index: Index, finding: Finding) -> str:
    """The id of a finding's card in the page."""
    return f"f-{index.numbers[finding.a.id]}-{index.numbers[finding.b.id]}"


def side(index: Index, claim: Claim) -> Side:
    """One half of a line."""
    voice = quote.voice(index, claim)
    report = index.report(claim)
    published = index.say.published(claim.published, report.published_basis) if report else index.say.published(claim.published)
    where = quote.where(index, claim)
    return Side(
        voice,
        _verb(index, claim, voice),
        claim.quote,
        claim.lang,
        published,
        where,
        claim.id in index.in_text,
        index.numbers[claim.id],
    )


def _verb(index: Index, claim: Claim, voice: Voice) -> str:
    """Writes, says or say; of a source that turns the words around, that it does so."""
    if len(claim.attribution.levels) == 1:
        return index.say("verb.writes")
    verb = claim.attribution.stance if claim.attribution.stance in _AGAINST else "says"
    return index.say(f"verb.{verb}_many" if voice.plural else f"verb.{verb}")

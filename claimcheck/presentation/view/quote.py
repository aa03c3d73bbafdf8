"""One claim as it is quoted: who, where, when, in which words, in which paragraph."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.escaping import safe_url
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view.certainty import bands
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.report import PublishedBasis, Report
from claimcheck.records.source import Level, Source, SourceKind

CONTEXT = 260
"""How many characters of the paragraph are shown on either side of a quote."""


@frozen
class Link:
    """One level of a chain: its label, whether these are a source's words (descriptor) or a name, and how it speaks."""

    label: str
    descriptor: bool
    lang: str | None
    stance: str
    carried: bool
    said: str


@frozen
class Voice:
    """Who says it: the origin, whether it is named, and through whom the words came (nearest to the origin first)."""

    label: str
    descriptor: bool
    lang: str | None
    named: str
    plural: bool
    via: tuple[str, ...]


@frozen
class Quote:
    """A claim with all that a reader needs to find and judge its words.

    `pieces`: the quote, each piece with whether it says what differs. `shown`: the words are marked in the report's text.
    `bands`: words of certainty, each beside its band of the scale chosen.
    """

    number: int
    claim_id: str
    text: str
    pieces: tuple[tuple[str, bool], ...]
    lang: str | None
    voice: Voice
    chain: tuple[Link, ...]
    outlet: str
    report_id: str
    title: str | None
    url: str | None
    published: str
    inferred: bool
    where: str
    shown: bool
    context: tuple[tuple[str, bool], ...]
    factuality: str
    code: str
    kind: str
    bands: tuple[str, ...]


def build(index: Index, claim: Claim, pieces: tuple[tuple[str, bool], ...] = ()) -> Quote:
    """The quote of one claim, in the pieces given or as one."""
    report, say = index.report(claim), index.say
    basis = report.published_basis if report else PublishedBasis.STATED
    return Quote(
        number=index.numbers[claim.id],
        claim_id=claim.id,
        text=claim.quote,
        pieces=pieces or ((claim.quote, False),),
        lang=claim.lang,
        voice=voice(index, claim),
        chain=chain(index, claim),
        outlet=index.outlet(claim),
        report_id=claim.report_id,
        title=report.title if report else None,
        url=safe_url(report.url) if report else None,
        published=say.published(claim.published, basis),
        inferred=basis is PublishedBasis.INFERRED,
        where=where(index, claim),
        shown=claim.id in index.in_text,
        context=context(index, claim, report) if report else (),
        factuality=commitment(claim, say),
        code="" if claim.kind is ClaimKind.NULL else str(claim.factuality),
        kind=say(f"claim_kind.{claim.kind}"),
        bands=bands(index, claim),
    )


def chain(index: Index, claim: Claim) -> tuple[Link, ...]:
    """All levels, the report's own voice first."""
    return tuple(_link(index, claim, level) for level in claim.attribution.levels)


def _link(index: Index, claim: Claim, level: Level) -> Link:
    own = level.source.kind is SourceKind.AUTHOR
    return Link(
        label=index.label(level.source, claim),
        descriptor=_is_descriptor(level.source),
        lang=claim.lang,
        stance="" if own else index.say(f"stance.{level.stance}"),
        carried=not level.explicit and not own,
        said=index.say.period(level.said) if level.said else "",
    )


def _is_descriptor(source: Source) -> bool:
    return not source.name and bool(source.descriptor) and not source.voiceless


def voice(index: Index, claim: Claim) -> Voice:
    """The origin of a claim and the way its words took."""
    source = claim.attribution.origin
    passed = [index.label(level.source, claim) for level in claim.attribution.levels[:-1]]
    return Voice(
        label=index.label(source, claim),
        descriptor=_is_descriptor(source),
        lang=claim.lang,
        named=index.say(f"named.{_naming(source)}"),
        plural=source.kind is SourceKind.ANONYMOUS_GROUP or (source.count or 1) > 1,
        via=tuple(reversed(passed)),
    )


def is_named(source: Source) -> bool:
    """Whether a source is named in the report."""
    return _naming(source) == "yes"


def _naming(source: Source) -> str:
    if source.kind.anonymous or _is_descriptor(source):
        return "no"
    return {SourceKind.AUTHOR: "own", SourceKind.UNATTRIBUTED: "unknown"}.get(source.kind, "yes")


def where(index: Index, claim: Claim) -> str:
    """Paragraph and offsets of a claim, or that it was entered by hand."""
    report, extent = index.report(claim), claim.extent
    if extent is None:
        return index.say("report.by_hand")
    start, end = extent
    if report is None:
        return index.say("report.offsets", start=start, end=end)
    number, _, _ = index.paragraph(report, start)
    return index.say("report.where", paragraph=number, start=start, end=end)


def context(index: Index, claim: Claim, report: Report) -> tuple[tuple[str, bool], ...]:
    """The paragraph around a claim in pieces, each with whether it belongs to the quote; empty if there is no more to it."""
    if claim.extent is None or claim.extent[1] > len(report.text):
        return ()
    start, end = claim.extent
    first = max(index.paragraph(report, start)[1], start - CONTEXT)
    last = min(index.paragraph(report, end - 1)[2], end + CONTEXT)
    pieces: list[tuple[str, bool]] = []
    at = first
    for span in claim.spans:
        pieces += [(report.text[at : span.start], False), (span.quote, True)]
        at = span.end
    pieces.append((report.text[at:last].rstrip(), False))
    kept = tuple((text, quoted) for text, quoted in pieces if text)
    return kept if len(kept) > 1 else ()


def commitment(claim: Claim, say: Say) -> str:
    """How far the source of a claim commits, or that it did not comment."""
    return say(f"claim_kind.{claim.kind}") if claim.kind is ClaimKind.NULL else say(f"factuality.{claim.factuality}")

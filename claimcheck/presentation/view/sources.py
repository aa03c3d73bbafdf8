"""Who says what: each origin with its claims, its terms and how reliable people have graded it."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import certainty, quote
from claimcheck.presentation.view.quote import Voice
from claimcheck.records.claim import Claim


@frozen
class Said:
    """One claim of a source."""

    number: int
    stance: str
    text: str
    lang: str | None
    factuality: str
    bands: tuple[str, ...]
    outlet: str
    published: str


@frozen
class SourceView:
    """One origin and all that it says."""

    voice: Voice
    kind: str
    anonymity: str
    reliability: str
    count: str
    claims: tuple[Said, ...]


def build(index: Index) -> tuple[SourceView, ...] | None:
    """Origins by number of claims, then in the order in which they first speak; None without claims."""
    origins = sorted(index.by_origin.values(), key=lambda claims: -len(claims))
    return tuple(_source(index, claims) for claims in origins) or None


def _source(index: Index, claims: tuple[Claim, ...]) -> SourceView:
    source, say = claims[0].attribution.origin, index.say
    return SourceView(
        voice=quote.voice(index, claims[0]),
        kind=say(f"source_kind.{source.kind}"),
        anonymity=say(f"anonymity.{source.anonymity}"),
        reliability=say(f"reliability.{source.reliability}"),
        count=say.count("people", source.count) if source.count else "",
        claims=tuple(_said(index, c) for c in claims),
    )


def _said(index: Index, claim: Claim) -> Said:
    report = index.report(claim)
    basis = (report.published_basis,) if report else ()
    return Said(
        number=index.numbers[claim.id],
        stance=index.say(f"stance.{claim.attribution.stance}") if len(claim.attribution.levels) > 1 else index.say("stance.own"),
        text=claim.quote,
        lang=claim.lang,
        factuality=quote.commitment(claim, index.say),
        bands=certainty.bands(index, claim),
        outlet=index.outlet(claim),
        published=index.say.published(claim.published, *basis),
    )

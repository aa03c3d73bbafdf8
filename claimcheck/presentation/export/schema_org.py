"""Reports, claims and chains as schema.org JSON-LD; a `ClaimReview` only where a person gave a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from claimcheck.errors import FormatError
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.names import TERMS, Names, json_bytes, kept, language, urn, web_address
from claimcheck.records._check import Published
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report
from claimcheck.records.source import Source, SourceKind
from claimcheck.records.verdict import ReviewerKind, Verdict

CONTEXT = ("https://schema.org", {"claimcheck": TERMS})
"""Named, never fetched: schema.org's own words, and ours for what it has no word for."""
TYPES: Mapping[SourceKind, str] = {
    SourceKind.PERSON: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.OUTLET: "NewsMediaOrganization",
    SourceKind.NEWS_AGENCY: "NewsMediaOrganization",
    SourceKind.GOVERNMENT: "GovernmentOrganization",
    SourceKind.DOCUMENT: "CreativeWork",
    SourceKind.ANONYMOUS_INDIVIDUAL: "Person",
    SourceKind.ANONYMOUS_GROUP: "Person",
}
"""A document is no author but a work that a claim is based on."""
Node = dict[str, Any]


def render(result: ConflictReport, *, lang: str = "en") -> bytes:  # noqa: ARG001 - every format takes a report language
    """The file, without any verdict."""
    return json_bytes(schema_org(result))


def schema_org(result: ConflictReport, verdicts: Iterable[Verdict] = ()) -> Node:
    """The graph; `verdicts` are those of people, each on a claim of the report, else `FormatError`."""
    names = Names(result)
    by_id = {c.id: c for c in result.claims}
    graph = [
        *(_article(names, r) for r in result.reports),
        *(node for c in result.claims for node in _claims(names, c)),
        *(_finding(names, f) for f in result.findings),
        *(_review(names, by_id, v) for v in verdicts),
    ]
    return {"@context": list(CONTEXT), "@graph": [kept(node) for node in graph]}


def _article(names: Names, report: Report) -> Node:
    publisher = {"@id": names.outlet(report), "@type": "NewsMediaOrganization", "name": report.outlet_name}
    return {
        "@id": names.report(report),
        "@type": "Article",
        "identifier": report.id,
        "headline": report.title,
        "datePublished": _day(report.published),
        "inLanguage": language(report.lang),
        "url": web_address(report.url),
        "publisher": publisher if report.outlet_name else None,
        "isBasedOn": [{"@id": names.report_id(i)} for i in report.derived_from],
    }


def _claims(names: Names, claim: Claim) -> Iterator[Node]:
    """The claim as the report has it, then what each source of the chain is said to have said, inwards."""
    last = len(claim.attribution.levels) - 1
    for n, level in enumerate(claim.attribution.levels):
        inner = {"@id": names.level(claim, n + 1)} if n < last else None
        author, work = _voice(names, level.source, claim)
        based = [b for b in (inner, work) if b]
        yield {
            "@id": names.level(claim, n),
            "@type": "Claim",
            "name": claim.content,
            "inLanguage": language(claim.lang),
            "author": author,
            "isBasedOn": based,
            **(_as_reported(names, claim) if n == 0 else {}),
            "claimcheck:stance": str(level.stance),
            "claimcheck:factuality": str(claim.factuality) if n == last else None,
        }


def _as_reported(names: Names, claim: Claim) -> Node:
    report = names.report_of(claim)
    return {
        "identifier": claim.id,
        "text": claim.quote,
        "datePublished": _day(claim.published),
        "appearance": {"@id": report} if report else None,
        "claimcheck:kind": str(claim.kind),
    }


def _voice(names: Names, source: Source, claim: Claim) -> tuple[Node | None, Node | None]:
    """The author, or the document that the claim is based on; neither where nobody is given."""
    if source.kind is SourceKind.AUTHOR:
        return _own_voice(names, source, claim), None
    if source.kind not in TYPES:
        return None, None
    node = kept(
        {
            "@id": names.source(source, claim),
            "@type": TYPES[source.kind],
            "name": source.name,
            "description": source.descriptor,
            "alternateName": list(source.aliases),
        }
    )
    return (None, node) if source.kind is SourceKind.DOCUMENT else (node, None)


def _own_voice(names: Names, source: Source, claim: Claim) -> Node | None:
    name = names.label(source, claim)
    return {"@id": names.source(source, claim), "@type": "Organization", "name": name} if name else None


def _finding(names: Names, finding: Finding) -> Node:
    return {
        "@id": names.finding(finding),
        "@type": "claimcheck:Finding",
        "claimcheck:a": {"@id": names.claim(finding.a)},
        "claimcheck:b": {"@id": names.claim(finding.b)},
        "claimcheck:relation": str(finding.relation),
        "claimcheck:type": str(finding.contradiction_type) if finding.contradiction_type else None,
        "claimcheck:rule": finding.rule,
        "claimcheck:why": finding.why,
    }


def _review(names: Names, claims: Mapping[str, Claim], verdict: Verdict) -> Node:
    if verdict.claim_id not in claims:
        fix = "take the id of a claim in result.claims"
        raise FormatError("a verdict on a claim that is not there", where="verdicts", got=verdict.claim_id, fix=fix)
    claim = claims[verdict.claim_id]
    kind = "Person" if verdict.author_kind is ReviewerKind.PERSON else "Organization"
    rating = kept({"@type": "Rating", "alternateName": verdict.rating, "ratingExplanation": verdict.explanation})
    return {
        "@id": urn("verdict", names.claim(claim), verdict.author, verdict.rating, verdict.url or ""),
        "@type": "ClaimReview",
        "claimReviewed": claim.content,
        "itemReviewed": {"@id": names.claim(claim)},
        "author": {"@type": kind, "name": verdict.author},
        "datePublished": _day(verdict.published),
        "url": web_address(verdict.url),
        "reviewRating": rating,
    }


def _day(published: Published) -> str | None:
    """A day or moment; a window is left out, for schema.org has none."""
    return published.isoformat() if isinstance(published, date) else None

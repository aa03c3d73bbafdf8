"""Claims as W3C Web Annotations on the words they stand in, by position and by quote."""

from __future__ import annotations

from typing import Any

from claimcheck._version import __version__
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.names import Names, json_bytes, kept, language, urn, web_address
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix."""
GENERATOR = {"id": "https://pypi.org/project/claimcheck-sources/", "type": "Software", "name": f"claimcheck {__version__}"}
Node = dict[str, Any]


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The file: one collection, all on one page."""
    names = Names(result)
    reports = {r.id: r for r in result.reports}
    placed = {c.id for c in result.claims if c.spans and c.report_id in reports}
    items = [_claim(names, c, reports[c.report_id]) for c in result.claims if c.id in placed]
    items += [_finding(names, f, lang) for f in result.findings if {f.a.id, f.b.id} <= placed]
    collection = urn("annotations", *(i["id"] for i in items))
    page = {"id": urn("page", collection), "type": "AnnotationPage", "startIndex": 0, "items": items}
    node = {"@context": CONTEXT, "id": collection, "type": "AnnotationCollection", "label": "claimcheck", "total": len(items)}
    return json_bytes(node | {"first": page} if items else node)


def _claim(names: Names, claim: Claim, report: Report) -> Node:
    targets = [_target(names, report, span) for span in claim.spans]
    said = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": claim.content,
        "language": language(claim.lang),
        "creator": _creator(names, claim),
    }
    tags = (str(claim.attribution), str(claim.attribution.stance), str(claim.factuality), str(claim.kind))
    return {
        "id": names.claim(claim),
        "type": "Annotation",
        "motivation": "describing",
        "generator": GENERATOR,
        "body": [kept(said), *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags)],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _creator(names: Names, claim: Claim) -> Node | None:
    """The innermost source, where it is named; a document says nothing itself."""
    source = claim.attribution.origin
    if not source.name or source.voiceless or source.kind is SourceKind.DOCUMENT:
        return None
    kind = "Person" if source.kind is SourceKind.PERSON else "Organization"
    return {"id": names.source(source, claim), "type": kind, "name": source.name}


def _target(names: Names, report: Report, span: Span) -> Node:
    """Code points from 0, the end not included, and the words themselves with what stands around them."""
    text = report.text
    source = {
        "id": names.report(report),
        "type": "Text",
        "format": "text/plain",
        "language": language(report.lang),
        "via": web_address(report.url),
    }
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.quote,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": kept(source), "selector": [position, quote]}


def _finding(names: Names, finding: Finding, lang: str) -> Node:
    why = {"type": "TextualBody", "purpose": "describing", "value": finding.why_in(lang), "language": lang}
    relation = {"type": "TextualBody", "purpose": "tagging", "value": str(finding.relation)}
    return {
        "id": names.finding(finding),
        "type": "Annotation",
        "motivation": "linking",
        "generator": GENERATOR,
        "body": [names.claim(finding.b), relation, why],
        "target": names.claim(finding.a),
    }

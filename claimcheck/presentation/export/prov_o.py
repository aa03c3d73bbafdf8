"""Chains as PROV-O in Turtle: which statement was derived from which, and who answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from claimcheck._version import __version__
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.names import TERMS, Names, language, urn, web_address, whole
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.report import Report
from claimcheck.records.source import Source, SourceKind

PREFIXES = (
    ("cc", TERMS),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
)
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')
_BODIES = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.GOVERNMENT, SourceKind.AUTHOR)
_AGENTS = {SourceKind.PERSON: "prov:Person", **dict.fromkeys(_BODIES, "prov:Organization")}
Facts = dict[str, dict[tuple[str, str], None]]
"""Subject to pairs of predicate and object, all written as in Turtle, in the order in which they were told."""


def render(result: ConflictReport, *, lang: str = "en") -> bytes:  # noqa: ARG001 - every format takes a report language
    """The file."""
    facts: Facts = {}
    names = Names(result)
    for subject, predicate, object in _all(result, names):
        facts.setdefault(subject, {})[(predicate, object)] = None
    head = "".join(f"@prefix {short}: <{iri}> .\n" for short, iri in PREFIXES)
    return (head + "".join(_block(s, pairs) for s, pairs in facts.items())).encode()


def _block(subject: str, pairs: Iterable[tuple[str, str]]) -> str:
    return f"\n{subject}\n    " + " ;\n    ".join(f"{p} {o}" for p, o in pairs) + " .\n"


Fact = tuple[str, str, str]


def _all(result: ConflictReport, names: Names) -> Iterator[Fact]:
    run = _iri(urn("check", *(names.report(r) for r in result.reports), *(names.claim(c) for c in result.claims)))
    tool = _iri(urn("software", __version__))
    yield (tool, "a", "prov:Agent")
    yield (tool, "a", "prov:SoftwareAgent")
    yield (tool, "rdfs:label", _text(f"claimcheck {__version__}"))
    yield (run, "a", "prov:Activity")
    yield (run, "prov:wasAssociatedWith", tool)
    for report in result.reports:
        yield from _report(names, report)
        yield (run, "prov:used", _iri(names.report(report)))
    for claim in result.claims:
        yield from _chain(names, claim)
    for finding in result.findings:
        yield from _finding(names, finding)
        yield (_iri(names.finding(finding)), "prov:wasGeneratedBy", run)


def _report(names: Names, report: Report) -> Iterator[Fact]:
    me = _iri(names.report(report))
    yield (me, "a", "prov:Entity")
    yield (me, "dcterms:identifier", _text(report.id))
    if report.title:
        yield (me, "dcterms:title", _text(report.title, report.lang))
    if isinstance(report.published, datetime):
        yield (me, "prov:generatedAtTime", f'"{report.published.isoformat()}"^^xsd:dateTime')
    elif report.published is not None and not isinstance(report.published, tuple):
        yield (me, "dcterms:issued", f'"{report.published.isoformat()}"^^xsd:date')
    if address := web_address(report.url):
        yield (me, "rdfs:seeAlso", _iri(address))
    if report.outlet_name:
        outlet = _iri(names.outlet(report))
        yield (outlet, "a", "prov:Agent")
        yield (outlet, "a", "prov:Organization")
        yield (outlet, "rdfs:label", _text(report.outlet_name))
        yield (me, "prov:wasAttributedTo", outlet)
    for other in report.derived_from:
        yield (_iri(names.report_id(other)), "a", "prov:Entity")
        yield (me, "prov:wasDerivedFrom", _iri(names.report_id(other)))


def _chain(names: Names, claim: Claim) -> Iterator[Fact]:
    """The claim as the report has it, and behind it one statement a source, the innermost being the primary source."""
    me, last = _iri(names.claim(claim)), len(claim.attribution.levels) - 1
    yield (me, "dcterms:identifier", _text(claim.id))
    if report := names.report_of(claim):
        yield (me, "prov:wasQuotedFrom", _iri(report))
    for n, level in enumerate(claim.attribution.levels):
        statement = _iri(names.level(claim, n))
        yield (statement, "a", "prov:Entity")
        yield (statement, "prov:value", _text(claim.quote if n == 0 else claim.content, claim.lang))
        yield (statement, "cc:stance", _text(level.stance))
        if level.source.kind is not SourceKind.UNATTRIBUTED:
            yield from _source(names, level.source, claim, statement)
        if n < last:
            yield (statement, "prov:wasDerivedFrom", _iri(names.level(claim, n + 1)))
    yield (_iri(names.level(claim, last)), "cc:factuality", _text(str(claim.factuality)))
    if last:
        yield (me, "prov:hadPrimarySource", _iri(names.level(claim, last)))


def _source(names: Names, source: Source, claim: Claim, statement: str) -> Iterator[Fact]:
    """Who answers for a statement; a document is what it was taken from."""
    who = _iri(names.source(source, claim))
    if source.kind is SourceKind.DOCUMENT:
        yield (who, "a", "prov:Entity")
        yield (statement, "prov:wasQuotedFrom", who)
    else:
        yield (who, "a", "prov:Agent")
        if source.kind in _AGENTS:
            yield (who, "a", _AGENTS[source.kind])
        yield (statement, "prov:wasAttributedTo", who)
    if label := names.label(source, claim):
        yield (who, "rdfs:label", _text(label))
    if source.affiliation and source.kind is not SourceKind.DOCUMENT:
        behind = _iri(urn("affiliation", source.affiliation))
        yield (behind, "a", "prov:Agent")
        yield (behind, "dcterms:identifier", _text(source.affiliation))
        yield (who, "prov:actedOnBehalfOf", behind)


def _finding(names: Names, finding: Finding) -> Iterator[Fact]:
    me, a, b = (_iri(i) for i in (names.finding(finding), names.claim(finding.a), names.claim(finding.b)))
    yield (me, "a", "prov:Entity")
    yield (me, "a", "cc:Finding")
    yield (me, "cc:relation", _text(finding.relation))
    yield (me, "cc:rule", _text(finding.rule))
    yield (me, "prov:wasDerivedFrom", a)
    yield (me, "prov:wasDerivedFrom", b)
    if finding.relation is Relation.SUPERSESSION:
        yield (b, "prov:wasRevisionOf", a)


def _iri(iri: str) -> str:
    return f"<{iri}>"


def _text(text: str, lang: str | None = None) -> str:
    """A literal with everything escaped that Turtle or a reader could stumble over."""
    escaped = _ESCAPED.sub(lambda m: f"\\u{ord(m[0]):04X}", whole(text))
    tag = language(lang)
    return f'"{escaped}"@{tag}' if tag else f'"{escaped}"'

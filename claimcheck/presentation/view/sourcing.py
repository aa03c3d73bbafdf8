"""The sourcing statement: each source with its access, then strength, gaps and reliance of the whole base."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index, content_claims
from claimcheck.records.report import Report


@frozen
class Reference:
    """One report as a reader may cite it."""

    outlet: str
    title: str | None
    lang: str | None
    published: str
    report_id: str
    note: str


@frozen
class Sourcing:
    """Sentences on the base as a whole, and the reports it consists of."""

    sentences: tuple[str, ...]
    references: tuple[Reference, ...]


def build(index: Index) -> Sourcing:
    """The sourcing statement."""
    return Sourcing(tuple(_sentences(index)), tuple(_reference(index, r) for r in index.result.reports))


def _sentences(index: Index) -> list[str]:
    say = index.say
    claims = content_claims(index.claims)
    if not claims:
        return [say("statement.empty")]
    unnamed = [c for c in claims if c.attribution.origin.kind.anonymous]
    own = [c for c in claims if len(c.attribution.levels) == 1]
    by_origin = [n for n in (len(content_claims(group)) for group in index.by_origin.values()) if n]
    graded = sum(c.attribution.origin.reliability != "F" for c in claims)
    return [
        say("statement.base", claims=say.count("head.claims", len(claims)), origins=say.count("head.origins", len(by_origin))),
        say("statement.unnamed", n=len(unnamed), all=len(claims)),
        say("statement.own", n=len(own), all=len(claims)),
        say("statement.largest", n=max(by_origin), all=len(claims)),
        say("statement.graded", n=graded, all=len(claims)),
    ]


def _reference(index: Index, report: Report) -> Reference:
    say = index.say
    derived = say("statement.derived", ids=", ".join(report.derived_from)) if report.derived_from else ""
    return Reference(
        outlet=report.outlet_name or say("report.no_outlet"),
        title=report.title,
        lang=report.lang,
        published=say.published(report.published, report.published_basis),
        report_id=report.id,
        note=derived,
    )

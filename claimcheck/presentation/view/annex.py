"""Annex: the reports with the hash of their text, every claim, every finding."""

from __future__ import annotations

import hashlib

from attrs import frozen

from claimcheck.presentation.escaping import safe_url
from claimcheck.presentation.index import Index
from claimcheck.presentation.view import bottom_line, filters, quote
from claimcheck.presentation.view.filters import Facts
from claimcheck.presentation.view.quote import Quote
from claimcheck.records.report import Report


@frozen
class Input:
    """One report as it was read."""

    report_id: str
    outlet: str
    published: str
    lang: str
    characters: int
    sha256: str
    url: str | None


@frozen
class Pair:
    """One finding in a line."""

    a: int
    b: int
    tone: str
    relation: str
    type: str
    rule: str
    why: str
    anchor: str


@frozen
class Annex:
    """Inputs, claims (`facts`: each with what a reader may filter by) and findings."""

    inputs: tuple[Input, ...]
    claims: tuple[Quote, ...]
    facts: tuple[tuple[Quote, Facts], ...]
    findings: tuple[Pair, ...]


def build(index: Index) -> Annex:
    """The annex."""
    say = index.say
    findings = tuple(
        Pair(
            index.numbers[f.a.id],
            index.numbers[f.b.id],
            str(f.relation),
            say(f"relation.{f.relation}"),
            say(f"contradiction.{f.contradiction_type}") if f.contradiction_type else "",
            f.rule,
            f.why_in(say.lang),
            bottom_line.anchor(index, f),
        )
        for f in index.result.findings
    )
    claims = tuple(quote.build(index, c) for c in index.claims)
    facts = tuple(zip(claims, filters.facts(index), strict=True))
    return Annex(tuple(_input(index, r) for r in index.result.reports), claims, facts, findings)


def _input(index: Index, report: Report) -> Input:
    return Input(
        report_id=report.id,
        outlet=report.outlet_name or index.say("report.no_outlet"),
        published=index.say.published(report.published, report.published_basis),
        lang=report.lang or "",
        characters=len(report.text),
        sha256=hashlib.sha256(report.text.encode()).hexdigest(),
        url=safe_url(report.url),
    )

"""Single records as a notebook shows them: small, escaped, each with its own style."""

from __future__ import annotations

from functools import singledispatch

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.html import own
from claimcheck.presentation.export.templates import html_templates
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import card, positions, quote
from claimcheck.presentation.view.quote import Link
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue
from claimcheck.records.source import Attribution, Level, SourceKind


@singledispatch
def show(record: object) -> str:
    """HTML for a claim, a finding, an issue or an attribution; raises `TypeError` for anything else."""
    raise TypeError(f"a notebook shows claims, findings, issues and attributions, not {type(record).__name__}")


@show.register
def _claim(claim: Claim) -> str:
    index = Index(ConflictReport(claims=(claim,)), Say())
    return _fill("claim", index.say, quote=quote.build(index, claim))


@show.register
def _finding(finding: Finding) -> str:
    claims = {c.id: c for c in (finding.a, finding.b)}
    index = Index(ConflictReport(claims=tuple(claims.values())), Say())
    return _fill("finding", index.say, card=card.build(index, finding))


@show.register
def _issue(issue: Issue) -> str:
    index = Index(ConflictReport(claims=issue.claims, issues=(issue,)), Say())
    views = positions.build(index, issue)
    return _fill("issue", index.say, title=index.title(issue), disputed=issue.disputed, positions=views)


@show.register
def _attribution(attribution: Attribution) -> str:
    say = Say()
    return _fill("attribution", say, chain=tuple(_link(level, say) for level in attribution.levels))


def _link(level: Level, say: Say) -> Link:
    """One level without the claim that it belongs to: its language and the outlet's name are not known."""
    source, own_voice = level.source, level.source.kind is SourceKind.AUTHOR
    return Link(
        label=(source.affiliation or say("named.own")) if own_voice else source.label.strip('"'),
        descriptor=not source.name and bool(source.descriptor) and not source.voiceless,
        lang=None,
        stance="" if own_voice else say(f"stance.{level.stance}"),
        carried=not level.explicit and not own_voice,
        said=say.period(level.said) if level.said else "",
    )


def _fill(kind: str, say: Say, **values: object) -> str:
    template = html_templates().get_template(f"html/notebook/{kind}.html.j2")
    return template.render(say=say, css=own("css/fragment.css"), **values)

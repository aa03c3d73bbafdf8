"""A difference of two conflict reports as text: one view, shown as a page, as Markdown and on a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from claimcheck.presentation import topic
from claimcheck.presentation.difference import ChangedFinding, ChangedIssue, Difference
from claimcheck.presentation.export.templates import html_templates, markdown_templates
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue
from claimcheck.records.report import Report

MOST = 500
"""How many entries of a group are listed; the rest is counted."""
_GAPS = re.compile(r"\n{3,}")


@frozen
class Quote:
    """One side of a finding, or a claim of its own: the words, their language, who says them and when."""

    text: str
    lang: str | None
    voice: str
    published: str


@frozen
class Entry:
    """One line of a group: what it is, and the words it rests on."""

    head: str
    quotes: tuple[Quote, ...] = ()


@frozen
class Group:
    """A kind of change with all of its entries; `more` counts those not listed."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    count: int
    more: str


@frozen
class View:
    """Everything that is said, in order; `nothing` where the two reports are alike."""

    lang: str
    title: str
    scope: str
    groups: tuple[Group, ...]
    nothing: str


def build(found: Difference, lang: str = "en") -> View:
    """The view in a report language."""
    say = Say(lang)
    old, new = Index(found.before, say), Index(found.after, say)
    conflicts = {id(f) for f in found.conflicts_new}
    parts: Mapping[str, Iterable[Entry]] = {
        "conflicts_new": [_finding(new, f) for f in found.conflicts_new],
        "findings_changed": [_changed(new, c) for c in found.findings_changed if id(c.after) not in conflicts],
        "findings_new": [_finding(new, f) for f in found.findings_new if id(f) not in conflicts],
        "findings_gone": [_finding(old, f) for f in found.findings_gone],
        "issues_new": [_issue(new, i) for i in found.issues_new],
        "issues_changed": [_changed_issue(new, c) for c in found.issues_changed],
        "issues_gone": [_issue(old, i) for i in found.issues_gone],
        "claims_new": [_claim(new, c) for c in found.claims_new],
        "claims_gone": [_claim(old, c) for c in found.claims_gone],
        "reports_new": [_report(r, say) for r in found.reports_new],
        "reports_gone": [_report(r, say) for r in found.reports_gone],
    }
    groups = tuple(_group(say, id, tuple(entries)) for id, entries in parts.items() if entries)
    scope = say("diff.scope", before=len(found.before.reports), after=len(found.after.reports))
    return View(lang, say("diff.title"), scope, groups, "" if groups else say("diff.nothing"))


def _group(say: Say, id: str, entries: tuple[Entry, ...]) -> Group:
    left = len(entries) - MOST
    return Group(id, say(f"diff.{id}"), entries[:MOST], len(entries), say("diff.more", n=left) if left > 0 else "")


def _quote(index: Index, claim: Claim) -> Quote:
    chain = " ← ".join(index.label(v.source, claim) for v in claim.attribution.levels)
    return Quote(claim.quote, claim.lang, chain, index.say.published(claim.published))


def _finding(index: Index, finding: Finding, before: str = "") -> Entry:
    relation = index.say(f"relation.{finding.relation}")
    head = index.say("diff.was", now=relation, before=before) if before else relation
    return Entry(f"{head}: {finding.why_in(index.say.lang)}", (_quote(index, finding.a), _quote(index, finding.b)))


def _changed(index: Index, change: ChangedFinding) -> Entry:
    same = change.before.relation == change.after.relation
    return _finding(index, change.after, "" if same else index.say(f"relation.{change.before.relation}"))


def _claim(index: Index, claim: Claim) -> Entry:
    return Entry(claim.content, (_quote(index, claim),))


def _issue(index: Index, issue: Issue) -> Entry:
    say = index.say
    state = say("diff.disputed" if issue.disputed else "diff.undisputed")
    return Entry(f"{topic.of(issue, say.lang)} ({state}, {_origins(issue, say)})")


def _origins(issue: Issue, say: Say) -> str:
    return say("diff.origins", n=str(issue.origins))


def _changed_issue(index: Index, change: ChangedIssue) -> Entry:
    """The topic, and what became of its state, its origins and its claims."""
    say, before, after = index.say, change.before, change.after
    said = [say("diff.disputed" if after.disputed else "diff.undisputed")] if before.disputed != after.disputed else []
    if str(before.origins) != str(after.origins):
        said.append(say("diff.origins_were", now=str(after.origins), before=str(before.origins)))
    if len(before.positions) != len(after.positions):
        said.append(say("diff.positions_were", now=len(after.positions), before=len(before.positions)))
    if change.gone_claims:
        said.append(say("diff.without", n=len(change.gone_claims)))
    told = ", ".join(said)
    return Entry(index.title(after) + (f" ({told})" if told else ""), tuple(_quote(index, c) for c in change.new_claims[:10]))


def _report(report: Report, say: Say) -> Entry:
    return Entry(
        f"{report.outlet_name or say('report.no_outlet')}: {report.title or report.id}, {say.published(report.published)}"
    )


def html(found: Difference, *, lang: str = "en") -> bytes:
    """A page that needs nothing else."""
    return html_templates().get_template("html/difference.html.j2").render(view=build(found, lang), whole=True).encode()


def fragment(found: Difference, *, lang: str = "en") -> str:
    """The same for a notebook cell."""
    return html_templates().get_template("html/difference.html.j2").render(view=build(found, lang), whole=False)


def markdown(found: Difference, *, lang: str = "en") -> bytes:
    """The same as Markdown."""
    page = markdown_templates().get_template("md/difference.md.j2").render(view=build(found, lang))
    return (_GAPS.sub("\n\n", page).strip() + "\n").encode()


WRITERS: Mapping[str, Callable[..., bytes]] = {"html": html, "md": markdown}
"""Format to what writes it."""

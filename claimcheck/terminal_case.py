"""What the commands on a case file show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click
from rich.table import Table
from rich.text import Text

from claimcheck.presentation.say import Say
from claimcheck.records.decision import Decision, DecisionState, Review
from claimcheck.records.finding import UNREMARKABLE
from claimcheck.terminal import console, plain

if TYPE_CHECKING:
    from claimcheck.case import Added, Agreement, LogEntry, Version


def added(found: Added, lang: str) -> None:
    """What an addition brought, the conflicts among it in full."""
    say, out = Say(lang), console()
    reports, claims = say.count("case.reports", len(found.reports)), say.count("case.claims", len(found.claims))
    out.print(plain(say("case.added", reports=reports, claims=claims, held=len(found.held)), "bold"))
    notable = [f for f in found.findings if f.relation not in UNREMARKABLE]
    out.print(plain(say.count("case.found", len(notable))))
    for finding in (f for f in notable if f.conflict):
        out.print(plain(f"{say.or_word('relation', finding.relation)}: {finding.why_in(lang)}"))
        for claim in (finding.a, finding.b):
            out.print(Text.assemble("  ", plain(f"{claim.id}: “{claim.quote}”", "dim")))
    if found.left_out:
        out.print(plain(say.count("case.left_out", found.left_out)))


def reviews(found: Sequence[Review], lang: str) -> None:
    """How many decisions were applied, and every one that a person has to look at again."""
    if not found:
        return
    say, out = Say(lang), console()
    again = [r for r in found if r.state is DecisionState.REOPENED]
    applied = sum(r.state is DecisionState.APPLIED for r in found)
    out.print(plain(say("case.reviewed", applied=say.count("case.applied", applied), again=len(again))))
    for one in again:
        told = one.message.text(lang) if one.message else ""
        head = f"{one.decision.id} ({say.or_word('decision', one.decision.kind)}, {one.decision.who})"
        out.print(Text.assemble("  ", plain(f"{head}: {told}")))


def decisions(found: Iterable[Decision], lang: str) -> None:
    """Decisions, one a row."""
    say = Say(lang)
    rows = [
        (d.id, _moment(d.when), d.who, say.or_word("decision", d.kind), ", ".join(d.places or d.subject), d.why or "")
        for d in found
    ]
    _listing(("id", "when", "who", "what", "subject", "why"), rows, say)


def agreement(found: Iterable[Agreement], lang: str) -> None:
    """Reviewers in pairs, with kappa."""
    rows = [(a.one, a.other, str(a.both), str(a.same), "-" if a.kappa is None else f"{a.kappa:.2f}") for a in found]
    _listing(("who", "and", "both", "same", "kappa"), rows, Say(lang))


def versions(found: Iterable[Version], lang: str) -> None:
    """Versions of a report, oldest first."""
    say = Say(lang)
    rows = [(v.report.id, _moment(v.added), v.who, say.or_word("version", v.state), str(len(v.report.text))) for v in found]
    _listing(("id", "when", "who", "state", "characters"), rows, say)


def log(found: Iterable[LogEntry], lang: str) -> None:
    """Log rows with the beginning of their hash."""
    rows = [(str(e.seq), _moment(e.at), e.who, e.what, json.dumps(dict(e.payload))[:60], e.hash[:12]) for e in found]
    _listing(("number", "when", "who", "what", "particulars", "hash"), rows, Say(lang))


def _listing(columns: Sequence[str], rows: Iterable[Sequence[str]], say: Say) -> None:
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(say(f"case.column.{column}"), overflow="fold")
    for row in rows:
        table.add_row(*(plain(cell) for cell in row))
    console().print(table)


def _moment(when: datetime) -> str:
    return when.isoformat(" ", "seconds")


def said(text: str) -> None:
    """A line, nothing in it raw."""
    click.echo(plain(text).plain)

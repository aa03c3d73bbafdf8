"""The commands on a case file: add, check, decide, decisions, agreement, versions, log, verify, diff."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from claimcheck import terminal, terminal_case
from claimcheck.errors import FormatError, UnknownNameError
from claimcheck.messages import LANGUAGES
from claimcheck.pipeline import OnTrouble
from claimcheck.presentation.save import FORMATS, check_target, save
from claimcheck.presentation.say import Say
from claimcheck.records.dates import parse_moment
from claimcheck.records.decision import DecisionKind
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.report import Report

if TYPE_CHECKING:
    from claimcheck.case import CaseFile

DONE, MATCHED = 0, 1
F = TypeVar("F", bound=Callable[..., object])
ON_FINDINGS = ("confirm", "reject", "relabel")


@click.group()
def case() -> None:
    """Keep a story in one file for weeks: add reports, review findings, lose nothing.

    CASE is a file, story.claims for example; `case add` makes it where there is none.
    """


def _case(command: F) -> F:
    """The argument and the options of every command on a case."""
    wait = click.option("--wait", type=click.FloatRange(min=0), default=5.0, show_default=True, metavar="SECONDS",
                        help="How long to wait for a process that has the case open.")  # fmt: skip
    return click.argument("file", metavar="CASE", type=click.Path(path_type=Path))(wait(command))


def _language(command: F) -> F:
    return click.option("--report-lang", type=click.Choice(LANGUAGES), default="en", show_default=True,
                        help="Language of the output.")(command)  # fmt: skip


def _named(command: F) -> F:
    return click.option("--who", required=True, metavar="NAME", help="Who does it: the log says so.")(command)


def _opened(file: Path, wait: float, *, make: bool = False, who: str = "") -> CaseFile:
    from claimcheck.case import open_case

    if not make and not file.exists():
        raise UnknownNameError("no such case file", where=str(file), fix="make one with: claimcheck case add CASE PATH...")
    return open_case(file, wait=wait, who=who)


def _point(text: str | None) -> int | date | datetime | None:
    """A log number, a day or a moment."""
    if text is None:
        return None
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else parse_moment(text, "--as-of")


@case.command()
@_case
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@_named
@click.option("--on-error", type=click.Choice(["raise", "skip"]), default="raise", show_default=True,
              help="What to do with records that cannot be used.")  # fmt: skip
@_language
def add(file: Path, wait: float, paths: tuple[Path, ...], who: str, on_error: OnTrouble, report_lang: str) -> int:
    """Add reports and check what is new against what the case holds; what it holds already is left alone."""
    with _opened(file, wait, make=True, who=who) as opened:
        added = opened.add(list(paths), who=who, on_error=on_error)
    terminal_case.added(added, report_lang)
    terminal.notes(added.notes, report_lang)
    return DONE


@case.command()
@_case
@click.option("--out", metavar="FILE", default="conflicts.html", show_default=True, help="File to write.")
@click.option("--format", "format", type=click.Choice(list(FORMATS)), help="Format, by default from the suffix of --out.")
@click.option("--as-of", metavar="WHEN", help="A day, a moment or a log number: the case as it stood then.")
@click.option("--fail-on", type=click.Choice([r.value for r in Relation]), multiple=True, help="Exit with 1 at such a finding.")
@_language
def check(
    file: Path, wait: float, out: str, format: str | None, as_of: str | None, fail_on: tuple[str, ...], report_lang: str
) -> int:
    """Write the conflict report on the whole case, with every decision applied."""
    target = Path(out)
    format = check_target(target, format)
    with _opened(file, wait) as opened:
        result = opened.result(as_of=_point(as_of))
    save(result, target, lang=report_lang, format=format)
    terminal.summary(result, target, report_lang)
    terminal_case.reviews(result.reviews, report_lang)
    matched = [r for r in fail_on if any(f.relation == r for f in result.findings)]
    terminal.matched(result, matched, report_lang)
    return MATCHED if matched else DONE


@case.command()
@_case
@click.argument("kind", type=click.Choice([k.value for k in DecisionKind if k not in ("edit_claim", "add_claim")]))
@click.argument("subject", nargs=-1, required=True)
@_named
@click.option("--why", metavar="TEXT", help="The reason, in a sentence.")
@click.option("--relation", type=click.Choice([r.value for r in Relation]), help="For relabel: the relation that holds.")
@click.option("--grade", type=click.Choice(list("ABCDEF")), help="For grade_source: its Admiralty letter.")
def decide(
    file: Path,
    wait: float,
    kind: str,
    subject: tuple[str, ...],
    who: str,
    why: str | None,
    relation: str | None,
    grade: str | None,
) -> int:
    """Record what a person decided.

    SUBJECT: for confirm, reject and relabel the ids of two claims; for sources their names, the one to keep first; for
    retract_report the id or address of the report; for reopen the id of the decision.
    """
    with _opened(file, wait) as opened:
        about = _subject(opened, kind, subject)
        made = opened.decide(kind, about, who=who, why=why, relation=relation, grade=grade)
    click.echo(made.id)
    return DONE


def _subject(opened: CaseFile, kind: str, subject: tuple[str, ...]) -> Finding | Report | tuple[str, ...]:
    if kind in ON_FINDINGS:
        return _finding(opened, subject)
    if kind == DecisionKind.RETRACT_REPORT:
        return next(v.report for v in reversed(opened.versions(subject[0])))
    return subject


def _finding(opened: CaseFile, ids: tuple[str, ...]) -> Finding:
    found = next((f for f in opened.result().findings if {f.a.id, f.b.id} == set(ids)), None)
    if found is None or len(ids) != 2:
        raise UnknownNameError(
            "no finding between these claims", where="case decide", got=" ".join(ids), fix="give the ids of both"
        )
    return found


@case.command()
@_case
@click.option("--export", "out", metavar="FILE", type=click.Path(path_type=Path), help="Write all decisions to this .jsonl file.")
@click.option("--import", "given", metavar="FILE", type=click.Path(path_type=Path), help="Add the decisions of this file.")
@click.option("--who", metavar="NAME", help="Who imports them: the log says so.")
@_language
def decisions(file: Path, wait: float, out: Path | None, given: Path | None, who: str | None, report_lang: str) -> int:
    """List the decisions, write them to a file, or add those of a file."""
    if given and not who:
        raise FormatError("who imports is not said", where="case decisions", allowed="--who NAME")
    with _opened(file, wait) as opened:
        if given and who:
            new = opened.import_decisions(given, who=who)
            click.echo(Say(report_lang).count("case.imported", len(new)))
        if out:
            terminal_case.said(Say(report_lang)("cli.written", path=str(opened.export_decisions(out))))
        if not (given or out):
            terminal_case.decisions(opened.decisions(), report_lang)
    return DONE


@case.command()
@_case
@_language
def agreement(file: Path, wait: float, report_lang: str) -> int:
    """Say how far each two reviewers agree (Cohen's kappa)."""
    with _opened(file, wait) as opened:
        terminal_case.agreement(opened.agreement(), report_lang)
    return DONE


@case.command()
@_case
@click.argument("report")
@_language
def versions(file: Path, wait: float, report: str, report_lang: str) -> int:
    """List every version of a report, named by its id or address."""
    with _opened(file, wait) as opened:
        terminal_case.versions(opened.versions(report), report_lang)
    return DONE


@case.command()
@_case
@_language
def log(file: Path, wait: float, report_lang: str) -> int:
    """Print everything that was done, in order."""
    with _opened(file, wait) as opened:
        terminal_case.log(opened.log(), report_lang)
    return DONE


@case.command()
@_case
@_language
def verify(file: Path, wait: float, report_lang: str) -> int:
    """Look for rows that were altered, removed or added behind the log; exit with 1 if there are any."""
    with _opened(file, wait) as opened:
        found, rows = opened.verify(lang=report_lang), len(opened.log())
    say = Say(report_lang)
    for line in found:
        terminal_case.said(line)
    click.echo(say.count("case.broken", len(found)) if found else say.count("case.whole", rows))
    return MATCHED if found else DONE


@case.command()
@_case
@click.argument("since")
@click.option("--out", metavar="FILE", help="File to write, .html or .md; by default it is printed.")
@_language
def diff(file: Path, wait: float, since: str, out: str | None, report_lang: str) -> int:
    """Say what is new, gone or changed since a day, a moment or a log number."""
    with _opened(file, wait) as opened:
        found = opened.diff(_point(since))
    terminal.difference(found, report_lang)
    if out:
        terminal_case.said(Say(report_lang)("cli.written", path=str(found.save(out, lang=report_lang))))
    return DONE

"""The command line. Exit codes: 0 done, 1 `--fail-on` matched, 2 bad input or usage."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from claimcheck import terminal
from claimcheck._version import __version__
from claimcheck.cli_case import case
from claimcheck.errors import ClaimcheckError, NotEnoughData
from claimcheck.messages import LANGUAGES
from claimcheck.options import Options
from claimcheck.pipeline import MOST_WORKERS, Engine, Keep, OnTrouble
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import visible
from claimcheck.presentation.save import FORMATS, check_target, loss, render, save
from claimcheck.presentation.say import Say
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.report import Report

DONE, MATCHED, BAD, INTERRUPTED = 0, 1, 2, 130
STDOUT = "-"
EXCHANGE = ("jsonld", "anno.jsonld", "ttl")
"""Formats for other tools: of these it is printed what they leave out."""
F = TypeVar("F", bound=Callable[..., object])


def main(args: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; whatever goes wrong is said in one block on stderr."""
    try:
        return int(cli.main(args, prog_name="claimcheck", standalone_mode=False) or DONE)
    except ClaimcheckError as error:
        terminal.complain(str(error))
    except click.ClickException as error:
        error.show()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has enough of it; nothing more may be written when Python closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return BAD


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimcheck")
def cli() -> None:
    """Who said what, how sure they were, and where reports agree or contradict each other."""


def _reading(command: F) -> F:
    """The arguments of commands that read reports."""
    skip = click.option(
        "--on-error", type=click.Choice(["raise", "skip"]), default="raise", show_default=True,
        help="What to do with records that cannot be used: stop, or leave them out with a note.",
    )  # fmt: skip
    jobs = click.option(
        "--jobs", type=click.IntRange(1, MOST_WORKERS), default=1, show_default=True, help="Processes that read reports.",
    )  # fmt: skip
    cache = click.option(
        "--cache", type=click.Path(path_type=Path), metavar="FOLDER", help="Keep the claims of reports here, and read each once.",
    )  # fmt: skip
    tagger = click.option(
        "--tagger", metavar="spacy:MODEL", help="Tag and parse with an installed spaCy model (extra spacy) instead.",
    )  # fmt: skip
    paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
    return paths(skip(jobs(cache(tagger(command)))))


@cli.command()
@_reading
@click.option("--out", metavar="FILE", help="File to write, by default conflicts.html; - is standard output.")
@click.option("--format", "format", type=click.Choice(list(FORMATS)), help="Format, by default from the suffix of --out.")
@click.option(
    "--fail-on", type=click.Choice([r.value for r in Relation]), multiple=True, help="Exit with 1 if there is such a finding."
)
@click.option("--report-lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the report.")
@click.option(
    "--keep", type=click.Choice(["notable", "all"]), default="notable", show_default=True,
    help="Findings to keep: all, or all but compatible and not comparable ones without a flag.",
)  # fmt: skip
@click.option(
    "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True,
    help="What compares: this process, or Spark (extra spark).",
)  # fmt: skip
@click.option("--memory-limit", metavar="SIZE", help="Memory of the embedded engine, such as 1GB.")
def check(
    paths: tuple[Path, ...],
    on_error: OnTrouble,
    out: str | None,
    format: str | None,
    fail_on: tuple[str, ...],
    report_lang: str,
    keep: Keep,
    engine: Engine,
    jobs: int,
    cache: Path | None,
    tagger: str | None,
    memory_limit: str | None,
) -> int:
    """Compare the claims of reports and write a conflict report.

    PATH is a folder of reports or a file: .txt, .md, .html, .json, .jsonl, .csv, .parquet.
    """
    target = None if out == STDOUT else Path(out or f"conflicts.{format or 'html'}")
    format = check_target(target, format) if target else format or "md"
    from claimcheck import pipeline

    reading = pipeline.read(paths, on_error=on_error)
    with terminal.progress(report_lang) as told:
        items: tuple[Report | Claim, ...] = (*reading.reports, *reading.claims)
        result = pipeline.check(
            items, keep=keep, on_error=on_error, notes=reading.notes, progress=told, workers=jobs, cache=cache,
            engine=engine, options=Options(memory_limit=memory_limit, tagger=tagger),
        )  # fmt: skip
    _hand_over(result, target, format, report_lang)
    matched = [r for r in fail_on if any(f.relation == r for f in result.findings)]
    terminal.matched(result, matched, report_lang)
    return MATCHED if matched else DONE


@cli.command()
@click.argument("claims", type=click.Path(path_type=Path), metavar="CLAIMS.parquet")
@click.option("--out", type=click.Path(path_type=Path), default="conflicts", show_default=True, help="Folder to write.")
@click.option("--memory-limit", metavar="SIZE", help="Memory of the whole check, such as 1GB; the rest is kept on disk.")
def table(claims: Path, out: Path, memory_limit: str | None) -> int:
    """Compare very many structured claims and write findings and issues as Parquet."""
    from claimcheck import pipeline

    with terminal.progress("en") as told:
        result = pipeline.check_table(claims, out, options=Options(memory_limit=memory_limit), progress=told)
    for relation, count in result.findings:
        click.echo(f"{relation}: {count}")
    click.echo(str(result.folder))
    return DONE


def _hand_over(result: ConflictReport, target: Path | None, format: str, lang: str) -> None:
    """Write the file and print the summary, or print the report itself."""
    if target is None:
        terminal.put(render(result, format, lang=lang))
    else:
        save(result, target, lang=lang, format=format)
        terminal.summary(result, target, lang)
        if told := loss(format, lang) if format in EXCHANGE else "":
            click.echo(told, err=True)


@cli.command()
@_reading
@click.option("--format", "format", type=click.Choice(list(terminal.CLAIM_FORMATS)), default="table", show_default=True)
@click.option("--report-lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the table.")
@click.option("--explain", is_flag=True, help="Say of each claim how it was read, step by step, instead of printing a table.")
def extract(
    paths: tuple[Path, ...],
    on_error: OnTrouble,
    format: str,
    report_lang: str,
    explain: bool,
    jobs: int,
    cache: Path | None,
    tagger: str | None,
) -> int:
    """Print the claims of reports, each with its source and how sure that source is."""
    from claimcheck import pipeline

    reading = pipeline.read(paths, on_error=on_error)
    if not (reading.reports or reading.claims):
        raise NotEnoughData("nothing to read", fix="check the path and the suffixes")
    options = Options(tagger=tagger)
    with terminal.progress(report_lang) as told:
        found = pipeline.extract(reading.reports, progress=told, workers=jobs, cache=cache, options=options)
    claims = (*found, *reading.claims)
    if explain:
        terminal.explained([e.text(report_lang) for e in pipeline.explain_all(claims, reading.reports, options=options)])
    else:
        terminal.CLAIM_FORMATS[format](claims, reading.reports, report_lang)
    terminal.notes(reading.notes, report_lang)
    return DONE


@cli.command()
@click.argument("before", type=click.Path(path_type=Path), metavar="OLD.json")
@click.argument("after", type=click.Path(path_type=Path), metavar="NEW.json")
@click.option("--out", metavar="FILE", help="File to write, .html or .md; by default it is printed.")
@click.option("--report-lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the text.")
@click.option("--fail-on-new-conflict", is_flag=True, help="Exit with 1 if there is a conflict that was not there before.")
def diff(before: Path, after: Path, out: str | None, report_lang: str, fail_on_new_conflict: bool) -> int:
    """Say what is new, gone or changed between two conflict reports.

    OLD.json and NEW.json are files that `check --out FILE.json` wrote.
    """
    from claimcheck.presentation.difference import difference

    found = difference(ConflictReport.load(before), ConflictReport.load(after))
    terminal.difference(found, report_lang)
    if out:
        click.echo(Say(report_lang)("cli.written", path=visible(str(found.save(out, lang=report_lang)))))
    return MATCHED if fail_on_new_conflict and found.conflicts_new else DONE


@cli.command()
def schema() -> int:
    """Print the JSON Schema of the .json that `check` writes."""
    from claimcheck.presentation.export.json_schema import shipped

    click.echo(shipped(), nl=False)
    return DONE


@cli.command()
@click.option("--explain", metavar="ID", help="Say all that is known of one rule: what it says, examples, where it decides.")
@click.option(
    "--fixtures", type=click.Path(file_okay=False, path_type=Path), default=Path("fixtures"), show_default=True,
    help="Folder of scenarios, each with its reports, in which to look for findings of the rule.",
)  # fmt: skip
def rules(explain: str | None, fixtures: Path) -> int:
    """List the rules in the order in which they are asked."""
    from claimcheck.rules import default_rules
    from claimcheck.rules.examples import examples

    known = default_rules()
    if explain is None:
        terminal.rules([(r.id, r.says) for r in known])
    else:
        terminal.explain(known[explain].id, known[explain].function.__doc__ or "")
        terminal.examples(examples(explain))
        terminal.fired([(folder.name, _decided(folder, explain)) for folder in _scenarios(fixtures)])
    return DONE


def _scenarios(folder: Path) -> list[Path]:
    return sorted(f for f in folder.iterdir() if (f / "reports").is_dir()) if folder.is_dir() else []


def _decided(folder: Path, rule: str) -> list[Finding]:
    """The findings of one rule in a scenario."""
    from claimcheck.pipeline import check, read_reports

    return [f for f in check(read_reports(folder / "reports"), keep="all").findings if f.rule == rule]


cli.add_command(case)

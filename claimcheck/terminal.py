"""What the command line shows: tables, a summary, progress, complaints. Nothing from a report reaches the terminal raw."""

from __future__ import annotations

import csv
import inspect
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.difference import Difference
from claimcheck.presentation.escaping import csv_cell, visible
from claimcheck.presentation.export.difference import build as build_difference
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import bottom_line, head, quote
from claimcheck.presentation.view.quote import Voice
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.report import Report
from claimcheck.rules.examples import Example

Told = Callable[[str, int, int], None]
"""Called with a stage (`extract`, `sources`, `compare`, `issues`), how many of its steps are done, and how many there are."""
TOLD = frozenset({NoteKind.INPUT, NoteKind.READING, NoteKind.LIMITS, NoteKind.BLOCKING})
"""Notes that are printed; the others stand in the report only."""
_TONES = {"contradiction": "bold red", "weak_conflict": "yellow", "attribution_conflict": "magenta", "supersession": "blue"}


def plain(text: str, style: str = "") -> Text:
    """`text` as rich text that is neither markup nor a terminal command."""
    return Text(visible(" ".join(text.split())), style=style)


def complain(text: str) -> None:
    """An error as one block on stderr."""
    lines = [visible(line) for line in text.splitlines()]
    click.echo("\n".join([click.style("Error:", fg="red", bold=True) + f" {lines[0]}", *lines[1:]]), err=True)


def put(content: bytes) -> None:
    """A file on stdout: its bytes as they are in a pipe, what is invisible in it made visible on a terminal."""
    if not sys.stdout.isatty():
        click.echo(content, nl=False)
        return
    # A carriage return by itself would write over what the line said before.
    lines = visible(content.decode(errors="replace").replace("\r\n", "\n"))
    click.echo(lines.replace("\r", "⟨U+000D⟩"), nl=False)


@contextmanager
def progress(lang: str) -> Iterator[Told | None]:
    """Bars on stderr, one a stage, gone when done; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    say = Say(lang)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def told(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(say.or_word("step", stage))
            bars.update(tasks[stage], completed=done, total=total)

        yield told


def summary(result: ConflictReport, target: Path, lang: str) -> None:
    """Counts, bottom line and the file written, on stdout."""
    index = Index(result, Say(lang))
    top, lines = head.build(index), bottom_line.build(index)
    out = console()
    out.print(plain(f"{top.scope}, {top.period}"))
    out.print(plain(", ".join(f"{c.n} {c.label}" for c in top.counts if c.n) or lines.nothing, "bold"))
    for line in lines.lines:
        out.print()
        out.print(Text.assemble(plain(line.relation, _TONES.get(line.tone, "bold")), " ", plain(f"({line.age})", "dim")))
        for side in (line.a, line.b):
            out.print(Text.assemble("  ", voice(side.voice, index.say), " ", side.verb, " ", plain(f"“{side.text}”")))
            out.print(Text.assemble("    ", plain(f"{side.published}, {side.where}", "dim")))
    if lines.more:
        out.print(plain(lines.more))
    notes(result.notes, lang)
    out.print()
    out.print(plain(index.say("cli.written", path=str(target))))


def difference(found: Difference, lang: str) -> None:
    """What changed between two conflict reports, on stdout."""
    view, out = build_difference(found, lang), console()
    out.print(plain(view.scope))
    if view.nothing:
        out.print(plain(view.nothing, "bold"))
    for group in view.groups:
        out.print()
        out.print(plain(f"{group.title} ({group.count})", "bold"))
        for entry in group.entries:
            out.print(Text.assemble("  ", plain(entry.head)))
            for one in entry.quotes:
                out.print(Text.assemble("    ", plain(f"“{one.text}”"), " ", plain(f"({one.voice}, {one.published})", "dim")))
        if group.more:
            out.print(plain(group.more))


def voice(who: Voice, say: Say) -> Text:
    """A source, whether it is named, and through whom it speaks."""
    label = f"“{who.label}”" if who.descriptor else who.label
    via = f"; {say('report.via')} {', '.join(who.via)}" if who.via else ""
    return Text.assemble(plain(label, "bold"), " ", plain(f"({who.named}{via})"))


def notes(notes: Iterable[Note], lang: str, most: int = 10) -> None:
    """How many notes there are, on stderr, and the first ten of those that say what was left out or read otherwise."""
    every = tuple(notes)
    if every:
        click.echo(Say(lang).count("cli.skipped", len(every)), err=True)
    for one in [n.text(lang) for n in every if n.kind in TOLD][:most]:
        click.echo(f"  {visible(' '.join(one.split()))}", err=True)


def matched(result: ConflictReport, relations: Iterable[str], lang: str) -> None:
    """Which relations of `--fail-on` were found, on stderr."""
    say = Say(lang)
    for relation in relations:
        n = sum(f.relation == relation for f in result.findings)
        click.echo(say("cli.failed_on", relation=say(f"relation.{relation}"), n=n), err=True)


def rules(known: Iterable[tuple[str, str]]) -> None:
    """Ids and first lines of rules."""
    table = Table(box=None, show_header=True, header_style="bold", pad_edge=False)
    table.add_column(Say()("cli.rule_id"), no_wrap=True)
    table.add_column(Say()("cli.decides"))
    for id, line in known:
        table.add_row(plain(id, "bold"), plain(line))
    console().print(table)


def explain(id: str, doc: str) -> None:
    """A rule's whole docstring."""
    click.echo(f"{visible(id)}\n\n{visible(inspect.cleandoc(doc))}")


def examples(known: Sequence[Example]) -> None:
    """Pairs of claims that a rule decides, and pairs close by that it leaves to another."""
    say = Say()
    for part, wanted in (("cli.examples", True), ("cli.near_examples", False)):
        found = [e for e in known if e.decided is wanted]
        if found:
            click.echo(f"\n{say(part)}")
        for one in found:
            click.echo(f"  {visible(str(one))}\n    {one.rule}: {say(f'relation.{one.relation}')}")


def fired(scenarios: Sequence[tuple[str, Sequence[Finding]]]) -> None:
    """How many findings of each scenario one rule decided, and the first of them."""
    say = Say()
    if scenarios:
        click.echo(f"\n{say('cli.fixtures')}")
    for name, found in scenarios:
        click.echo(f"  {visible(name)}: {len(found)}")
        for one in found[:1]:
            click.echo(f"    {visible(' '.join(one.why.split()))}")


def _table(claims: Sequence[Claim], reports: Sequence[Report], lang: str) -> None:
    index = Index(ConflictReport(reports=reports, claims=claims), Say(lang))
    say = index.say
    table = Table(header_style="bold", show_lines=True)
    for column in ("claim", "source", "commitment", "report"):
        table.add_column(say(f"report.{column}"), overflow="fold")
    for claim in claims:
        commitment = quote.commitment(claim, say)
        where = f"{claim.report_id}, {quote.where(index, claim)}"
        table.add_row(plain(claim.quote), voice(quote.voice(index, claim), say), plain(commitment), plain(where, "dim"))
    console().print(table)


def _json(claims: Sequence[Claim], reports: Sequence[Report], lang: str) -> None:  # noqa: ARG001 - one signature a format
    from claimcheck.records.serial import dump_claim

    click.echo(json.dumps([dump_claim(c) for c in claims], indent=1))


def _jsonl(claims: Sequence[Claim], reports: Sequence[Report], lang: str) -> None:  # noqa: ARG001 - one signature a format
    from claimcheck.records.serial import dump_claim

    for claim in claims:
        click.echo(json.dumps(dump_claim(claim)))


def _csv(claims: Sequence[Claim], reports: Sequence[Report], lang: str) -> None:  # noqa: ARG001 - one signature a format
    from claimcheck.reading.claim_rows import claim_row, role_columns
    from claimcheck.records.columns import CLAIM

    rows = [dict(claim_row(c)) for c in claims]
    names = [*(c.name for c in CLAIM if c.name != "record"), *role_columns(list(rows))]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, names, extrasaction="ignore")
    writer.writerow({name: csv_cell(name) for name in names})
    writer.writerows({k: csv_cell(v) for k, v in row.items()} for row in rows)
    put(out.getvalue().encode())


CLAIM_FORMATS: Mapping[str, Callable[[Sequence[Claim], Sequence[Report], str], None]] = {
    "table": _table, "json": _json, "jsonl": _jsonl, "csv": _csv,
}  # fmt: skip
"""How `extract` prints claims, by format."""


def explained(texts: Sequence[str]) -> None:
    """How claims were read, an empty line between two."""
    click.echo("\n\n".join("\n".join(visible(line) for line in one.splitlines()) for one in texts))


def console() -> Console:
    """The console for stdout; wide where nobody looks, so that lines are not broken for a pipe."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty(), width=None if sys.stdout.isatty() else 160)

"""Write the reference pages that come from the code; with `--check`, say which of them are out of date.

With `--tutorial`, run the tutorial instead and write down what it shows: read the difference before you keep it.
"""

from __future__ import annotations

import copy
import inspect
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from claimcheck import messages
from claimcheck.cli import cli
from claimcheck.presentation.export import json_schema
from claimcheck.presentation.save import FORMATS, loss
from claimcheck.rules import default_rules

sys.path.insert(0, str(Path(__file__).parent))
from api import described
from mistakes import said

HERE = Path(__file__).parent / "reference"
MADE = "<!-- Made by docs/generate.py; change the code, then run it again. -->\n"


def command_line() -> str:
    """Every command with its arguments and options, as `--help` says them."""
    return "\n".join(_page("Command line", _commands()))


def _commands() -> Iterator[str]:
    yield "Exit codes: 0 done, 1 a relation named by `--fail-on` was found, 2 bad input or usage."
    for name, command in sorted(_every(cli, "claimcheck")):
        context = click.Context(command, info_name=name)
        usage = " ".join(command.collect_usage_pieces(context))
        yield f"\n## `{name}`\n\n{inspect.cleandoc(command.help or '')}\n\n```text\n{name} {usage}\n```\n"
        yield "| option | what it does |\n| --- | --- |"
        for option in command.get_params(context):
            record = option.get_help_record(context)
            if record and isinstance(option, click.Option):
                yield f"| `{_cell(record[0])}` | {_cell(record[1])} |"


def _every(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    """Commands by their full name, those of groups in place of the group."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _every(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def rules() -> str:
    """Every rule in the order in which they are asked."""
    return "\n".join(_page("Rules", _rules()))


def _rules() -> Iterator[str]:
    yield "The rules are asked in this order; the first that answers decides. A rule sees one comparison and no text."
    for one in default_rules():
        yield f"\n## {one.id}\n\n{inspect.getdoc(one.function)}"


def texts() -> str:
    """Every message in both languages."""
    return "\n".join(_page("Messages", _texts()))


def _texts() -> Iterator[str]:
    en, de = messages.table("en"), messages.table("de")
    yield "Every sentence that claimcheck prints. `{name}` is where a value goes.\n"
    yield "| id | English | German |\n| --- | --- | --- |"
    for id in sorted(en):
        yield f"| `{id}` | {_cell(en[id])} | {_cell(de[id])} |"


def mistakes() -> str:
    """The twenty likeliest mistakes, made, and what is said of each."""
    return "\n".join(_page("Twenty likely mistakes and their messages", _mistakes()))


def _mistakes() -> Iterator[str]:
    yield "Each message says what failed, where, what was got, what is allowed and how to fix it.\n"
    yield "| mistake | error | message |\n| --- | --- | --- |"
    for title, error, message in said():
        # In a code span nothing is markup but the bar of the table.
        words = " ".join(message.split()).replace("|", "\\|")
        yield f"| {title} | `{error}` | `{words}` |"


def formats() -> str:
    """Every format of a conflict report and what it leaves out."""
    return "\n".join(_page("Formats and what they leave out", _formats()))


def _formats() -> Iterator[str]:
    yield "`result.save` and `claimcheck check --out` choose by the suffix. Only `.json` can be read back and loses nothing.\n"
    yield "| suffix | what it leaves out |\n| --- | --- |"
    for suffix in FORMATS:
        yield f"| `.{suffix}` | {_cell(loss(suffix)) or 'nothing; `claimcheck schema` prints its JSON Schema'} |"


def api() -> str:
    """Every public name with its signature, its fields and what it is for."""
    return "\n".join(_page("Names in Python", described()))


def _page(title: str, body: Iterator[str]) -> Iterator[str]:
    yield from (f"# {title}\n", MADE)
    yield from body
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


SCHEMA = "../../claimcheck/presentation/export/" + json_schema.RESOURCE
PAGES: Mapping[str, Callable[[], str]] = {
    "cli.md": command_line, "rules.md": rules, "messages.md": texts, "mistakes.md": mistakes,
    "formats.md": formats, "api.md": api, SCHEMA: json_schema.dumps,
}  # fmt: skip


def outdated() -> list[str]:
    """The pages that are not what the code gives."""
    return [n for n, make in PAGES.items() if not (HERE / n).is_file() or (HERE / n).read_text(encoding="utf-8") != make()]


def tutorial() -> None:
    """Run the tutorial in an empty folder and write down what it shows."""
    import nbclient
    import nbformat

    path = HERE.parent / "tutorial.ipynb"
    book = nbformat.read(path, as_version=4)
    kept = copy.deepcopy(book.metadata)
    with tempfile.TemporaryDirectory() as folder:
        nbclient.NotebookClient(book, timeout=120, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
    book.metadata = kept
    for cell in book.cells:
        cell.metadata = {}
    path.write_text(nbformat.writes(book) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Write the pages, or only look at them; 1 where one is out of date."""
    if arguments == ["--tutorial"]:
        tutorial()
        return 0
    if arguments == ["--check"]:
        wrong = outdated()
        print(
            *(f"docs/reference/{n} is out of date: run python docs/generate.py" for n in wrong),
            sep="\n",
            end="\n" if wrong else "",
        )
        return 1 if wrong else 0
    for name, make in PAGES.items():
        (HERE / name).write_text(make(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

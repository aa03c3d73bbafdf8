"""Nothing that a report or a reviewer wrote commands the terminal, or is taken for markup of the table it stands in."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from presentation_samples import PAYLOADS, hostile

from claimcheck import terminal, terminal_case
from claimcheck.case import Added, Agreement, LogEntry, Version

PAYLOADS = (*PAYLOADS, "[bold red]x[/]", "[link=http://x]y[/link]", "\x1b]0;title\x07", "\x1b[2J\x1b[H", "a\rb", "\x08\x08x")
WHEN = datetime(2031, 5, 20, tzinfo=UTC)


def shown(payload: str) -> None:
    """Everything that the commands on a case print, with the payload wherever a text may stand."""
    result = hostile(payload)
    reviews = result.reviews
    terminal_case.added(Added(result.reports, result.claims, (payload,), result.findings, left_out=3), "en")
    terminal_case.reviews(reviews, "en")
    terminal_case.decisions([r.decision for r in reviews], "de")
    terminal_case.agreement([Agreement(payload, payload, 2, 1, 0.0)], "en")
    terminal_case.versions([Version(result.reports[0], WHEN, payload, "current")], "en")
    terminal_case.log([LogEntry(1, WHEN, payload, payload, {payload: payload}, "0" * 64, "1" * 64)], "en")
    terminal_case.said(payload)
    terminal.notes(result.notes, "en") if all(hasattr(n, "kind") for n in result.notes) else None
    terminal.complain(payload)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_raw_reaches_the_terminal(payload: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown(payload)
    said = capsys.readouterr()
    text = said.out + said.err
    raw = [c for c in text if c not in "\n\t" and not c.isprintable()]
    assert raw == [], raw[:5]


def test_markup_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    terminal_case.agreement([Agreement("[bold]x[/bold]", "y", 1, 1, None)], "en")
    assert "[bold]x[/bold]" in capsys.readouterr().out


def test_the_check_can_fail() -> None:
    assert not SimpleNamespace(text="\x1b[2J").text.isprintable()

"""What every format shows, computed once: one section a module, in the order in which an editor reads."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import (
    agreements,
    annex,
    bottom_line,
    conflicts,
    drift,
    filters,
    graph,
    head,
    inner,
    matrix,
    method,
    questions,
    sources,
    sourcing,
    texts,
    timeline,
    updates,
)  # fmt: skip
from claimcheck.presentation.view.filters import Filters
from claimcheck.presentation.view.head import Head

SECTIONS: tuple[tuple[str, Callable[[Index], object]], ...] = (
    ("bottom_line", bottom_line.build),
    ("conflicts", conflicts.build),
    ("updates", updates.build),
    ("matrix", matrix.build),
    ("sources", sources.build),
    ("graph", graph.build),
    ("timeline", timeline.build),
    ("agreements", agreements.build),
    ("drift", drift.build),
    ("inner", inner.build),
    ("questions", questions.build),
    ("sourcing", sourcing.build),
    ("texts", texts.build),
    ("method", method.build),
    ("annex", annex.build),
)
"""Sections in order: the id, which names the templates and the title, and what computes it."""


@frozen
class Section:
    """One section: its id, its title in the report language and what it shows (None: nothing to show)."""

    id: str
    title: str
    body: object


@frozen
class View:
    """The whole report as it will be read."""

    lang: str
    head: Head
    filters: Filters | None
    sections: tuple[Section, ...]


def build(result: ConflictReport, lang: str = "en") -> View:
    """The view of a conflict report in a report language; raises `UnknownNameError` for a language without messages."""
    index = Index(result, Say(lang))
    parts = tuple(Section(id, index.say(f"section.{id}"), make(index)) for id, make in SECTIONS)
    return View(lang, head.build(index), filters.build(index), parts)

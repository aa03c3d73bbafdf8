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
    decisions,
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
from claimcheck.presentation.view.agreements import Agreements
from claimcheck.presentation.view.conflicts import Conflicts
from claimcheck.presentation.view.filters import Filters
from claimcheck.presentation.view.head import Head
from claimcheck.presentation.view.inner import OfReport
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.presentation.view.questions import Questions
from claimcheck.records.finding import Relation

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
    ("decisions", decisions.build),
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
    """The whole report as it will be read. `anchors`: of findings shown as cards or lines.

    `relations`: what a reviewer may call a finding instead; none where no card is shown.
    """

    lang: str
    head: Head
    filters: Filters | None
    sections: tuple[Section, ...]
    anchors: frozenset[str]
    relations: tuple[str, ...]


def build(result: ConflictReport, lang: str = "en") -> View:
    """The view of a conflict report in a report language; raises `UnknownNameError` for a language without messages."""
    index = Index(result, Say(lang))
    parts = tuple(Section(id, index.say(f"section.{id}"), make(index)) for id, make in SECTIONS)
    cards = any(found.cards for part in parts for found in _pairs(part.body))
    relations = tuple(str(r) for r in Relation) if cards else ()
    return View(lang, head.build(index), filters.build(index), parts, _anchors(parts), relations)


def _anchors(parts: tuple[Section, ...]) -> frozenset[str]:
    """The anchors of all pairs, wherever a section keeps them."""
    return frozenset(a for part in parts for found in _pairs(part.body) for a in found.anchors)


def _pairs(body: object) -> tuple[Pairs, ...]:
    match body:
        case Pairs():
            return (body,)
        case Conflicts():
            return tuple(group.pairs for group in body.groups)
        case Agreements():
            return (body.certainty,)
        case Questions():
            return (body.warnings,)
        case tuple():
            return tuple(group.pairs for group in body if isinstance(group, OfReport))
    return ()

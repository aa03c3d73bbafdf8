"""A claim: a proposition relative to a source."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from attrs import Attribute, field, frozen

from claimcheck.errors import FormatError, SpanError
from claimcheck.records._check import (
    Published,
    Words,
    are_all,
    are_texts,
    as_tuple,
    is_a,
    is_optional_text,
    is_text,
    place_of,
)  # fmt: skip
from claimcheck.records._html import in_notebook
from claimcheck.records.report import check_published, in_order, window
from claimcheck.records.source import SILENT, Attribution
from claimcheck.records.values import Event, Factuality, Period, Place, Quantity, Span

BETWEEN_SPANS = " … "


class ClaimKind(Words):
    """How a proposition stands in its text."""

    ASSERTED = "asserted"
    PRESUPPOSED = "presupposed"
    IMPLIED = "implied"
    ATTRIBUTION = "attribution"
    NULL = "null"


@frozen(kw_only=True, slots=False)
class Claim:
    """What one source says in one place of one report.

    `content` is the proposition in the words of the report (white space folded); `factuality` holds at the innermost
    source. `scope`: words that narrow the claim, as language-neutral ids (`direct`, `official`, `current`, `trilateral`).
    `marker`: the word that says that this claim updates an earlier one ("now", "verschoben"), verbatim.
    `terms`: its content words in order, each once, as ids of predicates and concepts, names, numbers (`#12`) and lemmas
    (`de:wort`); a hand-typed claim may have none.
    `cover`: where there are several spans, the stretch of text that holds them all. A hand-typed claim may have no spans.
    """

    id: str = field(validator=is_text)
    report_id: str = field(validator=is_text)
    published: Published = None
    kind: ClaimKind = field(default=ClaimKind.ASSERTED, converter=ClaimKind)
    content: str = field(validator=is_text)
    lang: str | None = field(default=None, validator=is_optional_text)
    spans: tuple[Span, ...] = field(default=(), converter=as_tuple, validator=are_all(Span))
    cover: Span | None = field(default=None, validator=is_a(Span, type(None)))
    attribution: Attribution = field(validator=is_a(Attribution))
    factuality: Factuality = field(factory=Factuality, validator=is_a(Factuality))
    event: Event | None = field(default=None, validator=is_a(Event, type(None)))
    place: Place | None = field(default=None, validator=is_a(Place, type(None)))
    time: Period | None = field(default=None, validator=is_a(Period, type(None)))
    quantity: Quantity | None = field(default=None, validator=is_a(Quantity, type(None)))
    condition: str | None = field(default=None, validator=is_optional_text)
    scope: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    marker: str | None = field(default=None, validator=is_optional_text)
    terms: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts, repr=False)
    notes: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)

    @spans.validator
    def _ordered(self, field: Attribute[Any], value: tuple[Span, ...]) -> None:
        if any(b.start < a.end for a, b in pairwise(value)):
            got = [(s.start, s.end) for s in value]
            raise SpanError("spans overlap or are out of order", where=place_of(self, field), got=got)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "published", check_published(self.published, place_of(self, "published")))
        object.__setattr__(self, "scope", tuple(sorted(set(self.scope))))
        if len(self.spans) > 1 and not (self.cover and all(self.cover.covers(s) for s in self.spans)):
            raise SpanError("several spans need a cover", where=place_of(self, "cover"), got=self.cover)
        if self.attribution.stance in SILENT and self.kind is not ClaimKind.NULL:
            raise FormatError(
                "a source that did not comment makes a null claim",
                where=place_of(self, "kind"),
                got=self.kind,
                allowed="null",
            )

    @property
    def span(self) -> Span | None:
        """The stretch of text that covers all spans, None where there are none."""
        return self.spans[0] if len(self.spans) == 1 else self.cover

    @property
    def extent(self) -> tuple[int, int] | None:
        """First and last offset of all spans."""
        return (self.spans[0].start, self.spans[-1].end) if self.spans else None

    @property
    def quote(self) -> str:
        """The words verbatim, several spans joined by an ellipsis; the content where there are none."""
        return BETWEEN_SPANS.join(s.quote for s in self.spans) if self.spans else self.content

    @property
    def window(self) -> tuple[date, date] | None:
        """First and last possible day of publication, or None."""
        return window(self.published)

    @property
    def order(self) -> tuple[tuple[bool, date], str, tuple[int, int], str]:
        """A sort key: publication, report, place in it, id."""
        return (in_order(self.published), self.report_id, self.extent or (0, 0), self.id)

    @cached_property
    def key(self) -> str:
        """A hash of what the claim says and who says it, the same in every run and wherever it stands."""
        parts = (
            self.lang, self.kind, " ".join(self.content.split()), str(self.attribution), self.factuality, self.event,
            self.place, self.time, self.quantity, self.condition, self.scope, self.window,
        )  # fmt: skip
        return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=12).hexdigest()

    def __str__(self) -> str:
        return f'{self.attribution}: "{self.quote}" ({self.factuality})'

    def _repr_html_(self) -> str:
        return in_notebook(self)

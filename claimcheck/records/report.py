"""A news report as it was read: its text is never altered."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from claimcheck.errors import AttributionError, DateError, MetadataError, TextError
from claimcheck.records._check import Published, Words, are_texts, as_tuple, is_optional_text, is_text, place_of
from claimcheck.records.source import Source


class PublishedBasis(Words):
    """How the publication date is known."""

    STATED = "stated"
    INFERRED = "inferred"


def window(published: Published) -> tuple[date, date] | None:
    """First and last possible day of publication, or None."""
    if published is None:
        return None
    if isinstance(published, tuple):
        return published
    day = published.date() if isinstance(published, datetime) else published
    return (day, day)


def check_published(value: object, where: str) -> Published:
    """`value` as a publication date; raises `DateError` or `MetadataError` for anything else."""
    if isinstance(value, list):
        value = tuple(value)
    if isinstance(value, tuple):
        if len(value) != 2 or not all(isinstance(v, date) and not isinstance(v, datetime) for v in value):
            raise DateError("a window has two days", where=where, got=value, allowed="(first date, last date)")
        if value[1] < value[0]:
            raise DateError("ends before it starts", where=where, got=f"{value[0]} to {value[1]}")
        return value
    if isinstance(value, datetime) and value.tzinfo is None:
        raise MetadataError("a time without a zone", where=where, got=value, allowed="a date or an aware datetime")
    if value is not None and not isinstance(value, date):
        raise DateError(
            "not a publication date",
            where=where,
            got=value,
            allowed="a date, an aware datetime, a window of dates or None",
        )
    return value


def in_order(published: Published) -> tuple[bool, date]:
    """A sort key: by first possible day, not known last."""
    days = window(published)
    return (days is None, days[0] if days else date.max)


@frozen(kw_only=True)
class Report:
    """One published text with what is known of it.

    Offsets everywhere count code points of `text`, end exclusive. `published` is a date, an aware datetime, a window
    of dates when it is only known roughly, or None: then relative times stay unresolved. `derived_from`: ids of reports
    that this one copies, translates or rewrites.
    """

    id: str = field(validator=is_text)
    text: str = field(repr=lambda t: f"<{len(t)} characters>")
    outlet: Source | str | None = None
    published: Published = None
    lang: str | None = field(default=None, validator=is_optional_text)
    title: str | None = field(default=None, validator=is_optional_text)
    url: str | None = field(default=None, validator=is_optional_text)
    retrieved: datetime | date | None = None
    derived_from: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    published_basis: PublishedBasis = field(default=PublishedBasis.STATED, converter=PublishedBasis)

    def __attrs_post_init__(self) -> None:
        check_text(self.text, place_of(self, "text"))
        object.__setattr__(self, "published", check_published(self.published, place_of(self, "published")))
        check_retrieved(self.retrieved, self.published, place_of(self, "retrieved"))
        if not isinstance(self.outlet, Source | None) and (not isinstance(self.outlet, str) or not self.outlet.strip()):
            raise MetadataError(
                "not an outlet", where=place_of(self, "outlet"), got=self.outlet, allowed="a Source, a name or None"
            )
        if self.id in self.derived_from:
            raise AttributionError("a report derived from itself", where=place_of(self, "derived_from"), got=self.id)

    @property
    def window(self) -> tuple[date, date] | None:
        """First and last possible day of publication, or None."""
        return window(self.published)

    @property
    def outlet_name(self) -> str | None:
        """The outlet's name, where stated."""
        return self.outlet.label if isinstance(self.outlet, Source) else self.outlet


def check_retrieved(retrieved: object, published: Published, where: str) -> None:
    """Raise `MetadataError` unless a report was retrieved, as far as its dates tell, after it was published.

    A day of tolerance: days of different time zones are compared.
    """
    if retrieved is None:
        return
    if not isinstance(retrieved, date) or (isinstance(retrieved, datetime) and retrieved.tzinfo is None):
        raise MetadataError("not a date of retrieval", where=where, got=retrieved, allowed="a date or an aware datetime")
    days, last = window(published), retrieved.date() if isinstance(retrieved, datetime) else retrieved
    if days and days[0].toordinal() > last.toordinal() + 1:
        raise MetadataError("retrieved before it was published", where=where, got=f"published {days[0]}, retrieved {last}")


def check_text(text: object, where: str) -> None:
    """Raise `TextError` unless `text` is a text that can be kept and pointed into."""
    if not isinstance(text, str):
        raise TextError("not text", where=where, got=text, allowed="a string")
    if not text.strip():
        raise TextError("empty", where=where, got=text, allowed="at least one character that is not white space")
    if (at := text.find("\0")) >= 0:
        raise TextError("a NUL character", where=f"{where}[{at}]", fix="remove it, or read the file in its own encoding")
    if (bad := next((i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff"), -1)) >= 0:
        raise TextError("half a surrogate pair", where=f"{where}[{bad}]", got=text[bad], fix="decode the text anew")

"""The report's own words in one report language: messages, counts and dates."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from claimcheck.errors import UnknownNameError
from claimcheck.messages import LANGUAGES, table, text
from claimcheck.records._check import Published
from claimcheck.records.report import PublishedBasis, window
from claimcheck.records.values import Period


def _known(_instance: object, _field: object, value: str) -> None:
    if value not in LANGUAGES:
        raise UnknownNameError("no such report language", got=value, allowed=", ".join(LANGUAGES))


@frozen
class Say:
    """Says messages in one language; raises `UnknownNameError` for a language without messages."""

    lang: str = field(default="en", validator=_known)

    def __call__(self, id: str, **values: object) -> str:
        """The message `id` with its values."""
        return text(id, self.lang, **values)

    def or_word(self, group: str, word: str) -> str:
        """The name of `word` in a table of names, or the word itself where the table does not have it."""
        return table(self.lang).get(f"{group}.{word}", word)

    def count(self, id: str, n: int) -> str:
        """`id.one` or `id.other`, by number."""
        return self(f"{id}.one" if n == 1 else f"{id}.other", n=n)

    def day(self, day: date) -> str:
        """A day as people write it: `17 Dec 2025`, `17. Dez. 2025`."""
        return self("date.day", d=day.day, month=self(f"date.month.{day.month}"), year=day.year)

    def days(self, start: date | None, end: date | None) -> str:
        """One day, a span of days, or one with an open end."""
        if start is None or end is None:
            return self("date.until", day=self.day(end)) if end else self("date.from", day=self.day(start)) if start else ""
        return self.day(start) if start == end else self._span(start, end)

    def _span(self, start: date, end: date) -> str:
        """Two days, month and year said once where both share them."""
        if start.year != end.year:
            return self("date.span", start=self.day(start), end=self.day(end))
        shared = "date.in_month" if start.month == end.month else "date.in_year"
        return self(shared, d=start.day, month=self(f"date.month.{start.month}"), end=self.day(end))

    def period(self, period: Period) -> str:
        """A period, with what is inferred, vague or unresolved said."""
        if not period.resolved:
            return self("date.unresolved", words=period.expression or "")
        days = self.days(period.start, period.end)
        mark = f"date.basis.{period.basis}"
        return self(mark, days=days)

    def published(self, published: Published, basis: PublishedBasis = PublishedBasis.STATED) -> str:
        """A publication date or window, with the hour where it is known, and with "inferred" where it is."""
        days = window(published)
        if days is None:
            return self("date.unknown")
        said = self.days(*days)
        if isinstance(published, datetime):
            said = f"{said}, {published:%H:%M %Z}".strip()
        return self("date.inferred", days=said) if basis is PublishedBasis.INFERRED else said

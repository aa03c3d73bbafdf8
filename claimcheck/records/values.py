"""The values of a claim's slots: spans, periods, places, quantities, roles, events, factuality."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from attrs import Attribute, field, frozen

from claimcheck.errors import DateError, FormatError, NumberError, SpanError
from claimcheck.records._check import Words, are_texts, as_tuple, is_a, is_optional_text, is_text, place_of


@frozen
class Span:
    """Words of a report: code points `start` to `end` (exclusive) of its text, and those words verbatim."""

    start: int
    end: int
    quote: str

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.start, int) or not isinstance(self.end, int) or isinstance(self.start, bool):
            raise SpanError("offsets are whole numbers", where="Span", got=(self.start, self.end))
        if isinstance(self.end, bool) or not isinstance(self.quote, str):
            raise SpanError("two offsets and the words", where="Span", got=(self.end, self.quote), allowed="a number, a text")
        if not 0 <= self.start < self.end:
            raise SpanError("offsets out of order", where="Span", got=(self.start, self.end), allowed="0 <= start < end")
        if len(self.quote) != self.end - self.start:
            raise SpanError(
                "quote and offsets differ in length", where=f"Span {self.start}-{self.end}", got=self.quote,
                allowed=f"{self.end - self.start} code points", fix="take the quote as text[start:end]",
            )  # fmt: skip
        if self.quote != self.quote.strip():
            raise SpanError("quote begins or ends with white space", where=f"Span {self.start}-{self.end}", got=self.quote)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of `text[start:end]` without the white space around it."""
        part = text[start:end]
        left = len(part) - len(part.lstrip())
        quote = part.strip()
        return cls(start + left, start + left + len(quote), quote)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Certainty(Words):
    """How far a source commits (FactBank): certain, probable, possible, underspecified."""

    CERTAIN = "CT"
    PROBABLE = "PR"
    POSSIBLE = "PS"
    UNDERSPECIFIED = "U"


class Polarity(Words):
    """Whether the source says that it is so, that it is not so, or neither."""

    POSITIVE = "+"
    NEGATIVE = "-"
    UNKNOWN = "u"


@frozen
class Factuality:
    """Certainty and polarity of a claim at its innermost source (FactBank, Saurí & Pustejovsky 2009)."""

    certainty: Certainty = field(default=Certainty.CERTAIN, converter=Certainty)
    polarity: Polarity = field(default=Polarity.POSITIVE, converter=Polarity)

    def __attrs_post_init__(self) -> None:
        if self.polarity is Polarity.UNKNOWN and self.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE):
            raise FormatError(
                "a committed source has a polarity",
                where="Factuality",
                got=str(self),
                allowed="CT+ CT- PR+ PR- PS+ PS- CTu U+ U- Uu",
            )

    @classmethod
    def parse(cls, value: str) -> Factuality:
        """From `CT+`, `PS-`, `Uu` or `U`; raises `FormatError` for anything else."""
        for certainty in Certainty:
            if value.startswith(certainty) and value[len(certainty) :] in (*Polarity, ""):
                rest = value[len(certainty) :]
                return cls(certainty, Polarity(rest or ("u" if certainty is Certainty.UNDERSPECIFIED else "+")))
        raise FormatError("not a factuality", got=value, allowed="CT, PR, PS or U, then +, - or u")

    @property
    def committed(self) -> bool:
        """Whether the source says anything either way."""
        return self.certainty is not Certainty.UNDERSPECIFIED

    def __str__(self) -> str:
        return f"{self.certainty}{self.polarity}"


class Basis(Words):
    """How a period came to be known."""

    STATED = "stated"
    RELATIVE = "relative"
    VAGUE = "vague"
    INFERRED = "inferred"
    VALIDITY = "validity"
    UNRESOLVED = "unresolved"


@frozen
class Period:
    """Days from `start` to `end`, both inclusive; None is open.

    `basis`: `stated` (an absolute date), `relative` (resolved against the publication date), `vague` (the same, with
    soft ends), `inferred` (from the context), `validity` (when the statement holds, not when the event takes place:
    "currently"), `unresolved` (the words are there, the days are not known).
    """

    start: date | None = None
    end: date | None = None
    basis: Basis = field(default=Basis.STATED, converter=Basis)
    expression: str | None = field(default=None, validator=is_optional_text)

    def __attrs_post_init__(self) -> None:
        for name in ("start", "end"):
            value = getattr(self, name)
            if isinstance(value, datetime) or not isinstance(value, date | None):
                raise DateError("a period is counted in days", where=f"Period.{name}", got=value, allowed="a date or None")
        if self.start and self.end and self.end < self.start:
            raise DateError("ends before it starts", where="Period", got=f"{self.start} to {self.end}")
        if self.basis is Basis.UNRESOLVED and (self.start or self.end or not self.expression):
            raise DateError("an unresolved period has words and no days", where="Period", got=self.expression)
        if self.basis is not Basis.UNRESOLVED and self.start is None and self.end is None:
            raise DateError("a resolved period has a start or an end", where="Period", got=self.expression)

    @property
    def resolved(self) -> bool:
        """Whether any of its days is known."""
        return self.basis is not Basis.UNRESOLVED

    def __str__(self) -> str:
        if not self.resolved:
            return f'"{self.expression}"'
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"


@frozen
class Place:
    """A place by its English gazetteer name, or verbatim where the gazetteer does not know it.

    `within` goes outwards (`("Florida", "United States", "North America")`); it is empty for a place not known.
    `expression`: the words of the report.
    """

    name: str = field(validator=is_text)
    within: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    expression: str | None = field(default=None, validator=is_optional_text)

    @property
    def resolved(self) -> bool:
        """Whether the gazetteer knows it."""
        return bool(self.within)

    def __str__(self) -> str:
        outer = next((name for name in self.within if name[0].isupper()), None)  # a part of a country is no address
        return f"{self.name}, {outer}" if outer else self.name


@frozen
class Quantity:
    """A number as the interval that its words allow; None is open.

    `low_open`, `high_open`: the bound itself is excluded. `unit`: `count`, `percent`, `percentage_point`, `EUR`, `kilometre` ...;
    `of`: what is counted, in the language of the claim or as a language-neutral id. `soft`: rounded or vague, so that a
    small difference is no contradiction.
    """

    low: float | None = None
    high: float | None = None
    low_open: bool = field(default=False, validator=is_a(bool))
    high_open: bool = field(default=False, validator=is_a(bool))
    unit: str = field(default="count", validator=is_text)
    of: str | None = field(default=None, validator=is_optional_text)
    soft: bool = field(default=False, validator=is_a(bool))
    expression: str | None = field(default=None, validator=is_optional_text)

    def __attrs_post_init__(self) -> None:
        for name in ("low", "high"):
            _number(self, name, getattr(self, name))
        if self.low is not None and self.high is not None and self.high < self.low:
            raise NumberError("upper bound below lower bound", where="Quantity", got=(self.low, self.high))
        if self.low is None and self.high is None and not self.expression:
            raise NumberError("neither a number nor words", where="Quantity", allowed="low, high or expression")

    @property
    def resolved(self) -> bool:
        """Whether any bound is known."""
        return self.low is not None or self.high is not None

    @property
    def exact(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    def __str__(self) -> str:
        if not self.resolved:
            return f'"{self.expression}"'
        low, high = _plain(self.low), _plain(self.high)
        number = low if self.exact else f"{'(' if self.low_open else '['}{low}, {high}{')' if self.high_open else ']'}"
        return " ".join(p for p in (number, "" if self.unit == "count" else self.unit, self.of or "") if p)


def _plain(value: float | None) -> str:
    return ".." if value is None else f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"


def _number(instance: object, name: str, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise NumberError("not a number", where=place_of(instance, name), got=value)
    if not math.isfinite(value) or value < 0:
        raise NumberError("not a count or measure", where=place_of(instance, name), got=value, allowed="0 or more, finite")


@frozen
class Role:
    """Who or what fills one role of an event.

    `exhaustive`: nobody else does ("only", "sole"). `resolved`: False for a pronoun nobody could resolve.
    `inferred`: the filler is known by coreference, not named in these words.
    """

    values: tuple[str, ...] = field(converter=as_tuple, validator=are_texts)
    exhaustive: bool = field(default=False, validator=is_a(bool))
    resolved: bool = field(default=True, validator=is_a(bool))
    inferred: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if not self.values:
            raise FormatError("a role has a filler", where="Role.values", got=self.values, allowed="one name or more")

    def __str__(self) -> str:
        return ", ".join(self.values)


class EventClass(Words):
    """How an event behaves over time: it decides what an update can be."""

    UNIQUE = "unique"
    RECURRING = "recurring"
    STATE = "state"
    PLAN = "plan"
    CUMULATIVE_COUNT = "cumulative_count"


def _roles(value: object) -> object:
    return dict(sorted(value.items())) if isinstance(value, Mapping) else value


@frozen
class Event:
    """What a claim is about: a predicate (a plain English verb, or `de:word` where no table knows it) and its roles."""

    predicate: str = field(validator=is_text)
    roles: Mapping[str, Role] = field(factory=dict, converter=_roles)
    event_class: EventClass = field(default=EventClass.UNIQUE, converter=EventClass)

    @roles.validator
    def _check_roles(self, field: Attribute[Any], value: object) -> None:
        if not isinstance(value, Mapping) or not all(isinstance(k, str) and isinstance(v, Role) for k, v in value.items()):
            raise FormatError("wrong type", where=place_of(self, field), got=value, allowed="a mapping of role names to Role")

    def __hash__(self) -> int:
        return hash((self.predicate, tuple(self.roles.items()), self.event_class))

    @property
    def resolved(self) -> bool:
        """Whether a table knows the predicate."""
        return ":" not in self.predicate

    def role(self, name: str) -> tuple[str, ...]:
        """The fillers of a role, empty where it is not stated."""
        return self.roles[name].values if name in self.roles else ()

    def __str__(self) -> str:
        inside = "; ".join(f"{name}: {role}" for name, role in self.roles.items())
        return f"{self.predicate}({inside})"

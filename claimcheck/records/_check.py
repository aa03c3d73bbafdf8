"""Checks that records make of their fields on construction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NoReturn

from attrs import Attribute

from claimcheck.errors import FormatError

Validator = Callable[[Any, "Attribute[Any]", Any], None]


class Words(StrEnum):
    """A closed set of words; calling it with another word raises `FormatError` with the allowed ones."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise FormatError(f"not one of the {cls.__name__} words", got=value, allowed=", ".join(cls))


Published = date | datetime | tuple[date, date] | None
"""A day, an aware moment, a window of days, or not known."""


def place_of(instance: object, field: Attribute[Any] | str) -> str:
    """`Claim.content` or, where the record has an id, `Claim['r:0-5'].content`."""
    name = field if isinstance(field, str) else field.name
    key = getattr(instance, "id", None)
    return f"{type(instance).__name__}{f'[{key!r}]' if isinstance(key, str) and key else ''}.{name}"


def is_text(instance: object, field: Attribute[Any], value: object) -> None:
    """A non-empty string."""
    if not isinstance(value, str) or not value.strip():
        raise FormatError("text expected", where=place_of(instance, field), got=value, allowed="a non-empty string")


def is_optional_text(instance: object, field: Attribute[Any], value: object) -> None:
    """None or a non-empty string."""
    if value is not None:
        is_text(instance, field, value)


def are_texts(instance: object, field: Attribute[Any], value: object) -> None:
    """A tuple of non-empty strings."""
    if not isinstance(value, tuple):
        raise FormatError("several texts expected", where=place_of(instance, field), got=value, allowed="a tuple of strings")
    for one in value:
        is_text(instance, field, one)


def is_a(*types: type) -> Validator:
    """An instance of one of `types` (`type(None)` for optional)."""

    def check(instance: object, field: Attribute[Any], value: object) -> None:
        if not isinstance(value, types):
            words = " or ".join("None" if t is type(None) else t.__name__ for t in types)
            raise FormatError("wrong type", where=place_of(instance, field), got=value, allowed=words)

    return check


def are_all(kind: type) -> Validator:
    """A tuple of instances of `kind`."""

    def check(instance: object, field: Attribute[Any], value: object) -> None:
        if not isinstance(value, tuple) or not all(isinstance(v, kind) for v in value):
            allowed = f"a tuple of {kind.__name__}"
            raise FormatError("wrong type", where=place_of(instance, field), got=value, allowed=allowed)

    return check


def is_count(instance: object, field: Attribute[Any], value: object) -> None:
    """None or a whole number from 1."""
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise FormatError("not a count", where=place_of(instance, field), got=value, allowed="None or a whole number from 1")


def as_tuple(value: object) -> object:
    """Lists and other iterables become tuples; a lone string stays, so that the validator can refuse it."""
    if value is None or isinstance(value, str | bytes) or not isinstance(value, Iterable):
        return value
    return tuple(value)

"""The one cattrs converter that knows how records are written as plain JSON values, strict about every type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import UnionType
from typing import Any, Union, get_args, get_origin

from attrs import has, resolve_types
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn

from claimcheck.errors import FormatError
from claimcheck.records._check import Published, Words
from claimcheck.records.claim import Claim
from claimcheck.records.dates import parse_day, parse_moment, parse_published
from claimcheck.records.source import Source

Structure = Callable[[Any, Any], Any]


def make_converter() -> Converter:
    """A converter that writes every record in full."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, allowed in ((str, "a text"), (bool, "true or false")):
        converter.register_structure_hook(kind, _exactly(kind, allowed))
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook(float, _number)
    _register_dates(converter)
    _register_shapes(converter)
    return converter


def by_id(converter: Converter) -> Converter:
    """`converter`, changed to write claims by id and to take claims that were looked up."""
    converter.register_unstructure_hook(Claim, lambda claim: claim.id)
    converter.register_structure_hook(Claim, _looked_up)
    return converter


def _looked_up(value: object, _: object) -> Claim:
    if not isinstance(value, Claim):
        raise FormatError("no claim of this id", got=value, allowed="an id listed under claims")
    return value


def _register_dates(converter: Converter) -> None:
    converter.register_structure_hook(date, _dated(parse_day))
    converter.register_structure_hook(datetime, _dated(parse_moment))
    converter.register_structure_hook_func(_is_union(date | datetime | None), _dated(parse_moment))
    converter.register_structure_hook_func(_is_union(Published), _published)
    converter.register_unstructure_hook(date, lambda v: v.isoformat())
    converter.register_unstructure_hook(datetime, lambda v: v.isoformat())


def _register_shapes(converter: Converter) -> None:
    converter.register_structure_hook_func(_is_union(Source | str | None), lambda v, _: _outlet(converter, v))
    converter.register_structure_hook(Words, lambda v, kind: kind(v))
    converter.register_structure_hook_factory(_is_generic(tuple), lambda kind: _tuple(converter, kind))
    converter.register_structure_hook_factory(_is_generic(Mapping), lambda kind: _mapping(converter, kind))
    converter.register_structure_hook_factory(has, lambda kind: _record(converter, kind))
    converter.register_unstructure_hook(Words, lambda v: v.value)
    converter.register_unstructure_hook(tuple, lambda v: [converter.unstructure(x) for x in v])


def _is_union(union: object) -> Callable[[object], bool]:
    members = frozenset(get_args(union))
    return lambda kind: get_origin(kind) in (Union, UnionType) and frozenset(get_args(kind)) == members


def _is_generic(origin: object) -> Callable[[object], bool]:
    return lambda kind: get_origin(kind) is origin


def _exactly(kind: type, allowed: str) -> Structure:
    def structure(value: object, _: object) -> object:
        if not isinstance(value, kind):
            raise FormatError("wrong type", got=value, allowed=allowed)
        return value

    return structure


def _whole_number(value: object, _: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise FormatError("wrong type", got=value, allowed="a whole number")
    return value


def _number(value: object, _: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise FormatError("wrong type", got=value, allowed="a number")
    return value


def _dated(parse: Callable[[str], object]) -> Structure:
    """A hook that reads text with `parse`; dates already read pass."""

    def structure(value: object, _: object) -> object:
        if isinstance(value, str):
            return parse(value)
        if value is not None and not isinstance(value, date):
            raise FormatError("wrong type", got=value, allowed="a date as text")
        return value

    return structure


def _published(value: object, _: object) -> object:
    if isinstance(value, list | tuple):
        return tuple(parse_day(v) if isinstance(v, str) else v for v in value)
    return _dated(parse_published)(value, None)


def _outlet(converter: Converter, value: object) -> object:
    return converter.structure(value, Source) if isinstance(value, Mapping) else value


def _tuple(converter: Converter, kind: Any) -> Structure:
    """Tuples come from lists alone: a text is no list of its letters."""
    kinds = get_args(kind)
    alike: Any = list.__class_getitem__(kinds[0]) if kinds[-1] is ... else None
    each = converter.get_structure_hook(alike) if alike else None

    def structure(value: object, _: object) -> object:
        if not isinstance(value, list | tuple):
            raise FormatError("wrong type", got=value, allowed="a list")
        if each is not None:
            return tuple(each(value, alike))
        if len(value) != len(kinds):
            raise FormatError("wrong length", got=value, allowed=f"a list of {len(kinds)}")
        return tuple(converter.structure(v, k) for v, k in zip(value, kinds, strict=True))

    return structure


def _mapping(converter: Converter, kind: Any) -> Structure:
    of = dict.__class_getitem__(get_args(kind))
    inner = converter.get_structure_hook(of)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            raise FormatError("wrong type", got=value, allowed="an object")
        return inner(value, of)

    return structure


def _record(converter: Converter, kind: Any) -> Structure:
    resolve_types(kind)
    make: Callable[..., object] = make_dict_structure_fn(kind, converter)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            raise FormatError("wrong type", got=value, allowed=f"an object with the fields of {kind.__name__}")
        return make(value, kind)

    return structure

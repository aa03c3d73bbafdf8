"""Thresholds and switches, recorded in every conflict report."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from attrs import Attribute, field, frozen

from claimcheck.errors import FormatError, NumberError, UnknownNameError

Check = Callable[[Any, "Attribute[Any]", Any], None]


def _number(low: float, high: float = math.inf, *, whole: bool = False) -> Check:
    """A number from `low` to `high`."""
    allowed = f"a {'whole ' if whole else ''}number from {low:g}" + (f" to {high:g}" if high < math.inf else "")

    def check(_: object, field: Attribute[Any], value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            raise FormatError("wrong type", where=f"Options.{field.name}", got=value, allowed=allowed)
        if not (low <= value <= high and math.isfinite(value)):
            raise NumberError("out of range", where=f"Options.{field.name}", got=value, allowed=allowed)

    return check


def _optional_text(_: object, field: Attribute[Any], value: object) -> None:
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise FormatError("wrong type", where=f"Options.{field.name}", got=value, allowed="None or a text")


def _optional_scale(_: object, field: Attribute[Any], value: object) -> None:
    if value is not None and value not in SCALES:
        allowed = f"None, {', '.join(SCALES)}"
        raise UnknownNameError("no such scale of probability", where=f"Options.{field.name}", got=value, allowed=allowed)


SPACY = "spacy:"
"""How the choice of spaCy models begins."""


def _optional_tagger(_: object, field: Attribute[Any], value: object) -> None:
    _optional_text(_, field, value)
    if isinstance(value, str) and not (value.startswith(SPACY) and _all_names(value.removeprefix(SPACY).split("+"))):
        allowed = "None, spacy:MODEL, or spacy:MODEL+MODEL for several languages"
        raise UnknownNameError("no such tagger", where=f"Options.{field.name}", got=value, allowed=allowed)


def _all_names(models: list[str]) -> bool:
    return all(m.isascii() and m.isidentifier() for m in models)


SCALES = ("icd203", "kent", "ipcc")
"""The scales of probability that ship."""

_size, _share = _number(1, whole=True), _number(0, 1)


@frozen(kw_only=True)
class Options:
    """What may be set, with the values that the evaluation used.

    `max_text`: longest report, in characters; `max_bytes`: the same in bytes of UTF-8; `max_file`: longest file that
    holds many records, in bytes. `memory_limit`: of the embedded engine, in its own words ("1GB"); None leaves it to the
    engine. `copy_*`: from which share of text, short word groups or claims in common on a report counts as a copy.
    `all_pairs`: up to how many claims `keep="all"` compares every pair. `scale`: whose bands are shown beside words of
    certainty ("icd203", "kent", "ipcc"); None shows none. `tagger`: "spacy:en_core_web_sm" tags and parses reports in the
    language of that installed model with it; None, and reports in other languages, take the tagger that is always there.
    """

    max_text: int = field(default=1_000_000, validator=_size)
    max_bytes: int = field(default=2_000_000, validator=_size)
    max_file: int = field(default=500_000_000, validator=_size)
    memory_limit: str | None = field(default=None, validator=_optional_text)
    all_pairs: int = field(default=2_000, validator=_number(0, whole=True))
    copy_jaccard: float = field(default=0.6, validator=_share)
    copy_contained: float = field(default=0.8, validator=_share)
    copy_rewritten: float = field(default=0.33, validator=_share)
    copy_aligned: float = field(default=0.7, validator=_share)
    soft_factor: float = field(default=3.0, validator=_number(1))
    day_tolerance: int = field(default=1, validator=_number(0, whole=True))
    scale: str | None = field(default=None, validator=_optional_scale)
    tagger: str | None = field(default=None, validator=_optional_tagger)

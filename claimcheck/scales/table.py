"""The scales that ship, read from `scales.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from claimcheck.errors import UnknownNameError
from claimcheck.records.issue import OriginCount
from claimcheck.records.source import Reliability
from claimcheck.scales.bands import Band, Scale


@cache
def scales() -> Mapping[str, Scale]:
    """Every scale by id."""
    raw = tomllib.loads((resources.files(__package__) / "scales.toml").read_text(encoding="utf-8"))
    return {id: Scale(id=id, **fields | {"bands": [Band(**b) for b in fields["bands"]]}) for id, fields in raw.items()}


def scale(id: str) -> Scale:
    """The scale `id`; raises `UnknownNameError` where there is none."""
    if id not in scales():
        raise UnknownNameError("no such scale", got=id, allowed=", ".join(scales()))
    return scales()[id]


def band(scale_id: str, phrase: str) -> Band | None:
    """The band of a scale that bears `phrase`, to be shown beside the word; None where the scale has no such word."""
    return scale(scale_id).band(phrase)


def reliability(grade: Reliability | str) -> Band:
    """The Admiralty band of a source's reliability; raises `FormatError` for a grade that does not exist."""
    wanted = Reliability(grade)
    return next(b for b in scale("admiralty_reliability").bands if b.id == wanted)


def proposed_credibility(origins: OriginCount) -> Band:
    """1 where two or more independent origins are certain, else 6, which is unknown and not low; people may judge otherwise."""
    wanted = "1" if origins.low >= 2 else "6"
    return next(b for b in scale("admiralty_credibility").bands if b.id == wanted)

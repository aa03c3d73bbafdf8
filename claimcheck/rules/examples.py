"""The examples of the shipped rules, from `examples.rules.toml`: pairs that a rule decides, and pairs close by."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen


@frozen
class Example:
    """Two claims by their slots, what they are to each other, and which rule decides; `of`: whose example it is."""

    of: str
    id: str
    rule: str
    relation: str
    a: Mapping[str, Any] = field(repr=False)
    b: Mapping[str, Any] = field(repr=False)
    type: str | None = None
    flags: tuple[str, ...] = ()

    @property
    def decided(self) -> bool:
        """Whether the rule whose example it is decides it; else it shows where that rule ends."""
        return self.rule == self.of

    def __str__(self) -> str:
        return f"{self.id}: {_slots(self.a)} | {_slots(self.b)}"


def _slots(claim: Mapping[str, Any]) -> str:
    parts = (f"{name} {', '.join(v) if isinstance(v, list) else v}" for name, v in claim.items() if name != "predicate")
    return "; ".join((*([claim["predicate"]] if "predicate" in claim else []), *parts))


def examples(id: str) -> tuple[Example, ...]:
    """The examples of one rule, those that it decides first; none for a rule of one's own."""
    return tuple(sorted((e for e in _all() if e.of == id), key=lambda e: not e.decided))


@cache
def _all() -> tuple[Example, ...]:
    text = files(__package__).joinpath("examples.rules.toml").read_text(encoding="utf-8")
    return tuple(Example(**{**case, "flags": tuple(case.get("flags", ()))}) for case in tomllib.loads(text)["case"])

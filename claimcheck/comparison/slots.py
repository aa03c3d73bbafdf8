"""A slot that a user adds: a name, how to read its value from a claim, and how to compare two values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code


@frozen(kw_only=True)
class Slot:
    """One more slot to compare.

    `value_of` reads a hashable value from a claim, None where it states none; `compare` answers a code for two stated
    values and must mirror. `exclusive`: two values that are apart cannot both hold, so that they make a conflict.
    """

    name: str
    value_of: Callable[[Claim], Any] = field(repr=False)
    compare: Callable[[Any, Any], Code] = field(repr=False)
    exclusive: bool = False

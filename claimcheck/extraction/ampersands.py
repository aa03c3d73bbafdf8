"""Names of firms that are two names: "Marlowe & Finch"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.syntax import Token

LONGEST = 3
"""Words on either side."""


def around_ampersand(tokens: Sequence[Token], at: int) -> int | None:
    """Where the name ends (exclusive) that begins at token `at` and has an ampersand within."""
    middle = _capitals(tokens, at)
    if middle == at or middle >= len(tokens) or tokens[middle].text != "&":
        return None
    end = _capitals(tokens, middle + 1)
    return end if end > middle + 1 else None


def _capitals(tokens: Sequence[Token], at: int) -> int:
    """Where a run of capital words ends."""
    end = at
    while end < len(tokens) and end - at < LONGEST and tokens[end].text[:1].isupper() and tokens[end].pos.nominal:
        end += 1
    return end

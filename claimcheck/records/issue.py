"""An issue: one question that claims answer, with its positions and their origins."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.errors import NumberError
from claimcheck.messages import Message
from claimcheck.records._check import Words, are_all, as_tuple, is_a, is_text
from claimcheck.records._html import in_notebook
from claimcheck.records.claim import Claim


class Support(Words):
    """What a position rests on; a description, not a rank."""

    SINGLE_ANONYMOUS = "single_anonymous"
    SINGLE_NAMED = "single_named"
    MULTI_PATH_ONE_ORIGIN = "multi_path_one_origin"
    TWO_OR_MORE_INDEPENDENT = "two_or_more_independent"
    CONFIRMED_ON_RECORD = "confirmed_on_record"
    CONTESTED = "contested"


@frozen
class OriginCount:
    """How many independent origins stand behind a position: at least `low`, at most `high`, and why."""

    low: int
    high: int
    reasons: tuple[Message, ...] = field(default=(), converter=as_tuple, validator=are_all(Message))

    def __attrs_post_init__(self) -> None:
        if not all(type(n) is int for n in (self.low, self.high)) or not 0 <= self.low <= self.high:
            raise NumberError("not a range of counts", where="OriginCount", got=(self.low, self.high), allowed="0 <= low <= high")

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


@frozen
class Position:
    """One answer to an issue: the claims that give it, and how many origins they have."""

    answer: str = field(validator=is_text)
    claims: tuple[Claim, ...] = field(converter=as_tuple, validator=are_all(Claim))
    origins: OriginCount = field(validator=is_a(OriginCount))


@frozen
class Issue:
    """One question: its positions, the origins of all of them, and whether they conflict."""

    topic: str = field(validator=is_text)
    positions: tuple[Position, ...] = field(converter=as_tuple, validator=are_all(Position))
    origins: OriginCount = field(validator=is_a(OriginCount))
    disputed: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all positions, in order."""
        return tuple(sorted((c for p in self.positions for c in p.claims), key=lambda c: c.order))

    def _repr_html_(self) -> str:
        return in_notebook(self)

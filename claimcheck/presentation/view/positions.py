"""The positions of an issue: each answer with its letter, its claims and the origins behind it."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.records.issue import Issue, OriginCount, Position

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen
class PositionView:
    """One answer. `support` says in words what the origin count means; `claims` are claim numbers."""

    letter: str
    answer: str
    lang: str | None
    origins: str
    support: str
    reasons: tuple[str, ...]
    claims: tuple[int, ...]
    outlets: tuple[str, ...]


def build(index: Index, issue: Issue) -> tuple[PositionView, ...]:
    """The positions of an issue in order."""
    return tuple(position(index, p, letter(n)) for n, p in enumerate(issue.positions))


def letter(n: int) -> str:
    """A, B ... Z, then A2, B2 ..."""
    turn, place = divmod(n, len(LETTERS))
    return LETTERS[place] + (str(turn + 1) if turn else "")


def position(index: Index, position: Position, letter: str) -> PositionView:
    """One position."""
    say = index.say
    return PositionView(
        letter=letter,
        answer=position.answer,
        lang=position.claims[0].lang if position.claims else None,
        origins=origins(index, position.origins),
        support=say(f"support.{support(position)}"),
        reasons=tuple(r.text(say.lang) for r in position.origins.reasons),
        claims=tuple(index.numbers[c.id] for c in position.claims),
        outlets=tuple(dict.fromkeys(index.outlet(c) for c in position.claims)),
    )


def origins(index: Index, count: OriginCount) -> str:
    """`1 origin`, `1 to 2 origins`."""
    if count.low == count.high:
        return index.say.count("origins", count.low)
    return index.say("origins.range", low=count.low, high=count.high)


def support(position: Position) -> str:
    """What the count means: one claim, an echo of one origin, independent origins, or not to be shown."""
    if len(position.claims) == 1:
        return "single"
    if position.origins.high <= 1:
        return "echo"
    return "independent" if position.origins.low > 1 else "open"

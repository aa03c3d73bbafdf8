"""What people decided, and what became of it: first what has to be looked at again."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.records.decision import Decision, DecisionState, Review

_ORDER = (DecisionState.REOPENED, DecisionState.APPLIED, DecisionState.OVERRULED)


@frozen
class Row:
    """One decision: what it is about, who made it when and why, what became of it and for what reason."""

    kind: str
    subject: str
    who: str
    when: str
    why: str
    state: str
    reason: str
    again: bool


def build(index: Index) -> tuple[Row, ...] | None:
    """The decisions; None where nobody decided anything."""
    found = sorted(index.result.reviews, key=lambda r: (_ORDER.index(r.state), r.decision.order))
    return tuple(_row(index, review) for review in found) or None


def _row(index: Index, review: Review) -> Row:
    made, say = review.decision, index.say
    return Row(
        kind=say(f"decision.{made.kind}"),
        subject=_subject(index, made),
        who=made.who,
        when=made.when.date().isoformat(),
        why=made.why or "",
        state=say(f"decision_state.{review.state}"),
        reason=review.message.text(say.lang) if review.message else "",
        again=review.state is DecisionState.REOPENED,
    )


def _subject(index: Index, decision: Decision) -> str:
    """The numbers of the claims, the claims' ids where they are gone, else the names as they were given."""
    if decision.places:
        return ", ".join(f"[{index.numbers[id]}]" if id in index.numbers else id for id in decision.places)
    return ", ".join(decision.subject)

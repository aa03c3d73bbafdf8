"""A decision: what a named person settled while reviewing, keyed by what was said, not by where it stood."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from attrs import Attribute, field, frozen

from claimcheck.errors import DateError, FormatError
from claimcheck.messages import Message
from claimcheck.records._check import Words, are_texts, as_tuple, is_a, is_optional_text, is_text, place_of
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Relation
from claimcheck.records.report import check_text
from claimcheck.records.source import Reliability


class DecisionKind(Words):
    """What a decision does."""

    CONFIRM = "confirm"
    REJECT = "reject"
    RELABEL = "relabel"
    EDIT_CLAIM = "edit_claim"
    ADD_CLAIM = "add_claim"
    MERGE_SOURCES = "merge_sources"
    SPLIT_SOURCE = "split_source"
    GRADE_SOURCE = "grade_source"
    RETRACT_REPORT = "retract_report"
    REOPEN = "reopen"


class DecisionState(Words):
    """What became of a decision in a result.

    `applied`: the result follows it. `overruled`: a later decision on the same subject stands. `reopened`: what it was
    about is no longer there as it was, so a person has to look again.
    """

    APPLIED = "applied"
    OVERRULED = "overruled"
    REOPENED = "reopened"


ON_FINDINGS = frozenset({DecisionKind.CONFIRM, DecisionKind.REJECT, DecisionKind.RELABEL})
NEEDS: Mapping[DecisionKind, tuple[int, int, tuple[str, ...]]] = {
    DecisionKind.CONFIRM: (2, 2, ("seen",)),
    DecisionKind.REJECT: (2, 2, ("seen",)),
    DecisionKind.RELABEL: (2, 2, ("seen", "relation")),
    DecisionKind.EDIT_CLAIM: (1, 1, ("claim",)),
    DecisionKind.ADD_CLAIM: (1, 1, ("claim",)),
    DecisionKind.MERGE_SOURCES: (2, 50, ()),
    DecisionKind.SPLIT_SOURCE: (1, 1, ()),
    DecisionKind.GRADE_SOURCE: (1, 1, ("grade",)),
    DecisionKind.RETRACT_REPORT: (1, 1, ()),
    DecisionKind.REOPEN: (1, 1, ()),
}
"""For each kind the fewest and most subjects, and the fields that it needs; every other of these fields stays empty."""
GIVEN = ("seen", "relation", "claim", "grade")


def _in_utc(value: object) -> object:
    return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value


def _is_aware(instance: object, field: Attribute[Any], value: object) -> None:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise DateError("not a moment", where=place_of(instance, field), got=value, allowed="a datetime with a zone")


def _relation(value: str | None) -> Relation | None:
    return None if value is None else Relation(value)


def _grade(value: str | None) -> Reliability | None:
    return None if value is None else Reliability(value)


@frozen(kw_only=True, slots=False)
class Decision:
    """What `who` decided about `subject`, `when` and `why`.

    `subject` names what it is about by content: the keys of two claims (`Claim.key`) for a finding, one key for a claim,
    names or ids of sources, the content hash of a report, the id of the decision to reopen. `places`: ids of the claims
    as they stood, so that a changed claim is found again. `seen`: the relation that the reviewer saw; `relation`: the
    one that holds instead; `claim`: the claim as it should be; `grade`: the Admiralty letter of a source.
    """

    kind: DecisionKind = field(converter=DecisionKind)
    subject: tuple[str, ...] = field(converter=as_tuple, validator=are_texts)
    places: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    seen: Relation | None = field(default=None, converter=_relation)
    relation: Relation | None = field(default=None, converter=_relation)
    claim: Claim | None = field(default=None, validator=is_a(Claim, type(None)))
    grade: Reliability | None = field(default=None, converter=_grade)
    who: str = field(validator=is_text)
    when: datetime = field(converter=_in_utc, validator=_is_aware)
    why: str | None = field(default=None, validator=is_optional_text)

    def __attrs_post_init__(self) -> None:
        if self.kind in ON_FINDINGS:
            object.__setattr__(self, "subject", tuple(sorted(self.subject)))
        for name, text in (("who", self.who), ("why", self.why), *(("subject", s) for s in self.subject)):
            if text is not None:
                check_text(text, self._where(name))
        fewest, most, needed = NEEDS[self.kind]
        if not fewest <= len(self.subject) <= most:
            allowed = str(fewest) if fewest == most else f"{fewest} to {most}"
            raise FormatError("wrong number of subjects", where=self._where("subject"), got=len(self.subject), allowed=allowed)
        for name in GIVEN:
            if (getattr(self, name) is None) is (name in needed):
                what = "is needed" if name in needed else "has no place"
                raise FormatError(f"{name} {what} in this decision", where=self._where(name), got=self.kind)

    def _where(self, name: str) -> str:
        return f"Decision[{self.kind}].{name}"

    @cached_property
    def id(self) -> str:
        """A hash of everything in it: the same decision has the same id wherever it was written down."""
        claim = self.claim.key if self.claim else None
        parts = (
            self.kind, *self.subject, "|", *self.places, "|", self.seen, self.relation, claim, self.grade, self.who,
            self.when.isoformat(), self.why,
        )  # fmt: skip
        return hashlib.blake2b("\x1f".join(map(str, parts)).encode(), digest_size=12).hexdigest()

    @property
    def topic(self) -> tuple[str, ...]:
        """What decisions must share for the later one to stand: a subject, and the aspect of it that they settle."""
        aspect = "finding" if self.kind in ON_FINDINGS else "claim" if self.claim else self.kind
        return (aspect, *self.subject)

    @property
    def order(self) -> tuple[datetime, str]:
        """A sort key: when it was made, then its id."""
        return (self.when, self.id)


@frozen
class Review:
    """A decision and what became of it in one result; `message` says why it was reopened or overruled."""

    decision: Decision = field(validator=is_a(Decision))
    state: DecisionState = field(converter=DecisionState)
    message: Message | None = field(default=None, validator=is_a(Message, type(None)))

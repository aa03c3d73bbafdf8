"""A verdict: what a named person or desk says of a claim. claimcheck hands it on and never makes one."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from claimcheck.records._check import Words, is_a, is_optional_text, is_text


class ReviewerKind(Words):
    """Who reviews."""

    PERSON = "person"
    ORGANISATION = "organisation"


@frozen(kw_only=True)
class Verdict:
    """What `author` says of the claim `claim_id`, in the author's own words, and where that is published."""

    claim_id: str = field(validator=is_text)
    author: str = field(validator=is_text)
    author_kind: ReviewerKind = field(default=ReviewerKind.PERSON, converter=ReviewerKind)
    rating: str = field(validator=is_text)
    published: date | None = field(default=None, validator=is_a(date, datetime, type(None)))
    url: str | None = field(default=None, validator=is_optional_text)
    explanation: str | None = field(default=None, validator=is_optional_text)

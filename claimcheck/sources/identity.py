"""Whether two unnamed sources are the same: three answers, each with its reason."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.messages import Message
from claimcheck.records._check import Words, is_text
from claimcheck.records.provenance import disjoint
from claimcheck.sources.words import profile, words

SAME_WORDS = 8
"""From how many equal words on a verbatim quote shows one speaker."""


class Identity(Words):
    """Whether two unnamed sources are one; what cannot be shown counts neither as one nor as two."""

    SAME = "same"
    DIFFERENT = "different"
    CANNOT_BE_SHOWN = "cannot_be_shown"


@frozen
class Verdict:
    """An answer and the sentence that gives its reason."""

    identity: Identity
    reason: Message


@frozen(kw_only=True)
class Witness:
    """An unnamed source as one report shows it.

    `source_id` holds within the report; `voucher`: id of the outlet that stands for it; `quote`: its words verbatim.
    """

    descriptor: str = field(validator=is_text)
    voucher: str = field(validator=is_text)
    report_id: str = field(validator=is_text)
    source_id: str = field(validator=is_text)
    quote: str = ""


def identify(a: Witness, b: Witness) -> Verdict:
    """Whether `a` and `b` are one source; wording alone never makes them the same across outlets."""
    return _same(a, b) or _different(a, b) or _open(a, b)


def _same(a: Witness, b: Witness) -> Verdict | None:
    if a.report_id == b.report_id and a.source_id == b.source_id:
        return Verdict(Identity.SAME, Message.of("identity.one_mention", descriptor=a.descriptor))
    said = words(a.quote)
    if len(said) >= SAME_WORDS and said == words(b.quote) and a.quote.split() == b.quote.split():
        return Verdict(Identity.SAME, Message.of("identity.same_quote", quote=a.quote))
    return None


def _different(a: Witness, b: Witness) -> Verdict | None:
    one, other = profile(a.descriptor), profile(b.descriptor)
    if disjoint(one.nation, other.nation):
        reason = Message.of("identity.nation", a=a.descriptor, b=b.descriptor)
        return Verdict(Identity.DIFFERENT, reason)
    if one.branch and other.branch and one.branch != other.branch:
        return Verdict(Identity.DIFFERENT, Message.of("identity.branch", a=a.descriptor, b=b.descriptor))
    return None


def _open(a: Witness, b: Witness) -> Verdict:
    one, other = profile(a.descriptor), profile(b.descriptor)
    pair = {"a": a.descriptor, "b": b.descriptor}
    if a.voucher == b.voucher:
        reason = Message.of("identity.one_outlet", **pair)
    elif one.bare or other.bare:
        reason = Message.of("identity.bare", **pair)
    elif one.access and one.access == other.access:
        reason = Message.of("identity.access", **pair)
    elif one.nation and one.nation == other.nation:
        reason = Message.of("identity.same_nation", **pair)
    else:
        reason = Message.of("identity.wording", **pair)
    return Verdict(Identity.CANNOT_BE_SHOWN, reason)

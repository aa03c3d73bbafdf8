"""Which slots of two claims cannot both hold, and which only make one wonder."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from claimcheck.comparison.fillings import SAME, Fillings
from claimcheck.comparison.period import Dated
from claimcheck.comparison.quantity import Measured
from claimcheck.comparison.related import ALIKE, EVENT, Related
from claimcheck.comparison.wording import Wording
from claimcheck.records.comparison import APART, TOUCHING, Code, Side
from claimcheck.records.values import EventClass

UNSTATED = (Code.NEITHER, Code.A_ONLY, Code.B_ONLY)


@frozen(kw_only=True)
class Standing:
    """How the slots of two claims stand, as far as it tells what excludes what.

    `common_occasion`: both take one event for granted; `one_window`: both were published on the same known days;
    `since`: what the later claim tells of took place after the earlier one was published.
    """

    a: Side
    b: Side
    related: Related
    fillings: Fillings
    place: Code
    time: Code
    dated: Dated
    measured: Measured
    worded: Wording
    common_occasion: bool = False
    one_window: bool = False
    since: bool = False


def exclusive(s: Standing) -> tuple[str, ...]:
    """The slots whose two values cannot both hold of one thing, by name in order."""
    words = ("wording",) if s.worded.exclusive and s.related.code is not Code.ANTONYM else ()
    return tuple(sorted((*words, *_predicates(s), *_roles(s), *_numbers(s), *_circumstances(s))))


def _predicates(s: Standing) -> Iterator[str]:
    """Opposites exclude each other when said of the same named thing.

    Not where they count (12 killed, 5 rescued), nor where one may follow the other (arrive, depart) at another time.
    """
    if s.related.code is not Code.ANTONYM or s.a.counts or s.b.counts or not (s.worded.exclusive or _anchored(s)):
        return
    if s.time in SAME or s.since or not s.related.sequential:
        yield "predicate"


def _roles(s: Standing) -> Iterator[str]:
    """Where fillers changed places, one is on no full list, or a functional role differs while the rest is the same thing."""
    if s.related.code not in EVENT:
        return
    keyed = s.fillings.keyed_by_place if s.place is Code.EQUAL else s.fillings.keyed
    crossed = s.fillings.crossed if s.related.code in ALIKE else ()
    yield from {*crossed, *(n for n in keyed if n in s.related.functional)}


def _numbers(s: Standing) -> Iterator[str]:
    if s.measured.counted in SAME and _numbers_exclude(s) and _pinned(s) and not _parts(s):
        yield "quantity"


def _circumstances(s: Standing) -> Iterator[str]:
    if s.related.code not in EVENT or not s.related.common:
        return
    if not _anchored(s) or s.fillings.apart:
        return
    if "place" in s.related.common and s.place is Code.DISJOINT and (_one_of_a_kind(s) or s.time in SAME):
        yield "place"
    if "time" in s.related.common and _dates_exclude(s):
        yield "time"


def _numbers_exclude(s: Standing) -> bool:
    """Two numbers of the same; of a wider event (12 died) there may be more than of a narrower one (5 were killed)."""
    if s.related.code is Code.ENTAILS:
        return s.measured.code is Code.ABOVE
    if s.related.code is Code.ENTAILED:
        return s.measured.code is Code.BELOW
    return s.related.code in ALIKE and s.measured.code in APART


def _pinned(s: Standing) -> bool:
    """Whether a common day, place, occasion or name makes it one event: elsewhere as many more may have been counted.

    What a thing has is its own: the members of the commission, and the one value of a predicate that has one (what it cost).
    """
    if s.fillings.named or s.place in TOUCHING or s.time in TOUCHING or s.common_occasion:
        return True
    if not s.a.event_class is s.b.event_class is EventClass.STATE:
        return False
    return s.fillings.owned or ("value" in s.related.functional and s.fillings.described)


def _parts(s: Standing) -> bool:
    """Whether the smaller number may be a part: two by one of them and eleven by all; three in Oslo, where twelve were counted
    somewhere and no common occasion or name makes it one event."""
    if s.place in TOUCHING:
        return False
    fewer = {Code.BELOW: Code.A_ONLY, Code.ABOVE: Code.B_ONLY}.get(s.measured.code)
    apart = s.place is fewer and not (s.common_occasion or s.fillings.named)
    return fewer in s.fillings.one_sided or apart


def _one_of_a_kind(s: Standing) -> bool:
    """Whether it cannot be two events: both are about the plan, or what it happens to is the same (one treaty is signed once).

    The same people meet, arrive and visit more than once.
    """
    classes = {s.a.event_class, s.b.event_class}
    return classes == {EventClass.PLAN} or (classes <= {EventClass.UNIQUE, EventClass.PLAN} and s.fillings.same_object)


def _dates_exclude(s: Standing) -> bool:
    """Two dates of one event: it cannot recur, both are firm, they are days apart and counted from the same day."""
    if s.time not in APART or not _one_of_a_kind(s) or not (s.dated.firm and s.dated.days_apart):
        return False
    near = s.dated.close or (s.related.once and s.fillings.same_bearer)
    return near and s.place in (*TOUCHING, *UNSTATED) and (not s.dated.relative or s.one_window)


def _anchored(s: Standing) -> bool:
    """Whether somebody or something named fills the same role in both, or the same described thing on one day or in one place."""
    if s.fillings.named:
        return True
    return s.fillings.described and (s.time is Code.EQUAL or s.place is Code.EQUAL)


def doubtful(s: Standing) -> tuple[str, ...]:
    """Organisations that differ though the same person heads them: possible, and a common slip.

    Two offices of different kinds are no slip, nor is a name with and without its country.
    """
    if s.related.code is not Code.EQUAL or not s.related.functional or not s.fillings.one_office:
        return ()
    return s.fillings.mixed_up if s.related.functional.intersection(s.fillings.equal) else ()

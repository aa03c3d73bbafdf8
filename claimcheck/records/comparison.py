"""The comparison of two claims: a small closed code for each slot, and the few facts that rules need."""

from __future__ import annotations

from typing import Any

from attrs import evolve, field, frozen

from claimcheck.records._check import Words, as_tuple
from claimcheck.records.claim import ClaimKind
from claimcheck.records.values import EventClass, Factuality


class Code(Words):
    """How the value of one slot in claim a stands to its value in claim b."""

    EQUAL = "equal"
    INSIDE = "inside"
    CONTAINS = "contains"
    OVERLAP = "overlap"
    BELOW = "below"
    ABOVE = "above"
    DISJOINT = "disjoint"
    A_ONLY = "a_only"
    B_ONLY = "b_only"
    NEITHER = "neither"
    UNRESOLVED = "unresolved"
    ANTONYM = "antonym"
    CONVERSE = "converse"
    ENTAILS = "entails"
    ENTAILED = "entailed"
    SWAPPED = "swapped"

    @property
    def mirror(self) -> Code:
        """The code of (b, a)."""
        return _MIRROR.get(self, self)


_PAIRS = (
    (Code.INSIDE, Code.CONTAINS), (Code.BELOW, Code.ABOVE), (Code.A_ONLY, Code.B_ONLY), (Code.ENTAILS, Code.ENTAILED),
)  # fmt: skip
_MIRROR = {x: y for a, b in _PAIRS for x, y in ((a, b), (b, a))}
APART = frozenset({Code.BELOW, Code.ABOVE, Code.DISJOINT})
"""Codes of two values that have nothing in common."""
TOUCHING = frozenset({Code.EQUAL, Code.INSIDE, Code.CONTAINS, Code.OVERLAP})
"""Codes of two values that have something in common."""


class Order(Words):
    """Which claim was published first; unknown where publication windows overlap or are not known."""

    A_FIRST = "a_first"
    B_FIRST = "b_first"
    SAME = "same"
    UNKNOWN = "unknown"

    @property
    def mirror(self) -> Order:
        """The order of (b, a)."""
        return {Order.A_FIRST: Order.B_FIRST, Order.B_FIRST: Order.A_FIRST}.get(self, self)


class Phase(Words):
    """Whether a claim was published before or after the time it speaks of; unknown where either is not known."""

    AHEAD = "ahead"
    PAST = "past"
    UNKNOWN = "unknown"


class Link(Words):
    """How the reports of two claims hang together."""

    NONE = "none"
    A_CITES_B = "a_cites_b"
    B_CITES_A = "b_cites_a"
    COPY = "copy"
    SAME_ORIGIN = "same_origin"

    @property
    def mirror(self) -> Link:
        """The link of (b, a)."""
        return {Link.A_CITES_B: Link.B_CITES_A, Link.B_CITES_A: Link.A_CITES_B}.get(self, self)


@frozen(kw_only=True)
class Side:
    """What rules may know of one claim beside its slots.

    `marker`: its words say that it updates an earlier claim. `opinion`: a person says of what kind something is.
    `counts`: it says how many there were, more than one or none. `level`: how many there are at a time, who may become fewer.
    """

    kind: ClaimKind = field(default=ClaimKind.ASSERTED, converter=ClaimKind)
    factuality: Factuality = field(factory=Factuality)
    event_class: EventClass | None = None
    marker: bool = False
    phase: Phase = Phase.UNKNOWN
    opinion: bool = False
    counts: bool = False
    level: bool = False


@frozen(kw_only=True)
class Comparison:
    """Two claims, slot by slot: all that a rule may see.

    `roles` holds one code a role, by name in order; `extra` the same for slots that a user added. `wording` is looked at
    where the predicates leave the question open or one claim may deny the other; `occasion` says whether one claim takes the
    other's event for granted. `exclusive`: the slots whose two values cannot both hold of one thing; `doubtful`: those whose
    values differ where one would expect a single thing; `inferred`: the roles known by coreference alone; `exchanged`: two
    numbers stand in the same words; `disowned`: one claim calls a report of the other untrue. `soft`: a number is rounded or
    vague; `far`: the numbers differ by the soft factor or more. `shared`: somebody or something takes part in both events.
    `order` says who was published first, `since` whether what the later claim tells of took place after the earlier one was
    published, `same_authority` whether both rest on one root in the registry, `link` how the reports hang together.
    """

    a: Side = Side()
    b: Side = Side()
    text: Code = Code.UNRESOLVED
    wording: Code = Code.NEITHER
    predicate: Code = Code.NEITHER
    roles: tuple[tuple[str, Code], ...] = field(default=(), converter=as_tuple)
    place: Code = Code.NEITHER
    time: Code = Code.NEITHER
    quantity: Code = Code.NEITHER
    counted: Code = Code.NEITHER
    condition: Code = Code.NEITHER
    scope: Code = Code.NEITHER
    occasion: Code = Code.NEITHER
    speech: Code = Code.NEITHER
    extra: tuple[tuple[str, Code], ...] = field(default=(), converter=as_tuple)
    exclusive: tuple[str, ...] = field(default=(), converter=as_tuple)
    doubtful: tuple[str, ...] = field(default=(), converter=as_tuple)
    inferred: tuple[str, ...] = field(default=(), converter=as_tuple)
    exchanged: bool = False
    disowned: bool = False
    soft: bool = False
    far: bool = False
    shared: bool = False
    order: Order = Order.UNKNOWN
    since: bool = False
    same_authority: bool = False
    same_report: bool = False
    link: Link = Link.NONE

    @property
    def mirror(self) -> Comparison:
        """The comparison of (b, a)."""
        changes: dict[str, Any] = {f: getattr(self, f).mirror for f in SLOTS}
        changes |= {f: tuple((n, c.mirror) for n, c in getattr(self, f)) for f in ("roles", "extra")}
        return evolve(self, a=self.b, b=self.a, order=self.order.mirror, link=self.link.mirror, **changes)

    def slots(self) -> tuple[tuple[str, Code], ...]:
        """Every compared slot with its code, in the order in which reports show them."""
        fixed = tuple((f, getattr(self, f)) for f in SLOTS)
        return (*fixed[:_BEFORE_ROLES], *self.roles, *fixed[_BEFORE_ROLES:], *self.extra)

    def code(self, slot: str) -> Code:
        """The code of one slot, neither where it was not compared."""
        if slot in SLOTS:
            return Code(getattr(self, slot))
        return dict((*self.roles, *self.extra)).get(slot, Code.NEITHER)


SLOTS = (
    "text", "wording", "predicate", "place", "time", "quantity", "counted", "condition", "scope", "occasion", "speech",
)  # fmt: skip
"""The slots with one code each, in the order in which reports show them."""
_BEFORE_ROLES = 3

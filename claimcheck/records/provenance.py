"""Where a claim comes from, as far as the origin graph can show: what comparison and issues need of it."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.records._check import are_texts, as_tuple, is_a, is_optional_text, is_text
from claimcheck.records.comparison import Link


@frozen(kw_only=True)
class Provenance:
    """The origin of one claim.

    `origin`: id of its origin after following citations and copies, `label` how reports call it; `authority`: the root of
    that origin in the registry (spokesperson -> ministry -> government), `body` its name there; `outlet`: the report's own
    outlet or, where not stated, the report's id; `via`: ids of the outlets, agencies and documents named on the way;
    `family`: id of the group of reports that copy each other.

    `certain` is False where the origin may be the same as another one: an unnamed source, or an outlet's own voice
    (`own_voice`: nobody else is given). Then `vouchers` are the outlets that stand for it: what they share is one origin.
    `nation`: the country the origin speaks for and what it lies in, empty where not known; `party`: the government or body
    it speaks for, `rivals` those opposed to it; `owner`: the group that owns the voucher. `interested`: it denies something
    about itself. `circular`: the citations lead back to where they began.
    """

    claim_id: str = field(validator=is_text)
    origin: str = field(validator=is_text)
    label: str = ""
    authority: str = field(validator=is_text)
    body: str = ""
    outlet: str = field(validator=is_text)
    via: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    family: str = field(validator=is_text)
    certain: bool = field(default=True, validator=is_a(bool))
    own_voice: bool = field(default=False, validator=is_a(bool))
    vouchers: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    nation: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    party: str | None = field(default=None, validator=is_optional_text)
    rivals: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    owner: str | None = field(default=None, validator=is_optional_text)
    interested: bool = field(default=False, validator=is_a(bool))
    circular: bool = field(default=False, validator=is_a(bool))

    @property
    def name(self) -> str:
        """How reports call the origin."""
        return self.label or self.origin

    @property
    def voucher(self) -> str:
        """The outlet that stands for an unnamed origin, the report's own where none is given."""
        return self.vouchers[0] if self.vouchers else self.outlet

    def link(self, other: Provenance) -> Link:
        """How this claim's report hangs together with the other's."""
        if self.outlet == other.outlet and self.family == other.family:
            return Link.SAME_ORIGIN if self.origin == other.origin else Link.NONE
        if self.family == other.family:
            return Link.COPY
        if other.outlet in self.via and self.outlet not in other.via:
            return Link.A_CITES_B
        if self.outlet in other.via and other.outlet not in self.via:
            return Link.B_CITES_A
        return Link.SAME_ORIGIN if self.origin == other.origin else Link.NONE

    def opposes(self, other: Provenance) -> bool:
        """Whether the two origins speak for opposed parties."""
        return self.party is not None and other.party is not None and (other.party in self.rivals or self.party in other.rivals)


def disjoint(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two nations, each with what it lies in, are both known and neither holds the other."""
    return bool(a and b) and a[0] not in b and b[0] not in a

"""Where a claim comes from, as far as the origin graph can show: what comparison and issues need of it."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.records._check import are_texts, as_tuple, is_text
from claimcheck.records.comparison import Link


@frozen(kw_only=True)
class Provenance:
    """The origin of one claim.

    `origin`: id of its origin after following citations and copies; `authority`: the root of that origin in the registry
    (spokesperson -> ministry -> government); `outlet`: the report's own outlet or, where not stated, the report's id;
    `via`: ids of the outlets, agencies and documents named on the way; `family`: id of the group of reports that copy
    each other; `certain` is False where the origin may be the same as another one (two unnamed sources).
    """

    claim_id: str = field(validator=is_text)
    origin: str = field(validator=is_text)
    authority: str = field(validator=is_text)
    outlet: str = field(validator=is_text)
    via: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    family: str = field(validator=is_text)
    certain: bool = True

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

"""What a position rests on, in a word."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.records.issue import Issue, Position, Support
from claimcheck.records.provenance import Provenance
from claimcheck.records.source import Stance

CONFIRMING = frozenset({Stance.CONFIRMS, Stance.ACKNOWLEDGES})


def support(position: Position, provenances: Iterable[Provenance], issue: Issue | None = None) -> Support:
    """The support of a position: `contested` in an issue in dispute, else by its origins.

    `confirmed_on_record`: somebody named confirms what another origin said. An outlet's own voice counts as unnamed.
    """
    if issue is not None and issue.disputed:
        return Support.CONTESTED
    traced = {p.claim_id: p for p in provenances}
    mine = [(c, traced[c.id]) for c in position.claims if c.id in traced]
    if position.origins.low >= 2:
        confirmed = any(p.certain and c.attribution.stance in CONFIRMING for c, p in mine)
        return Support.CONFIRMED_ON_RECORD if confirmed else Support.TWO_OR_MORE_INDEPENDENT
    if len({c.report_id for c in position.claims}) > 1:
        return Support.MULTI_PATH_ONE_ORIGIN
    return Support.SINGLE_NAMED if any(p.certain for _, p in mine) else Support.SINGLE_ANONYMOUS

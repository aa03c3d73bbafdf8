"""Why a claim was read as it was, from the claim and its report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimcheck.errors import FormatError, UnknownNameError
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report

if TYPE_CHECKING:
    from claimcheck.extraction.explaining import Explanation
    from claimcheck.lang import LanguagePack


def explain(
    claim: Claim,
    reports: Report | Iterable[Report] | None = None,
    *,
    packs: Iterable[LanguagePack] = (),
    options: Options | None = None,
) -> Explanation:
    """How a claim was read: cue and source, why this chain, what makes it more or less sure, why a slot has its value or none.

    `reports`: the claim's report, alone or among others; it is read again to show the steps, without it there are only the
    values. `packs` and `options` as in `extract`. Print the answer, or take `.text("de")`. Raises `UnknownNameError` where
    the claim's report is not among `reports`.
    """
    from claimcheck.extraction.explaining import Explanation
    from claimcheck.extraction.trace import traced_claim

    if not isinstance(claim, Claim):
        raise FormatError("not a claim", where="explain", got=claim, allowed="Claim", fix="for a finding read finding.why")
    if reports is None:
        return Explanation(claim)
    given = [reports] if isinstance(reports, Report) else list(reports)
    own = next((r for r in given if r.id == claim.report_id), None)
    if own is None:
        known = ", ".join(sorted(r.id for r in given))
        raise UnknownNameError("the claim's report is not given", where="explain", got=claim.report_id, allowed=known)
    return Explanation(claim, traced_claim(claim, own, packs, options.tagger if options else None))


def explain_all(claims: Iterable[Claim], reports: Iterable[Report], *, options: Options | None = None) -> tuple[Explanation, ...]:
    """The explanations of many claims, each report read once."""
    from claimcheck.extraction.explaining import Explanation
    from claimcheck.extraction.trace import key, traced

    items, tagger = tuple(claims), options.tagger if options else None
    wanted = {c.report_id for c in items}
    known = {id: pair for r in reports if r.id in wanted for id, pair in traced(r, (), tagger).items()}
    found = ((c, known.get(c.id)) for c in items)
    return tuple(Explanation(c, pair[1] if pair and key(pair[0]) == key(c) else None) for c, pair in found)

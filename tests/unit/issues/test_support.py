from __future__ import annotations

import pytest
from finding_cases import claim, finding, origin

from claimcheck.issues import build_issues, support
from claimcheck.records.issue import Support

A, B, CONFIRMED = claim("r0:1"), claim("r1:1"), claim("r2:1", stance="confirms")


@pytest.mark.parametrize(("given", "level"), [
    ([(A, {})], Support.SINGLE_NAMED),
    ([(A, {"certain": False})], Support.SINGLE_ANONYMOUS),
    ([(A, {"certain": False, "own_voice": True})], Support.SINGLE_ANONYMOUS),
    ([(A, {}), (B, {})], Support.MULTI_PATH_ONE_ORIGIN),
    ([(A, {"certain": False}), (B, {"certain": False})], Support.MULTI_PATH_ONE_ORIGIN),
    ([(A, {}), (B, {"id": "bob"})], Support.TWO_OR_MORE_INDEPENDENT),
    ([(A, {"certain": False}), (CONFIRMED, {"id": "bob"})], Support.CONFIRMED_ON_RECORD),
    ([(A, {}), (CONFIRMED, {})], Support.MULTI_PATH_ONE_ORIGIN),
])  # fmt: skip
def test_levels(given: list[tuple], level: Support) -> None:
    claims = tuple(c for c, _ in given)
    traced = [origin(c, **known) for c, known in given]
    (issue,) = build_issues(claims, [finding(claims[0], c, "agreement_exact") for c in claims[1:]], traced)
    assert support(issue.positions[0], traced, issue) is level
    assert support(issue.positions[0], traced) is level


def test_a_position_in_dispute_is_contested() -> None:
    traced = [origin(A), origin(B, "bob")]
    (issue,) = build_issues((A, B), [finding(A, B, "contradiction")], traced)
    assert {support(p, traced, issue) for p in issue.positions} == {Support.CONTESTED}
    assert support(issue.positions[0], traced) is Support.SINGLE_NAMED

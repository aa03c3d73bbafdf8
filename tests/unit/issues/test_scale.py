"""Groups by arrays are the groups of `Groups`."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.issues import scale
from claimcheck.issues.build import CONNECTS
from claimcheck.issues.groups import Groups
from claimcheck.issues.scale import RELATIONS, components

edges = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20)


@settings(max_examples=100, deadline=None)
@given(edges)
def test_components_are_the_sets_of_union_find(given_edges: list[tuple[int, int]]) -> None:
    groups = Groups(range(12))
    for a, b in given_edges:
        groups.join(a, b)
    a, b = (np.array([e[i] for e in given_edges], dtype=np.int32) for i in (0, 1))
    found = components(12, a, b).tolist()
    assert found == [next(s[0] for s in groups.sets() if n in s) for n in range(12)]


connecting = st.sampled_from([RELATIONS.index(r) for r in RELATIONS if r in CONNECTS])
decided = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), connecting), max_size=30)


@settings(max_examples=100, deadline=None)
@given(decided, st.integers(1, 4))
def test_groups_are_the_same_however_many_findings_are_gone_through_at_a_time(
    found: list[tuple[int, int, int]], part: int
) -> None:
    a, b, relation = (np.array([e[i] for e in found], dtype=np.int32) for i in (0, 1, 2))
    whole = scale.group(12, a, b, relation)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scale, "PART", part)
        parts = scale.group(12, a, b, relation)
    assert [getattr(whole, name).tolist() for name in ("issue", "position", "disputed")] == [
        getattr(parts, name).tolist() for name in ("issue", "position", "disputed")
    ]

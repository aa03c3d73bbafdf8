"""Groups by arrays are the groups of `Groups`."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.issues.groups import Groups
from claimcheck.issues.scale import components

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

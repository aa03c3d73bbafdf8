from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.issues.groups import Groups

pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] != p[1]), max_size=12)


def test_a_chain_does_not_join_what_was_parted() -> None:
    groups = Groups(("at least 10", "12", "15"))
    groups.part("12", "15")
    assert groups.join("at least 10", "12")
    assert not groups.join("at least 10", "15")
    assert groups.sets() == (("at least 10", "12"), ("15",))


def test_joining_twice_changes_nothing() -> None:
    groups = Groups("ab")
    assert groups.join("a", "b")
    assert groups.join("b", "a")
    assert groups.sets() == (("a", "b"),)


@given(pairs, pairs)
def test_what_was_parted_stays_parted_and_everything_is_in_one_set(
    apart: list[tuple[int, int]], joins: list[tuple[int, int]]
) -> None:
    groups = Groups(range(8))
    for a, b in apart:
        groups.part(a, b)
    done = [groups.join(a, b) for a, b in joins]
    assert all(groups.root(a) != groups.root(b) for a, b in apart)
    assert sorted(id for members in groups.sets() for id in members) == list(range(8))
    assert all(groups.root(a) == groups.root(b) for (a, b), joined in zip(joins, done, strict=True) if joined)

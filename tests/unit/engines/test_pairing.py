"""Blocks become pairs: what any two claims of a block are, once and in order, however little is in memory."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.engines import keys, pairing

Row = tuple[int, int, int, int, int]
SIZE = 12
NEAR, FAR = 3, 6
BLOCKS = st.lists(
    st.tuples(st.sampled_from((0, 1)), st.dictionaries(st.integers(0, SIZE - 1), st.tuples(st.integers(1, 3), st.booleans()))),
    max_size=6,
)


def rows_of(blocks: list[tuple[int, dict[int, tuple[int, bool]]]]) -> list[Row]:
    """Claim, block, mask, bare, reach; in a block with bare claims the others meet only those, and its reach is another."""
    made = (
        (claim, n, mask, 0 if not kind else 3 if bare else 1, NEAR if kind else FAR)
        for n, (kind, claims) in enumerate(blocks)
        for claim, (mask, bare) in claims.items()
    )
    return sorted(made, key=lambda row: (row[1], row[2] % 3, row[0]))


def expected(rows: list[Row]) -> list[tuple[int, int]]:
    """One by one: two claims of a block whose masks and marks allow it, near enough in a block that is too large."""
    out = set()
    for block in {row[1] for row in rows}:
        mine = sorted(row for row in rows if row[1] == block)
        reach = mine[0][4]
        near = reach if len(mine) > reach else len(mine)
        for (i, x), (j, y) in combinations(enumerate(mine), 2):
            if j - i <= near and x[2] | y[2] == keys.ALL and x[3] | y[3] in (0, 3):
                out.add((x[0], y[0]))
    return sorted(out)


@settings(max_examples=25, deadline=None)
@given(BLOCKS)
def test_blocks_give_the_pairs_that_looking_at_each_two_claims_gives(
    blocks: list[tuple[int, dict[int, tuple[int, bool]]]],
) -> None:
    rows = rows_of(blocks)
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder, duckdb.connect() as connection:
        patch.setattr(pairing, "ROWS", 5)
        patch.setattr(pairing, "PAIRS", 3)
        connection.execute("CREATE TABLE ready (claim INTEGER, block BIGINT, mask TINYINT, bare TINYINT, reach SMALLINT)")
        if rows:
            connection.execute("INSERT INTO ready VALUES " + ", ".join(map(str, rows)))
        runs = list(pairing.pair_up(connection, SIZE, 20, Path(folder)))
        assert [pair for a, b in runs for pair in zip(a.tolist(), b.tolist(), strict=True)] == expected(rows)
        assert not list(Path(folder).iterdir())
    assert len(runs) == 7


def test_a_claim_that_stands_twice_in_a_block_is_no_pair_with_itself() -> None:
    block = pairing.Block(*(np.array(column) for column in ([0, 1, 0], [7, 7, 7], [1, 1, 2], [0, 0, 0], [9, 9, 9])))
    found = {pair for a, b in pairing.met(block) for pair in zip(a.tolist(), b.tolist(), strict=True)}
    assert found == {(0, 1)}

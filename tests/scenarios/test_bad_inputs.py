"""Each bad input gives exactly its error, or does exactly what is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bad_inputs import Bad, rows

ROWS = tuple(rows())
ELSEWHERE = {"45": "full disk", "46": "read-only folder", "48": "two processes, a clock that jumps"}
"""What needs a disk, a user or processes of its own: `tests/unit/case/test_trouble.py`."""
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "safety.md"


@pytest.mark.parametrize("bad", ROWS, ids=[f"{b.number} {b.name}" for b in ROWS])
def test_a_bad_input(bad: Bad, tmp_path: Path) -> None:
    if bad.error is None:
        assert bad.says in str(bad.does(tmp_path))
        return
    with pytest.raises(bad.error) as raised:
        bad.does(tmp_path)
    assert type(raised.value) is bad.error
    assert bad.says in str(raised.value)
    assert max(map(len, re.findall(r"; got (.*?)(?:; allowed|; to fix|$)", str(raised.value))), default=0) <= 80


def test_the_page_lists_them_all() -> None:
    listed = re.findall(r"^\| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [str(n) for n in range(1, 50)]
    assert {b.number for b in ROWS} | set(ELSEWHERE) == set(listed)

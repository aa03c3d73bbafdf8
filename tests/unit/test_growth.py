"""Work in the square of its size is told from work that grows with it."""

from __future__ import annotations

from unit.growth import square


def test_square_work_is_found() -> None:
    assert square(lambda n: [sum(range(n)) for _ in range(n)], 400)


def test_linear_work_is_not() -> None:
    assert not square(lambda n: sum(range(n)), 500_000)

"""Inflected forms of the words for a country's people, from the base forms of the supplement."""

from __future__ import annotations

from collections.abc import Iterator

ENDINGS = ("", "e", "en", "er", "es", "em")
"""Endings of a German adjective."""
SAME_PLURAL = ("ese", "ish", "ch", "ss", "men", "oi", "yz", "awi")
"""Endings of English words whose plural adds nothing."""


def german_adjective(base: str) -> Iterator[str]:
    """`russisch` in all its forms; words that do not inflect (`US`, `Schweizer`) are given with a capital first."""
    if base[:1].islower() or "-" in base:
        yield from (base + ending for ending in ENDINGS)
    else:
        yield base


def german_people(base: str) -> Iterator[str]:
    """`Russe` or `Amerikaner` with plurals, cases and the forms for women."""
    yield base
    if base.endswith("e"):
        yield from (base + "n", base[:-1] + "in", base[:-1] + "innen")
    elif base.endswith("er"):
        yield from (base + "n", base + "s", base + "in", base + "innen")
    elif base[-1] not in "aios":
        yield from (base + "en", base + "in", base + "innen")


def english_people(base: str) -> Iterator[str]:
    """`Russian` and `Russians`."""
    yield base
    if not base.endswith(SAME_PLURAL):
        yield base + "s"


def _as_it_is(word: str) -> Iterator[str]:
    yield word


def people_forms(line: str) -> tuple[tuple[str, ...], ...]:
    """The four columns (German adjective, people, English adjective, people) of a supplement line."""
    cells = [[w for w in cell.split("/") if w] for cell in (line.split("|") if line else ["", "", "", ""])]
    makers = (german_adjective, german_people, _as_it_is, english_people)
    return tuple(tuple(form for word in cell for form in make(word)) for cell, make in zip(cells, makers, strict=True))

"""The terms of two claims side by side: which have a partner on the other side, which are opposed, which are left over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from attrs import frozen
from rapidfuzz import fuzz

from claimcheck.comparison.fold import MEMO, words
from claimcheck.comparison.lexical import bare, listed, opposites
from claimcheck.comparison.names import compare_names
from claimcheck.comparison.ontology import Ontology
from claimcheck.records.comparison import Code

INFLECTED = 86.0
"""Two lemmas of one language that are spelt this much alike are taken for forms of one word: a filter for endings."""
SHORTEST = 5
"""Letters that both have then; short words that differ in one letter mean something else."""
LIGHT = frozenset({"be", "have", "take_place", "become", "do", "exist"})
"""Predicates that add nothing to the words beside them: "NATO's members", "NATO has members"."""
SAME = (Code.EQUAL, Code.CONVERSE, Code.ENTAILS, Code.ENTAILED)
NUMBER = "#"


@frozen
class Alignment:
    """The terms of both by position: `pairs` say the same, `opposed` exclude each other, `only_a` and `only_b` stand alone."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    opposed: tuple[tuple[int, int], ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]


def align(a: Sequence[str], b: Sequence[str], ontology: Ontology) -> Alignment:
    """The partners of the terms of both, surest first; each has one at most. Light predicates are left out."""
    x, y = (tuple(t for t in terms if t not in LIGHT) for terms in (a, b))
    pairs = _matched(x, y, (), str.__eq__)
    pairs = _matched(x, y, pairs, lambda p, q: alike(p, q, ontology))
    opposed = _matched(x, y, pairs, lambda p, q: opposed_terms(p, q, ontology))[len(pairs) :]
    left = {i for i, _ in (*pairs, *opposed)}
    right = {j for _, j in (*pairs, *opposed)}
    return Alignment(
        x, y, tuple(sorted(pairs)), tuple(sorted(opposed)),
        tuple(i for i in range(len(x)) if i not in left), tuple(j for j in range(len(y)) if j not in right),
    )  # fmt: skip


Pairs = tuple[tuple[int, int], ...]


def _matched(x: Sequence[str], y: Sequence[str], pairs: Pairs, same: Callable[[str, str], bool]) -> Pairs:
    """`pairs` and, behind them, the pairs of what is left, where each has one partner only."""
    left = [i for i in range(len(x)) if i not in {p for p, _ in pairs}]
    right = [j for j in range(len(y)) if j not in {q for _, q in pairs}]
    found = [(i, j) for i in left for j in right if same(x[i], y[j])]
    out: list[tuple[int, int]] = []
    for i, j in found:
        if all(i != p and j != q for p, q in out):
            out.append((i, j))
    return (*pairs, *out)


def is_number(term: str) -> bool:
    """Whether it is a number."""
    return term.startswith(NUMBER)


def is_named(term: str) -> bool:
    """Whether it is a name."""
    return ":" not in term and term != term.casefold() and not is_number(term)


def is_id(term: str) -> bool:
    """Whether it is the id of a predicate or concept."""
    return ":" not in term and not is_named(term) and not is_number(term)


def alike(a: str, b: str, ontology: Ontology) -> bool:
    """Whether two terms say the same, or one says it more exactly."""
    if is_number(a) or is_number(b):
        return False
    return ontology.compare(a, b) in SAME if is_id(a) and is_id(b) else _same_word(a, b)


@lru_cache(MEMO)
def _same_word(a: str, b: str) -> bool:
    if is_named(a) and is_named(b):
        return compare_names(a, b) in (Code.EQUAL, Code.INSIDE, Code.CONTAINS)
    (lang_a, _, x), (lang_b, _, y) = a.rpartition(":"), b.rpartition(":")
    p, q = " ".join(words(x)), " ".join(words(y))
    if p == q:
        return bool(p)
    one_language = lang_a == lang_b and min(len(p), len(q)) >= SHORTEST
    return one_language and (p, q) not in opposites() and fuzz.ratio(p, q) >= INFLECTED


def opposed_terms(a: str, b: str, ontology: Ontology) -> bool:
    """Whether two terms cannot both be said of one thing: opposite predicates, or a pair of the tables."""
    if is_id(a) and is_id(b) and ontology.compare(a, b) is Code.ANTONYM:
        return True
    return (bare(a), bare(b)) in opposites()


def disowned(terms: Sequence[str]) -> tuple[str, ...]:
    """What a claim calls untrue: its terms without "report" and "false"; empty where it calls nothing untrue.

    It needs both: a false report of something, not a false passport.
    """
    untrue, reports = (frozenset(t for t in terms if bare(t) in listed(key)) for key in ("untrue", "reports"))
    rest = tuple(t for t in terms if t not in untrue | reports and t not in LIGHT)
    return rest if untrue and reports else ()

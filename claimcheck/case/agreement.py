"""How far two reviewers agree: Cohen's kappa over the findings that both decided (Cohen 1960)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from attrs import frozen

from claimcheck.records.decision import ON_FINDINGS, Decision, DecisionKind


@frozen
class Agreement:
    """Two reviewers: how many findings both decided, on how many they agree, and kappa.

    `kappa` is 1 where they always agree, 0 where no more often than chance would have it; None where it is not defined:
    nothing in common, or both gave one and the same label throughout.
    """

    one: str
    other: str
    both: int
    same: int
    kappa: float | None


def agreement(decisions: Iterable[Decision]) -> tuple[Agreement, ...]:
    """A row for each two reviewers, in the order of their names. Of a reviewer's decisions on one finding the last counts."""
    labels: dict[str, dict[tuple[str, ...], str]] = {}
    for decision in sorted(decisions, key=lambda d: d.order):
        if decision.kind in ON_FINDINGS:
            labels.setdefault(decision.who, {})[decision.subject] = _label(decision)
    return tuple(_row(one, other, labels[one], labels[other]) for one, other in combinations(sorted(labels), 2))


def _label(decision: Decision) -> str:
    return str(decision.relation) if decision.kind is DecisionKind.RELABEL else str(decision.kind)


def _row(one: str, other: str, a: Mapping[tuple[str, ...], str], b: Mapping[tuple[str, ...], str]) -> Agreement:
    pairs = [(a[key], b[key]) for key in sorted(a.keys() & b.keys())]
    same = sum(x == y for x, y in pairs)
    return Agreement(one, other, len(pairs), same, kappa(pairs))


def kappa(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Cohen's kappa of pairs of labels; None where chance alone would agree always, or there are none."""
    given = list(pairs)
    total = len(given)
    if not total:
        return None
    first, second = Counter(x for x, _ in given), Counter(y for _, y in given)
    by_chance = sum(first[label] * second[label] for label in first) / total**2
    observed = sum(x == y for x, y in given) / total
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)

"""The interval that a number stands for with the words around it: "at least", "knapp", "about", "or more"."""

from __future__ import annotations

from enum import StrEnum

from attrs import evolve, frozen


class Modifier(StrEnum):
    """What the words around a number do to it; the names of the lists in the table `quantities`."""

    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    ABOUT = "about"


ROUNDING = frozenset({Modifier.NEARLY, Modifier.JUST_OVER, Modifier.ABOUT})
"""These say that the number is rounded."""

ROUND_SHARE = 0.025
"""How far a plain round number of a crowd may be off."""


@frozen
class Interval:
    """From `low` to `high`, None is open; `low_open`, `high_open`: the bound itself is excluded; `soft`: rounded or vague."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    soft: bool = False


def tidy(value: float) -> float:
    """`value` without the noise of binary fractions."""
    return float(f"{value:.12g}")


def interval(modifier: Modifier, value: float, counted: bool) -> Interval:
    """The interval of one number; `counted`: of whole things, so that "more than 12" begins with 13."""
    match modifier:
        case Modifier.EXACTLY:
            return Interval(value, value)
        case Modifier.AT_LEAST:
            return Interval(value, None)
        case Modifier.AT_MOST:
            return Interval(0, value)
        case Modifier.MORE_THAN:
            return Interval(value + 1, None) if counted else Interval(value, None, low_open=True)
        case Modifier.FEWER_THAN:
            return Interval(0, max(value - 1, 0)) if counted else Interval(0, value, high_open=value > 0)
        case Modifier.NEARLY:
            return Interval(tidy(0.9 * value), value, high_open=value > 0, soft=True)
        case Modifier.JUST_OVER:
            return Interval(value, tidy(1.1 * value), low_open=value > 0, soft=True)
        case Modifier.ABOUT:
            return around(value, max(0.1 * value, 1 if counted else 0))


def around(value: float, spread: float) -> Interval:
    """`value` give or take `spread`, never below nothing; soft."""
    return Interval(tidy(max(value - spread, 0)), tidy(value + spread), soft=True)


def span(modifier: Modifier, low: float, high: float) -> Interval:
    """The interval of two numbers ("10 to 12") or of a vague word ("several"), with a modifier before it."""
    match modifier:
        case Modifier.AT_LEAST | Modifier.MORE_THAN:
            return Interval(low, None)
        case Modifier.AT_MOST | Modifier.FEWER_THAN:
            return Interval(0, high)
        case Modifier.NEARLY | Modifier.JUST_OVER | Modifier.ABOUT:
            return Interval(tidy(0.9 * low), tidy(1.1 * high), soft=True)
        case Modifier.EXACTLY:
            return Interval(low, high)


def softened(found: Interval) -> Interval:
    """The same, soft."""
    return evolve(found, soft=True)


def is_round(value: float) -> bool:
    """Whether a number ends in two zeros or more, so that it may be an estimate."""
    return value >= 100 and value % 100 == 0

"""Numbers written in figures, by the separators of a language; what allows two readings is not read."""

from __future__ import annotations

import re

from attrs import frozen

MAX_LENGTH = 24
"""Longer runs of figures are no number of a news report."""

SPACES = str.maketrans("", "", "\u00a0\u2009\u202f\u2007'’\u00ad\u200b")
"""White space and apostrophes that group figures, and marks nobody sees."""

_PLAIN = re.compile(r"[0-9]+")
_GROUPS = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*")
_DECIMAL = re.compile(r"([0-9]+)([.,])([0-9]+)")
_BOTH = re.compile(r"([0-9]{1,3}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)([.,])([0-9]+)")


@frozen
class Figures:
    """What a run of figures says; `value` is None where it allows two readings (`note` says which).

    `plain`: nothing but figures, so that it could be a year or a house number.
    """

    value: float | None
    plain: bool = False
    note: str = ""


def _ambiguous(text: str) -> Figures:
    return Figures(None, note=f"number not read: {text} allows two readings")


def _grouped(text: str, sign: str, group: str) -> Figures:
    """Groups of three: a nought before them, more than one of them, or the language's own sign leave one reading."""
    if text.startswith("0"):
        return Figures(float(text.replace(sign, "."))) if text.count(sign) == 1 else _ambiguous(text)
    if text.count(sign) > 1 or sign == group:
        return Figures(float(text.replace(sign, "")))
    return _ambiguous(text)


def _mixed(text: str) -> Figures | None:
    both = _BOTH.fullmatch(text)
    if both and both.group(2) != both.group(3):
        return Figures(float(both.group(1).replace(both.group(2), "") + "." + both.group(4)))
    return None


def read_figures(text: str, decimal: str, group: str) -> Figures | None:
    """The number that `text` writes, None where it is no number in figures; linear in a bounded length."""
    bare = text.translate(SPACES)
    if not 0 < len(bare) <= MAX_LENGTH or not bare[0].isascii() or not bare[0].isdigit():
        return None
    if _PLAIN.fullmatch(bare):
        leading = bare.startswith("0") and len(bare) > 1
        return None if leading else Figures(float(bare), plain=bare == text)
    if groups := _GROUPS.fullmatch(bare):
        return _grouped(bare, groups.group(1), group)
    if parts := _DECIMAL.fullmatch(bare):
        return Figures(float(bare.replace(decimal, "."))) if parts.group(2) == decimal else _ambiguous(text)
    return _mixed(bare)

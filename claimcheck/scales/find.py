"""The words of a scale in running text."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from attrs import frozen

from claimcheck.scales.bands import Band
from claimcheck.scales.table import scale

_BEFORE = re.compile(r"(?<![\w'’])[\w'’]+$")
_AFTER = re.compile(r"\s+(\w+)")
_LONGEST = 40
"""How many characters before a word are looked at for one that changes it."""


@frozen
class Found:
    """A phrase as the text has it, with the band that bears it. `translated`: the publisher has no words in this language."""

    phrase: str
    band: Band
    translated: bool


def find(scale_id: str, text: str, lang: str | None) -> tuple[Found, ...]:
    """Each phrase of the scale in a text, once, in the order of the text; nothing in a language without phrases.

    The longest phrase counts. A word beside one that changes it is left out: "not likely", "most likely".
    Raises `UnknownNameError` for a scale that does not exist.
    """
    code = (lang or "").split("-")[0].casefold()
    known = _phrases(scale_id, code)
    if not known:
        return ()
    found = (m for m in _pattern(scale_id, code).finditer(text) if not _changed(text, m, code))
    said: dict[str, str] = {}
    for m in found:
        said.setdefault(" ".join(m.group().lower().split()), m.group())
    # A letter that only upper case makes like ours ("ı") is another word.
    return tuple(Found(phrase, known[key], code != "en") for key, phrase in said.items() if key in known)


def _changed(text: str, match: re.Match[str], code: str) -> bool:
    before = _BEFORE.search(text[max(match.start() - _LONGEST, 0) : match.start()].rstrip())
    after = _AFTER.match(text, match.end())
    words = _words(code)
    if before and before.group().casefold().replace("’", "'") in words["changes_before"]:
        return True
    return bool(after and after.group(1).casefold() in words["changes_after"])


@cache
def _words(code: str) -> dict[str, frozenset[str]]:
    raw = tomllib.loads((resources.files(__package__) / "phrases.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in raw.get(code, {}).items()}


@cache
def _phrases(scale_id: str, code: str) -> dict[str, Band]:
    """Every phrase that may be looked for; a language without table has none."""
    words, bands = _words(code), scale(scale_id).bands
    said = ((word, b) for b in bands for word in ({"en": b.en, "de": b.de}[code] if words else ()))
    return {word.lower(): b for word, b in said if word.lower() not in words["ambiguous"]}


@cache
def _pattern(scale_id: str, code: str) -> re.Pattern[str]:
    longest = sorted(_phrases(scale_id, code), key=lambda p: (-len(p), p))
    return re.compile(rf"\b(?:{'|'.join(re.escape(p).replace(chr(92) + ' ', chr(92) + 's+') for p in longest)})\b", re.IGNORECASE)

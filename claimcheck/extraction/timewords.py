"""The grammar of time expressions of a language, from its table `times`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimcheck.extraction.numbers import begins_number, read_number
from claimcheck.extraction.pattern import Grammar, Matched, Reader, patterns
from claimcheck.extraction.syntax import Token
from claimcheck.lang import LanguagePack

LAYERS = ("base", "part", "bound")
"""Days and stretches; their beginnings and ends; what lies before, after and between them."""

LONGEST_FORM = 24

MOST_PIECES = 5
"""Tokens that a written form may be cut into."""

FORMS = {
    "iso": r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "dotted": r"[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})?",
    "slashed": r"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})",
    "year": r"1[5-9][0-9]{2}|20[0-9]{2}|2100",
    "years": r"(?:1[5-9]|20)[0-9]{2}[-–/](?:(?:1[5-9]|20)[0-9]{2})",
    "days": r"[0-9]{1,2}\.?[-–][0-9]{1,2}\.?",
    "figure": r"[0-9]{1,2}",
    "hour": r"[0-9]{1,2}(?:[:.][0-9]{2})?",
    "clock": r"[0-9]{1,2}:[0-9]{2}",
}
"""Written forms that are the same in every language; a table may add its own under `forms`."""


@frozen(eq=False)
class _Form:
    """A written form: figures and marks, perhaps of several tokens."""

    pattern: re.Pattern[str]

    def __call__(self, tokens: Sequence[Token], at: int) -> Matched | None:
        found: Matched | None = None
        for end, text in _joined(tokens, at) if self.begins(tokens[at].norm) else ():
            found = (end, text) if self.pattern.fullmatch(text) else found
        return found

    @property
    def opener(self) -> str:
        """The letters that it begins with, if any ("mid-")."""
        return re.match(r"[a-z-]*", self.pattern.pattern)[0]  # type: ignore[index]  # it matches nothing at least

    def begins(self, norm: str) -> bool:
        return _begins(norm) or (bool(self.opener) and norm.startswith(self.opener))


def _begins(norm: str) -> bool:
    return norm[:1].isdigit() or norm[:1] in ("'", "’")


def _joined(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    """A token that begins with a figure, and the same with the tokens right behind it ("2025" "-" "12" "-" "18")."""
    text = tokens[at].norm
    end = at + 1
    while len(text) <= LONGEST_FORM:
        yield end, text
        if end >= len(tokens) or end - at >= MOST_PIECES or tokens[end].start != tokens[end - 1].end:
            return
        text, end = text + tokens[end].norm, end + 1


@frozen(eq=False)
class _Words:
    """A class of words with their values; `capital`: only where they are written with one."""

    values: Mapping[str, Any]
    capital: bool

    def __call__(self, tokens: Sequence[Token], at: int) -> Matched | None:
        token = tokens[at]
        if token.norm not in self.values or (self.capital and not token.text[:1].isupper()):
            return None
        return at + 1, self.values[token.norm]

    def begins(self, norm: str) -> bool:
        return norm in self.values


@frozen(eq=False)
class _Number:
    """A number that has one value; an article is the number one."""

    pack: LanguagePack
    articles: frozenset[str]

    def __call__(self, tokens: Sequence[Token], at: int) -> Matched | None:
        if tokens[at].norm in self.articles:
            return at + 1, 1.0
        number = read_number(tokens, at, self.pack)
        return (number.end, number.value) if number and number.value is not None else None

    def begins(self, norm: str) -> bool:
        return norm in self.articles or begins_number(norm, self.pack)


def _values(entries: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {word: int(value) if value.lstrip("-").isdigit() else value for value, words in entries.items() for word in words}


def _compounds(classes: Mapping[str, dict[str, Any]], table: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Words made of two classes ("Dienstagabend"): they mean what their first part means."""
    made = {name: dict(words) for name, words in classes.items()}
    for name, second in table.items():
        made[name] |= {a + b: value for a, value in classes[name].items() for b in classes[second]}
    return made


@cache
def time_grammar(pack: LanguagePack) -> Grammar:
    """The grammar in the table `times` of a pack: `classes`, `forms`, and the patterns of each layer."""
    table = pack.table("times")
    capital = frozenset(table.get("capital", ()))
    classes = _compounds({k: _values(v) for k, v in table.get("classes", {}).items()}, table.get("compounds", {}))
    readers: dict[str, Reader] = {name: _Words(values, name in capital) for name, values in classes.items()}
    readers |= {name: _Form(re.compile(form)) for name, form in (FORMS | table.get("forms", {})).items()}
    readers["num"] = _Number(pack, frozenset(table.get("articles", ())))
    return Grammar(tuple((name, patterns(table.get(name, ()))) for name in LAYERS), readers)

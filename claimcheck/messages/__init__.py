"""Every sentence claimcheck prints, by id, in each report language.

The texts stand in `en.toml` and `de.toml`, one id a line, with `{name}` where a value goes. Values are put in as
they are: nothing inside a value is expanded again.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from attrs import field, frozen

from claimcheck.errors import UnknownNameError

LANGUAGES = ("en", "de")
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def table(lang: str) -> Mapping[str, str]:
    """The messages of one report language, dotted id to text."""
    if lang not in LANGUAGES:
        raise UnknownNameError("no messages in this language", got=lang, allowed=", ".join(LANGUAGES))
    raw = (resources.files(__package__) / f"{lang}.toml").read_text(encoding="utf-8")
    out: dict[str, str] = {}
    _flatten(tomllib.loads(raw), "", out)
    return out


def _flatten(node: Mapping[str, object], prefix: str, out: dict[str, str]) -> None:
    for key, value in node.items():
        if isinstance(value, Mapping):
            _flatten(value, f"{prefix}{key}.", out)
        else:
            out[prefix + key] = str(value)


def text(id: str, lang: str = "en", **values: object) -> str:
    """The message `id` with its values put in; raises `UnknownNameError` for an unknown id."""
    messages = table(lang)
    if id not in messages:
        raise UnknownNameError("no such message", got=id, fix="add it to claimcheck/messages/*.toml")
    return _SLOT.sub(lambda m: str(values.get(m[1], m[0])), messages[id])


def _pairs(values: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(values)


@frozen
class Message:
    """A message id with its values: a sentence that can be said in every report language."""

    id: str
    values: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)

    @classmethod
    def of(cls, id: str, **values: object) -> Message:
        """A message from keyword values, kept as text in the order given."""
        return cls(id, tuple((k, str(v)) for k, v in values.items()))

    def text(self, lang: str = "en") -> str:
        """The sentence in `lang`."""
        return text(self.id, lang, **dict(self.values))

    def __str__(self) -> str:
        return self.text()

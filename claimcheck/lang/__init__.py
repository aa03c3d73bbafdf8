"""Language packs: everything that is known of a language, as tables in one folder a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimcheck.errors import FormatError, PathError, UnknownNameError

LANGUAGES = ("de", "en")
"""The packs that ship, in alphabetical order."""


@frozen(unsafe_hash=True, cache_hash=True)
class LanguagePack:
    """The tables of one language, by file name without suffix; each stage reads its own view of them.

    `folder`: where the tables lie. Two packs of one folder are equal, so that views can be cached by pack.
    """

    code: str
    folder: Path = field(repr=False)

    def table(self, name: str) -> Mapping[str, Any]:
        """The table `name` (`cues`, `times` ...); an absent file is an empty table."""
        return _named(self, name)


@cache
def _named(pack: LanguagePack, name: str) -> Mapping[str, Any]:
    return _table(pack.folder / f"{name}.toml")


@cache
def _table(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def pack(code: str) -> LanguagePack:
    """The pack that ships for a language; raises `UnknownNameError` where there is none."""
    base = code.casefold().split("-")[0]
    if base not in LANGUAGES:
        raise UnknownNameError("no language pack", got=code, allowed=", ".join(LANGUAGES))
    return LanguagePack(base, Path(str(resources.files(__package__))) / base)


def pack_from(folder: str | Path) -> LanguagePack:
    """The pack in a folder of your own; its `pack.toml` says which language it is.

    Raises `PathError` where there is no such file, `FormatError` where it names no language or one that ships.
    """
    place = Path(folder).resolve() / "pack.toml"
    if not place.is_file():
        raise PathError("no language pack", where=str(place), fix="a pack is a folder with a pack.toml")
    code = _table(place).get("code")
    if not isinstance(code, str) or not code.isalpha() or code in LANGUAGES:
        allowed = f"a language code of letters, none of {', '.join(LANGUAGES)}"
        raise FormatError("not the code of a new language", where=f"{place}: code", got=code, allowed=allowed)
    return LanguagePack(code.casefold(), place.parent)


def predicate_table() -> Mapping[str, Any]:
    """The language-neutral predicates: their roles, classes and how they relate (`predicates.toml`)."""
    return _table(Path(str(resources.files(__package__))) / "predicates.toml")


def given_names() -> tuple[str, ...]:
    """Given names of all languages (`given_names.toml`)."""
    return tuple(_table(Path(str(resources.files(__package__))) / "given_names.toml")["names"].split())

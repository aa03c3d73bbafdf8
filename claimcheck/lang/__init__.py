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

_HERE = Path(str(resources.files(__package__)))
LANGUAGES = ("de", "en")
"""The packs that ship, in alphabetical order."""


@frozen(unsafe_hash=True, cache_hash=True)
class LanguagePack:
    """The tables of one language, by file name without suffix; each stage reads its own view of them.

    `folder`: where the tables lie; `tagger`: the spaCy model that was chosen to tag and parse the language, "" for the base
    tagger. Two packs of one folder with one tagger are equal, so that views can be cached by pack.
    """

    code: str
    folder: Path = field(repr=False)
    tagger: str = ""

    @property
    def ships(self) -> bool:
        """Whether it is one of ours, not one that somebody brings along."""
        return self.folder.parent == _HERE

    def table(self, name: str) -> Mapping[str, Any]:
        """The table `name` (`cues`, `times` ...); what a pack of somebody's own leaves out is there, with nothing in it."""
        return _named(self, name)


@cache
def _named(pack: LanguagePack, name: str) -> Mapping[str, Any]:
    own = _table(pack.folder / f"{name}.toml")
    return own if pack.ships else _over(_hollow(_table(_HERE / "en" / f"{name}.toml")), own)


def _hollow(table: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a table with nothing in them; of keys that are words of the language none is left."""
    if table and all(isinstance(v, str) for v in table.values()):
        return {}
    return {key: _hollow(v) if isinstance(v, Mapping) else type(v)() for key, v in table.items()}


def _over(base: dict[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """`own` laid over `base`, table by table."""
    both = {k: _over(base[k], v) if isinstance(v, Mapping) and isinstance(base.get(k), dict) else v for k, v in own.items()}
    return base | both


@cache
def _table(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def pack(code: str) -> LanguagePack:
    """The pack that ships for a language; raises `UnknownNameError` where there is none."""
    base = code.casefold().split("-")[0]
    if base not in LANGUAGES:
        raise UnknownNameError("no language pack", got=code, allowed=", ".join(LANGUAGES))
    return LanguagePack(base, _HERE / base)


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
    return _table(_HERE / "predicates.toml")


def given_names() -> tuple[str, ...]:
    """Given names of all languages (`given_names.toml`)."""
    return tuple(_table(_HERE / "given_names.toml")["names"].split())


def given_names_of(group: str) -> frozenset[str]:
    """The given names that only `women` bear, or that `either` may bear, in small letters."""
    return frozenset(name.casefold() for name in _table(_HERE / "given_names.toml")[group].split())

"""What a language's `sources` table knows, and what the words of a descriptor say by it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from attrs import frozen

from claimcheck.lang import LANGUAGES, LanguagePack, pack

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(\w)\.(?=\w\b|\s|$|-)")
MAX_WORDS = 40
"""How many words of a descriptor are read."""


@frozen
class SourceWords:
    """The `sources` table of one language, ready for look-up."""

    nations: Mapping[str, str]
    branches: Mapping[str, str]
    access: Mapping[str, str]
    bare: frozenset[str]
    speaks_for: frozenset[str]
    spokesperson: frozenset[str]
    bodies: Mapping[str, str]
    former: frozenset[str]
    credits: frozenset[str]


@cache
def source_words(language: LanguagePack) -> SourceWords:
    """The view of a pack's `sources` table."""
    t = language.table("sources")
    endings = t.get("endings", [""])
    nations = {" ".join(words(stem + e)): nation for stem, nation in t.get("nation", {}).items() for e in endings}
    sets = {name: _folded(t.get(name, ())) for name in ("bare", "speaks_for", "spokesperson", "former")}
    bodies = _turned(t.get("body", {}))
    credits = _folded(t.get("credit", {}).get("words", ()))
    return SourceWords(
        nations, _turned(t.get("branch", {})), _turned(t.get("access", {})), bodies=bodies, credits=credits, **sets
    )


def _folded(entries: Iterable[str]) -> frozenset[str]:
    """The words as `words` reads them from a text ("Außenminister" is "aussenminister")."""
    return frozenset(w.casefold() for w in entries)


def _turned(groups: Mapping[str, list[str]]) -> Mapping[str, str]:
    return {word.casefold(): name for name, group in groups.items() for word in group}


@cache
def every_language() -> tuple[SourceWords, ...]:
    """The views of all packs that ship: a descriptor may stand in another language than its report."""
    return tuple(source_words(pack(code)) for code in LANGUAGES)


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in lower case, at most `MAX_WORDS`; "U.S." is one word."""
    plain = _DOTTED.sub(r"\1", text.casefold())
    return tuple(m[0] for m, _ in zip(_WORD.finditer(plain), range(MAX_WORDS), strict=False))


@frozen
class Profile:
    """What a descriptor says of an unnamed source; None or empty where it says nothing.

    `nation`: the country or region, then what it lies in; `branch` the line of work; `access` how the source knows;
    `official`: whether it belongs to a body; `spokesperson`: whether it speaks for one in so many words; `bare`: no
    descriptor but words such as "sources".
    """

    nation: tuple[str, ...] = ()
    branch: str | None = None
    access: str | None = None
    official: bool = False
    spokesperson: bool = False
    bare: bool = False


@lru_cache(maxsize=16_384)
def profile(descriptor: str) -> Profile:
    """What a descriptor says, read with the tables of every language; where its words name two nations, none is taken."""
    said = words(descriptor)
    views = every_language()
    nations = {n for v in views for n in _nations(said, v.nations)}
    former = any(w in v.former for v in views for w in said)
    return Profile(
        nation=_with_regions(nations.pop()) if len(nations) == 1 else (),
        branch=_only({v.branches[w] for v in views for w in said if w in v.branches}),
        access=_only({v.access[w] for v in views for w in said if w in v.access}),
        official=not former and any(w in v.speaks_for for v in views for w in said),
        spokesperson=not former and any(w.endswith(tuple(v.spokesperson)) for v in views for w in said if v.spokesperson),
        bare=any(all(w in v.bare for w in said) for v in views),
    )


@lru_cache(maxsize=16_384)
def generic_body(text: str) -> str | None:
    """A language-neutral id for a body that every place has ("Polizei Hafenstadt", "Hafenstadt police"); None for others.

    The longer words beside it are part of the id, so that the police of two towns stay two.
    """
    views = every_language()
    said = [w for w in words(text) if not any(w in v.bare or w in v.speaks_for for v in views)]
    parts = [(w, next((v.bodies[w] for v in views if w in v.bodies), None)) for w in said]
    bodies = {body for _, body in parts if body}
    beside = sorted(w for w, body in parts if body is None and len(w) > len("from"))
    return " ".join(("body:" + bodies.pop(), *beside)) if len(bodies) == 1 else None


def speaks_on_record(descriptor: str) -> bool:
    """Whether a source without a name is the word of a body all the same: a spokesperson, or the body itself ("police").

    "Police sources" and "a police officer" are not.
    """
    views = every_language()
    longer = [w for w in words(descriptor) if len(w) > len("the")]
    itself = bool(longer) and all(any(w in v.bodies for v in views) for w in longer)
    return itself or profile(descriptor).spokesperson


def _nations(said: tuple[str, ...], table: Mapping[str, str]) -> Iterator[str]:
    """Nation words, the longer ones first ("south korean"); a word is used once."""
    at = 0
    while at < len(said):
        size = next((n for n in (2, 1) if " ".join(said[at : at + n]) in table), 0)
        if size:
            yield table[" ".join(said[at : at + size])]
        at += size or 1


def _only(found: set[str]) -> str | None:
    return found.pop() if len(found) == 1 else None


@cache
def _regions() -> Mapping[str, tuple[str, ...]]:
    text = (resources.files(__package__) / "nations.toml").read_text(encoding="utf-8")
    return {region: tuple(members) for region, members in tomllib.loads(text).items()}


@cache
def _with_regions(nation: str) -> tuple[str, ...]:
    return (nation, *(region for region, members in _regions().items() if nation in members))


def nation_of(country: str | None) -> tuple[str, ...]:
    """A country and the regions it lies in; empty for None."""
    return _with_regions(country) if country else ()

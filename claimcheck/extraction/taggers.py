"""Who says lemma and part of speech of every word: the contract, and the tagger of a language; HanTa where none was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol, runtime_checkable

from attrs import evolve, frozen

from claimcheck.errors import UnknownNameError
from claimcheck.lang import LANGUAGES, LanguagePack
from claimcheck.options import SPACY


class Tagger(Protocol):
    """Anything that says lemma and tag of each word of a sentence."""

    @property
    def name(self) -> str:
        """What the conflict report calls it."""
        ...

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        """(lemma, the tagger's own tag) of each word, in order."""
        ...


@frozen(kw_only=True)
class Parsed:
    """What a parser says of the words of a sentence, word by word.

    `heads`: index of the word that a word hangs on, its own where it hangs on none; `deps`: how it hangs on it, in the
    parser's own labels.
    """

    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]


@runtime_checkable
class Parser(Protocol):
    """A tagger that also says what hangs on what: then clauses are found from that."""

    def parse(self, words: tuple[str, ...]) -> Parsed:
        """The analysis of a sentence; the same words always get the same."""
        ...


@cache
def tagger(pack: LanguagePack) -> Tagger:
    """The tagger of a pack: the spaCy model that was chosen for it, else HanTa, else the pack's own endings."""
    if pack.tagger:
        from claimcheck.extraction.spacymodel import load

        return load(pack.tagger, pack)
    from claimcheck.extraction.hanta import base

    return base(pack)


def parser(pack: LanguagePack) -> Parser | None:
    """The tagger of a pack where it also parses, else None."""
    found = tagger(pack) if pack.tagger else None
    return found if isinstance(found, Parser) else None


def with_tagger(pack: LanguagePack, chosen: str | None) -> LanguagePack:
    """The pack, read with the model chosen for its language if there is one (`Options.tagger`)."""
    model = models(chosen).get(pack.code) if chosen else None
    return evolve(pack, tagger=model) if model else pack


@cache
def models(chosen: str) -> dict[str, str]:
    """The chosen models by language.

    Raises `MissingExtraError` where one is not installed, `UnknownNameError` where no pack is of its language.
    """
    from claimcheck.extraction.spacymodel import language_of

    found = {language_of(model): model for model in chosen.removeprefix(SPACY).split("+")}
    for code, model in found.items():
        if code not in LANGUAGES:
            raise UnknownNameError("no language pack for this model", where=model, got=code, allowed=", ".join(LANGUAGES))
    return found


def names_of(chosen: str) -> tuple[str, ...]:
    """Name and version of all that was chosen, by language: what a result and a folder of answers tell of it."""
    from claimcheck.extraction.spacymodel import named

    return tuple(named(model) for _, model in sorted(models(chosen).items()))

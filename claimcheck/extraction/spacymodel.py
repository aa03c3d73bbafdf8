"""A spaCy model as tagger and parser; spaCy itself is imported only when a model is loaded."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimcheck.errors import FormatError, MissingExtraError
from claimcheck.extraction.taggers import Parsed
from claimcheck.lang import LanguagePack

KEPT = 2_000
"""Sentences whose analysis is kept at once: the clause finder asks for what the tagger has just had analysed."""
NEEDED = ("tagger", "parser", "lemmatizer")
"""What a model must bring along."""
CLOSING = frozenset(".,;:!?)]}%…”’»")
OPENING = frozenset("([{“‘„«$€£")


@cache
def _meta(model: str) -> Mapping[str, Any]:
    """What an installed model says of itself, read without importing it; raises `MissingExtraError` where it is not there."""
    found = util.find_spec(model)
    at = Path(found.origin).parent / "meta.json" if found and found.origin else None
    if at is None or not at.is_file():
        raise MissingExtraError(
            "this spaCy model is not installed",
            got=model,
            fix=f"pip install 'claimcheck-sources[spacy]', then: python -m spacy download {model}",
        )
    meta: Mapping[str, Any] = json.loads(at.read_bytes())
    return meta


def language_of(model: str) -> str:
    """The language that an installed model is of."""
    return str(_meta(model).get("lang", ""))


def named(model: str) -> str:
    """`spaCy 3.8.7 (en_core_web_sm 3.8.0)`."""
    return f"spaCy {_version()} ({model} {_meta(model).get('version', '?')})"


def _version() -> str:
    try:
        return metadata.version("spacy")
    except metadata.PackageNotFoundError:
        fix = "pip install 'claimcheck-sources[spacy]'"
        raise MissingExtraError("a spaCy model was chosen, and spaCy is not installed", fix=fix) from None


@frozen(eq=False)
class SpacyTagger:
    """A pipeline of spaCy; `known`: the tags that the pack's table lists, `aux`: lemmas that are always auxiliaries."""

    model: str
    engine: Any
    known: frozenset[str] = frozenset()
    aux: frozenset[str] = frozenset()
    kept: dict[tuple[str, ...], Parsed] = field(factory=dict, repr=False)

    @property
    def name(self) -> str:
        """What the conflict report calls it."""
        return named(self.model)

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        """(lemma, tag) of each word."""
        found = self.parse(tuple(words))
        return list(zip(found.lemmas, found.tags, strict=True))

    def parse(self, words: tuple[str, ...]) -> Parsed:
        """The analysis of a sentence that is cut into words already; one sentence at a time, so that none sways another."""
        if words not in self.kept:
            if len(self.kept) >= KEPT:
                self.kept.clear()
            self.kept[words] = self._parsed(words)
        return self.kept[words]

    def _parsed(self, words: tuple[str, ...]) -> Parsed:
        from spacy.tokens import Doc

        doc = Doc(self.engine.vocab, words=list(words), spaces=spaced(words))
        for _, step in self.engine.pipeline:
            doc = step(doc)
        return Parsed(
            lemmas=tuple(t.lemma_ if t.is_alpha else t.text for t in doc),
            tags=tuple(self._tag(t) for t in doc),
            heads=tuple(t.head.i for t in doc),
            deps=tuple(t.dep_ for t in doc),
        )

    def _tag(self, token: Any) -> str:
        """The model's tag, told apart by how the word hangs on another or by its coarse tag where the pack lists that."""
        coarse = "AUX" if token.lemma_ in self.aux else token.pos_
        several = (f"{token.tag_} {more}" for more in (token.dep_, coarse))
        return next((tag for tag in several if tag in self.known), token.tag_)


def spaced(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word: models look at it, and a sentence's words alone do not say."""
    after = (*words[1:], " ")
    return [word not in OPENING and nxt[0] not in CLOSING and not _clitic(nxt) for word, nxt in zip(words, after, strict=True)]


def _clitic(word: str) -> bool:
    return word[0] in "'’" or word in ("n't", "n’t")


def load(model: str, pack: LanguagePack) -> SpacyTagger:
    """An installed model, to be read with a pack.

    Raises `MissingExtraError` where the model or spaCy is not installed, `FormatError` where it does not parse.
    """
    named(model)
    try:
        import spacy
    except ImportError as error:  # installed, but something that it needs is not
        raise MissingExtraError(
            "spaCy cannot be loaded", got=str(error), fix="pip install 'claimcheck-sources[spacy]'"
        ) from error
    engine = spacy.load(model, exclude=["ner"])
    if missing := [step for step in NEEDED if step not in engine.pipe_names]:
        raise FormatError("this spaCy model does not do enough", where=model, got=", ".join(missing), allowed=", ".join(NEEDED))
    table = pack.table("spacy")
    return SpacyTagger(model, engine, frozenset(table["tags"]), frozenset(table["always_auxiliary"]))

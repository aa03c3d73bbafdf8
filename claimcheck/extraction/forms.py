"""What a tagger finds out about one word form is kept: most words of a report have been seen before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

FORMS = 200_000
"""Analyses kept at once, some 100 MB at most; then it begins anew, so that reports without end need no memory without end."""


def remembering(base: type) -> type:
    """`base`, the Hanover Tagger, with the analyses of word forms kept: what it says of a form alone never changes.

    Only its two steps that look at one word alone are kept; which tag a word has in its sentence is worked out each time.
    """

    class Remembering(base):  # type: ignore[misc]  # the class comes from a package without types
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self._tags: dict[tuple[Any, ...], Sequence[Any]] = {}
            self._lemmas: dict[tuple[Any, ...], Any] = {}

        def _tag_word(self, word: str, *args: Any, **kwargs: Any) -> Sequence[Any]:
            key = (word, args, tuple(kwargs.values()))
            if key not in self._tags:
                _make_room(self._tags)
                self._tags[key] = super()._tag_word(word, *args, **kwargs)
            return self._tags[key]

        def _analyze(self, word: str, *args: Any, **kwargs: Any) -> Any:
            key = (word, args, tuple(kwargs.values()))
            if key not in self._lemmas:
                _make_room(self._lemmas)
                self._lemmas[key] = super()._analyze(word, *args, **kwargs)
            return self._lemmas[key]

    return Remembering


def _make_room(known: dict[Any, Any]) -> None:
    if len(known) >= FORMS:
        known.clear()

"""What the Hanover Tagger finds out about one word form alone, kept: most words have been seen before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FORMS = 100_000
"""Analyses kept at once; then it begins anew, so that reports without end need no memory without end."""


def remembering(base: type) -> type:
    """`base`, the Hanover Tagger, with the analyses of word forms kept: what it says of a form alone never changes.

    Which tag a word has in its sentence is worked out each time.
    """

    class Remembering(base):  # type: ignore[misc]  # the class comes from a package without types
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self._forms: dict[tuple[Any, ...], Any] = {}

        def _tag_word(self, *args: Any, **kwargs: Any) -> Any:
            return self._kept(("tags", args, *kwargs.items()), lambda: super(Remembering, self)._tag_word(*args, **kwargs))

        def _analyze(self, *args: Any, **kwargs: Any) -> Any:
            return self._kept(("lemma", args, *kwargs.items()), lambda: super(Remembering, self)._analyze(*args, **kwargs))

        def _kept(self, key: tuple[Any, ...], made: Callable[[], Any]) -> Any:
            if key not in self._forms:
                if len(self._forms) >= FORMS:
                    self._forms.clear()
                self._forms[key] = made()
            return self._forms[key]

    return Remembering

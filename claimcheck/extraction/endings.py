"""A tagger of endings for languages without a model: small, and right as often as its pack's lists are long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

NAME, WORD = "name", "word"
"""The tags of a word that its capital shows to be a name, and of one whose ending is not listed."""


@frozen
class EndingTagger:
    """The longest listed ending decides; `endings` are pairs of an ending and its tag, the longest first."""

    endings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, str]) -> EndingTagger:
        """From a pack's table of endings."""
        return cls(tuple(sorted(table.items(), key=lambda pair: (-len(pair[0]), pair[0]))))

    @property
    def name(self) -> str:
        """What the conflict report calls it."""
        return "endings"

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        """(the word in small letters, tag) of each word; a name keeps its capitals, the first word if a capital follows."""
        capital = [word[:1].isupper() for word in words]
        named = [c and (i > 0 or capital[1:2] == [True]) for i, c in enumerate(capital)]
        return [self._of(word, name) for word, name in zip(words, named, strict=True)]

    def _of(self, word: str, named: bool) -> tuple[str, str]:
        if named:
            return word, NAME
        norm = word.casefold()
        return norm, next((tag for ending, tag in self.endings if norm.endswith(ending)), WORD)

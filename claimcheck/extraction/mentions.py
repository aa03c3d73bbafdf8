"""What a name in a sentence is: its words, its titles, its full name."""

from __future__ import annotations

from attrs import frozen

from claimcheck.extraction.syntax import Sentence
from claimcheck.extraction.titles import TitlePhrase
from claimcheck.records.source import SourceKind


@frozen(kw_only=True)
class Mention:
    """A name in one sentence, tokens `first` to `last` (exclusive); `outer_first` to `outer_last` with its titles.

    `name`: the full name that the report gives anywhere, a government by its country. `offices`: neutral ids of titles
    beside the name; `affiliation`: the organisation or country that those say; `former`: the title is over.
    `titles`: the title phrases themselves.
    """

    sentence: int
    first: int
    last: int
    outer_first: int
    outer_last: int
    kind: SourceKind
    name: str
    offices: tuple[str, ...] = ()
    affiliation: str | None = None
    former: bool = False
    titles: tuple[TitlePhrase, ...] = ()


def plain(sentence: Sentence, first: int, last: int, kind: SourceKind, name: str, affiliation: str | None = None) -> Mention:
    """A mention without titles."""
    return Mention(
        sentence=sentence.index, first=first, last=last, outer_first=first, outer_last=last, kind=kind, name=name,
        affiliation=affiliation,
    )  # fmt: skip

"""Who the words of a frame name: a source, or an anaphor that the discourse must resolve."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Protocol

from attrs import field, frozen

from claimcheck.extraction.titles import TitlePhrase
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Source, SourceKind


class Named(Protocol):
    """A name found in a sentence: its token range, what it names, and its full name in the report."""

    @property
    def first(self) -> int:
        """Index of its first token."""
        ...

    @property
    def last(self) -> int:
        """Index after its last token."""
        ...

    @property
    def kind(self) -> SourceKind:
        """What it names."""
        ...

    @property
    def name(self) -> str:
        """Its full name as far as the report gives it."""
        ...

    @property
    def titles(self) -> tuple[TitlePhrase, ...]:
        """The titles that stand beside it."""
        ...


class Anaphor(StrEnum):
    """How words point back to a source."""

    PERSON = "person"
    GROUP = "group"
    BODY = "body"
    REPORT = "report"
    OUTLET = "outlet"
    WORDS = "words"
    TEXT = "text"
    DESCRIPTION = "description"


@frozen
class SpeakerWords:
    """The articles and pronouns of a language."""

    definite: frozenset[str]
    indefinite: frozenset[str]
    person: frozenset[str]
    plural: frozenset[str]
    own_voice: frozenset[str]
    content: frozenset[str]
    home: frozenset[str]


@cache
def speaker_words(pack: LanguagePack) -> SpeakerWords:
    """The typed view of a pack's articles and pronouns."""
    t = pack.table("pack")
    keys = (
        "definite",
        "indefinite",
        "person_pronouns",
        "plural_pronouns",
        "own_voice_pronouns",
        "content_pronouns",
        "home_prepositions",
    )
    return SpeakerWords(*(frozenset(t[k]) for k in keys))


@frozen
class Speaker:
    """What a frame's words say of its source.

    `sources`: outermost first ("Quellen von Politico": the outlet, then the group); empty where `anaphor` points back.
    `span`: token range of the mention; `head`: lemma of its head noun, for matching descriptions; `human`: a noun for one
    person, who may be "he" or "she" later.
    """

    span: tuple[int, int]
    sources: tuple[Source, ...] = field(default=())
    anaphor: Anaphor | None = None
    head: str = ""
    human: bool = False


def fold(text: str) -> str:
    """A stable, readable part of an id."""
    return re.sub(r"[^\w]+", "-", text.casefold()).strip("-") or "unnamed"


def named_source(kind: SourceKind, name: str, **more: object) -> Source:
    """A named source with the id that its kind and name give it."""
    return Source(id=f"{kind}:{fold(name)}", kind=kind, name=name, **more)  # type: ignore[arg-type]  # passed on as they are


def anonymous_source(kind: SourceKind, descriptor: str, report_id: str, **more: object) -> Source:
    """An unnamed source: its id holds the report, since a descriptor alone identifies nobody."""
    return Source(id=f"{kind}:{report_id}:{fold(descriptor)}", kind=kind, descriptor=descriptor, **more)  # type: ignore[arg-type]  # passed on

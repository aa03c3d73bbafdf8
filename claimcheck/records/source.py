"""Sources and attribution chains: who said it, through whom, in which words."""

from __future__ import annotations

from attrs import evolve, field, frozen

from claimcheck.errors import AttributionError, LimitError
from claimcheck.records._check import Words, are_all, are_texts, as_tuple, is_a, is_count, is_optional_text, is_text
from claimcheck.records._html import in_notebook
from claimcheck.records.values import Period, Span

MAX_LEVELS = 7
"""Level 0 and six sources: a deeper chain is refused when hand-typed and cut when read from text."""


UNSPECIFIED = "unspecified"
"""Descriptor of an unnamed source of which nothing is said."""


class SourceKind(Words):
    """What a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    NEWS_AGENCY = "news_agency"
    GOVERNMENT = "government"
    DOCUMENT = "document"
    ANONYMOUS_INDIVIDUAL = "anonymous_individual"
    ANONYMOUS_GROUP = "anonymous_group"
    AUTHOR = "author"
    UNATTRIBUTED = "unattributed"

    @property
    def anonymous(self) -> bool:
        """Whether the reader is not told who it is."""
        return self in (SourceKind.ANONYMOUS_INDIVIDUAL, SourceKind.ANONYMOUS_GROUP)


class Anonymity(Words):
    """On which terms a source spoke."""

    ON_RECORD = "on_record"
    ON_BACKGROUND = "on_background"
    DEEP_BACKGROUND = "deep_background"
    ANONYMITY_GRANTED = "anonymity_granted"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


class Reliability(Words):
    """Admiralty reliability of a source; F is not the bottom but "cannot be judged" (STANAG 2511)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Stance(Words):
    """What a source does with the content it is given for."""

    REPORTS = "reports"
    SAYS = "says"
    WRITES = "writes"
    ANNOUNCES = "announces"
    CONFIRMS = "confirms"
    REITERATES = "reiterates"
    CLARIFIES = "clarifies"
    ACKNOWLEDGES = "acknowledges"
    REVEALS = "reveals"
    ALLEGES = "alleges"
    CLAIMS = "claims"
    DENIES = "denies"
    REJECTS = "rejects"
    DISPUTES = "disputes"
    PREDICTS = "predicts"
    EXPECTS = "expects"
    SPECULATES = "speculates"
    PLANS = "plans"
    PROPOSES = "proposes"
    DEMANDS = "demands"
    WARNS = "warns"
    DECLINES_TO_COMMENT = "declines_to_comment"
    DID_NOT_RESPOND = "did_not_respond"
    RETRACTS = "retracts"
    CORRECTS = "corrects"


SILENT = frozenset({Stance.DECLINES_TO_COMMENT, Stance.DID_NOT_RESPOND})
"""Stances that make a null claim."""


@frozen(kw_only=True)
class Source:
    """Somebody or something that claims are attributed to.

    A named kind has a `name`; an anonymous one a `descriptor` ("a European official"). `affiliation` is the id of the
    source it belongs to; `count` the number of people, where stated; `reliability` an Admiralty letter, entered by people.
    """

    id: str = field(validator=is_text)
    kind: SourceKind = field(converter=SourceKind)
    name: str | None = field(default=None, validator=is_optional_text)
    descriptor: str | None = field(default=None, validator=is_optional_text)
    aliases: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    affiliation: str | None = field(default=None, validator=is_optional_text)
    count: int | None = field(default=None, validator=is_count)
    anonymity: Anonymity = field(default=Anonymity.UNKNOWN, converter=Anonymity)
    reliability: Reliability = field(default=Reliability.F, converter=Reliability)

    def __attrs_post_init__(self) -> None:
        if self.kind.anonymous and not self.descriptor:
            object.__setattr__(self, "descriptor", UNSPECIFIED)
        if not (self.kind.anonymous or self.voiceless or self.name or self.descriptor):
            raise AttributionError(
                "a named source has a name", where=f"Source[{self.id!r}].name", got=self.name,
                allowed="a name, or a descriptor for a source not named", fix="or use kind unattributed",
            )  # fmt: skip

    @property
    def voiceless(self) -> bool:
        """Whether it stands for the report itself or for nobody in particular."""
        return self.kind in (SourceKind.AUTHOR, SourceKind.UNATTRIBUTED)

    @property
    def label(self) -> str:
        """How the source is called in a report: its name, else its descriptor in quotation marks."""
        if self.name:
            return self.name
        if self.descriptor:
            return f'"{self.descriptor}"'
        return str(self.kind)

    def __str__(self) -> str:
        return self.label


@frozen
class Level:
    """One step of an attribution chain.

    `mention`: where the source is named, also when that is in an earlier sentence; `cue`: the words that attribute;
    `explicit` is False where the source is carried over; `said`: the stated date of the utterance.
    """

    source: Source = field(validator=is_a(Source))
    stance: Stance = field(default=Stance.SAYS, converter=Stance)
    mention: Span | None = field(default=None, validator=is_a(Span, type(None)))
    cue: Span | None = field(default=None, validator=is_a(Span, type(None)))
    explicit: bool = field(default=True, validator=is_a(bool))
    said: Period | None = field(default=None, validator=is_a(Period, type(None)))


@frozen
class Attribution:
    """Who said it, through whom: levels from the report's own voice (level 0) inwards to the origin."""

    levels: tuple[Level, ...] = field(converter=as_tuple, validator=are_all(Level))

    def __attrs_post_init__(self) -> None:
        if not self.levels:
            raise AttributionError("an empty chain", where="Attribution.levels", allowed="level 0 (kind author) first")
        first = self.levels[0].source.kind
        if first is not SourceKind.AUTHOR:
            raise AttributionError(
                "level 0 is the report's own voice", where="Attribution.levels[0]", got=first, allowed="kind author",
                fix="put Level(Source(id=..., kind='author', affiliation=OUTLET)) first",
            )  # fmt: skip
        merged = self._merged()
        if len(merged) > MAX_LEVELS:
            raise LimitError("a chain too deep", where="Attribution.levels", got=len(merged), allowed=f"at most {MAX_LEVELS}")
        object.__setattr__(self, "levels", merged)

    def _merged(self) -> tuple[Level, ...]:
        """Adjacent levels of one source become one; the outlet naming itself right after level 0 is level 0."""
        own = self.levels[0].source.affiliation
        kept = [self.levels[0]]
        for level in self.levels[1:]:
            last = kept[-1]
            if len(kept) == 1 and level.source.id in (own, last.source.id):
                continue
            if level.source.id == last.source.id:
                kept[-1] = evolve(level, mention=last.mention or level.mention, cue=level.cue or last.cue)
            else:
                kept.append(level)
        return tuple(kept)

    @property
    def origin(self) -> Source:
        """The innermost source."""
        return self.levels[-1].source

    @property
    def stance(self) -> Stance:
        """What the innermost source does with the content."""
        return self.levels[-1].stance

    @property
    def explicit(self) -> bool:
        """Whether every source is named in the claim's own sentence."""
        return all(level.explicit for level in self.levels[1:])

    def __str__(self) -> str:
        return " ← ".join(level.source.label for level in self.levels)

    def _repr_html_(self) -> str:
        return in_notebook(self)

"""A scale and its bands."""

from __future__ import annotations

from attrs import field, frozen

from claimcheck.errors import NumberError
from claimcheck.records._check import Words, are_all, are_texts, as_tuple, is_a, is_text


class ScaleKind(Words):
    """What a scale measures; the four are never mixed."""

    PROBABILITY = "probability"
    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    CONFIDENCE = "confidence"


@frozen(kw_only=True)
class Band:
    """One step of a scale: its id, the words for it, its bounds in per cent.

    Without bounds it has no number on purpose. `open`: a bound that is not 0 or 100 is itself excluded. `unknown` bands
    (F and 6 of the Admiralty code) are no place on the scale. `value`: the one number that STIX writes for the word.
    """

    id: str = field(validator=is_text)
    en: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    de: tuple[str, ...] = field(default=(), converter=as_tuple, validator=are_texts)
    low: int | None = None
    high: int | None = None
    open: bool = False
    unknown: bool = field(default=False, validator=is_a(bool))
    value: int | None = None

    def __attrs_post_init__(self) -> None:
        known = (self.low is not None and self.high is not None) or (self.low is self.high is None)
        if not known or (self.low is not None and self.high is not None and not 0 <= self.low <= self.high <= 100):
            raise NumberError("not a band", where=f"Band[{self.id!r}]", got=(self.low, self.high), allowed="0 to 100 per cent")
        if self.unknown and (self.low is not None or self.value is not None):
            raise NumberError("an unknown has no number", where=f"Band[{self.id!r}]", got=(self.low, self.value))

    @property
    def words(self) -> tuple[str, ...]:
        """Its id and every word for it."""
        return (self.id, *self.en, *self.de)

    def __str__(self) -> str:
        if self.low is None or self.high is None:
            return self.id
        if self.open:
            bounds = f">{self.low} %" if self.high == 100 else f"<{self.high} %"
        else:
            bounds = f"{self.low} %" if self.low == self.high else f"{self.low}-{self.high} %"
        return f"{self.id} ({bounds})"


@frozen(kw_only=True)
class Scale:
    """A published scale: what it measures, where it stands, and its bands in the publisher's order."""

    id: str = field(validator=is_text)
    name: str = field(validator=is_text)
    kind: ScaleKind = field(converter=ScaleKind)
    source: str = field(validator=is_text)
    note: str = ""
    bands: tuple[Band, ...] = field(converter=as_tuple, validator=are_all(Band))

    def band(self, phrase: str) -> Band | None:
        """The band that bears this word; None where the scale has none for it. A longer phrase never matches a shorter."""
        wanted = " ".join(phrase.casefold().split())
        return next((b for b in self.bands if wanted in {w.casefold() for w in b.words}), None)

    def at(self, value: int) -> Band | None:
        """The band of a number, for scales of confidence; raises `NumberError` outside 0 to 100."""
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100:
            raise NumberError("not a confidence", where=self.id, got=value, allowed="a whole number from 0 to 100")
        if self.kind is not ScaleKind.CONFIDENCE:
            raise NumberError(
                "this scale does not turn numbers into words", where=self.id, got=value, fix="use a scale of confidence"
            )
        return next((b for b in self.bands if b.low is not None and b.high is not None and b.low <= value <= b.high), None)

    def steps(self) -> tuple[Band, ...]:
        """The bands that are places on the scale: all but the unknown ones."""
        return tuple(b for b in self.bands if not b.unknown)

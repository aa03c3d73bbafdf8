"""The words around numbers of a language, from its tables `quantities` and `units`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from claimcheck.extraction.intervals import Modifier
from claimcheck.extraction.syntax import Token
from claimcheck.lang import LanguagePack


@frozen(eq=False)
class Phrases:
    """Phrases of one word or more, each with a value, by their first word; the longest counts."""

    entries: Mapping[str, tuple[tuple[tuple[str, ...], Any], ...]]

    @classmethod
    def of(cls, values: Iterable[tuple[str, Any]]) -> Phrases:
        """From phrases, words with spaces between them, and their values."""
        found: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
        for phrase, value in values:
            words = tuple(phrase.casefold().split())
            found.setdefault(words[0], []).append((words, value))
        return cls({first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()})

    def at(self, tokens: Sequence[Token], at: int) -> tuple[int, Any] | None:
        """Where the longest phrase at token `at` ends (exclusive), and its value."""
        if not 0 <= at < len(tokens):
            return None
        for words, value in self.entries.get(tokens[at].norm, ()):
            if tuple(t.norm for t in tokens[at : at + len(words)]) == words:
                return at + len(words), value
        return None


def _flat(table: Mapping[str, Sequence[str]]) -> Phrases:
    return Phrases.of((phrase, Modifier(name)) for name, phrases in table.items() for phrase in phrases)


@frozen(eq=False)
class QuantityWords:
    """The tables `quantities` and `units` of a language."""

    before: Phrases
    after: Phrases
    vague: Phrases
    lower: frozenset[str]
    emphatic: Phrases
    units: Phrases
    currencies: Phrases
    rates: Phrases
    article: frozenset[str]
    unlicensed: frozenset[str]
    article_counts: frozenset[str]
    between: frozenset[str]
    between_and: frozenset[str]
    range_from: frozenset[str]
    range_to: Phrases
    change: frozenset[str]
    new: frozenset[str]
    of: Phrases
    articles: frozenset[str]
    casualty: frozenset[str]
    toll: Phrases
    number: frozenset[str]
    number_of: frozenset[str]
    reach: frozenset[str]
    ones: frozenset[str]
    labels: frozenset[str]
    determiners: frozenset[str]
    age_units: frozenset[str]
    age_words: frozenset[str]
    excepted: tuple[str, ...]
    age_before: frozenset[str]
    kinds: frozenset[str]
    followed: frozenset[str]
    stops: frozenset[str]
    endings: tuple[str, ...]
    capital_nouns: bool
    estimates: frozenset[str]


def _words(table: Mapping[str, Any], section: str, name: str) -> frozenset[str]:
    return frozenset(table.get(section, {}).get(name, ()))


def _phrases(table: Mapping[str, Any], section: str, name: str) -> Phrases:
    return Phrases.of((phrase, phrase) for phrase in table.get(section, {}).get(name, ()))


@cache
def quantity_words(pack: LanguagePack) -> QuantityWords:
    """The typed view of a pack's tables `quantities` and `units`."""
    t, units = pack.table("quantities"), pack.table("units")
    shape = t.get("noun_phrase", {})
    return QuantityWords(
        before=_flat(t.get("before", {})), after=_flat(t.get("after", {})), vague=Phrases.of(t.get("vague", {}).items()),
        lower=_words(t, "lower", "words"), emphatic=_phrases(t, "article", "emphatic"),
        units=Phrases.of(units.get("units", {}).items()), currencies=Phrases.of(units.get("currencies", {}).items()),
        rates=Phrases.of(units.get("rates", {}).items()),
        article=_words(t, "article", "words"), unlicensed=_words(t, "article", "unlicensed"),
        article_counts=_words(t, "article", "counted"), between=_words(t, "ranges", "between"),
        between_and=_words(t, "ranges", "and"), range_from=_words(t, "ranges", "from"), range_to=_phrases(t, "ranges", "to"),
        change=_words(t, "ranges", "change"), new=_words(t, "ranges", "new"), of=_phrases(t, "ranges", "of"),
        articles=_words(t, "ranges", "articles"), casualty=_words(t, "elliptic", "casualty"),
        toll=_phrases(t, "elliptic", "toll"),
        number=_words(t, "elliptic", "number"), number_of=_words(t, "elliptic", "number_of"),
        reach=_words(t, "elliptic", "reach"),
        ones=_words(t, "not_counted", "ones"), labels=_words(t, "not_counted", "labels"),
        determiners=_words(t, "not_counted", "determiners"), age_units=_words(t, "not_counted", "age_units"),
        age_words=_words(t, "not_counted", "age_words"), age_before=_words(t, "not_counted", "age_before"),
        kinds=_words(t, "not_counted", "kinds"), excepted=tuple(sorted(_words(t, "not_counted", "excepted"))),
        followed=_words(t, "not_counted", "followed"), stops=_words(t, "noun_phrase", "stops"),
        endings=tuple(shape.get("endings", ())), capital_nouns=bool(shape.get("capital_nouns", False)),
        estimates=_words(t, "estimates", "concepts"),
    )  # fmt: skip

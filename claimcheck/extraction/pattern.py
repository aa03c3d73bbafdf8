"""A small grammar over tokens: patterns of words and word classes, read from a table, the longest match counts.

A pattern is words with spaces between them; `a|b` are alternatives, `word?` is optional, `{class}` matches a word class and
keeps its value, `{class:name}` keeps it under another name. Patterns come in layers: `{base}` and `{part}` in a
pattern stand for anything that a lower layer matches, so that "since the end of March" is three small patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, product
from typing import Any

from attrs import define, field, frozen

from claimcheck.extraction.syntax import Token

MOST_WORDS = 65_536
"""Words for which a grammar remembers what can begin with them."""

Matched = tuple[int, Any]
"""Where a match ends (exclusive), and its value."""

Reader = Callable[[Sequence[Token], int], "Matched | None"]
"""Reads a word class at a token; a reader with `begins` is asked only where a word can begin it."""


@frozen
class Node:
    """What a pattern matched: the name of its meaning, and the values that it kept."""

    means: str
    values: tuple[tuple[str, Any], ...]

    def get(self, name: str, default: Any = None) -> Any:
        """The value kept under `name`."""
        return dict(self.values).get(name, default)


@frozen
class Element:
    """One place of a pattern: one of some words, or one of some classes whose value is kept under `key`."""

    words: frozenset[str] = frozenset()
    classes: tuple[str, ...] = ()
    key: str = ""


@frozen
class Pattern:
    """A sequence of elements and what it means; `not_after`, `not_before`: words beside it that make it something else."""

    elements: tuple[Element, ...]
    means: str
    values: tuple[tuple[str, Any], ...] = ()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()


def verbatim(tokens: Sequence[Token]) -> str:
    """The words as they stand, with one space where there is any."""
    gaps = (" " if b.start > a.end else "" for a, b in pairwise(tokens))
    return "".join(t.text + gap for t, gap in zip(tokens, (*gaps, ""), strict=True))


def _element(text: str) -> Element:
    if not text.startswith("{"):
        return Element(words=frozenset(text.split("|")))
    names, _, key = text.strip("{}").partition(":")
    classes = tuple(names.split("|"))
    return Element(classes=classes, key=key or classes[0])


def _variants(text: str) -> Iterable[tuple[Element, ...]]:
    """The pattern with each of its optional elements there and not there."""
    choices = [(word[:-1], "") if word.endswith("?") else (word,) for word in text.split()]
    return (tuple(_element(w) for w in chosen if w) for chosen in product(*choices))


def patterns(entries: Iterable[Mapping[str, Any]]) -> tuple[Pattern, ...]:
    """The patterns of a table's entries: `words`, `means`, perhaps `not_after`, `not_before`; all else is kept as a value."""
    known = {"words", "means", "not_after", "not_before"}
    return tuple(
        Pattern(
            elements, entry["means"], tuple((k, v) for k, v in sorted(entry.items()) if k not in known),
            frozenset(entry.get("not_after", ())), frozenset(entry.get("not_before", ())),
        )
        for entry in entries for text in entry["words"] for elements in _variants(text)
    )  # fmt: skip


@frozen(eq=False)
class Grammar:
    """Layers of patterns, lowest first, by their names, and how word classes are read."""

    layers: tuple[tuple[str, tuple[Pattern, ...]], ...]
    readers: Mapping[str, Reader]
    first_words: tuple[Mapping[str, tuple[Pattern, ...]], ...] = field(init=False)
    first_classes: tuple[Mapping[str, tuple[Pattern, ...]], ...] = field(init=False)
    numbers: Mapping[str, int] = field(init=False)
    """Each layer's place, by its name."""
    _known: dict[tuple[int, str], tuple[tuple[str, tuple[Pattern, ...]], ...]] = field(factory=dict, init=False, repr=False)
    _pairs: dict[tuple[int, str, str | None], tuple[Pattern, ...]] = field(factory=dict, init=False, repr=False)
    _begun: dict[str, bool] = field(factory=dict, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        words = tuple(_by(found, lambda e: e.words) for _, found in self.layers)
        classes = tuple(_by(found, lambda e: e.classes) for _, found in self.layers)
        object.__setattr__(self, "first_words", words)
        object.__setattr__(self, "first_classes", classes)
        object.__setattr__(self, "numbers", {name: n for n, (name, _) in enumerate(self.layers)})

    def begins(self, norm: str) -> bool:
        """Whether a pattern of any layer can begin at a word; most words of a text begin none."""
        if norm not in self._begun:
            if len(self._begun) >= MOST_WORDS:
                self._begun.clear()
            named = {name for found in self.first_classes for name in found} - set(self.numbers)
            worded = any(norm in found for found in self.first_words)
            self._begun[norm] = worded or any(self._begins(name, norm) for name in named)
        return self._begun[norm]

    def openers(self, norm: str, layer: int) -> tuple[tuple[str, tuple[Pattern, ...]], ...]:
        """The classes with which a pattern of a layer can begin at a word, and those patterns."""
        key = (layer, norm)
        if key not in self._known:
            if len(self._known) >= MOST_WORDS:
                self._known.clear()
            self._known[key] = tuple((n, found) for n, found in self.first_classes[layer].items() if self._begins(n, norm))
        return self._known[key]

    def worded(self, norm: str, after: str | None, layer: int) -> tuple[Pattern, ...]:
        """The patterns of a layer that begin with a word and can go on with the word `after` it (None: none follows)."""
        found = self.first_words[layer].get(norm)
        if found is None:
            return ()
        key = (layer, norm, after)
        if key not in self._pairs:
            if len(self._pairs) >= MOST_WORDS:
                self._pairs.clear()
            self._pairs[key] = tuple(p for p in found if self._goes_on(p, after))
        return self._pairs[key]

    def _goes_on(self, pattern: Pattern, after: str | None) -> bool:
        if len(pattern.elements) == 1:
            return True
        second = pattern.elements[1]
        if after is None or second.words:
            return after in second.words
        return any(name in self.numbers or self._begins(name, after) for name in second.classes)

    def _begins(self, name: str, norm: str) -> bool:
        begins = getattr(self.readers.get(name), "begins", None)
        return begins is None or begins(norm)


def _by(found: Sequence[Pattern], keys: Callable[[Element], Iterable[str]]) -> Mapping[str, tuple[Pattern, ...]]:
    index: dict[str, list[Pattern]] = {}
    for pattern in found:
        for key in keys(pattern.elements[0]):
            index.setdefault(key, []).append(pattern)
    return {key: tuple(values) for key, values in index.items()}


@define
class Matcher:
    """Matches a grammar against one sentence; every layer and class is read once a token."""

    grammar: Grammar
    tokens: Sequence[Token]
    steps: int = 0
    _memo: dict[tuple[int, int], tuple[int, Node] | None] = field(factory=dict)
    _classes: dict[tuple[str, int], Matched | None] = field(factory=dict)

    def best(self, at: int, layer: int) -> tuple[int, Node] | None:
        """The longest match of a layer, or of those below it, that begins at token `at`."""
        key = (layer, at)
        if key not in self._memo:
            self._memo[key] = self._best(at, layer)
        return self._memo[key]

    def _best(self, at: int, layer: int) -> tuple[int, Node] | None:
        best = self.best(at, layer - 1) if layer else None
        for pattern in self._candidates(at, layer):
            end, values = self._match(pattern, at, layer)
            if end > (best[0] if best else at):
                best = end, Node(pattern.means, (*pattern.values, *values))
        return best

    def _candidates(self, at: int, layer: int) -> Iterable[Pattern]:
        norm = self.tokens[at].norm
        yield from self.grammar.worded(norm, self.tokens[at + 1].norm if at + 1 < len(self.tokens) else None, layer)
        for name, found in self.grammar.openers(norm, layer):
            if self._class(name, at, layer) is not None:
                yield from found

    def _match(self, pattern: Pattern, at: int, layer: int) -> tuple[int, list[tuple[str, Any]]]:
        values: list[tuple[str, Any]] = []
        end, tokens = at, self.tokens
        if at and pattern.not_after and tokens[at - 1].norm in pattern.not_after:
            return -1, values
        for element in pattern.elements:
            if element.words:
                self.steps += 1
                if end >= len(tokens) or tokens[end].norm not in element.words:
                    return -1, values
                end += 1
                continue
            matched = self._place(element, end, layer)
            if matched is None:
                return -1, values
            end = matched[0]
            values.append((element.key, matched[1]))
        refused = bool(pattern.not_before) and end < len(tokens) and tokens[end].norm in pattern.not_before
        return (-1 if refused else end), values

    def _place(self, element: Element, at: int, layer: int) -> Matched | None:
        """What a word class matches at a token, the first of several that does."""
        self.steps += 1
        if at >= len(self.tokens):
            return None
        for name in element.classes:
            if (found := self._class(name, at, layer)) is not None:
                return found
        return None

    def _class(self, name: str, at: int, layer: int) -> Matched | None:
        number = self.grammar.numbers.get(name)
        if number is not None:
            return self.best(at, number) if number < layer else None
        key = (name, at)
        if key not in self._classes:
            self._classes[key] = self.grammar.readers[name](self.tokens, at)
        return self._classes[key]

"""Nouns of the news as language-neutral concepts, from the table `concepts`: "Sicherheitsgarantien" is a "security guarantee"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import Token
from claimcheck.lang import LanguagePack

SHORTEST_STEM = 3
SHORTEST_HEAD = 4
"""Letters; a shorter ending of a compound is hardly its head."""

LONGEST_WORD = 60


@frozen(eq=False)
class Concepts:
    """The table `concepts` by the first word of each entry, longest entries first, and the endings of a plural."""

    entries: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    endings: tuple[str, ...]
    compounds: bool

    def single(self, word: str) -> str | None:
        """The concept of an entry of this one word."""
        return next((concept for words, concept in self.entries.get(word, ()) if words == (word,)), None)


@cache
def concepts(pack: LanguagePack) -> Concepts:
    """The typed view of a pack's table `concepts`."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, concept in pack.table("concepts").items():
        words = tuple(phrase.casefold().split())
        found.setdefault(words[0], []).append((words, concept))
    shape = pack.table("quantities").get("noun_phrase", {})
    ordered = {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in found.items()}
    return Concepts(ordered, tuple(shape.get("plural", ())), bool(shape.get("compounds", False)))


def forms(token: Token, view: Concepts) -> tuple[str, ...]:
    """The casefolded word, its lemma, and both without the endings of a plural: the ways it may stand in a table."""
    words = dict.fromkeys((token.norm, token.lemma.casefold()))
    cut = (w[: -len(e)] for w in words for e in view.endings if w.endswith(e) and len(w) - len(e) >= SHORTEST_STEM)
    changed = (w[:-3] + "y" for w in words if w.endswith("ies") and len(w) > SHORTEST_STEM + 2 and "ies" not in view.endings)
    return tuple(dict.fromkeys((*words, *cut, *changed)))


def concept_at(tokens: Sequence[Token], at: int, pack: LanguagePack) -> tuple[int, str] | None:
    """Where the longest entry of the table that begins at token `at` ends (exclusive), and its concept."""
    view = concepts(pack)
    for form in forms(tokens[at], view):
        for words, concept in view.entries.get(form, ()):
            end = at + len(words)
            if end <= len(tokens) and all(w in forms(t, view) for w, t in zip(words[1:], tokens[at + 1 : end], strict=True)):
                return end, concept
    return None


def head_concept(token: Token, pack: LanguagePack) -> str | None:
    """The concept of the last part of a compound ("Grenzsoldat": soldier), the longest part that the table knows."""
    view = concepts(pack)
    if not view.compounds or len(token.norm) > LONGEST_WORD:
        return None
    for form in forms(token, view):
        for start in range(SHORTEST_STEM, len(form) - SHORTEST_HEAD + 1):
            if concept := view.single(form[start:]):
                return concept
    return None

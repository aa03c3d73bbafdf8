"""Scope words and update markers of a clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.grammar import Narrowing, narrowing
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.lang import LanguagePack

ENDINGS = ("", "e", "en", "er", "es", "em")
"""Endings of an inflected adjective; a language without inflection has the empty one alone, which does no harm."""


def scope(sentence: Sentence, indexes: Sequence[int], pack: LanguagePack) -> tuple[str, ...]:
    """The language-neutral ids of what narrows the claim, sorted."""
    view = narrowing(pack)
    tokens = [sentence.tokens[i] for i in indexes]
    found = {view.words[row] for row, _ in _rows(tokens, view) if row in view.words}
    plain = [t for i, t in zip(indexes, tokens, strict=True) if not _in_name(sentence, i)]
    found |= {key for t in plain if t.pos in (Pos.ADJ, Pos.ADV) and (key := _adjective(t.norm, view))}
    return tuple(sorted(found))


def _in_name(sentence: Sentence, index: int) -> bool:
    """A capital letter inside the sentence: part of a name ("Direct Investment Fund")."""
    return index > 0 and sentence.tokens[index].text[:1].isupper() and sentence.tokens[index - 1].text.isalpha()


def update_marker(sentence: Sentence, indexes: Sequence[int], pack: LanguagePack) -> str | None:
    """The words, verbatim, that say that this claim takes the place of an earlier one."""
    view = narrowing(pack)
    tokens = [sentence.tokens[i] for i in indexes]
    for row, first in _rows(tokens, view):
        if row in view.updates:
            return " ".join(t.text for t in tokens[first : first + len(row)])
    return next((t.text for t in tokens if t.pos.verbal and t.lemma.casefold() in view.update_lemmas), None)


def _adjective(norm: str, view: Narrowing) -> str | None:
    return next((view.adjectives[stem] for stem in stems(norm) if stem in view.adjectives), None)


def stems(norm: str) -> Iterator[str]:
    """What an adjective may be without its ending."""
    return (norm.removesuffix(ending) for ending in ENDINGS if norm.endswith(ending))


def _rows(tokens: Sequence[Token], view: Narrowing) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every row of words that begins like one of the table, with where it begins, longer rows first."""
    norms = tuple(t.norm for t in tokens)
    firsts = [at for at, norm in enumerate(norms) if norm in view.firsts]
    for size in range(view.longest, 0, -1) if firsts else ():
        for first in firsts:
            if first + size <= len(norms):
                yield norms[first : first + size], first

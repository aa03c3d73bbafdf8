"""Surnames that a report has given in full and that look like another word where they stand alone ("Reiter sagte")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from claimcheck.extraction.capitals import as_name, capital_word
from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.records.source import SourceKind


def with_surnames(found: Iterable[Sentence], names: Iterable[Mention]) -> tuple[Sentence, ...]:
    """The sentences with such words tagged as names."""
    known: dict[int, list[int]] = defaultdict(list)
    for name in names:
        if name.kind is SourceKind.PERSON and " " in name.name:
            known[name.sentence].extend(range(name.first, name.last))
    return tuple(_renamed(s, known[s.index]) if s.index in known else s for s in found)


def _renamed(sentence: Sentence, at: Sequence[int]) -> Sentence:
    other = {i for i in at if sentence.tokens[i].pos is not Pos.NAME and capital_word(sentence.tokens[i])}
    if not other:
        return sentence
    return evolve(sentence, tokens=tuple(as_name(t) if i in other else t for i, t in enumerate(sentence.tokens)))

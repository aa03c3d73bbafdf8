"""The words of a noun phrase as concepts: its head, of what kind it is, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.extraction.syntax import Phrase, Pos, Token

if TYPE_CHECKING:
    from claimcheck.extraction.fillers import Words

GENITIVE = ("'s", "’s", "'", "’")
JOINTS = ("s", "es", "n", "en")
"""Letters between the parts of a compound."""
_COMPOUND = 4
"""Letters that the last part of a compound has at least, when it is looked up as a concept."""


def compound(words: Words, phrase: Phrase) -> tuple[int, str]:
    """The concept of the head, together with the words before it where that is known ("gas pipe"), and where it begins."""
    tokens, head = words.tokens, words.tokens[phrase.head]
    for first in range(phrase.first, phrase.head):
        before = " ".join(t.norm for t in tokens[first : phrase.head])
        for last in (head.norm, head.lemma.casefold()):
            if found := words.grammar.concepts.get(f"{before} {last}"):
                return first, found
    return phrase.head, concept(words, head)


def owner(words: Words, own: Sequence[Token]) -> tuple[str, ...]:
    """The name of whose it is, or where ("Tarven's central bank", "the Leipzig court")."""
    at = max((n for n, t in enumerate(own) if t.pos is Pos.NAME), default=-1)
    if at < 0 or (words.lexicon.compounds and not (at + 1 < len(own) and own[at + 1].norm in GENITIVE)):
        return ()
    return (words.names.get(words.tokens.index(own[at])) or own[at].text,)


def kind(words: Words, own: Sequence[Token]) -> tuple[str, ...]:
    """The nouns before the head, which say of what kind it is ("trade agreement")."""
    nouns = (t for t in own if t.pos is Pos.NOUN and t.text.islower())
    return () if words.lexicon.compounds else tuple(concept(words, t) for t in nouns)


def first_part(words: Words, token: Token) -> tuple[str, ...]:
    """What a compound says before the part that the table knows ("Klima|abkommen")."""
    key, known = token.lemma.casefold(), words.grammar.concepts
    listed = token.norm in known or key in known or words.lexicon.noun(token.norm, key)
    if not words.lexicon.compounds or token.pos is not Pos.NOUN or listed:
        return ()
    first = key[: _seam(words, key)].removesuffix("-")
    forms = (first, *(first.removesuffix(joint) for joint in JOINTS))
    found = next((known.get(f) or words.lexicon.noun(f) for f in forms if f in known or words.lexicon.noun(f)), first)
    return (found,) if found and len(first) > 2 else ()


def concept(words: Words, token: Token) -> str:
    """The language-neutral word for a noun or adjective, else its lemma in lower case."""
    concepts = words.grammar.concepts
    keys = (token.norm, token.lemma.casefold())
    for key in keys:
        if key in concepts:
            return concepts[key]
    at = _seam(words, keys[1]) if words.lexicon.compounds and token.pos is Pos.NOUN else 0
    return concepts[keys[1][at:]] if at else words.lexicon.noun(*keys) or keys[1]


def _seam(words: Words, key: str) -> int:
    """Where the last part of a compound begins that the table knows, 0 for none."""
    known, prefixes = words.grammar.concepts, words.grammar.prefixes
    return next((n for n in range(2, len(key) - _COMPOUND + 1) if key[n:] in known and key[:n] not in prefixes), 0)

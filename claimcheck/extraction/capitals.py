"""Capital words that the tagger takes for verbs or adjectives where they can only be parts of a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve

from claimcheck.extraction.syntax import Form, Mood, Pos, Token
from claimcheck.extraction.titlewords import title_of, title_words
from claimcheck.lang import LanguagePack, given_names
from claimcheck.places import country_of_adjective, country_of_people

_OTHER_WORD = frozenset({Pos.VERB, Pos.ADJ, Pos.ADV, Pos.OTHER, Pos.PARTICLE})
"""What a part of a name is mistaken for."""
_SURNAME = _OTHER_WORD | {Pos.NOUN, Pos.NAME}
_NO_NAME_AFTER = frozenset({Pos.DET, Pos.NUM})
_SHORTEST = 2


@cache
def _given() -> frozenset[str]:
    return frozenset(name.casefold() for name in given_names())


def with_names(tokens: Sequence[Token], pack: LanguagePack) -> tuple[Token, ...]:
    """The tokens with the parts of names tagged as names."""
    out = list(tokens)
    for i, token in enumerate(out):
        if capital_word(token) and _in_name(out, i, pack):
            out[i] = as_name(token)
    return tuple(out)


def is_given(token: Token) -> bool:
    """Whether a word is a known given name, also one of two parts ("Karl-Heinz")."""
    return all(part in _given() for part in token.norm.split("-"))


def _in_name(tokens: Sequence[Token], i: int, pack: LanguagePack) -> bool:
    if is_given(tokens[i]) and (i == 0 or tokens[i - 1].pos not in _NO_NAME_AFTER):
        return _begins(tokens, i, pack)
    token, before = tokens[i], tokens[i - 1] if i else None
    if before is not None and capital_word(before) and before.pos is Pos.NAME and _surname(token, pack):
        return is_given(before) or (token.pos in _OTHER_WORD and not _noun_follows(tokens, i))
    return _impossible_verb(tokens, i, pack) or _after_particles(tokens, i, pack)


def _begins(tokens: Sequence[Token], i: int, pack: LanguagePack) -> bool:
    """A given name before a surname; alone it stays what the tagger says, unless that cannot be."""
    if i + 1 < len(tokens) and capital_word(tokens[i + 1]) and _surname(tokens[i + 1], pack):
        return True
    small = title_words(pack).has("particle", tokens[i + 1].norm) if i + 2 < len(tokens) else False
    if small and any(capital_word(t) for t in tokens[i + 2 : i + 4]):
        return True
    return tokens[i].pos in _OTHER_WORD and (i > 0 or tokens[i].pos is not Pos.ADV)


def _impossible_verb(tokens: Sequence[Token], i: int, pack: LanguagePack) -> bool:
    """A finite verb with a capital beside a capital: inside a sentence it is a name, and so is one that begins a statement."""
    token = tokens[i]
    if token.pos is not Pos.VERB or token.form not in (Form.FINITE, Form.PARTICIPLE):
        return False
    after = i + 1 < len(tokens) and capital_word(tokens[i + 1]) and tokens[i + 1].pos in (Pos.NOUN, Pos.NAME)
    if i == 0 or not tokens[i - 1].text[0].isalnum():
        return after and pack.code == "en" and token.form is Form.FINITE and tokens[i + 1].pos is Pos.NOUN
    beside = pack.code == "de" and (tokens[i - 1].pos.verbal or tokens[i - 1].pos is Pos.ADP)  # "sagte Prien", "laut Prien"
    return after or beside or (tokens[i - 1].pos.nominal and capital_word(tokens[i - 1]))


def _after_particles(tokens: Sequence[Token], i: int, pack: LanguagePack) -> bool:
    """A surname after a given name and the small words of noble names ("Ursel von der Lahe")."""
    first = next((j for j in range(i - 1, max(i - 4, -1), -1) if not title_words(pack).has("particle", tokens[j].norm)), i)
    return first < i - 1 and tokens[first].pos is Pos.NAME and is_given(tokens[first]) and _surname(tokens[i], pack)


def _surname(token: Token, pack: LanguagePack) -> bool:
    if not capital_word(token) or token.pos not in _SURNAME or title_of(token.text, pack) is not None:
        return False
    return not (country_of_adjective(token.text, pack.code) or country_of_people(token.text, pack.code))


def _noun_follows(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].pos is Pos.NOUN and capital_word(tokens[i + 1])


def capital_word(token: Token) -> bool:
    """Whether a word of letters begins with a capital."""
    return token.text[0].isupper() and len(token.text) >= _SHORTEST and token.text.replace("-", "").isalpha()


def as_name(token: Token) -> Token:
    """The same word as a name; a tagger's lemma of a name is kept (it knows genitives)."""
    lemma = token.lemma if token.pos is Pos.NAME else token.text
    return evolve(token, pos=Pos.NAME, form=Form.NONE, mood=Mood.NONE, past=False, lemma=lemma)

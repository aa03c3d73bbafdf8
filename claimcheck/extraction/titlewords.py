"""Titles, offices and kin as single words or fixed phrases, from a language pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache

from attrs import evolve, field, frozen

from claimcheck.extraction.outlets import outlets
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.lang import LanguagePack
from claimcheck.places import Kind, lookup

LONGEST = 5
MAX_WORD = 60
"""Longer words are no titles: their parts are not looked into."""
INFLECTED = ("innen", "in", "en", "n", "s", "es", "r", "m")
"""Endings taken off a German title: case, plural, feminine."""


class TitleKind(StrEnum):
    """What a title says of a person."""

    OFFICE = "office"
    HEAD = "head"
    SPOKESPERSON = "spokesperson"
    KIN = "kin"


@frozen(kw_only=True)
class Title:
    """A title: its neutral id ("foreign minister"), and what the word itself says of country, organisation and time."""

    kind: TitleKind
    id: str
    country: str | None = None
    organisation: str | None = None
    former: bool = False


@frozen
class TitleWords:
    """The typed view of a pack's `titles` table."""

    titles: Mapping[str, Title] = field(repr=False)
    minister: Mapping[str, str] = field(repr=False)
    view: Mapping[str, frozenset[str]] = field(repr=False)
    former_prefix: tuple[str, ...]
    groups: Mapping[str, str] = field(repr=False)
    openers: frozenset[str] = field(repr=False)
    """First words of titles of several words."""

    def has(self, group: str, word: str) -> bool:
        """Whether `word` is in a list of the pack ("former", "particle", "of" ...)."""
        return word in self.view.get(group, ())


_TABLES = (
    ("offices", TitleKind.OFFICE), ("heads", TitleKind.HEAD), ("spokespersons", TitleKind.SPOKESPERSON), ("kin", TitleKind.KIN),
)  # fmt: skip


@cache
def title_words(pack: LanguagePack) -> TitleWords:
    """Titles by their folded nominative, and the small words around them."""
    table = pack.table("titles")
    titles = {w.casefold(): Title(kind=kind, id=id) for name, kind in reversed(_TABLES) for w, id in table.get(name, {}).items()}
    minister = {w.casefold(): id for w, id in table.get("minister", {}).items()}
    view = {name: frozenset(map(str.casefold, words)) for name, words in table.get("view", {}).items()}
    prefixes = sorted(view.get("former_prefix", ()), key=len, reverse=True)
    groups = {w.casefold(): g for w, g in table.get("groups", {}).items()}
    openers = frozenset(w.partition(" ")[0] for w in titles if " " in w)
    return TitleWords(titles, minister, view, tuple(prefixes), groups, openers)


def title_at(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Title, int] | None:
    """The title whose longest form begins at token `i`, and where it ends."""
    if i >= len(sentence.tokens):
        return None
    if _opens_phrase(sentence.tokens[i].norm, pack):
        for last in range(min(len(sentence.tokens), i + LONGEST), i + 1, -1):
            if title := _phrase(" ".join(t.norm for t in sentence.tokens[i:last]), pack):
                return (title, last)
    alone = title_of(sentence.tokens[i].text, pack)
    return (alone, i + 1) if alone else None


@lru_cache(65_536)
def _opens_phrase(first: str, pack: LanguagePack) -> bool:
    """Whether a title of several words can begin with a word."""
    known = title_words(pack)
    if first in known.minister or first == "minister" or any(first.startswith(p) for p in known.former_prefix):
        return True
    opened = {form.partition(" ")[0] for form in _forms(f"{first} x", pack)}
    return not opened.isdisjoint(known.openers)


@lru_cache(65_536)
def _phrase(words: str, pack: LanguagePack) -> Title | None:
    if len(words) > MAX_WORD:
        return None
    known = title_words(pack)
    for form in _forms(words, pack):
        if form in known.titles:
            return known.titles[form]
    first, _, rest = words.partition(" ")
    if first in known.minister and rest in ("minister", "ministers"):
        return Title(kind=TitleKind.OFFICE, id=known.minister[first])
    if first == "minister" and rest.startswith(("of ", "for ")) and rest.split()[-1] in known.minister and len(rest.split()) < 4:
        return Title(kind=TitleKind.OFFICE, id=known.minister[rest.split()[-1]])
    bare = next((words[len(p) :] for p in known.former_prefix if p.endswith("-") and words.startswith(p)), None)
    return evolve(inner, former=True) if bare and (inner := _phrase(bare, pack)) else None


def _forms(word: str, pack: LanguagePack) -> Iterator[str]:
    """The words without case, plural and feminine endings; of a German phrase the adjective's ending too."""
    yield word
    if pack.code != "de":
        if word.endswith("s"):
            yield word[:-1]
        return
    stems = [word] + [word[: -len(e)] for e in INFLECTED if word.endswith(e)]
    for stem in stems:
        yield stem
        first, space, rest = stem.partition(" ")
        if space:
            base = next((first[: -len(e)] for e in ("en", "er", "em", "es", "e") if first.endswith(e)), first)
            yield f"{base}er {rest}"


@cache
def title_of(word: str, pack: LanguagePack) -> Title | None:
    """The title that one word is, with what its first part says ("Ex-Präsident", "US-Außenminister", "Werft-Chef")."""
    if len(word) > MAX_WORD:
        return None
    norm, known = word.casefold(), title_words(pack)
    for form in _forms(norm, pack):
        if form in known.titles:
            return known.titles[form]
    if pack.code == "de":
        fields = (norm[: norm.find("minister")],) if "minister" in norm else ()
        if fields and fields[0] in known.minister:
            return Title(kind=TitleKind.OFFICE, id=known.minister[fields[0]])
    return _former(word, pack) or _hyphenated(word, pack)


def _former(word: str, pack: LanguagePack) -> Title | None:
    for prefix in title_words(pack).former_prefix:
        rest = word[len(prefix) :]
        if word.casefold().startswith(prefix) and len(rest) > 2:
            inner = title_of(rest[0].upper() + rest[1:], pack)
            if inner:
                return evolve(inner, former=True)
    return None


def _hyphenated(word: str, pack: LanguagePack) -> Title | None:
    """A country, union or organisation before the last hyphen."""
    head, hyphen, rest = word.rpartition("-")
    inner = title_of(rest, pack) if hyphen and head and rest[:1].isupper() == head[:1].isupper() else None
    if inner is None or inner.kind is TitleKind.KIN:
        return None
    entry = lookup(head, pack.code)
    if entry and (entry.kind is not Kind.CITY):
        return evolve(inner, country=entry.name)
    outlet = outlets().get(head)
    return evolve(inner, organisation=outlet.name if outlet else head)


def given_name(sentence: Sentence, i: int, pack: LanguagePack) -> bool:
    """A name between a title and another name that is no place ("Mayor | London | Breed")."""
    tokens = sentence.tokens
    if not 0 < i < len(tokens) - 1 or tokens[i + 1].pos is not Pos.NAME or not tokens[i + 1].text[0].isupper():
        return False
    if title_of(tokens[i - 1].text, pack) is None or lookup(tokens[i + 1].text, pack.code) is not None:
        return False
    return tokens[i].pos is Pos.NAME and lookup(f"{tokens[i].text} {tokens[i + 1].text}", pack.code) is None

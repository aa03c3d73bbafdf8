"""Two fillers of a role: the same one, one within the other, different, or not to be told apart."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from claimcheck.comparison.fold import MEMO, plain, words
from claimcheck.comparison.lexical import alters, listed
from claimcheck.records.comparison import Code

SIMILAR = 78.0
SAME_SPELLING = 85.0
# A compass point or "new" before a place's name makes it another place, not a longer form of the same name.
_OTHER_PLACE = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "new", "central", "equatorial", "papua"}
    | {"nord", "sued", "ost", "west", "neu", "klein", "gross"}
)
_PARTICLES = frozenset(
    {"of", "the", "and", "von", "van", "de", "der", "den", "del", "la", "al", "bin", "und", "für", "zu", "di", "da"}
)


@lru_cache(MEMO)
def is_name(value: str) -> bool:
    """Whether it is written like a name: every word that carries weight begins with a capital letter or a digit."""
    parts = [p for p in value.replace("-", " ").split() if p.casefold() not in _PARTICLES]
    return bool(parts) and all(p[0].isupper() or p[0].isdigit() for p in parts)


@lru_cache(MEMO)
def compare_names(a: str, b: str) -> Code:
    """How filler a stands to filler b: EQUAL, INSIDE, CONTAINS, DISJOINT or UNRESOLVED.

    A family name is its bearer's full name; a noun with an attribute lies inside the bare noun. Similar spelling proves
    nothing but forbids calling two names different; two nouns that are no names may always be words for one thing.
    """
    x, y = words(a), words(b)
    if not x or not y:
        return Code.EQUAL if plain(a) == plain(b) else Code.UNRESOLVED
    if x == y or "".join(x) == "".join(y) or _turned(a) == _turned(b) or _initials(a, y) or _initials(b, x):
        return Code.EQUAL
    if len(x) == len(y) == 1 and not (is_name(a) and is_name(b)) and _inflected(x[0], y[0]):
        return Code.EQUAL
    if set(x) < set(y):
        return _shorter(b, y, a).mirror
    if set(y) < set(x):
        return _shorter(a, x, b)
    return Code.DISJOINT if is_name(a) and is_name(b) and not (_titled(x, y) or _similar(x, y)) else Code.UNRESOLVED


def _turned(value: str) -> tuple[str, ...]:
    """The words with what stands after "of" before the rest: data of customers are customer data."""
    head, joined, owner = value.partition(" of ")
    return (*_turned(owner), *words(head)) if joined else words(value)


def _titled(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether two names end in the same given and family name: what stands before may be one title in two languages."""
    return x[-2:] == y[-2:] and len(x) > 2 and len(y) > 2 and not ({*x, *y} & _OTHER_PLACE)


def _inflected(x: str, y: str) -> bool:
    """Whether two words differ in nothing but a German ending: a name that a tagger took for a noun loses its own."""
    short, long = sorted((x, y), key=len)
    return len(short) > 3 and long.startswith(short) and long[len(short) :] in ("n", "en", "e", "s", "es", "er")


def _shorter(long: str, long_words: tuple[str, ...], short: str) -> Code:
    """How a filler stands to one that has some of its words; what is in a place or somebody's is not the place or that one."""
    short_words = words(short)
    added = set(long_words) - set(short_words)
    if any(alters(word) for word in added):
        return Code.UNRESOLVED
    if is_name(long):
        if long_words[-1] != short_words[-1]:
            return Code.UNRESOLVED
        return Code.DISJOINT if added & _OTHER_PLACE else Code.EQUAL
    if is_name(short) and long_words[-1] in listed("seats"):
        return Code.UNRESOLVED
    same = short_words[-1] in (long_words[-1], _turned(long)[-1]) or short_words[0] == long_words[0]
    return Code.INSIDE if same else Code.UNRESOLVED


def _initials(short: str, long_words: tuple[str, ...]) -> bool:
    """Whether `short` is written in capitals and made of the first letters of a longer name."""
    return len(long_words) > 1 and capitals(short) != "" and capitals(short) == initials(long_words)


def capitals(short: str) -> str:
    """The letters of a name that is written in capitals, folded; empty where it is not."""
    letters = short.replace(".", "")
    return letters.casefold() if len(letters) > 1 and letters.isupper() and letters.isalpha() else ""


def initials(long_words: tuple[str, ...]) -> str:
    """The first letters of the words of a name that carry weight."""
    return "".join(w[0] for w in long_words if w not in _PARTICLES)


def _similar(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether two names are spelt or sound so much alike that one may be the other in another transliteration."""
    return _spelt_alike(x, y) or _spelt_alike(tuple(map(sound, x)), tuple(map(sound, y)))


def _spelt_alike(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    if fuzz.ratio(" ".join(x), " ".join(y)) >= SAME_SPELLING:
        return True
    return fuzz.ratio(x[-1], y[-1]) >= SIMILAR and (len(x) == 1 or len(y) == 1 or fuzz.ratio(x[0], y[0]) >= SIMILAR)


_SPELLINGS = (
    ("tsch", "c"), ("tch", "c"), ("shch", "s"), ("sch", "s"), ("sh", "s"), ("kh", "c"), ("ch", "c"), ("zh", "s"), ("ts", "z"),
    ("ph", "f"), ("ou", "u"), ("oe", "o"), ("w", "v"), ("j", "i"), ("y", "i"), ("x", "ks"), ("ff", "v"), ("ii", "i"),
)  # fmt: skip
"""German, English and French ways of writing one foreign sound, longest first."""


@lru_cache(MEMO)
def sound(word: str) -> str:
    """A word in one spelling for the sounds that languages transcribe differently: Volkov, Wolkow."""
    for written, sound in _SPELLINGS:
        word = word.replace(written, sound)
    return word

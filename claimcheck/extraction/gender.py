"""Whether "he" or "she" can be somebody: the gender that titles, nouns and articles show."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from claimcheck.lang import LanguagePack, given_names, given_names_of

MASCULINE, FEMININE = "masculine", "feminine"


@frozen
class GenderWords:
    """The words and endings of a language that show a gender; `titled`: that of any other title or office."""

    pronouns: tuple[tuple[str, frozenset[str]], ...]
    nouns: tuple[tuple[str, frozenset[str]], ...]
    endings: tuple[tuple[str, tuple[str, ...]], ...]
    articles: tuple[tuple[str, frozenset[str]], ...]
    titled: str


@cache
def gender_words(pack: LanguagePack) -> GenderWords:
    """The typed view of a pack's `gender` table; a pack without one shows no gender."""
    table = pack.table("pack").get("gender", {})

    def words(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
        return tuple((gender, frozenset(table.get(gender, {}).get(name, ()))) for gender in (FEMININE, MASCULINE))

    endings = tuple((gender, tuple(table.get(gender, {}).get("endings", ()))) for gender in (FEMININE, MASCULINE))
    return GenderWords(words("pronouns"), words("nouns"), endings, words("articles"), table.get("titled", ""))


def means_anybody(word: str, pack: LanguagePack) -> bool:
    """Whether a word can mean anybody spoken of before ("man", "CDU-Politiker", "Sozialdemokrat")."""
    table = pack.table("pack").get("gender", {})
    listed = word.rpartition("-")[2] in table.get("anyone", ())
    return listed or word.endswith(tuple(table.get("anyone_ends", ())))


def is_person_noun(word: str, pack: LanguagePack) -> bool:
    """Whether a noun by its end says what a person is ("Spaziergängerin")."""
    table = pack.table("pack").get("gender", {})
    return word.endswith(tuple(table.get("person_ends", ()))) or means_anybody(word, pack)


def of_pronoun(word: str, pack: LanguagePack) -> str:
    """The gender of a pronoun, "" where it has none."""
    return _listed(word, gender_words(pack).pronouns)


@cache
def _given() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return frozenset(name.casefold() for name in given_names()), given_names_of("women"), given_names_of("either")


def of_name(name: str) -> str:
    """The gender that the given name in front of a surname shows, "" where it shows none ("Ada Berg", but not "Kim Berg")."""
    first, _, surname = name.casefold().partition(" ")
    parts, (known, women, either) = first.split("-"), _given()
    if not surname or not set(parts) <= known:
        return ""
    # The first part tells: "Karl-Maria" is a man.
    return FEMININE if parts[0] in women else "" if parts[0] in either else MASCULINE


def of_words(nouns: Iterable[str], article: str, pack: LanguagePack) -> str:
    """The gender of whom these nouns (lemmas, in small letters) and this article are used of, "" if not shown."""
    listed = gender_words(pack)
    every = tuple(noun for noun in nouns if noun)
    for noun in every:
        ending = next((gender for gender, endings in listed.endings if endings and len(noun) > 5 and noun.endswith(endings)), "")
        if found := _listed(noun, listed.nouns) or ending:
            return found
    return (listed.titled if every and not article else "") or _listed(article, listed.articles)


def _listed(word: str, words: tuple[tuple[str, frozenset[str]], ...]) -> str:
    return next((gender for gender, found in words if word in found), "")

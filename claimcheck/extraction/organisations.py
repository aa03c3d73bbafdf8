"""Organisations of a sentence: names and generic words recognised by their head word, and acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from attrs import field, frozen

from claimcheck.extraction.ampersands import around_ampersand
from claimcheck.extraction.placewords import prefix_place
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.titlewords import title_of
from claimcheck.lang import LanguagePack
from claimcheck.places import Kind, country_of_adjective, lookup
from claimcheck.records.source import SourceKind

LONGEST = 6
"""Words a name may have before its head word."""
ACRONYM = range(2, 7)
NOMINATIVE = {"m": "er", "f": "e", "n": "es", "p": "e"}
"""German adjective endings without article, by gender."""
WEAK = ("en", "er", "es", "em", "e")


@frozen(kw_only=True)
class Organisation:
    """An organisation, tokens `first` to `last` (exclusive); `country` is the one it belongs to, where that is said.

    `name`: its language-neutral name where a table knows it, else the words in the nominative; `of Country` is added to a
    name that many countries have ("foreign ministry of Russia"). `generic`: no name of its own ("the police").
    """

    first: int
    last: int
    name: str
    kind: SourceKind = SourceKind.ORGANISATION
    country: str | None = None
    generic: bool = False


@frozen
class OrganisationWords:
    """The typed view of a pack's `organisations` table."""

    heads: Mapping[str, str] = field(repr=False)
    not_heads: frozenset[str]
    neutral: Mapping[str, str] = field(repr=False)
    acronyms: Mapping[str, str] = field(repr=False)
    joins: frozenset[str]
    names_only: frozenset[str]
    before_name: tuple[str, ...]
    """What stands before the name of an organisation and says what it is ("Reederei Brandvik")."""


@cache
def organisation_words(pack: LanguagePack) -> OrganisationWords:
    """Head words, neutral names and acronyms of a language."""
    table = pack.table("organisations")
    return OrganisationWords(
        {k.casefold(): v for k, v in table.get("heads", {}).items()},
        frozenset(table.get("not_heads", {}).get("words", ())),
        {k.casefold(): v for k, v in table.get("neutral", {}).items()},
        table.get("acronyms", {}),
        frozenset(table.get("view", {}).get("joins", ())),
        frozenset(map(str.casefold, table.get("names_only", {}).get("words", ()))),
        tuple(table.get("before_name", {}).get("ends", ())),
    )


@lru_cache(256)
def organisations(sentence: Sentence, pack: LanguagePack) -> tuple[Organisation, ...]:
    """The organisations of a sentence, in order, none within another."""
    out: list[Organisation] = []
    for i, token in enumerate(sentence.tokens):
        if out and i < out[-1].last:
            continue
        end = around_ampersand(sentence.tokens, i)
        pair = Organisation(first=i, last=end, name=sentence.text(i, end)) if end else None
        found = pair or _named_company(sentence, i, pack) or _headed(sentence, i, pack) or _acronym(token, i, pack)
        if found:
            while out and out[-1].last > found.first:
                out.pop()
            out.append(found)
    return tuple(out)


@cache
def head_of_word(lemma: str, pack: LanguagePack) -> str | None:
    """`f organisation` for "Außenbehörde": the entry of the head word that a noun is or, in German, ends with."""
    words = organisation_words(pack)
    norm = lemma.casefold()
    if norm in words.heads or pack.code != "de":
        return words.heads.get(norm)
    ends = (head for head in words.heads if norm.endswith(head) and norm not in words.not_heads)
    longest = max(ends, key=len, default=None)
    return words.heads[longest] if longest else None


def _headed(sentence: Sentence, k: int, pack: LanguagePack) -> Organisation | None:
    """The organisation whose head word stands at `k`."""
    tokens = sentence.tokens
    token = tokens[k]
    entry = (head_of_word(token.lemma, pack) or head_of_word(token.text, pack)) if token.pos.nominal else None
    if entry is None or (pack.code == "de" and not token.text[0].isupper()):
        return None
    *gender, kind = entry.split()
    first, country = _leftwards(tokens, k, pack)
    last = _rightwards(tokens, k, pack)
    compound = prefix_place(token.text, pack)
    country = country or (compound.name if compound else None)
    words = organisation_words(pack)
    name = " ".join(_words(tokens[first:last], k - first, gender, pack))
    whole = words.neutral.get(sentence.text(first, last).casefold()) or (
        words.neutral.get(token.norm) if "-" in token.norm else None
    )
    neutral = words.neutral.get(name.casefold())
    named = first < k or last > k + 1
    if not (whole or neutral or named or compound) and token.lemma.casefold() in words.not_heads:
        return None
    if kind == SourceKind.GOVERNMENT and country:
        return Organisation(first=first, last=last, name=country, kind=SourceKind.GOVERNMENT, country=country)
    full = whole or neutral or (name if not _inside_name(tokens, first, k) else sentence.text(first, last))
    if country and (neutral or not _inside_name(tokens, first, k)) and not _own_country(full, whole):
        full = f"{full} of {country}"
    return Organisation(
        first=first, last=last, name=full, kind=SourceKind(kind), country=country, generic=not country and not named
    )


def _named_company(sentence: Sentence, k: int, pack: LanguagePack) -> Organisation | None:
    """A name whose last word means an organisation only there ("Crossfell Rail", "Nordlicht Energie")."""
    tokens, words = sentence.tokens, organisation_words(pack)
    if tokens[k].norm not in words.names_only or not tokens[k].text[0].isupper():
        return None
    first = k
    while first and k - first < LONGEST and _part_of_name(tokens[first - 1], pack):
        first -= 1
    while first < k and (title_of(tokens[first].text, pack) or head_of_word(tokens[first].lemma, pack)):
        first += 1
    if first == k:
        return None
    return Organisation(first=first, last=k + 1, name=sentence.text(first, k + 1))


def _part_of_name(token: Token, pack: LanguagePack) -> bool:
    """A capital word that is no article, number or country."""
    plain = token.text[0].isupper() and (token.pos.nominal or token.pos in (Pos.ADJ, Pos.VERB, Pos.OTHER))
    return (plain or token.text == "&") and country_of_adjective(token.text, pack.code) is None


def _leftwards(tokens: tuple[Token, ...], k: int, pack: LanguagePack) -> tuple[int, str | None]:
    """Where the name begins, and the country that an adjective or a name before it says."""
    first, country = k, None
    while first and k - first < LONGEST:
        before = tokens[first - 1]
        capital = before.text[0].isupper()
        nation = country_of_adjective(before.text, pack.code) or _place_before(before, pack)
        if nation and country is None and not (capital and pack.code == "de"):
            country = nation
            if pack.code == "de" or not _inside_name(tokens, first, k):
                break
        elif nation:
            break
        elif before.text == "&" or (capital and before.pos in (Pos.ADJ, Pos.NOUN, Pos.NAME) and _joinable(before, pack)):
            pass
        elif pack.code != "en" or before.pos is not Pos.NOUN or tokens[k].text[0].isupper():
            break
        first -= 1
    return first, country


def _inside_name(tokens: tuple[Token, ...], first: int, k: int) -> bool:
    """ "Russian Direct Investment Fund": the adjective is part of a name of several capitals."""
    return k - first >= 2 and all(t.text[0].isupper() for t in tokens[first : k + 1])


def _place_before(token: Token, pack: LanguagePack) -> str | None:
    entry = lookup(token.text, pack.code) if pack.code == "en" and token.text[0].isupper() else None
    return entry.name if entry and entry.kind in (Kind.COUNTRY, Kind.ADMIN1) else None


def _joinable(token: Token, pack: LanguagePack) -> bool:
    """German nouns stand side by side only in names; an adjective with a capital always belongs to one."""
    return pack.code == "en" or token.pos is Pos.ADJ


def _rightwards(tokens: tuple[Token, ...], k: int, pack: LanguagePack) -> int:
    """Where the name ends: "Ministry of Foreign Affairs", "Institut für Kriegsstudien", "Universität Kvarnholm"."""
    last = k + 1
    if pack.code == "de" and last < len(tokens) and tokens[last].pos is Pos.NAME and tokens[k].norm.startswith("univ"):
        return last + 1
    if (
        last >= len(tokens)
        or tokens[last].norm not in ("für", *organisation_words(pack).joins)
        or tokens[last].norm in ("der", "des")
    ):
        return last
    end = last + 1
    while end < len(tokens) and tokens[end].pos is Pos.DET:
        end += 1
    begin = end
    while end < len(tokens) and tokens[end].text[0].isupper() and tokens[end].pos in (Pos.NOUN, Pos.NAME, Pos.ADJ):
        end += 1
    place = lookup(tokens[begin].text, pack.code) if begin < len(tokens) else None
    if (
        end - begin > 1
        and all(t.pos is Pos.NAME for t in tokens[begin:end])
        and not lookup(" ".join(t.text for t in tokens[begin:end]))
    ):
        return last  # a person's name
    country = place is not None and place.kind is Kind.COUNTRY
    return end if end > begin and tokens[k].text[0].isupper() and not country else last


def _words(tokens: tuple[Token, ...], k: int, gender: list[str], pack: LanguagePack) -> Iterator[str]:
    """The words of a name in the nominative, without the country's adjective."""
    for n, token in enumerate(tokens):
        if n < k and (country_of_adjective(token.text, pack.code) or (n == 0 and _place_before(token, pack))):
            continue
        if pack.code == "de" and n < k and token.pos is Pos.ADJ and gender:
            yield _nominative(token.text, gender[0])
        elif n == k:
            yield _lemma(token, pack)
        else:
            yield token.text


def _nominative(word: str, gender: str) -> str:
    stem = next((word[: -len(e)] for e in WEAK if word.endswith(e)), word)
    return stem + NOMINATIVE[gender]


def _own_country(name: str, whole: str | None) -> bool:
    """Whether a known name says by itself which body it is: it begins with a capital."""
    return whole is not None and name == whole and name[0].isupper()


def _lemma(token: Token, pack: LanguagePack) -> str:
    if prefix_place(token.text, pack):
        return token.text.partition("-")[2]
    hyphen = pack.code == "de" and "-" in token.text
    known = hyphen or head_of_word(token.lemma, pack)  # the tagger cuts "Pensionsfonds" to a word that there is not
    lemma = token.lemma if (pack.code == "de" and not hyphen and known) or token.text[0].islower() else token.text
    return lemma[0].upper() + lemma[1:] if token.text[0].isupper() else lemma


def _acronym(token: Token, i: int, pack: LanguagePack) -> Organisation | None:
    """NATO, RDIF, U.N.: capitals only, no place and no number."""
    known = organisation_words(pack).acronyms.get(token.text)
    bare = token.text.replace(".", "")
    shaped = bare.isupper() and bare.isalpha() and len(bare) in ACRONYM and token.pos in (Pos.NAME, Pos.NOUN)
    if known is None and (not shaped or lookup(token.text, pack.code) or len(token.text) != len(bare)):
        return None
    return Organisation(first=i, last=i + 1, name=known or token.text)

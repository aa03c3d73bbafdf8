"""Title phrases: an office, function or kinship with its adjectives before and its complement after."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.extraction.organisations import Organisation
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.extraction.titlewords import Title, TitleKind, title_at, title_words
from claimcheck.lang import LanguagePack
from claimcheck.places import Entry, Kind, country_of_adjective, lookup
from claimcheck.records.source import SourceKind

MAX_ADJECTIVES = 4
SKIP = frozenset({Pos.DET, Pos.ADJ, Pos.NUM, Pos.ADV})


@frozen(kw_only=True)
class TitlePhrase:
    """Tokens `first` to `last` (exclusive) of "des ehemaligen US-Präsidenten", "Leiter des Fonds".

    `head`: index after the title's own words, where a complement or a name begins.
    """

    first: int
    head: int
    last: int
    title: Title
    country: str | None = None
    organisation: str | None = None
    former: bool = False

    @property
    def definite(self) -> bool:
        """Whether anything follows the title itself."""
        return self.last > self.head


def title_phrase(sentence: Sentence, i: int, orgs: Sequence[Organisation], pack: LanguagePack) -> TitlePhrase | None:
    """The title phrase that begins at token `i`, its article included; None where none begins there."""
    tokens, known = sentence.tokens, title_words(pack)
    j, former, deputy, country, organisation = i, False, False, None, None
    for _ in range(MAX_ADJECTIVES + 1):
        found = title_at(sentence, j, pack)
        if found:
            title, head = (evolve(found[0], kind=TitleKind.OFFICE, id=f"deputy {found[0].id}") if deputy else found[0]), found[1]
            last, after = complement(sentence, head, orgs, pack)
            return TitlePhrase(
                first=i, head=head, last=last, title=title, former=former or title.former,
                country=title.country or country or (after.country if after else None),
                organisation=title.organisation or (after.name if after else None) or organisation,
            )  # fmt: skip
        if j >= len(tokens):
            return None
        token = tokens[j]
        stem = next((token.norm[: -len(e)] for e in ("en", "er", "em", "es", "e") if token.norm.endswith(e)), token.norm)
        nation, size = _nation(sentence, j, pack)
        named = next((o for o in orgs if o.first == j and j > i - 1), None)
        if known.has("former", stem) or known.has("former", token.norm):
            former = True
            j += 2 if j + 1 < len(tokens) and tokens[j + 1].text == "-" else 1
        elif known.has("deputy", stem) or known.has("deputy", token.norm):
            deputy, j = True, j + 1
        elif nation:
            country, j = nation, j + size
        elif named and pack.code == "en":
            organisation, country, j = named.name, named.country or country, named.last
        elif token.pos in SKIP:
            j += 1
        else:
            return None
        if j < len(tokens) and tokens[j].norm in ("'s", "'"):
            j += 1
    return None


def _nation(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[str | None, int]:
    """The country that an adjective or, in English, a name before a title says ("Florida Governor", "Russia's president")."""
    for size in (2, 1):
        words = sentence.text(i, i + size)
        nation = country_of_adjective(words, pack.code)
        if nation:
            return nation, size
        entry = lookup(words, pack.code) if words[0].isupper() and pack.code == "en" else None
        if entry and entry.kind in (Kind.COUNTRY, Kind.ADMIN1, Kind.REGION):
            return entry.name, size
    return None, 0


def complement(sentence: Sentence, i: int, orgs: Sequence[Organisation], pack: LanguagePack) -> tuple[int, Organisation | None]:
    """What a title is of: where that ends, and the organisation or country as one record; (`i`, None) where nothing follows."""
    tokens, known = sentence.tokens, title_words(pack)
    if i >= len(tokens) or not (known.has("of", tokens[i].norm) or (pack.code == "de" and tokens[i].pos is Pos.DET)):
        return i, None
    j = i + 1
    while j < len(tokens) and tokens[j].pos in SKIP and not any(o.first == j for o in orgs):
        nation = country_of_adjective(tokens[j].text, pack.code)
        if nation is None and tokens[j].pos is not Pos.DET and not any(o.first <= j + 2 and o.first > j for o in orgs):
            break
        j += 1
    found = next((o for o in orgs if o.first <= j < o.last), None)
    if found and found.kind is SourceKind.GOVERNMENT:
        return _of_person(sentence, found, pack)
    if found:
        return of_country(sentence, found.last, found, pack)
    entry, last = _place(sentence, j, pack)
    if entry:
        return last, Organisation(first=j, last=last, name=entry.name, country=entry.name)
    return i, None


def _of_person(sentence: Sentence, found: Organisation, pack: LanguagePack) -> tuple[int, Organisation]:
    """ "of Joe Miller" after "the government"; also "der Regierung Miller"."""
    tokens, i = sentence.tokens, found.last
    if i < len(tokens) and title_words(pack).has("government_of", tokens[i].norm):
        i += 1
    last = i
    while last < len(tokens) and tokens[last].pos is Pos.NAME and tokens[last].text[0].isupper():
        last += 1
    if found.country or last == i:
        return found.last, found
    return last, Organisation(first=found.first, last=last, name=f"government of {sentence.text(i, last)}", kind=found.kind)


def of_country(sentence: Sentence, i: int, found: Organisation, pack: LanguagePack) -> tuple[int, Organisation]:
    """ "of Russia" after "the National Wealth Fund"."""
    tokens = sentence.tokens
    if found.country is None and i < len(tokens) and title_words(pack).has("of", tokens[i].norm):
        j = i + 1
        while j < len(tokens) and tokens[j].pos is Pos.DET:
            j += 1
        entry, last = _place(sentence, j, pack)
        if entry and entry.kind is Kind.COUNTRY:
            joint = Organisation(first=found.first, last=last, name=f"{found.name} of {entry.name}", country=entry.name)
            return last, joint
    return i, found


def _place(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Entry | None, int]:
    for last in (i + 3, i + 2, i + 1):
        if i < last <= len(sentence.tokens) and sentence.tokens[i].text[0].isupper():
            entry = lookup(sentence.text(i, last), pack.code)
            if entry:
                return entry, last
    return None, i


def is_kin(phrase: TitlePhrase) -> bool:
    """Whether the phrase names a relative."""
    return phrase.title.kind is TitleKind.KIN

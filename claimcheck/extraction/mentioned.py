"""The people whom a clause says that something happened to: by name, age, sex and kin, as far as its words say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache

from attrs import frozen

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.concepts import head_concept
from claimcheck.extraction.numberwords import number_words
from claimcheck.extraction.phrasebook import quantity_words
from claimcheck.extraction.quantities import QuantityHit
from claimcheck.extraction.syntax import Phrase, Pos, Token
from claimcheck.extraction.victims import hit_of, is_person, victim_words
from claimcheck.lang import LanguagePack

OLDEST = 120
GENERIC = frozenset({"man", "woman", "child"})
"""Concepts whose words mean kin only where somebody owns them ("seine Frau")."""
TEEN, ADULT = 13, 21


class Way(StrEnum):
    """How somebody is spoken of."""

    NAMED = "named"
    NEW = "new"
    FURTHER = "further"
    KIN = "kin"
    KNOWN = "known"
    PRONOUN = "pronoun"
    SELF = "self"


@frozen(kw_only=True)
class Person:
    """One mention of somebody, or of `count` people together; what its words leave open is empty or None.

    `noun`: the noun with the word that tells the one from the other ("second man"); `grown`: whether the words say adult or
    child.
    """

    way: Way
    names: frozenset[str] = frozenset()
    age: int | None = None
    sex: str = ""
    grown: bool | None = None
    noun: str = ""
    count: int = 1


@frozen(eq=False)
class PersonWords:
    """The section `people` of the table `quantities`: words that tell one person from another."""

    female: frozenset[str]
    male: frozenset[str]
    small: frozenset[str]
    grown: frozenset[str]
    kin: frozenset[str]
    owners: frozenset[str]
    years: frozenset[str]


@cache
def person_words(pack: LanguagePack) -> PersonWords:
    """The typed view of the section."""
    table = pack.table("quantities").get("people", {})
    return PersonWords(*(frozenset(table.get(k, ())) for k in ("female", "male", "small", "grown", "kin", "owners", "years")))


def mentioned(
    tokens: Sequence[Token], argument: Argument, hits: Sequence[QuantityHit], names: Mapping[int, str], pack: LanguagePack
) -> tuple[Person, ...]:
    """The people of an argument; empty where one of its phrases is no person, or an open number of them."""
    found = [_person(tokens, phrase, hits, names, pack) for phrase, _ in argument.members]
    known = [p for p in found if p is not None]
    return tuple(known) if len(known) == len(found) else ()


def accompanied(tokens: Sequence[Token], patient: Argument, phrases: Sequence[Phrase], pack: LanguagePack) -> Argument:
    """With those to whom it happened as well ("along with their father", "zusammen mit ihrer Mutter")."""
    words, own = victim_words(pack).along, {p.first for p, _ in patient.members}
    for phrase in phrases:
        before = [t.norm for t in tokens[max(phrase.first - 2, 0) : phrase.first]]
        also = " ".join(before) in words or (before[-1:] and before[-1] in words)
        if also and phrase.first > patient.phrase.last and phrase.first not in own:
            patient = patient.with_member(phrase)
    return patient


def himself(word: str, pack: LanguagePack) -> Person:
    """Whoever did it to himself; `word`: the reflexive."""
    told = person_words(pack)
    return Person(way=Way.SELF, sex="f" if word in told.female else "m" if word in told.male else "")


def _many(head: Token, pack: LanguagePack) -> bool:
    """Whether a noun without a number is in the plural."""
    return head.pos is Pos.NOUN and (
        head.lemma.casefold() != head.norm or head.norm in pack.table("pack").get("plural_nouns", ())
    )


def _person(
    tokens: Sequence[Token], phrase: Phrase, hits: Sequence[QuantityHit], names: Mapping[int, str], pack: LanguagePack
) -> Person | None:
    words, told = victim_words(pack), person_words(pack)
    own = tokens[phrase.prep + 1 if phrase.prep >= phrase.first else phrase.first : phrase.last]
    head, first = tokens[phrase.head], own[0].norm if own else ""
    hit = hit_of(phrase, hits)
    count = hit.quantity if hit else None
    if any(t.norm in words.more for t in own) or (count and (count.low is None or count.low != count.high)):
        return None
    forms = {head.norm, head.lemma.casefold()} | {t.norm for t in own if t.pos is Pos.NOUN}
    sex = "f" if forms & told.female else "m" if forms & told.male else ""
    age = _age(tokens, phrase, pack)
    grown = _grown(age) if age is not None else True if forms & told.grown else False if forms & told.small else None
    if head.pos is Pos.PRON and len(own) == 1 and first not in words.ones:
        return Person(way=Way.PRONOUN, sex=sex) if head.norm in words.pronouns else None
    name = _name(tokens, phrase, names, pack)
    if name and phrase.head in names:
        return Person(way=Way.NAMED, names=name, age=age, sex=sex, grown=grown)
    if not (is_person(tokens, phrase.head, pack) or age is not None or first in words.ones) or (
        count is None and _many(head, pack)
    ):
        return None
    owned = first in told.owners or any(t.norm == "'s" for t in own)
    way = (
        Way.FURTHER if any(t.norm in words.further for t in own)
        else Way.KIN if forms & told.kin and (owned or (first in words.one and head_concept(head, pack) not in GENERIC))
        else Way.KNOWN if first in words.known | words.either
        else Way.NEW
    )  # fmt: skip
    further = next((t.norm for t in own if t.norm in words.further), "")
    many = int(count.low or 1) if count else 1
    beside = frozenset(_named_beside(tokens, phrase.last, names, pack)) if many == 1 else frozenset()
    return Person(
        way=way, names=beside, age=age, sex=sex, grown=grown, noun=f"{further} {head.lemma.casefold()}".strip(), count=many
    )


def _named_beside(tokens: Sequence[Token], at: int, names: Mapping[int, str], pack: LanguagePack) -> Iterator[str]:
    """The parts of a name right behind a phrase ("his brother, 8-year-old Tom,", "der Mann, Tom Harwick,")."""
    if not (at < len(tokens) and tokens[at].text == ","):
        return
    first = at + 1
    while first < len(tokens) and (tokens[first].pos is Pos.DET or tokens[first].norm.endswith(victim_words(pack).aged)):
        first += 1
    end = first
    while end < len(tokens) and (end in names or tokens[end].pos is Pos.NAME):
        end += 1
    listed = end < len(tokens) and tokens[end].pos is Pos.CONJ
    if first < end and not listed:
        yield from (part for i in range(first, end) for part in (*names.get(i, "").casefold().split(), tokens[i].norm))


def _name(tokens: Sequence[Token], phrase: Phrase, names: Mapping[int, str], pack: LanguagePack) -> frozenset[str]:
    """The parts of a name, small: as written where that is a full name, with the rest of it where it is a short form."""
    written = {t.norm for i, t in enumerate(tokens[phrase.first : phrase.last], phrase.first) if _of_name(tokens, i, names, pack)}
    return frozenset(written if len(written) > 1 else written | set(names.get(phrase.head, "").casefold().split()))


def _of_name(tokens: Sequence[Token], i: int, names: Mapping[int, str], pack: LanguagePack) -> bool:
    """A name, or a capital before one that is no word for a person ("Marsha Lynch", not "Officer Lynch")."""
    token = tokens[i]
    if token.pos is Pos.NAME or (i in names and token.text[:1].isupper()):
        return True
    given = i + 1 in names and token.pos is Pos.NOUN and token.text[:1].isupper() and not quantity_words(pack).capital_nouns
    return given and not is_person(tokens, i, pack)


def _age(tokens: Sequence[Token], phrase: Phrase, pack: LanguagePack) -> int | None:
    """The age in the phrase ("a 34-year-old man", "ein 34-Jähriger") or right behind it (", 34,", "(34)")."""
    aged, values = victim_words(pack).aged, number_words(pack).words
    aside = tokens[phrase.last + 1 : phrase.last + 3] if phrase.last < len(tokens) and tokens[phrase.last].text == "," else ()
    for token in (*tokens[phrase.first : phrase.last], *aside):
        if token.norm.endswith(aged):
            if not any(year in token.norm for year in person_words(pack).years):
                return 1  # in months, weeks or days
            figure = token.norm.partition("-")[0] if "-" in token.norm else token.norm.rstrip("abcdefghijklmnopqrstuvwxyzäöüß")
            return _years(figure) if figure[:1].isdigit() else _spelled(figure, values)
    beside = tokens[phrase.last : phrase.last + 3]
    closed = len(beside) < 3 or beside[2].norm in (",", ".", ")", ";")
    return _years(beside[1].norm) if len(beside) > 1 and beside[0].text in (",", "(") and closed else None


def _grown(age: int) -> bool | None:
    """Whether an age is an adult's; news calls a teenager man or boy as it pleases."""
    return True if age >= ADULT else False if age < TEEN else None


def _years(figure: str) -> int | None:
    return int(figure) if figure.isascii() and figure.isdigit() and len(figure) < 4 and int(figure) <= OLDEST else None


def _spelled(word: str, values: Mapping[str, float]) -> int | None:
    return int(values[word]) if word in values and values[word] <= OLDEST else None

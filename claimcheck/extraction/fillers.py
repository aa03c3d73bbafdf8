"""What fills a role: names, countries and concepts from a noun phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.grammar import Grammar, grammar
from claimcheck.extraction.kinds import compound, concept, first_part, kind, owner
from claimcheck.extraction.narrowing import scope, stems
from claimcheck.extraction.syntax import Phrase, Pos, Sentence, Token
from claimcheck.lang import LanguagePack
from claimcheck.lang.lexicon import Lexicon, lexicon
from claimcheck.places import country_of_adjective, country_of_people, government, lookup
from claimcheck.places.table import Kind
from claimcheck.records.values import Role

PERSON = "person"
"""The concept for whoever is counted without a noun."""
ACTORS = frozenset({"agent", "participant", "speaker", "addressee", "recipient", "group", "leader", "beneficiary"})
"""Roles in which a capital or a seat of government is the state that it governs."""
_COMPOUND = 4
"""Letters that the last part of a compound has at least, when it is looked up as a concept."""


@frozen(eq=False)
class Words:
    """One sentence with the views of its language and the names found in it, by token index."""

    sentence: Sentence
    pack: LanguagePack
    names: Mapping[int, str]
    grammar: Grammar = field(init=False)
    lexicon: Lexicon = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "grammar", grammar(self.pack))
        object.__setattr__(self, "lexicon", lexicon(self.pack))

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens


def role_of(words: Words, argument: Argument, role: str, inferred: bool = False) -> Role:
    """The filler of `role`: one value for each coordinated phrase, a pronoun unresolved."""
    heads = [words.tokens[p.head] for p, _ in argument.members]
    if all(t.pos is Pos.PRON for t in heads) and not any(p.head in words.names for p, _ in argument.members):
        return Role(tuple(dict.fromkeys(t.text for t in heads)), is_only(words, argument), False, inferred)
    found = [v for phrase, hanging in argument.members for v in values_of(words, phrase, hanging, role)]
    return Role(tuple(dict.fromkeys(found)), is_only(words, argument), True, inferred)


def counts_none(words: Words, argument: Argument) -> bool:
    """Whether it is a pronoun of one or two words that stands for no person ("nobody", "no one")."""
    heads = [(words.tokens[p.head].norm, words.tokens[p.head - 1].norm if p.head else "") for p, _ in argument.members]
    return all(head in words.grammar.nobody or f"{before} {head}" in words.grammar.nobody for head, before in heads)


def values_of(words: Words, phrase: Phrase, hanging: tuple[Phrase, ...], role: str) -> tuple[str, ...]:
    """The values of one phrase: a name, the countries it acts for, or its words as concepts."""
    head = words.tokens[phrase.head]
    name = "" if _generic(words, phrase) else words.names.get(phrase.head, "")
    if " " in name:
        return (_national(words, name),)
    if head.norm in words.grammar.dozens and hanging:
        return values_of(words, hanging[0], (), role)
    if head.pos is Pos.NUM or (head.pos is Pos.DET and phrase.last - phrase.first == 1):
        return (PERSON,)
    seated = _seated(words, phrase) if name in ("", head.text) else ""
    if seated:
        return (seated,)
    country = _country(words, phrase, role)
    known = (
        head.pos is Pos.NAME
        and not name
        and bool({head.norm, head.lemma.casefold()} & words.grammar.concepts.keys())
        and not _full_name(words, phrase)
    )
    if country or name or (head.pos is Pos.NAME and not known):
        return (country or name or _name(words, phrase),)
    countries = tuple(dict.fromkeys((*_adjective_countries(words, phrase), *_hanging_countries(words, hanging))))
    if countries and role != "group" and _is(head, words.grammar.sides):
        return countries
    people = country_of_people(head.text, words.pack.code)
    if people:
        return (people,)
    each = countries if len(countries) > 1 and _is(head, words.grammar.people) else ()
    return tuple(_described(words, phrase, hanging, role, (one,)) for one in each) or (
        _described(words, phrase, hanging, role, countries),
    )


def _seated(words: Words, phrase: Phrase) -> str:
    """A body or building and the name of its place behind it ("das Landgericht Leipzig"); empty for the place itself."""
    at, tokens = phrase.head, words.tokens
    before = tokens[at - 1] if at > phrase.first else None
    if before is None or before.pos is not Pos.NOUN or tokens[at].pos is not Pos.NAME:
        return ""
    if not before.lemma.casefold().endswith(words.grammar.seated):
        return ""
    entry = lookup(tokens[at].text, words.pack.code)
    return f"{entry.name if entry else tokens[at].text} {concept(words, before)}"


def _generic(words: Words, phrase: Phrase) -> bool:
    """A common noun that names an organisation by its kind alone ("das Gericht", "die Werft")."""
    head = words.tokens[phrase.head]
    name, known = words.names.get(phrase.head, "").casefold(), words.grammar.concepts
    kinds = {known[word]: word for word in (head.norm, head.lemma.casefold()) if word in known}
    return head.pos is Pos.NOUN and bool(kinds) and name in (*kinds, *kinds.values())


def _national(words: Words, name: str) -> str:
    """The body of a country as an adjective has it too: "parliament of Sweden" is the Swedish parliament."""
    body, joined, of = name.rpartition(" of ")
    entry = lookup(of) if joined and body in words.grammar.concepts.values() else None
    return f"{entry.name} {body}" if entry and entry.kind is Kind.COUNTRY else name


def _full_name(words: Words, phrase: Phrase) -> bool:
    """Two names in a row: the second is a surname, whatever else it means."""
    return sum(t.pos is Pos.NAME for t in words.tokens[phrase.first : phrase.last]) > 1


def _country(words: Words, phrase: Phrase, role: str) -> str | None:
    """The country, or in an actor's role the government, that the phrase names; another place by its English name."""
    tokens = [t for t in words.tokens[phrase.first : phrase.last] if t.pos is not Pos.DET]
    head = words.tokens[phrase.head]
    alone = not _full_name(words, phrase)  # the surname of a full name is no place
    for text in dict.fromkeys((" ".join(t.text for t in tokens), *((head.text, head.lemma) if alone else ()))):
        entry = lookup(text, words.pack.code) if text[:1].isupper() else None
        if role in ACTORS and text[:1].isupper() and (state := government(text, words.pack.code)):
            return state
        if entry and (entry.kind is Kind.COUNTRY or head.pos is Pos.NAME):
            return entry.name
    return None


def _name(words: Words, phrase: Phrase) -> str:
    """The run of names and what belongs to it, as it stands."""
    tokens = words.tokens[phrase.first : phrase.last]
    kept = [t.text for t in tokens if t.pos in (Pos.NAME, Pos.NOUN) or (t.pos is Pos.ADJ and t.text[:1].isupper())]
    return " ".join(kept)


def _adjective_countries(words: Words, phrase: Phrase) -> Iterator[str]:
    """Countries of its adjectives and of the first part of a compound ("US-Vertreter")."""
    code = words.pack.code
    for token in words.tokens[phrase.first : phrase.last]:
        country = country_of_adjective(token.text, code) if token.pos is not Pos.DET else None
        if (
            country is None
            and "-" in token.text
            and (token.pos is Pos.NOUN or country_of_adjective(token.text.split("-")[-1], code))
        ):
            first = token.text.split("-")[0]
            country = country_of_adjective(first, code) or (government(first, code) if first[:1].isupper() else None)
        if country is None and token.pos is Pos.NAME:
            country = government(token.text, code)
        if country:
            yield country


def _hanging_countries(words: Words, hanging: tuple[Phrase, ...]) -> Iterator[str]:
    for phrase in hanging:
        if (name := _country(words, phrase, "agent")) and words.tokens[phrase.head].pos is not Pos.DET:
            yield name


def _is(token: Token, listed: frozenset[str]) -> bool:
    """Whether a noun is one of the words, or a compound that ends in one after a hyphen."""
    keys = (token.lemma.casefold(), token.norm)
    return any(key in listed or key.rpartition("-")[2] in listed for key in keys)


def is_people(words: Words, argument: Argument) -> bool:
    """Whether somebody is named, rather than something."""
    head = words.tokens[argument.phrase.head]
    if head.pos is Pos.NOUN:
        return _is(head, words.grammar.people) or any(
            head.lemma.casefold().endswith(p) for p in words.grammar.people if len(p) > _COMPOUND
        )
    return argument.phrase.head in words.names or (head.pos is Pos.NAME and lookup(head.text, words.pack.code) is None)


def _described(words: Words, phrase: Phrase, hanging: tuple[Phrase, ...], role: str, countries: tuple[str, ...]) -> str:
    """Adjectives and head as concepts, the country or owner before them, the first genitive after them."""
    first, head = compound(words, phrase)
    own = [t for t in words.tokens[phrase.first : first] if not _before_number(words, t)]
    owners = countries or owner(words, own)
    qualities = [concept(words, t) for t in own if t.pos is Pos.ADJ and _describes(words, t)]
    part = first_part(words, words.tokens[first]) if first == phrase.head else ()
    bare = owners or not hanging or words.tokens[hanging[0].head].pos is Pos.NUM  # "a magnitude of 5.8"
    named = tuple(p for p in hanging[1:2] if words.tokens[p.head].pos is Pos.NAME)  # "the accounts of the bank of Ada Brink"
    after = "" if bare else " of " + values_of(words, hanging[0], named, role)[0]
    return " ".join(part for part in (*owners, *qualities, *kind(words, own), *part, head) if part) + after


def _before_number(words: Words, token: Token) -> bool:
    """ "genau 18 Boote": how exact the number is says nothing of the boats."""
    after = words.tokens.index(token) + 1
    return after < len(words.tokens) and words.tokens[after].pos is Pos.NUM


def _describes(words: Words, token: Token) -> bool:
    """Not a country, not a word of planning, not a word that is kept as the claim's scope."""
    narrows = scope(words.sentence, (words.tokens.index(token),), words.pack)
    planned = any(stem in words.grammar.plan_words for stem in stems(token.norm))
    return not narrows and not planned and country_of_adjective(token.text, words.pack.code) is None


def is_only(words: Words, argument: Argument) -> bool:
    """Whether a word right before, within or after the phrase says that nobody else is meant, and is not denied."""
    phrase = argument.phrase
    first = phrase.prep if phrase.prep >= 0 else phrase.first
    last = argument.members[-1][0].last
    tokens = words.tokens
    near = {t.norm for t in tokens[max(0, first - 1) : last + 1]}
    for row in words.grammar.only:
        if len(row) == 1 and row[0] not in near:
            continue
        for start in range(max(0, first - len(row)), min(last + 1, len(tokens)) - len(row) + 1):
            if tuple(t.norm for t in tokens[start : start + len(row)]) == row:
                return start == 0 or tokens[start - 1].pos is not Pos.NEG
    return False

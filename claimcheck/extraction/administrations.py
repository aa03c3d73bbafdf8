"""Governments called by a person's name, and unnamed former holders: what a report takes for granted about offices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.organisations import Organisation
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.extraction.titles import TitlePhrase, title_phrase
from claimcheck.extraction.titlewords import TitleKind, title_words
from claimcheck.lang import LanguagePack
from claimcheck.places import country_of_adjective, lookup
from claimcheck.records.claim import ClaimKind
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Event, EventClass, Role

GOVERNING = frozenset({"president", "prime minister", "chancellor", "head of government", "head of state"})
"""Offices whose holder may give a government its name."""


@frozen
class RoleClaim:
    """A claim made by an apposition, a title or a genitive: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    kind: ClaimKind
    event: Event


@frozen
class _Administration:
    """A government named after a person: its words, the person's full name, and the country if it is said."""

    first: int
    last: int
    holder: str
    country: str | None = None


def event(predicate: str, **roles: str | Role | None) -> Event:
    """A state of affairs with the roles that are known."""
    made = {n: r if isinstance(r, Role) else Role((r,)) for n, r in roles.items() if r}
    return Event(predicate, made, EventClass.STATE)


def administrations(
    sentence: Sentence, own: Sequence[Mention], mentions: Sequence[Mention], orgs: Sequence[Organisation], pack: LanguagePack
) -> Iterator[RoleClaim]:
    """ "the Miller administration", "der Regierung von Joe Miller": the report presupposes that Miller governs.

    Where the same sentence speaks of a former holder who can only be that person, the office is the one named there.
    """
    for one in _found(sentence, own, mentions, pack):
        offices = [p for p in _unnamed(sentence, own, orgs, pack) if _holder(p, sentence, own, mentions, pack) == one.holder]
        office = Role((offices[0].title.id,), inferred=True) if offices else Role(("head of government",))
        where = offices[0].country if offices else None
        country = Role((where,), inferred=True) if where and where != one.country else one.country
        made = event("holds_office", holder=one.holder, office=office, organisation=country)
        yield RoleClaim(one.first, one.last, ClaimKind.PRESUPPOSED, made)


def former_holders(
    sentence: Sentence, own: Sequence[Mention], mentions: Sequence[Mention], orgs: Sequence[Organisation], pack: LanguagePack
) -> Iterator[RoleClaim]:
    """ "the former president" without a name, where the sentence leaves one person who can be meant."""
    if not _found(sentence, own, mentions, pack):
        return  # nobody's government is named here, so nobody can be meant
    for phrase in _unnamed(sentence, own, orgs, pack):
        holder = _holder(phrase, sentence, own, mentions, pack)
        if holder:
            who = Role((holder,), inferred=True)
            made = event("formerly_holds_office", holder=who, office=phrase.title.id, organisation=phrase.country)
            yield RoleClaim(phrase.first, phrase.last, ClaimKind.IMPLIED, made)


def unnamed_holder(
    sentence: Sentence, phrase: TitlePhrase, own: Sequence[Mention], mentions: Sequence[Mention],
    orgs: Sequence[Organisation], pack: LanguagePack,
) -> str | None:  # fmt: skip
    """The one person whom an unnamed former holder can be, or None."""
    same = any(p.head == phrase.head for p in _unnamed(sentence, own, orgs, pack))
    return _holder(phrase, sentence, own, mentions, pack) if same else None


def _unnamed(
    sentence: Sentence, own: Sequence[Mention], orgs: Sequence[Organisation], pack: LanguagePack
) -> tuple[TitlePhrase, ...]:
    """Phrases for a former governing office that stand beside no name."""
    out: list[TitlePhrase] = []
    i = 0
    while i < len(sentence.tokens):
        phrase = title_phrase(sentence, i, orgs, pack)
        if phrase and phrase.former and phrase.title.kind is TitleKind.OFFICE and phrase.title.id in GOVERNING:
            if not any(phrase.head in (t.head for t in m.titles) or phrase.last == m.first for m in own):
                out.append(phrase)
            i = phrase.last
        else:
            i += 1
    return tuple(out)


def _holder(
    phrase: TitlePhrase, sentence: Sentence, own: Sequence[Mention], mentions: Sequence[Mention], pack: LanguagePack
) -> str | None:
    """The one head of a fitting administration in the sentence, unless the report names another former holder."""
    fitting = {a.holder for a in _found(sentence, own, mentions, pack) if a.country in (None, phrase.country)}
    holder = next(iter(fitting)) if len(fitting) == 1 else None
    others = (m for m in mentions if m.kind is SourceKind.PERSON and m.former and phrase.title.id in m.offices)
    if holder and any(m.name != holder and m.affiliation in (None, phrase.country) for m in others):
        return None
    return holder


def _found(
    sentence: Sentence, own: Sequence[Mention], mentions: Sequence[Mention], pack: LanguagePack
) -> tuple[_Administration, ...]:
    """All governments of the sentence that are named after a person."""
    tokens, words = sentence.tokens, title_words(pack)
    out = []
    for k, token in enumerate(tokens):
        if not (words.has("government", token.norm) or words.has("government", token.lemma.casefold())):
            continue
        found = _after(sentence, k, own, pack) or _before(sentence, k, mentions, pack)
        if found:
            out.append(found)
    return tuple(out)


def _after(sentence: Sentence, k: int, own: Sequence[Mention], pack: LanguagePack) -> _Administration | None:
    """ "Regierung von Joe Miller", "government of President Joe Miller", "Regierung Miller"."""
    tokens = sentence.tokens
    j = k + 1 + (k + 1 < len(tokens) and title_words(pack).has("government_of", tokens[k + 1].norm))
    person = next((m for m in own if m.outer_first == j or m.first == j), None)
    if person is None:
        return None
    first, country = _start(sentence, k, pack)
    return _Administration(first, person.last, person.name, country)


def _before(sentence: Sentence, k: int, mentions: Sequence[Mention], pack: LanguagePack) -> _Administration | None:
    """ "the Miller administration", "Miller's government", "Millers Regierung": names right before the word."""
    tokens, end = sentence.tokens, k
    end -= end > 0 and tokens[end - 1].norm in ("'s", "'")
    first = end
    while first and tokens[first - 1].text[0].isupper() and tokens[first - 1].pos in (Pos.NAME, Pos.NOUN) and end - first < 4:
        first -= 1
    name = sentence.text(first, end)
    if not name or country_of_adjective(name, pack.code) or lookup(name, pack.code):
        return None
    people = {m.name for m in mentions if m.kind is SourceKind.PERSON}
    spelled = [name, name.removesuffix("s")] if pack.code == "de" else [name]
    full = {p for p in people for s in spelled if p == s or p.endswith(" " + s)}
    if len(full) > 1 or (not full and tokens[end - 1].pos is Pos.NOUN and pack.code == "de"):
        return None
    start, _ = _start(sentence, first, pack)
    return _Administration(start, k + 1, next(iter(full), spelled[-1] if end == k else name))


def _start(sentence: Sentence, k: int, pack: LanguagePack) -> tuple[int, str | None]:
    """Where the noun phrase of a government begins, and the country that it says."""
    tokens, first = sentence.tokens, k
    prefix = lookup(tokens[k].text.partition("-")[0], pack.code) if "-" in tokens[k].text else None
    country = prefix.name if prefix else None
    while first and tokens[first - 1].pos in (Pos.DET, Pos.ADJ, Pos.NAME) and k - first < 3:
        first -= 1
        country = country or country_of_adjective(tokens[first].text, pack.code)
    return first, country

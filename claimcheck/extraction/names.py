"""Names of a report: persons with their titles, organisations, outlets, agencies and governments, each by one full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.mentions import Mention, plain
from claimcheck.extraction.organisations import organisations
from claimcheck.extraction.outlets import outlet_at, unlisted_outlet_at
from claimcheck.extraction.persons import persons
from claimcheck.extraction.placeroles import PlaceRole
from claimcheck.extraction.places import find_places
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.extraction.titlewords import title_words
from claimcheck.lang import LanguagePack
from claimcheck.places import government
from claimcheck.records.source import SourceKind

__all__ = ("Mention", "find_names", "last_person")

NEAR = 2
"""How far from a lone name a verb of speech says that it is a person's."""


def find_names(sentences: Iterable[Sentence], pack: LanguagePack) -> tuple[Mention, ...]:
    """All names of a report in order; a surname alone is resolved to the one full name of the report that ends with it."""
    report = tuple(sentences)
    found = [m for sentence in report for m in _in_sentence(sentence, pack)]
    full = tuple(dict.fromkeys(m.name for m in found if m.kind is SourceKind.PERSON and " " in m.name))
    found.extend(_again(report, found, full))
    out = _with_kinds(report, [_resolved(m, full) for m in found], pack)
    return tuple(sorted(out, key=lambda m: (m.sentence, m.first)))


def _again(report: Sequence[Sentence], found: Sequence[Mention], full: Sequence[str]) -> Iterator[Mention]:
    """Surnames that are also common words ("Berg sagte"), once the report has given the full name."""
    surnames = {name.split()[-1] for name in full}
    covered = {(m.sentence, i) for m in found for i in range(m.first, m.last)}
    for sentence in report:
        for i, token in enumerate(sentence.tokens):
            before = sentence.tokens[i - 1].pos if i else Pos.PUNCT
            if token.text in surnames and (sentence.index, i) not in covered and before not in (Pos.DET, Pos.ADJ, Pos.NUM):
                yield plain(sentence, i, i + 1, SourceKind.PERSON, token.text)


def last_person(mentions: Sequence[Mention], sentence: int, first: int, office: str | None = None) -> Mention | None:
    """The person named last before a token, of those that bear `office` if one is given ("the minister")."""
    before = [m for m in mentions if m.kind is SourceKind.PERSON and (m.sentence, m.first) < (sentence, first)]
    held = {m.name for m in mentions if office in m.offices}
    fitting = [m for m in before if office is None or m.name in held]
    return max(fitting, key=lambda m: (m.sentence, m.first), default=None)


def _resolved(mention: Mention, full: Sequence[str]) -> Mention:
    """The mention under the one full name that it can stand for; capitals ("BERG said") may be a surname too."""
    shouted = mention.kind is SourceKind.ORGANISATION and mention.name.isupper() and mention.last - mention.first == 1
    if mention.kind is not SourceKind.PERSON and not shouted:
        return mention
    if mention.name in full:
        return next((evolve(mention, name=f) for f in full if f + "s" == mention.name), mention)
    for ending in ("", "s"):
        short = mention.name.removesuffix(ending).casefold()
        matches = [f for f in full if f.casefold().endswith(" " + short) or (f.split()[0].casefold() == short and not shouted)]
        single = [f for f in matches if not (f.endswith("s") and f[:-1] in matches)]
        if len(single) == 1:
            return evolve(mention, name=single[0], kind=SourceKind.PERSON)
    return mention


def _with_kinds(report: Sequence[Sentence], found: Sequence[Mention], pack: LanguagePack) -> Iterator[Mention]:
    """A lone name that is nowhere titled, spelled in full or beside a verb of speech is not known to be a person's."""
    speaking = {m.name for m in found if " " in m.name or m.titles or m.outer_first < m.first or _speaks(report, m, pack)}
    for mention in found:
        unknown = mention.kind is SourceKind.PERSON and mention.name not in speaking
        yield evolve(mention, kind=SourceKind.ORGANISATION) if unknown else mention


def _speaks(report: Sequence[Sentence], mention: Mention, pack: LanguagePack) -> bool:
    tokens = next(s.tokens for s in report if s.index == mention.sentence)
    beside = (*tokens[max(0, mention.first - NEAR) : mention.first], *tokens[mention.last : mention.last + NEAR])
    return any(t.pos is Pos.VERB and title_words(pack).has("speech", t.lemma.casefold()) for t in beside)


def _in_sentence(sentence: Sentence, pack: LanguagePack) -> Iterator[Mention]:
    """Outlets first (but "Ministry of Foreign Affairs" holds no magazine), then organisations, governments, persons."""
    taken: set[int] = set()
    out: list[Mention] = []

    def add(first: int, last: int, kind: SourceKind, name: str, affiliation: str | None = None) -> None:
        if not taken.intersection(range(first, last)):
            taken.update(range(first, last))
            out.append(plain(sentence, first, last, kind, name, affiliation))

    orgs = organisations(sentence, pack)
    for i, token in enumerate(sentence.tokens):
        outlet = outlet_at(sentence, i, pack) if token.pos is not Pos.PUNCT and i not in taken else None
        if outlet and not any(o.first <= i and outlet[1] <= o.last and o.last - o.first > outlet[1] - i for o in orgs):
            add(i, outlet[1], outlet[0].kind, outlet[0].name)
    for org in orgs:
        seat = government(sentence.text(org.first, org.last), pack.code)
        add(org.first, org.last, SourceKind.GOVERNMENT if seat else org.kind, seat or org.name, org.country)
    for i in range(len(sentence.tokens)):
        unlisted = unlisted_outlet_at(sentence, i, pack) if i not in taken else None
        if unlisted:
            add(i, unlisted[1], unlisted[0].kind, unlisted[0].name)
    for hit in find_places(sentence, pack):
        if hit.role is PlaceRole.ACTOR and hit.actor:
            add(hit.first, hit.last, SourceKind.GOVERNMENT, hit.actor)
        elif hit.role is not PlaceRole.ATTRIBUTE or hit.place.resolved:
            taken.update(range(hit.first, hit.last))
    out.extend(persons(sentence, taken, orgs, pack))
    yield from out

"""Claims about who holds which office, heads what, leads whom, and is related to whom, as titles and appositions make them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.administrations import RoleClaim, administrations, event, former_holders, unnamed_holder
from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.organisations import Organisation, organisations
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.extraction.titles import TitlePhrase, is_kin, title_phrase
from claimcheck.extraction.titlewords import TitleKind, title_at, title_words
from claimcheck.lang import LanguagePack
from claimcheck.places import country_of_adjective
from claimcheck.records.claim import ClaimKind
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Event, Role

PROFESSIONS = frozenset({
    "politician", "expert", "analyst", "economist", "historian", "researcher", "lawyer", "professor", "candidate", "adviser",
    "judge",
})  # fmt: skip
"""What many people are at once: a description rather than an office that a claim could be about."""
NEEDS_ORGANISATION = frozenset({"head", "spokesperson"})
"""Functions that say nothing without what they are of."""
NEAR = 4
"""Words between the parts of "a delegation under the leadership of X"."""


def role_claims(sentence: Sentence, mentions: Sequence[Mention], pack: LanguagePack) -> tuple[RoleClaim, ...]:
    """The role claims of a sentence in order; `mentions` are those of the whole report."""
    own = [m for m in mentions if m.sentence == sentence.index and m.kind is SourceKind.PERSON]
    orgs = organisations(sentence, pack)
    found = [
        *(c for m in own for t in m.titles for c in _titled(sentence, m, t, own, mentions, orgs, pack)),
        *_relatives(sentence, own, pack),
        *_leading(sentence, own, pack),
        *administrations(sentence, own, mentions, orgs, pack),
        *former_holders(sentence, own, mentions, orgs, pack),
    ]
    unique = {(c.first, c.last, c.event.predicate): c for c in found}
    return tuple(sorted(unique.values(), key=lambda c: (c.first, c.last, c.event.predicate)))


def _titled(
    sentence: Sentence, person: Mention, phrase: TitlePhrase, own: Sequence[Mention], mentions: Sequence[Mention],
    orgs: Sequence[Organisation], pack: LanguagePack,
) -> Iterator[RoleClaim]:  # fmt: skip
    """The claim that one title beside a name makes."""
    if is_kin(phrase):
        yield from _kin(sentence, person, phrase, own, mentions, orgs, pack)
        return
    made = office_event(person.name, phrase)
    if made and (_says_more(phrase) or _first_time(person, phrase, mentions)):
        yield RoleClaim(min(person.first, phrase.first), max(person.last, phrase.last), ClaimKind.ASSERTED, made)


def _says_more(phrase: TitlePhrase) -> bool:
    return bool(phrase.organisation or phrase.former or phrase.definite)


def _first_time(person: Mention, phrase: TitlePhrase, mentions: Sequence[Mention]) -> bool:
    """Whether nobody of that name bore that title earlier in the report: a title repeated at each mention claims nothing new."""
    before = (m for m in mentions if (m.sentence, m.first) < (person.sentence, person.first) and m.name == person.name)
    return not any(phrase.title.id in m.offices for m in before)


def office_event(holder: str | Role, phrase: TitlePhrase) -> Event | None:
    """What a title says of somebody; None for descriptions such as "politician", and for a head of nothing."""
    office, where = phrase.title.id, phrase.organisation or phrase.country
    if office in PROFESSIONS or (office in NEEDS_ORGANISATION and where is None):
        return None
    if phrase.title.kind is TitleKind.HEAD and not phrase.former:
        return event("head_of", leader=holder, organisation=where)
    predicate = "formerly_holds_office" if phrase.former else "holds_office"
    return event(predicate, holder=holder, office=office, organisation=where)


def _kin(
    sentence: Sentence, person: Mention, phrase: TitlePhrase, own: Sequence[Mention], mentions: Sequence[Mention],
    orgs: Sequence[Organisation], pack: LanguagePack,
) -> Iterator[RoleClaim]:  # fmt: skip
    """ "den Schwiegersohn des ehemaligen US-Präsidenten", "son-in-law of Joe Miller": the relative named, inferred or unnamed."""
    tokens, j = sentence.tokens, phrase.head
    if j >= len(tokens) or not (title_words(pack).has("of", tokens[j].norm) or tokens[j].pos is Pos.DET):
        return
    start = j if tokens[j].pos is Pos.DET else j + 1
    named = next((m for m in own if m.first > j and m.outer_first in (start, start + 1, j) and m is not person), None)
    if named:
        relative, last = Role((named.name,)), named.last
    else:
        inner = title_phrase(sentence, start, orgs, pack)
        if inner is None or inner.title.kind is not TitleKind.OFFICE:
            return
        holder = unnamed_holder(sentence, inner, own, mentions, orgs, pack)
        said = " ".join(filter(None, ("former" if inner.former else "", inner.title.id, "of", inner.country))).removesuffix(" of")
        relative, last = (Role((holder,), inferred=True) if holder else Role((said,), resolved=False)), inner.last
    made = event("relative_of", person=person.name, value=phrase.title.id, relative=relative)
    yield RoleClaim(phrase.first, last, ClaimKind.ASSERTED, made)


def _relatives(sentence: Sentence, own: Sequence[Mention], pack: LanguagePack) -> Iterator[RoleClaim]:
    """ "Miller's son-in-law, Ben Ash", "Millers Schwiegersohn Ben Ash"."""
    tokens = sentence.tokens
    for person in own:
        j = person.last
        j += j < len(tokens) and tokens[j].norm in ("'s", "'")
        found = title_at(sentence, j, pack)
        if found is None or found[0].kind is not TitleKind.KIN:
            continue
        last = found[1] + (found[1] < len(tokens) and tokens[found[1]].text == ",")
        other = next((m for m in own if m.first == last), None)
        if other and other.name != person.name:
            made = event("relative_of", person=other.name, relative=person.name, value=found[0].id)
            yield RoleClaim(person.first, other.last, ClaimKind.ASSERTED, made)


def _leading(sentence: Sentence, own: Sequence[Mention], pack: LanguagePack) -> Iterator[RoleClaim]:
    """ "a delegation under the leadership of X", "eine Delegation unter Leitung von X", "the team led by X"."""
    tokens, words = sentence.tokens, title_words(pack)
    for k, token in enumerate(tokens):
        if words.has("leadership", token.norm):
            start = next((i for i in range(k - 1, max(-1, k - 4), -1) if words.has("under", tokens[i].norm)), None)
        elif words.has("led", token.norm) and k + 1 < len(tokens) and words.has("led_by", tokens[k + 1].norm):
            start = k
        else:
            continue
        leader = next((m for m in own if k < m.outer_first <= k + NEAR - 1), None)
        group = _group_before(sentence, start, pack) if start is not None and leader else None
        if leader and group:
            made = event("lead", leader=leader.name, group=group[1])
            yield RoleClaim(group[0], leader.last, ClaimKind.ASSERTED, made)


def _group_before(sentence: Sentence, end: int, pack: LanguagePack) -> tuple[int, str] | None:
    """Where the group's noun phrase begins, and its neutral name with the country that an adjective says."""
    tokens, groups = sentence.tokens, title_words(pack).groups
    noun = next((i for i in range(end - 1, max(-1, end - NEAR), -1) if tokens[i].lemma.casefold() in groups), None)
    if noun is None:
        return None
    first, nation = noun, None
    while first and tokens[first - 1].pos in (Pos.DET, Pos.ADJ, Pos.NUM, Pos.NAME):
        first -= 1
        nation = nation or country_of_adjective(tokens[first].text, pack.code)
    name = groups[tokens[noun].lemma.casefold()]
    return first, f"{nation} {name}" if nation else name

"""Events that a noun names: "the attack on the town", "ein Treffen zwischen A und B", "zwölf Tote"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from claimcheck.extraction.arguments import Argument, arguments, list_goes_on
from claimcheck.extraction.fillers import PERSON, Words, values_of
from claimcheck.extraction.narrowing import scope, stems, update_marker
from claimcheck.extraction.roles import DONE_TO, Roles, acting_role
from claimcheck.extraction.syntax import Clause, ClauseKind, Phrase, Pos, Sentence
from claimcheck.extraction.victims import is_person
from claimcheck.lang import LanguagePack
from claimcheck.places import country_of_adjective, government
from claimcheck.records.values import Event, EventClass, Role


@frozen(kw_only=True)
class EventReading:
    """An event and where it was read.

    `head`: index of the token that names it; `marker`: the words that say that it updates an earlier claim; `scope`: ids of
    words that narrow it; `taken`: indexes of the clauses that were read together; `moved`: the event as it is to be where
    the clause gives it another time; `patient`: the words for whoever it happens to; `counted`: a noun of counting says how many.
    """

    event: Event
    head: int
    marker: str | None = None
    scope: tuple[str, ...] = ()
    taken: tuple[int, ...] = ()
    moved: Event | None = None
    patient: Argument | None = None
    counted: bool = False


def event_noun(words: Words, phrase: Phrase) -> tuple[int, str] | None:
    """Index and predicate of the event noun of a phrase: its head, or the noun before the name that is its genitive."""
    tokens = words.tokens
    if tokens[phrase.head].pos is Pos.NUM and phrase.last < len(tokens):
        state = words.lexicon.adjectives.get(tokens[phrase.last].norm)
        return (phrase.last, state) if state else None
    for i in range(phrase.head, phrase.first - 1, -1):
        token = tokens[i]
        if token.pos is Pos.NOUN or (token.pos is Pos.ADJ and i == phrase.head):
            pair = f"{tokens[i - 1].lemma} {token.lemma}" if i > phrase.first else ""
            key = words.lexicon.noun(*(k for k in (pair, token.norm, token.lemma) if k))
            return (i, key) if key else None
        if token.pos is not Pos.NAME:
            return None
    return None


def nominal_roles(words: Words, argument: Argument, noun: tuple[int, str], around: Sequence[Argument], roles: Roles) -> None:
    """Fill the roles that stand around an event noun; `around`: the prepositional phrases that may be its own."""
    index, _ = noun
    phrase = argument.phrase
    hanging = argument.attributes
    if index != phrase.head:
        hanging = (Phrase(index + 1, phrase.last, phrase.head), *hanging)
    for group in _groups(hanging):
        prep = words.tokens[group.phrase.prep].norm if group.phrase.prep >= 0 else ""
        own = words.lexicon.preps.get((roles.predicate, prep))
        mortal = own == "cause" and is_person(words.tokens, group.phrase.head, words.pack)  # "death of a man", not "of cancer"
        roles.add(None if mortal else own, group)
        roles.add(None if own and not mortal else _genitive_role(words, roles), group)
    _before(words, phrase, index, roles)
    roles.prepositional([a for a in around if a.prep not in words.grammar.agent_preps], False)
    for one in around:
        if one.prep in words.grammar.agent_preps:
            roles.add(acting_role(roles.frame), one)
    if roles.frame.event_class is EventClass.CUMULATIVE_COUNT and "patient" not in roles.found:
        roles.found["patient"] = Role((PERSON,))


def _groups(hanging: tuple[Phrase, ...]) -> tuple[Argument, ...]:
    """Genitives in a row are one argument ("der USA, der Ukraine und Russlands")."""
    return (Argument(tuple((p, ()) for p in hanging)),) if hanging else ()


def _genitive_role(words: Words, roles: Roles) -> str | None:
    """What a genitive is to an event noun: what it is done to, unless a preposition of its own says that."""
    entry = roles.frame
    own = {role for (key, _), role in words.lexicon.preps.items() if key == roles.predicate}
    done_to = entry.object in DONE_TO and entry.object not in own and not entry.symmetric
    return entry.object if done_to else entry.subject


def _before(words: Words, phrase: Phrase, index: int, roles: Roles) -> None:
    """Who acts, from "Germany's" or "russisch" before the noun."""
    role = roles.frame.subject if roles.frame.subject not in DONE_TO else None
    if role is None or role in roles.found:
        return
    code = words.pack.code
    out: list[str] = []
    for i in range(phrase.first, index):
        token = words.tokens[i]
        if token.pos is Pos.NAME and words.tokens[i + 1].norm in ("'s", "'"):
            out.extend(values_of(words, Phrase(phrase.first, i + 1, i), (), role))
        elif country := country_of_adjective(token.text, code) or (
            government(token.text, code) if token.pos is Pos.NAME else None
        ):
            out.append(country)
    if out:
        roles.found[role] = Role(tuple(dict.fromkeys(out)))


def nominal_event(
    sentence: Sentence, phrase: Phrase, found: Sequence[Phrase], pack: LanguagePack, names: Mapping[int, str]
) -> EventReading | None:
    """The event that a noun phrase names, with what hangs on it up to the next verb or mark; None where it names none."""
    words = Words(sentence, pack, names)
    noun = event_noun(words, phrase)
    if noun is None:
        return None
    last = _reach(sentence, phrase, found)
    clause = Clause(0, ClauseKind.MAIN, ((phrase.first, last),))
    args = arguments(sentence, clause, found, words.grammar)
    if not args:
        return None
    roles = Roles(words, noun[1])
    nominal_roles(words, args[0], noun, args[1:], roles)
    first = max(phrase.prep, 0) if phrase.prep >= 0 else phrase.first
    own = range(first, last)
    return evolve(
        reading(roles, noun[0], any(s in words.grammar.plan_words for i in own for s in stems(sentence.tokens[i].norm))),
        marker=update_marker(sentence, own, pack),
        scope=scope(sentence, own, pack),
    )


def reading(roles: Roles, head: int, plan: bool) -> EventReading:
    """The reading of collected roles."""
    kind = EventClass.PLAN if plan else roles.frame.event_class
    return EventReading(event=Event(roles.predicate, roles.found, kind), head=head, patient=roles.patient)


def _reach(sentence: Sentence, phrase: Phrase, found: Sequence[Phrase]) -> int:
    """Where what hangs on the phrase ends: at a verb, a mark that is no list's, or where another phrase is coordinated."""
    tokens = sentence.tokens
    lists = {p.first - 1 for n, p in enumerate(found) if p.first and list_goes_on(tokens, found, n)}
    for i in range(phrase.last, len(tokens)):
        token = tokens[i]
        if token.text == "," and i in lists:
            continue
        if token.pos is Pos.CONJ and i + 1 < len(tokens) and tokens[i + 1].pos is Pos.ADP:
            return i
        if token.pos.verbal or token.pos in (Pos.PUNCT, Pos.SUB, Pos.REL, Pos.WH, Pos.TO):
            return i
    return len(tokens)

"""What a noun takes for granted: "investigating the death of two hikers", "die Ergebnisse der jüngsten Gespräche in Berlin"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from claimcheck.extraction.arguments import Argument
from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.concepts import head_concept
from claimcheck.extraction.events import EventReading, nominal_event
from claimcheck.extraction.mentioned import Person, mentioned
from claimcheck.extraction.placeroles import PlaceRole
from claimcheck.extraction.quantities import QuantityHit
from claimcheck.extraction.roles import frame
from claimcheck.extraction.slots import Hits
from claimcheck.extraction.syntax import Phrase, Pos, Token
from claimcheck.extraction.victims import HARM, is_person, victims
from claimcheck.lang import LanguagePack
from claimcheck.lang.lexicon import lexicon
from claimcheck.records.values import Event, EventClass, Period, Place, Quantity, Role


@frozen
class Presupposed:
    """Tokens `first` to `last` (exclusive), what they take for granted, and how many it happened to."""

    first: int
    last: int
    event: Event
    quantity: Quantity | None = None
    time: Period | None = None
    place: Place | None = None
    people: tuple[Person, ...] = ()


def presupposed(analysis: Analysis, hits: Hits, pack: LanguagePack) -> Iterator[Presupposed]:
    """The deaths and injuries of a sentence that stand in a noun with whoever suffered them, where it says how many."""
    tokens = analysis.sentence.tokens
    for phrase in analysis.phrases:
        if attributive := _attributive(analysis, phrase, hits, pack):
            yield attributive
            continue
        found = nominal_event(analysis.sentence, phrase, analysis.phrases, pack, hits.names)
        found = _deadly(found, tokens[phrase.first : phrase.last], pack) if found else None
        if found is None or found.event.predicate not in HARM or found.patient is None:
            continue
        last = found.patient.members[-1][0].last
        if found.patient.phrase.head <= found.head or last <= phrase.last:
            continue
        number = victims(tokens, found.patient, hits.quantities, hits.people, pack) or _stated(
            found.patient.phrase.first, last, hits.quantities
        )
        if number is not None:
            people = mentioned(tokens, found.patient, hits.quantities, hits.persons, pack)
            yield Presupposed(phrase.first if phrase.prep < 0 else phrase.prep + 1, last, found.event, number, people=people)


def _attributive(analysis: Analysis, phrase: Phrase, hits: Hits, pack: LanguagePack) -> Presupposed | None:
    """One person with a quality that says what happened to them ("a wounded girl", "der tote Fahrer")."""
    tokens, states = analysis.sentence.tokens, lexicon(pack).adjectives
    own = tokens[phrase.first : phrase.head]
    before = (t for t in own if t.pos in (Pos.ADJ, Pos.VERB) and not any(o.norm == "'s" for o in own))
    said = next((p for t in before if (p := states.get(t.norm) or states.get(t.lemma.casefold())) in HARM), None)
    if said is None or not is_person(tokens, phrase.head, pack):
        return None
    argument = Argument(((phrase, ()),))
    number, people = (
        victims(tokens, argument, (), hits.people, pack),
        mentioned(tokens, argument, hits.quantities, hits.persons, pack),
    )
    if number is None or not people:
        return None
    role = Role((head_concept(tokens[phrase.head], pack) or tokens[phrase.head].lemma,))
    event = Event(said, {"patient": role}, EventClass.CUMULATIVE_COUNT)
    return Presupposed(phrase.first, phrase.last, event, evolve(number, of=None), people=people)


def _deadly(found: EventReading, tokens: Sequence[Token], pack: LanguagePack) -> EventReading:
    """A shooting that a word beside it calls deadly is a killing ("the fatal shooting of a boy")."""
    words = pack.table("quantities").get("people", {}).get("deadly", ())
    if found.event.predicate not in ("shoot", "attack", "injure") or not any(t.norm in words for t in tokens):
        return found
    return evolve(found, event=Event("kill", found.event.roles, EventClass.CUMULATIVE_COUNT))


def _stated(first: int, last: int, hits: Sequence[QuantityHit]) -> Quantity | None:
    """The number of persons that stands among these tokens."""
    inside = (h.quantity for h in hits if first <= h.first < last)
    return next((q for q in inside if q.unit == "count" and q.of), None)


def held(analysis: Analysis, hits: Hits, pack: LanguagePack) -> Iterator[Presupposed]:
    """Meetings and the like that a noun says to have been held: definite, with a word for the past and a place of their own."""
    tokens, words = analysis.sentence.tokens, _held_words(pack)
    for phrase in analysis.phrases:
        within = range(phrase.first, phrase.last)
        place = next((h for h in hits.places if h.role == PlaceRole.PLACE and phrase.last <= h.first <= phrase.last + 1), None)
        if place is None or tokens[phrase.first].pos is not Pos.DET or not any(tokens[i].norm in words for i in within):
            continue
        found = nominal_event(analysis.sentence, phrase, analysis.phrases, pack, hits.names)
        if found is not None and frame(found.event.predicate).event_class is EventClass.UNIQUE:
            time = next((h.period for h in hits.times if h.first in within), None)
            yield Presupposed(phrase.first, place.last, found.event, None, time, place.place)


@cache
def _held_words(pack: LanguagePack) -> frozenset[str]:
    """Adjectives that put what they stand before into the past."""
    return frozenset(pack.table("events").get("held", ()))


def without(hits: Hits, found: Sequence[Presupposed]) -> Hits:
    """The hits of a sentence without those of what is taken for granted, but for what the sentence begins with."""
    inside = {i for p in found if p.first for i in range(p.first, p.last)}
    return evolve(
        hits,
        times=tuple(h for h in hits.times if h.first not in inside),
        places=tuple(h for h in hits.places if h.first not in inside or h.role != PlaceRole.PLACE),
    )

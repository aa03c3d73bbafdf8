"""The slots of one claim: the time, place and quantity that stand in its words, and its event."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve, field, frozen

from claimcheck.extraction.amounts import PERCENT
from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.events import EventReading, event_of
from claimcheck.extraction.fillers import PERSON
from claimcheck.extraction.grammar import grammar
from claimcheck.extraction.mentioned import Person, accompanied, himself, mentioned
from claimcheck.extraction.officeclauses import office_of
from claimcheck.extraction.placeroles import PlaceHit, PlaceRole
from claimcheck.extraction.placewords import place_words
from claimcheck.extraction.quantities import QuantityHit
from claimcheck.extraction.syntax import Token
from claimcheck.extraction.times import TimeHit, TimeKind
from claimcheck.extraction.units import Unit
from claimcheck.extraction.verbs import without_reduced
from claimcheck.extraction.victims import HARM, oneself, victims
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Basis, Event, EventClass, Period, Place, Quantity

SELF_WITHIN = 4
"""Tokens from "killed" to "himself"."""


@frozen
class Hits:
    """Everything found in one sentence that may fill a slot."""

    times: tuple[TimeHit, ...] = ()
    places: tuple[PlaceHit, ...] = ()
    quantities: tuple[QuantityHit, ...] = ()
    names: Mapping[int, str] = field(factory=dict)
    people: frozenset[int] = frozenset()

    @property
    def persons(self) -> Mapping[int, str]:
        """The names of persons by token."""
        return {i: name for i, name in self.names.items() if i in self.people}


@frozen
class Slots:
    """What fills a claim's slots; `notes` say what was stated and not understood, `people` to whom it happened, `head` by
    which token the event is named, -1 if by none.
    """

    event: Event | None = None
    time: Period | None = None
    place: Place | None = None
    quantity: Quantity | None = None
    scope: tuple[str, ...] = ()
    marker: str | None = None
    notes: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    head: int = -1


def fill(unit: Unit, analysis: Analysis, hits: Hits, pack: LanguagePack) -> Slots:
    """The slots of a unit."""
    own = set(unit.tokens)
    reading = event_of(analysis.sentence, unit.clause, analysis.phrases, pack, hits.names, analysis.clauses)
    if reading is not None:
        reading = evolve(reading, event=office_of(reading.event, analysis.sentence, unit.clause, analysis.names, pack))
    moved = _as_moved(analysis, hits.times, own, pack) if reading is not None and reading.moved is not None else ()
    time = _own_time(moved or hits.times, own, unit, analysis, pack)
    timed = {i for h in hits.times for i in range(h.first, h.last)}
    place = _place([h for h in hits.places if h.role == "place" and h.first in own and h.first not in timed], pack)
    quantity = _named(analysis, reading, hits, pack) or _quantity(hits.quantities, own, reading)
    notes = _notes(time, place)
    if reading is not None and reading.moved is not None and moved:
        reading = evolve(reading, event=reading.moved)
    if reading is None:
        return Slots(None, time, place, quantity, notes=notes)
    if place is None and reading.event.event_class is EventClass.CUMULATIVE_COUNT:
        place = _counted_at(hits.places, own)
    people = _people(analysis, reading, hits, pack)
    scope = tuple(reading.scope)
    return Slots(reading.event, time, place, quantity, scope, reading.marker, notes, people, reading.head)


def _own_time(hits: Sequence[TimeHit], own: set[int], unit: Unit, analysis: Analysis, pack: LanguagePack) -> Period | None:
    """The time in words of the clause's own, before one that tells of its subject ("the man arrested on Monday was freed on
    Friday"); one between commas tells of nothing else ("The Maren, a ship | built in 1994, | sank").
    """
    tokens, clause = analysis.sentence.tokens, unit.clause
    left = set() if grammar(pack).case_marked else set(clause.tokens) - set(without_reduced(tokens, clause).tokens)
    beside = bool(left) and max(left) + 1 < len(tokens) and tokens[max(left) + 1].text == ","
    return _time(hits, own - left) or (None if beside else _time(hits, own))


def _behind(tokens: Sequence[Token], head: int) -> Sequence[Token]:
    """What follows a verb up to the next one ("killed himself", not "killed her before shooting himself")."""
    end = next((i for i in range(head + 1, min(head + SELF_WITHIN, len(tokens))) if tokens[i].pos.verbal), head + SELF_WITHIN)
    return tokens[head:end]


def _people(analysis: Analysis, reading: EventReading, hits: Hits, pack: LanguagePack) -> tuple[Person, ...]:
    """Those to whom it happened, one by one."""
    tokens = analysis.sentence.tokens
    if (found := oneself(_behind(tokens, reading.head), pack)) is not None:
        return (himself(str(found.expression).casefold(), pack),)
    if reading.patient is None:
        return ()
    return mentioned(tokens, accompanied(tokens, reading.patient, analysis.phrases, pack), hits.quantities, hits.persons, pack)


def _named(analysis: Analysis, reading: EventReading | None, hits: Hits, pack: LanguagePack) -> Quantity | None:
    """How many those are to whom something happened, where a count of such people is meant and no one number says it."""
    if reading is None or reading.event.event_class is not EventClass.CUMULATIVE_COUNT:
        return None
    tokens = analysis.sentence.tokens
    himself = oneself(_behind(tokens, reading.head), pack)
    if himself is not None or reading.patient is None:
        return himself
    return victims(tokens, accompanied(tokens, reading.patient, analysis.phrases, pack), hits.quantities, hits.people, pack)


def _counted_at(hits: Sequence[PlaceHit], own: Collection[int]) -> Place | None:
    """Where those live who are counted ("104 residents of Rostock"), where nothing else says where it was: a town, no country."""
    towns = (h.place for h in hits if h.first in own and h.role is PlaceRole.ATTRIBUTE and h.actor is None)
    return next((p for p in towns if len(p.within) > 1), None)


def _to_new_time(analysis: Analysis, hits: Sequence[TimeHit], own: Collection[int], pack: LanguagePack) -> bool:
    """Whether a time stands after a preposition of the new time ("to 21 March")."""
    tokens, preps = analysis.sentence.tokens, grammar(pack).new_time_preps
    firsts = [h.first for h in hits if h.first in own and h.kind is not TimeKind.DURATION]
    return any(
        tokens[i].norm in preps or (i and tokens[i - 1].norm in preps) or (i > 1 and tokens[i - 2].norm in preps) for i in firsts
    )


def _time(hits: Sequence[TimeHit], own: Collection[int]) -> Period | None:
    """The time of the event; how long a statement holds ("currently") only where nothing else is stated."""
    inside = [h for h in hits if h.first in own and h.kind not in (TimeKind.DURATION, TimeKind.BESIDE)]
    events = sorted((h.period for h in inside if h.kind is TimeKind.TIME), key=_open)
    found = next((p for p in events if p.resolved), events[0] if events else None)
    if found is not None:
        return found
    holds = next((h.period for h in inside), None)
    return evolve(holds, basis=Basis.VALIDITY) if holds is not None and holds.resolved else holds


def _as_moved(analysis: Analysis, hits: Sequence[TimeHit], own: Collection[int], pack: LanguagePack) -> Sequence[TimeHit]:
    """The new times of what is moved."""
    return [h for h in hits if _to_new_time(analysis, [h], own, pack)]


def _open(period: Period) -> bool:
    """Whether a time only says that it was lately or will be soon: "zuletzt im Mai" was in May."""
    return period.basis is Basis.VAGUE and None in (period.start, period.end)


def _quantity(hits: Sequence[QuantityHit], own: Collection[int], reading: EventReading | None) -> Quantity | None:
    """A count of what the event is about, before other counts, before measures."""
    inside = [h for h in hits if h.first in own]
    counts = [h for h in inside if h.quantity.unit == "count"]
    if reading and reading.event.predicate in HARM and not reading.counted:
        counts = [h for h in counts if h.quantity.of]
        inside = [h for h in inside if h in counts or h.quantity.unit == PERCENT]
    fillers = {v for role in (reading.event.roles.values() if reading else ()) for v in role.values}
    about = [h for h in counts if h.quantity.of and any(h.quantity.of in f for f in fillers)]
    best = about or counts or inside
    return _counting(best[0].quantity, reading) if best else None


def _counting(found: Quantity, reading: EventReading | None) -> Quantity:
    """A bare number is of the people to whom it happened ("the death toll rose to 14")."""
    event = reading.event if reading else None
    of_people = event is not None and event.event_class is EventClass.CUMULATIVE_COUNT and event.role("patient") == (PERSON,)
    return evolve(found, of=PERSON) if of_people and found.unit == "count" and found.of is None else found


def _place(found: Sequence[PlaceHit], pack: LanguagePack) -> Place | None:
    """Where it is before where it goes to ("bei Egestorf in Richtung Hannover")."""
    towards = frozenset(place_words(pack).direction.values())
    first = next((h for h in found if h.prep not in towards), found[0] if found else None)
    return first.place if first else None


def _notes(time: Period | None, place: Place | None) -> tuple[str, ...]:
    out = []
    if time is not None and not time.resolved:
        out.append(f'time not resolved: "{time.expression}"')
    if place is not None and not place.resolved:
        out.append(f'place not in the gazetteer: "{place.name}"')
    return tuple(out)

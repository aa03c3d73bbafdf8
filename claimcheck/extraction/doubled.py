"""Clauses that count twice: "twelve people were killed and 15 injured" makes two claims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.fillers import PERSON, Words
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.quantities import QuantityHit
from claimcheck.extraction.roles import frame
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.extraction.victims import victim_words
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Event, EventClass, Quantity, Role

_FATAL_WITHIN = 5
"""Tokens from the comma to "fatally"."""


@frozen
class Part:
    """The tokens of one of the two, what it says happened, and how many it counts."""

    tokens: tuple[int, ...]
    event: Event
    quantity: Quantity


def doubled(
    tokens: Sequence[int], event: Event | None, analysis: Analysis, hits: Sequence[QuantityHit], pack: LanguagePack
) -> tuple[Part, ...]:
    """The parts of a clause that counts several things that happened to people; empty where it counts one."""
    if event is None or event.event_class is not EventClass.CUMULATIVE_COUNT:
        return ()
    words = Words(analysis.sentence, pack, {})
    if fatal := _fatal(words, tokens, event, hits, pack):
        return fatal
    pieces = _pieces(words, tokens, hits)
    if len(pieces) < 2:
        return ()
    counted = [_count(piece, hits) for piece in pieces]
    said = [_named(words, piece) or "" for piece in pieces]
    first = event.predicate if event.predicate not in said[1:] else said[0]
    named = [first, *said[1:]]
    if None in counted or not all(named) or len(set(named)) < len(named):
        return ()
    events = [event if key == event.predicate == named[0] else _same_with(event, key) for key in named]
    return tuple(Part(p, e, q) for p, e, q in zip(pieces, events, counted, strict=True) if q is not None)


def _fatal(
    words: Words, tokens: Sequence[int], event: Event, hits: Sequence[QuantityHit], pack: LanguagePack
) -> tuple[Part, ...]:
    """ "Five people were shot, two of them fatally": all of them were shot, some of them are dead."""
    fatally = pack.table("quantities").get("people", {}).get("fatally", ())
    end = next((i for i in tokens if words.tokens[i].norm in fatally), -1)
    mark = max((i for i in range(tokens[0], end) if _cuts(words, i)), default=-1)
    whole = next((h.quantity for h in hits if h.first in tokens and h.first < mark and h.quantity.of), None)
    number = _number(words.tokens, mark + 1, pack) if 0 <= mark < end else 0
    if whole is None or not number or end - mark > _FATAL_WITHIN:
        return ()
    verb = next((i for i in reversed(tokens) if i < mark and words.tokens[i].pos is Pos.VERB), -1)
    senses = words.lexicon.verbs.get(words.tokens[verb].lemma.casefold(), ()) if verb >= 0 else ()
    if not senses:
        return ()
    dead = Quantity(number, number, unit="count", of=PERSON, expression=words.tokens[mark + 1].text)
    first, second = (tuple(i for i in tokens if i < mark), tuple(i for i in tokens if mark < i <= end))
    return (Part(first, _same_with(event, senses[-1].predicate), whole), Part(second, _same_with(event, "kill"), dead))


def _number(tokens: Sequence[Token], at: int, pack: LanguagePack) -> float:
    """The number that stands there, 1 for "one" and "einer", 0 for none."""
    found = read_number(tokens, at, pack)
    return float(found.value or 0) if found else float(tokens[at].norm in victim_words(pack).ones)


def headline_event(tokens: Sequence[int], analysis: Analysis, hits: Sequence[QuantityHit], pack: LanguagePack) -> Event | None:
    """What a heading without verb counts; None where it does not begin with a count of people to whom something happened."""
    words = Words(analysis.sentence, pack, {})
    end = next((i for i in tokens if words.tokens[i].pos is Pos.ADP and i > tokens[0] + 1), tokens[-1] + 1 if tokens else 0)
    opening = [i for i in tokens if i < end]
    said = _named(words, opening)
    if said is None or _count(opening, hits) is None:
        return None
    return Event(said, {"patient": Role((PERSON,))}, EventClass.CUMULATIVE_COUNT)


def _pieces(words: Words, tokens: Sequence[int], hits: Sequence[QuantityHit]) -> list[tuple[int, ...]]:
    """The tokens cut where a conjunction or comma comes before a count that says what it counts."""
    within = range(tokens[0], tokens[-1] + 1) if tokens else ()
    own = frozenset(tokens)
    cuts = [
        i
        for i in within  # a comma that ends a chunk of its own is no token of the clause
        if (i in own or words.tokens[i].text == ",")
        and _cuts(words, i)
        and _count(_until(words, tokens, i), hits)
        and _named(words, _until(words, tokens, i))
    ]
    edges = [-1, *cuts, tokens[-1] + 1] if tokens else []
    pieces = [tuple(i for i in tokens if a < i < b) for a, b in pairwise(edges)]
    return [p for p in pieces if p]


def _cuts(words: Words, index: int) -> bool:
    return words.tokens[index].pos is Pos.CONJ or words.tokens[index].text == ","


def _until(words: Words, tokens: Sequence[int], cut: int) -> tuple[int, ...]:
    """What follows a cut up to the next one."""
    end = next((i for i in tokens if i > cut and _cuts(words, i)), tokens[-1] + 1)
    return tuple(i for i in tokens if cut < i < end)


def _count(piece: Sequence[int], hits: Sequence[QuantityHit]) -> Quantity | None:
    return next((h.quantity for h in hits if h.first in piece and h.quantity.unit == "count" and h.quantity.of), None)


def _named(words: Words, piece: Sequence[int]) -> str | None:
    """The predicate of the word in it that says what happened to whom is counted."""
    for i in piece:
        token = words.tokens[i]
        keys = (token.norm, token.lemma.casefold())
        verbs = [s[-1].predicate for k in keys if (s := words.lexicon.verbs.get(k)) and not s[-1].at] if token.pos.verbal else []
        states = [words.lexicon.adjectives[k] for k in keys if k in words.lexicon.adjectives]
        nouns = [words.lexicon.nouns[k] for k in keys if k in words.lexicon.nouns] if token.pos is Pos.NOUN else []
        for key in (*verbs, *states, *nouns):
            if frame(key).event_class is EventClass.CUMULATIVE_COUNT:
                return key
    return None


def _same_with(event: Event, predicate: str) -> Event:
    """The other event of the clause: whoever did the one did the other."""
    entry = frame(predicate)
    roles = {name: role for name, role in event.roles.items() if entry.takes(name) and PERSON not in role.values}
    return Event(predicate, {**roles, "patient": Role((PERSON,))}, event.event_class)

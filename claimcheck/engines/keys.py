"""What claims are blocked by: the tokens of their values, and the keys made of them.

Two claims are a candidate pair where they share a key. The keys: the predicate (two related predicates have one of their
own), the occasion taken for granted, the speaker, the folded text; for claims whose predicate no table knows, two rare words,
and who with where or when; what is counted with where. A key with too many claims is split by a further slot.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import IntEnum
from itertools import combinations
from typing import Any

from attrs import frozen

from claimcheck.comparison.fold import plain, words
from claimcheck.comparison.names import is_name
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.profile import Profile
from claimcheck.comparison.speech import Speech
from claimcheck.records.claim import Claim
from claimcheck.records.values import Period, Place, Quantity, Role

MAX_BLOCK = 80
"""Claims under one key; a larger block is split by a further slot."""
ROOM = {"person": 50, "place": 12, "day": 80, "counted": 8, "published": 30}
"""The same for a key that was split by a slot: when and who tell more than where, what is counted nearly nothing."""
STRICTER = 16
"""By how much less room a key has under which claims of two related predicates meet: few of them tell of one event."""
SPAN = 4
"""Days in one span of publication."""
WHOLE = 400
"""Claims under a key that nothing splits any more; in a larger one each claim meets this many that follow it."""
NEAR = 24
"""The same where all pairs are of two related predicates: few tell of one event, and reports on it come close together."""
RARE = 60
"""A word that stands in more claims than this proposes nothing."""
RAREST = 6
SHORT = 3
"""Words of so many letters tell nothing."""
SHOWN = 50
"""How many of the keys that were split `Blocking` names."""
ALL, ONE, OTHER = 3, 1, 2
"""Masks: two claims under one key are a pair where their masks together give `ALL`."""


class Kind(IntEnum):
    """What a token is."""

    PREDICATE = 0
    OCCASION = 1
    PERSON = 2
    PLACE = 3
    DAY = 4
    COUNTED = 5
    SPEECH = 6
    WORD = 7
    TEXT = 8
    PUBLISHED = 9


PAIRED = (
    (Kind.PERSON, Kind.PLACE), (Kind.PERSON, Kind.DAY), (Kind.COUNTED, Kind.PLACE), (Kind.COUNTED, Kind.DAY),
    (Kind.PLACE, Kind.DAY), (Kind.PERSON, Kind.PERSON), (Kind.PERSON, Kind.COUNTED),
    (Kind.PERSON, Kind.PUBLISHED), (Kind.PLACE, Kind.PUBLISHED),
)  # fmt: skip
"""Keys of two slots, for claims whose predicate is not understood."""
_NAMES = {
    Kind.PREDICATE: "predicate", Kind.OCCASION: "occasion", Kind.PERSON: "participant", Kind.PLACE: "place", Kind.DAY: "day",
    Kind.COUNTED: "counted", Kind.SPEECH: "speech", Kind.WORD: "rare words", Kind.TEXT: "text",
    Kind.PUBLISHED: "published",
}  # fmt: skip


@frozen
class Blocking:
    """How the candidate pairs came about: claims, pairs, pairs by kind of key, and the keys that a further slot refined.

    A pair that several kinds of key propose is counted under each. Of many `refined` keys the largest are named;
    `refined_keys` says how many there were at each step, `windowed` how many stayed too large after the last one.
    """

    claims: int = 0
    pairs: int = 0
    by_key: tuple[tuple[str, int], ...] = ()
    refined: tuple[tuple[str, int], ...] = ()
    every_pair: bool = False
    refined_keys: tuple[int, ...] = ()
    windowed: int = 0


Token = tuple[Kind, str]
Masked = tuple[Token, int]


def key_name(kind: int) -> str:
    """What a kind of key is called: "predicate", "participant+place"."""
    first, second = divmod(kind, 10)
    return f"{_NAMES[Kind(first)]}+{_NAMES[Kind(second)]}" if first else _NAMES[Kind(second)]


def pair_kind(first: Kind, second: Kind) -> int:
    """The kind of a key of two slots."""
    return 10 * first + second


class Tokens:
    """The tokens that a value of each slot gives; made once a distinct value."""

    def __init__(self, ontology: Ontology, occasions: Iterable[str] = ()) -> None:
        self.ontology = ontology
        self.occasions = frozenset(occasions)

    def of(self, slot: str, value: Any) -> Iterator[Masked]:
        """The tokens of a value of `predicate`, `occasion`, `role`, `place`, `time`, `quantity` or `speech`."""
        found: Iterator[Masked] = getattr(self, f"_{slot}")(value)
        return found

    def _predicate(self, predicate: str) -> Iterator[Masked]:
        yield (Kind.PREDICATE, predicate), ALL
        for other in self.ontology.neighbours(predicate):
            if other != predicate:
                yield (Kind.PREDICATE, " ".join(sorted((predicate, other)))), ONE if predicate < other else OTHER
            if other in self.occasions:
                yield (Kind.OCCASION, other), ONE

    def _occasion(self, occasions: tuple[str, ...]) -> Iterator[Masked]:
        yield from (((Kind.OCCASION, o), ALL) for o in occasions)

    def _role(self, role: Role) -> Iterator[Masked]:
        """The last word of every name in a role: a family name is its bearer."""
        for value in role.values if role.resolved else ():
            if is_name(value) and words(value):
                yield (Kind.PERSON, words(value)[-1]), ALL

    def _place(self, place: Place) -> Iterator[Masked]:
        """The place and the country that holds it."""
        yield from (((Kind.PLACE, " ".join(words(n))), ALL) for n in (place.name, *place.within[-2:-1]))

    def _time(self, time: Period) -> Iterator[Masked]:
        yield from (((Kind.DAY, str(day)), ALL) for day in dict.fromkeys((time.start, time.end)) if day)

    def _quantity(self, quantity: tuple[Quantity, str | None]) -> Iterator[Masked]:
        if quantity[0].of:
            yield (Kind.COUNTED, plain(quantity[0].of)), ALL

    def _published(self, window: tuple[int, int]) -> Iterator[Masked]:
        """Spans of days that overlap: reports on one event come close together, and two days apart still share one."""
        first = (max((day + late) // SPAN * SPAN - late, 1) for day in window for late in (0, SPAN // 2))
        yield from (((Kind.PUBLISHED, f"from {date.fromordinal(day)}"), ALL) for day in dict.fromkeys(first))

    def _speech(self, speech: Speech) -> Iterator[Masked]:
        """What is said about an utterance meets every claim of that speaker."""
        last = words(speech.speaker)[-1:]
        yield (Kind.SPEECH, last[0] if last else ""), ALL if speech.about else ONE


def understood(predicate: str | None) -> bool:
    """Whether a table knows the predicate."""
    return predicate is not None and ":" not in predicate


TOKENED = ("predicate", "occasion", "place", "time", "quantity", "speech", "published")


def tokens_of(p: Profile, tokens: Tokens) -> dict[Token, int]:
    """The tokens of the slots of one claim, and of its text, with their masks."""
    out: dict[Token, int] = {}
    values: tuple[tuple[str, Hashable], ...] = (
        ("predicate", p.predicate), ("occasion", p.occasions or None), ("place", p.claim.place), ("time", p.claim.time),
        ("quantity", (p.claim.quantity, p.claim.lang) if p.claim.quantity else None), ("speech", p.speech),
        ("published", p.claim.window and (p.claim.window[0].toordinal(), p.claim.window[1].toordinal())),
        *(("role", role) for role in p.roles.values()),
    )  # fmt: skip
    for slot, value in values:
        for token, mask in tokens.of(slot, value) if value is not None else ():
            out[token] = out.get(token, 0) | mask
    out[Kind.TEXT, plain(p.claim.content)] = ALL
    return out


def said(claim: Claim) -> frozenset[str]:
    """What may tell a claim from others: the words of its content, and those of its terms that are of no one language."""
    shared = (t for t in claim.terms if ":" not in t)
    return frozenset(w for w in (*words(claim.content), *shared) if len(w) > SHORT)


Key = tuple[Token, ...]


def keyed(profiles: Sequence[Profile], ontology: Ontology) -> dict[Key, dict[int, int]]:
    """The claims under each key with their masks: what `sql/keys.sql` does for many."""
    tokens = Tokens(ontology, (o for p in profiles for o in p.occasions))
    found = [tokens_of(p, tokens) for p in profiles]
    people = {t[1] for mine in found for t in mine if t[0] is Kind.PERSON}
    for p, mine in zip(profiles, found, strict=True):
        if not understood(p.predicate):
            told = said(p.claim)
            mine |= {(Kind.WORD, w): ALL for w in told} | {(Kind.PERSON, w): ALL for w in told & people}
    often = Counter(t for mine in found for t in mine if t[0] is Kind.WORD)
    out: defaultdict[Key, dict[int, int]] = defaultdict(dict)
    for n, (p, mine) in enumerate(zip(profiles, found, strict=True)):
        for key, mask in _keys(mine, understood(p.predicate), often):
            out[key][n] = mask
    return {key: claims for key, claims in out.items() if len(claims) > 1}


def _keys(mine: Mapping[Token, int], known: bool, often: Mapping[Token, int]) -> Iterator[tuple[Key, int]]:
    for token, mask in mine.items():
        if token[0] in (Kind.PREDICATE, Kind.OCCASION, Kind.SPEECH, Kind.TEXT):
            yield (token,), mask
    for first, second in PAIRED:
        for one in (t for t in mine if t[0] is first):
            others = (t for t in mine if t[0] is second and (first is not second or one < t))
            yield from (((one, t), ONE if known else ALL) for t in others)
    rare = sorted((t for t in mine if t[0] is Kind.WORD and 1 < often[t] <= RARE), key=lambda t: (often[t], t))[:RAREST]
    yield from ((pair, ALL) for pair in combinations(sorted(rare), 2))


def pairs_of(blocks: Mapping[Key, Mapping[int, int]]) -> tuple[list[tuple[int, int]], tuple[tuple[str, int], ...]]:
    """The distinct pairs of claims that share a key, in order, and how many each kind of key gives."""
    kinds: Counter[str] = Counter()
    out: set[tuple[int, int]] = set()
    for key, claims in blocks.items():
        pairs = [(a, b) for a, b in combinations(sorted(claims), 2) if claims[a] | claims[b] == ALL]
        out.update(pairs)
        kinds[_kind_of(key)] += len(pairs)
    return sorted(out), tuple(sorted((k, n) for k, n in kinds.items() if n))


def _kind_of(key: Key) -> str:
    return key_name(pair_kind(key[0][0], key[1][0]) if len(key) > 1 and key[0][0] is not Kind.WORD else key[0][0])

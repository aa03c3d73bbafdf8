"""Candidate pairs: claims that share a key of slots are compared, the rest have nothing to say to each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from claimcheck.comparison.fold import plain, words
from claimcheck.comparison.names import is_name
from claimcheck.comparison.ontology import Ontology
from claimcheck.comparison.profile import Profile
from claimcheck.records.claim import Claim

MAX_BLOCK = 400
"""Claims under one key; a larger block is split by a further slot."""
RARE = 60
"""A word that stands in more claims than this proposes nothing."""
RAREST = 6
SEP = "\x1f"


@frozen
class Blocking:
    """How the candidate pairs came about: claims, pairs, pairs by kind of key, and the keys that a further slot refined.

    A pair that several kinds of key propose is counted under each.
    """

    claims: int = 0
    pairs: int = 0
    by_key: tuple[tuple[str, int], ...] = ()
    refined: tuple[tuple[str, int], ...] = ()
    every_pair: bool = False


def keyed(profiles: Sequence[Profile], ontology: Ontology, limit: int = MAX_BLOCK) -> tuple[list[tuple[int, str]], Blocking]:
    """Pairs of claim number and key, and the report on them."""
    rows = [(n, key) for n, p in enumerate(profiles) for key in dict.fromkeys(slot_keys(p, ontology))]
    rows += _rare_words(profiles)
    rows, refined = _refined(rows, profiles, limit)
    sizes = Counter(key for _, key in rows)
    kinds: Counter[str] = Counter()
    for key, size in sizes.items():
        kinds[key.partition(SEP)[0]] += size * (size - 1) // 2
    report = Blocking(len(profiles), 0, tuple(sorted((k, n) for k, n in kinds.items() if n)), refined)
    return [(n, key) for n, key in rows if sizes[key] > 1], report


def slot_keys(p: Profile, ontology: Ontology) -> Iterator[str]:
    """The keys of one claim: its predicate (with those it can be compared to), people with place or day, text, speech."""
    people, places, days = _people(p.claim), _places(p.claim), _days(p.claim)
    for predicate in (*(ontology.neighbours(p.predicate) if p.predicate else ()), *p.occasions):
        yield _key("predicate", predicate)
    for person in people:
        yield from (_key("participant+place", person, x) for x in places)
        yield from (_key("participant+day", person, x) for x in days)
    if p.claim.quantity and p.claim.quantity.of:
        yield from (_key("counted+place", plain(p.claim.quantity.of), x) for x in places)
    yield _key("text", plain(p.claim.content))
    if p.speech:
        yield _key("speech", words(p.speech.speaker)[-1] if words(p.speech.speaker) else "")


def _key(*parts: str) -> str:
    return SEP.join(parts)


def _people(claim: Claim) -> tuple[str, ...]:
    """The last word of every name in a role: a family name is its bearer."""
    event = claim.event
    roles = event.roles.items() if event else ()
    found = {words(v)[-1] for n, r in roles if n != "occasion" and r.resolved for v in r.values if is_name(v) and words(v)}
    return tuple(sorted(found))


def _places(claim: Claim) -> tuple[str, ...]:
    """The place and the country that holds it."""
    place = claim.place
    return () if place is None else tuple(dict.fromkeys(" ".join(words(n)) for n in (place.name, *place.within[-2:-1])))


def _days(claim: Claim) -> tuple[str, ...]:
    time = claim.time
    return () if time is None else tuple(dict.fromkeys(str(d) for d in (time.start, time.end) if d))


def _rare_words(profiles: Sequence[Profile]) -> list[tuple[int, str]]:
    """Keys of two rare words for claims whose predicate no table knows."""
    texts = {n: sorted(set(words(p.claim.content))) for n, p in enumerate(profiles) if not p.predicate or ":" in p.predicate}
    seen = Counter(w for t in texts.values() for w in t)
    out = []
    for n, found in texts.items():
        rare = sorted((w for w in found if 1 < seen[w] <= RARE and len(w) > 3), key=lambda w: (seen[w], w))[:RAREST]
        out += [(n, _key("rare words", *sorted(pair))) for pair in combinations(rare, 2)]
    return out


def _refined(
    rows: list[tuple[int, str]], profiles: Sequence[Profile], limit: int
) -> tuple[list[tuple[int, str]], tuple[tuple[str, int], ...]]:
    """Split every block above the limit by who takes part, where, when or what is counted; drop none."""
    sizes = Counter(key for _, key in rows)
    large = {key for key, size in sizes.items() if size > limit}
    if not large:
        return rows, ()
    further: Mapping[int, tuple[str, ...]] = _Further(profiles)
    out = [(n, k) for n, key in rows for k in ((key,) if key not in large else (_key(key, f) for f in further[n]))]
    return out, tuple(sorted((key.replace(SEP, " "), sizes[key]) for key in large))


class _Further(defaultdict[int, tuple[str, ...]]):
    """The further slots of a claim by number, made when first asked for; a claim that states none has its own block."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        super().__init__()
        self.profiles = profiles

    def __missing__(self, n: int) -> tuple[str, ...]:
        claim = self.profiles[n].claim
        of = (plain(claim.quantity.of),) if claim.quantity and claim.quantity.of else ()
        self[n] = found = (*_people(claim), *_places(claim), *_days(claim), *of) or ("-",)
        return found


def pairs_of(rows: Iterable[tuple[int, str]]) -> list[tuple[int, int]]:
    """The distinct pairs of claims that share a key, in order; what `sql/pairs.sql` does for many."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for n, key in rows:
        blocks[key].append(n)
    return sorted({pair for block in blocks.values() for pair in combinations(sorted(set(block)), 2)})

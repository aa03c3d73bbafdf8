"""The numbers of a report put together: who is told of one by one is counted, and a part of a number is no number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from claimcheck.extraction.fillers import PERSON
from claimcheck.extraction.ledger import Entry, Ledger
from claimcheck.extraction.mentioned import Way
from claimcheck.extraction.outcomes import Place, Told
from claimcheck.lang import predicate_table
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.source import Attribution
from claimcheck.records.values import Certainty, Event, EventClass, Factuality, Period, Polarity, Quantity, Role, Span

DEAD = "die"
HURT = "injure"
HELD = (ClaimKind.ASSERTED, ClaimKind.PRESUPPOSED, ClaimKind.IMPLIED)
LONG_AGO = 60
"""Days after which an incident is told as an earlier one, where no other time is named before it."""
ANOTHER_TIME = 3
"""Days between two times that belong to two incidents."""


def tallied(claims: Sequence[Claim], told: Told) -> Iterator[Claim]:
    """The claims of a report, and one more for those of whom it tells one by one, where it states no such number itself.

    That number says how many are told of, not how many there were: it is compared with no other (`of` is None).
    """
    entries, earlier = _entries(claims, told)
    dead = [e for e in entries if e.dead]
    hurt = [e for e in entries if not e.dead and _is_hurt(e, told, bool(dead))]
    recovered = {i for e in dead for i in e.claims}
    own = [c for i, c in enumerate(claims) if i not in earlier]
    alive = [c for i, c in enumerate(claims) if i not in earlier and not (i in recovered and _singly(c))]
    stated = {DEAD: _stated(own, DEAD), HURT: _stated(alive, HURT)}
    sums = {DEAD: _count(dead), HURT: _count(hurt)}
    group = _group(own, told, max(sums[DEAD], stated[DEAD]))
    for i, claim in enumerate(claims):
        yield _settled(claim, {k: max(sums[k], stated[k]) for k in sums}, i in recovered)
    for key, people in ((DEAD, dead), (HURT, hurt)):
        beside = group[1] - 1 if group and key == HURT else 0
        if sums[key] > max(stated[key], beside) and _new(people, entries) and not _said(claims, key, people, sums[key]):
            yield _sum([claims[i] for i in sorted({_telling(e, claims, key) for e in people})], key, sums[key], told.text)
    if group and group[1] > max(sums[HURT], stated[HURT]):
        yield _sum([group[0]], HURT, group[1], told.text)


def _entries(claims: Sequence[Claim], told: Told) -> tuple[list[Entry], frozenset[int]]:
    """Each person once, with what happened to them, and the claims of other incidents."""
    earlier: set[int] = set()
    ledger, anchor, past, last = Ledger(), None, False, None
    for i in sorted(range(len(claims)), key=lambda i: claims[i].extent or (0, 0)):
        claim = claims[i]
        people, outcome = told.people.get(_place(claim), ()), _outcome(claim, told)
        if not outcome:
            continue
        past, last = _earlier(claim, anchor, past, last, told.text), claim
        if past:
            earlier.add(i)
            continue
        anchor = anchor or (claim.time if claim.time is not None and claim.time.resolved else None)
        if not people or (len(people) == 1 and people[0].count > 1):
            continue
        ledger.take(people, i, outcome, acting=claim.event is not None and "agent" in claim.event.roles)
    return ledger.entries, frozenset(earlier)


def _place(claim: Claim) -> Place:
    start, end = claim.extent or (0, 0)
    return start, end, claim.event.predicate if claim.event else ""


def _outcome(claim: Claim, told: Told) -> str:
    """What a claim says happened to people, where it holds it to be so."""
    sure = claim.factuality.polarity is Polarity.POSITIVE and claim.factuality.certainty in (
        Certainty.CERTAIN,
        Certainty.PROBABLE,
    )
    held = claim.kind in HELD and sure and claim.event is not None and claim.event.event_class is not EventClass.PLAN
    return told.outcomes.get(claim.event.predicate, "") if held and claim.event else ""


def _earlier(claim: Claim, anchor: Period | None, past: bool, before: Claim | None, text: str) -> bool:
    """Whether it is of another incident: at another time, or right after such a claim in its paragraph."""
    time = claim.time
    if time is not None and time.resolved and (anchor is not None or claim.window is not None):
        return _apart(anchor, time) if anchor is not None else _long_ago(claim, time)
    if not past or before is None:
        return False
    return "\n" not in text[(before.extent or (0, 0))[1] : (claim.extent or (0, 0))[0]]


def _apart(a: Period, b: Period) -> bool:
    first, second = sorted((a, b), key=lambda p: (p.start is not None, p.start or p.end))
    return first.end is not None and second.start is not None and (second.start - first.end).days > ANOTHER_TIME


def _long_ago(claim: Claim, time: Period) -> bool:
    """Whether it was over long before the report, which has named no other time yet."""
    return claim.window is not None and time.end is not None and (claim.window[0] - time.end).days > LONG_AGO


def _is_hurt(entry: Entry, told: Told, dead: bool) -> bool:
    """Whoever was shot is hurt, unless the report speaks of a death and does not say whose."""
    return (entry.hurt and told.harmful) or (entry.shot and (dead or not told.deadly))


def _count(entries: Sequence[Entry]) -> int:
    return sum(e.person.count for e in entries)


def counted_as(event: Event) -> str:
    """The predicate whose number news gives for it: the killed are dead."""
    return str(predicate_table().get(event.predicate, {}).get("counts_as", event.predicate))


def _stated(claims: Sequence[Claim], key: str) -> float:
    """The largest number of people that the report states for it."""
    return max((c.quantity.low or 0 for c in claims if _counts(c, key) and c.quantity and c.quantity.of is not None), default=0)


def _counts(claim: Claim, key: str) -> bool:
    q = claim.quantity
    return q is not None and q.unit == "count" and claim.event is not None and counted_as(claim.event) == key


def _settled(claim: Claim, most: Mapping[str, float], recovered: bool) -> Claim:
    """Whoever is spoken of singly is one of those counted elsewhere and makes no number then; nor is a dead one a hurt one."""
    q = claim.quantity
    if q is None or claim.event is None or not _singly(claim):
        return claim
    if claim.factuality.polarity is Polarity.NEGATIVE:
        return evolve(claim, quantity=None)
    part = most.get(counted_as(claim.event), 0) > (q.low or 0)
    return evolve(claim, quantity=None) if part or (recovered and counted_as(claim.event) == HURT) else claim


def _singly(claim: Claim) -> bool:
    """Whether the number of a claim is that of its noun phrases alone ("a man", "she", "his wife and her son")."""
    q, event = claim.quantity, claim.event
    if q is None or event is None or event.event_class is not EventClass.CUMULATIVE_COUNT or q.unit != "count":
        return False
    return q.of is None or (q.low == q.high == 1 and " " in (q.expression or ""))


def _new(people: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether they are told of for themselves: "a third victim" alone says nothing of how many."""
    return bool(people) and (len(entries) > 1 or people[0].person.way is not Way.FURTHER)


def _said(claims: Sequence[Claim], key: str, group: Sequence[Entry], number: int) -> bool:
    """Whether one claim of theirs says that number already."""
    own = {i for e in group for i in e.claims}
    return any(_counts(claims[i], key) and (q := claims[i].quantity) and q.low == q.high == number for i in own)


def _group(claims: Sequence[Claim], told: Told, dead: float) -> tuple[Claim, int] | None:
    """The claim that says how many were shot, and how many of them live; else how many came to a hospital."""
    counted = [(c, _outcome(c, told), c.quantity) for c in claims]
    groups = [(c, outcome, int(q.low)) for c, outcome, q in counted if q and q.of in told.persons and q.low and q.low == q.high]
    shot = max((g for g in groups if g[1] == "shot"), key=lambda g: g[2], default=None)
    if shot and shot[2] > dead and (dead or not told.deadly):
        return shot[0], int(shot[2] - dead)
    taken = max((g for g in groups if g[1] == "hospital"), key=lambda g: g[2], default=None)
    return (taken[0], taken[2]) if taken and told.harmful else None


def _sum(parts: Sequence[Claim], key: str, number: int, text: str) -> Claim:
    """How many they are, in the words of the claims that tell of them."""
    places = _spans([s for c in parts for s in c.spans])
    sure = all(c.factuality.certainty is Certainty.CERTAIN for c in parts)
    chains = {c.attribution for c in parts}
    start, end = places[0].start, places[-1].end
    return Claim(
        id=f"{parts[0].report_id}:{start}-{end}",
        report_id=parts[0].report_id,
        published=parts[0].published,
        kind=ClaimKind.IMPLIED,
        content=" … ".join(" ".join(s.quote.split()) for s in places),
        lang=parts[0].lang,
        spans=places,
        cover=Span.of(text, start, end) if len(places) > 1 else None,
        attribution=chains.pop() if len(chains) == 1 else Attribution(parts[0].attribution.levels[:1]),
        factuality=Factuality(Certainty.CERTAIN if sure else Certainty.PROBABLE),
        event=Event(key, {"patient": Role((PERSON,))}, EventClass.CUMULATIVE_COUNT),
        quantity=Quantity(float(number), float(number), unit="count", expression=" … ".join(s.quote for s in places)),
    )


def _telling(entry: Entry, claims: Sequence[Claim], key: str) -> int:
    """The claim that first says it of them."""
    return next((i for i in entry.claims if (event := claims[i].event) and counted_as(event) == key), entry.claims[0])


def _spans(found: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those inside others left out."""
    out: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)

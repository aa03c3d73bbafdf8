"""Citations followed to the report that is cited, where it is loaded: which of its claims a re-report passes on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.values import Polarity
from claimcheck.sources.chains import Chain, Voice
from claimcheck.sources.words import words

EVENT = 4
"""Weight of a shared predicate with a shared role filler, in pairs of neighbouring words."""
ENOUGH = 3
"""From this weight on two claims carry the same matter."""
TELLING = 4
"""From how many letters on a word is looked at: "in the" says nothing in any language."""
COMMON = 400
"""A key that more claims of one outlet share points nowhere."""

Key = tuple[str, str]
OPPOSED = {Polarity.POSITIVE, Polarity.NEGATIVE}


def matter(claim: Claim) -> Counter[Key]:
    """What a claim is about, as weighted keys: its event with each filler, its words, and pairs of longer ones."""
    found: Counter[Key] = Counter()
    if claim.event and claim.event.resolved:
        for role in claim.event.roles.values():
            found.update({(claim.event.predicate, value.casefold()): EVENT for value in role.values})
    said = words(claim.content)
    found.update({(" ", f"{a} {b}"): 1 for a, b in pairwise(w for w in said if len(w) >= TELLING)})
    found["=", " ".join(said)] = ENOUGH
    return found


def followed(
    claims: Iterable[Claim], chains: Mapping[str, Chain], outlets: Mapping[str, str], family: Mapping[str, str]
) -> dict[str, str]:
    """From each claim that cites a loaded outlet to the claim of that outlet which it passes on.

    A claim with a named source at its end has its origin there and follows nothing. Of equal candidates one that rests
    on a source of its own comes before one that cites others.
    """
    given = sorted((c for c in claims if c.kind not in (ClaimKind.NULL, ClaimKind.ATTRIBUTION)), key=lambda c: c.order)
    wanted = {m for c in given if (m := _cited(chains[c.id]))}
    index: dict[tuple[str, Key], list[Claim]] = defaultdict(list)
    for claim in given:
        if outlets[claim.report_id] in wanted:
            for key in matter(claim):
                index[outlets[claim.report_id], key].append(claim)
    return dict(_edges(given, chains, family, index))


def _cited(chain: Chain) -> str | None:
    return None if chain.voice is Voice.NAMED else chain.medium


def _edges(
    claims: Iterable[Claim], chains: Mapping[str, Chain], family: Mapping[str, str],
    index: Mapping[tuple[str, Key], list[Claim]],
) -> Iterator[tuple[str, str]]:  # fmt: skip
    for claim in claims:
        medium = _cited(chains[claim.id])
        if medium is None:
            continue
        fit = _fitting(claim, medium, chains, family, index)
        if fit:
            yield claim.id, min(fit, key=lambda id: (-fit[id], chains[id].medium is not None, id))


def _fitting(
    claim: Claim, medium: str, chains: Mapping[str, Chain], family: Mapping[str, str],
    index: Mapping[tuple[str, Key], list[Claim]],
) -> dict[str, int]:  # fmt: skip
    """Claims of the cited outlet that may be meant, with their weights: never one by a named source for an unnamed one."""
    weights: Counter[str] = Counter()
    for key, weight in matter(claim).items():
        others = index.get((medium, key), ())
        weights.update({o.id: weight for o in others if len(others) <= COMMON and _may_be(claim, o, chains, family)})
    return {id: w for id, w in weights.items() if w >= ENOUGH}


def _may_be(claim: Claim, other: Claim, chains: Mapping[str, Chain], family: Mapping[str, str]) -> bool:
    voices = (chains[claim.id].voice, chains[other.id].voice)
    apart = family[claim.report_id] != family[other.report_id]
    polarities = {claim.factuality.polarity, other.factuality.polarity}
    return apart and voices != (Voice.UNNAMED, Voice.NAMED) and polarities != OPPOSED


def ends(leads: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """For each claim that follows another: the claim at the end, or all claims of the circle it runs into, in order."""
    out: dict[str, tuple[str, ...]] = {}
    for start in leads:
        path: dict[str, None] = {}
        at = start
        while at in leads and at not in out and at not in path:
            path[at] = None
            at = leads[at]
        # Back on its own path it runs in a circle: what was walked from there on.
        circle = tuple(sorted(list(path)[list(path).index(at) :])) if at in path else (at,)
        out.update(dict.fromkeys(path, out.get(at, circle)))
    return out

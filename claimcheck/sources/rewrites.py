"""Rewrites: texts that went through an editor's hands, known by the short word groups that they still share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

GROUP = 3
"""Words in a group: short enough to survive a changed word, long enough to be rare."""
SAMPLE = 4
"""One group in four is indexed."""
OWNERS = 8
"""How many reports the index keeps for one group: "according to the" points nowhere."""
LOOKED_AT = 4
"""How many candidates a report is compared with."""
FEWEST = 60
"""Groups that a text must have before a share of them says anything: one sentence taken over is a citation."""
VOTES = 3
"""Indexed groups in common before two reports are compared at all."""

_TOKEN = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“„»«”][^\"“„»«”]{1,600}[\"“”«»]")
_MASK = (1 << 61) - 1


def groups(text: str) -> frozenset[int]:
    """Hashes of all groups of three words outside quotation marks, the same in every run.

    Two reporters at one press conference write down the same words: a quotation they share is no sign of copying.
    """
    ids = [_word(w) for w in _TOKEN.findall(_QUOTED.sub(" ", text).casefold())]
    return frozenset((a * 1_000_003 + b * 8_191 + c) & _MASK for a, b, c in zip(ids, ids[1:], ids[2:], strict=False))


@lru_cache(maxsize=262_144)
def _word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=7).digest(), "big")


class Shelf:
    """Originals by their groups: what a new text is looked up in."""

    def __init__(self) -> None:
        self._owners: dict[int, list[str]] = defaultdict(list)
        self._groups: dict[str, frozenset[int]] = {}

    def add(self, id: str, own: frozenset[int]) -> None:
        """Put the groups of a text in, sampled, so that the index stays small."""
        self._groups[id] = own
        for group in own:
            if group % SAMPLE == 0 and len(owners := self._owners[group]) < OWNERS:
                owners.append(id)

    def nearest(self, own: frozenset[int], least: float) -> tuple[str, float] | None:
        """The original that most of a text's groups stand in, with their share; None below `least`."""
        if len(own) < FEWEST:
            return None
        votes = Counter(id for group in own if group % SAMPLE == 0 for id in self._owners.get(group, ()))
        likely = sorted((v for v in votes.items() if v[1] >= VOTES), key=lambda v: (-v[1], v[0]))[:LOOKED_AT]
        return _best([id for id, _ in likely], self._groups, own, least)


def _best(ids: Sequence[str], known: Mapping[str, frozenset[int]], own: frozenset[int], least: float) -> tuple[str, float] | None:
    shares = [(share(own, known[id]), id) for id in ids]
    found = min(((-s, id) for s, id in shares if s >= least), default=None)
    return (found[1], -found[0]) if found else None


def share(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the shorter text stands in the longer; 0 where either is too short to say."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= FEWEST else 0.0

"""The Hanover Tagger made fast: what it finds out about a word form alone is kept, and its search looks only at tags that fit."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

FORMS = 100_000
"""Analyses kept at once; then it begins anew, so that reports without end need no memory without end."""
STEPS = 50_000
"""Pairs of tags for which what may follow is kept at once, for each set of tags that a word can have."""
EMPTY, START, END, UNKNOWN = 0, 1, 2, 3
"""Tags of the tagger that no word has."""
WIDTH, LOWEST = 5, -1e6
"""Of how many best states the search goes on, with those at most 1 below; what is below `LOWEST` is impossible."""

State = tuple[int, int]
Tags = tuple[int, ...] | None
"""The tags that a word can have, None where it can have any."""
Steps = tuple[tuple[State, int, float], ...]
"""The states that follow one, each with its last tag and how likely the step is."""


def remembering(base: type) -> type:
    """`base`, the Hanover Tagger, with the analyses of word forms kept: what it says of a form alone never changes.

    Which tag a word has in its sentence is worked out each time, by the same search: the same sums in the same order, only
    without going through all the tags that a word cannot have.
    """

    class Remembering(base):  # type: ignore[misc]  # the class comes from a package without types
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self._forms: dict[tuple[Any, ...], Any] = {}
            self._words: dict[tuple[str, bool], tuple[Mapping[int, float], Tags]] = {}
            self._steps: dict[Tags, dict[State, Steps]] = {}
            self._room = STEPS

        def reachable(self) -> None:
            """For each tag that ends a word, the tags from which it can be reached: as the base says it, in one walk each."""
            before: dict[int, set[int]] = {}
            for (_, tag), followers in self.LP_trans.items():
                for follower in followers:
                    before.setdefault(follower, set()).add(tag)
            self.reachability = {tag: frozenset(_leading(tag, before)) for tag in self.int2tag if tag < 0}

        def _tag_word(self, *args: Any, **kwargs: Any) -> Any:
            return self._kept(("tags", args, *kwargs.items()), lambda: super(Remembering, self)._tag_word(*args, **kwargs))

        def _analyze(self, *args: Any, **kwargs: Any) -> Any:
            return self._kept(("lemma", args, *kwargs.items()), lambda: super(Remembering, self)._analyze(*args, **kwargs))

        def _kept(self, key: tuple[Any, ...], made: Callable[[], Any]) -> Any:
            if key not in self._forms:
                if len(self._forms) >= FORMS:
                    self._forms.clear()
                self._forms[key] = made()
            return self._forms[key]

        def tag_sent_viterbi(self, sent: Sequence[str], casesensitive: bool = True) -> list[int]:
            """The likeliest tags of the words of a sentence, the first of which may have its capital for being first."""
            row: dict[State, float] = {(EMPTY, START): 0.0}
            back: list[dict[State, State]] = []
            for i, word in enumerate(sent):
                row, came = self._row(row, *self._word(word, bool(i) and casesensitive))
                back.append(came)
            ends = {state: lp + self.LP_trans_word[state].get(END, -math.inf) for state, lp in row.items()}
            state = max((s for s in ends if ends[s] > -math.inf), key=lambda s: ends[s])
            tags = [state[1]]
            for came in reversed(back[1:]):
                state = came[state]
                tags.append(state[1])
            return tags[::-1]

        def _word(self, word: str, casesensitive: bool) -> tuple[Mapping[int, float], Tags]:
            """What a word can be and how likely that is; None where it can be anything."""
            key = (word, casesensitive)
            if key not in self._words:
                if len(self._words) >= FORMS:
                    self._words.clear()
                probs = dict(self._tag_word(word, cutoff=5, casesensitive=casesensitive, conditional=True))
                self._words[key] = (probs, None if not probs or set(probs) == {UNKNOWN} else tuple(probs))
            return self._words[key]

        def _row(
            self, before: Mapping[State, float], probs: Mapping[int, float], tags: Tags
        ) -> tuple[dict[State, float], dict[State, State]]:
            """How likely each state is after one more word, and from where it is reached best; the first of equals counts."""
            bound = sorted(before.values(), reverse=True)[WIDTH] - 1 if len(before) > WIDTH else LOWEST
            row: dict[State, float] = {}
            came: dict[State, State] = {}
            steps = self._steps.setdefault(tags, {})
            for state, so_far in before.items():
                if so_far < bound:
                    continue
                if (found := steps.get(state)) is None:
                    found = steps[state] = self._found(state, tags)
                for reached, tag, step in found:
                    lp = so_far + step + (probs[tag] if tags is not None else 0)
                    if lp > LOWEST and (reached not in row or lp > row[reached]):
                        row[reached] = lp
                        came[reached] = state
            return row, came

        def _found(self, state: State, tags: Tags) -> Steps:
            if not self._room:
                self._steps.clear()
            self._room = (self._room or STEPS) - 1
            followers = self.LP_trans_word[state].items()
            fits = ((tag, step) for tag, step in followers if tag != END and (tags is None or tag in tags))
            return tuple(((state[1], tag), tag, step) for tag, step in fits)

    return Remembering


def _leading(tag: int, before: Mapping[int, set[int]]) -> set[int]:
    """All tags from which one can be reached, itself only where a way leads back."""
    found: set[int] = set()
    waiting = [tag]
    while waiting:
        new = before.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found

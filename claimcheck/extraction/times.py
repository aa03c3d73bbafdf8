"""Finds time expressions in a sentence and reads them as days, against the days on which the report may have appeared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from attrs import evolve, frozen

from claimcheck.extraction.days import Stretch
from claimcheck.extraction.grammar import grammar
from claimcheck.extraction.moments import Moment
from claimcheck.extraction.pattern import Matcher, Node, verbatim
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.tenses import Tenses
from claimcheck.extraction.timesides import beside
from claimcheck.extraction.timevalues import inner_of, meaning
from claimcheck.extraction.timewords import LAYERS, time_grammar
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Basis, Period

WIDEST_WINDOW = 10
"""Days; of a wider window of publication only first, middle and last day are tried."""

FROM_PUBLICATION = frozenset({"now", "so_far", "recent", "soon", "past_span", "coming_span", "within"})
"""Meanings that begin or end with the publication itself: a window counts as its middle day."""


COUNTED_FROM = frozenset({"since", "ahead"})
"""Meanings that beside a record or an ordinal say since when, or within how long, it is so ("the second case in years")."""

NEGATED_WITHIN = 12
"""Tokens from "not" to "until Friday"."""


class TimeKind(StrEnum):
    """What a time expression says: when, how long, that it holds at the time of the report, or when something else was."""

    TIME = "time"
    BESIDE = "beside"
    DURATION = "duration"
    VALIDITY = "validity"


KINDS = {"duration": TimeKind.DURATION, "now": TimeKind.VALIDITY, "so_far": TimeKind.VALIDITY}
NO_TIME = "no_time"
"""The meaning of phrases that only look like a time ("at the latest", "Bild am Sonntag")."""

TAKING = frozenset({"ahead", "within"})
"""Meanings that say in a past clause how long something took."""


@frozen
class TimeHit:
    """A time expression, tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    period: Period
    kind: TimeKind = TimeKind.TIME

    @property
    def day(self) -> date | None:
        """The day that it names, or the second of a night's two, if it names one."""
        start, end = self.period.start, self.period.end
        one = (
            isinstance(start, date) and isinstance(end, date) and (end - start).days <= 1 and self.period.basis is not Basis.VAGUE
        )
        return end if one and self.kind is TimeKind.TIME else None


@frozen
class TimeWords:
    """Tokens `first` to `last` (exclusive) that are a time expression, not yet read as days."""

    first: int
    last: int
    node: Node
    moved: bool = False
    """Whether it is the time that something is moved to."""


@lru_cache(256)
def time_words(sentence: Sentence, pack: LanguagePack) -> tuple[TimeWords, ...]:
    """The time expressions of a sentence from left to right, the longest at each place; they do not overlap."""
    grammar = time_grammar(pack)
    matcher = Matcher(grammar, sentence.tokens)
    found: list[TimeWords] = []
    at = 0
    while at < len(sentence.tokens):
        best = matcher.best(at, len(LAYERS) - 1) if grammar.begins(sentence.tokens[at].norm) else None
        if best is None or _counts(best[1], sentence.tokens, best[0]):
            at += 1
            continue
        if best[1].means != NO_TIME:
            found.append(TimeWords(at, best[0], best[1]))
        at = best[0]
    return tuple(found)


def _counts(node: Node, tokens: Sequence[Token], end: int) -> bool:
    """Whether a bare year is rather a number of things ("2025 Soldaten")."""
    if not node.get("bare") or end >= len(tokens):
        return False
    return tokens[end].text[:1].isupper() or tokens[end].norm in ("%", "€", "$")


def find_times(
    sentence: Sentence, pack: LanguagePack, window: tuple[date, date] | None, told: Tenses, anchor: date | None = None
) -> tuple[TimeHit, ...]:
    """The time expressions of a sentence, from left to right; they do not overlap.

    `window`: first and last possible day of publication; without it what is counted from publication stays
    unresolved. `told`: the tense at each token, which decides between the last and the next Thursday, March or 3 May;
    without it such an expression stays unresolved. `anchor`: the day that the text before named last.
    """
    days = _window_days(window)
    out: list[TimeHit] = []
    for words in time_words(sentence, pack):
        words = _moved_to(words, sentence.tokens, pack) if words.first in told.moving else words
        past = False if words.moved else _past(words, told)
        hit = _hit(_until_then(words, sentence.tokens, pack), sentence, days, Moment(None, past, anchor))
        since = words.node.means in COUNTED_FROM
        if hit.kind is TimeKind.TIME and beside(sentence.tokens, hit.first, hit.last, since, pack):
            hit = evolve(hit, kind=TimeKind.BESIDE)
        anchor = (hit.day if hit.first not in told.saying else None) or anchor
        out.append(hit)
    return tuple(out)


def _moved_to(words: TimeWords, tokens: Sequence[Token], pack: LanguagePack) -> TimeWords:
    """The new time of what is moved: "from Friday *to Monday*", "auf Montag", "until Monday"."""
    preps = grammar(pack).new_time_preps
    first, node = words.first, words.node
    if node.means == "range":
        at = next((i for i in range(first + 1, words.last) if tokens[i].norm in preps), first)
        return TimeWords(at, words.last, node.get("to"), moved=True)
    if node.means == "until" and tokens[first].norm in preps:
        return TimeWords(first, words.last, inner_of(node), moved=True)
    return evolve(words, moved=any(tokens[i].norm in preps for i in range(max(first - 2, 0), first)))


def _until_then(words: TimeWords, tokens: Sequence[Token], pack: LanguagePack) -> TimeWords:
    """What is not so "until Friday" is not so before it: on Friday it is."""
    waited = pack.table("times").get("waited", ())
    if words.node.means != "until" or tokens[words.first].norm not in waited:
        return words
    start = max(words.first - NEGATED_WITHIN, 0)
    opens = next((i for i in range(words.first - 1, start, -1) if tokens[i].pos is Pos.PUNCT), start)
    negated = any(t.pos is Pos.NEG for t in tokens[opens : words.first])
    return evolve(words, node=Node("before", words.node.values)) if negated else words


def _past(words: TimeWords, told: Tenses) -> bool | None:
    """Whether an expression looks back; what has been stopped "until Sunday" still is."""
    past = told.past[words.first] if words.first < len(told.past) else None
    return False if words.node.means == "until" and words.first in told.lasting else past


def _hit(words: TimeWords, sentence: Sentence, days: tuple[date, ...], at: Moment) -> TimeHit:
    kind = TimeKind.DURATION if words.node.means in TAKING and at.past else KINDS.get(words.node.means, TimeKind.TIME)
    period = _period(words.node, days, at, verbatim(sentence.tokens[words.first : words.last]).rstrip(","))
    return TimeHit(words.first, words.last, period, kind)


def _window_days(window: tuple[date, date] | None) -> tuple[date, ...]:
    """The days to try, the middle one first."""
    if window is None:
        return ()
    first, last = window
    width = (last - first).days
    middle = first + timedelta(days=width // 2)
    if width >= WIDEST_WINDOW:
        return tuple(dict.fromkeys((middle, first, last)))
    return tuple(dict.fromkeys((middle, *(first + timedelta(days=n) for n in range(width + 1)))))


def _period(node: Node, days: tuple[date, ...], at: Moment, words: str) -> Period:
    fixed = meaning(node, evolve(at, anchor=None))
    if fixed is not None and node.means != "since":
        return _as_period(fixed, Basis.STATED, words)
    tried = (days[:1] if node.means in FROM_PUBLICATION else days) or (None,)
    found = [meaning(node, evolve(at, day=day)) for day in tried]
    known = [s for s in found if s is not None]
    if not known or len(known) < len(found):
        return _as_period(fixed, Basis.STATED, words) if fixed else Period(basis=Basis.UNRESOLVED, expression=words)
    counted = Basis.INFERRED if node.means.startswith("anchored") else Basis.RELATIVE
    basis = Basis.STATED if fixed else counted
    return _as_period(_joined(known, node), basis, words)


def _joined(found: Sequence[Stretch], node: Node) -> Stretch:
    """One stretch for all days of the window: the same for all, else from the first to the last of them with soft ends."""
    if len(set(found)) == 1 or (node.means == "since" and len({s.start for s in found}) == 1):
        return found[0]
    starts, ends = [s.start for s in found], [s.end for s in found]
    start = None if None in starts else min(s for s in starts if s)
    return Stretch(start, None if None in ends else max(e for e in ends if e), True)


def _as_period(stretch: Stretch, basis: Basis, words: str) -> Period:
    return Period(stretch.start, stretch.end, Basis.VAGUE if stretch.soft else basis, words)

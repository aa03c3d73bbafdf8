"""Hypothesis strategies for every record, valid and as odd as the records allow: any script, control characters, open
intervals, chains to the limit.
"""

from __future__ import annotations

from datetime import UTC, date, timedelta, timezone
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from claimcheck.messages import Message
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.comparison import SLOTS, Code, Comparison, Link, Order, Phase, Side
from claimcheck.records.finding import ContradictionType, Finding, Flag, Relation
from claimcheck.records.issue import Issue, OriginCount, Position
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import PublishedBasis, Report
from claimcheck.records.source import MAX_LEVELS, SILENT, Anonymity, Attribution, Level, Reliability, Source, SourceKind, Stance
from claimcheck.records.values import (
    Basis,
    Certainty,
    Event,
    EventClass,
    Factuality,
    Period,
    Place,
    Polarity,
    Quantity,
    Role,
    Span,
)

_KEPT = st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")
_WORDS = st.characters(blacklist_categories=["Cs", "Cc", "Z"])


def texts(max_size: int = 20) -> SearchStrategy[str]:
    """Texts that a field takes: not blank, and with nothing but words inside."""
    return st.text(_WORDS, min_size=1, max_size=max_size).filter(lambda t: bool(t.strip()))


def _maybe(strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.none() | strategy


def _several(strategy: SearchStrategy[Any], max_size: int = 3) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=max_size).map(tuple)


def _ordered(strategy: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, Any]]:
    return st.tuples(strategy, strategy).map(lambda pair: (min(pair), max(pair)))


def published() -> SearchStrategy[Any]:
    """Days, aware datetimes, windows, None."""
    zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))) | st.just(UTC)
    safe = {"min_value": date(1, 1, 3), "max_value": date(9999, 12, 29)}
    moments = st.datetimes().filter(lambda m: safe["min_value"] <= m.date() <= safe["max_value"])
    return st.none() | st.dates() | _ordered(st.dates()) | st.builds(lambda m, z: m.replace(tzinfo=z), moments, zones)


@composite
def spans(draw: DrawFn, text: str) -> Span:
    """A span of `text`, which is not blank."""
    start = draw(st.sampled_from([i for i, c in enumerate(text) if c.strip()]))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@composite
def reports(draw: DrawFn) -> Report:
    """Reports in any script, with any metadata that fit together."""
    id = draw(texts())
    return Report(
        id=id,
        text=draw(st.text(_KEPT, min_size=1, max_size=60).filter(lambda t: bool(t.strip()))),
        outlet=draw(st.none() | texts() | sources()),
        published=draw(published()),
        lang=draw(st.sampled_from([None, "de", "en", "de-AT"])),
        title=draw(_maybe(texts())),
        url=draw(st.none() | st.just("https://kurier.example/1")),
        derived_from=tuple(other for other in draw(_several(texts())) if other != id),
        published_basis=draw(st.sampled_from(PublishedBasis)),
    )


def sources(kinds: Any = SourceKind) -> SearchStrategy[Source]:
    """Sources of the given kinds, each with a name and perhaps a descriptor."""
    return st.builds(
        Source,
        id=texts(),
        kind=st.sampled_from(list(kinds)),
        name=texts(),
        descriptor=_maybe(texts()),
        aliases=_several(texts()),
        affiliation=_maybe(texts()),
        count=_maybe(st.integers(1, 999)),
        anonymity=st.sampled_from(Anonymity),
        reliability=st.sampled_from(Reliability),
    )


def attributions(text: str = "Wort") -> SearchStrategy[Attribution]:
    """Chains of up to six sources behind the report's own voice."""
    stances = st.sampled_from([s for s in Stance if s not in SILENT])

    def level(kinds: Any) -> SearchStrategy[Level]:
        return st.builds(
            Level,
            source=sources(kinds),
            stance=stances,
            mention=_maybe(spans(text)),
            cue=_maybe(spans(text)),
            explicit=st.booleans(),
            said=_maybe(periods()),
        )

    inner = st.lists(level([k for k in SourceKind if k is not SourceKind.AUTHOR]), max_size=MAX_LEVELS - 1)
    return st.builds(lambda own, rest: Attribution((own, *rest)), level([SourceKind.AUTHOR]), inner)


def factualities() -> SearchStrategy[Factuality]:
    """Every pair of certainty and polarity that a source can have."""
    pairs = [(c, p) for c in Certainty for p in Polarity]
    loose = {(c, Polarity.UNKNOWN) for c in (Certainty.PROBABLE, Certainty.POSSIBLE)}
    return st.sampled_from([Factuality(*pair) for pair in pairs if pair not in loose])


def periods() -> SearchStrategy[Period]:
    """Days, intervals, half-open ones, and words not resolved."""
    resolved = st.sampled_from([b for b in Basis if b is not Basis.UNRESOLVED])
    ends = _ordered(st.dates()) | st.tuples(st.dates(), st.none()) | st.tuples(st.none(), st.dates())
    known = st.builds(lambda days, basis, words: Period(days[0], days[1], basis, words), ends, resolved, _maybe(texts()))
    return known | st.builds(lambda words: Period(basis=Basis.UNRESOLVED, expression=words), texts())


def places() -> SearchStrategy[Place]:
    """Places, known to a gazetteer or not."""
    return st.builds(Place, name=texts(), within=_several(texts()), expression=_maybe(texts()))


def quantities() -> SearchStrategy[Quantity]:
    """Numbers, intervals, half-open ones."""
    numbers = st.integers(0, 10**15) | st.floats(0, 1e15)
    ends = _ordered(numbers) | st.tuples(numbers, st.none()) | st.tuples(st.none(), numbers)
    flags = st.tuples(st.booleans(), st.booleans(), st.booleans())
    return st.builds(
        lambda e, f, unit, of, words: Quantity(e[0], e[1], f[0], f[1], unit, of, f[2], words),
        ends,
        flags,
        texts(),
        _maybe(texts()),
        _maybe(texts()),
    )


def events() -> SearchStrategy[Event]:
    """Predicates with any roles."""
    values = st.lists(texts(), min_size=1, max_size=3).map(tuple)
    roles = st.builds(Role, values, st.booleans(), st.booleans(), st.booleans())
    names = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)
    return st.builds(Event, texts(), st.dictionaries(names, roles, max_size=3), st.sampled_from(EventClass))


@composite
def claims(draw: DrawFn, report: Report | None = None) -> Claim:
    """Claims of `report`, or of one drawn: with no span, one, or two that do not touch."""
    report = report or draw(reports())
    found = sorted({draw(spans(report.text)) for _ in range(draw(st.integers(0, 2)))}, key=lambda s: (s.start, s.end))
    apart = found[:1] + [s for s in found[1:] if s.start >= found[0].end]
    cover = Span.of(report.text, apart[0].start, apart[-1].end) if len(apart) > 1 else None
    return Claim(
        id=draw(texts()),
        report_id=report.id,
        published=report.published,
        content=draw(texts()),
        spans=apart,
        cover=cover,
        kind=draw(st.sampled_from(ClaimKind)),
        lang=draw(st.sampled_from([None, "de", "en"])),
        attribution=draw(attributions(report.text)),
        factuality=draw(factualities()),
        event=draw(_maybe(events())),
        place=draw(_maybe(places())),
        time=draw(_maybe(periods())),
        quantity=draw(_maybe(quantities())),
        condition=draw(_maybe(texts())),
        scope=draw(_several(texts())),
        marker=draw(_maybe(texts())),
        notes=draw(_several(texts())),
    )


def comparisons() -> SearchStrategy[Comparison]:
    """Comparisons with any codes, also such as no two claims make."""
    side = st.builds(
        Side,
        kind=st.sampled_from(ClaimKind),
        factuality=factualities(),
        event_class=_maybe(st.sampled_from(EventClass)),
        marker=st.booleans(),
        phase=st.sampled_from(Phase),
    )
    codes = st.sampled_from(Code)
    named = st.dictionaries(texts(), codes, max_size=3).map(lambda d: tuple(sorted(d.items())))
    return st.builds(
        Comparison,
        a=side,
        b=side,
        roles=named,
        extra=named,
        order=st.sampled_from(Order),
        exclusive=_several(texts()),
        doubtful=_several(texts()),
        inferred=_several(texts()),
        soft=st.booleans(),
        far=st.booleans(),
        shared=st.booleans(),
        same_authority=st.booleans(),
        same_report=st.booleans(),
        link=st.sampled_from(Link),
        **dict.fromkeys(SLOTS, codes),
    )


def messages() -> SearchStrategy[Message]:
    """Messages of any id."""
    return st.builds(Message, texts(), st.lists(st.tuples(texts(), st.text(_KEPT, max_size=9)), max_size=2).map(tuple))


@composite
def findings(draw: DrawFn) -> Finding:
    """Findings between two claims, with a type and a strength where the relation has them."""
    a, b = sorted((draw(claims()), draw(claims())), key=lambda c: c.order)
    relation = draw(st.sampled_from(Relation))
    conflict = relation in (Relation.CONTRADICTION, Relation.WEAK_CONFLICT)
    kind = draw(st.sampled_from(ContradictionType)) if conflict else None
    strength = draw(st.sampled_from([1.0, 0.7, 0.4])) if conflict else None
    flags = draw(_several(st.sampled_from(Flag)))
    return Finding(
        a, b, relation, kind, strength, flags, draw(texts()), draw(texts()), draw(comparisons()), draw(_maybe(messages()))
    )


def origin_counts() -> SearchStrategy[OriginCount]:
    """Ranges of counts with their reasons."""
    return st.builds(lambda ends, why: OriginCount(ends[0], ends[1], why), _ordered(st.integers(0, 99)), _several(messages(), 2))


def issues() -> SearchStrategy[Issue]:
    """Issues with up to two positions."""
    positions = st.builds(Position, texts(), _several(claims(), 2), origin_counts())
    return st.builds(Issue, texts(), _several(positions, 2), origin_counts(), st.booleans())


def provenances() -> SearchStrategy[Provenance]:
    """Origins, known or not."""
    flags = {name: st.booleans() for name in ("certain", "own_voice", "interested", "circular")}
    lists = {name: _several(texts()) for name in ("via", "vouchers", "nation", "rivals")}
    ids = {name: texts() for name in ("claim_id", "origin", "authority", "outlet", "family")}
    return st.builds(Provenance, party=_maybe(texts()), owner=_maybe(texts()), **flags, **lists, **ids)

"""The head of the report: what was compared, and how many of each kind were found."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.records.finding import Flag, Relation


@frozen
class Count:
    """A number of findings of one kind and the section that shows them. `tone` as in `Card`."""

    tone: str
    n: int
    label: str
    section: str


@frozen
class Head:
    """Title, scope in one sentence, and the counts."""

    title: str
    scope: str
    period: str
    counts: tuple[Count, ...]


def build(index: Index) -> Head:
    """The head."""
    say = index.say
    scope = say(
        "head.scope",
        claims=say.count("head.claims", len(index.claims)),
        reports=say.count("head.reports", len({c.report_id for c in index.claims} | set(index.reports))),
        origins=say.count("head.origins", len(index.by_origin)),
    )
    return Head(say("head.title"), scope, _period(index), tuple(_counts(index)))


def _period(index: Index) -> str:
    """First to last possible day of publication."""
    every = (*(r.window for r in index.result.reports), *(c.window for c in index.claims))
    windows = [w for w in every if w]
    if not windows:
        return index.say("date.unknown")
    return index.say.days(min(w[0] for w in windows), max(w[1] for w in windows))


def _counts(index: Index) -> list[Count]:
    findings = index.result.findings
    rows = [
        (relation, sum(f.relation is relation for f in findings if Flag.INNER_INCONSISTENCY not in f.flags), section)
        for relation, section in (
            (Relation.CONTRADICTION, "conflicts"),
            (Relation.WEAK_CONFLICT, "conflicts"),
            (Relation.ATTRIBUTION_CONFLICT, "conflicts"),
            (Relation.SUPERSESSION, "updates"),
        )
    ]
    inner = sum(Flag.INNER_INCONSISTENCY in f.flags for f in findings)
    counts = [Count(str(r), n, index.say.count(f"count.{r}", n), section) for r, n, section in rows]
    return [*counts, Count("inner", inner, index.say.count("count.inner", inner), "inner")]

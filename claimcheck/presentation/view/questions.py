"""Open questions: what could not be resolved, and which calls would settle it."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation import lexicon
from claimcheck.presentation.index import Index, content_claims
from claimcheck.presentation.view import card, pairs
from claimcheck.presentation.view.agreements import DRIFT
from claimcheck.presentation.view.pairs import Pairs
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Flag, Relation
from claimcheck.records.report import PublishedBasis

_SHOWN = frozenset({Relation.SUPERSESSION, Relation.CERTAINTY_DIFFERS})


@frozen
class Question:
    """One thing not known: what, the claim it concerns (None for a report) and whom to ask."""

    what: str
    number: int | None
    text: str
    lang: str | None
    call: str


@frozen
class Questions:
    """Questions by kind, each kind with its title, and pairs that carry a warning but no conflict."""

    groups: tuple[tuple[str, tuple[Question, ...]], ...]
    warnings: Pairs


def build(index: Index) -> Questions | None:
    """What is open, by kind; None where nothing is."""
    kinds = (
        ("dates", _dates(index)),
        ("single", _single(index)),
        ("unresolved", _unresolved(index)),
        ("carried", _carried(index)),
    )
    groups = tuple((index.say(f"questions.{kind}"), found) for kind, found in kinds if found)
    warned = sorted((f for f in index.result.findings if _warns(f)), key=lambda f: card.order(index, f))
    cards = pairs.build(index, warned)
    return Questions(groups, cards) if groups or cards else None


def _warns(finding: Finding) -> bool:
    """Whether a finding carries a flag and is shown nowhere else."""
    elsewhere = finding.conflict or finding.relation in _SHOWN or Flag.INNER_INCONSISTENCY in finding.flags
    return bool(finding.flags) and not elsewhere and not DRIFT.intersection(finding.flags)


def _dates(index: Index) -> tuple[Question, ...]:
    """Reports without a stated date."""
    out = []
    for report in index.result.reports:
        inferred = report.published_basis is PublishedBasis.INFERRED
        if report.published is None or inferred:
            word = "questions.date_inferred" if inferred and report.published else "questions.date_missing"
            days = index.say.published(report.published)
            out.append(Question(index.say(word, days=days), None, report.id, None, index.say("questions.call_outlet")))
    return tuple(out)


def _single(index: Index) -> tuple[Question, ...]:
    """Answers that rest on one unnamed source."""
    out = []
    for position in (p for i in index.result.issues for p in i.positions):
        claims = content_claims(position.claims)
        unnamed = claims and all(c.attribution.origin.kind.anonymous for c in claims)
        if unnamed and position.origins.high <= 1:
            out.append(_of(index, claims[0], index.say("questions.one_unnamed"), "questions.call_second"))
    return tuple(out)


def _unresolved(index: Index) -> tuple[Question, ...]:
    """What extraction or comparison noted on a claim, and pronouns nobody could resolve."""
    out = []
    for claim in index.claims:
        roles = claim.event.roles.items() if claim.event else ()
        loose = [index.say("questions.pronoun", words=", ".join(r.values)) for _, r in roles if not r.resolved]
        out += [_of(index, claim, what, "questions.call_reread") for what in (*_notes(index, claim), *loose)]
    return tuple(out)


def _notes(index: Index, claim: Claim) -> tuple[str, ...]:
    return tuple(lexicon.note(n, index.say.lang) for n in claim.notes)


def _carried(index: Index) -> tuple[Question, ...]:
    """Claims whose source stands in an earlier sentence."""
    carried = (c for c in content_claims(index.claims) if not c.attribution.explicit)
    return tuple(_of(index, c, index.say("questions.carried_over"), "questions.call_reread") for c in carried)


def _of(index: Index, claim: Claim, what: str, call: str) -> Question:
    return Question(what, index.numbers[claim.id], claim.quote, claim.lang, index.say(call))

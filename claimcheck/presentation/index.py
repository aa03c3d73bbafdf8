"""Look-ups that every section needs: the report of a claim, its outlet, its origin, its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate

from attrs import frozen

from claimcheck.presentation import topic
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.say import Say
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.issue import Issue
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.source import Source, SourceKind

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_LINE = re.compile(r"\n\s*")

MOST_LETTERS = 1_500_000
"""How many characters of reports the report shows; texts beyond are named, not shown."""


@frozen(slots=False, eq=False)
class Index:
    """A conflict report and the words to say it in, with look-ups made once."""

    result: ConflictReport
    say: Say

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """Reports by id."""
        return {r.id: r for r in self.result.reports}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims in their order."""
        return tuple(sorted(self.result.claims, key=lambda c: c.order))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """A number for each claim id, from 1: anchors and citations within the report."""
        return {c.id: n for n, c in enumerate(self.claims, 1)}

    @cached_property
    def provenance(self) -> Mapping[str, Provenance]:
        """Provenance by claim id."""
        return {p.claim_id: p for p in self.result.provenance}

    @cached_property
    def shown(self) -> tuple[Report, ...]:
        """The reports whose text is shown: the first that have room together."""
        lengths = accumulate(len(r.text) for r in self.result.reports)
        return tuple(r for r, sum in zip(self.result.reports, lengths, strict=True) if sum <= MOST_LETTERS)

    @cached_property
    def in_text(self) -> frozenset[str]:
        """The ids of the claims whose words are marked in the text of their report."""
        lengths = {r.id: len(r.text) for r in self.shown}
        return frozenset(c.id for c in self.claims if c.spans and c.spans[0].end <= lengths.get(c.report_id, -1))

    @cached_property
    def issue_of(self) -> Mapping[str, tuple[int, Issue]]:
        """Number and issue by claim id."""
        return {c.id: (n, i) for n, i in enumerate(self.result.issues, 1) for c in i.claims}

    @cached_property
    def by_origin(self) -> Mapping[str, tuple[Claim, ...]]:
        """Claims by origin id, origins in the order in which they first speak."""
        out: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            out[self.origin_id(claim)].append(claim)
        return {k: tuple(v) for k, v in out.items()}

    def report(self, claim: Claim) -> Report | None:
        """The report that a claim stands in, None for a hand-typed claim."""
        return self.reports.get(claim.report_id)

    def topic(self, claim: Claim) -> str:
        """The topic of the issue that a claim is in, else what it says."""
        return self.title(self.issue_of[claim.id][1]) if claim.id in self.issue_of else topic.short(claim.content)

    def title(self, issue: Issue) -> str:
        """The topic of an issue in the report language."""
        return topic_of(issue, self.say.lang)

    def outlet(self, claim: Claim) -> str:
        """The outlet of a claim's report, or that none is stated."""
        report = self.report(claim)
        own = claim.attribution.levels[0].source
        name = (report.outlet_name if report else None) or own.name
        if name or report:
            return name or self.say("report.no_outlet")
        return own.affiliation or claim.report_id

    def origin_id(self, claim: Claim) -> str:
        """The id of a claim's origin: from the origin graph, else the innermost source as far as it is told apart."""
        if claim.id in self.provenance:
            return self.provenance[claim.id].origin
        source = claim.attribution.origin
        if source.voiceless:
            return f"{source.kind}:{source.affiliation or claim.report_id}"
        return source.id

    def label(self, source: Source, claim: Claim) -> str:
        """A source as it is called in one claim: name, descriptor, or the outlet for the report's own voice."""
        if source.kind is SourceKind.AUTHOR:
            return self.outlet(claim)
        if source.kind is SourceKind.UNATTRIBUTED:
            return source.name or source.descriptor or self.say("report.unattributed")
        return source.name or source.descriptor or source.id

    def paragraph(self, report: Report, offset: int) -> tuple[int, int, int]:
        """Number (from 1), start and end of the paragraph around an offset."""
        starts = self._paragraphs[report.id]
        n = max(bisect_right(starts, offset), 1)
        return n, starts[n - 1], starts[n] if n < len(starts) else len(report.text)

    @cached_property
    def _paragraphs(self) -> Mapping[str, tuple[int, ...]]:
        return {r.id: _starts(r.text) for r in self.result.reports}


def topic_of(issue: Issue, lang: str = "en") -> str:
    """The topic of an issue in a report language."""
    return topic.of(issue, lang)


def _starts(text: str) -> tuple[int, ...]:
    """Where paragraphs start: after blank lines or, in a text without any, after each line."""
    first = len(text) - len(text.lstrip())
    breaks = [m.end() for m in _BLANK_LINE.finditer(text)] or [m.end() for m in _LINE.finditer(text)]
    return (first, *(b for b in breaks if first < b < len(text)))


def content_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims that say something of the world, not of who spoke or kept silent."""
    return tuple(c for c in claims if c.kind not in (ClaimKind.NULL, ClaimKind.ATTRIBUTION))

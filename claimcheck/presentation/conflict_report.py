"""The result of a check: what was read, what was claimed, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from claimcheck.engines.keys import Blocking
from claimcheck.errors import ClaimcheckError, DuplicateIdError, FormatError
from claimcheck.messages import Message
from claimcheck.options import Options
from claimcheck.records._check import are_all, as_tuple, is_a
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Review
from claimcheck.records.drift import Drift
from claimcheck.records.finding import AGREEMENTS, Finding, Relation
from claimcheck.records.history import Dropped, History
from claimcheck.records.issue import Issue
from claimcheck.records.note import Note, NoteKind
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.verdict import Verdict

if TYPE_CHECKING:
    import pandas as pd

    from claimcheck.presentation.plot import Plot


def _notes(value: object) -> object:
    """Plain sentences, messages and errors become notes."""
    return tuple(_note(v) for v in value) if isinstance(value, tuple | list) else value


def _note(value: object) -> object:
    if isinstance(value, Message):
        return Note(NoteKind.READING, value)
    if isinstance(value, str | ClaimcheckError):
        return Note(NoteKind.INPUT if isinstance(value, Exception) else NoteKind.READING, Message.of("free", text=value))
    return value


def _rules(value: object) -> object:
    return tuple(tuple(v) if isinstance(v, list) else v for v in value) if isinstance(value, tuple | list) else value


def _are_rules(_instance: object, _field: object, value: object) -> None:
    """Pairs of an id and a line of text."""
    good = isinstance(value, tuple) and all(
        isinstance(v, tuple) and len(v) == 2 and all(isinstance(t, str) for t in v) for v in value
    )
    if not good:
        raise FormatError(
            "not rules", where="ConflictReport.rules", got=value, allowed="pairs of an id and what the rule decides"
        )


@frozen(kw_only=True)
class ConflictReport:
    """Reports, their claims, what was found between the claims, and the issues these add up to.

    `notes`: what a reader must know of this run. `rules`: the rules in force, each with its first docstring line, in
    order. `provenance`: where each claim comes from, as far as the origin graph shows. `blocking`: how the pairs that were
    compared came about; of a report that was loaded it is not known. `reviews`: what people decided,
    and what became of it here.
    """

    reports: tuple[Report, ...] = field(default=(), converter=as_tuple, validator=are_all(Report))
    claims: tuple[Claim, ...] = field(default=(), converter=as_tuple, validator=are_all(Claim))
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, validator=are_all(Finding))
    issues: tuple[Issue, ...] = field(default=(), converter=as_tuple, validator=are_all(Issue))
    notes: tuple[Note, ...] = field(default=(), converter=_notes, validator=are_all(Note))
    options: Options = field(factory=Options, validator=is_a(Options))
    rules: tuple[tuple[str, str], ...] = field(default=(), converter=_rules, validator=_are_rules)
    provenance: tuple[Provenance, ...] = field(default=(), converter=as_tuple, validator=are_all(Provenance))
    reviews: tuple[Review, ...] = field(default=(), converter=as_tuple, validator=are_all(Review))
    blocking: Blocking | None = field(default=None, eq=False, repr=False, validator=is_a(Blocking, type(None)))

    def __attrs_post_init__(self) -> None:
        known = {c.id: c for c in self.claims}
        if len(known) < len(self.claims):
            twice = Counter(c.id for c in self.claims).most_common(1)[0][0]
            raise DuplicateIdError("two claims of one id", where="ConflictReport.claims", got=twice)
        used = (*(c for f in self.findings for c in (f.a, f.b)), *(c for i in self.issues for c in i.claims))
        if stranger := next((c for c in used if c.id not in known), None):
            raise FormatError("a claim that is not among the claims", where="ConflictReport.claims", got=stranger.id)

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """Findings of two claims that cannot both hold."""
        return self._of(Relation.CONTRADICTION)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """Contradictions, weak conflicts and disputes over who said what."""
        return tuple(f for f in self.findings if f.conflict)

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """Findings of two claims of which one entails the other."""
        return self._of(*AGREEMENTS)

    @property
    def updates(self) -> tuple[Finding, ...]:
        """Findings of a later claim that takes the place of an earlier one."""
        return self._of(Relation.SUPERSESSION)

    @property
    def drift(self) -> tuple[Drift, ...]:
        """Claims that a re-report strengthened, weakened or altered, each beside its original."""
        from claimcheck.issues.drift import drifts

        return drifts(self.findings, self.provenance)

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """Claims of originals that their copies, rewrites and translations leave out."""
        from claimcheck.issues.dropped import dropped

        return dropped(self.claims, self.findings, self.provenance)

    @property
    def histories(self) -> tuple[History, ...]:
        """What each named authority said on an issue over time; `changed` says who changed their story."""
        from claimcheck.issues.history import histories

        return histories(self.issues, self.provenance)

    def as_of(self, day: date) -> ConflictReport:
        """The report as it stood at the end of a day: what was published later, or at an unknown time, is not in it.

        Origins and counts rest on the claims that remain; where a claim comes from is read as it is known today.
        """
        from claimcheck.issues.build import build_issues

        reports = tuple(r for r in self.reports if r.window and r.window[1] <= day)
        claims = tuple(c for c in self.claims if c.window and c.window[1] <= day)
        kept = {c.id for c in claims}
        findings = tuple(f for f in self.findings if f.a.id in kept and f.b.id in kept)
        traced = tuple(p for p in self.provenance if p.claim_id in kept)
        issues = build_issues(claims, findings, traced)
        notes = tuple(n for n in self.notes if n.where is None or n.where in kept)
        return evolve(self, reports=reports, claims=claims, findings=findings, issues=issues, provenance=traced, notes=notes)

    def _of(self, *relations: Relation) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.relation in relations)

    def to_frame(self) -> pd.DataFrame:
        """The findings as a pandas frame, one row each."""
        from claimcheck.reading.frames import findings_to_frame

        return findings_to_frame(self.findings)

    def save(self, path: str | Path, *, lang: str = "en") -> Path:
        """Write the report to `path`, whose suffix decides the format, and return the path.

        The file appears whole or not at all. `lang` is the report language of .html and .md. Raises `FormatError` for
        another suffix, `PathError` where the folder does not exist, `MissingExtraError` where a format needs an extra.
        """
        from claimcheck.presentation.save import save

        return save(self, path, lang=lang)

    @classmethod
    def load(cls, path: str | Path) -> ConflictReport:
        """The conflict report that `save` wrote as .json.

        Raises `PathError` where it cannot be read, `EncodingError`, and `FormatError` or `InputErrors` where it is not one.
        """
        from claimcheck.presentation.export.json import read

        return read(Path(path))

    @property
    def plot(self) -> Plot:
        """Charts for notebooks and papers: `result.plot.matrix()`, `.timeline()`, `.sources()`; needs the extra `charts`."""
        from claimcheck.presentation.plot import Plot

        return Plot(self)

    def to_schema_org(self, verdicts: Iterable[Verdict] = ()) -> dict[str, Any]:
        """The report as schema.org JSON-LD, with a `ClaimReview` for each verdict that a person gave.

        Raises `FormatError` for a verdict on a claim that is not in the report.
        """
        from claimcheck.presentation.export.schema_org import schema_org

        return schema_org(self, verdicts)

    def _repr_html_(self) -> str:
        from claimcheck.presentation.export.html import fragment

        return fragment(self)

    def __repr__(self) -> str:
        counts = f"{len(self.reports)} reports, {len(self.claims)} claims, {len(self.findings)} findings"
        return f"<ConflictReport: {counts}, {len(self.contradictions)} contradictions, {len(self.issues)} issues>"

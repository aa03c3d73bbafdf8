"""A case: reports added over weeks, reviewed by people, read back as it stands now or stood on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from attrs import define, evolve, frozen

from claimcheck import pipeline
from claimcheck.case import decision_file, items, log, nearby, review, verify
from claimcheck.case.agreement import Agreement, agreement
from claimcheck.case.gather import Given, claims_of, gathered
from claimcheck.case.store import Row, Store
from claimcheck.errors import DateError, UnknownNameError
from claimcheck.options import Options
from claimcheck.pipeline.touching import findings_on
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.difference import Difference
from claimcheck.records.claim import Claim
from claimcheck.records.decision import Decision, DecisionKind
from claimcheck.records.finding import Finding
from claimcheck.records.note import Note
from claimcheck.records.report import Report
from claimcheck.records.serial import dump, load_all
from claimcheck.sources.registry import Registry

if TYPE_CHECKING:
    from claimcheck.rules import RuleSet

AsOf = int | date | datetime | None
"""A log number, a day (its end, UTC), an aware moment, or now."""
Clock = Callable[[], datetime]


@frozen
class Added:
    """What an addition brought: new reports and claims, those held already, and findings that touch the new ones.

    Findings are those against the claims and texts of the case that share most with the new ones; where so many do that
    some were `left_out`, the result of the whole case has them all.
    """

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    held: tuple[str, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()
    left_out: int = 0


@define
class CaseFile:
    """An open case file, made by `open_case`; a context manager that lets go of the file at its end."""

    store: Store
    options: Options
    registry: Registry
    clock: Clock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self.store.close()

    def add(self, source: Given, *, who: str = "", on_error: pipeline.OnTrouble = "raise") -> Added:
        """Add reports, or claims typed by hand (records, paths, or a frame of either), and check them against what is held.

        A report that is held already, whatever its file is called, is left as it is. One at a known address, or of a
        known id, with other words is a new version and takes the place of the old one, which is kept. All of it is added or
        nothing. Raises what `read_reports` and `extract` raise, and `LockedError` where another process writes first.
        """
        given, notes = gathered(source, on_error, self.options)
        read, told = claims_of([g for g in given if not items.held(self.store, g)], on_error)
        with self.store.transaction():
            before = items.current(items.heads(self.store), self._retracted(None))
            fresh = [g for g in given if items.content_hash(g) in read]
            new = items.new_items(self.store, fresh, log.reached(self.store, None) + 1)
            self._write(new, read, who)
        claims = tuple(c for item in new for c in read[item.content])
        reports = tuple(item.report() for item in new if item.kind == items.REPORT)
        findings, left_out = self._against(reports, claims, before, {i.thread for i in new})
        held = tuple(g.id for g in given if items.content_hash(g) not in {i.content for i in new})
        return Added(reports, claims, held, findings, (*notes, *told), left_out)

    def _write(self, new: Sequence[items.Item], read: Mapping[str, Sequence[Claim]], who: str) -> None:
        if new:
            claims = {i.no: read[i.content] for i in new}
            items.check_ids(self.store, [c for cs in claims.values() for c in cs], {i.thread for i in new})
            items.write(self.store, new, claims)
            nearby.index(self.store, [(i.no, i.report() if i.kind == items.REPORT else None, claims[i.no]) for i in new])
            told = [{"no": i.no, "record": log.digest(i.record), "claims": items.claims_hash(claims[i.no])} for i in new]
            log.append(self.store, who, "add", {"items": told}, self.clock())

    def _against(
        self, reports: tuple[Report, ...], claims: tuple[Claim, ...], before: Sequence[items.Item], replaced: set[str]
    ) -> tuple[tuple[Finding, ...], int]:
        """Findings that touch the new claims, with the part of the case that has most to do with them."""
        others = [i for i in before if i.thread not in replaced]
        near = nearby.near(self.store, reports, claims, others)
        beside = items.some_claims(self.store, near.claims)
        numbers = {no for no, _ in near.claims} | set(near.texts)
        texts = tuple(i.report() for i in items.some_items(self.store, numbers) if i.kind == items.REPORT)
        new = {c.id for c in claims}
        found = findings_on(new, (*reports, *texts), (*claims, *beside), registry=self.registry, options=self.options)
        return found, near.left_out

    def result(self, *, as_of: AsOf = None, keep: pipeline.Keep = "notable", rules: RuleSet | None = None) -> ConflictReport:
        """The conflict report on the versions that stand, with the decisions applied; as of now, a day or a log number.

        It is what `check` gives on the same reports; `reviews` says what became of each decision.
        """
        seq = log.reached(self.store, _moment(as_of))
        decided = review.standing(self.decisions(as_of=seq))
        found = self._standing(seq)
        reports = tuple(i.report() for i in found if i.kind == items.REPORT)
        claims, on_claims = review.with_claims(items.claims(self.store, [i.no for i in found]), decided)
        registry = review.with_sources(self.registry, decided)
        claims, on_grades = review.graded(claims, registry, decided)
        made = pipeline.relate(reports, claims, keep=keep, rules=rules, options=self.options, registry=registry)
        made, on_findings = review.with_findings(made, decided)
        return evolve(made, reviews=review.in_order((*decided.settled, *on_claims, *on_grades, *on_findings)))

    def _standing(self, seq: int | None) -> tuple[items.Item, ...]:
        return items.current(items.items(self.store, seq), self._retracted(seq))

    def _retracted(self, seq: int | None) -> list[str]:
        """Content hashes of reports that people retracted, as far as log row `seq`."""
        asked = "SELECT record FROM decisions WHERE kind IN (?, ?) AND (?::BIGINT IS NULL OR seq <= ?::BIGINT)"
        rows = self.store.rows(asked, [DecisionKind.RETRACT_REPORT.value, DecisionKind.REOPEN.value, seq, seq])
        return [d.subject[0] for d in review.standing(self._decisions(rows)).of(DecisionKind.RETRACT_REPORT)]

    def diff(self, since: AsOf) -> Difference:
        """What is new, gone or changed since a day, moment or log number."""
        return pipeline.diff(self.result(as_of=since), self.result())

    def decide(
        self,
        kind: DecisionKind | str,
        subject: Finding | Claim | Report | Decision | str | Sequence[str],
        *,
        who: str,
        why: str | None = None,
        relation: str | None = None,
        claim: Claim | None = None,
        grade: str | None = None,
    ) -> Decision:
        """Record what a person decided about a finding, claim, report, source or earlier decision, and return it.

        `relation` goes with `relabel`, `claim` with `edit_claim`, `grade` with `grade_source`. Names of sources are given
        as text, the one to keep first. Raises `FormatError` where kind and subject do not fit.
        """
        made = decision_file.decision(
            kind, subject, who=who, why=why, relation=relation, claim=claim, grade=grade, when=self.clock()
        )  # fmt: skip
        self.take((made,), who=who)
        return made

    def take(self, decisions: Iterable[Decision], *, who: str) -> tuple[Decision, ...]:
        """Add decisions made elsewhere and return those that were not held yet."""
        with self.store.transaction():
            held = {id for (id,) in self.store.rows("SELECT id FROM decisions")}
            new = sorted({d.id: d for d in decisions if d.id not in held}.values(), key=lambda d: d.order)
            self._check_retractions(new)
            if new:
                seq = log.append(self.store, who, "decide", {"decisions": [d.id for d in new]}, self.clock())
                self.store.insert("decisions", [(d.id, d.kind.value, seq, log.canonical(dump(d))) for d in new])
        return tuple(new)

    def _check_retractions(self, decisions: Iterable[Decision]) -> None:
        for decision in decisions:
            if decision.kind is DecisionKind.RETRACT_REPORT and not self.store.one(
                "SELECT count(*) FROM items WHERE content = ?", [decision.subject[0]]
            ):
                raise UnknownNameError("no such report in this case", where="retract_report", got=decision.subject[0])

    def decisions(self, *, as_of: AsOf = None) -> tuple[Decision, ...]:
        """Every decision, in the order in which they were made."""
        seq = log.reached(self.store, _moment(as_of))
        rows = self.store.rows("SELECT record FROM decisions WHERE seq <= ?", [seq])
        return tuple(sorted(self._decisions(rows), key=lambda d: d.order))

    def _decisions(self, rows: Iterable[Row]) -> tuple[Decision, ...]:
        where = str(self.store.path)
        return load_all(Decision, [log.parsed(record, where) for (record,) in rows], where=where, path="decisions")

    def export_decisions(self, path: str | Path) -> Path:
        """Write every decision to a .jsonl file, one a line in a stable order, so that files merge like code."""
        return decision_file.write(Path(path), self.decisions())

    def import_decisions(self, path: str | Path, *, who: str) -> tuple[Decision, ...]:
        """Add the decisions of a file that `export_decisions` or the conflict report wrote; return the new ones."""
        return self.take(decision_file.read(Path(path), self.options), who=who)

    def agreement(self) -> tuple[Agreement, ...]:
        """How far each two reviewers agree on the findings that both decided."""
        return agreement(self.decisions())

    def versions(self, report: str) -> tuple[items.Version, ...]:
        """Every version of a report, named by id or address, oldest first. Raises `UnknownNameError` where none is held."""
        found = items.items(self.store)
        threads = {i.thread for i in found if i.kind == items.REPORT and report in (i.id, i.report().url)}
        if not threads:
            raise UnknownNameError("no such report in this case", where="versions", got=report, fix="name an id or an address")
        stand = {i.no for i in self._standing(None)}
        latest = {i.no for i in items.current(found)}
        said = {e.seq: e for e in self.log()}
        return tuple(
            items.Version(i.report(), said[i.seq].at, said[i.seq].who, _state(i.no, stand, latest))
            for i in found
            if i.thread in threads and i.kind == items.REPORT
        )

    def log(self) -> tuple[log.LogEntry, ...]:
        """Everything that was done, in order."""
        return log.entries(self.store)

    def verify(self, *, lang: str = "en") -> tuple[str, ...]:
        """One sentence for each row that was altered, removed or added outside of claimcheck; none where all is well."""
        return tuple(m.text(lang) for m in verify.problems(self.store))


def _state(no: int, stand: set[int], latest: set[int]) -> str:
    return "current" if no in stand else "retracted" if no in latest else "superseded"


def _moment(as_of: AsOf) -> int | datetime | None:
    if isinstance(as_of, bool) or (as_of is not None and not isinstance(as_of, int | date)):
        raise DateError("not a point in the case", where="as_of", got=as_of, allowed="a day, an aware datetime, a log number")
    if isinstance(as_of, datetime):
        if as_of.tzinfo is None:
            raise DateError("a moment without a zone", where="as_of", got=as_of, allowed="an aware datetime")
        return as_of
    return datetime.combine(as_of, time.max, UTC) if isinstance(as_of, date) else as_of

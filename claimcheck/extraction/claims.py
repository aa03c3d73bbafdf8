"""The claims of a report: every step of the reading put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve

from claimcheck.extraction import factuality
from claimcheck.extraction.around import condition_of, denied_each, outer_value, placed
from claimcheck.extraction.attribution import Analysis, Governed, govern, with_reporters
from claimcheck.extraction.clauserepair import repaired
from claimcheck.extraction.clauses import clauses
from claimcheck.extraction.collecting import collected_later
from claimcheck.extraction.complements import stretches, value_at
from claimcheck.extraction.discourse import Discourse, voice
from claimcheck.extraction.doubled import doubled, headline_event
from claimcheck.extraction.frames import frames
from claimcheck.extraction.journeys import on_journey
from claimcheck.extraction.judgements import judged, only_judges
from claimcheck.extraction.language import parts_of
from claimcheck.extraction.lengths import deep, kept, marked
from claimcheck.extraction.mentioned import Person
from claimcheck.extraction.nameddays import SAYING, NamedDays
from claimcheck.extraction.names import Mention, find_names
from claimcheck.extraction.numbering import numbered
from claimcheck.extraction.officeclauses import office_given
from claimcheck.extraction.offices import role_claims
from claimcheck.extraction.outcomes import Place, told_of
from claimcheck.extraction.phrases import phrases
from claimcheck.extraction.places import find_places
from claimcheck.extraction.presupposed import Presupposed, held, presupposed, without
from claimcheck.extraction.quantities import find_quantities
from claimcheck.extraction.quotations import quotation_runs, unquoted
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.segmentkinds import claims_nothing
from claimcheck.extraction.setting import Setting
from claimcheck.extraction.slots import Hits, Slots, fill
from claimcheck.extraction.sourcewords import whole
from claimcheck.extraction.surnames import with_surnames
from claimcheck.extraction.syntax import Sentence
from claimcheck.extraction.takenup import Before, only_points, taken_up
from claimcheck.extraction.tally import tallied
from claimcheck.extraction.tenses import tenses
from claimcheck.extraction.terms import with_terms
from claimcheck.extraction.times import TimeKind, find_times
from claimcheck.extraction.units import Unit, spans, units, verbless
from claimcheck.extraction.utterances import acts, denied_event, denies_noun, said_around, spoken_of, whole_clause, with_contents
from claimcheck.extraction.within import within
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.report import Report
from claimcheck.records.source import SILENT, Attribution, Level, SourceKind
from claimcheck.records.values import Certainty, Event, Factuality, Polarity, Role, Span


def claims(report: Report, packs: Iterable[LanguagePack] = (), tagger: str | None = None) -> tuple[Claim, ...]:
    """Every claim of a report in the order of its text; `packs`: languages beside those that ship; `tagger`: as in `Options`.

    Where the report states no language, each paragraph is read in the one that its words show.
    Raises `MetadataError` where the report states no language and its words show none that has a pack.
    """
    with collected_later():
        return numbered([c for part in parts_of(report, packs, tagger) for c in _Reading(report, *part).claims()])


class _Reading:
    """One report, or what of it is in one language, being read from top to bottom."""

    def __init__(self, report: Report, pack: LanguagePack, within: Sequence[range] | None = None) -> None:
        self.report, self.pack = report, pack
        self.voice = voice(report)
        self.discourse = Discourse(report, self.voice)
        self.setting = Setting()
        self.days = NamedDays()
        self.sentences = sentences(report.text, pack, within=within)
        self.mentions = find_names(self.sentences, pack)
        self.sentences = with_surnames(self.sentences, self.mentions)
        self.people: dict[Place, tuple[Person, ...]] = {}
        self.before = Before()
        self.named = {key: tuple(group) for key, group in groupby(self.mentions, key=lambda m: m.sentence)}

    def claims(self) -> list[Claim]:
        """The claims of all sentences."""
        runs = tuple(quotation_runs(self.sentences))
        read = [self._analyse(s, self.named.get(s.index, ()), len(run) > 1) for run in runs for s in run]
        linked = iter(zip(with_reporters([a for a, _ in read]), [h for _, h in read], strict=True))
        found = [c for run in runs for c in self._of_run([next(linked) for _ in run])]
        told = told_of(self.sentences, self.people, self.report.text, self.pack)
        return marked(tallied(found, told), self.sentences)

    def _of_run(self, run: Sequence[tuple[Analysis, Hits]]) -> Iterator[Claim]:
        """The sentences of one quotation, the one that says who speaks first."""
        free = unquoted([analysis.sentence for analysis, _ in run])
        told = [(analysis.within(free[n]), hits) for n, (analysis, hits) in enumerate(run)]
        for analysis, hits in sorted(told, key=lambda r: not r[0].spoken) if len(run) > 1 else told:
            found = [with_terms(c, analysis, hits, self.pack) for c in self._of_sentence(analysis, hits)]
            self.before = Before.of(analysis.sentence.index, found)
            yield from found

    def _of_sentence(self, analysis: Analysis, hits: Hits) -> Iterator[Claim]:
        if claims_nothing(analysis.sentence.kind, analysis.sentence.tokens):
            return
        governed = govern(analysis, self.discourse, self.pack)
        granted = (*presupposed(analysis, hits, self.pack), *(past_events := tuple(held(analysis, hits, self.pack))))
        all_hits, hits = hits, without(hits, past_events)
        values: dict[int, Factuality] = {}
        before = self.setting.near(analysis.sentence.index, 1)
        found = ((unit, self._claim(unit, analysis, governed, hits, values)) for unit in self._units(analysis))
        known = [(unit, claim) for unit, claim in found if claim is not None]
        whole = tuple(placed(known, analysis, all_hits, before, self.pack))
        for unit, claim in with_contents(whole, analysis, self.pack):
            for one in denied_each(claim, unit, analysis, self.pack):
                yield from self._parts(one, unit, analysis, hits)
            yield from self._within(claim, unit, analysis, governed[unit.clause.index], hits)
            yield from self._office_given(claim, unit, analysis)
        yield from self._headline(analysis, governed, hits)
        yield from self._taken_for_granted(analysis, governed, granted)
        yield from self._roles(analysis, governed, {unit.clause.index: claim for unit, claim in whole})

    def _units(self, analysis: Analysis) -> Iterator[Unit]:
        """What becomes a claim: not the clause that only judges another."""
        only = {c.index for c in analysis.clauses if only_judges(c, analysis.clauses, analysis.sentence, self.pack)}
        return (unit for unit in units(analysis) if unit.clause.index not in only)

    def _headline(self, analysis: Analysis, governed: Mapping[int, Governed], hits: Hits) -> Iterator[Claim]:
        """A heading without verb that counts what happened to people ("Twelve dead in Rostock blast")."""
        if len(analysis.clauses) != 1 or analysis.clauses[0].head >= 0 or analysis.frames:
            return
        unit = verbless(analysis)
        event = headline_event(unit.tokens, analysis, hits.quantities, self.pack)
        if event is None:
            return
        slots = self.setting.take(evolve(fill(unit, analysis, hits, self.pack), event=event), analysis.sentence.index)
        place = spans(unit.tokens, analysis.sentence, self.report.text)
        levels = governed[unit.clause.index].levels
        yield from self._parts(self._made(place, unit.kind, levels, Factuality(Certainty.CERTAIN), slots), unit, analysis, hits)

    def _taken_for_granted(
        self, analysis: Analysis, governed: Mapping[int, Governed], granted: Sequence[Presupposed]
    ) -> Iterator[Claim]:
        """What a noun of a clause presupposes, with the clause's chain."""
        for found in granted:
            clause = next((c for c in analysis.clauses if found.first in c.tokens), None)
            place = spans(range(found.first, found.last), analysis.sentence, self.report.text)
            slots = Slots(found.event, found.time, found.place, found.quantity, people=found.people)
            chain = governed[clause.index] if clause else None
            if chain and not any(lv.stance in SILENT for lv in chain.levels):
                yield self._made(place, ClaimKind.PRESUPPOSED, chain.levels, Factuality(Certainty.CERTAIN), slots)

    def _analyse(self, sentence: Sentence, names: tuple[Mention, ...], quoted: bool) -> tuple[Analysis, Hits]:
        found = phrases(sentence, self.pack)
        parts = clauses(sentence, found, self.pack)
        if (better := repaired(sentence, parts, self.pack)) is not sentence:
            sentence, found = better, phrases(better, self.pack)
            parts = clauses(sentence, found, self.pack)
        times = find_times(sentence, self.pack, self.report.window, tenses(sentence, parts, self.pack), self.days.at(sentence))
        timed = {i for h in times for i in range(h.first, h.last)}
        dated = {i for h in times if h.kind is not TimeKind.DURATION for i in range(h.first, h.last)}
        free = tuple(p for p in found if p.head not in timed)
        hits = Hits(
            times,
            find_places(sentence, self.pack),
            tuple(h for h in find_quantities(sentence, self.pack) if h.first not in dated),
            {i: m.name for m in names for i in range(m.first, m.last)},
            frozenset(i for m in names if m.kind is SourceKind.PERSON for i in range(m.first, m.last)),
        )
        sources = whole(frames(sentence, free, parts, self.pack), names, sentence.tokens)
        self.days.take(sentence, times, {i for f in sources if f.covers in SAYING for i in parts[f.clause].tokens})
        return Analysis(sentence, free, parts, sources, names, quoted), hits

    def _claim(
        self,
        unit: Unit,
        analysis: Analysis,
        governed: Mapping[int, Governed],
        hits: Hits,
        values: dict[int, Factuality],
    ) -> Claim | None:
        chain = governed[unit.clause.index]
        reading = factuality.read(analysis.sentence, unit.clause, self.pack, unit.inner)
        filled = fill(unit, analysis, hits, self.pack)
        meaning = chain.meaning
        if said := spoken_of(unit, analysis):
            filled = fill(said, analysis, hits, self.pack)
        elif acts(filled.event, unit, analysis):
            filled, meaning = fill(whole_clause(unit), analysis, hits, self.pack), said_around(unit, analysis)
        elif denies_noun(unit, meaning):
            filled = evolve(filled, event=denied_event(unit, analysis, hits.names, self.pack))
        outer = outer_value(unit, analysis, values)
        own = factuality.value(reading, unit.clause, meaning, outer, told=bool(chain.levels))
        if judgement := judged(unit.clause, analysis, self.pack):
            own = factuality.apply(own, judgement)
        values[unit.clause.index] = own
        own = value_at(filled.head, stretches(unit, analysis.sentence, self.pack, meaning), own)
        place = spans(unit.tokens, analysis.sentence, self.report.text)
        slots = self.setting.take(filled, analysis.sentence.index)
        if reading.plan and own.polarity is Polarity.POSITIVE:
            slots = on_journey(slots, self.before, analysis.sentence.index, self.report.window)
        if unit.kind is ClaimKind.ATTRIBUTION:
            return self._made(place, unit.kind, chain.outside, Factuality(), self._speech(chain, slots))
        if unit.kind is ClaimKind.NULL:
            return self._made(place, unit.kind, chain.levels, factuality.UNKNOWN, Slots())
        if taken := taken_up(unit, analysis, hits, chain.levels, own, self.before, self.pack):
            place = spans(unit.clause.tokens, analysis.sentence, self.report.text)
            return self._made(place, unit.kind, chain.levels, taken.value, taken.slots)
        if only_points(unit, analysis, hits, chain.levels, self.pack):
            place = spans(unit.clause.tokens, analysis.sentence, self.report.text)
        claim = self._made(place, unit.kind, chain.levels, own, slots)
        condition = condition_of(unit, analysis, self.report.text)
        return evolve(claim, condition=condition) if condition else claim

    def _parts(self, claim: Claim, unit: Unit, analysis: Analysis, hits: Hits) -> Iterator[Claim]:
        """The claim, or one for each thing that it counts."""
        parts = doubled(unit.tokens, claim.event, analysis, hits.quantities, self.pack)
        if claim.kind is not ClaimKind.ASSERTED or not parts:
            yield claim
            return
        for part in parts:
            place = spans(part.tokens, analysis.sentence, self.report.text)
            slots = Slots(part.event, claim.time, claim.place, part.quantity, claim.scope, claim.marker, claim.notes)
            made = self._made(place, claim.kind, claim.attribution.levels[1:], claim.factuality, slots)
            yield evolve(made, condition=claim.condition)

    def _within(self, claim: Claim, unit: Unit, analysis: Analysis, chain: Governed, hits: Hits) -> Iterator[Claim]:
        meaning = said_around(unit, analysis) if acts(claim.event, unit, analysis) else chain.meaning
        for part in within(claim, unit, analysis, meaning, hits.names, self.pack):
            place = spans(part.tokens, analysis.sentence, self.report.text)
            yield self._made(place, part.kind, chain.levels, part.value, part.slots)

    def _speech(self, chain: Governed, slots: Slots) -> Slots:
        """The act of saying as an event: who spoke, and when."""
        speaker = (chain.speaks or (self.voice,))[-1].source.label.strip('"')
        return Slots(Event("say", {"speaker": Role((speaker,))} if speaker.strip() else {}), slots.time)

    def _made(self, place: tuple[Span, ...], kind: ClaimKind, levels: Sequence[Level], own: Factuality, slots: Slots) -> Claim:
        start, end = place[0].start, place[-1].end
        if slots.people and slots.event is not None:
            self.people[start, end, slots.event.predicate] = slots.people
        return Claim(
            id=f"{self.report.id}:{start}-{end}",
            report_id=self.report.id,
            published=self.report.published,
            kind=kind,
            content=" … ".join(" ".join(s.quote.split()) for s in place),
            lang=self.pack.code,
            spans=place,
            cover=Span.of(self.report.text, start, end) if len(place) > 1 else None,
            attribution=Attribution((self.voice, *kept(levels))),
            factuality=own,
            event=slots.event, place=slots.place, time=slots.time, quantity=slots.quantity,
            scope=slots.scope, marker=slots.marker, notes=(*slots.notes, *deep(levels)),
        )  # fmt: skip

    def _office_given(self, claim: Claim, unit: Unit, analysis: Analysis) -> Iterator[Claim]:
        """The office that somebody has been elected or appointed to, by the same words and with the same chain."""
        if claim.event is None or claim.kind is not ClaimKind.ASSERTED or str(claim.factuality) != "CT+":
            return
        made = office_given(claim.event, analysis.sentence, unit.clause, analysis.names, self.pack)
        if made:
            yield evolve(claim, kind=ClaimKind.IMPLIED, event=made, time=None, quantity=None, marker=None, notes=())

    def _roles(self, analysis: Analysis, governed: Mapping[int, Governed], around: Mapping[int, Claim]) -> Iterator[Claim]:
        """Offices, functions and kin in the report's own voice; who leads whom as the clause around it has it, then and there.

        What did not happen had been led all the same ("a delegation led by Berg did not arrive").
        """
        sentence = analysis.sentence
        for found in role_claims(sentence, self.mentions, self.pack):
            span = Span.of(self.report.text, sentence.tokens[found.first].start, sentence.tokens[found.last - 1].end)
            levels: tuple[Level, ...] = ()
            own, slots = Factuality(Certainty.CERTAIN), Slots(found.event)
            clause = next((c for c in analysis.clauses if found.first in c.tokens), None)
            if found.event.predicate == "lead" and clause:
                levels = governed[clause.index].levels
                if (told := around.get(clause.index)) and told.factuality.polarity is not Polarity.NEGATIVE:
                    own = told.factuality
                    slots = evolve(slots, time=told.time, place=told.place) if told.kind is ClaimKind.ASSERTED else slots
            yield self._made((span,), ClaimKind(found.kind), levels, own, slots)

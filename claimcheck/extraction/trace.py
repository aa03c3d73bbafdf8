"""How a claim came about: its report is read again, and what the steps found is kept beside each claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from claimcheck.extraction import factuality
from claimcheck.extraction.attribution import Analysis, Governed
from claimcheck.extraction.claims import _Reading
from claimcheck.extraction.language import parts_of
from claimcheck.extraction.numbering import numbered
from claimcheck.extraction.slots import Hits
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.values import Factuality


@frozen(eq=False)
class Trace:
    """What a claim was read from: its sentence; its clause, the chain and the reading of that, where a clause is the claim."""

    pack: LanguagePack
    analysis: Analysis
    hits: Hits
    unit: Unit | None = None
    chain: Governed | None = None
    reading: factuality.Reading | None = None


class _Traced(_Reading):
    """A reading that keeps what it read each claim from."""

    def __init__(self, report: Report, pack: LanguagePack, within: Sequence[range] | None = None) -> None:
        super().__init__(report, pack, within)
        self.units_of: dict[tuple[object, ...], tuple[Unit, Governed]] = {}
        self.sentences_of: dict[tuple[object, ...], tuple[Analysis, Hits]] = {}

    def _of_sentence(self, analysis: Analysis, hits: Hits) -> Iterator[Claim]:
        for claim in super()._of_sentence(analysis, hits):
            self.sentences_of[key(claim)] = (analysis, hits)
            yield claim

    def _claim(
        self,
        unit: Unit,
        analysis: Analysis,
        governed: Mapping[int, Governed],
        hits: Hits,
        values: dict[int, Factuality],
    ) -> Claim | None:
        made = super()._claim(unit, analysis, governed, hits, values)
        if made is not None:
            self.units_of[key(made)] = (unit, governed[unit.clause.index])
        return made

    def trace(self, claim: Claim) -> Trace:
        """What the claim was read from."""
        analysis, hits = self.sentences_of[key(claim)]
        unit, chain = self.units_of.get(key(claim), (None, None))
        reading = factuality.read(analysis.sentence, unit.clause, self.pack, unit.inner) if unit else None
        return Trace(self.pack, analysis, hits, unit, chain, reading)


def key(claim: Claim) -> tuple[object, ...]:
    """Where a claim stands and of which kind it is: what stays the same while its values are worked out."""
    return (claim.spans, claim.kind)


def traced(report: Report, packs: Iterable[LanguagePack] = (), tagger: str | None = None) -> Mapping[str, tuple[Claim, Trace]]:
    """The claims of a report by their ids, each with what it was read from."""
    readings = [_Traced(report, *part) for part in parts_of(report, packs, tagger)]
    found = numbered([claim for reading in readings for claim in reading.claims()])
    return {c.id: (c, next(r for r in readings if r.pack.code == c.lang).trace(c)) for c in found}


def traced_claim(claim: Claim, report: Report, packs: Iterable[LanguagePack] = (), tagger: str | None = None) -> Trace | None:
    """What a claim was read from; None where the report's own words do not give this claim."""
    found, trace = traced(report, packs, tagger).get(claim.id, (None, None))
    return trace if found is not None and key(found) == key(claim) else None

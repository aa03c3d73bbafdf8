"""Reports and claims of invented outlets, in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimcheck.issues import count
from claimcheck.records.claim import Claim
from claimcheck.records.issue import OriginCount
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Role
from claimcheck.sources.origins import provenance
from claimcheck.sources.registry import Registry
from claimcheck.sources.tables import default_registry, parse

TABLE = """id\tkind\tname\taliases\taffiliation\tcountry\towner\trivals
kurier-nord\toutlet\tKurier Nord\t\t\tGermany\tHaus Nord\t
abend-nord\toutlet\tAbend Nord\t\t\tGermany\tHaus Nord\t
capital-post\toutlet\tCapital Post\tCP\t\tUnited States\t\t
harbour-times\toutlet\tHarbour Times\t\t\tUnited Kingdom\t\t
depesche\tnews_agency\tDepesche\tdpx\t\tGermany\t\t
northland\tgovernment\tNorthland\tNordheim\t\tNorthland\t\tsouthland
southland\tgovernment\tSouthland\t\t\tSouthland\t\t
northland-ministry\tgovernment\tNorthland Harbour Ministry\tHafenministerium von Nordland\tnorthland\t\t\t
"""
REGISTRY: Registry = default_registry().overridden(parse(TABLE))
DAY = date(2026, 3, 4)
BRIDGE = "the old bridge will be closed on Monday"


def report(id: str, outlet: str | None, text: str = "", *, derived_from: Iterable[str] = (), day: int = 4) -> Report:
    return Report(id=id, text=text or f"A text of its own, {id}.", outlet=outlet, published=date(2026, 3, day),
                  derived_from=tuple(derived_from))  # fmt: skip


def source(words: str) -> Source:
    """`@Outlet`, `"descriptor"`, `§Ministry`, `#Document`, `Name` or `Name, descriptor`; `?` is unattributed."""
    name, _, descriptor = words.strip('@§#"').partition(", ")
    if words == "?":
        return Source(id="?", kind="unattributed")
    if words.startswith('"'):
        return Source(id=words, kind="anonymous_individual", descriptor=words.strip('"'))
    kind = {"@": "outlet", "§": "government", "#": "document"}.get(words[0], "person")
    return Source(id=words, kind=kind, name=name or None, descriptor=descriptor or None)


def claim(
    id: str, *chain: str, content: str = BRIDGE, stance: str = "says", kind: str = "asserted", factuality: str = "CT+",
    about: str = "", outlet: str | None = None, published: date | None = DAY,
) -> Claim:  # fmt: skip
    """A claim `report:n` whose chain goes inwards; `about` fills the agent of the event `close`."""
    voice = Source(id="author", kind="author", affiliation=outlet)
    levels = [Level(voice), *(Level(source(w), stance if w == chain[-1] else "reports") for w in chain)]
    event = Event("close", {"agent": Role((about,))}) if about else None
    return Claim(id=id, report_id=id.split(":")[0], content=content, attribution=Attribution(tuple(levels)), kind=kind,
                 factuality=Factuality.parse(factuality), event=event, published=published)  # fmt: skip


def counted(reports: Iterable[Report], claims: Iterable[Claim], registry: Registry = REGISTRY) -> OriginCount:
    """The origins of all claims taken as one position."""
    given = tuple(claims)
    traced = {p.claim_id: p for p in provenance(reports, given, registry)}
    return count((c, traced[c.id]) for c in given)

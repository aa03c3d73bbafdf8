"""The rules O1 to O10 of counting origins, each as a table of small cases."""

from __future__ import annotations

import pytest
from origin_cases import BRIDGE, REGISTRY, claim, counted, report

from claimcheck.errors import AttributionError
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Link
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.sources.origins import provenance

KURIER, ABEND = report("k", "Kurier Nord"), report("a", "Abend Nord")
CAPITAL, HARBOUR = report("c", "Capital Post"), report("h", "Harbour Times")
ALL = (KURIER, ABEND, CAPITAL, HARBOUR)
AIDES = '"people familiar with the plans"'


def traced(*claims: Claim, reports: tuple[Report, ...] = ALL) -> dict[str, Provenance]:
    return {p.claim_id: p for p in provenance(reports, claims, REGISTRY)}


O1 = [
    pytest.param([("k:1", "@Harbour Post", AIDES), ("a:1", "@Harbour Post", AIDES)], 1, 1, id="two outlets cite one"),
    pytest.param([("k:1", "@Harbour Post", AIDES), ("a:1", "@Harbour Post")], 1, 1, id="one of them without its source"),
    pytest.param([("k:1", "@Abend Nord", "@Harbour Post", AIDES), ("c:1", "@Harbour Post", '"sources"')], 1, 1, id="through two"),
    pytest.param([("k:1", "@Capital Post"), ("c:1", AIDES)], 1, 1, id="the cited report is loaded"),
    pytest.param([("k:1", "@Capital Post"), ("c:1", "Ann Vale")], 1, 1, id="its named source is the origin"),
    pytest.param([("k:1", "@Capital Post", AIDES), ("c:1", '"two people briefed on it"')], 1, 1, id="described otherwise"),
    pytest.param(
        [("k:1", "Ann Vale"), ("a:1", "@Capital Post", "Ann Vale"), ("c:1", "Vale"), ("c:2", "Ann Vale")], 1, 1, id="named"
    ),
]
O2 = [
    pytest.param([("k:1", AIDES), ("c:1", AIDES)], 1, 2, id="two outlets, sources of their own"),
    pytest.param([("k:1", AIDES), ("c:1", AIDES), ("h:1", '"sources"')], 1, 3, id="three"),
    pytest.param([("k:1", '"a European official"'), ("c:1", '"a U.S. official"')], 1, 2, id="wording alone"),
    pytest.param([("k:1",), ("c:1",)], 1, 2, id="two own voices"),
    pytest.param([("k:1", "?"), ("c:1", "#, a paper"), ("h:1", "Ann Vale")], 2, 3, id="nobody in particular"),
]
O3 = [
    pytest.param([("k:1", '"two people"'), ("k:2", '"sources"')], 1, 1, id="one report, one path"),
    pytest.param([("k:1", '"a European official"'), ("k:2", '"a U.S. official"')], 1, 2, id="shown to differ"),
    pytest.param([("k:1", '"a European official"'), ("k:2", '"ein deutscher Beamter"')], 1, 1, id="not shown to differ"),
    pytest.param([("k:1", AIDES), ("k:2",)], 1, 1, id="its own voice beside its source"),
    pytest.param([("k:1", "Ann Vale"), ("k:2",)], 1, 1, id="its own voice beside a name"),
]
O4 = [
    pytest.param([("k:1", "Ann Vale, Northland Harbour Ministry spokeswoman"), ("c:1", "§Northland")], 1, 1, id="one government"),
    pytest.param([("k:1", "§Moskau"), ("c:1", "§Kremlin"), ("h:1", "Ann Vale, Kremlsprecherin")], 1, 1, id="metonyms"),
    pytest.param([("k:1", "§Northland"), ("c:1", "§Southland")], 2, 2, id="two governments"),
    pytest.param([("k:1", "§Washington"), ("c:1", '"a U.S. official"')], 1, 2, id="an official of the same government, perhaps"),
    pytest.param([("k:1", "§Washington"), ("c:1", '"a Russian official"')], 2, 2, id="an official of another one"),
    pytest.param([("k:1", '"a Kremlin spokesman"'), ("c:1", "§Moskau")], 1, 1, id="an unnamed spokesman is the body's voice"),
    pytest.param([("k:1", '"a former Kremlin spokesman"'), ("c:1", "§Moskau")], 2, 2, id="a former one is not"),
    pytest.param([("k:1", '"ein Polizeisprecher"'), ("c:1", '"a police spokeswoman"')], 1, 1, id="the police in two languages"),
    pytest.param(
        [("k:1", '"die Polizei"'), ("c:1", '"police"'), ("h:1", "§Polizei")], 1, 1, id="the police, not called by a name"
    ),
    pytest.param([("k:1", '"Polizei"'), ("c:1", '"a police officer"')], 1, 2, id="an officer may belong to the police"),
    pytest.param([("k:1", "§Kreml"), ("c:1", '"a Kremlin official"')], 1, 2, id="an official of the body itself"),
    pytest.param([("k:1", '"police sources"'), ("c:1", '"Polizeikreise"')], 1, 2, id="nor are police sources"),
    pytest.param([("k:1", "§Polizei"), ("c:1", "§the police")], 1, 1, id="the police itself"),
    pytest.param([("k:1", "§Polizei Hafenstadt"), ("c:1", "§Hafenstadt police")], 1, 1, id="the police of one town"),
    pytest.param([("k:1", "§Polizei Hafenstadt"), ("c:1", "§Polizei Bergdorf")], 2, 2, id="the police of two towns"),
    pytest.param([("k:1", "§Polizei"), ("c:1", "§Feuerwehr")], 2, 2, id="two services"),
    pytest.param([("k:1", "§Polizei und Feuerwehr")], 1, 1, id="two services in one breath"),
    pytest.param([("k:1", '"a spokesman"'), ("c:1", '"ein Sprecher"')], 1, 2, id="whose spokesman is not said"),
    pytest.param([("k:1", "Kirill Dmitrijew"), ("c:1", "Kirill Dmitriyev")], 1, 1, id="two spellings"),
]
O8 = [
    pytest.param([("k:1", "@Harbour Post", AIDES), ("c:1", "Ann Vale")], 2, 2, id="a later word on the record"),
    pytest.param([("k:1", "@Harbour Post", AIDES), ("c:1", "Ann Vale", "@Harbour Post")], 1, 1, id="no knowledge of their own"),
    pytest.param([("k:1",), ("c:1", "Ann Vale")], 1, 2, id="an own voice may rest on the name"),
]


@pytest.mark.parametrize(("chains", "low", "high"), [*O1, *O2, *O3, *O4, *O8])
def test_counts(chains: list[tuple[str, ...]], low: int, high: int) -> None:
    origins = counted(ALL, [claim(*c) for c in chains])
    assert (origins.low, origins.high) == (low, high), [r.text() for r in origins.reasons]
    assert all(r.text("de") != r.id for r in origins.reasons)


ONE_PATH = [
    pytest.param([("k:1", "@Capital Post", AIDES), ("k:2", "@Capital Post")], 1, id="an outlet's words beside its sources"),
    pytest.param([("k:1", "@Capital Post", '"a U.S. official"'), ("k:2", "@Capital Post")], 2, id="a source told apart"),
    pytest.param([("k:1", "@Capital Post", AIDES), ("k:2", "@Harbour Times")], 2, id="another outlet"),
    pytest.param([("k:1", "@Capital Post", AIDES), ("a:2", "@Capital Post")], 2, id="in another report"),
    pytest.param([("k:1", AIDES), ("k:2",)], 2, id="the report's own voice"),
]


@pytest.mark.parametrize(("chains", "origins"), ONE_PATH)
def test_an_outlet_and_its_sources_are_one_path_within_a_report(chains: list[tuple[str, ...]], origins: int) -> None:
    found = traced(*(claim(*c, content=f"{c[0]} has a content of its own") for c in chains))
    assert len({p.origin for p in found.values()}) == origins


def test_ten_reports_that_pass_one_source_on_are_one_origin() -> None:
    reports = [report(f"r{n}", f"Paper {n}") for n in range(10)]
    origins = counted(reports, [claim(f"r{n}:1", "@Harbour Post", AIDES) for n in range(10)])
    assert (origins.low, origins.high) == (1, 1)
    assert "origin.echo" in [r.id for r in origins.reasons]


@pytest.mark.parametrize("other", [
    pytest.param(report("a", "Abend Nord", derived_from=["k"]), id="declared copy"),
    pytest.param(report("a", "Abend Nord", "Ein anderer Text.", derived_from=["wire"]), id="another text of one wire"),
])  # fmt: skip
@pytest.mark.parametrize("chain", [(), (AIDES,), ("§Northland",), ("@Harbour Post", AIDES)])
def test_a_copy_is_no_origin(other: Report, chain: tuple[str, ...]) -> None:
    reports = (report("k", "Kurier Nord", derived_from=["wire"] if "wire" in other.derived_from else []), other)
    origins = counted(reports, (claim("k:1", *chain), claim("a:1", *chain)))
    assert (origins.low, origins.high) == (1, 1)
    assert "origin.copies" in [r.id for r in origins.reasons]


def test_an_agency_credit_makes_the_agency_the_voice() -> None:
    reports = (report("k", "Kurier Nord", "Die Brücke ist zu. (dpx)"), report("h", "Harbour Times", "DOCKS (Depesche) - Shut."))
    origins = counted(reports, (claim("k:1"), claim("h:1", AIDES)))
    assert (origins.low, origins.high) == (1, 1)


def test_circular_citation_is_one_origin_with_a_flag() -> None:
    claims = (claim("k:1", "@Capital Post"), claim("c:1", "@Kurier Nord"), claim("h:1", "@Capital Post"))
    origins = counted(ALL, claims)
    assert (origins.low, origins.high) == (1, 1)
    assert all(p.circular for p in traced(*claims).values())
    assert next(r.id for r in origins.reasons) == "origin.circular"


def test_a_chain_back_to_its_own_outlet_is_circular() -> None:
    assert traced(claim("k:1", "@Capital Post", "@Kurier Nord"))["k:1"].circular


def test_a_circle_beside_a_source_of_its_own_is_followed_to_that_source() -> None:
    claims = (claim("k:1", "@Capital Post"), claim("c:1", "@Kurier Nord"), claim("c:2", "Ann Vale"))
    found = traced(*claims)
    assert {p.origin for p in found.values()} == {"name:an vale"}
    assert not any(p.circular for p in found.values())


@pytest.mark.parametrize(("chain", "stance", "about", "interested"), [
    (("§Northland",), "denies", "Northland", True), (("§Northland",), "rejects", "Nordheim", True),
    (("§Northland",), "says", "Northland", False), (("§Northland",), "denies", "Southland", False),
    (("Ann Vale",), "disputes", "Ann Vale", True), (('"a U.S. official"',), "denies", "United States", True),
    (("§Northland",), "denies", "", False),
])  # fmt: skip
def test_a_denial_by_those_concerned_is_marked(chain: tuple[str, ...], stance: str, about: str, interested: bool) -> None:
    denial = claim("k:1", *chain, stance=stance, about=about, factuality="CT-")
    assert traced(denial)["k:1"].interested is interested
    assert ("origin.interested" in [r.id for r in counted(ALL, [denial]).reasons]) is interested


def test_opposed_parties_are_marked() -> None:
    north, south = traced(claim("k:1", "§Northland"), claim("c:1", "§Southland")).values()
    assert north.opposes(south)
    assert south.opposes(north)
    assert not north.opposes(north)
    assert "origin.rivals" in [r.id for r in counted(ALL, [claim("k:1", "§Northland"), claim("c:1", "§Southland")]).reasons]


def test_one_owner_is_said_beside_the_count() -> None:
    assert "origin.one_owner" in [r.id for r in counted(ALL, [claim("k:1"), claim("a:1")]).reasons]
    assert "origin.one_owner" not in [r.id for r in counted(ALL, [claim("k:1"), claim("c:1", "@Kurier Nord")]).reasons]


def test_citations_are_followed_only_to_the_same_matter() -> None:
    other = claim("c:1", "Ann Vale", content="ferry traffic resumed yesterday afternoon")
    assert traced(claim("k:1", "@Capital Post"), other)["k:1"].origin == "capital-post"


@pytest.mark.parametrize("other", [
    pytest.param(claim("c:1", "Ann Vale", factuality="CT-"), id="the opposite"),
    pytest.param(claim("c:1", "Ann Vale", kind="attribution"), id="the act of speaking"),
])  # fmt: skip
def test_what_is_passed_on_is_a_claim_of_one_polarity(other: Claim) -> None:
    assert traced(claim("k:1", "@Capital Post"), other)["k:1"].origin == "capital-post"


def test_an_unnamed_source_is_not_followed_to_a_named_one() -> None:
    found = traced(claim("k:1", "@Capital Post", AIDES), claim("c:1", "Ann Vale"))
    assert found["k:1"].origin == "capital-post/unnamed"


def test_an_event_is_followed_across_languages() -> None:
    claims = (
        claim("k:1", "@Capital Post", content="Nordheim sperrt sie", about="Northland"),
        claim("c:1", "Ann Vale", about="Northland"),
    )
    assert traced(*claims)["k:1"].origin == "name:an vale"


def test_links_between_reports() -> None:
    copies = (KURIER, report("a", "Abend Nord", derived_from=["k"]), CAPITAL)
    found = traced(claim("k:1", "@Capital Post"), claim("a:1"), claim("c:1", "Ann Vale"), reports=copies)
    assert found["k:1"].link(found["c:1"]) is Link.A_CITES_B
    assert found["c:1"].link(found["k:1"]) is Link.B_CITES_A
    assert found["k:1"].link(found["a:1"]) is Link.COPY


def test_claims_without_reports_are_traced_by_their_chain() -> None:
    found = traced(claim("x:1", outlet="Capital Post"), claim("y:1", outlet="Own Sheet"), claim("z:1"), reports=())
    assert [p.outlet for p in found.values()] == ["capital-post", "Own Sheet", "z"]
    assert found["z:1"].name == "z"


def test_a_report_whose_outlet_is_not_known_stands_for_itself() -> None:
    assert traced(claim("n:1"), reports=(report("n", None),))["n:1"].outlet == "n"
    assert traced(claim("n:1"), reports=(report("n", "Far Paper"),))["n:1"].label == "Far Paper"


def test_a_source_described_but_not_named_is_known_by_its_body() -> None:
    assert traced(claim("k:1", "§, Northland Harbour Ministry spokeswoman"))["k:1"].origin == "northland-ministry"


def test_a_ring_of_declared_derivations_is_refused_with_its_path() -> None:
    ring = (report("k", "Kurier Nord", derived_from=["a"]), report("a", "Abend Nord", derived_from=["k"]))
    with pytest.raises(AttributionError, match="k -> a -> k"):
        provenance(ring, ())


def test_a_proposed_copy_gives_way_to_what_is_declared() -> None:
    text = " ".join(f"{BRIDGE} {n}" for n in range(20))
    early = Report(id="k", text=text, outlet="Kurier Nord", published=KURIER.published, derived_from=("a",))
    late = report("a", "Abend Nord", text, day=9)
    found = {p.claim_id: p for p in provenance((early, late), (claim("k:1"), claim("a:1")), REGISTRY)}
    assert {p.family for p in found.values()} == {"a"}
    assert {p.origin for p in found.values()} == {"abend-nord"}


def test_a_copy_printed_by_the_outlet_that_its_text_cites_is_still_a_copy() -> None:
    reports = (ABEND, report("k", "Kurier Nord", derived_from=["a"]))
    origins = counted(reports, (claim("a:1", "@Kurier Nord", AIDES), claim("k:1", "@Kurier Nord", AIDES)))
    assert (origins.low, origins.high) == (1, 1)

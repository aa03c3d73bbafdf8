"""One report that re-reports two outlets: its origins are those behind the outlets, each outlet's own one path."""

from __future__ import annotations

from functools import cache

from expectations import FIXTURES

import claimcheck as cc

REPORT = FIXTURES / "miami-talks" / "reports" / "gespraeche-in-miami.txt"
FIVE = {
    "politico/unnamed": "sources of Politico, with what the report gives as Politico's own words",
    "axios/unnamed": "sources of Axios",
    "united-states": "the government of the United States, by its announcement",
    "gespraeche-in-miami/unnamed/Europe": "one European official, not named",
    "gespraeche-in-miami": "the report's own voice",
}


@cache
def checked() -> cc.ConflictReport:
    return cc.check(cc.read_reports(REPORT))


def test_five_origins_and_no_more() -> None:
    assert {p.origin for p in checked().provenance} == set(FIVE)


def test_what_politico_says_and_what_its_sources_say_is_one_path() -> None:
    result = checked()
    alone = next(c for c in result.claims if "in keinem direkten Zusammenhang" in c.content)
    cited = next(p for p in result.provenance if p.claim_id == alone.id)
    assert (cited.origin, cited.own_voice, cited.via) == ("politico/unnamed", True, ("politico",))

from __future__ import annotations

import pytest
from origin_cases import REGISTRY, claim, source

from claimcheck.records.source import Source
from claimcheck.sources.canonical import authority, canonical, government, is_medium, learned, nation, surnames


@pytest.mark.parametrize(("a", "b"), [
    ("Kirill Dmitrijew", "Kirill Dmitriyev"), ("Rustem Umjerow", "Rustem Umerov"), ("@Capital Post", "@CP"),
    ("§Northland", "§Nordheim"),
])  # fmt: skip
def test_one_source_in_two_spellings_is_one(a: str, b: str) -> None:
    assert canonical(source(a), REGISTRY) == canonical(source(b), REGISTRY)


@pytest.mark.parametrize(("a", "b"), [
    ("Steve Vale", "Vale"), ('"a European official"', '"a U.S. official"'), ("Ann Berg", "Anna Berg"),
])  # fmt: skip
def test_likeness_merges_nobody(a: str, b: str) -> None:
    assert canonical(source(a), REGISTRY) != canonical(source(b), REGISTRY)


@pytest.mark.parametrize(("said", "root"), [
    ("Ann Vale, Northland Harbour Ministry spokeswoman", "northland"),
    ("Ann Vale, spokesman for the Kremlin", "russia"),
    ("Ann Vale, Kremlsprecherin", "russia"),
    ("Ann Vale, Sprecherin des Hafenministeriums", "name:an vale"),
    ("Ann Vale, deutscher Außenminister", "germany"),
    ("Ann Vale, a former Russian official", "name:an vale"),
    ("Ann Vale, European diplomat", "name:an vale"),
    ("Ann Vale, a baker", "name:an vale"),
    ("Ann Vale, Polizeisprecherin", "body:police"),
    ("Ann Vale, a police spokeswoman", "body:police"),
    ("Ann Vale, Sprecherin der Staatsanwaltschaft", "body:prosecutors"),
    ("Ann Vale", "name:an vale"),
    ("§Kreml", "russia"),
    ("@Axios, a spokesman for the Kremlin", "axios"),
])  # fmt: skip
def test_who_answers_for_a_source(said: str, root: str) -> None:
    assert authority(source(said), REGISTRY) == root


def test_a_stated_affiliation_counts() -> None:
    ann = Source(id="x", kind="person", name="Ann Vale", affiliation="State Department")
    assert authority(ann, REGISTRY) == "united-states"


def test_aliases_are_looked_up_and_nameless_sources_keep_their_id() -> None:
    fund = Source(id="f", kind="organisation", name="Fund of the Realm", aliases=("RDIF",))
    assert canonical(fund, REGISTRY) == "rdif"
    assert canonical(Source(id="7", kind="anonymous_group", descriptor="aides"), REGISTRY) == "7"
    assert canonical(Source(id="8", kind="person", name="'"), REGISTRY) == "8"


def test_what_a_report_says_of_a_person_holds_for_the_others() -> None:
    said = claim("a:1", "Ann Vale, spokeswoman for the Kremlin")
    bare = claim("b:1", "Ann Vale")
    registry = learned((said, bare), REGISTRY)
    assert authority(source("Ann Vale"), registry) == "russia"


def test_a_person_who_speaks_for_two_bodies_is_learned_for_none() -> None:
    two = (claim("a:1", "Ann Vale, Kremlin spokeswoman"), claim("b:1", "Ann Vale, spokeswoman for Northland"))
    assert authority(source("Ann Vale"), learned(two, REGISTRY)) == "name:an vale"


def test_a_known_person_is_not_learned_anew() -> None:
    registry = learned((claim("a:1", "Ann Vale, Kremlin spokeswoman"),), REGISTRY)
    assert learned((claim("b:1", "Ann Vale, spokeswoman for Northland"),), registry) == registry


@pytest.mark.parametrize(("said", "first"), [
    ('"a U.S. official"', "United States"), ('"ein europäischer Beamter"', "Europe"), ("§Kreml", "Russia"), ("Ann Vale", None),
    ('"a German aide to the French minister"', None),
])  # fmt: skip
def test_the_nation_of_a_source(said: str, first: str | None) -> None:
    assert next(iter(nation(source(said), REGISTRY)), None) == first


def test_a_region_has_no_government() -> None:
    assert government(("Germany", "Europe"), REGISTRY) == "germany"
    assert government(("Europe",), REGISTRY) is None
    assert government((), REGISTRY) is None


def test_an_organisation_that_the_registry_knows_as_an_outlet_is_one() -> None:
    assert is_medium(Source(id="x", kind="organisation", name="Axios"), REGISTRY)
    assert not is_medium(Source(id="x", kind="organisation", name="RDIF"), REGISTRY)
    assert not is_medium(Source(id="x", kind="person", name="Axios"), REGISTRY)


def test_a_surname_is_completed_only_where_one_person_of_the_report_bears_it() -> None:
    full = surnames((claim("a:1", "Ann Vale"), claim("b:1", "Ann Vale"), claim("b:2", "Bob Vale"), claim("c:1", "Vale")))
    assert full == {("a", "vale"): "Ann Vale"}

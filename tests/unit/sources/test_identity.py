from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sources import Identity, Witness, identify
from claimcheck.sources.words import profile

LONG = "we will not open the gate before the last ship has left the harbour"


def witness(descriptor: str, voucher: str = "one", report: str = "r1", id: str = "s", quote: str = "") -> Witness:
    return Witness(descriptor=descriptor, voucher=voucher, report_id=report, source_id=id, quote=quote)


CASES = [
    ("a European official", "a U.S. official", Identity.DIFFERENT, "identity.nation"),
    ("ein europäischer Beamter", "a U.S. official", Identity.DIFFERENT, "identity.nation"),
    ("ein europäischer Beamter", "US-Regierungsvertreter", Identity.DIFFERENT, "identity.nation"),
    ("a Russian diplomat", "ein ukrainischer Diplomat", Identity.DIFFERENT, "identity.nation"),
    ("a German official", "a European official", Identity.CANNOT_BE_SHOWN, "identity.wording"),
    ("a Western diplomat", "ein deutscher Diplomat", Identity.CANNOT_BE_SHOWN, "identity.wording"),
    ("a European official", "ein europäischer Beamter", Identity.CANNOT_BE_SHOWN, "identity.same_nation"),
    ("a police detective", "ein Diplomat", Identity.DIFFERENT, "identity.branch"),
    ("a diplomat", "an official", Identity.CANNOT_BE_SHOWN, "identity.wording"),
    ("people familiar with the matter", "mit der Sache vertraute Personen", Identity.CANNOT_BE_SHOWN, "identity.access"),
    ("sources", "a U.S. official", Identity.CANNOT_BE_SHOWN, "identity.bare"),
    ("eigene Quellen", "sources", Identity.CANNOT_BE_SHOWN, "identity.bare"),
]


@pytest.mark.parametrize(("a", "b", "answer", "reason"), CASES)
def test_identity_across_outlets(a: str, b: str, answer: Identity, reason: str) -> None:
    for one, other in ((a, b), (b, a)):
        verdict = identify(witness(one, "one", "r1"), witness(other, "two", "r2"))
        assert (verdict.identity, verdict.reason.id) == (answer, reason)
        assert verdict.reason.text("de")


def test_the_same_words_verbatim_are_one_speaker() -> None:
    verdict = identify(witness("an aide", "one", "r1", quote=LONG), witness("a source", "two", "r2", quote=LONG))
    assert (verdict.identity, verdict.reason.id) == (Identity.SAME, "identity.same_quote")


@pytest.mark.parametrize("quote", ["too short to tell", LONG.replace("last", "first")])
def test_short_or_other_words_are_not(quote: str) -> None:
    verdict = identify(witness("an aide", quote=quote), witness("an aide", "two", "r2", quote=quote if " to " in quote else LONG))
    assert verdict.identity is Identity.CANNOT_BE_SHOWN


def test_one_mention_in_one_report_is_one_source() -> None:
    assert identify(witness("an aide"), witness("the aide")).identity is Identity.SAME


def test_two_mentions_in_one_outlet_cannot_be_shown() -> None:
    verdict = identify(witness("an aide", id="s1"), witness("an aide", id="s2"))
    assert (verdict.identity, verdict.reason.id) == (Identity.CANNOT_BE_SHOWN, "identity.one_outlet")


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_wording_alone_never_makes_two_outlets_sources_one(a: str, b: str) -> None:
    verdict = identify(witness(a, "one", "r1"), witness(b, "two", "r2"))
    assert verdict.identity is not Identity.SAME


def test_a_descriptor_is_read_in_either_language() -> None:
    assert profile("a senior South Korean general").nation[0] == "South Korea"
    assert profile("hochrangiger US-amerikanischer Diplomat").nation[0] == "United States"
    assert profile("a former Russian diplomat").official is False
    assert profile("zwei mit den Plänen vertraute Personen").access == "familiar"
    assert profile("people briefed by those familiar with it").access is None

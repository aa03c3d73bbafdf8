"""What holds of every origin count, whatever the reports are."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from origin_cases import BRIDGE, REGISTRY, claim, counted, report

from claimcheck.issues import count
from claimcheck.records.claim import Claim
from claimcheck.records.issue import OriginCount
from claimcheck.sources import Copy, CopyBasis
from claimcheck.sources.origins import provenance

OUTLETS = ("Kurier Nord", "Abend Nord", "Capital Post", "Harbour Times", "Depesche", "Far Paper")
ENDS = (
    '"sources"', '"a European official"', '"a U.S. official"', '"ein deutscher Beamter"', "Ann Vale", "Bob Moor",
    "§Northland", "§Southland", "§Washington", "?",
)  # fmt: skip
CONTENTS = (BRIDGE, "other pumps were repaired within several weeks")
chains = st.tuples(
    st.lists(st.sampled_from([f"@{o}" for o in OUTLETS]), max_size=2).map(tuple),
    st.lists(st.sampled_from(ENDS), max_size=1).map(tuple),
).map(lambda parts: (*parts[0], *parts[1]))
cases = st.lists(st.tuples(st.sampled_from(OUTLETS), chains, st.sampled_from(CONTENTS)), min_size=1, max_size=6)
Case = list[tuple[str, tuple[str, ...], str]]
few = settings(max_examples=60, deadline=None)


def world(case: Case) -> tuple[list, list[Claim]]:
    reports = [report(f"r{n}", outlet) for n, (outlet, _, _) in enumerate(case)]
    return reports, [claim(f"r{n}:1", *chain, content=content) for n, (_, chain, content) in enumerate(case)]


def not_above(a: OriginCount, b: OriginCount) -> bool:
    return a.low <= b.low and a.high <= b.high


@few
@given(cases)
def test_low_is_at_least_one_and_never_above_high(case: Case) -> None:
    origins = counted(*world(case))
    assert 1 <= origins.low <= origins.high <= len(case)


@few
@given(cases, st.integers(0, 5), st.sampled_from(OUTLETS))
def test_adding_a_copy_never_raises_the_count(case: Case, which: int, outlet: str) -> None:
    reports, claims = world(case)
    original = claims[which % len(case)]
    copy = report("copy", outlet, derived_from=[original.report_id], day=20)
    more = evolve(original, id="copy:1", report_id="copy")
    assert not_above(counted([*reports, copy], [*claims, more]), counted(reports, claims))


@few
@given(cases, st.integers(0, 5), st.sampled_from(OUTLETS), st.sampled_from([CopyBasis.TRANSLATION, CopyBasis.REWRITE]))
def test_adding_a_translation_or_rewrite_never_raises_the_count(case: Case, which: int, outlet: str, basis: CopyBasis) -> None:
    reports, claims = world(case)
    original = claims[which % len(case)]
    copy = Copy(report_id="copy", of=original.report_id, basis=basis)
    more = evolve(original, id="copy:1", report_id="copy", lang="de", content="in der anderen Sprache")
    given_claims = {c.id: c for c in (*claims, more)}
    found = provenance([*reports, report("copy", outlet, day=20)], given_claims.values(), REGISTRY, copies=[copy])
    assert not_above(count((given_claims[p.claim_id], p) for p in found), counted(reports, claims))


@few
@given(cases, st.data())
def test_merging_two_sources_never_raises_the_count(case: Case, data: st.DataObject) -> None:
    reports, claims = world(case)
    traced = provenance(reports, claims, REGISTRY)
    roots = sorted({p.authority for p in traced if p.certain})
    if roots:
        a, b = data.draw(st.sampled_from(roots)), data.draw(st.sampled_from(roots))
        merged = [evolve(p, authority=b) if p.authority == a else p for p in traced]
        by_id = {c.id: c for c in claims}
        before, after = (count((by_id[p.claim_id], p) for p in given) for given in (traced, merged))
        assert not_above(after, before)


@few
@given(cases, st.data())
def test_merging_two_outlets_never_raises_the_count(case: Case, data: st.DataObject) -> None:
    reports, claims = world(case)
    traced = provenance(reports, claims, REGISTRY)
    vouchers = sorted({v for p in traced for v in p.vouchers})
    if vouchers:
        a, b = data.draw(st.sampled_from(vouchers)), data.draw(st.sampled_from(vouchers))
        merged = [evolve(p, vouchers=tuple(b if v == a else v for v in p.vouchers)) for p in traced]
        by_id = {c.id: c for c in claims}
        before, after = (count((by_id[p.claim_id], p) for p in given) for given in (traced, merged))
        assert not_above(after, before)


@few
@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_reports_and_claims_does_not_matter(case: Case, random: object) -> None:
    reports, claims = world(case)
    again = (list(reversed(reports)), sorted(claims, key=lambda _: random.random()))  # type: ignore[attr-defined]
    assert provenance(*again, REGISTRY) == provenance(reports, claims, REGISTRY)
    assert counted(*again) == counted(reports, claims)


def test_no_claims_have_no_origins() -> None:
    assert counted([], []) == OriginCount(0, 0)

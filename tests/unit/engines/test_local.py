"""The embedded engine: the same findings however pairs are proposed, in one order whatever the input's."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.comparison import Slot
from claimcheck.engines import blocks, compare_pair, find, keys
from claimcheck.engines.local import HANDFUL
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code
from claimcheck.records.finding import UNREMARKABLE, Finding
from claimcheck.rules import default_rules
from claimcheck.strategies import claims, pairs
from claimcheck.testing import provenance
from tests.unit.world import FRI, MON, WORLD, c, d

MEET = {"participant": ("Ada Brandt", "Rex Dale")}
SOME = (
    c("meet", **MEET, event_class="plan", factuality="CT-", published=FRI),
    d("meet", **MEET, event_class="plan", time="2025-12-21", published=FRI),
    c("die", patient="person", quantity="12 person", place="Kyiv, Ukraine, Europe", published=MON),
    d("die", patient="person", quantity="<5 person", place="Kyiv, Ukraine, Europe", published=MON),
    d("die", patient="person", quantity=">=10 person", place="Kyiv, Ukraine, Europe", published=MON, id="quay:more"),
    c("head_of", leader="Ada Brandt", organisation="Harbour Fund"),
    d("head_of", leader="Ada Brandt", organisation="River Bank"),
    c(content="It rained on the old mill near Harbourtown"),
    d(content="Harbourtown: the mill was rained on"),
)


def numbered(found: list[Claim]) -> list[Claim]:
    return [evolve(claim, id=f"{claim.id}#{n}") for n, claim in enumerate(found)]


def _terms(claim: Claim) -> tuple[str, ...]:
    """The words that a text would have for the event of a claim; of every fourth it calls a report false."""
    event = claim.event
    told = (event.predicate, *(v for role in event.roles.values() for v in role.values)) if event else ()
    return (*told, "report", "en:false") if int(claim.id.rpartition("#")[2]) % 4 == 0 else told


def test_one_day_stated_on_one_side_is_known_from_the_other_side() -> None:
    """All claims share one value of a slot: the first states it in one pair, the second in another."""
    group = [
        evolve(c("fall", theme="bridge", factuality=sign, time=time, id=id), report_id=id)
        for id, sign, time in (("r1", "CT-", None), ("r2", "CT+", "2025-12-15"), ("r3", "CT-", None))
    ]
    assert find(group, sql=True)[0] == find(group, sql=False)[0]


groups = st.lists(claims(), max_size=8).map(numbered)


@settings(max_examples=40, deadline=None)
@given(groups)
def test_every_pair_is_what_comparing_it_says(group: list[Claim]) -> None:
    found, blocking = find(group, keep="all", ontology=WORLD)
    single = {f.a.id + f.b.id: f for f in (compare_pair(a, b, ontology=WORLD) for a, b in combinations(group, 2))}
    assert {f.a.id + f.b.id: f for f in found} == single
    assert (blocking.every_pair, blocking.pairs) == (True, len(single))


@settings(max_examples=10, deadline=None)
@given(groups)
def test_sql_proposes_what_the_short_way_proposes(group: list[Claim]) -> None:
    assert find(group, sql=True, ontology=WORLD) == find(group, sql=False, ontology=WORLD)


aimed = st.tuples(groups, st.lists(pairs(), max_size=3)).map(lambda g: numbered([*g[0], *(x for pair in g[1] for x in pair)]))
worded = aimed.map(lambda group: [evolve(x, terms=_terms(x)) if n % 3 else x for n, x in enumerate(group)])
AUTHORITIES = ("office", "ministry", "witness")


@settings(max_examples=40, deadline=None)
@given(aimed | worded, st.data())
def test_columns_find_what_comparing_one_pair_finds(group: list[Claim], data: st.DataObject) -> None:
    known = {x.id: provenance(x, authority=data.draw(st.sampled_from(AUTHORITIES))) for x in group}
    some = {id: p for id, p in known.items() if data.draw(st.booleans())}
    found, _ = find(group, some, keep="all", ontology=WORLD, sql=True, slots=(WORDY,))
    single = (compare_pair(a, b, some, ontology=WORLD, slots=(WORDY,)) for a, b in combinations(group, 2))
    assert {f.a.id + f.b.id: f for f in found} == {f.a.id + f.b.id: f for f in single}


WORDY = Slot(
    name="wordy", value_of=lambda x: len(x.content) % 3 or None, compare=lambda a, b: Code.EQUAL if a == b else Code.DISJOINT
)


@settings(max_examples=60, deadline=None)
@given(groups)
def test_blocking_loses_nothing_notable(group: list[Claim]) -> None:
    every, _ = find(group, keep="all", ontology=WORLD)
    notable, _ = find(group, ontology=WORLD)
    assert notable == tuple(f for f in every if f.relation not in UNREMARKABLE or f.flags)


@settings(max_examples=30, deadline=None)
@given(groups.flatmap(lambda g: st.tuples(st.just(g), st.permutations(g))))
def test_the_order_of_the_input_does_not_matter(both: tuple[list[Claim], list[Claim]]) -> None:
    assert find(both[0], ontology=WORLD) == find(both[1], ontology=WORLD)


def test_the_gravest_come_first() -> None:
    found, blocking = find(reversed(SOME), ontology=WORLD)
    shown = [(str(f.relation), f.strength) for f in found]
    assert shown == [
        ("contradiction", 1.0), ("contradiction", 1.0), ("contradiction", 1.0), ("a_refines_b", None), ("compatible", None),
    ]  # fmt: skip
    assert [f.strength for f in found] == sorted((f.strength for f in found), key=lambda s: (s is None, -(s or 0)))
    assert dict(blocking.by_key)["predicate"] >= 5
    assert blocking.pairs < 9 * 8 // 2


def test_a_handful_needs_no_sql_and_many_give_the_same() -> None:
    many = [evolve(claim, id=f"{claim.id}#{n}", report_id=f"r{n}") for n in range(30) for claim in SOME[:8]]
    assert len(many) > HANDFUL
    short, _ = find(many, sql=False, ontology=WORLD)
    assert find(many, ontology=WORLD)[0] == short
    assert find(many, ontology=WORLD, options=Options(memory_limit="500MB"))[0] == short


def test_a_large_block_is_refined_and_not_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "MAX_BLOCK", 3)
    monkeypatch.setattr(keys, "ROOM", dict.fromkeys(keys.ROOM, 3))
    crowd = [evolve(claim, id=f"{claim.id}#{n}") for n in range(3) for claim in SOME]
    found, blocking = find(crowd, sql=True, ontology=WORLD)
    every = find(crowd, sql=False, ontology=WORLD)[0]
    assert [f for f in every if f.conflict] == [f for f in found if f.conflict]
    assert ("predicate die", 9) in blocking.refined
    assert ("predicate die kyiv", 9) in blocking.refined
    assert blocking.refined_keys[0] < blocking.refined_keys[1]
    monkeypatch.setattr(blocks, "AT_ONCE", 7)
    assert find(crowd, sql=True, ontology=WORLD) == (found, blocking)


def test_a_text_that_stands_in_many_reports_is_a_large_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "MAX_BLOCK", 3)
    group = [evolve(d(content="It rained on the old mill", id=f"r{n}"), report_id=f"r{n}") for n in range(9)]
    found, blocking = find(group, sql=True)
    assert ("text", 9) in blocking.refined
    assert len(found) == 36


def test_claims_without_further_slots_stay_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "MAX_BLOCK", 3)
    bare = [c("meet", id=str(n), report=str(n), factuality="CT-" if n else "CT+", content=f"words {n}") for n in range(5)]
    _, blocking = find(bare, sql=True, ontology=WORLD)
    assert blocking.pairs == 10


def test_a_block_that_nothing_splits_is_gone_through_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("MAX_BLOCK", "WHOLE"):
        monkeypatch.setattr(keys, limit, 3)
    bare = [c("meet", id=str(n), report=str(n), factuality="CT-" if n else "CT+", content=f"words {n}") for n in range(6)]
    _, blocking = find(bare, sql=True, ontology=WORLD)
    assert blocking.windowed
    assert blocking.pairs == 3 + 3 + 3 + 2 + 1


def test_beyond_the_limit_only_candidates_are_compared() -> None:
    found, blocking = find(SOME, keep="all", options=Options(all_pairs=3), ontology=WORLD)
    assert not blocking.every_pair
    assert {f.relation for f in found} & UNREMARKABLE
    assert len(found) == blocking.pairs < 36


def test_provenance_and_rules_are_used() -> None:
    a, b = (evolve(x, published=day) for x, day in zip(SOME[:2], (MON, FRI), strict=True))
    known = {x.id: provenance(x, authority="office") for x in (a, b)}
    assert [f.relation for f in find((a, b), known, ontology=WORLD)[0]] == ["supersession"]
    assert [f.relation for f in find((a, b), ontology=WORLD)[0]] == ["contradiction"]
    assert find((a, b), rules=default_rules().remove("R9"), ontology=WORLD)[0] == ()


def test_one_claim_or_none() -> None:
    assert find(()) == ((), keys.Blocking())
    assert find(SOME[:1], keep="all")[0] == ()


WHY = [
    (SOME[2], SOME[3], "Both cannot hold: 12 person against <5 person.", "Beides kann nicht gelten: 12 person gegen <5 person."),
    (
        SOME[5],
        SOME[6],
        "The same person is said to head Harbour Fund and River Bank: both may hold, or one name is a slip.",
        None,
    ),
    (
        SOME[0],
        d("meet", **MEET, stance="did_not_respond", source="Ada Brandt", content="nothing"),
        'One side does not comment: "nothing" (did_not_respond); "meet Ada',
        None,
    ),
    (
        c("meet", **MEET, time="2025-12-01"),
        d("meet", **MEET, time="2025-12-09"),
        "They speak of different times: 2025-12-01 and 2025-12-09.",
        None,
    ),
    (c("die", quantity="1 dead"), d("die", quantity="2 hurt"), "They count different things: 1 dead and 2 hurt.", None),
    (c("meet", **MEET), c("meet", **MEET, outlet="X"), "Both say the same: ", "Beide sagen dasselbe: "),
    (c("meet", **MEET), d("meet", **MEET), "Both say the same in other words: ", None),
    (c("meet", **MEET), d("meet", **MEET, factuality="PS+", content="maybe"), "They are not equally sure", None),
    (
        c("meet", **MEET, place="Kyiv, Ukraine"),
        d("meet", **MEET),
        'The first is more exact: Kyiv, Ukraine where the second has "in',
        None,
    ),
    (c("meet", **MEET, event_class="plan"), d("meet", **MEET), "A plan and an event: ", None),
    (c("meet", **MEET), d(content="x" * 200), "They have nothing in common: ", None),
    (SOME[0], SOME[1], "One says that it is so, the other that it is not: ", None),
]


@pytest.mark.parametrize(("a", "b", "english", "german"), WHY, ids=[w[2][:25] for w in WHY])
def test_why(a: Claim, b: Claim, english: str, german: str | None) -> None:
    finding: Finding = compare_pair(a, b, ontology=WORLD)
    assert finding.why.startswith(english)
    assert finding.why_in("de").startswith(german or "")
    assert finding.why_in("de") != finding.why
    assert "{" not in finding.why + finding.why_in("de")


def test_every_sentence_stands_in_both_languages() -> None:
    from claimcheck.messages import table

    assert {k for k in table("en") if k.startswith("why.")} == {k for k in table("de") if k.startswith("why.")}


def test_importing_the_engine_loads_no_engine() -> None:
    code = "import sys, claimcheck.engines; print([m for m in ('duckdb', 'numpy', 'pandas') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@settings(deadline=None, max_examples=30)
@given(groups, st.data())
def test_findings_that_touch_some_claims_are_those_of_all_that_do(group: list[Claim], data: st.DataObject) -> None:
    ids = set(data.draw(st.lists(st.sampled_from([c.id for c in group]), max_size=3))) if group else set()
    whole = find(group, keep="all")[0]
    assert find(group, keep="all", touching=ids)[0] == tuple(f for f in whole if f.a.id in ids or f.b.id in ids)


@pytest.mark.parametrize("sql", [True, False])
def test_what_touches_one_claim_comes_by_either_way(sql: bool) -> None:
    ids = {SOME[2].id}
    wanted = tuple(f for f in find(SOME)[0] if f.a.id in ids or f.b.id in ids)
    assert find(SOME, sql=sql, touching=ids)[0] == wanted != ()

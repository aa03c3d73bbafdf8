"""Two claims as one comparison: facts, exclusions, a slot of one's own."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.comparison import Slot, compare_claims
from claimcheck.comparison.compare import publication_order
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code, Comparison, Link, Order, Phase
from claimcheck.records.values import Basis, Period, Role
from claimcheck.testing import provenance
from tests.unit.world import FRI, LATER, MON, TUE, WORLD, c, d

BOTH = ("Ada Brandt", "Rex Dale")
MEET = {"participant": BOTH}
TREATY = {"agent": BOTH, "theme": "treaty"}


def compared(a: Claim, b: Claim, **more: object) -> Comparison:
    return compare_claims(a, b, ontology=WORLD, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "order"),
    [
        (MON, FRI, "a_first"), (FRI, MON, "b_first"), (MON, MON, "same"), (MON, None, "unknown"), ((MON, FRI), TUE, "unknown"),
        ((MON, TUE), FRI, "a_first"), ((MON, TUE), (TUE, FRI), "unknown"), ((MON, TUE), (MON, TUE), "same"),
    ],
)  # fmt: skip
def test_order(a: object, b: object, order: str) -> None:
    assert publication_order(c(content="x", published=a), d(content="y", published=b)) == order


def test_one_report_has_one_time() -> None:
    assert publication_order(c(content="x", published=MON), c(content="y", published=FRI)) is Order.SAME


def test_what_only_matters_over_time_is_left_out_where_time_is_not_known() -> None:
    a, b = c("meet", **MEET, marker="now", time="2025-12-01"), d("meet", **MEET)
    assert (compared(a, b).a.marker, compared(a, b).a.phase) == (False, Phase.PAST)
    later = d("meet", **MEET, published=LATER)
    assert (compared(a, later).a.marker, compared(a, later).a.phase) == (True, Phase.PAST)


@pytest.mark.parametrize(
    ("fields", "phase"),
    [
        ({"time": "2025-12-17"}, "past"), ({"time": "2025-12-18"}, "past"), ({"time": "2025-12-18/2025-12-20"}, "ahead"),
        ({"time": "2025-12-01/.."}, "ahead"), ({"time": "?lately"}, "unknown"), ({}, "unknown"),
        ({"event_class": "plan"}, "ahead"), ({"time": "2025-12-18", "factuality": "PR+", "published": (MON, FRI)}, "ahead"),
        ({"time": "2025-12-18", "published": (MON, FRI)}, "unknown"), ({"time": "2025-12-20", "published": None}, "unknown"),
    ],
)  # fmt: skip
def test_phase(fields: dict[str, object], phase: str) -> None:
    from claimcheck.comparison import profile

    assert profile(c("meet", **MEET, **fields), None, WORLD).side.phase == phase


DAY3, DAY9 = {"time": "2025-12-03"}, {"time": "2025-12-09"}
THIS_WEEK = {"time": Period(date(2025, 12, 3), date(2025, 12, 3), Basis.RELATIVE, "on Wednesday")}
DEAD, PEARS = {"patient": "person", "place": "Kyiv, Ukraine"}, {"theme": "pear", "time": "2025-12-03"}
ADA_HEADS, REX_HEADS = {"leader": "Ada Brandt", "organisation": "Fund"}, {"leader": "Rex Dale", "organisation": "Fund"}


@pytest.mark.parametrize(
    ("a", "b", "exclusive"),
    [
        (c("sign", **TREATY, **DAY3), d("sign", **TREATY, **DAY9), ("time",)),
        (c("sign", **TREATY, **DAY3), d("sign", **TREATY, time="2025-12-04"), ()),
        (c("sign", **TREATY, **DAY3), d("sign", **TREATY, time="2024-12-03"), ()),
        (c("sign", **TREATY, **THIS_WEEK), d("sign", **TREATY, **DAY9), ("time",)),
        (c("sign", **TREATY, **THIS_WEEK), d("sign", **TREATY, **DAY9, published=LATER), ()),
        (c("sign", **TREATY, **THIS_WEEK, published=None), d("sign", **TREATY, **DAY9, published=None), ()),
        (c("sign", theme="treaty", **DAY3), d("sign", theme="treaty", **DAY9), ()),
        (c("sign", **TREATY, **DAY3, place="Kyiv, Ukraine"), d("sign", **TREATY, **DAY9, place="?Mill"), ()),
        (c("meet", **MEET, **DAY3), d("meet", **MEET, **DAY9), ()),
        (c("head_of", **ADA_HEADS), d("head_of", **REX_HEADS), ("leader",)),
        (c("head_of", leader="Ada Brandt"), d("head_of", leader="Rex Dale"), ()),
        (c("die", patient="person", quantity="1 dead"), d("die", patient="person", quantity="2 hurt"), ()),
        (c("die", **DEAD, quantity="1 dead"), d("die", **DEAD, quantity="2 dead"), ("quantity",)),
        (c("die", **DEAD, quantity=1), d("die", **DEAD, quantity="2 dead"), ()),
        (c("die", patient="person", quantity="1 dead"), d("die", patient="person", quantity="2 dead"), ()),
        (c("buy", recipient="Ada", **PEARS, quantity="2 pear"), d("buy", **PEARS, quantity="9 pear"), ()),
        (c("buy", **PEARS, quantity="9 pear"), d("buy", recipient="Ada", **PEARS, quantity="2 pear"), ()),
        (c("buy", recipient="Ada", **PEARS, quantity="9 pear"), d("buy", **PEARS, quantity="2 pear"), ("quantity",)),
        (
            c("earn", agent="board", theme="seat", quantity="9 seat"),
            d("earn", agent="board", theme="seat", quantity="8 seat"),
            ("quantity",),
        ),
        (c("holds_office", holder="Ada Brandt", office="minister"), d("holds_office", holder="Rex Dale", office="minister"), ()),
        (
            c("holds_office", holder="Ada Brandt", office="mayor of Holm"),
            d("holds_office", holder="Rex Dale", office="mayor of Holm"),
            ("holder",),
        ),
        (
            c("holds_office", holder="Ada Brandt", office="mayor", place="Kyiv"),
            d("holds_office", holder="Rex Dale", office="mayor", place="Kyiv"),
            ("holder",),
        ),
        (c("perish", patient="Ada Brandt", **DAY3), d("perish", patient="Ada Brandt", time="2020-12-03"), ("time",)),
        (c("perish", patient="person", **DAY3), d("perish", patient="person", **DAY9), ()),
        (
            c("perish", patient="Ada Brandt", place="Kyiv, Ukraine", **DAY3),
            d("perish", patient="Ada Brandt", place="Lviv, Ukraine", **DAY3),
            ("place",),
        ),
        (
            c("sign", theme="stolen treaty", place="Kyiv, Ukraine", **DAY3),
            d("sign", theme="stolen treaty", place="Lviv, Ukraine", **DAY3),
            ("place",),
        ),
        (
            c("sell", agent="Ada", recipient="Rex", theme="ship"),
            d("sell", agent="Rex", recipient="Ada", theme="ship"),
            ("agent", "recipient"),
        ),
        (c("sell", agent="Ada", recipient="Rex", theme="ship"), d("sell", agent="Rex", recipient="Ada", theme="crane"), ()),
        (c("accept", theme="plan"), d("reject", theme="plan"), ()),
        (c("accept", agent="Ada Brandt"), d("reject", agent="Ada Brandt"), ("predicate",)),
        (c("accept", agent="Ada Brandt", quantity=3), d("reject", agent="Ada Brandt"), ()),
    ],
)
def test_exclusive(a: Claim, b: Claim, exclusive: tuple[str, ...]) -> None:
    assert compared(a, b).exclusive == exclusive
    assert compared(b, a).exclusive == exclusive


def test_the_day_tolerance_is_an_option() -> None:
    a, b = c("sign", **TREATY, time="2025-12-03"), d("sign", **TREATY, time="2025-12-04")
    assert compared(a, b, options=Options(day_tolerance=0)).exclusive == ("time",)


def test_doubtful_organisations() -> None:
    assert compared(
        c("head_of", leader="Ada Brandt", organisation="Fund"), d("head_of", leader="Brandt", organisation="Bank")
    ).doubtful == ("organisation",)
    assert compared(c("head_of", **ADA_HEADS), d("head_of", leader="Ada Brandt")).doubtful == ()
    assert compared(c("member_of", member="Ada Brandt", group="X"), d("member_of", member="Ada Brandt", group="Y")).doubtful == ()


@pytest.mark.parametrize(
    ("predicate", "role", "a", "b", "doubtful"),
    [
        pytest.param("head_of", "organisation", "Harbour Fund", "Pension Fund", True, id="words in common"),
        pytest.param("head_of", "organisation", "Hafenfonds", "Pension Fund", True, id="two languages"),
        pytest.param("head_of", "organisation", "Harbour Fund of Norway", "Harbour Fund of Chile", True, id="two countries"),
        pytest.param("head_of", "organisation", "Harbour Fund of Norway", "Harbour Fund", False, id="without its country"),
        pytest.param("lead", "group", "delegation", "investigation", False, id="groups without a name"),
    ],
)
def test_who_heads_two_may_be_mixed_up(predicate: str, role: str, a: str, b: str, doubtful: bool) -> None:
    one, two = c(predicate, leader="Ada Brandt", **{role: a}), d(predicate, leader="Ada Brandt", **{role: b})
    assert compared(one, two).doubtful == compared(two, one).doubtful == ((role,) if doubtful else ())


def test_two_offices_are_no_slip() -> None:
    one = c("holds_office", holder="Ada Brandt", office="mayor", organisation="Aldmoor")
    same = d("holds_office", holder="Ada Brandt", office="mayor", organisation="Kvarnholm")
    other = d("holds_office", holder="Ada Brandt", office="envoy", organisation="Kvarnholm")
    assert compared(one, same).doubtful == ("organisation",)
    assert compared(one, other).doubtful == ()


def test_soft_and_far() -> None:
    near, far = (compared(c("die", quantity="about 30 person"), d("die", quantity=n)) for n in ("45 person", "300 person"))
    assert (near.soft, near.far) == (True, False)
    assert (far.soft, far.far) == (True, True)
    hard = compared(c("die", quantity="30 person"), d("die", quantity="300 person"))
    assert (hard.soft, hard.far) == (False, False)


def test_shared_in_another_role() -> None:
    assert compared(c("attack", agent="Ada Brandt"), d("die", patient="Brandt")).shared
    assert not compared(c("attack", agent="Ada Brandt"), d("die", patient="Rex Dale")).shared
    assert not compared(c("attack", agent=Role(("she",), resolved=False)), d("die", patient="she")).shared


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("meet", None, "entails"),
        (None, "meet", "neither"),
        ("talk", None, "entails"),
        ("die", "die", "equal"),
        ("die", "attack", "disjoint"),
        ("die", None, "a_only"),
    ],
)
def test_occasion(first: str | None, second: str | None, code: str) -> None:
    a = c("represent", agent="Ada Brandt", **({"occasion": first} if first else {}))
    b = d("meet", agent="Ada Brandt", **({"occasion": second} if second and second != "meet" else {}))
    assert compared(a, b).occasion == code
    assert compared(b, a).occasion == Code(code).mirror


def test_currently_is_no_time_of_a_plan() -> None:
    now = Period(date(2025, 12, 18), date(2025, 12, 18), Basis.VALIDITY, "currently")
    plan = {**MEET, "event_class": "plan", "time": now, "scope": "current"}
    found = compared(c("meet", **plan), d("meet", **(plan | {"time": "2025-12-21", "scope": ()})))
    assert (found.time, found.scope) == (Code.B_ONLY, Code.NEITHER)
    held = compared(c("meet", **(plan | {"event_class": "unique"})), d("meet", **MEET))
    assert (held.time, held.scope) == (Code.A_ONLY, Code.A_ONLY)


def test_two_occasions_of_each_other() -> None:
    assert compared(c("talk", occasion="meet"), d("meet", occasion="talk")).occasion is Code.OVERLAP


def test_inferred_names() -> None:
    guess = Role(("Ada Brandt",), inferred=True)
    assert compared(c("head_of", leader=guess), d("head_of", leader="Ada Brandt")).inferred == ("leader",)


def test_provenance_gives_authority_and_link() -> None:
    a, b = c("meet", **MEET), d("meet", **MEET)
    known = provenance(a, authority="x"), provenance(b, authority="x", via=(provenance(a).outlet,))
    linked = compare_claims(a, b, *known, ontology=WORLD)
    assert (linked.same_authority, linked.link) == (True, Link.B_CITES_A)
    unsure = compare_claims(a, b, known[0], provenance(b, authority="x", certain=False), ontology=WORLD)
    assert not unsure.same_authority
    assert compared(a, b).link is Link.NONE


COLOUR = Slot(
    name="first word",
    value_of=lambda claim: claim.content.split()[0],
    compare=lambda x, y: Code.EQUAL if x == y else Code.DISJOINT,
    exclusive=True,
)


def test_a_slot_of_ones_own() -> None:
    a, b = c("meet", **MEET, content="red flag"), d("meet", **MEET, content="blue flag")
    found = compared(a, b, slots=(COLOUR,))
    assert (found.extra, found.exclusive) == ((("first word", Code.DISJOINT),), ("first word",))
    assert found.code("first word") is Code.DISJOINT
    assert found.mirror == compared(b, a, slots=(COLOUR,))
    assert compared(a, a, slots=(COLOUR,)).exclusive == ()


def test_slots_are_shown_in_order() -> None:
    names = [name for name, _ in compared(c("meet", **MEET, place="?Mill"), d("meet", **MEET)).slots()]
    assert names[:5] == ["text", "wording", "predicate", "participant", "place"]


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ({"kind": "attribution", "source": "Ada Brandt"}, {}, "a_only"),
        ({"kind": "attribution", "source": "Ada Brandt"}, {"source": "Rex Dale"}, "unresolved"),
        ({"source": "Ada Brandt"}, {"source": "Ada Brandt"}, "neither"),
        (
            {"kind": "attribution", "source": "Ada Brandt", "content": "it rains, said Brandt"},
            {"source": "Brandt", "content": "it rains"},
            "equal",
        ),
        (
            {"kind": "attribution", "source": "Ada Brandt", "content": "it snows"},
            {"source": "Brandt", "content": "prices fall"},
            "unresolved",
        ),
    ],
)
def test_speech(one: dict[str, str], other: dict[str, str], code: str) -> None:
    a, b = c(**({"content": "x"} | one)), d(**({"content": "y"} | other))
    assert compared(a, b).speech == code
    assert compared(b, a).speech == Code(code).mirror

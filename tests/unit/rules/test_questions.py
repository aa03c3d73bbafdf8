"""What rules ask of a comparison, asked directly: every part of a question changes some answer."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.records.comparison import Code, Comparison, Link, Side
from claimcheck.records.finding import ContradictionType, Flag, Relation
from claimcheck.records.values import EventClass, Factuality
from claimcheck.rules import decide, default_rules
from claimcheck.rules.conflicts import denied_in_words, keys_match
from claimcheck.rules.facts import details, matched, within

YES, NO, OPEN = (
    Side(factuality=Factuality("CT", "+")),
    Side(factuality=Factuality("CT", "-")),
    Side(factuality=Factuality("U", "u")),
)
STATE = Side(factuality=Factuality("CT", "+"), event_class=EventClass.STATE)
SAME: dict[str, Any] = {"predicate": Code.EQUAL, "roles": (("agent", Code.EQUAL),), "shared": True}
DENIED: dict[str, Any] = {"b": NO, "wording": Code.ANTONYM, "predicate": Code.UNRESOLVED}


def c(**fields: Any) -> Comparison:
    return Comparison(**({"a": YES, "b": YES} | fields))


IN_WORDS = [
    ("a role in common", {"roles": (("agent", Code.EQUAL),)}, True),
    ("nothing in common", {"roles": (("agent", Code.A_ONLY),)}, False),
    ("a role not understood", {"roles": (("agent", Code.EQUAL), ("theme", Code.UNRESOLVED))}, False),
    ("another condition", {"roles": (("agent", Code.EQUAL),), "condition": Code.B_ONLY}, False),
    ("a wider place", {"roles": (("agent", Code.EQUAL),), "place": Code.CONTAINS}, False),
    ("a narrower place", {"roles": (("agent", Code.EQUAL),), "place": Code.INSIDE}, True),
]


@pytest.mark.parametrize(("fields", "expected"), [row[1:] for row in IN_WORDS], ids=[row[0] for row in IN_WORDS])
def test_denied_in_words(fields: dict[str, Any], expected: bool) -> None:
    assert denied_in_words(c(**DENIED, **fields)) is expected


ONE_THING = [
    ("a state at one time", {"a": STATE, "b": STATE, "time": Code.EQUAL}, True),
    ("a state at times that meet", {"a": STATE, "b": STATE, "time": Code.OVERLAP}, True),
    ("a state at no stated time", {"a": STATE, "b": STATE}, True),
    ("a state at a time stated once", {"a": STATE, "b": STATE, "time": Code.A_ONLY}, False),
    ("numbers of parts that overlap", {"exclusive": ("quantity",), "quantity": Code.ABOVE, "place": Code.OVERLAP}, False),
    ("numbers of a part in one slot, of the whole in another",
     {"exclusive": ("quantity",), "quantity": Code.ABOVE, "place": Code.INSIDE, "counted": Code.CONTAINS}, False),
    ("more in the part than in the whole", {"exclusive": ("quantity",), "quantity": Code.ABOVE, "place": Code.INSIDE}, True),
    ("fewer in the part", {"exclusive": ("quantity",), "quantity": Code.BELOW, "place": Code.INSIDE}, False),
    ("other things counted", {"counted": Code.DISJOINT}, False),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "expected"), [row[1:] for row in ONE_THING], ids=[row[0] for row in ONE_THING])
def test_whether_two_claims_may_speak_of_one_thing(fields: dict[str, Any], expected: bool) -> None:
    assert keys_match(c(**SAME, **fields)) is expected


TYPES = [
    ("an opposed word", {"exclusive": ("wording",), "wording": Code.ANTONYM}, ContradictionType.LEXICAL),
    ("an exchanged number", {"exclusive": ("wording",), "wording": Code.DISJOINT, "exchanged": True}, ContradictionType.NUMERIC),
    ("an exchanged number beside another place",
     {"exclusive": ("place",), "place": Code.DISJOINT, "wording": Code.DISJOINT, "exchanged": True, "time": Code.EQUAL},
     ContradictionType.LOCATION),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "type"), [row[1:] for row in TYPES], ids=[row[0] for row in TYPES])
def test_the_type_is_that_of_the_slot_that_decides(fields: dict[str, Any], type: ContradictionType) -> None:
    found = decide(c(**SAME, **fields), default_rules())
    assert (found.relation, found.type) == (Relation.CONTRADICTION, type)


def test_what_is_counted_is_a_detail() -> None:
    assert dict(details(c(counted=Code.DISJOINT)))["counted"] is Code.DISJOINT


FOLLOWS = [
    ("the same condition", {"condition": Code.EQUAL}, True),
    ("no condition", {}, True),
    ("a condition that only b has", {"condition": Code.B_ONLY}, True),
    ("a condition that only a has", {"condition": Code.A_ONLY}, False),
    ("an occasion that only b has", {"occasion": Code.B_ONLY}, False),
    ("a detail that only b has", {"place": Code.B_ONLY}, False),
]


@pytest.mark.parametrize(("fields", "expected"), [row[1:] for row in FOLLOWS], ids=[row[0] for row in FOLLOWS])
def test_whether_b_follows_from_a(fields: dict[str, Any], expected: bool) -> None:
    assert within(c(**SAME, **fields)) is expected


@pytest.mark.parametrize("occasion", [Code.A_ONLY, Code.B_ONLY, Code.DISJOINT])
def test_claims_on_different_occasions_do_not_match(occasion: Code) -> None:
    assert matched(c(**SAME))
    assert not matched(c(**SAME, occasion=occasion))


@pytest.mark.parametrize(("a", "b"), [(YES, OPEN), (OPEN, YES)])
def test_a_claim_that_commits_to_nothing_refines_nothing(a: Side, b: Side) -> None:
    found = decide(c(**SAME, a=a, b=b, place=Code.INSIDE), default_rules())
    assert found.relation not in (Relation.A_REFINES_B, Relation.B_REFINES_A)


def test_occasions_that_meet_are_something_shared() -> None:
    found = decide(c(predicate=Code.DISJOINT, occasion=Code.OVERLAP), default_rules())
    assert found.relation is not Relation.NOT_COMPARABLE
    assert decide(c(predicate=Code.DISJOINT), default_rules()).relation is Relation.NOT_COMPARABLE


def test_a_name_known_by_coreference_is_flagged_only_where_it_decides() -> None:
    conflict = c(**SAME, b=NO, inferred=("agent",))
    agreement = c(**SAME, inferred=("agent",), text=Code.EQUAL)
    assert Flag.INFERRED_COREFERENCE in decide(conflict, default_rules()).flags
    assert Flag.INFERRED_COREFERENCE not in decide(agreement, default_rules()).flags
    assert Flag.INFERRED_COREFERENCE not in decide(c(**SAME, b=NO), default_rules()).flags


def test_a_copy_on_the_same_day_is_no_drift() -> None:
    probable = Side(factuality=Factuality("PR", "+"))
    found = decide(c(**SAME, b=probable, link=Link.COPY, text=Code.EQUAL), default_rules())
    assert not {Flag.DRIFT_STRENGTHENED, Flag.DRIFT_WEAKENED} & set(found.flags)

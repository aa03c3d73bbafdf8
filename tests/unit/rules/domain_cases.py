# ruff: noqa: E501 - a case is one line
"""The field's own tables line by line, with the predicates that ship: intervals, slots, names, times, and what is no conflict."""

from __future__ import annotations

from datetime import date
from typing import Any

from claimcheck.records.claim import Claim
from claimcheck.records.values import Basis, Period, Place, Quantity, Role
from claimcheck.testing import claim
from tests.unit.rules.cases import (
    ADA,
    BOTH,
    FRI,
    KYIV,
    LVIV,
    MIRA,
    MON,
    NEXT_SUN,
    REX,
    SUN,
    TUE,
    UKRAINE,
    WEEKEND,
    Case,
    count,
    guess,
    only,
    person,
    vague,
)


def a(predicate: str | None = None, /, **fields: Any) -> Claim:
    return claim(predicate, **({"outlet": "Morgenblatt"} | fields))


def b(predicate: str | None = None, /, **fields: Any) -> Claim:
    words = f"in other words {predicate} {sorted(map(str, fields.items()))}"
    return claim(predicate, **({"outlet": "The Quay", "content": words} | fields))


def n(low: float | None, high: float | None = None, /, **fields: Any) -> Quantity:
    """A rounded or vague number of people."""
    return Quantity(low, high, **({"of": "person", "soft": True} | fields))


NUMBERS: list[tuple[str, Any, Any, str, str | None]] = [
    ("exactly 12, 12", "12 person", "12 person", "agreement_paraphrase", None),
    ("exactly 12, 13", "12 person", "13 person", "contradiction", "numeric"),
    ("a round 5,000 and 5,100", n(4875, 5125), "5100 person", "b_refines_a", None),
    ("a round 5,000 and 6,000", n(4875, 5125), "6000 person", "weak_conflict", "numeric"),
    ("a round 5,000 and 16,000", n(4875, 5125), "16000 person", "contradiction", "numeric"),
    ("at least 10, 10", ">=10 person", "10 person", "b_refines_a", None),
    ("at least 10, 9", ">=10 person", "9 person", "contradiction", "numeric"),
    ("at least 10, at least 12", ">=10 person", ">=12 person", "b_refines_a", None),
    ("more than 60, 61", ">60 person", "61 person", "b_refines_a", None),
    ("more than 60, 60", ">60 person", "60 person", "contradiction", "numeric"),
    ("more than 60, 500: no upper guide", ">60 person", "500 person", "b_refines_a", None),
    ("more than 60, at least 61", ">60 person", ">=61 person", "agreement_paraphrase", None),
    ("at most 90, 90", "<=90 person", "90 person", "b_refines_a", None),
    ("at most 90, 91", "<=90 person", "91 person", "contradiction", "numeric"),
    ("fewer than 5, 4", "<5 person", "4 person", "b_refines_a", None),
    ("fewer than 5, 5", "<5 person", "5 person", "contradiction", "numeric"),
    ("at least 10, fewer than 10", ">=10 person", "<10 person", "contradiction", "numeric"),
    ("nearly 100, 95", n(90, 100, high_open=True), "95 person", "b_refines_a", None),
    ("nearly 100, 120", n(90, 100, high_open=True), "120 person", "weak_conflict", "numeric"),
    ("nearly 100, 400", n(90, 100, high_open=True), "400 person", "contradiction", "numeric"),
    ("just over 100, 105", n(100, 110, low_open=True), "105 person", "b_refines_a", None),
    ("just over 100, 100", n(100, 110, low_open=True), "100 person", "weak_conflict", "numeric"),
    ("about 30, 28", "about 30 person", "28 person", "b_refines_a", None),
    ("about 30, about 31", "about 30 person", "about 31 person", "partial_overlap", None),
    ("about 30, 100", "about 30 person", "100 person", "contradiction", "numeric"),
    ("between 10 and 15, 15", n(10, 15), "15 person", "b_refines_a", None),
    ("between 10 and 15, 16", n(10, 15), "16 person", "weak_conflict", "numeric"),
    ("several, 5", n(3, 9), "5 person", "b_refines_a", None),
    ("several, 12", n(3, 9), "12 person", "weak_conflict", "numeric"),
    ("several, 27", n(3, 9), "27 person", "contradiction", "numeric"),
    ("a couple, 3", n(2, 4), "3 person", "b_refines_a", None),
    ("a couple, 5", n(2, 4), "5 person", "weak_conflict", "numeric"),
    ("a couple, 12", n(2, 4), "12 person", "contradiction", "numeric"),
    ("dozens, 31", n(24, 99), "31 person", "b_refines_a", None),
    ("dozens, 8", n(24, 99), "8 person", "contradiction", "numeric"),
    ("dozens, several", n(24, 99), n(3, 9), "weak_conflict", "numeric"),
    ("a dozen, 11", n(10, 14), "11 person", "b_refines_a", None),
    ("a dozen, 20", n(10, 14), "20 person", "weak_conflict", "numeric"),
    ("scores, 64", n(40, 99), "64 person", "b_refines_a", None),
    ("scores, 30", n(40, 99), "30 person", "weak_conflict", "numeric"),
    ("hundreds, 350", n(200, 999), "350 person", "b_refines_a", None),
    ("hundreds, 150", n(200, 999), "150 person", "weak_conflict", "numeric"),
    ("hundreds, 60", n(200, 999), "60 person", "contradiction", "numeric"),
    ("thousands, hundreds", n(2000, 9999), n(200, 999), "weak_conflict", "numeric"),
    ("thousands, dozens", n(2000, 9999), n(24, 99), "contradiction", "numeric"),
    ("dozens, scores", n(24, 99), n(40, 99), "b_refines_a", None),
]
INTERVALS = [
    Case(f"number: {name}", a("kill", **count(x)), b("kill", **count(y)), relation, type)
    for name, x, y, relation, type in NUMBERS
]

TOLL = {"theme": "bridge", "place": KYIV, "time": SUN}
UNITS = [
    Case("tonnes and kilograms", a("cost", theme="road", quantity=Quantity(2, 2, unit="tonne")), b("cost", theme="road", quantity=Quantity(2000, 2000, unit="kilogram")), "agreement_paraphrase"),
    Case("hours and minutes", a("last", quantity=Quantity(2, 2, unit="hour"), **TOLL), b("last", quantity=Quantity(120, 120, unit="minute"), **TOLL), "agreement_paraphrase"),
    Case("two lengths", a("last", quantity=Quantity(2, 2, unit="hour"), **TOLL), b("last", quantity=Quantity(3, 3, unit="hour"), **TOLL), "contradiction", "numeric"),
    Case("euros and dollars", a("cost", theme="bridge", quantity=Quantity(5e6, 5e6, unit="EUR"), place=KYIV), b("cost", theme="bridge", quantity=Quantity(5e6, 5e6, unit="USD"), place=KYIV), "not_comparable"),
    Case("two prices of one bridge", a("cost", theme="Holm Bridge", quantity=Quantity(5e6, 5e6, unit="EUR")), b("cost", theme="Holm Bridge", quantity=Quantity(7e6, 7e6, unit="EUR")), "contradiction", "numeric"),
    Case("percent of two things", a("vote_for", theme="Holm reform", quantity=Quantity(40, 40, unit="percent", of="voter")), b("vote_for", theme="Holm reform", quantity=Quantity(60, 60, unit="percent", of="member")), "not_comparable"),
    Case("percent and a number of people", a("vote_for", theme="Holm reform", quantity="40%"), b("vote_for", theme="Holm reform", quantity="40 person"), "not_comparable"),
    Case("a rise in percent and in percentage points", a("increase", theme="Holm rent", quantity="3%"), b("increase", theme="Holm rent", quantity="3 pp"), "not_comparable"),
    Case("dead and dead and injured", a("hit", quantity="12 dead", patient="Holmstadt"), b("hit", quantity="15 casualty", patient="Holmstadt"), "not_comparable"),
    Case("soldiers and persons", a("kill", quantity="12 soldier", patient="soldier", place=KYIV), b("kill", quantity="15 person", patient="person", place=KYIV), "not_comparable"),
    Case("a number on one side only", a("die", **count("12 person")), b("die", patient="person", place=KYIV), "a_refines_b"),
]  # fmt: skip

MEETING = {"participant": BOTH}
SYMMETRIC = [
    Case(f"symmetric: {verb}", a(verb, agent=ADA, patient=REX), b(verb, agent=REX, patient=ADA), "agreement_paraphrase")
    for verb in (
        "meet",
        "talk",
        "negotiate",
        "consult",
        "quarrel",
        "reconcile",
        "agree",
        "marry",
        "divorce",
        "border",
        "cooperate",
        "merge",
    )
]
STRUCTURE = [
    Case(
        f"who did it to whom: {verb}",
        a(verb, agent=ADA, patient=REX),
        b(verb, agent=REX, patient=ADA),
        "contradiction",
        "structure",
    )
    for verb in ("attack", "invade", "defeat", "kill", "rescue", "persuade", "occupy", "murder", "summon", "injure")
]
CONVERSE = [
    Case(
        "converse: give and receive",
        a("give", agent=ADA, recipient=REX, theme="medal"),
        b("receive", agent=ADA, recipient=REX, theme="medal"),
        "agreement_paraphrase",
    ),
    Case(
        "converse: lend and borrow",
        a("lend", agent=ADA, recipient=REX, theme="crane"),
        b("borrow", agent=ADA, recipient=REX, theme="crane"),
        "agreement_paraphrase",
    ),
    Case(
        "converse: rent out and rent",
        a("rent_out", agent=ADA, recipient=REX, theme="Holm Hall"),
        b("rent", agent=ADA, recipient=REX, theme="Holm Hall"),
        "agreement_paraphrase",
    ),
    Case(
        "converse denied",
        a("give", agent=ADA, recipient=REX, theme="medal", factuality="CT-"),
        b("receive", agent=ADA, recipient=REX, theme="medal"),
        "contradiction",
        "negation",
    ),
    Case(
        "giver and taker exchanged",
        a("give", agent=ADA, recipient=REX, theme="medal"),
        b("give", agent=REX, recipient=ADA, theme="medal"),
        "contradiction",
        "structure",
    ),
]
ENTAILED = [
    Case(f"{narrow} is {wide}", a(narrow, **roles), b(wide, **roles), "a_refines_b")
    for narrow, wide, roles in (
        ("murder", "kill", {"agent": REX, "patient": ADA}), ("assassinate", "kill", {"agent": REX, "patient": ADA}), ("bomb", "attack", {"agent": "Norland", "patient": "Holmstadt"}),
        ("invade", "attack", {"agent": "Norland", "patient": "Ostland"}), ("negotiate", "talk", MEETING), ("consult", "talk", MEETING), ("occupy", "control", {"agent": "Norland", "patient": "Holmstadt"}),
    )
]  # fmt: skip
ENTAILED_DENIED = [
    Case(f"{narrow}, no {wide}", a(narrow, **roles), b(wide, **roles, factuality="CT-"), "contradiction", "negation")
    for narrow, wide, roles in (("murder", "kill", {"agent": REX, "patient": ADA}), ("negotiate", "talk", MEETING), ("bomb", "attack", {"agent": "Norland", "patient": "Holmstadt"}))
] + [
    Case(f"no {narrow}, yet {wide}", a(narrow, **roles, factuality="CT-"), b(wide, **roles), "compatible")
    for narrow, wide, roles in (("murder", "kill", {"agent": REX, "patient": ADA}), ("negotiate", "talk", MEETING), ("bomb", "attack", {"agent": "Norland", "patient": "Holmstadt"}))
]  # fmt: skip
ANTONYMS = [
    Case(f"{x} and {y}", a(x, **roles), b(y, **roles), "contradiction", "antonym")
    for x, y, roles in (
        ("accept", "reject", {"agent": ADA, "theme": "Holm Plan"}), ("approve", "veto", {"agent": ADA, "theme": "Holm Plan"}), ("adopt", "reject", {"agent": ADA, "theme": "Holm Plan"}),
        ("vote_for", "vote_against", {"agent": ADA, "theme": "Holm Plan"}), ("comply", "violate", {"agent": ADA, "theme": "Holm Treaty"}), ("ban", "allow", {"agent": ADA, "theme": "Holm March"}),
        ("take_part_in", "stay_away", {"participant": ADA, "theme": "Holm Summit"}), ("win", "lose", {"agent": ADA, "theme": "Holm Cup"}), ("die", "survive", {"patient": ADA, "time": SUN}),
    )
] + [
    Case("opposites of two people", a("accept", agent=ADA, theme="Holm Plan"), b("reject", agent=REX, theme="Holm Plan"), "compatible"),
    Case("opposites of two things", a("accept", agent=ADA, theme="Holm Plan"), b("reject", agent=ADA, theme="Quay Plan"), "compatible"),
    Case("both denied", a("accept", agent=ADA, theme="Holm Plan", factuality="CT-"), b("reject", agent=ADA, theme="Holm Plan", factuality="CT-"), "compatible"),
    Case("opposites, both possible", a("accept", agent=ADA, theme="Holm Plan", factuality="PS+"), b("reject", agent=ADA, theme="Holm Plan", factuality="PS+"), "compatible"),
    Case("opposites, one denied", a("accept", agent=ADA, theme="Holm Plan"), b("reject", agent=ADA, theme="Holm Plan", factuality="CT-"), "compatible"),
]  # fmt: skip

OFFICE = {"office": "mayor of Holmstadt"}
FUNCTIONAL = [
    Case("two mayors of one town", a("holds_office", holder=ADA, **OFFICE), b("holds_office", holder=REX, **OFFICE), "contradiction", "functional_value"),
    Case("two mayors, one likely", a("holds_office", holder=ADA, **OFFICE, factuality="PR+"), b("holds_office", holder=REX, **OFFICE), "contradiction", "functional_value"),
    Case("mayors of two towns", a("holds_office", holder=ADA, **OFFICE), b("holds_office", holder=REX, office="mayor of Quay City"), "compatible"),
    Case("one mayor, title and name", a("holds_office", holder="Mayor Ada Brandt", **OFFICE), b("holds_office", holder=ADA, **OFFICE), "agreement_paraphrase"),
    Case("mayor then and mayor now", a("holds_office", holder=ADA, **OFFICE, time="2010-01-01/2015-12-31"), b("holds_office", holder=REX, **OFFICE, time="2024-01-01/2025-12-31"), "compatible"),
    Case("two heads of a delegation", a("lead", leader=ADA, group="Norland delegation"), b("lead", leader=REX, group="Norland delegation"), "contradiction", "functional_value"),
    Case("heads of two delegations", a("lead", leader=ADA, group="Norland delegation"), b("lead", leader=REX, group="Ostland delegation"), "compatible"),
    Case("born in two cities", a("be_born", person=ADA, place=KYIV), b("be_born", person=ADA, place=LVIV), "contradiction", "location"),
    Case("born on two days", a("be_born", person=ADA, time="1970-03-02"), b("be_born", person=ADA, time="1975-08-09"), "contradiction", "temporal"),
    Case("born in a city, in its country", a("be_born", person=ADA, place=KYIV), b("be_born", person=ADA, place=UKRAINE), "a_refines_b"),
    Case("died on two days", a("die", patient=ADA, time="2025-12-02"), b("die", patient=ADA, time="2025-12-08"), "contradiction", "temporal"),
    Case("one treaty signed in two cities", a("sign", agent=BOTH, theme="Holm Treaty", place=KYIV), b("sign", agent=BOTH, theme="Holm Treaty", place=LVIV), "contradiction", "location"),
    Case("two treaties", a("sign", agent=BOTH, theme="Holm Treaty", place=KYIV), b("sign", agent=BOTH, theme="Quay Treaty", place=LVIV), "compatible"),
    Case("a deputy is not the head", a("holds_office", holder=ADA, office="deputy mayor of Holmstadt"), b("holds_office", holder=REX, **OFFICE), "compatible"),
    Case("many ministers", a("holds_office", holder=ADA, office="minister"), b("holds_office", holder=REX, office="minister"), "compatible"),
]  # fmt: skip
PEOPLE = [
    Case("open lists", a("take_part_in", participant=(ADA, REX), theme="Holm Summit"), b("take_part_in", participant=(ADA, MIRA), theme="Holm Summit"), "partial_overlap"),
    Case("an open list and another guest", a("take_part_in", participant=ADA, theme="Holm Summit"), b("take_part_in", participant=REX, theme="Holm Summit"), "compatible"),
    Case("a closed list and another guest", a("take_part_in", participant=only(ADA), theme="Holm Summit"), b("take_part_in", participant=REX, theme="Holm Summit"), "contradiction", "functional_value"),
    Case("two equal closed lists", a("take_part_in", participant=only(ADA, REX), theme="Holm Summit"), b("take_part_in", participant=only(REX, ADA), theme="Holm Summit"), "agreement_paraphrase"),
    Case("a closed list and one of it", a("take_part_in", participant=only(ADA, REX), theme="Holm Summit"), b("take_part_in", participant=REX, theme="Holm Summit"), "a_refines_b"),
    Case("a guest, and not that guest", a("take_part_in", participant=ADA, theme="Holm Summit"), b("take_part_in", participant=ADA, theme="Holm Summit", factuality="CT-"), "contradiction", "negation"),
    Case("a guest, and not another", a("take_part_in", participant=ADA, theme="Holm Summit"), b("take_part_in", participant=REX, theme="Holm Summit", factuality="CT-"), "compatible"),
    Case("both came, one did not", a("take_part_in", participant=BOTH, theme="Holm Summit"), b("take_part_in", participant=ADA, theme="Holm Summit", factuality="CT-"), "contradiction", "negation"),
    Case("nobody came", a("take_part_in", participant=ADA, theme="Holm Summit"), b("take_part_in", theme="Holm Summit", factuality="CT-"), "contradiction", "negation"),
    Case("known by coreference", a("accept", agent=ADA, theme="Holm Plan"), b("accept", agent=guess(ADA), theme="Holm Plan", factuality="CT-"), "contradiction", "negation", ("inferred_coreference",)),
]  # fmt: skip
PLACES = [
    Case("not in the city, in the country", a("attack", agent="Norland", place=KYIV, factuality="CT-"), b("attack", agent="Norland", place=UKRAINE), "compatible"),
    Case("in the city, not in the country", a("attack", agent="Norland", place=KYIV), b("attack", agent="Norland", place=UKRAINE, factuality="CT-"), "contradiction", "negation"),
    Case("in one city, not in another", a("attack", agent="Norland", place=KYIV), b("attack", agent="Norland", place=LVIV, factuality="CT-"), "compatible"),
    Case("attacked in two cities", a("attack", agent="Norland", patient="bridge", place=KYIV), b("attack", agent="Norland", patient="bridge", place=LVIV), "compatible"),
    Case("not known and known", a("attack", agent="Norland", place="?Old Mill"), b("attack", agent="Norland", place=KYIV, factuality="CT-"), "compatible"),
    Case("two places of one name", a("sign", agent=BOTH, theme="Holm Treaty", place=Place("Georgia", ("United States",))), b("sign", agent=BOTH, theme="Holm Treaty", place=Place("Georgia", ("Asia",))), "contradiction", "location"),
]  # fmt: skip
TIMES = [
    Case("a day, not in that week", a("meet", **MEETING, time=SUN), b("meet", **MEETING, time="2025-12-15/2025-12-21", factuality="CT-"), "contradiction", "negation"),
    Case("in the week, not on that day", a("meet", **MEETING, time="2025-12-15/2025-12-21"), b("meet", **MEETING, time=SUN, factuality="CT-"), "compatible"),
    Case("met on two days, a month apart", a("meet", **MEETING, time="2025-11-02"), b("meet", **MEETING, time=SUN), "not_comparable"),
    Case("one day of tolerance", a("sign", agent=BOTH, theme="Holm Treaty", time="2025-12-20"), b("sign", agent=BOTH, theme="Holm Treaty", time=SUN), "not_comparable"),
    Case("a night of two days", a("attack", agent="Norland", patient="bridge", time="2025-12-19/2025-12-20"), b("attack", agent="Norland", patient="bridge", time="2025-12-20"), "b_refines_a"),
    Case("two weekends by the same words", a("sign", agent=ADA, theme="Holm Plan", time=Period(date(2025, 12, 13), date(2025, 12, 14), Basis.RELATIVE, "this weekend"), published=date(2025, 12, 11)), b("sign", agent=ADA, theme="Holm Plan", time=Period(date(2025, 12, 20), date(2025, 12, 21), Basis.RELATIVE, "this weekend"), published=FRI), "not_comparable"),
    Case("vague times", a("sign", agent=ADA, theme="Holm Plan", time=vague("2025-12-01", "2025-12-03")), b("sign", agent=ADA, theme="Holm Plan", time="2025-12-08"), "not_comparable"),
    Case("no time against a time", a("sign", agent=ADA, theme="Holm Plan"), b("sign", agent=ADA, theme="Holm Plan", time=SUN, factuality="CT-"), "compatible"),
    Case("a time against none at all", a("sign", agent=ADA, theme="Holm Plan", time=SUN), b("sign", agent=ADA, theme="Holm Plan", factuality="CT-"), "contradiction", "negation"),
]  # fmt: skip
SCOPES = [
    Case("a direct talk, no talk at all", a("talk", **MEETING, scope="direct"), b("talk", **MEETING, factuality="CT-"), "contradiction", "negation"),
    Case("no direct talk, a talk", a("talk", **MEETING, scope="direct", factuality="CT-"), b("talk", **MEETING), "compatible"),
    Case("no official talk, an unofficial one", a("talk", **MEETING, scope="official", factuality="CT-"), b("talk", **MEETING, scope="unofficial"), "compatible"),
    Case("official and not official", a("talk", **MEETING, scope="official"), b("talk", **MEETING, scope="official", factuality="CT-"), "contradiction", "negation"),
    Case("not publicly, and yet", a("talk", **MEETING, scope="public", factuality="CT-"), b("talk", **MEETING), "compatible"),
    Case("if it holds; it will not", a("withdraw", agent="Norland", theme="troops", condition="if the truce holds"), b("withdraw", agent="Norland", theme="troops", factuality="CT-"), "compatible"),
    Case("on one condition, yes and no", a("withdraw", agent="Norland", theme="troops", condition="if the truce holds"), b("withdraw", agent="Norland", theme="troops", condition="if the truce holds", factuality="CT-"), "contradiction", "negation"),
    Case("no current plan, will meet", a("meet", **MEETING, event_class="plan", scope="current", factuality="CT-"), b("meet", **MEETING, time=NEXT_SUN), "compatible"),
]  # fmt: skip
IN_TIME = [
    Case("plan moved by the same plan", a("meet", event_class="plan", **MEETING, time=SUN, published=MON), b("meet", event_class="plan", **MEETING, time=NEXT_SUN, published=FRI, marker="verschoben"), "supersession"),
    Case("a state that has ended", a("control", agent="Norland", theme="Holmstadt", published=MON), b("control", agent="Norland", theme="Holmstadt", factuality="CT-", published=FRI, marker="inzwischen"), "supersession"),
    Case("the count is revised upwards", a("injure", **count("12 person"), published=MON), b("injure", **count("15 person"), published=FRI, marker="revised"), "supersession"),
    Case("the count grows without a word", a("injure", **count("12 person"), published=MON), b("injure", **count("15 person"), published=FRI), "supersession"),
    Case("a count that falls", a("injure", **count("15 person"), published=MON), b("injure", **count("12 person"), published=FRI), "contradiction", "numeric", ("maybe_update",)),
    Case("the same day, two counts", a("injure", **count("12 person")), b("injure", **count("15 person")), "contradiction", "numeric"),
    Case("a forecast that came true", a("visit", agent=ADA, destination="Holmstadt", time=TUE.isoformat(), factuality="PR+", published=MON), b("visit", agent=ADA, destination="Holmstadt", time=TUE.isoformat(), published=FRI), "supersession"),
    Case("a forecast that failed", a("visit", agent=ADA, destination="Holmstadt", time=TUE.isoformat(), factuality="PR+", published=MON), b("visit", agent=ADA, destination="Holmstadt", time=TUE.isoformat(), factuality="CT-", published=FRI), "supersession", None, ("forecast_failed",)),
    Case("two versions of the past", a("visit", agent=ADA, destination="Holmstadt", time="2025-12-10", published=MON), b("visit", agent=ADA, destination="Holmstadt", time="2025-12-10", factuality="CT-", published=FRI), "contradiction", "negation"),
    Case("two plans of one day", a("visit", agent=ADA, destination="Holmstadt", event_class="plan"), b("visit", agent=ADA, destination="Holmstadt", event_class="plan", factuality="CT-"), "contradiction", "negation"),
    Case("surer on the next day", a("visit", agent=ADA, destination="Holmstadt", factuality="PR+", published=MON), b("visit", agent=ADA, destination="Holmstadt", published=FRI), "certainty_differs"),
]  # fmt: skip

NO_CONFLICT = [
    Case("3.5 different days", a("attack", agent="Norland", patient="bridge", time="2025-12-03"), b("attack", agent="Norland", patient="bridge", time="2025-12-12", factuality="CT-"), "not_comparable"),
    Case("3.5 different casualty cut-offs", a("die", **count("12 person", time="2025-12-02")), b("die", **count("15 person", time="2025-12-05")), "compatible"),
    Case("3.5 planned, held", a("visit", agent=ADA, destination="Holmstadt", event_class="plan"), b("visit", agent=ADA, destination="Holmstadt", factuality="CT-"), "compatible"),
    Case("3.5 bilateral, trilateral", a("meet", participant=(*BOTH, MIRA), scope="trilateral", factuality="CT-"), b("meet", **MEETING, scope="bilateral"), "compatible"),
    Case("3.5 member, leader", a("member_of", member=ADA, group="Norland delegation"), b("lead", leader=REX, group="Norland delegation"), "compatible"),
    Case("3.5 member, not leader", a("member_of", member=ADA, group="Norland delegation"), b("lead", leader=ADA, group="Norland delegation", factuality="CT-"), "compatible"),
    Case("3.5 approximations", a("injure", **count("about 100 person")), b("injure", **count(n(90, 100, high_open=True))), "b_refines_a"),
    Case("3.5 part and whole: places", a("die", patient="person", quantity="5 person", place=KYIV), b("die", patient="person", quantity="12 person", place=UKRAINE), "compatible"),
    Case("3.5 opinions of two people", a("be", theme="Holm Bridge", value="safe", source=person(ADA)), b("be", theme="Holm Bridge", value="safe", source=person(REX), factuality="CT-"), "compatible"),
    Case("3.5 declined to comment", a("accept", agent=ADA, theme="Holm Plan"), b("accept", agent=ADA, theme="Holm Plan", source=ADA, stance="declines_to_comment", factuality="CT-"), "compatible"),
    Case("3.5 did not respond", a("accept", agent=ADA, theme="Holm Plan"), b("accept", agent=ADA, theme="Holm Plan", source=ADA, stance="did_not_respond", factuality="CT-"), "compatible"),
    Case("3.5 quoted rhetoric", a("en:thunder", agent=ADA, content="we will bury them", source=ADA), b("bury", agent=ADA, factuality="CT-"), "compatible"),
    Case("3.5 not only", a("attack", agent="Norland", patient="bridge", scope="only", factuality="CT-"), b("attack", agent="Norland", patient="bridge"), "compatible"),
    Case("3.5 same name, different person", a("accept", agent="Max Brandt", theme="Holm Plan"), b("accept", agent=ADA, theme="Holm Plan", factuality="CT-"), "compatible"),
    Case("3.5 same family name, two relatives", a("lead", leader="Max Brandt", group="Norland delegation"), b("lead", leader="Brandt", group="Norland delegation"), "agreement_paraphrase"),
    Case("3.5 other granularity", a("attack", agent="Norland", patient="bridge", time=SUN, place=KYIV), b("attack", agent="Norland", patient="bridge", time=WEEKEND, place=UKRAINE), "a_refines_b"),
    Case("3.5 metonyms: read as one actor", a("reject", agent="Russia", theme="Holm Plan"), b("reject", agent="Russia", theme="Holm Plan"), "agreement_paraphrase"),
    Case("3.5 old and current office", a("holds_office", holder=ADA, **OFFICE, time="2012-01-01/2016-12-31"), b("formerly_holds_office", holder=ADA, **OFFICE), "compatible"),
    Case("3.5 conditional, unconditional", a("visit", agent=ADA, destination="Holmstadt", condition="if invited"), b("visit", agent=ADA, destination="Holmstadt", factuality="CT-"), "compatible"),
    Case("3.5 denies the quote", a(kind="attribution", source=ADA, content="Ada Brandt never said so", factuality="CT-"), b("close", theme="harbour", source=REX), "compatible"),
    Case("3.5 denies the fact", a("close", theme="harbour", source=ADA, factuality="CT-"), b(kind="attribution", source=ADA, content="Ada Brandt spoke of the harbour"), "compatible"),
    Case("3.5 translated titles", a("holds_office", holder="Kanzlerin Ada Brandt", **OFFICE), b("holds_office", holder="Chancellor Ada Brandt", **OFFICE), "compatible"),
    Case("3.5 transliterations", a("lead", leader="Sergei Volkov", group="Norland delegation"), b("lead", leader="Sergej Wolkow", group="Norland delegation"), "compatible"),
    Case("3.5 an unresolved pronoun", a("accept", agent=Role(("he",), resolved=False), theme="Holm Plan"), b("accept", agent=ADA, theme="Holm Plan", factuality="CT-"), "compatible"),
]  # fmt: skip

EARLIER, SINCE = date(2025, 12, 2), date(2025, 12, 9)
AFTERWARDS = [
    Case("nobody arrested by then, two since", a("arrest", place="Kyiv, Ukraine, Europe", factuality="CT-", published=EARLIER), b("arrest", patient="man", quantity="2 man", place="Kyiv, Ukraine, Europe", time="2025-12-08", published=SINCE), "supersession"),
    Case("nobody arrested, two had been by then", a("arrest", place="Kyiv, Ukraine, Europe", factuality="CT-", published=EARLIER), b("arrest", patient="man", quantity="2 man", place="Kyiv, Ukraine, Europe", time="2025-12-01", published=SINCE), "contradiction", "negation", ("maybe_update",)),
    Case("closed then, opened since", a("close", theme="Holm Bridge", published=EARLIER), b("open", theme="Holm Bridge", time="2025-12-08", published=SINCE), "supersession"),
    Case("sentenced then, and again since", a("sentence", patient=ADA, quantity="24 month", published=EARLIER), b("sentence", patient=ADA, quantity="36 month", time="2025-12-08", published=SINCE), "compatible"),
    Case("sentenced once, to two terms", a("sentence", patient=ADA, quantity="24 month", published=EARLIER), b("sentence", patient=ADA, quantity="36 month", time="2025-12-01", published=SINCE), "contradiction", "numeric"),
    Case("no plan then, a plan for later", a("meet", participant=(ADA, REX), event_class="plan", factuality="CT-", published=EARLIER), b("meet", participant=(ADA, REX), event_class="plan", time="2025-12-21", published=SINCE), "contradiction", "negation", ("maybe_update",)),
    Case("fewer are in hospital", a("hospitalise", patient="person", quantity="9 person", place="Kyiv, Ukraine, Europe", published=EARLIER), b("hospitalise", patient="person", quantity="4 person", place="Kyiv, Ukraine, Europe", published=SINCE), "supersession"),
    Case("two numbers of those in hospital on one day", a("hospitalise", patient="person", quantity="9 person", place="Kyiv, Ukraine, Europe"), b("hospitalise", patient="person", quantity="4 person", place="Kyiv, Ukraine, Europe"), "contradiction", "numeric"),
    Case("up by so much, down by so much", a("make_profit", agent="Holm Bank", quantity=Quantity(38, 38, unit="EUR"), time="2025-01-01/2025-03-31"), b("lose_money", agent="Holm Bank", quantity=Quantity(12, 12, unit="EUR"), time="2025-01-01/2025-03-31"), "contradiction", "antonym"),
    Case("rejected on a day, adopted, in the news of one day", a("reject", agent="Storting", theme="Holm Plan", time="2025-12-20"), b("adopt", agent="Storting", theme="Holm Plan"), "contradiction", "antonym"),
    Case("rejected on a day, adopted, in the news of two days", a("reject", agent="Storting", theme="Holm Plan", time="2025-12-01", published=EARLIER), b("adopt", agent="Storting", theme="Holm Plan", published=SINCE), "compatible"),
    Case("at least so many, now so many", a("die", patient="person", quantity=Quantity(7, None, unit="count", of="person"), place="Kyiv, Ukraine, Europe", published=EARLIER), b("die", patient="person", quantity="11 person", place="Kyiv, Ukraine, Europe", marker="risen", published=SINCE), "supersession"),
    Case("more of one cause, a place on one side", a("die", patient="person", cause="disease", quantity="3 person", published=EARLIER), b("die", patient="person", cause="disease", quantity="4 person", place="Kyiv, Ukraine, Europe", published=SINCE), "supersession"),
    Case("fewer of one cause", a("die", patient="person", cause="disease", quantity="4 person", published=EARLIER), b("die", patient="person", cause="disease", quantity="3 person", place="Kyiv, Ukraine, Europe", published=SINCE), "compatible"),
    Case("so many ill, more infected later", a("fall_ill", patient="person", quantity="34 person", place="Kyiv, Ukraine, Europe", published=EARLIER), b("infect", patient="person", quantity="61 person", place="Kyiv, Ukraine, Europe", published=SINCE), "supersession"),
    Case("a profit in spring, a loss in summer", a("make_profit", agent="Holm Bank", quantity=Quantity(38, 38, unit="EUR"), time="2025-01-01/2025-03-31"), b("lose_money", agent="Holm Bank", quantity=Quantity(12, 12, unit="EUR"), time="2025-04-01/2025-06-30"), "compatible"),
]  # fmt: skip

WORDS = ("en:mothball", "en:shipyard", "Holmstadt", "en:northern", "en:dock")
WORDING = [
    Case("unknown verb, one negated", a("en:mothball", terms=WORDS), b("en:mothball", terms=WORDS, factuality="CT-"), "contradiction", "negation"),
    Case("unknown verb, the denial says less", a("en:mothball", agent=ADA, patient="shipyard", terms=("Ada Brandt", *WORDS)), b("en:mothball", patient="shipyard", terms=("en:mothball", "en:shipyard"), factuality="CT-"), "contradiction", "negation"),
    Case("unknown verb, the denial says more", a("en:mothball", patient="shipyard", terms=("en:mothball", "en:shipyard")), b("en:mothball", patient="shipyard", instrument="decree", terms=WORDS, factuality="CT-"), "compatible"),
    Case("the second largest is not the largest", a("be", theme="Holm Dock", value="second large dock", terms=("be", "Holm Dock", "en:second", "en:large", "en:dock")), b("be", theme="Holm Dock", value="large dock", terms=("be", "Holm Dock", "en:large", "en:dock"), factuality="CT-"), "compatible"),
    Case("one number exchanged, and the verb", a("en:mothball", content="x 1", terms=(*WORDS, "#12", "en:crane")), b("en:moor", terms=("en:moor", *WORDS[1:], "#15", "en:crane")), "not_comparable"),
    Case("one number exchanged", a(None, content="x 2", terms=(*WORDS, "#12", "en:crane")), b(None, terms=(*WORDS, "#15", "en:crane")), "contradiction", "numeric"),
    Case("a rounded number exchanged", a(None, content="x 3", terms=(*WORDS, "#10..14~", "en:crane")), b(None, terms=(*WORDS, "#20", "en:crane")), "compatible"),
    Case("one name exchanged, a number fixes it", a(None, content="x 4", terms=("Ada Brandt", *WORDS, "#12")), b(None, terms=("Rex Dale", *WORDS, "#12")), "contradiction", "functional_value"),
    Case("one name exchanged", a(None, content="x 5", terms=("Ada Brandt", *WORDS)), b(None, terms=("Rex Dale", *WORDS)), "compatible"),
    Case("opposite words", a(None, content="x 6", terms=("Holmstadt", "en:bridge", "en:safe")), b(None, terms=("Holmstadt", "en:bridge", "en:unsafe")), "contradiction", "lexical"),
    Case("opposite words, more on both sides", a(None, content="x 7", terms=("Holmstadt", "en:bridge", "en:safe", "en:old")), b(None, terms=("Holmstadt", "en:bridge", "en:unsafe", "en:new")), "not_comparable"),
    Case("a report called false", a("collapse", theme="Holm Bridge", terms=("collapse", "Holm Bridge", "en:night")), b("be", theme="report", terms=("be", "report", "collapse", "Holm Bridge", "en:false")), "contradiction", "factive"),
    Case("a false passport", a("carry", agent=ADA, terms=("carry", "Ada Brandt", "passport")), b("carry", agent=ADA, terms=("carry", "Ada Brandt", "passport", "en:false")), "agreement_paraphrase"),
    Case("a report called false, of another bridge", a("collapse", theme="Quay Bridge", terms=("collapse", "Quay Bridge")), b("be", theme="report", terms=("be", "report", "collapse", "Holm Bridge", "en:false")), "not_comparable"),
    Case("two languages, one verb, denied", a("close", theme="shipyard", lang="de", terms=("close", "shipyard", "Holmstadt")), b("close", theme="shipyard", terms=("close", "shipyard"), factuality="CT-"), "contradiction", "negation"),
    Case("two words that no table joins", a("de:stilllegen", theme="Holm Dock", lang="de", terms=("de:stilllegen", "Holm Dock")), b("en:mothball", theme="Holm Dock", terms=("en:mothball", "Holm Dock"), factuality="CT-"), "compatible"),
]  # fmt: skip
DOMAIN_CASES = [
    *INTERVALS, *UNITS, *SYMMETRIC, *STRUCTURE, *CONVERSE, *ENTAILED, *ENTAILED_DENIED, *ANTONYMS, *FUNCTIONAL, *PEOPLE, *PLACES,
    *TIMES, *SCOPES, *IN_TIME, *AFTERWARDS, *NO_CONFLICT, *WORDING,
]  # fmt: skip

# ruff: noqa: E501 - a case is one line
"""What two claims are to each other, from their slots alone: every relation, and what must never be a contradiction."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from claimcheck.records.claim import Claim
from claimcheck.records.source import Source
from claimcheck.records.values import Basis, Period, Place, Quantity, Role
from tests.unit.world import FRI, LATER, MON, TUE, c, d

KYIV, LVIV, UKRAINE = "Kyiv, Ukraine, Europe", "Lviv, Ukraine, Europe", "Ukraine, Europe"
SUN, NEXT_SUN, WEEKEND = "2025-12-21", "2025-12-28", "2025-12-20/2025-12-21"
ADA, REX, MIRA = "Ada Brandt", "Rex Dale", "Mira Holm"
BOTH = (ADA, REX)


class Case(NamedTuple):
    id: str
    a: Claim
    b: Claim
    relation: str
    type: str | None = None
    flags: tuple[str, ...] = ()


def vague(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last), Basis.VAGUE, "around then")


def only(*names: str) -> Role:
    return Role(names, exhaustive=True)


def person(name: str) -> Source:
    return Source(id=f"person:{name}", kind="person", name=name)


def guess(name: str) -> Role:
    return Role((name,), inferred=True)


def count(number: Any, /, **fields: Any) -> dict[str, Any]:
    return {"quantity": number, "patient": "person", "place": KYIV} | fields


MEET = {"participant": BOTH}
PLAN = {"event_class": "plan", "participant": BOTH}
HEAD = {"organisation": "Harbour Fund"}
AGREEMENTS = [
    Case("same words", c("meet", **MEET), c("meet", **MEET, outlet="X"), "agreement_exact"),
    Case("same words, no event", c(content="Der Straßenzug ist  gesperrt."), c(content="der strassenzug ist gesperrt", outlet="X"), "agreement_exact"),
    Case("same words, straight quotes", c(content="„So“ geht es"), c(content='"So" geht es', outlet="X"), "agreement_exact"),
    Case("other words", c("meet", **MEET), d("meet", **MEET), "agreement_paraphrase"),
    Case("German and English", c("meet", **MEET, lang="de"), d("meet", **MEET, lang="en"), "agreement_paraphrase"),
    Case("partners in another order", c("meet", participant=(REX, ADA)), d("meet", **MEET), "agreement_paraphrase"),
    Case("symmetric: agent and patient", c("meet", agent=ADA, patient=REX), d("meet", agent=REX, patient=ADA), "agreement_paraphrase"),
    Case("symmetric: agent meets participant", c("meet", agent=ADA, participant=REX), d("meet", **MEET), "agreement_paraphrase"),
    Case("converse: buy and sell", c("buy", recipient=ADA, agent=REX, theme="Harbour"), d("sell", agent=REX, recipient=ADA, theme="Harbour"), "agreement_paraphrase"),
    Case("converse: defeat and lose to", c("defeat", agent=ADA, patient=REX), d("lose_to", agent=REX, patient=ADA), "agreement_paraphrase"),
    Case("family name", c("attend", participant="Dale", theme="summit"), d("attend", participant=REX, theme="summit"), "agreement_paraphrase"),
    Case("name with title", c("attend", participant="President Rex Dale", theme="summit"), d("attend", participant=REX, theme="summit"), "agreement_paraphrase"),
    Case("initials", c("head_of", leader=ADA, organisation="WHF"), d("head_of", leader=ADA, organisation="World Harbour Fund"), "agreement_paraphrase"),
    Case("diacritics and hyphen", c("head_of", leader="Jürgen Weiß-Lang", **HEAD), d("head_of", leader="Juergen Weiss Lang", **HEAD), "agreement_paraphrase"),
    Case("same place, two chains", c("meet", **MEET, place="Kyiv, Ukraine"), d("meet", **MEET, place=KYIV), "agreement_paraphrase"),
    Case("unknown place by the same name", c("meet", **MEET, place="?Old Mill"), d("meet", **MEET, place="?old mill"), "agreement_paraphrase"),
    Case("miles and kilometres", c("cost", theme="road", quantity=Quantity(1, 1, unit="mile")), d("cost", theme="road", quantity=Quantity(1.609344, 1.609344, unit="kilometre")), "agreement_paraphrase"),
    Case("both deny", c("meet", **MEET, factuality="CT-"), d("meet", **MEET, factuality="CT-"), "agreement_paraphrase"),
    Case("both uncommitted", c("meet", **MEET, factuality="Uu"), d("meet", **MEET, factuality="Uu"), "agreement_paraphrase"),
    Case("same condition", c("meet", **MEET, condition="if it rains"), d("meet", **MEET, condition="If it  rains"), "agreement_paraphrase"),
    Case("the same unresolved time, the same day", c("meet", **MEET, time="?lately"), d("meet", **MEET, time="?lately"), "agreement_paraphrase"),
    Case("the same unknown verb", c("en:zorble", agent=ADA, theme="crane"), d("en:zorble", agent=ADA, theme="crane"), "agreement_paraphrase"),
]  # fmt: skip
REFINEMENTS = [
    Case("at least 10, 12", c("kill", **count(">=10 person")), d("kill", **count("12 person")), "b_refines_a"),
    Case("12, at least 10", c("kill", **count("12 person")), d("kill", **count(">=10 person")), "a_refines_b"),
    Case("more than 60, 64", c("kill", **count(">60 person")), d("kill", **count("64 person")), "b_refines_a"),
    Case("up to 90, 70", c("kill", **count("<=90 person")), d("kill", **count("70 person")), "b_refines_a"),
    Case("dozens, 31", c("kill", **count(Quantity(24, 99, of="person", soft=True))), d("kill", **count("31 person")), "b_refines_a"),
    Case("10 to 12, 11", c("kill", **count("10-12 person")), d("kill", **count("11 person")), "b_refines_a"),
    Case("city in country", c("meet", **MEET, place=KYIV), d("meet", **MEET, place=UKRAINE), "a_refines_b"),
    Case("country, city", c("meet", **MEET, place=UKRAINE), d("meet", **MEET, place=KYIV), "b_refines_a"),
    Case("place left out", c("meet", **MEET, place=KYIV), d("meet", **MEET), "a_refines_b"),
    Case("time left out", c("meet", **MEET), d("meet", **MEET, time=SUN), "b_refines_a"),
    Case("day in weekend", c("meet", **MEET, time=SUN), d("meet", **MEET, time=WEEKEND), "a_refines_b"),
    Case("open end", c("meet", **MEET, time="2025-12-20/.."), d("meet", **MEET, time=SUN), "b_refines_a"),
    Case("one more participant", c("meet", participant=(*BOTH, MIRA)), d("meet", **MEET), "a_refines_b"),
    Case("attribute", c("station", theme="Norland troops", place=KYIV), d("station", theme="troops", place=KYIV), "a_refines_b"),
    Case("kill entails die", c("kill", patient=ADA, agent=REX), d("die", patient=ADA), "a_refines_b"),
    Case("murder entails die", c("die", patient=ADA), d("murder", patient=ADA, agent=REX), "b_refines_a"),
    Case("meet entails talk", c("meet", **MEET), d("talk", **MEET), "a_refines_b"),
    Case("narrower scope", c("talk", **MEET, scope="direct"), d("talk", **MEET), "a_refines_b"),
    Case("denials the other way round: place", c("meet", **MEET, place=KYIV, factuality="CT-"), d("meet", **MEET, place=UKRAINE, factuality="CT-"), "b_refines_a"),
    Case("denials: left out says more", c("meet", **MEET, factuality="CT-"), d("meet", **MEET, time=SUN, factuality="CT-"), "a_refines_b"),
    Case("denials: scope", c("talk", **MEET, scope="direct", factuality="CT-"), d("talk", **MEET, factuality="CT-"), "b_refines_a"),
    Case("a condition weakens", c("station", theme="troops", place=KYIV, condition="if it holds"), d("station", theme="troops", place=KYIV), "b_refines_a"),
    Case("narrower and surer", c("meet", **MEET, place=KYIV), d("meet", **MEET, place=UKRAINE, factuality="PR+"), "a_refines_b"),
    Case("another cut-off within the bounds", c("kill", **count("12 person", time="2025-12-17")), d("kill", **count(">=10 person", time="2025-12-16")), "a_refines_b"),
    Case("what is counted left out", c("kill", **count("12 person")), d("kill", **count("12")), "a_refines_b"),
]  # fmt: skip
CERTAINTIES = [
    Case("will and could", c("meet", **MEET, factuality="PR+"), d("meet", **MEET, factuality="PS+"), "certainty_differs"),
    Case("is and may be", c("meet", **MEET, place=KYIV), d("meet", **MEET, place=KYIV, factuality="PS+"), "certainty_differs"),
    Case("is not and probably not", c("meet", **MEET, factuality="CT-"), d("meet", **MEET, factuality="PR-"), "certainty_differs"),
    Case("certain and uncommitted", c("meet", **MEET), d("meet", **MEET, factuality="Uu"), "certainty_differs"),
    Case("narrower and less sure", c("meet", **MEET, place=KYIV, factuality="PS+"), d("meet", **MEET, place=UKRAINE), "certainty_differs"),
    Case("taken for granted", c("meet", participant="Norland", place=KYIV, factuality="PS+"), d("represent", agent=ADA, patient="Norland", occasion="meet"), "certainty_differs"),
    Case("taken for granted, in one report", c("meet", participant="Norland", factuality="PS+", report="r"), c("represent", agent=ADA, patient="Norland", occasion="meet", report="r", factuality="PR+"), "certainty_differs"),
    Case("same words, other certainty", c("meet", **MEET, content="x y"), d("meet", **MEET, content="x y", factuality="PR+"), "certainty_differs"),
]  # fmt: skip
PARTIAL = [
    Case("place against time", c("meet", **MEET, place=KYIV), d("meet", **MEET, time=SUN), "partial_overlap"),
    Case("one shared participant", c("meet", participant=BOTH), d("meet", participant=(REX, MIRA)), "partial_overlap"),
    Case("overlapping numbers", c("kill", **count(">=10 person")), d("kill", **count("<=12 person")), "partial_overlap"),
    Case("overlapping days", c("meet", **MEET, time=WEEKEND), d("meet", **MEET, time="2025-12-21/2025-12-22"), "partial_overlap"),
    Case("some scope words", c("talk", **MEET, scope=("direct", "yet")), d("talk", **MEET, scope=("direct", "official")), "partial_overlap"),
    Case("narrower place, wider time", c("meet", **MEET, place=KYIV, time=WEEKEND), d("meet", **MEET, place=UKRAINE, time=SUN), "partial_overlap"),
]  # fmt: skip
CONTRADICTIONS = [
    Case("two new dates", c("sign", event_class="plan", agent=ADA, theme="deal", time=SUN), d("sign", agent=ADA, theme="deal", time=NEXT_SUN), "contradiction", "temporal"),
    Case("one person judges both ways", c("be", theme="bridge", value="unsafe"), d("be", theme="bridge", value="unsafe", source=person(REX), factuality="CT-"), "contradiction", "negation"),
    Case("planned and not planned", c("meet", **PLAN, factuality="CT-"), d("meet", **PLAN, time=SUN), "contradiction", "negation"),
    Case("no meeting at all", c("meet", event_class="plan", factuality="CT-"), d("meet", event_class="plan", time=SUN), "contradiction", "negation"),
    Case("German against English", c("meet", **MEET, lang="de", factuality="CT-"), d("meet", **MEET), "contradiction", "negation"),
    Case("attack in the city, none in the country", c("attack", patient=ADA, place=KYIV), d("attack", patient=ADA, place=UKRAINE, factuality="CT-"), "contradiction", "negation"),
    Case("on the day, not in the week", c("attack", patient=ADA, time="2025-12-10"), d("attack", patient=ADA, time="2025-12-08/2025-12-14", factuality="CT-"), "contradiction", "negation"),
    Case("murdered and not dead", c("murder", patient=ADA, agent=REX), d("die", patient=ADA, factuality="CT-"), "contradiction", "negation"),
    Case("talked directly, did not talk", c("talk", **MEET, scope="direct"), d("talk", **MEET, factuality="CT-"), "contradiction", "negation"),
    Case("bought, not sold", c("buy", recipient=ADA, agent=REX, theme="Harbour"), d("sell", agent=REX, recipient=ADA, theme="Harbour", factuality="CT-"), "contradiction", "negation"),
    Case("likely and not so", c("meet", **MEET, factuality="PR+"), d("meet", **MEET, factuality="CT-"), "contradiction", "negation"),
    Case("12 and fewer than 5", c("kill", **count("12 person")), d("kill", **count("<5 person")), "contradiction", "numeric"),
    Case("more than 60 and 58", c("kill", **count(">60 person")), d("kill", **count("58 person")), "contradiction", "numeric"),
    Case("12 in the city, 5 in the country", c("kill", quantity="12 person", patient="person", place=KYIV), d("kill", quantity="5 person", patient="person", place=UKRAINE), "contradiction", "numeric"),
    Case("about 30 and 300", c("kill", **count("about 30 person")), d("kill", **count("300 person")), "contradiction", "numeric"),
    Case("40 % and 60 %", c("earn", agent=ADA, quantity="40%"), d("earn", agent=ADA, quantity="60%"), "contradiction", "numeric"),
    Case("two heads", c("head_of", leader=ADA, **HEAD), d("head_of", leader=REX, **HEAD), "contradiction", "functional_value"),
    Case("two leaders of a delegation", c("lead", leader=ADA, group="Norland delegation"), d("lead", leader=MIRA, group="Norland delegation"), "contradiction", "functional_value"),
    Case("only one attended", c("attend", participant=only(ADA), theme="summit"), d("attend", participant=REX, theme="summit"), "contradiction", "functional_value"),
    Case("only two attended", c("attend", participant=only(*BOTH), theme="summit"), d("attend", participant=(ADA, MIRA), theme="summit"), "contradiction", "functional_value"),
    Case("12 killed, fewer than 5 dead", c("kill", **count("12 person")), d("die", **count("<5 person")), "contradiction", "numeric"),
    Case("captured and liberated on one day", c("capture", agent=ADA, patient="Holmstadt", time=SUN), d("liberate", agent=ADA, patient="Holmstadt", time=SUN), "contradiction", "antonym"),
    Case("planned for two days", c("meet", **PLAN, time=SUN), d("meet", **PLAN, time=NEXT_SUN), "contradiction", "temporal"),
    Case("who attacked whom", c("attack", agent=ADA, patient=REX), d("attack", agent=REX, patient=ADA), "contradiction", "structure"),
    Case("who lost to whom", c("defeat", agent=ADA, patient=REX), d("lose_to", agent=ADA, patient=REX), "contradiction", "structure"),
    Case("signed in two cities", c("sign", agent=BOTH, theme="treaty", place=KYIV), d("sign", agent=BOTH, theme="treaty", place=LVIV), "contradiction", "location"),
    Case("met in two cities on one day", c("meet", **MEET, place=KYIV, time=SUN), d("meet", **MEET, place=LVIV, time=SUN), "contradiction", "location"),
    Case("signed on two days", c("sign", agent=BOTH, theme="treaty", time="2025-12-03"), d("sign", agent=BOTH, theme="treaty", time="2025-12-09"), "contradiction", "temporal"),
    Case("accepted and rejected", c("accept", agent=ADA, theme="plan"), d("reject", agent=ADA, theme="plan"), "contradiction", "antonym"),
    Case("president and former president", c("holds_office", holder=ADA, office="president"), d("formerly_holds_office", holder=ADA, office="president"), "contradiction", "antonym"),
    Case("the same by coreference", c("holds_office", holder=ADA, office="president", report="r"), c("formerly_holds_office", holder=guess(ADA), office="president", report="r"), "contradiction", "antonym", ("inferred_coreference",)),
    Case("antonym, one likely", c("accept", agent=ADA, theme="plan", factuality="PR+"), d("reject", agent=ADA, theme="plan"), "contradiction", "antonym"),
    Case("another authority, another day", c("station", theme="troops", place=KYIV, published=MON), d("station", theme="troops", place=KYIV, factuality="CT-", published=FRI), "contradiction", "negation", ("maybe_update",)),
    Case("another authority, two heads, another day", c("head_of", leader=ADA, **HEAD, published=MON), d("head_of", leader=REX, **HEAD, published=FRI), "contradiction", "functional_value", ("maybe_update",)),
    Case("a fixed fact is not superseded by a later date", c("sign", agent=BOTH, theme="treaty", published=MON, factuality="CT-"), d("sign", agent=BOTH, theme="treaty", published=FRI), "contradiction", "negation"),
    Case("a count that shrinks", c("kill", **count("12 person"), published=MON), d("kill", **count("5 person"), published=FRI), "contradiction", "numeric", ("maybe_update",)),
    Case("forecast and denial of the past", c("attend", participant=ADA, theme="summit", time="2025-12-10", published=FRI), d("attend", participant=ADA, theme="summit", time="2025-12-10", factuality="CT-", published=LATER), "contradiction", "negation"),
]  # fmt: skip
WEAK = [
    Case("could be stationed, will not be", c("station", theme="troops", place="Lviv, Ukraine, Europe", factuality="PS+"), d("station", theme="troops", place=UKRAINE, factuality="CT-"), "weak_conflict", "modal"),
    Case("two forecasts", c("meet", **MEET, factuality="PR+"), d("meet", **MEET, factuality="PR-"), "weak_conflict", "modal"),
    Case("is and may not be", c("meet", **MEET), d("meet", **MEET, factuality="PS-"), "weak_conflict", "modal"),
    Case("two forecast heads", c("head_of", leader=ADA, **HEAD, factuality="PR+"), d("head_of", leader=REX, **HEAD, factuality="PR+"), "weak_conflict", "functional_value"),
    Case("one possible head", c("head_of", leader=ADA, **HEAD), d("head_of", leader=REX, **HEAD, factuality="PS+"), "weak_conflict", "functional_value"),
    Case("two forecast answers", c("accept", agent=ADA, theme="plan", factuality="PR+"), d("reject", agent=ADA, theme="plan", factuality="PR+"), "weak_conflict", "modal"),
    Case("dozens and 17", c("kill", **count(Quantity(24, 99, of="person", soft=True))), d("kill", **count("17 person")), "weak_conflict", "numeric"),
    Case("nearly 100 and 104", c("kill", **count(Quantity(90, 100, high_open=True, of="person", soft=True))), d("kill", **count("104 person")), "weak_conflict", "numeric"),
    Case("about 30 and 45", c("kill", **count("about 30 person")), d("kill", **count("45 person")), "weak_conflict", "numeric"),
]  # fmt: skip
UPDATES = [
    Case("the count grows", c("kill", **count("10 person"), published=MON), d("kill", **count("12 person"), published=FRI), "supersession"),
    Case("the count is corrected", c("kill", **count("12 person"), published=MON), d("kill", **count("5 person"), published=FRI, marker="now"), "supersession"),
    Case("postponed", c("meet", **PLAN, time=SUN, published=MON), d("meet", **PLAN, time=NEXT_SUN, published=FRI, marker="postponed"), "supersession"),
    Case("moved to another city", c("meet", **PLAN, place=KYIV, published=MON), d("meet", **PLAN, place=LVIV, published=FRI, marker="now"), "supersession"),
    Case("called off", c("meet", **PLAN, time=SUN, published=MON), d("meet", **PLAN, factuality="CT-", published=FRI, marker="no longer"), "supersession"),
    Case("now head", c("head_of", leader=ADA, **HEAD, published=MON), d("head_of", leader=REX, **HEAD, published=FRI, marker="now"), "supersession"),
    Case("in office, then no longer", c("holds_office", holder=ADA, office="president", published=MON), d("formerly_holds_office", holder=ADA, office="president", published=FRI, marker="now"), "supersession"),
    Case("troops gone", c("station", theme="troops", place=KYIV, published=MON), d("station", theme="troops", place=KYIV, factuality="CT-", published=FRI, marker="inzwischen"), "supersession"),
    Case("planned for one day, then set for another", c("sign", event_class="plan", agent=ADA, theme="deal", time=SUN, published=MON), d("sign", agent=ADA, theme="deal", time=NEXT_SUN, published=FRI, marker="now"), "supersession"),
    Case("open again", c("accept", theme="deal", published=MON), d("reject", theme="deal", published=FRI, marker="inzwischen"), "supersession"),
    Case("moved to another day", c("sign", agent=ADA, theme="deal", time=SUN, published=MON), d("sign", agent=ADA, theme="deal", time=NEXT_SUN, published=FRI, marker="now"), "supersession"),
    Case("planned, then held", c("meet", **PLAN, time=TUE.isoformat(), published=MON), d("meet", **MEET, time=TUE.isoformat(), published=FRI), "supersession"),
    Case("expected, then so", c("attend", participant=ADA, theme="summit", time="2025-12-17", factuality="PR+", published=MON), d("attend", participant=ADA, theme="summit", time="2025-12-17", published=FRI), "supersession"),
    Case("announced and not kept", c("attend", participant=ADA, theme="summit", time="2025-12-17", published=MON), d("attend", participant=ADA, theme="summit", time="2025-12-17", factuality="CT-", published=FRI), "supersession", None, ("forecast_failed",)),
    Case("expected and not kept", c("attend", participant=ADA, theme="summit", time="2025-12-17", factuality="PR+", published=MON), d("attend", participant=ADA, theme="summit", time="2025-12-17", factuality="CT-", published=FRI), "supersession", None, ("forecast_failed",)),
    Case("ruled out and done", c("attend", participant=ADA, theme="summit", time="2025-12-17", factuality="CT-", published=MON), d("attend", participant=ADA, theme="summit", time="2025-12-17", published=FRI), "supersession", None, ("forecast_failed",)),
    Case("planned and not held", c("meet", **PLAN, published=MON), d("meet", **MEET, factuality="CT-", published=FRI), "supersession", None, ("forecast_failed",)),
    Case("certainty alone is no update", c("station", theme="troops", place=KYIV, factuality="PR+", published=MON), d("station", theme="troops", place=KYIV, published=FRI, marker="now"), "certainty_differs"),
]  # fmt: skip
SPEECH = [
    Case("denies having said it", c(kind="attribution", source=ADA, content="Ada Brandt never said that the harbour will close", factuality="CT-"), d(source=ADA, content="the harbour will close"), "attribution_conflict"),
    Case("resigned in words, or not", c("say", speaker=ADA, theme="resignation"), d("say", speaker=ADA, theme="resignation", factuality="CT-"), "attribution_conflict"),
    Case("said and never said", c("say", speaker=ADA, kind="attribution", content="Ada Brandt said the harbour will close"), d("say", speaker=ADA, kind="attribution", content="Ada Brandt said the harbour will close", factuality="CT-"), "attribution_conflict"),
    Case("two wordings", c("say", speaker=ADA, kind="attribution", content="Ada Brandt said the harbour will close soon", time=TUE.isoformat()), d("say", speaker=ADA, kind="attribution", content="Ada Brandt said the harbour may close soon", time=TUE.isoformat()), "attribution_conflict"),
    Case("two utterances", c("say", speaker=ADA, kind="attribution", content="Ada Brandt said the harbour will close soon", time=TUE.isoformat()), d("say", speaker=ADA, kind="attribution", content="Ada Brandt said the harbour may close soon", time=SUN), "compatible"),
    Case("somebody else's words", c(kind="attribution", source=ADA, content="Ada Brandt never said that the harbour will close", factuality="CT-"), d(source=REX, content="the harbour will close"), "compatible"),
    Case("denies the fact, not the quote", c("meet", **MEET, source=ADA, factuality="CT-"), d(kind="attribution", source=ADA, content="Ada Brandt spoke of a meeting"), "compatible"),
    Case("the same attribution", c(kind="attribution", source=ADA, content="Ada Brandt spoke"), d(kind="attribution", source=ADA, content="Ada Brandt spoke"), "compatible"),
]  # fmt: skip
NEITHER = [
    Case("nothing shared", c("meet", **MEET), d("kill", patient="person", place=KYIV), "not_comparable"),
    Case("no slots at all", c(content="It rains"), d(content="Prices fell"), "not_comparable"),
    Case("different days, again and again", c("meet", **MEET, time=SUN), d("meet", **MEET, time=NEXT_SUN), "not_comparable"),
    Case("dead and injured", c("kill", **count("15 dead")), d("kill", **count("15 injured")), "not_comparable"),
    Case("percent and percentage points", c("earn", agent=ADA, quantity="3%"), d("earn", agent=ADA, quantity="5 pp"), "not_comparable"),
    Case("euros and people", c("cost", theme="road", quantity=Quantity(5, 5, unit="EUR")), d("cost", theme="road", quantity="5"), "not_comparable"),
    Case("the same weekend a week apart", c("sign", agent=ADA, theme="deal", time="2025-12-06/2025-12-07"), d("sign", agent=ADA, theme="deal", time=Period(MON, TUE, Basis.RELATIVE, "this week"), published=LATER), "not_comparable"),
]  # fmt: skip
NEVER_A_CONTRADICTION = [
    Case("another event", c("meet", **MEET), d("attack", agent=ADA, patient=REX), "compatible"),
    Case("different days", c("kill", **count("12 person", time="2025-12-01")), d("kill", **count("5 person", time="2025-12-09")), "compatible"),
    Case("different days: an attack", c("attack", agent="Norland", patient=ADA, time="2025-12-01"), d("attack", agent="Norland", patient=ADA, time="2025-12-09"), "not_comparable"),
    Case("adjacent days may be one night", c("sign", agent=BOTH, theme="treaty", time="2025-12-03"), d("sign", agent=BOTH, theme="treaty", time="2025-12-04"), "not_comparable"),
    Case("vague days", c("sign", agent=BOTH, theme="treaty", time=vague("2025-12-03", "2025-12-05")), d("sign", agent=BOTH, theme="treaty", time="2025-12-06"), "partial_overlap"),
    Case("casualty cut-offs", c("kill", **count("5 person", time="2025-12-01/2025-12-02")), d("kill", **count("9 person", time="2025-12-03/2025-12-04")), "compatible"),
    Case("planned and held", c("meet", **PLAN), d("meet", **MEET), "compatible"),
    Case("no plan, and yet possible", c("meet", **PLAN, factuality="CT-"), d("meet", **MEET, factuality="PS+"), "compatible"),
    Case("bilateral and trilateral", c("meet", **PLAN, scope="bilateral"), d("meet", event_class="plan", scope="trilateral", factuality="CT-"), "compatible"),
    Case("two delegations, no trilateral meeting", c("meet", event_class="plan", participant=("Norland", "Sudland"), factuality="CT-", scope="trilateral"), d("meet", event_class="plan", participant=("Norland", "Westland")), "compatible"),
    Case("member and leader", c("member_of", member=ADA, group="delegation"), d("lead", leader=REX, group="delegation"), "compatible"),
    Case("approximations", c("kill", **count("about 100 person")), d("kill", **count("104 person")), "b_refines_a"),
    Case("part and whole", c("kill", quantity="5 person", place=KYIV), d("kill", quantity="12 person", place=UKRAINE), "compatible"),
    Case("part and whole: the month", c("kill", quantity="5 person", place=KYIV, time="2025-12-02"), d("kill", quantity="50 person", place=KYIV, time="2025-12-01/2025-12-31"), "compatible"),
    Case("attack in the country, none in the city", c("attack", patient=ADA, place=UKRAINE), d("attack", patient=ADA, place=KYIV, factuality="CT-"), "compatible"),
    Case("opinions of two people", c("en:admire", agent=ADA, theme="plan", source=ADA), d("en:despise", agent=REX, theme="plan", source=REX), "compatible"),
    Case("declined to comment", c("meet", **MEET, factuality="CT-"), d("meet", **MEET, source=REX, stance="declines_to_comment"), "compatible"),
    Case("did not respond", c("meet", **MEET), d("meet", **MEET, source=REX, stance="did_not_respond"), "compatible"),
    Case("quoted rhetoric: other words, no table", c("en:zorble", agent=ADA, content="we will zorble them all"), d("en:frumble", agent=ADA, content="nobody wants to frumble"), "compatible"),
    Case("same family name, other person", c("attend", participant="Max Dale", theme="summit"), d("attend", participant=REX, theme="summit", factuality="CT-"), "compatible"),
    Case("other granularity", c("meet", **MEET, place=KYIV, time=SUN), d("meet", **MEET, place=UKRAINE, time=WEEKEND), "a_refines_b"),
    Case("old and current office", c("head_of", leader=ADA, **HEAD, time="2019-01-01/2019-12-31"), d("head_of", leader=REX, **HEAD, time="2025-01-01/.."), "compatible"),
    Case("old office, time unstated", c("head_of", leader=ADA, **HEAD, time="2019-01-01/2019-12-31"), d("head_of", leader=REX, **HEAD), "compatible"),
    Case("conditional and unconditional", c("station", theme="troops", place=KYIV, condition="if it holds"), d("station", theme="troops", place=KYIV, factuality="CT-"), "compatible"),
    Case("two conditions", c("station", theme="troops", condition="if it holds"), d("station", theme="troops", condition="if it fails", factuality="CT-"), "compatible"),
    Case("no direct link, a link", c("talk", **MEET, scope="direct", factuality="CT-"), d("talk", **MEET), "compatible"),
    Case("direct and indirect", c("talk", **MEET, scope="direct", factuality="CT-"), d("talk", **MEET, scope="indirect"), "compatible"),
    Case("transliteration", c("head_of", leader="Oleh Petrenko", **HEAD), d("head_of", leader="Oleg Petrenko", **HEAD), "compatible"),
    Case("one man, two funds", c("head_of", leader=ADA, **HEAD), d("head_of", leader=ADA, organisation="River Bank"), "compatible", None, ("entity_warning",)),
    Case("may and may not", c("meet", **MEET, factuality="PS+"), d("meet", **MEET, factuality="PS-"), "compatible"),
    Case("expected, may not", c("meet", **MEET, factuality="PR+"), d("meet", **MEET, factuality="PS-"), "compatible"),
    Case("uncommitted and denied, elsewhere", c("meet", **MEET, factuality="Uu", place=KYIV), d("meet", **MEET, factuality="CT-"), "compatible"),
    Case("two others do not meet", c("meet", participant=(ADA, MIRA)), d("meet", **MEET, factuality="CT-"), "compatible"),
    Case("more are needed than deny", c("meet", **MEET), d("meet", participant=(*BOTH, MIRA), factuality="CT-"), "compatible"),
    Case("nouns that may mean one thing", c("head_of", leader="envoy", **HEAD), d("head_of", leader="ambassador", **HEAD), "compatible"),
    Case("a name and a noun", c("head_of", leader=ADA, **HEAD), d("head_of", leader="the envoy", **HEAD), "compatible"),
    Case("pronoun", c("head_of", leader=Role(("she",), resolved=False), **HEAD), d("head_of", leader=REX, **HEAD), "compatible"),
    Case("unresolved time", c("sign", agent=ADA, theme="deal", time="?lately"), d("sign", agent=ADA, theme="deal", time="2025-12-03", factuality="CT-"), "compatible"),
    Case("unresolved place", c("sign", agent=ADA, theme="deal", place="?Old Mill"), d("sign", agent=ADA, theme="deal", place=KYIV, factuality="CT-"), "compatible"),
    Case("unresolved number", c("kill", **count(Quantity(expression="a number", of="person"))), d("kill", **count("12 person"), factuality="CT-"), "compatible"),
    Case("met in two cities, some time", c("meet", **MEET, place=KYIV), d("meet", **MEET, place=LVIV), "compatible"),
    Case("troops in two cities", c("station", theme="troops", place=KYIV), d("station", theme="troops", place=LVIV), "compatible"),
    Case("12 died, 5 survived", c("die", patient="person", quantity="12 person", place=KYIV), d("survive", patient="person", quantity="5 person", place=KYIV), "compatible"),
    Case("5 killed, 12 dead", c("kill", **count("5 person")), d("die", **count("12 person")), "compatible"),
    Case("arrived and left", c("arrive", agent=ADA, place=KYIV), d("depart", agent=ADA, place=KYIV), "compatible"),
    Case("captured and liberated", c("capture", agent=ADA, patient="Holmstadt"), d("liberate", agent=ADA, patient="Holmstadt"), "compatible"),
    Case("arrived in two cities", c("arrive", agent=ADA, place=KYIV), d("arrive", agent=ADA, place=LVIV), "compatible"),
    Case("met in two cities, some time, once each", c("meet", **MEET, place=KYIV, event_class="unique"), d("meet", **MEET, place=LVIV, event_class="unique"), "compatible"),
    Case("met on two days", c("meet", **MEET, time="2025-12-12", event_class="unique"), d("meet", **MEET, time="2025-12-17", event_class="unique"), "not_comparable"),
    Case("accepted, rejected before", c("accept", agent=ADA, theme="plan", time="2025-12-09"), d("reject", agent=ADA, theme="plan", time="2025-12-01"), "compatible"),
    Case("two people answer differently", c("accept", agent=ADA, theme="plan"), d("reject", agent=REX, theme="plan"), "compatible"),
    Case("neither is head", c("head_of", leader=ADA, **HEAD, factuality="CT-"), d("head_of", leader=REX, **HEAD, factuality="CT-"), "compatible"),
    Case("left open, then denied", c("attend", participant=ADA, theme="summit", factuality="Uu"), d("attend", participant=ADA, theme="summit", factuality="CT-"), "compatible"),
    Case("one picked 2, all picked 11", c("buy", recipient=ADA, theme="pear", quantity="2 pear", time=SUN), d("buy", theme="pear", quantity="11 pear", time=SUN), "compatible"),
    Case("two people judge a bridge", c("be", theme="bridge", value="unsafe", source=person(ADA)), d("be", theme="bridge", value="unsafe", source=person(REX), factuality="CT-"), "compatible"),
    Case("planned, then another date is said to be certain", c("meet", **PLAN, time=SUN, place=KYIV, factuality="CT-"), d("meet", **MEET, time=SUN, place=KYIV), "compatible"),
    Case("two ministers", c("holds_office", holder=ADA, office="minister"), d("holds_office", holder=REX, office="minister"), "compatible"),
    Case("27 sheep and 31 Schafe", c("sell", theme="Schaf", quantity="27 Schaf", lang="de"), d("sell", theme="sheep", quantity="31 sheep"), "compatible"),
    Case("a name exchanged in one frame", c("en:zorble", content="Dale zorbled the harbour crane twice"), d("en:frumble", content="Holm zorbled the harbour crane twice"), "compatible"),
    Case("a place that only sounds alike", c("meet", **MEET, place=Place("Georgia", ("United States",))), d("meet", **MEET, place=Place("Georgia", ("Asia",)), factuality="CT-"), "compatible"),
    Case("other people on another day", c("sign", agent=ADA, theme="deal", time="2025-12-02"), d("sign", agent=MIRA, theme="deal", time="2025-12-09", factuality="CT-"), "compatible"),
    Case("North is not the whole", c("attack", agent="North Ostland", patient=ADA), d("attack", agent="Ostland", patient=ADA, factuality="CT-"), "compatible"),
]  # fmt: skip
TABLES = (AGREEMENTS, REFINEMENTS, CERTAINTIES, PARTIAL, CONTRADICTIONS, WEAK, UPDATES, SPEECH, NEITHER, NEVER_A_CONTRADICTION)
CASES = [case for table in TABLES for case in table]

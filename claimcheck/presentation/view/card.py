"""A finding as a card: both quotes, what differs, which rule decided and what would settle it."""

from __future__ import annotations

import json

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import quote, slots, words
from claimcheck.presentation.view.quote import Quote
from claimcheck.presentation.view.slots import SlotRow
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Flag, Relation

_GRAVITY = (Relation.CONTRADICTION, Relation.ATTRIBUTION_CONFLICT, Relation.WEAK_CONFLICT, Relation.SUPERSESSION)


@frozen
class Card:
    """One finding as a reader sees it. `tone` is the relation's id, for styles and anchors, never shown alone.

    `review`: what a decision on it names, as JSON, for the script that collects decisions.
    """

    tone: str
    relation: str
    type: str
    strength: str
    topic: str
    a: Quote
    b: Quote
    age: str
    why: str
    slots: tuple[SlotRow, ...]
    rule: str
    rule_line: str
    flags: tuple[tuple[str, str], ...]
    settle: str
    review: str


def build(index: Index, finding: Finding) -> Card:
    """The card of one finding."""
    say = index.say
    type = finding.contradiction_type
    return Card(
        tone=str(finding.relation),
        relation=say(f"relation.{finding.relation}"),
        type=say(f"contradiction.{type}") if type else "",
        strength=say(f"strength.{finding.strength:g}") if finding.strength else "",
        topic=index.topic(finding.a),
        a=quote.build(index, finding.a, words.mark(finding, finding.a)),
        b=quote.build(index, finding.b, words.mark(finding, finding.b)),
        age=age(index, finding.a, finding.b),
        why=finding.why_in(say.lang),
        slots=slots.build(finding, say),
        rule=finding.rule,
        rule_line=rule_line(index, finding.rule),
        flags=tuple((say(f"flag.{f}"), say(f"flag_note.{f}")) for f in finding.flags),
        settle=say(f"settle.{type or finding.relation}") if finding.conflict else "",
        review=_subject(finding),
    )


def _subject(finding: Finding) -> str:
    keys = sorted((finding.a.key, finding.b.key))
    return json.dumps({"subject": keys, "places": [finding.a.id, finding.b.id], "seen": str(finding.relation)})


def order(index: Index, finding: Finding) -> tuple[float, int, bool, str, str, str]:
    """The sort key of conflicts: strength, gravest relation, what is stated before what is inferred, topic, ids."""
    grave = _GRAVITY.index(finding.relation) if finding.relation in _GRAVITY else len(_GRAVITY)
    inferred = Flag.INFERRED_COREFERENCE in finding.flags
    known = index.issue_of.get(finding.a.id)
    topic = known[1].topic if known else finding.a.content
    return (-(finding.strength or 0.0), grave, inferred, topic, finding.a.id, finding.b.id)


def age(index: Index, a: Claim, b: Claim) -> str:
    """How much later b was published than a, as far as the windows of publication tell."""
    if a.report_id == b.report_id:
        return index.say("age.same_report")
    if a.window is None or b.window is None:
        return index.say("age.unknown")
    days = (b.window[0] - a.window[1]).days
    if days > 0:
        return index.say.count("age.later", days)
    return index.say("age.same_day" if a.window == b.window and a.window[0] == a.window[1] else "age.overlap")


def rule_line(index: Index, rule: str) -> str:
    """What a rule decides, in the report language where it is known, else as the rule says it."""
    line = dict(index.result.rules).get(rule, "")
    said = index.say.or_word("rule", rule)
    return said if said != rule and (index.say.lang != "en" or not line) else line

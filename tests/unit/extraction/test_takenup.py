"""A denial or confirmation whose content is a pronoun says what the sentence before says, or its contrary."""

from __future__ import annotations

import pytest

import claimcheck as cc
from claimcheck.records.finding import Relation

EN, DE = "The bridge fell, Ada Quill said.", "Die Brücke sei eingestürzt, sagte Ada Quill."
TAKEN_UP = {
    "denied this": (f"{EN} The department denied this.", "The department denied this", "CT-"),
    "denied it, with the day": (f"{EN} The department denied it on Tuesday.", "The department denied it on Tuesday", "CT-"),
    "rejected what was denied": (
        "The bridge did not fall, Ada Quill said. The department rejected this.", "The department rejected this", "CT+",
    ),
    "confirmed this": (f"{EN} The department confirmed this.", "The department confirmed this", "CT+"),
    "dementierte dies": (f"{DE} Das Ministerium dementierte dies.", "Das Ministerium dementierte dies", "CT-"),
    "wies dies zurück": (f"{DE} Das Ministerium wies dies zurück.", "Das Ministerium wies dies zurück", "CT-"),
    "object first": (f"{DE} Das dementierte das Ministerium.", "Das dementierte das Ministerium", "CT-"),
}  # fmt: skip
LEFT = {
    "several claims before": "The bridge fell and the tunnel was closed, Ada Quill said. The department denied this.",
    "not denied": f"{EN} The department did not deny this.",
    "another sentence between": f"{EN} She spoke for an hour. The department denied this.",
    "the same source": "The bridge fell, the department said. The department denied this.",
    "an open claim": "The bridge might or might not fall, Ada Quill wondered. The department denied this.",
    "content that is named": f"{EN} The department denied the report.",
}


def read(text: str) -> cc.ConflictReport:
    return cc.check([cc.Report(id="a", text=text, outlet="Harbour Post")])


@pytest.mark.parametrize(("text", "content", "value"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_pronoun_stands_for_the_claim_before(text: str, content: str, value: str) -> None:
    result = read(text)
    [said, taken] = [c for c in result.claims if c.kind == "asserted"]
    assert (taken.content, str(taken.factuality)) == (content, value)
    assert taken.event and said.event
    assert taken.event.predicate == said.event.predicate
    assert all(role.inferred for role in taken.event.roles.values())
    same = said.factuality.polarity is taken.factuality.polarity
    assert [f.relation for f in result.findings] == [Relation.AGREEMENT_PARAPHRASE if same else Relation.CONTRADICTION]
    assert cc.explain(taken, read(text).reports[0])


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_where_nobody_can_tell_nothing_is_taken_up(text: str) -> None:
    assert not [f for f in read(text).findings if f.relation in (Relation.CONTRADICTION, Relation.AGREEMENT_PARAPHRASE)]

"""What a claim holds that is not as sure as the whole: infinitives, and events taken for granted."""

from __future__ import annotations

from itertools import product

import pytest
from core_analysis import PACKS
from hypothesis import given
from hypothesis import strategies as st

import claimcheck as cc
from claimcheck.extraction.complements import composed, signatures
from claimcheck.extraction.factuality import UNKNOWN
from claimcheck.records.values import Certainty, Factuality, Polarity

INFINITIVES = {
    "refused": ("en", "The firm refused to sell the port.", {"The firm refused": "CT+"}),
    "de weigerte sich": ("de", "Die Firma weigerte sich, den Hafen zu verkaufen.", {"Die Firma weigerte sich": "CT+"}),
    "failed": ("en", "The council failed to close the bridge.", {"The council failed": "CT+"}),
    "tries": ("en", "The firm is trying to sell the port.", {"The firm is trying": "CT+"}),
    "de versucht": ("de", "Die Firma versucht, den Hafen zu verkaufen.", {"Die Firma versucht": "CT+"}),
    "agreed": ("en", "The firm agreed to sell the port.", {"to sell the port": "PR+"}),
    "de beschloss": ("de", "Der Rat beschloss, den Hafen zu verkaufen.", {"den Hafen zu verkaufen": "PR+"}),
    "decided not": ("en", "The board decided not to sell the port.", {"not to sell the port": "PR-"}),
    "was able": ("en", "The firm was able to sell the port.", {}),
    "was not able": ("en", "The firm was not able to sell the port.", {}),
    "a plan is one claim": ("en", "The firm plans to sell the port.", {}),
    "de a plan is one claim": ("de", "Die Firma plant, den Hafen zu verkaufen.", {}),
    "an unlisted word": ("en", "The firm is happy to sell the port.", {}),
    "a purpose of nothing listed": ("en", "The firm sold its port to raise money.", {}),
    "forced": ("en", "The firm was forced to close the port.", {}),
    "had to": ("en", "The firm had to close the port.", {}),
    "has to": ("en", "The firm has to close the port.", {"The firm has": "CT+"}),
    "de muss nicht zögern": ("de", "Die Firma zögert, den Hafen zu verkaufen.", {"den Hafen zu verkaufen": "PR-"}),
    "a noun with words between": (
        "en",
        "The firm published a proposal by its board to sell the port.",
        {"to sell the port": "Uu"},
    ),
    "de noun": ("de", "Die Firma hat die Erlaubnis, den Hafen zu verkaufen.", {"den Hafen zu verkaufen": "PS+"}),
    "beside an adjective": ("en", "It is cheap to close the port.", {"It is cheap": "CT+"}),
    "a heading": ("en", "Harbour firm to close two piers", {}),
    "the clause goes on": ("en", "A plan to close the port caused protests.", {"to close the port": "Uu"}),
    "a question": ("en", "Did the firm refuse to sell the port?", {}),
}

WHOLE = {
    "refused": ("en", "The firm refused to sell the port.", "CT-"),
    "de weigerte sich": ("de", "Die Firma weigerte sich, den Hafen zu verkaufen.", "CT-"),
    "is able": ("en", "The firm is able to sell the port.", "PS+"),
    "was able": ("en", "The firm was able to sell the port.", "CT+"),
    "is unable": ("en", "The firm is unable to sell the port.", "CT-"),
    "is not unwilling": ("en", "The firm is not unwilling to sell the port.", "PR+"),
    "has to": ("en", "The firm has to sell the port.", "PR+"),
    "is ready": ("en", "The army is ready to attack the port.", "PS+"),
    "threatened": ("en", "The mayor threatened to resign.", "CT+"),
    "not asked": ("en", "He would not ask anyone to leave the port, Roe said.", "CT-"),
}
"""Claims whose event is the infinitive, or the verb before it: they are as sure as that."""

EMBEDDED = {
    "without": ("en", "The firm closed the port without asking the council.", {"asking the council": "CT-"}),
    "de ohne": ("de", "Die Firma schloss den Hafen ohne Genehmigung des Rates.", {"Genehmigung des Rates": "CT-"}),
    "a call for": ("en", "The mayor heard a call for a withdrawal of the troops.", {"a withdrawal of the troops": "Uu"}),
    "de Ruf nach": ("de", "Der Bürgermeister hörte den Ruf nach einem Abzug der Truppen.", {"einem Abzug der Truppen": "Uu"}),
    "threat of": ("en", "The threat of an attack remains.", {"an attack": "PS+"}),
    "de Gefahr": ("de", "Die Gefahr eines Angriffs bleibt.", {"eines Angriffs": "PS+"}),
    "requires": ("en", "The sale requires the closure of the port.", {"the closure of the port": "Uu"}),
    "accused of": ("en", "The mayor was accused of closing the port.", {"closing the port": "Uu"}),
    "prohibited from": ("en", "The firm is prohibited by the council from closing the port.", {"closing the port": "CT-"}),
    "denied itself": ("en", "The firm did not stop closing ports.", {}),
    "cannot without": ("en", "The firm cannot close the port without asking the council.", {"asking the council": "Uu"}),
    "progressive": ("en", "The banks are not helping.", {}),
    "not seen": ("en", "The port saw a level not seen since May.", {"not seen since May": "CT-"}),
    "no event": ("en", "The mayor heard a call for a government.", {}),
}

GRANTED = {
    "denied": ("en", "The court did not confirm the attack.", {"the attack": "CT+"}),
    "de denied": ("de", "Das Gericht bestätigte den Angriff nicht.", {"den Angriff": "CT+"}),
    "owner": ("en", "The mayor has not raised Smith's death.", {"Smith's death": "CT+"}),
    "if": ("en", "The mayor will leave if this attack goes on.", {"this attack": "CT+"}),
    "not definite": ("en", "The court did not confirm an attack.", {}),
    "de not definite": ("de", "Das Gericht bestätigte keinen Angriff.", {}),
    "definite by its object": ("en", "The court did not approve the sale of the port.", {}),
    "de definite by its object": ("de", "Das Gericht billigte den Verkauf des Hafens nicht.", {}),
    "at the end": ("en", "The court did not confirm the attack", {"the attack": "CT+"}),
    "hedged": ("en", "The court did not confirm the planned visit.", {}),
    "de hedged": ("de", "Das Gericht bestätigte den geplanten Besuch nicht.", {}),
    "despite": ("en", "The court did not reopen despite protests in the town.", {"protests": "CT+"}),
    "de trotz": ("de", "Das Gericht öffnete trotz Protesten nicht.", {"Protesten": "CT+"}),
    "after a gerund": ("en", "After winning the vote the party reportedly left.", {"winning the vote": "CT+", "the vote": "CT+"}),
    "participle": ("en", "The firm does not meet the criteria laid down in the act.", {"laid down in the act": "CT+"}),
    "participle after no": ("en", "The firm met no criteria laid down in the act.", {}),
    "asserted anyway": ("en", "The court confirmed the attack.", {}),
}


def inside(text: str, lang: str, kind: str) -> dict[str, str]:
    """Words and value of the claims of a kind."""
    report = cc.Report(id="r", text=text, outlet=None, published=None, lang=lang)
    return {c.quote: str(c.factuality) for c in cc.extract([report]) if c.kind == kind}


@pytest.mark.parametrize(("lang", "text", "expected"), INFINITIVES.values(), ids=INFINITIVES.keys())
def test_infinitives_that_are_not_as_sure_as_their_claim(lang: str, text: str, expected: dict[str, str]) -> None:
    assert inside(text, lang, "implied") == expected


@pytest.mark.parametrize(("lang", "text", "expected"), WHOLE.values(), ids=WHOLE.keys())
def test_a_claim_is_as_sure_as_its_event(lang: str, text: str, expected: str) -> None:
    assert list(inside(text, lang, "asserted").values()) == [expected]


@pytest.mark.parametrize(("lang", "text", "expected"), EMBEDDED.values(), ids=EMBEDDED.keys())
def test_event_nouns_and_gerunds_that_are_less_sure(lang: str, text: str, expected: dict[str, str]) -> None:
    assert inside(text, lang, "implied") == expected


@pytest.mark.parametrize(("lang", "text", "expected"), GRANTED.values(), ids=GRANTED.keys())
def test_events_taken_for_granted(lang: str, text: str, expected: dict[str, str]) -> None:
    assert inside(text, lang, "presupposed") == expected


CERTAIN = [Factuality(Certainty.CERTAIN, p) for p in (Polarity.POSITIVE, Polarity.NEGATIVE)]
ORDER = [Certainty.UNDERSPECIFIED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN]
values = st.one_of(
    st.just(UNKNOWN),
    st.builds(Factuality, st.sampled_from(ORDER[1:]), st.sampled_from([Polarity.POSITIVE, Polarity.NEGATIVE])),
)


@given(above=values, signature=values)
def test_an_infinitive_is_never_surer_than_its_governor(above: Factuality, signature: Factuality) -> None:
    made = composed(above, signature)
    assert ORDER.index(made.certainty) <= ORDER.index(above.certainty)
    assert (made == UNKNOWN) is (UNKNOWN in (above, signature))


@given(signature=values.filter(lambda v: v != UNKNOWN))
def test_a_denied_governor_turns_its_infinitive_around(signature: Factuality) -> None:
    plain, denied = (composed(above, signature) for above in CERTAIN)
    assert plain.polarity is not denied.polarity


def test_both_packs_have_a_word_of_each_signature() -> None:
    codes = {"CT+", "CT-", "PR+", "PR-", "PS+", "Uu"}
    assert all({str(v) for v in signatures(PACKS[lang]).values()} == codes for lang, _ in product(("de", "en"), codes))

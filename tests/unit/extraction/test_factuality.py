"""How sure a claim is, and which way, at its innermost source."""

from __future__ import annotations

from itertools import product

import pytest
from core_analysis import PACKS, analyses, content
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extraction.cues import Cue
from claimcheck.extraction.factuality import UNKNOWN, apply, read, value, weaker
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.syntax import Clause, ClauseKind
from claimcheck.records.source import Stance
from claimcheck.records.values import Certainty, Factuality, Polarity

VALUES = {
    "should have": ("en", "The bridge should have been closed in May.", "CT-"),
    "should not have": ("en", "The bridge should not have been opened.", "CT+"),
    "de hätte müssen": ("de", "Die Brücke hätte im Mai gesperrt werden müssen.", "CT-"),
    "de hätte nicht dürfen": ("de", "Die Brücke hätte nicht geöffnet werden dürfen.", "CT+"),
    "would have to": ("en", "The bridge would have to close.", "PR+"),
    "nearly": ("en", "The bridge nearly collapsed.", "CT-"),
    "nearly as much": ("en", "The number of bridges nearly doubled.", "CT+"),
    "de fast so viel": ("de", "Die Zahl der Brücken hat sich fast verdoppelt.", "CT+"),
    "de a state": ("de", "Die Brücke wäre gezwungen zu schließen.", "CT+"),
    "plain": ("en", "The bridge fell.", "CT+"),
    "de plain": ("de", "Die Brücke fiel.", "CT+"),
    "not": ("en", "The bridge did not fall.", "CT-"),
    "de nicht": ("de", "Die Brücke fiel nicht.", "CT-"),
    "n't": ("en", "The bridge didn't fall.", "CT-"),
    "no": ("en", "No bridge fell.", "CT-"),
    "de kein": ("de", "Keine Brücke fiel.", "CT-"),
    "nobody": ("en", "Nobody was hurt on the bridge.", "CT-"),
    "de niemand": ("de", "Niemand wurde auf der Brücke verletzt.", "CT-"),
    "never": ("en", "The bridge never opened.", "CT-"),
    "de nie": ("de", "Die Brücke öffnete nie.", "CT-"),
    "two negations": ("en", "Nobody did not see the bridge.", "CT+"),
    "not only": ("en", "Not only the bridge but also the tunnel will close.", "CT+"),
    "de nicht nur": ("de", "Nicht nur die Brücke, sondern auch der Tunnel wird schließen.", "CT+"),
    "no fewer than": ("en", "No fewer than ten people were on the bridge.", "CT+"),
    "de nicht mehr als": ("de", "Nicht mehr als zehn Leute standen auf der Brücke.", "CT+"),
    "will": ("en", "The bridge will close.", "CT+"),
    "de wird": ("de", "Die Brücke wird schließen.", "CT+"),
    "might": ("en", "The bridge might close.", "PS+"),
    "could": ("en", "The bridge could close.", "PS+"),
    "de könnte": ("de", "Die Brücke könnte schließen.", "PS+"),
    "may not": ("en", "The bridge may not close.", "PS-"),
    "de könnte nicht": ("de", "Die Brücke könnte nicht schließen.", "PS-"),
    "should": ("en", "The bridge should reopen.", "PR+"),
    "de dürfte": ("de", "Die Brücke dürfte öffnen.", "PR+"),
    "de soll ... sein": ("de", "Die Brücke soll eingestürzt sein.", "Uu"),
    "probably": ("en", "The bridge will probably close.", "PR+"),
    "de voraussichtlich": ("de", "Die Brücke wird voraussichtlich schließen.", "PR+"),
    "possibly": ("en", "The bridge will possibly close.", "PS+"),
    "de möglicherweise": ("de", "Die Brücke wird möglicherweise schließen.", "PS+"),
    "the weaker of two": ("en", "The bridge could probably close.", "PS+"),
    "de the weaker of two": ("de", "Die Brücke könnte wohl schließen.", "PS+"),
    "unlikely": ("en", "The bridge is unlikely to close.", "PR-"),
    "de unwahrscheinlich": ("de", "Dass die Brücke schließt, ist unwahrscheinlich.", None),
    "hardly": ("en", "The bridge will hardly close.", "PR-"),
    "de kaum": ("de", "Die Brücke wird kaum schließen.", "PR-"),
    "reportedly": ("en", "The bridge reportedly fell.", "Uu"),
    "de angeblich": ("de", "Die Brücke fiel angeblich.", "Uu"),
    "is expected to": ("en", "The bridge is expected to close.", "PR+"),
    "failed to": ("en", "The council failed to close the bridge.", "CT-"),
    "did not fail to": ("en", "The council did not fail to close the bridge.", "CT+"),
    "managed to": ("en", "The council managed to close the bridge.", "CT+"),
    "de versäumte": ("de", "Der Rat versäumte es, die Brücke zu schließen.", "CT-"),
    "plan": ("en", "The city plans to close the bridge.", "CT+"),
    "de plan": ("de", "Die Stadt plant, die Brücke zu schließen.", "CT+"),
    "cannot": ("en", "The bridge cannot close.", "CT-"),
    "de kann nicht": ("de", "Die Brücke kann nicht schließen.", "CT-"),
    "could not": ("en", "The bridge could not be closed.", "CT-"),
    "considering": ("en", "The city considered closing the bridge.", "Uu"),
    "is considering": ("en", "The city is considering closing the bridge.", "Uu"),
    "de erwägt": ("de", "Die Stadt erwägt, die Brücke zu schließen.", "Uu"),
    "de open as a door is": ("de", "Die Brücke ist offen.", "CT+"),
    "not of a phrase": ("en", "The bridge closed at a speed not seen before.", "CT+"),
    "with no": ("en", "The bridge opened with no cars on it.", "CT+"),
    "without": ("en", "The bridge opened without cars.", "CT+"),
    "de ohne": ("de", "Die Brücke öffnete ohne Autos.", "CT+"),
    "failing without infinitive": ("en", "The bridge declined in value to close at ten.", "CT+"),
    "would": ("en", "A new bridge would bring jobs.", "PR+"),
    "would like": ("en", "The mayor would like a new bridge.", "CT+"),
    "de würde": ("de", "Eine neue Brücke würde Arbeit bringen.", "PR+"),
    "no plan": ("en", "The bridge is not planned.", "CT-"),
    "de no plan": ("de", "Die Brücke ist nicht geplant.", "CT-"),
}
VALUES = {k: v for k, v in VALUES.items() if v[2]}


@pytest.mark.parametrize(("lang", "text", "expected"), VALUES.values(), ids=VALUES.keys())
def test_value_in_the_report_s_own_voice(lang: str, text: str, expected: str) -> None:
    word = "ridge" if "ridge" in text else "rücke" if "rücke" in text else "bridge"
    assert content(text, lang, word).value == expected


FRAMED = {
    "question": ("en", "Did the bridge fall?", "Uu"),
    "de question": ("de", "Fiel die Brücke?", "Uu"),
    "unclear whether": ("en", "It is unclear whether the bridge fell.", "Uu"),
    "de unclear whether": ("de", "Es ist unklar, ob die Brücke fiel.", "Uu"),
    "unclear how": ("en", "It is unclear how the bridge fell.", "CT+"),
    "de unclear how": ("de", "Es ist unklar, wie die Brücke fiel.", "CT+"),
    "asks how": ("en", "How did the bridge fall?", "Uu"),
    "says it would": ("en", "The mayor said the bridge would close.", "CT+"),
    "de says it would": ("de", "Der Rat sagte, die Brücken würden schließen.", "CT+"),
    "de inspected": ("de", "Die Firma hat die Brücke geprüft.", "CT+"),
    "offers a thing": ("en", "The firm offered a new bridge.", "CT+"),
    "offers to do": ("en", "The firm offered to close the bridge.", "Uu"),
    "says": ("en", "The mayor said the bridge fell.", "CT+"),
    "de says": ("de", "Der Rat sagte, die Brücke sei gefallen.", "CT+"),
    "says it could": ("en", "The mayor said the bridge could fall.", "PS+"),
    "says it did not": ("de", "Der Rat sagte, die Brücke sei nicht gefallen.", "CT-"),
    "denies": ("en", "The mayor denied that the bridge fell.", "CT-"),
    "de denies": ("de", "Der Rat dementierte, dass die Brücke fiel.", "CT-"),
    "denies a negation": ("en", "The mayor denied that the bridge was not safe.", "CT+"),
    "did not rule out": ("en", "The mayor did not rule out that the bridge will close.", "PS+"),
    "de did not rule out": ("de", "Der Rat schloss nicht aus, dass die Brücke schließt.", "PS+"),
    "doubts": ("en", "Experts doubt that the bridge fell.", "PR-"),
    "de doubts": ("de", "Experten bezweifeln, dass die Brücke fiel.", "PR-"),
    "believes": ("en", "The mayor believes the bridge fell.", "PR+"),
    "believes it is unlikely": ("en", "The mayor believes the bridge is unlikely to open.", "PR-"),
    "warns": ("en", "The mayor warned that the bridge would fall.", "PS+"),
    "de warns": ("de", "Der Rat warnte, die Brücke könne fallen.", "PS+"),
    "hopes": ("en", "The mayor hopes the bridge will open.", "Uu"),
    "demands": ("de", "Der Rat fordert, dass die Brücke öffnet.", "Uu"),
    "admits": ("en", "The mayor admitted that the bridge fell.", "CT+"),
    "de admits": ("de", "Der Rat räumte ein, dass die Brücke fiel.", "CT+"),
    "did not confirm": ("en", "The mayor did not confirm that the bridge fell.", "Uu"),
    "de did not confirm": ("de", "Der Rat bestätigte nicht, dass die Brücke fiel.", "Uu"),
    "de it is expected": ("de", "Es wird erwartet, dass die Brücke schließt.", "PR+"),
    "if": ("en", "They will leave if the bridge falls.", "Uu"),
    "de if": ("de", "Sie gehen, wenn die Brücke fällt.", "Uu"),
    "in order to": ("en", "They came in order to close the bridge.", "Uu"),
    "de um zu": ("de", "Sie kamen, um die Brücke zu schließen.", "Uu"),
    "instead of": ("en", "They left instead of closing the bridge.", "CT-"),
    "de anstatt": ("de", "Sie gingen, anstatt die Brücke zu schließen.", "CT-"),
}


@pytest.mark.parametrize(("lang", "text", "expected"), FRAMED.values(), ids=FRAMED.keys())
def test_value_in_a_frame_or_dependent_clause(lang: str, text: str, expected: str) -> None:
    assert content(text, lang, "ridge" if lang == "en" else "rücke").value == expected


GAPS = {
    "denies having said": (
        "en",
        "She denied having said that the bridge fell.",
        "bridge",
        "Uu",
        "denying the saying is not denying",
    ),
}


@pytest.mark.parametrize(
    ("lang", "text", "words", "expected"),
    [pytest.param(*g[:4], id=k, marks=pytest.mark.xfail(strict=True, reason=g[4])) for k, g in GAPS.items()],
)
def test_values_not_read_yet(lang: str, text: str, words: str, expected: str) -> None:
    assert content(text, lang, words).value == expected


PLANS = {
    "plans to": ("en", "The city plans to close the bridge.", True),
    "de plant": ("de", "Die Stadt plant, die Brücke zu schließen.", True),
    "is planned": ("en", "A meeting is planned.", True),
    "de ist geplant": ("de", "Ein Treffen ist geplant.", True),
    "de will": ("de", "Die Stadt will die Brücke schließen.", True),
    "will": ("en", "The city will close the bridge.", False),
    "a plan": ("en", "The plan failed.", False),
}


@pytest.mark.parametrize(("lang", "text", "plan"), PLANS.values(), ids=PLANS.keys())
def test_the_clause_is_about_a_plan(lang: str, text: str, plan: bool) -> None:
    (found,) = analyses(text, lang)
    assert read(found.sentence, found.clauses[0], PACKS[lang]).plan is plan


@pytest.mark.xfail(strict=True, reason="English 'want to' is no plan, German 'will' is one")
def test_wanting_is_the_same_in_both_languages() -> None:
    pairs = (("en", "The city wants to close the bridge."), ("de", "Die Stadt will die Brücke schließen."))
    assert len({content(text, lang, "Stadt" if lang == "de" else "city").value for lang, text in pairs}) == 1


certainties, polarities = st.sampled_from(Certainty), st.sampled_from([Polarity.POSITIVE, Polarity.NEGATIVE])
owns = st.builds(Factuality, certainties, polarities).filter(lambda f: f.certainty is not Certainty.UNDERSPECIFIED)
effects = st.sampled_from(["", "CT+", "PR+", "PS+", "PR-", "U"])
ORDER = [Certainty.UNDERSPECIFIED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN]


@given(a=certainties, b=certainties)
def test_the_weaker_of_two_is_one_of_them_in_any_order(a: Certainty, b: Certainty) -> None:
    assert weaker(a, b) is weaker(b, a)
    assert ORDER.index(weaker(a, b)) == min(ORDER.index(a), ORDER.index(b))


@given(own=owns, effect=effects)
def test_no_frame_makes_a_content_surer(own: Factuality, effect: str) -> None:
    assert ORDER.index(apply(own, Cue(Stance.SAYS, effect)).certainty) <= ORDER.index(own.certainty)


@given(own=owns)
def test_denying_a_denial_gives_the_content_back(own: Factuality) -> None:
    denial = Cue(Stance.DENIES, "CT-")
    assert apply(own, denial).polarity is not own.polarity
    assert apply(apply(own, denial), denial) == own


@pytest.mark.parametrize("kind", [ClauseKind.CONDITIONAL, ClauseKind.PURPOSE, ClauseKind.QUESTION])
def test_open_clauses_commit_nobody(kind: ClauseKind) -> None:
    (found,) = analyses("The bridge fell.", "en")
    reading = read(found.sentence, found.clauses[0], PACKS["en"])
    assert value(reading, Clause(0, kind, ((0, 3),)), Cue(Stance.CONFIRMS, "CT+"), None) == UNKNOWN


def test_instead_of_something_underspecified_says_nothing() -> None:
    (found,) = analyses("The bridge fell.", "en")
    reading = read(found.sentence, found.clauses[0], PACKS["en"])
    assert value(reading, Clause(0, ClauseKind.INSTEAD, ((0, 3),)), None, UNKNOWN) == UNKNOWN


def test_both_packs_hedge_with_the_same_kinds_of_words() -> None:
    kinds = ("modals", "words", "negative", "verbs", "plans", "planned", "failing", "negations", "future")
    assert all(getattr(hedge_table(PACKS[lang]), kind) for lang, kind in product(("de", "en"), kinds))

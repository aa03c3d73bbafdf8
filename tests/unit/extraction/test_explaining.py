"""Why a claim was read as it was: the steps, and what is said where there are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from click.testing import CliRunner

import claimcheck as cc
from claimcheck.cli import cli
from claimcheck.errors import FormatError, UnknownNameError
from claimcheck.extraction.trace import traced
from claimcheck.messages import table
from claimcheck.testing import claim

PUBLISHED = date(2026, 3, 11)


def report(text: str, published: date | None = PUBLISHED, lang: str = "en") -> cc.Report:
    return cc.Report(id="r", text=text, outlet="Kranwerder Echo", published=published, lang=lang)


def told(text: str, words: str, lang: str = "en", published: date | None = PUBLISHED) -> str:
    """How the claim with the words is explained in the language of its report."""
    read = report(text, published, lang)
    found = min((c for c in cc.extract(read) if words in c.quote), key=lambda c: len(c.quote))
    return cc.explain(found, read).text(lang)


STEPS = {
    "own voice": ("en", "The ferry sank.", "ferry", ["No cue in the sentence", "Source: the report itself.", "certain (CT+)"]),
    "a cue and where it stands": (
        "en", "Erna Brandt said the ferry sank.", "ferry",
        ["A cue in the sentence", "Source 1: Erna Brandt (says)", "cue: “said” at 12-16", "named by “Erna Brandt” at 0-11"],
    ),
    "a pronoun": ("en", "Erna Brandt came. She said the ferry sank.", "ferry", ["“She” at 18-21 stands for it"]),
    "a chain": (
        "en", "According to the Kurier, Erna Brandt said the ferry sank.", "ferry", ["Source 1: Kurier", "Source 2: Erna Brandt"],
    ),
    "reported mood": (
        "de", "Laut Erna Brandt sank die Fähre. Der Hafen sei zu.", "Hafen",
        ["Die letzte Quelle gilt weiter", "benannt in einem früheren Satz, durch „Erna Brandt“", "kein Signal"],
    ),
    "a modal and an adverb": (
        "en", "The ferry could probably not sink.", "ferry",
        ["“could”: possible at most", "“probably”: probable at most", "“not” turns the clause around", "(PS-)"],
    ),
    "a cue that weakens": ("en", "Erna Brandt fears that the ferry sank.", "ferry", ["the cue makes its content PS+ at most"]),
    "failing": ("en", "The crew failed to rescue the ferry.", "rescue", ["“failed” says that what follows was not done"]),
    "failing without an infinitive": ("en", "The talks failed.", "talks", ["fail(theme: talks)"]),
    "a plan": ("en", "The government plans to close the port.", "port", ["“plans” speaks of a plan", "(a plan)"]),
    "a verb of expecting": ("en", "The ferry is expected to sink.", "sink", ["“expected”: probable at most"]),
    "a lemma that hedges": ("de", "Der mutmaßliche Täter floh.", "Täter", ["„mutmaßliche“: höchstens"]),
    "a question": ("en", "Has the ferry sunk?", "ferry", ["the clause asks", "not committed (Uu)"]),
    "the act of saying": ("en", "Erna Brandt said the ferry sank.", "Brandt", ["That somebody said so", "What: say("]),
    "a relative time": ("en", "The ferry sank on Monday.", "ferry", ["When: 2026-03-09, from “on Monday” (counted from"]),
    "a time not resolved": ("en", "The ferry sank a week later.", "ferry", ["“a week later” is not resolved: the words do not"]),
    "a time of something else": (
        "en", "Erna Brandt said on Monday that the ferry sank.", "ferry", ["When: “on Monday” belongs to something else"],
    ),
    "a place": ("en", "A bridge was opened in Rostock.", "bridge", ["from “Rostock”"]),
    "a place not known": ("en", "A bridge was opened in Kranwerder.", "bridge", ["“Kranwerder” is not in the gazetteer"]),
    "a place that is a role": ("en", "Erna Brandt visited Vienna.", "Vienna", ["“Vienna” is no place of this event"]),
    "a number": ("en", "About 30 people were injured.", "people", ["How many: [27, 33] person, from “About 30"]),
    "no number": ("de", "Die Fähre sank.", "Fähre", ["Wie viele: sagt nichts im Satz"]),
    "an event no table knows": ("en", "Tomas Kovar moonwalked.", "Kovar", ["no table knows “moonwalk”"]),
    "an office beside a name": ("en", "Minister Erna Brandt came.", "Minister", ["holds_office", "(a state)"]),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "lines"), STEPS.values(), ids=STEPS.keys())
def test_steps(lang: str, text: str, words: str, lines: list[str]) -> None:
    found = told(text, words, lang)
    assert [line for line in lines if line not in found] == []


def test_without_a_day_of_publication_it_says_so() -> None:
    assert "the report states no day of publication" in told("The ferry sank on Monday.", "ferry", published=None)


def test_a_step_that_was_not_taken_is_not_told() -> None:
    plain = told("The talks failed.", "talks")
    assert "says that what follows" not in plain
    assert "cue" not in plain.replace("No cue", "")


def test_a_place_taken_over_from_the_sentence_before() -> None:
    said = told("In Rostock a ferry sank. Twelve people were killed.", "people")
    assert "carried over from “Rostock” in an earlier sentence" in said


@pytest.mark.parametrize("lang", ["de", "en"])
def test_what_is_traced_is_what_extract_gives(lang: str) -> None:
    text = {
        "de": "Zwei Menschen wurden getötet und fünf verletzt, sagte Ministerin Erna Brandt. „Das ist schlimm. Wir helfen.“",
        "en": "Two people were killed and five injured, Minister Erna Brandt said. “This is bad. We help.”",
    }[lang]
    read = report(text, lang=lang)
    assert tuple(c for c, _ in traced(read).values()) == cc.extract(read)


def test_a_claim_typed_by_hand_shows_its_values_only() -> None:
    typed = claim("Brandt: the ferry sank")
    said = str(cc.explain(typed))
    assert said.startswith(f"“{typed.quote}”")
    assert "no steps to show" in said


def test_a_source_typed_by_hand_has_no_cue_and_an_event_may_be_missing() -> None:
    level = cc.Level(cc.Source(id="s", kind="person", name="Erna Brandt"), "says")
    typed = evolve(claim("Brandt: the ferry sank"), event=None)
    said = str(cc.explain(evolve(typed, attribution=cc.Attribution((*typed.attribution.levels[:1], level)))))
    assert "Source 1: Erna Brandt (says)\n  no cue of its own" in said
    assert "What: no event was recognised" in said


def test_a_place_typed_by_hand_is_carried_over_from_nowhere() -> None:
    typed = evolve(claim("Brandt: the ferry sank"), place=cc.Place("Kranwerder", expression="Kranwerder"))
    assert "Where: “Kranwerder” is not in the gazetteer" in str(cc.explain(typed))


def test_a_claim_that_its_report_does_not_give_has_no_steps() -> None:
    read = report("The ferry sank.")
    (found,) = cc.extract(read)
    other = evolve(found, id="r:1-2")
    assert "no steps to show" in str(cc.explain(other, [read]))


@pytest.mark.parametrize(
    ("item", "reports", "error"),
    [("sank", None, FormatError), (claim("Brandt: the ferry sank"), report("The ferry sank."), UnknownNameError)],
    ids=["no claim", "another report"],
)
def test_what_cannot_be_explained(item: cc.Claim, reports: cc.Report | None, error: type[Exception]) -> None:
    with pytest.raises(error):
        cc.explain(item, reports)


def test_on_the_command_line_every_claim_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("lang: de\n\nErna Brandt sagte, die Fähre sei gesunken.", encoding="utf-8")
    result = CliRunner().invoke(cli, ["extract", str(tmp_path / "a.txt"), "--explain", "--report-lang", "de"])
    assert result.exit_code == 0, result.output
    assert result.output.count("Wie sicher:") == 2
    assert "Quelle 1: Erna Brandt (sagt)" in result.output


def test_every_fixed_word_has_both_languages() -> None:
    for part in ("explain.", "certainty.", "clause_kind.", "event_class."):
        assert [id for id in table("en") if id.startswith(part) and not table("de").get(id)] == []

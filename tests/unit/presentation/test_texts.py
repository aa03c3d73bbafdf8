from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from presentation_samples import AT_LEAST, CLAIMS, FEWER, FINDINGS, HAFEN, NO_MEETING, REPORTS, SAMPLE, SUNDAY, TWELVE, WILL

from claimcheck.presentation import index as index_module
from claimcheck.presentation import lexicon
from claimcheck.presentation import topic as topics
from claimcheck.presentation.index import Index
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import filters, texts, words
from claimcheck.presentation.view.texts import DEEPEST, Mark, Piece, Pointer
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue, OriginCount, Position
from claimcheck.records.values import Event, Place, Role, Span

TEXT = "abcdefghij"


def drawn(pieces: tuple[Piece, ...]) -> str:
    """Marks as brackets, a claim's number where it begins."""
    out = []
    for piece in pieces:
        out += ["]"] * piece.closes
        out += [f"[{p.number if first else ''}" for p, first in piece.opens]
        out += [f"({p.number})" for p in piece.crowded]
        out.append(piece.text)
    return "".join(out)


def marks(*spans: tuple[int, int]) -> list[Mark]:
    return [Mark(start, end, Pointer(n), True) for n, (start, end) in enumerate(spans, 1)]


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([], "abcdefghij"),
        ([(0, 10)], "[1abcdefghij]"),
        ([(2, 4), (6, 8)], "ab[1cd]ef[2gh]ij"),
        ([(2, 4), (4, 8)], "ab[1cd][2efgh]ij"),
        ([(3, 5), (1, 8)], "a[2bc[1de]fgh]ij"),
        ([(1, 5), (3, 8)], "a[1bc[2de]][fgh]ij"),
        ([(1, 5), (1, 5)], "a[1[2bcde]]fghij"),
    ],
    ids=["none", "whole", "apart", "touching", "nested", "crossing", "same words"],
)
def test_marks_nest_whatever_the_spans(spans: list[tuple[int, int]], said: str) -> None:
    assert drawn(texts.pieces(TEXT, marks(*spans))) == said


def test_a_claim_that_lies_too_deep_shows_its_number_only() -> None:
    found = drawn(texts.pieces(TEXT, marks(*[(0, 10)] * (DEEPEST + 1))))
    assert found.count("[") == found.count("]") == DEEPEST
    assert f"({DEEPEST + 1})" in found


@given(st.text("ab\n ", max_size=20), st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20)), max_size=12))
def test_the_text_stays_whole_and_every_claim_begins_once(text: str, spans: list[tuple[int, int]]) -> None:
    inside = [(a, a + n) for a, n in spans if a + n <= len(text)]
    found = texts.pieces(text, marks(*inside))
    assert "".join(p.text for p in found) == text
    assert sum(p.closes for p in found) == sum(len(p.opens) for p in found)
    begun = [p.number for piece in found for p in (*(q for q, first in piece.opens if first), *piece.crowded)]
    assert sorted(begun) == list(range(1, len(inside) + 1))


def test_the_text_of_a_report_leads_to_the_gravest_card_of_each_claim() -> None:
    found = texts.build(Index(SAMPLE, Say("en")))
    assert found is not None
    pointers = {p.number: p for t in found for piece in t.pieces for p, first in piece.opens if first}
    assert sorted(pointers) == list(range(1, len(CLAIMS) + 1))
    assert (pointers[1].tone, pointers[1].card) == ("contradiction", "f-1-9")
    assert pointers[10].relation == "update"
    assert pointers[11].card == ""
    assert found[0].lines[0].startswith("[1] Bei einem Unfall")


def test_texts_beyond_the_limit_are_named_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "MOST_LETTERS", len(HAFEN))
    index = Index(SAMPLE, Say("en"))
    found = texts.build(index)
    assert found is not None
    assert [bool(t.pieces) for t in found] == [True, False, False]
    assert TWELVE.id in index.in_text
    assert FEWER.id not in index.in_text


def test_a_span_beyond_its_text_is_not_marked() -> None:
    stray = evolve(TWELVE, spans=(Span(0, 9_999, "x" * 9_999),))
    found = texts.build(Index(evolve(SAMPLE, claims=(stray,), findings=(), issues=()), Say("en")))
    assert found is not None
    assert not any(p.opens for p in found[0].pieces)


@pytest.mark.parametrize(
    ("finding", "claim", "said"),
    [
        (FINDINGS[1], TWELVE, ["zwölf"]),
        (FINDINGS[1], FEWER, ["Weniger als fünf"]),
        (FINDINGS[3], NO_MEETING, ["kein"]),
        (FINDINGS[3], SUNDAY, []),
        (FINDINGS[4], SUNDAY, ["on Sunday"]),
        (FINDINGS[5], WILL, []),
    ],
    ids=["number", "vague number", "negative word", "nothing known", "time", "nothing differs"],
)
def test_the_words_that_differ_are_marked(finding: Finding, claim: Claim, said: list[str]) -> None:
    found = words.mark(finding, claim)
    assert "".join(text for text, _ in found) == claim.quote
    assert [text for text, marked in found if marked] == said


@pytest.mark.parametrize(
    ("slot", "changes", "said"),
    [
        ("place", {"place": Place("Oststrand", (), "port of Oststrand")}, ["port of Oststrand"]),
        ("place", {"place": None}, []),
        ("condition", {"condition": "at the port"}, ["at the port"]),
        ("patient", {"event": Event("injure", {"patient": Role(("people",))})}, ["people"]),
        ("patient", {"event": None}, []),
        ("time", {"time": None}, []),
        ("quantity", {"quantity": None}, []),
    ],
)  # fmt: skip
def test_which_words_say_a_slot(slot: str, changes: dict[str, object], said: list[str]) -> None:
    assert [w for w in words._words(evolve(AT_LEAST, **changes), slot) if w in AT_LEAST.quote] == said


@pytest.mark.parametrize(
    ("quote", "wanted", "said"),
    [
        ("No, not now", ["no"], [("No", True), (", not now", False)]),
        ("12 of 120", ["12"], [("12", True), (" of 120", False)]),
        ("a+b (c)", ["(c)", "a+b"], [("a+b", True), (" ", False), ("(c)", True)]),
        ("plain", [" "], [("plain", False)]),
    ],
)
def test_quotes_are_cut_at_whole_words(quote: str, wanted: list[str], said: list[tuple[str, bool]]) -> None:
    assert list(words.split(quote, wanted)) == said


@pytest.mark.parametrize(
    ("say", "word", "en", "de"),
    [
        (lexicon.predicate, "meet", "meeting", "Treffen"),
        (lexicon.predicate, "holds_office", "office", "Amt"),
        (lexicon.predicate, "de:herum_stehen", "herum stehen", "herum stehen"),
        (lexicon.name, "Germany", "Germany", "Deutschland"),
        (lexicon.name, "persuade", "persuade", "Überzeugungsarbeit"),
        (lexicon.name, "soldier", "soldier", "Soldat"),
        (lexicon.name, "Mara Lindqvist", "Mara Lindqvist", "Mara Lindqvist"),
        (lexicon.scope, "direct", "direct", "direkt"),
        (lexicon.scope, "my own", "my own", "my own"),
        (lexicon.note, 'place not in the gazetteer: "x"', 'place not in the gazetteer: "x"', "Ort nicht im Ortsverzeichnis: „x“"),
        (lexicon.note, "number not read: too large", "number not read: too large", "Zahl nicht gelesen: zu groß"),
        (lexicon.note, "a note of one's own", "a note of one's own", "a note of one's own"),
    ],
)  # fmt: skip
def test_neutral_words_in_both_report_languages(say: object, word: str, en: str, de: str) -> None:
    assert say(word, "en") == en  # type: ignore[operator]  # any of the functions
    assert say(word, "de") == de  # type: ignore[operator]  # any of the functions


@pytest.mark.parametrize(
    ("neutral", "de"),
    [
        ("troops", "Truppen"),
        ("foreign troops", "ausländische Truppen"),
        ("foreign armed forces", "ausländische Streitkräfte"),
        ("foreign minister", "Außenminister"),
        ("culture minister", "Kulturminister"),
        ("special envoy", "Sondergesandter"),
        ("former special envoy", "ehemaliger Sondergesandter"),
        ("head of government", "Regierungschef"),
        ("former president", "ehemaliger Präsident"),
        ("high tax", "hohe Steuer"),
        ("new large village", "neues großes Dorf"),
        ("zorbling troops", "zorbling Truppen"),
        ("foreign artillery piece", "Geschütz (ausländisch)"),
        ("Ukraine soldier", "Soldat (Ukraine)"),
        ("United States foreign troops", "ausländische Truppen (Vereinigte Staaten)"),
        ("troops of Germany", "Truppen von Deutschland"),
        ("foreign troops of Mara Holm", "ausländische Truppen von Mara Holm"),
        ("head of state of Germany", "Staatschef von Deutschland"),
        ("former head of government", "ehemaliger Regierungschef"),
        ("zorble of troops of Germany", "zorble of troops of Germany"),
        ("western Ukraine", "Westukraine"),
        ("western Ukraine foreign troops", "ausländische Truppen (Westukraine)"),
        (" ".join(["new"] * 12 + ["troops"]), " ".join(["new"] * 12 + ["troops"])),
        ("northeastern Germany", "Nordostdeutschland"),
        ("southern Saudi Arabia", "Saudi-Arabien (Süd)"),
        ("new zorble", "new zorble"),
        ("zorble of Germany", "zorble of Germany"),
        ("western", "western"),
        ("Holm president", "Holm president"),
        ("Rex West", "Rex West"),
        ("", ""),
    ],
)  # fmt: skip
def test_fillers_of_several_words_are_said_in_german(neutral: str, de: str) -> None:
    assert lexicon.name(neutral, "de") == de


@given(st.text(max_size=40))
def test_any_filler_can_be_said(filler: str) -> None:
    assert lexicon.name(filler, "en") == filler
    assert bool(lexicon.name(filler, "de")) == bool(filler)


def issue(topic: str, claim: Claim) -> Issue:
    return Issue(topic, (Position("x", (claim,), OriginCount(1, 1)),), OriginCount(1, 1))


@pytest.mark.parametrize(
    ("topic", "claim", "en", "de"),
    [
        ("meet: Nordlicht, union", SUNDAY, "meeting: Nordlicht, union", "Treffen: Nordlicht, union"),
        ("injure: person (Oststrand)", TWELVE, "injury: person (Oststrand)", "Verletzung: Person (Oststrand)"),
        ("injure", evolve(TWELVE, event=Event("injure"), place=None), "injury", "Verletzung"),
        ("somebody's own topic", SUNDAY, "somebody's own topic", "somebody's own topic"),
        (AT_LEAST.content, evolve(AT_LEAST, event=None), "“At least 10 people were injured in an accident at the port of …”",
         "„At least 10 people were injured in an accident at the port of …“"),
    ],
    ids=["event", "with a place", "bare", "written by somebody", "a sentence"],
)  # fmt: skip
def test_topics_are_short_and_in_the_report_language(topic: str, claim: Claim, en: str, de: str) -> None:
    assert topics.of(issue(topic, claim), "en") == en
    assert topics.of(issue(topic, claim), "de") == de


def test_what_a_reader_may_filter_by() -> None:
    index = Index(SAMPLE, Say("en"))
    found = filters.build(index)
    assert found is not None
    assert [label for _, label in found.outlets] == ["Harbour Post", "report without stated outlet", "Stadtblatt Oststrand"]
    assert ("contradiction", "contradiction") in found.relations
    assert found.langs == (("de", "German"), ("en", "English"))
    assert (found.first, found.last) == ("2031-05-12", "2031-05-16")
    facts = filters.facts(index)
    assert [f.named for f in facts] == [1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 0]
    assert (facts[0].first, facts[0].last) == ("2031-05-12", "2031-05-13")


def test_claims_without_date_or_language_can_be_filtered() -> None:
    bare = evolve(TWELVE, published=None, lang=None)
    index = Index(evolve(SAMPLE, reports=REPORTS[:1], claims=(bare,), findings=(), issues=()), Say("en"))
    found = filters.build(index)
    assert found is not None
    assert (found.first, found.last, found.langs) == ("", "", ())
    assert filters.facts(index)[0].first == ""
    dated = evolve(bare, published=date(2031, 5, 12))
    found = filters.build(Index(evolve(SAMPLE, claims=(dated,), findings=(), issues=()), Say("en")))
    assert found is not None
    assert found.first == found.last == "2031-05-12"

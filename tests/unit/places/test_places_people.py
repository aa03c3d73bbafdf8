from __future__ import annotations

import pytest

from claimcheck.places.people import english_people, german_adjective, german_people, people_forms


@pytest.mark.parametrize(
    ("base", "has", "lacks"),
    [
        pytest.param("Arder", "Ardern", "Arderen", id="-er"),
        pytest.param("Orle", "Orlin", "Orlein", id="-e"),
        pytest.param("Magar", "Magaren", "Magars", id="-ar is weak"),
        pytest.param("Israeli", "Israeli", "Israelien", id="a vowel stays"),
    ],
)
def test_german_people_are_inflected(base: str, has: str, lacks: str) -> None:
    forms = tuple(german_people(base))
    assert has in forms
    assert lacks not in forms


def test_adjectives_inflect_unless_they_are_names() -> None:
    assert "ardischen" in tuple(german_adjective("ardisch"))
    assert tuple(german_adjective("US")) == ("US",)


@pytest.mark.parametrize(("base", "forms"), [("Ardian", ("Ardian", "Ardians")), ("Orlese", ("Orlese",))])
def test_english_plurals(base: str, forms: tuple[str, ...]) -> None:
    assert tuple(english_people(base)) == forms


def test_an_empty_line_gives_four_empty_columns() -> None:
    assert people_forms("") == ((), (), (), ())

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sources.folding import fold, last_word


@pytest.mark.parametrize("names", [
    pytest.param(("Dmitriev", "Dmitrijew", "Dmitriyev"), id="iev"),
    pytest.param(("Selenskyj", "Zelensky", "Zelenskyy", "Zelenskiy"), id="s and z"),
    pytest.param(("Umerov", "Umjerow"), id="glide"),
    pytest.param(("Lawrow", "Lavrov"), id="w and v"),
    pytest.param(("Schoigu", "Shoigu"), id="sch"),
    pytest.param(("Schukow", "Zhukov"), id="zh"),
    pytest.param(("Charkiw", "Kharkiv"), id="kh"),
    pytest.param(("Tschernenko", "Chernenko"), id="tsch"),
    pytest.param(("Jelzin", "Yeltsin"), id="ts"),
    pytest.param(("Andrij Jermak", "Andriy Yermak", "Andrii  Yermak"), id="two words"),
    pytest.param(("Netanjahu", "Netanyahu"), id="j"),
    pytest.param(("Müller", "Mueller", "MÜLLER"), id="umlaut"),
    pytest.param(("Groß", "Gross"), id="sharp s"),
    pytest.param(("Al-Sabah", "al Sabah", "Al Sabah"), id="hyphen"),
    pytest.param(("O'Neil", "O’Neil", "ONeil"), id="apostrophe"),
    pytest.param(("U.S.", "US"), id="dots"),
])  # fmt: skip
def test_transliterations_fold_to_one_key(names: tuple[str, ...]) -> None:
    assert len({fold(n) for n in names}) == 1


@pytest.mark.parametrize(("a", "b"), [
    ("Rex Dale", "Dale"), ("Rex Dale", "Rex Hale"), ("Rex Dale", "Dale Rex"), ("Anna Berg", "Hanna Berg"), ("Iran", "Irak"),
    ("Slovenia", "Slovakia"), ("Austria", "Australia"),
])  # fmt: skip
def test_other_names_keep_other_keys(a: str, b: str) -> None:
    assert fold(a) != fold(b)


@given(st.text(max_size=40))
def test_folding_is_the_same_in_either_case_and_never_raises(name: str) -> None:
    assert fold(name) == fold(f"  {name} ")
    assert fold(name.upper().lower()) == fold(name.lower().upper().lower())


def test_the_last_word_is_the_surname() -> None:
    assert last_word("Rex Dmitrijew") == fold("Dmitriyev")

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.presentation.escaping import csv_cell, csv_text, is_invisible, markdown, safe_url, visible

FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("plain Größe 日本 🙂", "plain Größe 日本 🙂", id="nothing-to-do"),
        pytest.param("tab\tnew\nline\r", "tab\tnew\nline\r", id="white-space-stays"),
        pytest.param("a\u202eb", "a⟨U+202E⟩b", id="bidi-override"),
        pytest.param("a\u2066b", "a⟨U+2066⟩b", id="bidi-isolate"),
        pytest.param("\u061c\u200e\u200f", "⟨U+061C⟩⟨U+200E⟩⟨U+200F⟩", id="bidi-marks"),
        pytest.param("\x1b[31m", "⟨U+001B⟩[31m", id="terminal-escape"),
        pytest.param("\x00\x7f\x9b", "⟨U+0000⟩⟨U+007F⟩⟨U+009B⟩", id="controls"),
        pytest.param("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩", id="zero-width"),
        pytest.param("\U000e0041", "⟨U+E0041⟩", id="tag-characters"),
        pytest.param("\u2028", "⟨U+2028⟩", id="line-separator"),
    ],
)
def test_invisible_characters_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_invisible_is_left(text: str) -> None:
    assert not any(map(is_invisible, visible(text)))


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x?y=1#z", True),
        ("http://a.example", True),
        ("HTTPS://a.example", True),
        ("mailto:desk@a.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\nscript:alert(1)", False),
        (" https://a.example", False),
        ("https://a.example/\u202ex", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//a.example", False),
        ("https://", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_only_addresses_that_a_reader_may_follow_are_links(url: str | None, kept: bool) -> None:
    assert safe_url(url) == (url if kept else None)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("a | b", r"a \| b", id="pipe"),
        pytest.param("a\nb\r\n c", "a b c", id="line-breaks"),
        pytest.param("`x`", r"\`x\`", id="backticks"),
        pytest.param("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))", id="link"),
        pytest.param("![x](http://y)", r"!\[x\](http://y)", id="image"),
        pytest.param("<script>", r"\<script\>", id="html"),
        pytest.param("&lt;", "&amp;lt;", id="entity"),
        pytest.param("# x", r"\# x", id="heading"),
        pytest.param("- x", r"\- x", id="list"),
        pytest.param("+ x", r"\+ x", id="plus-list"),
        pytest.param("=== x", r"\=== x", id="underline"),
        pytest.param("1. x", r"1\. x", id="numbered"),
        pytest.param("12) x", r"12\) x", id="numbered-bracket"),
        pytest.param("am 1. Mai", "am 1. Mai", id="number-inside"),
        pytest.param("**b** _i_ ~s~ $m$", r"\*\*b\*\* \_i\_ \~s\~ \$m\$", id="emphasis"),
        pytest.param("a\\", "a\\\\", id="backslash"),
        pytest.param("\u202ex", "⟨U+202E⟩x", id="bidi"),
    ],
)
def test_markdown_shows_exactly_the_words(text: str, line: str) -> None:
    assert markdown(text) == line


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠1", '"=1', "'=1", "  =1", " '\"+1"]
)
def test_a_formula_becomes_text(text: str) -> None:
    assert csv_cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["plain", "1=1", "", "'quoted'", 1.0, -3, None, True])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert csv_cell(value) is value


@given(st.text(alphabet=st.sampled_from(FORMULA_STARTS + "'\" ab")))
def test_cells_are_safe_and_come_back(text: str) -> None:
    cell = csv_cell(text)
    assert isinstance(cell, str)
    assert not cell.startswith(tuple(FORMULA_STARTS))
    assert csv_text(cell) == text

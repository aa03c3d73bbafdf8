"""Claims whose verb no table knows: only what cannot be misread counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.comparison import wording
from claimcheck.lang import LanguagePack, pack
from claimcheck.records.comparison import Code


@pytest.fixture(autouse=True)
def small_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pack.toml").write_text('function_words = ["the", "that", "a", "was"]\n', encoding="utf-8")
    (tmp_path / "negation.toml").write_text('[particles]\nwords = ["not", "never", "by no means"]\n', encoding="utf-8")
    monkeypatch.setattr(wording, "pack", lambda code: LanguagePack(pack(code).code, tmp_path))
    wording._compare.cache_clear()
    yield
    wording._compare.cache_clear()


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("Dale zorbled the harbour crane", "The Dale zorbled that harbour crane!", "equal"),
        ("Dale was not zorbled by harbour cranes", "Dale zorbled by harbour cranes", "antonym"),
        ("Dale never zorbled harbour cranes", "Dale not zorbled harbour cranes", "equal"),
        ("Dale zorbled harbour cranes", "Holm zorbled harbour cranes", "disjoint"),
        ("Dale zorbled 12 harbour cranes", "Dale zorbled 15 harbour cranes", "disjoint"),
        ("Dale zorbled harbour cranes", "harbour cranes zorbled Dale", "unresolved"),
        ("Dale zorbled", "Dale not zorbled", "unresolved"),
        ("Dale zorbled harbour cranes", "Dale zorbled harbour cranes yesterday", "unresolved"),
        ("Dale not zorbled harbour cranes", "Holm zorbled harbour cranes", "unresolved"),
    ],
)
def test_wording(a: str, b: str, code: str) -> None:
    assert wording.compare_wording(a, b, "en", "en") == code
    assert wording.compare_wording(b, a, "en", "en") == Code(code).mirror


@pytest.mark.parametrize(("x", "y"), [("en", "de"), (None, None), ("xx", "xx"), ("en", None)])
def test_languages_are_not_compared_by_words(x: str | None, y: str | None) -> None:
    assert wording.compare_wording("Dale zorbled harbour cranes", "Dale zorbled harbour cranes", x, y) is Code.UNRESOLVED

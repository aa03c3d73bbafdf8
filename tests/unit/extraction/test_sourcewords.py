"""How far the words of a source reach."""

from __future__ import annotations

import pytest

import claimcheck as cc

MENTIONS = {
    "a name after what she did": (
        "Sentencing her on Friday, Judge Ada Quent said the fraud had ruined two families.", "Judge Ada Quent", "Ada Quent",
    ),
    "a bracket of names": ("Ada Quill (Harbour Party) said the bridge had fallen.", "Ada Quill (Harbour Party)", "Ada Quill"),
    "eine Klammer mit zwei Namen": (
        "Laut Tomas Kovar (Hafenpartei, Marwick) ist die Brücke eingestürzt.", "Tomas Kovar (Hafenpartei, Marwick)",
        "Tomas Kovar",
    ),
    "a name in quotation marks": ("The “Harbour Post” said the bridge had fallen.", "The “Harbour Post”", "Harbour Post"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "name"), MENTIONS.values(), ids=MENTIONS)
def test_the_mention_is_whole(text: str, mention: str, name: str) -> None:
    [level] = {
        c.attribution.levels[-1] for c in cc.extract(cc.Report(id="a", text=text, outlet="Quay Echo")) if c.kind == "asserted"
    }
    assert level.mention
    assert (level.mention.quote, level.source.name) == (mention, name)

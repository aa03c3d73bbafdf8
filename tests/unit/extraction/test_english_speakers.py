"""Who speaks in English sentences, read from the report as it stands: contents with their chains."""

from __future__ import annotations

import pytest

import claimcheck as cc

SPEAKERS = {
    "marks typed as two": ("''The bridge fell,'' Ada Quill said. ''It was old.''", "It was old", "Ada Quill"),
    "joined verbs share the subject": (
        "Ada Quill lamented the state of the bridge and criticized the council.", "the council", "Ada Quill",
    ),
    "and said, after a mark": (
        'Ada Quill said that Ben Stone is a "good man" and said that the bridge fell.', "the bridge fell", "Ada Quill",
    ),
    "but another denied": ("Ada Quill said the bridge fell, but Ben Stone denied the fall.", "the fall", "Ben Stone"),
    "a quotation after telling is no speaker": (
        'The minister left, telling reporters, "Nobody has asked for the bridge."', "bridge", "minister",
    ),
    "who said": ("The plan met critics such as Ben Stone, who said the bridge fell.", "the bridge fell", "Ben Stone"),
    "name, office, who said": (
        "Ada Quill, the harbour minister, who said the bridge fell, is ill.", "the bridge fell", "Ada Quill",
    ),
    "relative clause without commas": (
        "Groups that have praised him say the bridge fell.", "the bridge fell", "Groups",
    ),
    "item suggesting": ("The county saw an item suggesting that Ben Stone was paid.", "was paid", "item"),
    "by suggesting": ("Ada Quill broke the peace by suggesting that Ben Stone was paid.", "was paid", "Ada Quill"),
    "it said": ("The Harbour Company shut the bridge. It said the crane broke.", "the crane broke", "Harbour Company"),
    "it said, of nobody": ("It said the crane broke.", "the crane broke", "unattributed"),
    "subject with words of its own": ("Ada Quill said the crisis facing the bank was old.", "crisis", "Ada Quill"),
    "participle that is a past form": ("Ada Quill said she almost always treated the line.", "treated", "Ada Quill"),
    "she says she wants": ("Ada Quill says she wants to repair the bridge.", "repair", "Ada Quill"),
    "agency after the quotation": ('"We shut the bridge," said the agency, which fell short.', "bridge", "agency"),
    "quotation goes on after the aside": (
        '"The deal must come with work," Ada Quill said, and "clear fines for any breach."', "clear fines", "Ada Quill",
    ),
    "quotation without a verb": (
        '"A lamp, a pile of cash, and signs of fraud. They are lost," wrote Ada Quill.', "pile of cash", "Ada Quill",
    ),
    "other speakers inside a quotation": (
        '"Ben Stone said the bridge was old. I know it," Ada Quill said.', "the bridge was old", "Ada Quill ← Ben Stone",
    ),
    "praise inside a quotation is the speaker's": (
        '"They support the bridge," Ada Quill said on Monday.', "They support the bridge", "Ada Quill",
    ),
    "judging": ("Ada Quill opposes the new bridge.", "the new bridge", "Ada Quill"),
    "wanting": ("Ada Quill wants to repair the bridge.", "to repair the bridge", "Ada Quill"),
    "while she spoke, she has not called for": (
        "Ada Quill saw the port. While it rained, she has not called for a trial.", "trial", "Ada Quill",
    ),
    "when somebody spoke is no content": ("Ada Quill praised the bridge while the port was shut.", "port was shut", ""),
    "paragraph ends a quotation left open": (
        'Ada Quill said: "The bridge fell.\n\nThe port lies in the north.', "port", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_chain_of_the_content(text: str, words: str, chain: str) -> None:
    found = cc.extract([cc.Report(id="r", text=text, outlet="Quay Echo", lang="en")])
    claim = next(c for c in found if c.kind == "asserted" and words in c.content)
    assert str(claim.attribution).removeprefix("Quay Echo").removeprefix(" ← ").replace('"', "") == chain


def test_a_quotation_opened_again_in_the_next_paragraph_goes_on() -> None:
    text = '"The bridge fell.\n\n"It was old and it was brown," Ada Quill said.'
    claims = cc.extract([cc.Report(id="r", text=text, outlet="Quay Echo", lang="en")])
    said = {c.content: str(c.attribution) for c in claims if c.kind == "asserted"}
    assert said["The bridge fell"] == "Quay Echo ← Ada Quill"

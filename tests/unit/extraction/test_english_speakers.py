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
    "main clause after an adverbial one": (
        "As Ben Stone began to write, his son said the bridge fell.", "the bridge fell", "his son",
    ),
    "asked about it, another answers": (
        "When the paper asked Ben Stone about the port, Ada Quill said the bridge fell.", "the bridge fell", "Ada Quill",
    ),
    "asked, in front": ("Asked about the port, Ada Quill said the bridge fell.", "the bridge fell", "Ada Quill"),
    "after with a clause": (
        "Even after the paper was printed, Ada Quill said the bridge fell.", "the bridge fell", "Ada Quill",
    ),
    "aside in a relative clause": ("Ben Stone signed a letter that Ada Quill said was forged.", "was forged", "Ada Quill"),
    "what stands around that relative clause": ("Ben Stone signed a letter that Ada Quill said was forged.", "signed", ""),
    "aside without a relative word": (
        "Ada Quill left. The plan she said would save the port was dropped.", "save the port", "Ada Quill",
    ),
    "that plan itself": ("Ada Quill left. The plan she said would save the port was dropped.", "was dropped", ""),
    "clause between dashes": (
        "Ada Quill added that the talk -- in which he wept -- raised doubts.", "raised doubts", "Ada Quill",
    ),
    "as with a quotation is no clause": (
        "Ada Quill described the bridge as a “bad joke,” adding: “I am ill.”", "bad joke", "Ada Quill",
    ),
    "after the quotation in a subject": (
        'Ada Quill, who fears that the crane was "an old friend," described the bridge as lost.',
        "the bridge as lost", "Ada Quill",
    ),
    "joined within a quotation": (
        "Ada Quill added: “My team stays, and they will continue to mend the bridge.”", "mend the bridge", "Ada Quill",
    ),
    "smiled and said": ('Ada Quill smiled and said, "The bridge fell."', "The bridge fell", "Ada Quill"),
    "continued to say": ("Ada Quill continued to say the bridge fell.", "the bridge fell", "Ada Quill"),
    "went further after proposing": (
        "Ada Quill has proposed a new port and has gone so far as to draw it.", "has gone so far", "",
    ),
    "passive of expecting": ("The bridge is expected to close in May.", "to close in May", "unattributed"),
    "ready to support is no support": ("Ada Quill is not ready to support the plan.", "ready to support the plan", ""),
    "how it was said is no content": (
        "Ada Quill praised the bridge during a rally.", "the bridge", "Ada Quill",
    ),
    "an order to the reader names nobody": ("Consider the case of Ada Quill.", "Consider", ""),
    "a poll speaks": ("In a new Quay poll, the mayor leads with 45 percent.", "the mayor leads", "new Quay poll"),
    "nouns that look like verbs": (
        "In interviews and tweets, Ada Quill has argued that the bridge fell.", "the bridge fell", "Ada Quill",
    ),
    "source after a colon": ("The port is old: According to two clerks, the bridge fell.", "the bridge fell", "two clerks"),
    "before that colon": ("The port is old: According to two clerks, the bridge fell.", "The port is old", ""),
    "relative clause in a source": (
        "The bridge fell, according to a note the port released Monday.", "The bridge fell", "note the port",
    ),
    "speaker announced by a colon": ('Ada Quill tweeted:\n\n"The bridge fell in the night."', "The bridge fell", "Ada Quill"),
    "heard from": (
        "The Harbour Post has learned from two diplomats that the bridge fell.", "bridge fell", "Harbour Post ← two diplomats",
    ),
    "long subject of what is said": (
        "Ada Quill said her plans to raise a host of taxes and give breaks to some would help.", "would help", "Ada Quill",
    ),
    "gerund as that subject": ("Ada Quill said seeing the bridge fall was hard.", "was hard", "Ada Quill"),
    "dashes in that subject": (
        "Ada Quill has said single people - old, young - would get the aid.", "would get the aid", "Ada Quill",
    ),
    "said about twenty": ("Ada Quill said about twenty clerks have left.", "twenty clerks", "Ada Quill"),
    "said and left": ("Ada Quill said goodbye and left the port.", "left the port", ""),
    "said Saturday that": (
        "Ada Quill said Saturday that allowing boats to land was not out of step.", "out of step", "Ada Quill",
    ),
    "asked in a quotation": ('"Is that all there is?" Ada Quill said. "The bridge fell."', "The bridge fell", "Ada Quill"),
    "initials in brackets": (
        '"The bridge fell," Sen. Ada Quill (D-N.Y.) said Tuesday.', "The bridge fell", "Ada Quill",
    ),
    "gerund that begins a quotation": ('Ada Quill says, "Mending the bridge was hard."', "was hard", "Ada Quill"),
    "citing a thing": ("The council shut the port, citing a threat to health.", "shut the port", ""),
    "the thing cited": ("The council shut the port, citing a threat to health.", "a threat to health", "council"),
    "occasion is no content": ("Ada Quill called for more schools in a statement.", "more schools", "Ada Quill"),
    "adverb before the verb is none": ("Ada Quill has vigorously denied the fraud.", "the fraud", "Ada Quill"),
    "particle of an infinitive": ("Ada Quill has vowed to bring back the ferry.", "bring back the ferry", "Ada Quill"),
    "finding a way says nothing": ("Ada Quill found a way to mend the bridge.", "found a way", ""),
    "turn of an interview": ("Ada Quill: The bridge fell. We need help now.", "We need help", "Ada Quill"),
    "by office": ("Harbour minister Ada Quill left. The minister said the bridge fell.", "bridge fell", "Ada Quill"),
    "by age": ("Ada Quill left. The 54-year-old said the bridge fell.", "bridge fell", "Ada Quill"),
    "poll before a colon": ("Poll: Voters leave the harbour party", "Voters leave", "Poll"),
    "question marked by a letter": ("Q: The bridge fell?", "bridge fell", ""),
    "name after a quotation and a dash": (
        '"The bridge fell. I am ill." — Ada Quill, Norwich', "The bridge fell", "Ada Quill",
    ),
    "learning by oneself": ("Ada Quill learned that the bridge fell.", "the bridge fell", ""),
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

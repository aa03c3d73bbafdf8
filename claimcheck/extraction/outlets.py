"""News outlets and agencies by the names that reports use for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from attrs import frozen

from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Pos, Sentence
from claimcheck.lang import LanguagePack
from claimcheck.records.source import SourceKind

LONGEST = 4
QUOTES = frozenset("„“”\"»«‚‘'›‹")
NEAR = 2
"""How far from a name that is also a common word its cue may stand."""


@frozen
class Outlet:
    """An outlet or agency; `common`: the name is a word of its language and needs a cue beside it."""

    name: str
    kind: SourceKind
    common: bool = False


@cache
def outlets() -> Mapping[str, Outlet]:
    """All outlets by every one of their names, exactly as written."""
    text = (resources.files("claimcheck.lang") / "outlets.tsv").read_text(encoding="utf-8")
    found: dict[str, Outlet] = {}
    for line in text.splitlines()[2:]:
        name, kind, common, aliases = (*line.split("\t"), "", "")[:4]
        outlet = Outlet(name, SourceKind(kind), bool(common))
        for alias in (name, *filter(None, aliases.split("|"))):
            found.setdefault(alias, outlet)
    return found


@cache
def _openers() -> frozenset[str]:
    """First words of the names of outlets."""
    return frozenset(name.partition(" ")[0] for name in outlets())


def outlet_at(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Outlet, int] | None:
    """The outlet whose longest name begins at token `i`, and where that ends."""
    first = sentence.tokens[i].text if i < len(sentence.tokens) else ""
    if first not in _openers() and not (pack.code == "de" and first.endswith("s") and first[:-1] in _openers()):
        return _introduced(sentence, i, pack)
    for last in range(min(len(sentence.tokens), i + LONGEST), i, -1):
        words = sentence.text(i, last)
        outlet = outlets().get(words)
        if outlet is None and pack.code == "de" and words.endswith("s"):
            outlet = outlets().get(words[:-1])
        if outlet and (not outlet.common or _meant(sentence, i, last, pack)):
            return (outlet, last)
    return _introduced(sentence, i, pack)


def _introduced(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Outlet, int] | None:
    """A name behind the word for what it is ("das Magazin Tiefgang", 'the newspaper "Harbour Light"')."""
    tokens, view = sentence.tokens, pack.table("titles").get("view", {})
    if i >= len(tokens) or tokens[i].lemma.casefold() not in view.get("introducing", ()):
        return None
    agency = tokens[i].lemma.casefold() in view.get("agencies", ())
    kind = SourceKind.NEWS_AGENCY if agency else SourceKind.OUTLET
    if i + 1 < len(tokens) and (end := _closed(sentence, i + 1)):
        name = sentence.text(i + 2, end)
        return (outlets().get(name) or Outlet(name, kind), end + 1)
    last = i + 1
    while last < len(tokens) and last - i <= LONGEST and _named(tokens[last].text, tokens[last].pos):
        last += 1
    name = sentence.text(i + 1, last) if last > i + 1 else ""
    listed = outlets().get(name)
    return (listed or Outlet(name, kind), last) if name else None


def _closed(sentence: Sentence, i: int) -> int:
    """The mark that closes a short name in quotation marks which open at token `i`, 0 where none does."""
    tokens = sentence.tokens
    closers = CLOSERS.get(tokens[i].text, "")
    reach = range(i + 1, min(i + 2 + LONGEST, len(tokens)))
    end = next((j for j in reach if closers and tokens[j].text in closers), 0)
    return end if end > i + 1 and tokens[i + 1].text[0].isupper() and tokens[end - 1].text[0].isalnum() else 0


def unlisted_outlet_at(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Outlet, int] | None:
    """An outlet in no list, known by its last word: "Harbour Post", "Nordsee-Zeitung", "Küstenkurier" beside a cue."""
    view = pack.table("titles").get("view", {})
    heads, tokens = frozenset(view.get("outlet_heads", ())), sentence.tokens
    if told := _told(sentence, i, pack):
        return told
    last = i
    while last < len(tokens) and last - i < LONGEST and _named(tokens[last].text, tokens[last].pos):
        last += 1
        norm, genitive = tokens[last - 1].norm, tokens[last - 1].norm.removesuffix("s") in heads and pack.code == "de"
        if last - i > 1 and (norm in heads or genitive):
            name = sentence.text(i, last)
            return (Outlet(name if norm in heads else name[:-1], SourceKind.OUTLET), last)
    token = tokens[i]
    solid = any(token.norm.endswith(h) and len(token.norm) - len(h) > 2 for h in view.get("outlet_ends", ()))
    if solid and token.text[0].isupper() and token.norm not in view.get("no_outlet", ()) and _meant(sentence, i, i + 1, pack):
        name = token.lemma if "-" not in token.text and token.lemma.casefold() in token.norm else token.text
        return (Outlet(name, SourceKind.OUTLET), i + 1)
    return None


def _told(sentence: Sentence, i: int, pack: LanguagePack) -> tuple[Outlet, int] | None:
    """A name in quotation marks behind a dative article and a verb of speech: to whom it was said ('sagte dem „Weltbild“').

    Or before a word of attribution ('Dem „Weltbild“ zufolge ...').
    """
    tokens, view = sentence.tokens, pack.table("titles").get("view", {})
    if i < 2 or tokens[i - 2].norm not in view.get("told", ()):
        return None
    end = _closed(sentence, i - 1)
    spoken = any(t.pos is Pos.VERB and t.lemma.casefold() in view["speech"] for t in tokens[: i - 2])
    cited = bool(end) and end + 1 < len(tokens) and tokens[end + 1].norm in view.get("behind", ())
    if not end or not (spoken or cited) or not all(_named(t.text, t.pos) for t in tokens[i:end]):
        return None
    return (Outlet(sentence.text(i, end), SourceKind.OUTLET), end)


def _named(text: str, pos: Pos) -> bool:
    return text[0].isupper() and pos in (Pos.NAME, Pos.NOUN, Pos.ADJ)


def _meant(sentence: Sentence, i: int, last: int, pack: LanguagePack) -> bool:
    """Whether a common word is meant as an outlet: quoted, several words, or with a word for media or speech close by."""
    tokens = sentence.tokens
    if last - i > 1 or (i and tokens[i - 1].text in QUOTES and last < len(tokens) and tokens[last].text in QUOTES):
        return True
    cues = media_words(pack)
    near = (*tokens[max(0, i - NEAR) : i], *tokens[last : last + 1])
    return any(t.lemma.casefold() in cues and t.pos is not Pos.PUNCT for t in near)


@cache
def media_words(pack: LanguagePack) -> frozenset[str]:
    """Words that say that a name beside them is an outlet ("Zeitung", "berichten", "laut")."""
    view = pack.table("titles").get("view", {})
    return frozenset(view.get("media", ()))

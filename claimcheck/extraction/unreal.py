"""What no negation denies and yet did not happen: "would have sunk", "hätte gesperrt werden müssen", "nearly sank"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import Form, Pos, Token
from claimcheck.lang import LanguagePack


@frozen
class UnrealWords:
    """`auxiliaries`: forms that with a perfect speak of what did not come about; `perfect`: the infinitive that shows it.

    `duties`: infinitives that with such a form say so too ("hätte ... müssen"); `even_told`: forms that do so in reported speech
    as well. `nearly`: words right before a verb; `measures`: verbs before which they only say how much ("nearly doubled").
    """

    auxiliaries: frozenset[str]
    perfect: frozenset[str]
    duties: frozenset[str]
    even_told: frozenset[str]
    nearly: frozenset[str]
    measures: frozenset[str]
    with_be: tuple[str, ...]


@cache
def unreal_words(pack: LanguagePack) -> UnrealWords:
    """The typed view of a pack's `unreal` table."""
    table = pack.table("hedges")["unreal"]
    listed = {name: frozenset(words) for name, words in table.items()}
    return UnrealWords(
        auxiliaries=listed["auxiliaries"],
        perfect=listed.get("perfect", frozenset()),
        duties=listed.get("duties", frozenset()),
        even_told=listed["even_told"],
        nearly=listed["nearly"],
        measures=listed["measures"],
        with_be=tuple(pack.table("tags").get("tense", {}).get("verbs_with_be", ())),
    )


def unreal(tokens: Sequence[Token], pack: LanguagePack, *, told: bool) -> bool:
    """Whether the words of a clause tell of what did not come about; `told`: somebody says so, whose mood may look the same."""
    words = unreal_words(pack)
    if _nearly(tokens, words):
        return True
    at = next((i for i, t in enumerate(tokens) if t.pos.verbal and t.norm in words.auxiliaries), -1)
    if at < 0 or (told and tokens[at].norm not in words.even_told):
        return False
    if words.perfect:
        return _perfect(tokens[at + 1 :], words)
    duty = any(t.norm in words.duties for t in tokens)
    return duty or (not told and any(_over(t, tokens[at], words) for t in tokens))


def _perfect(rest: Sequence[Token], words: UnrealWords) -> bool:
    """ "would | have ... sunk", but not "would | have to pay"."""
    have = next((i for i, t in enumerate(rest) if t.norm in words.perfect and t.pos.verbal), -1)
    if have < 0:
        return False
    verb = next((t for t in rest[have + 1 :] if t.pos.verbal or t.pos is Pos.TO), None)
    return verb is not None and verb.form is Form.PARTICIPLE


def _over(token: Token, auxiliary: Token, words: UnrealWords) -> bool:
    """A participle that makes a perfect with the auxiliary: "wäre gezwungen" is a state."""
    done = token.pos.verbal and token.form is Form.PARTICIPLE
    return done and (auxiliary.lemma != "sein" or token.lemma.endswith(words.with_be) or token.pos is Pos.AUX)


def _nearly(tokens: Sequence[Token], words: UnrealWords) -> bool:
    """ "nearly | sank", "beinahe | gebrochen"; "nearly | doubled" is less than double."""
    for i, token in enumerate(tokens[:-1]):
        after = tokens[i + 1]
        over = after.past or after.form is Form.PARTICIPLE
        if token.norm in words.nearly and after.pos is Pos.VERB and over and after.lemma not in words.measures:
            return True
    return False

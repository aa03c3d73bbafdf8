"""How a pack marks its clauses: openers, relative words, words that take an infinitive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import ClauseKind, Form, Token
from claimcheck.lang import LanguagePack

MARKS = frozenset(',;:–—―()[]„“”"»«‚‘…›‹') | {"-", "--", "...", ".", "!", "?"}
QUOTES = frozenset('„”“"»«‚‘')
NEAR = 5
"""How many words may stand between a governor and its infinitive ("asked the council of the town to wait")."""


@frozen
class ClauseWords:
    """How a pack marks its clauses."""

    verb_second: bool
    openers: Mapping[str, ClauseKind]
    needs_tag: frozenset[str]
    several: Mapping[str, tuple[tuple[tuple[str, ...], ClauseKind], ...]]
    """Openers of several words by their first, the longest first."""
    infinitive_verbs: frozenset[str]
    infinitive_words: frozenset[str]
    governing: frozenset[str]
    ranks: frozenset[str]
    """Words before a noun that take the infinitive after it ("the last to leave")."""
    whose: frozenset[str]
    """Prepositions after which stands who is to do it ("crucial for the firm to sell")."""
    saying: frozenset[str]
    clausal: frozenset[str]
    """Verbs of saying whose object is a clause, not a thing."""
    moments: frozenset[str]
    """Words that may stand between such a verb and the clause and tell when."""
    saying_nouns: frozenset[str]
    frame_openers: frozenset[str]
    open_markers: frozenset[str]
    subject_pronouns: frozenset[str]
    aspect: frozenset[str]
    relative_too: frozenset[str]
    antecedents: frozenset[str]
    """Words that ask, but after one of the others only tell which."""
    complementing: frozenset[str]
    """Words that take a clause that no word opens."""
    fronts: frozenset[str]
    """First words of prepositions before a source."""
    telling: frozenset[str]
    """Verbs of saying that say to whom in their object ("told reporters")."""
    command_endings: tuple[str, ...]
    addressed: frozenset[str]
    """With a verb of such an ending before them, as written, these make a command."""
    forbidding: frozenset[str]
    """Verbs that make a command with a negation behind them."""
    likelihoods: frozenset[str]
    """Adjectives that say of what the subject names how likely it is ("a deal is possible")."""
    never_likely_after: frozenset[str]
    """Words right after which they do not ("as soon as possible")."""


@cache
def clause_words(pack: LanguagePack) -> ClauseWords:
    """The typed view of a pack's `clauses` table."""
    table = pack.table("clauses")
    openers = {word: ClauseKind(kind) for kind, words in table["openers"].items() for word in words}
    several = ((tuple(p.split()), ClauseKind(kind)) for kind, phrases in table["several"].items() for p in phrases)
    infinitive = table["infinitive"]
    commands, likely = table.get("commands", {}), table.get("predicative", {})
    governing = {word for words in pack.table("hedges")["complements"].values() for word in words}
    return ClauseWords(
        table["order"] == "v2",
        openers,
        frozenset(table["needs_tag"]),
        _by_first(sorted(several, key=lambda s: -len(s[0]))),
        frozenset(infinitive["verbs"]) | governing,
        frozenset(infinitive["words"]) | governing,
        frozenset(governing),
        frozenset(pack.table("hedges")["beside"].get("ranks", ())),
        frozenset(pack.table("hedges")["beside"].get("whose", ())),
        frozenset(verb for verb, value in pack.table("cues")["verbs"].items() if value),
        frozenset(table.get("clausal", ())),
        frozenset(table.get("moments", ())),
        frozenset(pack.table("cues")["content_nouns"]),
        frozenset(table.get("frame_openers", ())),
        frozenset(table.get("open_markers", ())),
        frozenset(pack.table("tags").get("subject_pronouns", ())),
        frozenset(pack.table("cues")["unsaid"]["aspect"]),
        frozenset(table.get("relative_too", ())),
        frozenset(table.get("antecedents", ())),
        frozenset(table.get("complementing", ())),
        frozenset(phrase.split()[0] for phrase in pack.table("cues")["prepositions"]["after"]),
        frozenset(pack.table("cues")["speech"].get("addressee_verbs", ())),
        tuple(commands.get("endings", ())),
        frozenset(commands.get("addressed", ())),
        frozenset(commands.get("forbidding", ())),
        frozenset(likely.get("words", ())),
        frozenset(likely.get("never_after", ())),
    )


def _by_first(
    phrases: Sequence[tuple[tuple[str, ...], ClauseKind]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], ClauseKind], ...]]:
    firsts = dict.fromkeys(words[0] for words, _ in phrases)
    return {first: tuple(p for p in phrases if p[0][0] == first) for first in firsts}


def finite(token: Token) -> bool:
    """A finite verb, auxiliary or modal."""
    return token.pos.verbal and token.form is Form.FINITE

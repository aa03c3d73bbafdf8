"""Clauses that no word by itself shows to begin: "a letter that | he said | was false", "after it fell", "Als sie ging, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.clausewords import ClauseWords, finite
from claimcheck.extraction.syntax import Form, Phrase, Pos, Token

LONGEST_ASIDE = 6
"""Words that a subject and its verb of saying may have inside a relative clause."""


def aside(tokens: Sequence[Token], found: Sequence[Phrase], i: int, saying: frozenset[str]) -> bool:
    """Whether a subject and a verb of saying begin at `i` that only say whose words the clause around them is.

    They come right after the relative word or, without one, after the noun; the next word is the verb of that clause.
    """
    phrase = next((p for p in found if p.first == i), None)
    if phrase is None or phrase.prep >= 0 or not _follows_its_noun(tokens, i):
        return False
    end = phrase.last
    while end < len(tokens) and end - i < LONGEST_ASIDE and _before_saying(tokens[end]):
        end += 1
    if end + 1 >= len(tokens) or not _says(tokens[end], saying) or not _finite_group(tokens, phrase.last, end):
        return False
    return finite(tokens[end + 1])


def after_aside(tokens: Sequence[Token], i: int, saying: frozenset[str]) -> bool:
    """Whether the clause around an aside goes on at `i`."""
    return finite(tokens[i]) and _says(tokens[i - 1], saying)


def contact(tokens: Sequence[Token], first: int, i: int, words: ClauseWords) -> bool:
    """Whether a denied relative clause without a relative word begins at `i`: a subject pronoun and its verb right after the
    object of the clause ("each share | it does not own"), which is none of saying ("told the council | it would not pay").

    Only what is denied has to stand by itself: its negation is none of the clause around.
    """
    before = tokens[first:i]
    if i == first or tokens[i].norm not in words.subject_pronouns or tokens[i - 1].pos is not Pos.NOUN:
        return False
    verbs = [t for t in before if t.pos.verbal]
    if not any(finite(t) for t in verbs) or any(_says(t, words.saying) for t in verbs) or verbs[-1] is tokens[i - 1]:
        return False
    follows = tokens[i + 1 : i + 3]
    return len(follows) == 2 and finite(follows[0]) and follows[1].pos is Pos.NEG


def opens_clause(tokens: Sequence[Token], found: Sequence[Phrase], first: int, i: int) -> bool:
    """Whether a word taken for a preposition has a clause after it ("after the article was published, she said ...").

    The noun after it is the subject of a finite verb, and the clause around has one of its own, before it or after a mark.
    """
    phrase = next((p for p in found if p.prep == i), None)
    if phrase is None or tokens[i].pos is not Pos.ADP:
        return False
    j = phrase.last
    if j < len(tokens) and tokens[j].form is Form.GERUND:  # "since the order blocking the sale applies"
        j = next((k for k in range(j, len(tokens)) if tokens[k].pos is Pos.PUNCT or finite(tokens[k])), len(tokens))
    while j < len(tokens) and tokens[j].pos in (Pos.ADV, Pos.NEG):
        j += 1
    if j >= len(tokens) or not finite(tokens[j]):
        return False
    if any(finite(t) for t in tokens[first:i]):
        return True
    mark = next((k for k in range(j, len(tokens)) if tokens[k].text == ","), len(tokens))
    free = i == first or not tokens[i - 1].pos.nominal
    return free and any(finite(t) for t in tokens[mark:])


def verb_ends_front(tokens: Sequence[Token]) -> bool:
    """Whether a clause in front ends with its verb and the sentence goes on with one ("Als sie ging, | sagte sie ...")."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    return 1 < comma < len(tokens) - 1 and finite(tokens[comma - 1]) and finite(tokens[comma + 1])


def _follows_its_noun(tokens: Sequence[Token], i: int) -> bool:
    if i == 0:
        return False
    before = tokens[i - 1]
    if before.pos in (Pos.REL, Pos.WH) or before.norm == "that":
        asked = before.norm == "what" and not any(finite(t) for t in tokens[: i - 1])
        return not asked and i > 1
    return before.pos is Pos.NOUN


def _before_saying(token: Token) -> bool:
    return token.pos in (Pos.ADV, Pos.AUX, Pos.MODAL, Pos.ADP, Pos.NOUN, Pos.NAME, Pos.DET) and token.norm != "that"


def _finite_group(tokens: Sequence[Token], first: int, end: int) -> bool:
    return finite(tokens[end]) or any(finite(t) for t in tokens[first:end])


def _says(token: Token, saying: frozenset[str]) -> bool:
    return token.pos is Pos.VERB and token.lemma in saying

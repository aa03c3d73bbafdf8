"""Clauses in front of the one they belong to: "Wer das sagt, | lügt", "wenn es regnet, | werde gespielt"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.clausewords import ClauseWords
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos, Token

_FRONT = frozenset({ClauseKind.ADVERBIAL, ClauseKind.CONDITIONAL, ClauseKind.QUESTION, ClauseKind.RELATIVE})
_AFTER = frozenset({ClauseKind.MAIN, ClauseKind.REPORTED, ClauseKind.COORDINATE})
_RESUMING = frozenset({"dann", "so", "der", "die", "das"})
"""Words that take up a clause in front before the verb ("Wenn ich das gewusst hätte, | dann hätte ich ...")."""


def with_fronts(found: Sequence[Clause], tokens: Sequence[Token], words: ClauseWords) -> tuple[Clause, ...]:
    """The clauses, each in front of a verb-first one hung on it; who says both stays the same.

    "Wer streicht, handelt falsch" asks nothing and is hung on what follows; "Wer streicht, ist unklar" asks and stays.
    """
    out = list(found)
    for n, clause in enumerate(out[:-1]):
        if not words.verb_second or clause.kind not in _FRONT or not _opens(clause, tokens):
            continue
        after = next((c for c in out[n + 1 :] if not _below(c, clause.index, out)), None) or _first_below(clause, out)
        if after is None or not _takes_up(after, clause, tokens, words):
            continue
        asked = clause.kind is ClauseKind.QUESTION
        if asked and (tokens[clause.tokens[0]].norm not in _WHO or _is_so(after, tokens)):
            continue
        kind = ClauseKind.RELATIVE if asked else clause.kind
        above = clause.parent if after.parent == clause.index else after.parent
        if above >= 0 and (above == after.index or _below(out[above], clause.index, out) or _below(out[above], after.index, out)):
            continue
        out[n] = evolve(clause, kind=kind, parent=after.index)
        out[after.index] = evolve(after, parent=above)
    return tuple(out)


_WHO = frozenset({"wer", "was", "wen", "wem"})


def _is_so(after: Clause, tokens: Sequence[Token]) -> bool:
    """Whether the clause says what something is or stays."""
    return any(tokens[i].lemma in ("sein", "bleiben") for i in after.verbs)


def _opens(clause: Clause, tokens: Sequence[Token]) -> bool:
    """At the start of the sentence, or after a mark and no noun that it could say something of."""
    first = clause.tokens[0]
    if first == 0:
        return True
    before = tokens[max(first - 2, 0)]
    relative = clause.kind is ClauseKind.RELATIVE and tokens[first].pos is not Pos.WH and not tokens[first].norm.startswith("w")
    return tokens[first - 1].pos is Pos.PUNCT and not relative and not (before.pos is Pos.NOUN and clause.kind in _ASKED)


_ASKED = frozenset({ClauseKind.QUESTION, ClauseKind.RELATIVE})


def _below(clause: Clause, top: int, found: Sequence[Clause]) -> bool:
    at = clause.parent
    while at >= 0:
        if at == top:
            return True
        at = found[at].parent
    return False


def _first_below(clause: Clause, found: Sequence[Clause]) -> Clause | None:
    """A clause that was taken for one below the one in front ("Wenn ..., | dann hätte ich gehandelt")."""
    return next((c for c in found[clause.index + 1 :] if c.parent == clause.index and c.kind in _AFTER), None)


def _takes_up(after: Clause, front: Clause, tokens: Sequence[Token], words: ClauseWords) -> bool:
    """Whether a clause begins with its verb after a comma, and is none that only says who said it."""
    first = after.tokens[0]
    if after.kind not in _AFTER or first <= front.tokens[-1] or tokens[first - 1].pos is not Pos.PUNCT:
        return False
    comma = any(tokens[i].text == "," for i in range(front.tokens[-1] + 1, first))
    verb = first + (tokens[first].norm in _RESUMING)
    finite = verb < len(tokens) and tokens[verb].form is Form.FINITE
    return comma and finite and tokens[verb].lemma not in words.saying

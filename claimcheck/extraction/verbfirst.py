"""Conditions that begin with their verb: "Sollten die Gespräche scheitern, zieht das Land vor Gericht", "Had they known, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.clausewords import ClauseWords
from claimcheck.extraction.drafts import Draft
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Pos, Token

OPENERS = frozenset({"should", "had", "were"})
"""English verbs that open a condition in front of its subject."""

FOLLOWING = frozenset({ClauseKind.COORDINATE, ClauseKind.MAIN, ClauseKind.REPORTED})


def with_conditions(found: Sequence[Clause], tokens: Sequence[Token], verb_second: bool) -> tuple[Clause, ...]:
    """The clauses, where the first is such a condition of the clause after it marked as one."""
    at = next((n for n, c in enumerate(found) if c.kind is ClauseKind.MAIN and _opens(c, tokens, verb_second)), -1)
    after = next((n for n in range(at + 1, len(found)) if found[n].kind in FOLLOWING), -1) if at >= 0 else -1
    if after < 0 or tokens[-1].text == "?" or not _follows(found[after], tokens, verb_second):
        return tuple(found)
    out = list(found)
    if found[after].parent != found[at].index and _hangs_on(found[after], at, found):
        return tuple(found)
    out[at] = evolve(found[at], kind=ClauseKind.CONDITIONAL, parent=found[after].index)
    if found[after].kind is ClauseKind.COORDINATE or found[after].parent == found[at].index:
        out[after] = evolve(found[after], kind=ClauseKind.MAIN, parent=-1)
    return tuple(out)


def with_later_conditions(found: Sequence[Clause], tokens: Sequence[Token], words: ClauseWords) -> tuple[Clause, ...]:
    """The clauses, where such a condition stands behind the clause that it is one of (", | sollte der Rat zustimmen.")."""
    out = list(found)
    for n, clause in enumerate(found[1:], 1):
        first = clause.tokens[0]
        opens = words.verb_second and words.openers.get(tokens[first].norm) is ClauseKind.CONDITIONAL and clause.marker < 0
        follows = {clause.kind, found[n - 1].kind} <= FOLLOWING
        if opens and follows and tokens[first - 1].text == "," and tokens[first].pos is Pos.MODAL:
            out[n] = evolve(clause, kind=ClauseKind.CONDITIONAL, parent=found[n - 1].index)
    return tuple(out)


def _hangs_on(clause: Clause, top: int, found: Sequence[Clause]) -> bool:
    """Whether a clause hangs on another one, near or far."""
    at = clause.parent
    while at >= 0 and at != top:
        at = found[at].parent
    return at == top


def ended(tokens: Sequence[Token], draft: Draft, first: int) -> bool:
    """Whether an open clause ended before the verb at `first`: "Wenn die Gespräche scheitern, | zieht ...", "die hundert
    Menschen beschäftigt, | baut ...", where its verb looks like an infinitive or a participle."""
    end = first - 2
    if end not in draft.indexes() or tokens[first].form is not Form.FINITE or draft.kind not in DEPENDENT or draft.marker < 0:
        return False
    weak = tokens[end].form is Form.PARTICIPLE and tokens[end].norm.endswith("t")
    return tokens[end].form is Form.INFINITIVE or (weak and tokens[end].pos is Pos.VERB)


def _opens(clause: Clause, tokens: Sequence[Token], verb_second: bool) -> bool:
    """The verb stands first, and its subject right after it."""
    words = [i for i in clause.tokens if tokens[i].pos is not Pos.PUNCT]
    if len(words) < 3 or tokens[words[0]].form is not Form.FINITE:
        return False
    subject = tokens[words[1]].pos in (Pos.DET, Pos.PRON, Pos.NOUN, Pos.NAME, Pos.ADJ, Pos.NUM)
    return subject and (verb_second or tokens[words[0]].norm in OPENERS)


def _follows(clause: Clause, tokens: Sequence[Token], verb_second: bool) -> bool:
    """Right after a comma: in German the verb again, or "so" and the verb; in English a clause with its subject first."""
    first = clause.tokens[0]
    if first == 0 or tokens[first - 1].text != "," or tokens[first].pos is Pos.CONJ:
        return False
    verb = first + (tokens[first].norm in ("so", "dann"))
    return tokens[verb].form is Form.FINITE if verb_second else tokens[first].form is not Form.FINITE

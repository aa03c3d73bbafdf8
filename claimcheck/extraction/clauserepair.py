"""Participles that can only be finite verbs, seen once the clauses of the sentence are known."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.clausewords import clause_words, finite
from claimcheck.extraction.drafts import lone_participle
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Sentence
from claimcheck.lang import LanguagePack


def repaired(sentence: Sentence, parts: Sequence[Clause], pack: LanguagePack) -> Sentence:
    """The sentence with participles that can only be finite verbs read as such ("The office, which ..., denied ...").

    Only where the verb group stands in one place: a main clause without any finite verb cannot do without one.
    """
    if clause_words(pack).verb_second:
        return sentence
    wrong: set[int] = set()
    for clause in parts:
        if clause.kind in DEPENDENT or any(finite(sentence.tokens[i]) for i in clause.verbs):
            continue
        own = [c for c in parts if c is clause or (c.kind is ClauseKind.PARTICIPIAL and clause.index in _above(c, parts))]
        lone = next((i for c in own for i in c.verbs if lone_participle(sentence.tokens, i)), -1)
        if lone > 0:
            wrong.add(lone)
    if not wrong:
        return sentence
    tokens = tuple(evolve(t, form=Form.FINITE, past=True) if i in wrong else t for i, t in enumerate(sentence.tokens))
    return evolve(sentence, tokens=tokens)


def _above(clause: Clause, parts: Sequence[Clause]) -> set[int]:
    """Indexes of the clauses that a clause hangs on, near and far."""
    out, at = set(), clause.parent
    while at >= 0:
        out.add(at)
        at = parts[at].parent
    return out

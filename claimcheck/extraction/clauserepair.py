"""Participles and adjectives that can only be finite verbs, seen once the clauses of the sentence are known."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.clausewords import clause_words, finite
from claimcheck.extraction.cues import cue_table
from claimcheck.extraction.drafts import lone_participle
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Pos, Sentence, Token
from claimcheck.lang import LanguagePack

_IN_SUBJECT = frozenset({Pos.DET, Pos.ADJ, Pos.NOUN, Pos.NAME, Pos.PRON, Pos.PARTICLE})

_BEGINS = frozenset({Pos.DET, Pos.NOUN, Pos.NAME, Pos.PRON, Pos.ADJ, Pos.NUM})


def repaired(sentence: Sentence, parts: Sequence[Clause], pack: LanguagePack) -> Sentence:
    """The sentence with participles that can only be finite verbs read as such ("The office, which ..., denied ...").

    A main clause without any finite verb cannot do without one; where it stands second, an adjective may hide it.
    """
    if clause_words(pack).verb_second:
        return _with_hidden(sentence, parts)
    wrong: set[int] = set()
    for clause in parts:
        if clause.kind in DEPENDENT or any(finite(sentence.tokens[i]) for i in clause.verbs):
            wrong.update(i for i in clause.verbs if _tells_who_said_it(sentence.tokens, i, pack))
            continue
        own = [c for c in parts if c is clause or (c.kind is ClauseKind.PARTICIPIAL and clause.index in _above(c, parts))]
        lone = next((i for c in own for i in c.verbs if lone_participle(sentence.tokens, i)), -1)
        if lone > 0:
            wrong.add(lone)
    if not wrong:
        return sentence
    tokens = tuple(evolve(t, form=Form.FINITE, past=True) if i in wrong else t for i, t in enumerate(sentence.tokens))
    return evolve(sentence, tokens=tokens)


def _with_hidden(sentence: Sentence, parts: Sequence[Clause]) -> Sentence:
    """A weak past form taken for a participle before its noun ("Am Montag | zerstörten | Hagelkörner die Dächer."), and a verb
    at the end of its clause taken for one ("die Firma, die hundert Menschen | beschäftigt, ...").
    """
    tokens = list(sentence.tokens)
    for clause in parts:
        last = clause.tokens[-1]
        if clause.kind in DEPENDENT and clause.marker >= 0 and clause.verbs == (last,) and _weak(tokens[last]):
            tokens[last] = evolve(tokens[last], form=Form.FINITE)
            sentence = evolve(sentence, tokens=tuple(tokens))
    main = next((c for c in parts if c.kind is ClauseKind.MAIN), None)
    if main is None or main.verbs or tokens[-1].text not in (".", "!"):
        return sentence
    at = next((i for i in main.tokens if _past_of_weak(tokens, i)), -1)
    if at < 0:
        return sentence
    stem = tokens[at].norm.removesuffix("n").removesuffix("te").removesuffix("e")
    lemma = f"{stem}n" if stem.endswith(("el", "er")) else f"{stem}en"
    tokens[at] = evolve(tokens[at], pos=Pos.VERB, form=Form.FINITE, past=True, lemma=lemma)
    return evolve(sentence, tokens=tuple(tokens))


def _weak(token: Token) -> bool:
    """A participle that the present looks like ("beschäftigt", "besucht")."""
    return (
        token.pos is Pos.VERB and token.form is Form.PARTICIPLE and token.norm.endswith("t") and not token.norm.startswith("ge")
    )


def _past_of_weak(tokens: Sequence[Token], i: int) -> bool:
    """An "adjective" in -te or -ten between the end of one phrase and the beginning of another."""
    token = tokens[i]
    if token.pos is not Pos.ADJ or not token.text.islower() or not token.norm.endswith(("te", "ten")) or i + 2 >= len(tokens):
        return False
    before = next((t for t in reversed(tokens[:i]) if t.pos is not Pos.ADV), None)
    return before is not None and (before.pos.nominal or before.pos is Pos.NUM) and tokens[i + 1].pos in _BEGINS


def _tells_who_said_it(tokens: Sequence[Token], i: int, pack: LanguagePack) -> bool:
    """ "The files were taken, the company | acknowledged on Wednesday": after a whole clause, a comma and a speaker."""
    if tokens[i].lemma not in clause_words(pack).saying or not lone_participle(tokens, i):
        return False
    first = next((j + 1 for j in range(i - 1, -1, -1) if tokens[j].pos not in _IN_SUBJECT), 0)
    if first == i or first < 2 or tokens[first - 1].text != "," or not any(finite(t) for t in tokens[:first]):
        return False
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].pos in (Pos.PUNCT, Pos.SUB)), len(tokens))
    rest = tokens[i + 1 : end]
    plain = not rest or rest[0].pos in (Pos.ADP, Pos.ADV, Pos.NAME)
    return plain and not any(t.pos.verbal for t in rest) and _speaks(tokens[first:i], pack)


def _speaks(subject: Sequence[Token], pack: LanguagePack) -> bool:
    """Whether words are a name, or one of those that speak for themselves ("the company", "officials")."""
    table, head = cue_table(pack), subject[-1]
    named = head.pos is Pos.NAME and subject[0].pos in (Pos.NAME, Pos.NOUN)
    return named or head.lemma in table.voices or table.unnamed(head)


def _above(clause: Clause, parts: Sequence[Clause]) -> set[int]:
    """Indexes of the clauses that a clause hangs on, near and far."""
    out, at = set(), clause.parent
    while at >= 0:
        out.add(at)
        at = parts[at].parent
    return out

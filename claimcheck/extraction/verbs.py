"""The verb group of a clause: what is done, actively or not, meant or done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.extraction.fillers import Words
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos, Token

_OBJECT_BEGINS = frozenset({Pos.DET, Pos.NUM, Pos.NOUN, Pos.NAME, Pos.ADJ, Pos.PRON})
"""After a participle without auxiliary these begin an object: it is a past tense that the tagger missed."""
_FINITE = (Pos.AUX, Pos.MODAL)
INFINITIVES = (Form.INFINITIVE, Form.TO_INFINITIVE)


@frozen(kw_only=True)
class VerbGroup:
    """`main`: index of the verb that says what is done; `outer`: that of the finite verb it is reached through, or the same.

    `clause`: where `main` stands; `taken`: indexes of the clauses that were read together.
    """

    main: int
    outer: int
    clause: Clause
    taken: tuple[int, ...]
    passive: bool = False
    outer_passive: bool = False
    plan: bool = False


def without_reduced(tokens: Sequence[Token], clause: Clause) -> Clause:
    """The clause without a participle that hangs on its subject: "a group led by X was expected" is about the group expected."""
    attached = next((i for i in clause.verbs if tokens[i].pos is not Pos.ADV), -1)
    if attached < 1 or tokens[attached].pos is not Pos.VERB or not tokens[attached - 1].pos.nominal:
        return clause
    after = attached + 1
    if tokens[attached].form in INFINITIVES or after >= len(tokens) or tokens[after].pos is not Pos.ADP:
        return clause
    finite = next((i for i in clause.verbs if i > after and tokens[i].form is Form.FINITE and tokens[i].pos in _FINITE), -1)
    told = clause.head >= finite > 0  # "a vessel built in 1994, had left": the participle is not what the clause says
    if finite < 0 or any(tokens[i].pos is Pos.CONJ or (tokens[i].text == "," and not told) for i in range(after, finite)):
        return clause
    verbs = tuple(i for i in clause.verbs if i >= finite)
    full = [i for i in verbs if tokens[i].pos is Pos.VERB]
    head = clause.head if clause.head >= finite else full[0] if full else finite
    return evolve(clause, verbs=verbs, head=head, ranges=_cut(clause, attached, finite))


def _cut(clause: Clause, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The stretches of a clause without the tokens from `first` up to `last`."""
    pieces = ((a, min(b, first)) for a, b in clause.ranges), ((max(a, last), b) for a, b in clause.ranges)
    return tuple((a, b) for group in pieces for a, b in group if a < b)


def _perfect_infinitive(tokens: Sequence[Token], clause: Clause) -> bool:
    """A participle with an infinitive of "have" or "be" ("gestürzt sein"), but for the passive ("gestürzt werden")."""
    verbs = [tokens[i] for i in clause.verbs]
    auxiliary = any(t.pos is Pos.AUX and t.form is Form.INFINITIVE and t.lemma in ("haben", "sein", "have") for t in verbs)
    return auxiliary and any(t.form is Form.PARTICIPLE for t in verbs)


def verb_group(words: Words, clause: Clause, clauses: Sequence[Clause]) -> VerbGroup | None:
    """The verb group of a clause, looked through plans and the like; None where it has no verb."""
    if clause.head < 0:
        return None
    tokens, listed = words.tokens, words.grammar
    modal = any(tokens[i].pos is Pos.MODAL and tokens[i].lemma.casefold() in listed.plan_verbs for i in clause.verbs)
    # With a perfect infinitive the modal is hearsay, not intention: "soll gestürzt sein", "will gesehen haben".
    wanted = modal and not _perfect_infinitive(tokens, clause)
    passive = is_passive(words, clause, clause.head)
    group = VerbGroup(
        main=clause.head,
        outer=clause.head,
        clause=clause,
        taken=(clause.index,),
        passive=passive,
        outer_passive=passive,
        plan=wanted,
    )
    for _ in clause.verbs:
        deeper = _through(words, group, clauses)
        if deeper is None:
            break
        group = deeper
    return group


def _through(words: Words, group: VerbGroup, clauses: Sequence[Clause]) -> VerbGroup | None:
    """One step further in: from "plans", "is due", "versucht" to the infinitive that follows, or the gerund right behind it."""
    token = words.tokens[group.main]
    lemma = verb_lemma(words, group.clause, group.main)
    plan = lemma in words.grammar.plan_verbs or _plan_word(words, group)
    copula = token.pos is Pos.AUX and lemma in words.grammar.copula
    if not (plan or copula or lemma in words.grammar.through):
        return None
    goes_on = plan or lemma in words.grammar.gerund_behind
    verbs = [i for i in group.clause.verbs if i > group.main]
    infinitives = (i for i in verbs if words.tokens[i].form in INFINITIVES)
    gerunds = (i for i in verbs if goes_on and i == group.main + 1 and words.tokens[i].form is Form.GERUND)
    following = next(gerunds, next(infinitives, -1))
    if following >= 0 and words.tokens[following].pos is not Pos.MODAL:
        inner = _innermost(words, group.clause, following)
        return evolve(group, main=inner, passive=is_passive(words, group.clause, inner), plan=group.plan or plan)
    child = next((c for c in clauses if c.parent == group.clause.index and c.kind is ClauseKind.INFINITIVE and c.head >= 0), None)
    if child is None or copula:
        return evolve(group, plan=True) if plan and not group.plan else None
    taken = (*group.taken, child.index)
    passive = is_passive(words, child, child.head)
    return evolve(group, main=child.head, clause=child, taken=taken, passive=passive, plan=group.plan or plan)


def _innermost(words: Words, clause: Clause, first: int) -> int:
    """From "be" in "to be held" to the participle after it."""
    if words.tokens[first].pos is not Pos.AUX:
        return first
    run = [i for i in clause.verbs if i > first and words.tokens[i].form is Form.PARTICIPLE]
    return next((i for i in run if words.tokens[i].pos is not Pos.AUX), run[-1] if run else first)


def _plan_word(words: Words, group: VerbGroup) -> bool:
    """ "ist geplant", "is due": a word of planning beside a copula."""
    if words.tokens[group.main].pos is not Pos.AUX and words.tokens[group.main].norm not in words.grammar.plan_words:
        return False
    return any(
        words.tokens[i].norm in words.grammar.plan_words and words.tokens[i].pos in (Pos.ADJ, Pos.ADV, Pos.VERB, Pos.AUX)
        for i in group.clause.tokens
        if not (i + 1 < len(words.tokens) and words.tokens[i + 1].pos.nominal and i + 1 in group.clause.tokens)
    )


def is_passive(words: Words, clause: Clause, main: int) -> bool:
    """A participle with the auxiliary of the passive."""
    token = words.tokens[main]
    if token.form is not Form.PARTICIPLE:
        return False
    auxiliaries = [words.tokens[i] for i in clause.verbs if words.tokens[i].pos is Pos.AUX]
    if words.grammar.case_marked:
        return any(t.lemma.casefold() in words.grammar.passive or t.norm in words.grammar.passive for t in auxiliaries)
    before = [words.tokens[i] for i in clause.verbs if i < main and words.tokens[i].pos.verbal]
    if not before:
        return main + 1 >= len(words.tokens) or words.tokens[main + 1].pos not in _OBJECT_BEGINS
    return before[-1].lemma.casefold() in words.grammar.passive


def statal(words: Words, clause: Clause, main: int) -> bool:
    """A participle with the copula: a state reached ("ist gesperrt") or a perfect ("ist eingetroffen"), as the verb may be."""
    if not words.grammar.case_marked or words.tokens[main].form is not Form.PARTICIPLE:
        return False
    lemmas = {words.tokens[i].lemma.casefold() for i in clause.verbs if words.tokens[i].pos is Pos.AUX}
    return bool(lemmas & words.grammar.copula)


def verb_lemma(words: Words, clause: Clause, main: int) -> str:
    """The casefolded lemma, with the separated particle of its clause where the two are one verb."""
    token = words.tokens[main]
    return next(iter(_with_particle(words, clause, token)), token.lemma.casefold())


def _with_particle(words: Words, clause: Clause, token: Token) -> Iterator[str]:
    if not words.grammar.case_marked or token.form is not Form.FINITE:
        return
    for i in reversed(clause.verbs):
        particle = words.tokens[i]
        if particle.pos is Pos.PARTICLE and particle.start > token.start:
            yield particle.norm + token.lemma.casefold()

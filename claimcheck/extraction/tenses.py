"""Which words of a sentence speak of the past, and which of what lies ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.hedges import HedgeTable, hedge_table
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos, Sentence, Token
from claimcheck.lang import LanguagePack


@frozen
class TenseWords:
    """Auxiliaries of the perfect, the verbs whose perfect is made with "be", and what is said of things to come.

    `ahead`: verbs and adjectives whose infinitive lies ahead of them ("promise to", "due to"); `awaited`: those that look
    ahead themselves after "be" ("was expected on Sunday"); `lasting`: whether the perfect tells of what still is ("have been
    cancelled until Sunday"); `moving`: verbs that give something another time.
    """

    have: frozenset[str]
    be: frozenset[str]
    with_be: frozenset[str]
    ahead: frozenset[str]
    awaited: frozenset[str]
    moving: frozenset[str]
    lasting: bool = False


@frozen
class Tenses:
    """For each token whether its words speak of the past (True), not of it (False), or do not say (None).

    `lasting`: tokens in a perfect that tells of what still is; `saying`: tokens of a clause whose content is a clause
    of its own: its day is when something was said; `moving`: tokens of a clause in which something is given another time.
    """

    past: tuple[bool | None, ...]
    lasting: frozenset[int] = frozenset()
    saying: frozenset[int] = frozenset()
    moving: frozenset[int] = frozenset()


@cache
def tense_words(pack: LanguagePack) -> TenseWords:
    """The typed view of a pack's tenses."""
    table = pack.table("tags")["tense"]
    names = ("perfect_have", "perfect_be", "verbs_with_be", "ahead", "awaited", "moving")
    have, be, with_be, ahead, awaited, moving = (frozenset(table.get(k, ())) for k in names)
    return TenseWords(have, be, with_be, ahead, awaited, moving, table.get("perfect_lasts", False))


def tenses(sentence: Sentence, clauses: Sequence[Clause], pack: LanguagePack) -> Tenses:
    """The tenses of a sentence."""
    out: list[bool | None] = [None] * len(sentence.tokens)
    lasting: list[int] = []
    words, plans = tense_words(pack), hedge_table(pack)
    by_index = {c.index: _tense(sentence, c, words, plans) for c in clauses}
    for clause in clauses:
        tense = by_index[clause.index]
        if tense is None and clause.parent >= 0:
            infinitive = clause.kind is ClauseKind.INFINITIVE
            tense = False if infinitive and _points_ahead(sentence, clauses[clause.parent], words) else by_index[clause.parent]
        for i in clause.tokens:
            out[i] = tense
        if tense and words.lasting and _present_perfect(sentence, clause, words):
            lasting.extend(clause.tokens)
        for i in _infinitive_ahead(sentence, clause, words):
            out[i] = False
    for i, past in _told_by_participle(sentence, plans):
        out[i] = past
    moved = frozenset(i for c in clauses if any(_lemma_of(sentence, c, n) in words.moving for n in c.verbs) for i in c.tokens)
    above = {c.parent for c in clauses if c.kind in (ClauseKind.COMPLEMENT, ClauseKind.REPORTED)}
    return Tenses(tuple(out), frozenset(lasting), frozenset(i for c in clauses if c.index in above for i in c.tokens), moved)


def _lemma_of(sentence: Sentence, clause: Clause, verb: int) -> str:
    """The lemma of a verb with the particle that stands apart from it ("zog die Wahl ... vor")."""
    particle = next((sentence.tokens[i].norm for i in clause.verbs if sentence.tokens[i].pos is Pos.PARTICLE), "")
    return particle + sentence.tokens[verb].lemma


def _tense(sentence: Sentence, clause: Clause, words: TenseWords, plans: HedgeTable) -> bool | None:
    """What is planned is ahead, also where the plan is told in the past; a perfect infinitive is past whatever governs it."""
    verbs = [sentence.tokens[i] for i in clause.verbs]
    fin = next((t for t in verbs if t.form is Form.FINITE), None)
    future = fin is not None and fin.lemma in plans.future
    if not future and _perfect_infinitive(verbs, words):
        return True
    if fin is None:
        return _participial(sentence, clause, words)
    if any(t.lemma in plans.plans or t.norm in plans.planned for t in verbs):
        return False
    done = [t.lemma for t in verbs if t.form is Form.PARTICIPLE and t.pos.verbal]
    with_be = any(v.endswith(verb) for v in done for verb in words.with_be)
    return fin.past or (fin.lemma in words.have and bool(done)) or (fin.lemma in words.be and with_be)


def _perfect_infinitive(verbs: Sequence[Token], words: TenseWords) -> bool:
    """ "to have been started", "soll entstanden sein"."""
    auxiliaries = {t.lemma for t in verbs if t.form in (Form.INFINITIVE, Form.TO_INFINITIVE)}
    done = [t.lemma for t in verbs if t.form is Form.PARTICIPLE and t.pos.verbal]
    with_be = any(v.endswith(verb) for v in done for verb in words.with_be)
    return bool(done) and (bool(auxiliaries & words.have) or (with_be and bool(auxiliaries & words.be)))


def _participial(sentence: Sentence, clause: Clause, words: TenseWords) -> bool | None:
    """A participle alone ("taken on Tuesday"): past, unless it is of something to come ("expected on Tuesday")."""
    head = sentence.tokens[clause.head] if clause.head >= 0 else None
    if clause.kind is not ClauseKind.PARTICIPIAL or head is None or head.form is not Form.PARTICIPLE:
        return None
    return head.lemma not in words.ahead


def _present_perfect(sentence: Sentence, clause: Clause, words: TenseWords) -> bool:
    fin = next((t for t in (sentence.tokens[i] for i in clause.verbs) if t.form is Form.FINITE), None)
    return fin is not None and fin.lemma in words.have and not fin.past


def _points_ahead(sentence: Sentence, parent: Clause, words: TenseWords) -> bool:
    """Whether what hangs on a clause as an infinitive lies ahead: it was announced, promised, demanded."""
    tokens = [sentence.tokens[i] for i in parent.verbs]
    particle = next((t.norm for t in tokens if t.pos is Pos.PARTICLE), "")
    return any(lemma in words.ahead for t in tokens for lemma in (t.lemma, particle + t.lemma) if t.pos is not Pos.PARTICLE)


def _infinitive_ahead(sentence: Sentence, clause: Clause, words: TenseWords) -> Iterator[int]:
    """The words of a clause from the infinitive that lies ahead of its verb ("promised to call"); all of them where the verb
    is passive or an adjective ("was expected on Saturday", "were due")."""
    tokens = sentence.tokens
    pointing = [i for i in clause.tokens if tokens[i].lemma in words.ahead and (tokens[i].pos.verbal or tokens[i].pos is Pos.ADJ)]
    if not pointing:
        return
    first = pointing[0]
    verbs = [tokens[i] for i in clause.verbs]
    infinitives = [i for i in clause.verbs if i > first and tokens[i].form is Form.INFINITIVE and tokens[i - 1].pos is Pos.TO]
    if infinitives and not _perfect_infinitive(verbs, words):
        yield from (i for i in clause.tokens if i >= infinitives[0])
    elif not infinitives and tokens[first].lemma in words.awaited and _is_said_of(verbs, tokens[first]):
        yield from clause.tokens


def _is_said_of(verbs: Sequence[Token], word: Token) -> bool:
    passive = any(t.pos is Pos.AUX and t.form is Form.FINITE for t in verbs)
    return passive and (word.pos is Pos.ADJ or word.form is Form.PARTICIPLE)


def _told_by_participle(sentence: Sentence, plans: HedgeTable) -> Iterator[tuple[int, bool]]:
    """Words before a participle that stands before its noun, and whether it tells of the past ("die am Dienstag getroffene
    Entscheidung", not "die für Dienstag geplante Sitzung")."""
    tokens = sentence.tokens
    for at in range(2, len(tokens) - 1):
        done = tokens[at].pos is Pos.ADJ and tokens[at].lemma.endswith(("t", "en")) and not tokens[at].lemma.endswith("end")
        opens = next((i for i in range(at - 1, max(at - 5, -1), -1) if tokens[i].pos is Pos.DET), None)
        if done and tokens[at + 1].pos.nominal and opens is not None and tokens[opens + 1].pos is Pos.ADP:
            past = tokens[at].lemma not in plans.planned and tokens[at].norm.rstrip("ensrm") not in plans.planned
            yield from ((i, past) for i in range(opens + 1, at))

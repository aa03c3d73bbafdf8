"""Infinitives inside a claim: each is as sure as the word that it belongs to makes it ("refused | to pay", "a bid | to buy")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen

from claimcheck.extraction.clausewords import NEAR
from claimcheck.extraction.cues import Cue
from claimcheck.extraction.factuality import OPEN_KINDS, UNKNOWN, apply, read
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.negation import negated
from claimcheck.extraction.syntax import Form, Pos, Sentence, Token
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Certainty, Factuality, Polarity


@frozen
class Part:
    """A stretch of a claim with a predicate of its own, and how sure it is."""

    tokens: tuple[int, ...]
    value: Factuality


@cache
def signatures(pack: LanguagePack) -> Mapping[str, Factuality]:
    """What each listed word says of its infinitive."""
    table = pack.table("hedges")["complements"]
    return {word.casefold(): parsed(code) for code, words in table.items() for word in words}


@cache
def ranks(pack: LanguagePack) -> frozenset[str]:
    """Words that govern an infinitive over the noun behind them ("the last minister to resign")."""
    return frozenset(pack.table("hedges")["beside"].get("ranks", ()))


@cache
def excess(pack: LanguagePack) -> frozenset[str]:
    """Words before an adjective that deny the infinitive after it ("too late to file a claim")."""
    return frozenset(pack.table("hedges")["beside"].get("excess", ()))


@cache
def achieved(pack: LanguagePack) -> frozenset[str]:
    """Words of ability: in the past they say that it was done ("was able to sell")."""
    return frozenset(pack.table("hedges")["beside"].get("achieved", ()))


def parsed(code: str) -> Factuality:
    """The value that a code of a table stands for."""
    return UNKNOWN if code == "U" else Factuality(Certainty(code[:2]), Polarity(code[2:]))


def stretches(unit: Unit, sentence: Sentence, pack: LanguagePack, frame: Cue | None) -> tuple[Part, ...]:
    """The stretches of a unit, in order; empty where no infinitive depends on a listed word."""
    if unit.clause.kind in OPEN_KINDS:
        return ()
    runs = _runs(unit, sentence, pack)
    if len(runs) < 2:
        return ()
    tokens = sentence.tokens
    whole = read(sentence, unit.clause, pack, unit.inner)
    if whole.open or whole.plan or _headline(tokens, runs[0], unit.clause.tokens):
        return ()
    own = {*unit.clause.tokens, *unit.inner}  # "We do not think", before what is thought, is no part of it
    above = _matrix([tokens[i] for i in runs[0] if i in own], pack)
    out = [Part(runs[0], _framed(above, frame))]
    for before, run in pairwise(runs):
        signature = _signature([tokens[i] for i in before], pack)
        if signature is None:
            return tuple(out) if len(out) > 1 or _done([tokens[i] for i in before], pack) else ()
        run = _own(tokens, run)
        above = _inner([tokens[i] for i in run], above, signature, pack)
        out.append(Part(run, _framed(above, frame)))
    return tuple(out)


def value_at(i: int, parts: Sequence[Part], whole: Factuality) -> Factuality:
    """How sure what token `i` names is: the stretch that it stands in decides, if any ("is unable | to resign")."""
    return next((p.value for p in parts if i in p.tokens), whole)


def _runs(unit: Unit, sentence: Sentence, pack: LanguagePack) -> tuple[tuple[int, ...], ...]:
    """The unit cut where an infinitive clause begins, or before each infinitive with "to" (and the "not" before it).

    Where verbs stand last one without a clause of its own counts beside its governor ("bereit | zu zahlen").
    """
    tokens = sentence.tokens
    if hedge_table(pack).verbs_last:
        bare = (i for i in unit.tokens if tokens[i].pos is Pos.TO or tokens[i].form is Form.TO_INFINITIVE)
        beside = (i for i in bare if i and tokens[i - 1].pos in (Pos.ADJ, Pos.ADV) and tokens[i - 1].norm in signatures(pack))
        cuts = set(unit.inner[:1]) or set(beside)
    else:
        cuts = {_from_negation(tokens, i) for i in unit.tokens if _begins(tokens, i)}
    out: list[list[int]] = [[]]
    for i in unit.tokens:
        if i in cuts and out[-1]:
            out.append([])
        out[-1].append(i)
    return tuple(tuple(run) for run in out)


def _headline(tokens: Sequence[Token], first: Sequence[int], own: Sequence[int]) -> bool:
    """In front, or with no verb before and no finite one at all, it is what is said ("Harbour firm to close piers")."""
    finite = any(tokens[i].pos.verbal and tokens[i].form is Form.FINITE for i in own)
    return tokens[own[0]].pos is Pos.TO or not (finite or any(tokens[i].pos.verbal for i in first))


def _own(tokens: Sequence[Token], run: tuple[int, ...]) -> tuple[int, ...]:
    """The run up to where the clause around it goes on: at a finite verb, or at a mark that no other infinitive follows."""
    for n, i in enumerate(run):
        rest = run[n + 1 :]
        ends = tokens[i].pos is Pos.PUNCT and not any(tokens[j].form is Form.INFINITIVE for j in rest[:NEAR])
        if n and (ends or (tokens[i].pos.verbal and tokens[i].form is Form.FINITE)):
            return _without_marks(tokens, run[:n])
    return run


def _without_marks(tokens: Sequence[Token], run: tuple[int, ...]) -> tuple[int, ...]:
    while run and tokens[run[-1]].pos in (Pos.PUNCT, Pos.CONJ):
        run = run[:-1]
    return run


def _begins(tokens: Sequence[Token], i: int) -> bool:
    """Whether "to" with a verb stands here."""
    return tokens[i].pos is Pos.TO and any(t.pos.verbal for t in tokens[i + 1 : i + 3])


def _from_negation(tokens: Sequence[Token], i: int) -> int:
    return i - 1 if i and tokens[i - 1].pos is Pos.NEG else i


def _done(before: Sequence[Token], pack: LanguagePack) -> bool:
    """Whether what stands before an infinitive says something by itself: its verb is none of expecting or wanting."""
    verb = next((t for t in reversed(before) if t.pos is Pos.VERB), None)
    return verb is not None and verb.lemma not in hedge_table(pack).verbs and verb.form is not Form.GERUND


def _matrix(tokens: Sequence[Token], pack: LanguagePack) -> Factuality:
    """The governing predicate by itself: that somebody tried, asked or refused is certain."""
    table = hedge_table(pack)
    negative, certainty = negated(tokens, table), Certainty.CERTAIN
    for token in tokens:
        if token.pos is Pos.MODAL and token.norm in table.modals:
            certainty = table.modals[token.norm]
        elif token.norm in table.words:
            certainty = table.words[token.norm]
        if token.norm in table.negative:
            certainty, negative = table.negative[token.norm], True
    if certainty is Certainty.UNDERSPECIFIED:
        return UNKNOWN
    return Factuality(certainty, Polarity.NEGATIVE if negative else Polarity.POSITIVE)


def _signature(before: Sequence[Token], pack: LanguagePack) -> Factuality | None:
    """What the word that the infinitive belongs to says of it: the word beside it, else the nearest listed verb or noun."""
    listed = signatures(pack)
    if not before:
        return None
    if before[-1].pos in (Pos.ADJ, Pos.ADV) and len(before) > 1 and before[-2].norm in excess(pack):
        return Factuality(Certainty.CERTAIN, Polarity.NEGATIVE)
    if (judged := _judged(before, pack)) is not None:
        return judged
    if before[-1].norm in achieved(pack) and any(t.pos is Pos.AUX and t.past for t in before):
        return Factuality(Certainty.CERTAIN)
    near = reversed(before[-NEAR - 1 : -1])
    far = (t for t in near if (t.pos in (Pos.VERB, Pos.NOUN) and t.norm not in hedge_table(pack).beside) or t.norm in ranks(pack))
    for token in (before[-1], *far):
        for key in (token.norm, token.lemma.casefold()):
            if key in listed:
                return listed[key]
    verb = next((t for t in reversed(before) if t.pos is Pos.VERB), None)
    if verb is not None and verb.form is Form.FINITE and verb.lemma.casefold() in listed:
        return listed[verb.lemma.casefold()]
    return _unlisted(before[-1], pack)


def _judged(before: Sequence[Token], pack: LanguagePack) -> Factuality | None:
    """The word before whoever is to do it ("crucial | for the firm to sell", "impossible | for him to enter")."""
    links = frozenset(pack.table("hedges")["beside"].get("whose", ()))
    at = next((n for n in range(len(before) - 2, max(0, len(before) - NEAR) - 1, -1) if before[n].norm in links), 0)
    between = before[at + 1 :]
    if not at or before[at - 1].pos not in (Pos.ADJ, Pos.NOUN) or any(t.pos.verbal or t.pos is Pos.PUNCT for t in between):
        return None
    judging = before[at - 1]
    found = next((signatures(pack)[k] for k in (judging.norm, judging.lemma.casefold()) if k in signatures(pack)), None)
    return found if found is not None or judging.pos is Pos.NOUN else _unlisted(judging, pack)


def _unlisted(governor: Token, pack: LanguagePack) -> Factuality | None:
    """An infinitive beside any other adjective names what can or should be done ("it was cheap to build")."""
    if hedge_table(pack).verbs_last or governor.pos is not Pos.ADJ:
        return None
    return Factuality(Certainty.POSSIBLE)


def _inner(tokens: Sequence[Token], above: Factuality, signature: Factuality, pack: LanguagePack) -> Factuality:
    """The infinitive, from its governor: a negated one turns what is done or not done around."""
    made = composed(above, signature)
    if made is UNKNOWN or not negated(tokens, hedge_table(pack)):
        return made
    return evolve(made, polarity=_turned(made.polarity))


def composed(above: Factuality, signature: Factuality) -> Factuality:
    """The signature under a governor that is itself only so sure, or denied ("was not able to": it did not happen)."""
    if signature == UNKNOWN or above == UNKNOWN:
        return UNKNOWN
    order = (Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)
    if above.polarity is Polarity.NEGATIVE:
        certainty = above.certainty if signature.certainty is Certainty.POSSIBLE else signature.certainty
        return Factuality(min(certainty, above.certainty, key=order.index), _turned(signature.polarity))
    return Factuality(min(above.certainty, signature.certainty, key=order.index), signature.polarity)


def _turned(polarity: Polarity) -> Polarity:
    return Polarity.POSITIVE if polarity is Polarity.NEGATIVE else Polarity.NEGATIVE


def _framed(value: Factuality, frame: Cue | None) -> Factuality:
    return apply(value, frame) if frame else value


def differing(found: Sequence[Part], whole: Factuality) -> Iterator[Part]:
    """The parts that are not as sure as the claim as a whole."""
    return (p for p in found if p.value != whole)
